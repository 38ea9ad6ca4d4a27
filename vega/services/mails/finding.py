"""Find the job that a mail is about, among all jobs that are not in the trash."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Row, select

from vega.extensions import db
from vega.models import Contact, Interview, Job, JobStatus
from vega.reading.mail.employers import core
from vega.reading.mail.job import (
    ENOUGH,
    LEAD,
    Fit,
    KnownJob,
    fits,
    is_for_many,
    lists_postings,
    speaks_of_work,
    writes_to_a_company,
)
from vega.reading.mail.kind import Says
from vega.reading.mail.mail import Mail, Person
from vega.services.accounts import Account
from vega.services.invitations import IN_PROGRESS, Candidate
from vega.services.jobs import in_tracker

MOST_CANDIDATES = 5
OVER = (JobStatus.REJECTED, JobStatus.NOT_INTERESTED)


@dataclass(frozen=True)
class Found:
    """The job, None if none is certain enough, and the likely ones, best first."""

    job_id: int | None
    candidates: Sequence[Candidate]


def find_job(
    owner: Account,
    mail: Mail,
    said: Says,
    day: date | None,
    *,
    uid: str | None = None,
    is_own: bool = False,
) -> Found:
    """Return the job of a mail that was sent on a day. `uid` is that of its invitation; `is_own`
    tells that the person wrote it.
    """
    rows = {row.id: row for row in db.session.execute(_jobs(owner))}
    found = fits(mail, _known_jobs(owner, rows), is_own=is_own or said == Says.WITHDRAWN)
    told = _job_of_invitation(owner, uid)
    if told is not None and told in rows:
        found = [Fit(told, 100, True, True, True), *(fit for fit in found if fit.job_id != told)]
    best = [rows[fit.job_id] for fit in found[:MOST_CANDIDATES]]
    candidates = [candidate_of(row) for row in best]
    if (is_own or said == Says.WITHDRAWN) and not writes_to_a_company(mail):
        found = [replace(fit, is_named=True, points=fit.points + ENOUGH) for fit in found]
    return Found(_choose(mail, found, rows, said, day), candidates)


def candidate_of(job: Any) -> Candidate:
    return Candidate(job.id, job.title, job.company, JobStatus(job.status))


def _jobs(owner: Account) -> Any:
    return select(
        Job.id,
        Job.title,
        Job.company,
        Job.company_key,
        Job.location,
        Job.job_key,
        Job.source_url,
        Job.application_url,
        Job.reference,
        Job.status,
        Job.status_since,
        Job.applied_on,
        Job.application,
    ).where(*in_tracker(owner))


def _known_jobs(owner: Account, rows: Mapping[int, Row[Any]]) -> list[KnownJob]:
    people: dict[int, list[Person]] = {}
    query = select(Contact.job_id, Contact.name, Contact.email).where(Contact.owner_id == owner.id)
    for job_id, name, email in db.session.execute(query):
        people.setdefault(job_id, []).append(Person(name, email or ""))
    return [
        KnownJob(
            row.id,
            row.title,
            row.company,
            row.company_key,
            row.location,
            row.job_key,
            row.source_url,
            row.application_url,
            row.reference,
            people.get(row.id, ()),
        )
        for row in rows.values()
    ]


def _job_of_invitation(owner: Account, uid: str | None) -> int | None:
    if uid is None:
        return None
    query = select(Interview.job_id).where(Interview.owner_id == owner.id, Interview.uid == uid)
    return db.session.scalar(query)


# Which one


def _choose(
    mail: Mail, found: Sequence[Fit], rows: Mapping[int, Row[Any]], said: Says, day: date | None
) -> int | None:
    """Return the job that is likely enough and likelier than all others."""
    if not found or not _is_enough(mail, found[0], said):
        return None
    close = [fit.job_id for fit in found if fit.points > found[0].points - LEAD and fit.is_named]
    if len(close) == 1:
        return close[0]
    tied = [rows[job_id] for job_id in close]
    if len({core(row.company_key) for row in tied}) > 1:
        return None
    plausible = _plausible(tied, said, day)
    return int(plausible[0].id) if len(plausible) == 1 else None


def _is_enough(mail: Mail, fit: Fit, said: Says) -> bool:
    """Return whether a mail is about the job, and does not only name it in a list."""
    if said == Says.OTHER and lists_postings(mail):
        return False
    may_be_other = said in (Says.OTHER, Says.INVITATION) and not fit.is_linked
    if may_be_other and _is_for_customers(mail, fit, said):
        return False
    return fit.is_named and fit.points >= ENOUGH


def _is_for_customers(mail: Mail, fit: Fit, said: Says) -> bool:
    """Return whether a mail can be what a company sends to those who buy of it."""
    if said == Says.OTHER and mail.is_automatic and not fit.is_from_there:
        return True
    return is_for_many(mail) and not (fit.is_titled or speaks_of_work(mail))


def _plausible(tied: Sequence[Row[Any]], said: Says, day: date | None) -> Sequence[Row[Any]]:
    """Return those of equally likely jobs whose history the mail fits, all if there are none."""
    if said == Says.RECEIVED:
        chosen = [row for row in tied if _applied_about(row, day)]
        return chosen or [row for row in tied if not _is_over(row, day)] or tied
    if said == Says.OFFER:
        further = (JobStatus.INTERVIEWING, JobStatus.OFFER_RECEIVED)
        if chosen := [row for row in tied if row.status in further]:
            return chosen
    return [row for row in tied if _is_going_on(row, day)] or tied


def _applied_about(row: Row[Any], day: date | None) -> bool:
    """Return whether the person applied at most two days before that day."""
    on: date | None = row.applied_on
    return on is not None and day is not None and timedelta(0) <= day - on <= timedelta(days=2)


def _is_going_on(row: Row[Any], day: date | None) -> bool:
    if row.status == JobStatus.INTERESTED:
        return row.application is not None
    return row.status in IN_PROGRESS or not _is_over(row, day)


def _is_over(row: Row[Any], day: date | None) -> bool:
    """Return whether it was over before that day."""
    since: date | None = row.status_since
    return row.status in OVER and (day is None or since is None or since < day)
