"""The filters of the list and the board: what the address says, and how the page shows it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from flask_login import current_user
from markupsafe import Markup
from pydantic import ValidationError
from werkzeug.datastructures import MultiDict

from vega.errors import InvalidInput
from vega.labels import (
    APPLIED_VIA_LABELS,
    GROUP_LABELS,
    JOB_TYPE_LABELS,
    LATELY_LABELS,
    NODE_LABELS,
    OUTCOME_LABELS,
    WORKPLACE_LABELS,
    flow_words,
)
from vega.models import Reached, Without
from vega.rules.words import ignored_signs, is_url, query_words
from vega.schemas import (
    COUNTED_FILTERS,
    EVERY_DAY,
    NO_DAY,
    PAGE_FILTERS,
    DayRange,
    DocumentRef,
    JobFilter,
    Period,
    longest,
)
from vega.services.documents.reading import name_of_version
from vega.services.jobs.tags import list_tags
from vega.web.filters import count_days, short_day

Values = MultiDict[str, str]

LONGEST_QUERY = longest(JobFilter, "q")
_CALLED = {
    "job_type": "type",
    "added": "time",
    "applied": "time",
    "applied_via": "way of applying",
    "counted": "time",
    "flow": "step",
    "reached": "stage",
    "reply_days": "number of days",
    "document": "version of a document",
    "sort": "sort order",
}
_IGNORED = ", so it was ignored."
BETWEEN = ".."  # the choice of two days, which have controls of their own

# Reading


def read_filter(args: Values) -> tuple[JobFilter, list[str]]:
    """Return the filters as chosen, and a message for each invalid one, which is ignored."""
    given = {
        name: _given(args, name).replace("\0", " ").strip()[:LONGEST_QUERY] for name in PAGE_FILTERS
    }
    chosen = {name: value for name, value in given.items() if value}
    try:
        return JobFilter.model_validate(chosen), []
    except ValidationError as error:
        wrong = {str(detail["loc"][0]) for detail in error.errors()} & chosen.keys()
    problems = [
        f"“{chosen[name][:40]}” is not a valid {_CALLED.get(name, name)}{_IGNORED}"
        for name in given
        if name in wrong
    ]
    right = {name: value for name, value in chosen.items() if name not in wrong}
    return JobFilter.model_validate(right), problems


def read_whole_filter(args: Values) -> JobFilter:
    """Return the filters as chosen. Raises `InvalidInput` where one is not valid."""
    wanted, problems = read_filter(args)
    if problems:
        sentences = (f"{problem.removesuffix(_IGNORED)}." for problem in problems)
        raise InvalidInput({"": " ".join(sentences)})
    return wanted


def _given(args: Values, name: str) -> str:
    """A form without scripts sends two days as `applied_from` and `applied_to`."""
    value = args.get(name, "")
    if value != BETWEEN:
        return value
    first, last = args.get(f"{name}_from", ""), args.get(f"{name}_to", "")
    return f"{first}..{last}" if first or last else ""


# Showing


@dataclass(frozen=True)
class Chip:
    """A filter in use, in words. `query` is the list's without it."""

    name: str
    label: str
    value: str | Markup
    query: Mapping[str, str]


def filters_shown(wanted: JobFilter) -> dict[str, object]:
    """Return what the template of the filters needs."""
    return {
        "filter": wanted,
        "chips": list(_chips(wanted)),
        "clear": _clear_label(wanted),
        "words": query_words(wanted.q),
        "searched_url": is_url(wanted.q),
        "ignored": ignored_signs(wanted.q),
        "tag_names": list_tags(current_user),
        "job_type_labels": JOB_TYPE_LABELS,
        "workplace_labels": WORKPLACE_LABELS,
        "outcome_labels": OUTCOME_LABELS,
        "applied_via_labels": APPLIED_VIA_LABELS,
        "counted_filters": COUNTED_FILTERS,
        "lately_labels": LATELY_LABELS,
        "between": BETWEEN,
    }


