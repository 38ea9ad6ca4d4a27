"""Pages: Today, what there is to do, what was added lately and what was refused."""

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.clock import now
from vega.http.requests import wants_fragment
from vega.services.accounts.devices import list_new_devices
from vega.services.jobs.creating.quota import quota_status
from vega.services.plan.due import mark_too_old
from vega.services.plan.today import MAX_COUNTED, MOST, Row, dismiss_refusals, today_page
from vega.web import web
from vega.web.jobs.messages import count_are, tell_change
from vega.web.plan.plan import snooze_days
from vega.web.ui.filters import day_text, moment_text, reader_today, reader_zone, time_abroad
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import see_other


@web.get("/")
def today() -> ResponseReturnValue:
    """What there is to do; all tasks without a day with `?any_time=all`.

    A page that is open stays the same page when the last thing leaves it.
    """
    page = today_page(current_user, MAX_COUNTED if request.args.get("any_time") == "all" else MOST)
    if page.is_empty and not wants_fragment():
        return render_template("today/first.html", **_head())
    return render_template(
        "today/today.html",
        **_head(),
        page=page,
        quiet_days=current_user.quiet_after,
        snooze=snooze_days(),
        quota=quota_status(current_user),
        interview_time=_interview_time,
        time_abroad=time_abroad,
    )


@web.post("/jobs/no-reply/ghosted")
def mark_too_old_as_ghosted() -> ResponseReturnValue:
    """Mark all that wait for more than twice the person's days."""
    marked = mark_too_old(current_user)
    words = f"{count_are(len(marked.job_ids))} now marked as ghosted."
    tell_change(words, marked.change, leads_to=url_for(".today"))
    return see_other(url_for(".today"))


@web.post("/refusals/dismiss")
def dismiss() -> ResponseReturnValue:
    """Forget the refusals that were shown; what was refused since stays."""
    dismiss_refusals(current_user, request.form.get("until", 0, type=int))
    tell("Dismissed.")
    return see_other(url_for(".today"))


def _head() -> dict[str, object]:
    """Return what stands at the top, whatever there is to do."""
    return {
        "local_now": now().astimezone(reader_zone()),
        "new_devices": list_new_devices(current_user),
    }


def _interview_time(row: Row) -> str:
    """Return `Today 14:00–15:00`, `Thu 26 Nov, 14:00`, or `Now, until 15:00`."""
    zone, present = reader_zone(), reader_today()
    starts_at, ends_at = row.item.starts_at.astimezone(zone), row.item.ends_at.astimezone(zone)
    if row.has_ended or row.day > present:
        return moment_text(starts_at)
    if starts_at <= now():
        is_today = ends_at.date() == present
        return f"Now, until {f'{ends_at:%H:%M}' if is_today else day_text(ends_at.date())}"
    is_over_today = ends_at.date() == present
    return f"Today {starts_at:%H:%M}{f'–{ends_at:%H:%M}' if is_over_today else ''}"
