"""Read the JobPostings of JSON-LD as pages really have it: leniently, in linear time.

Names of members are folded to lower case without the prefix of schema.org and underscores.
"""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

LONGEST = 2_000_000  # characters, of all blocks of a page
MOST_TOKENS = 200_000
MOST_NODES = 50_000
DEEPEST = 100
MOST_POSTINGS = 60

Node = dict[str, object]


def postings_in(blocks: Iterable[str]) -> list[Node]:
    """Return the JobPostings of all blocks of a page, with what they refer to by `@id`."""
    nodes = list(_nodes(_values(blocks)))
    by_id = {str(node["@id"]): node for node in reversed(nodes) if len(node) > 2 and "@id" in node}
    postings = [node for node in nodes if _is_posting(node)]
    return [_resolved(posting, by_id, 3) for posting in postings[:MOST_POSTINGS]]


def _values(blocks: Iterable[str]) -> Iterator[object]:
    left = LONGEST
    for block in blocks:
        yield from read_json(block[:left])
        left -= len(block)
        if left <= 0:
            return


def _nodes(values: Iterable[object]) -> Iterator[Node]:
    """Yield each object in the values, in the order of the page, without recursion."""
    left = list(reversed(list(values)))
    for _ in range(MOST_NODES):
        if not left:
            return
        value = left.pop()
        if isinstance(value, dict):
            yield value
            left.extend(each for each in reversed(value.values()) if isinstance(each, (dict, list)))
        elif isinstance(value, list):
            left.extend(each for each in reversed(value) if isinstance(each, (dict, list)))


def _is_posting(node: Node) -> bool:
    types = node.get("@type", node.get("type"))
    names = types if isinstance(types, list) else [types]
    if any(re.split("[/#:]", name.strip())[-1].lower() == "jobposting" for name in _texts(names)):
        return True
    return not types and "hiringorganization" in node and "title" in node


def _texts(values: Iterable[object]) -> Iterator[str]:
    return (value for value in values if isinstance(value, str))


def _resolved(value: Any, by_id: Mapping[str, Node], levels: int) -> Any:
    """Return a value with its references to other nodes replaced, some levels deep."""
    if levels and isinstance(value, list):
        return [_resolved(each, by_id, levels) for each in value[:20]]
    if isinstance(value, dict):
        if len(value) <= 2 and (found := by_id.get(str(value.get("@id")))):
            value = found
        if levels:
            return {
                name: each if name == "@id" else _resolved(each, by_id, levels - 1)
                for name, each in value.items()
            }
    if isinstance(value, str) and (found := by_id.get(value)):
        return found
    return value


# JSON

_WRAPPER = re.compile(r"<!--|-->|(?://\s*|/\*\s*)?(?:<!\[CDATA\[|\]\]>)(?:\s*\*/)?")
_ENCODED = re.compile(r"[{\[,]\s*&(?:quot|#0*34|#x0*22|ldquo|rdquo|#822[01]);", re.I)
_CURLY_QUOTES = str.maketrans("“”„″", '""""')


def read_json(text: str) -> list[object]:
    """Return the values of a block; repair what is not JSON. Never raises."""
    text = text[:LONGEST].strip().lstrip("\ufeff")
    for candidate in (text, _unwrapped(text)):
        try:
            return [_DECODER.decode(candidate)]
        except (ValueError, RecursionError):
            continue
    return _repaired(_unwrapped(text))


def _unwrapped(text: str) -> str:
    """Strip what templates put around JSON, and decode what they encoded as a whole."""
    ends = 200
    text = (
        _WRAPPER.sub(" ", text[:ends]) + text[ends:-ends] + _WRAPPER.sub(" ", text[ends:][-ends:])
    )
    if _ENCODED.search(text[:1000]):
        text = html.unescape(re.sub(r"&#(?=\d{8})", "", text))
    if '"' not in text:
        text = text.translate(_CURLY_QUOTES)
    return text.strip(" \t\r\n;")


def _node(members: Iterable[tuple[str, Any]]) -> Node:
    node: Node = {}
    for name, value in members:
        _set(node, name, value)
    return node


def _set(node: Node, name: str, value: object) -> None:
    """Set a member; of two with one name, the last that has a value counts."""
    name = name.strip().lower().replace("_", "")
    name = re.sub(r"\A(?:https?://schema\.org/|schema:)", "", name) if ":" in name else name
    if value not in (None, "") or name not in node:
        node[name] = value


_DECODER = json.JSONDecoder(
    strict=False, object_pairs_hook=_node, parse_constant=lambda _constant: None
)


# Repairs

