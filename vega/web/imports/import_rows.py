"""The rows of a file as its pages show them: what becomes of each, and why."""

import csv
import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import partial
from heapq import nsmallest
from io import StringIO
from operator import itemgetter
from typing import Any, NamedTuple

from flask import request, url_for

from vega.http.current import current_account
from vega.models import Import, RowOutcome
from vega.services.exporting import guarded
from vega.services.imports.planned import SAVED, Hint, Planned, cells_in_short
from vega.services.imports.reporting import (
    ReportRow,
    count_doubtful,
    is_doubtful,
    list_rows,
    skipped_rows,
    words_of_others,
)
from vega.web.jobs.page_parts import stage_words
from vega.web.ui.redirects import job_url

PAGE = 100  # rows
SUMMARY = 20  # rows, before all are asked for
SUMMARY_OF_ONE = 5  # of those, doubts of one reason, while there are other rows
CHECK = "check"
ALL = "all"
_Group = tuple[int, int, str]  # rank, number of rows with the reason, reason
_DOUBTFUL = 0  # the first rank
_OF_ONE_ROW = re.compile(r"“[^“”]*”|\d+")  # what a note says of its row alone


class Kind(StrEnum):
    """What Vega does with a row."""

    CREATE = "create"
    UPDATE = "update"
    SKIP = "skip"


KIND_LABELS = {Kind.CREATE: "Create", Kind.UPDATE: "Update", Kind.SKIP: "Skip"}
_DONE = {Kind.CREATE: "created", Kind.UPDATE: "updated", Kind.SKIP: "skipped"}
OUTCOME_WORDS = {
    RowOutcome.NEW: "New",
    RowOutcome.ALIKE: "Probably the same",
    RowOutcome.UPDATED: "Updated",
    RowOutcome.DUPLICATE: "Already here",
    RowOutcome.BLANK: "Blank",
    RowOutcome.INVALID: "Not possible",
}


def kind_of(outcome: RowOutcome) -> Kind:
    if outcome in SAVED:
        return Kind.CREATE
    return Kind.UPDATE if outcome == RowOutcome.UPDATED else Kind.SKIP


class Shown(NamedTuple):
    """A row of a table of rows. `url` leads to its job, `hint_url` to the one that it is compared
    to; `is_doubtful`: somebody should look.
    """

    line: int
    table: int
    outcome: RowOutcome
    is_doubtful: bool
    title: str
    company: str = ""
    status: str = ""
    stage: str = ""  # with the outcome
    is_gone: bool = False  # its job is not there any more
    applied_on: date | None = None
    url: str = ""
    hint: Hint | None = None
    hint_url: str = ""
    notes: Sequence[str] = ()
    parts: str = ""  # tasks and contacts that come with it

    @property
    def kind(self) -> Kind:
        return kind_of(self.outcome)


@dataclass(frozen=True)
class Tab:
    label: str
    count: int
    url: str
    is_current: bool
    icon: str = ""


class RowsPage(NamedTuple):
    """Some of the rows. `rest` says what is not shown, where a link leads to all."""

    rows: Sequence[Shown]
    tabs: Sequence[Tab]
    previous: str = ""
    next: str = ""
    rest: str = ""
    show_all: str = ""


def asked_page() -> int:
    """Return the number of the page that the address asks for, from 1."""
    return max(1, min(request.args.get("page", 1, type=int), 1_000_000))


def count_kinds(counts: Any) -> dict[Kind, int]:
    """Return how many rows are created, updated and skipped, of counts of outcomes."""
    found = dict.fromkeys(Kind, 0)
    for outcome in RowOutcome:
        found[kind_of(outcome)] += counts.get(outcome, 0)
    return found


def words_of(kinds: dict[Kind, int], others: Mapping[str, int]) -> str:
    """`77 created, 1 updated, 8 skipped, 2 efforts added`."""
    told = [f"{kinds[kind]:,} {words}" for kind, words in _DONE.items() if kinds[kind]]
    return ", ".join([*told, *words_of_others(others)]) or "no rows"


