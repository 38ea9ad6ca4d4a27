"""gzip for responses (content negotiation)."""

from flask import Response, request


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
