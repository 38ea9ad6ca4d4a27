"""Service: employers to avoid. A job there is saved as ever, with a warning beside it."""

import re
from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import Select, bindparam, select

from vega.clock import now, zone_of
from vega.errors import EmployerAvoided, EmployerNotFound
from vega.extensions import db
from vega.labels import day_this_year
from vega.models import AvoidedEmployer, avoided_employers
from vega.rules.similar import company_key
from vega.schemas import EmployerDraft, EmployerQuery
from vega.services.accounts.accounts import Account
from vega.services.cursors import Page, cursor_parts, read_page
from vega.services.jobs import undo
from vega.services.jobs.history import today_of
from vega.services.plan.nouns import Noun
from vega.services.rows import Saved
from vega.storage.database import batches, upsert
from vega.storage.statements import Statement, reading

AT_A_TIME = 500  # values in a query


def avoid_employer(owner: Account, draft: EmployerDraft) -> Saved[AvoidedEmployer]:
    """Put an employer on the list. Raises `EmployerAvoided` for one that is on it."""
    with undo.undoable(owner, ()) as change:
        row = {
            **draft.model_dump(),
            "owner_id": owner.id,
            "company_key": company_key(draft.name),
            "created_at": now(),
        }
        added = upsert(avoided_employers).values(row).on_conflict_do_nothing()
        employer_id = db.session.scalar(added.returning(avoided_employers.c.id))
        if employer_id is None:
            raise EmployerAvoided
        change.others.add(_EMPLOYERS.key(employer_id))
    return Saved(get_employer(owner, employer_id), change.id)


def _employers_of(owner: Account) -> Select[AvoidedEmployer]:
    return select(AvoidedEmployer).where(AvoidedEmployer.owner_id == owner.id)


_EMPLOYERS = Noun(AvoidedEmployer, EmployerNotFound, _employers_of)
get_employer, delete_employer = _EMPLOYERS.get, _EMPLOYERS.delete


def list_employers(owner: Account, asked: EmployerQuery | None = None) -> Page[AvoidedEmployer]:
    """Return a page of the list, the newest first. Raises `InvalidInput`."""
    asked = asked or EmployerQuery()
    query = _employers_of(owner)
    if asked.cursor is not None:
        _, employer_id = cursor_parts(asked.cursor, CURSOR)
        query = query.where(AvoidedEmployer.id < int(employer_id))
    newest_first = query.order_by(AvoidedEmployer.id.desc())
    return read_page(newest_first, asked.limit, _cursor, lambda employer: employer.reason)


def _cursor(employer: AvoidedEmployer) -> str:
    return f"employer.{employer.id}"


CURSOR = re.compile(r"employer\.[1-9][0-9]{0,8}")


# Warnings


def warning_of(owner: Account, company: str) -> str:
    """Return the warning of a job at this company; "" if it is not on the owner's list."""
    key = company_key(company)
    if not key:
        return ""
    with reading() as connection:
        row = _AVOIDED.one(connection, owner_id=owner.id, company_key=key)
    return _sentence(owner, *row) if row else ""


def warnings_of(owner: Account, keys: Collection[str]) -> Mapping[str, str]:
    """Return the warnings of many companies, by their `company_key`."""
    columns = (avoided_employers.c[name] for name in ("company_key", "reason", "created_at"))
    own = select(*columns).where(avoided_employers.c.owner_id == owner.id)
    found: dict[str, str] = {}
    for some in batches(sorted({*keys} - {""}), AT_A_TIME):
        for key, *told in db.session.execute(own.where(avoided_employers.c.company_key.in_(some))):
            found[key] = _sentence(owner, *told)
    return found


def _sentence(owner: Account, reason: str, created_at: datetime) -> str:
    day = created_at.astimezone(zone_of(owner.time_zone)).date()
    since = day_this_year(day, today_of(owner))
    why = f": {reason}" if reason else ""
    end = "" if _ENDED.search(reason) else "."
    return f"On your list of employers to avoid since {since}{why}{end}"


_ENDED = re.compile(r"""[.!?…。！？؟।]["'”’»›)\]]*$""")
_AVOIDED = Statement(
    select(avoided_employers.c.reason, avoided_employers.c.created_at).where(
        avoided_employers.c.owner_id == bindparam("owner_id"),
        avoided_employers.c.company_key == bindparam("company_key"),
    )
)
