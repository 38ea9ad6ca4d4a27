"""What can go wrong, as facts, and the only place where a fact becomes an answer.

Under `/api` every answer is `{"error": "a sentence"}`; elsewhere it is a page, or for htmx the
page's alert.
"""

import logging
from collections.abc import Mapping
from datetime import date
from http import HTTPStatus

from flask import Flask, Response, g, jsonify, render_template, request
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.routing import RoutingException

log = logging.getLogger("vega")


class Fact(Exception):
    """Something that a person has to be told. `str()` of it is the sentence."""

    status = HTTPStatus.BAD_REQUEST
    headers: Mapping[str, str] = {}


class InvalidInput(Fact):
    """`problems` names each field with what is wrong with it, a sentence each."""

    def __init__(self, problems: Mapping[str, str]):
        super().__init__(" ".join(problems.values()))
        self.problems = problems


class UnsupportedMediaType(Fact):
    status = HTTPStatus.UNSUPPORTED_MEDIA_TYPE

    def __init__(self) -> None:
        super().__init__("Send the body as JSON, with Content-Type: application/json.")


class NotSignedIn(Fact):
    status = HTTPStatus.UNAUTHORIZED
    headers = {"WWW-Authenticate": 'Bearer realm="Vega"'}

    def __init__(
        self,
        message: str = "Authentication is required. "
        "Send a valid token in the header Authorization: Bearer YOUR_API_TOKEN.",
    ):
        super().__init__(message)


class InvalidToken(NotSignedIn):
    headers = {"WWW-Authenticate": 'Bearer realm="Vega", error="invalid_token"'}

    def __init__(self) -> None:
        super().__init__(
            "The token is not valid: it is unknown, expired or revoked. "
            "Sign in again, or make a new token on the settings page."
        )


class WrongCredentials(NotSignedIn):
    def __init__(self) -> None:
        super().__init__("Invalid username or password.")


class TooManyAttempts(Fact):
    """`retry_after` is in seconds."""

    status = HTTPStatus.TOO_MANY_REQUESTS

    def __init__(self, retry_after: int):
        minutes = max(1, -(-retry_after // 60))
        super().__init__(
            "Authentication paused: too many wrong password attempts. "
            f"Try again in {minutes} minute{'' if minutes == 1 else 's'}."
        )
        self.headers = {"Retry-After": str(retry_after)}


class QuotaExceeded(Fact):
    status = HTTPStatus.FORBIDDEN

    def __init__(self, limit: int, resets_on: date):
        super().__init__(
            f"Your monthly capture quota of {limit} jobs is used up. It resets on "
            f"{resets_on.isoformat()} (UTC). To lift it now, let the owner of this install set "
            "your plan to unlimited, on the settings page or with `vega plan NAME unlimited`."
        )


class DuplicateJob(Fact):
    status = HTTPStatus.CONFLICT

    def __init__(self, job_id: int):
        super().__init__(
            "A job with the same source URL already exists in your tracker. "
            "Update the existing job or use a different source URL."
        )
        self.job_id = job_id
        self.headers = {"Location": f"/api/jobs/{job_id}"}


class EditConflict(Fact):
    """`field` is the one that changed meanwhile; None where the whole job was compared."""

    status = HTTPStatus.CONFLICT

    def __init__(self, job_id: int, field: str | None = None):
        super().__init__("This job changed since you opened it, so nothing was saved.")
        self.job_id = job_id
        self.field = field


class JobNotFound(Fact):
    status = HTTPStatus.NOT_FOUND

    def __init__(self) -> None:
        super().__init__("There is no such job in your tracker. It may have been deleted.")


class UserNotFound(Fact):
    status = HTTPStatus.NOT_FOUND

    def __init__(self, username: str):
        super().__init__(f"There is no user {username!r}.")


class DatabaseBusy(Fact):
    status = HTTPStatus.SERVICE_UNAVAILABLE
    headers = {"Retry-After": "5"}

    def __init__(self) -> None:
        super().__init__("The database is busy with another write. Nothing was saved; try again.")


SENTENCES = {
    400: "The request could not be understood.",
    403: "This is not yours to see or to change.",
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    413: "That is too large: 5 MiB at most.",
    500: "Something went wrong on the server. Nothing was saved; the server's log says more.",
    503: "The database does not answer. Nothing was saved; the server's log says more.",
}


def init_errors(app: Flask) -> None:
    app.register_error_handler(Fact, _answer_fact)
    app.register_error_handler(CSRFError, _answer_csrf)
    app.register_error_handler(HTTPException, _answer_http)
    app.register_error_handler(OperationalError, _answer_database)
    app.register_error_handler(Exception, _answer_unexpected)


def wants_json() -> bool:
    return request.path == "/health" or request.path == "/api" or request.path.startswith("/api/")


def answer(
    status: int, message: str, headers: Mapping[str, str] | None = None, kind: str = ""
) -> Response:
    """The error as the client reads it. `kind` picks the words of an error page."""
    if wants_json():
        response = jsonify(error=message)
    else:
        page = render_template("error.html", status=int(status), message=message, kind=kind)
        response = Response(page, mimetype="text/html")
    response.status_code = status
    response.headers.extend(headers or {})
    return response


def _answer_fact(fact: Fact) -> Response:
    return answer(fact.status, str(fact), fact.headers, kind=type(fact).__name__)


def _answer_csrf(_error: CSRFError) -> Response:
    return answer(400, "This form is out of date, so nothing was saved.", kind="CSRFError")


def _answer_http(error: HTTPException) -> Response | HTTPException:
    if isinstance(error, RoutingException):  # a redirect to the right address
        return error
    status = error.code or 500
    headers = {}
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        headers["Allow"] = ", ".join(sorted(error.valid_methods))
    return answer(status, SENTENCES.get(status, error.description or error.name), headers)


def _answer_database(error: OperationalError) -> Response:
    log.exception("the database failed: %s", error.orig, extra={"request_id": g.get("request_id")})
    return answer(503, SENTENCES[503], {"Retry-After": "30"})


def _answer_unexpected(error: Exception) -> Response:
    log.exception("unexpected %s", type(error).__name__)
    return answer(500, SENTENCES[500])
