"""How forms are read: the number of fields is bounded, and each has a name."""

from io import BytesIO
from typing import IO, Any
from urllib.parse import unquote_to_bytes

from flask import Request
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.formparser import FormDataParser

from vega.errors import InvalidInput, TooManyFields
from vega.http.doors import MOST_FIELDS, door_of

PIECE = 16_384  # bytes that are decoded at a time
LONGEST_PART_HEAD = 8_192

Fields = MultiDict[str, str]
Files = MultiDict[str, FileStorage]


class FormParser(FormDataParser):
    def parse(
        self,
        stream: IO[bytes],
        mimetype: str,
        content_length: int | None,
        options: dict[str, str] | None = None,
    ) -> tuple[IO[bytes], Fields, Files]:
        """Bound what a form becomes in memory. Raises `TooManyFields`, `InvalidInput`."""
        if mimetype == "application/x-www-form-urlencoded":
            return stream, _read_urlencoded(stream.read()), MultiDict()
        if mimetype == "multipart/form-data":
            body = stream.read()
            _refuse_long_part_heads(body, (options or {}).get("boundary", ""))
            stream = BytesIO(body)
        try:
            stream, fields, files = super().parse(stream, mimetype, content_length, options)
        except RequestEntityTooLarge:  # of a body whose size was fine
            raise TooManyFields(MOST_FIELDS) from None
        if None in fields or None in files:
            for same_name in files.listvalues():
                for file in same_name:
                    file.close()
            raise InvalidInput({"": "A part of the form has no name."})
        return stream, fields, files


def _read_urlencoded(body: bytes) -> Fields:
    """Parse the pairs of a form, counted first: of five megabytes, a million would take 150."""
    if body.count(b"&") >= MOST_FIELDS:
        raise TooManyFields(MOST_FIELDS)
    pairs = (pair.partition(b"=") for pair in body.split(b"&") if pair)
    return MultiDict([(_unquoted(name), _unquoted(value)) for name, _, value in pairs])


def _unquoted(text: bytes) -> str:
    """Decode percent-encoding a piece at a time: `unquote` makes an object for each percent sign,
    900 MB of five.
    """
    text = text.replace(b"+", b" ")
    pieces, at = [], 0
    while at < len(text):
        end = at + PIECE
        cut = text.rfind(b"%", end - 2, end)  # an escape is not cut in two
        end = cut if cut > at else end
        pieces.append(unquote_to_bytes(text[at:end]))
        at = end
    return b"".join(pieces).decode(errors="replace")


def _refuse_long_part_heads(body: bytes, boundary: str) -> None:
    """Werkzeug parses the head of a part whatever its length, at a hundred bytes for each one."""
    delimiter = b"--" + boundary.encode("latin-1", "replace")
    if body.count(delimiter) > MOST_FIELDS + 1:
        raise TooManyFields(MOST_FIELDS)
    for part in body.split(delimiter):
        if len(part.partition(b"\r\n\r\n")[0]) > LONGEST_PART_HEAD:
            raise InvalidInput({"": "The head of a part of the form is too long."})


class VegaRequest(Request):
    form_data_parser_class = FormParser

    def __init__(self, *arguments: Any, **named: Any):
        super().__init__(*arguments, **named)
        self.door = door_of(self.path)
        self.max_content_length = self.door.largest_body