# Before the import


def preview_page(import_id: int, rows: Sequence[Planned], kinds: Mapping[Kind, int]) -> RowsPage:
    """Return the rows that the address asks for: a summary, one kind, or all in pages."""
    show = request.args.get("show", "")
    doubtful = [row for row in rows if is_doubtful(row.outcome, row.notes)]

    def url(**more: Any) -> str:
        return url_for("web.show_import", import_id=import_id, **more)

    tabs = [
        Tab("All rows", len(rows), url(), show in ("", ALL)),
        *(
            Tab(label, kinds[kind], url(show=kind), show == kind)
            for kind, label in KIND_LABELS.items()
        ),
        Tab("Check", len(doubtful), url(show=CHECK), show == CHECK, "warning"),
    ]
    if show not in (*Kind, CHECK, ALL) and len(rows) > SUMMARY:
        some = _summary(_ordered(rows))
        shown = [_planned(row) for row in some]
        return RowsPage(shown, tabs, rest=_rest(rows, some), show_all=url(show=ALL))
    if show in set(Kind):
        some = [row for row in rows if kind_of(row.outcome) == show]
    else:
        some = [row for _, row in _ordered(doubtful if show == CHECK else rows)]
    first = (asked_page() - 1) * PAGE
    shown = [_planned(row) for row in some[first : first + PAGE + 1]]
    return _paged(shown, tabs, partial(url, show=show or ALL))


def _ordered(rows: Sequence[Planned]) -> Sequence[tuple[_Group, Planned]]:
    """Return each row with its group: doubts first, of those the rarest reason first, then what
    changes jobs that are there, what is left out, what is plain.
    """
    reasons = [_reasons(row) for row in rows]
    count = Counter(reason for some in reasons for reason in some)
    grouped = [
        (_group(row, min(some, key=count.__getitem__, default=""), count), row)
        for row, some in zip(rows, reasons, strict=True)
    ]
    return sorted(grouped, key=itemgetter(0))


def _group(row: Planned, reason: str, count: Mapping[str, int]) -> _Group:
    if reason:
        return _DOUBTFUL, count[reason], reason
    return (Kind.UPDATE, Kind.SKIP, Kind.CREATE).index(kind_of(row.outcome)) + 1, 0, ""


def _reasons(row: Planned) -> Collection[str]:
    """Return why somebody should look at a row, without the words and numbers of this one."""
    if not is_doubtful(row.outcome, row.notes):
        return ()
    hint = [str(row.outcome)] if row.hint or not row.notes else []
    return dict.fromkeys([*hint, *(_OF_ONE_ROW.sub("", note) for note in row.notes)])


def _summary(ordered: Sequence[tuple[_Group, Planned]]) -> list[Planned]:
    """Return some rows of each group: equally many as far as there is room, but few doubts of one
    reason while there are other rows.
    """
    seen: Counter[_Group] = Counter()
    places = []
    for at, (group, _) in enumerate(ordered):
        is_repeated = group[0] == _DOUBTFUL and seen[group] >= SUMMARY_OF_ONE
        places.append((is_repeated, seen[group], at))
        seen[group] += 1
    return [ordered[at][1] for at in sorted(at for *_, at in nsmallest(SUMMARY, places))]


def _rest(rows: Sequence[Planned], shown: Sequence[Planned]) -> str:
    """`71 more rows will be created, 6 skipped.`"""
    left = dict.fromkeys(Kind, 0)
    for row in rows:
        left[kind_of(row.outcome)] += 1
    for row in shown:
        left[kind_of(row.outcome)] -= 1
    told = [(left[kind], words) for kind, words in _DONE.items() if left[kind]]
    first, *others = told
    rows_words = "1 more row" if first[0] == 1 else f"{first[0]:,} more rows"
    more = "".join(f", {number:,} {words}" for number, words in others)
    return f"{rows_words} will be {first[1]}{more}."


