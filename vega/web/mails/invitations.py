"""Pages: invitations, calendar files that become interviews at once."""

from flask import request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.current import current_account
from vega.models import Job
from vega.reading.mail.appointment.invitations import Invitation
from vega.services.plan import invitations
from vega.services.plan.invitations import Effect, Received
from vega.web.jobs.messages import tell_change
from vega.web.mails.mail_forms import SourceForm
from vega.web.plan.interviews import moment_as_said, overlap_words
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import job_url, see_other


def take_invitation(
    form: SourceForm, invitation: Invitation, job: Job | None
) -> ResponseReturnValue:
    """Take it for the job whose page this is, that was chosen, that has it by its UID, or that it
    names. Raises `InvalidInput`, also for `job_id` where that is not certain; `JobNotFound`.
    """
    job_id = job.id if job else request.form.get("job_id", type=int)
    if job_id is None:
        job_id = invitations.job_named(invitation, invitations.candidates(current_user))
    received = invitations.receive(current_account(), invitation, job_id, move=bool(form.move.data))
    return _told(received, job)


def ask_job(form: SourceForm) -> ResponseReturnValue:
    """Ask which job an invitation is for; its text is kept in the form."""
    return form.as_page(
        "interviews/invitation.html",
        asked=invitations.candidates(current_user),
        about=f"{form.about.title or 'Interview'}, {moment_as_said(form.about.starts_at)}"
        if form.about
        else "",
    )


def _told(received: Received, job: Job | None) -> ResponseReturnValue:
    saved = received.saved
    if saved is None:
        tell("This cancels an interview that is not in Vega, so nothing changed.", kind="info")
        return see_other(job_url(job.id) if job else url_for(".today"))
    if received.effect in _NOTHING:
        tell(_NOTHING[received.effect], name=saved.item.title, kind="info")
    else:
        tell_change(_words(received), saved.change, name=saved.item.title)
    return see_other(job_url(saved.item.job_id))


_NOTHING = {
    Effect.UNCHANGED: "is up to date already; nothing changed.",
    Effect.OUTDATED: "was not changed: this invitation is older than what you have.",
}


def _words(received: Received) -> str:
    """Say what was done, and what the file left open."""
    if received.saved is None or received.effect == Effect.CANCELLED:
        return "was cancelled."
    interview, invitation = received.saved.item, received.invitation
    verb = "was added for" if received.effect == Effect.ADDED else "is now on"
    parts = [
        f"{verb} {moment_as_said(interview.starts_at)}.",
        "" if invitation.has_time else "The invitation has no time; change it if 9:00 is wrong.",
        "It repeats; only its first appointment is here." if invitation.repeats else "",
        "The job is now Interviewing." if received.moved else "",
    ]
    return " ".join(filter(None, parts)) + overlap_words(received.saved.overlapping)
