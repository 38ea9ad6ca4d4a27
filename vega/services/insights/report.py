"""Service: the report of a period, for an employment office: applications and other efforts."""

import csv
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from io import StringIO
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, func, or_, select

from vega.extensions import db
from vega.labels import APPLIED_VIA_LABELS, NO_REPLY_YET, REPLY_RECEIVED, RESULT_LABELS
from vega.models import (
    ApplicationKind,
    AppliedVia,
    Contact,
    Effort,
    Group,
    Job,
    JobEvent,
    JobStatus,
    Outcome,
)
from vega.services.accounts.accounts import Account
from vega.services.exporting import guarded
from vega.services.insights import applications
from vega.services.plan import efforts


class RowKind(StrEnum):
    APPLICATION = "application"
    EFFORT = "effort"


KIND_LABELS = {RowKind.APPLICATION: "Application", RowKind.EFFORT: "Other effort"}


class Row(NamedTuple):
    """An application or another effort; `id` is the job's or the effort's. Texts are blank where
    there is none. `result_on` is the day of the result, None where it is unknown or none yet.
    """

    kind: RowKind
    on: date
    id: int
    company: str
    title: str
    contact: str
    result: str
    location: str = ""
    applied_via: AppliedVia | None = None
    reference: str = ""
    url: str = ""
    result_on: date | None = None


@dataclass(frozen=True)
class Report:
    """The rows of a period by day, and what is left out of it: `id`, `title` and `company` of jobs
    that were only approached, and applications whose day is unknown.
    """

    first: date | None
    last: date | None
    rows: Sequence[Row]
    approached: Sequence[Any]
    day_unknown: int

    @property
    def left_out(self) -> int:
        return len(self.approached) + self.day_unknown

    def count(self, kind: RowKind) -> int:
        return sum(row.kind == kind for row in self.rows)


def get_report(owner: Account, first: date | None, last: date | None) -> Report:
    """Return the report of these days, both included, in a constant number of queries.

    None: open. Nothing in the trash is in it.
    """
    rows = [*_applications(owner, first, last), *_efforts(owner, first, last)]
    return Report(
        first,
        last,
        sorted(rows, key=lambda row: row.on),
        _approached(owner, first, last),
        _count_day_unknown(owner),
    )


def count_rows(owner: Account, first: date | None, last: date | None) -> int:
    """Return how many rows the report of these days has."""
    counts = (
        select(func.count()).select_from(model).where(*conditions).scalar_subquery()
        for model, conditions in (
            (Job, _applied(owner, first, last)),
            (Effort, efforts.in_days(owner, first, last)),
        )
    )
    return sum(db.session.execute(select(*counts)).one())


# Applications

_SHOWN = (
    Job.id,
    Job.application_on,
    Job.company,
    Job.location,
    Job.title,
    Job.applied_via,
    Job.reference,
    Job.application_url,
    Job.source_url,
    Job.replied,
    Job.reply_days,
    Job.status_since,
)


def _applied(
    owner: Account, first: date | None, last: date | None
) -> Sequence[ColumnElement[bool]]:
    return [
        *applications.applications(owner),
        Job.application == ApplicationKind.APPLIED,
        Job.application_on.is_not(None),
        *applications.in_days(first, last),
    ]


def _applications(owner: Account, first: date | None, last: date | None) -> Iterator[Row]:
    conditions = _applied(owner, first, last)
    contacts, decided = _contacts(conditions), _decided(conditions)
    query = select(*_SHOWN, applications.group_of(owner).label("group")).where(*conditions)
    for job in db.session.execute(query.order_by(Job.application_on, Job.id)):
        result, on = _result(job)
        yield Row(
            RowKind.APPLICATION,
            on=job.application_on,
            id=job.id,
            company=job.company,
            title=job.title,
            contact=", ".join(contacts[job.id]),
            result=result,
            location=job.location,
            applied_via=AppliedVia(job.applied_via) if job.applied_via else None,
            reference=job.reference or "",
            url=job.application_url or job.source_url or "",
            result_on=decided.get(job.id, on),
        )


def _result(job: Any) -> tuple[str, date | None]:
    """Return what became of an application in words, and the day of that."""
    words = RESULT_LABELS[Group(job.group)]
    if words != NO_REPLY_YET:
        return words, job.status_since
    if not job.replied:
        return words, None
    known = job.reply_days is not None
    return REPLY_RECEIVED, job.application_on + timedelta(job.reply_days) if known else None


