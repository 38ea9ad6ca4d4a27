"""Service: other efforts: a job fair, a course, a call, without a job."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select

from vega.clock import now
from vega.errors import EffortNotFound, InvalidInput
from vega.extensions import db
from vega.models import Effort
from vega.schemas import EffortDraft, EffortQuery
from vega.services.account import Account
from vega.services.accounts.users import lock_account_room
from vega.services.cursors import Keyset, Page
from vega.services.jobs import undo
from vega.services.plan.nouns import Noun
from vega.services.rows import Saved
from vega.storage.database import transaction

MOST = 5_000  # of an account; Undo of a deletion may go beyond it
FULL = f"You have {MOST:,} efforts, the most an account can have. Delete one first."


def create_effort(owner: Account, draft: EffortDraft) -> Saved[Effort]:
    """Add an effort. Raises `InvalidInput` where there is no room for it."""
    with transaction() as connection, undo.undoable(owner, ()) as change:
        lock_account_room(connection, owner.id)
        if not room_for_efforts(owner):
            raise InvalidInput({"title": FULL})
        effort = _EFFORTS.add(owner, now(), **draft.model_dump())
        change.others.add(_EFFORTS.key(effort.id))
    return Saved(effort, change.id)


def room_for_efforts(owner: Account) -> int:
    """Return how many efforts more the account can have."""
    count = db.session.scalar(select(func.count()).where(Effort.owner_id == owner.id)) or 0
    return max(0, MOST - count)


def _efforts_of(owner: Account) -> Select[Effort]:
    return select(Effort).where(Effort.owner_id == owner.id)


_EFFORTS = Noun(Effort, EffortNotFound, _efforts_of)
get_effort, change_effort, delete_effort = _EFFORTS.get, _EFFORTS.change, _EFFORTS.delete


ORDER = Keyset("effort", Effort.id, Effort.occurred_on, newest_first=True)


def list_efforts(owner: Account, asked: EffortQuery | None = None) -> Page[Effort]:
    """Return a page of efforts from the first to the last day, both included, the newest first.

    Raises `InvalidInput`.
    """
    asked = asked or EffortQuery()
    query = select(Effort).where(*in_days(owner, asked.first, asked.last))
    return ORDER.page(query, asked, lambda effort: effort.notes)


def in_days(owner: Account, first: date | None, last: date | None) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions for the owner's efforts of these days, both included; None: open."""
    yield Effort.owner_id == owner.id
    if first is not None:
        yield Effort.occurred_on >= first
    if last is not None:
        yield Effort.occurred_on <= last
