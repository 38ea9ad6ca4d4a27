"""The operations on jobs and the quota in the OpenAPI document."""

from vega.api.openapi.parts import (
    DAY,
    DUPLICATE,
    ERROR_HEADERS,
    NAME,
    WORDS,
    Json,
    answer,
    body,
    choice,
    error,
    linked,
    operation,
    path_id,
    query,
)
from vega.api.openapi.samples import (
    COMPANY_JOB,
    JOB,
    JOB_DOCUMENT,
    MOVED,
    NEXT_STEP,
    POSTING,
    SAVED,
)
from vega.api.openapi.texts import TRASH_DAYS
from vega.api.serializers import created_json
from vega.errors import AppliedDayNeeded
from vega.models import (
    AppliedVia,
    Group,
    JobStatus,
    JobType,
    Left,
    Outcome,
    Reached,
    Sort,
    Without,
    Workplace,
)
from vega.schemas import (
    COUNTED_SCHEMA,
    DAY_RANGE_SCHEMA,
    DOCUMENT_SCHEMA,
    FLOW_SCHEMA,
    LARGEST_PAGE,
    LONGEST_URL,
    PERIOD_SCHEMA,
    URL_SCHEMA,
)
from vega.services.job_list import CURSOR, PAGE

_CHANGES = {
    "status": "applied",
    "occurredOn": "2026-11-09",
    "appliedVia": "portal",
    "notes": "Sent the application on Monday.",
}
_IF_MATCH = {
    "name": "If-Match",
    "description": "The `ETag` of the job as you read it. Only its version is compared. If the job "
    "has changed since, nothing is done and the answer is a 412.",
    "example": '"3-5e0d4ef6b1a2c793"',
}
_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "description": "Any name for this request, such as a UUID. If the answer is lost, retry with "
    "the same key and the same job: within 24 hours you get the first answer, and no second job.",
    "example": "0b8f7a52-6a1d-4a55-9a39-0f3f5a6d8c11",
}
_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "description": "The `ETag` of the job as you read it. If the answer would be the same, you get "
    "a 304 without a body.",
    "example": '"3-5e0d4ef6b1a2c793"',
}
_ETAG = {
    "ETag": "The job's version and a hash of the answer, for `If-Match` and `If-None-Match`. The "
    "version grows with every change to the job itself; the hash changes whenever the answer does.",
}
_QUOTA: Json = {
    "X-Quota-Remaining": {
        "description": "Jobs left this month; -1 on the unlimited plan.",
        "schema": {"type": "integer"},
    },
    "X-Quota-Limit": {
        "description": "Jobs per month; -1 on the unlimited plan.",
        "schema": {"type": "integer"},
    },
    "X-Quota-Reset": {
        "description": "The first day of the next month, in UTC.",
        "schema": {"type": "string", "format": "date"},
    },
}
JOB_ID = path_id("jobId", "The job's ID.", 17)
_PARTS: Json = {
    "contacts": [],
    "tasks": [],
    "interviews": [],
    "documents": [JOB_DOCUMENT],
    "atThisCompany": [COMPANY_JOB],
}


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


_NEW_ID = "$response.body#/jobId"


def _create_job() -> Json:
    saved = answer("The job was saved.", "Created", created_json(17), **_QUOTA)
    calls = ("getJob", "updateJob", "deleteJob", "listEvents", "createEvent")
    saved = linked(saved, calls, jobId=_NEW_ID)
    return operation(
        "createJob", "Jobs", "Save a job",
        "Fields can also be spelled in snake_case (`source_url`). Unknown fields are ignored. A "
        "repeated `POST` is a 409, unless it has the same `Idempotency-Key`. Optional fields can "
        "be left out, null or blank.",
        {
            "200": saved,
            "403": error(403, **_QUOTA),
            "409": error(409, DUPLICATE, **ERROR_HEADERS[409], **_QUOTA),
        },
        400, 401, 413, 415, 422,
        requestBody=body("NewJob", POSTING),
        **{"x-request-headers": [_IDEMPOTENCY_KEY]},
    )  # fmt: skip


def _list_jobs() -> Json:
    applied = {
        **JOB, "status": "applied", "appliedOn": "2026-11-09", "statusSince": "2026-11-09",
        "statusChangedAt": "2026-11-10T10:00:00Z", "updatedAt": "2026-11-10T10:00:00Z",
        "nextStep": NEXT_STEP,
    }  # fmt: skip
    page = answer("A page of jobs.", "JobList", {"jobs": [applied], "next": "newest.17"})
    return operation(
        "listJobs", "Jobs", "List jobs",
        "One page, found by keyset pagination. While `next` is not null, send it as `cursor` with "
        "the same filters to get the next page. A job has to match all filters. Jobs are listed "
        "without their `contacts`, `tasks`, `interviews`, `documents`, `events` and "
        "`atThisCompany`. To keep a copy in sync, sort by `updated` and send the latest "
        "`updatedAt` that you have as `updatedSince`.",
        {"200": page}, 400, 401,
        parameters=[*_filters(), *_page()],
    )  # fmt: skip


