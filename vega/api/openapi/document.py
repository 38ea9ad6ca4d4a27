"""The OpenAPI 3.1 document: paths written by hand, schemas generated from the models.

`GET /api/openapi.json` serves it and `/docs` is rendered from it, so they cannot diverge.
`x-request-headers` are the optional headers of an operation.
"""

from collections.abc import Mapping
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
)
from vega.models import JobStatus, JobType, Sort
from vega.schemas import (
    LARGEST_PAGE,
    LONGEST_LINE,
    URL_SCHEMA,
    CapturedJob,
    Credentials,
    JobChanges,
    RefreshRequest,
)
from vega.serializers import JobJson
from vega.services.job_list import CURSOR, PAGE
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
    JobType.OTHER: "Any other kind; also where none is given",
}
_STATUSES = {
    JobStatus.INTERESTED: "Saved; nothing sent yet. Every job begins here",
    JobStatus.APPLIED: "Application sent",
    JobStatus.INTERVIEWING: "In the interviews",
    JobStatus.OFFER_RECEIVED: "An offer is there",
    JobStatus.REJECTED: "The employer said no",
    JobStatus.NOT_INTERESTED: "The person said no",
}


def _table(head: str, rows: Mapping[Any, str]) -> str:
    lines = [f"| {head} | Meaning |", "| --- | --- |"]
    return "\n".join([*lines, *(f"| `{name}` | {meaning} |" for name, meaning in rows.items())])


_INTRODUCTION = """\
Save job postings from scripts and other tools, read them back, and change them. JSON in and out,
in UTF-8. Answers of some size are compressed for clients that send `Accept-Encoding: gzip`. Web
pages of any origin may call the API, with a token and never with a cookie.
"""

_AUTHENTICATION = """\
Every call under `/api/jobs` carries a token: `Authorization: Bearer YOUR_API_TOKEN`. You make one
on the settings page or on the page with the API's documentation. It is shown once, it can do with
your jobs what the API can, and it can be revoked at any time. Without a valid token the answer is
a 401.

A client in which a person types a name and a password, like the browser extension, signs in
instead. A web page of another site may not: it gets a 403.
"""

_ERRORS = {
    400: "A field is missing, blank, too long or of the wrong type; the sentence names it.",
    401: "The token is missing, unknown, expired or revoked.",
    403: "The monthly quota is used up; the sentence says when it resets.",
    404: "There is no such job in your tracker.",
    409: "A job with the same source URL is in your tracker already.",
    412: "The job changed since; its `ETag` is none of those in `If-Match`.",
    413: "The body is larger than 5 MiB (32 kB for sign-in).",
    415: "The body is not JSON in UTF-8.",
    422: "The `Idempotency-Key` was used with another job.",
    429: "Too many wrong passwords; `Retry-After` says for how many seconds.",
}
_UNEXPECTED = {
    405: "The address does not take that method; `Allow` names those that it takes.",
    500: "Something unexpected failed. Nothing was saved; the server's log says more.",
    503: "The database is busy or unavailable, or too many sign-ins are in progress. Nothing was "
    "saved; `Retry-After` says when to try again.",
    507: "The disk is full. Nothing was saved; whoever runs the install has to free some space.",
}

_ABOUT_ERRORS = f"""\
Whatever goes wrong, the answer is a JSON object with one sentence, which says what is wrong and,
where it can, what to do: `{{"error": "title is required."}}`

{_table("Status", dict(sorted({**_ERRORS, **_UNEXPECTED}.items())))}

Checks come in this order: the token, the body, a duplicate, the quota. A posting that is already
tracked is told so even when the quota is used up.
"""

_JOBS = f"""\
### Duplicates

A posting is identified by its source URL: links that differ only in tracking parameters and the
like are the same job. Saving one again is a 409 whose `Location` leads to the job that is there;
it costs no quota. A deleted job waits in the trash for 30 days and does not block its URL.

### Job types

{_table("`jobType`", {str(key): value for key, value in _JOB_TYPES.items()})}

### Statuses

{_table("`status`", {str(key): value for key, value in _STATUSES.items()})}

A job may move from any status to any other.

### Safe retries

When an answer is lost, a script cannot know whether its job was saved. Send an `Idempotency-Key`
with the `POST`, 1 to 255 printable ASCII characters, and send the same key again with the same job:
within 24 hours the answer is the first one again, the job is made once and counted once. A key that
comes with another job is a 422. A refusal is not remembered, so its repeat is decided afresh.

### Changes of others

One job comes with an `ETag`, its version. Send it as `If-Match` with a `PATCH` or a `DELETE`, and
nothing is done if the job changed since you read it: the answer is a 412. Without `If-Match` the
last change wins. With `If-None-Match` a `GET` is a 304 while the job is still what you have.

### Pages of a list

A list comes a page at a time. While `next` is not null, ask again with it as `cursor` and the same
filters. No job is told twice, and none that keeps its place is skipped, even while others are
added and removed.
"""

