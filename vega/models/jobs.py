"""The tables of jobs, and of what keeps their history."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import (
    JSON,
    BigInteger,
    ForeignKey,
    Index,
    String,
    Text,
    UniqueConstraint,
    column,
    table,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from vega.extensions import Base
from vega.models.columns import Folded, Owned, owner_column
from vega.models.enumerations import (
    ApplicationKind,
    AppliedVia,
    DescriptionFormat,
    DocumentAction,
    EventKind,
    JobStatus,
    JobType,
    Outcome,
    RefusalReason,
    SalaryPeriod,
    Via,
    Workplace,
)

NOT_DELETED = text("deleted_at IS NULL")
WAITING = text("deleted_at IS NULL AND status IN ('applied', 'interviewing') AND outcome IS NULL")
TO_APPLY = text("deleted_at IS NULL AND status = 'interested'")
APPLICATIONS = text("deleted_at IS NULL AND application IS NOT NULL")
TO_ANSWER = text("deleted_at IS NULL AND status = 'offer_received' AND outcome IS NULL")


class Job(Owned, Base):
    __tablename__ = "jobs"
    # Its indexes are in `indexes.py`

    title: Mapped[str] = mapped_column(Text)
    company: Mapped[str] = mapped_column(Text)
    location: Mapped[str] = mapped_column(Text)
    source_url: Mapped[str | None] = mapped_column(Text)
    application_url: Mapped[str | None] = mapped_column(Text)
    job_type: Mapped[JobType] = mapped_column(String(20))
    status: Mapped[JobStatus] = mapped_column(String(20))
    # These and `status` follow from the events; `services/jobs/history.py` alone writes them.
    stage: Mapped[str | None] = mapped_column(String(40))
    outcome: Mapped[Outcome | None] = mapped_column(String(20))
    applied_on: Mapped[date | None]
    applied_key: Mapped[date]  # to sort by: `NEVER_APPLIED` where unknown
    status_since: Mapped[date | None]  # None: an import knew no day
    status_changed_at: Mapped[datetime]  # when that was recorded
    news_on: Mapped[date]  # the day of the latest news: a reply, a move, a note of one's own
    # What insights count, which follows from the events too: see `rules/applications.py`.
    application: Mapped[ApplicationKind | None] = mapped_column(String(10))
    application_on: Mapped[date | None]  # None: only saved, or an import knew no day
    reached_interview: Mapped[bool]
    reached_offer: Mapped[bool]
    replied: Mapped[bool]
    reply_days: Mapped[int | None]
    days_applied: Mapped[int | None]
    days_interviewing: Mapped[int | None]
    days_offer: Mapped[int | None]
    workplace: Mapped[Workplace | None] = mapped_column(String(20))
    deadline: Mapped[date | None]
    deadline_key: Mapped[date]  # to sort by: `NO_DEADLINE` where there is none
    answer_by: Mapped[date | None]
    quiet_until: Mapped[date | None]
    salary_min: Mapped[Decimal | None]
    salary_max: Mapped[Decimal | None]
    salary_currency: Mapped[str | None] = mapped_column(String(3))
    salary_period: Mapped[SalaryPeriod | None] = mapped_column(String(10))
    source: Mapped[str | None] = mapped_column(Text)  # as typed, else the board of the URL
    source_typed: Mapped[bool]
    applied_via: Mapped[AppliedVia | None] = mapped_column(String(20))
    reference: Mapped[str | None] = mapped_column(Text)
    job_key: Mapped[str | None] = mapped_column(Folded)
    title_key: Mapped[str] = mapped_column(Folded)
    company_key: Mapped[str] = mapped_column(Folded)
    alike_key: Mapped[str] = mapped_column(String(64))
    indexed: Mapped[bool]  # its words can be searched
    captured_via: Mapped[Via] = mapped_column(String(200))
    captured_via_label: Mapped[str] = mapped_column(String(200))  # the token's, of `api`
    version: Mapped[int]  # grows with every change
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None]
    # The job that took this one over. It is hidden until the merge can no longer be undone.
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    # Set if a change of the key rules revealed that an older job is the same posting. That job has
    # the key; this one has none until the person merges the two or keeps both.
    same_as_id: Mapped[int | None] = mapped_column(ForeignKey("jobs.id", ondelete="SET NULL"))
    starts_on: Mapped[date | None]  # the day an offer would begin
    salary_months: Mapped[int | None]  # salaries a year of a monthly salary; None is 12
    # Last, so that SQLite reads the columns before them without walking through long texts.
    description: Mapped[str] = mapped_column(Text, deferred=True, deferred_group="texts")
    notes: Mapped[str] = mapped_column(Text, deferred=True, deferred_group="texts")
    description_format: Mapped[DescriptionFormat] = mapped_column(
        String(10), deferred=True, deferred_group="texts"
    )
    pros: Mapped[str] = mapped_column(Text, deferred=True, deferred_group="texts")  # of an offer
    cons: Mapped[str] = mapped_column(Text, deferred=True, deferred_group="texts")


class CapturedPosting(Base):
    """A job's posting as it was captured, kept when one of these fields is first edited.

    A job without a row has been edited in none of them since. Its rules are in
    `services/jobs/captured_postings.py`.
    """

    __tablename__ = "captured_postings"

    job_id: Mapped[int] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    title: Mapped[str] = mapped_column(Text)
    company: Mapped[str] = mapped_column(Text)
    location: Mapped[str] = mapped_column(Text)
    source_url: Mapped[str | None] = mapped_column(Text)
    description: Mapped[str] = mapped_column(Text)
    description_format: Mapped[DescriptionFormat] = mapped_column(String(10))
    # Of the job that it was captured for: one that takes over another's has days of its own.
    captured_at: Mapped[datetime]
    captured_via: Mapped[Via] = mapped_column(String(200))
    captured_via_label: Mapped[str] = mapped_column(String(200))
    edited_before: Mapped[bool]  # some of it had been edited before it was kept
    kept_at: Mapped[datetime]


class JobTag(Base):
    """A tag of a job, in the person's spelling; `key` is what tags are compared by."""

    __tablename__ = "job_tags"
    __table_args__ = (Index("ix_job_tags_owner_id_key", "owner_id", "key", "job_id"),)

    job_id: Mapped[int] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"), primary_key=True)
    key: Mapped[str] = mapped_column(Folded, primary_key=True)
    name: Mapped[str] = mapped_column(Text)
    position: Mapped[int]  # in the order in which they were typed
    owner_id: Mapped[int] = owner_column()


