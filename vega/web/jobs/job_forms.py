"""The forms of the job pages: rendering and what was typed. `schemas` says what is valid."""

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple, Self

from flask import request
from flask_login import current_user
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, RadioField, SelectField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import Optional
from wtforms.widgets import Select

from vega.errors import (
    AppliedWhileInterested,
    Fact,
    InvalidInput,
    OutcomeDoesNotFit,
    TwoDaysOfOneMove,
)
from vega.labels import (
    CHOICE_LABELS,
    JOB_TYPE_LABELS,
    LOG_LABELS,
    OUTCOME_LABELS,
    STATUS_LABELS,
    listed,
)
from vega.models import EventKind, Job, JobStatus, JobType, Outcome
from vega.rules.money import CURRENCIES, read_salary
from vega.schemas import (
    JOB_ABOUT,
    JOB_KINDS,
    JOB_NOTES,
    LONGEST_NOTES,
    Input,
    JobChanges,
    JobDraft,
    Kind,
    Progress,
    camel,
    longest,
    read_form,
)
from vega.services.account import latest_day_of
from vega.services.jobs import jobs, timeline
from vega.services.jobs.history import outcomes_of
from vega.services.rows import is_same
from vega.web.ui.fields import (
    AddressField,
    AmountField,
    CountField,
    DayField,
    FixedSelect,
    LineField,
    MarkdownField,
    OneLine,
    TagsField,
    form_text,
)
from vega.web.ui.forms import SchemaForm

Values = MultiDict[str, str]

# The form field of a field of a job: its control follows from its kind, its words from the draft;
# what looks otherwise says so where it is declared.

NOT_SET = SelectChoice("", "Not set")
COMMON_CURRENCIES = ("EUR", "USD", "GBP", "CHF")
_CURRENCIES = (*COMMON_CURRENCIES, *sorted(CURRENCIES.difference(COMMON_CURRENCIES)))
_CHOICES: Mapping[str, Mapping[Any, str]] = {
    **CHOICE_LABELS,
    "job_type": {JobType.OTHER: "", **JOB_TYPE_LABELS},  # Not set is the first
    "salary_currency": {code: code for code in _CURRENCIES},
}
# What a field of each kind is in a form, and the attributes of its control.
_CONTROLS: Mapping[Kind, tuple[Any, Mapping[str, object]]] = {
    Kind.LINE: (LineField, {"dir": "auto", "autocomplete": "off"}),
    Kind.AREA: (MarkdownField, {"dir": "auto", "rows": 4}),
    Kind.ADDRESS: (AddressField, {"dir": "ltr"}),
    Kind.CHOICE: (partial(SelectField, validate_choice=False), {}),
    Kind.DAY: (DayField, {}),
    Kind.AMOUNT: (AmountField, {"inputmode": "decimal", "autocomplete": "off"}),
    Kind.COUNT: (CountField, {"inputmode": "numeric", "autocomplete": "off"}),
    Kind.TAGS: (TagsField, {"dir": "auto", "autocomplete": "off"}),
}


def job_field(name: str, label: str = "", widget: Any = None, **attributes: object) -> Any:
    """Return the form field of a field of a job; `attributes` are further ones of its control."""
    kind, about, limit = JOB_KINDS[name], JOB_ABOUT[name], longest(JobDraft, name)
    control, usual = _CONTROLS[kind]
    hint = f"{about.hint} Markdown is supported.".strip() if kind == Kind.AREA else about.hint
    return control(
        label or about.label,
        description=hint,
        widget=widget or (_select(name) if kind == Kind.CHOICE else None),
        render_kw={**({"maxlength": limit} if limit else {}), **usual, **attributes},
        **(_chosen(name) if kind == Kind.CHOICE else _typed(name)),
    )


def _typed(name: str) -> dict[str, object]:
    return {} if JobDraft.model_fields[name].is_required() else {"validators": [Optional()]}


def _chosen(name: str) -> dict[str, Any]:
    """Return the choices; what may be null may be left open."""
    default, choices = JobDraft.model_fields[name].default, choices_of(_CHOICES[name])
    if default is None:
        return {"choices": [NOT_SET, *choices]}
    return {"choices": choices, "default": default}


def _select(name: str) -> FixedSelect:
    return FixedSelect(lambda: _chosen(name)["choices"])


def choices_of(labels: Mapping[Any, str]) -> list[SelectChoice]:
    return [SelectChoice(str(value), label) for value, label in labels.items()]


