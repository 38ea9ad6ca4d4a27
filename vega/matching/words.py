"""Fold and split text: the words that a search asks for, and where a text has them."""

import html
import re
import unicodedata
from collections.abc import Iterator

MOST_WORDS = 12  # of a query; more would only narrow what is narrow already
LONGEST_WORD = 64  # characters; PostgreSQL refuses lexemes over 2 kB
MOST_FOLDED = 2_000_000  # characters of one job's texts

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


def query_words(question: str) -> list[str]:
    return list(dict.fromkeys(words_of(question)))[:MOST_WORDS]


def ignored_signs(question: str) -> list[str]:
    """The signs of a question, which are not searched: `++` of `C++`.

    Those that only stand between words are left out, unless there is nothing else.
    """
    between = _BETWEEN_WORDS if query_words(question) else ""
    kept = (char if _is_sign(char) and char not in between else " " for char in question)
    return list(dict.fromkeys("".join(kept).split()))


_BETWEEN_WORDS = ",.;:'’‘-‐‑–—/&()"


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS" and not words_of(char)


def word_prefix(word: str) -> re.Pattern[str]:
    """Where a text has a word that begins like this one."""
    before = "" if re.match(f"[{_UNSPACED}]", word) else rf"(?<![^\W_{_UNSPACED}])"
    return re.compile(before + re.escape(word))


def mark_matches(text: str, q: str) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is what the question `q` found."""
    words = query_words(q)
    pieces: list[tuple[str, bool]] = []
    plain_from = 0
    for match in re.finditer(WORD, text):
        folded = fold(match[0])
        found = max((len(word) for word in words if folded.startswith(word)), default=0)
        if not found:
            continue
        end = match.start() + _unfolded_length(match[0], found)
        pieces += [(text[plain_from : match.start()], False), (text[match.start() : end], True)]
        plain_from = end
    pieces.append((text[plain_from:], False))
    return [piece for piece in pieces if piece[0]]


def _unfolded_length(word: str, folded_length: int) -> int:
    """How many characters of the word make so many of the folded one."""
    for length in range(1, len(word) + 1):
        if len(fold(word[:length])) >= folded_length:
            return length
    return len(word)


def excerpt(text: str, q: str, around: int = 60) -> str:
    """The part of a long text where the first word of the question stands; blank where none does.

    White space is folded. About `around` characters follow it, half as many lead to it.
    """
    words = query_words(q)
    for chunk in _CHUNK.finditer(text):
        folded_chunk = fold(chunk[0])
        if not any(word in folded_chunk for word in words):
            continue  # most of a long posting: looking at each word of it takes a hundredfold
        for match in re.finditer(WORD, chunk[0]):
            folded = fold(match[0])
            if any(folded.startswith(word) for word in words):
                first, last = chunk.start() + match.start(), chunk.start() + match.end()
                return _around(text, first, last, around)
    return ""


_CHUNK = re.compile(r".{1,2000}(?:\s|\Z)|.{2000}", re.DOTALL)


def _around(text: str, first: int, last: int, around: int) -> str:
    start, end = max(0, first - around // 2), last + around
    before = text[start:first]
    if start:
        before = re.sub(r"^\S*\s+", "", before)  # begins with a whole word
    part = " ".join((before + text[first:end]).split())
    return ("… " if start else "") + part + (" …" if end < len(text) else "")


def without_tags(description: str) -> str:
    """Without the tags, where it is HTML."""
    return html.unescape(_TAG.sub(" ", description)) if "</" in description else description


_TAG = re.compile(r"<[^<>]{1,500}>")
