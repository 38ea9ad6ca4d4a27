"""Service: invitations, calendar files of others that add, change or cancel an interview."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import select

from vega.clock import zone_of
from vega.errors import InvalidInput
from vega.extensions import db
from vega.models import Interview, InterviewKind, InterviewState, Job, JobStatus, Via
from vega.reading.mail.appointment.invitations import (
    Invitation,
    UnreadableInvitation,
    decode,
    read_invitation,
)
from vega.rules.similar import bare_company, is_named_in
from vega.schemas import LONGEST_LINE, InterviewChanges, InterviewDraft, read_form, time_zones
from vega.services.account import Account
from vega.services.jobs.jobs import get_job, in_tracker
from vega.services.jobs.lists.filtering import narrowed, without_index
from vega.services.jobs.page_slots import reading_slots
from vega.services.plan.interviews import (
    LONGEST,
    SavedInterview,
    change_interview,
    create_interview,
)
from vega.storage.database import is_id

LARGEST_FILE = 1024 * 1024
MOST_JOBS = 200  # that are asked about
IN_PROGRESS = (JobStatus.APPLIED, JobStatus.INTERVIEWING, JobStatus.OFFER_RECEIVED)
# A person's own changes raise an interview's sequence by one; an invitation's stands above them,
# so that its next version is newer than both.
STEP = 1_000
MAX_SEQUENCE = (2**31 - 1) // STEP - 1


class Effect(StrEnum):
    """What an invitation did."""

    ADDED = "added"
    UPDATED = "updated"
    CANCELLED = "cancelled"
    UNCHANGED = "unchanged"
    OUTDATED = "outdated"  # it is older than what is there
    UNKNOWN = "unknown"  # it cancels what is not there


class Received(NamedTuple):
    """What an invitation did. `moved` tells whether its job is now interviewing because of it."""

    effect: Effect
    invitation: Invitation
    saved: SavedInterview | None = None
    moved: bool = False


def read_file(data: bytes) -> str:
    """Return the text of a calendar file. Raises `InvalidInput`."""
    if len(data) > LARGEST_FILE:
        raise _refused("This file is larger than 1 MB. Choose the .ics file of one invitation.")
    try:
        return decode(data)
    except UnreadableInvitation as error:
        raise _refused(str(error)) from None


def read_text(owner: Account, text: str) -> Invitation:
    """Return the appointment of a calendar file. Raises `InvalidInput`, `PagesBusy`."""
    with reading_slots.taken(owner.id):
        return appointment_of(owner, text)


def appointment_of(owner: Account, text: str) -> Invitation:
    """Return the appointment of a calendar file, to who holds a slot. Raises `InvalidInput`."""
    if len(text.encode("utf-8", "replace")) > 4 * LARGEST_FILE:
        raise _refused("This file is larger than 1 MB. Choose the .ics file of one invitation.")
    try:
        invitation = read_invitation(text, zone_of(owner.time_zone))
    except UnreadableInvitation as error:
        raise _refused(str(error)) from None
    if invitation.ends_at - invitation.starts_at > LONGEST:
        raise _refused(
            f"This appointment is longer than {LONGEST.days} days. Add the interview by hand."
        )
    return invitation


def _refused(sentence: str) -> InvalidInput:
    return InvalidInput({"file": sentence})


def receive(
    owner: Account,
    invitation: Invitation,
    job_id: int | None,
    *,
    move: bool = False,
    keep: bool = True,
) -> Received:
    """Update or cancel the interview with the invitation's UID, or add it to the job.

    `move` moves a job that is interested or applied to interviewing. Without `keep`, it is a part
    of the caller's change. Raises `JobNotFound`, `InvalidInput` also without a job where one is
    needed.
    """
    owner = replace(owner, via=Via.CALENDAR)
    known = known_interview(owner, invitation)
    if known is not None:
        return _update(owner, known, invitation, keep)
    if invitation.is_cancelled:
        return Received(Effect.UNKNOWN, invitation)
    if job_id is None:
        raise InvalidInput({"job_id": "Choose the job that this interview is for."})
    before = get_job(owner, job_id).status
    draft = read_form(
        InterviewDraft, {**interview_fields(owner, invitation), "job_id": job_id, "move": move}
    )
    sequence = _own_sequence(invitation)
    saved = create_interview(owner, draft, uid=invitation.uid, sequence=sequence, keep=keep)
    moved = get_job(owner, job_id).status != before
    return Received(Effect.ADDED, invitation, saved, moved)


def known_interview(owner: Account, invitation: Invitation) -> Interview | None:
    """Return the interview with this UID. Raises `InvalidInput` if its job is in the trash."""
    row = db.session.execute(
        select(Interview, Job.title, Job.deleted_at)
        .join(Job, Job.id == Interview.job_id)
        .where(Interview.owner_id == owner.id, Interview.uid == invitation.uid)
    ).one_or_none()
    if row is None:
        return None
    interview, title, deleted_at = row
    if deleted_at is not None:
        raise _refused(
            f"This interview is one of “{title[:80]}”, which is in the trash. Restore that job "
            "first."
        )
    found: Interview = interview
    return found


def _update(owner: Account, known: Interview, invitation: Invitation, keep: bool) -> Received:
    sequence = _own_sequence(invitation)
    if sequence // STEP < known.sequence // STEP:
        return Received(Effect.OUTDATED, invitation, SavedInterview(known, None))
    wanted = _changes(owner, known, invitation)
    if wanted is None:
        return Received(Effect.UNCHANGED, invitation, SavedInterview(known, None))
    changes = read_form(InterviewChanges, wanted)
    saved = change_interview(owner, known.id, changes, sequence=sequence, keep=keep)
    if not saved.has_changed:
        return Received(Effect.UNCHANGED, invitation, saved)
    effect = Effect.CANCELLED if invitation.is_cancelled else Effect.UPDATED
    return Received(effect, invitation, saved)


def _changes(owner: Account, known: Interview, invitation: Invitation) -> dict[str, object] | None:
    """Return what the invitation changes: when and where it is and with whom. What it is called
    and its notes stay as the person has them.
    """
    if invitation.is_cancelled:
        is_another = invitation.is_occurrence and invitation.starts_at != known.starts_at
        is_over = known.state != InterviewState.PLANNED
        return None if is_another or is_over else {"state": InterviewState.CANCELLED}
    told = interview_fields(owner, invitation)
    names = ("starts_at", "ends_at", "time_zone", "location", "url", "people")
    wanted = {name: told[name] for name in names if told[name]}
    if known.state == InterviewState.CANCELLED:
        wanted["state"] = InterviewState.PLANNED
    return wanted


def _own_sequence(invitation: Invitation) -> int:
    return min(invitation.sequence, MAX_SEQUENCE) * STEP


def interview_fields(owner: Account, invitation: Invitation) -> dict[str, Any]:
    """Return the fields of the interview that an invitation adds."""
    zone = invitation.time_zone
    is_own_zone = zone == owner.time_zone or zone not in time_zones()
    return {
        "title": invitation.title,
        "kind": _kind(invitation),
        "starts_at": invitation.starts_at.isoformat(),
        "ends_at": invitation.ends_at.isoformat(),
        "time_zone": None if is_own_zone else zone,
        "location": invitation.location,
        "url": invitation.url,
        "people": _others(owner, invitation.people),
        "notes": invitation.notes,
    }


def _kind(invitation: Invitation) -> InterviewKind:
    if invitation.url:
        return InterviewKind.VIDEO
    if invitation.is_call:
        return InterviewKind.PHONE
    return InterviewKind.ON_SITE if invitation.location else InterviewKind.OTHER


def _others(owner: Account, people: Sequence[str]) -> str:
    """Return all but the owner, as many names as there is room for."""
    own = owner.username.casefold()
    line = ""
    for name in people:
        longer = f"{line}, {name}" if line else name
        if name.casefold() != own and len(longer) <= LONGEST_LINE:
            line = longer
    return line


# The job that it is for


class Candidate(NamedTuple):
    id: int
    title: str
    company: str
    status: JobStatus


def candidates(owner: Account, also: Sequence[int] = ()) -> list[Candidate]:
    """Return the jobs that an interview can be for, the last changed first; before them those of
    the ids in `also`, whatever their status.
    """
    query = select(Job.id, Job.title, Job.company, Job.status).where(*in_tracker(owner))
    query = query.order_by(Job.updated_at.desc(), Job.id.desc()).limit(MOST_JOBS)
    are_open = (JobStatus.INTERESTED, *IN_PROGRESS)
    there = select(Job.id).where(*in_tracker(owner), Job.status.in_(are_open))
    open_jobs = narrowed(there, [without_index(Job.status).in_(are_open)])
    named = [job_id for job_id in also if is_id(job_id)]
    rows = db.session.execute(query.where(Job.id.in_(named))).all() if named else []
    found = {row.id: Candidate(*row) for row in rows}
    for row in db.session.execute(query.where(*open_jobs)):
        found.setdefault(row.id, Candidate(*row))
    return [*found.values()][:MOST_JOBS]


def job_named(invitation: Invitation, found: Sequence[Candidate]) -> int | None:
    """Return the one job that the invitation can be for: it names the company, and of several jobs
    there the title, or one alone is in progress. None if that is not certain.
    """
    words = invitation.words
    there = [job for job in found if is_named_in(words, bare_company(job.company))]
    for certain in (
        there,
        [job for job in there if is_named_in(words, job.title)],
        [job for job in there if job.status in IN_PROGRESS],
    ):
        if len(certain) == 1:
            return certain[0].id
    return None
