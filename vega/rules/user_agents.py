"""Short client names from the User-Agent header, for the list of sessions."""

import re

# The first match wins: most browsers also name the ones they descend from.
_BROWSERS = (
    (r"Edg(?:e|A|iOS)?/", "Edge"),
    (r"OPR/|Opera", "Opera"),
    (r"Vivaldi/", "Vivaldi"),
    (r"SamsungBrowser/", "Samsung Internet"),
    (r"Firefox/|FxiOS/", "Firefox"),
    (r"Chrome/|CriOS/|Chromium/", "Chrome"),
    (r"Safari/", "Safari"),
)
_SYSTEMS = (
    (r"iPhone", "iPhone"),
    (r"iPad", "iPad"),
    (r"Android", "Android"),
    (r"Windows", "Windows"),
    (r"CrOS", "ChromeOS"),
    (r"Mac OS X|Macintosh", "macOS"),
    (r"Linux|X11", "Linux"),
)


_LABELS = {f"{browser} on {system}" for _, browser in _BROWSERS for _, system in _SYSTEMS}


def label_of(user_agent: str) -> str:
    """Return a label such as `Firefox on Linux`, or the user agent itself for a script."""
    browser = _first(_BROWSERS, user_agent)
    system = _first(_SYSTEMS, user_agent)
    if browser and system:
        return f"{browser} on {system}"
    agent = user_agent.strip()
    return agent[:100] if agent and agent.isprintable() else "Unknown client"


def is_browser(label: str) -> bool:
    """Return whether a label is of a browser: `backup on nas` is what a script calls itself."""
    return label in _LABELS or label.startswith("Mozilla/")


def _first(names: tuple[tuple[str, str], ...], user_agent: str) -> str | None:
    return next((name for pattern, name in names if re.search(pattern, user_agent)), None)
