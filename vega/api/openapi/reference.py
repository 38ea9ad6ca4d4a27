"""What the pages of `/docs` show of the OpenAPI document beside what it says itself: which page an
object is on, types in words, and example calls.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vega.api.openapi.examples import Call, Placeholder, as_curl, as_python
from vega.http.own_texts import inline, slug, text, topics

Json = Mapping[str, Any]

_METHODS = {"get", "post", "put", "patch", "delete"}
_DOWNLOADED = "CV.pdf"


# What the document says


def field(said: Json) -> Json:
    """Return a parameter or header with what its schema says; without one it is a string."""
    return {"type": "string", **said.get("schema", {}), **said}


def members(schema: Json) -> Sequence[Json]:
    needed = schema.get("required", ())
    return [
        {**about, "name": name, "required": name in needed}
        for name, about in schema.get("properties", {}).items()
    ]


def _body(said: Json) -> Json | None:
    """Return the body that examples send: JSON, a form with a file, or a text."""
    content = said.get("requestBody", {}).get("content", {})
    names = ("application/json", "multipart/form-data", "text/plain")
    return next((content[name] for name in names if name in content), None)


def _json_of(answer: Json) -> Json:
    found: Json = answer.get("content", {}).get("application/json", {})
    return found


def answered(answer: Json) -> str:
    """Return the name of the object that an answer is, or blank."""
    return _schema_name(_json_of(answer).get("schema", {}))


def referred(schema: Json) -> str:
    """Return the name of the object that a field holds, itself or in a list, or blank."""
    parts = (schema, schema.get("items", {}), *schema.get("anyOf", ()))
    return next((_schema_name(part) for part in parts if "$ref" in part), "")


def _in(location: str, parameters: Sequence[Json]) -> Sequence[Json]:
    return [one for one in parameters if one["in"] == location]


def _placeholder(name: str) -> Placeholder:
    """Return what stands for an id, `JOB_ID` for `jobId`, wherever an example has one: a pasted
    DELETE could hit a job that the reader wants to keep.
    """
    return Placeholder(name.replace("Id", "_id").upper())


# Types in words


_FORMATS = {
    "date": "date",
    "date-time": "date and time",
    "iri": "http or https URL",
    "idn-email": "email address",
}
_BLANK = r"^\s*$"


def kind(schema: Json) -> str:
    """Describe the type in words: `string or null`, `http or https URL`, `list of Job`."""
    if "anyOf" in schema:
        return _join_alternatives([kind(one) for one in schema["anyOf"]])
    if "items" in schema:
        return "list of " + (_schema_name(schema["items"]) or kind(schema["items"]))
    is_blank = schema.get("pattern") == _BLANK
    known = "blank" if is_blank else _FORMATS.get(schema.get("format", ""))
    if known or "$ref" in schema:
        return known or _schema_name(schema)
    types = schema.get("type", "anything")
    return _join_alternatives([types] if isinstance(types, str) else types)


def _join_alternatives(words: Sequence[str]) -> str:
    """Join words as `a, b or c`, without repeats."""
    *but_last, last = dict.fromkeys(words)
    return f"{', '.join(but_last)} or {last}" if but_last else last


def limits(schema: Json) -> str:
    schema = {**(schema.get("anyOf") or [{}])[0], **schema}
    if "maxLength" in schema:
        return _range(schema.get("minLength"), schema["maxLength"]) + " characters"
    if "maximum" in schema:
        return _range(schema.get("minimum"), schema["maximum"])
    return ""


def _range(least: int | None, most: int) -> str:
    return f"{least:,} to {most:,}" if least else f"at most {most:,}"


def _schema_name(schema: Json) -> str:
    return str(schema.get("$ref", "")).rpartition("/")[2]


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)


# Pages


@dataclass(frozen=True, kw_only=True)
class Operation(Call):
    """An operation as an example call. `said` is what the document says of it, `fields` are what it
    takes, by title.
    """

    path: str
    said: Json
    fields: Mapping[str, Sequence[Json]]

    @property
    def name(self) -> str:
        return str(self.said["operationId"])

    @property
    def example(self) -> tuple[str, str] | None:
        """Return the status and the JSON of the answer that is shown below the calls, if any."""
        for status, answer in self.said["responses"].items():
            example = _json_of(answer).get("example")
            if example and status < "300":
                return status, _json(example)
        return None


@dataclass(frozen=True)
class Page:
    """A tag with its operations."""

    name: str
    title: str
    text: str
    operations: Mapping[str, Operation]

    @property
    def placeholders(self) -> Sequence[str]:
        """Return the names in its examples that stand for an id of the reader's."""
        ids = (it["name"] for one in self.operations.values() for it in one.fields.get("Path", ()))
        return [_placeholder(name) for name in dict.fromkeys(ids)]


