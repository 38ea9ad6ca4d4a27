"""Files of documents: their names as text, and their types by their first bytes."""

import re
import unicodedata

MAX_BYTES = 10 * 1024 * 1024  # of a file
LONGEST_NAME = 255  # characters
ANY_TYPE = "application/octet-stream"
TEXT, PDF, PNG, JPEG = "text/plain", "application/pdf", "image/png", "image/jpeg"
_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": PNG,
    b"\xff\xd8\xff": JPEG,
    b"%PDF-": PDF,
}
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_JOINERS = "\u200c\u200d"  # which Persian and Indic words and emoji are written with


def media_type(start: bytes) -> str:
    """Return the media type of a file by its first bytes; its name counts for nothing.

    Only what browsers may show is told apart: PNG, JPEG, PDF, and text in UTF-8. HTML and SVG are
    text. Anything else is `application/octet-stream`.
    """
    for signature, found in _SIGNATURES.items():
        if start.startswith(signature):
            return found
    return TEXT if _is_text(start) else ANY_TYPE


def _is_text(start: bytes) -> bool:
    if _CONTROL.search(start):
        return False
    try:
        start.decode()
    except UnicodeDecodeError as error:
        return error.reason == "unexpected end of data"  # a character that the cut went through
    return True


def clean_name(name: str) -> str:
    """Return a name in one line without control and direction characters, cut at 255 characters."""
    kept = "".join(" " if character.isspace() else character for character in name)
    kept = "".join(character for character in kept if _is_shown(character))
    return _unless_unseen(" ".join(kept.split())[:LONGEST_NAME].strip())


def _unless_unseen(name: str) -> str:
    """Return "" for a name of joiners alone: a link of nothing else could not be seen."""
    return name if name.strip(f"{_JOINERS} ") else ""


def _is_shown(character: str) -> bool:
    """Bidirectional controls would let `fdp.exe` read as `exe.pdf` (Trojan Source)."""
    category = unicodedata.category(character)
    return category not in ("Cc", "Cf", "Cs", "Zl", "Zp") or character in _JOINERS


def clean_file_name(name: str) -> str:
    """Return the last part of what may be a path, cleaned; a long one keeps its extension. Blank
    where there is no name.
    """
    last = re.split(r"[/\\]", name)[-1]
    cleaned = _unless_unseen(" ".join("".join(filter(_is_shown, last)).split()))
    if cleaned.strip(".") == "" or len(cleaned) <= LONGEST_NAME:
        return cleaned if cleaned.strip(".") else ""
    stem, dot, extension = cleaned.rpartition(".")
    if dot and len(extension) <= 20:
        return stem[: LONGEST_NAME - len(extension) - 1] + dot + extension
    return cleaned[:LONGEST_NAME]
