"""Record a mail in a job's history: the email, and what it brings, as one change."""

from typing import NamedTuple

from vega.clock import now
from vega.errors import InvalidInput
from vega.models import Contact, EventKind, Job, JobStatus
from vega.reading.mail.appointment.invitations import Invitation
from vega.schemas import ContactDraft, InterviewDraft, MailDraft, NewEvent, Progress, read_form
from vega.services.account import Account
from vega.services.jobs import history, timeline, undo
from vega.services.jobs.jobs import lock_job
from vega.services.plan import contacts, interviews, invitations
from vega.services.plan.interviews import SavedInterview
from vega.services.plan.invitations import Effect


class Recorded(NamedTuple):
    """What was recorded, and what Undo takes.

    `status` is the job's new one; None if it is as it was, such as after a move of an earlier day.
    `effect` is what an invitation did to `interview`. `contact` is None if the job had it already.
    """

    change: undo.Change
    event_id: int
    status: JobStatus | None = None
    interview: SavedInterview | None = None
    effect: Effect | None = None
    contact: Contact | None = None


def record_mail(
    owner: Account,
    job_id: int,
    draft: MailDraft,
    *,
    interview: InterviewDraft | None = None,
    invitation: Invitation | None = None,
    contact: ContactDraft | None = None,
) -> Recorded:
    """Add an email to the job's history, and as far as they are given its move, its interview (or
    what the invitation says of one), and its sender as a contact. One Undo takes all of it back.

    Raises `JobNotFound`, `InvalidInput`; then nothing is recorded.
    """
    with undo.undoable(owner, [job_id]) as change:
        job = lock_job(owner, job_id)
        event = timeline.add_event(owner, job_id, _email(draft))
        status = _move(owner, job, draft)
        saved, effect = _interview(owner, job, interview, invitation)
        added = _contact(owner, job, contact)
    return Recorded(change, event.id, status, saved, effect, added)


def _email(draft: MailDraft) -> NewEvent:
    sent = {"text": draft.text, "reply": draft.reply, "occurred_on": draft.occurred_on}
    return read_form(NewEvent, {"kind": EventKind.EMAIL, **sent})


def _move(owner: Account, job: Job, draft: MailDraft) -> JobStatus | None:
    """Move the job on the day of the mail. Return its status if that changed."""
    if draft.status is None:
        return None
    before = job.status
    wanted = read_form(Progress, {"status": draft.status, "occurred_on": draft.occurred_on})
    history.progress([job], wanted, owner, now())
    return JobStatus(job.status) if job.status != before else None


def _interview(
    owner: Account, job: Job, draft: InterviewDraft | None, invitation: Invitation | None
) -> tuple[SavedInterview | None, Effect | None]:
    if invitation is not None:
        received = invitations.receive(owner, invitation, job.id, keep=False)
        if received.saved is not None and received.saved.item.job_id != job.id:
            raise InvalidInput({"job_id": "This interview is one of another job."})
        return received.saved, received.effect
    if draft is None:
        return None, None
    draft = draft.model_copy(update={"job_id": job.id, "move": False})
    return interviews.create_interview(owner, draft, keep=False), None


def _contact(owner: Account, job: Job, draft: ContactDraft | None) -> Contact | None:
    """Add a contact unless the job has one of that address or name."""
    if draft is None:
        return None
    if contacts.is_known(contacts.contacts_of_job(job), draft.name, draft.email):
        return None
    draft = draft.model_copy(update={"job_id": job.id})
    return contacts.create_contact(owner, draft, keep=False).item
