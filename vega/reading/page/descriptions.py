"""Clean the description of a posting: HTML, escaped HTML or text."""

import re

from vega.reading.page.blocks import lines_of_html
from vega.reading.page.lines import SCRIPT, each_of, unescape
from vega.reading.page.markup import parse, simple_html, without_unseen
from vega.reading.text.rich_text import posting_html

LONGEST_DESCRIPTION = 100_000  # characters
_LONGEST_MARKUP = 95_000  # characters; longer ones are mostly attributes
_LONGEST_READ = 150_000

_SECTIONS = {
    "responsibilities": "Responsibilities",
    "qualifications": "Qualifications",
    "skills": "Skills",
    "experiencerequirements": "Experience",
    "educationrequirements": "Education",
    "jobbenefits": "Benefits",
}
SHORTEST_SECTION = 60  # characters
_MARKUP = re.compile(r"</?[a-z!][^<>]*>", re.I)
_TAG_START = re.compile("</?[a-z!]", re.I)
_BLOCK = re.compile(r"<(?:p|br|div|ul|ol|li|h[1-6]|span|strong|b|em|table|section)\b", re.I)
_ESCAPED = re.compile(r"&(?:amp;){0,2}(?:lt|#0*60|#x0*3c);/?[a-z!]", re.I)


def description_of(posting: dict[str, object]) -> str:
    """Return the description, and the sections beside it that it leaves out; not sanitized yet."""
    texts = [_decoded(text) for text in _texts(posting.get("description"))]
    described = "\n".join(texts)
    known = _letters(described)
    for name, heading in _SECTIONS.items():
        for text in map(_decoded, _texts(posting.get(name))):
            if len(text) >= SHORTEST_SECTION and _letters(text)[:50] not in known:
                is_html = _MARKUP.search(described) or _MARKUP.search(text)
                title = f"<h3>{heading}</h3>" if is_html else f"\n\n{heading}:\n"
                described += f"{title}{text}"
    return described


def _texts(value: object) -> list[str]:
    values = [each.get("@value") if isinstance(each, dict) else each for each in each_of(value)]
    return [each[:_LONGEST_READ] for each in values if isinstance(each, str)]


def _letters(text: str) -> str:
    """Return the letters of a text alone, to find one text in another."""
    return re.sub(r"[\W_]+", "", _MARKUP.sub("", text[:_LONGEST_READ])).casefold()


def _decoded(text: str) -> str:
    """Decode HTML that was escaped once or twice, and line breaks that were."""
    for _ in range(3):
        if _BLOCK.search(text) or not _ESCAPED.search(text):
            break
        text = unescape(text)
    if not _MARKUP.search(text):
        text = unescape(text)
        if "\n" not in text:
            text = text.replace("\\r", "").replace("\\n", "\n")
    return text


def clean_description(text: str) -> str:
    """Return sanitized HTML, or plain text without markup, of at most 100,000 characters."""
    text = without_unseen(text[:_LONGEST_READ]).encode(errors="replace").decode()
    text = SCRIPT.sub("", text.replace("\r\n", "\n")).strip()  # also one that a cut left open
    if not _TAG_START.search(text):
        return "" if not _letters(text) else text[:LONGEST_DESCRIPTION].strip()
    if len(text) > _LONGEST_MARKUP:
        root = parse(text)
        text = simple_html(root) if root is not None else ""
    clean = posting_html(f"<span>{text}</span>")
    if clean is None or len(clean) > LONGEST_DESCRIPTION:
        return "\n".join(lines_of_html(text))[:LONGEST_DESCRIPTION]
    shown = without_unseen(str(clean))  # entities may have had more
    return shown if _letters(shown) else ""
