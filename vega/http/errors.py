"""Error handlers: turn exceptions into responses.

An error is JSON (`{"error": "a sentence"}`) under `/api`, a JSON-RPC error at `/mcp`, otherwise a
page, or a message for htmx.
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
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import InterfaceError, OperationalError, SQLAlchemyError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm.exc import ObjectDeletedError, StaleDataError
from werkzeug.exceptions import HTTPException, MethodNotAllowed, RequestedRangeNotSatisfiable
from werkzeug.routing import RoutingException

from vega import errors
from vega.clock import now
from vega.errors import DatabaseFailed, Fact, driver_message
from vega.http.csrf import masked_token
from vega.http.doors import ErrorShape, too_large
from vega.http.requests import comes_from_another_site, door, own_path, wants_fragment, wants_json
from vega.models import Job
from vega.services.jobs.trash import TRASH_KEPT, find_in_trash

log = logging.getLogger("vega")

LARGEST_RESENT = 200_000  # characters of a form that the error page can resend
MAX_RESENT_FIELDS = 1_000
LONGEST_NEXT_URL = 4_000  # characters of the URL to return to after a sign-in
RPC_INVALID_REQUEST, RPC_INTERNAL_ERROR = -32600, -32603

# All other facts are a 400. A subclass inherits the status of its parent.
STATUSES: Mapping[type[Fact], int] = {
    errors.NotSignedIn: 401,
    errors.NotAllowed: 403,
    errors.NotFound: 404,
    errors.Conflict: 409,
    errors.AppliedDayNeeded: 409,
    errors.VersionConflict: 412,
    errors.TooManyFields: 413,
    errors.DocumentTooLarge: 413,
    errors.UnsupportedMediaType: 415,
    errors.IdempotencyKeyReused: 422,
    errors.TooManyAttempts: 429,
    errors.ProviderFailed: 502,
    errors.Busy: 503,
    errors.BackupFailed: 503,
    errors.DatabaseFailed: 503,
    errors.ProviderSlow: 504,
    errors.DiskFull: 507,
}
SENTENCES = {
    400: "The request could not be understood.",
    403: "You don't have access to this.",
    404: "There is nothing at this address.",
    405: "This address does not accept that method.",
    416: "The file does not have the bytes that Range asks for.",
    500: "Something went wrong on the server. Nothing was saved; see the server log for details.",
    503: DatabaseFailed.what,
}


def init_errors(app: Flask) -> None:
    app.register_error_handler(CSRFError, _answer_csrf)
    app.register_error_handler(HTTPException, _answer_http)
    app.register_error_handler(Exception, _answer_error)


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
    """Return the error in the format of its door. `kind` selects the text of the error page."""
    if status >= 500:
        _skip_account_lookup()
    if wants_json():
        response = _json_error(status, message)
    elif door().errors == ErrorShape.TEXT:
        response = Response(message, mimetype="text/plain")
    elif wants_fragment():
        response = _message(message)
    else:
        page = render_template("error.html", status=status, message=message, kind=kind)
        response = make_response(page)
    response.status_code = status
    response.headers.extend(headers or {})
    return response


def _json_error(status: int, message: str) -> Response:
    if door().errors != ErrorShape.RPC:
        return jsonify(error=message)
    code = RPC_INTERNAL_ERROR if status >= 500 else RPC_INVALID_REQUEST
    return jsonify(jsonrpc="2.0", id=None, error={"code": code, "message": message})


def _skip_account_lookup() -> None:
    """Render the error page without loading the account: the database may be what failed."""
    g.skip_account_lookup = True


def answer_bad_host() -> Response:
    """Answer 400 for an invalid Host header, in plain text: a page could not build its links."""
    message = "The Host header of the request names no host."
    is_json = wants_json()
    response = _json_error(400, message) if is_json else Response(message, mimetype="text/plain")
    response.status_code = 400
    return response


def _message(text: str, link: tuple[str, str] | None = None) -> Response:
    """Return an htmx response that shows a message and leaves the page and its input alone."""
    return _problem("ui/_problem.html", text=text, link=link)


def _problem(template: str, **values: object) -> Response:
    response = make_response(render_template(template, **values))
    response.headers["HX-Reswap"] = "none"
    response.headers["HX-Push-Url"] = "false"
    return response


def fact_of(error: Exception) -> Fact | None:
    """Return what to tell of an exception, or None for one that nobody expected. What is not the
    client's fault is logged.
    """
    if isinstance(error, DatabaseFailed):
        cause = driver_message(error.__cause__ or error)
        log.error("%s: %s", type(error).__name__, cause)
    if isinstance(error, Fact):
        return error
    if isinstance(error, SQLAlchemyError):
        return _database_fact(error)
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        full = errors.DiskFull()
        full.__cause__ = error
        return fact_of(full)
    log.error("unexpected %s", type(error).__name__, exc_info=error)
    return None


def _answer_error(error: Exception) -> Response:
    fact = fact_of(error)
    return answer(500, SENTENCES[500]) if fact is None else _tell(fact)


def _tell(fact: Fact) -> Response:
    is_page = not wants_json() and not wants_fragment()
    if status_of(fact) >= 500 and request.method == "POST" and is_page and submitted_fields():
        return _offer_resend(fact)
    if isinstance(fact, errors.JobNotFound) and (deleted := _deleted_job()):
        return _offer_restore(deleted)
    return answer(status_of(fact), str(fact), headers_of(fact), kind=type(fact).__name__)


def _offer_resend(fact: Fact) -> Response:
    """Answer a failure with the page that sends the form again."""
    _skip_account_lookup()
    status = status_of(fact)
    response = _resend_page(status, failed=fact, status=status)
    response.headers.extend(headers_of(fact))
    return response


def _resend_page(code: int, **shown: object) -> Response:
    """Return a page that carries the submitted form and a button to send it again."""
    page = render_template("resend.html", fields=submitted_fields(), path=own_path(), **shown)
    return make_response(page, code)


def _deleted_job() -> Job | None:
    """Return the job that a page is about, if it is in the reader's own trash."""
    job_id = (request.view_args or {}).get("job_id")
    if wants_json() or job_id is None or not current_user.is_authenticated:
        return None
    return find_in_trash(current_user, job_id)


