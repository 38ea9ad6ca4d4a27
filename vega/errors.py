"""What can go wrong, as facts, and the only place where a fact becomes an answer.

Under `/api` every answer is `{"error": "a sentence"}`; elsewhere it is a page, or for htmx the
page's alert.
"""

import errno
import json
import logging
import traceback
from collections.abc import Mapping
from datetime import date
from http import HTTPStatus

from flask import (
    Flask,
    Response,
    g,
    jsonify,
    make_response,
    render_template,
    request,
    session,
    url_for,
)
from flask.typing import ResponseReturnValue
from flask_login import current_user
from flask_wtf.csrf import CSRFError, generate_csrf
from sqlalchemy.exc import InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.routing import RoutingException

from vega.extensions import login_manager
from vega.http.limits import too_large
from vega.http.user_agents import comes_from_another_site

log = logging.getLogger("vega")

LARGEST_RESENT = 200_000  # characters of a form that is offered to be sent again
MOST_RESENT = 1_000  # fields of it
LONGEST_ADDRESS = 4_000  # characters of a page's address that a sign-in leads back to


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

    def __init__(
        self, message: str = "Send the body as JSON, with Content-Type: application/json."
    ):
        super().__init__(message)


class TooManyFields(Fact):
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE

    def __init__(self, most: int) -> None:
        super().__init__(f"The form has too many fields: {most:,} at most.")


class FromAnotherSite(Fact):
    status = HTTPStatus.FORBIDDEN

    def __init__(self) -> None:
        super().__init__("This request came from another site and was refused.")


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


