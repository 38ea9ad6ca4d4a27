"""Blueprint /api: parse, call, serialise.

It takes Bearer tokens only and never looks at the session cookie, so it needs no CSRF token.
"""

from typing import TypeVar

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from vega import accounts
from vega.accounts import Account
from vega.clients import client_address, client_label
from vega.errors import NotSignedIn, UnsupportedMediaType
from vega.jobs import create_job, find_job, get_job
from vega.quota import quota_status
from vega.schemas import CapturedJob, Credentials, Input, RefreshRequest, read_json, read_url
from vega.serializers import job_json, quota_json, signed_in_json

api = Blueprint("api", __name__, url_prefix="/api")

Model = TypeVar("Model", bound=Input)


@api.post("/jobs")
def create() -> ResponseReturnValue:
    owner = bearer()
    job_id = create_job(owner, body(CapturedJob))
    return {"message": "Job created successfully", "jobId": job_id}


@api.get("/jobs/<id:job_id>")
def show(job_id: int) -> ResponseReturnValue:
    return job_json(get_job(bearer(), job_id))


@api.get("/jobs/quota")
def quota() -> ResponseReturnValue:
    return quota_json(quota_status(bearer()))


@api.get("/jobs/lookup")
def lookup() -> ResponseReturnValue:
    """Whether a URL is tracked; it counts nothing."""
    owner = bearer()
    job = find_job(owner, read_url(request.args.get("url")))
    if job is None:
        return {"tracked": False}
    return {"tracked": True, "jobId": job.id, "status": job.status}


@api.post("/auth/login")
def login() -> ResponseReturnValue:
    credentials = body(Credentials)
    signed_in = accounts.sign_in_extension(
        credentials.username, credentials.password, client_address(), client_label()
    )
    return signed_in_json(signed_in)


@api.post("/auth/refresh")
def refresh() -> ResponseReturnValue:
    return signed_in_json(accounts.refresh(body(RefreshRequest).refresh_token))


@api.get("/auth/verify")
def verify() -> ResponseReturnValue:
    return {"username": bearer().username}


def bearer() -> Account:
    """Whose token the request carries. Raises `NotSignedIn`, `InvalidToken`."""
    header = request.headers.get("Authorization", "")
    scheme, _, token = header.partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise NotSignedIn
    account = accounts.account_of_token(token.strip())
    g.user_id = account.id  # for the log
    return account


def body(model: type[Model]) -> Model:
    """The JSON body. Raises `UnsupportedMediaType`, `InvalidInput`."""
    if request.mimetype and request.mimetype != "application/json":
        raise UnsupportedMediaType
    return read_json(model, request.get_data(cache=False))
