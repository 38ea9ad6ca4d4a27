"""Pages: mails, read and suggested for a job's history, and recorded when the person says so."""

from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import InvalidInput, PagesBusy
from vega.http.current import current_account
from vega.labels import INTERVIEW_KIND_LABELS, STATUS_LABELS
from vega.models import Job, JobStatus
from vega.reading.mail.appointment.invitations import Invitation
from vega.reading.mail.kind import Says
from vega.schemas import InterviewDraft, read_form
from vega.services.jobs.follow_ups import closed_in, closed_words
from vega.services.jobs.jobs import get_job
from vega.services.mails import recording
from vega.services.mails.recording import Recorded
from vega.services.mails.suggesting import Suggestion, fitting_move, move_of, suggest
from vega.services.plan import invitations
from vega.services.plan.interviews import HOUR
from vega.services.plan.invitations import Candidate, Effect
from vega.web import web
from vega.web.mails.invitations import ask_job, take_invitation
from vega.web.mails.mail_forms import AS_SUGGESTED, MailForm, SourceForm, status_choices
from vega.web.plan.interviews import moment_as_said, overlap_words
from vega.web.plan.plan import when_words
from vega.web.plan.plan_forms import named_zone
from vega.web.ui.forms import refusals_in
from vega.web.ui.htmx import cut_title, tell, undo
from vega.web.ui.once import once
from vega.web.ui.redirects import job_url, next_path, see_other

READS_LIKE = {
    Says.RECEIVED: "a confirmation that your application arrived",
    Says.REJECTION: "a rejection",
    Says.INVITATION: "an invitation to an interview",
    Says.OFFER: "an offer",
    Says.REQUEST: "a question or a task for you",
    Says.WITHDRAWN: "a withdrawal",
}


@web.get("/mails")
def new_mail() -> ResponseReturnValue:
    return _source_page(SourceForm(formdata=None))


@web.post("/mails")
def read_mail() -> ResponseReturnValue:
    return _read(None)


@web.get("/jobs/<id:job_id>/mail")
def new_job_mail(job_id: int) -> ResponseReturnValue:
    return _source_page(SourceForm(formdata=None), get_job(current_user, job_id))


@web.post("/jobs/<id:job_id>/mail")
def read_job_mail(job_id: int) -> ResponseReturnValue:
    return _read(get_job(current_user, job_id))


def _read(job: Job | None) -> ResponseReturnValue:
    """Show what a mail would record. An invitation that was sent alone is taken at once."""
    form = SourceForm()
    with refusals_in(form):
        sent = form.read()
        if isinstance(sent, Invitation):
            return take_invitation(form, sent, job)
        suggestion = suggest(current_user, sent, job.id if job else None)
        suggested = MailForm.of(suggestion)
        return _mail_page(suggested, job=job, suggestion=suggestion)
    return ask_job(form) if form.asks_job else _source_page(form, job)


def _source_page(form: SourceForm, job: Job | None = None) -> ResponseReturnValue:
    return form.as_page("mails/new.html", job=job)


@web.get("/mails/status")
def mail_status() -> ResponseReturnValue:
    """The part of the form that is another for each job."""
    form = MailForm(formdata=request.args)
    form.status.data = AS_SUGGESTED
    return render_template(
        "mails/status.html", form=form, **_move_offer(form, _offered(form).chosen)
    )


@web.post("/mails/record")
def record_mail() -> ResponseReturnValue:
    """Record it; with `?again=y` only look again for its job, which was added meanwhile."""
    form = MailForm()
    if "again" in request.args:
        return _look_again(form)
    with refusals_in(form):
        job_id, invitation = _job_id(form), form.invitation()
        with once():
            recorded = recording.record_mail(
                current_account(),
                job_id,
                form.draft(_status(form, job_id)),
                interview=form.interview(job_id),
                invitation=invitation,
                contact=form.contact(job_id),
            )
        _tell(recorded, form, job_id)
        return see_other(job_url(job_id))
    return _mail_page(form)


def _look_again(form: MailForm) -> ResponseReturnValue:
    if form.chosen_job_id is None:
        found = suggest(current_user, form.mail())
        form.job_id.data = str(found.job_id or "")
        form.likely = [job.id for job in found.candidates]
    return _mail_page(form)


def _job_id(form: MailForm) -> int:
    """Return the chosen job. Raises `InvalidInput`, `JobNotFound`."""
    if form.chosen_job_id is None:
        raise InvalidInput({"job_id": "Choose the job that this email is about."})
    return get_job(current_user, form.chosen_job_id).id


def _status(form: MailForm, job_id: int) -> JobStatus | None:
    if form.status.data == AS_SUGGESTED:
        return fitting_move(current_user, job_id, form.what_it_says, form.day_sent).status
    try:
        return JobStatus(form.status.data) if form.status.data else None
    except ValueError:
        raise InvalidInput({"status": "Choose one of the statuses."}) from None