def _offer_restore(job: Job) -> Response:
    """Answer 404 for a job that was deleted elsewhere, with a way to restore it."""
    restore = {"job_id": job.id, "next": _return_path()}
    if wants_fragment():
        response = _problem("ui/_deleted.html", job=job, restore=restore)
    elif request.method == "POST" and submitted_fields():
        response = _resend_page(404, deleted=job)
    else:
        until = (job.deleted_at or now()) + TRASH_KEPT
        page = render_template("deleted.html", job=job, restore=restore, until=until)
        response = make_response(page)
    response.status_code = 404
    return response


def _answer_csrf(_error: CSRFError) -> ResponseReturnValue:
    """Answer a form with an outdated CSRF token: the session ended, or somebody signed in since."""
    if comes_from_another_site():
        response = answer(400, "This form was sent from another site, so nothing was saved.")
        session.modified = False  # SameSite held the cookie back: do not overwrite it
        return response
    if not wants_fragment():
        return _resend_page(400)
    if not current_user.is_authenticated:
        return answer_signed_out()
    response = answer(400, "This page was out of date, so nothing was saved. Try again.")
    renewed = {"token": masked_token(), "user": current_user.id}
    response.headers["HX-Trigger"] = json.dumps({"vega:csrf-token": renewed})
    return response


def submitted_fields() -> list[tuple[str, str]]:
    """Return the fields of the submitted form; none if they are too large to resend."""
    fields = [pair for pair in request.form.items(multi=True) if pair[0] != "csrf_token"]
    small = sum(len(name) + len(value) for name, value in fields) <= LARGEST_RESENT
    return fields if small and len(fields) <= MAX_RESENT_FIELDS else []


