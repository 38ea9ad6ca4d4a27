"""What people and postings wrote, shown as HTML that does no harm."""

import pytest

from vega.reading.text.rich_text import notes_html, posting_html


@pytest.mark.parametrize("text", ["https://x" + "." * 90_000 + "a", "http://" * 14_000])
def test_a_hostile_posting_is_shown_without_delay(text):
    assert posting_html(text)


def test_plain_text_becomes_paragraphs_and_lists():
    shown = posting_html("First line\nsecond line\n\nTasks\n- one\n- two\n\n1. a\n2) b")
    assert "<p>First line<br>second line</p>" in shown
    assert '<h3>Tasks</h3><ul dir="auto"><li>one</li><li>two</li></ul>' in shown
    assert '<ol dir="auto"><li>a</li><li>b</li></ol>' in shown


def test_a_numbered_list_of_notes_begins_where_it_was_begun():
    assert '<ol start="2"' in notes_html("2. round, on site")
    assert "start" not in notes_html("1. call")


def test_a_short_line_with_a_colon_is_a_heading_and_a_long_one_is_not():
    assert "<h3>What you bring</h3>" in posting_html("What you bring:\nPatience.")
    assert "<h3>" in posting_html("x" * 79 + ":")
    assert "<h3>" not in posting_html("x" * 80 + ":")


def test_a_link_of_more_than_a_thousand_characters_is_text():
    longest = "https://a.example/".ljust(1_000, "x")
    assert f'href="{longest}"' in posting_html(f'<p><a href="{longest}">x</a></p>')
    assert "href" not in posting_html(f'<p><a href="{longest}x">x</a></p>')


def test_plain_text_is_shown_as_it_was_written():
    assert "if a &lt; b &amp;&amp; c" in posting_html("if a < b && c")


def test_html_keeps_its_structure_and_loses_everything_else():
    shown = posting_html(
        "<h1 style='color:red' onclick='x()'>Role</h1><p class=a>Text</p><ul><li>one</ul>"
        "<script>steal()</script><style>p{}</style><img src=x onerror=steal()><iframe src=//e>"
    )
    assert shown == '<h3>Role</h3><p>Text</p><ul dir="auto"><li>one</li></ul>'


@pytest.mark.parametrize("word", ["<script>", "<style>", "<title>", "<!--", "<template id=a>"])
def test_a_posting_that_speaks_of_a_tag_loses_nothing_after_it(word):
    shown = posting_html(f"You know {word}, <b>bold</b> and <div>.\n- React\n\nApply soon.")
    assert "React" in shown
    assert "Apply soon." in shown
    assert "<script" not in shown


def test_plain_text_with_a_tag_in_it_keeps_its_lines():
    shown = posting_html("You know <b>all</b>.\n- React\n- Vue")
    assert shown == "You know <strong>all</strong>.<br>- React<br>- Vue"


def test_html_that_is_too_long_is_shown_without_its_tags():
    shown = posting_html("<p>One &amp; two</p><script>x()</script>\n<b>three</b>" * 4_000)
    assert "One &amp; two" in shown
    assert "<b>" not in shown
    assert "&lt;b&gt;" not in shown
    assert "<script" not in shown


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


@pytest.mark.parametrize("address", ["https://a.example", "javascript:x()"])
def test_a_link_of_notes_says_nothing_but_its_text(address):
    assert "bank" not in notes_html(f'[x]({address} "https://bank.example")')


def test_notes_are_markdown_in_which_line_breaks_count():
    shown = notes_html("# Call\n**Kim**\nat noon\n\n- salary\n- ~~car~~")
    assert "<h3>Call</h3>" in shown
    assert "<strong>Kim</strong><br>" in shown
    assert "<li><s>car</s></li>" in shown


def test_notes_keep_lines_and_formatting_next_to_html():
    shown = notes_html("<div>\n**Kim** said\n<!-- ask https://a.example -->\n\nafter")
    assert "<p>&lt;div&gt;<br>\n<strong>Kim</strong> said<br>\n&lt;!-- ask <a href=" in shown
    assert shown.endswith(" --&gt;</p>\n<p>after</p>\n")
    assert notes_html("```\n<p>\n```") == "<pre><code>&lt;p&gt;\n</code></pre>\n"


