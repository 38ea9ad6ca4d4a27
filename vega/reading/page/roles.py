"""Find the role that a page is about, in its titles, headings and lines."""

import re
from collections.abc import Sequence

from vega.reading.page.bodies import counts_of_marks, is_noise, is_section
from vega.reading.page.labels import first, is_label, labelled, without_bullet
from vega.reading.page.locations import is_fact
from vega.reading.page.salaries import pay_of
from vega.reading.page.titles import (
    employer_of_site,
    is_named_as_a_company,
    may_be_a_company,
    only_part,
    read_title,
    role_of_heading,
)
from vega.reading.page.visible import (
    LONGEST_TITLE,
    PIECES,
    TITLE_LINES,
    Found,
    Visible,
    is_from_board,
    is_said,
    site_of,
)
from vega.reading.page.words import (
    has_gender_mark,
    is_board,
    is_chip,
    is_error,
    is_generic,
    is_like_a_board,
    is_like_an_employer,
    is_list_of_jobs,
    is_no_posting,
    letters_of,
    line_of,
    names_a_role,
    same,
)
from vega.rules.words import fold


def role_of_page(visible: Visible, lines: Sequence[str]) -> Found:
    """Return the title, and the company and place that the page's titles name beside it."""
    site = site_of(visible)
    headings = [role_of_heading(heading) for heading in visible.headings[:20]]
    titles = [line_of(text) for text in (visible.title, visible.meta.get("og:title", "")) if text]
    if is_error([*titles, *headings[:1]]):
        return {}
    roles = [
        text for text in headings if _may_be_a_title(text, site) and not _heads_results(text, lines)
    ]
    if found := _below_company(visible, titles, roles, lines):
        return found
    read = [
        found
        for text in titles
        if (found := read_title(text, site, roles)) and not _is_of_employer(found, roles)
    ]
    found = _agreed(read, roles, lines)
    if found and (roles or names_a_role(found["title"]) or is_from_board(visible, found)):
        return found
    if any(map(is_list_of_jobs, [*titles, *headings[:1]])) and not _has_description(lines):
        return {}
    if any(map(names_a_role, roles)):
        return _of_headings(roles, lines) or _said_twice(roles, lines)
    of_lines = _of_lines(visible, lines)
    if names_a_role(of_lines.get("title", "")):
        return of_lines
    if found and visible.headings and not is_said(found["title"], lines, 1):
        return of_lines  # the site's name
    is_clear = len(roles) == 1 or roles[:1] == headings[:1]
    return found or ({"title": roles[0]} if roles and is_clear else of_lines)


def _is_of_employer(found: Found, roles: Sequence[str]) -> bool:
    """Return whether what was read as the role is an employer's name: `Elm & Ash Solicitors`."""
    title = found.get("title", "")
    return is_like_an_employer(title) and not any(same(title, role) for role in roles[:1])


def _below_company(
    visible: Visible, titles: Sequence[str], roles: Sequence[str], lines: Sequence[str]
) -> Found:
    """Return the role that the one heading with facts below it names, as titles have the company.

    Either the name is certainly that of the company, or the heading names a role.
    """
    names = {letters_of(name): name for title in titles if (name := only_part(title))}
    name = next(iter(names.values()), "")
    if len(names) != 1 or not may_be_a_company(name) or is_like_a_board(name):
        return {}
    sure = _is_of_site(name, visible)
    found = [
        role
        for role in roles
        if not same(role, name) and (sure or names_a_role(role)) and _facts_follow(role, lines)
    ]
    return {"title": found[0], "company": name} if len(found) == 1 else {}


def _is_of_site(name: str, visible: Visible) -> bool:
    """Return whether a name is that of the employer whose site it is."""
    host = letters_of(visible.url.partition("//")[2].partition("/")[0])
    in_host = len(name) > 3 and letters_of(name) in host
    return in_host or is_named_as_a_company(name) or same(name, employer_of_site(site_of(visible)))


_ROUND_HEADING = 20  # characters that its line may have more


def _facts_follow(heading: str, lines: Sequence[str]) -> bool:
    """Return whether the line below a heading has facts such as a kind of employment."""
    short = len(heading) + _ROUND_HEADING
    like = (n for n, line in enumerate(lines) if len(line) <= short and same(line, heading))
    at = next(like, len(lines))
    below = (piece for line in lines[at + 1 : at + 3] for piece in PIECES.split(line))
    return any(is_fact(without_bullet(piece)) or is_label(piece) for piece in below)


def _may_be_a_title(text: str, site: str) -> bool:
    return not (
        len(text) > LONGEST_TITLE
        or is_generic(text)
        or is_section(text)
        or is_list_of_jobs(text)
        or is_no_posting(text)
        or same(text, site)
        or is_board(text)
        or is_chip(text)
        or (text.endswith((".", "!", "?")) and not names_a_role(text))
    )


