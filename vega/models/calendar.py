"""The tables of tasks, interviews and contacts, and of the calendar address."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from vega.extensions import Base
from vega.models.columns import Owned, owner_column
from vega.models.enumerations import InterviewKind, InterviewState

OPEN = text("done_at IS NULL")
PLANNED = text("state = 'planned'")
CANCELLED = text("state = 'cancelled'")
ALARMS = (0, 10, 60)  # minutes before interviews; 0 is none


class Task(Owned, Base):
    """Something to do, with or without a day and a job: see `services/plan/tasks.py`."""

    __tablename__ = "tasks"
    __table_args__ = (
        UniqueConstraint("owner_id", "uid"),
        Index("ix_tasks_due", "owner_id", "due_key", "id"),
        Index("ix_tasks_job_id", "job_id", "done_at"),
    )

    job_id: Mapped[int | None] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    title: Mapped[str] = mapped_column(Text)
    due_on: Mapped[date | None]
    due_key: Mapped[date]  # to sort by: `NO_DEADLINE` where there is no day
    done_at: Mapped[datetime | None]
    uid: Mapped[str] = mapped_column(String(80))  # in the calendar feed
    sequence: Mapped[int]  # grows when the day changes (RFC 5545)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class Interview(Owned, Base):
    """An appointment of a job. Its rules are in `services/plan/interviews.py`."""

    __tablename__ = "interviews"
    __table_args__ = (
        UniqueConstraint("owner_id", "uid"),
        Index("ix_interviews_starts_at", "owner_id", "starts_at", "id"),
        Index("ix_interviews_job_id", "job_id", "starts_at"),
    )

    job_id: Mapped[int] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    title: Mapped[str] = mapped_column(Text)
    kind: Mapped[InterviewKind] = mapped_column(String(20))
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    time_zone: Mapped[str | None] = mapped_column(String(64))  # to show it in; None: the account's
    location: Mapped[str] = mapped_column(Text)
    url: Mapped[str | None] = mapped_column(Text)
    people: Mapped[str] = mapped_column(Text)
    notes: Mapped[str] = mapped_column(Text)
    state: Mapped[InterviewState] = mapped_column(String(10))
    state_at: Mapped[datetime]  # when it got its state
    moved_from: Mapped[datetime | None]  # when it was to start before it was last moved
    uid: Mapped[str] = mapped_column(String(255))  # in calendars; an invitation brings its own
    sequence: Mapped[int]  # grows when time or place change (RFC 5545)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class Contact(Owned, Base):
    """A person of a job."""

    __tablename__ = "contacts"
    __table_args__ = (Index("ix_contacts_job_id", "job_id"),)

    job_id: Mapped[int] = mapped_column(ForeignKey("jobs.id", ondelete="CASCADE"))
    name: Mapped[str] = mapped_column(Text)
    role: Mapped[str] = mapped_column(Text)
    email: Mapped[str | None] = mapped_column(Text)
    phone: Mapped[str | None] = mapped_column(Text)
    notes: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class CalendarFeed(Base):
    """The secret address of a person's calendar. It follows from `nonce` and the server's secret
    key; the database has only its hash.
    """

    __tablename__ = "calendar_feeds"

    owner_id: Mapped[int] = owner_column(primary_key=True)
    nonce: Mapped[str] = mapped_column(String(64))
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    with_companies: Mapped[bool]
    alarm_minutes: Mapped[int] = mapped_column(default=0)  # of `ALARMS`
    version: Mapped[int]  # grows with every change of what the feed shows
    created_at: Mapped[datetime]
