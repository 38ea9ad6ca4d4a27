"""Decode the text of a mail: its charset may be missing, unknown or false."""

import codecs
import re

from vega.reading.text.encodings import text_of

# Names that Python does not know, and charsets that programs name but write a larger one
_LARGER = {
    "ascii": "",
    "us-ascii": "",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "iso-8859-8-i": "iso-8859-8",
    "unicode-1-1-utf-7": "utf-7",
    "utf8mb4": "utf-8",
    "unknown-8bit": "",
    "iso2022_jp": "iso2022_jp_ext",
}
# Python knows these as text, but no mail is written in them; some take quadratic time.
_NEVER = {"idna", "punycode", "raw-unicode-escape", "unicode-escape", "undefined", "mbcs", "oem"}
_WIDE = ("utf-16", "utf-32")
_WESTERN = {"cp1252", "iso8859-15", "latin-1"}
_FEW = 100  # one character in so many may be damaged
_LONG = 100_000  # bytes

_DROPPED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufeff\ufffe\uffff]+"
)
_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_PADDING = re.compile("[\u034f\u200c\u200d\u2007 \u00a0\t]{3,}")
_UNSEEN = re.compile("[\u034f\u200c\u200d\u2007]")


def decode(data: bytes, charset: str | None) -> str:
    """Return the text of bytes; without a charset, or by a false one, UTF-8, else Windows-1252."""
    codec = _codec(charset)
    text = _decoded(data, codec) if codec and not _is_false(data, codec) else None
    if codec in _WESTERN and not data.isascii():
        text = _decoded(data, "utf-8") or text  # hardly anything else is valid UTF-8
    if text is None:
        found = text_of(data)
        text = found.whole() if found else data.decode("utf-8", "replace")
    return clean(text)


def clean(text: str) -> str:
    r"""Leave nothing that is not seen; lines end with `\n`."""
    text = _DROPPED.sub("", _LINE_END.sub("\n", text))
    return _PADDING.sub(_without_padding, text)


def _without_padding(found: re.Match[str]) -> str:
    return " " if _UNSEEN.search(found[0]) else found[0]


def _is_false(data: bytes, codec: str) -> bool:
    """Return whether bytes are no UTF-16 or UTF-32: all text decodes, but not to what it says."""
    return codec.startswith(_WIDE) and data.isascii() and b"\0" not in data


def _codec(charset: str | None) -> str:
    """Return Python's name of a charset; "" if it has none."""
    name = (charset or "").strip().strip("'\"").lower()[:40]
    name = _LARGER.get(name, name)
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return ""
    is_text = getattr(found, "_is_text_encoding", True) and found.name not in _NEVER
    return _LARGER.get(found.name, found.name) if is_text else ""


def _decoded(data: bytes, codec: str) -> str | None:
    """Return the text; None if more than a few characters are damaged. Long ones may be cut."""
    try:
        return data.decode(codec)
    except UnicodeDecodeError as error:
        if len(data) >= _LONG and error.reason == "unexpected end of data":
            return data[: error.start].decode(codec)
    except (UnicodeError, LookupError):
        return None
    if codec in ("utf-8", "cp1252"):
        return None
    text = data.decode(codec, "replace")
    return text if text.count("\ufffd") * _FEW <= len(text) else None