def _paged(rows: Sequence[Shown], tabs: Sequence[Tab], url: Callable[..., str]) -> RowsPage:
    """Return the page that the address asks for, of its rows and the first of the next page."""
    page = asked_page()
    before = url(page=page - 1) if page > 1 else ""
    return RowsPage(rows[:PAGE], tabs, before, url(page=page + 1) if len(rows) > PAGE else "")


def _planned(row: Planned) -> Shown:
    about, job_id = row.about, row.alike_to or row.job_id
    told = about if row.outcome in SAVED else None
    return Shown(
        row.line,
        row.table,
        row.outcome,
        is_doubtful(row.outcome, row.notes),
        about.title if about else cells_in_short(row.cells),
        about.company if about else "",
        told.status if told else "",
        stage_words(told.stage, told.outcome) if told else "",
        applied_on=about.applied_on if about else None,
        hint=row.hint,
        hint_url=job_url(job_id) if job_id else "",
        notes=_notes(row.outcome, row.notes),
        parts=row.parts if kind_of(row.outcome) != Kind.SKIP else "",
    )


def _notes(outcome: RowOutcome, notes: Sequence[str], keeps: int = 0) -> Sequence[str]:
    """Of a row that is there already, what could not be read does not matter: it `keeps` a hint."""
    if outcome == RowOutcome.BLANK:
        return notes or ["Nothing in this row says which job it is."]
    return notes[:keeps] if outcome == RowOutcome.DUPLICATE else notes


# After it


def report_page(found: Import) -> RowsPage:
    """Return the rows of an import that the address asks for."""
    show = request.args.get("show", "")
    outcome = RowOutcome(show) if show in set(RowOutcome) else None
    rows = list_rows(
        current_account(),
        found,
        outcome,
        doubtful=show == CHECK,
        offset=(asked_page() - 1) * PAGE,
        limit=PAGE + 1,
    )

    def url(**more: Any) -> str:
        return url_for("web.show_import", import_id=found.id, **more)

    shown = show if outcome or show == CHECK else None
    tabs = [
        Tab("All rows", found.rows, url(), shown is None),
        *(
            Tab(words, found.counts.get(one, 0), url(show=one), outcome == one)
            for one, words in OUTCOME_WORDS.items()
        ),
    ]
    if found.undone_at is None or show == CHECK:
        doubtful = count_doubtful(found)
        tabs.append(Tab("Check", doubtful, url(show=CHECK), show == CHECK, "warning"))
    return _paged([_reported(row) for row in rows], tabs, partial(url, show=shown))


def _reported(reported: ReportRow) -> Shown:
    row, job, then = reported.row, reported.job, reported.then
    gone = "No longer here" if row.outcome in (*SAVED, RowOutcome.UPDATED) else ""
    is_gone = bool(gone) and job is None
    return Shown(
        row.line,
        row.table,
        row.outcome,
        is_doubtful(row.outcome, row.notes) and not is_gone,
        job.title if job else cells_in_short(row.cells) or gone,
        job.company if job else "",
        then.status if then and row.outcome in SAVED else "",
        stage_words(then.stage, then.outcome) if then and row.outcome in SAVED else "",
        is_gone,
        then.applied_on if then else None,
        job_url(job.id) if job else "",
        notes=_notes(row.outcome, row.notes, keeps=1),
    )


def skipped_csv(found: Import) -> str:
    """Return the rows that made no job as CSV, which a spreadsheet program takes as text alone."""
    rows = [*skipped_rows(found)]
    headings = dict.fromkeys(name for *_, cells in rows for name in cells)
    is_zip = len(found.tables) > 1
    file = StringIO()
    writer = csv.writer(file)
    writer.writerow(map(guarded, ["Line", "Why", *(["File"] if is_zip else []), *headings]))
    for table, row, cells in rows:
        start = [str(row.line), " ".join(row.notes), *([table] if is_zip else [])]
        writer.writerow(map(guarded, [*start, *(cells.get(name, "") for name in headings)]))
    return "\ufeff" + file.getvalue()
