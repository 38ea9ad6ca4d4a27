"""What has to be done from time to time: empty the trash, forget what is over."""

import logging
import threading
from multiprocessing.util import Finalize

from flask import Flask

from vega.accounts import forget_ended_sessions
from vega.captures import forget_old_refusals, write_refusals_down
from vega.errors import Fact
from vega.jobs import empty_trash
from vega.retries import forget_old_keys
from vega.throttle import forget_old_attempts

log = logging.getLogger("vega")

HOUR = 3600  # seconds
WORK = (
    empty_trash,
    forget_old_refusals,
    forget_ended_sessions,
    forget_old_attempts,
    forget_old_keys,
)


def maintain_hourly(app: Flask) -> None:
    """At once and then every hour, beside the requests. Several processes may do so."""

    def run() -> None:
        with app.app_context():
            maintain()
        timer = threading.Timer(HOUR, run)
        timer.daemon = True
        timer.start()

    threading.Thread(target=run, daemon=True).start()
    Finalize(None, _at_the_end, args=(app,), exitpriority=0)  # atexit passes granian's workers by


def _at_the_end(app: Flask) -> None:
    with app.app_context():
        write_refusals_down()


def maintain() -> None:
    """Never raises: what fails now is tried again in an hour."""
    for work in WORK:
        try:
            work()
        except Fact as fact:
            log.warning("maintenance: %s: %s", work.__name__, fact)
        except Exception:
            log.exception("maintenance: %s failed", work.__name__)
