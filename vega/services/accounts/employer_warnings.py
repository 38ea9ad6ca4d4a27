"""Service: the warning beside a job at an employer to avoid."""

import re
from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import and_, bindparam, select

from vega.extensions import db
from vega.labels import day_this_year
from vega.models import avoided_employers
from vega.rules.similar import company_key
from vega.services.account import Account, local_day, today_of
from vega.storage.database import batches
from vega.storage.statements import Statement, reading

AT_A_TIME = 500  # values in a query


def warning_of(owner: Account, company: str) -> str:
    """Return the warning of a job at this company; "" if it is not on the owner's list."""
    key = company_key(company)
    if not key:
        return ""
    with reading() as connection:
        row = _OF_COMPANY.one(connection, owner_id=owner.id, company_key=key)
    return warning(owner, *row) if row else ""


def warnings_of(owner: Account, keys: Collection[str]) -> Mapping[str, str]:
    """Return the warnings of many companies, by their `company_key`."""
    own = select(avoided_employers.c.company_key, *AVOIDED).where(
        avoided_employers.c.owner_id == owner.id
    )
    found: dict[str, str] = {}
    for some in batches(sorted({*keys} - {""}), AT_A_TIME):
        for key, *told in db.session.execute(own.where(avoided_employers.c.company_key.in_(some))):
            found[key] = warning(owner, *told)
    return found


def warning(owner: Account, reason: str | None, created_at: datetime | None) -> str:
    """Return the sentence of what `AVOIDED` has; "" if the employer is not on the list."""
    if reason is None or created_at is None:
        return ""
    since = day_this_year(local_day(owner, created_at), today_of(owner))
    why = f": {reason}" if reason else ""
    end = "" if _ENDED.search(reason) else "."
    return f"On your list of employers to avoid since {since}{why}{end}"


_ENDED = re.compile(r"""[.!?…。！？؟।]["'”’»›)\]]*$""")
AVOIDED = (avoided_employers.c.reason, avoided_employers.c.created_at)
IS_AVOIDED = and_(
    avoided_employers.c.owner_id == bindparam("owner_id"),
    avoided_employers.c.company_key == bindparam("company_key"),
)
_OF_COMPANY = Statement(select(*AVOIDED).where(IS_AVOIDED))
