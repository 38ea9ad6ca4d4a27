"""What people and postings wrote, shown as HTML that does no harm."""

import pytest

from vega.content import notes_html, posting_html


@pytest.mark.parametrize("text", ["https://x" + "." * 200_000 + "a", "http://" * 50_000])
def test_a_hostile_posting_is_shown_without_delay(text):
    assert posting_html(text)


def test_plain_text_becomes_paragraphs_and_lists():
    shown = posting_html("First line\nsecond line\n\nTasks\n- one\n- two\n\n1. a\n2) b")
    assert "<p>First line<br>second line</p>" in shown
    assert '<h3>Tasks</h3><ul dir="auto"><li>one</li><li>two</li></ul>' in shown
    assert '<ol dir="auto"><li>a</li><li>b</li></ol>' in shown


def test_a_short_line_with_a_colon_is_a_heading_and_a_long_one_is_not():
    assert "<h3>What you bring</h3>" in posting_html("What you bring:\nPatience.")
    assert "<h3>" not in posting_html("x" * 90 + ":")


def test_plain_text_is_shown_as_it_was_written():
    assert "if a &lt; b &amp;&amp; c" in posting_html("if a < b && c")


def test_html_keeps_its_structure_and_loses_everything_else():
    shown = posting_html(
        "<h1 style='color:red' onclick='x()'>Role</h1><p class=a>Text</p><ul><li>one</ul>"
        "<script>steal()</script><style>p{}</style><img src=x onerror=steal()><iframe src=//e>"
    )
    assert shown == '<h3>Role</h3><p>Text</p><ul dir="auto"><li>one</li></ul>'


def test_html_that_was_escaped_on_its_way_is_html():
    assert posting_html("&lt;p&gt;Hello &amp;amp; you&lt;/p&gt;") == "<p>Hello &amp; you</p>"
    assert "<script>" not in posting_html("&lt;p&gt;&lt;script&gt;x&lt;/script&gt;&lt;/p&gt;")


@pytest.mark.parametrize("show", [posting_html, notes_html])
def test_links_open_apart_and_hand_over_no_referrer(show):
    shown = show("See https://jobs.example/a?b=1&c=2.")
    assert (
        '<a href="https://jobs.example/a?b=1&amp;c=2" target="_blank" '
        'rel="noopener noreferrer">https://jobs.example/a?b=1&amp;c=2</a>.'
    ) in shown


@pytest.mark.parametrize(
    "address", ["javascript:x()", "data:text/html,x", "//evil.example", "/logout", "mailto:a@b.c"]
)
def test_links_lead_to_the_web_or_nowhere(address):
    assert "href" not in posting_html(f'<p><a href="{address}">x</a></p>')
    assert "href" not in notes_html(f"[x]({address})")


def test_notes_are_markdown_in_which_line_breaks_count():
    shown = notes_html("# Call\n**Kim**\nat noon\n\n- salary\n- ~~car~~")
    assert "<h3>Call</h3>" in shown
    assert "<strong>Kim</strong><br>" in shown
    assert "<li><s>car</s></li>" in shown


def test_notes_hold_no_html_of_their_own():
    assert "<img" not in notes_html("<img src=x onerror=steal()> ![x](https://e.example/i.png)")
    assert "&lt;b&gt;" in notes_html("<b>x</b>")


def test_a_list_begins_at_the_side_of_its_own_language_whatever_the_posting_said_itself():
    shown = posting_html('<p dir="rtl">Text</p><ul dir="rtl"><li>one</li></ul>')
    assert shown == '<p>Text</p><ul dir="auto"><li>one</li></ul>'


def test_an_address_in_code_stays_code():
    assert notes_html("`https://a.example`") == "<p><code>https://a.example</code></p>\n"
