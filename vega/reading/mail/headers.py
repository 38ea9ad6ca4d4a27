"""The headers of a mail or of a part: unfolded, decoded, and no more of them than a mail needs."""

import re
from binascii import Error, a2b_base64, a2b_qp
from collections.abc import Iterator
from email.message import Message
from email.utils import collapse_rfc2231_value

from vega.reading.mail.charsets import clean, decode

LONGEST_HEAD = 512 * 1024  # bytes
MOST_HEADERS = 2_000
LONGEST_HEADER = 8_000  # characters
_LONGEST_PARAMETERS = 2_000  # characters: the library takes quadratic time for them

HEADER = re.compile(rb"([!-9;-~]{1,100})[ \t]*:")
_WORD = re.compile(r"=\?([^?\s*]{1,40})(?:\*[^?\s]{0,20})?\?([bBqQ])\?(.{0,2000}?)\?=", re.S)


class Headers:
    """The headers of one part. The first of each name counts."""

    def __init__(self, head: bytes) -> None:
        self._raw: dict[str, bytes] = {}
        for name, value in _fields(head[:LONGEST_HEAD]):
            self._raw.setdefault(name, value)
        self._message = Message()
        for name in ("content-type", "content-disposition"):
            if name in self._raw:
                self._message[name] = _raw_text(self._raw[name])[:_LONGEST_PARAMETERS]

    def __contains__(self, name: str) -> bool:
        return name in self._raw

    def raw(self, name: str) -> str:
        """Return a header as one line in which words are still encoded."""
        return " ".join(_raw_text(self._raw.get(name, b"")).split())

    def text(self, name: str) -> str:
        """Return a header as one decoded line."""
        return one_line(decode_words(self.raw(name)))

    @property
    def content_type(self) -> str:
        return self._message.get_content_type()

    @property
    def is_attachment(self) -> bool:
        return self.raw("content-disposition").lower().startswith("attachment")

    @property
    def file_name(self) -> str:
        name = self.parameter("filename", "content-disposition") or self.parameter("name")
        return one_line(decode_words(name))

    def parameter(self, name: str, header: str = "content-type") -> str:
        """Return a parameter such as the charset; "" if there is none or it is damaged."""
        try:
            value = self._message.get_param(name, "", header)
            return collapse_rfc2231_value(value).strip()
        except (ValueError, TypeError, LookupError, IndexError):
            return ""


def _fields(head: bytes) -> Iterator[tuple[str, bytes]]:
    name, value = "", b""
    number = 0
    for line in head.splitlines():
        found = HEADER.match(line)
        if line[:1] in (b" ", b"\t"):
            value += line if len(value) < LONGEST_HEADER else b""
        elif found:
            yield name, value
            name, value = found[1].decode().lower(), line[found.end() :]
            number += 1
            if number == MOST_HEADERS:
                break
    yield name, value


def _raw_text(value: bytes) -> str:
    return decode(value[:LONGEST_HEADER], None)


def one_line(text: str) -> str:
    return " ".join(clean(text).split())


# Encoded words (RFC 2047)


def decode_words(text: str) -> str:
    """Decode what is encoded in a header, also by programs that do it wrong."""
    if "=?" not in text:
        return text
    pieces: list[str] = []
    charset, data, end = "", b"", 0
    for found in _WORD.finditer(text):
        between = text[end : found.start()]
        if between.strip() or found[1].lower() != charset:
            pieces.append(decode(data, charset))  # neighbours may share a character
            data = b""
        pieces.append(between if between.strip() or not end else "")
        charset, end = found[1].lower(), found.end()
        data += _bytes_of(found[3], found[2].lower() == "b")
    return "".join([*pieces, decode(data, charset), text[end:]])


def _bytes_of(word: str, is_base64: bool) -> bytes:
    data = word.encode("utf-8", "replace")
    return decode_base64(data) if is_base64 else a2b_qp(data.replace(b" ", b"_"), header=True)


def decode_base64(data: bytes) -> bytes:
    """Return as much as can be decoded; what is hardly base64 as it is."""
    valid = _BASE64.match(data)[0]  # type: ignore[index]  # it may be empty
    if len(valid) * 2 < len(data):
        return data
    digits = valid.translate(None, b" \t\r\n")
    digits = digits[: len(digits) - (len(digits) % 4 == 1)]
    try:
        return a2b_base64(digits + b"==")
    except Error:
        return data


_BASE64 = re.compile(rb"[A-Za-z0-9+/=\s]*")
decode_quoted_printable = a2b_qp