class Reference:
    """The document as pages, and what holds for all of them. `username` and `token` fill the
    examples; None means a placeholder.
    """

    # For templates.
    text = staticmethod(text)
    inline = staticmethod(inline)
    topics = staticmethod(topics)
    slug = staticmethod(slug)
    kind = staticmethod(kind)
    limits = staticmethod(limits)
    referred = staticmethod(referred)
    answered = staticmethod(answered)

    def __init__(self, document: Json, username: str, token: str | None = None):
        self.document = document
        self.schemas: Json = document["components"]["schemas"]
        self.server = document["servers"][0]["url"]
        self.username, self.token = username, token
        found = [*self._pages()]
        self.general = [page for page in found if not page.operations]
        self.pages = {page.name: page for page in found if page.operations}
        self.home = self._homes()

    def curl(self, operation: Operation) -> str:
        return as_curl(operation, self.token)

    def python(self, operation: Operation) -> str:
        return as_python(operation, self.token)

    def objects(self, home: str) -> Iterator[tuple[str, str, Sequence[Json]]]:
        """Yield the objects that answers hold, of the page of this name: name, base or blank, and
        members without its.
        """
        operations = [one for each in self.pages.values() for one in each.operations.values()]
        sent = _names_in([one.said.get("requestBody") for one in operations])
        for name, schema in self.schemas.items():
            if name not in sent and self.home[name] == home:
                base, own = schema.get("allOf", ({}, schema))
                yield name, _schema_name(base), members(own)

    def _homes(self) -> Mapping[str, str]:
        """Return the page of each object: that of an operation which answers with it, else that of
        an object which holds it. An error is on the first page.
        """
        answered = {
            name: page.name
            for page in reversed(self.pages.values())
            for name in _names_in([one.said["responses"] for one in page.operations.values()])
        }
        held = {name: _names_in(schema) for name, schema in self.schemas.items()}

        def home(name: str) -> str:
            holders = (holder for holder, names in held.items() if name in names)
            return answered[name] if name in answered else next(map(home, holders), "")

        return {name: home(name) for name in held} | {"Error": ""}

    def _pages(self) -> Iterator[Page]:
        operations = [*self._operations()]
        for tag in self.document["tags"]:
            title = tag["name"]
            own = {one.name: one for one in operations if title in one.said["tags"]}
            yield Page(slug(title), title, tag["description"], own)

    def _operations(self) -> Iterator[Operation]:
        for path, item in self.document["paths"].items():
            for method in (name for name in item if name in _METHODS):
                parameters = [*item.get("parameters", ()), *item[method].get("parameters", ())]
                yield self._operation(method, path, item[method], parameters)

    def _operation(
        self, method: str, path: str, said: Json, parameters: Sequence[Json]
    ) -> Operation:
        body, answers = _body(said), said["responses"]
        is_file = "application/octet-stream" in answers.get("200", {}).get("content", {})
        return Operation(
            method=method.upper(),
            url=self.server + re.sub(r"{(\w+)}", lambda id_: _placeholder(id_[1]), path),
            query={it["name"]: it["example"] for it in _in("query", parameters) if "example" in it},
            body=body and self._personalize(body["example"]),
            needs_token=bool(said.get("security", self.document["security"])),
            has_body="204" not in answers,
            is_form="multipart/form-data" in said.get("requestBody", {}).get("content", {}),
            saves_as=_DOWNLOADED if is_file else "",
            path=path,
            said=said,
            fields=self._fields(said, parameters),
        )

    def _personalize(self, example: Json | str) -> Json | str:
        """Fill in the reader's username, and no id."""
        if isinstance(example, str):
            return example
        ids = {name: _placeholder(name) for name in example if name.endswith("Id")}
        own = {**ids, "username": self.username}
        return {name: own.get(name, value) for name, value in example.items()}

    def _fields(self, said: Json, parameters: Sequence[Json]) -> Mapping[str, Sequence[Json]]:
        """Return what a request has, by title, without what it has nothing of."""
        body = (_body(said) or {}).get("schema", {})
        headers = said.get("x-request-headers", ())
        found = {
            "Path": [field(it) for it in _in("path", parameters)],
            "Query": [field(it) for it in _in("query", parameters)],
            "Optional headers": [field(it) for it in headers],
            "Body": members(self.schemas.get(_schema_name(body), body)),
        }
        return {title: fields for title, fields in found.items() if fields}


def _names_in(value: Any) -> set[str]:
    """Return the names of the object schemas that a part of the document refers to."""
    return set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(value)))
