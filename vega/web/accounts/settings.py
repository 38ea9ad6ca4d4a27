"""Pages: what all settings have: their menu, and how one of them shows a refused form."""

from collections.abc import Mapping
from dataclasses import dataclass

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.accounts.confirmation import needed_confirmation
from vega.web import web
from vega.web.ui.forms import Form
from vega.web.ui.redirects import see_other


@dataclass(frozen=True)
class Entry:
    """An entry of the menu. `parts` are the anchors that it had when all settings were one page."""

    endpoint: str
    label: str
    parts: str = ""
    is_of_server: bool = False

    @property
    def url(self) -> str:
        return url_for(self.endpoint)


MENU = (
    Entry("web.settings", "Account"),
    Entry("web.sign_in_settings", "Sign-in", "sign-in devices"),
    Entry("web.appearance", "Appearance", "appearance"),
    Entry("web.notices", "Notices", "notices no-reply"),
    Entry("web.calendar_settings", "Calendar", "calendar"),
    Entry(
        "web.capture",
        "Browser and phone",
        "browser-phone bookmarks-bar bookmark-address share-menu extension",
    ),
    Entry("web.list_tokens", "API tokens", "tokens"),
    Entry("web.data", "Data", "data"),
    Entry("web.about", "About"),
    Entry("web.users", "Users", "users administrator", is_of_server=True),
    Entry("web.server", "Server", "notice-servers", is_of_server=True),
)


@web.app_template_global()
def settings_menu() -> list[Entry]:
    return [entry for entry in MENU if current_user.is_admin or not entry.is_of_server]


@web.get("/settings/capture")
def capture() -> ResponseReturnValue:
    return settings_page("capture", {})


def settings_page(
    template: str, refused: Mapping[str, Form], **shown: object
) -> ResponseReturnValue:
    """Return a page; `refused` is a form that was sent, by its name, with what was typed."""
    page = render_template(
        f"settings/{template}.html",
        **{"confirmation": needed_confirmation(), **shown, **refused},
    )
    form = next(iter(refused.values()), None)
    return (page, form.page_status, form.page_headers) if form else page


def back_to(endpoint: str, part: str | None = None) -> ResponseReturnValue:
    return see_other(url_for(endpoint, _anchor=part))


def lead_back(endpoint: str, *rules: str) -> None:
    """Let a GET of a form's address, such as a reload of the password prompt, lead to its page."""
    for rule in rules:
        web.add_url_rule(rule, f"back from {rule}", lambda **_: back_to(endpoint))
