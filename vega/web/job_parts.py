"""The parts of a job that its page shows and edits in their place, each by one field or several."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vega.labels import APPLIED_VIA_LABELS, OUTCOME_LABELS, WORKPLACE_LABELS
from vega.models import Job, JobStatus, Outcome
from vega.rules.money import salary_words
from vega.services.tags import tags_of


@dataclass(frozen=True)
class Part:
    """`kind` says how a value is shown: text, day, url or tags."""

    name: str
    label: str
    kind: str = "text"
    several: tuple[str, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        return self.several or (self.name,)


_SALARY = ("salary_min", "salary_max", "salary_currency", "salary_period")
_HEAD_AND_TEXTS = (
    Part("title", "Title"),
    Part("heading", "Company, location and type", several=("company", "location", "job_type")),
    Part("notes", "Notes"),
    Part("pros", "Pros"),
    Part("cons", "Cons"),
    Part("description", "Description"),
)
_FACTS = (
    Part("applied_on", "Applied on", "day"),
    Part("deadline", "Deadline", "day"),
    Part("answer_by", "Answer by", "day"),
    Part("starts_on", "Starts on", "day"),
    Part("salary", "Salary", several=_SALARY),
    Part("workplace", "Workplace"),
    Part("source", "Source"),
    Part("applied_via", "Applied via"),
    Part("stage", "Stage", several=("stage", "outcome")),
    Part("reference", "Reference"),
    Part("tags", "Tags", "tags"),
    Part("source_url", "Posting", "url"),
    Part("application_url", "Apply at", "url"),
)
_OF_OFFER = ("answer_by", "starts_on")
PARTS = {part.name: part for part in (*_HEAD_AND_TEXTS, *_FACTS)}


def part_of(fields: Sequence[str]) -> str:
    """Return the part that is edited by these fields; "" if there is none."""
    found = (part.name for part in PARTS.values() if fields and {*fields} <= {*part.fields})
    return next(found, "")


@dataclass(frozen=True)
class ShownFact:
    """A fact with its value; the value of an empty one is blank."""

    part: Part
    value: Any


def facts_of(job: Job) -> list[ShownFact]:
    """Return the facts below the head of the page. Only an offer is asked for its days."""
    shown = [ShownFact(part, _value(job, part.name)) for part in _FACTS]
    is_offer = job.status == JobStatus.OFFER_RECEIVED
    return [fact for fact in shown if fact.part.name not in _OF_OFFER or fact.value or is_offer]


def _value(job: Job, name: str) -> Any:
    value = _VALUES[name](job) if name in _VALUES else getattr(job, name)
    return _WORDS[name].get(value, "") if name in _WORDS else value


def _stage_words(job: Job) -> str:
    """`Final round · Ghosted`."""
    outcome = OUTCOME_LABELS[Outcome(job.outcome)] if job.outcome else ""
    return " · ".join(filter(None, [job.stage, outcome]))


def _salary_words(job: Job) -> str:
    return salary_words(job.salary_min, job.salary_max, job.salary_currency, job.salary_period)


_VALUES: Mapping[str, Callable[[Job], Any]] = {
    "stage": _stage_words,
    "salary": _salary_words,
    "tags": tags_of,
}
_WORDS: Mapping[str, Mapping[Any, str]] = {
    "workplace": WORKPLACE_LABELS,
    "applied_via": APPLIED_VIA_LABELS,
}
