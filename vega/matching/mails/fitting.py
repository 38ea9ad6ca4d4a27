"""How well a mail fits the jobs of a tracker.

Evidence is counted in points, of which `ENOUGH` make a job likely. All jobs are looked at, so what
is cheap decides which of them are looked at closely.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from vega.matching.mails.clues import Clues, employer_of, plain, title_words, titled
from vega.matching.mails.mail import Mail, Person
from vega.matching.mails.roles import is_another, roles_in
from vega.matching.mails.senders import (
    can_stand_alone,
    domain_of,
    is_everywhere,
    is_shared,
    likeness,
    sender_likeness,
    site_of,
)

MOST_PARTIAL = 200  # titles that are looked for in parts
MOST_TITLE_WORDS = 12
ENOUGH, LEAD = 30, 5  # points of a likely job, and before the next one
WORTH_NAMING = 10  # points of a candidate

Points = dict[str, float]


@dataclass(frozen=True)
class KnownJob:
    """What is known of a job. `company_key` is its company as `bare_company` has it."""

    id: int
    title: str
    company: str
    company_key: str
    location: str
    job_key: str | None
    source_url: str | None
    application_url: str | None
    reference: str | None
    people: Sequence[Person] = ()


@dataclass(frozen=True)
class Fit:
    """How well a job fits.

    `is_named`: more than its title tells of it; the title alone can be another company's.
    `is_linked`: the mail has its address or reference, or one of its people wrote.
    `is_from_there`: the company wrote.
    """

    job_id: int
    points: float
    is_named: bool
    is_linked: bool
    is_from_there: bool


def fits(mail: Mail, jobs: Iterable[KnownJob]) -> list[Fit]:
    """Return the jobs that a mail can be about, the best first."""
    clues = Clues(mail)
    of_address = cache(lambda company: max(likeness(name, company) for name in clues.names))
    near = [(job, found) for job in jobs if (found := _near(clues, job, of_address))]
    companies = _companies(clues, {job.company_key for job, found in near if "company" in found})
    for job, found in near:
        found["company"] = companies.get(job.company_key, 0)
    _add_titles(clues, near)
    worth = [fit for job, found in near if (fit := _fit(job, found)).points >= WORTH_NAMING]
    return sorted(worth, key=lambda fit: (-fit.points, -fit.job_id))


def lists_postings(mail: Mail) -> bool:
    """Return whether a mail is a list of postings, such as a job alert."""
    return Clues(mail).lists_postings


def _fit(job: KnownJob, found: Points) -> Fit:
    """Sum up. What tells of the company counts once, and a little more if several things do."""
    there = [found.get(name, 0) for name in ("company", "site", "address", "people")]
    company = max(there) + 6 * (sum(points >= 15 for points in there) > 1)
    own = found.get("link", 0) + found.get("reference", 0)
    title = found.get("title", 0) + (found.get("place", 0) if company else 0)
    if not company and not own and title <= _ONE_WORD:
        title = 0
    another = 0 if own >= 25 else found.get("another", 0)
    return Fit(
        job.id,
        own + company + title - another,
        is_named=company >= 12 or own >= 25,
        is_linked=own >= 25 or found.get("people", 0) >= 30,
        is_from_there=max(there[1:]) >= 25 or there[0] >= 35,
    )


# What is cheap


def _near(clues: Clues, job: KnownJob, of_address: Callable[[str], int]) -> Points:
    """Return the points of what can be seen quickly. `company` and `title` are to be looked at."""
    found: Points = {}
    company = job.company_key
    if company.partition(" ")[0] in clues.vocabulary:
        found["company"] = 1
    if clues.names and (like := of_address(company)):
        found["address"] = (0, 12, 25, 30, 35)[like]
    if job.title.partition(" ")[0].lower() in clues.vocabulary:
        found["title"] = 1
    urls = [url for url in (job.source_url, job.application_url) if url]
    keyless = urls[1:] if job.job_key and job.source_url else urls
    if job.job_key in clues.keys or any(map(clues.has_link_to, keyless)):
        found["link"] = 60
    if site := _of_site(clues, urls, job.people):
        found["site"] = site
    if job.reference and (reference := _of_reference(clues, job.reference)):
        found["reference"] = reference
    if people := max((_of_person(clues, person) for person in job.people), default=0):
        found["people"] = people
    return found


def _of_site(clues: Clues, urls: Sequence[str], people: Sequence[Person]) -> float:
    """Return the points for a sender or a link of the employer's own site."""
    employers = {employer for url in urls if (employer := employer_of(url))}
    mails = [domain_of(person.email) for person in people if person.email]
    employers |= {site_of(domain) for domain in mails if not is_shared(domain)}
    if not clues.sites.isdisjoint(employers):
        return 35
    return 20 if not clues.employers.isdisjoint(employers) else 0