class PasswordsBusy(Fact):
    """Nothing was checked and no failure counted."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    headers = {"Retry-After": "5"}

    def __init__(self) -> None:
        super().__init__("Vega is busy with other sign-ins. Try again in a few seconds.")


class QuotaExceeded(Fact):
    status = HTTPStatus.FORBIDDEN

    def __init__(self, limit: int, resets_on: date, *, is_owner: bool):
        who = "set" if is_owner else "let the owner of this install set"
        super().__init__(
            f"Your monthly capture quota of {limit} jobs is used up. It resets on "
            f"{resets_on.isoformat()} (UTC). To lift it now, {who} "
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
    """`field` is the one that changed meanwhile."""

    status = HTTPStatus.CONFLICT

    def __init__(self, job_id: int, field: str):
        super().__init__("This job changed since you opened it, so nothing was saved.")
        self.job_id = job_id
        self.field = field


class VersionConflict(Fact):
    status = HTTPStatus.PRECONDITION_FAILED

    def __init__(self) -> None:
        super().__init__(
            "The job changed since you read it, so nothing was done. "
            "Read it again, and send If-Match with its new ETag."
        )


class IdempotencyKeyReused(Fact):
    status = HTTPStatus.UNPROCESSABLE_ENTITY

    def __init__(self) -> None:
        super().__init__(
            "This Idempotency-Key was used with another job in the last 24 hours. "
            "Use a new key for each job, and the same one only to send the same job again."
        )


class JobNotFound(Fact):
    status = HTTPStatus.NOT_FOUND

    def __init__(self) -> None:
        super().__init__("There is no such job in your tracker. It may have been deleted.")


class OwnersOnly(Fact):
    status = HTTPStatus.FORBIDDEN

    def __init__(self) -> None:
        super().__init__("Only the owner of this install can do that.")


class UserNotFound(Fact):
    status = HTTPStatus.NOT_FOUND

    def __init__(self, username: str):
        super().__init__(f"There is no user {username!r}.")


class AccountRemoved(NotSignedIn):
    def __init__(self) -> None:
        super().__init__("This account was removed a moment ago. Nothing was saved.")


class ChangedMeanwhile(Fact):
    status = HTTPStatus.CONFLICT

    def __init__(self) -> None:
        super().__init__(
            "Something else changed the same at the same moment, so nothing was saved. Try again."
        )


class DatabaseFailed(Fact):
    """The database did not do what it was asked. Each kind says what helps; none needs a restart.

    `short` is what is the matter, `help` what to do about it. `__cause__` holds what the driver
    said: that is for the log alone.
    """

    status = HTTPStatus.SERVICE_UNAVAILABLE
    headers = {"Retry-After": "30"}
    what = "The database does not answer. Nothing was saved; the server's log says more."
    short = help = ""

    def __init__(self) -> None:
        super().__init__(f"{self.what} {self.help}".strip())


class DatabaseBusy(DatabaseFailed):
    headers = {"Retry-After": "5"}
    what = "The database is busy with another write. Nothing was saved; try again."


class DiskFull(DatabaseFailed):
    status = HTTPStatus.INSUFFICIENT_STORAGE
    what = "The disk that holds Vega's data is full, so nothing was saved."
    short = "its disk is full"
    help = "Free some space on it, then try again."


class DatabaseReadOnly(DatabaseFailed):
    short = "it or its disk is read-only"
    what = "Vega's database can only be read: it or its disk is read-only. Nothing was saved."
    help = "Make it writable, then try again."


class DatabaseGone(DatabaseFailed):
    what = "Vega's database file is gone or cannot be opened, so nothing was saved."
    short = "the file is gone or cannot be opened"
    help = (
        "Put it back, or stop Vega and restore a backup with `vega restore FILE --force`; "
        "check too that the data folder is Vega's to read and write."
    )


class DatabaseDamaged(DatabaseFailed):
    what = "Vega's database is damaged, so this could not be done."
    short = "it is damaged"
    help = "Stop Vega and restore a backup with `vega restore FILE --force`."


class DatabaseAway(DatabaseFailed):
    """Where the connection broke while it committed, nobody knows whether it did."""

    headers = {"Retry-After": "10"}
    what = (
        "The database does not answer. Try again in a moment: "
        "a posting that was saved after all is not saved twice."
    )


class ExportBusy(Fact):
    status = HTTPStatus.SERVICE_UNAVAILABLE
    headers = {"Retry-After": "5"}

    def __init__(self) -> None:
        super().__init__("Other exports are running. Try again in a few seconds.")


class BackupFailed(Fact):
    """No backup was made, and nothing half is left."""

    status = HTTPStatus.SERVICE_UNAVAILABLE


class NotRestored(Fact):
    """A backup that was not taken; the data is as it was."""


class NotCopied(Fact):
    """A database that was not copied; neither of the two has changed."""


SENTENCES = {
    400: "The request could not be understood.",
    403: "This is not yours to see or to change.",
    404: "There is nothing at this address.",
    405: "This address does not take that method.",
    500: "Something went wrong on the server. Nothing was saved; the server's log says more.",
    503: DatabaseFailed.what,
}


def init_errors(app: Flask) -> None:
    app.register_error_handler(Fact, _answer_fact)
    app.register_error_handler(CSRFError, _answer_csrf)
    app.register_error_handler(HTTPException, _answer_http)
    app.register_error_handler(SQLAlchemyError, _answer_database)
    app.register_error_handler(OSError, _answer_system)
    app.register_error_handler(Exception, _answer_unexpected)


def wants_json() -> bool:
    path = request.path
    return path.startswith("/api/") or path in ("/api", "/health")


def answer(
    status: int, message: str, headers: Mapping[str, str] | None = None, kind: str = ""
) -> Response:
    """The error as the client reads it. `kind` picks the words of an error page."""
    if status >= 500:
        _ask_no_database()
    if wants_json():
        response = jsonify(error=message)
    elif wants_fragment():
        response = make_response(_message(message))
    else:
        page = render_template("error.html", status=status, message=message, kind=kind)
        response = make_response(page)
    response.status_code = status
    response.headers.extend(headers or {})
    if "Location" in response.headers:  # a fact knows nothing of the path that Vega is below
        response.headers["Location"] = request.script_root + response.headers["Location"]
    return response


def _ask_no_database() -> None:
    """It may be what failed: who reads is left open, where that was not known before."""
    if "_login_user" not in g:
        login_manager._update_request_context_with_user()


def answer_bad_host() -> Response:
    """In plain words: where the Host header names no host, no page can make its links."""
    message = "The Host header of the request names no host."
    response = jsonify(error=message) if wants_json() else Response(message, mimetype="text/plain")
    response.status_code = 400
    return response


def wants_fragment() -> bool:
    return request.headers.get("HX-Request") == "true"


def _message(text: str, link: tuple[str, str] | None = None) -> Response:
    """For htmx: a message beside the page, which stays as it is with all that was typed."""
    response = make_response(render_template("ui/_problem.html", text=text, link=link))
    response.headers["HX-Reswap"] = "none"
    response.headers["HX-Push-Url"] = "false"
    return response


def _answer_fact(fact: Fact) -> Response:
    if isinstance(fact, DatabaseFailed):
        _log("%s: %s", type(fact).__name__, reason(fact.__cause__ or fact))
    is_page = not wants_json() and not wants_fragment()
    if fact.status >= 500 and request.method == "POST" and is_page and typed_fields():
        return _offer_again(fact)
    return answer(fact.status, str(fact), fact.headers, kind=type(fact).__name__)


def _offer_again(fact: Fact) -> Response:
    """A page with all that was typed and a button that sends it once more."""
    _ask_no_database()
    page = render_template(
        "resend.html", failed=fact, status=int(fact.status), fields=typed_fields(), path=own_path()
    )
    response = make_response(page, fact.status)
    response.headers.extend(fact.headers)
    return response


def reason(error: BaseException) -> str:
    """What the driver says, on one line and without the values: they are people's own texts."""
    cause = getattr(error, "orig", None) or error
    primary = getattr(getattr(cause, "diag", None), "message_primary", None)
    return " ".join((primary or str(cause)).split())


def _answer_csrf(_error: CSRFError) -> ResponseReturnValue:
    """A form whose token is old: the session ended, or somebody signed in since."""
    if comes_from_another_site():
        response = answer(400, "This form was sent from another site, so nothing was saved.")
        session.modified = False  # the answer must not replace a session that was not sent along
        return response
    if not wants_fragment():
        return render_template("resend.html", fields=typed_fields(), path=own_path()), 400
    if not current_user.is_authenticated:
        return answer_signed_out()
    response = answer(400, "This page was out of date, so nothing was saved. Try once more.")
    response.headers["HX-Trigger"] = json.dumps({"vega:csrf-token": {"token": generate_csrf()}})
    return response


