"""Find the job that a mail is about, among all jobs that are not in the trash."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Row, select

from vega.extensions import db
from vega.models import OVER, Interview, Job, JobStatus
from vega.reading.mail.employers import core
from vega.reading.mail.job import (
    AGENCY,
    ALONE,
    CERTAIN,
    ENOUGH,
    LEAD,
    Clues,
    Fit,
    agencies,
    fits,
    is_for_customers,
    is_through,
    lists_postings,
    writes_to_a_company,
)
from vega.reading.mail.kind import Says
from vega.reading.mail.mail import Mail
from vega.reading.mail.titles import IN_TEXT
from vega.services.account import Account
from vega.services.mails.near import jobs_near
from vega.services.plan.invitations import Candidate

MOST_CANDIDATES = 5
_MOST_READ = 20  # jobs whose texts are looked at


class Found(NamedTuple):
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
    is_withdrawal = said == Says.WITHDRAWN
    clues = Clues(mail, is_own=is_own, is_withdrawal=is_withdrawal)
    told = _job_of_invitation(owner, uid)
    rows, jobs, companies = jobs_near(owner, clues, told)
    found = fits(clues, jobs, companies)
    if found and not _is_enough(mail, found, said):
        found = _through_agencies(mail, found)
    if told is not None and told in rows:
        found = [Fit(told, 100, 0, 0), *(fit for fit in found if fit.job_id != told)]
    likely = [candidate_of(rows[fit.job_id]) for fit in found[:MOST_CANDIDATES]]
    if (is_own or is_withdrawal) and not writes_to_a_company(mail):
        found = [replace(fit, company=fit.company + ENOUGH) for fit in found]
    return Found(_choose(mail, found, rows, said, day), likely)


def candidate_of(job: Any) -> Candidate:
    return Candidate(job.id, job.title, job.company, JobStatus(job.status))


def _job_of_invitation(owner: Account, uid: str | None) -> int | None:
    if uid is None:
        return None
    query = select(Interview.job_id).where(Interview.owner_id == owner.id, Interview.uid == uid)
    return db.session.scalar(query)


def _through_agencies(mail: Mail, found: Sequence[Fit]) -> list[Fit]:
    """Return the fits of a mail anew, where description or notes name who writes."""
    names, likely = agencies(mail), [fit.job_id for fit in found[:_MOST_READ]]
    query = select(Job.id, Job.notes, Job.description).where(Job.id.in_(likely))
    texts = db.session.execute(query) if names else ()
    told = {job_id for job_id, *both in texts if is_through(names, " ".join(both))}
    anew = [replace(fit, company=fit.company + AGENCY * (fit.job_id in told)) for fit in found]
    return sorted(anew, key=lambda fit: -fit.points)


# Which one


def _choose(
    mail: Mail, found: Sequence[Fit], rows: Mapping[int, Row[Any]], said: Says, day: date | None
) -> int | None:
    """Return the job that is likely enough and likelier than all others."""
    if not found or not _is_enough(mail, found, said):
        return None
    close = [fit.job_id for fit in found if fit.points > found[0].points - LEAD and fit.is_named]
    tied: Sequence[Row[Any]] = [rows[job_id] for job_id in close]
    if len(tied) > 1 and len({core(row.company_key) for row in tied}) == 1:
        tied = _plausible(tied, said, day)
    return int(tied[0].id) if len(tied) == 1 else None


def _is_enough(mail: Mail, found: Sequence[Fit], said: Says) -> bool:
    """Return whether a mail is about the first job, and does not only name it in a list or to
    sell.
    """
    fit, named = found[0], [fit for fit in found if fit.is_named]
    is_alone = len(named) == 1 and fit.title >= 0 and said != Says.OTHER
    if not fit.is_named or fit.points < (ALONE if is_alone else ENOUGH):
        return False
    if said == Says.OTHER and lists_postings(mail):
        return False
    if said not in (Says.OTHER, Says.INVITATION) or fit.own >= CERTAIN:
        return True
    is_from_others = said == Says.OTHER and mail.is_automatic and fit.company < CERTAIN
    return not is_from_others and (fit.title >= IN_TEXT or not is_for_customers(mail))


def _plausible(tied: Sequence[Row[Any]], said: Says, day: date | None) -> Sequence[Row[Any]]:
    """Return those of equally likely jobs whose history the mail fits, all if there are none."""
    conditions = (_applied_about, _is_open) if said == Says.RECEIVED else (_is_going_on,)
    for fits_history in conditions:
        if chosen := [row for row in tied if fits_history(row, day)]:
            return chosen
    return tied


def _applied_about(row: Row[Any], day: date | None) -> bool:
    """Return whether the person applied at most two days before that day."""
    on: date | None = row.applied_on
    return on is not None and day is not None and timedelta(0) <= day - on <= timedelta(days=2)


def _is_going_on(row: Row[Any], day: date | None) -> bool:
    return _is_open(row, day) and (row.status != JobStatus.INTERESTED or bool(row.application))


def _is_open(row: Row[Any], day: date | None) -> bool:
    """Return whether it was not over before that day."""
    since: date | None = row.status_since
    is_before = day is None or since is None or since < day
    return not (row.status in OVER and is_before)
