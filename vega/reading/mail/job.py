"""How well a mail fits the jobs of a tracker.

Evidence is counted in points, of which `ENOUGH` make a job likely: what tells of the company alone
does where nothing else can be meant, its name in passing needs the title beside it.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain
from urllib.parse import unquote

from vega.reading.mail.employers import (
    address_names,
    core,
    flat,
    is_around,
    is_name_of,
    is_office,
    is_ordinary,
    is_private,
    is_short_for,
    is_told_by,
    names_of,
    own_site,
    squeezed,
    telling,
)
from vega.reading.mail.mail import Mail, Person
from vega.reading.mail.mail_words import employer_words, padded, word_list
from vega.reading.mail.quoting import is_automatic_reply
from vega.reading.mail.titles import (
    IN_TEXT,
    is_another,
    points_of_titles,
    roles_in,
    title_words,
    whole_titles,
)
from vega.rules.job_keys import job_key
from vega.rules.words import fold

ENOUGH, LEAD = 6.0, 1.0  # points of a likely job, and before the next one
ALONE = 4.0  # which are enough if the mail is about an application, and names no other company
NAMED, CERTAIN = 2.0, 5.0  # points of a company from which it may be meant, and is
# What tells of the job itself: its posting, its reference, one of its people
_LINK, _REFERENCE, _CONTACT = 12.0, 10.0, 2.0
_FIRST = 2.0  # more for the reference in the subject: below it others may be listed
_ANOTHER = -3.0  # the mail names another role, or another reference of the same form
# What tells of its company: its site, a name in an address, whole or short, a name among others;
# who is a contact of one of its jobs may write about the others
_SITE, _ADDRESS, _SHORT_ADDRESS, _SENDER, _AMONG = 7.0, 7.0, 6.0, 7.0, 3.0
AGENCY, _SIGNER = 5.0, 4.0  # an agency that its posting names, the surname of who signs
# Its name in subject, text, what is quoted and the signature, by what is known of who writes
_STRANGER = (6.0, 6.0, 4.0, 6.0)  # no site of an employer: the name is all there is
_EMPLOYER = (5.0, 3.0, 2.0, 6.0)  # may write about others
_ORDINARY = (3.0, 1.0, 1.0, 1.0)  # a name that texts have anyway: On, Microsoft
_LESS = 2.0  # where only what tells it from others of its kind is there

_LONGEST_TEXT, _LONGEST_START, _MOST_LINKS = 30_000, 3_000, 300  # that are looked at
_MOST_SIGNED, _MOST_OF_NAME = 4, 4  # lines of who signs, and words of one
_INNER = re.compile(r"https?(?::|%3A)(?:/|%2F){2}[^&\s]{4,2000}", re.IGNORECASE)


@dataclass(frozen=True, eq=False)  # each is itself, whatever it has
class KnownJob:
    """What is known of a job. `company_key` is its company as `bare_company` has it."""

    id: int
    title: str
    company_key: str
    job_key: str | None
    source_url: str | None
    application_url: str | None
    reference: str | None
    people: Sequence[Person] = ()

    @property
    def urls(self) -> list[str]:
        return [url for url in (self.source_url, self.application_url) if url]


@dataclass(frozen=True)
class Fit:
    """The points of a job: for what is its own, its company and its title."""

    job_id: int
    own: float
    company: float
    title: float

    @property
    def points(self) -> float:
        return self.own + self.company + self.title

    @property
    def is_named(self) -> bool:
        """Whether more than its title tells of it, which can be another company's."""
        return self.company >= NAMED or self.own >= CERTAIN


