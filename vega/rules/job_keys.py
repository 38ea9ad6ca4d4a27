"""Deduplicate jobs by URL: equal keys mean the same job.

People save one posting through many URLs. On a known job board the key is the board's posting id;
anywhere else it is the canonical URL, normalized without changing which page it means. A false
positive would silently lose a job and a false negative only keeps it twice, so in doubt two URLs
are different jobs.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from ipaddress import IPv6Address
from typing import NamedTuple
from urllib.parse import quote, unquote

from vega.boards import BOARDS
from vega.boards.patterns import Board, UrlPattern, compiled

# Raise this version whenever some URL gets another key: saved jobs are rekeyed at the next start.
RULES = 2


def job_key(url: str) -> str | None:
    """Return the deduplication key of a job URL, or None if it is not a usable http(s) URL.

    Never raises and never repairs: a URL with surrounding white space is not usable. A key is
    ASCII, at most 1,000 characters, and either `board:id` or a URL. Idempotent: the key of a URL
    key is that key.
    """
    address = address_of(url)
    if address is None:
        return None
    return _shorten(_board_key(address) or _url_key(address))


def complete_url(text: str) -> str:
    """Return a URL that a person wrote without its scheme with `https://`, any other text as is."""
    address = text.strip()
    if not _WITHOUT_SCHEME.match(address):
        return text
    completed = f"https://{address}"
    return completed if job_key(completed) else text


# A host name with a dot, perhaps a port, and no user name: `ann@example.com` names no page.
_WITHOUT_SCHEME = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[^\W\d_][\w-]+\.?(?::\d+)?(?:[/?#]|$)")


# --- Known boards --------------------------------------------------------------------------------


# One regex for all hosts: most URLs are on none of them. The longest host of several wins.
_HOSTS = r"(?:.*?\.)??(" + "|".join(board.hosts for board in BOARDS if board.hosts) + ")"
_EMBEDDED = tuple((board, board.embedded) for board in BOARDS if board.embedded)
_OWN = tuple((board, pattern) for board in BOARDS for pattern in board.own)
_OWN_PATHS = "|".join(f"(?:{pattern.path})" for _, pattern in _OWN)


class Address(NamedTuple):
    """The normalized parts of a URL. Path, query and fragment are ASCII."""

    host: str  # lower case, punycode, without www.
    port: str  # ":8080"; empty for the default
    path: str  # without dot segments or a trailing slash
    query: str
    fragment: str


def _board_key(address: Address) -> str | None:
    parameters = _parameters(address.query)
    for board, scope, pattern in _patterns(address):
        posting = _posting_id(pattern, address, parameters)
        if posting is not None:
            posting = posting.lower() if board.ignore_case else posting
            return f"{board.name}:{scope}{posting}" if posting else None
    return None


def _patterns(address: Address) -> Iterator[tuple[Board, str, UrlPattern]]:
    """Yield the patterns to try, each with the scope of its ids."""
    found = None if address.port else board_on(address.host)
    if found:
        board, site = found
        scope = _scope(board, site, address.host)
        for pattern in board.patterns:
            yield board, scope, pattern
    for board, pattern in _EMBEDDED:
        yield board, "", pattern
    if not found and compiled(_OWN_PATHS).fullmatch(address.path):
        for board, pattern in _OWN:
            yield board, f"{address.host}{address.port}/", pattern


def _scope(board: Board, site: str, host: str) -> str:
    if board.unique_per == "board":
        return ""
    employer = host.removesuffix(site).rstrip(".") or site
    return {"site": site, "host": host, "employer": employer}[board.unique_per] + "/"


def board_on(host: str) -> tuple[Board, str] | None:
    """Return the board on a normalized host, and the host without subdomains."""
    match = compiled(_HOSTS).fullmatch(host)
    return (_board_of(match[1]), match[1]) if match else None


@lru_cache(maxsize=1000)
def _board_of(site: str) -> Board:
    return next(board for board in BOARDS if re.fullmatch(board.hosts, site))


def _posting_id(pattern: UrlPattern, address: Address, parameters: dict[str, str]) -> str | None:
    """Return the id, None if the pattern does not match, or "" if the id is malformed.

    A malformed id ends the search: a later pattern could match the id of another job that is shown
    on the same page.
    """
    match = compiled(pattern.path).fullmatch(address.path)
    if match is None or (pattern.noise and not _is_noise(pattern, pattern.noise, address)):
        return None
    parts = list(match.groups(""))
    for name, shape in pattern.parameters:
        value = parameters.get(name)
        if not value:
            return None
        if not (match := compiled(shape).fullmatch(value)):
            return ""
        parts.extend(match.groups("") or [value])
    if pattern.fragment:
        match = compiled(pattern.fragment).fullmatch(_fragment(address.fragment))
        if match is None:
            return None
        parts.extend(match.groups(""))
    return "/".join(parts)


def _is_noise(pattern: UrlPattern, noise: str, address: Address) -> bool:
    """Tell whether what a pattern does not read of a URL is known to be meaningless."""
    names = {_name(piece) for piece in _without_tracking(address.query)}
    names -= {"", *(name for name, _ in pattern.parameters)}
    return not _fragment(address.fragment) and all(map(compiled(noise).fullmatch, names))


def _parameters(query: str) -> dict[str, str]:
    """Return the query parameters by name; one with conflicting values never matches an id."""
    values: dict[str, str] = {}
    if not query:
        return values
    for name, _, value in (piece.partition("=") for piece in query.split("&")):
        if value:
            before = values.setdefault(name, value)
            if before != value:
                values[name] = "&"
    return values


# --- Everywhere else -----------------------------------------------------------------------------

# Tracking parameters. No site identifies a job by one of these, so ignoring case is safe.
_TRACKING = re.compile(
    "(?:utm|mtm)_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|igshid", re.I
)

# Fragments that only scroll to a part of the page or open its application form.
_IGNORED_FRAGMENTS = ("", "apply", "application", "open-positions")


def _url_key(address: Address) -> str:
    key = f"https://{address.host}{address.port}{address.path}"
    if query := _query(address.query):
        key += f"?{query}"
    if fragment := _fragment(address.fragment):
        key += f"#{fragment}"
    return key


def _query(query: str) -> str:
    """Sort parameters by name only: the sort is stable, so repeated names keep their order."""
    return "&".join(sorted(filter(None, _without_tracking(query)), key=_name)) if query else ""


def _fragment(fragment: str) -> str:
    """Normalize the fragment: single-page apps keep their path and parameters in it."""
    if not fragment:
        return ""
    path, _, query = fragment.partition(":~:text=")[0].partition("?")
    path, query = "&".join(_without_tracking(path)), "&".join(_without_tracking(query))
    if query:
        return f"{path}?{query}"
    return "" if path in _IGNORED_FRAGMENTS else path


def without_tracking(url: str) -> str:
    """Return a URL as it is written, but for the tracking parameters of its query."""
    page, mark, fragment = url.partition("#")
    path, _, query = page.partition("?")
    kept = "&".join(_without_tracking(query))
    return f"{path}?{kept}{mark}{fragment}" if kept else f"{path}{mark}{fragment}"


def _without_tracking(query: str) -> list[str]:
    return [piece for piece in query.split("&") if not _TRACKING.fullmatch(_name(piece))]


def _name(piece: str) -> str:
    return piece.partition("=")[0]


_CUT_ESCAPE = re.compile(r"%.?\Z")


def _shorten(key: str) -> str:
    """Shorten a key over 1,000 characters to a prefix and a digest: indexes limit the key length.

    The result is still a URL, and still its own key.
    """
    if len(key) <= 1000:
        return key
    beginning = _CUT_ESCAPE.sub("", key[:900])
    return f"{beginning}~sha256-{hashlib.sha256(key.encode()).hexdigest()}"


# --- URL parsing ---------------------------------------------------------------------------------

# Not urllib.parse: it repairs URLs (drops tabs and newlines), raises on some hosts, and caches up
# to megabytes of them.
_UNUSABLE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_URL = re.compile(r"([Hh][Tt][Tt][Pp][Ss]?)://([^/?#\\]{1,2000})([/?#].*|)")
_AUTHORITY = re.compile(r"(?:.*@)?(\[[0-9A-Fa-f:.]+\]|[^:@\[\]]+)(?::(?:0*([0-9]{1,5}))?)?")
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?")
_DOTS = re.compile("[.\u3002]")

_UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
_ESCAPE_OR_UNSAFE = re.compile(r"%[0-9A-Fa-f]{2}|%|[^\w\-.~!$&'()*+,;=:@/?#\[\]%]+", re.ASCII)
_ESCAPES = {f"%{ord(character):02X}": character for character in _UNRESERVED}


@lru_cache(maxsize=8)  # a posting's key and its source are read from one, at once
def address_of(url: str) -> Address | None:
    """Split and normalize a URL; return None if it is not a usable http(s) URL."""
    parts = _URL.fullmatch(url)
    if parts is None or _UNUSABLE.search(url):
        return None
    authority = _AUTHORITY.fullmatch(parts[2])
    if authority is None or not (host := _host(authority[1])):
        return None
    port = int(authority[2] or 443)
    if port > 65535:
        return None
    usual = port == 443 or (port == 80 and parts[1].lower() == "http")
    rest, _, fragment = _normalize_escapes(parts[3]).partition("#")
    path, _, query = rest.partition("?")
    return Address(host, "" if usual else f":{port}", _path(path), query, fragment)


def _host(host: str) -> str:
    """Normalize a host name; return "" if it is invalid."""
    host = host.lower()
    if host[0] == "[":
        return host if _is_ipv6(host[1:-1]) else ""
    if not _HOST.fullmatch(host):
        host = _punycode(host)
        if not _HOST.fullmatch(host):
            return ""
    if len(host) > 253:
        return ""
    while host.startswith("www.") and "." in host[4:]:  # www.com is a domain of its own
        host = host[4:]
    return host


def _is_ipv6(text: str) -> bool:
    try:
        IPv6Address(text)
    except ValueError:
        return False
    return True


def _punycode(host: str) -> str:
    """Encode an internationalized host name as browsers do (IDNA 2008).

    Python's "idna" codec (IDNA 2003) maps straße.de to strasse.de, which is another domain.
    """
    try:
        text = unquote(host, errors="strict")
    except UnicodeDecodeError:
        return ""
    text = unicodedata.normalize("NFKC", text).lower()
    return ".".join(
        label if label.isascii() else f"xn--{label.encode('punycode').decode()}"
        for label in _DOTS.split(text)
    )


def _normalize_escapes(text: str) -> str:
    """Normalize percent-encoding: encode what a URL may not contain, decode what needs no escape.

    Reserved characters (`/`, `&`, `=`, ...) stay as they are: encoding changes their meaning. A
    stray percent sign is encoded, or "%%34%31" would need two passes to become stable.
    """
    return _ESCAPE_OR_UNSAFE.sub(_normalize_escape, text)


def _normalize_escape(match: re.Match[str]) -> str:
    text = match[0]
    if text == "%":
        return "%25"
    if text[0] == "%":
        escape = text.upper()
        return _ESCAPES.get(escape, escape)
    return quote(text, safe="")


def _path(path: str) -> str:
    if "/." in path:
        kept: list[str] = []
        for segment in path.split("/")[1:]:
            if segment == "..":
                del kept[-1:]
            elif segment != ".":
                kept.append(segment)
        path = "/" + "/".join(kept)
    return path.rstrip("/")
