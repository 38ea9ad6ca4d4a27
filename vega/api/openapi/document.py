"""The OpenAPI 3.1 document: paths written by hand, schemas generated from the models.

`GET /api/openapi.json` serves it and `/docs` is rendered from it, so they cannot diverge.
`x-request-headers` are the optional headers of an operation.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from vega.api.serializers import (
    CreatedJson,
    ErrorJson,
    HealthJson,
    JobListJson,
    LookupJson,
    QuotaJson,
    SignedInJson,
    VerifiedJson,
    created_json,
)
from vega.errors import DuplicateJob, QuotaExceeded
from vega.http.doors import LARGEST_BODY, LARGEST_CREDENTIALS, size_label
from vega.models import JobStatus, JobType, SessionKind, Sort
from vega.schemas import (
    LARGEST_PAGE,
    LONGEST_LINE,
    URL_SCHEMA,
    CapturedJob,
    Credentials,
    JobChanges,
    Lately,
    RefreshRequest,
)
from vega.serializers import JobJson
from vega.services.job_list import CURSOR, PAGE
from vega.services.jobs import TRASH_KEPT
from vega.services.sessions import SESSION_LIFE
from vega.version import __version__

Json = dict[str, Any]

_SCHEMAS = {
    "NewJob": CapturedJob,
    "JobChanges": JobChanges,
    "Credentials": Credentials,
    "RefreshRequest": RefreshRequest,
    "Created": CreatedJson,
    "Job": JobJson,
    "JobList": JobListJson,
    "Lookup": LookupJson,
    "Quota": QuotaJson,
    "SignedIn": SignedInJson,
    "Verified": VerifiedJson,
    "Error": ErrorJson,
    "Health": HealthJson,
}

_JOB_TYPES = {
    JobType.FULL_TIME: "Full-time position",
    JobType.PART_TIME: "Part-time position",
    JobType.CONTRACT: "Contract or temporary position",
    JobType.INTERN: "Internship",
    JobType.REMOTE: "Remote position",
    JobType.FREELANCE: "Freelance work",
    JobType.OTHER: "Other employment types; the default",
}
_STATUSES = {
    JobStatus.INTERESTED: "Initial status of a saved job",
    JobStatus.APPLIED: "Application submitted",
    JobStatus.INTERVIEWING: "In the interview process",
    JobStatus.OFFER_RECEIVED: "Job offer received",
    JobStatus.REJECTED: "Application rejected",
    JobStatus.NOT_INTERESTED: "No longer interested",
}


def _table(head: str, rows: Mapping[Any, str]) -> str:
    lines = [f"| {head} | Meaning |", "| --- | --- |"]
    return "\n".join([*lines, *(f"| `{name}` | {meaning} |" for name, meaning in rows.items())])


_TRASH_DAYS = f"{TRASH_KEPT.days} days"
_SIGNED_IN_DAYS = f"{SESSION_LIFE[SessionKind.EXTENSION].days} days"

_INTRODUCTION = """\
Save job postings from scripts and other tools, read them back, and change them. Requests and
answers are JSON in UTF-8. Long lists are compressed for clients that send `Accept-Encoding: gzip`.
CORS allows web pages of any origin to call the API with a token; cookies are ignored.
"""

_AUTHENTICATION = """\
Every call under `/api/jobs` needs a token: `Authorization: Bearer YOUR_API_TOKEN`. Create an API
token in *Settings* or on the page with the API documentation. It is shown once, has full access to
your jobs through the API, and can be revoked at any time. Without a valid token the answer is a
401.