def _heads_results(heading: str, lines: Sequence[str]) -> bool:
    """Return whether a heading is of a list: the next line says how many there are."""
    at = next((number for number, line in enumerate(lines) if same(line, heading)), len(lines))
    return any(line[:1].isdigit() and is_list_of_jobs(line) for line in lines[at + 1 : at + 2])


def _agreed(read: Sequence[Found], roles: Sequence[str], lines: Sequence[str]) -> Found:
    """Return what titles say together: the one that a heading confirms first.

    A company has to be the same in all that name one, or stand on a line of its own.
    """
    titled = [found for found in read if "title" in found]
    by_heading = [found for found in titled if any(same(found["title"], role) for role in roles)]
    others = [found for found in titled if names_a_role(found["title"]) or not roles]
    best = next(iter([*by_heading, *others]), None)
    if best is None:
        return {}
    found = dict(best)
    if not by_heading and (heading := _heading_like(found["title"], roles)):
        found["title"] = heading
    companies = {letters_of(each["company"]): each["company"] for each in read if "company" in each}
    if len(companies) > 1:
        on_lines = [name for name in companies.values() if any(same(name, line) for line in lines)]
        companies = {"": on_lines[0]} if len(on_lines) == 1 else {}
        found.pop("company", None)
    return {**found, **({"company": next(iter(companies.values()))} if companies else {})}


def _heading_like(title: str, roles: Sequence[str]) -> str:
    """Return the heading that begins as the title and says more, or ends it without a company."""
    wanted = letters_of(title)
    for role in roles[:3]:
        letters = letters_of(role)
        if letters.startswith(wanted) or (wanted.endswith(letters) and names_a_role(role)):
            return role
    return ""


def _of_headings(roles: Sequence[str], lines: Sequence[str]) -> Found:
    """Return the heading that names a role; a page with several is a list."""
    named = [role for role in roles if names_a_role(role)]
    named = [role for role in named if "location" not in read_title(role)] or named  # of results
    if not named or len(named) > (3 if _has_description(lines) else 1):
        return {}
    return read_title(named[0]) if has_gender_mark(named[0]) else {"title": named[0]}


def _said_twice(roles: Sequence[str], lines: Sequence[str]) -> Found:
    """Return the role of the posting that is open beside a list: it is in the list, too."""
    keys = [letters_of(role) for role in roles]
    twice = {key: role for key, role in zip(keys, roles, strict=True) if keys.count(key) == 2}
    is_open = len(twice) == 1 and _has_description(lines)
    return {"title": next(iter(twice.values()))} if is_open else {}


def _has_description(lines: Sequence[str]) -> bool:
    counts = counts_of_marks(lines)
    return counts.get("container", 0) + counts.get("section", 0) > 0


def _of_lines(visible: Visible, lines: Sequence[str]) -> Found:
    """Return the title of a text without headings: a short line near its beginning."""
    if label := first(labelled(lines[: 5 * TITLE_LINES]), "title"):
        return {"title": line_of(label)}
    site = site_of(visible)
    beginning = [line for line in lines if line][:TITLE_LINES]
    for text in beginning:
        line = without_bullet(text)
        if visible.headings and _HEADS_JOBS.fullmatch(fold(line)):
            return {}  # a list follows
        if _is_title_line(line, site) and names_a_role(line) and (found := read_title(line, site)):
            return found
    alone = line_of(" ".join(visible.selection_lines))
    if alone and len(alone) <= LONGEST_TITLE and names_a_role(alone):
        return {"title": alone}
    return {"title": beginning[0]} if beginning and _is_title_line(beginning[0], site) else {}


_HEADS_JOBS = re.compile(
    r"(?:(?:our|open|current|all|unsere|offene|aktuelle|nos|nuestras|nossas) )+"
    r"(?:jobs?|positions?|roles|openings|vacancies|opportunities|stellen\w*|postes|offres|ofertas"
    r"|vacantes|vagas)(?: (?:abiertas|abertas|ouverts|d['’]emploi|de empleo))?:?"
    r"|(?:our|meet the|unser|notre) team|notre equipe|nuestro equipo|nossa equip[ae]"
)


def _is_title_line(line: str, site: str) -> bool:
    short = len(line) <= LONGEST_TITLE and len(line.split()) <= 18
    return (
        short
        and _may_be_a_title(line, site)
        and not is_label(line)
        and not is_noise(line)
        and not line.endswith((".", ",", ";", ":"))
        and not pay_of(line.partition(" · ")[0])
    )
