"""The search index: the words of each job, folded, beside the jobs.

SQLite keeps it in an FTS5 table, PostgreSQL in an ordinary one with a GIN index. Both are called
`job_search` and have the columns `rowid` (the job's id) and `words`, so that they are written by
the same statements and differ only in how they are asked.
"""

import re
import unicodedata
from collections.abc import Sequence

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Connection,
    Text,
    cast,
    delete,
    func,
    insert,
    literal_column,
    select,
    table,
    update,
)
from sqlalchemy import column as sql_column
from sqlalchemy.dialects.postgresql import TSQUERY

from vega.database import transaction
from vega.extensions import db
from vega.models import jobs

job_search = table("job_search", sql_column("rowid", BigInteger), sql_column("words", Text))

MOST_WORDS = 12  # of a question; more would only narrow what is narrow already
LONGEST_WORD = 64  # characters; PostgreSQL refuses lexemes over 2 kB
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


def index_words(owner_id: int, *texts: str) -> str:
    """What the index holds of a job: each of its words once, and whose it is."""
    words = dict.fromkeys(words_of("\n".join(texts)))
    return " ".join((_owner_word(owner_id), *words))[:MOST_CHARACTERS]


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


def index_pending() -> None:
    """Index what was saved or changed since the last search, a few hundred jobs at a time.

    Saving a job leaves this to the first search after it: it is the larger part of the work.
    """
    while _is_pending():
        with transaction() as connection:
            rows = connection.execute(_PENDING).all()
            if not rows:  # another search was quicker
                return
            ids = [row.id for row in rows]
            remove(connection, ids)
            connection.execute(
                insert(job_search),
                [{"rowid": row.id, "words": index_words(*row[1:])} for row in rows],
            )
            connection.execute(update(jobs).where(jobs.c.id.in_(ids)).values(indexed=True))


def _is_pending() -> bool:
    return db.session.execute(_PENDING_IDS.limit(1)).first() is not None


_PENDING_IDS = select(jobs.c.id).where(~jobs.c.indexed)
_PENDING = (
    select(
        jobs.c.id,
        jobs.c.owner_id,
        jobs.c.title,
        jobs.c.company,
        jobs.c.location,
        jobs.c.description,
        jobs.c.notes,
    )
    .where(~jobs.c.indexed)
    .order_by(jobs.c.id)
    .limit(300)
    .with_for_update()
)


def remove(connection: Connection, job_ids: Sequence[int]) -> None:
    connection.execute(delete(job_search).where(job_search.c.rowid.in_(job_ids)))


def remove_owner(connection: Connection, owner_id: int) -> None:
    """The index is no table that a foreign key reaches."""
    own = select(jobs.c.id).where(jobs.c.owner_id == owner_id)
    connection.execute(delete(job_search).where(job_search.c.rowid.in_(own)))
