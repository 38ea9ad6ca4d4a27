"""The forms of the job pages: rendering and what was typed. `schemas.py` says what is valid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from markupsafe import Markup
from pydantic import ValidationError
from werkzeug.datastructures import MultiDict
from wtforms import SelectField, StringField, TextAreaField, URLField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import Optional
from wtforms.widgets import TextArea

from vega.errors import InvalidInput
from vega.labels import JOB_TYPE_LABELS, STATUS_LABELS
from vega.models import Job, JobStatus, JobType
from vega.schemas import JobChanges, JobDraft, JobFilter, longest
from vega.services.jobs import is_same
from vega.web.forms import Form

Values = MultiDict[str, str]


def _choices(labels: Mapping[Any, str]) -> list[SelectChoice]:
    return [SelectChoice(str(value), label) for value, label in labels.items()]


def _attributes(name: str, **more: object) -> dict[str, object]:
    """How a field of text is rendered: its length, and in the direction of what is typed."""
    return {"maxlength": longest(JobDraft, name), "dir": "auto", **more}


class OneLine(TextArea):
    """A text of one line whose control wraps it; the service makes one line of what comes."""

    def __call__(self, field: Any, **attributes: Any) -> Markup:
        # Where a box does not grow by itself, it has about as many rows as the text needs.
        rows = min(1 + len(field.data or "") // 40, 8)
        return super().__call__(field, rows=rows, **attributes)


class JobForm(Form):
    title = StringField(
        "Title",
        widget=OneLine(),
        render_kw=_attributes(
            "title", autocomplete="off", class_="one-line", **{"data-one-line": True}
        ),
    )
    company = StringField("Company", render_kw=_attributes("company", autocomplete="off"))
    location = StringField(
        "Location",
        [Optional()],
        description="City, country or “Remote”.",
        render_kw=_attributes("location", autocomplete="off"),
    )
    job_type = SelectField(
        "Type", choices=_choices(JOB_TYPE_LABELS), default=JobType.OTHER, validate_choice=False
    )
    status = SelectField(
        "Status",
        choices=_choices(STATUS_LABELS),
        default=JobStatus.INTERESTED,
        validate_choice=False,
    )
    source_url = URLField(
        "Posting URL",
        [Optional()],
        description="Where you found the job.",
        render_kw=_attributes("source_url", dir="ltr", autocomplete="off"),
    )
    application_url = URLField(
        "Application URL",
        [Optional()],
        description="If it differs from the posting URL.",
        render_kw=_attributes("application_url", dir="ltr", autocomplete="off"),
    )
    description = TextAreaField(
        "Description",
        [Optional()],
        description="Paste the posting as text or HTML.",
        render_kw=_attributes("description", rows=12),
    )
    notes = TextAreaField(
        "Notes",
        [Optional()],
        description="Only you see this. Markdown is supported.",
        render_kw=_attributes("notes", rows=5),
    )

    def this(self, name: str) -> str:
        """Return the words that begin a sentence about a field: `This title`, `These notes`."""
        label = self[name].label.text
        return f"{'These' if name == 'notes' else 'This'} {label[:1].lower()}{label[1:]}"

    def choice_label(self, name: str, value: str) -> str:
        """Return the words for a value of a field with choices."""
        return str(dict(choice[:2] for choice in self[name].iter_choices())[value])

    def show_problem(self, name: str, problem: str) -> None:
        """The schema's sentence with the field called as the page calls it."""
        if name not in self._fields:
            return
        field = self[name]
        if isinstance(field, SelectField):
            labels = ", ".join(str(choice[1]) for choice in field.iter_choices())
            field.errors = [f"{field.label.text} must be one of: {labels}."]
        else:
            field.errors = [field.label.text + problem.removeprefix(name)]


FIELDS = tuple(JobChanges.model_fields)


def form_text(value: object) -> str:
    """Return a field's value as a form holds it."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return str(value)


def job_values(job: Job) -> dict[str, str]:
    """Return a job's fields as a form holds them."""
    return {name: form_text(getattr(job, name)) for name in FIELDS}


def sent_fields(values: Values, prefix: str = "") -> dict[str, object]:
    """Return the fields that a form sent, each with the type that it has in the model.

    Raises `InvalidInput`.
    """
    sent = {name: values[prefix + name] for name in FIELDS if prefix + name in values}
    form = JobForm(formdata=MultiDict(sent))
    problems = {name: " ".join(form[name].process_errors) for name in sent}
    if any(problems.values()):
        raise InvalidInput({name: f"{name}: {text}" for name, text in problems.items() if text})
    return {name: form[name].data for name in sent}


@dataclass(frozen=True)
class Edit:
    """What a form changes, and what these fields held when it was opened.

    A field that was sent back as it came is no change: it must not undo another tab's.
    """

    changes: Mapping[str, object]
    was: Mapping[str, object]


def read_edit(values: Values) -> Edit:
    """Raises `InvalidInput`."""
    sent, was = sent_fields(values), sent_fields(values, "was_")
    changes = {
        name: value
        for name, value in sent.items()
        if name not in was or not is_same(value, was[name])
    }
    return Edit(changes, {name: was[name] for name in changes if name in was})


# The list's filters, from the address

LONGEST_QUERY = longest(JobFilter, "q")
_FILTER_NAMES = {"status": "status", "job_type": "type", "added": "time",
                 "sort": "sort order"}  # fmt: skip


def read_filter(args: Values) -> tuple[JobFilter, list[str]]:
    """Return the filters as chosen, and a message for each invalid one, which is ignored."""
    given = {
        name: args.get(name, "").replace("\0", " ").strip()[:LONGEST_QUERY]
        for name in JobFilter.model_fields
        if name != "since"
    }
    chosen = {name: value for name, value in given.items() if value}
    try:
        return JobFilter.model_validate(chosen), []
    except ValidationError as error:
        wrong = {str(detail["loc"][0]) for detail in error.errors()} & chosen.keys()
    problems = [
        f"“{chosen[name][:40]}” is not a valid {_FILTER_NAMES.get(name, name)}, so it was ignored."
        for name in given
        if name in wrong
    ]
    right = {name: value for name, value in chosen.items() if name not in wrong}
    return JobFilter.model_validate(right), problems


# Ids and statuses of several jobs

MAX_JOBS = 500  # at once


def read_ids(values: Iterable[str]) -> list[int]:
    return [int(value) for value in values if _is_number(value)][:MAX_JOBS]


def read_moves(values: Iterable[str]) -> dict[int, JobStatus]:
    """`17:applied` each; invalid entries are skipped."""
    pairs = [value.partition(":") for value in values]
    return {
        int(job_id): JobStatus(status)
        for job_id, _, status in pairs[:MAX_JOBS]
        if _is_number(job_id) and status in set(JobStatus)
    }


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 11