class StageForm(SchemaForm):
    """What is known of a status: its stage, and an outcome where one fits."""

    stage = job_field("stage", list="stages")
    outcome = job_field("outcome", widget=Select())  # whose options follow from the status

    @property
    def stages(self) -> Sequence[str]:
        """Return the suggestions for the stage."""
        return timeline.list_stages(current_user)

    def fitting(self, status: str | None) -> Self:
        """Offer only outcomes that a status can have."""
        fits = {code: OUTCOME_LABELS[code] for code in outcomes_of(status)}
        self.outcome.choices = [NOT_SET, *choices_of(fits)]
        return self

    def offered(self, names: Iterable[str]) -> list[str]:
        """Return these fields, without the outcome where none fits and none was refused."""
        with_outcome = len(list(self.outcome.iter_choices())) > 1 or self.outcome.errors
        return [name for name in names if name != "outcome" or with_outcome]

    def problems_of(self, fact: Fact) -> Mapping[str, str]:
        problems = super().problems_of(fact)
        sentence = page_sentence(fact)
        return dict.fromkeys(problems, sentence) if sentence else problems


def page_sentence(fact: Fact) -> str | None:
    """Return the sentence for what the API tells in its own codes: a person chooses words."""
    match fact:
        case OutcomeDoesNotFit():
            fitting = " or ".join(STATUS_LABELS[JobStatus(status)] for status in fact.statuses)
            return f"Outcome {OUTCOME_LABELS[Outcome(fact.outcome)]} needs the status {fitting}."
        case AppliedWhileInterested():
            return (
                "Applied on does not fit the status Interested: choose Applied, or leave it empty."
            )
        case TwoDaysOfOneMove():
            return "Day and Applied on are two different days of one move. Fill in one of them."
    return None


# What is typed on a page is Markdown, so that nobody is asked for the description's format.
FIELDS = tuple(name for name in JobDraft.model_fields if name != "description_format")
FIELD_NAMES = {camel(name): name for name in FIELDS}


class JobForm(StageForm):
    """The fields of a job. Those that are not listed here look as all of their kind."""

    title = job_field("title", widget=OneLine(), class_="one-line", data_one_line=True)
    description = job_field("description", rows=12)
    notes = job_field("notes", rows=5)

    def __init__(self, *args: object, **kwargs: object):
        super().__init__(*args, **kwargs)
        self.fitting(self.status.data)

    def this(self, name: str) -> str:
        """Return the words that begin a sentence about a field: `This title`, `These notes`."""
        label = self[name].label.text
        this = "These" if name in JOB_NOTES else "This"
        return f"{this} {label[:1].lower()}{label[1:]}"

    def choice_label(self, name: str, value: str) -> str:
        """Return the words for a value of a field with choices."""
        labels = dict(choice[:2] for choice in self[name].iter_choices())
        return str(labels[value] if value in labels else OUTCOME_LABELS[Outcome(value)])

    @property
    def more_summary(self) -> str:
        """Return the line that says which of the details that are folded away are filled in."""
        filled = [label for label, names in MORE.items() if self._any_filled(names)]
        blank = [label for label in MORE if label not in filled]
        if not filled:
            return _begun(listed(blank))
        blank = [label for label in blank if label not in LATER]
        return f"{_begun(listed(filled))} filled in{' · ' if blank else ''}{', '.join(blank)}"

    def more_is_open(self, names: Container[str] = ()) -> bool:
        """Return whether these details are unfolded: one is wrong or is one of `names`, or the
        form was refused with some filled in.
        """
        if self.refusal is not None and self._any_filled(self.folded):
            return True
        return any(self[name].errors or name in names for name in self.folded)

    @property
    def folded(self) -> Sequence[str]:
        """Return the fields that are folded away."""
        return [name for several in MORE.values() for name in several]

    def _any_filled(self, names: Iterable[str]) -> bool:
        return any(form_text(self[name].data) for name in names)

    def show_problem(self, name: str, problem: str) -> None:
        super().show_problem(name, problem)
        plain = FIELD_NAMES.get(name, name)
        if plain in NOT_SHOWN:
            self.form_errors += self[plain].errors


for _name in FIELDS:
    if not hasattr(JobForm, _name):
        setattr(JobForm, _name, job_field(_name))


class MovesForm(StageForm):
    """Changes several jobs at once."""

    status = job_field("status")
    occurred_on = job_field("occurred_on")
    tags = job_field("tags")


# What a job has and its form does not: Today sets it.
NOT_SHOWN = ("quiet_until",)

# What the form folds away, by group, in the order of its summary; a new group comes last.
_FIRST = (
    "salary", "deadline", "day to answer", "start date", "pros and cons", "applied via", "source",
    "reference", "tags",
)  # fmt: skip
_GROUPS = {name: JOB_ABOUT[name].group for name in FIELDS if JOB_ABOUT[name].group}
MORE = {
    group: tuple(name for name in _GROUPS if _GROUPS[name] == group)
    for group in dict.fromkeys((*_FIRST, *_GROUPS.values()))
}

