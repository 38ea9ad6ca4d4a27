"""The operations on the history of a job in the OpenAPI document."""

from vega.api.events import PAGE
from vega.api.openapi.jobs import JOB_ID
from vega.api.openapi.parts import (
    Json,
    answer,
    body,
    error,
    linked,
    operation,
    paging,
    path_id,
)
from vega.api.openapi.samples import EVENT, MOVED, SAVED
from vega.errors import EventFixed
from vega.services.timeline import CURSOR

_NEW = {
    "kind": "call",
    "text": "They invited me to an interview.",
    "reply": True,
    "occurredOn": "2026-11-16",
}
_CHANGES = {"occurredOn": "2026-11-15"}
_EVENT_ID = path_id("eventId", "The event's ID.", 42)
_FIXED = "This kind of event, or this field of it, cannot be changed."


def paths() -> Json:
    return {
        "/api/jobs/{jobId}/events": {
            "parameters": [JOB_ID],
            "get": _list_events(),
            "post": _create_event(),
        },
        "/api/jobs/{jobId}/events/{eventId}": {
            "parameters": [JOB_ID, _EVENT_ID],
            "get": _get_event(),
            "patch": _update_event(),
            "delete": _delete_event(),
        },
    }


def _list_events() -> Json:
    page = {"events": [EVENT, MOVED, SAVED], "next": None}
    return operation(
        "listEvents", "History", "List the events of a job",
        "Newest first, by the day they happened. While `next` is not null, send it as "
        "`cursor` to get the next page.",
        {"200": answer("A page of events.", "EventList", page)}, 400, 401, 404,
        parameters=paging("events", CURSOR.pattern, PAGE),
    )  # fmt: skip


def _create_event() -> Json:
    made = answer("The event was added.", "Event", EVENT, Location="The path of the event.")
    calls = ("getEvent", "updateEvent", "deleteEvent")
    ids = {"jobId": "$response.body#/jobId", "eventId": "$response.body#/id"}
    return operation(
        "createEvent", "History", "Add an event",
        "For a `note`, `call` or `email`, send `text`; for a call or an email also `reply` if they "
        "got back to you. For `moved`, send the new status in `to`, and `stage` and `outcome` if "
        "you like. For `stage`, send `stage`, `outcome` or both; the one you leave out stays as it "
        "was. A move that is dated before a later one leaves the job's status as it is.",
        {"201": linked(made, calls, **ids)}, 400, 401, 404, 413, 415,
        requestBody=body("NewEvent", _NEW),
    )  # fmt: skip


def _get_event() -> Json:
    return operation(
        "getEvent", "History", "Read an event", "An event of another user's job is a 404.",
        {"200": answer("The event.", "Event", EVENT)}, 401, 404,
    )  # fmt: skip


def _update_event() -> Json:
    return operation(
        "updateEvent", "History", "Change an event",
        "You can change the day, stage and outcome of `moved` and `stage`, the day and text of "
        "`note`, `call` and `email`, and the `reply` of a call or an email. What you leave out "
        "stays as it is. The job's status, stage and dates follow. `recordedAt` never changes.",
        {
            "200": answer("The changed event.", "Event", {**EVENT, **_CHANGES}),
            "409": error(409, _FIXED, EventFixed.sentence),
        },
        400, 401, 404, 413, 415,
        requestBody=body("EventChanges", _CHANGES),
    )  # fmt: skip


def _delete_event() -> Json:
    return operation(
        "deleteEvent", "History", "Delete an event",
        "You can delete `moved`, `stage`, `note`, `call` and `email`. The job's status, stage and "
        "dates then follow from the remaining events.",
        {
            "204": {"description": "The event was deleted."},
            "409": error(409, "This kind of event cannot be deleted.", EventFixed.sentence),
        },
        401, 404,
    )  # fmt: skip
