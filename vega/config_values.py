"""What the text of a setting means, and which texts are refused.

Each reader takes a text that is not blank and the variable's name, and raises `BadSetting` with
what to do.
"""

import ipaddress
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from vega.errors import BadSetting

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed in. Without a username nobody signs in."""

    host: str
    port: int
    is_tls: bool  # from the first byte; otherwise STARTTLS where the server offers it
    username: str = ""
    password: str = field(default="", repr=False)


def read_text(given: str, _variable: str) -> str:
    return given


def read_token_text(given: str, variable: str) -> str:
    if not re.fullmatch("[!-~]+", given):
        raise BadSetting(
            f"{variable} is not an API token: it has spaces or other characters in it."
        )
    return given


def read_folder(given: str, _variable: str) -> Path:
    return Path(given).expanduser().absolute()


def read_key(given: str, name: str) -> str:
    if len(given) < 32:
        raise BadSetting(f"{name} must have at least 32 characters; it has {len(given)}.")
    return given


def read_whole_number(given: str, variable: str) -> int:
    if not given.isascii() or not given.isdigit() or len(given) > 9:
        raise BadSetting(f"{variable} must be a whole number, 0 or more; it is {given!r}.")
    return int(given)


def read_at_least_one(given: str, variable: str) -> int:
    number = read_whole_number(given, variable)
    if number < 1:
        raise BadSetting(f"{variable} must be 1 or more; it is {number}.")
    return number


def read_mebibytes(given: str, variable: str) -> int:
    """Return them in bytes."""
    return read_whole_number(given, variable) * 2**20


def read_on_or_off(given: str, variable: str) -> bool:
    return _one_of(("on", "off"), given, variable) == "on"


def read_text_or_json(given: str, variable: str) -> str:
    return _one_of(("text", "json"), given, variable)


def _one_of(choices: Sequence[str], given: str, variable: str) -> str:
    if given not in choices:
        raise BadSetting(f"{variable} must be {' or '.join(choices)}; it is {given!r}.")
    return given


def read_interval(given: str, name: str) -> timedelta | None:
    """Parse `90m`, `24h` or `7d`; None if it is blank or `off`."""
    given = given.strip()
    if given in ("", "off"):
        return None
    match = re.fullmatch(r"([1-9][0-9]{0,5})([mhd])", given)
    if match is None:
        raise BadSetting(
            f"{name} must be an interval such as 90m, 24h or 7d, or off; it is {given!r}."
        )
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


def read_database_url(given: str, name: str) -> URL:
    """Parse it. What is raised does not show the URL, which may contain a password."""
    try:
        url = make_url(given)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.get_backend_name() not in ("sqlite", "postgresql"):
        raise BadSetting(
            f"{name} must be a sqlite:/// or a postgresql:// URL, such as {_example(given)}."
        )
    if "password" in url.query:
        raise BadSetting(
            f"{name} must not have the password after the '?', where it would be shown. Use "
            "postgresql://user:password@host/database, or ~/.pgpass."
        )
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.database in (None, "", ":memory:"):
        raise BadSetting(f"{name} must name a file: sqlite:////full/path/to/vega.db.")
    return url.set(drivername="sqlite", database=str(Path(str(url.database)).absolute()))


def _example(given: str) -> str:
    """Return a valid URL for an error message, made from `given` if that is a path."""
    if re.search("[:@?\\s]", given):
        return "sqlite:////full/path/to/vega.db"
    return f"sqlite:///{Path(given).expanduser().absolute()}"


def shown_database(url: URL) -> str:
    """Return the database for display: a SQLite path, or a URL without password and options."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    kept = {name: value for name, value in url.query.items() if name in ("host", "port")}
    shown = url._replace(drivername=url.get_backend_name(), password=None)
    return shown.set(query=kept).render_as_string(hide_password=False)


def read_prefix(given: str, variable: str) -> str:
    path = as_prefix(given)
    if path is None:
        raise BadSetting(
            f"{variable} must be a path of letters, digits, '.', '_', '~' and '-', such as /vega; "
            f"it is {given!r}."
        )
    return path


