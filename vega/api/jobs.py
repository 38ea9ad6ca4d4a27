"""Jobs as JSON, and the capture quota."""

from collections.abc import Container
from contextlib import suppress
from hashlib import sha256

from flask import Response, after_this_request, jsonify, request
from flask.typing import ResponseReturnValue

from vega.api import MERGE_PATCH, api, body
from vega.api.serializers import (
    created_json,
    job_list_json,
    lookup_json,
    quota_headers,
    quota_json,
)
from vega.errors import DatabaseFailed
from vega.http.bearer import bearer
from vega.models import Job
from vega.schemas import CapturedJob, JobChanges, JobQuery, read_query, read_url
from vega.serializers import full_job_json
from vega.services.accounts import Account
from vega.services.employers import warning_of
from vega.services.job_list import PAGE, in_sort_of_cursor, list_jobs
from vega.services.job_parts import parts_of
from vega.services.jobs import (
    ANY_VERSION,
    create_job,
    delete_job,
    get_job,
    invalid_noted,
    look_up_job,
    update_job,
)
from vega.services.quota import quota_left, quota_status
from vega.services.same_company import at_this_company


@api.post("/jobs")
def create() -> ResponseReturnValue:
    owner = bearer()
    _tell_quota(owner)
    with invalid_noted(owner, request.get_data):
        draft = body(CapturedJob, owner=owner)
        job_id = create_job(owner, draft, idempotency_key=request.headers.get("Idempotency-Key"))
    return created_json(job_id, _warning(owner, draft.company))


def _warning(owner: Account, company: str) -> str:
    with suppress(DatabaseFailed):  # the job is saved
        return warning_of(owner, company)
    return ""


def _tell_quota(owner: Account) -> None:
    """Add the quota to what a capture is answered with: saved, used up, or a duplicate."""

    @after_this_request
    def add_headers(response: Response) -> Response:
        if response.status_code in (200, 403, 409):
            with suppress(DatabaseFailed):  # the capture itself is decided, and its answer stands
                response.headers.extend(quota_headers(quota_left(owner)))
        return response


@api.get("/jobs")
def index() -> ResponseReturnValue:
    owner = bearer()
    query = in_sort_of_cursor(read_query(JobQuery, request.args.to_dict(flat=False)))
    page = list_jobs(owner, query, after=query.cursor, most=query.limit or PAGE, in_full=True)
    return job_list_json(owner, page)


@api.get("/jobs/<id:job_id>")
def show(job_id: int) -> ResponseReturnValue:
    owner = bearer()
    response = _job(get_job(owner, job_id, _versions()), owner)
    # If-Match is about the version alone, and was just compared.
    conditions = {k: v for k, v in request.environ.items() if k != "HTTP_IF_MATCH"}
    return response.make_conditional(conditions)


@api.patch("/jobs/<id:job_id>")
def update(job_id: int) -> ResponseReturnValue:
    owner = bearer()
    changes = body(JobChanges, MERGE_PATCH, owner=owner)
    return _job(update_job(owner, job_id, changes, versions=_versions()), owner)


@api.delete("/jobs/<id:job_id>")
def delete(job_id: int) -> ResponseReturnValue:
    delete_job(bearer(), job_id, _versions())
    return "", 204


def _job(job: Job, owner: Account) -> Response:
    """Answer with the job. Its ETag is `"<version>-<hash of the answer>"`."""
    response = jsonify(full_job_json(job, parts_of(owner, job), at_this_company(owner, job)))
    response.set_etag(f"{job.version}-{sha256(response.get_data()).hexdigest()[:16]}")
    return response


def _versions() -> Container[int]:
    """Return the versions that If-Match accepts (optimistic locking); any without the header."""
    if "If-Match" not in request.headers or request.if_match.star_tag:
        return ANY_VERSION
    tags = [tag.partition("-")[0] for tag in request.if_match.as_set() if tag]
    return {int(tag) for tag in tags if tag.isascii() and tag.isdigit() and len(tag) < 10}


@api.get("/jobs/quota")
def quota() -> ResponseReturnValue:
    return quota_json(quota_status(bearer()))


@api.get("/jobs/lookup")
def lookup() -> ResponseReturnValue:
    """Answer whether a URL is tracked, without using quota."""
    owner = bearer()
    return lookup_json(look_up_job(owner, read_url(request.args.get("url"))))
