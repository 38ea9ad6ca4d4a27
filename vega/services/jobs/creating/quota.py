"""Service: the monthly quota of saved jobs, counted per user and UTC month.

It is a counter, updated in the transaction that saves a job, and not a count of the jobs: deleting
one gives nothing back.
"""

from datetime import date, datetime
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, select

from vega.clock import first_of_next_month, month_of, now
from vega.errors import QuotaExceeded
from vega.models import Plan, quota_usage
from vega.services.account import Account
from vega.storage.database import upsert
from vega.storage.statements import Statement, reading

UNLIMITED = -1


class QuotaStatus(NamedTuple):
    """`limit` and `remaining` are -1 on an unlimited plan; the quota resets at 00:00 UTC."""

    used: int
    limit: int
    remaining: int
    reset_date: date


class QuotaLeft(NamedTuple):
    """What a saved job is answered with: a status without the number that was used."""

    limit: int
    remaining: int
    reset_date: date


def quota_status(owner: Account) -> QuotaStatus:
    moment = now()
    used = _used(owner, moment)
    limit = quota_limit(owner)
    return QuotaStatus(used, limit, _remaining(limit, used), first_of_next_month(moment))


def quota_left(owner: Account, *, is_used_up: bool = False) -> QuotaLeft:
    """Return the rest of the quota. An unlimited plan needs no count, nor one known as used up."""
    moment = now()
    limit = quota_limit(owner)
    used = limit if is_used_up or limit == UNLIMITED else _used(owner, moment)
    return QuotaLeft(limit, _remaining(limit, used), first_of_next_month(moment))


def _used(owner: Account, moment: datetime) -> int:
    with reading() as connection:
        row = _USED_IN_MONTH.one(connection, **usage_key(owner, moment))
    return int((row and row[0]) or 0)


def _remaining(limit: int, used: int) -> int:
    return UNLIMITED if limit == UNLIMITED else max(0, limit - used)


def quota_limit(owner: Account) -> int:
    """Return how many jobs a month the owner may save, -1 for any number."""
    return UNLIMITED if owner.plan == Plan.UNLIMITED else owner.free_limit


def usage_key(owner: Account, moment: datetime) -> dict[str, object]:
    """Return the key of the row that counts: whose jobs, and in which month."""
    return {"owner_id": owner.id, "month": month_of(moment)}


def check_quota(owner: Account, used: int, moment: datetime) -> None:
    """Raises `QuotaExceeded`. A month's count never falls, so a refusal stays one."""
    limit = quota_limit(owner)
    if limit != UNLIMITED and used >= limit:
        raise QuotaExceeded(limit, first_of_next_month(moment), is_admin=owner.is_admin)


def count_capture(connection: Connection, owner: Account, moment: datetime) -> None:
    """Count one saved job, within the caller's transaction. Raises `QuotaExceeded`."""
    limit, key = quota_limit(owner), usage_key(owner, moment)
    if limit == UNLIMITED:
        _COUNT.run(connection, **key)
    elif limit == 0 or _COUNT_BELOW.one(connection, limit=limit, **key) is None:
        # The month's first INSERT is not subject to the WHERE, so a limit of 0 is looked at here.
        raise QuotaExceeded(limit, first_of_next_month(moment), is_admin=owner.is_admin)


# A scalar subquery, NULL where no job was saved in the month yet.
USED = (
    select(quota_usage.c.used)
    .where(
        quota_usage.c.owner_id == bindparam("owner_id"), quota_usage.c.month == bindparam("month")
    )
    .scalar_subquery()
)
_FIRST = upsert(quota_usage).values(
    owner_id=bindparam("owner_id"), month=bindparam("month"), used=1
)
_MONTH = [quota_usage.c.owner_id, quota_usage.c.month]
_ONE_MORE = {"used": quota_usage.c.used + 1}
_COUNT = Statement(_FIRST.on_conflict_do_update(index_elements=_MONTH, set_=_ONE_MORE))
_COUNT_BELOW = Statement(
    _FIRST.on_conflict_do_update(
        index_elements=_MONTH, set_=_ONE_MORE, where=quota_usage.c.used < bindparam("limit")
    ).returning(quota_usage.c.used)
)
_USED_IN_MONTH = Statement(select(USED))
