"""Page: light or dark, keys, and the time zone."""

from collections.abc import Sequence
from functools import cache
from itertools import groupby
from zoneinfo import available_timezones

from flask import request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.models import Theme
from vega.services.accounts import users
from vega.web import web
from vega.web.accounts.account_forms import AppearanceForm, TimeZoneForm
from vega.web.accounts.settings import back_to, settings_page
from vega.web.ui.forms import Form, checked
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import next_path, page_before, see_other

THEME_MESSAGES = {
    Theme.SYSTEM: "Vega now follows your system, light or dark.",
    Theme.LIGHT: "Vega is now light.",
    Theme.DARK: "Vega is now dark.",
}


@web.get("/settings/appearance")
def appearance(**refused: Form) -> ResponseReturnValue:
    return settings_page("appearance", refused)


@web.post("/settings/appearance")
@checked(appearance, form=AppearanceForm)
def change_appearance(form: AppearanceForm) -> ResponseReturnValue:
    if form.theme.data:
        theme = Theme(form.theme.data)
        users.set_appearance(current_user, theme=theme)
        tell(THEME_MESSAGES[theme])
    if form.single_keys.data:
        users.set_appearance(current_user, single_keys=form.single_keys.data == "on")
        tell(f"Single-key shortcuts are now {form.single_keys.data}.")
    return see_other(next_path(page_before(url_for(".appearance"))))


# The time zone that dates are shown in


@web.get("/settings/time-zone")
def time_zone(form: TimeZoneForm | None = None) -> ResponseReturnValue:
    form = form or TimeZoneForm(formdata=None, time_zone=current_user.time_zone)
    return settings_page("time_zone", {"form": form}, regions=_regions(current_user.time_zone))


def _sent_form() -> TimeZoneForm:
    form = TimeZoneForm()
    regions = _regions(current_user.time_zone)
    form.time_zone.choices = [(name, name) for names in regions for name in names]
    return form


@web.post("/settings/time-zone")
@checked(time_zone, form=_sent_form)
def change_time_zone(form: TimeZoneForm) -> ResponseReturnValue:
    users.set_time_zone(current_user, form.time_zone.data)
    tell(f"Dates are now shown in {form.time_zone.data.replace('_', ' ')} time.")
    return back_to("web.time_zone")


@web.post("/settings/time-zone/detected")
def detect_time_zone() -> ResponseReturnValue:
    users.note_time_zone(current_user, request.form.get("time_zone", ""))
    return "", 204


def _regions(chosen: str | None) -> Sequence[Sequence[str]]:
    """Return the zones by region, first those of none; and the one that is set, whatever it is."""
    others = {"UTC", chosen or "UTC"} - _zone_names()
    return [sorted(others, key=lambda name: (name != "UTC", name)), *_by_region()]


@cache
def _by_region() -> Sequence[Sequence[str]]:
    return [
        list(names) for _, names in groupby(sorted(_zone_names()), lambda name: name.split("/")[0])
    ]


@cache
def _zone_names() -> frozenset[str]:
    return frozenset(name for name in available_timezones() if name.split("/")[0] in _REGIONS)


_REGIONS = {"Africa", "America", "Asia", "Atlantic", "Australia", "Europe",
            "Indian", "Pacific"}  # fmt: skip
