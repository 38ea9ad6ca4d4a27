"""A link whose text is its URL is not taken for one to another site."""

import pytest

from vega.reading.text.rich_text import notes_html, posting_html
from vega.rules.link_texts import host_of, link_text

EVIL = "https://www.bank.example:pass@evil.example/login"
TURNED = "https://evil.example/\u202emoc.knab"  # shown as if it ended with bank.com


@pytest.mark.parametrize(
    ("url", "text"),
    [
        (EVIL, "evil.example"),
        ("https://bank.example@evil.example", "evil.example"),
        ("https://evil.example\\@bank.example/", "evil.example"),  # as browsers read it
        (TURNED, "evil.example"),
        ("https://evil.example/\u2066a\u2069", "evil.example"),
        ("https://ev\u200eil.example/", "evil.example"),
        ("https://medium.example/@anna/1?to=a@b.example", None),
        ("https://jobs.example/1#@", None),
        ("https://b\u00fccher.example/\u05d0", None),  # letters that are written leftwards
        ("https://[::1@x", None),
        ("https://", None),
    ],
)
def test_a_name_before_the_host_and_a_turned_text_leave_the_host_alone(url, text):
    assert link_text(url) == (text or url)


@pytest.mark.parametrize("render", [posting_html, notes_html])
@pytest.mark.parametrize("url", [EVIL, TURNED])
def test_in_a_posting_and_in_notes_too(render, url):
    shown = render(f"Apply at {url} or at https://jobs.example/@a")
    assert ">evil.example</a>" in shown
    assert ">https://jobs.example/@a</a>" in shown
    assert 'href="https://www.bank.example:pass@evil.example/login"' in shown or url == TURNED


@pytest.mark.parametrize("markdown", ["<{}>", "[{}](https://evil.example)"])
def test_in_markdown_where_the_link_is_marked(markdown):
    shown = notes_html(markdown.format(EVIL))
    assert ">evil.example</a>" in shown
    assert "[Apply](https://jobs.example)" not in notes_html("[Apply](https://jobs.example)")
    assert ">Apply</a>" in notes_html("[Apply](https://jobs.example)")


def test_a_link_that_cannot_be_read_has_no_host():
    assert host_of("https://[::1") == host_of("") == ""
