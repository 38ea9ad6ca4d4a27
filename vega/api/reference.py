"""Convert the OpenAPI document for its pages: sections, operations, fields."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from cmarkgfm import markdown_to_html_with_extensions
from markupsafe import Markup

from vega.api.examples import Call, Placeholder, as_curl, as_python

Json = Mapping[str, Any]

_METHODS = {"get", "post", "put", "patch", "delete"}

# No real id in examples: a pasted DELETE could hit a job that the reader wants to keep.
PLACEHOLDERS = {
    f"{name}Id": Placeholder(f"{name.upper()}_ID")
    for name in (
        "job",
        "event",
        "task",
        "interview",
        "contact",
        "effort",
        "document",
        "employer",
    )
}


_DOWNLOADED = "CV.pdf"


@dataclass(frozen=True)
class Field:
    """A parameter, a header or an object's property. `limits` is prose, blank for none.

    `object` is the name of its object schema, or blank, and `page` the name of that object's page.
    """

    name: str
    kind: str
    required: bool
    limits: str
    description: Markup
    choices: Sequence[str] = ()
    default: str = ""
    example: str = ""
    object: str = ""
    page: str = ""


@dataclass(frozen=True)
class Object:
    """An object that answers hold. It has all members of its `base` too, a name or blank."""

    name: str
    base: str
    members: Sequence[Field]


@dataclass(frozen=True)
class Answer:
    """A response. `object` (the schema of its body, on a `page`) and `example` (JSON) may be
    blank.
    """

    status: str
    description: Markup
    headers: Sequence[Field]
    object: str
    page: str
    example: str


@dataclass(frozen=True)
class Operation:
    name: str
    method: str
    path: str
    summary: str
    description: Markup
    needs_token: bool
    fields: Sequence[tuple[str, Sequence[Field]]]
    answers: Sequence[Answer]
    curl: str
    python: str

    @property
    def example(self) -> Answer | None:
        """Return the response shown below the example calls, if any."""
        return next((answer for answer in self.answers if answer.example), None)


@dataclass(frozen=True)
class Section:
    """A tag with its operations. `topics` are the headings in its text, as (anchor, title)."""

    anchor: str
    title: str
    text: Markup
    topics: Sequence[tuple[str, str]]
    operations: Sequence[Operation]


@dataclass(frozen=True)
class Page:
    """Some sections with the objects of their answers. `name` is blank for the first page."""

    name: str
    title: str
    sections: Sequence[Section]
    objects: Sequence[Object]

    @property
    def operations(self) -> Mapping[str, Operation]:
        return {one.name: one for section in self.sections for one in section.operations}

    @property
    def placeholders(self) -> Sequence[str]:
        """Return the names in its examples that stand for an id of the reader's."""
        examples = "".join(one.curl for one in self.operations.values())
        return [name for name in PLACEHOLDERS.values() if name in examples]


@dataclass(frozen=True)
class Reference:
    introduction: Markup
    version: str
    pages: Mapping[str, Page]


def read_reference(document: Json, username: str, token: str | None = None) -> Reference:
    """Read the document. `username` and `token` fill the examples; None means a placeholder."""
    reader = _Reader(document, username, token)
    return Reference(
        introduction=_text(document["info"]["description"]),
        version=document["info"]["version"],
        pages={page.name: page for page in reader.pages()},
    )


