"""What the layout shows around every page: where its links lead and which one is the current."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from flask import Flask, request, url_for
from flask_login import current_user


@dataclass(frozen=True)
class Page:
    """An entry of the navigation. `key` opens it: after `g`, or by itself where it acts."""

    endpoint: str
    label: str
    icon: str
    key: str
    acts: bool = False

    @property
    def url(self) -> str:
        return url_for(self.endpoint)


PAGES = (
    Page("web.today", "Today", "today", "t"),
    Page("web.job_list", "Jobs", "jobs", "j"),
    Page("web.board", "Board", "board", "b"),
    Page("web.new_job", "Add job", "add", "n", acts=True),
    Page("web.settings", "Settings", "settings", "s"),
)


def init_navigation(app: Flask) -> None:
    app.add_template_global(navigation)
    app.add_template_global(current_page)
    app.add_template_global(own_host)
    app.context_processor(_time_zone_unknown)


def navigation() -> Sequence[Page]:
    return PAGES


def current_page() -> Page | None:
    """Return the entry that this page belongs to: the longest address that begins its own."""
    own = request.script_root + request.path
    found = [page for page in PAGES if own == page.url or own.startswith(f"{page.url}/")]
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


def _time_zone_unknown() -> dict[str, bool]:
    unknown = current_user.is_authenticated and current_user.time_zone is None
    return {"time_zone_unknown": bool(unknown)}


def local_path(target: str | None) -> str:
    """Return `target` if it is a path of this server, else Today's (no open redirect).

    Browsers read `/\\evil` as `//evil`, and drop tabs and line breaks before they look.
    """
    home = url_for("web.today")
    if not target or not target.startswith("/") or target.startswith("//"):
        return home
    if "\\" in target or not target.isprintable() or " " in target:
        return home
    try:
        parts = urlsplit(target)
    except ValueError:
        return home
    if parts.scheme or parts.netloc or not f"{parts.path}/".startswith(f"{request.script_root}/"):
        return home
    if {".", ".."} & set(unquote(parts.path).split("/")):  # would lead out of the prefix
        return home
    return target


def next_path(default: str) -> str:
    """Return where the form that was sent leads back to, or `default`."""
    return local_path(request.form["next"]) if request.form.get("next") else default
