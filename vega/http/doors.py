"""The doors of Vega, one table: who is let in, how errors look, how large a body may be."""

from dataclasses import dataclass
from enum import StrEnum

KB, MIB = 1024, 1024 * 1024

LARGEST_HEADERS = 32 * KB
LARGEST_REQUEST = 24 * MIB  # the server refuses a larger body whatever its address
LARGEST_BODY = 5 * MIB
LARGEST_CREDENTIALS = 32 * KB
LARGEST_SIGNED_OUT = 256 * KB  # a form from a browser that is not signed in
MOST_FIELDS = 2_000  # of a form


class Authentication(StrEnum):
    """What identifies the person behind a request."""

    NONE = "none"
    SESSION = "session"  # the cookie of a browser
    BEARER = "bearer"  # a token in the Authorization header


class ErrorShape(StrEnum):
    JSON = "json"
    PAGE = "page"  # for htmx a message


@dataclass(frozen=True)
class Door:
    """What holds for every path below `prefix`. `largest_body` is in bytes.

    A `cross_origin` door may be called by web pages of any origin (CORS): it never looks at a
    cookie. The files of a `cacheable` door may be kept by anybody.
    """

    prefix: str
    authentication: Authentication
    errors: ErrorShape
    largest_body: int = LARGEST_BODY
    cross_origin: bool = False
    cacheable: bool = False

    def has(self, path: str) -> bool:
        return path.startswith(self.prefix) or path == self.prefix.removesuffix("/")


# The first that has the path counts.
DOORS = (
    Door(
        "/api/auth/", Authentication.NONE, ErrorShape.JSON, LARGEST_CREDENTIALS, cross_origin=True
    ),
    Door("/api/", Authentication.BEARER, ErrorShape.JSON, cross_origin=True),
    Door("/health/", Authentication.NONE, ErrorShape.JSON, cross_origin=True),
    Door("/static/", Authentication.NONE, ErrorShape.PAGE, cacheable=True),
    Door("/login/", Authentication.SESSION, ErrorShape.PAGE, LARGEST_CREDENTIALS),
    Door("/setup/", Authentication.SESSION, ErrorShape.PAGE, LARGEST_CREDENTIALS),
    Door("/", Authentication.SESSION, ErrorShape.PAGE),
)


def door_of(path: str) -> Door:
    """`path` is without the prefix that Vega is served below."""
    return next(door for door in DOORS if door.has(path))


def too_large(limit: int) -> str:
    """Return the sentence of a 413. `limit` is in bytes."""
    size = f"{limit // MIB} MiB" if limit >= MIB else f"{limit // KB} kB"
    return f"That is too large: {size} at most."
