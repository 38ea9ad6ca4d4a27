"""Find what is there already: in the file, and in the tracker.

The identity rule is that of every door, `rules/job_keys.py`. A row without a URL is a duplicate
only of the same row of an earlier import, or, in Vega's own files, of the job that it was.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from operator import attrgetter
from typing import Any

from sqlalchemy import ARRAY, Row, Text, cast, func, select
from sqlalchemy.orm import aliased

from vega.extensions import db
from vega.labels import day_words
from vega.models import ImportRow, Job, RowOutcome
from vega.services.account import Account
from vega.services.imports.planned import Hint, Planned
from vega.services.jobs.jobs import in_tracker

_A_SECOND = timedelta(seconds=1)
Name = tuple[str, str, datetime]


def fingerprints_of(columns: Sequence[str]) -> Callable[[Sequence[str]], str]:
    """Return what hashes the headings and cells of a row; of equal rows the n-th has its own."""
    headings = "\x1f".join(columns)
    seen: Counter[bytes] = Counter()

    def fingerprint(cells: Sequence[str]) -> str:
        plain = sha256("\x1f".join((headings, *cells)).encode()).digest()
        seen[plain] += 1
        return sha256(plain + str(seen[plain]).encode()).hexdigest()

    return fingerprint


def compare(owner: Account, rows: Sequence[Planned], *, own: bool) -> None:
    """Set what becomes of each row that describes a job, and why. `own` files are Vega's.

    It can be called again: within the transaction that saves the rows, it has the last word.
    """
    told = [row for row in rows if row.about is not None]
    _Comparison(owner, told, own).decide()


class _Comparison:
    def __init__(self, owner: Account, rows: Sequence[Planned], own: bool):
        self._rows = rows
        without = [row for row in rows if not row.told.job_key]
        keys = {row.told.job_key for row in rows if row.told.job_key}
        tracked = select(Job.job_key, Job.id).where(*in_tracker(owner))
        self._by_key = {row.job_key: row.id for row in _found(tracked, Job.job_key, keys)}
        self._imported = _imported(owner, {row.fingerprint for row in without if row.fingerprint})
        self._by_name = _named(owner, without) if own else {}
        self._alike = _alike(owner, rows)
        self._first: dict[str, Planned] = {}  # by job key
        self._first_alike: dict[str, Planned] = {}

    def decide(self) -> None:
        for row in self._rows:
            row.outcome, row.hint = RowOutcome.NEW, None
            row.job_id = row.alike_to = row.same_row = None
            earlier = row
            if self._is_there(row):
                row.outcome = RowOutcome.DUPLICATE
                continue
            if key := row.told.job_key:
                earlier = self._first.setdefault(key, row)
            if earlier is not row:
                row.outcome, row.same_row = RowOutcome.DUPLICATE, earlier
                row.hint = Hint(f"Same link as {_line_words(earlier, row)}.")
            elif row.is_named:
                self._compare_names(row, row.told.alike_key)

    def _is_there(self, row: Planned) -> bool:
        if key := row.told.job_key:
            row.job_id = self._by_key.get(key)
            row.hint = already_here(", same link.")
        elif named := self._by_name.get(_name_of(row.told)):
            row.job_id, row.hint = named.pop(), already_here(".")
        elif row.fingerprint:
            row.job_id = self._imported.get(row.fingerprint)
            row.hint = already_here(" from an earlier import.")
        row.hint = row.hint if row.job_id else None
        return row.job_id is not None

    def _compare_names(self, row: Planned, alike_key: str) -> None:
        """Tell that a row is probably the same as a job, or as an earlier row."""
        earlier = self._first_alike.setdefault(alike_key, row)
        there = self._alike.get(alike_key)
        unlike = ", but has another link." if row.told.job_key else ", but has no link."
        if there is not None:
            row.outcome, row.alike_to = RowOutcome.ALIKE, int(there.id)
            row.hint = Hint("Probably the same as ", _job_words(there), unlike)
        elif earlier is not row:
            row.outcome = RowOutcome.ALIKE
            row.hint = Hint(f"Probably the same as {_line_words(earlier, row)}", after=unlike)


def already_here(rest: str) -> Hint:
    """Say of a row that its job is there; `rest` goes on."""
    return Hint("", "Already here", rest)


def _line_words(earlier: Planned, row: Planned) -> str:
    """Return which line an earlier row is; a zip has several tables, as a workbook may."""
    file = "this file" if earlier.table == row.table else "another table in this file"
    return f"line {earlier.line} of {file}"


def _job_words(job: Row[Any]) -> str:
    if job.applied_on:
        return f"a job applied to on {day_words(job.applied_on)}"
    return f"a job added on {day_words(job.created_at.date())}"


def _name_of(job: Any) -> Name:
    """Return what a job of one's own file is known by; files have whole seconds."""
    return job.title, job.company, job.created_at.replace(microsecond=0)


# What the tracker has


def _found(query: Any, column: Any, values: Collection[str]) -> Iterator[Row[Any]]:
    """Yield the rows with one of these values, in one statement with one parameter: in hundreds at
    a time, preparing the parameters takes longer than the database does.
    """
    if not values:
        return iter(())
    if db.engine.dialect.name == "sqlite":
        told = select(func.json_each(json.dumps([*values])).table_valued("value").c.value)
    else:
        told = select(func.unnest(cast([*values], ARRAY(Text))))
    return iter(db.session.execute(query.where(column.in_(told))))


def _imported(owner: Account, known_by: Collection[str]) -> Mapping[str, int]:
    """Return the jobs, if they are there, that rows with these fingerprints made before; of one
    that was merged into another, that other.
    """
    there = aliased(Job)
    query = (
        select(ImportRow.fingerprint, there.id)
        .join(Job, Job.id == ImportRow.job_id)
        .join(there, there.id == func.coalesce(Job.merged_into_id, Job.id))
        .where(ImportRow.owner_id == owner.id, there.owner_id == owner.id)
        .where(there.deleted_at.is_(None))
    )
    return {row.fingerprint: row.id for row in _found(query, ImportRow.fingerprint, known_by)}


def _named(owner: Account, rows: Sequence[Planned]) -> Mapping[Name, list[int]]:
    """Return the owner's jobs without a URL from the time in which those of the file were added."""
    found: dict[Name, list[int]] = defaultdict(list)
    if not rows:
        return found
    moments = [row.told.created_at for row in rows]
    query = select(Job.title, Job.company, Job.created_at, Job.id).where(
        *in_tracker(owner),
        Job.job_key.is_(None),
        Job.created_at.between(min(moments) - _A_SECOND, max(moments) + _A_SECOND),
    )
    for job in db.session.execute(query.order_by(Job.id.desc())):
        found[_name_of(job)].append(job.id)
    return found


def _alike(owner: Account, rows: Sequence[Planned]) -> Mapping[str, Row[Any]]:
    """Return the owner's newest job of each key by which two are probably the same."""
    query = select(Job.alike_key, Job.id, Job.applied_on, Job.created_at).where(*in_tracker(owner))
    found = _found(query, Job.company_key, {row.told.company_key for row in rows})  # has an index
    return {row.alike_key: row for row in sorted(found, key=attrgetter("id"))}