def test_notes_hold_no_html_of_their_own():
    assert "<img" not in notes_html("<img src=x onerror=steal()> ![x](https://e.example/i.png)")
    assert "&lt;b&gt;" in notes_html("<b>x</b>")


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("<p title='a>b'>x</p>", "<p>x</p>"),
        ('<p title="a>b\nc">x</p>', "<p>x</p>"),
        ('<p title="a>x</p>', "<p>x</p>"),
        ("<p>3 < 4 <5 << 6 <x", "<p>3 &lt; 4 &lt;5 &lt;&lt; 6 &lt;x</p>"),
        ("<p>a <b <i>c</i>", "<p>a &lt;b <em>c</em></p>"),
        ("<!doctype html><p>a<!-- > -->b<!-->c</ x>d<?php x?>e", "<p>abcde</p>"),
        ("<p>a<script>if (x<y) '</p>'</SCRIPT >b<title>c</title>d", "<p>abd</p>"),
        ("<p>a<svg><title>b</title><text>c</text></svg><math><mi>d</mi></math>", "<p>acd</p>"),
        (
            "<p>a<textarea>b</textarea><select><option>c</select><noscript>d</noscript>",
            "<p>abcd</p>",
        ),
        ("<p>a<xmp>b</xmp><iframe>c</iframe><plaintext>d", "<p>abcd</p>"),
        ("<p>a<section>b</section><br/>", "<p>a</p><div>b</div><br>"),
        ("<p><title-bar>a</title-bar>", "<p>a</p>"),
        ("<p>a<!-- b", "<p>a&lt;!-- b</p>"),
    ],
)
def test_html_that_is_odd_loses_nothing_that_can_be_read(text, markup):
    assert posting_html(text) == markup


@pytest.mark.parametrize(
    "attributes",
    [
        "href=https://a.example/?b=1&amp;c=2",
        "class='x href=y' HREF = 'https://a.example/?b=1&c=2' href=https://other.example",
        '\nid=x\nhref="https://a.example/?b=1&c=2"',
    ],
)
def test_a_link_keeps_its_address(attributes):
    shown = posting_html(f"<p><a {attributes}>x</a>")
    assert '<a href="https://a.example/?b=1&amp;c=2" target=' in shown


def test_a_long_posting_keeps_its_structure():
    item = '<li><span style="x"><b>Python</b>, three years or more</span></li>'
    shown = posting_html("<ul>" + item * 1_400 + "</ul>")
    assert shown.count("<li><strong>Python</strong>, three years or more</li>") == 1_400


def test_long_notes_keep_their_formatting():
    shown = notes_html("**a** *b* `c` ~~d~~ [e](https://f.example)\n" * 2_300)
    assert shown.count("<strong>a</strong> <em>b</em> <code>c</code> <s>d</s> <a href") == 2_300


@pytest.mark.parametrize("show", [posting_html, notes_html])
def test_a_text_of_more_than_100_000_characters_is_shown_as_it_is(show):
    assert show("a" * 100_000) == f"<p>{'a' * 100_000}</p>" + "\n" * (show is notes_html)
    assert show("a" * 100_001) is None


@pytest.mark.parametrize("text", ["a\n\n" * 30_000, "&" * 99_000])
@pytest.mark.parametrize("show", [posting_html, notes_html])
def test_a_text_that_would_become_a_huge_page_is_shown_as_it_is(show, text):
    assert show(text) is None


@pytest.mark.parametrize(
    "text",
    ["> " * 100 + "a", "- " * 100 + "a", "|a" * 400 + "\n" + "|-" * 400 + "\n" + "a\n" * 250],
)
def test_notes_nested_too_deep_or_with_too_wide_a_table_are_shown_as_they_are(text):
    assert notes_html(text) is None
    assert notes_html(text[: len(text) // 2]) is not None


def test_the_page_shows_as_it_is_what_is_not_rendered(browser, alice, make_job):
    job_id = make_job(alice, description="a < b " + "x" * 100_000, notes="> " * 100 + "a")
    page = browser(alice).get(f"/jobs/{job_id}").text
    assert '<div class="prose plain" dir="auto">a &lt; b xxx' in page
    assert '<div class="prose plain" dir="auto">&gt; &gt; ' in page


def test_a_list_begins_at_the_side_of_its_own_language_whatever_the_posting_said_itself():
    shown = posting_html('<p dir="rtl">Text</p><ul dir="rtl"><li>one</li></ul>')
    assert shown == '<p>Text</p><ul dir="auto"><li>one</li></ul>'


def test_an_address_in_code_stays_code():
    assert notes_html("`https://a.example`") == "<p><code>https://a.example</code></p>\n"
