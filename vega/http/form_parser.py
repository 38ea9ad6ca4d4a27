"""Form parsing with bounded memory and CPU (denial of service)."""

from collections.abc import Callable, Iterable
from typing import IO, Any, cast
from urllib.parse import unquote_to_bytes

from flask import Request
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.exceptions import RequestEntityTooLarge
from werkzeug.formparser import FormDataParser

from vega.errors import InvalidInput, TooManyFields
from vega.http.doors import MAX_FIELDS, door_of

CHUNK_SIZE = 16_384  # bytes decoded at a time
LONGEST_PART_HEADER = 8_192
END_OF_HEADER = b"\r\n\r\n"

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
        """Parse a form with a bounded number of fields. Raises `TooManyFields`, `InvalidInput`."""
        if mimetype == "application/x-www-form-urlencoded":
            return stream, _read_urlencoded(stream.read()), MultiDict()
        opened: list[IO[bytes]] = []
        self.stream_factory = _noting(self.stream_factory, opened)
        try:
            fields, files = self._read_parts(stream, mimetype, content_length, options)
        except BaseException:
            _close(opened)
            raise
        if not files:  # a form that is cut off is read as an empty one
            _close(opened)
        return stream, fields, files

    def _read_parts(
        self,
        stream: IO[bytes],
        mimetype: str,
        content_length: int | None,
        options: dict[str, str] | None,
    ) -> tuple[Fields, Files]:
        parts = _Parts(stream, (options or {}).get("boundary", ""))
        is_multipart = mimetype == "multipart/form-data"
        source = cast(IO[bytes], parts) if is_multipart else stream
        try:
            _, fields, files = super().parse(source, mimetype, content_length, options)
        except RequestEntityTooLarge:
            if parts.number <= MAX_FIELDS:
                raise
            raise TooManyFields(MAX_FIELDS) from None
        if None in fields or None in files:
            raise InvalidInput({"": "A part of the form has no name."})
        return fields, files


def _noting(open_file: Callable[..., IO[bytes]], opened: list[IO[bytes]]) -> Any:
    """Return a function that opens files and notes them: Werkzeug leaves those of a form open that
    it cannot read to its end.
    """

    def open_and_note(*arguments: object, **named: object) -> IO[bytes]:
        file = open_file(*arguments, **named)
        opened.append(file)
        return file

    return open_and_note


def _close(files: Iterable[IO[bytes]]) -> None:
    for file in files:
        file.close()


def _read_urlencoded(body: bytes) -> Fields:
    """Parse an urlencoded form, counting fields first: a million in 5 MB would take 150 MB."""
    if body.count(b"&") >= MAX_FIELDS:
        raise TooManyFields(MAX_FIELDS)
    pairs = (pair.partition(b"=") for pair in body.split(b"&") if pair)
    return MultiDict([(_unquoted(name), _unquoted(value)) for name, _, value in pairs])


def _unquoted(text: bytes) -> str:
    """Decode percent-encoding in chunks: `unquote` makes an object per escape, 900 MB for 5 MB."""
    chunks, at = [], 0
    while at < len(text):
        end = at + CHUNK_SIZE
        cut = text.rfind(b"%", end - 2, end)  # do not split an escape
        end = cut if cut > at else end
        chunks.append(unquote_to_bytes(text[at:end].replace(b"+", b" ")))
        at = end
    return b"".join(chunks).decode(errors="replace")


class _Parts:
    """A multipart body, checked as it is read: Werkzeug would parse headers of any length."""

    def __init__(self, stream: IO[bytes], boundary: str):
        self.stream = stream
        self.delimiter = b"--" + boundary.encode("latin-1", "replace")
        self.number = 0
        self.rest = b""  # of the current part: what may belong to its header or a delimiter

    def read(self, size: int = -1) -> bytes:
        """Read on. Raises `TooManyFields`, `InvalidInput`."""
        data = self.stream.read(size)
        pieces = (self.rest + data).split(self.delimiter)
        self.number += len(pieces) - 1
        if self.number > MAX_FIELDS + 1:
            raise TooManyFields(MAX_FIELDS)
        for piece in pieces:
            if len(piece.partition(END_OF_HEADER)[0]) > LONGEST_PART_HEADER:
                raise InvalidInput({"": "The head of a part of the form is too long."})
        last = pieces[-1]
        has_header = END_OF_HEADER in last
        self.rest = END_OF_HEADER + last[-len(self.delimiter) :] if has_header else last
        return data


class VegaRequest(Request):
    form_data_parser_class = FormParser

    def __init__(self, *arguments: Any, **named: Any):
        super().__init__(*arguments, **named)
        self.door = door_of(self.path)
        self.max_content_length = self.max_form_memory_size = self.door.largest_body
