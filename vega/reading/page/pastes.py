"""Tell what a pasted or shared text is: an address, the words of a posting, or a page's source.

An address counts only if it was pasted or shared: what a page says of its own address does not.
"""

import re

from vega.reading.page.page_words import is_no_title, same
from vega.reading.page.plain.titles import read_title
from vega.reading.page.shapes import Page
from vega.rules.job_keys import complete_url, job_key

_LONGEST_ADDRESS = 4_000
_SHORT_TEXT = 1_000  # in a shorter text the only address is the posting's
_HEAD = 5_000  # characters of a source
_MANY_TAGS = 12

_URL = re.compile(r"https?://[^\s<>\"'`]{4,4000}", re.I)
_CLOSING = ".,;:!?)]}>*_'\"»”"
_LABEL = re.compile(
    r"(?:url|link|source|web(?:site)?|apply(?: (?:here|at))?|posting|quelle"
    r"|stelle(?:nanzeige)?|lien|offre"
    r"|enlace|oferta|vaga|site)\s*[:：]\s*(?=http)|view-source:\s*|[<(\[\"'«“]\s*(?=http|www\.)",
    re.I,
)
_SOURCE = re.compile(
    r"\s*+(?:<\?xml[^<>]{0,200}>\s*)?(?:<!--(?:[^-]|-(?!->)){0,4000}-->\s*)?"
    r"<(?:!doctype\s+html|html|head|meta|body)\b",
    re.I,
)
_JSON_LD = re.compile(r"<script[^<>]{0,300}application/ld\+json", re.I)
_CLOSED_TAG = re.compile(r"</(?:div|p|li|ul|span|section|h[1-6]|td|a|script)\s*>", re.I)
_BLOCK = re.compile(r"\s*+[{\[].*\"?@?type\"?\s*:.{0,40}JobPosting", re.I | re.S)


def page_of_paste(text: str, html: str = "") -> Page:
    """Return what was pasted, as `pasted_page` does."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    if address := _address(text):
        return Page(url=address)
    if _BLOCK.match(text[:_HEAD]):
        return Page(blocks=[text])
    url, rest = _with_address_apart(text)
    if _is_source(rest):
        return Page(url=url, html=rest)
    if url and not rest.strip():
        return Page(url=url)
    return Page(url=url, html=html.strip(), text=rest)


def page_of_share(url: str, title: str, text: str) -> Page:
    """Return what was shared, as `shared_page` does."""
    title, text = title.strip(), text.strip()
    found = _address(url) or next(filter(None, map(_first_url, (text, title, url))), "")
    title, text = _without_url(title), _without_url(text)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if lines and same(lines[0], title):
        del lines[0]
    if lines and not _is_better(title, lines[0]):
        title, lines = lines[0], lines[1:]
    return Page(url=found, title=title, text="\n".join(lines))


def _is_better(title: str, line: str) -> bool:
    """Return whether a shared title says more of a job than the first line of the text."""
    if not title or is_no_title(title):
        return False
    of_title, of_line = read_title(title), read_title(line)
    return "company" in of_title or "company" not in of_line


# Addresses


def _address(text: str) -> str:
    """Return a text that is nothing but an address, completed; "" for other texts."""
    text = text.strip()
    if not text or len(text) > _LONGEST_ADDRESS:
        return ""
    label = _LABEL.match(text)
    bare = text[label.end() :].rstrip(_CLOSING) if label else text.rstrip(".,;")
    if any(map(str.isspace, bare)):
        return ""
    completed = complete_url(bare)
    return completed if job_key(completed) else ""


def _with_address_apart(text: str) -> tuple[str, str]:
    """Return the address in a text and the text without it.

    It stands alone on the first or last line, or is the only one in a short text.
    """
    lines = text.strip("\n").split("\n")
    for number in (0, -1):
        if address := _address_line(lines[number]):
            del lines[number]
            return address, "\n".join(lines).strip("\n")
    urls = {found for url in _URL.findall(text[:_SHORT_TEXT]) if (found := _cleaned(url))}
    if len(urls) == 1 and len(text) < _SHORT_TEXT and not _is_source(text):
        return urls.pop(), _without_url(text)
    return "", text


def _address_line(line: str) -> str:
    """Return the address that a line is; without a scheme it needs a path, as `Node.js` is none."""
    address = _address(line)
    has_scheme = "://" in line[:_LONGEST_ADDRESS]
    return address if has_scheme or "/" in line or line.strip().startswith("www.") else ""


def _first_url(text: str) -> str:
    return next((found for url in _URL.findall(text) if (found := _cleaned(url))), "")


def _cleaned(url: str) -> str:
    """Return a URL without the punctuation of its sentence; "" if it is not usable."""
    bare = url.rstrip(_CLOSING)
    return bare if job_key(bare) else ""


def _without_url(text: str) -> str:
    lines = (_URL.sub("", line).rstrip() if "://" in line else line for line in text.split("\n"))
    return "\n".join(line.rstrip(" :–—-|·") if line != "" else line for line in lines).strip()


# Sources


def _is_source(text: str) -> bool:
    """Return whether a text is HTML: it begins as a page does, or has many tags."""
    if _SOURCE.match(text) or _JSON_LD.search(text):
        return True
    starts = text.lstrip()[:1] == "<"
    return starts and sum(1 for _ in _CLOSED_TAG.finditer(text[:200_000])) >= _MANY_TAGS
