"""The parts of a job that its page shows and edits in their place, each by one field or several."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from vega.labels import CHOICE_LABELS, OUTCOME_LABELS, listed
from vega.models import Job, JobStatus, Outcome
from vega.schemas import JOB_ABOUT, JOB_FIELDS, JOB_KINDS, SALARY_FIELDS, Kind
from vega.services.jobs.tags import tags_of
from vega.web import web
from vega.web.jobs.job_forms import FIELD_NAMES
from vega.web.ui.filters import lower_first, salary
from vega.web.ui.redirects import job_url


class Place(NamedTuple):
    """Where a part is edited: `key` ends the ids there, `link` opens its form without scripts,
    `form` with them, `action` saves it, and `back` closes it.
    """

    key: str
    link: str
    form: str
    action: str
    back: str


class Part(NamedTuple):
    """`kind` says how a value is shown: text, day, url or tags."""

    name: str
    label: str
    kind: str
    fields: tuple[str, ...]

    def on_page(self, job_id: int) -> Place:
        """Return its place on the page of the job."""
        page = job_url(job_id)
        form = f"{page}{'&' if '?' in page else '?'}edit={self.name}"
        return Place(self.name, f"{form}#field-{self.name}", form, page, page)


_SHOWN_AS = {Kind.DAY: "day", Kind.ADDRESS: "url", Kind.TAGS: "tags"}


def _part(name: str, label: str = "", *fields: str) -> Part:
    """Return a part of its own field, with the draft's label, unless others are given."""
    label = label or JOB_ABOUT[name].label
    kind = "text" if fields else _SHOWN_AS.get(JOB_KINDS[name], "text")
    return Part(name, label, kind, fields or (name,))


_HEAD_AND_TEXTS = (
    _part("title"),
    _part("heading", "Company, location and type", "company", "location", "job_type"),
    *map(_part, ("notes", "pros", "cons", "description")),
)
_FACTS = [
    *map(_part, ("applied_on", "deadline", "answer_by", "starts_on")),
    _part("salary", "Salary", *SALARY_FIELDS),
    *map(_part, ("workplace", "source", "applied_via")),
    _part("stage", "", "stage", "outcome"),
    *map(_part, ("reference", "tags")),
    _part("source_url", "Posting"),
    _part("application_url", "Apply at"),
]
_CHANGED_ELSEWHERE = ("status", "quiet_until", "description_format")
# A field that has no place here comes last.
_PLACED = {name for part in (*_HEAD_AND_TEXTS, *_FACTS) for name in part.fields}
_FACTS += map(_part, [name for name in JOB_FIELDS if name not in {*_PLACED, *_CHANGED_ELSEWHERE}])
_OF_OFFER = ("answer_by", "starts_on")
PARTS = {part.name: part for part in (*_HEAD_AND_TEXTS, *_FACTS)}
# Those that offers side by side have a row for; there each of the heading stands alone.
OFFER_PARTS = {
    name: PARTS.get(name) or _part(name)
    for name in (
        "salary", "answer_by", "starts_on", "workplace", "location", "job_type", "pros", "cons",
        "notes",
    )
}  # fmt: skip


def part_of(fields: Sequence[str]) -> str:
    """Return the part that is edited by these fields; "" if there is none."""
    found = (part.name for part in PARTS.values() if fields and {*fields} <= {*part.fields})
    return next(found, "")


@web.app_template_filter()
def edited_words(fields: Sequence[str]) -> str:
    """Return what was edited: `title, salary and notes`."""
    labels = dict.fromkeys(map(_edited_label, fields))
    return listed([*labels]) if labels else ""


API_NAME = re.compile(
    rf"\b({'|'.join(api_name for api_name, name in FIELD_NAMES.items() if api_name != name)})\b"
)
MISSING = re.compile(r"\b(\w+) is required(?: and must not be blank)?\.\s*")


@web.app_template_filter()
def refused_words(detail: str) -> str:
    """Return why a posting was not saved, as people say it: `the company is missing.`"""
    names = [_said_label(name) for name in MISSING.findall(detail)]
    missing = f"the {listed(names)} {'is' if len(names) == 1 else 'are'} missing." if names else ""
    rest = API_NAME.sub(lambda found: _said_label(found[0]), MISSING.sub("", detail))
    return f"{missing} {lower_first(rest)}".strip()


def _said_label(api_name: str) -> str:
    return _edited_label(FIELD_NAMES.get(api_name, api_name))


def _edited_label(name: str) -> str:
    if name in SALARY_FIELDS:
        return "salary"
    return lower_first(JOB_ABOUT[name].label) if name in JOB_FIELDS else name


class ShownFact(NamedTuple):
    """A fact with its value; the value of an empty one is blank."""

    part: Part
    value: object


def facts_of(job: Job) -> list[ShownFact]:
    """Return the facts below the head of the page. Only an offer is asked for its days."""
    shown = [ShownFact(part, _value(job, part.name)) for part in _FACTS]
    is_offer = job.status == JobStatus.OFFER_RECEIVED
    return [fact for fact in shown if fact.part.name not in _OF_OFFER or fact.value or is_offer]


def _value(job: Job, name: str) -> object:
    value = _VALUES[name](job) if name in _VALUES else getattr(job, name)
    return CHOICE_LABELS[name].get(value, "") if name in CHOICE_LABELS else value


def stage_words(stage: str | None, outcome: str | None) -> str:
    """`Final round · Ghosted`."""
    label = OUTCOME_LABELS[Outcome(outcome)] if outcome else ""
    return " · ".join(filter(None, [stage, label]))


_VALUES: Mapping[str, Callable[[Job], Any]] = {
    "stage": lambda job: stage_words(job.stage, job.outcome),
    "salary": salary,
    "tags": tags_of,
}
