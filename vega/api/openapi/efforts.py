"""The operations on other efforts in the OpenAPI document."""

from vega.api.efforts import PAGE
from vega.api.openapi.parts import (
    DAY,
    Json,
    answer,
    body,
    linked,
    operation,
    or_blank,
    paging,
    path_id,
    query,
)
from vega.api.openapi.samples import EFFORT, NEW_EFFORT
from vega.services.efforts import CURSOR

_CHANGES = {"result": "Acme GmbH asked for my CV", "notes": "Send it by Friday."}


def paths() -> Json:
    return {
        "/api/efforts": {"get": _list_efforts(), "post": _create_effort()},
        "/api/efforts/{effortId}": {
            "parameters": [path_id("effortId", "The effort's ID.", 2)],
            "get": _get_effort(),
            "patch": _update_effort(),
            "delete": _delete_effort(),
        },
    }


def _list_efforts() -> Json:
    page = {"efforts": [EFFORT], "next": None}
    return operation(
        "listEfforts", "Other efforts", "List efforts",
        "The newest first. While `next` is not null, send it as `cursor` with the same filters to "
        "get the next page.",
        {"200": answer("A page of efforts.", "EffortList", page)}, 400, 401,
        parameters=[
            query("from", "Only efforts of this day or later.", or_blank(DAY)),
            query("to", "Only efforts of this day or earlier.", or_blank(DAY)),
            *paging("efforts", CURSOR.pattern, PAGE),
        ],
    )  # fmt: skip


def _create_effort() -> Json:
    made = answer("The effort was added.", "Effort", EFFORT, Location="The path of the effort.")
    calls = ("getEffort", "updateEffort", "deleteEffort")
    return operation(
        "createEffort", "Other efforts", "Add an effort",
        "Only `occurredOn` and `title` are required. The day must not be in the future.",
        {"201": linked(made, calls, effortId="$response.body#/id")}, 400, 401, 413, 415,
        requestBody=body("NewEffort", NEW_EFFORT),
    )  # fmt: skip


def _get_effort() -> Json:
    return operation(
        "getEffort", "Other efforts", "Read an effort", "Another user's effort is a 404.",
        {"200": answer("The effort.", "Effort", EFFORT)}, 401, 404,
    )  # fmt: skip


def _update_effort() -> Json:
    return operation(
        "updateEffort", "Other efforts", "Change an effort",
        "What you leave out stays as it is; null empties all but `occurredOn` and `title`.",
        {"200": answer("The changed effort.", "Effort", {**EFFORT, **_CHANGES})},
        400, 401, 404, 413, 415,
        requestBody=body("EffortChanges", _CHANGES),
    )  # fmt: skip


def _delete_effort() -> Json:
    return operation(
        "deleteEffort", "Other efforts", "Delete an effort", "It is gone from the report too.",
        {"204": {"description": "The effort was deleted."}}, 401, 404,
    )  # fmt: skip
