"""Service: the full-text search index.

`job_search` has the entry of each job (see `rules/words.py`) by `rowid`, the job's id, and an
index of the entries' trigrams: FTS5 in SQLite, GIN in PostgreSQL. The trigrams of a query narrow
the search down to candidates. They can be apart in an entry, so then the entries are compared.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    Connection,
    Select,
    Text,
    and_,
    bindparam,
    delete,
    exists,
    false,
    func,
    insert,
    literal,
    literal_column,
    null,
    or_,
    select,
    true,
)

from vega.extensions import db
from vega.models import job_search, job_tags, jobs
from vega.rules.words import entry, key_token, needles, owner_token, trigrams
from vega.schemas import JOB_ABOUT, JOB_FIELDS, JobDraft, Kind, job_fields_of, longest

MAX_COMPARED = 1_000_000  # characters read of jobs that are not indexed yet
MAX_LOOKED_UP, MAX_HASHED = 1_000, 5_000  # candidates


class Search(NamedTuple):
    """What to look for. `pending` are the jobs found that are not indexed yet; None if all are."""

    owner_id: int
    needles: Sequence[str]
    pending: Sequence[int] | None

    def joins(self) -> bool:
        """Return whether the newest jobs are found by joining the index: SQLite's is in order."""
        return bool(self.needles) and self.pending is None and not _on_postgresql()

    def join(self, query: Select[Any]) -> Select[Any]:
        query = query.join(job_search, job_search.c.rowid == jobs.c.id)
        return query.where(_narrowed(self.owner_id, self.needles), _has_entry(self.needles))

    def condition(self) -> ColumnElement[bool]:
        """Return the condition on a job; one without letters or digits finds nothing."""
        if not self.needles:
            return false()
        narrowed = _among_candidates(self.owner_id, self.needles)
        indexed = and_(narrowed, _has_entry(self.needles))
        if self.pending is None:
            return indexed
        return or_(and_(jobs.c.indexed, indexed), jobs.c.id.in_(self.pending))


def search_for(owner_id: int, query: str) -> Search | None:
    """Prepare the search for a query, None if it is blank."""
    if not query.strip():
        return None
    wanted = needles(query)
    is_behind = bool(wanted) and has_pending(owner_id)
    return Search(owner_id, wanted, match_pending(owner_id, wanted) if is_behind else None)


def _among_candidates(owner_id: int, wanted: Sequence[str]) -> ColumnElement[bool]:
    """Return a condition on a job that narrows the search down.

    No planner has statistics of trigrams, and each would plan alike for few candidates and for
    many: few are looked up, more are hashed, and where many jobs are candidates, comparing the
    entries in the order of the list soon finds a page of them. The `+ 0` keeps SQLite from using
    the primary key: it would fetch all candidates, with their descriptions, and sort them.
    """
    candidates = select(job_search.c.rowid).where(_narrowed(owner_id, wanted))
    found = db.session.scalars(candidates.limit(MAX_HASHED + 1)).all()
    if len(found) <= MAX_LOOKED_UP:
        return jobs.c.id.in_(found)
    if len(found) > MAX_HASHED:
        return true()
    if _on_postgresql():
        return jobs.c.id.in_(candidates).is_(true())  # not a join
    return (jobs.c.id + 0).in_(candidates)


def _on_postgresql() -> bool:
    return db.engine.dialect.name == "postgresql"


