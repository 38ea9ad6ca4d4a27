"""What a file is by its content, and what to do with one that is no table."""

from collections.abc import Collection
from dataclasses import replace

from vega.reading.table.file_contents import NOT_TEXT, Unreadable
from vega.reading.text.encodings import Text, text_of

HEAD = 4_096
_NO_TABLE = (
    "This is {}, not a table. Save the table as CSV where it comes from, and import that file."
)
_OPEN = "This is {}. In {}, choose File > {}, and import that file."
OLD_EXCEL = _OPEN.format("an old Excel workbook", "Excel", "Save As > Excel Workbook (.xlsx)")
LOCKED_WORKBOOK = (
    "This workbook is protected by a password. Save it without a password in your spreadsheet "
    "program, and import that file."
)
OFFICE = _OPEN.format(
    "a LibreOffice document in a single XML file", "LibreOffice", "Save As > ODF Spreadsheet (.ods)"
)
NUMBERS = _OPEN.format("a Numbers spreadsheet", "Numbers", "Export To > CSV")
DOCUMENT, WEB_PAGE = map(_NO_TABLE.format, ("a text document", "a web page"))
ARCHIVE = "This is a compressed file of another kind than zip. Unpack it, and import what is in it."

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # a container of Microsoft's
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SIGNATURES = {
    (_OLE,): OLD_EXCEL,  # .xls
    (b"%PDF",): _NO_TABLE.format("a PDF"),
    (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF"): _NO_TABLE.format("an image"),
    (b"{\\rtf",): DOCUMENT,
    (b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a", b"BZh", b"\xfd7zXZ"): ARCHIVE,
}
_TAGS = ("<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<!--", "<svg")
_CONTROL = bytes({*range(32), 127} - set(b"\t\n\r\f\v\x1a"))
_BLANK = "\ufeff \t\r\n"


def as_text(data: bytes) -> Text:
    """Return a file as text. Raises `Unreadable` for one that other programs read."""
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise Unreadable(LOCKED_WORKBOOK)
    for signatures, sentence in _SIGNATURES.items():
        if data.startswith(signatures):
            raise Unreadable(sentence)
    text = text_of(data)
    head = data[:HEAD]
    controls = len(head) - len(head.translate(None, _CONTROL))
    if text is None or (text.label != "UTF-16" and controls > len(head) // 50):
        raise Unreadable(NOT_TEXT)
    _refuse_markup(head_of(text))
    return text


def head_of(text: Text, size: int = HEAD) -> str:
    return replace(text, data=text.data[:size], errors="replace").whole()


def is_json(text: str) -> bool:
    return text[:HEAD].lstrip(_BLANK).startswith(("[", "{"))


def _refuse_markup(head: str) -> None:
    begin = head.lstrip(_BLANK).lower()
    if begin.startswith("<?xml"):
        if "schemas-microsoft-com:office:spreadsheet" in begin:
            raise Unreadable(OLD_EXCEL)
        raise Unreadable(OFFICE if "opendocument" in begin else WEB_PAGE)
    if begin.startswith(_TAGS):
        raise Unreadable(WEB_PAGE)


def workbook_kind(names: Collection[str], mimetype: bytes) -> str:
    """Return what a zip with files of these names is as a workbook; "" if it is none.

    Raises `Unreadable` for another document that is a zip.
    """
    if b"opendocument.spreadsheet" in mimetype:
        return "OpenDocument"
    if "[Content_Types].xml" in names and any(name.startswith("xl/") for name in names):
        return "Excel"
    if any(name.endswith(".iwa") for name in names):
        raise Unreadable(NUMBERS)
    if b"opendocument" in mimetype or "[Content_Types].xml" in names:
        raise Unreadable(DOCUMENT)
    return ""