class _Reader:
    def __init__(self, document: Json, username: str, token: str | None):
        self.document = document
        self.substitutions = {"username": username, **PLACEHOLDERS}
        self.server = document["servers"][0]["url"].rstrip("/")
        self.schemas: Json = document["components"]["schemas"]
        self.token = token
        groups = document["x-tagGroups"]
        self.groups = {"" if at == 0 else _slug(it["name"]): it for at, it in enumerate(groups)}
        self.homes = _homes(document, self.groups)

    def pages(self) -> Iterator[Page]:
        tags = {tag["name"]: tag for tag in self.document["tags"]}
        for name, group in self.groups.items():
            yield Page(
                name=name,
                title=group["name"],
                sections=[self.section(tags[tag]) for tag in group["tags"]],
                objects=[it for it in self.objects() if self.homes[it.name] == name],
            )

    def section(self, tag: Json) -> Section:
        return Section(
            anchor=_slug(tag["name"]),
            title=tag["name"],
            text=_text(tag["description"]),
            topics=_topics(tag["description"]),
            operations=list(self._operations(tag["name"])),
        )

    def objects(self) -> Iterator[Object]:
        """Yield the schemas of responses: those not used by a request body."""
        requested = {_schema_name(body["schema"]) for body in self._bodies()}
        for name, schema in self.schemas.items():
            if name not in requested:
                base, own = schema.get("allOf", ({}, schema))
                yield Object(name, _schema_name(base), self._members(own))

    def _bodies(self) -> Iterator[Json]:
        for item in self.document["paths"].values():
            for method in _METHODS & item.keys():
                yield from item[method].get("requestBody", {}).get("content", {}).values()

    def _operations(self, tag: str) -> Iterator[Operation]:
        for path, item in self.document["paths"].items():
            for method in (name for name in item if name in _METHODS):
                if tag in item[method]["tags"]:
                    yield self._operation(path, method, item)

    def _operation(self, path: str, method: str, item: Json) -> Operation:
        one: Json = item[method]
        parameters = [*item.get("parameters", ()), *one.get("parameters", ())]
        body = _body(one)
        answers = [self._answer(status, spec) for status, spec in one["responses"].items()]
        needs_token = bool(one.get("security", self.document["security"]))
        call = Call(
            method=method.upper(),
            url=self.server + _fill_path(path, parameters),
            query={
                each["name"]: each["example"] for each in _select(parameters, "query", "example")
            },
            body=body and self._personalize(body["example"]),
            needs_token=needs_token,
            has_body=answers[0].status != "204",
            is_form="multipart/form-data" in one.get("requestBody", {}).get("content", {}),
            saves_as=_saved_as(one),
        )
        return Operation(
            name=one["operationId"],
            method=method.upper(),
            path=path,
            summary=one["summary"],
            description=_text(one["description"]),
            needs_token=needs_token,
            fields=list(self._fields(parameters, one.get("x-request-headers", ()), body)),
            answers=answers,
            curl=as_curl(call, self.token),
            python=as_python(call, self.token),
        )

    def _personalize(self, example: Json | str) -> Json | str:
        """Fill in the reader's username, and no id: a pasted example must not hit another one."""
        if isinstance(example, str):
            return example
        return {name: self.substitutions.get(name, value) for name, value in example.items()}

    def _fields(
        self, parameters: Sequence[Json], headers: Sequence[Json], body: Json | None
    ) -> Iterator[tuple[str, Sequence[Field]]]:
        """Yield the request's fields in groups with a title, leaving out empty groups."""
        groups = (
            ("Path", _select(parameters, "path")),
            ("Query", _select(parameters, "query")),
            ("Optional headers", headers),
        )
        for title, given in groups:
            if given:
                yield title, [self._parameter(each) for each in given]
        if body and body["schema"].get("type") != "string":
            name = _schema_name(body["schema"])
            yield "Body", self._members(self.schemas[name] if name else body["schema"])

    def _answer(self, status: str, spec: Json) -> Answer:
        content = spec.get("content", {}).get("application/json", {})
        example, headers = content.get("example"), spec.get("headers", {})
        name = _schema_name(content.get("schema", {}))
        return Answer(
            status=status,
            description=_inline(spec["description"]),
            headers=[self._parameter({"name": name, **it}) for name, it in headers.items()],
            object=name,
            page=self.homes[name],
            example=_json(example) if example and status.startswith("2") else "",
        )

    def _parameter(self, spec: Json) -> Field:
        """Read a parameter or header; without a schema it is a string."""
        schema = {"type": "string", **spec.get("schema", {})}
        return self._field(spec["name"], {**schema, **spec}, bool(spec.get("required")))

    def _members(self, schema: Json) -> Sequence[Field]:
        needed, members = schema.get("required", ()), schema.get("properties", {})
        return [self._field(name, it, name in needed) for name, it in members.items()]

    def _field(self, name: str, schema: Json, required: bool) -> Field:
        refers_to = next((_schema_name(one) for one in _parts(schema) if "$ref" in one), "")
        return Field(
            name=name,
            kind=_kind(schema),
            required=required,
            limits=_limits(schema),
            description=_inline(schema.get("description", "")),
            choices=[str(choice) for choice in schema.get("enum", ()) if choice],
            default=str(schema.get("default") or ""),
            example=str(schema.get("example") or ""),
            object=refers_to,
            page=self.homes[refers_to],
        )