def _of_reference(clues: Clues, reference: str) -> float:
    words = plain(reference)
    if words.split(" ", 2)[1] not in clues.vocabulary:
        return 0
    has_digit, size = any(map(str.isdigit, words)), len(words.replace(" ", ""))
    points = 50 if has_digit and size > 4 else 15 if size > 2 else 0
    if words in clues.subject or words in clues.text:
        return points
    return points / 2 if words in clues.quoted else 0


def _of_person(clues: Clues, person: Person) -> float:
    """Return the points for a contact of the job who wrote."""
    if person.email and person.email.casefold() in clues.writers:
        return 45
    name = plain(person.name)
    return 30 if name.count(" ") > 2 and name in clues.sender else 0


# Companies


def _companies(clues: Clues, keys: Iterable[str]) -> Mapping[str, float]:
    """Return the points for companies that are named; of names within one another the longest."""
    places = {"subject": clues.subject, "text": clues.text, "quoted": clues.quoted}
    is_neutral = not clues.sites
    points: dict[str, float] = {}
    for key in sorted(filter(None, keys), key=lambda key: (-len(key), key)):
        padded, is_weak = f" {key} ", is_everywhere(key)
        worth = {
            "subject": 15 if is_weak else 30 if is_neutral else 25,
            "text": 5 if is_weak else 30 if is_neutral else 15,
            "quoted": 3 if is_weak else 12,
        }
        found = [_of_sender(clues, key, is_weak=is_weak), _of_first_word(clues, key)]
        for place, text in places.items():
            if padded in text:
                found.append(worth[place])
                places[place] = text.replace(padded, " | ")
        points[key] = max(found) + (2 if sum(map(bool, found)) > 1 else 0)
    return points


def _of_first_word(clues: Clues, key: str) -> float:
    """Return the points for a name that is shortened to its first word."""
    first, _, rest = key.partition(" ")
    is_named = rest and first in clues.vocabulary
    return 14 if is_named and can_stand_alone(first) else 0


def _of_sender(clues: Clues, key: str, *, is_weak: bool) -> float:
    like = sender_likeness(clues.sender, key)
    return (0, 7, 15, 35)[like] if is_weak else (0, 15, 30, 35)[like]


# Titles


def _add_titles(clues: Clues, near: Sequence[tuple[KnownJob, Points]]) -> None:
    """Add the points for titles that are named, and for a role that is another."""
    looked_at = [(job, found) for job, found in near if "title" in found or _is_of_company(found)]
    bare = {title: title_words(title) for title in {job.title for job, _ in looked_at}}
    close = {bare[job.title] for job, found in looked_at if _is_of_company(found)}
    points = _points_of_titles(clues, set(bare.values()), close)
    unnamed = [title for title in sorted(close) if points[title] < _WHOLE]
    others = _other_titles(clues.mail, unnamed[:MOST_PARTIAL])
    for job, found in looked_at:
        title = bare[job.title]
        found["title"] = points[title]
        if title in close:
            found["place"] = _of_place(clues, job.location)
        if title in others:
            found["another"] = 15


def _other_titles(mail: Mail, titles: Iterable[str]) -> set[str]:
    """Return the titles that are other than each role that the mail names as its own."""
    roles = roles_in(mail)
    others = (title for title in titles if all(is_another(role, title) for role in roles))
    return {*others} if roles else set()


def _is_of_company(found: Points) -> bool:
    return any(found.get(name, 0) >= 12 for name in ("company", "site", "address", "people"))


_WHOLE, _ONE_WORD = 14, 16  # points from which a title is named as a whole; of one word in a text


def _points_of_titles(
    clues: Clues, titles: Iterable[str], close: Iterable[str]
) -> dict[str, float]:
    """Return the points of titles; of titles within one another the longest. Those that are close
    are looked for in parts too.
    """
    mail = clues.mail
    places = [(titled(mail.subject), 20), (titled(mail.text), 16), (titled(mail.quoted), 8)]
    points: dict[str, float] = {}
    for title in sorted(titles, key=lambda title: (-len(title), title)):
        padded, points[title] = f" {title} ", 0
        for at, (text, worth) in enumerate(places):
            if padded in text:
                named = worth + 0.5 * min(4, title.count(" "))
                points[title] = max(points[title], named)
                places[at] = (text.replace(padded, " | "), worth)
    for title in [title for title in sorted(close) if not points[title]][:MOST_PARTIAL]:
        points[title] = _partial(title, [text for text, _ in places])
    return points


def _partial(title: str, places: Sequence[str]) -> float:
    """Return the points for the longest part of a title that is named; outside of the subject two
    words at least.
    """
    words = title.split()[:MOST_TITLE_WORDS]
    for size in range(len(words) - 1, 0, -1):
        parts = [f" {' '.join(words[at : at + size])} " for at in range(len(words) - size + 1)]
        for text, most in zip(places, (8, 6, 3), strict=True):
            if (size > 1 or most == 8) and any(part in text for part in parts):
                return 2 + most * size / len(words)
    return 0


def _of_place(clues: Clues, location: str) -> float:
    place = plain(location).split(" ", 2)[1]
    return 3 if len(place) > 3 and place in clues.vocabulary else 0
