"""Service: employers to avoid. A job there is saved as ever, with a warning beside it."""

from sqlalchemy import Select, select

from vega.clock import now
from vega.errors import EmployerAvoided, EmployerNotFound
from vega.extensions import db
from vega.models import AvoidedEmployer, avoided_employers
from vega.rules.similar import company_key
from vega.schemas import EmployerDraft, PageQuery
from vega.services.account import Account
from vega.services.cursors import Keyset, Page
from vega.services.jobs import undo
from vega.services.plan.nouns import Noun
from vega.services.rows import Saved
from vega.storage.database import upsert


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


ORDER = Keyset("employer", AvoidedEmployer.id, newest_first=True)


def list_employers(owner: Account, asked: PageQuery | None = None) -> Page[AvoidedEmployer]:
    """Return a page of the list, the newest first. Raises `InvalidInput`."""
    return ORDER.page(_employers_of(owner), asked or PageQuery(), lambda employer: employer.reason)
