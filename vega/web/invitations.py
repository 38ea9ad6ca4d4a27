"""Pages: invitations, calendar files that become interviews."""

from collections.abc import Sequence
from contextlib import closing

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from wtforms import BooleanField, HiddenField

from vega.errors import Fact, InvalidInput
from vega.matching.invitations import Invitation
from vega.models import Job
from vega.services import invitations
from vega.services.accounts import Account
from vega.services.interviews import BEFORE_INTERVIEWS
from vega.services.invitations import Candidate, Effect, Received
from vega.services.jobs import get_job
from vega.web import see_other, web
from vega.web.forms import Form, refusals_in
from vega.web.htmx import tell
from vega.web.interviews import moment_as_said, overlap_words
from vega.web.messages import undo_of
from vega.web.way_back import job_url


class InvitationForm(Form):
    """A calendar file. Its text is kept while its job is asked for; `about` says what it is."""

    text = HiddenField()
    job_id = HiddenField()
    move = BooleanField()
    about = ""

    def read(self) -> Invitation:
        """Return the invitation that was sent, now or before. Raises `InvalidInput`."""
        self.text.data = _sent_text()
        invitation = invitations.read_text(current_user, self.text.data)
        self.about = f"{invitation.title or 'Interview'}, {moment_as_said(invitation.starts_at)}"
        return invitation

    def show(self, fact: Fact) -> None:
        """Show what is wrong. That the job is missing is not, before it was asked for."""
        asks = isinstance(fact, InvalidInput) and "job_id" in fact.problems
        if not asks or "job_id" in request.form:
            super().show(fact)

    def show_problem(self, name: str, problem: str) -> None:
        if name == "file":  # another one has to be chosen
            self.text.data = ""
        super().show_problem(name, problem)


@web.get("/invitations")
def new_invitation() -> ResponseReturnValue:
    return _form_page(InvitationForm(formdata=None))


@web.post("/invitations")
def add_invitation() -> ResponseReturnValue:
    """Take an invitation whose job is known by its UID, was chosen, or is named in it; else ask."""
    form = InvitationForm()
    found = invitations.candidates(current_user)
    with refusals_in(form):
        invitation = form.read()
        job_id = request.form.get("job_id", type=int) or invitations.job_named(invitation, found)
        received = invitations.receive(_reader(), invitation, job_id, move=form.move.data)
        return _told(received, None)
    return _form_page(form, candidates=found)


@web.get("/jobs/<id:job_id>/invitation")
def new_job_invitation(job_id: int) -> ResponseReturnValue:
    return _form_page(InvitationForm(formdata=None), get_job(current_user, job_id))


@web.post("/jobs/<id:job_id>/invitation")
def add_job_invitation(job_id: int) -> ResponseReturnValue:
    form, job = InvitationForm(), get_job(current_user, job_id)
    with refusals_in(form):
        received = invitations.receive(_reader(), form.read(), job_id, move=form.move.data)
        return _told(received, job)
    return _form_page(form, job)


def _sent_text() -> str:
    file = request.files.get("file")
    if file is not None and file.filename:
        with closing(file):
            return invitations.read_file(file.stream.read(invitations.LARGEST_FILE + 1))
    if request.form.get("text"):
        return request.form["text"]
    raise InvalidInput({"file": "Choose the .ics file of the invitation first."})


def _reader() -> Account:
    """Return the account itself, not Flask-Login's proxy of it."""
    account: Account = current_user._get_current_object()
    return account


def _form_page(
    form: InvitationForm, job: Job | None = None, *, candidates: Sequence[Candidate] = ()
) -> ResponseReturnValue:
    page = render_template(
        "interviews/invitation.html",
        form=form,
        job=job,
        asked=candidates if job is None and form.text.data else None,
        offers_move=job is None or job.status in BEFORE_INTERVIEWS,
    )
    return page, form.page_status


def _told(received: Received, job: Job | None) -> ResponseReturnValue:
    saved = received.saved
    if saved is None:
        tell("This cancels an interview that is not in Vega, so nothing changed.", kind="info")
        return see_other(job_url(job.id) if job else url_for(".today"))
    if received.effect in _NOTHING:
        tell(_NOTHING[received.effect], name=saved.interview.title, kind="info")
    else:
        tell(_words(received), name=saved.interview.title, undo=undo_of(saved.change))
    return see_other(job_url(saved.interview.job_id))


_NOTHING = {
    Effect.UNCHANGED: "is up to date already; nothing changed.",
    Effect.OUTDATED: "was not changed: this invitation is older than what you have.",
}


def _words(received: Received) -> str:
    """Say what was done, and what the file left open."""
    if received.saved is None or received.effect == Effect.CANCELLED:
        return "was cancelled."
    interview, invitation = received.saved.interview, received.invitation
    verb = "was added for" if received.effect == Effect.ADDED else "is now on"
    parts = [
        f"{verb} {moment_as_said(interview.starts_at)}.",
        "" if invitation.has_time else "The invitation has no time; change it if 9:00 is wrong.",
        "It repeats; only its first appointment is here." if invitation.repeats else "",
        "The job is now Interviewing." if received.moved else "",
    ]
    return " ".join(filter(None, parts)) + overlap_words(received.saved.overlapping)
