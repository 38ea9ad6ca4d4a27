"""Pages: interviews: added to a job, changed, moved, cancelled, said how they went."""

from collections.abc import Sequence
from datetime import datetime

from flask import render_template, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.labels import listed
from vega.models import Interview, InterviewState, Job
from vega.schemas import InterviewChanges, InterviewDraft, read_form, time_zones
from vega.services.jobs.jobs import get_job
from vega.services.plan import interviews
from vega.services.plan.contacts import contacts_of_job
from vega.services.plan.interviews import BEFORE_INTERVIEWS, SavedInterview
from vega.web import web
from vega.web.jobs.messages import tell_change
from vega.web.plan.plan import meeting_of
from vega.web.plan.plan_forms import InterviewForm, interview_fields, next_working_day
from vega.web.ui.filters import clock, day_text, reader_today, reader_zone
from vega.web.ui.forms import checked
from vega.web.ui.htmx import cut_title
from vega.web.ui.once import once
from vega.web.ui.redirects import back_path, job_url, next_path, see_other

STATES = {
    InterviewState.PLANNED: "is planned again.",
    InterviewState.DONE: "is done.",
    InterviewState.CANCELLED: "is cancelled.",
}


@web.get("/jobs/<id:job_id>/interviews/new")
def new_interview(job_id: int, form: InterviewForm | None = None) -> ResponseReturnValue:
    job = get_job(current_user, job_id)
    day, move = next_working_day(reader_today()), job.status in BEFORE_INTERVIEWS
    return _form_page(form or InterviewForm(day=day, move=move), job)


@web.post("/jobs/<id:job_id>/interviews")
@checked(new_interview, form=InterviewForm)
def add_interview(form: InterviewForm, job_id: int) -> ResponseReturnValue:
    values = {**form.values(), "job_id": job_id, "move": form.move.data}
    with once():
        saved = interviews.create_interview(current_user, read_form(InterviewDraft, values))
    _tell(saved, f"was added for {moment_as_said(saved.item.starts_at)}.")
    return see_other(next_path(job_url(job_id)))


@web.get("/interviews/<id:interview_id>")
def edit_interview(interview_id: int, form: InterviewForm | None = None) -> ResponseReturnValue:
    interview = interviews.get_interview(current_user, interview_id)
    form = form or InterviewForm(data=interview_fields(interview))
    return _form_page(form, get_job(current_user, interview.job_id), interview)


@web.post("/interviews/<id:interview_id>")
@checked(edit_interview, form=InterviewForm)
def change_interview(form: InterviewForm, interview_id: int) -> ResponseReturnValue:
    """Change its state, where that is all that is sent, or what its form holds."""
    state = request.form.get("state")
    changes = read_form(InterviewChanges, {"state": state} if state else form.values())
    was = {} if state else _seen()
    saved = interviews.change_interview(current_user, interview_id, changes, was=was)
    moved = f"is on {moment_as_said(saved.item.starts_at)}."
    _tell(saved, STATES[changes.state] if state else moved)
    return see_other(next_path(job_url(saved.item.job_id)))


@web.post("/interviews/<id:interview_id>/delete")
def delete_interview(interview_id: int) -> ResponseReturnValue:
    deleted = interviews.delete_interview(current_user, interview_id)
    tell_change("was deleted.", deleted.change, name=deleted.item.title)
    return see_other(next_path(job_url(deleted.item.job_id)))


def _seen() -> dict[str, object]:
    """Return when the interview had been changed last as its form was opened, if it says so."""
    try:
        return {"updated_at": datetime.fromisoformat(request.form["was"])}
    except (KeyError, ValueError):
        return {}


@web.get("/time-zones")
def time_zone_names() -> ResponseReturnValue:
    """The names to choose a time zone from, as options: a form asks for them when it needs them."""
    return render_template("interviews/_time_zones.html", names=sorted(time_zones()))


def _tell(saved: SavedInterview, words: str) -> None:
    text = f"{words}{overlap_words(saved.overlapping)}"
    tell_change(text, saved.change, name=saved.item.title)


def overlap_words(others: Sequence[Interview]) -> str:
    if not others:
        return ""
    names = [f"“{cut_title(other.title)}” at {clock(other.starts_at)}" for other in others]
    return f" It overlaps with {listed(names)}."


def moment_as_said(moment: datetime) -> str:
    """`Thu 26 Nov at 14:00`, in the reader's time zone."""
    local = moment.astimezone(reader_zone())
    return f"{day_text(local.date())} at {local:%H:%M}"


def _form_page(
    form: InterviewForm, job: Job, interview: Interview | None = None
) -> ResponseReturnValue:
    return form.named(f"interview-{interview.id}" if interview else "new-interview").as_page(
        "interviews/interview.html",
        job=job,
        meeting=meeting_of(interview) if interview else None,
        contacts=contacts_of_job(job),
        back=next_path(back_path(job_url(job.id))),
    )
