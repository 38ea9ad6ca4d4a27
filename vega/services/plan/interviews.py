"""Service: interviews, the appointments of jobs. One that took place is an event of its job."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Select, select, tuple_

from vega.clock import first_moment, now, zone_of
from vega.errors import InterviewNotFound, InvalidInput
from vega.extensions import db
from vega.labels import INTERVIEW_TITLES
from vega.models import (
    EventKind,
    Interview,
    InterviewKind,
    InterviewState,
    Job,
    JobEvent,
    JobStatus,
    Task,
)
from vega.schemas import InterviewChanges, InterviewDraft, InterviewQuery, Progress, read_form
from vega.services.account import Account, today_of
from vega.services.cursors import Page, cursor_parts, read_page
from vega.services.jobs import history, undo
from vega.services.jobs.jobs import lock_job
from vega.services.jobs.room import check_room
from vega.services.plan.nouns import Noun
from vega.services.plan.tasks import new_uid
from vega.services.rows import Saved, changed_fields, check_seen, set_fields

HOUR = timedelta(hours=1)
LONGEST = timedelta(days=31)
BEFORE_INTERVIEWS = (JobStatus.INTERESTED, JobStatus.APPLIED)
_AS_SENT = {"job_id", "kind", "starts_at", "time_zone", "location", "url", "people", "notes"}
# What calendars are told of by a new SEQUENCE.
_TIME_AND_PLACE = {"starts_at", "ends_at", "location", "url"}


@dataclass(frozen=True)
class SavedInterview(Saved[Interview]):
    """Beside an interview, the planned ones at the same time. As a part of the caller's change it
    has no `change` of its own: `has_changed` tells then.
    """

    overlapping: Sequence[Interview] = ()
    has_changed: bool = True


def create_interview(
    owner: Account,
    draft: InterviewDraft,
    *,
    uid: str | None = None,
    sequence: int = 0,
    keep: bool = True,
) -> SavedInterview:
    """Add an interview; `draft.move` moves a job that is interested or applied to interviewing.

    `uid` and `sequence` are those of an invitation. Without `keep`, it is a part of the caller's
    change. Raises `JobNotFound`, `InvalidInput`.
    """
    ends_at = draft.ends_at or draft.starts_at + HOUR
    check_times(draft.starts_at, ends_at)
    with undo.undoable(owner, [draft.job_id], keep=keep) as change:
        moment = now()
        job = lock_job(owner, draft.job_id)
        check_room(Interview.job_id, job.id, "interviews")
        interview = _INTERVIEWS.add(
            owner,
            moment,
            **draft.model_dump(include=_AS_SENT),
            title=draft.title or default_title(job, draft.kind),
            ends_at=ends_at,
            state=InterviewState.PLANNED,
            state_at=moment,
            moved_from=None,
            uid=uid or new_uid(),
            sequence=sequence,
        )
        if draft.move and job.status in BEFORE_INTERVIEWS:
            interviewing = read_form(Progress, {"status": JobStatus.INTERVIEWING})
            history.progress([job], interviewing, owner, moment)
        _set_state(owner, job, interview, draft.state, moment)
        job.updated_at = moment
    return SavedInterview(interview, change.id, overlapping(owner, interview))


def default_title(job: Job, kind: InterviewKind) -> str:
    """Return the job's stage while it is interviewing, else the name of the kind."""
    stage = job.stage if job.status == JobStatus.INTERVIEWING else None
    return stage or INTERVIEW_TITLES[InterviewKind(kind)]


def check_times(starts_at: datetime, ends_at: datetime) -> None:
    """Raise `InvalidInput` for an interview that ends too early or too late."""
    if ends_at <= starts_at:
        raise InvalidInput({"endsAt": "endsAt must be after startsAt."})
    if ends_at - starts_at > LONGEST:
        raise InvalidInput({"endsAt": f"endsAt must be within {LONGEST.days} days of startsAt."})


def change_interview(
    owner: Account,
    interview_id: int,
    changes: InterviewChanges,
    *,
    was: Mapping[str, object] | None = None,
    sequence: int = 0,
    keep: bool = True,
) -> SavedInterview:
    """Change what `changes` sets. A new start keeps the length, unless a new end is given too.

    Optimistic locking: `was` has the fields as the person saw them. `sequence` is that of an
    invitation's update. Without `keep`, it is a part of the caller's change. Raises
    `InterviewNotFound`, `EditConflict`, `InvalidInput`.
    """
    job_id = get_interview(owner, interview_id).job_id
    with undo.undoable(owner, [job_id], keep=keep) as change:
        job = lock_job(owner, job_id)
        interview = _INTERVIEWS.lock(owner, interview_id)
        check_seen(job.id, partial(getattr, interview), was)
        wanted = changes.model_dump(exclude_unset=True)
        _change(owner, job, interview, wanted, sequence)
    has_changed = bool(change.units)
    return SavedInterview(interview, change.id, overlapping(owner, interview), has_changed)


def _change(
    owner: Account, job: Job, interview: Interview, wanted: dict[str, Any], sequence: int
) -> None:
    moment = now()
    state = wanted.pop("state", interview.state)
    changed = _changed(job, interview, wanted)
    if not changed and state == interview.state:
        return
    if "starts_at" in changed:
        interview.moved_from = interview.starts_at
    set_fields(interview, changed)
    check_times(interview.starts_at, interview.ends_at)
    if changed.keys() & _TIME_AND_PLACE:
        interview.sequence += 1
    _set_state(owner, job, interview, state, moment)
    interview.sequence = max(interview.sequence, sequence)
    interview.updated_at = job.updated_at = moment
    db.session.flush()


