"""A stricter parser of HTTP/1.1 requests for waitress: it refuses what two servers may read
differently (request smuggling) and what waitress's patterns match in quadratic time.
"""

import re
from typing import Any

from waitress.adjustments import Adjustments
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.utilities import BadRequest

from vega.http.doors import KB

LONGEST_CHUNK_LINE = 8 * KB
MOST_FRAMING = 16 * KB  # of a chunked body, beyond as many bytes as it has data

_REQUEST_LINE = re.compile(rb"[!-~]+ [!-~\x80-\xff]+ HTTP/[0-9]\.[0-9]")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})(?:;[\t -~\x80-\xff]*)?")


class ChunkedBody:
    """Decode Transfer-Encoding: chunked (RFC 9112, section 7.1), with bounded lines.

    waitress's decoder keeps lines of any length, and takes sizes that other servers refuse.
    """

    completed = False
    error: BadRequest | None = None

    def __init__(self, buffer: Any):
        self.buffer = buffer
        self.getfile = buffer.getfile
        self.line = b""  # as much of it as has arrived
        self.left = 0  # bytes of the present chunk
        self.trailer_length = 0
        self.framing_length = 0
        self.read_line = self._read_size

    def __len__(self) -> int:
        return len(self.buffer)

    def getbuf(self) -> Any:
        return self.buffer

    def received(self, data: bytes) -> int:
        """Return how many bytes belong to this body."""
        at = 0
        while at < len(data) and not self.completed and not self.error:
            end = at + self.left if self.left else data.find(b"\n", at) + 1 or len(data)
            piece, at = data[at:end], min(end, len(data))
            if self.left:
                self.buffer.append(piece)
                self.left -= len(piece)
            else:
                self._add_to_line(piece)
        return at

    def _add_to_line(self, piece: bytes) -> None:
        self.line += piece
        self.framing_length += len(piece)
        if self.framing_length > MOST_FRAMING + len(self.buffer):
            self.error = BadRequest("The chunks are too small")
        elif len(self.line) > LONGEST_CHUNK_LINE:
            self.error = BadRequest("A line of a chunked body is too long")
        elif self.line.endswith(b"\n"):
            line, self.line = self.line.removesuffix(b"\r\n"), b""
            if b"\n" in line or b"\r" in line:
                self.error = BadRequest("Bare CR or LF in a chunked body")
            else:
                self.read_line(line)

    def _read_size(self, line: bytes) -> None:
        match = _CHUNK_SIZE.fullmatch(line)
        if match is None:
            self.error = BadRequest("Invalid chunk size")
            return
        self.left = int(match[1], 16)
        self.read_line = self._read_end if self.left else self._read_trailer

    def _read_end(self, line: bytes) -> None:
        self.read_line = self._read_size
        if line:
            self.error = BadRequest("Chunk not terminated")

    def _read_trailer(self, line: bytes) -> None:
        self.completed = not line
        self.trailer_length += len(line)
        if self.trailer_length > LONGEST_CHUNK_LINE:
            self.error = BadRequest("The trailer is too long")


class RequestParser(HTTPRequestParser):  # type: ignore[misc]
    path = ""  # until the request line is read
    body_rcv: Any = None

    def __init__(self, adjustments: Adjustments, channel: Any):
        super().__init__(adjustments)
        self.channel = channel

    def received(self, data: bytes) -> int:
        """Take one request. What is pipelined behind it waits unparsed."""
        taken = int(super().received(data))
        if self.completed:
            self.expect_continue = False  # or waitress would go on with a request that is refused
        if not self.completed or self.empty:
            return taken
        self.channel.unparsed = data[taken:]
        return len(data)

    def parse_header(self, header_plus: bytes) -> None:
        """Reject what another server may read differently (request smuggling), and what
        waitress's patterns match in quadratic time.
        """
        lines = header_plus.split(b"\r\n")
        if not _REQUEST_LINE.fullmatch(lines[0]) or _CONTROL.search(header_plus):
            raise ParsingError("Malformed request line or header")
        if any(line.startswith((b" ", b"\t")) for line in lines):
            raise ParsingError("A folded header line")
        fields = [line.partition(b":") for line in lines[1:]]
        codings = [v.strip().lower() for k, _, v in fields if k.lower() == b"transfer-encoding"]
        try:
            super().parse_header(header_plus)
        except ValueError as error:  # of a number or an address
            raise ParsingError(str(error)) from None
        if codings:
            is_sound = codings == [b"chunked"] and "CONTENT_LENGTH" not in self.headers
            if not is_sound or self.version != "1.1":
                raise ParsingError("Transfer-Encoding is not just chunked, or not alone")
            self.body_rcv = ChunkedBody(self.body_rcv.getbuf())
