"""The frame around every page: where its links lead and which one is the current."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import Flask, current_app, request, url_for
from flask_login import current_user

NAV = (
    ("today", "Today", "/"),
    ("jobs", "Jobs", "/jobs"),
    ("board", "Board", "/board"),
    ("add", "Add job", "/jobs/new"),
    ("settings", "Settings", "/settings"),
)


def init_frame(app: Flask) -> None:
    app.add_template_global(to)
    app.add_template_global(main_nav)
    app.add_template_global(active_section)
    app.add_template_global(docs_url)
    app.add_template_global(own_host)
    app.context_processor(_time_zone_unknown)


def to(path: str) -> str:
    """The path as the browser has to ask for it, also behind a proxy with a prefix."""
    return f"{request.script_root}{path}"


def main_nav() -> Sequence[tuple[str, str, str]]:
    """Name, label and address of each entry."""
    return [(name, label, to(path)) for name, label, path in NAV]


def active_section() -> str:
    """The entry that the page belongs to: the longest path that begins the page's own."""
    own = request.path
    matching = [(path, name) for name, _, path in NAV if own == path or own.startswith(f"{path}/")]
    return max(matching)[1] if matching else ""


@dataclass(frozen=True)
class OwnHost:
    """What a client has to enter to reach this install."""

    scheme: str
    host: str
    port: int


def own_host() -> OwnHost:
    """As the reader's browser reached it."""
    parts = urlsplit(request.host_url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return OwnHost(parts.scheme, parts.hostname or "", port)


def docs_url() -> str | None:
    """The documentation of the API, where this install has it."""
    return url_for("docs.show") if "docs.show" in current_app.view_functions else None


def _time_zone_unknown() -> dict[str, bool]:
    return {
        "time_zone_unknown": bool(current_user.is_authenticated and current_user.time_zone is None)
    }
