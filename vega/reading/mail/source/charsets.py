"""Decode the text of a mail: its charset may be missing, unknown or false."""

import codecs
import re
from binascii import Error
from email.errors import MessageError
from email.header import decode_header

from vega.reading.text.encodings import text_of

# Charsets that programs name but write a larger one, and names that Python does not know
_LARGER = {
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "utf8mb4": "utf-8",
}
# Without one, UTF-8 is tried first; by some of the others decoding takes quadratic time.
_NEVER = {"ascii", "idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined"}
_WIDE = ("utf-16", "utf-32")
_LONG = 100_000  # bytes, which may have been cut

_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufffe\uffff]+"
)
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_PADDING = re.compile("[\u034f\u200c\u200d\u2007][\u034f\u200c\u200d\u2007 \u00a0\t]{2,}")


def decode(data: bytes, charset: str | None) -> str:
    """Return the text of bytes; without a charset, or by a false one, UTF-8, else Windows-1252."""
    codec = _codec(charset)
    if codec.startswith(_WIDE) and data.isascii() and b"\0" not in data:
        codec = ""  # all text decodes, but not to what it says
    for name in ("utf-8", codec) if codec == "cp1252" else (codec,):
        if name and (text := _decoded(data, name)) is not None:
            return clean(text)
    found = text_of(data)
    return clean(found.whole() if found else data.decode("utf-8", "replace"))


def _decoded(data: bytes, codec: str) -> str | None:
    """Return the text; None if it is in another charset."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        is_cut = error.reason == "unexpected end of data" and len(data) > _LONG
        return data[: error.start].decode(codec) if is_cut else None
    except (UnicodeError, LookupError):
        return None


def _codec(charset: str | None) -> str:
    """Return Python's name of a charset; "" if no mail is written in it."""
    name = (charset or "").strip(" '\"").lower()[:40]
    try:
        found = codecs.lookup(_LARGER.get(name, name)).name
    except (LookupError, ValueError):
        return ""
    return "" if found in _NEVER else _LARGER.get(found, found)


def clean(text: str) -> str:
    r"""Leave nothing that is not seen; lines end with `\n`."""
    return _PADDING.sub(" ", _DROPPED.sub("", _LINE_END.sub("\n", text)))


def one_line(text: str) -> str:
    return " ".join(clean(text).split())


def decode_words(text: str) -> str:
    """Decode what is encoded in a header (RFC 2047)."""
    try:
        pieces = decode_header(text)
    except (MessageError, Error, ValueError):
        return text
    decoded = (each if isinstance(each, str) else decode(each, name) for each, name in pieces)
    return one_line("".join(decoded))
