"""When two URLs are the same job.

People save one posting through many URLs, so each URL gets a key, and equal keys mean one job.
On a job board that we know, the key is the board's own number for the posting. Anywhere else
it is the URL itself, tidied by rules that cannot change which page it means. Merging two jobs
would lose one of them without a word, while keeping one job twice is only a nuisance: every
doubt here is settled by keeping apart.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from ipaddress import IPv6Address
from typing import NamedTuple
from urllib.parse import quote, unquote

from vega.matching.boards import BOARDS, Board, Place

# Grows with every change after which a URL has another key: then saved jobs get new ones.
RULES = 1


def job_key(url: str) -> str | None:
    """What identifies the job behind `url`, or None where that is no usable http(s) URL.

    Never raises, whatever the text. A URL is refused rather than repaired, so surrounding white
    space is a refusal too. Keys are ASCII, at most 1,000 characters long, and either
    `board:number` or a URL; a key that is a URL is its own key.
    """
    address = _address(url)
    if address is None:
        return None
    return _board_key(address) or _storable(_plain_key(address))


# --- Known boards --------------------------------------------------------------------------------


# One pattern for all hosts, a group for each row: the group that matched is the row.
_HOSTS = re.compile(r"(?:.*\.)?(?:" + "|".join(f"({board.hosts})" for board in BOARDS) + ")")
_EMBEDDED = tuple((board, "", board.embedded) for board in BOARDS if board.embedded)


class Address(NamedTuple):
    """A URL's parts in their one spelling. Path, query and fragment are ASCII."""

    host: str  # lower case, punycode, without www.
    port: str  # ":8080"; empty for the default
    path: str  # without dot segments or a final slash
    query: str
    fragment: str


def _board_key(address: Address) -> str | None:
    parameters = _parameters(address.query)
    for board, scope, place in (*_own_places(address), *_EMBEDDED):
        job = _job_at(place, address.path, parameters)
        if job is not None:
            job = job.lower() if board.ignore_case else job
            return f"{board.name}:{scope}{job}" if job else None
    return None


def _own_places(address: Address) -> Iterator[tuple[Board, str, Place]]:
    host = None if address.port else _HOSTS.fullmatch(address.host)
    if host and host.lastindex:
        board = BOARDS[host.lastindex - 1]
        scope = {"board": "", "site": f"{host[host.lastindex]}/", "host": f"{address.host}/"}
        for place in board.places:
            yield board, scope[board.within], place


def _job_at(place: Place, path: str, parameters: dict[str, str]) -> str | None:
    """None where the place is empty; an empty text where something stands that is not an id.

    The two differ so that an unreadable id ends the search: a later place may hold the id of
    some other job that is on the same page.
    """
    match = place.path.fullmatch(path)
    if match is None:
        return None
    parts = list(match.groups())
    for name, shape in place.parameters:
        value = parameters.get(name)
        if not value:
            return None
        if not shape.fullmatch(value):
            return ""
        parts.append(value)
    return "/".join(parts)


def _parameters(query: str) -> dict[str, str]:
    """Values by name. One that is given twice and differently becomes no id at all."""
    values: dict[str, str] = {}
    for name, _, value in (piece.partition("=") for piece in query.split("&")):
        if value:
            before = values.setdefault(name, value)
            if before != value:
                values[name] = "&"
    return values


# --- Everywhere else -----------------------------------------------------------------------------

# No site names a job by one of these, so here, unlike in values, upper case is nothing special.
_TRACKING = re.compile(
    "(?:utm|mtm)_.*|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|igshid", re.I
)

# The ones that only scroll or open a form on the page of the same job.
_IDLE_FRAGMENTS = ("", "apply", "application", "open-positions")


def _plain_key(address: Address) -> str:
    key = f"https://{address.host}{address.port}{address.path}"
    if query := _query(address.query):
        key += f"?{query}"
    if fragment := _fragment(address.fragment):
        key += f"#{fragment}"
    return key


def _query(query: str) -> str:
    """Sorted by name only: the sort is stable, so values under one name keep their order."""
    return "&".join(sorted(filter(None, _untracked(query)), key=_name)) if query else ""


def _fragment(fragment: str) -> str:
    """A single-page site has its own path and parameters in here, tracking among them."""
    path, _, query = fragment.partition(":~:text=")[0].partition("?")
    path, query = "&".join(_untracked(path)), "&".join(_untracked(query))
    if query:
        return f"{path}?{query}"
    return "" if path in _IDLE_FRAGMENTS else path


def _untracked(query: str) -> list[str]:
    return [piece for piece in query.split("&") if not _TRACKING.fullmatch(_name(piece))]


def _name(piece: str) -> str:
    return piece.partition("=")[0]


_HALF_AN_ESCAPE = re.compile(r"%.?\Z")


def _storable(key: str) -> str:
    """Databases refuse to index long text, so a long key is its beginning and a digest.

    That is still a URL, and still its own key.
    """
    if len(key) <= 1000:
        return key
    beginning = _HALF_AN_ESCAPE.sub("", key[:900])
    return f"{beginning}~sha256-{hashlib.sha256(key.encode()).hexdigest()}"


# --- Taking a URL apart --------------------------------------------------------------------------

# urllib.parse mends as it splits (it drops tabs and newlines), raises on some hosts, and keeps
# what it has seen in a cache, up to megabytes of it. Here, bad text is refused.
_UNUSABLE = re.compile(r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff]")
_URL = re.compile(r"([Hh][Tt][Tt][Pp][Ss]?)://([^/?#\\]{1,2000})([/?#].*|)")
_AUTHORITY = re.compile(r"(?:.*@)?(\[[0-9A-Fa-f:.]+\]|[^:@\[\]]+)(?::(?:0*([0-9]{1,5}))?)?")
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?")
_DOTS = re.compile("[.\u3002]")

_UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
_UNTIDY = re.compile(r"%[0-9A-Fa-f]{2}|%|[^\w\-.~!$&'()*+,;=:@/?#\[\]%]+", re.ASCII)
_ESCAPES = {f"%{ord(character):02X}": character for character in _UNRESERVED}


def _address(url: str) -> Address | None:
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
    rest, _, fragment = _tidy(parts[3]).partition("#")
    path, _, query = rest.partition("?")
    return Address(host, "" if usual else f":{port}", _path(path), query, fragment)


def _host(host: str) -> str:
    """Empty where no such host can be."""
    host = host.lower()
    if host[0] == "[":
        return host if _is_ipv6(host[1:-1]) else ""
    if not _HOST.fullmatch(host):
        host = _punycode(host)
        if not _HOST.fullmatch(host):
            return ""
    if len(host) > 253:
        return ""
    while host.startswith("www.") and "." in host[4:]:  # but www.com is a site of its own
        host = host[4:]
    return host


def _is_ipv6(text: str) -> bool:
    try:
        IPv6Address(text)
    except ValueError:
        return False
    return True


def _punycode(host: str) -> str:
    """As browsers write it. Python's own "idna" codec would turn straße.de into strasse.de,
    which is somebody else's.
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


def _tidy(text: str) -> str:
    """One spelling of each character: escaped where a URL may not hold it, else plain.

    What separates (`/`, `&`, `=`, ...) stays as it is given, since escaped it means something
    else. A percent sign that escapes nothing is itself escaped, or "%%34%31" would take two
    rounds to settle.
    """
    return _UNTIDY.sub(_tidied, text)


def _tidied(match: re.Match[str]) -> str:
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
