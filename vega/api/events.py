"""The history of a job as JSON."""

from flask import request, url_for
from flask.typing import ResponseReturnValue

from vega.api import MERGE_PATCH, api, body
from vega.api.serializers import event_list_json
from vega.http.bearer import bearer
from vega.schemas import EventChanges, NewEvent, PageQuery, read_query
from vega.serializers import event_json
from vega.services import timeline
from vega.services.jobs import get_job

PAGE = 50


@api.get("/jobs/<id:job_id>/events")
def list_events(job_id: int) -> ResponseReturnValue:
    owner = bearer()
    query = read_query(PageQuery, request.args.to_dict(flat=False))
    return event_list_json(timeline.list_page(owner, job_id, query.cursor, query.limit or PAGE))


@api.post("/jobs/<id:job_id>/events")
def create_event(job_id: int) -> ResponseReturnValue:
    owner = bearer()
    event = timeline.add_event(owner, job_id, body(NewEvent, owner=owner))
    location = url_for(".show_event", job_id=job_id, event_id=event.id)
    return event_json(event), 201, {"Location": location}


@api.get("/jobs/<id:job_id>/events/<id:event_id>")
def show_event(job_id: int, event_id: int) -> ResponseReturnValue:
    return event_json(timeline.get_event(get_job(bearer(), job_id), event_id))


@api.patch("/jobs/<id:job_id>/events/<id:event_id>")
def update_event(job_id: int, event_id: int) -> ResponseReturnValue:
    owner = bearer()
    changes = body(EventChanges, MERGE_PATCH, owner=owner)
    timeline.change_event(owner, job_id, event_id, changes)
    return event_json(timeline.get_event(get_job(owner, job_id), event_id))


@api.delete("/jobs/<id:job_id>/events/<id:event_id>")
def delete_event(job_id: int, event_id: int) -> ResponseReturnValue:
    timeline.delete_event(bearer(), job_id, event_id)
    return "", 204
