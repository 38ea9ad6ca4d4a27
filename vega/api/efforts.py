"""Other efforts as JSON."""

from flask import url_for
from flask.typing import ResponseReturnValue

from vega.api import Operation, api
from vega.schemas import EffortChanges, EffortDraft, EffortQuery
from vega.serializers import effort_json
from vega.serializers.shapes import EffortJson
from vega.services.accounts.accounts import Account
from vega.services.plan import efforts


@api.get("/efforts")
@Operation("List efforts", "The newest first.", list[EffortJson], cursor=efforts.CURSOR)
def list_efforts(owner: Account, query: EffortQuery) -> ResponseReturnValue:
    page = efforts.list_efforts(owner, query)
    return {"efforts": [effort_json(one) for one in page.rows], "next": page.next}


@api.post("/efforts")
@Operation(
    "Add an effort",
    "Only `occurredOn` and `title` are required. The day must not be in the future.",
    EffortJson,
)
def create_effort(owner: Account, draft: EffortDraft) -> ResponseReturnValue:
    effort = efforts.create_effort(owner, draft).item
    return effort_json(effort), 201, {"Location": url_for(".get_effort", effort_id=effort.id)}


@api.get("/efforts/<id:effort_id>")
@Operation("Read an effort", "Another user's effort is a 404.", EffortJson)
def get_effort(owner: Account, effort_id: int) -> ResponseReturnValue:
    return effort_json(efforts.get_effort(owner, effort_id))


@api.patch("/efforts/<id:effort_id>")
@Operation(
    "Change an effort",
    "What you leave out stays as it is; null empties all but `occurredOn` and `title`.",
    EffortJson,
)
def update_effort(owner: Account, effort_id: int, changes: EffortChanges) -> ResponseReturnValue:
    return effort_json(efforts.change_effort(owner, effort_id, changes).item)


@api.delete("/efforts/<id:effort_id>")
@Operation("Delete an effort", "It is gone from the report too.")
def delete_effort(owner: Account, effort_id: int) -> ResponseReturnValue:
    efforts.delete_effort(owner, effort_id)
    return "", 204