# Of these, what only comes with an application.
LATER = ("day to answer", "start date", "applied via", "pros and cons")


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]


class Edit(NamedTuple):
    """What a form changes, and what these fields held when it was opened.

    A field that was sent back as it came is no change: it must not undo another tab's.
    """

    changes: Mapping[str, object]
    was: Mapping[str, object]


def _edit(sent: Mapping[str, object], was: Mapping[str, object]) -> Edit:
    changes = {
        name: value
        for name, value in sent.items()
        if name not in was or not is_same(value, was[name])
    }
    return Edit(changes, {name: was[name] for name in changes if name in was})


class EventForm(StageForm):
    """An entry of the timeline, or what a move is completed with."""

    kind = RadioField(
        "Kind", choices=choices_of(LOG_LABELS), default=EventKind.NOTE, validate_choice=False
    )
    text = MarkdownField("Text", render_kw={"maxlength": LONGEST_NOTES, "dir": "auto", "rows": 3})
    reply = BooleanField("They replied")
    occurred_on = DayField("Day")
    applied_via = job_field("applied_via", "How?")
    answer_by = DayField("Answer by")

    def sent(self, model: type[Input]) -> dict[str, object]:
        """Return what was sent of a model's fields. A tick that is not set is not sent."""
        names = [name for name in model.model_fields if name in request.form and name in self]
        values = {name: self[name].data for name in names}
        if request.form.get("kind") in (EventKind.CALL, EventKind.EMAIL):
            values["reply"] = "reply" in request.form
        else:
            values.pop("reply", None)
        return values

    def edited(self, model: type[Input]) -> Edit:
        """Return what was changed of a model's fields since the form was opened."""
        names = [name for name in model.model_fields if f"was_{name}" in request.form]
        shown = {name: request.form[f"was_{name}"] for name in names}
        before = EventForm(formdata=MultiDict(shown))
        return _edit(self.sent(model), {name: before[name].data for name in shown})


def job_fields(job: Job, names: Iterable[str] = FIELDS) -> dict[str, object]:
    """Return fields of a job as a form shows them, each with the type that it has in the model."""
    return {name: jobs.shown_value(job, name) for name in names}


def job_values(job: Job, names: Iterable[str]) -> dict[str, str]:
    """Return fields of a job as a form holds them."""
    return {name: form_text(value) for name, value in job_fields(job, names).items()}


def sent_fields(values: Values, prefix: str = "") -> dict[str, object]:
    """Return the fields that a form sent, each with the type that it has in the model.

    Raises `InvalidInput`.
    """
    sent = {name: values[prefix + name] for name in FIELDS if prefix + name in values}
    sent |= _pasted_salary(sent)
    form = JobForm(formdata=MultiDict(sent))
    problems = {name: " ".join(form[name].process_errors) for name in sent}
    if any(problems.values()):
        raise InvalidInput({name: f"{name}: {text}" for name, text in problems.items() if text})
    return {name: form[name].data for name in sent}


def _pasted_salary(sent: Mapping[str, str]) -> dict[str, str]:
    """Spread a salary that was pasted whole into one field over all four; what it says wins."""
    ends = {name: read_salary(sent.get(name, "")) for name in ("salary_min", "salary_max")}
    filled = [(name, read) for name, read in ends.items() if sent.get(name, "").strip()]
    spread: dict[str, str] = {}
    for name, read in filled:
        if read and read["high"] and len(filled) == 1:
            spread |= {"salary_min": read["low"], "salary_max": read["high"]}
        elif read and not read["high"]:
            spread[name] = read["low"]
        spread |= {
            f"salary_{part}": read[part] for part in ("currency", "period") if read.get(part)
        }
    return {name: value for name, value in spread.items() if name in sent}


def read_edit(values: Values) -> Edit:
    """Raises `InvalidInput`."""
    return _edit(sent_fields(values), sent_fields(values, "was_"))


# Ids and statuses of several jobs

MAX_JOBS = 500  # at once


def read_ids(values: Iterable[str]) -> list[int]:
    return [int(value) for value in values if _is_number(value)][:MAX_JOBS]


def read_progress(values: Mapping[str, object]) -> JobChanges:
    """Read a move: its status, day, stage and outcome. Raises `InvalidInput`.

    A day that is not given is today. Without a status it is about the present one.
    """
    sent = {name: values[name] for name in PROGRESS_FIELDS if name in values}
    if not sent.get("occurred_on"):
        sent.pop("occurred_on", None)
    return read_form(JobChanges, sent, latest_day_of(current_user))


PROGRESS_FIELDS = tuple(Progress.model_fields)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 11