class Clues:
    """What can tell the job: texts as folded words with a space around each, names and addresses
    of people who can be of the company, and links.
    """

    def __init__(self, mail: Mail, *, is_own: bool = False, is_withdrawal: bool = False) -> None:
        self.mail = mail
        whole = (mail.subject, mail.text, mail.quoted, mail.signature)
        self.texts = [padded(text[:_LONGEST_TEXT]) for text in whole]
        self.flat = [flat(text) for text in self.texts]
        people = [*_people(mail, is_own=is_own)]
        people += mail.recipients if is_withdrawal else ()  # written by the person, or confirmed
        self.reader = _words_of(mail.recipients)
        self.signers = _signers(mail.text)
        self.called = padded(" | ".join(person.name for person in people))
        self.flat_called = flat(self.called)
        self.addresses = {person.email.casefold() for person in people if person.email}
        to = {person.email.casefold() for person in mail.recipients}
        hosts = {email.rpartition("@")[2] for email in to}  # they can be called as a company is
        self.telling = {name for each in self.addresses | hosts for name in address_names(each)}
        self.names = {name for each in to for name in address_names(each)} | self.telling
        self.parts = {part for name in self.names for part in name.split("-") if len(part) > 3}
        self.sites = {site for each in self.addresses if (site := own_site(each))}
        writers = [each for each in (mail.sender, mail.reply_to) if each and not is_own]
        self.is_of_stranger = not any(own_site(each.email) for each in writers)
        words = "".join([self.called, self.flat_called, *self.texts, *self.flat])
        self.vocabulary = {*words.split()}
        self.keys = keys_in(mail)

    def has(self, words: str) -> bool:
        """Return whether a text has these folded words; most are told apart by the first."""
        first = words.split(" ", 2)[1]
        return first in self.vocabulary and any(words in text for text in self.texts)


def _words_of(people: Iterable[Person]) -> set[str]:
    """Return the words that people are called by: not each `Castell` is Castell Foods."""
    called = " ".join(f"{each.name} {each.email.partition('@')[0]}" for each in people)
    return {*flat(padded(called)).split()}


def _signers(text: str) -> set[str]:
    """Return the last words of the last lines that are short, such as surnames."""
    lines = [flat(padded(line)).split() for line in text[-_LONGEST_START:].splitlines()]
    written = [words for words in lines[1:] if words]
    return {each[-1] for each in written[-_MOST_SIGNED:] if 1 < len(each) <= _MOST_OF_NAME}


def _people(mail: Mail, *, is_own: bool) -> Iterator[Person]:
    """Yield who can be of the company. Whom a private address wrote to can be, as well as it."""
    writers = [] if is_own else [each for each in (mail.sender, mail.reply_to) if each]
    yield from writers
    if all(is_private(person.email) for person in writers):
        yield from mail.recipients


def keys_in(mail: Mail) -> set[str]:
    """Return the keys of the postings that a mail has links to, inside those of trackers too."""
    links = mail.links[:_MOST_LINKS]
    inner = (unquote(each) for link in links for each in _INNER.findall(link[8:4_000]))
    return {key for link in (*links, *inner) if (key := job_key(link))}


def fits(clues: Clues, jobs: Iterable[KnownJob], companies: Mapping[str, float]) -> list[Fit]:
    """Return the jobs that a mail can be about, the best first. `companies` are the points of all
    that it can name, by their keys.
    """
    near = {}
    for job in jobs:
        company, is_contact = companies[job.company_key], _has_contact(clues, job)
        own = _of_job(clues, job) + _CONTACT * is_contact
        fit = Fit(job.id, own, max(company, _SITE * is_contact), 0)
        if fit.points or _first_word(job.title) in clues.vocabulary:
            near[job] = fit
    found = (fit for fit in _titled(clues.mail, near) if fit.points >= NAMED)
    return sorted(found, key=lambda fit: (-fit.points, -fit.job_id))


def _titled(mail: Mail, near: Mapping[KnownJob, Fit]) -> Iterator[Fit]:
    """Yield how well jobs fit by their titles too, save those whose title alone is one word."""
    roles = roles_in(mail)
    words = {job: title_words(job.title) for job in near}
    points = points_of_titles(mail, words.values())
    for job, fit in near.items():
        title = points[words[job]]
        if fit.company and title < IN_TEXT and fit.own < CERTAIN and is_another(roles, job.title):
            title = _ANOTHER
        if fit.points or title > IN_TEXT:
            yield replace(fit, title=title)


@lru_cache(maxsize=10_000)
def _first_word(title: str) -> str:
    return padded(title[:40]).split(" ", 2)[1]


# What is the job's own


def _of_job(clues: Clues, job: KnownJob) -> float:
    keys = {job.job_key, *(job_key(url) for url in job.urls[bool(job.job_key) :])}
    is_linked = not clues.keys.isdisjoint(keys - {None})
    return _LINK * is_linked + _of_reference(clues, job.reference)


