"""Jobs as JSON."""

from collections.abc import Container
from contextlib import suppress
from hashlib import sha256

from flask import Response, after_this_request, jsonify, request
from flask.typing import ResponseReturnValue

from vega.api import PAGE, Answer, Operation, api, body
from vega.api.serializers import CreatedJson, LookupJson, created_json, lookup_json, quota_headers
from vega.errors import AppliedDayNeeded, DatabaseFailed, DuplicateJob
from vega.models import Job
from vega.schemas import CapturedJob, JobChanges, JobQuery, UrlQuery, read_url
from vega.serializers import full_job_json, job_json
from vega.serializers.shapes import FullJobJson, JobJson
from vega.services.account import Account
from vega.services.belongings import details_of
from vega.services.cursors import Page
from vega.services.jobs import jobs
from vega.services.jobs.creating.new_jobs import capture_job, invalid_noted
from vega.services.jobs.creating.quota import quota_left
from vega.services.jobs.lists import job_list
from vega.services.jobs.lists.next_step import next_steps
from vega.services.jobs.lists.same_company import at_this_company
from vega.services.jobs.tags import tags_of_all
from vega.services.jobs.trash import TRASH_KEPT

_ETAG = {
    "ETag": "The job's version and a hash of the answer, for `If-Match` and `If-None-Match`. The "
    "version grows with every change to the job itself; the hash changes whenever the answer does.",
}
_AN_ETAG = '"3-5e0d4ef6b1a2c793"'
_IF_MATCH = {
    "If-Match": (
        "The `ETag` of the job as you read it. Only its version is compared. If the job "
        "has changed since, nothing is done and the answer is a 412.",
        _AN_ETAG,
    )
}
_NUMBER = {"type": "integer"}
_QUOTA = {
    "X-Quota-Remaining": {
        "description": "Jobs left this month; -1 on the unlimited plan.", "schema": _NUMBER,
    },
    "X-Quota-Limit": {
        "description": "Jobs per month; -1 on the unlimited plan.", "schema": _NUMBER,
    },
    "X-Quota-Reset": {
        "description": "The first day of the next month, in UTC.",
        "schema": {"type": "string", "format": "date"},
    },
}  # fmt: skip
_LOCATION = {"Location": "The path of the existing job."}
_DUPLICATE = "A job with the same source URL already exists in your tracker."


@api.post("/jobs")
@Operation(
    "Save a job",
    "Fields can also be spelled in snake_case (`source_url`). Unknown fields are ignored. A "
    "repeated `POST` is a 409, unless it has the same `Idempotency-Key`. Optional fields can "
    "be left out, null or blank.",
    returns="The job was saved.",
    status=200,
    reads=CapturedJob,
    headers=_QUOTA,
    request_headers={
        "Idempotency-Key": (
            "Any name for this request, such as a UUID. If the answer is lost, retry with "
            "the same key and the same job: within 24 hours you get the first answer, and no "
            "second job.",
            "0b8f7a52-6a1d-4a55-9a39-0f3f5a6d8c11",
        )
    },
    answers={
        403: Answer(headers=_QUOTA),
        409: Answer(_DUPLICATE, DuplicateJob.sentence, {**_LOCATION, **_QUOTA}),
        422: Answer(),
    },
)
def create_job(owner: Account) -> CreatedJson:
    _tell_quota(owner)
    with invalid_noted(owner, request.get_data):
        draft = body(CapturedJob, owner)
        key = request.headers.get("Idempotency-Key")
        captured = capture_job(owner, draft, idempotency_key=key)
    return created_json(captured)


def _tell_quota(owner: Account) -> None:
    """Add the quota to what a capture is answered with: saved, used up, or a duplicate."""

    @after_this_request
    def add_headers(response: Response) -> Response:
        status = response.status_code
        if status in (200, 403, 409):
            with suppress(DatabaseFailed):  # the capture itself is decided, and its answer stands
                left = quota_left(owner, is_used_up=status == 403)
                response.headers.extend(quota_headers(left))
        return response


