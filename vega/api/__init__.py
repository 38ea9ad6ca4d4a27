"""Blueprint /api: JSON in and out. Parse, call, serialize.

It accepts Bearer tokens only and ignores the session cookie, so it needs no CSRF token.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass, field
from functools import wraps
from typing import Any, TypeVar, get_args, get_origin

from flask import Blueprint, request
from flask.typing import ResponseReturnValue
from typing_extensions import is_typeddict

from vega.api.serializers import page_of
from vega.http.accounts.bearer import bearer
from vega.http.requests import json_body
from vega.schemas import Input, read_json, read_query
from vega.services.account import Account, latest_day_of
from vega.services.cursors import PAGE as PAGE
from vega.services.cursors import Page

api = Blueprint("api", __name__, url_prefix="/api")

Model = TypeVar("Model", bound=Input)
View = Callable[..., Any]

JSON, FORM = "application/json", "multipart/form-data"
BYTES = "application/octet-stream"
MERGE_PATCH = "application/merge-patch+json"
USUAL_STATUS = {"POST": 201, "DELETE": 204}  # of a success; 200 of others
BY_QUERY = ("GET", "HEAD", "DELETE")  # methods whose input is the query string


@dataclass(frozen=True)
class Answer:
    """What the OpenAPI document says of an answer. Blank is what it says of its status elsewhere.

    `error` is the sentence of an example. A header is its description, or an object.
    """

    description: str = ""
    error: str = ""
    headers: Mapping[str, Any] = field(default_factory=dict)


@dataclass
class Operation:
    """Decorator of a view: what the OpenAPI document says of it, which `openapi.py` collects.

    A view whose `owner` is an `Account` needs a token. A model that it takes is read from the
    query string or the body, by the method. Whatever follows from that, from the route and from
    the models is not said here.

        @api.get("/tasks/<id:task_id>")
        @Operation("Read a task", "Another user's task is a 404.")
        def get_task(owner: Account, task_id: int) -> TaskJson:

    `model` is what a success answers with, where the view's own type does not say it, such as
    bytes. A view that adds something answers with its path, too.
    `returns` says it in words, where they are not the usual ones, such as "The task was added."
    `reads` is a model that the view reads itself, `media` has the types of a body that is no JSON,
    and what each is. `writes` is false for a POST that a read-only token may send.
    """

    summary: str
    description: str
    model: Any = None
    _: KW_ONLY
    returns: str = ""
    status: int = 0
    reads: type[Input] | None = None
    media: Mapping[str, str] = field(default_factory=dict)
    cursor: re.Pattern[str] | None = None
    headers: Mapping[str, Any] = field(default_factory=dict)
    request_headers: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    answers: Mapping[int, Answer] = field(default_factory=dict)
    writes: bool | None = None

    def __call__(self, view: View) -> View:
        kinds = view.__annotations__
        self.file = view.__module__.rpartition(".")[2]
        self.needs_token = kinds.get("owner") is Account
        taken = {name: kind for name, kind in kinds.items() if _is_model(kind)}
        self.reads = self.reads or next(iter(taken.values()), None)
        answer: Any = kinds["return"]
        if is_typeddict(answer):
            self.model = answer
        elif get_origin(answer) is Page:
            self.model = page_of(*get_args(answer))
        OPERATIONS[view.__name__] = self

        @wraps(view)
        def read_and_call(**given: Any) -> ResponseReturnValue:
            if self.needs_token:  # before anything is read: strangers learn nothing
                given["owner"] = bearer(writes=self.writes)
            for name, model in taken.items():
                given[name] = _read(model, given.get("owner"))
            return self._answer(view(**given))

        return read_and_call

    def _answer(self, found: Any) -> ResponseReturnValue:
        if isinstance(found, Page):
            rows, following = self.model.__annotations__  # in the order of `page_of`
            return {rows: found.rows, following: found.next}
        if not isinstance(found, dict | None):
            return found  # type: ignore[no-any-return]
        status = self.status or USUAL_STATUS.get(request.method, 200)
        if found is None:
            return "", status
        own = f"{request.script_root}{request.path}/{found['id']}" if status == 201 else ""
        return found, status, {"Location": own} if own else {}


OPERATIONS: dict[str, Operation] = {}  # by the name of the view


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Input)


def _read(model: type[Model], owner: Account | None) -> Model:
    if request.method in BY_QUERY:
        return read_query(model, request.args.to_dict(flat=False))
    return body(model, owner)


def body(model: type[Model], owner: Account | None = None) -> Model:
    """Parse the JSON body. Some days must not be after today, which is the `owner`'s.

    Raises `UnsupportedMediaType`, `InvalidInput`.
    """
    sent = json_body(*([MERGE_PATCH] if request.method == "PATCH" else []))
    return read_json(model, sent, latest_day_of(owner) if owner else None)
