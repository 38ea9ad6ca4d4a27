"""How well a mail fits the jobs of a tracker.

Evidence is counted in points, of which `ENOUGH` make a job likely: what tells of the company alone
does where nothing else can be meant, its name in passing needs the title beside it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import unquote

from vega.reading.mail.employers import (
    address_names,
    core,
    employer_of,
    flat,
    is_around,
    is_name_of,
    is_office,
    is_ordinary,
    is_private,
    is_short_for,
    is_start,
    own_site,
    spelled,
)
from vega.reading.mail.mail import Mail, Person
from vega.reading.mail.titles import IN_TEXT, is_another, points_of_titles, roles_in, title_words
from vega.reading.mail.words import word_list, words_of
from vega.rules.job_keys import job_key

ENOUGH, LEAD = 6.0, 1.0  # points of a likely job, and before the next one
NAMED, CERTAIN = 2.0, 5.0  # points of a company from which it may be meant, and is
# What tells of the job itself
_LINK, _REFERENCE, _SHORT_REFERENCE = 12.0, 10.0, 3.0
_CONTACT, _MENTIONED = 9.0, 3.0  # one of its people wrote, or is named
_PLACE, _ANOTHER_ROLE = 0.5, 3.0  # the latter less, for a role that has nothing of the title
# What tells of its company
_SITE, _LINKED_SITE, _AGREEING = 7.0, 4.0, 1.0  # the last one for a second clue
_ADDRESS, _SHORT_ADDRESS, _SENDER, _AMONG_SENDERS = 7.0, 5.0, 7.0, 3.0
# Its name in subject, text, what is quoted and the signature, by what is known of who writes
_STRANGER = (6.0, 6.0, 2.0, 6.0)  # no site of an employer: the name is all there is
_EMPLOYER = (5.0, 3.0, 2.0, 6.0)  # may write about others
_ORDINARY = (3.0, 1.0, 1.0, 1.0)  # a name that texts have anyway: On, Microsoft
_PART = 3.0  # its first words

_LONGEST_TEXT, _LONGEST_START = 30_000, 3_000  # characters that are looked at
_MOST_LINKS = 300
_ADDRESSES = re.compile(r"(?:[\w.+-]{1,64}@|\bwww\.)([\w-]{1,60}(?:\.[\w-]{1,60}){1,4})")
_INNER = re.compile(r"https?(?::|%3A)(?:/|%2F){2}[^&\s]{4,2000}", re.IGNORECASE)


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


class Clues:
    """What can tell the job: texts as folded words with a space around each, people who can be of
    the company, the names and sites in their addresses, and links.
    """

    def __init__(self, mail: Mail, *, is_own: bool = False) -> None:
        self.mail = mail
        whole = (mail.subject, mail.text, mail.quoted, mail.signature)
        self.texts = [words_of(text[:_LONGEST_TEXT]) for text in whole]
        self.spelled = [spelled(text) for text in self.texts]
        people = [*_people(mail, is_own=is_own)]
        self.called = words_of(" | ".join(person.name for person in people))
        self.addresses = {person.email.casefold() for person in people if person.email}
        self.names = {name for each in self.addresses for name in address_names(each)}
        self.parts = {part for name in self.names for part in name.split("-") if len(part) > 3}
        self.sites = {site for each in self.addresses if (site := own_site(each))}
        words = "".join([self.called, flat(self.called), *self.texts, *self.spelled])
        self.vocabulary = {*words.split()}

    @cached_property
    def links(self) -> Sequence[str]:
        return [*_unwrapped(self.mail.links[:_MOST_LINKS])]

    @cached_property
    def keys(self) -> set[str]:
        """The keys of the postings that it has links to."""
        return {key for link in self.links if (key := job_key(link))}

    @cached_property
    def employers(self) -> set[str]:
        """Whose sites and boards it has links or addresses of, beside those who wrote."""
        whole = f"{self.mail.text[:_LONGEST_TEXT]}\n{self.mail.quoted[:_LONGEST_TEXT]}"
        named = {own_site(found[1]) for found in _ADDRESSES.finditer(whole)}
        return (named | {employer_of(link) for link in self.links}) - {""}


def _people(mail: Mail, *, is_own: bool) -> Iterator[Person]:
    """Yield who can be of the company. Whom a private address wrote to can be, as well as it."""
    writers = [] if is_own else [each for each in (mail.sender, mail.reply_to) if each]
    yield from writers
    if all(is_private(person.email.lower().rpartition("@")[2]) for person in writers):
        yield from mail.recipients


def _unwrapped(links: Iterable[str]) -> Iterator[str]:
    """Yield links and the addresses inside them: trackers wrap the link to a posting."""
    for link in links:
        yield link
        yield from map(unquote, _INNER.findall(link[8:4_000]))


def fits(mail: Mail, jobs: Iterable[KnownJob], *, is_own: bool = False) -> list[Fit]:
    """Return the jobs that a mail can be about, the best first. `is_own`: the person wrote it."""
    clues = Clues(mail, is_own=is_own)
    jobs = [*jobs]
    companies = points_of_companies(clues, jobs)
    own = {job.id: _of_job(clues, job) for job in jobs}
    near = [
        job
        for job in jobs
        if companies[core(job.company_key)] + own[job.id] or _is_titled(clues, job)
    ]
    roles = roles_in(mail)
    titles = points_of_titles(mail, {title_words(job.title) for job in near}, roles)
    fitting = [
        _fit(clues, job, companies[core(job.company_key)], own[job.id], titles, roles)
        for job in near
    ]
    worth = [fit for fit in fitting if fit.points >= NAMED]
    return sorted(worth, key=lambda fit: (-fit.points, -fit.job_id))


def _fit(
    clues: Clues,
    job: KnownJob,
    company: float,
    own: float,
    titles: Mapping[str, float],
    roles: Sequence[str],
) -> Fit:
    """Sum up."""
    title = titles[title_words(job.title)]
    if not company and not own and title <= IN_TEXT:
        title = 0  # of one word
    is_other = title < IN_TEXT and own < CERTAIN and is_another(roles, title_words(job.title))
    place = _PLACE * (company > 0 and _is_placed(clues, job))
    return Fit(
        job.id,
        own + company + title + place - _ANOTHER_ROLE * is_other,
        is_named=company >= NAMED or own >= CERTAIN,
        is_linked=own >= CERTAIN,
        is_from_there=company >= CERTAIN,
        is_titled=title >= IN_TEXT,
    )


@lru_cache(maxsize=10_000)
def _first_word(text: str) -> str:
    return words_of(text[:40]).split(" ", 2)[1]


def _is_titled(clues: Clues, job: KnownJob) -> bool:
    return _first_word(job.title) in clues.vocabulary


def _is_placed(clues: Clues, job: KnownJob) -> bool:
    place = _first_word(job.location)
    return len(place) > 3 and place in clues.vocabulary


# What is the job's own


def _of_job(clues: Clues, job: KnownJob) -> float:
    keys = {job.job_key, *(job_key(url) for url in _urls(job)[bool(job.job_key) :])} - {None}
    people = max((_of_person(clues, person) for person in job.people), default=0)
    return _LINK * (not clues.keys.isdisjoint(keys)) + _of_reference(clues, job.reference) + people


def _urls(job: KnownJob) -> list[str]:
    return [url for url in (job.source_url, job.application_url) if url]


def _of_reference(clues: Clues, reference: str | None) -> float:
    words = words_of(reference or "")
    size = len(words.replace(" ", ""))
    if size < 3 or not any(words in text for text in clues.texts):
        return 0
    return _REFERENCE if size > 4 and any(map(str.isdigit, words)) else _SHORT_REFERENCE


def _of_person(clues: Clues, person: Person) -> float:
    """Return the points for a contact of the job who wrote, was written to or is named."""
    name = words_of(person.name)
    is_there = person.email.casefold() in clues.addresses and person.email
    if is_there or (name.count(" ") > 2 and name in clues.called):
        return _CONTACT
    return _MENTIONED * (name.count(" ") > 2 and any(name in text for text in clues.texts))


# What tells of its company


def points_of_companies(clues: Clues, jobs: Iterable[KnownJob]) -> Mapping[str, float]:
    """Return the points for companies by their names as `core` has them. Of names within one
    another the longest counts.
    """
    sites: dict[str, float] = {}
    for job in jobs:
        name = core(job.company_key)
        sites[name] = max(sites.get(name, 0), _of_site(clues, job))
    left = [*clues.spelled]
    points = {}
    for name in sorted(sites, key=lambda name: (-len(name), name)):
        found = [sites[name], _of_address(clues, name)]
        if name and not clues.vocabulary.isdisjoint((name.split()[0], spelled(name).split()[0])):
            named = max(_of_texts(clues, left, name), default=0)
            found += [_of_sender(clues, name), named or _of_part(clues, name)]
        points[name] = max(found) + _AGREEING * (sum(each >= _PART for each in found) > 1)
    return points


def _of_site(clues: Clues, job: KnownJob) -> float:
    """Return the points for an address or a link of the employer's own site."""
    own = {own_site(person.email) for person in job.people}
    sites = (own | {employer_of(url) for url in _urls(job)}) - {""}
    if not clues.sites.isdisjoint(sites):
        return _SITE
    return _LINKED_SITE * (not clues.employers.isdisjoint(sites))