def _clear_label(wanted: JobFilter) -> str:
    if not wanted.q:
        return "Clear filters"
    return "Clear search" if wanted.narrowing() == {"q"} else "Clear search and filters"


def _chips(wanted: JobFilter) -> Iterator[Chip]:
    query = wanted.query()
    for name, label, value in _in_words(wanted):
        if value:
            rest = {other: chosen for other, chosen in query.items() if other != name}
            yield Chip(name, label, value, rest)


def _in_words(wanted: JobFilter) -> Iterator[tuple[str, str, str | Markup]]:
    yield "job_type", "Type", JOB_TYPE_LABELS[wanted.job_type] if wanted.job_type else ""
    yield "workplace", "Workplace", WORKPLACE_LABELS[wanted.workplace] if wanted.workplace else ""
    yield "tag", "Tag", wanted.tag
    yield "company", "Company", wanted.company
    yield "source", "Source", wanted.source
    yield "outcome", "Outcome", OUTCOME_LABELS[wanted.outcome] if wanted.outcome else ""
    yield "added", "Added", period_words(wanted.added)
    yield "applied", "Applied", period_words(wanted.applied)
    yield "quiet", "", "No reply yet" if wanted.quiet else ""
    via = wanted.applied_via
    yield "applied_via", "Applied via", APPLIED_VIA_LABELS[via] if via else ""
    yield from _counted_in_words(wanted)


def _counted_in_words(wanted: JobFilter) -> Iterator[tuple[str, str, str | Markup]]:
    """The filters that have no control of their own: the numbers of insights lead to them."""
    yield "counted", "Applications", _days_in_words(wanted.counted)
    yield "group", "Group", GROUP_LABELS[wanted.group] if wanted.group else ""
    flow = wanted.flow
    yield "flow", "Step", flow_words(flow.start, flow.end) if flow else ""
    yield "reached", "", _REACHED[wanted.reached] if wanted.reached else ""
    yield "left", "Left", NODE_LABELS[wanted.left] if wanted.left else ""
    yield "without", "Without", _WITHOUT[wanted.without] if wanted.without else ""
    yield "reply_days", "First reply", _range_in_words(wanted.reply_days)
    yield "document", "Document", _document_in_words(wanted.document)


_REACHED = {
    Reached.APPLIED: "Applied to",
    Reached.APPROACHED: "First contact",
    Reached.INTERVIEWING: "Got an interview",
    Reached.OFFER: "Got an offer",
    Reached.REPLY: "Got a reply",
}
_WITHOUT = {
    Without.REPLY: "a reply",
    Without.SOURCE: "a source",
    Without.APPLIED_VIA: "a way of applying",
}


def _days_in_words(counted: Period | None) -> str | Markup:
    special = {EVERY_DAY: "of all time", NO_DAY: "without a day"}
    return special.get(str(counted)) or period_words(counted)


def _document_in_words(wanted: DocumentRef | None) -> str:
    """Return the name of a document, with the version where it has several."""
    name = name_of_version(current_user, wanted.document_id, wanted.version) if wanted else ""
    return "not found" if name is None else name


def _range_in_words(days: DayRange | None) -> str:
    """`on the same day`, `in 1 day`, `in 4 to 7 days`, `in 22 days or more`."""
    if days is None:
        return ""
    if days.most is None:
        return f"in {count_days(days.least)} or more"
    if days.least == days.most:
        return f"in {count_days(days.least)}" if days.least else "on the same day"
    return f"in {days.least:,} to {count_days(days.most)}"


def period_words(period: Period | None) -> str | Markup:
    """`in the last 7 days`, `since 1 Oct`, `1 Nov to 9 Nov`."""
    if period is None:
        return ""
    if period.lately is not None:
        label = LATELY_LABELS[period.lately].lower()
        return label if label == "today" else f"in the {label}"
    if period.first is None:
        return Markup("until {}").format(short_day(period.last))
    if period.last is None:
        return Markup("since {}").format(short_day(period.first))
    if period.first == period.last:
        return short_day(period.first)
    return Markup("{} to {}").format(short_day(period.first), short_day(period.last))
