"""Page: the settings of the calendar address."""

from dataclasses import dataclass
from typing import ClassVar
from urllib.parse import quote

from flask import request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.accounts.confirmation import confirmation_required
from vega.http.current import server_config
from vega.http.requests import own_root
from vega.models.calendar import ALARMS
from vega.services.plan import calendar_feed
from vega.web import web
from vega.web.accounts.settings import back_to, settings_page
from vega.web.ui.htmx import tell

PAGE = "web.calendar_settings"


@dataclass(frozen=True)
class ShownAddress:
    """The address as the settings show it; `url` is blank if it is lost with the secret key."""

    url: str
    with_companies: bool
    alarm_minutes: int
    alarms: ClassVar = ALARMS  # to choose from

    @property
    def webcal_url(self) -> str:
        return f"webcal:{self.url.partition(':')[2]}"

    @property
    def google_url(self) -> str:
        return f"https://calendar.google.com/calendar/r?cid={quote(self.webcal_url, safe='')}"


def shown_address() -> ShownAddress | None:
    """Return the reader's calendar address, None if there is none."""
    found = calendar_feed.feed_address(current_user, server_config().secret_key)
    if found is None:
        return None
    if found.secret is None:
        return ShownAddress("", found.with_companies, found.alarm_minutes)
    path = url_for("ics.feed", secret=found.secret).removeprefix(request.script_root)
    return ShownAddress(own_root() + path, found.with_companies, found.alarm_minutes)


@web.get("/settings/calendar")
def calendar_settings() -> ResponseReturnValue:
    return settings_page("calendar", {}, calendar=shown_address())


@web.post("/settings/calendar")
@confirmation_required(
    "create a calendar address, which works without signing in", "calendar", PAGE
)
def create_calendar_address() -> ResponseReturnValue:
    """Create the address, or a new one."""
    is_first = shown_address() is None
    calendar_feed.create_address(current_user, server_config().secret_key)
    if is_first:
        tell("Your calendar address was created.")
    else:
        tell("Your calendar has a new address. The old one no longer works.")
    return back_to(PAGE)


@web.post("/settings/calendar/companies")
def choose_companies() -> ResponseReturnValue:
    without = request.form.get("without_companies") == "on"
    calendar_feed.set_with_companies(current_user, not without)
    tell(f"Your calendar now {'leaves company names out' if without else 'shows company names'}.")
    return back_to(PAGE)


@web.post("/settings/calendar/alarm")
def choose_alarm() -> ResponseReturnValue:
    minutes = request.form.get("alarm", type=int)
    calendar_feed.set_alarm(current_user, minutes)
    when = f"{minutes} minutes before interviews" if minutes else "no alarms"
    tell(f"Your calendar now has {'an alarm ' if minutes else ''}{when}.")
    return back_to(PAGE)
