"""Suggest what to record of a mail."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import select

from vega.clock import zone_of
from vega.errors import InvalidInput
from vega.extensions import db
from vega.models import (
    EventKind,
    InterviewKind,
    InterviewState,
    Job,
    JobEvent,
    JobStatus,
    NoticeSettings,
)
from vega.reading.mail.appointment.invitations import Invitation
from vega.reading.mail.employers import is_unread
from vega.reading.mail.job import is_application
from vega.reading.mail.kind import Says, names_application, says
from vega.reading.mail.mail import Mail, Person
from vega.reading.mail.quoting import is_automatic_reply
from vega.rules import standing
from vega.schemas import FIRST_DAY, LONGEST_NOTES, is_email
from vega.services.account import Account, today_of
from vega.services.jobs import history
from vega.services.jobs.jobs import get_job
from vega.services.jobs.page_slots import reading_slots
from vega.services.mails.finding import MOST_CANDIDATES, Found, candidate_of, find_job
from vega.services.plan import contacts, invitations
from vega.services.plan.invitations import Candidate
from vega.services.rows import is_same


@dataclass(frozen=True)
class SuggestedInterview:
    """An appointment that a mail names, as the fields of an interview.

    One that came as an invitation has it, and the text of its file for the next request. One
    that is not certain is for the person to choose: the first of the times that the mail names.
    """

    starts_at: datetime
    ends_at: datetime
    kind: InterviewKind
    location: str
    url: str | None
    time_zone: str | None
    title: str = ""
    people: str = ""
    notes: str = ""
    state: InterviewState = InterviewState.PLANNED
    invitation: Invitation | None = None
    calendar: str = ""
    is_certain: bool = True


class FittingMove(NamedTuple):
    """The status that a mail moves a job to, if it does, or the day of the move after it."""

    status: JobStatus | None = None
    moved_on: date | None = None


class Suggestion(NamedTuple):
    """What a mail says, and what one click would record of it.

    `job_id` is None where no job, or more than one, is likely enough; `candidates` are the likely
    ones, best first. `move` is where it moves the job, `text` that of the event. `contact` has a
    name and can be added to the job; `reply` tells whether the other side wrote. `recorded_on` is
    the day of the event that has this text already. `rather` is the job that the mail is about, if
    the person chose another.
    """

    mail: Mail
    says: Says
    job_id: int | None
    candidates: Sequence[Candidate]
    move: FittingMove
    occurred_on: date | None
    text: str
    reply: bool
    interview: SuggestedInterview | None
    contact: Person | None
    recorded_on: date | None
    rather: Candidate | None = None

    @property
    def news(self) -> Says:
        """What it says of an application: nothing if it names none, and fits none of the jobs."""
        is_known = self.candidates or self.mail.calendars or names_application(self.mail)
        return self.says if is_known else Says.OTHER


def suggest(owner: Account, mail: Mail, job_id: int | None = None) -> Suggestion:
    """Return what to record of a mail; with a `job_id`, for that job.

    Raises `JobNotFound`, `PagesBusy`.
    """
    with reading_slots.taken(owner.id):
        return _suggest(owner, mail, job_id)


def _suggest(owner: Account, mail: Mail, job_id: int | None) -> Suggestion:
    job = None if job_id is None else get_job(owner, job_id)
    is_own = is_application(mail) or _is_own(owner, mail.sender)
    invited = _invited(owner, mail)
    said = _said(mail, invited, is_own=is_own)
    day = _day_of(owner, mail.sent_at)
    invitation = invited.invitation if invited else None
    found = find_job(
        owner, mail, said, day, uid=invitation.uid if invitation else None, is_own=is_own
    )
    rather = None
    if job is not None:
        found, rather = _led_by(job, found)
    elif found.job_id is not None:
        job = get_job(owner, found.job_id)
    events = history.ordered_events(job, owner) if job is not None else []
    text, is_bulk = event_text(mail.text), mail.is_automatic and said == Says.OTHER
    is_of_job = job is not None and not (is_own or is_bulk)
    return Suggestion(
        mail,
        said,
        found.job_id,
        found.candidates,
        _move(owner, job, events, said, day),
        day,
        text,
        reply=not is_own and _is_answer(mail, job, said),
        interview=invited or _appointment(owner, mail, said, is_of_job=is_of_job),
        contact=None if is_own or is_bulk else _contact(mail, job),
        recorded_on=_recorded_on(events, text),
        rather=rather,
    )


def _is_answer(mail: Mail, job: Job | None, said: Says) -> bool:
    """Return whether a mail answers an application: one to many, or to somebody who has not
    applied, does not unless it says so.
    """
    has_applied = job is not None and job.status != JobStatus.INTERESTED
    if said == Says.OTHER:
        is_automatic = mail.is_automatic or is_automatic_reply(mail.subject)
        return has_applied and not is_automatic
    return said != Says.WITHDRAWN and (said != Says.REQUEST or has_applied or job is None)


def _led_by(job: Job, found: Found) -> tuple[Found, Candidate | None]:
    """Return the job that the person chose before the others, and the one that the mail is about
    unless it is the same.
    """
    others = [candidate for candidate in found.candidates if candidate.id != job.id]
    rather = next((candidate for candidate in others if candidate.id == found.job_id), None)
    return Found(job.id, [candidate_of(job), *others][:MOST_CANDIDATES]), rather


def event_text(text: str) -> str:
    """Return the text for an event, cut where it is too long for one."""
    clean = printable(text).strip()
    if len(clean) <= LONGEST_NOTES:
        return clean
    return f"{clean[: LONGEST_NOTES - 1].rstrip()}…"


def printable(text: str) -> str:
    """Return a text without what JSON and databases refuse: NUL and lone surrogates."""
    return text.replace("\0", "").encode("utf-8", "replace").decode()


def _recorded_on(events: Sequence[JobEvent], text: str) -> date | None:
    """Return the day of an email of the job's history with the same text."""
    emails = [event for event in events if event.kind == EventKind.EMAIL and text]
    return next((event.occurred_on for event in emails if is_same(event.text, text)), None)


