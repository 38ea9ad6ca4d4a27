"""Service: the calendar feed of a person: its secret address, its version, what it shows."""

import hmac
import re
import secrets
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import Row, Select, and_, bindparam, func, literal_column, or_, select, update

from vega.clock import now
from vega.errors import FeedNotFound, InvalidInput
from vega.extensions import db
from vega.models import InterviewState, NextStepKind, calendar_feeds, interviews, jobs, tasks
from vega.models.calendar import ALARMS, CANCELLED, OPEN
from vega.models.jobs import TO_ANSWER, TO_APPLY
from vega.services.account import Account
from vega.services.accounts.feed_version import note_calendar_change
from vega.services.accounts.passwords import derived, hash_secret
from vega.services.installation import CALENDAR_ID, get_value, set_value
from vega.storage.database import transaction, upsert
from vega.storage.statements import Statement, reading

CANCELLED_KEPT = timedelta(days=30)
MOST = 1_000  # of each kind, the latest: writing an entry takes a third of a millisecond


# The address


class FeedAddress(NamedTuple):
    """`secret` is None if the server's secret key has changed since: the address is lost."""

    secret: str | None
    with_companies: bool
    alarm_minutes: int


def feed_address(owner: Account, secret_key: str) -> FeedAddress | None:
    """Return the owner's address, None if there is none."""
    row = db.session.execute(
        select(calendar_feeds).where(calendar_feeds.c.owner_id == owner.id)
    ).one_or_none()
    if row is None:
        return None
    secret = _secret_of(row.nonce, secret_key)
    is_known = hmac.compare_digest(hash_secret(secret), row.secret_hash)
    return FeedAddress(secret if is_known else None, row.with_companies, row.alarm_minutes)


def _secret_of(nonce: str, secret_key: str) -> str:
    return (
        urlsafe_b64encode(derived(secret_key, f"vega calendar feed {nonce}")).decode().rstrip("=")
    )


def create_address(owner: Account, secret_key: str) -> None:
    """Create the owner's address, or a new one, which ends the old one at once."""
    nonce = secrets.token_hex(32)
    new = {
        "nonce": nonce,
        "secret_hash": hash_secret(_secret_of(nonce, secret_key)),
        "created_at": now(),
    }
    first = upsert(calendar_feeds).values(owner_id=owner.id, with_companies=True, version=1, **new)
    renewed = {**new, "version": calendar_feeds.c.version + 1}
    with transaction() as connection:
        connection.execute(first.on_conflict_do_update(index_elements=["owner_id"], set_=renewed))
        if get_value(CALENDAR_ID) is None:
            set_value(connection, CALENDAR_ID, secrets.token_hex(8))


def set_with_companies(owner: Account, with_companies: bool) -> None:
    """Choose whether the feed names companies."""
    _set(owner, with_companies=with_companies)


def set_alarm(owner: Account, minutes: int | None) -> None:
    """Choose how long before interviews calendar programs remind of them; 0 for never.

    Raises `InvalidInput`.
    """
    if minutes not in ALARMS:
        raise InvalidInput({"alarm": "Choose an alarm 10 or 60 minutes before, or none."})
    _set(owner, alarm_minutes=minutes)


def _set(owner: Account, **values: object) -> None:
    own = calendar_feeds.c.owner_id == owner.id
    with transaction() as connection:
        note_calendar_change(connection, owner.id)
        connection.execute(update(calendar_feeds).where(own).values(values))


# The version


class Feed(NamedTuple):
    """A feed that is asked for. `state` differs whenever what it shows does."""

    owner_id: int
    with_companies: bool
    alarm_minutes: int
    state: str


def find_feed(secret: str) -> Feed:
    """Return the feed of a secret, in one query. Raises `FeedNotFound`.

    Cancelled interviews leave the feed by time alone, so their number is a part of the state.
    """
    since = now() - CANCELLED_KEPT
    with reading() as connection:
        row = _FEED.one(connection, hash=hash_secret(secret), since=since)
    if row is None:
        raise FeedNotFound
    owner_id, with_companies, alarm_minutes, version, cancelled = row
    return Feed(owner_id, with_companies, alarm_minutes, f"{version}.{cancelled}")


