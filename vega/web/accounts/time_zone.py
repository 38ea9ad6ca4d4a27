"""Page: the time zone that dates are shown in."""

from functools import cache
from typing import Any
from zoneinfo import available_timezones

from flask import request
from flask.typing import ResponseReturnValue
from flask_login import current_user
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]

from vega.services.accounts import accounts
from vega.web import web
from vega.web.accounts.settings import back_to, settings_page
from vega.web.forms import TimeZoneForm, refusals_in
from vega.web.htmx import tell


@web.get("/settings/time-zone")
def time_zone() -> ResponseReturnValue:
    form = _time_zone_form(formdata=None, time_zone=current_user.time_zone)
    return settings_page("time_zone", {}, form=form)


@web.post("/settings/time-zone")
def change_time_zone() -> ResponseReturnValue:
    form = _time_zone_form()
    with refusals_in(form):
        form.check()
        accounts.set_time_zone(current_user, form.time_zone.data)
        tell(f"Dates are now shown in {form.time_zone.data.replace('_', ' ')} time.")
        return back_to("web.time_zone")
    return settings_page("time_zone", {"form": form})


@web.post("/settings/time-zone/detected")
def detect_time_zone() -> ResponseReturnValue:
    """What the browser says, once; it never overrides a choice."""
    name = request.form.get("time_zone", "")
    if current_user.time_zone is None and name in available_timezones():
        accounts.set_time_zone(current_user, name)
    return "", 204


def _time_zone_form(**kwargs: Any) -> TimeZoneForm:
    form = TimeZoneForm(**kwargs)
    form.time_zone.choices = _zone_choices(current_user.time_zone)
    return form


@cache
def _zone_names() -> frozenset[str]:
    return frozenset(name for name in available_timezones() if name.split("/")[0] in _REGIONS)


def _zone_choices(chosen: str | None) -> list[SelectChoice]:
    """By region; and the one that is set, whatever it is."""
    names = _zone_names()
    choices = [SelectChoice("UTC")]
    for name in sorted(names | ({chosen} if chosen else set())):
        if name != "UTC":
            region, _, city = name.partition("/")
            label = (city or region).replace("_", " ")
            choices.append(SelectChoice(name, label, optgroup=region if city else None))
    return choices


_REGIONS = {"Africa", "America", "Asia", "Atlantic", "Australia", "Europe",
            "Indian", "Pacific"}  # fmt: skip
