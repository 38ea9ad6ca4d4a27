"""The parts of a mail (MIME), within limits.

The standard library's parser takes time by the depth and some fifty bytes of memory for each line,
so parts are split here, and the library reads their headers.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vega.reading.budget import Budget
from vega.reading.mail.headers import HEADER, Headers, decode_base64, decode_quoted_printable
from vega.reading.mail.mail import UnreadableMail

MAX_PARTS = 200
MAX_DEPTH = 10
_MOST_MARKS = 20_000  # lines that begin like a boundary
_LONGEST_BLANK = 100  # bytes after a boundary
_LONGEST_PREAMBLE = 1_000_000  # bytes in which the first boundary is looked for

TOO_MANY_PARTS = f"This email has too many parts: {MAX_PARTS} at most. Paste its text instead."
TOO_DEEP = "This email has too many emails inside each other. Paste its text instead."


@dataclass
class Part:
    """A part of a mail: its headers, where its content lies in the data, and the parts in it.

    All parts of a mail share its budget.
    """

    headers: Headers
    budget: Budget
    data: bytes = field(repr=False)
    start: int
    end: int
    parts: list["Part"] = field(default_factory=list)

    @property
    def content_type(self) -> str:
        return self.headers.content_type

    @property
    def encoding(self) -> str:
        return self.headers.raw("content-transfer-encoding").lower()

    def content(self, share: str = "source") -> bytes:
        """Return the decoded content, as much of it as this share of the budget allows."""
        length = self.budget.spend(share, max(0, self.end - self.start))
        raw = self.data[self.start : self.start + length]
        if self.encoding.startswith("base64"):
            return decode_base64(raw)
        if self.encoding.startswith("quoted-printable"):
            return decode_quoted_printable(raw)
        return raw

    def walk(self) -> Iterator["Part"]:
        yield self
        for part in self.parts:
            yield from part.walk()


def parse(data: bytes, budget: Budget) -> Part:
    """Return the parts of a mail. Raises `UnreadableMail` if there are too many."""
    return _Parser(budget).parse(data, 0, len(data), 0)


class _Parser:
    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self._count = 0

    def parse(self, data: bytes, start: int, end: int, depth: int) -> Part:
        self._count += 1
        if self._count > MAX_PARTS:
            raise UnreadableMail(TOO_MANY_PARTS)
        if depth > MAX_DEPTH:
            raise UnreadableMail(TOO_DEEP)
        head_end, start_of_body = _head(data, start, end)
        part = Part(Headers(data[start:head_end]), self._budget, data, start_of_body, end)
        part.parts = [*self._parts_in(part, depth + 1)]
        return part

    def _parts_in(self, part: Part, depth: int) -> Iterator[Part]:
        if part.content_type.startswith("multipart/"):
            for start, end in _parts_of(part):
                yield self.parse(part.data, start, end, depth)
        elif part.content_type == "message/rfc822":
            yield self.parse(*_mail_in(part), depth)


def _mail_in(part: Part) -> tuple[bytes, int, int]:
    """Return where the mail in a part is; one that is not encoded is not copied."""
    if not part.encoding.startswith(("base64", "quoted-printable")):
        return part.data, part.start, part.end
    data = part.content("mails")
    return data, 0, len(data)


def _head(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Return where the headers end and the content begins."""
    if data.startswith((b"\n", b"\r\n"), start):
        return start, data.index(b"\n", start) + 1
    if start < end and not HEADER.match(data, start, end):
        return start, start  # no header, and no empty line either
    found = [
        (at, at + len(gap))
        for gap in (b"\n\n", b"\n\r\n")
        if (at := data.find(gap, start, end)) >= 0
    ]
    return min(found, default=(end, end))


def _parts_of(part: Part) -> list[tuple[int, int]]:
    """Return where the parts are, also if the boundary is missing or false."""
    boundary = part.headers.parameter("boundary").encode("utf-8", "replace")
    found = [*_between(part, boundary)] if boundary else []
    end = min(part.end, part.start + _LONGEST_PREAMBLE)
    if not found and (line := _BOUNDARY.search(part.data, part.start, end)):
        found = [*_between(part, line[1].rstrip().removesuffix(b"--"))]
    return found


_BOUNDARY = re.compile(rb"^--([^\r\n]{1,80})\r?$", re.M)


def _between(part: Part, boundary: bytes) -> Iterator[tuple[int, int]]:
    """Yield where each part begins and ends. Raises `UnreadableMail` for too many boundaries."""
    begun = None
    for at, content, is_last in _boundaries(part, b"--" + boundary):
        if begun is not None:
            yield begun, _without_line_end(part.data, begun, at)
        begun = content
        if is_last:
            return
    if begun is not None:
        yield begun, part.end


def _boundaries(part: Part, mark: bytes) -> Iterator[tuple[int, int, bool]]:
    """Yield where each line with a boundary begins and ends, and whether it is the last."""
    data, at = part.data, part.start
    if not data.startswith(mark, at, part.end):
        at = data.find(b"\n" + mark, at, part.end) + 1 or part.end
    for _ in range(_MOST_MARKS):
        if at == part.end:
            return
        rest = data[at + len(mark) : min(part.end, at + len(mark) + _LONGEST_BLANK)]
        line, end, _ = rest.partition(b"\n")
        if line.strip() in (b"", b"--"):
            yield at, at + len(mark) + len(line) + len(end), line.strip() == b"--"
        at = data.find(b"\n" + mark, at, part.end) + 1 or part.end
    raise UnreadableMail(TOO_MANY_PARTS)


def _without_line_end(data: bytes, start: int, end: int) -> int:
    if data[end - 1 : end] == b"\n":
        end -= 2 if data[end - 2 : end - 1] == b"\r" else 1
    return max(start, end)
