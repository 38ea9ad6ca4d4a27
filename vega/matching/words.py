"""Fold and tokenize text for full-text search, highlighting and excerpts."""

import html
import re
import unicodedata
from collections.abc import Iterator

MAX_WORDS = 12  # of a query
LONGEST_WORD = 64  # characters; PostgreSQL refuses lexemes over 2 kB
MAX_FOLDED = 2_000_000  # characters of one job's texts

# Letters and digits of any script. In Chinese, Japanese, Korean and Thai each character is a word:
# most of them do not separate words by spaces.
_UNSPACED = (
    "\u0e00-\u0e7f\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
)
WORD = re.compile(rf"[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})


def fold(text: str) -> str:
    """Strip case and accents: `Zürich` and `ZURICH` fold to `zurich`."""
    if text.isascii():
        return text.lower()
    # Strip combining marks first: normalizing a long run of them is quadratic.
    decomposed = unicodedata.normalize("NFKD", _without_marks(text.casefold()))
    bare = _without_marks(decomposed)
    return unicodedata.normalize("NFC", bare).casefold().translate(_LETTERS)


def _without_marks(text: str) -> str:
    return "".join(char for char in text if not unicodedata.combining(char))


def words_of(text: str) -> list[str]:
    return [word[:LONGEST_WORD] for word in WORD.findall(fold(text))]


def folded_pieces(text: str) -> Iterator[str]:
    """Fold a text in chunks and stop after `MAX_FOLDED`: one character can become eighteen."""
    left = MAX_FOLDED
    for piece in _CHUNK_TO_FOLD.finditer(text):
        folded = fold(piece[0])
        yield folded
        left -= len(folded)
        if left < 0:
            return


_CHUNK_TO_FOLD = re.compile(r".{1,10000}(?:\s|\Z)|.{10000}", re.DOTALL)


def query_words(query: str) -> list[str]:
    return list(dict.fromkeys(words_of(query)))[:MAX_WORDS]


def ignored_signs(query: str) -> list[str]:
    """Return the symbols of a query that the search ignores, such as `++` of `C++`.

    Separators such as commas are left out, unless there is nothing else.
    """
    between = _BETWEEN_WORDS if query_words(query) else ""
    kept = (char if _is_sign(char) and char not in between else " " for char in query)
    return list(dict.fromkeys("".join(kept).split()))


_BETWEEN_WORDS = ",.;:'’‘-‐‑–—/&()"


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS" and not words_of(char)


def word_prefix(word: str) -> re.Pattern[str]:
    """Compile a pattern for words with this prefix (in folded text)."""
    before = "" if re.match(f"[{_UNSPACED}]", word) else rf"(?<![^\W_{_UNSPACED}])"
    return re.compile(before + re.escape(word))


def mark_matches(text: str, q: str) -> list[tuple[str, bool]]:
    """Split a text for highlighting: pieces, each with whether the query `q` matches it."""
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
    """Return how many characters of `word` fold to `folded_length` characters."""
    for length in range(1, len(word) + 1):
        if len(fold(word[:length])) >= folded_length:
            return length
    return len(word)


def excerpt(text: str, q: str, around: int = 60) -> str:
    """Return the text around the first match of the query `q`; blank if there is none.

    Collapses white space. About `around` characters follow the match, half as many precede it.
    """
    words = query_words(q)
    for chunk in _CHUNK.finditer(text):
        folded_chunk = fold(chunk[0])
        if not any(word in folded_chunk for word in words):
            continue  # fast path: checking word by word takes a hundred times as long
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
        before = re.sub(r"^\S*\s+", "", before)  # start at a whole word
    part = " ".join((before + text[first:end]).split())
    return ("… " if start else "") + part + (" …" if end < len(text) else "")


def without_tags(description: str) -> str:
    """Strip the tags if the description is HTML."""
    return html.unescape(_TAG.sub(" ", description)) if "</" in description else description


_TAG = re.compile(r"<[^<>]{1,500}>")