def _of_reference(clues: Clues, reference: str | None) -> float:
    """Return the points for a reference; less than none for another one of the same form."""
    words = padded(reference or "")
    first, signs = words.split(" ", 2)[1], words.replace(" ", "")
    if len(signs) < 5 or not _DIGIT.search(signs):
        return 0
    if clues.has(words):
        return _REFERENCE + _FIRST * (words in clues.texts[0])
    has_form = not signs.isdigit() and (not first.isalpha() or first in clues.vocabulary)
    form = re.compile(_DIGIT.sub(r"\\d", words)) if has_form else None
    return _ANOTHER if form and any(map(form.search, clues.texts[:2])) else 0


_DIGIT = re.compile(r"\d")


def _has_contact(clues: Clues, job: KnownJob) -> bool:
    return any(_is_there(clues, person) for person in job.people)


def _is_there(clues: Clues, person: Person) -> bool:
    """Return whether a contact wrote, or was written to."""
    name = padded(person.name)
    by_email = bool(person.email) and person.email.casefold() in clues.addresses
    return by_email or (name.count(" ") > 2 and name in clues.called)


# What tells of its company


def points_of_companies(
    clues: Clues, keys: Iterable[str], jobs: Collection[KnownJob]
) -> Mapping[str, float]:
    """Return the points for companies by their keys, those of jobs too. Of names within one
    another the longest counts; of the names of one company the best, and a little for the others.
    """
    known = {key: names_of(key) for key in (*keys, *(job.company_key for job in jobs))}
    points: dict[str, float] = dict.fromkeys(chain.from_iterable(known.values()), 0)
    for job in jobs:
        name = core(job.company_key)
        points[name] = max(points[name], _of_site(clues, job))
    _weigh(clues, points)
    found = {key: sorted(map(points.__getitem__, {*names})) for key, names in known.items()}
    return {key: most + min(NAMED, sum(rest)) for key, (*rest, most) in found.items()}


def _weigh(clues: Clues, points: dict[str, float]) -> None:
    """Set the points for names."""
    left, names = [*clues.flat], {*clues.names}
    for name in sorted(points, key=lambda name: (-len(name), name)):
        told = telling(name)
        told = "" if told != name and told in points else told  # another company's whole name
        free = {each for each in names if each == name or each not in points}
        is_told = any(is_told_by(each, name, told) for each in free & clues.telling)
        bare = name.replace(" ", "")
        names = {each for each in names if not each.replace("-", "").startswith(bare)}
        found = [points[name], _ADDRESS if is_told else _of_address(clues, name)]
        if not clues.vocabulary.isdisjoint((name.partition(" ")[0], told.partition(" ")[0])):
            in_part = (
                (each - _LESS for each in _of_texts(clues, left, told))
                if told and told not in clues.reader
                else ()
            )
            found += [_of_sender(clues, name, told), *_of_texts(clues, left, name), *in_part]
        points[name] = max(*found, _of_signer(clues, name))


def _of_site(clues: Clues, job: KnownJob) -> float:
    """Return the points for an address at the site of the posting or of its people."""
    sites = {own_site(each) for each in (*job.urls, *(person.email for person in job.people))}
    return _SITE * (not clues.sites.isdisjoint(sites))


def _of_address(clues: Clues, name: str) -> float:
    near = [each for each in clues.names if each[:1] == name[:1] or name[:3] in each]
    if any(is_name_of(each, name) for each in near):
        return _ADDRESS - _LESS * is_ordinary(name)
    return _SHORT_ADDRESS * any(is_short_for(each, name) for each in near)


def _of_sender(clues: Clues, name: str, told: str) -> float:
    """Return the points for a name among the senders': `Otto Schmidt` need not write for Otto."""
    is_whole = f" {name} " in clues.flat_called
    found = f" {name if is_whole else told} "
    if not found.strip() or found not in clues.flat_called:
        return 0
    rest = clues.flat_called.replace(found, " ", 1).split()
    if all(map(is_around, rest)) or (is_whole and " " in name):
        return _SENDER
    return NAMED / 2 if is_ordinary(name) else _AMONG


def _of_signer(clues: Clues, name: str) -> float:
    """Return the points for a surname: Maria Sonnleitner writes for Backhaus Sonnleitner."""
    surname = telling(name.rpartition(" ")[2])
    is_signed = surname in clues.signers - clues.reader
    return _SIGNER * (is_signed and clues.is_of_stranger)


