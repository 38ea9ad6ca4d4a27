"""Pages: Today, what there is to do, what was added lately and what was refused."""

from datetime import timedelta

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.clock import now
from vega.services.quota import quota_status
from vega.services.today import dismiss_refusals, today_page
from vega.web import see_other, web
from vega.web.filters import reader_today, reader_zone
from vega.web.htmx import tell


@web.get("/")
def today() -> ResponseReturnValue:
    page = today_page(current_user)
    if page.is_empty:
        return render_template("today/first.html", **_moment())
    return render_template(
        "today/today.html",
        **_moment(),
        page=page,
        quiet_days=current_user.quiet_after,
        snooze=_snooze(),
        quota=quota_status(current_user),
    )


@web.post("/refusals/dismiss")
def dismiss() -> ResponseReturnValue:
    """Forget the refusals that were shown; what was refused since stays."""
    dismiss_refusals(current_user, request.form.get("until", 0, type=int))
    tell("Dismissed.")
    return see_other(url_for(".today"))


def _moment() -> dict[str, object]:
    return {"local_now": now().astimezone(reader_zone())}


def _snooze() -> dict[str, object]:
    """Return the days that are one click: tomorrow, and the next Monday after it."""
    present = reader_today()
    tomorrow = present + timedelta(days=1)
    monday = tomorrow + timedelta(days=7 - tomorrow.weekday())
    return {"tomorrow": tomorrow, "monday": monday}
