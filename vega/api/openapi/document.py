"""The OpenAPI 3.1 document: collected from the routes, what is said above the views, the models.

`GET /api/openapi.json` serves it and `/docs` is rendered from it, so they cannot diverge. The texts
around the operations stand in `document.md`, a heading a tag; examples in `samples.py`.
`x-request-headers` are the optional headers of an operation.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from string import Template
from typing import Any

from flask import current_app
from typing_extensions import get_type_hints, is_typeddict

from vega.api import BY_QUERY, BYTES, FORM, JSON, OPERATIONS, PAGE, USUAL_STATUS, Answer, Operation
from vega.api.openapi.samples import CHANGED, PARAMETERS, SAMPLES, filled, name_of
from vega.api.serializers import ErrorJson
from vega.errors import QuotaExceeded
from vega.http.doors import LARGEST_BODY, LARGEST_CREDENTIALS, door_of, size_label
from vega.models import SessionKind
from vega.rules.document_files import MAX_BYTES
from vega.schemas import Input, camel, json_schema_of, objects_in
from vega.schemas.fields import BLANK_SCHEMA
from vega.schemas.tasks import LARGEST_ID
from vega.services.accounts.sessions import SESSION_LIFE
from vega.services.jobs.trash import TRASH_KEPT
from vega.services.plan.efforts import MOST as MOST_EFFORTS
from vega.version import __version__

Json = dict[str, Any]

# The tags of files that are called otherwise.
_TAGS = {
    "postings": "Jobs", "lines": "Quick Entry", "events": "History", "mails": "History",
    "efforts": "Other efforts", "employers": "Employers to avoid", "sign_in": "Signing in",
    "health": "This server",
}  # fmt: skip
_EVERY_TIME = (
    "405; 500; 503 with `Retry-After`, if the database is busy or unavailable; 507 if the disk is "
    "full. All errors have the same shape."
)
_ERROR_EXAMPLES = {
    400: "title is required.",
    403: str(QuotaExceeded(50, date(2026, 12, 1), is_admin=False)),
}
_ERROR_HEADERS = {
    401: {"WWW-Authenticate": "How to authenticate: with a Bearer token."},
    429: {"Retry-After": "Seconds to wait before the next attempt."},
}
_FILE = {
    "type": "string", "format": "binary",
    "description": f"The file, with its name; at most {size_label(MAX_BYTES)}.",
}  # fmt: skip
_EMPTY = {"type": "string", "maxLength": 0}
_PAGING = ("cursor", "limit")


def document(server: str) -> Json:
    """Return the OpenAPI document. `server` is this server's URL without a trailing slash."""
    return {**_document(), "servers": [{"url": server}]}


@cache
def _document() -> Json:
    introduction, tags = _texts()
    calls = sorted(_calls(), key=lambda call: [*tags].index(call.tag))
    token = {
        "type": "http", "scheme": "bearer",
        "description": "An API token, or the access token of a sign-in.",
    }  # fmt: skip
    return {
        "openapi": "3.1.0",
        "info": {"title": "Vega Jobs API", "version": __version__, "description": introduction},
        "tags": [{"name": name, "description": text} for name, text in tags.items()],
        "security": [{"token": []}],
        "paths": _paths(calls),
        "components": {"securitySchemes": {"token": token}, "schemas": _schemas(calls)},
    }


@cache
def _texts() -> tuple[str, Mapping[str, str]]:
    """Return the introduction and the text of each tag, in Markdown."""
    text = Template(Path(__file__).with_suffix(".md").read_text(encoding="utf-8")).substitute(
        largest_body=size_label(LARGEST_BODY),
        largest_credentials=size_label(LARGEST_CREDENTIALS),
        signed_in_days=SESSION_LIFE[SessionKind.EXTENSION].days,
        trash_days=TRASH_KEPT.days,
        most_efforts=f"{MOST_EFFORTS:,}",
    )
    introduction, *sections = re.split(r"\n## ", text)
    parts = (section.partition("\n\n") for section in sections)
    return introduction, {name: it for name, _, it in parts}


