"""How well a mail fits the jobs of a tracker.

Evidence is counted in points, of which `ENOUGH` make a job likely. All jobs are looked at, so what
is cheap decides which of them are looked at closely.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from vega.reading.mail.clues import Clues, Side, employer_of, label_of, part_of, plain
from vega.reading.mail.companies import points_of_companies
from vega.reading.mail.mail import Mail, Person
from vega.reading.mail.names import core, first_word, flat, is_unspaced, spelled
from vega.reading.mail.roles import is_another, roles_in
from vega.reading.mail.senders import (
    domain_of,
    is_everywhere,
    is_shared,
    likeness,
    site_of,
    squeeze,
)
from vega.reading.mail.titles import MOST_PARTIAL, ONE_WORD, WHOLE, points_of_titles, title_words

ENOUGH, LEAD = 30, 5  # points of a likely job, and before the next one
WORTH_NAMING = 10  # points of a candidate

# What tells of the company: the best counts, and `_AGREEING` more if several of 15 points do.
_OF_COMPANY = ("company", "site", "address", "people")
_AGREEING = 6
_A_WORD, _A_WORD_AND_NAME = 11, 25  # alone, and where the text has the whole name
_ADDRESS = (0, _A_WORD, 25, 30, 35)  # how well an address names it, by `likeness`
_PRIVATE = 30  # a private address that has all of a name of several words
_OWN_SITE, _OWN_LABEL = 35, 30  # an address at the site of the posting; one that its board has too
_OTHER_PART = 20  # one at another part of the same site, such as another institute
_LINKED_SITE = 20  # a link or an address in the text
_CONTACT, _NAMESAKE, _MENTIONED, _SURNAME = 45, 30, 15, 12  # by address, full name, in the text
# What tells of the job itself.
_LINK = 60  # to the posting
_REFERENCE, _SHORT_REFERENCE = 50, 15
_OF_CONTACT = 8  # a contact of this job, not of another one at the company
_PLACE = 3
_ANOTHER_ROLE = 15  # less, where the mail names a role that has nothing of the title

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
    `is_titled`: the mail has the whole title.
    """

    job_id: int
    points: float
    is_named: bool
    is_linked: bool
    is_from_there: bool
    is_titled: bool = False


def fits(mail: Mail, jobs: Iterable[KnownJob], *, is_own: bool = False) -> list[Fit]:
    """Return the jobs that a mail can be about, the best first. `is_own`: the person wrote it."""
    clues = Clues(mail, is_own=is_own)
    of_company = cache(lambda company_key: _of_company(clues, company_key))
    near = [(job, found) for job in jobs if (found := _near(clues, job, of_company))]
    _add_companies(clues, near)
    _add_titles(clues, near)
    worth = [fit for job, found in near if (fit := _fit(job, found)).points >= WORTH_NAMING]
    return sorted(worth, key=lambda fit: (-fit.points, -fit.job_id))


def lists_postings(mail: Mail) -> bool:
    """Return whether a mail is a list of postings, such as a job alert."""
    return Clues(mail).lists_postings


def writes_to_a_company(mail: Mail) -> bool:
    """Return whether the recipients of a mail tell whom it is for."""
    return bool(Side(mail.recipients, 1).sites)


def _fit(job: KnownJob, found: Points) -> Fit:
    """Sum up."""
    is_named = found.get("company", 0) >= 15 and " " in core(job.company_key)
    if is_named and found.get("address", 0) == _A_WORD:
        found["address"] = _A_WORD_AND_NAME
    there = [found.get(name, 0) for name in _OF_COMPANY]
    company = max(there) + _AGREEING * (sum(points >= 15 for points in there) > 1)
    own = found.get("link", 0) + found.get("reference", 0)
    own += _OF_CONTACT * (found.get("people", 0) >= _SURNAME and company > found["people"])
    title = found.get("title", 0) + (found.get("place", 0) if company else 0)
    if not company and not own and title <= ONE_WORD:
        title = 0
    another = 0 if own >= 25 else found.get("another", 0)
    return Fit(
        job.id,
        own + company + title - another,
        is_named=company >= 12 or own >= 25,
        is_linked=own >= 25 or found.get("people", 0) >= _NAMESAKE,
        is_from_there=max(there[1:]) >= 25 or there[0] >= 35,
        is_titled=title >= WHOLE,
    )


# What is cheap


def _near(clues: Clues, job: KnownJob, of_company: Callable[[str], Points]) -> Points:
    """Return the points of what can be seen quickly. `company` and `title` are to be looked at."""
    found: Points = {**of_company(job.company_key)}
    if first_word(job.title) in clues.vocabulary:
        found["title"] = 1
    urls = [url for url in (job.source_url, job.application_url) if url]
    keyless = urls[1:] if job.job_key and job.source_url else urls
    if job.job_key in clues.keys or any(map(clues.has_link_to, keyless)):
        found["link"] = _LINK
    if site := _of_site(clues, urls, job.people):
        found["site"] = site
    if job.reference and (reference := _of_reference(clues, job.reference)):
        found["reference"] = reference
    if people := max((_of_person(clues, person) for person in job.people), default=0):
        found["people"] = people
    return found


