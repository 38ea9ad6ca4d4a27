"""The encoding of a text file from anybody: UTF-8, UTF-16, Windows-1252, or a mixture."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper

CHUNK = 1024 * 1024
HEAD = 2_000  # bytes by which UTF-16 without a mark is told
MAX_STRAY = 100_000  # bytes decoded one by one
MIXED = "vega-mixed"  # an error handler for UTF-8


@dataclass(frozen=True)
class Text:
    """The bytes of a text, and how they are decoded."""

    data: bytes
    codec: str
    errors: str
    label: str

    def lines(self) -> Iterator[str]:
        r"""Yield the lines with what ends them: \n, \r\n or \r."""
        stream = BytesIO(self.data)
        return TextIOWrapper(stream, encoding=self.codec, errors=self.errors, newline="")

    def whole(self) -> str:
        return self.data.decode(self.codec, self.errors)


def text_of(data: bytes) -> Text | None:
    """Return the file as text; None if it is not text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _utf_16(data, "utf-16")
    if b"\0" in data:
        codec = _utf_16_codec(data[:HEAD])
        return _utf_16(data, codec) if codec else None
    if data.isascii():
        return Text(data, "utf-8", "strict", "UTF-8")
    valid, stray = _count(data)
    if not stray:
        return Text(data, "utf-8-sig", "strict", "UTF-8")
    if stray <= min(valid, MAX_STRAY):
        return Text(data, "utf-8-sig", MIXED, "UTF-8 with some Windows-1252")
    return Text(data, "cp1252", "replace", "Windows-1252")


def _utf_16(data: bytes, codec: str) -> Text:
    return Text(data[: len(data) // 2 * 2], codec, "replace", "UTF-16")


def _utf_16_codec(head: bytes) -> str | None:
    """Return the codec of UTF-16 without a mark: each second byte of it is mostly NUL."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if min(even, odd) or max(even, odd) * 5 < len(head):
        return None
    return "utf-16-le" if odd else "utf-16-be"


def _count(data: bytes) -> tuple[int, int]:
    """Count the characters beyond ASCII that are valid UTF-8, and the bytes that are not."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    beyond = marks = 0
    for at in range(0, len(data), CHUNK):
        text = decoder.decode(data[at : at + CHUNK], final=at + CHUNK >= len(data))
        beyond += len(text) - len(text.encode("ascii", "ignore"))
        marks += text.count("\ufffd")
    stray = marks - data.count("\ufffd".encode())
    return beyond - stray, stray


def _decode_stray(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(MIXED, _decode_stray)
