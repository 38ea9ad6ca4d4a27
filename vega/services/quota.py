"""Service: the monthly capture quota, counted per user and UTC month.

It is counted in the transaction that saves the job and derived from nothing, so that deleting a
job gives nothing back.
"""

from dataclasses import dataclass
from datetime import date, datetime

from flask import current_app
from sqlalchemy import bindparam, select
from sqlalchemy.dialects.postgresql import insert  # SQLite's ON CONFLICT is the same

from vega.clock import first_of_next_month, month_of, now
from vega.errors import QuotaExceeded
from vega.models import Plan, quota_usage
from vega.services.accounts import Account
from vega.storage import statements

UNLIMITED = -1


@dataclass(frozen=True)
class QuotaStatus:
    """`limit` and `remaining` are -1 on an unlimited plan; the quota resets at 00:00 UTC."""

    used: int
    limit: int
    remaining: int
    reset_date: date


def quota_status(owner: Account) -> QuotaStatus:
    moment = now()
    with statements.reading() as connection:
        row = connection.one(_USED_UP_TO_NOW, **place(owner, moment))
    used = (row and row[0]) or 0
    limit = quota_limit(owner)
    remaining = UNLIMITED if limit == UNLIMITED else max(0, limit - used)
    return QuotaStatus(used, limit, remaining, first_of_next_month(moment))


def quota_limit(owner: Account) -> int:
    if owner.plan == Plan.UNLIMITED:
        return UNLIMITED
    return int(current_app.config["VEGA"].free_monthly_limit)


def place(owner: Account, moment: datetime) -> dict[str, object]:
    """Whose captures are counted, and in which month."""
    return {"owner_id": owner.id, "month": month_of(moment)}


def refuse_used_up(owner: Account, used: int, moment: datetime) -> None:
    """Raises `QuotaExceeded`. A month's count never falls, so a no stays a no."""
    limit = quota_limit(owner)
    if limit != UNLIMITED and used >= limit:
        raise QuotaExceeded(limit, first_of_next_month(moment), is_owner=owner.is_owner)


def take_place(connection: statements.Connection, owner: Account, moment: datetime) -> None:
    """Count one capture, within the caller's transaction. Raises `QuotaExceeded`."""
    limit = quota_limit(owner)
    refuse_used_up(owner, 0, moment)
    if limit == UNLIMITED:
        connection.run(_COUNT, **place(owner, moment))
    elif connection.one(_COUNT_BELOW, limit=limit, **place(owner, moment)) is None:
        raise QuotaExceeded(limit, first_of_next_month(moment), is_owner=owner.is_owner)


# A scalar subquery, NULL where nothing was captured in the month yet.
USED = (
    select(quota_usage.c.used)
    .where(
        quota_usage.c.owner_id == bindparam("owner_id"), quota_usage.c.month == bindparam("month")
    )
    .scalar_subquery()
)
_FIRST = insert(quota_usage).values(
    owner_id=bindparam("owner_id"), month=bindparam("month"), used=1
)
_MONTH = [quota_usage.c.owner_id, quota_usage.c.month]
_ONE_MORE = {"used": quota_usage.c.used + 1}
_COUNT = statements.Statement(_FIRST.on_conflict_do_update(index_elements=_MONTH, set_=_ONE_MORE))
# The first row of a month meets no WHERE: a limit of 0 is refused before.
_COUNT_BELOW = statements.Statement(
    _FIRST.on_conflict_do_update(
        index_elements=_MONTH, set_=_ONE_MORE, where=quota_usage.c.used < bindparam("limit")
    ).returning(quota_usage.c.used)
)
_USED_UP_TO_NOW = statements.Statement(select(USED))