def as_prefix(text: str) -> str | None:
    """Normalize a URL prefix: `vega` and `/vega/` become `/vega`, `/` becomes blank.

    Returns None if it is not a plain path.
    """
    path = f"/{text}" if text and not text.startswith("/") else text
    path = path.removesuffix("/")
    return path if not path or _PATH.fullmatch(path) else None


_PATH = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")


def read_base_url(given: str, variable: str) -> str:
    given = given.rstrip("/")
    if given and not (_BASE_URL.fullmatch(given) and _names_host(given)):
        raise BadSetting(
            f"{variable} must be an http:// or https:// address without a query, such as "
            f"https://jobs.example.org; it is {given!r}."
        )
    return given


_BASE_URL = re.compile(r"https?://[^\s/?#@]+(/[A-Za-z0-9._~/-]*)?")


def _names_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def read_mail_server(given: str, variable: str) -> MailServer:
    """Parse it. What is raised does not show the URL, which may contain a password."""
    try:
        url = urlsplit(given)
        host, port = url.hostname, url.port
    except ValueError:
        raise _bad_mail_server(variable, "The address cannot be read") from None
    if url.scheme not in ("smtp", "smtps"):
        raise _bad_mail_server(variable, "It does not begin with smtp:// or smtps://")
    if not host or not host.isascii() or not host.isprintable() or " " in host:
        raise _bad_mail_server(variable, "The host is missing or not valid")
    if not port:
        raise _bad_mail_server(variable, "The port is missing")
    if url.path.strip("/") or url.query or url.fragment:
        raise _bad_mail_server(variable, "Something follows the port")
    username, password = unquote(url.username or ""), unquote(url.password or "")
    if bool(username) != bool(password):
        raise _bad_mail_server(variable, "It needs both a user and a password, or neither")
    return MailServer(host, port, url.scheme == "smtps", username, password)


def _bad_mail_server(variable: str, problem: str) -> BadSetting:
    return BadSetting(
        f"{variable} must be an address with a port, such as "
        "smtp://user:password@mail.example.org:587, smtps://user:password@mail.example.org:465 or "
        f"smtp://localhost:25. {problem}. In the user and the password, write @ as %40, / as %2F, "
        ": as %3A, # as %23, ? as %3F and % as %25."
    )


def read_address(given: str, variable: str) -> str:
    if not is_address(given):
        raise BadSetting(
            f"{variable} must be an email address, such as vega@example.org; it is {given!r}."
        )
    return given


def is_address(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text))


_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


def read_header(given: str, variable: str) -> str:
    """Underscores are refused: as an environment variable, `Remote_User` is `Remote-User`."""
    is_fine = re.fullmatch(r"[A-Za-z][A-Za-z0-9-]{0,63}", given) and given.lower() not in _TAKEN
    if not is_fine:
        raise BadSetting(
            f"{variable} must be the name of a header of its own, of letters, digits "
            f"and '-', such as Remote-User; it is {given!r}."
        )
    return given


_TAKEN = {
    "accept", "authorization", "connection", "content-length", "content-type", "cookie", "host",
    "origin", "referer", "user-agent", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port",
    "x-forwarded-prefix", "x-forwarded-proto", "x-request-id",
}  # fmt: skip


def read_networks(given: str, variable: str) -> Sequence[Network]:
    try:
        found = [ipaddress.ip_network(each.strip()) for each in given.split(",")]
    except ValueError:
        raise BadSetting(
            f"{variable} must be addresses or networks, such as 127.0.0.1 or "
            f"172.18.0.0/16, separated by commas; it is {given!r}."
        ) from None
    if any(network.prefixlen == 0 for network in found):
        raise BadSetting(
            f"{variable} must name the proxy, not every address: anybody could sign in as anybody."
        )
    return found


def read_issuer(given: str, variable: str) -> str:
    if not _is_issuer(given):
        raise BadSetting(
            f"{variable} must be an https:// address without a query, such as "
            "https://auth.example.org; http:// is for a provider on this machine alone. It is "
            f"{given!r}."
        )
    return given


def _is_issuer(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    if not host or parts.query or parts.fragment or parts.username or re.search(r"\s", url):
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)