Clients in which a person types a username and password, such as the browser extension, sign in
instead. Web pages of other sites cannot: they get a 403.
"""

_ERRORS = {
    400: "A field is missing, blank, too long or of the wrong type; the message names it.",
    401: "The token is missing, unknown, expired or revoked.",
    403: "The monthly capture quota is used up; the message says when it resets.",
    404: "There is no such job in your tracker.",
    409: "A job with the same source URL already exists in your tracker.",
    412: "The job has changed: its `ETag` is not in `If-Match`.",
    413: f"The body is larger than {size_label(LARGEST_BODY)} "
    f"({size_label(LARGEST_CREDENTIALS)} under `/api/auth`).",
    415: "The body is not JSON in UTF-8.",
    422: "The `Idempotency-Key` was already used with another job.",
    429: "Too many wrong passwords; `Retry-After` says how many seconds to wait.",
}
_UNEXPECTED = {
    405: "The address does not support the method; `Allow` lists those it supports.",
    500: "Unexpected error. Nothing was saved; the server's log says more.",
    503: "The database is busy or unavailable, or too many sign-ins are in progress. Try again "
    "after `Retry-After` seconds; a job that was saved after all is not saved twice.",
    507: "The server's disk is full. Nothing was saved; the administrator has to free some space.",
}

_ABOUT_ERRORS = f"""\
Every error is a JSON object with a message that says what is wrong and, if possible, what to do:
`{{"error": "title is required."}}`

{_table("Status", dict(sorted({**_ERRORS, **_UNEXPECTED}.items())))}

Checks come in this order: token, body, duplicate, quota. So a posting that is already tracked is
reported as a duplicate even if the quota is used up.
"""

_JOBS = f"""\
### Duplicates

The source URL identifies a posting; URLs that differ only in tracking parameters and the like are
the same job. Saving a job again is a 409 whose `Location` is the existing job, and does not count
against the quota. A deleted job stays in the trash for {_TRASH_DAYS} and does not block its URL.

### Job types

{_table("`jobType`", {str(key): value for key, value in _JOB_TYPES.items()})}

### Statuses

{_table("`status`", {str(key): value for key, value in _STATUSES.items()})}

A job can move from any status to any other.

### Idempotency

If an answer is lost, a script cannot know whether its job was saved. Send an `Idempotency-Key` of 1
to 255 printable ASCII characters with the `POST`, and retry with the same key and the same job:
within 24 hours you get the first answer again, and the job is saved and counted once. The same key
with another job is a 422. Refusals are not remembered: a retry is checked afresh.

### Optimistic locking

A single job has an `ETag`, its version. Send it as `If-Match` with a `PATCH` or `DELETE`: if the
job has changed since you read it, nothing is done and the answer is a 412. Without `If-Match`, the
last change wins. With `If-None-Match`, a `GET` is a 304 as long as the job is unchanged.

### Keyset pagination

A list comes in pages. While `next` is not null, send it as `cursor` with the same filters. Jobs
that are added or deleted meanwhile cause no repeats and no gaps.
"""

_QUOTA = """\
The free plan has a monthly capture quota; the unlimited plan has none. Only a job that was saved
counts. Duplicates, other refused requests, changes and reads do not, and deleting a job gives
nothing back. The month is in UTC. Once the quota is used up, the answer is a 403.
"""

_SIGNING_IN = f"""\
For clients in which a person types a username and password. Signing in returns an access token,
which works like an API token for an hour, and a refresh token to get the next one. The client stays
signed in if it is used at least once in {_SIGNED_IN_DAYS}. A new password ends this, and so does
*Sign out* in *Settings*. Scripts use an API token instead.
"""

_EXTENSION = """\
The Vega browser extension is a separate download. Enter the host, port and protocol of this server
in its settings, then sign in with your username and password. It tests the connection with
`GET /health` and saves postings with `POST /api/jobs`. It cannot show why a posting was not saved;
*Recently added* on the *Today* page can.
"""

_SERVER = """\
For monitoring and tools. No token is needed.
"""

TAGS = (
    ("Authentication", _AUTHENTICATION),
    ("Errors", _ABOUT_ERRORS),
    ("Jobs", _JOBS),
    ("Quota", _QUOTA),
    ("Signing in", _SIGNING_IN),
    ("Browser extension", _EXTENSION),
    ("This server", _SERVER),
)

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
_SIGNED_IN = {
    "token": "vega_at_MTc.aSQ3Yw.fU2dYt0vXk3lqg",
    "refresh_token": "vega_rt_h0Xq2m8yVb5tJw4sK7cN1pZe9uRf6aLd3gTi0oYxQkE",
    "expires_at": 1795510800,
}
_EVERY_TIME = (
    "405; 500; 503 with `Retry-After`, if the database is busy or unavailable; 507 if the disk is "
    "full. All errors have the same shape."
)
_ERROR_HEADERS = {
    401: {"WWW-Authenticate": "How to authenticate: with a Bearer token."},
    409: {"Location": "The path of the existing job."},
    429: {"Retry-After": "Seconds to wait before the next attempt."},
}
_ERROR_EXAMPLES = {
    400: "title is required.",
    403: str(QuotaExceeded(50, date(2026, 12, 1), is_admin=False)),
    409: DuplicateJob.sentence,
}

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


def document(server: str) -> Json:
    """Return the OpenAPI document. `server` is this server's URL without a trailing slash."""
    return {**_document(), "servers": [{"url": server}]}


