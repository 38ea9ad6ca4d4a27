"""The table of other efforts: what a person did for their search that is no application."""

from datetime import date, datetime

from sqlalchemy import Index, Text
from sqlalchemy.orm import Mapped, mapped_column

from vega.extensions import Base
from vega.models.columns import Owned


class Effort(Owned, Base):
    """A job fair, a course, a call: for the report, without a job."""

    __tablename__ = "efforts"
    __table_args__ = (Index("ix_efforts_occurred_on", "owner_id", "occurred_on", "id"),)

    occurred_on: Mapped[date]
    title: Mapped[str] = mapped_column(Text)
    company: Mapped[str] = mapped_column(Text)
    contact: Mapped[str] = mapped_column(Text)
    result: Mapped[str] = mapped_column(Text)
    notes: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