@cache
def _meanings() -> Mapping[int, str]:
    """Return what is said of each status of an error, in the table of *Errors*."""
    rows = re.findall(r"\| `([0-9]{3})` \| (.*) \|", _texts()[1]["Errors"])
    return {int(status): meaning for status, meaning in rows}


# Calls


@dataclass(frozen=True)
class Call:
    """A route with what is said of it and what it takes.

    `ids` are the parameters of its path, such as `jobId`, and `noun` is what the last one is of.
    `media` has the types of its body, and what each is. `model` is the type of its answer.
    """

    name: str
    method: str
    path: str
    operation: Operation
    tag: str
    ids: Sequence[str]
    noun: str
    query: type[Input] | None
    body: type[Input] | None
    media: Mapping[str, str]
    model: Any
    status: int


def _calls() -> Iterator[Call]:
    for rule in current_app.url_map.iter_rules():
        blueprint, _, name = rule.endpoint.rpartition(".")
        if blueprint in ("api", "health") and name in OPERATIONS:
            (method,) = (rule.methods or set()) - {"HEAD", "OPTIONS"}
            yield _call(camel(name), method, rule.rule, OPERATIONS[name])


def _call(name: str, method: str, rule: str, operation: Operation) -> Call:
    ids = [camel(found) for found in re.findall(r"<id:(\w+)>", rule)]
    body = None if method in BY_QUERY else operation.reads
    return Call(
        name,
        method.lower(),
        re.sub(r"<id:(\w+)>", lambda found: f"{{{camel(found[1])}}}", rule),
        operation,
        tag=_TAGS.get(operation.file, operation.file.capitalize()),
        ids=ids,
        noun=ids[-1].removesuffix("Id") if ids else "",
        query=operation.reads if method in BY_QUERY else None,
        body=body,
        media=operation.media or ({JSON: ""} if body else {}),
        model=operation.model,
        status=operation.status or USUAL_STATUS.get(method, 200),
    )


def _things(call: Call) -> str:
    """Return what a page is of, such as `tasks`."""
    return next(iter(get_type_hints(call.model)))


def _paths(calls: Sequence[Call]) -> Json:
    paths: Json = {}
    for call in calls:
        ids = {"parameters": [_path_id(name) for name in call.ids]} if call.ids else {}
        paths.setdefault(call.path, ids)[call.method] = _operation(call, calls)
    return paths


def _operation(call: Call, calls: Sequence[Call]) -> Json:
    operation = call.operation
    found = {
        "operationId": call.name,
        "tags": [call.tag],
        "summary": operation.summary,
        "description": _description(call),
        "parameters": [*_parameters(call)],
        "x-request-headers": [
            {"name": name, "description": about, "example": example}
            for name, (about, example) in operation.request_headers.items()
        ],
        "requestBody": _request_body(call) if call.media else None,
        "responses": _responses(call, calls),
    }
    described = {name: value for name, value in found.items() if value}
    return described if operation.needs_token else {**described, "security": []}


def _description(call: Call) -> str:
    if not call.operation.cursor or not call.query:
        return call.operation.description
    count = len(call.query.model_fields.keys() - {*_PAGING})
    same = {0: "", 1: " with the same filter"}.get(count, " with the same filters")
    paging = f"While `next` is not null, send it as `cursor`{same} to get the next page."
    return f"{call.operation.description} {paging}"


# What is sent


def _path_id(name: str) -> Json:
    noun = name.removesuffix("Id")
    return {
        "name": name, "in": "path", "required": True, "description": f"The {noun}'s ID.",
        "schema": {"type": "integer", "minimum": 1, "maximum": LARGEST_ID},
        "example": SAMPLES[noun.capitalize()]["id"],
    }  # fmt: skip


