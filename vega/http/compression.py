"""Smaller answers for clients that take them."""

from flask import Response, request


def takes_gzip(response: Response) -> bool:
    plain_get = request.method == "GET" and response.status_code == 200
    return plain_get and "Range" not in request.headers and request.accept_encodings["gzip"] > 0


def send_gzipped(response: Response, body: bytes) -> None:
    """`body` is what the response holds, compressed."""
    response.close()  # a file that would have been sent
    response.direct_passthrough = False
    response.set_data(body)
    response.headers["Content-Encoding"] = "gzip"
    response.headers.pop("Accept-Ranges", None)
