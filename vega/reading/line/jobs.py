"""Which of a person's jobs a line names. A wrong company must never be certain."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import chain, product
from typing import NamedTuple

from vega.reading.line.line_words import Phrase, names, phrases, singles, words_in
from vega.reading.line.tokens import Tokens
from vega.reading.mail.employers import core
from vega.rules.dates import MONTHS, WEEKDAYS
from vega.rules.similar import bare_company
from vega.rules.words import UMLAUTS

WHOLE, BARE, WORD, EXTRA, LEAD = 100, 80, 60, 12, 12
MOST_COMPARED = 10_000  # characters of all companies, and of all titles
SMALL = ("small", "with", "negation", "plan", "doubt")
_Names = Mapping[Phrase, dict[int, int]]


class KnownJob(NamedTuple):
    """A job of the person, as far as lines speak of it; `people` are its contacts' names."""

    id: int
    title: str
    company: str
    location: str = ""
    tags: Sequence[str] = ()
    reference: str | None = None
    people: Sequence[str] = ()
    status: str = "interested"
    outcome: str | None = None
    status_since: date | None = None
    salary_min: Decimal | None = None
    salary_max: Decimal | None = None
    salary_currency: str | None = None
    salary_period: str | None = None


@dataclass
class Named:
    """The jobs that a line names by their points, and those that it may mean."""

    points: dict[int, int] = field(default_factory=dict)
    like: list[int] = field(default_factory=list)
    is_split: bool = False  # two companies
    words: frozenset[str] = frozenset()  # of their titles, places and tags
    doubtful: list[int] = field(default_factory=list)  # names taken that are other words too

    def certain(self, context: int | None) -> int | None:
        """Return the one job that is meant: far ahead of the next, or the context of several.

        >>> Named({1: 80, 2: 60}).certain(None), Named({1: 80, 2: 80}).certain(None)
        (1, None)
        >>> Named({1: 80, 2: 80}).certain(2), Named({1: 80}, is_split=True).certain(1)
        (2, None)
        """
        if self.is_split or not self.points:
            return None
        best = max(self.points.values())
        close = [job for job, points in self.points.items() if points > best - LEAD]
        return close[0] if len(close) == 1 else next((job for job in close if job == context), None)


def name_jobs(line: Tokens, jobs: Sequence[KnownJob], *, bare: bool = True) -> Named:
    """Take the names of jobs in a line. A name of one word that means something else too, such as
    Monday or Mai, is doubtful; without `bare` it is none.

    >>> acme, gridwell = KnownJob(1, "Designer", "Acme Corp"), KnownJob(2, "SRE", "Gridwell")
    >>> line = Tokens("acme rejected yesterday")
    >>> name_jobs(line, [acme, gridwell]).points, line.roles
    ({1: 80}, ['name', '', ''])
    >>> name_jobs(Tokens("gridwel rejected"), [acme, gridwell])
    Named(points={}, like=[2], is_split=False, words=frozenset(), doubtful=[])
    >>> name_jobs(Tokens("monday rejected"), [KnownJob(1, "Cook", "Monday.com")]).doubtful
    [0]
    """
    named, jobs = Named(), _shortened(jobs)
    full = {words for job in jobs for person in job.people for words in _spellings(person)}
    people = {*full, *(words[-1:] for words in full)}  # with surnames alone
    for known in (_whole(jobs), _words(jobs)):
        at = _clear(line, known, named, bare=bare)
        found = _taken(line, at, known, people)
        named.is_split = bool(found) and not frozenset.intersection(*map(frozenset, found))
        for points_of in found:
            for job, points in points_of.items():
                named.points[job] = max(points, named.points.get(job, 0))
        if named.points:
            _add_extras(line, named, jobs)
            return named
    free = line.free()
    asked = _small_words() if bare else frozenset()
    words = [w for n in free if (w := line.words[n]) in asked or w not in _other_words()]
    for one in jobs:
        own = set().union(*_spellings(one.company)) - singles("common")
        called = {word for person in one.people for each in _spellings(person)
                  for word in (each[0], each[-1])}  # fmt: skip
        if not called.isdisjoint(words) or any(may_mean(*pair) for pair in product(words, own)):
            named.like.append(one.id)
            line.take([n for n in free if line.words[n] in called - _other_words()], "person")
    return named


def _shortened(jobs: Sequence[KnownJob]) -> Sequence[KnownJob]:
    """Return jobs with the beginnings of their texts alone, if these are very long."""
    most = MOST_COMPARED // (len(jobs) or 1)
    return [
        job._replace(
            title=job.title[:most], company=job.company[:most], location=job.location[:most]
        )
        for job in jobs
    ]


