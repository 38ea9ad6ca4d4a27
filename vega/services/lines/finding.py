"""The jobs that a line may be about, and the places that it may lead to, in few queries each."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import islice
from typing import Literal, NamedTuple
from urllib.parse import quote

from sqlalchemy import ColumnElement, Executable, and_, func, literal, or_, select, union

from vega.extensions import db
from vega.labels import STATUS_LABELS
from vega.models import Contact, Job, job_tags
from vega.reading.line.jobs import KnownJob, may_mean
from vega.reading.line.line_words import singles, words_in
from vega.rules.words import fold
from vega.schemas import JobFilter, read_form
from vega.services.account import Account
from vega.services.jobs.jobs import in_tracker
from vega.services.jobs.lists.job_list import filtered
from vega.services.jobs.lists.naming import values_of
from vega.services.lines.pages import begins, pages_named, pages_with
from vega.storage.database import is_id

MOST_JOBS = 200
MOST_RESULTS = 8
MOST_WORDS = 40
MOST_COMPARED = 500_000  # characters of all companies
MOST_SLIPS = 10_000  # pairs of words
LONGEST_QUERY = 200  # characters
_COLUMNS = (
    *(Job.id, Job.title, Job.company, Job.location, Job.reference),
    *(Job.status, Job.outcome, Job.status_since),
    *(Job.salary_min, Job.salary_max, Job.salary_currency, Job.salary_period),
)
_LATEST = (Job.news_on.desc(), Job.id.desc())
_Names = Mapping[str, Sequence[str]]  # the words of each
_UMLAUT = re.compile("ae|oe|ue")
_VARIABLE = re.compile("[aeioucnsy]")  # letters that may have an accent in a name


class Result(NamedTuple):
    """A place that a line leads to. `status` is that of a job. It `is_whole` if every word of the
    line is one of it.
    """

    type: Literal["job", "person", "company", "page"]
    label: str
    note: str
    path: str
    status: str = ""
    is_whole: bool = True


def known_jobs(owner: Account, text: str, also: Iterable[int | None] = ()) -> list[KnownJob]:
    """Return the jobs that a text may name, those with the latest news first. Of very many those
    stay that the rarest word names.
    """
    words = _words(text)
    people = _people(owner, words)
    numbers = [*map(int, re.findall(r"#(\d{1,9})", text)), *also, *(job for job, _ in people)]
    ids = {one for one in numbers if one and is_id(one)}
    named = [*_named(_companies(owner, words), ids, _codes(text))]
    if not named:
        return []
    # Each condition has its own index, which a planner does not use for all of them at once.
    parts = (
        select(Job.id, Job.news_on, literal(rank).label("rank")).where(*in_tracker(owner), one)
        for rank, one in enumerate(named)
    )
    found = union(*parts).order_by("rank", *_LATEST).limit(MOST_JOBS).subquery()
    query = select(*_COLUMNS).where(Job.id.in_(select(found.c.id)))
    return _known(query.order_by(*_LATEST), people)


def _named(
    companies: Iterable[Collection[str]], ids: Collection[int], codes: Collection[str]
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of what is named: one without values would read all jobs."""
    if ids:
        yield Job.id.in_(ids)
    if codes:
        yield and_(Job.reference.is_not(None), func.upper(Job.reference).in_(codes))
    yield from (Job.company_key.in_(keys) for keys in companies if keys)


def latest_jobs(owner: Account, most: int, statuses: Sequence[str] = ()) -> list[KnownJob]:
    """Return the newest jobs, of some statuses, to choose from where a line names none."""
    query = select(*_COLUMNS).where(*in_tracker(owner)).order_by(Job.id.desc()).limit(most)
    return _known(query.where(Job.status.in_(statuses)) if statuses else query)


def _known(query: Executable, people: Sequence[tuple[int, str]] = ()) -> list[KnownJob]:
    rows = db.session.execute(query).mappings().all()
    tagged = select(job_tags.c.job_id, job_tags.c.name).where(
        job_tags.c.job_id.in_([row["id"] for row in rows])
    )
    tags: dict[int, list[str]] = defaultdict(list)
    names: dict[int, list[str]] = defaultdict(list)
    for of, found in ((tags, db.session.execute(tagged)), (names, people)):
        for job_id, name in found:
            of[job_id].append(name)
    return [KnownJob(**row, tags=tags[row["id"]], people=names[row["id"]]) for row in rows]


def _words(text: str) -> list[str]:
    """Return the words of a text that may be names, without umlauts that are spelled out."""
    said = dict.fromkeys(words_in(text[:500]))
    plain = (_UMLAUT.sub(lambda found: found[0][0], word) for word in said)
    return [*dict.fromkeys([*said, *plain])][:MOST_WORDS]


