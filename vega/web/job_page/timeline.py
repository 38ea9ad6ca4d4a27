"""Pages: a job's timeline: moves completed in their panel, the log, entries changed in place."""

from collections.abc import Sequence

from flask import request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import EventFixed
from vega.labels import APPLIED_VIA_LABELS, LOG_LABELS
from vega.models import EventKind, Job, JobEvent, JobStatus
from vega.schemas import EventChanges, MoveDetails, NewEvent, read_form
from vega.services.account import latest_day_of, today_of
from vega.services.jobs import timeline
from vega.services.jobs.history import outcomes_of
from vega.services.jobs.jobs import get_job
from vega.services.plan import tasks
from vega.web import web
from vega.web.job_page.job_page import Opened, form_of_entry, show_job
from vega.web.jobs.job_forms import EventForm
from vega.web.jobs.messages import panel_url, tell_change
from vega.web.ui.filters import recent_days
from vega.web.ui.forms import refusals_in
from vega.web.ui.once import once
from vega.web.ui.redirects import job_url, next_path, see_other

# The panel of a move


@web.get("/jobs/<id:job_id>/moves/<id:event_id>")
def move_panel(job_id: int, event_id: int) -> ResponseReturnValue:
    return _panel(job_id, event_id, request.args.get("change", 0, type=int), EventForm())


@web.post("/jobs/<id:job_id>/moves/<id:event_id>")
def complete_move(job_id: int, event_id: int) -> ResponseReturnValue:
    """Each choice is saved at once, as a part of the move: one Undo takes all back."""
    change = request.form.get("change", 0, type=int)
    form = EventForm()
    with refusals_in(form):
        details = read_form(MoveDetails, form.sent(MoveDetails), latest_day_of(current_user))
        saved = timeline.complete_move(current_user, job_id, event_id, details, change)
        return see_other(panel_url(job_id, event_id, saved.id or change))
    return _panel(job_id, event_id, change, form)


@web.post("/jobs/<id:job_id>/moves/<id:event_id>/follow-up")
def remind_to_follow_up(job_id: int, event_id: int) -> ResponseReturnValue:
    """Add the task to follow up as a part of the move, or take it away again."""
    change = request.form.get("change", 0, type=int)
    job = get_job(current_user, job_id)
    event = timeline.get_event(job, event_id)
    if event.to_status != JobStatus.APPLIED or "stage" not in _editable(event):
        raise EventFixed
    saved = tasks.switch_follow_up(current_user, job, event.occurred_on, amends=change)
    return see_other(panel_url(job_id, event_id, saved or change))


def _panel(job_id: int, event_id: int, change: int, form: EventForm) -> ResponseReturnValue:
    job = get_job(current_user, job_id)
    event = timeline.get_event(job, event_id)
    if "stage" not in _editable(event):
        raise EventFixed
    return form.as_page(
        "jobs/move/move.html",
        job=job,
        event=event,
        change=change,
        days=recent_days(today_of(current_user)),
        ways=APPLIED_VIA_LABELS,
        outcomes=outcomes_of(event.to_status),
        **_follow_up(job, event),
    )


def _follow_up(job: Job, event: JobEvent) -> dict[str, object]:
    """Return the task to follow up that there is, and the day that is offered for one."""
    if event.to_status != JobStatus.APPLIED:
        return {}
    return {
        "follow_up": tasks.open_follow_up(job),
        "follow_up_day": tasks.follow_up_day(current_user, event.occurred_on),
    }


# Entries


@web.post("/jobs/<id:job_id>/events")
def add_event(job_id: int) -> ResponseReturnValue:
    form = EventForm()
    with refusals_in(form):
        entry = read_form(NewEvent, form.sent(NewEvent), latest_day_of(current_user))
        with once():
            added = timeline.add_event_undoably(current_user, job_id, entry)
        label = LOG_LABELS.get(entry.kind, "entry").lower()
        tell_change(f"The {label} was added.", added.id)
        return see_other(next_path(job_url(job_id)))
    return show_job(get_job(current_user, job_id), Opened(log=form.named("log")))


@web.get("/jobs/<id:job_id>/events/<id:event_id>")
def edit_event(job_id: int, event_id: int) -> ResponseReturnValue:
    """The page of the job, with the form of this entry in its place."""
    return _opened_entry(job_id, event_id)


@web.post("/jobs/<id:job_id>/events/<id:event_id>")
def change_event(job_id: int, event_id: int) -> ResponseReturnValue:
    form = EventForm()
    with refusals_in(form):
        edit = form.edited(EventChanges)
        changes = read_form(EventChanges, edit.changes, latest_day_of(current_user))
        saved = timeline.change_event(current_user, job_id, event_id, changes, was=edit.was)
        tell_change("The entry was saved.", saved.id)
        return see_other(next_path(job_url(job_id)))
    return _opened_entry(job_id, event_id, form)


@web.post("/jobs/<id:job_id>/events/<id:event_id>/delete")
def delete_event(job_id: int, event_id: int) -> ResponseReturnValue:
    deleted = timeline.delete_event(current_user, job_id, event_id)
    tell_change("The entry was deleted.", deleted.id)
    return see_other(next_path(job_url(job_id)))


def _opened_entry(
    job_id: int, event_id: int, refused: EventForm | None = None
) -> ResponseReturnValue:
    job = get_job(current_user, job_id)
    event = timeline.get_event(job, event_id)
    if not _editable(event):
        raise EventFixed
    form = (refused or form_of_entry(event)).fitting(event.to_status)
    return show_job(job, Opened(entry=event, entry_form=form.named(f"event-{event.id}")))


def _editable(event: JobEvent) -> Sequence[str]:
    """Return the fields of an entry that can be changed."""
    return timeline.EDITABLE.get(EventKind(event.kind), ())
