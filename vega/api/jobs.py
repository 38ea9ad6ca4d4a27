"""Jobs as JSON, and the capture quota."""

from collections.abc import Container

from flask import Response, jsonify, request
from flask.typing import ResponseReturnValue

from vega.api import api, bearer, body
from vega.api.serializers import created_json, job_list_json, lookup_json, quota_json
from vega.models import Job
from vega.schemas import CapturedJob, JobChanges, JobQuery, read_query, read_url
from vega.serializers import job_json
from vega.services.job_list import PAGE, cursor_sort, list_jobs
from vega.services.jobs import (
    ANY_VERSION,
    create_job,
    delete_job,
    get_job,
    look_up_job,
    update_job,
)
from vega.services.quota import quota_status


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
    if query.cursor is not None:  # keyset pagination continues in the sort of the cursor
        query = query.model_copy(update={"sort": cursor_sort(query.cursor)})
    page = list_jobs(owner, query, after=query.cursor, most=query.limit or PAGE, in_full=True)
    return job_list_json(page)


@api.get("/jobs/<id:job_id>")
def show(job_id: int) -> ResponseReturnValue:
    return _job(get_job(bearer(), job_id, _versions())).make_conditional(request)


@api.patch("/jobs/<id:job_id>")
def update(job_id: int) -> ResponseReturnValue:
    owner = bearer()
    changes = body(JobChanges, "application/merge-patch+json")
    return _job(update_job(owner, job_id, changes, versions=_versions()).job)


@api.delete("/jobs/<id:job_id>")
def delete(job_id: int) -> ResponseReturnValue:
    delete_job(bearer(), job_id, _versions())
    return "", 204


def _job(job: Job) -> Response:
    response = jsonify(job_json(job))
    response.set_etag(str(job.version))
    return response


def _versions() -> Container[int]:
    """Return the versions that If-Match accepts (optimistic locking); any without the header."""
    if "If-Match" not in request.headers or request.if_match.star_tag:
        return ANY_VERSION
    tags = request.if_match.as_set()
    return {int(tag) for tag in tags if tag and tag.isascii() and tag.isdigit() and len(tag) < 10}


@api.get("/jobs/quota")
def quota() -> ResponseReturnValue:
    return quota_json(quota_status(bearer()))


@api.get("/jobs/lookup")
def lookup() -> ResponseReturnValue:
    """Answer whether a URL is tracked, without using quota."""
    owner = bearer()
    return lookup_json(look_up_job(owner, read_url(request.args.get("url"))))
