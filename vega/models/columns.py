"""What several tables share: types and limits of columns."""

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ForeignKey, Text
from sqlalchemy.orm import Mapped, mapped_column

# Compared and sorted by code point in both databases, whatever the server's locale.
Folded = Text().with_variant(Text(collation="C"), "postgresql")
# What rows without such a day are sorted by: they come last.
NEVER_APPLIED, NO_DEADLINE = date.min, date.max
QUIET_AFTER = 14  # days, unless the person sets another number
HOURS_A_WEEK, WEEKS_A_YEAR = Decimal(40), 52  # of work, unless the person sets others


def owner_column(**options: Any) -> Mapped[int]:
    return mapped_column(ForeignKey("users.id", ondelete="CASCADE"), **options)


class Owned:
    """A row of an account. Ids are never reused: the migrations create AUTOINCREMENT keys."""

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = owner_column()
