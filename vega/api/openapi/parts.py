"""The parts that operations of the OpenAPI document are made of: parameters, answers, errors."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from vega.errors import DuplicateJob, QuotaExceeded
from vega.http.doors import LARGEST_BODY, LARGEST_CREDENTIALS, size_label
from vega.rules.document_files import MAX_BYTES
from vega.schemas import LARGEST_PAGE, LONGEST_LINE

Json = dict[str, Any]

ERRORS = {
    400: "A field is missing, blank, too long or of the wrong type; the message names it.",
    401: "The token is missing, unknown, expired or revoked.",
    403: "The monthly quota is used up; the message says when it resets.",
    404: "There is no such job, event, task, interview, contact, effort, document or employer in "
    "your tracker.",
    409: "A job with the same source URL already exists in your tracker, an applied job would lose "
    "its applied date, or the event or document cannot be changed; the message says which.",
    412: "The job has changed: its `ETag` is not in `If-Match`.",
    413: f"The body is larger than {size_label(LARGEST_BODY)} "
    f"({size_label(LARGEST_CREDENTIALS)} under `/api/auth`).",
    415: "The body is not JSON in UTF-8.",
    416: "The file ends before the `Range` that was asked for.",
    422: "The `Idempotency-Key` was already used with another job.",
    429: "Too many wrong passwords; `Retry-After` says how many seconds to wait.",
}
UNEXPECTED = {
    405: "The address does not support the method; `Allow` lists those it supports.",
    500: "Unexpected error. Nothing was saved; the server's log says more.",
    503: "The database is busy or unavailable, or too many sign-ins, pages, mails or insights are "
    "in progress. "
    "Try again after `Retry-After` seconds; a job that was saved after all is not saved twice.",
    507: "The server's disk is full. Nothing was saved; the administrator has to free some space.",
}

_EVERY_TIME = (
    "405; 500; 503 with `Retry-After`, if the database is busy or unavailable; 507 if the disk is "
    "full. All errors have the same shape."
)
ERROR_HEADERS = {
    401: {"WWW-Authenticate": "How to authenticate: with a Bearer token."},
    409: {"Location": "The path of the existing job."},
    429: {"Retry-After": "Seconds to wait before the next attempt."},
}
_ERROR_EXAMPLES = {
    400: "title is required.",
    403: str(QuotaExceeded(50, date(2026, 12, 1), is_admin=False)),
    409: DuplicateJob.sentence,
}

DUPLICATE = "A job with the same source URL already exists in your tracker."
WORDS = {"type": "string", "maxLength": LONGEST_LINE}
NAME = {**WORDS, "pattern": r"^[^\x00]*$"}
DAY = {"type": "string", "format": "date"}
_ID = {"type": "integer", "minimum": 1, "maximum": 2**31 - 1}


def path_id(name: str, description: str, example: int) -> Json:
    """Describe an id in a path."""
    return {
        "name": name, "in": "path", "required": True,
        "description": description, "schema": _ID, "example": example,
    }  # fmt: skip


def of_job(things: str) -> Json:
    """Describe the filter of a list by a job."""
    return query("jobId", f"Only {things} of this job.", _ID)


def paging(things: str, cursor: str, usual: int) -> list[Json]:
    """Describe the parameters of pages. `cursor` is a pattern, `usual` the length of a page."""
    limit = {"type": "integer", "minimum": 1, "maximum": LARGEST_PAGE, "default": usual}
    return [
        query("cursor", "Where the page starts: `next` of the previous page.",
              {"type": "string", "pattern": f"^(?:{cursor})$"}),
        query("limit", f"The most {things} on a page.", limit, 20),
    ]  # fmt: skip


def or_blank(schema: Json) -> Json:
    """Describe a parameter that may be blank, which is as good as none."""
    return {"anyOf": [schema, {"type": "string", "maxLength": 0}]}


def query(name: str, description: str, schema: Json, example: Any = None) -> Json:
    parameter = {"name": name, "in": "query", "description": description, "schema": schema}
    return parameter if example is None else {**parameter, "example": example}


def choice(names: Any) -> Json:
    return {"type": "string", "enum": [str(name) for name in names]}


def operation(
    name: str, tag: str, summary: str, description: str, answers: Json, *errors: int, **more: Any
) -> Json:
    """Describe an operation. `answers` has its success and the errors specific to it, by status."""
    responses = {**{str(status): error(status) for status in errors}, **answers}
    return {
        "operationId": name,
        "tags": [tag],
        "summary": summary,
        "description": description,
        **more,
        "responses": {
            **dict(sorted(responses.items())),
            "default": answer(_EVERY_TIME, "Error"),
        },
    }


def answer(description: str, schema: str, example: Any = None, **headers: Any) -> Json:
    """Describe a response. A header is its description, or an object with its schema too."""
    content: Json = {"schema": {"$ref": f"#/components/schemas/{schema}"}}
    if example is not None:
        content["example"] = example
    response: Json = {"description": description, "content": {"application/json": content}}
    return {**response, "headers": _headers(headers)} if headers else response


def _headers(headers: Json) -> Json:
    return {
        name: {"description": about, "schema": {"type": "string"}}
        if isinstance(about, str)
        else about
        for name, about in headers.items()
    }


def error(status: int, description: str = "", example: str = "", **headers: Any) -> Json:
    """Describe an error. What is not given is what is said of the status elsewhere."""
    sentence = example or _ERROR_EXAMPLES.get(status)
    return answer(
        description or ERRORS[status],
        "Error",
        {"error": sentence} if sentence else None,
        **(headers or ERROR_HEADERS.get(status, {})),
    )


def following(operation_id: str, **parameters: str) -> Json:
    """Describe a link: what can be called next, with values of this request or response."""
    return {operation_id: {"operationId": operation_id, "parameters": parameters}}


def linked(response: Json, calls: Iterable[str], **parameters: str) -> Json:
    """Return the response with links to these calls, which take these values of it."""
    links = {name: it for call in calls for name, it in following(call, **parameters).items()}
    return {**response, "links": {**response.get("links", {}), **links}}


def form(schema: str | Json, example: Json) -> Json:
    """Describe a body that has a file, by the name of its schema or by the schema itself. In the
    example, `file` is the name of a file.
    """
    described = {"$ref": f"#/components/schemas/{schema}"} if isinstance(schema, str) else schema
    content = {"schema": described, "example": example}
    return {"required": True, "content": {"multipart/form-data": content}}


def file_part() -> Json:
    about = f"The file, with its name; at most {size_label(MAX_BYTES)}."
    return {"type": "string", "format": "binary", "description": about}


def body(schema: str, example: Json) -> Json:
    content = {"schema": {"$ref": f"#/components/schemas/{schema}"}, "example": example}
    return {"required": True, "content": {"application/json": content}}
