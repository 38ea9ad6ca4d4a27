"""How large a request may be. One table for the server and the application."""

KB, MIB = 1024, 1024 * 1024

LARGEST_HEADERS = 32 * KB
LARGEST_REQUEST = 24 * MIB  # of any body: the server refuses a larger one by itself
LARGEST_CREDENTIALS = 32 * KB
LARGEST_BODY = 5 * MIB
LARGEST_SIGNED_OUT = 256 * KB  # of a page's form, from a browser that nobody signed in
MOST_FIELDS = 2_000  # of a form


def is_sign_in(path: str) -> bool:
    """Whether people who are not signed in yet send something there.

    `path` may begin with the prefix that Vega is served below.
    """
    return path.endswith(("/login", "/setup")) or "/api/auth/" in path


def largest_body(path: str) -> int:
    """Return the limit in bytes."""
    return LARGEST_CREDENTIALS if is_sign_in(path) else LARGEST_BODY


def too_large(limit: int) -> str:
    """Return the sentence of a 413. `limit` is in bytes."""
    size = f"{limit // MIB} MiB" if limit >= MIB else f"{limit // KB} kB"
    return f"That is too large: {size} at most."