_CANCELLED: object = literal_column(f"'{InterviewState.CANCELLED}'")  # as the partial index has it
_FEED = Statement(
    select(
        calendar_feeds.c.owner_id,
        calendar_feeds.c.with_companies,
        calendar_feeds.c.alarm_minutes,
        calendar_feeds.c.version,
        select(func.count())
        .where(
            interviews.c.owner_id == calendar_feeds.c.owner_id,
            interviews.c.state == _CANCELLED,
            interviews.c.state_at > bindparam("since", type_=interviews.c.state_at.type),
        )
        .scalar_subquery(),
    ).where(calendar_feeds.c.secret_hash == bindparam("hash"))
)


# What it shows


@dataclass(frozen=True)
class Entry:
    """An event of the calendar: of a day, or of a time in UTC. `company` is blank if the feed
    names none, and then no other text does.
    """

    kind: NextStepKind
    uid: str
    sequence: int
    changed_at: datetime
    title: str
    job_id: int | None
    company: str = ""
    day: date | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    location: str = ""
    people: str = ""
    join_url: str = ""
    is_cancelled: bool = False


def entries_of(feed: Feed) -> list[Entry]:
    """Return the entries of a feed, in a number of queries that does not depend on theirs."""
    calendar_id = get_value(CALENDAR_ID)
    entries = [*_tasks(feed), *_interviews(feed), *_days_of_jobs(feed, calendar_id)]
    return [entry if feed.with_companies else _without_company(entry) for entry in entries]


def _latest(query: Select[Any]) -> Iterator[Row[Any]]:
    """Return the first `MOST` rows of a query that is in reverse order, in order."""
    return reversed(db.session.execute(query.limit(MOST)).all())


def _tasks(feed: Feed) -> Iterator[Entry]:
    query = (
        select(tasks, jobs.c.company)
        .outerjoin(jobs, jobs.c.id == tasks.c.job_id)
        .where(
            tasks.c.owner_id == feed.owner_id,
            OPEN,
            tasks.c.due_on.is_not(None),
            or_(tasks.c.job_id.is_(None), jobs.c.deleted_at.is_(None)),
        )
        .order_by(tasks.c.due_key.desc(), tasks.c.id.desc())
    )
    for row in _latest(query):
        yield Entry(
            NextStepKind.TASK, row.uid, row.sequence, row.updated_at, row.title, row.job_id,
            row.company or "", day=row.due_on,
        )  # fmt: skip


def _interviews(feed: Feed) -> Iterator[Entry]:
    recent = interviews.c.state_at > now() - CANCELLED_KEPT
    query = (
        select(interviews, jobs.c.company)
        .join(jobs, jobs.c.id == interviews.c.job_id)
        .where(
            interviews.c.owner_id == feed.owner_id,
            jobs.c.deleted_at.is_(None),
            or_(interviews.c.state != InterviewState.CANCELLED, and_(CANCELLED, recent)),
        )
        .order_by(interviews.c.starts_at.desc(), interviews.c.id.desc())
    )
    for row in _latest(query):
        yield Entry(
            NextStepKind.INTERVIEW, row.uid, row.sequence, row.updated_at, row.title, row.job_id,
            row.company, starts_at=row.starts_at, ends_at=row.ends_at, location=row.location,
            people=row.people, join_url=row.url or "",
            is_cancelled=row.state == InterviewState.CANCELLED,
        )  # fmt: skip


def _days_of_jobs(feed: Feed, calendar_id: str | None) -> Iterator[Entry]:
    """Deadlines of interested jobs, and days to answer an offer that has no outcome."""
    for kind, day, condition in (
        (NextStepKind.DEADLINE, jobs.c.deadline, TO_APPLY),
        (NextStepKind.ANSWER, jobs.c.answer_by, TO_ANSWER),
    ):
        query = select(
            jobs.c.id, jobs.c.version, jobs.c.updated_at, jobs.c.title, jobs.c.company,
            day.label("day"),
        ).where(jobs.c.owner_id == feed.owner_id, day.is_not(None), condition)  # fmt: skip
        for row in _latest(query.order_by(day.desc(), jobs.c.id.desc())):
            yield Entry(
                kind, f"{kind}-{row.id}-{calendar_id}@vega", row.version, row.updated_at,
                row.title, row.id, row.company, day=row.day,
            )  # fmt: skip


def _without_company(entry: Entry) -> Entry:
    """Take the company's name out of all texts; a link to join is left as it works."""
    if not entry.company:
        return entry
    name = re.compile(re.escape(entry.company), re.IGNORECASE)
    texts: dict[str, Any] = {
        field: name.sub("…", getattr(entry, field)) for field in ("title", "location", "people")
    }
    return replace(entry, **texts, company="")
