"""Service: send what people want to be told, each notice once, whatever happens.

A row of (owner, kind, channel, subject, moment) is inserted under a unique key before anything is
sent: of several processes one does, and neither a restart nor a changed clock sends a second one. A
certain failure is tried again later; what may have arrived is not. A process that is killed while
it sends leaves the row `sending`, which becomes a failure too. New devices are told together, one
message in ten minutes at most.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, Select, and_, delete, func, or_, select, update
from sqlalchemy.exc import IntegrityError

from vega.clock import first_moment, now, zone_of
from vega.config import Config
from vega.errors import NotDelivered
from vega.extensions import db
from vega.models import (
    Interview,
    InterviewState,
    Job,
    NoticeKind,
    NoticeState,
    devices,
    notice_settings,
    notices,
    users,
)
from vega.services.account import Account, today_of
from vega.services.accounts.users import ACCOUNT_COLUMNS, account_of, lock_account
from vega.services.plan.channels.sending import Message, Target
from vega.services.plan.notice_settings import servers, targets
from vega.services.plan.notice_texts import before_interview, digest, moment_of, new_sign_ins
from vega.services.rows import write
from vega.storage.database import transaction, upsert

log = logging.getLogger("vega")

AHEAD = timedelta(hours=1)  # of an interview
PAUSES = (5, 15, 30, 60, 120)  # minutes until the next try; the last one from then on
LOST_AFTER = timedelta(minutes=10)  # far longer than sending takes
KEPT = timedelta(days=90)
REMEMBERED = timedelta(days=3)  # more than any two time zones are apart
DAY = timedelta(days=1)
BUNDLED_FOR = timedelta(minutes=10)  # new devices, so that a flood of sign-ins is one message
LOST = "It may not have arrived: Vega was stopped while sending it."
SWITCHED_OFF = "It was switched off before it could be sent."


class Person(NamedTuple):
    account: Account
    digest_hour: int | None
    before_interviews: bool
    targets: Mapping[str, Target]


class Due(NamedTuple):
    """A notice to send. `id` and `attempts` are those of one that failed before."""

    owner: Account
    kind: NoticeKind
    channel: str
    subject: int
    moment: str
    target: Target
    id: int | None = None
    attempts: int = 0

    @property
    def key(self) -> tuple[object, ...]:
        return self.owner.id, self.kind, self.channel, self.subject, self.moment


def send_due(config: Config, must_stop: Callable[[], bool] = lambda: False) -> None:
    """Send what is due now. Safe in several processes at once.

    Digests come after the others and what failed before comes last. A server that does not answer
    is asked once: the others wait for their next minute, not for it.
    """
    down: set[str] = set()
    found = _find_due(config)
    for due in sorted(found, key=lambda due: (due.attempts > 0, due.kind == NoticeKind.DIGEST)):
        if must_stop():
            return
        if due.target.server not in down:
            try:
                _deliver(due, config)
            except NotDelivered as fact:
                down.update([due.target.server] if fact.is_down else [])
            except Exception:
                log.exception("notice of user %s not sent", due.owner.id)


# What is due


def _find_due(config: Config) -> Sequence[Due]:
    """Return what is due, in the same number of queries for any number of people and jobs."""
    _give_up_lost()
    people = _people(config)
    newest = _newest_devices(people) if people else {}
    found = [*_retries(people, newest)]
    if people:
        known = _known()
        new = [*_digests(people), *_interviews(people)]
        found += [due for due in new if due.key not in known]
    if newest:
        found += _sign_ins(people, newest)
    db.session.commit()
    return found


def _people(config: Config) -> Mapping[int, Person]:
    """Return who wants to be told anything and can be, by id."""
    query = select(*ACCOUNT_COLUMNS, notice_settings).join(
        notice_settings, notice_settings.c.owner_id == users.c.id
    )
    wanted = or_(notice_settings.c.digest_hour.is_not(None), notice_settings.c.before_interviews)
    found = db.session.execute(query.where(wanted)).all()
    addresses = servers() if found else {}
    people = (
        Person(
            account_of(row[: len(ACCOUNT_COLUMNS)], config),
            row.digest_hour,
            row.before_interviews,
            targets(row, config, addresses),
        )
        for row in found
    )
    return {person.account.id: person for person in people if person.targets}


def _digests(people: Mapping[int, Person]) -> Iterator[Due]:
    """Yield the digests of this day, in each person's time zone, whose hour has come."""
    for person in people.values():
        local = now().astimezone(zone_of(person.account.time_zone))
        if person.digest_hour is not None and local.hour >= person.digest_hour:
            yield from _by_each_channel(person, NoticeKind.DIGEST, 0, local.date().isoformat())


