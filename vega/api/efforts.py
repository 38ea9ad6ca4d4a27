"""Other efforts as JSON."""

from flask import request, url_for
from flask.typing import ResponseReturnValue

from vega.api import MERGE_PATCH, api, body
from vega.api.serializers import effort_list_json
from vega.http.bearer import bearer
from vega.schemas import EffortChanges, EffortDraft, EffortQuery, read_query
from vega.serializers import effort_json
from vega.services import efforts

PAGE = 50


@api.get("/efforts")
def list_efforts() -> ResponseReturnValue:
    owner = bearer()
    query = read_query(EffortQuery, request.args.to_dict(flat=False))
    page = efforts.list_efforts(
        owner, query.first, query.last, cursor=query.cursor, most=query.limit or PAGE
    )
    return effort_list_json(page)


@api.post("/efforts")
def create_effort() -> ResponseReturnValue:
    owner = bearer()
    effort = efforts.create_effort(owner, body(EffortDraft, owner=owner)).effort
    location = url_for(".show_effort", effort_id=effort.id)
    return effort_json(effort), 201, {"Location": location}


@api.get("/efforts/<id:effort_id>")
def show_effort(effort_id: int) -> ResponseReturnValue:
    return effort_json(efforts.get_effort(bearer(), effort_id))


@api.patch("/efforts/<id:effort_id>")
def update_effort(effort_id: int) -> ResponseReturnValue:
    owner = bearer()
    changes = body(EffortChanges, MERGE_PATCH, owner=owner)
    return effort_json(efforts.change_effort(owner, effort_id, changes).effort)


@api.delete("/efforts/<id:effort_id>")
def delete_effort(effort_id: int) -> ResponseReturnValue:
    efforts.delete_effort(bearer(), effort_id)
    return "", 204
