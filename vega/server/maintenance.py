"""Background jobs: index saved texts, send notices, empty the trash, delete old rows, back up."""

import logging
import threading
import time
from collections.abc import Callable
from multiprocessing.util import Finalize
from typing import TypeVar

from flask import Flask

from vega.config import Config
from vega.errors import Fact
from vega.extensions import db
from vega.services.accounts.devices import forget_old_devices
from vega.services.accounts.sessions import delete_ended_sessions
from vega.services.accounts.throttle import delete_old_attempts
from vega.services.documents.saving import delete_let_go
from vega.services.imports.drafts import forget_old_imports
from vega.services.jobs.creating.refusal_log import delete_old_refusals
from vega.services.jobs.lists.texts import process_batch, saved
from vega.services.jobs.trash import empty_trash
from vega.services.jobs.undo import delete_old_changes
from vega.services.once import delete_old_keys
from vega.services.plan.notices import delete_old_notices, send_due
from vega.storage import contents
from vega.storage.backup import back_up_if_due, remove_leftovers

log = logging.getLogger("vega")
Result = TypeVar("Result")

_stopping = threading.Event()

SECONDS_TO_FINISH = 5.0
SECONDS_UNTIL_DELETED = 3.0  # contents that were let go
SOON = 1.0  # seconds; the first requests after a start are answered before
HOUR = 3600.0  # seconds
SHORTEST_WAIT = 10.0  # seconds between attempts while another process is making a backup
MINUTE = 60.0
REST_FACTOR = 30  # rest this many times as long as a batch took
LONGEST_REST = 5.0  # seconds
TASKS = (
    empty_trash,
    delete_old_refusals,
    delete_ended_sessions,
    delete_old_attempts,
    delete_old_keys,
    delete_old_changes,
    delete_let_go,
    forget_old_imports,
    delete_old_notices,
    forget_old_devices,
)


def start_maintenance(app: Flask) -> None:
    """Remove what killed processes left, and start the background threads: maintenance hourly,
    texts after each save, contents after they are let go, notices each minute, backups on schedule.

    Safe in several processes at once.
    """
    config: Config = app.config["VEGA"]
    remove_leftovers(config)
    _repeat(app, maintain)
    texts = threading.Thread(target=_process_texts, args=(app,), daemon=True, name="texts")
    notices = threading.Thread(target=_send_notices, args=(app,), daemon=True, name="notices")
    deleting = threading.Thread(target=_delete_contents, args=(app,), daemon=True, name="contents")
    for thread in (texts, notices, deleting):
        thread.start()
    # Not atexit, which granian's workers skip.
    Finalize(None, _shut_down, args=(app, texts, notices, deleting), exitpriority=0)
    if config.backup_every is not None:
        _repeat(app, lambda: back_up(config))


def _repeat(app: Flask, work: Callable[[], float], seconds: float = SOON) -> None:
    """Call `work` in a thread, again and again; it returns the seconds until the next call."""

    def run() -> None:
        with app.app_context():
            until_next = work()
        _repeat(app, work, until_next)

    timer = threading.Timer(seconds, run)
    timer.daemon = True
    timer.start()


def _process_texts(app: Flask) -> None:
    """Process texts after each save of this process, and every minute for those of others.

    Yields to saves: while they keep coming, it rests 30 times as long as a batch took, at most 5
    seconds. Several processes may do the same work; the first write wins.
    """
    while not _stopping.is_set():
        began = time.monotonic()
        with app.app_context():
            nothing_left = not try_process_batch()
        if nothing_left:
            saved.wait(MINUTE)
        elif saved.is_set():
            _stopping.wait(min(LONGEST_REST, REST_FACTOR * (time.monotonic() - began)))
        saved.clear()


def try_process_batch() -> bool:
    """Process a batch; return whether there were any texts. Never raises: retried in a minute."""
    return _attempt("texts: not indexed yet", process_batch, False)


def _delete_contents(app: Flask) -> None:
    """Delete the contents that uploads let go, a moment later: nobody's request waits for it."""
    while not _stopping.is_set():
        contents.let_go.wait()
        _stopping.wait(SECONDS_UNTIL_DELETED)
        contents.let_go.clear()
        if not _stopping.is_set():
            with app.app_context():
                try_delete_contents()


def try_delete_contents() -> None:
    """Delete contents that nothing refers to. Never raises: retried in an hour."""
    _attempt("contents: not deleted yet", contents.delete_unused, 0)


def _send_notices(app: Flask) -> None:
    """Send what is due, each minute."""
    while not _stopping.is_set():
        with app.app_context():
            try_send_due(app.config["VEGA"])
        _stopping.wait(MINUTE)


def try_send_due(config: Config) -> None:
    """Send what is due now. Never raises: retried in a minute."""
    _attempt("notices: not sent yet", lambda: send_due(config, _stopping.is_set), None)


def _shut_down(app: Flask, *threads: threading.Thread) -> None:
    """Stop the threads and close the connection pool: the last one out checkpoints the WAL.

    A notice that is being sent has a few seconds; after that it counts as lost.
    """
    _stopping.set()
    saved.set()
    contents.let_go.set()
    until = time.monotonic() + SECONDS_TO_FINISH
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


def maintain() -> float:
    """Run all maintenance tasks. Never raises: retried in an hour."""
    for work in TASKS:
        _attempt(f"maintenance: {work.__name__} failed", work, None)
    return HOUR


def back_up(config: Config) -> float:
    """Make the automatic backup if it is due. Never raises: retried within the hour."""
    assert config.backup_every is not None  # noqa: S101
    every = config.backup_every.total_seconds()
    failure = "automatic backup failed, will be retried"
    wait = _attempt(failure, lambda: back_up_if_due(config), every)
    return min(HOUR, max(SHORTEST_WAIT, wait))


def _attempt(failure: str, work: Callable[[], Result], default: Result) -> Result:
    """Return the result of `work`. If it fails, log the failure and return the default: the
    caller tries again later.
    """
    try:
        return work()
    except Fact as fact:
        log.warning("%s: %s", failure, fact)
    except Exception:
        log.exception("%s", failure)
    return default
