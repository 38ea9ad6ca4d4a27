"""Service: the search index: the folded words of each job, beside the jobs.

SQLite keeps it in an FTS5 table, PostgreSQL in an ordinary one with a GIN index. Both have the
columns `rowid` (the job's id) and `words`, so that they are written by the same statements and
differ only in how they are queried.
"""

from collections.abc import Mapping, Sequence

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
    select,
)
from sqlalchemy.dialects.postgresql import TSQUERY

from vega.extensions import db
from vega.matching.words import LONGEST_WORD, WORD, folded_pieces, word_prefix
from vega.models import job_search, jobs

MOST_COMPARED = 1_000_000  # characters of texts that are not in the index yet
MOST_CHARACTERS = 200_000  # of one job's distinct words; PostgreSQL holds 1 MB of them


def index_words(owner_id: int, *texts: str) -> str:
    """What the index holds of a job: each of its words once, and whose it is."""
    words = {_owner_word(owner_id): None}
    length = 0
    for piece in folded_pieces("\n".join(texts)):
        for match in WORD.finditer(piece):
            word = match[0][:LONGEST_WORD]
            if word not in words:
                words[word] = None
                length += len(word) + 1
        if length > MOST_CHARACTERS:
            break
    return " ".join(words)[:MOST_CHARACTERS]


def _owner_word(owner_id: int) -> str:
    """A word that no text holds (a letter of private use), so that a search meets own jobs only."""
    return f"\ue000{owner_id}"


def condition(owner_id: int, words: Sequence[str]) -> ColumnElement[bool]:
    """On a row of `job_search`: one of the owner's, each word the beginning of one of its own."""
    if db.engine.dialect.name == "postgresql":
        asked = " & ".join((f"'{_owner_word(owner_id)}'", *(f"'{word}':*" for word in words)))
        return LEXEMES.op("@@")(cast(asked, TSQUERY))
    asked = " AND ".join((f'"{_owner_word(owner_id)}"', *(f'"{word}"*' for word in words)))
    return literal_column("job_search", Text).op("MATCH")(asked)


# The words as they are: no parser of PostgreSQL's takes them apart once more.
LEXEMES: ColumnElement[str] = func.array_to_tsvector(
    func.string_to_array(job_search.c.words, literal_column("' '"))
)


def match_pending(owner_id: int, words: Sequence[str]) -> list[int]:
    """Return the ids of the owner's jobs that every word matches and that are not indexed yet.

    What was just saved has to be found before the index has it, so the newest texts are compared
    themselves, no more of them than a request has time for.
    """
    patterns = [word_prefix(word) for word in words]
    matching, size = [], 0
    rows = db.session.execute(_OWN_PENDING, {"owner_id": owner_id})
    for job_id, *texts in rows:
        missing = patterns
        for piece in folded_pieces("\n".join(texts)):
            size += len(piece)
            missing = [pattern for pattern in missing if not pattern.search(piece)]
            if not missing or size > MOST_COMPARED:
                break
        if not missing:
            matching.append(job_id)
        if size > MOST_COMPARED:
            break
    rows.close()
    return matching


def has_pending(owner_id: int) -> bool:
    query = select(jobs.c.id).where(jobs.c.owner_id == owner_id, ~jobs.c.indexed).limit(1)
    return db.session.execute(query).first() is not None


_OWN_PENDING = (
    select(
        jobs.c.id,
        jobs.c.title,
        jobs.c.company,
        jobs.c.location,
        jobs.c.description,
        jobs.c.notes,
    )
    .where(jobs.c.owner_id == bindparam("owner_id"), ~jobs.c.indexed, jobs.c.deleted_at.is_(None))
    .order_by(jobs.c.id.desc())
    .limit(500)
    .execution_options(yield_per=10)
)


def write_words(connection: Connection, words: Mapping[int, str]) -> None:
    """Put the words of these jobs into the index, in the place of those before."""
    remove(connection, list(words))
    connection.execute(
        insert(job_search), [{"rowid": job_id, "words": text} for job_id, text in words.items()]
    )


def remove(connection: Connection, job_ids: Sequence[int]) -> None:
    connection.execute(delete(job_search).where(job_search.c.rowid.in_(job_ids)))


def lock_jobs_of(connection: Connection, owner_id: int) -> None:
    """Keep others from changing and indexing these jobs until the transaction ends."""
    own = select(jobs.c.id).where(jobs.c.owner_id == owner_id).order_by(jobs.c.id)
    connection.execute(own.with_for_update()).close()


def remove_owner(connection: Connection, owner_id: int) -> None:
    """The index is no table that a foreign key reaches."""
    own = select(jobs.c.id).where(jobs.c.owner_id == owner_id)
    connection.execute(delete(job_search).where(job_search.c.rowid.in_(own)))
