"""Service: lists of jobs: search, sort, pages, counts.

Keyset pagination: a page begins after the sort value and id of the last row, not at an offset, so
that any page costs the same and jobs that are added meanwhile shift nothing.
"""

import json
import re
from collections import namedtuple
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from operator import attrgetter
from typing import Any, NamedTuple

from sqlalchemy import (
    Column,
    ColumnElement,
    ScalarSelect,
    Select,
    and_,
    bindparam,
    func,
    or_,
    select,
)

from vega.errors import InvalidInput
from vega.extensions import db
from vega.models import Job, JobStatus, Sort, job_search, jobs
from vega.rules.words import entry, excerpt, needles, query_words, without_tags
from vega.schemas import JOB_FIELDS, JOB_NOTES, JOB_TEXTS, JobFilter, JobQuery, cursor_day
from vega.services.account import Account
from vega.services.cursors import MAX_PAGE_BYTES, cursor_parts
from vega.services.jobs.jobs import in_tracker
from vega.services.jobs.lists.filtering import conditions, one_of
from vega.services.jobs.lists.search import Search, search_for
from vega.storage.statements import Statement, read_rows, reading

_job = jobs.c
PAGE = 50
READ_AT_A_TIME = 10  # jobs
SHORT_TEXT = 5_000  # characters
MAX_COUNTED = 2_000
MAX_NUMBERED = 1_000


@dataclass(frozen=True)
class JobPage:
    """`next` and `previous` are cursors for `after` and `before`; None at the ends."""

    jobs: Sequence[Any]
    next: str | None
    previous: str | None


class _Order(NamedTuple):
    column: Column[Any] | None  # None: by id alone
    descending: bool


_ORDERS = {
    Sort.NEWEST: _Order(None, True),
    Sort.OLDEST: _Order(None, False),
    Sort.UPDATED: _Order(_job.updated_at, True),
    Sort.APPLIED: _Order(_job.applied_key, True),
    Sort.DEADLINE: _Order(_job.deadline_key, False),
    Sort.TITLE: _Order(_job.title_key, False),
    Sort.COMPANY: _Order(_job.company_key, False),
}


def list_jobs(
    owner: Account,
    wanted: JobFilter,
    *,
    after: str | None = None,
    before: str | None = None,
    most: int = PAGE,
    in_full: bool = False,
    found: Search | None = None,
) -> JobPage:
    """Return one page: rows of what a list shows, or with `in_full` jobs with all their texts.

    `found` is the search of `wanted`, where it was prepared for several lists.

    Raises `InvalidInput` for a cursor of another sort.
    """
    order = _ORDERS[wanted.sort]
    backwards = before is not None
    cursor = before if backwards else after
    query, by_id = filtered(owner, wanted, found)
    if cursor is not None:
        query = query.where(_beyond(order, _read_cursor(cursor, wanted.sort), backwards))
    query = query.order_by(*_order_by(order, backwards, by_id)).limit(most + 1)
    rows, more = read_in_full(query, most) if in_full else _read_rows(query, most, order)
    if backwards:
        rows.reverse()
    return JobPage(
        rows,
        next=_cursor(rows[-1], wanted.sort) if rows and (more or backwards) else None,
        previous=_cursor(rows[0], wanted.sort) if rows and (more if backwards else after) else None,
    )


# What a card shows: reading rows of it takes a third of the time of reading entities.
CARD = (
    _job.id,
    _job.title,
    _job.company,
    _job.location,
    _job.status,
    _job.stage,
    _job.outcome,
    _job.applied_on,
    _job.deadline,
    _job.answer_by,
    _job.news_on,
    _job.quiet_until,
    _job.created_at,
)


def _sorted_by(order: _Order) -> tuple[Any, ...]:
    """Return the column that a cursor needs."""
    return () if order.column is None else (order.column,)


# What the API tells of a job in a list, with what its next step follows from.
_IN_FULL = {
    column.key: column
    for column in (
        *CARD,
        *(_job[name] for name in JOB_FIELDS if name != "tags"),
        *(column for order in _ORDERS.values() for column in _sorted_by(order)),
        _job.description_format,
        _job.updated_at,
        _job.status_changed_at,
        _job.status_since,
    )
}
# Reading an attribute of SQLAlchemy's rows takes several times as long.
_JobInFull: object = namedtuple("_JobInFull", _IN_FULL)  # type: ignore[misc]
_TEXTS = attrgetter(*JOB_TEXTS)


def _read_rows(query: Select[Any], most: int, order: _Order) -> tuple[list[Any], bool]:
    """Return up to `most` rows of a list, and whether there are more."""
    columns = (*CARD, _job.version, *_sorted_by(order))  # the version is for assistants
    found = read_rows(query.with_only_columns(*columns)).all()
    return [*found[:most]], len(found) > most


