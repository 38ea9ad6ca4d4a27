"""Pages: Today, what there is to do and what became of the last captures."""

from datetime import timedelta

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.clock import now
from vega.models import JobStatus, Sort
from vega.schemas import JobFilter
from vega.services.job_list import count_by_status, list_jobs
from vega.services.next_step import QUIET_AFTER
from vega.services.quota import quota_status
from vega.services.today import (
    count_added,
    jobs_without_reply,
    last_captures,
)
from vega.web import web
from vega.web.filters import reader_zone

SHOWN = 5
LATELY = timedelta(days=7)


@web.get("/")
def today() -> ResponseReturnValue:
    counts = count_by_status(current_user)
    captures = last_captures(current_user)
    if not sum(counts.values()) and not captures:
        return render_template("today/first.html", **_moment())
    quiet = jobs_without_reply(current_user, SHOWN + 1)
    waiting = JobFilter(status=JobStatus.INTERESTED, sort=Sort.OLDEST)
    return render_template(
        "today/today.html",
        **_moment(),
        counts=counts,
        waiting=list_jobs(current_user, waiting, most=SHOWN).jobs,
        quiet=quiet[:SHOWN],
        more_quiet=len(quiet) > SHOWN,
        quiet_days=QUIET_AFTER.days,
        captured=count_added(current_user, now() - LATELY),
        last_captures=captures,
        quota=quota_status(current_user),
    )


def _moment() -> dict[str, object]:
    return {"local_now": now().astimezone(reader_zone())}
