"""The search index: the words of each job, folded, beside the jobs.

SQLite keeps it in an FTS5 table, PostgreSQL in an ordinary one with a GIN index. Both are called
`job_search` and have the columns `rowid` (the job's id) and `words`, so that they are written by
the same statements and differ only in how they are asked.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import (
    BigInteger,
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
    table,
)
from sqlalchemy import column as sql_column
from sqlalchemy.dialects.postgresql import TSQUERY

from vega.extensions import db
from vega.models import jobs

job_search = table("job_search", sql_column("rowid", BigInteger), sql_column("words", Text))

MOST_WORDS = 12  # of a question; more would only narrow what is narrow already
LONGEST_WORD = 64  # characters; PostgreSQL refuses lexemes over 2 kB
MOST_FOLDED = 2_000_000  # characters of one job's texts
MOST_COMPARED = 1_000_000  # characters of texts that are not in the index yet
MOST_CHARACTERS = 200_000  # of one job's distinct words; PostgreSQL holds 1 MB of them

# Letters and digits of any script. Chinese, Japanese, Korean and Thai set no spaces, so each of
# their characters is a word of its own.
_UNSPACED = (
    "\u0e00-\u0e7f\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
)
WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})


def fold(text: str) -> str:
    """Case and accents taken off: `Zürich` and `ZURICH` are one."""
    if text.isascii():
        return text.lower()
    # The marks go first: to normalise a long row of them takes the square of its length.
    decomposed = unicodedata.normalize("NFKD", _without_marks(text.casefold()))
    bare = _without_marks(decomposed)
    return unicodedata.normalize("NFC", bare).casefold().translate(_LETTERS)


def _without_marks(text: str) -> str:
    return "".join(char for char in text if not unicodedata.combining(char))


def words_of(text: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in WORD.findall(fold(text))]


def folded_pieces(text: str) -> Iterator[str]:
    """Fold a text a piece at a time, two million characters at most: some become eighteen."""
    left = MOST_FOLDED
    for piece in _PIECE.finditer(text):
        folded = fold(piece[0])
        yield folded
        left -= len(folded)
        if left < 0:
            return


_PIECE = re.compile(r".{1,10000}(?:\s|\Z)|.{10000}", re.DOTALL)


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


def question_words(question: str) -> list[str]:
    return list(dict.fromkeys(words_of(question)))[:MOST_WORDS]


def passed_over(question: str) -> list[str]:
    """The signs of a question, which are not searched: `++` of `C++`.

    Those that only stand between words are left out, unless there is nothing else.
    """
    between = _BETWEEN_WORDS if question_words(question) else ""
    kept = (char if _is_sign(char) and char not in between else " " for char in question)
    return list(dict.fromkeys("".join(kept).split()))


_BETWEEN_WORDS = ",.;:'’‘-‐‑–—/&()"


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS" and not words_of(char)


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
    patterns = [_beginning(word) for word in words]
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


def _beginning(word: str) -> re.Pattern[str]:
    """Where a text has a word that begins like this one."""
    before = "" if re.match(f"[{_UNSPACED}]", word) else rf"(?<![^\W_{_UNSPACED}])"
    return re.compile(before + re.escape(word))


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