def _of_address(clues: Clues, name: str) -> float:
    near = [each for each in clues.names if each[:1] == name[:1] or name[:3] in each]
    if any(is_name_of(each, name) for each in near):
        return _SHORT_ADDRESS if is_ordinary(name) else _ADDRESS
    return _SHORT_ADDRESS * any(is_short_for(each, name) for each in near)


def _of_sender(clues: Clues, name: str) -> float:
    """Return the points for a name among the senders': `Otto Schmidt` need not write for Otto."""
    called = flat(clues.called)
    if f" {name} " not in called:
        return 0
    rest = called.replace(f" {name} ", " ", 1).split()
    if all(map(is_around, rest)):
        return _SENDER
    return NAMED / 2 if is_ordinary(name) else _AMONG_SENDERS


def _of_texts(clues: Clues, left: list[str], name: str) -> Iterator[float]:
    """Yield the points for a name in each text, and take it out there."""
    is_all = not clues.sites or (" " in name and not clues.parts.isdisjoint(name.split()))
    worth = _ORDINARY if is_ordinary(name) else _STRANGER if is_all else _EMPLOYER
    needle = f" {spelled(name)} "
    for at, text in enumerate(left):
        if needle in text:
            left[at] = text.replace(needle, " | ")
            yield worth[at]