@cache
def _document() -> Json:
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Vega Jobs API",
            "version": __version__,
            "description": _INTRODUCTION,
        },
        "tags": [{"name": name, "description": description} for name, description in TAGS],
        "security": [{"token": []}],
        "paths": _paths(),
        "components": {
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "An API token, or the access token of a sign-in.",
                }
            },
            "schemas": {name: _schema(model) for name, model in _SCHEMAS.items()},
        },
    }


def _schema(model: Any) -> Json:
    schema = TypeAdapter(model).json_schema()
    inner = schema.pop("$defs", {})
    plain: Json = _without_titles(_inline_refs(schema, inner))
    if model is JobChanges:  # PATCH has no defaults: omitted fields stay unchanged
        for field in plain["properties"].values():
            field.pop("default", None)
    return plain


def _inline_refs(value: Any, inner: Json) -> Any:
    """Inline `$ref`s, such as enumerations, except references to a job."""
    if isinstance(value, list):
        return [_inline_refs(item, inner) for item in value]
    if not isinstance(value, dict):
        return value
    if "$ref" in value:
        name = value["$ref"].rpartition("/")[2]
        if name == "JobJson":
            return {"$ref": "#/components/schemas/Job"}
        rest = {key: item for key, item in value.items() if key != "$ref"}
        return {**_inline_refs(inner[name], inner), **rest}
    return {key: _inline_refs(item, inner) for key, item in value.items()}


