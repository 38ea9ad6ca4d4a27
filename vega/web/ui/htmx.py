"""Page or fragment, messages with a way back, and what htmx is told in headers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field

from flask import flash, has_request_context

from vega.http.requests import wants_fragment
from vega.web import web

LONGEST_TITLE = 80  # characters of a title in a message, which waits in the cookie


@web.app_context_processor
def layout() -> dict[str, str]:
    """Add the base of a page: `{% extends layout %}`."""
    is_fragment = has_request_context() and wants_fragment()
    return {"layout": "fragment.html" if is_fragment else "layout.html"}


@dataclass(frozen=True)
class Undo:
    """The form behind the Undo button: where it is sent, and its fields."""

    url: str
    fields: Sequence[tuple[str, str]] = field(default_factory=list)
    label: str = "Undo"


def undo(
    url: str,
    fields: Mapping[str, object] | Iterable[tuple[str, object]] = (),
    label: str = "Undo",
) -> Undo:
    pairs = fields.items() if isinstance(fields, Mapping) else fields
    return Undo(url, [(name, str(value)) for name, value in pairs], label)


def cut_title(title: str) -> str:
    return title if len(title) <= LONGEST_TITLE else f"{title[: LONGEST_TITLE - 1]}…"


def tell(
    text: str,
    *,
    name: str = "",
    kind: str = "done",
    link: tuple[str, str] | None = None,
    moved: int | None = None,
    undo: Undo | None = None,
) -> None:
    """A message on the next page or fragment. `kind`: done, info or problem.

    A `name` is quoted before the text, and is cut where there is no room for all of it. `link` is
    its words and its address. `moved` is the job that the message says is moved, or the first of
    several: scripts open its panel beside it, undo the move in place, and focus it.
    """
    message = {
        "text": text,
        "name": cut_title(name),
        "kind": kind,
        "link": list(link) if link else None,
        "moved": moved,
        "undo": asdict(undo) if undo else None,
    }
    flash(message, kind)  # type: ignore[arg-type]
