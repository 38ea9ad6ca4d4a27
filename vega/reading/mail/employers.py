"""Names of companies, and whose address a host is: an employer's own, or shared by many."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from vega.boards import BOARDS
from vega.reading.mail.mail_words import employer_words
from vega.rules.job_keys import board_on
from vega.rules.link_texts import host_of

_UMLAUT = re.compile(r"(?<=[aou])e")  # Mueller, Müller
_AND = re.compile(r" (?:and|und|et|d|l)(?= )")
_LONGEST_LOCAL = 200  # characters before the @
_LONG_LOCAL = 10  # which may be a company's name: lefournildeberthe@
_SHORTEST = 5  # letters that tell a company
_SHORT = 3  # letters of a word that an address can leave out: das, del, of
_LONGEST, _MOST_WORDS = 63, 8  # letters of a part of an address, words of a name in one


def flat(words: str) -> str:
    """Write folded words as an address does: `Müller & Söhne` as `muller sohne`."""
    return _AND.sub("", _UMLAUT.sub("", words))


@lru_cache(maxsize=10_000)
def core(company_key: str) -> str:
    """Return the name that a company is known by, flat: `BMW Group` is `bmw`."""
    words = flat(company_key).split()
    while len(words) > 1 and words[-1] in employer_words("names.tail"):
        words.pop()
    return " ".join(words)


@lru_cache(maxsize=10_000)
def names_of(company_key: str) -> tuple[str, ...]:
    """Return the names that a company is known by, as `core` has them: the whole, those of an
    agency and its client, and initials apart from what they are short for.
    """
    words, parts = flat(company_key).split(), list[list[str]]()
    for at, word in enumerate(words):
        if word in employer_words("names.client"):
            parts += [words[:at], words[at + 1 :]]
        elif _is_initials(word, rest := words[:at] or words[1:]) and at in (0, len(words) - 1):
            parts += [[word], rest]
    return (core(company_key), *(core(" ".join(part)) for part in parts if part))


def _is_initials(short: str, words: Sequence[str]) -> bool:
    """Return whether a short word has first letters of others, in order: `nwht`. One that nobody
    can speak may have letters inside of them: `bmlu` of `bundesministerium landschaft umwelt`.
    """
    if not 2 < len(short) < 6 or len(words) < 2 or short[0] != words[0][0]:
        return False
    letters = iter("".join(words if _UNSPOKEN.fullmatch(short) else (word[0] for word in words)))
    return all(letter in letters for letter in short)


_UNSPOKEN = re.compile(r"[^\W\daeiouy]+\w")


def is_ordinary(name: str) -> bool:
    """Return whether a text that has this name need not be about the company: `On`, `Zoom`."""
    return len(name) < 4 or name in employer_words("names.ordinary")


def is_around(word: str) -> bool:
    """Return whether a word says who of a company writes, or is of the form of its name."""
    return word in employer_words("names.around") or word in employer_words("names.tail")


def is_general(word: str) -> bool:
    """Return whether a word of a company's name can be that of another one: `Groupe`, `Hotel`."""
    return is_ordinary(word) or is_around(word) or word in employer_words("names.start")


@lru_cache(maxsize=10_000)
def telling(company: str) -> str:
    """Return what tells a company, as `core` has it, from others of its kind: of `gasthof sennhof`
    and `sennhof ag` the name alone. "" if that is too short or usual to tell it, or a place.
    """
    kinds = employer_words("names.kind")
    words = [word for word in company.split() if word not in kinds and not is_around(word)]
    told = " ".join(words)
    return "" if len(told) < _SHORTEST or is_general(told) or _is_place(told) else told


def _is_place(text: str) -> bool:
    from vega.reading.page.page_words import is_place  # late: its words are many

    return is_place(text)


# Hosts


def site_of(host: str) -> str:
    """Return the domain that somebody registered: `jobs.acme.co.uk` is of `acme.co.uk`."""
    labels = host.split(".")
    second = labels[-2] if len(labels) > 2 and len(labels[-1]) == 2 else ""
    return ".".join(labels[-3 if second in employer_words("hosts.second-level") else -2 :])


@lru_cache(maxsize=10_000)
def is_shared(host: str) -> bool:
    """Return whether addresses of this host belong to many employers or to anybody."""
    site = site_of(host)
    return site in employer_words("hosts.shared") or is_private(site) or site in _board_sites()


@cache
def _board_sites() -> frozenset[str]:
    """Return the domains of the boards that have many employers."""
    boards = (board for board in BOARDS if board.title)
    urls = (url for board in boards for url in (*board.examples, *board.others))
    hosts = {host_of(url).removeprefix("www.") for url in urls}
    return frozenset(site_of(host) for host in hosts if board_on(host))


def is_private(email: str) -> bool:
    """Return whether an address, or a host, is where anybody can have one."""
    site = site_of(email.lower().rpartition("@")[2])
    return not employer_words("hosts.anybody").isdisjoint((site, site.partition(".")[0]))


