"""Service: contacts, the people of a job."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Select, bindparam, select

from vega.clock import now
from vega.errors import ContactNotFound
from vega.extensions import db
from vega.models import Contact, Job
from vega.schemas import ContactDraft, ContactQuery
from vega.services.account import Account
from vega.services.cursors import Keyset, Page
from vega.services.jobs import undo
from vega.services.jobs.jobs import lock_job
from vega.services.jobs.lists.same_company import names_company
from vega.services.jobs.room import check_room
from vega.services.plan.nouns import Noun
from vega.services.rows import ANY_OWNER, Saved

MAX_SUGGESTED = 8


def create_contact(owner: Account, draft: ContactDraft, *, keep: bool = True) -> Saved[Contact]:
    """Add a person to a job. Without `keep`, it is a part of the caller's change.

    Raises `JobNotFound`, `InvalidInput`.
    """
    with undo.undoable(owner, [draft.job_id], keep=keep) as change:
        moment = now()
        lock_job(owner, draft.job_id).updated_at = moment
        check_room(Contact.job_id, draft.job_id, "people")
        contact = _CONTACTS.add(owner, moment, **draft.model_dump())
    return Saved(contact, change.id)


def _visible_contacts(owner: Account, *conditions: ColumnElement[bool]) -> Select[Contact]:
    """Select the owner's contacts but for those of jobs in the trash."""
    return (
        select(Contact)
        .join(Job, Job.id == Contact.job_id)
        .where(Contact.owner_id == owner.id, Job.deleted_at.is_(None), *conditions)
    )


_CONTACTS = Noun(Contact, ContactNotFound, _visible_contacts, order=(Contact.id,))
get_contact, change_contact, delete_contact = _CONTACTS.get, _CONTACTS.change, _CONTACTS.delete
contacts_of_job = _CONTACTS.of_job


ORDER = Keyset("contact", Contact.id)


def list_contacts(owner: Account, asked: ContactQuery | None = None) -> Page[Contact]:
    """Return a page of contacts, the oldest first. Raises `InvalidInput`."""
    asked = asked or ContactQuery()
    query = _visible_contacts(owner)
    if asked.job_id is not None:
        query = query.where(Contact.job_id == asked.job_id)
    return ORDER.page(query, asked, lambda contact: contact.notes)


def suggest_contacts(owner: Account, job: Job) -> Sequence[Contact]:
    """Return people of other jobs at the same company that this job lacks, the newest first."""
    if not names_company(job):
        return []
    values = {"owner_id": owner.id, "company_key": job.company_key}
    found = db.session.scalars(_AT_COMPANY, values).all()
    own = [contact for contact in found if contact.job_id == job.id]
    known = {_who(contact) for contact in own} | {(_who(contact)[0], "") for contact in own}
    others: dict[tuple[str, str], Contact] = {}
    for contact in found:
        if _who(contact) not in known:
            others.setdefault(_who(contact), contact)
    return list(others.values())[:MAX_SUGGESTED]


# By the job's owner too, for the index.
_at_company = (Job.owner_id == ANY_OWNER.id, Job.company_key == bindparam("company_key"))
_AT_COMPANY = _visible_contacts(ANY_OWNER, *_at_company).order_by(Contact.id.desc()).limit(100)


def is_known(there: Sequence[Contact], name: str, email: str | None) -> bool:
    """Return whether one of these contacts has this address, or this name."""
    address = (email or "").casefold()
    found = [_who(contact) for contact in there]
    return any(name.casefold() == known or (address and address == at) for known, at in found)


def _who(contact: Contact) -> tuple[str, str]:
    return contact.name.casefold(), (contact.email or "").casefold()