def _parameters(call: Call) -> Iterator[Json]:
    if call.query is None:
        return
    found, cursor = json_schema_of(call.query), call.operation.cursor
    examples = {"limit": 20, **PARAMETERS.get(call.name, {})}
    # Its filters, then its page.
    for name, field in sorted(found["properties"].items(), key=lambda it: it[0] in _PAGING):
        schema = _without_null(field)
        if name == "cursor" and cursor:
            schema = {"type": "string", "pattern": f"^(?:{cursor.pattern})$"}
        if name == "limit":
            schema["default"] = PAGE
            field["description"] = field["description"].replace("entries", _things(call))
        parameter = {"name": name, "in": "query", "description": field["description"]}
        required = {"required": True} if name in found.get("required", ()) else {}
        example = {"example": examples[name]} if name in examples else {}
        yield {**parameter, **required, "schema": schema, **example}


def _without_null(field: Json) -> Json:
    """Return the schema of a value in a query string, which cannot be null.

    Blank is not said as it is of bodies: some generators would name both after the parameter.
    """
    schema = {name: value for name, value in field.items() if name != "description"}
    if schema.get("default") in (None, ""):
        schema.pop("default", None)
    if "enum" in schema:
        schema |= {"type": "string", "enum": [it for it in schema["enum"] if it is not None]}
    said = (_EMPTY if it == BLANK_SCHEMA else it for it in schema.pop("anyOf", ()))
    choices = [it for it in said if it != {"type": "null"}]
    if len(choices) > 1:
        return {**schema, "anyOf": choices}
    return {**schema, **choices[0]} if choices else schema


def _request_body(call: Call) -> Json:
    content = {}
    for media_type, about in call.media.items():
        example = SAMPLES.get(name_of(call.body) if call.body else media_type)
        content[media_type] = {"schema": _body_schema(call, media_type, about)}
        if example is not None:
            content[media_type]["example"] = example
    return {"required": True, "content": content}


def _body_schema(call: Call, media_type: str, about: str) -> Json:
    if call.body:
        return _reference(call.body)
    if media_type == FORM:
        return {"type": "object", "properties": {"file": _FILE}, "required": ["file"]}
    kind = {"type": "string", "format": "binary"} if media_type == BYTES else {"type": "string"}
    return {**kind, "description": about}


# What is answered


def _responses(call: Call, calls: Sequence[Call]) -> Json:
    operation = call.operation
    below = [*_calls_below(call, calls)]
    noun = (below[0] if below else call).noun
    location = {"Location": f"The path of the {noun}."} if call.status == 201 else {}
    success = Answer(
        operation.returns or _success(call, noun), "", {**location, **operation.headers}
    )
    answers = {status: Answer() for status in _usual_errors(call)}
    answers |= {**operation.answers, call.status: success}
    responses = {
        str(status): _response(call, status, answers[status]) for status in sorted(answers)
    }
    if links := {other.name: _link(call, other) for other in below}:
        responses[str(call.status)]["links"] = links
    return {**responses, "default": _error(Answer(_EVERY_TIME))}


def _success(call: Call, noun: str) -> str:
    """Return what a success is usually called; `noun` is what the call is about."""
    if call.operation.cursor:
        return f"A page of {_things(call)}."
    return {
        "post": f"The {noun} was added.",
        "patch": f"The changed {noun}.",
        "delete": f"The {noun} was deleted.",
    }.get(call.method, f"The {noun}.")


def _usual_errors(call: Call) -> Iterator[int]:
    """Yield the statuses that follow from what a call takes."""
    if call.query or call.media:
        yield 400
    if call.operation.needs_token:
        yield 401
    if call.ids or (call.body and "job_id" in call.body.model_fields):
        yield 404
    if call.media:
        yield from (413, 415)


def _response(call: Call, status: int, answer: Answer) -> Json:
    if status >= 400:
        return _error(_told(call, status, answer))
    response: Json = {"description": answer.description}
    if status < 300:
        headers = answer.headers or call.operation.headers
        content = _content(call)
        response |= {"content": content} if content else {}
        response |= {"headers": _headers(headers)} if headers else {}
    return response


def _told(call: Call, status: int, answer: Answer) -> Answer:
    """Return an error with what is said of its status everywhere, where nothing else is."""
    headers = {**_ERROR_HEADERS.get(status, {}), **answer.headers}
    if answer.description:
        return Answer(answer.description, answer.error, headers)
    meanings = {**_meanings(), 413: _too_large(call), 415: _wrong_type(call)}
    return Answer(meanings[status], _ERROR_EXAMPLES.get(status, ""), headers)