def _contacts(conditions: Collection[ColumnElement[bool]]) -> Mapping[int, Sequence[str]]:
    """Return the names of the people of each job, in the order in which they were added."""
    names: dict[int, list[str]] = defaultdict(list)
    query = select(Contact.job_id, Contact.name).join(Job, Job.id == Contact.job_id)
    for job_id, name in db.session.execute(query.where(*conditions).order_by(Contact.id)):
        names[job_id].append(name)
    return names


def _decided(conditions: Collection[ColumnElement[bool]]) -> Mapping[int, date]:
    """Return the day on which each offer was accepted or declined: later than it was received. What
    was said of an earlier offer is not said of this one.
    """
    query = (
        select(JobEvent.job_id, func.min(JobEvent.occurred_on))
        .join(Job, Job.id == JobEvent.job_id)
        .where(
            *conditions,
            Job.status == JobStatus.OFFER_RECEIVED,
            Job.outcome.in_((Outcome.ACCEPTED, Outcome.DECLINED)),
            JobEvent.to_status == Job.status,
            JobEvent.outcome == Job.outcome,
            or_(Job.status_since.is_(None), JobEvent.occurred_on >= Job.status_since),
        )
        .group_by(JobEvent.job_id)
    )
    return {row[0]: row[1] for row in db.session.execute(query) if row[1]}


# Other efforts


def _efforts(owner: Account, first: date | None, last: date | None) -> Iterator[Row]:
    query = select(
        Effort.occurred_on.label("on"),
        Effort.id,
        Effort.company,
        Effort.title,
        Effort.contact,
        Effort.result,
    ).where(*efforts.in_days(owner, first, last))
    for effort in db.session.execute(query.order_by(Effort.occurred_on, Effort.id)).mappings():
        yield Row(RowKind.EFFORT, **effort)


# What is left out


def _approached(owner: Account, first: date | None, last: date | None) -> Sequence[Any]:
    query = (
        select(Job.id, Job.title, Job.company)
        .where(
            *applications.applications(owner),
            Job.application == ApplicationKind.APPROACHED,
            Job.application_on.is_not(None),
            *applications.in_days(first, last),
        )
        .order_by(Job.application_on, Job.id)
    )
    return db.session.execute(query).all()


def _count_day_unknown(owner: Account) -> int:
    conditions = (*applications.applications(owner), Job.application_on.is_(None))
    return db.session.scalar(select(func.count()).select_from(Job).where(*conditions)) or 0


# As a file


def report_csv(report: Report, columns: Collection[str]) -> bytes:
    """Return the rows as CSV for a spreadsheet (RFC 4180), in UTF-8 with BOM.

    `columns` are those of `COLUMN_LABELS` that it has beside the others.
    """
    chosen = [
        (heading or COLUMN_LABELS[name], cell)
        for name, heading, cell in _CELLS
        if name in columns or name not in COLUMN_LABELS
    ]
    text = StringIO(newline="")
    lines = csv.writer(text, lineterminator="\r\n")
    lines.writerow(heading for heading, _ in chosen)
    for row in report.rows:
        lines.writerow(guarded(str(cell(row) or "")) for _, cell in chosen)
    return text.getvalue().encode("utf-8-sig")


COLUMN_LABELS = {  # of those that can be left out
    "location": "Place",
    "applied_via": "Applied via",
    "contact": "Contact",
    "reference": "Reference",
    "url": "Link",
    "result": "Result",
}
_CELLS: Sequence[tuple[str, str, Any]] = (
    ("on", "Date", lambda row: row.on),
    ("kind", "Kind", lambda row: KIND_LABELS[row.kind]),
    ("company", "Employer", lambda row: row.company),
    ("location", "", lambda row: row.location),
    ("title", "Position or effort", lambda row: row.title),
    ("applied_via", "", lambda row: APPLIED_VIA_LABELS.get(row.applied_via)),
    ("reference", "", lambda row: row.reference),
    ("url", "", lambda row: row.url),
    ("contact", "", lambda row: row.contact),
    ("result", "", lambda row: row.result),
    ("result", "Date of result", lambda row: row.result_on),
)
