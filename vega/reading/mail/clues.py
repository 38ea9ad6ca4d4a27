"""What in a mail can tell which job it is about, prepared for looking things up in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from urllib.parse import unquote

from vega.reading.mail.mail import Mail, Person
from vega.reading.mail.names import core, flat, spelled, words_of
from vega.reading.mail.senders import (
    address_names,
    domain_of,
    has_subdomains,
    host_of,
    is_office,
    is_private,
    is_shared,
    is_start,
    private_names,
    site_of,
    squeeze,
)
from vega.rules.job_keys import job_key

LONGEST_TEXT = 30_000  # characters that are looked at
MOST_LINKS = 300
MOST_ADDRESSES = 50


class Side:
    """Those who wrote, or whom the person wrote to.

    `addresses` are theirs, `names` what in them can name a company, `private` the same of
    private ones, `sites` their employers' own; `called` is what they are called. `weight` is
    how much they tell of the company.
    """

    def __init__(self, people: Iterable[Person | None], weight: float) -> None:
        known = [person for person in people if person is not None]
        self.weight = weight
        self.called = plain(" | ".join(person.name for person in known))
        self.words = {*self.called.split()}
        self.flat = flat(self.called)
        self.spelled = spelled(self.called)
        self.addresses = {person.email.casefold() for person in known if person.email}
        self.hosts = {domain_of(address) for address in self.addresses}
        self.names = {flat(name) for each in self.addresses for name in address_names(each)}
        self.private = {flat(name) for each in self.addresses for name in private_names(each)}
        self.sites = {site_of(host) for host in self.hosts if not is_shared(host)}
        words = self.flat.split()
        if self.sites and words and is_start(words[0]):  # Hochschule München <hr@hm.edu>
            self.names.discard("".join(word[0] for word in words))
        self.labels = {*map(squeeze, self.names)}

    @property
    def is_known(self) -> bool:
        return bool(self.addresses or self.called.strip())


class Clues:
    """A mail's texts are folded words with a space around each, `named` the same as names are
    spelled. `keys` are those of the postings that it has links to, `employers` whose sites and
    boards those are.
    """

    def __init__(self, mail: Mail, *, is_own: bool = False) -> None:
        self.mail = mail
        self.subject, self.text, self.quoted = map(plain, (mail.subject, mail.text, mail.quoted))
        self.named = [spelled(text) for text in (self.subject, self.text, self.quoted)]
        self.sides = _sides(mail, is_own=is_own)
        self.sites = {site for side in self.sides if side.weight == 1 for site in side.sites}

    @cached_property
    def links(self) -> Sequence[str]:
        return [*_unwrapped(self.mail.links[:MOST_LINKS])]

    @cached_property
    def keys(self) -> set[str]:
        return {key for link in self.links if (key := job_key(link))}

    @cached_property
    def hosts(self) -> set[str]:
        return {host_of(link) for link in self.links}

    @cached_property
    def numbers(self) -> set[str]:
        return {number for link in self.links for number in _NUMBERS.findall(link)}

    @cached_property
    def employers(self) -> set[str]:
        """Whose sites the mail has links or addresses of, beside those who wrote."""
        linked = {employer for link in self.links if (employer := employer_of(link))}
        return linked | {site_of(host) for host in self.mentioned}

    @cached_property
    def mentioned(self) -> set[str]:
        """The hosts of addresses in the text and in what is quoted."""
        whole = f"{self.mail.text[:LONGEST_TEXT]}\n{self.mail.quoted[:LONGEST_TEXT]}"
        found = {each[1].lower().rstrip(".") for each in _ADDRESS.finditer(whole)}
        return {host for host in [*found][:MOST_ADDRESSES] if not is_shared(host)}

    @cached_property
    def labels(self) -> set[str]:
        """The names of sites that the mail has links or addresses of."""
        sites = {each for each in self.employers if "/" not in each and not is_shared(each)}
        return {flat(squeeze(site_of(site).partition(".")[0])) for site in sites}

    @cached_property
    def vocabulary(self) -> set[str]:
        called = "".join(f"{side.called}{side.spelled}" for side in self.sides)
        return set(f"{self.subject}{self.text}{self.quoted}{called}{''.join(self.named)}".split())

    @cached_property
    def signed(self) -> dict[str, bool]:
        """The names in the last lines, and whether something there tells that each is a company's:
        its legal form, or that a team of it wrote.
        """
        lines = [*self.mail.text.splitlines()[-_LAST_LINES:], *self.mail.signature.splitlines()]
        found: dict[str, bool] = {}
        for line in lines[: 3 * _LAST_LINES]:
            for part in _PARTS.split(line[:200]):
                words = flat(words_of(part)).split()
                meant = [word for word in words if not is_office(word)]
                name = core(" ".join(meant))
                is_told = len(name.split()) < len(words)
                found[spelled(name)] = found.get(spelled(name), False) or is_told
        return found

    def is_placed(self, name: str) -> bool:
        """Return whether a preposition before a spelled name tells that it is a company's."""
        return any(f" {word} {name} " in text for text in self.named[:2] for word in PLACED)

    @property
    def lists_postings(self) -> bool:
        """Return whether it is a list of postings, such as a job alert."""
        return sum(":" in key and not key.startswith("https:") for key in self.keys) > 2

    def has_link_to(self, url: str) -> bool:
        """Return whether it has a link to the same posting; most URLs are told apart quickly."""
        if host_of(url) not in self.hosts:
            return False
        numbers = _NUMBERS.findall(url)
        if numbers and self.numbers.isdisjoint(numbers):
            return False
        return job_key(url) in self.keys


