"""A strict HTTP/1.1 parser for waitress, against request smuggling and ReDoS.

It rejects what a proxy could interpret differently, and what waitress's regexes match in quadratic
time.
"""

import errno
import re
from typing import Any

from waitress.adjustments import Adjustments
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.utilities import BadRequest

from vega.http.doors import KB

LONGEST_CHUNK_LINE = 8 * KB
MAX_FRAMING = 16 * KB  # chunk headers of a body may exceed its data by this much

_REQUEST_LINE = re.compile(rb"[!-~]+ [!-~\x80-\xff]+ HTTP/[0-9]\.[0-9]")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})(?:;[\t -~\x80-\xff]*)?")


class NoSpaceForBody(BadRequest):  # type: ignore[misc]
    """The disk for temporary files is full, or a quota on it is used up."""

    code, reason = 507, "Insufficient Storage"


class ChunkedBody:
    """Decode Transfer-Encoding: chunked (RFC 9112, section 7.1), with bounded lines.

    Waitress's decoder buffers lines of any length and accepts sizes that other servers reject.
    """

    completed = False
    error: BadRequest | None = None

    def __init__(self, buffer: Any):
        self.buffer = buffer
        self.getfile = buffer.getfile
        self.line = b""  # incomplete line
        self.left = 0  # bytes of the current chunk
        self.trailer_length = 0
        self.framing_length = 0
        self.read_line = self._read_size

    def __len__(self) -> int:
        return len(self.buffer)

    def getbuf(self) -> Any:
        return self.buffer

    def received(self, data: bytes) -> int:
        """Decode data and return how many of its bytes belong to this body."""
        at = 0
        while at < len(data) and not self.completed and not self.error:
            end = at + self.left if self.left else data.find(b"\n", at) + 1 or len(data)
            chunk_data, at = data[at:end], min(end, len(data))
            if self.left:
                self.buffer.append(chunk_data)
                self.left -= len(chunk_data)
            else:
                self._add_to_line(chunk_data)
        return at

    def _add_to_line(self, chunk_data: bytes) -> None:
        self.line += chunk_data
        self.framing_length += len(chunk_data)
        if self.framing_length > MAX_FRAMING + len(self.buffer):
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
        """Parse one request; requests pipelined behind it are kept unparsed."""
        taken = self._received(data)
        if self.completed:
            self.expect_continue = False  # or waitress would continue a rejected request
        if not self.completed or self.empty:
            return taken
        self.channel.unparsed = data[taken:]
        return len(data)

    def _received(self, data: bytes) -> int:
        try:
            return int(super().received(data))
        except OSError as error:
            if error.errno not in (errno.ENOSPC, errno.EDQUOT):
                raise
            self.error, self.completed = NoSpaceForBody(""), True
            return len(data)

    def parse_header(self, header_plus: bytes) -> None:
        """Parse the headers, rejecting ambiguous ones (request smuggling) and slow ones (ReDoS)."""
        lines = header_plus.split(b"\r\n")
        if not _REQUEST_LINE.fullmatch(lines[0]) or _CONTROL.search(header_plus):
            raise ParsingError("Malformed request line or header")
        if any(line.startswith((b" ", b"\t")) for line in lines):
            raise ParsingError("A folded header line")
        fields = [line.lower().partition(b":") for line in lines[1:]]
        codings = [value.strip() for name, _, value in fields if name == b"transfer-encoding"]
        if sum(name == b"host" for name, _, _ in fields) > 1:
            raise ParsingError("More than one Host header")
        try:
            super().parse_header(header_plus)
        except ValueError as error:  # invalid number or URL
            raise ParsingError(str(error)) from None
        # Reject Content-Length with Transfer-Encoding: request smuggling.
        if codings:
            is_valid = codings == [b"chunked"] and "CONTENT_LENGTH" not in self.headers
            if not is_valid or self.version != "1.1":
                raise ParsingError("Transfer-Encoding is not just chunked, or not alone")
            self.body_rcv = ChunkedBody(self.body_rcv.getbuf())