_QUOTA = """\
The free plan takes a number of captures a month; the unlimited plan takes all. What counts is a
job that was made. A duplicate, a refused request, an edit or a read never count, and deleting a
job gives nothing back. The month is that of UTC. Beyond the quota the answer is a 403.
"""

_SIGNING_IN = """\
For clients in which a person types their name and password. Signing in gives an access token for an
hour, used like an API token, and a refresh token, which gets the next one. The client stays signed
in while it is used at least once in 90 days. A new password ends it, as does *Sign out* on the
settings page. A script has no need of this: it takes an API token.
"""

_EXTENSION = """\
The Vega browser extension asks for a host and a port, then for your name and password. It tests the
connection with `GET /health`, signs in, and saves postings with `POST /api/jobs`. It cannot show
why a posting was not saved: the page *Today* lists the last captures and what became of each.

It is a program of its own: Vega does not contain it, and works without it.
"""

_INSTALL = """\
What monitors and tools ask. No token is needed.
"""

TAGS = (
    ("Authentication", _AUTHENTICATION),
    ("Errors", _ABOUT_ERRORS),
    ("Jobs", _JOBS),
    ("Quota", _QUOTA),
    ("Signing in", _SIGNING_IN),
    ("Browser extension", _EXTENSION),
    ("This install", _INSTALL),
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
_DUPLICATE = (
    "A job with the same source URL already exists in your tracker. "
    "Update the existing job or use a different source URL."
)

_EVERY_TIME = (
    "405; 500; 503 with `Retry-After`, when the database is busy or away; 507 when the disk is "
    "full. All errors have this one shape."
)
_ERROR_HEADERS = {
    401: {"WWW-Authenticate": "How to authenticate: with a Bearer token."},
    409: {"Location": "The path of the job that is there."},
    429: {"Retry-After": "Seconds until the next try."},
}
_ERROR_EXAMPLES = {
    400: "title is required.",
    403: "Your monthly capture quota of 50 jobs is used up. It resets on 2026-12-01 (UTC).",
    409: _DUPLICATE,
}

_IF_MATCH = {
    "name": "If-Match",
    "description": "The `ETag` of the job as you read it. If the job changed since, nothing is "
    "done and the answer is a 412.",
    "example": '"3"',
}
_IDEMPOTENCY_KEY = {
    "name": "Idempotency-Key",
    "description": "Any name for this attempt, a UUID for example. Send it again with the same "
    "job when an answer was lost: within 24 hours you get the first answer, and no second job.",
    "example": "0b8f7a52-6a1d-4a55-9a39-0f3f5a6d8c11",
}
_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "description": "The `ETag` of the job as you have it: a 304 if it is still that.",
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
                    "description": "A personal API token, or the access token of a sign-in.",
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
    "description": "The job's number.",
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


_ETAG = {"ETag": "The job's version, for `If-Match`. It changes with every change."}


def _create_job() -> Json:
    created = {"message": "Job created successfully", "jobId": 17}
    answer = _json("The job is in the tracker.", "Created", created)
    for_job = {"parameters": {"jobId": "$response.body#/jobId"}}
    answer["links"] = {
        name: {"operationId": name, **for_job} for name in ("getJob", "updateJob", "deleteJob")
    }
    return _operation(
        "createJob", "Jobs", "Save a job",
        "Fields may be spelled in snake_case too (`source_url`). Unknown fields are ignored. A "
        "repeated `POST` is a 409, unless it carries the same `Idempotency-Key`.",
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
        "A page at a time. While `next` is not null, ask again with it as `cursor` and the same "
        "filters. No job is told twice, and none that keeps its place in the order is skipped.",
        {"200": page}, 400, 401,
        parameters=[
            _query("status", "Only jobs of this status.", _choice(JobStatus), "applied"),
            _query("jobType", "Only jobs of this type.", _choice(JobType)),
            _query("company", "The beginning of the company's name, in any case.", _WORDS),
            _query("q", "Every word must begin a word somewhere in the job.", _WORDS),
            _query("since", "Added then or later: a date, or a time; UTC if no zone is given.",
                   {"anyOf": [{"type": "string", "format": "date"},
                              {"type": "string", "format": "date-time"}]}, "2026-11-01"),
            _query("sort", "The order of the list.", {**_choice(Sort), "default": Sort.NEWEST}),
            _query("cursor", "Where to go on: `next` of the page before. It keeps its sort.",
                   {"type": "string", "pattern": f"^(?:{CURSOR.pattern})$"}),
            _query("limit", "Jobs a page.", {"type": "integer", "minimum": 1,
                   "maximum": LARGEST_PAGE, "default": PAGE}, 20),
        ],
    )  # fmt: skip


_WORDS = {"type": "string", "maxLength": LONGEST_LINE}


def _choice(names: Any) -> Json:
    return {"type": "string", "enum": [str(name) for name in names]}


def _get_job() -> Json:
    answer = {"200": _json("The job.", "Job", _JOB, **_ETAG)}
    answer["304"] = {"description": "It is still what `If-None-Match` says."}
    return _operation(
        "getJob", "Jobs", "Read a job", "Another person's job is a 404, like one in the trash.",
        answer, 401, 404, 412,
        **{"x-request-headers": [_IF_NONE_MATCH]},
    )  # fmt: skip


def _update_job() -> Json:
    changed = {**_JOB, **_CHANGES, "updatedAt": "2026-11-25T10:00:00Z"}
    changed["statusChangedAt"] = changed["updatedAt"]
    answer = {"200": _json("The job as it is now.", "Job", changed, **_ETAG)}
    return _operation(
        "updateJob", "Jobs", "Change a job",
        "Any field, the status too. Only what is sent changes. The body may also be sent as "
        "`application/merge-patch+json`.",
        answer, 400, 401, 404, 409, 412, 413, 415,
        requestBody=_body("JobChanges", _CHANGES),
        **{"x-request-headers": [_IF_MATCH]},
    )  # fmt: skip


def _delete_job() -> Json:
    return _operation(
        "deleteJob", "Jobs", "Delete a job",
        "It goes to the trash, from where it can be restored on the web pages for 30 days.",
        {"204": {"description": "The job is in the trash."}}, 401, 404, 412,
        **{"x-request-headers": [_IF_MATCH]},
    )  # fmt: skip


def _look_up() -> Json:
    found = {"tracked": True, "jobId": 17, "status": "applied"}
    url = {**_query("url", "The posting's URL.", URL_SCHEMA, _POSTING["sourceUrl"])}
    return _operation(
        "lookUpJob", "Jobs", "Ask whether a posting is tracked",
        "By the same rules as saving it. It counts nothing.",
        {"200": _json("Whether it is.", "Lookup", found)}, 400, 401,
        parameters=[{**url, "required": True}],
    )  # fmt: skip


def _get_quota() -> Json:
    quota = {"used": 15, "limit": 50, "remaining": 35, "reset_date": "2026-12-01"}
    return _operation(
        "getQuota", "Quota", "Read the quota",
        "`limit` and `remaining` are -1 on the unlimited plan.",
        {"200": _json("The month's quota.", "Quota", quota)}, 401,
    )  # fmt: skip


_WRONG = "The name or the password is wrong; the sentence does not say which."
_OTHER_SITE = "The request came from a web page of another site."
_SIGNED_OUT = "The refresh token is unknown, unused for too long or revoked: sign in again."


def _sign_in() -> Json:
    return _operation(
        "signIn", "Signing in", "Sign in", "For clients in which a person types their password.",
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
        "The refresh token stays the same, so a call whose answer was lost can be repeated.",
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
        "verify", "Signing in", "Ask whose token it is", "A 401 where it is nobody's any more.",
        {"200": _json("Its owner.", "Verified", {"username": "alice"})}, 401,
    )  # fmt: skip


def _get_document() -> Json:
    content = {"application/json": {"schema": {"type": "object"}}}
    return _operation(
        "getDocument", "This install", "Read this description", "OpenAPI 3.1, for tools.",
        {"200": {"description": "The document.", "content": content}},
        security=[],
    )  # fmt: skip


def _get_health() -> Json:
    return _operation(
        "getHealth", "This install", "Ask whether Vega is well",
        "For monitors. A 503 where the database does not answer.",
        {"200": _json("It is.", "Health", {"status": "ok"})},
        security=[],
    )  # fmt: skip
