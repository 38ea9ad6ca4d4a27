"""Service: the filters of lists of jobs, as conditions."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, String, false, func, literal, null, select

from vega.clock import first_moment, zone_of
from vega.extensions import db
from vega.models import JobStatus, JobTag, jobs
from vega.rules.similar import company_key
from vega.schemas import COUNTED_FILTERS, EVERY_DAY, FIRST_DAY, NO_DAY, JobFilter, Period, tag_key
from vega.services.account import Account, today_of
from vega.services.jobs.jobs import in_tracker
from vega.services.jobs.lists import applications
from vega.services.jobs.lists.naming import has_source
from vega.services.jobs.lists.next_step import quiet
from vega.services.jobs.lists.search import MAX_HASHED
from vega.storage.statements import read_rows

_job = jobs.c
MAX_LOOKED_UP = 500  # jobs of a tag or another filter


def has_status(status: JobStatus) -> ColumnElement[bool]:
    """Return the condition of a status as a literal, so that its partial indexes are used."""
    return _job.status == literal(status, String, literal_execute=True)


def one_of(ids: Select[Any]) -> ColumnElement[bool]:
    """Return the condition that the job is one of `ids`.

    On SQLite the `+ 0` keeps the planner from using the primary key: it would fetch all matching
    rows, with their descriptions, and sort them. PostgreSQL's planner chooses well by itself.
    """
    if db.engine.dialect.name == "sqlite":
        return (_job.id + 0).in_(ids)
    return _job.id.in_(ids)


def conditions(owner: Account, wanted: JobFilter, in_order: bool) -> Iterator[ColumnElement[bool]]:
    yield from _tagged(owner, wanted.tag) if wanted.tag else in_tracker(owner)
    yield from _rare(owner, wanted, in_order)
    if wanted.quiet:
        yield from quiet(owner)


def _rare(owner: Account, wanted: JobFilter, in_order: bool) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions that few of many jobs may meet: what their indexes have is not read in
    the order of the list.
    """
    for column in (_job.workplace, _job.outcome, _job.applied_via):
        if value := getattr(wanted, column.key):
            yield from _found(owner, [column == value], [without_index(column) == value])
    name, key, on = company_key(wanted.company), _job.company_key, _job.applied_key
    yield from _found(owner, _begins(key, name), _begins(without_index(key), name))
    if since := wanted.updated_since:
        there, otherwise = [_job.updated_at >= since], [without_index(_job.updated_at) >= since]
        yield from _found(owner, there, otherwise)
    days = [*_applied(on, owner, wanted)], [*_applied(without_index(on), owner, wanted)]
    others = [*_others(owner, wanted)]
    for there, otherwise in (days, (others, others)):
        yield from otherwise if in_order else _found(owner, there, otherwise)


def _others(owner: Account, wanted: JobFilter) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions on columns that only the wide indexes have, of board and insights."""
    if wanted.job_type:
        yield _job.job_type == wanted.job_type
    yield from _added(owner, wanted)
    yield from has_source(owner, wanted.source)
    yield from _counted_as(owner, wanted)


def _found(
    owner: Account, there: Sequence[ColumnElement[bool]], otherwise: Iterable[ColumnElement[bool]]
) -> Iterator[ColumnElement[bool]]:
    if there:
        yield from narrowed(select(_job.id).where(*in_tracker(owner), *there), otherwise)


def narrowed(
    there: Select[Any], otherwise: Iterable[ColumnElement[bool]]
) -> Iterator[ColumnElement[bool]]:
    """Few jobs are looked up, more are hashed, and many are soon found in any order."""
    found = read_rows(there.limit(MAX_LOOKED_UP + 1)).scalars().all()
    if len(found) <= MAX_LOOKED_UP:
        yield _job.id.in_(found) if found else false()
    elif read_rows(there.offset(MAX_HASHED).limit(1)).first() is None:
        yield one_of(there)
    else:
        yield from otherwise


def _begins(key: Any, beginning: str) -> list[ColumnElement[bool]]:
    return [key >= beginning, key < beginning + "\U0010ffff"] if beginning else []


def without_index(column: Any) -> Any:
    """Return a column so that SQLite's planner does not prefer its index to that of the order."""
    return func.coalesce(column, null()) if db.engine.dialect.name == "sqlite" else column


def _tagged(owner: Account, tag: str) -> Iterator[ColumnElement[bool]]:
    """A rare tag's jobs are looked up; those of a common one are soon found in any order.

    With the owner's id as a second condition, SQLite would read all of the owner's jobs in order.
    """
    tagged = select(JobTag.job_id).where(JobTag.owner_id == owner.id, JobTag.key == tag_key(tag))
    found = db.session.scalars(tagged.limit(MAX_LOOKED_UP + 1)).all()
    if len(found) <= MAX_LOOKED_UP:
        yield _job.id.in_(found)
        yield _job.deleted_at.is_(None)
    else:
        yield from in_tracker(owner)
        yield tagged.where(JobTag.job_id == _job.id).correlate(jobs).exists()


def _counted_as(owner: Account, wanted: JobFilter) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions for those of the owner's jobs that an insight counts."""
    if not wanted.narrowing() & {*COUNTED_FILTERS}:
        return
    yield from applications.IS_APPLICATION  # the owner named twice would look like a rare one
    if wanted.counted and wanted.counted.text == NO_DAY:
        yield _job.application_on.is_(None)
    elif wanted.counted and wanted.counted.text != EVERY_DAY:
        yield from applications.in_days(*_days(wanted.counted, owner))
    if wanted.group:
        yield applications.group_of(owner) == wanted.group
    if wanted.flow:
        yield from applications.in_flow(owner, wanted.flow)
    if wanted.reply_days:
        yield from applications.replied_within(wanted.reply_days)
    alone: Sequence[tuple[Any, Callable[[Any], ColumnElement[bool]]]] = (
        (wanted.reached, applications.has_reached),
        (wanted.left, applications.has_left),
        (wanted.without, applications.is_without),
        (wanted.document, applications.has_document),
    )
    yield from (condition(value) for value, condition in alone if value)


def _added(owner: Account, wanted: JobFilter) -> Iterator[ColumnElement[bool]]:
    zone = zone_of(owner.time_zone)
    if wanted.added:
        first, last = _days(wanted.added, owner)
        if first:
            yield _job.created_at >= first_moment(first, zone)
        if last:
            yield _job.created_at < first_moment(last + _DAY, zone)
    if wanted.since:
        yield _job.created_at >= wanted.since


def _applied(key: Any, owner: Account, wanted: JobFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.applied:
        first, last = _days(wanted.applied, owner)
        yield key >= (first or FIRST_DAY)
        if last:
            yield key <= last
    if wanted.applied_since:
        yield key >= max(wanted.applied_since, FIRST_DAY)
    if wanted.applied_before:
        yield key >= FIRST_DAY
        yield key < wanted.applied_before


def _days(period: Period, owner: Account) -> tuple[date | None, date | None]:
    """Return the first and the last day of a period, None where it is open."""
    if period.lately is None:
        return period.first, period.last
    return today_of(owner) - timedelta(days=period.lately.days), None


_DAY = timedelta(days=1)