def _interviews(people: Mapping[int, Person]) -> Iterator[Due]:
    """Yield the planned interviews that begin within the hour."""
    moment = now()
    query = (
        select(Interview.id, Interview.owner_id, Interview.starts_at)
        .join(Job, Job.id == Interview.job_id)
        .where(
            Interview.owner_id.in_(
                select(notice_settings.c.owner_id).where(notice_settings.c.before_interviews)
            ),
            Interview.state == InterviewState.PLANNED,
            Interview.starts_at > moment,
            Interview.starts_at <= moment + AHEAD,
            Job.deleted_at.is_(None),
        )
    )
    for row in db.session.execute(query.order_by(Interview.starts_at)):
        person = people.get(row.owner_id)
        if person is not None:
            start = moment_of(row.starts_at)
            yield from _by_each_channel(person, NoticeKind.INTERVIEW, row.id, start)


def _newest_devices(people: Mapping[int, Person]) -> Mapping[int, tuple[int, str]]:
    """Return the id and moment of each person's newest device of the last day that nobody has
    confirmed or signed out.
    """
    moment, table = now(), devices.c
    query = select(table.owner_id, func.max(table.id), func.max(table.first_seen_at)).where(
        table.owner_id.in_(people),
        table.is_new,
        table.first_seen_at > moment - DAY,
        table.first_seen_at <= moment,
    )
    rows = db.session.execute(query.group_by(table.owner_id))
    return {owner_id: (newest, moment_of(seen)) for owner_id, newest, seen in rows}


def _sign_ins(people: Mapping[int, Person], newest: Mapping[int, tuple[int, str]]) -> Iterator[Due]:
    """Yield one notice for all new devices of a person that were not told yet."""
    told = db.session.execute(_told_of_sign_ins(notices.c.owner_id.in_(newest))).all()
    for owner_id, (device_id, moment) in newest.items():
        for due in _by_each_channel(people[owner_id], NoticeKind.SIGN_IN, device_id, moment):
            own = [row for row in told if row.owner_id == owner_id and row.channel == due.channel]
            if _may_tell(due, own):
                yield due


def _told_of_sign_ins(*conditions: ColumnElement[bool]) -> Select[Any]:
    """Select the latest notices of sign-ins. The subject of one is the last device in it."""
    latest = (notices.c.kind == NoticeKind.SIGN_IN, notices.c.created_at > now() - REMEMBERED)
    return select(notices).where(*latest, *conditions)


def _may_tell(due: Due, told: Iterable[Row[Any]]) -> bool:
    """Return whether there is news, and no message of the last ten minutes. What is to be tried
    again then tells of the news, too.
    """
    return not any(
        row.subject >= due.subject
        or row.next_try_at is not None
        or timedelta(0) <= now() - row.updated_at < BUNDLED_FOR
        for row in told
    )


def _by_each_channel(person: Person, kind: NoticeKind, subject: int, moment: str) -> Iterator[Due]:
    for channel, target in person.targets.items():
        yield Due(person.account, kind, channel, subject, moment, target)


def _known() -> set[tuple[object, ...]]:
    """Return the keys of the latest notices. The unique key decides; this saves trying it."""
    table = notices.c
    columns = (table.owner_id, table.kind, table.channel, table.subject, table.moment)
    query = select(*columns).where(table.created_at > now() - REMEMBERED)
    return {tuple(row) for row in db.session.execute(query)}


def _retries(people: Mapping[int, Person], newest: Mapping[int, tuple[int, str]]) -> Iterator[Due]:
    """Yield what failed and is to be tried again now; give up what is no longer wanted or late."""
    table = notices.c
    failed = and_(table.state == NoticeState.FAILED, table.next_try_at <= now())
    for row in db.session.execute(select(notices).where(failed)).all():
        person = people.get(row.owner_id)
        target = _wanted_target(person, row)
        if person is None or target is None:
            _set_state(row.id, NoticeState.FAILED, SWITCHED_OFF)
        elif row.kind == NoticeKind.DIGEST and row.moment != today_of(person.account).isoformat():
            _set_state(row.id, NoticeState.FAILED, row.error)
        else:
            about = (row.subject, row.moment)
            if row.kind == NoticeKind.SIGN_IN:
                about = max(about, newest.get(row.owner_id, about))
            yield Due(person.account, row.kind, row.channel, *about, target, row.id, row.attempts)


def _wanted_target(person: Person | None, row: Row[Any]) -> Target | None:
    if person is None:
        return None
    wanted = {
        NoticeKind.DIGEST: person.digest_hour is not None,
        NoticeKind.INTERVIEW: person.before_interviews,
    }.get(row.kind, True)
    return person.targets.get(row.channel) if wanted else None


def _give_up_lost() -> None:
    """Note as failed what a process was sending when it was killed."""
    table = notices.c
    lost = (table.state == NoticeState.SENDING, table.updated_at < now() - LOST_AFTER)
    if db.session.scalar(select(table.id).where(*lost).limit(1)) is None:
        return
    failed = {"state": NoticeState.FAILED, "error": LOST, "updated_at": now()}
    write(update(notices).where(*lost).values(failed))


