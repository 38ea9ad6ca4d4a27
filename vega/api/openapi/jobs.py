"""The operations on jobs and the quota in the OpenAPI document."""

from vega.api.openapi.parts import (
    WORDS,
    Json,
    answer,
    body,
    choice,
    operation,
    query,
)
from vega.api.openapi.texts import TRASH_DAYS
from vega.api.serializers import created_json
from vega.models import JobStatus, JobType, Sort
from vega.schemas import LARGEST_PAGE, URL_SCHEMA, Lately
from vega.services.job_list import CURSOR, PAGE

_POSTING = {
    "title": "Data Engineer",
    "company": "Acme GmbH",
    "location": "Berlin, Germany",
    "description": "You build the pipelines that feed our models.",
    "sourceUrl": "https://jobs.example.com/acme/data-engineer-4711",
    "jobType": "full_time",
    "notes": "Met their team lead at a meetup.",
}
_JOB = {
    "id": 17,
    **_POSTING,
    "applicationUrl": None,
    "status": "interested",
    "createdAt": "2026-11-24T08:15:00Z",
    "updatedAt": "2026-11-24T08:15:00Z",
    "statusChangedAt": "2026-11-24T08:15:00Z",
}
_CHANGES = {"status": "applied", "notes": "Sent the application on Monday."}
_IF_MATCH = {
    "name": "If-Match",
    "description": "The `ETag` of the job as you read it. If the job has changed since, nothing is "
    "done and the answer is a 412.",
    "example": '"3"',
}
_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "description": "Any name for this request, such as a UUID. If the answer is lost, retry with "
    "the same key and the same job: within 24 hours you get the first answer, and no second job.",
    "example": "0b8f7a52-6a1d-4a55-9a39-0f3f5a6d8c11",
}
_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "description": "The `ETag` of the job as you have it: a 304 if it is unchanged.",
    "example": '"3"',
}
JOB_ID = {
    "name": "jobId",
    "in": "path",
    "required": True,
    "description": "The job's ID.",
    "schema": {"type": "integer", "minimum": 1, "maximum": 2**31 - 1},
    "example": 17,
}
_ETAG = {"ETag": "The job's version, for `If-Match`. Every change makes a new one."}


def paths() -> Json:
    return {
        "/api/jobs": {"post": _create_job(), "get": _list_jobs()},
        "/api/jobs/{jobId}": {
            "parameters": [JOB_ID],
            "get": _get_job(),
            "patch": _update_job(),
            "delete": _delete_job(),
        },
        "/api/jobs/lookup": {"get": _look_up()},
        "/api/jobs/quota": {"get": _get_quota()},
    }


def _create_job() -> Json:
    saved = answer("The job was saved.", "Created", created_json(17))
    for_job = {"parameters": {"jobId": "$response.body#/jobId"}}
    saved["links"] = {
        name: {"operationId": name, **for_job} for name in ("getJob", "updateJob", "deleteJob")
    }
    return operation(
        "createJob", "Jobs", "Save a job",
        "Fields can also be spelled in snake_case (`source_url`). Unknown fields are ignored. A "
        "repeated `POST` is a 409, unless it has the same `Idempotency-Key`.",
        {"200": saved}, 400, 401, 403, 409, 413, 415, 422,
        requestBody=body("NewJob", _POSTING),
        **{"x-request-headers": [_IDEMPOTENCY_KEY]},
    )  # fmt: skip


def _list_jobs() -> Json:
    applied = {**_JOB, "status": "applied", "statusChangedAt": "2026-11-25T10:00:00Z"}
    applied["updatedAt"] = applied["statusChangedAt"]
    page = answer("A page of jobs.", "JobList", {"jobs": [applied], "next": "newest.17"})
    return operation(
        "listJobs", "Jobs", "List jobs",
        "One page, found by keyset pagination. While `next` is not null, send it as `cursor` with "
        "the same filters to get the next page. A job has to match all filters.",
        {"200": page}, 400, 401,
        parameters=[
            query("status", "Only jobs with this status.", choice(JobStatus), "applied"),
            query("jobType", "Only jobs of this type.", choice(JobType)),
            query("company", "The beginning of the company's name. Case, accents and legal form "
                   "do not matter.", WORDS),
            query("q", "Every word has to appear in the job, as the beginning of a word.", WORDS),
            query("added", "Only jobs added `today` or in the last 7, 30 or 90 days, in the "
                   "account's time zone.", choice(Lately)),
            query("since", "Only jobs added on or after a date or time; UTC unless it names a "
                   "time zone.",
                   {"anyOf": [{"type": "string", "format": "date"},
                              {"type": "string", "format": "date-time"}]}, "2026-11-01"),
            query("sort", "The order of the list.", {**choice(Sort), "default": Sort.NEWEST}),
            query("cursor", "Where the page starts: `next` of the previous page, whose `sort` it "
                   "keeps.",
                   {"type": "string", "pattern": f"^(?:{CURSOR.pattern})$"}),
            query("limit", "The most jobs on a page. Long texts can make a page shorter.",
                   {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": PAGE}, 20),
        ],
    )  # fmt: skip


def _get_job() -> Json:
    answers = {"200": answer("The job.", "Job", _JOB, **_ETAG)}
    answers["304"] = {"description": "The job is unchanged: `If-None-Match` has its `ETag`."}
    return operation(
        "getJob", "Jobs", "Read a job", "Another user's job is a 404, and so is one in the trash.",
        answers, 401, 404, 412,
        **{"x-request-headers": [_IF_NONE_MATCH]},
    )  # fmt: skip


def _update_job() -> Json:
    changed = {**_JOB, **_CHANGES, "updatedAt": "2026-11-25T10:00:00Z"}
    changed["statusChangedAt"] = changed["updatedAt"]
    answers = {"200": answer("The changed job.", "Job", changed, **_ETAG)}
    return operation(
        "updateJob", "Jobs", "Change a job",
        "Send the fields to change, including the status; all others stay as they are. The body "
        "can also be sent as `application/merge-patch+json`.",
        answers, 400, 401, 404, 409, 412, 413, 415,
        requestBody=body("JobChanges", _CHANGES),
        **{"x-request-headers": [_IF_MATCH]},
    )  # fmt: skip


def _delete_job() -> Json:
    return operation(
        "deleteJob", "Jobs", "Delete a job",
        f"A soft delete: for {TRASH_DAYS} the job can be restored from the trash, on the pages.",
        {"204": {"description": "The job is in the trash."}}, 401, 404, 412,
        **{"x-request-headers": [_IF_MATCH]},
    )  # fmt: skip


def _look_up() -> Json:
    found = {"tracked": True, "jobId": 17, "status": "applied"}
    url = {**query("url", "The posting's URL.", URL_SCHEMA, _POSTING["sourceUrl"])}
    return operation(
        "lookUpJob", "Jobs", "Look up a posting",
        "Whether it is tracked, by the same rules as saving it. Does not use the quota.",
        {"200": answer("Whether the posting is tracked.", "Lookup", found)}, 400, 401,
        parameters=[{**url, "required": True}],
    )  # fmt: skip


def _get_quota() -> Json:
    quota = {"used": 15, "limit": 50, "remaining": 35, "reset_date": "2026-12-01"}
    return operation(
        "getQuota", "Quota", "Read the quota",
        "`limit` and `remaining` are -1 on the unlimited plan.",
        {"200": answer("The quota of this month.", "Quota", quota)}, 401,
    )  # fmt: skip
