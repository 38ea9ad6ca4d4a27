"""The forms of the job screens: rendering and what was typed. `schemas.py` says what is valid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum
from typing import Any, TypeVar

from markupsafe import Markup
from werkzeug.datastructures import MultiDict
from wtforms import SelectField, StringField, TextAreaField, URLField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.widgets import TextArea

from vega.clock import now
from vega.models import Job, JobStatus, JobType, Sort
from vega.services.job_list import JobFilter
from vega.services.jobs import same_text
from vega.web.filters import JOB_TYPE_LABELS, STATUS_LABELS
from vega.web.forms import PlainForm

Values = MultiDict[str, str]
Choice = TypeVar("Choice", bound=StrEnum)


def _choices(labels: Mapping[Any, str]) -> list[SelectChoice]:
    return [SelectChoice(str(value), label) for value, label in labels.items()]


class JobForm(PlainForm):
    title = StringField("Title")
    company = StringField("Company")
    location = StringField("Location", description="City, country or “Remote”.")
    job_type = SelectField(
        "Type", choices=_choices(JOB_TYPE_LABELS), default=JobType.OTHER, validate_choice=False
    )
    status = SelectField(
        "Status",
        choices=_choices(STATUS_LABELS),
        default=JobStatus.INTERESTED,
        validate_choice=False,
    )
    source_url = URLField("Posting URL", description="Where you found it. It may stay empty.")
    application_url = URLField("Application URL", description="Only if you apply elsewhere.")
    description = TextAreaField("Description", description="The posting, as text or HTML.")
    notes = TextAreaField("Notes", description="Your own; Markdown works.")

    def in_a_box(self, name: str, **attributes: Any) -> Markup:
        """A text of one line whose control wraps it; the service makes one line of what comes."""
        return TextArea()(self[name], **attributes)

    def show(self, problems: Mapping[str, str]) -> None:
        """Put each problem beside its field."""
        for name, sentence in problems.items():
            if name in FIELDS:
                self[name].errors = [_in_words(name, self[name].label.text, sentence)]


FIELDS = (
    "title",
    "company",
    "location",
    "job_type",
    "status",
    "source_url",
    "application_url",
    "description",
    "notes",
)
_CHOICES: Mapping[str, Mapping[str, str]] = {
    "job_type": {str(value): label for value, label in JOB_TYPE_LABELS.items()},
    "status": {str(value): label for value, label in STATUS_LABELS.items()},
}


def _in_words(name: str, label: str, sentence: str) -> str:
    """The schema's sentence with the field called as the page calls it."""
    if name in _CHOICES:
        return f"{label} must be one of: {', '.join(_CHOICES[name].values())}."
    return label + sentence.removeprefix(name)


def sent_fields(values: Values) -> dict[str, str]:
    return {name: values[name] for name in FIELDS if name in values}


@dataclass(frozen=True)
class Edit:
    """What a form changes, and what these fields held when it was opened.

    A field that was sent back as it came is no change: it must not undo another tab's.
    """

    changes: Mapping[str, str]
    was: Mapping[str, str]
    fields: tuple[str, ...]  # all that were sent


def read_edit(values: Values) -> Edit:
    sent = sent_fields(values)
    was = {name: values[f"was_{name}"] for name in sent if f"was_{name}" in values}
    changes = {
        name: text
        for name, text in sent.items()
        if name not in was or not same_text(text, was[name])
    }
    return Edit(changes, {name: was[name] for name in changes if name in was}, tuple(sent))


def job_values(job: Job) -> dict[str, str]:
    """A job's fields as a form holds them."""
    return {name: str(getattr(job, name) or "") for name in FIELDS}


# The list's filters, from the address


class Added(StrEnum):
    TODAY = "today"
    WEEK = "7"
    MONTH = "30"
    QUARTER = "90"


ADDED_LABELS = {
    Added.TODAY: "Today",
    Added.WEEK: "Last 7 days",
    Added.MONTH: "Last 30 days",
    Added.QUARTER: "Last 90 days",
}
SORT_LABELS = {
    Sort.NEWEST: "Newest first",
    Sort.OLDEST: "Oldest first",
    Sort.UPDATED: "Last changed",
    Sort.TITLE: "Title",
    Sort.COMPANY: "Company",
}
LONGEST_QUESTION = 500


@dataclass(frozen=True)
class ListForm:
    """The filters as chosen. A value that is none is left out, and `problems` says so."""

    q: str = ""
    status: JobStatus | None = None
    job_type: JobType | None = None
    company: str = ""
    added: Added | None = None
    sort: Sort = Sort.NEWEST
    problems: list[str] = field(default_factory=list)

    def wanted(self, zone: tzinfo) -> JobFilter:
        since = _since(self.added, zone) if self.added else None
        return JobFilter(self.q, self.status, self.job_type, self.company, since, self.sort)

    def is_narrowed(self) -> bool:
        return bool(self.q or self.has_filters())

    def has_filters(self) -> bool:
        return bool(self.status or self.job_type or self.company or self.added)

    def has_more_than_a_status(self) -> bool:
        return bool(self.q or self.job_type or self.company or self.added)

    def query(self) -> dict[str, str]:
        """For the address of another page of the same list."""
        chosen = {
            "q": self.q,
            "status": self.status or "",
            "job_type": self.job_type or "",
            "company": self.company,
            "added": self.added or "",
            "sort": "" if self.sort == Sort.NEWEST else self.sort,
        }
        return {name: str(value) for name, value in chosen.items() if value}


def read_list_form(args: Values) -> ListForm:
    problems: list[str] = []
    return ListForm(
        _text(args, "q"),
        _choice(args, "status", JobStatus, "status", problems),
        _choice(args, "job_type", JobType, "type", problems),
        _text(args, "company"),
        _choice(args, "added", Added, "time to filter by", problems),
        _choice(args, "sort", Sort, "order", problems) or Sort.NEWEST,
        problems,
    )


def _text(args: Values, name: str) -> str:
    return args.get(name, "").replace("\0", " ").strip()[:LONGEST_QUESTION]


def _choice(
    args: Values, name: str, choices: type[Choice], called: str, problems: list[str]
) -> Choice | None:
    value = args.get(name, "").strip()
    if value in set(choices):
        return choices(value)
    if value:
        problems.append(f"“{value[:40]}” is no {called}, so it was left out.")
    return None


def _since(added: Added, zone: tzinfo) -> datetime:
    """The beginning of that day where the reader is."""
    days = 0 if added == Added.TODAY else int(added)
    today = now().astimezone(zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return (today.replace(tzinfo=None) - timedelta(days=days)).replace(tzinfo=zone)


# Ids and statuses of several jobs


def read_ids(values: Iterable[str]) -> list[int]:
    return [int(value) for value in values if _is_number(value)][:MOST_JOBS]


def read_moves(values: Iterable[str]) -> dict[int, JobStatus]:
    """`17:applied` each; what is none is passed over."""
    pairs = [value.partition(":") for value in values]
    return {
        int(job_id): JobStatus(status)
        for job_id, _, status in pairs[:MOST_JOBS]
        if _is_number(job_id) and status in set(JobStatus)
    }


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 11


MOST_JOBS = 500  # at once
