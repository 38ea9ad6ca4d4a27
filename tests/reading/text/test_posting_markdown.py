"""Postings as the Markdown that their editor shows."""

import html
import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vega.reading.text.rich_text import html_markdown, notes_html, posting_html, posting_markdown

few = settings(max_examples=60)

BREAK = r"<(?:/?(?:p|div|ul|ol|li|h\d|table|tr|td|th|blockquote|pre)|br|hr)\b[^>]*>"


def lines_of(shown):
    """Return what a reader sees, line by line."""
    text = html.unescape(re.sub(r"<[^>]*>", "", re.sub(BREAK, "\n", shown.replace("\n", " "))))
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def seen(text):
    return lines_of(posting_html(text)), lines_of(notes_html(posting_markdown(text)))


# Plain text

PIECES = st.sampled_from(
    [
        *"*_~`#-+=><|[]()!:\\&.•'\"$^\xa0\u2028",
        *(" ", "  ", "\t", "    ", "\n", "\n\n"),
        *("word", "C#", "C++", ".NET", "snake_case", "Größe", "東京", "5", "12", "e.g.", "<x"),
        *("**", "__", "~~", "```", "##", "---", "===", "---|---", ":--", "1.", "2)", "=>"),
        *("[x]", "](y)", "![", "\\*", "&amp;", "&#35;", "&lt;p"),
        *("https://", "https://a.example/b_c*d", "<https://a.example>"),
    ]
)


@few
@given(st.lists(PIECES, max_size=40).map("".join))
def test_plain_text_reads_the_same_as_markdown(text):
    before, after = seen(text)
    assert before == after or not before  # a colon alone is the heading of nothing


@few
@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cn"]), max_size=80))
def test_any_plain_text_reads_the_same_as_markdown(text):
    before, after = seen(text)
    assert before == after or not before  # a colon alone is the heading of nothing


# Markdown to HTML to Markdown

WORD = st.sampled_from(["alpha", "Beta", "C#", "C++", "f(x)", "a_b", "5%", "Größe", "e.g.", "R&D"])
PLAIN = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
INLINE = st.one_of(
    PLAIN,
    PLAIN.map("**{}**".format),
    PLAIN.map("*{}*".format),
    PLAIN.map("~~{}~~".format),
    PLAIN.map("`{}`".format),
    PLAIN.map("[{}](https://a.example/b?c=1&d=2)".format),
    st.just("https://a.example/b"),
)
LINE = st.lists(INLINE, min_size=1, max_size=4).map(" ".join)
ITEMS = st.lists(LINE, min_size=1, max_size=4)


def bullets(items):
    return "\n".join(f"- {item}" for item in items)


def numbers(items):
    return "\n".join(f"{number}. {item}" for number, item in enumerate(items, start=1))


def nested(items, inner):
    return f"{bullets(items)}\n" + "\n".join(f"  {line}" for line in bullets(inner).split("\n"))


def table(rows):
    head, *body = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([head, "|" + " --- |" * len(rows[0]), *body])


ROWS = st.integers(1, 3).flatmap(
    lambda width: st.lists(
        st.lists(LINE, min_size=width + 1, max_size=width + 1), min_size=1, max_size=3
    )
)
BLOCK = st.one_of(
    LINE.map("### {}".format),
    st.lists(LINE, min_size=1, max_size=3).map("\n".join),
    ITEMS.map(bullets),
    ITEMS.map(numbers),
    st.builds(nested, ITEMS, ITEMS),
    ROWS.map(table),
    LINE.map("> {}".format),
    PLAIN.map("```\n{}\n```".format),
    st.just("---"),
)


def without_adjacent_lists(blocks):
    kinds = ["- " if block[0] == "-" else block[:2] for block in blocks]
    return all(one != other for one, other in pairwise(kinds))


@few
@given(st.lists(BLOCK, max_size=6).filter(without_adjacent_lists).map("\n\n".join))
def test_markdown_comes_back_as_it_was(markdown):
    assert html_markdown(notes_html(markdown)) == markdown


@pytest.mark.parametrize(
    "copied",
    ["", "\0", "\ud800", "a.txt", "<", "<div>" * 5_000, "<ul><li>" * 200, "<table>" * 99],
)
def test_what_cannot_be_nested_or_converted_loses_its_structure_alone(copied):
    assert (
        html_markdown(f"{copied}word")[-4:] == posting_markdown(f"<p>{copied}word")[-4:] == "word"
    )


def test_a_posting_that_is_too_long_to_be_rendered_is_edited_as_its_text():
    assert posting_markdown("a_ " * 40_000) == "a_ " * 40_000
    assert posting_markdown("<p>a_ " * 40_000).startswith("a_ \na_ ")
    assert html_markdown("<p>a_ " * 40_000) == ""
    assert posting_markdown("- a\n" + "b\n" * 9_000) == "- a\n" + "b\n" * 9_000


@pytest.mark.parametrize("mark", ["!", "\\", "_", "!\\"])
def test_a_long_run_of_punctuation_in_bold_takes_no_longer_than_its_length(mark):
    assert html_markdown(f"<b>a{mark * 20_000}a</b>").startswith("**a")


def test_what_only_lays_out_a_page_becomes_paragraphs_and_lists():
    cells = "<tr><td><h2>Role</h2></td><td><ul><li>one</li><ul><li>deep</li></ul></ul></td></tr>"
    assert posting_markdown(f"<table>{cells}</table>") == "## Role\n\n- one\n  - deep"
    assert posting_markdown(f"<table><tr></tr>{cells}</table>").startswith("## Role")
    assert html_markdown("<table><tr></tr><tr><td>a<tr><td>b<td>c") == (
        "|  |  |\n| --- | --- |\n| a |  |\n| b | c |"
    )
    assert posting_markdown("<b>Tasks:<ul><li>one</ul></b>") == "Tasks:\n\n- one"


def test_emphasis_next_to_letters_stays_emphasis():
    shown = posting_markdown(
        "<p><b>Pay:</b>50k <b>C</b><b>++</b> <i>(x)</i>y<u>z</u> a<b>&lt;</b></p>"
    )
    assert shown == "**Pay**:50k **C++** *(x*)yz a<"