PLACED = ("at", "from", "joining", "bei", "bei der", "bei den", "beim", "chez", "en")
_NUMBERS = re.compile(r"[0-9]{4,40}")
_ADDRESS = re.compile(r"(?:(?<![\w.+-])[\w.+-]{1,64}@|\bwww\.)([\w-]{1,60}(?:\.[\w-]{1,60}){1,4})")
_PARTS = re.compile(r"[,;|·•–—]|\s-\s|\s{3,}")
_LAST_LINES = 12


def _sides(mail: Mail, *, is_own: bool) -> Sequence[Side]:
    """Return who can be of the company. Whom a private address wrote to can be as well as it."""
    if is_own:
        return [Side(mail.recipients, 1)]
    writers = Side((mail.sender, mail.reply_to), 1)
    is_anybody = all(map(is_private, writers.hosts))
    return [writers, Side(mail.recipients, 1 if is_anybody else 0.5)]


def plain(text: str) -> str:
    """Fold a text to its words."""
    return words_of(text[:LONGEST_TEXT])


def _unwrapped(links: Iterable[str]) -> Iterator[str]:
    """Yield links and the addresses inside them: trackers wrap the link to a posting."""
    for link in links:
        yield link
        for inner in _INNER.findall(link[8:4_000]):
            yield unquote(inner)


_INNER = re.compile(r"https?(?::|%3A)(?:/|%2F){2}[^&\s]{4,2000}", re.IGNORECASE)


@lru_cache(maxsize=10_000)
def employer_of(url: str) -> str:
    """Return what of a URL stands for an employer, blank if nothing does: the site, a board's
    subdomain, or the beginning of its path.
    """
    host = host_of(url)
    kind = _kind_of(host)
    if kind != _PATH:
        return kind
    first = url.partition("://")[2].partition("/")[2].partition("/")[0].partition("?")[0]
    return f"{host}/{first.lower()}" if first else ""


_PATH = "/"
_BY_PATH = re.compile(
    r"(?:job-)?boards(?:\.eu)?\.greenhouse\.io|jobs\.(?:eu\.)?lever\.co|jobs\.ashbyhq\.com"
    r"|(?:jobs|careers)\.smartrecruiters\.com|apply\.workable\.com"
)
_NO_EMPLOYERS = ("www", "jobs", "app", "apply", "careers", "boards", "mail", "click", "my", "email")


@lru_cache(maxsize=10_000)
def _kind_of(host: str) -> str:
    """Return the employer that a host stands for, `_PATH` if its paths do, blank if nothing."""
    if _BY_PATH.fullmatch(host):
        return _PATH
    if not is_shared(host):
        return site_of(host)
    is_employers = has_subdomains(host) and host.partition(".")[0] not in _NO_EMPLOYERS
    return host if is_employers and host.count(".") > 1 else ""


@lru_cache(maxsize=10_000)
def part_of(url: str) -> str:
    """Return the part of a site that a URL is of, blank if it is of all of it: a hospital has
    `karriere.clinic.university.example`.
    """
    host = host_of(url)
    if is_shared(host):
        return ""
    labels = host.removesuffix(site_of(host)).rstrip(".").split(".")
    named = [label for label in labels if len(label) > 2 and not is_office(label)]
    return f"{'.'.join(named)}.{site_of(host)}" if named else ""


@lru_cache(maxsize=10_000)
def label_of(url: str) -> str:
    """Return the name of the employer in a URL: its slug on a board, or the part of a site."""
    employer = employer_of(url)
    if "/" in employer:
        return flat(squeeze(employer.partition("/")[2]))
    host = part_of(url) or employer
    return flat(squeeze(host.partition(".")[0])) if host else ""