def _changed(job: Job, interview: Interview, wanted: dict[str, Any]) -> dict[str, Any]:
    """Return what differs from the interview. Raises `InvalidInput`."""
    if "starts_at" in wanted and wanted["starts_at"] is None:
        raise InvalidInput({"startsAt": "startsAt is required."})
    starts_at = wanted.get("starts_at", interview.starts_at)
    if "ends_at" not in wanted:
        wanted["ends_at"] = starts_at + (interview.ends_at - interview.starts_at)
    elif wanted["ends_at"] is None:
        wanted["ends_at"] = starts_at + HOUR
    if "title" in wanted and not wanted["title"]:
        wanted["title"] = default_title(job, wanted.get("kind", interview.kind))
    return changed_fields(interview, wanted)


def _set_state(
    owner: Account, job: Job, interview: Interview, state: InterviewState, moment: datetime
) -> None:
    """Set the state, and let the job's history have one event of the interview while it is done."""
    if state != interview.state:
        interview.sequence += InterviewState.CANCELLED in (state, interview.state)
        interview.state, interview.state_at = state, moment
    _keep_event(owner, job, interview, moment)


def _keep_event(owner: Account, job: Job, interview: Interview, moment: datetime) -> None:
    of_interview = (JobEvent.job_id == job.id, JobEvent.interview_id == interview.id)
    event = db.session.scalars(select(JobEvent).where(*of_interview)).first()
    held = {"title": interview.title, "occurred_on": _day_held(owner, interview)}
    if interview.state != InterviewState.DONE:
        if event is None:
            return
        history.delete_event(event)
    elif event is None:
        history.record(job, owner, EventKind.INTERVIEW, moment, interview_id=interview.id, **held)
    else:
        history.change_event(event, held)
    history.refresh(job, owner)


def _day_held(owner: Account, interview: Interview) -> date:
    """Return the day of the interview for the owner; today if it was done early."""
    zone = zone_of(owner.time_zone)
    return min(interview.starts_at.astimezone(zone).date(), today_of(owner))


# Reading


def visible_interviews(owner: Account, *conditions: ColumnElement[bool]) -> Select[Interview]:
    """Select the owner's interviews but for those of jobs in the trash."""
    return (
        select(Interview)
        .join(Job, Job.id == Interview.job_id)
        .where(Interview.owner_id == owner.id, Job.deleted_at.is_(None), *conditions)
    )


_BY_START = (Interview.starts_at, Interview.id)
_INTERVIEWS = Noun(Interview, InterviewNotFound, visible_interviews, _BY_START)
get_interview, delete_interview = _INTERVIEWS.get, _INTERVIEWS.delete
interviews_of_job = _INTERVIEWS.of_job


def overlapping(owner: Account, interview: Interview) -> Sequence[Interview]:
    """Return the planned interviews at the same time as this planned one, by their start."""
    if interview.state != InterviewState.PLANNED:
        return ()
    query = visible_interviews(
        owner,
        Interview.state == InterviewState.PLANNED,
        Interview.starts_at > interview.starts_at - LONGEST,  # for the index
        Interview.starts_at < interview.ends_at,
        Interview.ends_at > interview.starts_at,
        Interview.id != interview.id,
    )
    return db.session.scalars(query.order_by(*_BY_START)).all()


def list_interviews(owner: Account, asked: InterviewQuery | None = None) -> Page[Interview]:
    """Return a page of interviews by their start, which is from the first to the last day of the
    owner, both included. Raises `InvalidInput`.
    """
    asked = asked or InterviewQuery()
    query = visible_interviews(owner, *_asked_for(owner, asked)).order_by(*_BY_START)
    return read_page(query, asked.limit, _cursor, lambda interview: interview.notes)


def _asked_for(owner: Account, asked: InterviewQuery) -> Iterator[ColumnElement[bool]]:
    zone, first, last = zone_of(owner.time_zone), asked.first, asked.last
    if asked.job_id is not None:
        yield Interview.job_id == asked.job_id
    if asked.cursor is not None:
        yield tuple_(Interview.starts_at, Interview.id) > _read_cursor(asked.cursor)
    if first is not None and date.min < first:
        yield Interview.starts_at >= first_moment(first, zone)
    if last is not None and last < date.max - timedelta(days=2):
        yield Interview.starts_at < first_moment(last + timedelta(days=1), zone)


# Saying thanks


SAY_THANKS, THANKS_WITHIN = "Say thanks for the interview", timedelta(days=2)


def offers_thanks(interviews: Sequence[Interview], tasks: Sequence[Task]) -> bool:
    """Return whether to offer a task to say thanks: after an interview, unless there was one."""
    since = now() - THANKS_WITHIN
    held = any(one.state == InterviewState.DONE and one.ends_at >= since for one in interviews)
    return held and all(task.title != SAY_THANKS for task in tasks)


def _cursor(interview: Interview) -> str:
    minutes = (interview.starts_at - _EPOCH) // _MINUTE
    return f"interview.{interview.id}.{minutes}"


def _read_cursor(cursor: str) -> tuple[datetime, int]:
    _, interview_id, minutes = cursor_parts(cursor, CURSOR)
    return _EPOCH + int(minutes) * _MINUTE, int(interview_id)


CURSOR = re.compile(r"interview\.[1-9][0-9]{0,8}\.[0-9]{1,9}")
_MINUTE = timedelta(minutes=1)
_EPOCH = datetime(1970, 1, 1, tzinfo=zone_of(None))
