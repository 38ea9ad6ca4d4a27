"""The table of employers to avoid."""

from datetime import datetime

from sqlalchemy import Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vega.extensions import Base
from vega.models.columns import Folded, Owned


class AvoidedEmployer(Owned, Base):
    """An employer that the person wants to be warned of. It never refuses a job."""

    __tablename__ = "avoided_employers"
    __table_args__ = (UniqueConstraint("owner_id", "company_key"),)

    name: Mapped[str] = mapped_column(Text)
    company_key: Mapped[str] = mapped_column(Folded)  # as `jobs.company_key`
    reason: Mapped[str] = mapped_column(Text)
    created_at: Mapped[datetime]
