"""Blueprint: Today, what there is to do and what became of the last captures."""

from datetime import timedelta

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from flask_login import current_user, login_required

from vega.clock import now
from vega.models import JobStatus, Sort
from vega.services import job_list, refusals
from vega.services.job_list import JobFilter
from vega.services.quota import quota_status
from vega.web.filters import reader_zone

today = Blueprint("today", __name__)

SHOWN = 5
LATELY = timedelta(days=7)


@today.get("/")
@login_required  # type: ignore[untyped-decorator]
def show() -> ResponseReturnValue:
    counts = job_list.count_by_status(current_user)
    last_captures = refusals.last_captures(current_user)
    if not sum(counts.values()) and not last_captures:
        return render_template("today/first.html", **_moment())
    quiet = job_list.quiet_jobs(current_user, SHOWN + 1)
    waiting = JobFilter(status=JobStatus.INTERESTED, sort=Sort.OLDEST)
    return render_template(
        "today/today.html",
        **_moment(),
        counts=counts,
        waiting=job_list.list_jobs(current_user, waiting, most=SHOWN).jobs,
        quiet=quiet[:SHOWN],
        more_quiet=len(quiet) > SHOWN,
        quiet_days=job_list.QUIET_AFTER.days,
        captured=job_list.count_captured(current_user, now() - LATELY),
        last_captures=last_captures,
        quota=quota_status(current_user),
    )


def _moment() -> dict[str, object]:
    return {"local_now": now().astimezone(reader_zone())}
