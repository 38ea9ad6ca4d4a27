"""Read phrases as they are written in the lists, and match them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from textwrap import dedent

from vega.rules.words import fold

_NEXT = re.compile(r"\n(?=\S)")  # a line that is indented goes on with the phrase above
_GAP = "\x01"
_WORDS_BETWEEN = r"(?: \w+){0,8}"
_TOKEN = re.compile(rf"[()\[\]|{_GAP}]|[^\s()\[\]|{_GAP}]+")
_UMLAUTS = str.maketrans({"ä": "a~", "ö": "o~", "ü": "u~", "Ä": "a~", "Ö": "o~", "Ü": "u~"})


@dataclass(frozen=True)
class Choice:
    """A group of a phrase: one of several sequences of words, or nothing if it is optional."""

    ways: "Sequence[Sequence[Item]]"
    is_optional: bool

    @cached_property
    def keys(self) -> frozenset[str] | None:
        keys = [_keys_of(way) for way in self.ways]
        if self.is_optional or not all(keys):
            return None
        return frozenset().union(*(one for one in keys if one))

    @cached_property
    def pattern(self) -> str:
        ways = "|".join(_pattern_of(way) for way in self.ways)
        return f"(?:{ways})" + "?" * self.is_optional


Item = str | Choice


@dataclass(frozen=True)
class Phrase:
    """A phrase of a list, or what only looks like one.

    Where it is of several parts, they stand in a sentence in any order.
    """

    parts: "Sequence[Sequence[Item]]"
    lacks: "Sequence[Sequence[Item]]"  # what the sentence must not have besides
    is_exception: bool

    @cached_property
    def keys(self) -> frozenset[str]:
        """Return words of which every match has one; empty if there are no such words."""
        return _rarest(map(_keys_of, self.parts)) or frozenset()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Return the expression, to be searched in words that each follow a space."""
        has = [_pattern_of(part) + r"(?!\w)" for part in self.parts]
        lacks = [_pattern_of(part) + r"(?!\w)" for part in self.lacks]
        if not lacks and len(has) == 1:
            return re.compile(has[0])
        ahead = [f"(?=.*{one})" for one in has] + [f"(?!.*{one})" for one in lacks]
        return re.compile(r"\A" + "".join(ahead) + ".*")


def read_names(names: Mapping[str, str]) -> "Mapping[str, Item]":
    """Return the groups of words that the phrases of a language refer to."""
    return {name: Choice(_parsed(_tokens(words), {}), False) for name, words in names.items()}


def read_phrases(written: str, names: "Mapping[str, Item]") -> Iterator[Phrase]:
    """Yield the phrases of a list."""
    for phrase in _NEXT.split(dedent(written).strip()):
        has, *lacks = (
            [_parsed(_tokens(part), names)[0] for part in parts.split(" & ")]
            for parts in " ".join(phrase.lstrip("!").split()).split(" &! ")
        )
        yield Phrase(has, [one for parts in lacks for one in parts], phrase.startswith("!"))


def _tokens(written: str) -> Iterator[str]:
    marked = written.translate(_UMLAUTS).replace("-", " ").replace("…", _GAP)
    return iter(_TOKEN.findall(plain(marked)))


def _parsed(pieces: Iterator[str], names: "Mapping[str, Item]") -> "Sequence[Sequence[Item]]":
    """Return the ways to go through a group, up to its end."""
    ways: list[list[Item]] = [[]]
    for piece in pieces:
        if piece in ")]":
            break
        if piece == "|":
            ways.append([])
        elif piece in "([":
            ways[-1].append(Choice(_parsed(pieces, names), is_optional=piece == "["))
        elif piece[0] == "<":
            ways[-1].append(names[piece[1:-1]])
        else:
            ways[-1].append(piece)
    return ways


def _pattern_of(items: "Sequence[Item]") -> str:
    parts = [_part_of(item) for item in items]
    if items and items[-1] != _GAP:
        parts = [
            f"{part}?" if item == _GAP else part for item, part in zip(items, parts, strict=True)
        ]
    return "".join(parts)


def _part_of(item: Item) -> str:
    if isinstance(item, Choice):
        return item.pattern
    if item == _GAP:
        return _WORDS_BETWEEN
    escaped = item.replace("?", r"\?")
    return " " + escaped.replace("*", r"\w*").replace("~", "e?").replace("#", r"\d+")


def _keys_of(items: "Sequence[Item]") -> frozenset[str] | None:
    """Return the keys of the item whose keys are the longest, and so the rarest."""
    return _rarest(map(_keys_of_item, items))


def _rarest(found: "Iterator[frozenset[str] | None]") -> frozenset[str] | None:
    return max(filter(None, found), key=lambda keys: min(map(len, keys)), default=None)


def _keys_of_item(item: Item) -> frozenset[str] | None:
    if isinstance(item, Choice):
        return item.keys
    if item == _GAP or "*" in item or "#" in item:
        return None
    return frozenset({item.replace("~", ""), item.replace("~", "e")})


def plain(text: str) -> str:
    """Fold a text as phrases are: `don’t` becomes `do not`, and `l’offre` `l offre`."""
    folded = fold(text.translate(_APOSTROPHES))
    for contraction, full in _CONTRACTIONS:
        folded = contraction.sub(full, folded)
    return folded.replace("'", " ")


_APOSTROPHES = str.maketrans(dict.fromkeys("’‘`´ʼ′＇", "'"))
_CONTRACTIONS = (
    (re.compile(r"\bcan(?:'t| not)\b"), "cannot"),
    (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"(?<=[a-z])n't\b"), " not"),
    (re.compile(r"\b(do|does|did|have|has|is|was|were|could|are|should)nt\b"), r"\1 not"),
    (re.compile(r"'ve\b"), " have"),
    (re.compile(r"'d\b"), " would"),
    (re.compile(r"'ll\b"), " will"),
    (re.compile(r"'re\b"), " are"),
    (re.compile(r"\bi'm\b"), "i am"),
)