def _of_texts(clues: Clues, left: list[str], name: str) -> Iterator[float]:
    """Yield the points for a name in each text, and take it out there."""
    is_theirs = " " in name and not clues.parts.isdisjoint(name.split())
    worth = _STRANGER if clues.is_of_stranger or is_theirs else _EMPLOYER
    worth = _ORDINARY if is_ordinary(name) else worth
    needle = f" {name} "
    for at, text in enumerate(left):
        if needle in text:
            left[at] = text.replace(needle, " | ")
            yield worth[at]


# Which can be meant at all


def companies_near(clues: Clues, keys: Sequence[str]) -> list[str]:
    """Return the companies that can have points: all words that tell one are in the mail, or the
    beginning of one is in an address. Told for all at once, as a tracker may have thousands.
    """
    known = clues.vocabulary.union(*map(employer_words, _KINDS))
    names = {part for name in clues.names for part in (name, squeezed(name))}
    begun = {name[at:end] for name in names for at in range(len(name)) for end in range(at + 4)}
    parts = zip(keys, map(str.split, flat("\n".join(keys)).split("\n")), strict=False)
    return [
        key
        for key, words in parts
        if known.issuperset(words)
        or (not known.isdisjoint(words[:1] + words[-1:]) and _is_one_of(key, known))
        or not begun.isdisjoint([word[:3] for word in words])
        or not clues.signers.isdisjoint(words)
    ]


_KINDS = ("names.kind", "names.around", "names.tail")


def _is_one_of(key: str, known: set[str]) -> bool:
    """Return whether one of a company's names has no other words than these."""
    return any(known.issuperset(name.split()) for name in names_of(key)[1:])


def references_near(clues: Clues, references: Sequence[str]) -> list[str]:
    """Return the references whose words are all in the mail."""
    lines = _NOT_WORD.sub(" ", fold("\n".join(references))).split("\n")
    return [each for each, words in zip(references, lines, strict=False)
            if clues.vocabulary.issuperset(words.split())]  # fmt: skip


_NOT_WORD = re.compile(r"[^\w\n]+|_+")


def titles_near(clues: Clues, titles: Iterable[str]) -> list[str]:
    """Return the titles that stand in the mail as a whole."""
    return whole_titles(clues.mail, (each for each in titles if _begins(clues, each)))


def _begins(clues: Clues, title: str) -> bool:
    first = title.partition(" ")[0]
    return (first if first.isalnum() else _first_word(title)) in clues.vocabulary


def is_theirs(clues: Clues, person: Person) -> bool:
    """Return whether a contact takes part in the mail, or is of the site of who does."""
    return _is_there(clues, person) or own_site(person.email) in clues.sites


# Through whom


def agencies(mail: Mail) -> set[str]:
    """Return the names in the own addresses of those who write, without signs."""
    writers = [each.email for each in (mail.sender, mail.reply_to) if each]
    hosts = {email.rpartition("@")[2] for email in writers if email and own_site(email)}
    names = {squeezed(name) for host in hosts for name in address_names(host)}
    return {name for name in names if telling(name)}


def is_through(names: Iterable[str], text: str) -> bool:
    """Return whether what is known of a job names one of these agencies."""
    flowing = flat(padded(text[:_LONGEST_TEXT])).replace(" ", "")
    return any(name in flowing for name in names)


# What kind of mail it is


def lists_postings(mail: Mail) -> bool:
    """Return whether a mail is a list of postings, such as a job alert."""
    return sum(":" in key and not key.startswith("https:") for key in keys_in(mail)) > 2


def writes_to_a_company(mail: Mail) -> bool:
    """Return whether the recipients of a mail tell whom it is for."""
    return any(own_site(person.email) for person in mail.recipients if person.email)


def is_for_customers(mail: Mail) -> bool:
    """Return whether a program or an office sent a mail, in which no word is of work."""
    is_program = mail.is_automatic and not is_automatic_reply(mail.subject)
    is_for_many = is_program or (mail.sender and is_office(mail.sender.email))
    text = padded(f"{mail.subject}\n{mail.text[:_LONGEST_START]}")
    return bool(is_for_many) and not any(f" {word}" in text for word in word_list("mail.job.work"))


def is_application(mail: Mail) -> bool:
    """Return whether a mail is an application, which the person wrote."""
    text = padded(mail.text[:_LONGEST_START])
    return any(padded(phrase) in text for phrase in word_list("mail.job.applies"))