def _of_company(clues: Clues, company_key: str) -> Points:
    """Return the points for what addresses tell of a company, and whether a text may name it."""
    found: Points = {}
    name = core(company_key)
    if not name:
        return found
    words = spelled(name).split()
    if words[0] in clues.vocabulary or words[-1] in clues.vocabulary or is_unspaced(name):
        found["company"] = 1
    points = [
        _ADDRESS[likeness(part, name)] * side.weight for side in clues.sides for part in side.names
    ]
    points += [
        _PRIVATE * side.weight
        for side in clues.sides
        for part in side.private
        if len(words) > 1 and likeness(part, name) > 2
    ]
    if squeeze(name) in clues.labels and not is_everywhere(name):
        points.append(_LINKED_SITE)
    if best := max(points, default=0):
        found["address"] = best
    return found


def _of_site(clues: Clues, urls: Sequence[str], people: Sequence[Person]) -> float:
    """Return the points for an address or a link of the employer's own site."""
    employers = {employer for url in urls if (employer := employer_of(url))}
    own = {site for person in people if (site := _own_site(person.email))}
    points = [_of_side(side, urls, employers, own) * side.weight for side in clues.sides]
    if not clues.employers.isdisjoint(employers | own):
        points.append(_LINKED_SITE)
    return max(points)


@lru_cache(maxsize=10_000)
def _own_site(email: str) -> str:
    host = domain_of(email)
    return "" if is_shared(host) else site_of(host)


def _of_side(side: Side, urls: Sequence[str], employers: set[str], own: set[str]) -> float:
    if not side.sites.isdisjoint(own):
        return _OWN_SITE
    if not side.sites.isdisjoint(employers):
        parts = {part for url in urls if (part := part_of(url))}
        is_there = not parts or any(host.endswith(part) for host in side.hosts for part in parts)
        return _OWN_SITE if is_there else _OTHER_PART
    labels = [label_of(url) for url in urls] if side.labels else ()
    return _OWN_LABEL * any(label in side.labels for label in labels if len(label) > 2)


def _of_reference(clues: Clues, reference: str) -> float:
    words = plain(reference)
    if words.split(" ", 2)[1] not in clues.vocabulary:
        return 0
    has_digit, size = any(map(str.isdigit, words)), len(words.replace(" ", ""))
    points = _REFERENCE if has_digit and size > 4 else _SHORT_REFERENCE if size > 2 else 0
    if words in clues.subject or words in clues.text:
        return points
    return points / 2 if words in clues.quoted else 0


def _of_person(clues: Clues, person: Person) -> float:
    """Return the points for a contact of the job who wrote, was written to or is named."""
    words = _words_of(person.name)
    is_whole = len(words) > 1 and words[0] not in _TITLES
    points: list[float] = [0]
    for side in clues.sides:
        if person.email and person.email.casefold() in side.addresses:
            points.append(_CONTACT * side.weight)
        elif is_whole and side.words.issuperset(words):
            points.append(_NAMESAKE * side.weight)
    if words and words[-1] in clues.vocabulary:
        points.append(_of_mention(clues, words, is_whole=is_whole))
    return max(points)


def _of_mention(clues: Clues, words: Sequence[str], *, is_whole: bool) -> float:
    if is_whole:
        return _MENTIONED if f" {' '.join(words)} " in clues.text + clues.quoted else 0
    is_called = any(f" {words[-1]} " in side.called for side in clues.sides)
    return _SURNAME if len(words[-1]) > 2 and is_called else 0


@lru_cache(maxsize=10_000)
def _words_of(name: str) -> Sequence[str]:
    return plain(name).split()


_TITLES = ("frau", "herr", "mr", "mrs", "ms", "dr", "prof", "mme", "m", "sr", "sra", "senor")


# What is looked at closely


def _add_companies(clues: Clues, near: Sequence[tuple[KnownJob, Points]]) -> None:
    companies: dict[str, set[str]] = {}
    sites: dict[str, float] = {}  # of each company the best, whichever of its jobs tells it
    for job, found in near:
        name = core(job.company_key)
        sites[name] = max(sites.get(name, 0), found.get("site", 0))
        if "company" in found:
            companies.setdefault(core(job.company_key), set()).add(job.company)
    points = points_of_companies(clues, companies)
    for job, found in near:
        name = core(job.company_key)
        found["company"], found["site"] = points.get(name, 0), sites[name]


def _add_titles(clues: Clues, near: Sequence[tuple[KnownJob, Points]]) -> None:
    """Add the points for titles that are named, and for a role that is another."""
    looked_at = [(job, found) for job, found in near if "title" in found or _is_of_company(found)]
    bare = {title: title_words(title) for title in {job.title for job, _ in looked_at}}
    close = {bare[job.title] for job, found in looked_at if _is_of_company(found)}
    roles = roles_in(clues.mail) if close else []
    points = points_of_titles(clues, set(bare.values()), close, roles)
    unnamed = [title for title in sorted(close) if points[title] < WHOLE]
    others = {t for t in unnamed[:MOST_PARTIAL] if roles and all(is_another(r, t) for r in roles)}
    for job, found in looked_at:
        title = bare[job.title]
        found["title"] = points[title]
        if title in close:
            found["place"] = _of_place(clues, job.location)
        if title in others:
            found["another"] = _ANOTHER_ROLE


def _is_of_company(found: Points) -> bool:
    return any(found.get(name, 0) >= 12 for name in _OF_COMPANY)


def _of_place(clues: Clues, location: str) -> float:
    place = plain(location).split(" ", 2)[1]
    names = [name for side in clues.sides for name in side.names]
    is_named = place in clues.vocabulary or any(flat(place) in name for name in names)
    return _PLACE if len(place) > 3 and is_named else 0