def _of_part(clues: Clues, name: str) -> float:
    """Return the points for a name of which the first words stand there, or a rare first word."""
    words = spelled(name).split()
    texts = [*clues.spelled, flat(clues.called)]
    for size in range(len(words) - 1, 0, -1):
        is_rare = len(words[0]) > 4 and not is_start(words[0]) and not is_ordinary(words[0])
        if (size > 1 or is_rare) and any(f" {' '.join(words[:size])} " in each for each in texts):
            return _PART if size > 1 or not clues.sites else NAMED / 2
    return 0


# What kind of mail it is


def lists_postings(mail: Mail) -> bool:
    """Return whether a mail is a list of postings, such as a job alert."""
    return sum(":" in key and not key.startswith("https:") for key in Clues(mail).keys) > 2


def writes_to_a_company(mail: Mail) -> bool:
    """Return whether the recipients of a mail tell whom it is for."""
    return any(own_site(person.email) for person in mail.recipients if person.email)


def is_for_many(mail: Mail) -> bool:
    """Return whether a program sent a mail, or an office that writes to customers too."""
    return mail.is_automatic or bool(mail.sender and is_office(mail.sender.email))


def is_application(mail: Mail) -> bool:
    """Return whether a mail is an application, which the person wrote."""
    text = words_of(mail.text[:_LONGEST_START])
    return any(words_of(phrase) in text for phrase in word_list("mail.job.applies"))


def speaks_of_work(mail: Mail) -> bool:
    """Return whether a mail has a word for jobs or applications; companies sell things too."""
    text = words_of(f"{mail.subject}\n{mail.text[:_LONGEST_START]}")
    return any(f" {word}" in text for word in word_list("mail.job.work"))
