"""Service: all that belongs to a job, to show it; and to an account, to count and delete it."""

from collections.abc import Mapping

from sqlalchemy import Connection, Label, Table, delete, exists, func, or_, select

from vega.errors import InvalidInput
from vega.extensions import db
from vega.models import (
    Document,
    Job,
    api_tokens,
    avoided_employers,
    contacts,
    efforts,
    interviews,
    jobs,
    tasks,
    users,
)
from vega.serializers import JobDetails
from vega.services.account import Account
from vega.services.accounts.feed_version import note_calendar_change
from vega.services.accounts.users import get_user, lock_account_room, lock_users
from vega.services.documents.documents import IS_VISIBLE, documents_of
from vega.services.jobs.history import list_events
from vega.services.jobs.lists import search
from vega.services.jobs.lists.next_step import next_step
from vega.services.jobs.tags import tags_of
from vega.services.jobs.timeline import first_events
from vega.services.plan.contacts import contacts_of_job
from vega.services.plan.interviews import interviews_of_job
from vega.services.plan.tasks import tasks_of_job
from vega.storage import contents
from vega.storage.database import transaction

# Of a job


EVENTS_SHOWN = 100  # with a job; more are pages of their own


def details_of(owner: Account, job: Job) -> JobDetails:
    """Return what belongs to a job of the owner's, and its newest events."""
    tasks, interviews = tasks_of_job(job), interviews_of_job(job)
    return JobDetails(
        tags=tags_of(job),
        step=next_step(owner, job, tasks, interviews),
        contacts=contacts_of_job(job),
        tasks=tasks,
        interviews=interviews,
        documents=documents_of(job),
        events=first_events(list_events(job, owner), EVENTS_SHOWN),
    )


# Of an account


_TABLES = (jobs, interviews, tasks, contacts, efforts, avoided_employers, api_tokens)


def belongings_of(owner: Account) -> Mapping[str, int]:
    """Count the rows that an account has in each table, by its name: jobs with those in the trash,
    documents on the shelf or with a job. In one query.
    """
    counted = [_count(table, owner) for table in _TABLES]
    shown = select(func.count()).where(Document.owner_id == owner.id, IS_VISIBLE)
    return db.session.execute(select(*counted, shown.label("documents"))).mappings().one()  # type: ignore[return-value]


def _count(table: Table, owner: Account) -> Label[int]:
    own = select(func.count()).where(table.c.owner_id == owner.id)
    if table is not jobs:
        return own.label(table.name)
    is_kept = table.c.deleted_at.is_(None)  # those and the others have an index each
    return (own.where(is_kept).scalar_subquery() + own.where(~is_kept).scalar_subquery()).label(
        table.name
    )


def delete_user(username: str) -> None:
    """Delete an account with all its data. Raises `UserNotFound`, `InvalidInput`."""
    delete_account(get_user(username))


def delete_account(owner: Account) -> None:
    """Delete an account with all its data; the administrator's only as the last one.

    Raises `InvalidInput`.
    """
    others = users.alias("others")
    is_last = ~exists().where(others.c.id != owner.id)
    deleted = delete(users).where(users.c.id == owner.id, or_(~users.c.is_admin, is_last))
    with transaction() as connection:
        lock_users(connection)  # or the role could be handed on to the one who leaves
        note_calendar_change(connection, owner.id)  # in the order in which uploads lock
        lock_account_room(connection, owner.id)
        search.lock_jobs_of(connection, owner.id)  # or the text thread could index one
        search.remove_jobs_of(connection, owner.id)
        if connection.execute(deleted).rowcount != 1 and _exists(connection, owner.id):
            raise InvalidInput({"username": ADMINISTRATOR_STAYS})
    contents.delete_unused()  # in transactions of its own


ADMINISTRATOR_STAYS = (
    "The administrator can only be deleted as the last user. Make somebody else the administrator "
    "first, in Settings."
)


def _exists(connection: Connection, user_id: int) -> bool:
    return connection.scalar(select(users.c.id).where(users.c.id == user_id)) is not None
