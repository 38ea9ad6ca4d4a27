"""Fold and tokenize text for full-text search, highlighting and excerpts.

A job matches a query if its `entry` contains each of the query's `needles`. The database, jobs that
are not indexed yet and highlights follow this one rule.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import sha256
from itertools import filterfalse

from vega.rules.job_keys import complete_url, job_key

MAX_WORDS = 12  # of a query
LONGEST_WORD = 64  # characters
MAX_FOLDED = 2_000_000  # characters of one job's texts
MAX_ENTRY = 200_000  # characters of a job's distinct words
LONGEST_CACHED = 100  # characters of a text whose folding is remembered
SUBSTRING = 3  # characters from which a word is found within words; a shorter one is a whole word

# In Chinese, Japanese, Korean and Thai each character is a word: most of them do not separate words
# by spaces. Other words are letters and digits, with the symbols of C++, C# and .NET. A word with a
# leading dot has at least three letters, so it is found without the dot too.
_UNSPACED = (
    "\u0e00-\u0e7f\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
)
WORD = re.compile(rf"[{_UNSPACED}]|(?:\.(?=[^\W\d_]{{3}}))?[^\W_{_UNSPACED}]+(?:\+\+|#)?")
_LETTERS = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})

# To spell umlauts out, as some keyboards make people do; `fold` has them without their dots.
UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})


def fold(text: str) -> str:
    """Strip case and accents: `Zürich` and `ZURICH` fold to `zurich`."""
    if text.isascii():
        return text.lower()
    return _fold_short(text) if len(text) <= LONGEST_CACHED else _fold(text)


def _fold(text: str) -> str:
    # Strip combining marks first: normalizing a long run of them is quadratic.
    decomposed = unicodedata.normalize("NFKD", _without_marks(text.casefold()))
    bare = _without_marks(decomposed)
    return unicodedata.normalize("NFC", bare).casefold().translate(_LETTERS)


_fold_short = lru_cache(maxsize=2_000)(_fold)  # a name is looked up in many sections


def _without_marks(text: str) -> str:
    return "".join(filterfalse(unicodedata.combining, text))


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


# The index


def entry(texts: Iterable[str | None], urls: Iterable[str | None] = (), owner_id: int = 0) -> str:
    """Return what is indexed of a job: its distinct words, the keys of its URLs and its owner."""
    keys = [job_key(url) for url in urls if url]
    found = dict.fromkeys([owner_token(owner_id), *(key_token(key) for key in keys if key)])
    length = 0
    for piece in folded_pieces("\n".join(text or "" for text in texts)):
        for distinct in dict.fromkeys(WORD.findall(piece)):
            word = _padded(distinct[:LONGEST_WORD])
            if word not in found:
                found[word] = None
                length += len(word) + 1
        if length > MAX_ENTRY:
            break
    return " ".join(found)[:MAX_ENTRY]


def needles(query: str) -> list[str]:
    """Return what the entry of each job that matches contains: a URL's key, or all words."""
    key = _url_key(query)
    return [key_token(key)] if key else [_padded(word) for word in query_words(query)]


def _padded(word: str) -> str:
    """Pad a short word with what no word contains: it is then found as a whole word alone."""
    return word.rjust(SUBSTRING, "=")


def owner_token(owner_id: int) -> str:
    """Return three characters for an owner, which no text contains."""
    return _private(0xF0000, owner_id)


def key_token(key: str) -> str:
    """Return three characters for a job key: words that look for text do not find URLs."""
    return _private(0x100000, int.from_bytes(sha256(key.encode()).digest()[:8]))


def _private(plane: int, number: int) -> str:
    """Encode 45 bits as three characters of a private-use plane: a trigram."""
    return "".join(chr(plane + (number >> shift) % 2**15) for shift in (30, 15, 0))


def trigrams(found: Iterable[str]) -> list[str]:
    """Return the distinct trigrams of needles."""
    return list(
        dict.fromkeys(
            needle[start : start + 3] for needle in found for start in range(len(needle) - 2)
        )
    )


# Queries


def _url_key(query: str) -> str | None:
    """Return the key of a query that is a URL, also without its scheme: `jobs.example/123`.

    `node.js/react` is none: what comes after the host has a digit, or the host begins with `www.`.
    """
    text = query.strip()
    if text.startswith("www.") or _NUMBERED_PATH.match(text):
        text = complete_url(text)
    return job_key(text)


_NUMBERED_PATH = re.compile(r"[^\s/]+/\S*\d")


def is_url(query: str) -> bool:
    """Return whether a query is a URL, which finds its job instead of words."""
    return _url_key(query) is not None


def query_words(query: str) -> list[str]:
    """Return the words of a query, none of a URL."""
    return [] if is_url(query) else list(dict.fromkeys(words_of(query)))[:MAX_WORDS]


def ignored_signs(query: str) -> list[str]:
    """Return the symbols of a query that the search ignores, such as the one of `5 %`.

    Separators such as commas are left out, unless there is nothing else.
    """
    if is_url(query):
        return []
    between = _BETWEEN_WORDS if query_words(query) else ""
    rest = WORD.sub(" ", query)
    kept = (char if _is_sign(char) and char not in between else " " for char in rest)
    return list(dict.fromkeys("".join(kept).split()))


_BETWEEN_WORDS = ",.;:'’‘-‐‑–—/&()"


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS" and not words_of(char)


# Highlights and excerpts


def mark_matches(text: str, q: str) -> list[tuple[str, bool]]:
    """Split a text for highlighting: pieces, each with whether the query `q` matches it."""
    pieces: list[tuple[str, bool]] = []
    plain_from = 0
    for start, end in _matches(text, _pattern(q)):
        pieces += [(text[plain_from:start], False), (text[start:end], True)]
        plain_from = end
    pieces.append((text[plain_from:], False))
    return [piece for piece in pieces if piece[0]]


@lru_cache(maxsize=64)  # a list asks for each of its texts
def _pattern(q: str) -> re.Pattern[str] | None:
    """Compile a pattern for what the words of a query find in a folded word, the longest first."""
    longest_first = sorted(query_words(q), key=len, reverse=True)
    found = [
        re.escape(word) if len(word) >= SUBSTRING else rf"\A{re.escape(word)}\Z"
        for word in longest_first
    ]
    return re.compile("|".join(found)) if found else None


def _matches(text: str, pattern: re.Pattern[str] | None) -> Iterator[tuple[int, int]]:
    """Yield where the pattern matches in the words of a text, as it is written."""
    if pattern is None:
        return
    for word in WORD.finditer(text):
        marked = 0
        for match in pattern.finditer(fold(word[0])[:LONGEST_WORD]):
            # Of `ß`, which folds to two letters, two matches can have one each.
            start = max(marked, _unfolded_length(word[0], match.start() + 1) - 1)
            marked = _unfolded_length(word[0], match.end())
            if start < marked:
                yield word.start() + start, word.start() + marked


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
    pattern = _pattern(q)
    for chunk in _CHUNK.finditer(text):
        folded = fold(chunk[0])
        if not any(word in folded for word in words):
            continue  # fast path: checking word by word takes a hundred times as long
        for start, end in _matches(chunk[0], pattern):
            return _around(text, chunk.start() + start, chunk.start() + end, around)
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
