"""Service: the version of what a person's calendar feed shows, which its ETag is made of."""

from sqlalchemy import bindparam, update

from vega.models import calendar_feeds
from vega.storage.statements import AnyConnection, Statement


def note_calendar_change(connection: AnyConnection, owner_id: int) -> None:
    """Let the owner's feed, if there is one, be fetched anew, within the caller's transaction.

    Call it before rows are locked: in one order, two transactions cannot deadlock.
    """
    _NOTE.run(connection, owner=owner_id)


_NOTE = Statement(
    update(calendar_feeds)
    .where(calendar_feeds.c.owner_id == bindparam("owner"))
    .values(version=calendar_feeds.c.version + 1)
)
