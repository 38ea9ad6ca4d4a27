"""Answers of the HTTP server itself, to requests that reach no view: in the API's format, or as a
page for a form that is too large.
"""

import json
import logging
from html import escape

from waitress.task import ErrorTask
from waitress.utilities import BadRequest

from vega.http.doors import ErrorShape, door_of, too_large
from vega.http.headers import CONTENT_SECURITY_POLICY

access_log = logging.getLogger("vega.access")

SENTENCES = {
    400: "The request is not valid HTTP.",
    408: "The request took too long to arrive, or the server was too busy. Send it again.",
    431: "The request's headers are too large: 32 kB at most.",
    507: "The server's disk for temporary files is full, so nothing was saved. Try again later.",
    501: "Send the body plain or with Transfer-Encoding: chunked.",
}
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Too large · Vega</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="{prefix}/static/css/tokens.css">
<link rel="stylesheet" href="{prefix}/static/css/base.css">
<link rel="stylesheet" href="{prefix}/static/css/components.css">
<main class="page text">
<div class="error-page">
<p class="error-code">413</p>
<h1>Too large</h1>
<p class="lead">{message} Nothing was saved.
Go back and choose a smaller file, or shorten the text.</p>
</div>
</main>
</html>
"""
JSON_HEADERS = (("Content-Type", "application/json"), ("Access-Control-Allow-Origin", "*"))
PAGE_HEADERS = (
    ("Content-Type", "text/html; charset=utf-8"),
    ("Content-Security-Policy", CONTENT_SECURITY_POLICY),
)
ALL_HEADERS = (("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"))


class RequestTimeout(BadRequest):  # type: ignore[misc]
    code, reason = 408, "Request Timeout"


class ErrorResponse(ErrorTask):  # type: ignore[misc]
    def execute(self) -> None:
        code, reason = self.request.error.code, self.request.error.reason
        server = self.channel.server
        door = door_of(server.path_inside(self.request.path)) if code == 413 else None
        message = too_large(door.largest_body) if door else SENTENCES.get(code, reason)
        if door and door.errors == ErrorShape.PAGE and "HX_REQUEST" not in self.request.headers:
            text, headers = PAGE.format(prefix=escape(server.prefix), message=message), PAGE_HEADERS
        else:
            text, headers = json.dumps({"error": message}), JSON_HEADERS
        body = text.encode()
        access_log.info("rejected %d: %s", code, message)
        self.status = f"{code} {reason}"
        self.response_headers.extend([*headers, *ALL_HEADERS])
        self.set_close_on_finish()
        self.content_length = len(body)
        self.channel.is_refused = True
        self.write(body)
