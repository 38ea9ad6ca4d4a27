"""Service: what became of each capture, whichever door it came through.

A capture that made a job is that job. One that made none leaves a row here, so that the person
can read why: the browser extension cannot show it.
"""

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, cast

from flask import Flask, current_app
from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.dialects.postgresql import insert  # SQLite's ON CONFLICT is the same
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.orm import aliased

from vega.clock import now
from vega.errors import DatabaseFailed, reason
from vega.extensions import db
from vega.models import Capture, CaptureOutcome, Job, captures
from vega.schemas import JobDraft
from vega.services.accounts import Account
from vega.storage.database import HARDLY, transaction

log = logging.getLogger("vega")

KEPT = timedelta(days=90)
MOST_KEPT = 1000  # of one account: a script that sends the same again and again makes no more
WRITTEN_AFTER = 1  # seconds
TRIED_AGAIN_AFTER = 30
MOST_WAITING = 1000


@dataclass(frozen=True)
class LastCapture:
    """`outcome` is saved, duplicate or quota; `job_id` leads to the job, where there is one."""

    outcome: str
    job_id: int | None
    title: str
    company: str
    source_url: str | None
    captured_via: str
    times: int
    at: datetime
    alike_id: int | None = None  # an earlier job that this one is probably a copy of


def note_refusal(
    owner: Account, draft: JobDraft, outcome: CaptureOutcome, job_id: int | None
) -> None:
    """Have it written down within a second that a capture made no job.

    A refusal waits for no write, and never fails for one: it has to be told. Those of one second
    are written together, repeated ones as one.
    """
    _refusals().add(
        {
            "owner_id": owner.id,
            "fingerprint": _fingerprint(draft, outcome, job_id),
            "outcome": outcome,
            "job_id": job_id,
            "title": draft.title,
            "company": draft.company,
            "source_url": draft.source_url,
            "captured_via": owner.via,
            "times": 1,
            "at": now(),
        }
    )


class _Refusals:
    """Those of this process that are not written down yet."""

    def __init__(self, app: Flask):
        self._app = app
        self._lock = threading.Lock()
        self._rows: dict[tuple[object, object], dict[str, Any]] = {}
        self._is_timed = False

    def add(self, row: dict[str, Any]) -> None:
        with self._lock:
            self._merge(row)
            if len(self._rows) > MOST_WAITING:
                del self._rows[next(iter(self._rows))]  # the oldest: memory has its limit
        self._write_after(WRITTEN_AFTER)

    def _merge(self, row: dict[str, Any]) -> None:
        key = (row["owner_id"], row["fingerprint"])
        before = self._rows.pop(key, None)
        self._rows[key] = row | {"times": row["times"] + before["times"]} if before else row

    def _write_after(self, seconds: float) -> None:
        with self._lock:
            if self._is_timed:
                return
            self._is_timed = True
        timer = threading.Timer(seconds, self._write_in_background)
        timer.daemon = True
        timer.start()

    def _write_in_background(self) -> None:
        with self._app.app_context():
            self._is_timed = False
            self.write_down()

    def write_down(self) -> None:
        with self._lock:
            rows, self._rows = self._rows, {}
        left = _write([rows[key] for key in sorted(rows)])  # not crosswise with other servers
        if left:
            self._put_back(left)

    def _put_back(self, rows: Sequence[dict[str, Any]]) -> None:
        with self._lock:
            for row in rows[: MOST_WAITING - len(self._rows)]:
                self._merge(row)
        self._write_after(TRIED_AGAIN_AFTER)


def init_captures(app: Flask) -> None:
    app.extensions["vega.refusals"] = _Refusals(app)


def _refusals() -> _Refusals:
    return cast(_Refusals, current_app.extensions["vega.refusals"])


def write_refusals_down() -> None:
    """What waits to be written: before it is read, and at the end of a process."""
    _refusals().write_down()


def _write(rows: Sequence[dict[str, Any]]) -> Sequence[dict[str, Any]]:
    """Those that could not be written now."""
    if not rows:
        return []
    try:
        with transaction(patience=HARDLY) as connection:
            connection.execute(_NOTE, list(rows))
            for owner_id in {row["owner_id"] for row in rows}:
                connection.execute(_FORGET_OLDEST, {"owner": owner_id, "most": MOST_KEPT})
    except (DatabaseFailed, PoolTimeout) as error:
        log.warning("refused captures could not be noted yet: %s", error)
        return rows
    except DBAPIError as error:
        if len(rows) == 1:
            log.warning("a refused capture could not be noted: %s", reason(error))
            return []
        # One whose user or job is gone must not take the others along.
        return [left for row in rows for left in _write([row])]
    return []


def forget_old_refusals() -> None:
    with transaction() as connection:
        connection.execute(delete(captures).where(captures.c.at < now() - KEPT))


def _fingerprint(draft: JobDraft, outcome: CaptureOutcome, job_id: int | None) -> str:
    posting = draft.job_key or f"{draft.company}\n{draft.title}"
    return sha256(f"{outcome} {job_id} {posting}".encode()).hexdigest()


def last_captures(owner: Account, most: int = 10) -> Sequence[LastCapture]:
    """The newest first, at most `most`: what was saved and what was refused."""
    write_refusals_down()
    refused = db.session.execute(
        select(Capture, _STILL_TRACKED)
        .where(Capture.owner_id == owner.id)
        .order_by(Capture.at.desc())
        .limit(most)
    )
    saved = db.session.execute(
        select(
            Job.id,
            Job.title,
            Job.company,
            Job.source_url,
            Job.captured_via,
            Job.created_at,
            _EARLIER_ALIKE,
        )
        .where(Job.owner_id == owner.id, Job.deleted_at.is_(None))
        .order_by(Job.id.desc())
        .limit(most)
    )
    rows = [
        *(
            LastCapture(c.outcome, job_id, c.title, c.company, c.source_url, c.captured_via,
                        c.times, c.at)
            for c, job_id in refused
        ),
        *(
            LastCapture("saved", job_id, title, company, url, via, 1, at, alike_id)
            for job_id, title, company, url, via, at, alike_id in saved
        ),
    ]  # fmt: skip
    return sorted(rows, key=lambda capture: capture.at, reverse=True)[:most]


# The job of a duplicate, as long as it is not deleted.
_STILL_TRACKED = (
    select(Job.id)
    .where(Job.id == Capture.job_id, Job.deleted_at.is_(None))
    .correlate(Capture)
    .scalar_subquery()
)
_earlier = aliased(Job)
_EARLIER_ALIKE = (
    select(func.max(_earlier.id))
    .where(
        _earlier.owner_id == Job.owner_id,
        _earlier.company_key == Job.company_key,  # which has an index
        _earlier.alike_key == Job.alike_key,
        _earlier.deleted_at.is_(None),
        _earlier.id < Job.id,
    )
    .correlate(Job)
    .scalar_subquery()
)

_FORGET_OLDEST = delete(captures).where(
    captures.c.id.in_(
        select(captures.c.id)
        .where(captures.c.owner_id == bindparam("owner"))
        .order_by(captures.c.at.desc(), captures.c.id.desc())
        .offset(bindparam("most"))
    )
)
_COLUMNS = [column.name for column in captures.c if column.name != "id"]
_FIRST = insert(captures).values({name: bindparam(name) for name in _COLUMNS})
_NOTE = _FIRST.on_conflict_do_update(
    index_elements=[captures.c.owner_id, captures.c.fingerprint],
    set_={
        "times": captures.c.times + _FIRST.excluded.times,
        **{name: _FIRST.excluded[name] for name in ("title", "company", "captured_via", "at")},
    },
)