_SPACE = r"(?:\s|</?(?:br|p)\s?/?>)*+"  # as templates add breaks to JSON, too
_NAME = rf"""["'][\w@:.\-]{{1,60}}["']{_SPACE}:"""
# What follows a quote that ends a string, rather than being part of it.
_CLOSES = rf"""(?={_SPACE}(?:
      [\]}}:] | // | /\* | \Z | {_NAME}
    | ,{_SPACE}(?:["'\[\]{{}}\d\-] | // | /\* | [\w@$]{{1,60}}\s*+: | (?:true|false|null)\b | \Z)
    ))"""
_CLOSES_ESCAPED = rf"(?={_SPACE},{_SPACE}{_NAME}|\s*+\}}\s*+\Z)"
_NEXT_LINE = rf"(?<=[\n\t ])(?={_NAME})"  # the quote before was forgotten
_TOKEN = re.compile(
    rf"""
      (?P<space>\s++|//[^\n]*+|/\*.*?(?:\*/|\Z)|<[^<>"]{{1,20}}>)
    | (?P<sign>[{{}}\[\]:,])
    | "(?P<double>(?:
          [^"\\]++ | \\(?!"{_CLOSES_ESCAPED}). | (?!{_NEXT_LINE})"(?!{_CLOSES})
      )*+)(?:{_NEXT_LINE}|\\?"|\\?\Z)
    | '(?P<single>(?:[^'\\]++|\\.|'(?!{_CLOSES}))*+)(?:'|\\?\Z)
    | (?P<bare>[^\s{{}}\[\]:,"'<]++|.)
    """,
    re.X | re.S,
)
_FIRST = re.compile(r"[{\[]")


def _repaired(text: str) -> list[object]:
    """Parse what is nearly JSON, from its first bracket on."""
    first = _FIRST.search(text)
    builder = _Builder()
    for count, token in enumerate(_TOKEN.finditer(text, first.start() if first else len(text))):
        if count > MOST_TOKENS or builder.is_too_deep():
            break
        if sign := token["sign"]:
            builder.add_sign(sign)
        elif token["bare"]:
            builder.add(_word(token["bare"]))
        elif not token["space"]:
            quoted = token["single"] if token["double"] is None else token["double"]
            is_cut = token[0][-1] not in "\"'"
            builder.add(_unescaped(quoted.rstrip(", \t\n") if is_cut else quoted))
    return builder.values


class _Builder:
    """Build values from tokens: closes what is left open, and needs no commas."""

    def __init__(self) -> None:
        self.values: list[object] = []
        self._open: list[object] = []
        self._name: list[str | None] = []  # of the member to come, for each open object
        self._named = False  # whether a colon followed the name

    def is_too_deep(self) -> bool:
        return len(self._open) > DEEPEST

    def add_sign(self, sign: str) -> None:
        if sign in "{[":
            self._begin({} if sign == "{" else [])
        elif sign in "}]":
            self._end(dict if sign == "}" else list)
        elif sign == ":":
            self._named = bool(self._name and self._name[-1])
        elif self._name:
            self._name[-1], self._named = None, False

    def add(self, value: object) -> None:
        top = self._open[-1] if self._open else None
        if isinstance(top, list):
            top.append(value)
        elif isinstance(top, dict) and self._named:
            _set(top, self._name[-1] or "", value)
            self._name[-1], self._named = None, False
        elif isinstance(top, dict):
            self._name[-1] = str(value)
        elif isinstance(value, (dict, list)):
            self.values.append(value)

    def _begin(self, value: object) -> None:
        if self._open and isinstance(self._open[-1], dict) and not self._named:
            self.values.append(value)  # an object without a name within another
        else:
            self.add(value)
        self._open.append(value)
        self._name.append(None)
        self._named = False

    def _end(self, kind: type) -> None:
        """Close the innermost object or list, and what was left open within it."""
        for closed in (1, 2):
            if len(self._open) >= closed and isinstance(self._open[-closed], kind):
                del self._open[-closed:], self._name[-closed:]
                self._named = False
                return


_CONSTANTS = {"true": True, "false": False, "null": None, "undefined": None}
_NUMBER = re.compile(r"[-+]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})", re.A)


def _word(word: str) -> object:
    if word in _CONSTANTS:
        return _CONSTANTS[word]
    if not _NUMBER.fullmatch(word):
        return word
    return float(word) if "." in word else int(word)


_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(.))", re.S)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": " ", "f": " "}


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    text = _ESCAPE.sub(_character, text)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _character(escape: re.Match[str]) -> str:
    code, short, letter = escape.groups()
    if letter is None:
        return chr(int(code or short, 16))
    if letter in _ESCAPED:
        return _ESCAPED[letter]
    return escape[0] if letter.isalnum() else letter