# Sending


def _deliver(due: Due, config: Config) -> None:
    """Claim a notice and send it. Raises `NotDelivered`, once that is noted."""
    message = _compose(due, config)
    if message is None and due.kind != NoticeKind.DIGEST and due.id is None:
        return  # it has just been moved, cancelled or confirmed
    notice_id = _claim(due, NoticeState.SENDING if message else NoticeState.NOTHING)
    if notice_id is None or message is None:
        return
    try:
        due.target.send(message)
    except NotDelivered as fact:
        log.warning("notice of user %s by %s not sent: %s", due.owner.id, due.channel, fact)
        next_try = None if fact.may_have_arrived else _next_try(due)
        _set_state(notice_id, NoticeState.FAILED, str(fact), next_try)
        raise
    except Exception:
        _set_state(notice_id, NoticeState.FAILED, "Vega failed to send it. The log says why.")
        raise
    _set_state(notice_id, NoticeState.SENT)


def _compose(due: Due, config: Config) -> Message | None:
    if due.kind == NoticeKind.DIGEST:
        return digest(due.owner, config)
    if due.kind == NoticeKind.SIGN_IN:
        return new_sign_ins(due.owner, _last_told(due), due.subject, config)
    return before_interview(due.owner, due.subject, due.moment, config)


def _last_told(due: Due) -> int:
    """Return the last device of which a message was sent before; 0 if there was none."""
    told = db.session.execute(
        _told_of_sign_ins(*_same_channel(due), notices.c.next_try_at.is_(None))
    )
    return max((row.subject for row in told), default=0)


def _same_channel(due: Due) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return notices.c.owner_id == due.owner.id, notices.c.channel == due.channel


def _claim(due: Due, state: NoticeState) -> int | None:
    """Commit the row of a notice, and return its id; None if another process has claimed it."""
    claimed: Any = _retry(due, state) if due.id else _first(due, state)
    try:
        with transaction() as connection:
            if due.kind == NoticeKind.SIGN_IN and not due.id:
                lock_account(connection, due.owner.id)  # one process decides at a time
                told = connection.execute(_told_of_sign_ins(*_same_channel(due))).all()
                if not _may_tell(due, told):
                    return None
            notice_id: int | None = connection.scalar(claimed)
    except IntegrityError:  # the account was deleted
        return None
    return notice_id


def _first(due: Due, state: NoticeState) -> object:
    row = {
        "owner_id": due.owner.id, "kind": due.kind, "channel": due.channel,
        "subject": due.subject, "moment": due.moment, "state": state, "attempts": 1,
        "error": "", "created_at": now(), "updated_at": now(),
    }  # fmt: skip
    return upsert(notices).values(row).on_conflict_do_nothing().returning(notices.c.id)


def _retry(due: Due, state: NoticeState) -> object:
    table = notices.c
    is_due = (table.id == due.id, table.state == NoticeState.FAILED, table.next_try_at <= now())
    values = {"state": state, "attempts": due.attempts + 1, "next_try_at": None,
              "subject": due.subject, "moment": due.moment, "updated_at": now()}  # fmt: skip
    return update(notices).where(*is_due).values(values).returning(table.id)


def _next_try(due: Due) -> datetime | None:
    """Return when to try again: on the day of a digest, before the start of an interview, within a
    day of a sign-in.
    """
    minutes = PAUSES[min(due.attempts, len(PAUSES) - 1)]
    moment = now() + timedelta(minutes=minutes)
    return moment if moment < _end_of(due) else None


def _end_of(due: Due) -> datetime:
    if due.kind == NoticeKind.INTERVIEW:
        return datetime.fromisoformat(due.moment)
    if due.kind == NoticeKind.SIGN_IN:
        return datetime.fromisoformat(due.moment) + DAY
    following = date.fromisoformat(due.moment) + DAY
    return first_moment(following, zone_of(due.owner.time_zone))


def _set_state(
    notice_id: int, state: NoticeState, error: str = "", next_try: datetime | None = None
) -> None:
    values = {"state": state, "error": error, "next_try_at": next_try, "updated_at": now()}
    write(update(notices).where(notices.c.id == notice_id).values(values))


# What was sent


def latest_notices(owner: Account, most: int = 5) -> Sequence[Row[Any]]:
    """Return the person's latest notices, the newest first, without those that said nothing."""
    query = select(notices).where(
        notices.c.owner_id == owner.id, notices.c.state != NoticeState.NOTHING
    )
    return db.session.execute(query.order_by(notices.c.id.desc()).limit(most)).all()


def delete_old_notices() -> None:
    write(delete(notices).where(notices.c.created_at < now() - KEPT))