def answer_signed_out() -> Response:
    """Answer a request that needs a sign-in, without losing the submitted form if possible."""
    if wants_fragment() and request.method != "GET":
        response = _message(
            "You were signed out in another tab. Sign in again in a new tab, then try again; "
            "what you typed is still here.",
            link=("Sign in", url_for("web.login")),
        )
        response.status_code = 401
        return response
    was_signed_in = "_user_id" in session
    if request.method == "POST" and not wants_fragment() and was_signed_in and submitted_fields():
        return _resend_page(401)
    login = url_for("web.login", next=_return_path())
    if wants_fragment():
        return Response(status=401, headers={"HX-Redirect": login})
    return Response(status=302, headers={"Location": login})


def _return_path() -> str:
    """Return the path to come back to after the sign-in: the requested page or the referrer.

    A URL of another site, or one too long for a header, becomes the home page.
    """
    came_from = request.headers.get("HX-Current-URL") or request.headers.get("Referer") or ""
    page = came_from.removeprefix(request.host_url.rstrip("/"))
    if request.method == "GET" and not wants_fragment():
        page = own_path()
    home = f"{request.script_root}/"
    return page if page.startswith(home) and len(page) <= LONGEST_NEXT_URL else home


def _answer_http(error: HTTPException) -> Response | HTTPException:
    if isinstance(error, RoutingException):  # a redirect
        return error
    status = error.code or 500
    sentence, headers = SENTENCES.get(status, error.description or error.name), {}
    if status == 413:
        sentence = too_large(request.max_content_length or 0)
    if isinstance(error, RequestedRangeNotSatisfiable):
        headers["Content-Range"] = f"bytes */{error.length}"
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        headers["Allow"] = ", ".join(sorted(error.valid_methods))
        named = sorted({*error.valid_methods} - {"HEAD", "OPTIONS"})
        sentence = f"This address does not accept that method. It accepts {', '.join(named)}."
    return answer(status, sentence, headers)


def _database_fact(error: SQLAlchemyError) -> Fact | None:
    """Return the fact for a database error that no service handled: a conflict or a failure."""
    fact = _conflict_of(error)
    if fact is not None:
        log.warning("%s: %s", type(fact).__name__, driver_message(error))
        return fact
    if isinstance(error, OperationalError | InterfaceError):
        failed = DatabaseFailed()
        failed.__cause__ = error
        return fact_of(failed)
    # Drivers put private values into their messages: log the frames and the primary message only.
    frames = "".join(traceback.format_tb(error.__traceback__))
    log.error("unexpected %s: %s\n%s", type(error).__name__, driver_message(error), frames)
    return None


def _conflict_of(error: SQLAlchemyError) -> Fact | None:
    """Return the fact for an error caused by a concurrent request, or None.

    Covers an exhausted connection pool, optimistic locking and unique or foreign key constraints.
    """
    if isinstance(error, PoolTimeout):
        return errors.DatabaseBusy()
    if isinstance(error, ObjectDeletedError):
        return errors.JobNotFound()
    if isinstance(error, StaleDataError):
        return errors.ConcurrentChange()
    cause = getattr(error, "orig", None)
    code = getattr(cause, "sqlstate", None) or getattr(cause, "sqlite_errorname", None)
    return _CONFLICTS[code]() if code in _CONFLICTS else None


_CONFLICTS: dict[str | None, type[errors.AccountDeleted | errors.ConcurrentChange]] = {
    "23503": errors.AccountDeleted,  # foreign_key_violation: inserts refer to their owner only
    "SQLITE_CONSTRAINT_FOREIGNKEY": errors.AccountDeleted,
    "23505": errors.ConcurrentChange,
    "SQLITE_CONSTRAINT_UNIQUE": errors.ConcurrentChange,
}
