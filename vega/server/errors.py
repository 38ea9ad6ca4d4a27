"""Answers of the HTTP server itself, to requests that reach no view, in the API's format."""

import json
import logging

from waitress.task import ErrorTask
from waitress.utilities import BadRequest

from vega.http.doors import door_of, too_large

access_log = logging.getLogger("vega.access")

SENTENCES = {
    400: "The request is not valid HTTP.",
    408: "The request took too long to arrive, or the server was too busy. Send it again.",
    431: "The request's headers are too large: 32 kB at most.",
    507: "The server's disk for temporary files is full, so nothing was saved. Try again later.",
    501: "Send the body plain or with Transfer-Encoding: chunked.",
}


class RequestTimeout(BadRequest):  # type: ignore[misc]
    code, reason = 408, "Request Timeout"


class ErrorResponse(ErrorTask):  # type: ignore[misc]
    def _too_large(self) -> str:
        inside = self.channel.server.path_inside(self.request.path)
        return too_large(door_of(inside).largest_body)

    def execute(self) -> None:
        code, reason = self.request.error.code, self.request.error.reason
        message = self._too_large() if code == 413 else SENTENCES.get(code, reason)
        access_log.info("rejected %d: %s", code, message)
        body = json.dumps({"error": message}).encode()
        self.status = f"{code} {reason}"
        self.response_headers.extend(
            [
                ("Content-Type", "application/json"),
                ("Access-Control-Allow-Origin", "*"),
                ("X-Content-Type-Options", "nosniff"),
                ("Cache-Control", "no-store"),
            ]
        )
        self.set_close_on_finish()
        self.content_length = len(body)
        self.channel.is_refused = True
        self.write(body)
