"""What a page says, for tests that read its HTML."""

import html
import re


def words_of(page: str) -> str:
    """Return the text of a page without its markup, with single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def message_of(page: str) -> str:
    """Return what the message of a page says; its name is cut by CSS alone."""
    found = re.search(r'<div class="message .*?<p>(.*?)</p>', page, re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "", found[1])) if found else ""


def follow(tab, answer):
    """Return the page that a change leads to."""
    assert answer.status_code == 303, errors_of(answer.text)
    return tab.get(answer.location).text


def part(page: str, element_id: str, tag: str) -> str:
    """Return an element by its id; none of its kind may stand in it."""
    found = re.search(rf'<{tag}\b[^>]*\bid="{element_id}".*?</{tag}>', page, re.DOTALL)
    assert found, element_id
    return found[0]


def errors_of(page: str) -> list[str]:
    """Return the sentences at the fields of a form."""
    return [words_of(found) for found in re.findall(r'<p class="error".*?</p>', page, re.DOTALL)]


def undo_of(page: str, address: str = "/jobs/undo") -> dict[str, str]:
    """Return what the Undo button of the message sends."""
    (form,) = re.findall(rf'<form[^>]*action="{address}".*?</form>', page, re.DOTALL)
    return dict(re.findall(r'name="(change|next|version|sha256)" value="([^"]*)"', form))


def titles(html: str) -> list[str]:
    """Return the titles of the jobs in a list, in its order."""
    found = re.findall(r'class="job-title"[^>]*>(.*?)</a>', html)
    return [re.sub(r"</?mark>", "", title) for title in found]