@api.get("/jobs")
@Operation(
    "List jobs",
    "One page, found by keyset pagination. A job has to match all filters. Jobs are listed "
    "without their `contacts`, `tasks`, `interviews`, `documents`, `events` and "
    "`atThisCompany`. To keep a copy in sync, sort by `updated` and send the latest "
    "`updatedAt` that you have as `updatedSince`.",
    cursor=job_list.CURSOR,
)
def list_jobs(owner: Account, query: JobQuery) -> Page[JobJson]:
    query = job_list.in_sort_of_cursor(query)
    most = query.limit or PAGE
    page = job_list.list_jobs(owner, query, after=query.cursor, most=most, in_full=True)
    tags, steps = tags_of_all(page.jobs), next_steps(owner, page.jobs)
    listed = [job_json(job, tags[job.id], steps[job.id]) for job in page.jobs]
    return Page(listed, page.next)


@api.get("/jobs/<id:job_id>")
@Operation(
    "Read a job",
    "With its contacts, tasks, interviews and documents, the newest 100 events of its history, "
    "and your other jobs at the same company. Another user's job is a 404, and so is one in the "
    "trash.",
    FullJobJson,
    headers=_ETAG,
    request_headers={
        "If-None-Match": (
            "The `ETag` of the job as you read it. If the answer would be the same, you get "
            "a 304 without a body.",
            _AN_ETAG,
        )
    },
    answers={
        304: Answer("The answer is unchanged: `If-None-Match` has its `ETag`."),
        412: Answer(),
    },
)
def get_job(owner: Account, job_id: int) -> ResponseReturnValue:
    response = _job(jobs.get_job(owner, job_id, _versions()), owner)
    # If-Match is about the version alone, and was just compared.
    conditions = {k: v for k, v in request.environ.items() if k != "HTTP_IF_MATCH"}
    return response.make_conditional(conditions)


@api.patch("/jobs/<id:job_id>")
@Operation(
    "Change a job",
    "Send the fields to change; all others stay as they are, and null empties an optional "
    "field. A new `status` is a move, on `occurredOn` or today. If the job already "
    "has that status, nothing moves and `occurredOn` is ignored. The body can also be sent as "
    "`application/merge-patch+json`.",
    FullJobJson,
    headers=_ETAG,
    request_headers=_IF_MATCH,
    answers={
        409: Answer(
            f"{_DUPLICATE} Or `appliedOn` is null and the job is applied. The message says which.",
            AppliedDayNeeded.sentence,
            _LOCATION,
        ),
        412: Answer(),
    },
)
def update_job(owner: Account, job_id: int, changes: JobChanges) -> Response:
    return _job(jobs.update_job(owner, job_id, changes, versions=_versions()), owner)


@api.delete("/jobs/<id:job_id>")
@Operation(
    "Delete a job",
    f"A soft delete: for {TRASH_KEPT.days} days the job can be restored from the trash, on the "
    "pages.",
    returns="The job is in the trash.",
    request_headers=_IF_MATCH,
    answers={412: Answer()},
)
def delete_job(owner: Account, job_id: int) -> None:
    jobs.delete_job(owner, job_id, _versions())


def _job(job: Job, owner: Account) -> Response:
    """Answer with the job. Its ETag is `"<version>-<hash of the answer>"`."""
    response = jsonify(full_job_json(job, details_of(owner, job), at_this_company(owner, job)))
    response.set_etag(f"{job.version}-{sha256(response.get_data()).hexdigest()[:16]}")
    return response


def _versions() -> Container[int]:
    """Return the versions that If-Match accepts (optimistic locking); any without the header."""
    if "If-Match" not in request.headers or request.if_match.star_tag:
        return jobs.ANY_VERSION
    tags = [tag.partition("-")[0] for tag in request.if_match.as_set() if tag]
    return {int(tag) for tag in tags if tag.isascii() and tag.isdigit() and len(tag) < 10}


@api.get("/jobs/lookup")
@Operation(
    "Look up a posting",
    "Whether it is tracked, by the same rules as saving it. Does not use the quota.",
    returns="Whether the posting is tracked.",
    reads=UrlQuery,
)
def look_up_job(owner: Account) -> LookupJson:
    return lookup_json(jobs.look_up_job(owner, read_url(request.args.get("url"))))
