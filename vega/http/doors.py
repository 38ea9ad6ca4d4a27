"""Entry points by path prefix ("doors"): authentication, CORS, caching, errors, body limits."""

import re
from enum import StrEnum
from typing import Any, NamedTuple

from vega.reading.mail import MAX_BYTES as MAIL_BYTES
from vega.reading.table.file_contents import MAX_BYTES
from vega.rules.document_files import MAX_BYTES as MAX_DOCUMENT_BYTES

KB, MIB = 1024, 1024 * 1024

LARGEST_HEADERS = 32 * KB
LARGEST_REQUEST = 24 * MIB  # the server refuses a larger body at every path
LARGEST_BODY = 5 * MIB
LARGEST_IMPORT = MAX_BYTES + MIB  # a file in a form
LARGEST_MAIL = MAIL_BYTES + MIB  # in a form
LARGEST_DOCUMENT = MAX_DOCUMENT_BYTES + MIB  # in a form
LARGEST_CREDENTIALS = 32 * KB
LARGEST_SIGNED_OUT = 256 * KB  # a form of an anonymous browser
MAX_FIELDS = 2_000  # of a form


class Authentication(StrEnum):
    """The credentials that a door accepts."""

    NONE = "none"
    SESSION = "session"  # the cookie of a browser
    BEARER = "bearer"  # a token in the Authorization header


class ErrorShape(StrEnum):
    JSON = "json"
    RPC = "rpc"  # JSON-RPC, as assistants speak it
    PAGE = "page"  # a fragment for htmx
    TEXT = "text"  # for programs that show none of it


class Door(NamedTuple):
    """The rules for a path, or for all paths below a prefix that ends with a slash, of which a
    `suffix` takes those that end so.

    `largest_body` is in bytes. A `cross_origin` door allows CORS from any origin and never reads
    cookies. Responses of a `cacheable` door may be stored by shared caches. A door that `signs_in`
    is closed at names that are not this server's.
    """

    prefix: str
    authentication: Authentication
    errors: ErrorShape
    largest_body: int = LARGEST_BODY
    cross_origin: bool = False
    cacheable: bool = False
    suffix: str = ""
    signs_in: bool = False

    @property
    def has_cookies(self) -> bool:
        """Return whether a session is read and kept: error pages of public doors show it."""
        return not self.cross_origin and self.errors == ErrorShape.PAGE

    @property
    def pattern(self) -> str:
        """Return the regular expression of its paths."""
        if self.suffix:
            return rf"{re.escape(self.prefix)}.*{re.escape(self.suffix)}\Z"
        if self.prefix.endswith("/"):
            return rf"{re.escape(self.prefix[:-1])}(?:/|\Z)"
        return rf"{re.escape(self.prefix)}\Z"


def _api(
    prefix: str,
    largest_body: int = LARGEST_BODY,
    authentication: Authentication = Authentication.BEARER,
    errors: ErrorShape = ErrorShape.JSON,
    **more: Any,
) -> Door:
    """Return a door for programs, open to every origin: CORS."""
    return Door(prefix, authentication, errors, largest_body, cross_origin=True, **more)


def _pages(prefix: str, largest_body: int = LARGEST_BODY, **more: Any) -> Door:
    """Return a door for browsers."""
    return Door(prefix, Authentication.SESSION, ErrorShape.PAGE, largest_body, **more)


# The first match wins.
DOORS = (
    _api("/api/auth/login", LARGEST_CREDENTIALS, Authentication.NONE, signs_in=True),
    _api("/api/auth/", LARGEST_CREDENTIALS, Authentication.NONE),
    _api("/api/mails/read", MAIL_BYTES),
    _api("/api/documents", LARGEST_DOCUMENT),
    _api("/api/documents/", LARGEST_DOCUMENT, suffix="/content"),
    _api("/api/"),
    _api("/mcp/", errors=ErrorShape.RPC),
    _api("/health", authentication=Authentication.NONE),
    Door("/static/", Authentication.NONE, ErrorShape.PAGE, cacheable=True),
    Door("/calendar/", Authentication.NONE, ErrorShape.TEXT, LARGEST_CREDENTIALS, suffix=".ics"),
    _pages("/login/", LARGEST_CREDENTIALS, signs_in=True),
    _pages("/setup", LARGEST_CREDENTIALS, signs_in=True),
    _pages("/import/", LARGEST_IMPORT),
    _pages("/mails/", LARGEST_MAIL),
    _pages("/jobs/", LARGEST_MAIL, suffix="/mail"),
    _pages("/jobs/", LARGEST_DOCUMENT, suffix="/documents"),
    _pages("/documents", LARGEST_DOCUMENT),
    _pages("/documents/", LARGEST_DOCUMENT, suffix="/content"),
    _pages("/"),
)


def door_of(path: str) -> Door:
    """Return the door of a path, which is given without Vega's URL prefix."""
    found = _FIRST.match(path)
    return DOORS[found.lastindex - 1] if found and found.lastindex else DOORS[-1]


_FIRST = re.compile("|".join(f"({door.pattern})" for door in DOORS), re.DOTALL)


_FILES = re.compile(r"(/api)?/documents/[0-9]+/(content|view|pdf)")


def lane_of(method: str, path: str) -> str | None:
    """Return what a request has threads of its own for: `health`, which answers whatever else goes
    on, `documents`, or nothing.
    """
    if path == "/health":
        return "health"
    return "documents" if carries_document(method, path) else None


def carries_document(method: str, path: str) -> bool:
    """Return whether a request sends or fetches the content of a document."""
    if method == "POST":
        return door_of(path).largest_body == LARGEST_DOCUMENT
    return bool(_FILES.fullmatch(path))


def too_large(limit: int) -> str:
    """Return the message of a 413. `limit` is in bytes."""
    return f"That is too large: {size_label(limit)} at most."


def size_label(size: int) -> str:
    """Return a size in bytes as text: `5 MB`, `32 kB`."""
    return f"{size // MIB} MB" if size >= MIB else f"{size // KB} kB"