def typed_fields() -> list[tuple[str, str]]:
    """The fields of the form that was sent, but nothing where they are too large to carry."""
    fields = [pair for pair in request.form.items(multi=True) if pair[0] != "csrf_token"]
    small = sum(len(name) + len(value) for name, value in fields) <= LARGEST_RESENT
    return fields if small and len(fields) <= MOST_RESENT else []


def own_path() -> str:
    query = request.query_string.decode("latin-1")
    return request.script_root + request.path + (f"?{query}" if query else "")


def answer_signed_out() -> Response:
    """What a request gets that needs somebody signed in. What was typed stays where it can."""
    if wants_fragment() and request.method != "GET":
        response = _message(
            "You were signed out in another tab. Sign in again in a new tab, then try once more: "
            "what you typed is still here.",
            link=("Sign in", url_for("auth.login")),
        )
        response.status_code = 401
        return response
    was_signed_in = "_user_id" in session
    if request.method == "POST" and not wants_fragment() and was_signed_in and typed_fields():
        page = render_template("resend.html", fields=typed_fields(), path=own_path())
        return make_response(page, 401)
    login = url_for("auth.login", next=_page_before())
    if wants_fragment():
        return Response(status=401, headers={"HX-Redirect": login})
    return Response(status=302, headers={"Location": login})


def _page_before() -> str:
    """The page that was asked for, or the one that the request came from.

    A longer address than any page's own is not repeated: it would not fit a header.
    """
    came_from = request.headers.get("HX-Current-URL") or request.headers.get("Referer") or ""
    page = came_from.removeprefix(request.host_url.rstrip("/"))
    if request.method == "GET" and not wants_fragment():
        page = own_path()
    home = f"{request.script_root}/"
    return page if page.startswith(home) and len(page) <= LONGEST_ADDRESS else home


def _answer_http(error: HTTPException) -> Response | HTTPException:
    if isinstance(error, RoutingException):  # a redirect to the right address
        return error
    status = error.code or 500
    sentence, headers = SENTENCES.get(status, error.description or error.name), {}
    if status == 413:
        sentence = too_large(request.max_content_length or 0)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        headers["Allow"] = ", ".join(sorted(error.valid_methods))
        named = sorted({*error.valid_methods} - {"HEAD", "OPTIONS"})  # those that do something
        sentence = f"This address does not take that method. It takes {', '.join(named)}."
    return answer(status, sentence, headers)


def _answer_database(error: SQLAlchemyError) -> Response:
    """What no service foresaw. Two that meet are told so; the rest is the server's fault."""
    fact = _collision(error)
    if fact is not None:
        _log("%s: %s", type(fact).__name__, reason(error), level=logging.WARNING)
        return answer(fact.status, str(fact), fact.headers, kind=type(fact).__name__)
    if isinstance(error, OperationalError | InterfaceError):
        failed = DatabaseFailed()
        failed.__cause__ = error
        return _answer_fact(failed)
    # Drivers put values into what they say: the frames are logged, and the first line alone.
    frames = "".join(traceback.format_tb(error.__traceback__))
    _log("unexpected %s: %s\n%s", type(error).__name__, reason(error), frames)
    return answer(500, SENTENCES[500])


def _collision(error: SQLAlchemyError) -> Fact | None:
    """Another request, or another process, was there first."""
    if isinstance(error, PoolTimeout):
        return DatabaseBusy()
    if isinstance(error, ObjectDeletedError):
        return JobNotFound()
    if isinstance(error, StaleDataError):
        return ChangedMeanwhile()
    cause = getattr(error, "orig", None)
    code = getattr(cause, "sqlstate", None) or getattr(cause, "sqlite_errorname", None)
    return _COLLISIONS[code]() if code in _COLLISIONS else None


_COLLISIONS: dict[str | None, type[AccountRemoved | ChangedMeanwhile]] = {
    "23503": AccountRemoved,  # all that is inserted with a foreign key of its own has an owner
    "SQLITE_CONSTRAINT_FOREIGNKEY": AccountRemoved,
    "23505": ChangedMeanwhile,
    "SQLITE_CONSTRAINT_UNIQUE": ChangedMeanwhile,
}


def _answer_system(error: OSError) -> Response:
    """Large requests are put down on disk while they are read."""
    if error.errno not in (errno.ENOSPC, errno.EDQUOT):
        return _answer_unexpected(error)
    full = DiskFull()
    full.__cause__ = error
    return _answer_fact(full)


def _answer_unexpected(error: Exception) -> Response:
    _log("unexpected %s", type(error).__name__, exc_info=error)
    return answer(500, SENTENCES[500])


def _log(
    message: str, *values: object, level: int = logging.ERROR, exc_info: Exception | None = None
) -> None:
    log.log(level, message, *values, exc_info=exc_info, extra={"request_id": g.get("request_id")})
