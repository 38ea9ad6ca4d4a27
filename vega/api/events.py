"""The history of a job as JSON."""

from vega.api import PAGE, Answer, Operation, api
from vega.errors import EventFixed
from vega.schemas import EventChanges, NewEvent, PageQuery
from vega.serializers import event_json
from vega.serializers.shapes import EventJson
from vega.services.account import Account
from vega.services.cursors import Page
from vega.services.jobs import jobs, timeline


@api.get("/jobs/<id:job_id>/events")
@Operation(
    "List the events of a job", "Newest first, by the day they happened.", cursor=timeline.CURSOR
)
def list_events(owner: Account, job_id: int, query: PageQuery) -> Page[EventJson]:
    return timeline.list_page(owner, job_id, query.cursor, query.limit or PAGE).of(event_json)


@api.post("/jobs/<id:job_id>/events")
@Operation(
    "Add an event",
    "For a `note`, `call` or `email`, send `text`; for a call or an email also `reply` if they "
    "got back to you. For `moved`, send the new status in `to`, and `stage` and `outcome` if "
    "you like. For `stage`, send `stage`, `outcome` or both; the one you leave out stays as it "
    "was. A move that is dated before a later one leaves the job's status as it is.",
)
def create_event(owner: Account, job_id: int, draft: NewEvent) -> EventJson:
    return event_json(timeline.add_event(owner, job_id, draft))


@api.get("/jobs/<id:job_id>/events/<id:event_id>")
@Operation("Read an event", "An event of another user's job is a 404.")
def get_event(owner: Account, job_id: int, event_id: int) -> EventJson:
    return event_json(timeline.get_event(jobs.get_job(owner, job_id), event_id))


@api.patch("/jobs/<id:job_id>/events/<id:event_id>")
@Operation(
    "Change an event",
    "You can change the day, stage and outcome of `moved` and `stage`, the day and text of "
    "`note`, `call` and `email`, and the `reply` of a call or an email. What you leave out "
    "stays as it is. The job's status, stage and dates follow. `recordedAt` never changes.",
    answers={
        409: Answer(
            "This kind of event, or this field of it, cannot be changed.", EventFixed.sentence
        )
    },
)
def update_event(owner: Account, job_id: int, event_id: int, changes: EventChanges) -> EventJson:
    timeline.change_event(owner, job_id, event_id, changes)
    return event_json(timeline.get_event(jobs.get_job(owner, job_id), event_id))


@api.delete("/jobs/<id:job_id>/events/<id:event_id>")
@Operation(
    "Delete an event",
    "You can delete `moved`, `stage`, `note`, `call` and `email`. The job's status, stage and "
    "dates then follow from the remaining events.",
    answers={409: Answer("This kind of event cannot be deleted.", EventFixed.sentence)},
)
def delete_event(owner: Account, job_id: int, event_id: int) -> None:
    timeline.delete_event(owner, job_id, event_id)