def read_in_full(query: Select[Any], most: int) -> tuple[list[Any], bool]:
    """Return up to `most` jobs, as rows with up to 5 MB of texts, and whether there are more."""
    rows: list[Any] = []
    size = 0
    streamed = db.session.execute(
        query.with_only_columns(*_IN_FULL.values()).execution_options(yield_per=READ_AT_A_TIME)
    )
    for row in streamed:
        if len(rows) == most or size > MAX_PAGE_BYTES:
            streamed.close()
            return rows, True
        rows.append(_JobInFull._make(row))
        size += _json_size(_TEXTS(rows[-1]))
    return rows, False


def _json_size(texts: Sequence[str]) -> int:
    """Return about how many bytes texts have as JSON: a short one hardly counts."""
    if sum(map(len, texts)) < SHORT_TEXT:
        return 0
    return len(json.dumps(texts, ensure_ascii=False).encode())


def ids_in_order(owner: Account, wanted: JobFilter) -> Sequence[int]:
    """Return the ids of all jobs of a list, in its order."""
    query, by_id = filtered(owner, wanted)
    order = _order_by(_ORDERS[wanted.sort], False, by_id)
    return db.session.scalars(query.with_only_columns(_job.id).order_by(*order)).all()


def filtered(
    owner: Account, wanted: JobFilter, found: Search | None = None, *, in_order: bool = False
) -> tuple[Select[Any], Any]:
    """Return the query, and the id column to sort by.

    With `in_order`, the index that has the order of the query is to be read until a page is found:
    that of the board has most of what is filtered by.
    """
    query = select(jobs).where(*_of_status(owner, wanted), *conditions(owner, wanted, in_order))
    found = found or search_for(owner.id, wanted.q)
    if found is None:
        return query, _job.id
    if found.joins() and _ORDERS[wanted.sort].column is None and wanted.narrowing() == {"q"}:
        return found.join(query), job_search.c.rowid
    return query.where(found.condition()), _job.id


