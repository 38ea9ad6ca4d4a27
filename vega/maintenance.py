"""What is done beside the requests: index and render what was saved, empty the trash, forget what
is over, make backups.
"""

import logging
import threading
import time
from collections.abc import Callable
from multiprocessing.util import Finalize

from flask import Flask

from vega.config import Config
from vega.errors import Fact
from vega.extensions import db
from vega.services.idempotency import delete_old_keys
from vega.services.jobs import empty_trash
from vega.services.refusals import forget_old_refusals
from vega.services.sessions import forget_ended_sessions
from vega.services.texts import process_batch, saved
from vega.services.throttle import delete_old_attempts
from vega.storage.backup import back_up_if_due

log = logging.getLogger("vega")

_ending = threading.Event()  # of this process

SECONDS_TO_FINISH = 5.0
HOUR = 3600.0  # seconds
SOONEST = 10.0  # seconds until the next look where another process is making a backup
MINUTE = 60.0
REST = 30  # times as long as a batch took
LONGEST_REST = 5.0  # seconds
WORK = (
    empty_trash,
    forget_old_refusals,
    forget_ended_sessions,
    delete_old_attempts,
    delete_old_keys,
)


def maintain_regularly(app: Flask) -> None:
    """At once and then every hour; texts after each save, backups by their own clock.

    Several processes may do so.
    """
    _repeat(app, maintain)
    texts = threading.Thread(target=_process_texts, args=(app,), daemon=True, name="texts")
    texts.start()
    # Not atexit: granian's workers end without it.
    Finalize(None, _at_the_end, args=(app, texts), exitpriority=0)
    config: Config = app.config["VEGA"]
    if config.backup_every is not None:
        _repeat(app, lambda: back_up(config))


def _repeat(app: Flask, work: Callable[[], float]) -> None:
    """`work` says in how many seconds it is to be done again."""

    def run() -> None:
        with app.app_context():
            seconds = work()
        timer = threading.Timer(seconds, run)
        timer.daemon = True
        timer.start()

    threading.Thread(target=run, daemon=True).start()


def _process_texts(app: Flask) -> None:
    """After each save of this process, and once a minute for those of others.

    Yields to saves: while they keep coming, it rests 30 times as long as a batch took, 5 seconds
    at most. Of several processes each may do the same work; whoever writes first wins.
    """
    while not _ending.is_set():
        began = time.monotonic()
        with app.app_context():
            is_done = not process_some_texts()
        if is_done:
            saved.wait(MINUTE)
        elif saved.is_set():
            _ending.wait(min(LONGEST_REST, REST * (time.monotonic() - began)))
        saved.clear()


def process_some_texts() -> bool:
    """Whether there were any. Never raises: what fails now is tried again in a minute."""
    try:
        return process_batch()
    except Fact as fact:
        log.warning("texts: not indexed yet: %s", fact)
    except Exception:
        log.exception("texts: not indexed yet")
    return False


def _at_the_end(app: Flask, texts: threading.Thread) -> None:
    """The last to close the database moves what is in SQLite's log into the one file."""
    _ending.set()
    saved.set()
    texts.join(SECONDS_TO_FINISH)
    with app.app_context():
        db.session.remove()
        db.engine.dispose()


def maintain() -> float:
    """Never raises: what fails now is tried again in an hour."""
    for work in WORK:
        try:
            work()
        except Fact as fact:
            log.warning("maintenance: %s: %s", work.__name__, fact)
        except Exception:
            log.exception("maintenance: %s failed", work.__name__)
    return HOUR


def back_up(config: Config) -> float:
    """Never raises: what fails now is tried again within the hour."""
    assert config.backup_every is not None  # noqa: S101
    try:
        wait = back_up_if_due(config)
    except Fact as fact:
        log.warning("The automatic backup failed and will be tried again: %s", fact)
        wait = config.backup_every.total_seconds()
    except Exception:
        log.exception("The automatic backup failed and will be tried again.")
        wait = config.backup_every.total_seconds()
    return min(HOUR, max(SOONEST, wait))
