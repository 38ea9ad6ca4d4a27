"""Page: light or dark, and keys."""

from flask import url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.models import Theme
from vega.services.accounts import accounts
from vega.web import web
from vega.web.accounts.settings import settings_page
from vega.web.forms import AppearanceForm, refusals_in
from vega.web.htmx import tell
from vega.web.redirects import next_path, page_before, see_other

THEME_MESSAGES = {
    Theme.SYSTEM: "Vega now follows your system, light or dark.",
    Theme.LIGHT: "Vega is now light.",
    Theme.DARK: "Vega is now dark.",
}


@web.get("/settings/appearance")
def appearance() -> ResponseReturnValue:
    return settings_page("appearance", {})


@web.post("/settings/appearance")
def change_appearance() -> ResponseReturnValue:
    form = AppearanceForm()
    with refusals_in(form):
        form.check()
        if form.theme.data:
            theme = Theme(form.theme.data)
            accounts.set_appearance(current_user, theme=theme)
            tell(THEME_MESSAGES[theme])
        if form.single_keys.data:
            accounts.set_appearance(current_user, single_keys=form.single_keys.data == "on")
            tell(f"Single-key shortcuts are now {form.single_keys.data}.")
        return see_other(next_path(page_before(url_for(".appearance"))))
    return settings_page("appearance", {"form": form})