def _companies(owner: Account, words: Sequence[str]) -> Iterable[Collection[str]]:
    """Return the companies that have one of the words, those of the rarest first, else those with
    its beginning or a slip of it. Of very many, only the beginnings of their names are compared.
    """
    keys = values_of(owner, Job.company_key)  # from an index
    most = MOST_COMPARED // (len(keys) or 1)
    names = {key: key[:most].split() for key in keys}
    wanted = {word for word in words if len(word) > 1 and word not in singles("small")}
    found = _with_words(names, wanted) or [_near(names, wanted)]
    return [each[:MOST_JOBS] for each in found]


def _with_words(names: _Names, words: Set[str]) -> list[list[str]]:
    """Return the names that have one of the words, by words, first those that the fewest have."""
    of: dict[str, dict[str, None]] = {}
    for key, parts in names.items():
        if not words.isdisjoint(parts):
            for word in words & {*parts}:
                of.setdefault(word, {})[key] = None
    return sorted(map(list, of.values()), key=len)


def _near(names: _Names, words: Iterable[str]) -> list[str]:
    """Return the names with a word that begins as one of these, or is a slip of one."""
    begins, ends = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for word in words:
        if len(word) > 3:
            begins[word[:3]].append(word)  # one of them stays with a slip
            ends[word[-3:]].append(word)
    pairs = (
        (key, word, part)
        for key, parts in names.items()
        for part in parts
        if part[:3] in begins or part[-3:] in ends
        for word in (*begins.get(part[:3], ()), *ends.get(part[-3:], ()))
    )
    compared = islice(pairs, MOST_SLIPS)
    return [*dict.fromkeys(key for key, word, part in compared if may_mean(word, part))]


def _people(owner: Account, words: Sequence[str]) -> list[tuple[int, str]]:
    """Return the contacts whose name has one of the words, with their jobs."""
    like = [f"%{_VARIABLE.sub('_', word)}%" for word in words
            if len(_VARIABLE.sub("", word)) > 1 and word not in singles("small")]  # fmt: skip
    if not like:
        return []
    query = select(Contact.job_id, Contact.name).where(
        Contact.owner_id == owner.id, or_(*(Contact.name.ilike(one) for one in like))
    )
    rows = db.session.execute(query.limit(MOST_JOBS))
    return [(job_id, name) for job_id, name in rows if {*words_in(name)}.intersection(words)]


def _codes(text: str) -> list[str]:
    """Return the words of a text that may be an employer's reference: they have digits."""
    return [word.strip(".,:;()").upper() for word in text[:500].split()
            if re.search(r"\d", word) and re.fullmatch(r"[\w./-]{5,40}[.,:;]?", word)]  # fmt: skip


# Places


def results_of(
    owner: Account, text: str, jobs: Sequence[KnownJob], named: Collection[int] = ()
) -> list[Result]:
    """Return the places that a text may lead to, the best first; the jobs that it has named among
    other words last.
    """
    wanted = fold(text.strip())
    pages = [Result("page", name, "", path) for path, name in pages_named(text)]
    searched = _searched(owner, text)
    both: list[KnownJob | Job] = [*searched, *jobs]
    found = {
        job.id: job for job in both if _begins(f"{job.title} {job.company} {job.location}", wanted)
    }
    found |= {job.id: job for job in searched if job.id not in found}
    people = {name: job for job in jobs for name in job.people if _begins(name, wanted)}
    companies = dict.fromkeys(job.company for job in jobs if _begins(job.company, wanted))
    rows = [
        *(_of_job(job) for job in [*found.values()][:5]),
        *(Result("person", name, job.company, f"/jobs/{job.id}") for name, job in people.items()),
        *(Result("company", name, "Company", f"/jobs?company={quote(name, safe='')}")
          for name in companies),
    ]  # fmt: skip
    beside = [job for job in jobs if job.id in named and job.id not in found]
    rows += [_of_job(job)._replace(is_whole=False) for job in beside]
    contents = [Result("page", name, "", path) for path, name in pages_with(text)]
    return [*pages, *rows[: MOST_RESULTS - min(len(contents), 2)], *contents][:MOST_RESULTS]


def _searched(owner: Account, text: str) -> list[Job]:
    """Return the newest jobs that the search of the list finds."""
    if not text.strip():
        return []
    query, by_id = filtered(owner, read_form(JobFilter, {"q": text[:LONGEST_QUERY]}))
    newest = query.with_only_columns(*_COLUMNS).order_by(by_id.desc()).limit(MOST_RESULTS)
    return [*db.session.execute(newest)]


def _of_job(job: KnownJob | Job) -> Result:
    on = job.status_since
    since = f" {on.day} {on:%b}" if on and job.status != "interested" else ""
    where = " · ".join(filter(None, (job.company, job.location)))
    label = STATUS_LABELS[job.status]  # type: ignore[index]
    return Result("job", job.title, f"{where} | {label}{since}", f"/jobs/{job.id}", job.status)


def _begins(name: str, wanted: str) -> bool:
    return begins(wanted.split(), words_in(name))
