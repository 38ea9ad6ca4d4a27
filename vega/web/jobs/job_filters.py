"""The filters of the list and the board: what the address says, and how the page shows it."""

from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

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
from vega.services.documents.documents import name_of_version
from vega.services.jobs.tags import list_tags
from vega.web.ui.filters import count_days, short_day

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
    given = {name: args[name] for name in PAGE_FILTERS if name in args}
    for name in ("added", "applied"):
        if given.get(name) == BETWEEN:
            given[name] = _between(args, name)
    plain = {name: value.replace("\0", " ").strip() for name, value in given.items()}
    chosen = {name: value[:LONGEST_QUERY] for name, value in plain.items() if value}
    try:
        return JobFilter.model_validate(chosen), []
    except ValidationError as error:
        wrong = {str(detail["loc"][0]) for detail in error.errors()} & chosen.keys()
    problems = [
        f"“{chosen[name][:40]}” is not a valid {_CALLED.get(name, name)}{_IGNORED}"
        for name in chosen
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


def _between(args: Values, name: str) -> str:
    """A form without scripts sends two days as `applied_from` and `applied_to`."""
    first, last = args.get(f"{name}_from", ""), args.get(f"{name}_to", "")
    return f"{first}..{last}" if first or last else ""


# Showing


class Chip(NamedTuple):
    """A filter in use, in words. `query` is the list's without it."""

    name: str
    label: str
    value: str | Markup
    query: Mapping[str, str]


def filters_shown(wanted: JobFilter) -> dict[str, Any]:
    """Return what the template of the filters needs. `query` is the address of the list."""
    query, narrowing = wanted.query(), wanted.narrowing()
    return {
        "filter": wanted,
        "query": query,
        "narrowing": narrowing,
        "chips": _chips(wanted, query),
        "clear": _clear_label(narrowing),
        **_search_shown(wanted.q),
        "tag_names": list_tags(current_user),
        "job_type_labels": JOB_TYPE_LABELS,
        "workplace_labels": WORKPLACE_LABELS,
        "outcome_labels": OUTCOME_LABELS,
        "applied_via_labels": APPLIED_VIA_LABELS,
        "counted_filters": COUNTED_FILTERS,
        "lately_labels": LATELY_LABELS,
        "between": BETWEEN,
    }


def _search_shown(q: str) -> dict[str, object]:
    """Return the words of a search, whether it is a URL, and the signs in it that are ignored."""
    if not q:
        return {"words": (), "searched_url": False, "ignored": ()}
    return {"words": query_words(q), "searched_url": is_url(q), "ignored": ignored_signs(q)}


def _clear_label(narrowing: Collection[str]) -> str:
    if "q" not in narrowing:
        return "Clear filters"
    return "Clear search" if len(narrowing) == 1 else "Clear search and filters"


def _chips(wanted: JobFilter, query: Mapping[str, str]) -> list[Chip]:
    return [
        Chip(name, label, words(value), {other: query[other] for other in query if other != name})
        for name, (label, words) in _IN_WORDS.items()
        if (value := getattr(wanted, name))
    ]


def _days_in_words(counted: Period) -> str | Markup:
    special = {EVERY_DAY: "of all time", NO_DAY: "without a day"}
    return special.get(str(counted)) or _period_words(counted)


def _document_in_words(wanted: DocumentRef) -> str:
    """Return the name of a document, with the version where it has several."""
    name = name_of_version(current_user, wanted.document_id, wanted.version)
    return "not found" if name is None else name


def _range_in_words(days: DayRange) -> str:
    """`on the same day`, `in 1 day`, `in 4 to 7 days`, `in 22 days or more`."""
    if days.most is None:
        return f"in {count_days(days.least)} or more"
    if days.least == days.most:
        return f"in {count_days(days.least)}" if days.least else "on the same day"
    return f"in {days.least:,} to {count_days(days.most)}"


def _period_words(period: Period) -> str | Markup:
    """`in the last 7 days`, `since 1 Oct`, `1 Nov to 9 Nov`."""
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

# The filters that have a chip: its label, and what says a value in words.
_IN_WORDS: Mapping[str, tuple[str, Callable[[Any], str | Markup]]] = {
    "job_type": ("Type", JOB_TYPE_LABELS.__getitem__),
    "workplace": ("Workplace", WORKPLACE_LABELS.__getitem__),
    "tag": ("Tag", str),
    "company": ("Company", str),
    "source": ("Source", str),
    "outcome": ("Outcome", OUTCOME_LABELS.__getitem__),
    "added": ("Added", _period_words),
    "applied": ("Applied", _period_words),
    "quiet": ("", {True: "No reply yet"}.__getitem__),
    "applied_via": ("Applied via", APPLIED_VIA_LABELS.__getitem__),
    # Those that have no control of their own: the numbers of insights lead to them.
    "counted": ("Applications", _days_in_words),
    "group": ("Group", GROUP_LABELS.__getitem__),
    "flow": ("Step", lambda flow: flow_words(flow.start, flow.end)),
    "reached": ("", _REACHED.__getitem__),
    "left": ("Left", NODE_LABELS.__getitem__),
    "without": ("Without", _WITHOUT.__getitem__),
    "reply_days": ("First reply", _range_in_words),
    "document": ("Document", _document_in_words),
}