def _of_status(owner: Account, wanted: JobFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.status and _ORDERS[wanted.sort].column is None:
        yield _job.status == wanted.status
    elif wanted.status:
        yield one_of(select(_job.id).where(*in_tracker(owner), _job.status == wanted.status))


def _order_by(order: _Order, backwards: bool, by_id: object) -> list[ColumnElement[Any]]:
    columns: list[Any] = [by_id] if order.column is None else [order.column, by_id]
    down = order.descending != backwards
    return [column.desc() if down else column.asc() for column in columns]


def _beyond(order: _Order, position: tuple[Any, int], backwards: bool) -> ColumnElement[bool]:
    value, job_id = position
    down = order.descending != backwards
    further_id = _job.id < job_id if down else _job.id > job_id
    if order.column is None:
        return further_id
    column = order.column
    further = column < value if down else column > value
    # The first condition is a range that an index can seek to; the second is exact.
    reached = column <= value if down else column >= value
    return and_(reached, or_(further, further_id))


def _cursor(job: Job, sort: Sort) -> str:
    """Return the job's position: `newest.17`, or `title.17.` and the sort value in hexadecimal.

    Any text of this form is valid, whether there is such a job or not.
    """
    column = _ORDERS[sort].column
    if column is None:
        return f"{sort}.{job.id}"
    value = getattr(job, column.key)
    if isinstance(value, datetime):
        return f"{sort}.{job.id}.{(value - _EPOCH) // _MICROSECOND}"
    if isinstance(value, date):
        return f"{sort}.{job.id}.{value.isoformat().replace('-', '')}"
    return f"{sort}.{job.id}.{value.encode().hex()}"


def in_sort_of_cursor(wanted: JobQuery) -> JobQuery:
    """Return a query in the sort of its cursor, in which keyset pagination continues.

    Raises `InvalidInput`.
    """
    if wanted.cursor is None:
        return wanted
    return wanted.model_copy(update={"sort": _cursor_sort(wanted.cursor)})


def _cursor_sort(cursor: str) -> Sort:
    """Return the sort of a cursor. Raises `InvalidInput`."""
    return Sort(cursor_parts(cursor, CURSOR)[0])


def _read_cursor(cursor: str, sort: Sort) -> tuple[Any, int]:
    if _cursor_sort(cursor) != sort:
        raise InvalidInput(
            {
                "cursor": "cursor belongs to another sort order. "
                "Leave it out to start from the first page."
            }
        )
    _, job_id, *rest = cursor.split(".")
    if not rest:
        return None, int(job_id)
    if sort in (Sort.APPLIED, Sort.DEADLINE):
        return cursor_day(rest[0]), int(job_id)
    if sort == Sort.UPDATED:
        return _EPOCH + int(rest[0]) * _MICROSECOND, int(job_id)
    return bytes.fromhex(rest[0]).decode(errors="replace").replace("\0", ""), int(job_id)


CURSOR = re.compile(
    r"(newest|oldest)\.[1-9][0-9]{0,8}"
    r"|updated\.[1-9][0-9]{0,8}\.[0-9]{1,16}"
    r"|(applied|deadline)\.[1-9][0-9]{0,8}\.[0-9]{8}"
    r"|(title|company)\.[1-9][0-9]{0,8}\.([0-9a-f]{2}){0,800}"
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

# Neighbours


class Neighbours(NamedTuple):
    """The ids of the jobs before and after a job in a list; None at the ends.

    The job is `number` of `total`: both are None where the list does not have it, or has more than
    1,000 jobs.
    """

    previous: int | None
    next: int | None
    number: int | None = None
    total: int | None = None


def neighbours_of(owner: Account, wanted: JobFilter, job: Job) -> Neighbours:
    """Find the neighbours of a job, also where a change took the job itself off the list."""
    order = _ORDERS[wanted.sort]
    query, by_id = filtered(owner, wanted)
    query = query.with_only_columns(_job.id)
    first = query.order_by(*_order_by(order, False, by_id)).limit(MAX_NUMBERED + 1)
    ids = read_rows(first).scalars().all()
    if job.id in ids[:MAX_NUMBERED]:
        return beside(ids, job.id)
    position = (getattr(job, order.column.key) if order.column else None, job.id)

    def nearest(backwards: bool) -> int | None:
        beyond = query.where(_beyond(order, position, backwards))
        nearest_first = beyond.order_by(*_order_by(order, backwards, by_id))
        found: int | None = db.session.scalar(nearest_first.limit(1))
        return found

    return Neighbours(nearest(True), nearest(False))


def beside(ids: Sequence[int], job_id: int) -> Neighbours:
    at = ids.index(job_id)
    previous, following = ids[at - 1] if at else None, next(iter(ids[at + 1 :]), None)
    if len(ids) > MAX_NUMBERED:
        return Neighbours(previous, following)
    return Neighbours(previous, following, at + 1, len(ids))


# Counts


def count_up_to_a_thousand(owner: Account) -> dict[JobStatus, int]:
    """Return the number of jobs of each status, 1,001 for more than a thousand.

    Bounded, so that the list costs the same for any number of jobs.
    """
    with reading() as connection:
        row = _COUNTS.one(connection, owner_id=owner.id)
    return dict(zip(JobStatus, row or (), strict=True))


def _counted(status: JobStatus) -> ScalarSelect[int]:
    own = (_job.owner_id == bindparam("owner_id"), _job.deleted_at.is_(None), _job.status == status)
    some = select(_job.id).where(*own).limit(1001).subquery()
    return select(func.count()).select_from(some).scalar_subquery()


_COUNTS = Statement(select(*map(_counted, JobStatus)))


def count_found(
    owner: Account, wanted: JobFilter, found: Search | None = None
) -> dict[JobStatus, int] | None:
    """Return the number of matching jobs of each status, ignoring the status filter.

    None if the owner has more than 2,000 jobs: counting would take longer than the page.
    """
    if _has_more_than(owner, MAX_COUNTED):
        return None
    anywhere = wanted.model_copy(update={"status": None, "sort": Sort.NEWEST})
    query, by_id = filtered(owner, anywhere, found)
    some = (
        query.with_only_columns(_job.status)
        .order_by(by_id.desc())  # makes SQLite start from the search index
        .limit(MAX_COUNTED)
        .subquery()
    )
    rows = db.session.execute(select(some.c.status, func.count()).group_by(some.c.status))
    counts = {JobStatus(status): count for status, count in rows}
    return {status: counts.get(status, 0) for status in JobStatus}


def _has_more_than(owner: Account, count: int) -> bool:
    query = select(_job.id).where(*in_tracker(owner))
    return db.session.scalar(query.offset(count).limit(1)) is not None


# Excerpts


def found_in(listed: Sequence[Job], q: str) -> dict[int, str]:
    """Return an excerpt of the notes, for, against or description around a match, by job id.

    Only for jobs whose title, company and location lack a word of `q`. One query.
    """
    words = {word: needles(word) for word in query_words(q)} if q else {}
    missing = {job.id: unseen for job in listed if words and (unseen := _not_shown(job, words))}
    if not missing:
        return {}
    query = select(_job.id, *(_job[name] for name in JOB_NOTES), _job.description)
    texts = db.session.execute(
        query.where(_job.id.in_(missing)).execution_options(yield_per=READ_AT_A_TIME)
    )
    found = {
        job_id: next(filter(None, (excerpt(text, missing[job_id]) for text in own)), "")
        or excerpt(without_tags(description), missing[job_id])
        for job_id, *own, description in texts
    }
    return {job_id: words for job_id, words in found.items() if words}


def _not_shown(job: Job, words: Mapping[str, Sequence[str]]) -> str:
    shown = entry([job.title, job.company, job.location])
    return " ".join(
        word for word, parts in words.items() if not all(part in shown for part in parts)
    )