# The page


class Offered(NamedTuple):
    """The jobs to choose from. `chosen` is None as long as none is, or it is gone."""

    likely: Sequence[Candidate]
    others: Sequence[Candidate]
    chosen: Candidate | None


def _offered(form: MailForm) -> Offered:
    """Return the jobs that are likely, or chosen, and the others that are open."""
    first = dict.fromkeys([*form.likely, form.chosen_job_id or 0])
    found = {job.id: job for job in invitations.candidates(current_user, also=[*first])}
    likely = [found[job_id] for job_id in first if job_id in found]
    others = [job for job in found.values() if job not in likely]
    return Offered(likely, others, found.get(form.chosen_job_id or 0))


def _move_offer(form: MailForm, job: Candidate | None) -> dict[str, object]:
    """Return the statuses to choose from: what the mail says, as far as it fits, is the first; and
    since when the job has its own, if the mail is too old to move it.
    """
    if job is None:
        return {"moves": status_choices(None, move_of(form.what_it_says))}
    move, moved_on = fitting_move(current_user, job.id, form.what_it_says, form.day_sent)
    moves = status_choices(job.status, move)
    return {"moves": moves, "moved_to": job.status, "moved_on": moved_on}


def _mail_page(
    form: MailForm, *, job: Job | None = None, suggestion: Suggestion | None = None
) -> ResponseReturnValue:
    offered = _offered(form)
    return form.as_page(
        "mails/mail.html",
        offered=offered,
        **_move_offer(form, offered.chosen),
        reads_like=READS_LIKE.get(form.what_it_says, ""),
        says_status=move_of(form.what_it_says),
        suggestion=suggestion,
        interview=_interview_offer(form),
        back=next_path(job_url(job.id) if job else url_for(".today")),
    )


class InterviewOffer(NamedTuple):
    """What is offered to do with an interview, and when it is."""

    words: str
    when: str = ""


def _interview_offer(form: MailForm) -> InterviewOffer | None:
    if not form.has_interview:
        return None
    # What was typed is no time, or the interview's job is deleted.
    with suppress(InvalidInput, PagesBusy):
        if form.calendar.data:
            return _invitation_offer(invitations.read_text(current_user, form.calendar.data))
        draft = read_form(InterviewDraft, {**form.values(), "kind": form.kind.data, "job_id": 1})
        kind = INTERVIEW_KIND_LABELS[draft.kind]
        ends_at = draft.ends_at or draft.starts_at + HOUR
        zone = named_zone(form.time_zone.data or "")
        return InterviewOffer(
            "Add interview", f"{when_words(draft.starts_at, ends_at, zone)} · {kind}"
        )
    return InterviewOffer("Add interview")


def _invitation_offer(invitation: Invitation) -> InterviewOffer:
    known = invitations.known_interview(current_user, invitation)
    words = "Update interview" if known else "Add interview"
    words = "Cancel interview" if invitation.is_cancelled else words
    when = when_words(invitation.starts_at, invitation.ends_at, invitation.time_zone)
    return InterviewOffer(words, when)


# What was done


def _tell(recorded: Recorded, form: MailForm, job_id: int) -> None:
    parts = [
        "Email recorded.",
        _move_words(recorded, form, job_id),
        _interview_words(recorded),
        f"{cut_title(recorded.contact.name)} was added to the job’s people."
        if recorded.contact
        else "",
    ]
    change = {"change": recorded.change.id, "next": job_url(job_id)}
    tell(" ".join(filter(None, parts)), undo=undo(url_for(".undo_change"), change))


def _move_words(recorded: Recorded, form: MailForm, job_id: int) -> str:
    if recorded.status is not None:
        closed = closed_words(closed_in(recorded.change.units))
        return f"Moved to {STATUS_LABELS[recorded.status]}.{closed}"
    if not form.status.data:
        return ""
    return f"The job is still {STATUS_LABELS[get_job(current_user, job_id).status]}."


def _interview_words(recorded: Recorded) -> str:
    """Say what became of the interview; an invitation may have nothing new."""
    saved, effect = recorded.interview, recorded.effect
    if saved is None:
        return "It cancels an interview that is not in Vega." if effect == Effect.UNKNOWN else ""
    when = moment_as_said(saved.item.starts_at)
    words = {
        Effect.UPDATED: f"The interview is now on {when}.",
        Effect.CANCELLED: "The interview was cancelled.",
        Effect.UNCHANGED: "The interview was up to date already.",
        Effect.OUTDATED: "The invitation is older than the interview, which stays as it is.",
    }.get(effect or Effect.ADDED, f"Interview added for {when}.")
    return f"{words}{overlap_words(saved.overlapping)}"
