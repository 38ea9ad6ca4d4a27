"""What the layout shows around every page: where its links lead and which one is the current."""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

from flask import Flask, request, url_for
from flask_login import current_user

from vega.labels import THEME_LABELS
from vega.models import Theme


@dataclass(frozen=True)
class Page:
    """A page that the header leads to. `key` opens it after `g`; "" where none does.

    On a phone the bar has room for few: the others stand in its menu.
    """

    endpoint: str
    label: str
    icon: str
    key: str
    in_bar: bool = True

    @property
    def url(self) -> str:
        return _address(request.script_root, self.endpoint)


@lru_cache(maxsize=500)
def _address(_prefix: str, endpoint: str) -> str:
    """Every page asks for these some thirty times."""
    return url_for(endpoint)


PAGES = (
    Page("web.today", "Today", "today", "t"),
    Page("web.job_list", "Jobs", "jobs", "j"),
    Page("web.board", "Board", "board", "b"),
    Page("web.calendar", "Calendar", "calendar", "c", in_bar=False),
    Page("web.insights", "Insights", "insights", "i", in_bar=False),
)
SETTINGS = Page("web.settings", "Settings", "settings", "s")
DOCUMENTS = Page("web.document_list", "Documents", "file", "")
OFFERS = Page("web.offers", "Offers", "offer_received", "")
REPORT = Page("web.report", "Report", "clipboard", "")
IMPORT = Page("web.new_import", "Import", "upload", "")
TRASH = Page("web.trash", "Trash", "trash", "")
PLACES = (DOCUMENTS, OFFERS, REPORT, IMPORT, TRASH)  # of the account menu
# What stands beside the navigation, and is nobody's part.
ADD_JOB = Page("web.new_job", "Add job", "add", "n")


def init_navigation(app: Flask) -> None:
    app.add_template_global(navigation)
    app.add_template_global(current_page)
    app.jinja_env.globals.update(
        add_job=ADD_JOB,
        documents_page=DOCUMENTS,
        import_page=IMPORT,
        settings_page=SETTINGS,
        menu_places=PLACES,
    )
    app.add_template_global(own_host)
    app.context_processor(_of_account)


def navigation() -> tuple[Page, ...]:
    return PAGES


def current_page() -> Page | None:
    """Return the page that this one belongs to: the longest address that begins its own."""
    own = request.script_root + request.path
    pages = (*PAGES, SETTINGS, *PLACES, ADD_JOB)
    found = [page for page in pages if own == page.url or own.startswith(f"{page.url}/")]
    return max(found, key=lambda page: len(page.url), default=None)


@dataclass(frozen=True)
class OwnHost:
    """What a client has to enter to reach this server."""

    scheme: str
    host: str
    port: int


def own_host() -> OwnHost:
    """As the reader's browser reached it."""
    parts = urlsplit(request.host_url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return OwnHost(parts.scheme, parts.hostname or "", port)


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