def _narrowed(owner_id: int, wanted: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition on `job_search` that an entry is the owner's and has all trigrams."""
    found = trigrams([owner_token(owner_id), *wanted])
    if _on_postgresql():
        return _TRIGRAMS.op("@>")(literal(found, ARRAY(Text)))
    expression = " AND ".join(f'"{trigram}"' for trigram in found)
    return literal_column("job_search", Text).op("MATCH")(expression)


_TRIGRAMS: ColumnElement[list[str]] = func.job_search_trigrams(job_search.c.words)


def _has_entry(wanted: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition on a job that its entry contains all needles.

    As a subquery, since SQLite then evaluates it after all others.
    """
    position = func.strpos if _on_postgresql() else func.instr
    compared = job_search.alias("compared")
    contains = (position(compared.c.words, needle) > 0 for needle in wanted)
    return exists().where(compared.c.rowid == jobs.c.id, *contains)


def has_link(keys: Iterable[str]) -> ColumnElement[bool]:
    """Return the condition that an indexed job has a URL with one of these keys."""
    tokens = [key_token(key) for key in keys]
    if _on_postgresql():
        among = _TRIGRAMS.op("&&")(literal(tokens, ARRAY(Text)))
    else:
        either = " OR ".join(f'"{token}"' for token in tokens)
        among = literal_column("job_search", Text).op("MATCH")(either)
    return jobs.c.id.in_(select(job_search.c.rowid).where(among))


def match_pending(owner_id: int, wanted: Sequence[str]) -> list[int]:
    """Return the ids of the owner's jobs that are not indexed yet and match.

    A job has to be found as soon as it is saved, so the newest texts are compared, up to what a
    request has time for.
    """
    matching, size = [], 0
    rows = db.session.execute(_OWN_PENDING, {"owner_id": owner_id})
    for row in rows:
        words = entry_of(row)
        if all(needle in words for needle in wanted):
            matching.append(row.id)
        size += sum(len(value or "") for value in row[2:])
        if size > MAX_COMPARED:
            break
    rows.close()
    return matching


def has_pending(owner_id: int) -> bool:
    query = select(jobs.c.id).where(jobs.c.owner_id == owner_id, ~jobs.c.indexed).limit(1)
    return db.session.execute(query).first() is not None


_TAGS = (
    select(func.aggregate_strings(job_tags.c.name, " "))
    .where(job_tags.c.job_id == jobs.c.id)
    .scalar_subquery()
    .label("tags")
)
_CHOICES = (name for name in JOB_FIELDS if JOB_ABOUT[name].search)
# What is searched, the short texts first: a very long one is not indexed to its end.
_BY_LENGTH = sorted(
    (*_CHOICES, *job_fields_of(Kind.LINE, Kind.TAGS, Kind.AREA)),
    key=lambda name: longest(JobDraft, name) or 0,
)
SEARCHED = tuple(_TAGS if name == "tags" else jobs.c[name] for name in _BY_LENGTH)
URLS = tuple(jobs.c[name] for name in job_fields_of(Kind.ADDRESS))
INDEXED = (*SEARCHED, *URLS)


def entry_of(job: Any) -> str:
    """Return the index entry of a row with `owner_id` and the columns of `INDEXED`."""
    texts, urls = ([getattr(job, column.key) for column in columns] for columns in (SEARCHED, URLS))
    return entry(texts, urls, job.owner_id)


# Written so that SQLite cannot use ix_jobs_newest instead of ix_jobs_pending: without
# statistics it takes either, and the former reads every job of the owner.
_NOT_DELETED = func.coalesce(jobs.c.deleted_at, null()).is_(None)
_OWN_PENDING = (
    select(jobs.c.id, jobs.c.owner_id, *INDEXED)
    .where(jobs.c.owner_id == bindparam("owner_id"), ~jobs.c.indexed, _NOT_DELETED)
    .order_by(jobs.c.id.desc())
    .limit(500)
    .execution_options(yield_per=10)
)


def write_words(connection: Connection, words: Mapping[int, str]) -> None:
    """Write the index entries of these jobs, replacing earlier ones."""
    remove(connection, list(words))
    connection.execute(
        insert(job_search), [{"rowid": job_id, "words": text} for job_id, text in words.items()]
    )


def remove(connection: Connection, job_ids: Sequence[int]) -> None:
    connection.execute(delete(job_search).where(job_search.c.rowid.in_(job_ids)))


def lock_jobs_of(connection: Connection, owner_id: int) -> None:
    """Lock the owner's jobs (FOR UPDATE) against changes and indexing in this transaction."""
    own = select(jobs.c.id).where(jobs.c.owner_id == owner_id).order_by(jobs.c.id)
    connection.execute(own.with_for_update()).close()


def remove_jobs_of(connection: Connection, owner_id: int) -> None:
    """Remove all index entries of an owner: no foreign key cascades to the index."""
    own = select(jobs.c.id).where(jobs.c.owner_id == owner_id)
    connection.execute(delete(job_search).where(job_search.c.rowid.in_(own)))
