"""What in a mail can tell which job it is about, prepared for looking things up in it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from urllib.parse import unquote

from vega.matching.job_keys import job_key
from vega.matching.mails.mail import Mail
from vega.matching.mails.senders import (
    address_names,
    domain_of,
    has_subdomains,
    host_of,
    is_shared,
    site_of,
)
from vega.matching.similar import bare_title
from vega.matching.words import fold

LONGEST_TEXT = 30_000  # characters that are looked at
MOST_LINKS = 300


class Clues:
    """A mail's texts are folded words with a space around each. `writers` are the addresses of who
    wrote, `names` what in them can name a company, `sites` their employers' own. `keys` are those
    of the postings that it has links to, `employers` whose sites and boards those are.
    """

    def __init__(self, mail: Mail) -> None:
        self.mail = mail
        self.subject, self.text, self.quoted = map(plain, (mail.subject, mail.text, mail.quoted))
        people = [person for person in (mail.sender, mail.reply_to) if person is not None]
        self.sender = plain(" | ".join(person.name for person in people))
        self.writers = {person.email.casefold() for person in people if person.email}
        domains = [domain_of(address) for address in self.writers]
        self.names = {name for address in self.writers for name in address_names(address)}
        self.sites = {site_of(domain) for domain in domains if not is_shared(domain)}

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
        return {employer for link in self.links if (employer := employer_of(link))}

    @cached_property
    def vocabulary(self) -> set[str]:
        return set(f"{self.subject}{self.text}{self.quoted}{self.sender}".split())

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


_NUMBERS = re.compile(r"[0-9]{4,40}")


def plain(text: str) -> str:
    """Fold a text to its words."""
    return f" {_NOT_WORD.sub(' ', fold(text[:LONGEST_TEXT])).strip()} "


def titled(text: str) -> str:
    """Fold a text as `title_words` folds a title."""
    one_gender = _BOTH_GENDERS.sub("", fold(text[:LONGEST_TEXT]))
    return f" {_TITLE_SIGNS.sub(' ', one_gender).strip()} "


def title_words(title: str) -> str:
    """Fold a title as `bare_title` does, and of two genders keep one: `Verkäufer/in`."""
    return bare_title(_BOTH_GENDERS.sub("", title))


# Verkäufer/in, Entwickler:innen, Chargé(e), Chargé·e, Desarrollador/a
_BOTH_GENDERS = re.compile(
    r"(?<=\w)(?:\((?:e|in|innen|ne|a|as|trice|euse)\)|[/*:·_-](?:in|innen|e|ne|a|as|trice|euse)\b)"
)
_NOT_WORD = re.compile(r"[\W_]+")
_TITLE_SIGNS = re.compile(r"[^\w+#.]+|\.(?!\w)")


def _unwrapped(links: Iterable[str]) -> Iterator[str]:
    """Yield links and the addresses inside them: trackers wrap the link to a posting."""
    for link in links:
        yield link
        for inner in _INNER.findall(link[8:4_000]):
            yield unquote(inner)


_INNER = re.compile(r"https?(?::|%3A)(?:/|%2F){2}[^&\s]{4,2000}", re.IGNORECASE)


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
