"""Find the role that a page is about: its heading, the marked or first line, its title."""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, islice, pairwise, takewhile

from vega.reading.page.blocks import Block
from vega.reading.page.lines import clean_line
from vega.reading.page.page_words import (
    begins,
    has_gender_mark,
    is_board,
    is_chip,
    is_employer,
    is_for_jobs,
    is_no_title,
    is_noise,
    is_place,
    known,
    names_a_role,
    plain,
    same,
    seeks,
)
from vega.reading.page.plain.chips import is_label, labelled, pieces_of, without_bullet
from vega.reading.page.plain.parts import (
    Found,
    Visible,
    heads_body,
    is_fact,
    is_footer,
    is_more,
    is_section,
)
from vega.reading.page.plain.titles import (
    LONGEST_TITLE,
    employer_of,
    is_job_post,
    may_be_a_company,
    read_title,
    split_title,
    without_lead,
)
from vega.reading.word_files import all_phrases
from vega.rules.words import words_of

MOST_HEADINGS = 20
_FIRST_LINES = 12  # of a text, one of which is its title
_MOST_LINES = 60  # that may be navigation
_MOST_BELOW = 3  # lines below a heading, with facts
_SIGNATURE = 10  # lines
_MOST_WORDS = 14  # of a title
_MOST_FIRST = 6  # words of a first line that is one without a role


def role_of_page(visible: Visible) -> Found:
    """Return the title, and the company and place that stand in it or in the page's titles."""
    headings = headings_of(visible.blocks)
    if found := _of_headings(visible, headings):
        is_sure = _has_role(found) or _is_above_facts(found["title"], visible.blocks)
        return found if is_sure else {**found, **_of_lines(visible.blocks)}
    read = [read_title(title) for title in visible.titles]
    found = next(filter(_has_role, read), {})
    if visible.is_text:
        return found or _of_lines(visible.blocks)
    if found := found or _of_label(visible.blocks):
        return found
    blocks = () if any(map(names_a_role, headings)) else visible.blocks
    told = filter(_has_role, (_of_lines(blocks), _sought(blocks)))
    return next(told, {} if headings else next(filter(None, read), {}))


def _has_role(found: Found) -> bool:
    return names_a_role(found.get("title", ""))


def is_article(titles: Iterable[str]) -> bool:
    """Return whether a page is an article by one of its titles."""
    return any(begins("article", title) for title in titles)


# Headings


def headings_of(blocks: Sequence[Block]) -> list[str]:
    """Return the first headings, `h1` before `h2`, without what is no part of a title."""
    found = [text for level in ("h1", "h2") for text in _of_level(blocks, level)]
    found += filter(names_a_role, _of_level(blocks, "h3"))
    return [text for each in found[: 2 * MOST_HEADINGS] if (text := without_lead(each))]


def _of_level(blocks: Sequence[Block], level: str) -> list[str]:
    """Return the headings of a level."""
    texts = (
        each.text
        for each in blocks
        if each.mark == level and not (heads_body(each) or is_more(each.text))
    )
    return list(islice(texts, MOST_HEADINGS))


def _of_headings(visible: Visible, headings: Sequence[str]) -> Found:
    """Return the role that a heading is, unless that is an employer's name or heads a list.

    Of several roles only one that the page's title has is its own.
    """
    may = [text for text in headings if _may_be_a_title(text, visible)]
    if len([*filter(names_a_role, may)]) > 1:
        said = f" {plain(' '.join(visible.titles))} "
        may = [text for text in may if f" {plain(text)} " in said]
    open_one = [without_lead(each.text) for each in visible.blocks if is_job_post(each.text)]
    roles = filter(names_a_role, may)
    likely = (text for text in may if _is_above_facts(text, visible.blocks))
    role = next(chain(open_one, roles, likely, may), "")
    if not role:
        return {}
    found = _split(role, visible)
    for each in map(read_title, visible.titles):
        if same(each.get("title", ""), role):
            found = {**each, **found}
    return found


def _is_above_facts(heading: str, blocks: Sequence[Block]) -> bool:
    """Return whether one of the lines below a heading has a place, a pay or the like."""
    at = next((n for n, block in enumerate(blocks) if heading in block.text), len(blocks))
    below = takewhile(lambda block: not block.is_marked, blocks[at + 1 : at + 1 + _MOST_BELOW])
    return any(is_fact(piece) for block in below for piece in pieces_of(block.text[:LONGEST_TITLE]))


def _may_be_a_title(text: str, visible: Visible) -> bool:
    is_other = is_no_title(text) or is_noise(text) or is_board(text) or is_footer(text)
    if is_other or len(text) > LONGEST_TITLE:
        return False
    names = (*visible.titles, *map(employer_of, visible.titles))
    is_name = is_employer(text) or any(same(text, name) for name in names)
    return names_a_role(text) or not (is_name or text.endswith((".", "!", "?")))


def employer_in_titles(visible: Visible, title: str) -> str:
    """Return the name that a page's titles have alone, without the role: of an employer's site."""
    for text in reversed(visible.titles):
        names = [each for each in split_title(without_lead(text)) if may_be_employer(each)]
        if len(names) == 1 and plain(title) not in plain(text):
            return employer_of(names[0]) or names[0]
    return ""


def _split(heading: str, visible: Visible) -> Found:
    """Return a heading, and apart from it the company that it names."""
    found = read_title(heading)
    is_sure = _is_sure(found.get("company", ""), heading, visible.blocks)
    return found if is_sure else {"title": heading}


def _of_label(blocks: Sequence[Block]) -> Found:
    titles = labelled([block.line for block in blocks[:_MOST_LINES]]).get("title", ())
    title = next((clean_line(value) for value in titles if len(value.split()) <= _MOST_WORDS), "")
    return {"title": without_lead(title)} if title and not is_no_title(title) else {}