@lru_cache(maxsize=10_000)
def own_site(address: str) -> str:
    """Return the site of an employer's own address or posting, "" if its host is shared."""
    host = host_of(address) if "://" in address else address.lower().rpartition("@")[2].rstrip(".")
    return "" if is_shared(host) else site_of(host)


# Addresses


def is_unread(email: str) -> bool:
    """Return whether nobody reads what is sent to this address: it is a program's."""
    return squeezed(email.lower()).startswith(tuple(employer_words("addresses.unread")))


def is_office(email: str) -> bool:
    """Return whether an address can write to customers too."""
    return is_unread(email) or email.lower().startswith(tuple(employer_words("addresses.office")))


def address_names(email: str) -> set[str]:
    """Return the parts of a sender's address that can name the company: `acme@myworkday.com` and
    `no-reply@acme.jobs.personio.de` have it beside the system's own.
    """
    local, _, host = email.lower().rpartition("@")
    site = site_of(host)
    names = [local] if _LONG_LOCAL <= len(local) <= _LONGEST_LOCAL else []
    if not is_private(host):
        names += host.removesuffix(site).split(".")
    if not is_shared(host):
        names.append(site.partition(".")[0])
    elif not is_private(host):
        names += re.split(r"[.+_=]", local[:_LONGEST_LOCAL])
    return {flat(name) for name in names if len(name) > 1 and not _is_all_around(squeezed(name))}


@lru_cache(maxsize=1_000)
def squeezed(name: str) -> str:
    """Return a part of an address without signs."""
    return re.sub(r"[\W_]+", "", name)


@lru_cache(maxsize=1_000)
def _is_all_around(rest: str) -> bool:
    while rest:
        size = next(
            (size for size in range(min(len(rest), 20), 1, -1) if is_around(rest[:size])), 0
        )
        if not size:
            return False
        rest = rest[size:]
    return True


def is_name_of(name: str, company: str) -> bool:
    """Return whether a flat part of an address is a company's name, which is as `core` has it."""
    words = {*company.split()}
    told = {*_telling_parts(name)}
    if len(told) > 1 and told <= words:
        return True
    wholes = {flat(joint.join(company.split())) for joint in ("", *employer_words("names.and"))}
    bare = squeezed(name)
    return any(_is_whole(bare, whole) for whole in wholes)


@lru_cache(maxsize=1_000)
def _telling_parts(name: str) -> tuple[str, ...]:
    return tuple(part for part in re.split(r"[-_]", name) if part and not _is_all_around(part))


def _is_whole(bare: str, whole: str) -> bool:
    """Return whether an address has a name and nothing else but `jobs`, `gmbh` and the like."""
    is_first, is_last = bare.startswith(whole), bare.endswith(whole)
    rest = bare.removeprefix(whole) if is_first else bare.removesuffix(whole)
    return len(whole) > 1 and (is_first or is_last) and _is_all_around(rest)


def is_told_by(name: str, company: str, told: str) -> bool:
    """Return whether a flat part of an address begins or ends with what tells a company, or has
    the first or last words of its name: `stb-ohlsen` is of `steuerburo ohlsen`.
    """
    told, bare = told.replace(" ", ""), squeezed(name)
    if told and (bare.startswith(told) or bare.endswith(told)):
        return True
    found = _runs(name) & _ends(company)
    return any(not is_general(each) and (each == bare or not _is_place(each)) for each in found)


@lru_cache(maxsize=1_000)
def _runs(name: str) -> frozenset[str]:
    """Return a part of an address without signs, its first word, and its last ones."""
    words = [word for word in re.split(r"[-_]", name) if word]
    return frozenset(
        (squeezed(name), *words[:1], *("".join(words[at:]) for at in range(len(words))))
    )


@lru_cache(maxsize=10_000)
def _ends(company: str) -> frozenset[str]:
    """Return the first words of a name, more than one, and the last ones, as an address has them:
    with or without `and` and short words, if they are long enough to tell it.
    """
    words = company.split()[:_MOST_WORDS]
    parts = [words[:at] for at in range(2, len(words))] + [
        words[at:] for at in range(1, len(words))
    ]
    parts += [[word for word in words if len(word) > _SHORT]]
    pairs = (part for part in parts if len(part) == 2)
    joints = employer_words("names.and")
    ends = {*map("".join, parts), *(joint.join(pair) for pair in pairs for joint in joints)}
    return frozenset(flat(end) for end in ends if _SHORTEST < len(end) <= _LONGEST)


def is_short_for(name: str, company: str) -> bool:
    """Return whether a flat part of an address is the beginning of a company's name."""
    first, bare = company.partition(" ")[0], squeezed(name)
    begins = _telling_parts(name) == (first,) or (
        len(bare) > 2 and company.replace(" ", "").startswith(bare)
    )
    return begins and not is_general(first) and not is_general(bare)
