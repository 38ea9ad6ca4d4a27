"""What the layout shows around every page: where its links lead and which one is the current."""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from urllib.parse import urlsplit

from flask import request
from flask.blueprints import BlueprintSetupState
from flask_login import current_user

from vega.labels import PAGE_LABELS, THEME_LABELS
from vega.models import Theme
from vega.web import web


@dataclass(frozen=True)
class Page:
    """A page that the header leads to. `key` opens it after `g`; "" where none does.

    On a phone the bar has room for few: the others stand in its menu.
    """

    path: str
    icon: str
    key: str = ""
    in_bar: bool = True

    @property
    def url(self) -> str:
        return f"{request.script_root}{self.path}"

    @cached_property
    def label(self) -> str:
        return PAGE_LABELS[self.path]


PAGES = (
    Page("/", "today", "t"),
    Page("/jobs", "jobs", "j"),
    Page("/board", "board", "b"),
    Page("/calendar", "calendar", "c", in_bar=False),
    Page("/insights", "insights", "i", in_bar=False),
)
SETTINGS = Page("/settings", "settings", "s")
HELP = Page("/help", "book")
DOCUMENTS = Page("/documents", "file")
IMPORT = Page("/import", "upload")
PLACES = (  # of the account menu
    *(DOCUMENTS, Page("/offers", "offer_received"), Page("/report", "clipboard")),
    *(IMPORT, Page("/jobs/trash", "trash")),
)
# What stands beside the navigation, and is nobody's part.
ADD_JOB = Page("/jobs/new", "add", "n")


@web.record_once
def _add_pages(state: BlueprintSetupState) -> None:
    state.app.jinja_env.globals.update(
        navigation=PAGES,
        add_job=ADD_JOB,
        documents_page=DOCUMENTS,
        import_page=IMPORT,
        settings_page=SETTINGS,
        help_page=HELP,
        menu_places=PLACES,
    )


@web.app_template_global()
def current_page() -> Page | None:
    """Return the page that this one belongs to: the longest path that begins its own."""
    for page in _LONGEST_FIRST:
        if request.path == page.path or request.path.startswith(f"{page.path}/"):
            return page
    return None


_LONGEST_FIRST = sorted(
    (*PAGES, SETTINGS, HELP, *PLACES, ADD_JOB), key=lambda page: len(page.path), reverse=True
)


class OwnHost(NamedTuple):
    """What a client has to enter to reach this server."""

    scheme: str
    host: str
    port: int


@web.app_template_global()
def own_host() -> OwnHost:
    """As the reader's browser reached it."""
    parts = urlsplit(request.host_url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return OwnHost(parts.scheme, parts.hostname or "", port)


@web.app_context_processor
def _of_account() -> dict[str, object]:
    """What the layout asks of the account; nobody's pages follow the system."""
    if not current_user.is_authenticated:
        return {"time_zone_unknown": False, "theme": "", "single_keys": True}
    chosen = current_user.theme
    return {
        "time_zone_unknown": current_user.time_zone is None,
        "theme": "" if chosen == Theme.SYSTEM else chosen,
        "single_keys": current_user.single_keys,
        "theme_labels": THEME_LABELS,
    }
