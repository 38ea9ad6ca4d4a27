"""Service: the report of a period, for an employment office: applications and other efforts."""

import csv
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from io import StringIO
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, bindparam, func, or_, select

from vega.labels import APPLIED_VIA_LABELS, NO_REPLY_YET, REPLY_RECEIVED, RESULT_LABELS
from vega.models import (
    ApplicationKind,
    AppliedVia,
    Contact,
    Effort,
    Job,
    JobEvent,
    JobStatus,
    Outcome,
)
from vega.services.account import Account
from vega.services.exporting import guarded
from vega.services.jobs.lists import applications
from vega.services.plan import efforts
from vega.services.rows import ANY_OWNER
from vega.storage.statements import read_rows


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


class Counts(NamedTuple):
    """How many rows the report of a period has, and how many jobs are left out of it: those that
    were only approached, and applications whose day is unknown.
    """

    applications: int
    efforts: int
    approached: int
    day_unknown: int

    @property
    def rows(self) -> int:
        return self.applications + self.efforts

    @property
    def left_out(self) -> int:
        return self.approached + self.day_unknown


def count_report(owner: Account, first: date | None, last: date | None) -> Counts:
    """Return how many rows the report of these days has, and how many it leaves out.

    Both days are included; None: open. Nothing in the trash is in it.
    """
    counts: Any = read_rows(_COUNTS, _days(owner, first, last)).one()
    return Counts(*counts)


def report_rows(owner: Account, first: date | None, last: date | None) -> Sequence[Row]:
    """Return the rows of the report of these days, in a constant number of queries."""
    days = _days(owner, first, last)
    rows = [*_applications(owner, days), *_efforts(days)]
    return sorted(rows, key=lambda row: row.on)


def first_approached(
    owner: Account, first: date | None, last: date | None, most: int
) -> Sequence[object]:
    """Return `id`, `title` and `company` of the first jobs that the report leaves out, because
    they were only approached.
    """
    return read_rows(_FIRST_APPROACHED, {**_days(owner, first, last), "most": most}).all()


def _days(owner: Account, first: date | None, last: date | None) -> dict[str, object]:
    return {"owner_id": owner.id, "first": first or date.min, "last": last or date.max}


# Applications


def _applications(owner: Account, days: dict[str, object]) -> Iterator[Row]:
    contacts: dict[int, list[str]] = defaultdict(list)
    for contact in read_rows(_CONTACTS, days):
        contacts[contact.job_id].append(contact.name)
    since = applications.quiet_since(owner)
    for job in read_rows(_APPLICATIONS, {**days, "quiet_since": since}):
        result, on = _result(job)
        yield Row(
            RowKind.APPLICATION,
            on=job.application_on,
            id=job.id,
            company=job.company,
            title=job.title,
            contact=", ".join(contacts.get(job.id, ())),
            result=result,
            location=job.location,
            applied_via=job.applied_via,
            reference=job.reference or "",
            url=job.application_url or job.source_url or "",
            result_on=job.decided_on or on,
        )


def _result(job: Any) -> tuple[str, date | None]:
    """Return what became of an application in words, and the day of that."""
    words = RESULT_LABELS[job.group]
    if words != NO_REPLY_YET:
        return words, job.status_since
    if not job.replied:
        return words, None
    known = job.reply_days is not None
    return REPLY_RECEIVED, job.application_on + timedelta(job.reply_days) if known else None


def _efforts(days: dict[str, object]) -> Iterator[Row]:
    for effort in read_rows(_EFFORTS, days).mappings():
        yield Row(RowKind.EFFORT, **effort)


# The statements, built once: a period that is open has the first or the last of all days

_PERIOD: Sequence[Any] = (bindparam("first"), bindparam("last"))


def _began(kind: ApplicationKind) -> Sequence[ColumnElement[bool]]:
    return [
        *applications.applications(ANY_OWNER),
        Job.application == kind,
        *applications.in_days(*_PERIOD),
    ]


_APPLIED, _APPROACHED = _began(ApplicationKind.APPLIED), _began(ApplicationKind.APPROACHED)
_DAY_UNKNOWN = [*applications.applications(ANY_OWNER), Job.application_on.is_(None)]
_MADE = [*efforts.in_days(ANY_OWNER, *_PERIOD)]
_COUNTED = ((Job, _APPLIED), (Effort, _MADE), (Job, _APPROACHED), (Job, _DAY_UNKNOWN))
_COUNTS = select(
    *(
        select(func.count()).select_from(model).where(*conditions).scalar_subquery()
        for model, conditions in _COUNTED
    )
)
# The day on which an offer was accepted or declined: later than it was received. What was said of
# an earlier offer is not said of this one.
_DECIDED_ON = (
    select(func.min(JobEvent.occurred_on))
    .where(
        Job.status == JobStatus.OFFER_RECEIVED,
        Job.outcome.in_((Outcome.ACCEPTED, Outcome.DECLINED)),
        JobEvent.job_id == Job.id,
        JobEvent.to_status == Job.status,
        JobEvent.outcome == Job.outcome,
        or_(Job.status_since.is_(None), JobEvent.occurred_on >= Job.status_since),
    )
    .scalar_subquery()
)
_SHOWN = (
    Job.id, Job.application_on, Job.company, Job.location, Job.title, Job.applied_via,
    Job.reference, Job.application_url, Job.source_url, Job.replied, Job.reply_days,
    Job.status_since, _DECIDED_ON.label("decided_on"),
    applications.group_by(bindparam("quiet_since")).label("group"),
)  # fmt: skip
_IN_ORDER = (Job.application_on, Job.id)
_APPLICATIONS = select(*_SHOWN).where(*_APPLIED).order_by(*_IN_ORDER)
_CONTACTS = select(Contact.job_id, Contact.name).join(Job, Job.id == Contact.job_id)
_CONTACTS = _CONTACTS.where(*_APPLIED).order_by(Contact.id)
_FIRST_APPROACHED = select(Job.id, Job.title, Job.company).where(*_APPROACHED)
_FIRST_APPROACHED = _FIRST_APPROACHED.order_by(*_IN_ORDER).limit(bindparam("most"))
_OTHERS = (
    Effort.occurred_on.label("on"), Effort.id, Effort.company, Effort.title, Effort.contact,
    Effort.result,
)  # fmt: skip
_EFFORTS = select(*_OTHERS).where(*_MADE).order_by(Effort.occurred_on, Effort.id)


# As a file


def report_csv(rows: Sequence[Row], columns: Collection[str]) -> bytes:
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
    for row in rows:
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