def _clear(line: Tokens, known: _Names, named: Named, *, bare: bool) -> list[list[int]]:
    """Return where names stand. One that is a small word too is none: it is asked."""
    found = []
    for at in line.find(frozenset(known)):
        is_doubtful = len(at) == 1 and line.words[at[0]] in _other_words()
        if not is_doubtful:
            found.append(at)
        elif bare and line.words[at[0]] not in _small_words():
            named.doubtful += at
            found.append(at)
    return found


def _whole(jobs: Iterable[KnownJob]) -> dict[Phrase, dict[int, int]]:
    """Return all whole names, with the points of the jobs that each means."""
    found: dict[Phrase, dict[int, int]] = {}
    for job in jobs:
        bare = bare_company(job.company)
        texts = [(job.company, WHOLE), (job.reference or "", WHOLE), (f"#{job.id}", WHOLE)]
        texts += [(core(bare), BARE), (bare, BARE)]
        for text, points in reversed(texts):
            for words in _spellings(text):
                found.setdefault(words, {})[job.id] = points
        for words in {words for person in job.people for words in _spellings(person) if words[1:]}:
            found.setdefault(words, {})[job.id] = WHOLE
    return found


def _spellings(name: str) -> set[Phrase]:
    """Return the words of a name, with umlauts without their dots or spelled out.

    >>> sorted(_spellings("Müller Verlag"))
    [('mueller', 'verlag'), ('muller', 'verlag')]
    """
    written = {name, name.translate(UMLAUTS), name.replace("ß", "ss")}
    return {words for words in map(words_in, written) if words}


def _words(jobs: Iterable[KnownJob]) -> dict[Phrase, dict[int, int]]:
    """Return the single words of one company alone, and the surnames."""
    found: dict[str, dict[int, int]] = {}
    owners: dict[str, set[str]] = {}
    surnames: set[str] = set()
    for job in jobs:
        company = bare_company(job.company)
        of = [(word, company) for words in _spellings(job.company) for word in words]
        last = [(words[-1], person) for person in job.people for words in _spellings(person)]
        surnames.update(word for word, _ in last)
        for word, name in [*of, *last]:
            owners.setdefault(word, set()).add(name)
            found.setdefault(word, {})[job.id] = WORD
    unclear = singles("common") | (_other_words() - surnames)
    return {(word,): jobs_of for word, jobs_of in found.items()
            if len(word) > 2 and len(owners[word]) == 1 and word not in unclear}  # fmt: skip


@cache
def _other_words() -> frozenset[str]:
    """Return the words that are a day, a month, a status, a verb or a small word."""
    return frozenset(WEEKDAYS) | frozenset(MONTHS) | {*chain(*phrases(*names() - {"common"}))}


@cache
def _small_words() -> frozenset[str]:
    return singles(*SMALL, "last", "next", "this", "at", "via", "before_day", "before_name")


def _taken(
    line: Tokens, found: Iterable[Sequence[int]], known: _Names, people: Collection[Phrase]
) -> list[dict[int, int]]:
    """Take the names that stand in the line."""
    points = []
    for at in found:
        words = tuple(line.words[n] for n in at)
        line.take(at, "person" if words in people else "name")
        points.append(known[words])
    return points


def _add_extras(line: Tokens, named: Named, jobs: Iterable[KnownJob]) -> None:
    """Add points for words of a title, place or tag that the other jobs named do not have."""
    known = [job for job in jobs if job.id in named.points]
    of_jobs = {job.id: {*words_in(f"{job.title} {job.location}")}.union(*map(words_in, job.tags))
               for job in known}  # fmt: skip
    said = {line.words[n] for n in line.free()} - singles("small")
    jobs_with = Counter(chain.from_iterable(of_jobs.values()))
    for job in named.points:
        own = [word for word in of_jobs[job] & said if jobs_with[word] == 1]
        named.points[job] += EXTRA * min(3, len(own))
    named.words = frozenset().union(*of_jobs.values(), *(words_in(job.company) for job in known))


def may_mean(word: str, own: str) -> bool:
    """Return whether a word may mean that of a name: it begins as that does, or is a slip.

    >>> may_mean("gridw", "gridwell"), may_mean("zalndo", "zalando"), may_mean("acm", "acme")
    (True, True, False)
    """
    return word == own or (len(word) > 3 and own.startswith(word[:4])) or is_slip(word, own)


def is_slip(one: str, other: str) -> bool:
    """Return whether words of five and more letters differ in one, or in two that are swapped.

    >>> is_slip("zalndo", "zalando"), is_slip("fimga", "figma"), is_slip("acme", "acma")
    (True, True, False)
    """
    if min(len(one), len(other)) < 5:
        return False
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) < 2 or (len(one) == 2 and one == other[::-1])
