"""Other efforts as JSON."""

from vega.api import Operation, api
from vega.schemas import EffortChanges, EffortDraft, EffortQuery
from vega.serializers import effort_json
from vega.serializers.shapes import EffortJson
from vega.services.account import Account
from vega.services.cursors import Page
from vega.services.plan import efforts


@api.get("/efforts")
@Operation("List efforts", "The newest first.", cursor=efforts.ORDER.pattern)
def list_efforts(owner: Account, query: EffortQuery) -> Page[EffortJson]:
    return efforts.list_efforts(owner, query).of(effort_json)


@api.post("/efforts")
@Operation(
    "Add an effort",
    "Only `occurredOn` and `title` are required. The day must not be in the future.",
)
def create_effort(owner: Account, draft: EffortDraft) -> EffortJson:
    return effort_json(efforts.create_effort(owner, draft).item)


@api.get("/efforts/<id:effort_id>")
@Operation("Read an effort", "Another user's effort is a 404.")
def get_effort(owner: Account, effort_id: int) -> EffortJson:
    return effort_json(efforts.get_effort(owner, effort_id))


@api.patch("/efforts/<id:effort_id>")
@Operation(
    "Change an effort",
    "What you leave out stays as it is; null empties all but `occurredOn` and `title`.",
)
def update_effort(owner: Account, effort_id: int, changes: EffortChanges) -> EffortJson:
    return effort_json(efforts.change_effort(owner, effort_id, changes).item)


@api.delete("/efforts/<id:effort_id>")
@Operation("Delete an effort", "It is gone from the report too.")
def delete_effort(owner: Account, effort_id: int) -> None:
    efforts.delete_effort(owner, effort_id)