# Lines


def _of_lines(blocks: Sequence[Block]) -> Found:
    """Return the marked line of a text, the one with a role among the first, or a short first one
    above headings that postings alone have.
    """
    if found := _of_label(blocks):
        return found
    blocks = blocks[: end_of_letter(blocks)]
    lines = [block for block in blocks[:_MOST_LINES] if _may_begin(block)][:_FIRST_LINES]
    end = next((n for n, block in enumerate(lines) if is_section(block)), len(lines))
    lines = [block for block in lines[:end] if _is_short(block.text)]
    marked = [block.text for block in lines if block.is_marked]
    texts = [block.text for block in lines if block.mark != "li"]
    roles = [text for text in texts if names_a_role(text)]
    likely = [*filter(names_a_role, marked), *filter(has_gender_mark, texts), *marked, *roles]
    first = [text for text in texts[:1] if text == blocks[0].text and any(map(is_section, blocks))]
    line = next(iter([*likely, *(each for each in first if len(each.split()) <= _MOST_FIRST)]), "")
    return _of_line(_with_employer(line, texts)) or _sought(blocks)


def _with_employer(line: str, texts: Sequence[str]) -> str:
    """Return a title with the line below it, if that is `at Tidepool, Porto (remote)`."""
    below = next((after for text, after in pairwise(texts) if text == line), "")
    lead, _, employer = below.partition(" ")
    return f"{line} {below}" if employer and lead in known("at") else line


def end_of_letter(blocks: Sequence[Block]) -> int:
    """Return where the greeting at the end of a letter is: the sender's own role is below."""
    last = range(max(0, len(blocks) - _SIGNATURE), len(blocks))
    end = next((n for n in last if plain(blocks[n].text) in _sign_offs()), len(blocks))
    below = labelled([block.text for block in blocks[end:]])
    return len(blocks) if below.keys() - {"other", "title"} else end


@cache
def _sign_offs() -> frozenset[str]:
    return frozenset(map(plain, all_phrases("mail.sign-off")))


def _sought(blocks: Sequence[Block]) -> Found:
    """Return the role beside words that seek one: `We need a night cook for`, `Cook wanted`."""
    texts = [block.text[:_LONGEST_SENTENCE] for block in blocks[:_MOST_LINES]]
    found = (
        role.strip()
        for text in filter(seeks, texts[:_FIRST_LINES])
        for sought in _seeking().finditer(text)
        for role in (_first_role(text[sought.end() :]), _role_before(text[: sought.start()]))
        if _is_short(role) and names_a_role(role)
    )
    role = next(found, "")
    return {"title": without_lead(role)} if role else {}


def _role_before(text: str) -> str:
    return _first_role(text) if len(text.split()) <= _MOST_BEFORE else ""


def _first_role(text: str) -> str:
    """Return the first words of a text up to where its role ends, and a mark of genders there."""
    role = _behind_role().split(f" {text}", maxsplit=1)[0].strip()
    mark = _MARK.match(text, len(role))
    return role + mark[0] if mark and has_gender_mark(mark[0]) else role


@cache
def _seeking() -> re.Pattern[str]:
    words = _any_of("seeking", "one")
    return re.compile(rf"(?i)(?<!\w){words}(?:[:\s]\s*{words})*[:\s]*")


def _any_of(*sections: str) -> str:
    """Return the form of a phrase of some sections, the longest first."""
    phrases = {each for section in sections for each in all_phrases(f"page.{section}")}
    return rf"(?:{'|'.join(map(re.escape, sorted(phrases, key=len, reverse=True)))})(?!\w)"


_MARK = re.compile(r"\s?\([^()]{3,12}\)")
_LONGEST_SENTENCE = 500
_MOST_BEFORE = 4  # words


@cache
def _behind_role() -> re.Pattern[str]:
    return re.compile(rf"[,.;:!?]| [-–—(/]| {_any_of('behind_role', 'in', 'at')}", re.I)


def _of_line(line: str) -> Found:
    """Read a line that has the role, and perhaps company and place."""
    found = dict(read_title(line))
    is_a_place = len(found) == 1 and not names_a_role(line) and is_place(line)
    return {} if is_a_place else found


def _is_sure(name: str, line: str, blocks: Sequence[Block]) -> bool:
    """Return whether a name in a line is an employer's, or another line has it as well."""
    wanted = f" {plain(name)} "
    others = (f" {plain(block.text[:500])} " for block in blocks if block.text != line)
    return is_employer(name) or (bool(name) and any(wanted in each for each in others))


def _may_begin(block: Block) -> bool:
    text = without_bullet(block.text)
    is_other = is_noise(text) or is_no_title(without_lead(text)) or is_chip(text) or is_board(text)
    return text != "" and not (is_other or (is_label(text) and not begins("before_title", text)))


def _is_short(text: str) -> bool:
    words = words_of(max(split_title(text), key=len, default=""))
    is_sentence = text.endswith((".", "!", "?", ",", ":")) and not re.search(r"\b\w\.$", text)
    is_greeting = text.endswith(",")
    return 1 <= len(words) <= _MOST_WORDS and not (is_greeting or (is_sentence and len(words) > 3))


def may_be_employer(text: str) -> bool:
    """Return whether a line beside a title may be a company's name."""
    return (
        may_be_a_company(text)
        and len(text.split()) <= 8
        and not is_for_jobs(text)
        and (not text.endswith((".", "!", "?", ":", ",")) or is_employer(text))
        and (text[:1].isupper() or text[:1].isdigit() or " " not in text)
        and (not names_a_role(text) or is_employer(text))
    )
