"""Service: the posting as it was captured, whatever is edited in the job later.

Nothing is written until one of its fields first changes (copy-on-write): until then the job itself
is what was captured. A merged job whose own posting is blank takes over the other's.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Text, bindparam, cast, delete, exists, or_, select

from vega.extensions import db
from vega.models import (
    CapturedPosting,
    DescriptionFormat,
    EventKind,
    Job,
    JobEvent,
    Via,
    captured_postings,
    job_events,
    jobs,
)
from vega.storage.database import upsert

FIELDS = ("title", "company", "location", "source_url", "description")
_TEXTS = (*FIELDS, "description_format")


class Posting(NamedTuple):
    """A posting as it was captured.

    `is_edited` tells whether the job differs from it, `edited_before` whether some of it had been
    edited before it was kept.
    """

    title: str
    company: str
    location: str
    source_url: str | None
    description: str
    description_format: DescriptionFormat
    captured_at: datetime
    captured_via: Via
    captured_via_label: str
    is_edited: bool
    edited_before: bool


def posting_of(job: Job) -> Posting:
    """Return the posting of a job, which has its texts, as it was captured."""
    kept = db.session.get(CapturedPosting, job.id, populate_existing=True)
    if kept is not None:
        return _posting(kept, _differs(job, kept), kept.edited_before, kept.captured_at)
    was_edited = bool(db.session.scalar(select(_edited().where(job_events.c.job_id == job.id))))
    return _posting(job, False, was_edited, job.created_at)


def _posting(
    found: Job | CapturedPosting, is_edited: bool, edited_before: bool, captured_at: datetime
) -> Posting:
    return Posting(
        **{name: getattr(found, name) for name in _TEXTS},
        captured_at=captured_at,
        captured_via=Via(found.captured_via),
        captured_via_label=found.captured_via_label,
        is_edited=is_edited,
        edited_before=edited_before,
    )


def _differs(job: Job, kept: CapturedPosting) -> bool:
    return any(getattr(job, name) != getattr(kept, name) for name in _TEXTS)


def is_edited(job: Job, events: Iterable[JobEvent]) -> bool:
    """Return whether a job, which has its texts, differs from the posting as it was captured.

    Its `events` are at hand on its page, and spare most jobs the query.
    """
    if not any(event.kind == EventKind.MERGED or _is_edit(event) for event in events):
        return False
    kept = db.session.get(CapturedPosting, job.id, populate_existing=True)
    return kept is not None and _differs(job, kept)


def _is_edit(event: JobEvent) -> bool:
    return event.kind == EventKind.EDITED and not {*FIELDS}.isdisjoint(event.fields or ())


# Keeping


def keep_posting(job: Job, changed: Iterable[str], moment: datetime) -> None:
    """Keep the posting of a locked job as it is in the database, once, before the first of its
    fields changes, in the caller's transaction.
    """
    keep_postings({job.id: changed}, moment)


def keep_postings(changed: Mapping[int, Iterable[str]], moment: datetime) -> None:
    """Do the same for several locked jobs at once. `changed` has the fields by the job's id."""
    job_ids = [job_id for job_id, fields in changed.items() if not {*_TEXTS}.isdisjoint(fields)]
    if job_ids:
        db.session.execute(_KEEP, {"of_jobs": job_ids, "moment": moment})


def take_over_posting(job: Job, other: Job, moment: datetime) -> None:
    """Keep the posting of a job before another one is merged into it and fills in what is blank.

    Where its own posting is blank, the other's becomes its own.
    """
    if other.description and not (job.description or _has_description(job)):
        db.session.execute(_DELETE, {"for_job": job.id})
        for source in (_TAKE_KEPT, _TAKE_CURRENT):
            values = {"for_job": job.id, "of_jobs": [other.id], "moment": moment}
            db.session.execute(source, values)
        return
    filled = (name for name in FIELDS if not getattr(job, name) and getattr(other, name))
    keep_posting(job, filled, moment)


def _has_description(job: Job) -> bool:
    kept = select(captured_postings.c.description).where(captured_postings.c.job_id == job.id)
    return bool(db.session.scalar(kept))


def delete_unneeded(connection: Connection, job_ids: Sequence[int]) -> None:
    """Delete the postings that changes kept which are undone, unless an edit that came later needs
    them. The rows of these jobs and of their events are as they were.
    """
    is_own = exists().where(
        jobs.c.id == captured_postings.c.job_id,
        jobs.c.created_at == captured_postings.c.captured_at,
    )
    edited = _edited().where(
        job_events.c.job_id == captured_postings.c.job_id,
        job_events.c.recorded_at >= captured_postings.c.kept_at,
    )
    undone = delete(captured_postings).where(captured_postings.c.job_id.in_(job_ids))
    connection.execute(undone.where(~(is_own & edited)))


# Statements


def _edited() -> Any:
    """Return the condition that there is an edit of a posting among some events."""
    listed = cast(job_events.c.fields, Text)  # the names are a list in JSON
    names = or_(*(listed.contains(f'"{name}"', autoescape=True) for name in FIELDS))
    return exists().where(job_events.c.kind == EventKind.EDITED, names)


def _copying(job_id: Any, of_jobs: Any, table: Any, **computed: Any) -> Any:
    """Return the INSERT of the postings of some jobs from a table, unless their jobs have one."""
    columns = {
        "job_id": job_id,
        **{name: table.c[name] for name in (*_TEXTS, "captured_via", "captured_via_label")},
        **computed,
    }
    wanted = of_jobs.in_(bindparam("of_jobs", expanding=True))
    source = select(*columns.values()).where(wanted)
    return upsert(captured_postings).from_select([*columns], source).on_conflict_do_nothing()


_FOR_JOB = bindparam("for_job", type_=captured_postings.c.job_id.type)
_CURRENT = {
    "captured_at": jobs.c.created_at,
    "edited_before": _edited().where(job_events.c.job_id == jobs.c.id),
    "kept_at": bindparam("moment", type_=captured_postings.c.kept_at.type),
}
_KEPT = {name: captured_postings.c[name] for name in _CURRENT}
_KEEP = _copying(jobs.c.id, jobs.c.id, jobs, **_CURRENT)
_TAKE_CURRENT = _copying(_FOR_JOB, jobs.c.id, jobs, **_CURRENT)
_TAKE_KEPT = _copying(_FOR_JOB, captured_postings.c.job_id, captured_postings, **_KEPT)
_DELETE = delete(captured_postings).where(captured_postings.c.job_id == _FOR_JOB)
