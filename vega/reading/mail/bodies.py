"""What a mail's parts say: its text, the links in it, and the invitations that came with it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vega.reading.mail.charsets import decode
from vega.reading.mail.links import links_in
from vega.reading.mail.mail import MOST_CALENDARS
from vega.reading.mail.parts import Part
from vega.reading.mail.visible import text_of_html

_CALENDARS = ("text/calendar", "application/ics", "text/x-vcalendar")
_SHORT = 300  # characters of a text that may stand for HTML that was not shown
_STUB = re.compile(
    r"(?:view|open|see|display|read|anzeigen|ansehen|öffnen|afficher|voir|ver|consult)\b.{0,80}"
    r"(?:browser|navigat|navegador|online|webversion)|(?:support|show|display|view|unterstütz|"
    r"darstell|anzeig|affich|mostrar)\w*.{0,60}\bhtml|\bhtml\b.{0,80}(?:support|enabled|viewer|"
    r"client|programm|compatible|lecteur|messagerie|correo|capable|view|format)",
    re.I | re.S,
)
_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body)\b", re.I)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w:.-]{1,40})", re.I)


@dataclass(frozen=True)
class Body:
    text: str
    links: Sequence[str] = ()


def body_of(part: Part) -> Body:
    """Return what a person reads of a part, and the links in all that could be read."""
    kind = part.content_type
    if kind.startswith("multipart/") and not part.parts:
        return _text(part)
    if kind == "multipart/alternative":
        return _best([(each.content_type, body_of(each)) for each in part.parts])
    if kind == "multipart/related":
        return body_of(part.parts[0])
    if kind in ("multipart/signed", "multipart/report"):
        return _joined([body_of(each) for each in part.parts[:1]])
    if kind.startswith("multipart/"):
        return _joined([body_of(each) for each in part.parts])
    return _text(part) if _is_text(part) else Body("")


def _is_text(part: Part) -> bool:
    kind = part.content_type
    if kind in _CALENDARS or not kind.startswith("text/") or kind in _UNREAD:
        return False
    return not part.headers.is_attachment


_UNREAD = ("text/x-amp-html", "text/watch-html", "text/css", "text/csv", "text/vcard", "text/rtf")


def _joined(bodies: Iterable[Body]) -> Body:
    written = [body for body in bodies if body.text.strip() or body.links]
    text = "\n\n".join(body.text for body in written if body.text.strip())
    return Body(text, [link for body in written for link in body.links])


def _best(bodies: Sequence[tuple[str, Body]]) -> Body:
    """Return the plain text of a mail that comes as several; HTML where that says nothing."""
    links = [link for _, body in bodies for link in body.links]
    texts = [body.text for kind, body in bodies if kind == "text/plain" and body.text.strip()]
    others = [body.text for kind, body in bodies if kind != "text/plain" and body.text.strip()]
    if texts and not (others and _is_stub(texts[0], others[-1])):
        return Body(texts[0], links)
    return Body(others[-1] if others else "", links)


def _is_stub(text: str, other: str) -> bool:
    """Return whether a text only says that there is HTML, which says more."""
    written = " ".join(text.split())
    if len(written) > _SHORT:
        return False
    return bool(_STUB.search(written)) or len(other) > 4 * len(written)


def _text(part: Part) -> Body:
    data = part.content()
    charset = part.headers.parameter("charset")
    is_html = part.content_type == "text/html"
    if is_html and not charset and (found := _META_CHARSET.search(data[:4_000])):
        charset = found[1].decode("ascii", "ignore")
    text = decode(data, charset)
    if is_html or _HTML.match(text[:1_000]):
        return Body(*text_of_html(text, part.budget))
    text = text[: part.budget.spend("text", len(text))]
    if part.headers.parameter("format").lower() == "flowed":
        text = unflowed(text, part.headers.parameter("delsp").lower() == "yes")
    return Body(text, links_in(text))


def unflowed(text: str, drops_space: bool) -> str:
    """Join the lines that a mail program broke (RFC 3676)."""
    lines: list[str] = []
    pieces: list[str] = []
    before = ""
    for line in text.split("\n"):
        marks, content = _quote_marks(line)
        if pieces and marks != before:
            lines.append(f"{before} {''.join(pieces)}".lstrip() if before else "".join(pieces))
            pieces = []
        before = marks
        is_flowed = content.endswith(" ") and content != "-- "
        pieces.append(content[:-1] if is_flowed and drops_space else content)
        if not is_flowed:
            lines.append(f"{marks} {''.join(pieces)}" if marks else "".join(pieces))
            pieces = []
    if pieces:
        lines.append(f"{before} {''.join(pieces)}" if before else "".join(pieces))
    return "\n".join(lines)


def _quote_marks(line: str) -> tuple[str, str]:
    content = line.lstrip(">")
    return line[: len(line) - len(content)], content.removeprefix(" ")


def calendars_of(part: Part) -> list[str]:
    """Return the texts of the invitations that came with a mail, each once."""
    found: dict[str, None] = {}
    for each in _calendar_parts(part):
        text = decode(each.content(), each.headers.parameter("charset")).strip()
        if text:
            found.setdefault(text, None)
        if len(found) == MOST_CALENDARS:
            break
    return [*found]


def _calendar_parts(part: Part) -> Iterator[Part]:
    for each in part.walk():
        is_file = each.headers.file_name.lower().endswith((".ics", ".ical", ".vcs"))
        if each.content_type in _CALENDARS or (is_file and not each.parts):
            yield each