def _without_titles(value: Any) -> Any:
    """Remove the titles that pydantic generates from field names."""
    if isinstance(value, list):
        return [_without_titles(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _without_titles(item)
        for key, item in value.items()
        if key != "title" or not isinstance(item, str)
    }


def _paths() -> Json:
    return {
        "/api/jobs": {"post": _create_job(), "get": _list_jobs()},
        "/api/jobs/{jobId}": {
            "parameters": [_JOB_ID],
            "get": _get_job(),
            "patch": _update_job(),
            "delete": _delete_job(),
        },
        "/api/jobs/lookup": {"get": _look_up()},
        "/api/jobs/quota": {"get": _get_quota()},
        "/api/auth/login": {"post": _sign_in()},
        "/api/auth/refresh": {"post": _refresh()},
        "/api/auth/verify": {"get": _verify()},
        "/api/openapi.json": {"get": _get_document()},
        "/health": {"get": _get_health()},
    }


_JOB_ID = {
    "name": "jobId",
    "in": "path",
    "required": True,
    "description": "The job's ID.",
    "schema": {"type": "integer", "minimum": 1, "maximum": 2**31 - 1},
    "example": 17,
}


def _query(name: str, description: str, schema: Json, example: Any = None) -> Json:
    parameter = {"name": name, "in": "query", "description": description, "schema": schema}
    return parameter if example is None else {**parameter, "example": example}


def _operation(
    name: str, tag: str, summary: str, description: str, answer: Json, *errors: int, **more: Any
) -> Json:
    """Describe an operation. `answer` has its success and the errors specific to it, by status."""
    responses = {**{str(status): _error(status) for status in errors}, **answer}
    return {
        "operationId": name,
        "tags": [tag],
        "summary": summary,
        "description": description,
        **more,
        "responses": {
            **dict(sorted(responses.items())),
            "default": _json(_EVERY_TIME, "Error"),
        },
    }


def _json(description: str, schema: str, example: Any = None, **headers: str) -> Json:
    content: Json = {"schema": {"$ref": f"#/components/schemas/{schema}"}}
    if example is not None:
        content["example"] = example
    response: Json = {"description": description, "content": {"application/json": content}}
    return {**response, "headers": _headers(headers)} if headers else response


def _headers(headers: dict[str, str]) -> Json:
    return {
        name: {"description": description, "schema": {"type": "string"}}
        for name, description in headers.items()
    }


def _error(status: int) -> Json:
    sentence = _ERROR_EXAMPLES.get(status)
    example = {"error": sentence} if sentence else None
    return _json(_ERRORS[status], "Error", example, **_ERROR_HEADERS.get(status, {}))


def _body(schema: str, example: Json) -> Json:
    content = {"schema": {"$ref": f"#/components/schemas/{schema}"}, "example": example}
    return {"required": True, "content": {"application/json": content}}


_ETAG = {"ETag": "The job's version, for `If-Match`. Every change makes a new one."}


def _create_job() -> Json:
    answer = _json("The job was saved.", "Created", created_json(17))
    for_job = {"parameters": {"jobId": "$response.body#/jobId"}}
    answer["links"] = {
        name: {"operationId": name, **for_job} for name in ("getJob", "updateJob", "deleteJob")
    }
    return _operation(
        "createJob", "Jobs", "Save a job",
        "Fields can also be spelled in snake_case (`source_url`). Unknown fields are ignored. A "
        "repeated `POST` is a 409, unless it has the same `Idempotency-Key`.",
        {"200": answer}, 400, 401, 403, 409, 413, 415, 422,
        requestBody=_body("NewJob", _POSTING),
        **{"x-request-headers": [_IDEMPOTENCY_KEY]},
    )  # fmt: skip


def _list_jobs() -> Json:
    applied = {**_JOB, "status": "applied", "statusChangedAt": "2026-11-25T10:00:00Z"}
    applied["updatedAt"] = applied["statusChangedAt"]
    page = _json("A page of jobs.", "JobList", {"jobs": [applied], "next": "newest.17"})
    return _operation(
        "listJobs", "Jobs", "List jobs",
        "One page, found by keyset pagination. While `next` is not null, send it as `cursor` with "
        "the same filters to get the next page. A job has to match all filters.",
        {"200": page}, 400, 401,
        parameters=[
            _query("status", "Only jobs with this status.", _choice(JobStatus), "applied"),
            _query("jobType", "Only jobs of this type.", _choice(JobType)),
            _query("company", "The beginning of the company's name. Case, accents and legal form "
                   "do not matter.", _WORDS),
            _query("q", "Every word has to appear in the job, as the beginning of a word.", _WORDS),
            _query("added", "Only jobs added `today` or in the last 7, 30 or 90 days, in the "
                   "account's time zone.", _choice(Lately)),
            _query("since", "Only jobs added on or after a date or time; UTC unless it names a "
                   "time zone.",
                   {"anyOf": [{"type": "string", "format": "date"},
                              {"type": "string", "format": "date-time"}]}, "2026-11-01"),
            _query("sort", "The order of the list.", {**_choice(Sort), "default": Sort.NEWEST}),
            _query("cursor", "Where the page starts: `next` of the previous page, whose `sort` it "
                   "keeps.",
                   {"type": "string", "pattern": f"^(?:{CURSOR.pattern})$"}),
            _query("limit", "The most jobs on a page. Long texts can make a page shorter.",
                   {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": PAGE}, 20),
        ],
    )  # fmt: skip


_WORDS = {"type": "string", "maxLength": LONGEST_LINE}


def _choice(names: Any) -> Json:
    return {"type": "string", "enum": [str(name) for name in names]}


def _get_job() -> Json:
    answer = {"200": _json("The job.", "Job", _JOB, **_ETAG)}
    answer["304"] = {"description": "The job is unchanged: `If-None-Match` has its `ETag`."}
    return _operation(
        "getJob", "Jobs", "Read a job", "Another user's job is a 404, and so is one in the trash.",
        answer, 401, 404, 412,
        **{"x-request-headers": [_IF_NONE_MATCH]},
    )  # fmt: skip


def _update_job() -> Json:
    changed = {**_JOB, **_CHANGES, "updatedAt": "2026-11-25T10:00:00Z"}
    changed["statusChangedAt"] = changed["updatedAt"]
    answer = {"200": _json("The changed job.", "Job", changed, **_ETAG)}
    return _operation(
        "updateJob", "Jobs", "Change a job",
        "Send the fields to change, including the status; all others stay as they are. The body "
        "can also be sent as `application/merge-patch+json`.",
        answer, 400, 401, 404, 409, 412, 413, 415,
        requestBody=_body("JobChanges", _CHANGES),
        **{"x-request-headers": [_IF_MATCH]},
    )  # fmt: skip


def _delete_job() -> Json:
    return _operation(
        "deleteJob", "Jobs", "Delete a job",
        f"A soft delete: for {_TRASH_DAYS} the job can be restored from the trash, on the pages.",
        {"204": {"description": "The job is in the trash."}}, 401, 404, 412,
        **{"x-request-headers": [_IF_MATCH]},
    )  # fmt: skip


def _look_up() -> Json:
    found = {"tracked": True, "jobId": 17, "status": "applied"}
    url = {**_query("url", "The posting's URL.", URL_SCHEMA, _POSTING["sourceUrl"])}
    return _operation(
        "lookUpJob", "Jobs", "Look up a posting",
        "Whether it is tracked, by the same rules as saving it. Does not use the quota.",
        {"200": _json("Whether the posting is tracked.", "Lookup", found)}, 400, 401,
        parameters=[{**url, "required": True}],
    )  # fmt: skip


def _get_quota() -> Json:
    quota = {"used": 15, "limit": 50, "remaining": 35, "reset_date": "2026-12-01"}
    return _operation(
        "getQuota", "Quota", "Read the quota",
        "`limit` and `remaining` are -1 on the unlimited plan.",
        {"200": _json("The quota of this month.", "Quota", quota)}, 401,
    )  # fmt: skip


_WRONG = "The username or password is wrong; the message does not say which."
_OTHER_SITE = "The request came from a web page of another site."
_SIGNED_OUT = "The refresh token is unknown, expired or revoked: sign in again."


def _sign_in() -> Json:
    return _operation(
        "signIn", "Signing in", "Sign in", "For clients in which a person types a password.",
        {
            "200": _json("The tokens.", "SignedIn", _SIGNED_IN),
            "401": _json(_WRONG, "Error", **_ERROR_HEADERS[401]),
            "403": _json(_OTHER_SITE, "Error"),
        },
        400, 413, 415, 429,
        requestBody=_body("Credentials", {"username": "YOUR_NAME", "password": "YOUR_PASSWORD"}),
        security=[],
    )  # fmt: skip


def _refresh() -> Json:
    return _operation(
        "refresh", "Signing in", "Get a new access token",
        "The refresh token stays the same, so the call can be repeated if its answer is lost.",
        {
            "200": _json("The tokens.", "SignedIn", _SIGNED_IN),
            "401": _json(_SIGNED_OUT, "Error", **_ERROR_HEADERS[401]),
            "403": _json(_OTHER_SITE, "Error"),
        },
        400, 413, 415,
        requestBody=_body("RefreshRequest", {"refresh_token": "YOUR_REFRESH_TOKEN"}),
        security=[],
    )  # fmt: skip


def _verify() -> Json:
    return _operation(
        "verify", "Signing in", "Verify a token", "Whose token it is.",
        {"200": _json("The user of the token.", "Verified", {"username": "alice"})}, 401,
    )  # fmt: skip


def _get_document() -> Json:
    content = {"application/json": {"schema": {"type": "object"}}}
    return _operation(
        "getDocument", "This server", "Read the OpenAPI document",
        "This API as OpenAPI 3.1, for tools.",
        {"200": {"description": "The document.", "content": content}},
        security=[],
    )  # fmt: skip


def _get_health() -> Json:
    return _operation(
        "getHealth", "This server", "Check the health of the server",
        "For monitoring. A 503 if the database does not answer.",
        {"200": _json("The database answers.", "Health", {"status": "ok"})},
        security=[],
    )  # fmt: skip
