"""Who is calling: the address and a short name of the program, to be told apart in a list."""

import re
from urllib.parse import urlsplit

from flask import request

# The first that matches counts: most browsers also name the ones they descend from.
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


def client_address() -> str:
    """Without a port: some proxies send one, and each would count as another client."""
    address = request.remote_addr or ""
    match = _WITH_PORT.fullmatch(address)
    return (match[1] or match[2]) if match else address


_WITH_PORT = re.compile(r"\[([0-9A-Fa-f:.]+)\](?::[0-9]+)?|([0-9.]+):[0-9]+")


def comes_from_another_site() -> bool:
    """Whether a web page of another site has the browser send this request.

    `Origin` decides where there is one. The scheme is not compared, since TLS may end in front,
    and an extension's own origin is none of a web page, whatever `Sec-Fetch-Site` says then.
    """
    origin = request.headers.get("Origin")
    if origin is None:
        return request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site")
    if origin.strip().lower() == "null":
        return True
    try:
        sent, own = urlsplit(origin.strip()), urlsplit(f"//{request.host}")
        if sent.scheme not in _DEFAULT_PORTS:
            return False
        default = _DEFAULT_PORTS[sent.scheme]
        return (sent.hostname, sent.port or default) != (own.hostname, own.port or default)
    except ValueError:
        return True


_DEFAULT_PORTS = {"http": 80, "https": 443}


def client_label() -> str:
    return label_of(request.headers.get("User-Agent", ""))


def label_of(user_agent: str) -> str:
    """`Firefox on Linux`, or what a script calls itself."""
    browser = _first(_BROWSERS, user_agent)
    system = _first(_SYSTEMS, user_agent)
    if browser and system:
        return f"{browser} on {system}"
    agent = user_agent.strip()
    return agent[:100] if agent and agent.isprintable() else "Unknown client"


def _first(names: tuple[tuple[str, str], ...], user_agent: str) -> str | None:
    return next((name for pattern, name in names if re.search(pattern, user_agent)), None)
