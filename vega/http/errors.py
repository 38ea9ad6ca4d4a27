"""The one place where what went wrong becomes an answer.

Under `/api` every answer is `{"error": "a sentence"}`; elsewhere it is a page, or for htmx a
message beside the page.
"""

import errno
import json
import logging
import traceback
from collections.abc import Mapping

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

from vega import errors
from vega.errors import DatabaseFailed, Fact, driver_message
from vega.http.doors import too_large
from vega.http.requests import comes_from_another_site, own_path, wants_fragment, wants_json

log = logging.getLogger("vega")

LARGEST_RESENT = 200_000  # characters of a form that is offered to be sent again
MOST_RESENT = 1_000  # fields of it
LONGEST_ADDRESS = 4_000  # characters of the address that a sign-in leads back to

# Every other fact is a 400. A subclass has its parent's status unless it is listed itself.
STATUSES: Mapping[type[Fact], int] = {
    errors.NotSignedIn: 401,
    errors.RequestFromAnotherSite: 403,
    errors.AdministratorOnly: 403,
    errors.QuotaExceeded: 403,
    errors.UserNotFound: 404,
    errors.JobNotFound: 404,
    errors.DuplicateJob: 409,
    errors.EditConflict: 409,
    errors.ConcurrentChange: 409,
    errors.VersionConflict: 412,
    errors.TooManyFields: 413,
    errors.UnsupportedMediaType: 415,
    errors.IdempotencyKeyReused: 422,
    errors.TooManyAttempts: 429,
    errors.PasswordsBusy: 503,
    errors.ExportBusy: 503,
    errors.BackupFailed: 503,
    errors.DatabaseFailed: 503,
    errors.DiskFull: 507,
}
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


def status_of(fact: Fact) -> int:
    return next((STATUSES[kind] for kind in type(fact).__mro__ if kind in STATUSES), 400)


def headers_of(fact: Fact) -> dict[str, str]:
    headers = {}
    if fact.retry_after is not None:
        headers["Retry-After"] = str(fact.retry_after)
    if isinstance(fact, errors.NotSignedIn):
        invalid = ', error="invalid_token"' if isinstance(fact, errors.InvalidToken) else ""
        headers["WWW-Authenticate"] = f'Bearer realm="Vega"{invalid}'
    if isinstance(fact, errors.DuplicateJob):
        headers["Location"] = f"{request.script_root}/api/jobs/{fact.job_id}"
    return headers


def answer(
    status: int, message: str, headers: Mapping[str, str] | None = None, kind: str = ""
) -> Response:
    """Return the error in the shape of its door. `kind` picks the words of an error page."""
    if status >= 500:
        _ask_no_database()
    if wants_json():
        response = jsonify(error=message)
    elif wants_fragment():
        response = _message(message)
    else:
        page = render_template("error.html", status=status, message=message, kind=kind)
        response = make_response(page)
    response.status_code = status
    response.headers.extend(headers or {})
    return response


def _ask_no_database() -> None:
    """It may be what failed: leave it open who reads, unless that is known already."""
    g.ask_no_database = True


def answer_bad_host() -> Response:
    """In plain words: no page can make its links if the Host header names no host."""
    message = "The Host header of the request names no host."
    response = jsonify(error=message) if wants_json() else Response(message, mimetype="text/plain")
    response.status_code = 400
    return response


def _message(text: str, link: tuple[str, str] | None = None) -> Response:
    """For htmx: a message beside the page, which stays as it is with all that was typed."""
    response = make_response(render_template("ui/_problem.html", text=text, link=link))
    response.headers["HX-Reswap"] = "none"
    response.headers["HX-Push-Url"] = "false"
    return response


def _answer_fact(fact: Fact) -> Response:
    if isinstance(fact, DatabaseFailed):
        _log("%s: %s", type(fact).__name__, driver_message(fact.__cause__ or fact))
    is_page = not wants_json() and not wants_fragment()
    if status_of(fact) >= 500 and request.method == "POST" and is_page and typed_fields():
        return _offer_again(fact)
    return answer(status_of(fact), str(fact), headers_of(fact), kind=type(fact).__name__)


def _offer_again(fact: Fact) -> Response:
    """A page with all that was typed and a button that sends it once more."""
    _ask_no_database()
    status = status_of(fact)
    page = render_template(
        "resend.html", failed=fact, status=status, fields=typed_fields(), path=own_path()
    )
    response = make_response(page, status)
    response.headers.extend(headers_of(fact))
    return response


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


def answer_signed_out() -> Response:
    """What a request gets that needs somebody signed in. What was typed stays where it can."""
    if wants_fragment() and request.method != "GET":
        response = _message(
            "You were signed out in another tab. Sign in again in a new tab, then try once more: "
            "what you typed is still here.",
            link=("Sign in", url_for("web.login")),
        )
        response.status_code = 401
        return response
    was_signed_in = "_user_id" in session
    if request.method == "POST" and not wants_fragment() and was_signed_in and typed_fields():
        page = render_template("resend.html", fields=typed_fields(), path=own_path())
        return make_response(page, 401)
    login = url_for("web.login", next=_page_before())
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
        _log("%s: %s", type(fact).__name__, driver_message(error), level=logging.WARNING)
        return answer(status_of(fact), str(fact), headers_of(fact), kind=type(fact).__name__)
    if isinstance(error, OperationalError | InterfaceError):
        failed = DatabaseFailed()
        failed.__cause__ = error
        return _answer_fact(failed)
    # Drivers put values into what they say: the frames are logged, and the first line alone.
    frames = "".join(traceback.format_tb(error.__traceback__))
    _log("unexpected %s: %s\n%s", type(error).__name__, driver_message(error), frames)
    return answer(500, SENTENCES[500])


def _collision(error: SQLAlchemyError) -> Fact | None:
    """Another request, or another process, was there first."""
    if isinstance(error, PoolTimeout):
        return errors.DatabaseBusy()
    if isinstance(error, ObjectDeletedError):
        return errors.JobNotFound()
    if isinstance(error, StaleDataError):
        return errors.ConcurrentChange()
    cause = getattr(error, "orig", None)
    code = getattr(cause, "sqlstate", None) or getattr(cause, "sqlite_errorname", None)
    return _COLLISIONS[code]() if code in _COLLISIONS else None


_COLLISIONS: dict[str | None, type[errors.AccountDeleted | errors.ConcurrentChange]] = {
    "23503": errors.AccountDeleted,  # every foreign key that is inserted is an owner's
    "SQLITE_CONSTRAINT_FOREIGNKEY": errors.AccountDeleted,
    "23505": errors.ConcurrentChange,
    "SQLITE_CONSTRAINT_UNIQUE": errors.ConcurrentChange,
}


def _answer_system(error: OSError) -> Response:
    """Large requests are put down on disk while they are read."""
    if error.errno not in (errno.ENOSPC, errno.EDQUOT):
        return _answer_unexpected(error)
    full = errors.DiskFull()
    full.__cause__ = error
    return _answer_fact(full)


def _answer_unexpected(error: Exception) -> Response:
    _log("unexpected %s", type(error).__name__, exc_info=error)
    return answer(500, SENTENCES[500])


def _log(
    message: str, *values: object, level: int = logging.ERROR, exc_info: Exception | None = None
) -> None:
    log.log(level, message, *values, exc_info=exc_info, extra={"request_id": g.get("request_id")})
