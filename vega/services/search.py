"""Service: the full-text search index with the folded words of each job.

It is an FTS5 table in SQLite and a table with a GIN index in PostgreSQL. Both have the columns
`rowid` (the job's id) and `words`, so they are written alike and differ only in how they are
queried.
"""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import (
    ColumnElement,
    Connection,
    Text,
    bindparam,
    cast,
    delete,
    func,
    insert,
    literal_column,
    null,
    select,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from vega.extensions import db
from vega.matching.words import LONGEST_WORD, WORD, folded_pieces, word_prefix
from vega.models import job_search, job_tags, jobs

MAX_COMPARED = 1_000_000  # characters scanned in jobs that are not indexed yet
MAX_INDEXED = 200_000  # characters of a job's distinct words; a tsvector holds 1 MB


def index_words(owner_id: int, *texts: str | None) -> str:
    """Return the index entry of a job: its distinct words and its owner's word."""
    words = {_owner_word(owner_id): None}
    length = 0
    for piece in folded_pieces(searched_text(texts)):
        for match in WORD.finditer(piece):
            word = match[0][:LONGEST_WORD]
            if word not in words:
                words[word] = None
                length += len(word) + 1
        if length > MAX_INDEXED:
            break
    return " ".join(words)[:MAX_INDEXED]


def _owner_word(owner_id: int) -> str:
    """Return a word for the owner that no text contains: it restricts a search to own jobs."""
    return f"\ue000{owner_id}"


def condition(owner_id: int, words: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition on `job_search`: the owner's jobs in which every word is a prefix."""
    if db.engine.dialect.name == "postgresql":
        expression = " & ".join((f"'{_owner_word(owner_id)}'", *(f"'{word}':*" for word in words)))
        return LEXEMES.op("@@")(cast(expression, TSQUERY))
    expression = " AND ".join((f'"{_owner_word(owner_id)}"', *(f'"{word}"*' for word in words)))
    return literal_column("job_search", Text).op("MATCH")(expression)


# The words verbatim, without PostgreSQL's own parser.
LEXEMES: ColumnElement[str] = func.array_to_tsvector(
    func.string_to_array(job_search.c.words, literal_column("' '"))
)


def match_pending(owner_id: int, words: Sequence[str]) -> list[int]:
    """Return the ids of the owner's jobs that are not indexed yet and match every word.

    A job has to be found as soon as it is saved, so the newest texts are scanned, up to what a
    request has time for.
    """
    patterns = [word_prefix(word) for word in words]
    matching, size = [], 0
    rows = db.session.execute(_OWN_PENDING, {"owner_id": owner_id})
    for job_id, *texts in rows:
        missing = patterns
        for piece in folded_pieces(searched_text(texts)):
            size += len(piece)
            missing = [pattern for pattern in missing if not pattern.search(piece)]
            if not missing or size > MAX_COMPARED:
                break
        if not missing:
            matching.append(job_id)
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
# What is searched, the short texts first: a very long one is not indexed to its end.
SEARCHED = (
    jobs.c.title,
    jobs.c.company,
    jobs.c.location,
    jobs.c.stage,
    jobs.c.outcome,
    jobs.c.workplace,
    jobs.c.source,
    jobs.c.reference,
    _TAGS,
    jobs.c.notes,
    jobs.c.description,
)


def searched_text(values: Iterable[str | None]) -> str:
    return "\n".join(value or "" for value in values)


# Written so that SQLite cannot use ix_jobs_newest instead of ix_jobs_not_indexed: without
# statistics it takes either, and the former reads every job of the owner.
_NOT_DELETED = func.coalesce(jobs.c.deleted_at, null()).is_(None)
_OWN_PENDING = (
    select(jobs.c.id, *SEARCHED)
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