# The day and the move


def _day_of(owner: Account, moment: datetime | None) -> date | None:
    """Return the owner's day of a moment, which has their zone if it has none. It is not after
    today: clocks differ.
    """
    if moment is None:
        return None
    zone = zone_of(owner.time_zone)
    try:
        day = (moment.astimezone(zone) if moment.tzinfo else moment).date()
    except (OverflowError, ValueError):
        return None
    return min(day, today_of(owner)) if day >= FIRST_DAY else None


_BEFORE_OFFER = {JobStatus.INTERESTED, JobStatus.APPLIED, JobStatus.INTERVIEWING}
_OPEN = {*_BEFORE_OFFER, JobStatus.OFFER_RECEIVED}
_UNINVITED = {JobStatus.INTERESTED, JobStatus.APPLIED, JobStatus.REJECTED}
MOVES: Mapping[Says, tuple[JobStatus, Collection[JobStatus]]] = {
    Says.RECEIVED: (JobStatus.APPLIED, {JobStatus.INTERESTED}),
    Says.REJECTION: (JobStatus.REJECTED, _OPEN),
    Says.INVITATION: (JobStatus.INTERVIEWING, _UNINVITED),
    Says.OFFER: (JobStatus.OFFER_RECEIVED, {*_BEFORE_OFFER, JobStatus.REJECTED}),
    Says.WITHDRAWN: (JobStatus.NOT_INTERESTED, _OPEN),
}


def _move(
    owner: Account, job: Job | None, events: Sequence[JobEvent], said: Says, day: date | None
) -> FittingMove:
    if job is None or said not in MOVES or job.status not in MOVES[said][1]:
        return FittingMove()
    moved_on = _moved_after(owner, events, day)
    return FittingMove(None if moved_on else MOVES[said][0], moved_on)


def _moved_after(owner: Account, events: Sequence[JobEvent], day: date | None) -> date | None:
    """Return the day of the latest move, if that is after the mail."""
    latest = next((event for event in reversed(events) if standing.is_move(event)), None)
    if latest is None or day is None:
        return None
    moved_on = standing.day_of(latest, events, zone_of(owner.time_zone))
    return moved_on if moved_on > day else None


def move_of(said: Says) -> JobStatus | None:
    """Return the status that such a mail speaks of."""
    return MOVES[said][0] if said in MOVES else None


def fitting_move(owner: Account, job_id: int, said: Says, day: date | None) -> FittingMove:
    """Return where such a mail of this day moves a job. Raises `JobNotFound`."""
    job = get_job(owner, job_id)
    return _move(owner, job, history.ordered_events(job, owner), said, day)


# What it says, who wrote it, which appointment it names


def _said(mail: Mail, invited: SuggestedInterview | None, *, is_own: bool) -> Says:
    said = says(mail)
    if is_own:
        return said if said == Says.WITHDRAWN else Says.OTHER
    if invited is None or said in (Says.REJECTION, Says.OFFER):
        return said
    if invited.state == InterviewState.CANCELLED:
        return Says.OTHER
    return Says.INVITATION


def _invited(owner: Account, mail: Mail) -> SuggestedInterview | None:
    """Return the appointment of the first invitation in the mail that can be read."""
    for text in mail.calendars:
        try:
            invitation = invitations.appointment_of(owner, text)
        except InvalidInput:
            continue
        fields = invitations.interview_fields(owner, invitation)
        fields |= {"starts_at": invitation.starts_at, "ends_at": invitation.ends_at}
        is_cancelled = invitation.is_cancelled
        state = InterviewState.CANCELLED if is_cancelled else InterviewState.PLANNED
        return SuggestedInterview(**fields, state=state, invitation=invitation, calendar=text)
    return None


def _appointment(
    owner: Account, mail: Mail, said: Says, *, is_of_job: bool
) -> SuggestedInterview | None:
    """Return the appointment that the text of an invitation names, or of a mail of a job that may
    confirm one.
    """
    from vega.reading.mail.appointment.appointments import find_appointment

    if said != Says.INVITATION and (said != Says.OTHER or not is_of_job):
        return None
    today = today_of(owner) if mail.sent_at is None else None
    found = find_appointment(mail, zone_of(owner.time_zone), today)
    if found is None or (said == Says.OTHER and not found.is_named):
        return None
    zone = None if found.time_zone == owner.time_zone else found.time_zone
    return SuggestedInterview(
        found.starts_at, found.ends_at, InterviewKind(found.kind), found.location, found.url, zone,
        is_certain=found.is_certain,
    )  # fmt: skip


def _is_own(owner: Account, sender: Person | None) -> bool:
    """Return whether the person wrote it: from their username, or where their notices go."""
    if sender is None or not sender.email:
        return False
    address = sender.email.casefold()
    query = select(NoticeSettings.email).where(NoticeSettings.owner_id == owner.id)
    own = (owner.username, db.session.scalar(query))
    return address in [known.casefold() for known in own if known]


def _contact(mail: Mail, job: Job | None) -> Person | None:
    """Return who can become a contact: whom answers go to, unless nobody reads them there."""
    name = mail.sender.name if mail.sender else ""
    for person in (mail.reply_to, mail.sender):
        if person is None or not is_email(person.email) or is_unread(person.email):
            continue
        found = Person((person.name or name or person.email)[:500].strip(), person.email)
        there = contacts.contacts_of_job(job) if job is not None else ()
        return None if contacts.is_known(there, found.name, found.email) else found
    return None