def _filters() -> list[Json]:
    return [
        query("status", "Only jobs with this status.", choice(JobStatus), "applied"),
        query("jobType", "Only jobs of this type.", choice(JobType)),
        query("workplace", "Only jobs with this workplace.", choice(Workplace)),
        query("tag", "Only jobs with this tag. Case does not matter.", NAME),
        query("company", "The beginning of the company's name. Case, accents and legal form "
              "do not matter.", WORDS),
        query("source", "Only jobs that were found at this place, such as `LinkedIn`.", NAME),
        query("outcome", "Only jobs with this outcome.", choice(Outcome)),
        query("q", "Every word has to appear in the job: one of three or more characters anywhere "
              "within a word, a shorter one, such as `Go` or `C#`, as a whole word. Or a URL: only "
              "jobs with this `sourceUrl` or `applicationUrl`, compared as for duplicates.",
              {"type": "string", "maxLength": LONGEST_URL}),
        query("added", f"Only jobs added in a period: {_PERIODS}", PERIOD_SCHEMA),
        query("applied", f"Only jobs that you applied to in a period: {_PERIODS}", PERIOD_SCHEMA),
        query("appliedSince", "Only jobs that you applied to on this day or later.", DAY),
        query("appliedBefore", "Only jobs that you applied to before this day.", DAY),
        query("appliedVia", "Only jobs that you applied to this way.", choice(AppliedVia)),
        *_counted(),
        query("quiet", "`true`: only jobs that are applied or interviewing with no update for 14 "
              "days, or your own number in *Settings*, except those with the outcome `ghosted`, a "
              "later `quietUntil`, an open task or an interview ahead.",
              {"type": "boolean", "default": False}),
        query("since", "Only jobs added on or after a date or time; UTC unless it names a "
              "time zone.", _MOMENT, "2026-11-01"),
        query("updatedSince", "Only jobs that changed on or after a date or time; UTC unless it "
              "names a time zone.", _MOMENT),
    ]  # fmt: skip


def _counted() -> list[Json]:
    """Describe the filters for what insights count."""
    return [
        query("counted", "Only applications of a period as insights count them, also those where "
              f"you were approached: {_PERIODS} Or `all`, or `unknown`: those whose day is "
              "unknown.", COUNTED_SCHEMA),
        query("group", "Only applications that are in this group of insights.", choice(Group)),
        query("flow", "Only applications that went from one step to the next, without another "
              "between them.", FLOW_SCHEMA, "interviewing.rejected"),
        query("reached", "Only applications that began this way, or ever got an interview, an "
              "offer or a reply.", choice(Reached)),
        query("left", "Only applications that left this status after a known time.", choice(Left)),
        query("without", "Only applications without a reply, a source or a way of applying.",
              choice(Without)),
        query("replyDays", "Only applications whose first reply came after so many days: a range "
              "such as `4-7` or `22-`.", DAY_RANGE_SCHEMA),
        query("document", "Only applications that this version of a document is attached to: its "
              "`id` and `version`, such as `12.2`.", DOCUMENT_SCHEMA),
    ]  # fmt: skip


def _page() -> list[Json]:
    return [
        query("sort", "The order of the list. `applied` has the latest application first, "
              "`deadline` the earliest deadline; jobs without one come last.",
              {**choice(Sort), "default": Sort.NEWEST}),
        query("cursor", "Where the page starts: `next` of the previous page. The `sort` stays that "
              "of the first page.", {"type": "string", "pattern": f"^(?:{CURSOR.pattern})$"}),
        query("limit", "The most jobs on a page. Long texts can make a page shorter.",
              {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": PAGE}, 20),
    ]  # fmt: skip


_PERIODS = (
    "`today`, the last `7`, `30` or `90` days, or two days such as `2026-11-01..2026-11-30`, one "
    "of which can be left out. Days are in the account's time zone."
)
_MOMENT = {"anyOf": [DAY, {"type": "string", "format": "date-time"}]}


def _get_job() -> Json:
    answers = {"200": answer("The job.", "FullJob", {**JOB, **_PARTS, "events": [SAVED]}, **_ETAG)}
    answers["304"] = {"description": "The answer is unchanged: `If-None-Match` has its `ETag`."}
    return operation(
        "getJob", "Jobs", "Read a job",
        "With its contacts, tasks, interviews and documents, the newest 100 events of its history, "
        "and your other jobs at the same company. "
        "Another user's job is a 404, and so is one in the trash.",
        answers, 401, 404, 412,
        **{"x-request-headers": [_IF_NONE_MATCH]},
    )  # fmt: skip


def _update_job() -> Json:
    changed = {
        **JOB, "status": "applied", "appliedOn": "2026-11-09", "appliedVia": "portal",
        "notes": _CHANGES["notes"], "statusSince": "2026-11-09",
        "updatedAt": MOVED["recordedAt"], "statusChangedAt": MOVED["recordedAt"],
        "nextStep": None, **_PARTS, "events": [MOVED, SAVED],
    }  # fmt: skip
    conflict = f"{DUPLICATE} Or `appliedOn` is null and the job is applied. The message says which."
    return operation(
        "updateJob", "Jobs", "Change a job",
        "Send the fields to change; all others stay as they are, and null empties an optional "
        "field. A new `status` is a move, on `occurredOn` or today. If the job already "
        "has that status, nothing moves and `occurredOn` is ignored. The body can also be sent as "
        "`application/merge-patch+json`.",
        {
            "200": answer("The changed job.", "FullJob", changed, **_ETAG),
            "409": error(409, conflict, AppliedDayNeeded.sentence, **ERROR_HEADERS[409]),
        },
        400, 401, 404, 412, 413, 415,
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
    url = {**query("url", "The posting's URL.", URL_SCHEMA, POSTING["sourceUrl"])}
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