def _body(operation: Json) -> Json | None:
    """Return the body that examples send: JSON, a form with a file, or a text."""
    content = operation.get("requestBody", {}).get("content", {})
    names = ("application/json", "multipart/form-data", "text/plain")
    return next((content[name] for name in names if name in content), None)


def _saved_as(operation: Json) -> str:
    """Return the name of the file that an example saves the answer as, blank for JSON."""
    content = operation["responses"].get("200", {}).get("content", {})
    return _DOWNLOADED if "application/octet-stream" in content else ""


def _parts(schema: Json) -> Iterator[Json]:
    """Yield what may hold a reference: the schema, its items, its alternatives."""
    yield schema
    yield schema.get("items", {})
    yield from schema.get("anyOf", ())


def _select(parameters: Sequence[Json], location: str, *having: str) -> Sequence[Json]:
    return [
        one for one in parameters if one["in"] == location and all(name in one for name in having)
    ]


def _fill_path(path: str, parameters: Sequence[Json]) -> str:
    for one in _select(parameters, "path"):
        path = path.replace(
            f"{{{one['name']}}}", PLACEHOLDERS.get(one["name"], str(one["example"]))
        )
    return path


# Pages


def _homes(document: Json, groups: Mapping[str, Json]) -> Mapping[str, str]:
    """Return the page of each object: that of an operation which answers with it, else that of an
    object which holds it.
    """
    schemas = document["components"]["schemas"]
    answered: dict[str, str] = {}
    for page, group in groups.items():
        for name in _answered(document, group["tags"]):
            answered.setdefault(name, page)

    def home(name: str) -> str:
        if name in answered or not name:
            return answered.get(name, "")
        holders = (other for other, schema in schemas.items() if name in _names_in(schema))
        return home(next(holders, ""))

    return {name: home(name) for name in ("", *schemas)}


def _answered(document: Json, tags: Sequence[str]) -> Iterator[str]:
    """Yield the objects that operations with these tags answer with."""
    for item in document["paths"].values():
        for method in _METHODS & item.keys():
            if set(tags) & set(item[method]["tags"]):
                yield from _names_in(item[method]["responses"])


def _names_in(value: Json) -> set[str]:
    """Return the names of the object schemas that a part of the document refers to."""
    return set(re.findall(r'"#/components/schemas/(\w+)"', json.dumps(value)))


# Fields


_FORMATS = {
    "date": "date",
    "date-time": "date and time",
    "iri": "http or https URL",
    "idn-email": "email address",
}
_BLANK = r"^\s*$"


def _kind(schema: Json) -> str:
    """Describe the type in words: `string or null`, `http or https URL`, `list of Job`."""
    if "anyOf" in schema:
        return _join_alternatives([_kind(one) for one in schema["anyOf"]])
    if "items" in schema:
        return "list of " + (_schema_name(schema["items"]) or _kind(schema["items"]))
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


def _limits(schema: Json) -> str:
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


# Markdown. Raw HTML in it is shown as text.


_HEADING = re.compile(r"<h([1-6])>(.*?)</h\1>")
_TOPIC = re.compile(r"^### (.+)$", re.MULTILINE)


@cache
def _text(markdown: str) -> Markup:
    """Render Markdown; headings get the anchors that `_topics` lists."""
    return Markup(_HEADING.sub(_with_anchor, _markdown_html(markdown)))  # noqa: S704


def _with_anchor(heading: re.Match[str]) -> str:
    level, title = heading.groups()
    text = Markup(title).striptags()  # noqa: S704
    return f'<h{level} id="{_slug(text)}">{title}</h{level}>'


@cache
def _inline(markdown: str) -> Markup:
    return Markup(_markdown_html(markdown).removeprefix("<p>").removesuffix("</p>\n"))  # noqa: S704


def _markdown_html(markdown: str) -> str:
    return str(markdown_to_html_with_extensions(markdown, extensions=["table"]))


def _topics(markdown: str) -> Sequence[tuple[str, str]]:
    return [(_slug(title), title) for title in _TOPIC.findall(markdown)]


def _slug(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
