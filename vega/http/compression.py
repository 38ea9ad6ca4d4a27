"""gzip for responses (content negotiation)."""

import gzip
import secrets
from io import BytesIO

from flask import Response, request

WORTH_COMPRESSING = 1400  # bytes: a smaller body fits one packet anyway
LEVEL = 4  # a tenth larger than level 6, in half the time
MOST_PADDING = 256  # bytes


def compress(response: Response, *, padded: bool = False) -> None:
    """Compress a large text. `padded` blurs its size, which tells of its content (BREACH)."""
    if (response.content_length or 0) < WORTH_COMPRESSING:
        return
    response.vary.add("Accept-Encoding")
    if takes_gzip(response):
        padding = secrets.randbelow(MOST_PADDING) if padded else 0
        send_gzipped(response, _zip(response.get_data(), padding))


def zip_plain(body: bytes) -> bytes:
    """Compress, to the same bytes each time."""
    return _zip(body, 0)


def _zip(body: bytes, padding: int) -> bytes:
    """Compress; the padding is the file name in gzip's header, which is not compressed."""
    zipped = BytesIO()
    with gzip.GzipFile("x" * padding, "wb", LEVEL, zipped, mtime=0) as file:
        file.write(body)
    return zipped.getvalue()


def takes_gzip(response: Response) -> bool:
    plain_get = request.method == "GET" and response.status_code == 200
    return plain_get and "Range" not in request.headers and request.accept_encodings["gzip"] > 0


def send_gzipped(response: Response, body: bytes) -> None:
    """Replace the body of a response by `body`, which is gzipped already."""
    response.close()  # the file that would have been streamed
    response.direct_passthrough = False
    response.set_data(body)
    response.headers["Content-Encoding"] = "gzip"
    response.headers.pop("Accept-Ranges", None)
