"""Blueprint /api: parse, call, serialise.

It takes Bearer tokens only and never looks at the session cookie, so it needs no CSRF token.
"""

from collections.abc import Container
from typing import TypeVar

from flask import Blueprint, Request, Response, g, jsonify, request
from flask.typing import ResponseReturnValue

from vega.api.openapi.document import document
from vega.errors import FromAnotherSite, NotSignedIn, UnsupportedMediaType
from vega.http.user_agents import client_address, client_label, comes_from_another_site
from vega.models import Job
from vega.schemas import (
    CapturedJob,
    Credentials,
    Input,
    JobChanges,
    JobQuery,
    RefreshRequest,
    read_json,
    read_query,
    read_url,
)
from vega.serializers import (
    created_json,
    job_json,
    job_list_json,
    lookup_json,
    quota_json,
    signed_in_json,
)
from vega.services import accounts
from vega.services.accounts import Account
from vega.services.job_list import PAGE, JobFilter, cursor_sort, list_jobs
from vega.services.jobs import ANY_VERSION, create_job, delete_job, find_job, get_job, update_job
from vega.services.quota import quota_status

api = Blueprint("api", __name__, url_prefix="/api")

Model = TypeVar("Model", bound=Input)


@api.post("/jobs")
def create() -> ResponseReturnValue:
    owner = bearer()
    draft = body(CapturedJob)
    job_id = create_job(owner, draft, idempotency_key=request.headers.get("Idempotency-Key"))
    return created_json(job_id)


@api.get("/jobs")
def index() -> ResponseReturnValue:
    owner = bearer()
    query = read_query(JobQuery, request.args.to_dict(flat=False))
    page = list_jobs(
        owner, _filter(query), after=query.cursor, most=query.limit or PAGE, in_full=True
    )
    return job_list_json(page)


def _filter(query: JobQuery) -> JobFilter:
    """A cursor goes on in its own sort."""
    return JobFilter(
        q=query.q,
        status=query.status,
        job_type=query.job_type,
        company=query.company,
        since=query.since,
        sort=query.sort if query.cursor is None else cursor_sort(query.cursor),
    )


@api.get("/jobs/<id:job_id>")
def show(job_id: int) -> ResponseReturnValue:
    return _job(get_job(bearer(), job_id, _versions())).make_conditional(request)


@api.patch("/jobs/<id:job_id>")
def update(job_id: int) -> ResponseReturnValue:
    owner = bearer()
    changes = body(JobChanges, "application/merge-patch+json")
    return _job(update_job(owner, job_id, changes, versions=_versions()))


@api.delete("/jobs/<id:job_id>")
def delete(job_id: int) -> ResponseReturnValue:
    delete_job(bearer(), job_id, _versions())
    return "", 204


def _job(job: Job) -> Response:
    response = jsonify(job_json(job))
    response.set_etag(str(job.version))
    return response


def _versions() -> Container[int]:
    """Those of the job that the client means: by If-Match, else any."""
    if "If-Match" not in request.headers or request.if_match.star_tag:
        return ANY_VERSION
    tags = request.if_match.as_set()
    return {int(tag) for tag in tags if tag and tag.isascii() and tag.isdigit() and len(tag) < 10}


@api.get("/jobs/quota")
def quota() -> ResponseReturnValue:
    return quota_json(quota_status(bearer()))


@api.get("/jobs/lookup")
def lookup() -> ResponseReturnValue:
    """Whether a URL is tracked; it counts nothing."""
    owner = bearer()
    return lookup_json(find_job(owner, read_url(request.args.get("url"))))


@api.get("/openapi.json")
def openapi() -> ResponseReturnValue:
    return document(request.script_root or "/")


@api.post("/auth/login")
def login() -> ResponseReturnValue:
    refuse_other_sites()
    credentials = body(Credentials)
    signed_in = accounts.sign_in_extension(
        credentials.username, credentials.password, client_address(), client_label()
    )
    return signed_in_json(signed_in)


@api.post("/auth/refresh")
def refresh() -> ResponseReturnValue:
    refuse_other_sites()
    return signed_in_json(accounts.refresh(body(RefreshRequest).refresh_token))


@api.get("/auth/verify")
def verify() -> ResponseReturnValue:
    return {"username": bearer().username}


def refuse_other_sites() -> None:
    """A web page could guess the password from the browser of whoever looks at it, and lock them
    out: these bodies need no preflight. Raises `FromAnotherSite`, before anything is read.
    """
    if comes_from_another_site():
        raise FromAnotherSite


def bearer() -> Account:
    """Whose token the request carries. Raises `NotSignedIn`, `InvalidToken`."""
    header = request.headers.get("Authorization", "")
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise NotSignedIn
    account = accounts.account_of_token(token.strip())
    g.user_id = account.id  # for the log
    return account


def body(model: type[Model], *others: str) -> Model:
    """The JSON body; `others` are names of its type beside application/json.

    Raises `UnsupportedMediaType`, `InvalidInput`.
    """
    sent: Request = request._get_current_object()  # type: ignore[attr-defined]
    if sent.mimetype and sent.mimetype not in ("application/json", *others):
        raise UnsupportedMediaType
    if sent.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        raise UnsupportedMediaType("Send the body in UTF-8.")
    if sent.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise UnsupportedMediaType("Send the body as it is, without Content-Encoding.")
    return read_json(model, sent.get_data(cache=False))