class JobEvent(Base):
    """An entry of a job's history. Its rules are in `services/jobs/history.py`, its one writer."""

    __tablename__ = "job_events"
    __table_args__ = (Index("ix_job_events_job_id_id", "job_id", "id"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    job_id: Mapped[int] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    kind: Mapped[EventKind] = mapped_column(String(20))
    from_status: Mapped[JobStatus | None] = mapped_column(String(20))  # of `moved`
    to_status: Mapped[JobStatus | None] = mapped_column(String(20))  # of `saved`, `moved`, `stage`
    stage: Mapped[str | None] = mapped_column(String(40))  # of `moved`, `stage`
    outcome: Mapped[Outcome | None] = mapped_column(String(20))  # of `moved`, `stage`
    reply: Mapped[bool | None]  # of `call`, `email`: the other side wrote or called
    text: Mapped[str | None] = mapped_column(Text)  # of `note`, `call`, `email`: Markdown
    fields: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))  # of `edited`
    title: Mapped[str | None] = mapped_column(Text)  # of `merged` (the other job's) and of these:
    task_id: Mapped[int | None]  # of `task`; no foreign key: the entry stays when the task goes
    interview_id: Mapped[int | None]  # of `interview`, likewise
    document_id: Mapped[int | None]  # of `document`, likewise
    document_version: Mapped[int | None]
    action: Mapped[DocumentAction | None] = mapped_column(String(20))  # of `document`
    source_url: Mapped[str | None] = mapped_column(Text)  # of `merged`
    occurred_on: Mapped[date | None]  # in the person's time zone; None: an import knew no day
    recorded_at: Mapped[datetime]
    via: Mapped[Via | None] = mapped_column(String(20))  # None: before events noted it
    via_label: Mapped[str] = mapped_column(String(200))


class Change(Owned, Base):
    """What Undo of a change on the pages puts back, kept for a day, and only so many."""

    __tablename__ = "changes"
    __table_args__ = (
        Index("ix_changes_newest", "owner_id", "id", "size"),
        Index("ix_changes_at", "at"),
    )

    units: Mapped[list[dict[str, object]]] = mapped_column(JSON)  # see `services/jobs/undo.py`
    size: Mapped[int]  # of the units, in bytes
    at: Mapped[datetime]


class Refusal(Owned, Base):
    """A capture that made no job."""

    __tablename__ = "refusals"
    __table_args__ = (
        UniqueConstraint("owner_id", "fingerprint"),
        Index("ix_refusals_owner_id_at", "owner_id", "at"),
        Index("ix_refusals_job_id", "job_id"),
    )

    # What makes two refusals the same one, told twice: reason, job and posting.
    fingerprint: Mapped[str] = mapped_column(String(64))
    reason: Mapped[RefusalReason] = mapped_column(String(20))
    job_id: Mapped[int | None] = mapped_column(ForeignKey("jobs.id", ondelete="SET NULL"))
    title: Mapped[str] = mapped_column(Text)
    company: Mapped[str] = mapped_column(Text)
    source_url: Mapped[str | None] = mapped_column(Text)
    captured_via: Mapped[Via] = mapped_column(String(20))
    captured_via_label: Mapped[str] = mapped_column(String(200))
    detail: Mapped[str] = mapped_column(Text, default="")  # what was invalid
    times: Mapped[int]
    at: Mapped[datetime]  # the last time


class IdempotencyKey(Base):
    """A job that a client made under a key of its own, kept for a day."""

    __tablename__ = "idempotency_keys"
    __table_args__ = (
        Index("ix_idempotency_keys_at", "at"),
        Index("ix_idempotency_keys_owner_id_at", "owner_id", "at"),
    )

    key_hash: Mapped[str] = mapped_column(String(64), primary_key=True)  # with the token's number
    owner_id: Mapped[int] = owner_column()
    draft_hash: Mapped[str] = mapped_column(String(64))
    job_id: Mapped[int | None]  # the job may be gone since
    at: Mapped[datetime]


# Not part of the metadata: on SQLite it is a virtual table.
job_search = table("job_search", column("rowid", BigInteger), column("words", Text))
