"""What has to be done from time to time: empty the trash, forget what is over."""

import logging

from vega.accounts import forget_ended_sessions
from vega.captures import forget_old_refusals
from vega.errors import Fact
from vega.jobs import empty_trash

log = logging.getLogger("vega")


def maintain() -> None:
    """Never raises: what fails now is tried again in an hour."""
    for work in (empty_trash, forget_old_refusals, forget_ended_sessions):
        try:
            work()
        except Fact as fact:
            log.warning("maintenance: %s: %s", work.__name__, fact)
        except Exception:
            log.exception("maintenance: %s failed", work.__name__)
