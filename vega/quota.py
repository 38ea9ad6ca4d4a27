"""Service: the monthly capture quota, counted per user and UTC month.

It is counted in the transaction that saves the job and derived from nothing, so that deleting a
job gives nothing back.
"""

from dataclasses import dataclass
from datetime import date, datetime

from flask import current_app
from sqlalchemy import Connection, bindparam, select
from sqlalchemy.dialects.postgresql import insert  # SQLite's ON CONFLICT is the same

from vega.accounts import Account
from vega.clock import first_of_next_month, month_of, now
from vega.errors import QuotaExceeded
from vega.extensions import db
from vega.models import Plan, quota_usage

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
    used = (
        db.session.connection()
        .execute(_USED, {"owner_id": owner.id, "month": month_of(moment)})
        .scalar()
        or 0
    )
    limit = quota_limit(owner)
    remaining = UNLIMITED if limit == UNLIMITED else max(0, limit - used)
    return QuotaStatus(used, limit, remaining, first_of_next_month(moment))


def quota_limit(owner: Account) -> int:
    if owner.plan == Plan.UNLIMITED:
        return UNLIMITED
    return int(current_app.config["VEGA"].free_monthly_limit)


def take_place(connection: Connection, owner: Account, moment: datetime) -> None:
    """Count one capture, within the caller's transaction. Raises `QuotaExceeded`."""
    place = {"owner_id": owner.id, "month": month_of(moment)}
    limit = quota_limit(owner)
    if limit == UNLIMITED:
        connection.execute(_COUNT, place)
    elif limit == 0 or connection.execute(_COUNT_BELOW, {**place, "limit": limit}).first() is None:
        raise QuotaExceeded(limit, first_of_next_month(moment))


_USED = select(quota_usage.c.used).where(
    quota_usage.c.owner_id == bindparam("owner_id"), quota_usage.c.month == bindparam("month")
)
_FIRST = insert(quota_usage).values(
    owner_id=bindparam("owner_id"), month=bindparam("month"), used=1
)
_MONTH = [quota_usage.c.owner_id, quota_usage.c.month]
_ONE_MORE = {"used": quota_usage.c.used + 1}
_COUNT = _FIRST.on_conflict_do_update(index_elements=_MONTH, set_=_ONE_MORE)
# The first row of a month meets no WHERE: a limit of 0 needs its own look.
_COUNT_BELOW = _FIRST.on_conflict_do_update(
    index_elements=_MONTH, set_=_ONE_MORE, where=quota_usage.c.used < bindparam("limit")
).returning(quota_usage.c.used)