def _too_large(call: Call) -> str:
    if FORM in call.media:
        return f"The file is larger than {size_label(MAX_BYTES)}."
    return f"The body is larger than {size_label(door_of(call.path).largest_body)}."


def _wrong_type(call: Call) -> str:
    if JSON in call.media:
        return _meanings()[415]
    names = [f"`{name}`" for name in call.media]
    return f"The body is {'not' if len(names) == 1 else 'none of'} {', '.join(names)}."


def _error(answer: Answer) -> Json:
    content: Json = {"schema": _reference(ErrorJson)}
    if answer.error:
        content["example"] = {"error": answer.error}
    response = {"description": answer.description, "content": {JSON: content}}
    return {**response, "headers": _headers(answer.headers)} if answer.headers else response


def _headers(headers: Mapping[str, str | Json]) -> Json:
    """Describe headers, which are strings unless they say otherwise."""
    described = {
        name: {"description": about} if isinstance(about, str) else about
        for name, about in headers.items()
    }
    return {name: {"schema": {"type": "string"}, **about} for name, about in described.items()}


def _content(call: Call) -> Json:
    model = call.model
    if model is None:
        return {}
    if model is bytes:
        return {BYTES: {"schema": {"type": "string", "format": "binary"}}}
    if not is_typeddict(model):
        return {JSON: {"schema": {"type": "object"}}}
    return {JSON: {"schema": _reference(model), "example": _example(call)}}


# What can be called next


def _calls_below(call: Call, calls: Iterable[Call]) -> Iterator[Call]:
    """Yield the calls that take the id of what this call adds."""
    for other in calls:
        is_below = other.path.startswith(f"{call.path}/{{")
        if call.method == "post" and is_below and len(other.ids) == len(call.ids) + 1:
            yield other


def _link(call: Call, other: Call) -> Json:
    """Describe a link, with values of this request or response."""
    members = call.model.__annotations__
    *known, new = other.ids
    ids = {new: f"$response.body#/{'id' if 'id' in members else new}"}
    for name in known:
        ids[name] = f"$response.body#/{name}" if name in members else f"$request.path.{name}"
    return {"operationId": other.name, "parameters": ids}


# Examples and schemas


def _example(call: Call) -> Json:
    is_change = call.method == "patch" and call.body
    sent = SAMPLES[name_of(call.body)] if is_change else {}
    return filled(call.model, {**sent, **CHANGED.get(call.name, {})})


def _reference(model: Any) -> Json:
    return {"$ref": f"#/components/schemas/{name_of(model)}"}


def _schemas(calls: Sequence[Call]) -> Json:
    """Return the schemas of bodies and of answers. A private one is written out where it is."""
    kinds = [kind for call in calls for kind in (call.body, call.model)]
    found = (model for kind in [*kinds, ErrorJson] for model in _models(kind))
    models = [model for model in dict.fromkeys(found) if not model.__name__.startswith("_")]
    references = {model.__name__: _reference(model)["$ref"] for model in models}
    with_file = {call.body for call in calls if FORM in call.media}
    return {name_of(model): _schema(model, references, model in with_file) for model in models}


def _models(kind: Any) -> Iterator[Any]:
    """Yield the models of a type and of its members, outermost first."""
    if isinstance(kind, type) and issubclass(kind, Input):
        yield kind
    for model in objects_in(kind):
        yield model
        for member in get_type_hints(model).values():
            yield from _models(member)


def _schema(model: Any, references: Mapping[str, str], has_file: bool) -> Json:
    """Say defaults in words: generators of TypeScript require a field that has one.

    A change has none: fields that are left out stay as they are.
    """
    schema = json_schema_of(model, references)
    if has_file:
        schema["properties"] = {"file": _FILE, **schema["properties"]}
        schema["required"] = ["file"]
    for field in schema.get("properties", {}).values():
        default = field.pop("default", None)
        if default and not model.__name__.endswith("Changes"):
            field["description"] = f"{field['description']} `{default}` by default."
    return schema
