"""How large a request may be. One table for the server and the application."""

KB, MIB = 1024, 1024 * 1024

LARGEST_HEADERS = 32 * KB
LARGEST_UNREAD = 24 * MIB  # of any body: the server refuses a larger one by itself
LARGEST_CREDENTIALS = 32 * KB
LARGEST_BODY = 5 * MIB
MOST_FIELDS = 2_000  # of a form


def is_sign_in(path: str) -> bool:
    """Whether people who are not signed in yet send something there.

    `path` may begin with the prefix that Vega is served below.
    """
    return path.endswith(("/login", "/setup")) or "/api/auth/" in path


def largest_body(path: str) -> int:
    """Return the limit in bytes."""
    return LARGEST_CREDENTIALS if is_sign_in(path) else LARGEST_BODY


def too_large(path: str) -> str:
    """Return the sentence of a 413."""
    limit = largest_body(path)
    size = f"{limit // MIB} MiB" if limit >= MIB else f"{limit // KB} kB"
    return f"That is too large: {size} at most."
