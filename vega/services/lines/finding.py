"""The jobs that a line may be about, and the places that it may lead to, in few queries each."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import func, or_, select, union

from vega.extensions import db
from vega.labels import PAGE_LABELS, STATUS_LABELS, day_words
from vega.models import Contact, Job, job_tags
from vega.reading.line.jobs import KnownJob, is_slip
from vega.reading.line.words import singles, words_in
from vega.rules.words import fold
from vega.schemas import JobFilter, read_form
from vega.services.accounts.accounts import Account
from vega.services.jobs.job_list import filtered
from vega.services.jobs.jobs import in_tracker
from vega.storage.database import is_id

MOST_JOBS = 200
MOST_RESULTS = 8
MOST_WORDS = 40
LONGEST_QUERY = 200  # characters
_COLUMNS = (
    *(Job.id, Job.title, Job.company, Job.location, Job.reference),
    *(Job.status, Job.outcome, Job.status_since, Job.salary_currency, Job.salary_period),
)
_UMLAUT = re.compile("ae|oe|ue")
_VARIABLE = re.compile("[aeioucnsy]")  # letters that may have an accent in a name


@dataclass(frozen=True)
class Result:
    """A place that a line leads to. `status` is that of a job."""

    type: Literal["job", "person", "company", "page"]
    label: str
    note: str
    path: str
    status: str = ""


def known_jobs(owner: Account, text: str, also: Iterable[int | None] = ()) -> list[KnownJob]:
    """Return the jobs that a text may name, those with the latest news first."""
    words = _words(text)
    people = _people(owner, words)
    numbers = [*map(int, re.findall(r"#(\d{1,9})", text)), *also, *(job for job, _ in people)]
    named = [
        Job.company_key.in_(_companies(owner, words)),
        Job.id.in_({one for one in numbers if one and is_id(one)}),
    ]
    if codes := _codes(text):
        named.append(func.upper(Job.reference).in_(codes))
    # Each condition has its own index, which a planner does not use for all of them at once.
    found = union(*(select(Job.id).where(*in_tracker(owner), one) for one in named))
    query = select(*_COLUMNS).where(Job.id.in_(found.subquery().select()))
    rows = db.session.execute(query.order_by(Job.news_on.desc(), Job.id.desc()).limit(MOST_JOBS))
    return _with_details([*rows], people)


def latest_jobs(owner: Account, most: int, statuses: Sequence[str] = ()) -> list[KnownJob]:
    """Return the newest jobs, of some statuses, to choose from where a line names none."""
    query = select(*_COLUMNS).where(*in_tracker(owner)).order_by(Job.id.desc()).limit(most)
    if statuses:
        query = query.where(Job.status.in_(statuses))
    return _with_details([*db.session.execute(query)], ())


def _with_details(rows: Sequence[Any], people: Sequence[tuple[int, str]]) -> list[KnownJob]:
    tags: dict[int, list[str]] = {}
    query = select(job_tags.c.job_id, job_tags.c.name)
    for job_id, name in db.session.execute(
        query.where(job_tags.c.job_id.in_([row.id for row in rows]))
    ):
        tags.setdefault(job_id, []).append(name)
    return [
        KnownJob(
            *(row.id, row.title, row.company, row.location, tags.get(row.id, ()), row.reference),
            [name for job_id, name in people if job_id == row.id],
            *(row.status, row.outcome, row.status_since),
            *(row.salary_currency, row.salary_period),
        )
        for row in rows
    ]


def _words(text: str) -> list[str]:
    """Return the words of a text that may be names, without umlauts that are spelled out."""
    said = dict.fromkeys(words_in(text[:500]))
    plain = (_UMLAUT.sub(lambda found: found[0][0], word) for word in said)
    return [*dict.fromkeys([*said, *plain])][:MOST_WORDS]


def _companies(owner: Account, words: Sequence[str]) -> list[str]:
    """Return the companies that have one of the words, its beginning, or a slip of it.

    All names come as one text, as a search in it takes a tenth of what as many rows would.
    """
    keys = select(Job.company_key).where(*in_tracker(owner))
    if db.engine.dialect.name == "sqlite":  # reads them from an index; PostgreSQL would sort
        keys = keys.distinct()
    found_keys = keys.subquery().c.company_key
    text = db.session.scalar(select(func.aggregate_strings(found_keys, "\n"))) or ""
    wanted = [word for word in words if len(word) > 1 and word not in singles("small")]
    names = f"\n{text}\n"
    found = [key for word in wanted for key in _keys(names, word)]
    near = () if found else [part for word in wanted for part in _ends(word)]
    like = (key for part in near for key in _keys(names, part) if _is_near(key, wanted))
    return [*dict.fromkeys([*found, *like])][:MOST_JOBS]


def _ends(word: str) -> list[str]:
    """Return beginning and end of a word: one of them stays with a slip."""
    return [f"{word[:3]}*", f"*{word[-3:]}"] if len(word) > 3 else []


def _keys(names: str, word: str) -> Iterator[str]:
    """Yield lines that have a word, or one that begins or ends so; only the first of many."""
    begins, ends = ("", word[1:]) if word.startswith("*") else (word.rstrip("*"), "")
    part = begins or ends
    at, left = names.find(part), MOST_JOBS
    while at >= 0 and left:
        end = at + len(part)
        is_first, is_last = names[at - 1] in " \n", names[end] in " \n"
        if (is_first or ends) and (is_last or word.endswith("*")):
            yield names[names.rfind("\n", 0, at) + 1 : names.find("\n", at)]
            left -= 1
        at = names.find(part, end)


def _is_near(key: str, words: Iterable[str]) -> bool:
    parts = key.split()
    return any(part.startswith(word[:4]) or is_slip(word, part) for word in words for part in parts)


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


def names_page(text: str) -> bool:
    """Return whether a text is the name of a page, as the menu has it: `offers` is no offer."""
    return fold(text.strip()) in map(fold, PAGE_LABELS.values())


def results_of(owner: Account, text: str, jobs: Sequence[KnownJob]) -> list[Result]:
    """Return the places that a text may lead to, the best first."""
    wanted = fold(text.strip())
    pages = [
        Result("page", name, "", path)
        for path, name in PAGE_LABELS.items()
        if _begins(name, wanted)
    ]
    searched = _searched(owner, text)
    found = {job.id: job for job in [*searched, *jobs] if _has_all(job, wanted)}
    found |= {job.id: job for job in searched if job.id not in found}
    people = {name: job for job in jobs for name in job.people if _begins(name, wanted)}
    companies = dict.fromkeys(job.company for job in jobs if _begins(job.company, wanted))
    rows = [
        *(_of_job(job) for job in [*found.values()][:5]),
        *(Result("person", name, job.company, f"/jobs/{job.id}") for name, job in people.items()),
        *(Result("company", name, "Company", f"/jobs?company={_quoted(name)}")
          for name in companies),
    ]  # fmt: skip
    return [*pages, *rows][:MOST_RESULTS]


def _searched(owner: Account, text: str) -> list[KnownJob]:
    """Return the newest jobs that the search of the list finds."""
    if not text.strip():
        return []
    query, by_id = filtered(owner, read_form(JobFilter, {"q": text[:LONGEST_QUERY]}))
    rows = db.session.scalars(query.order_by(by_id.desc()).limit(MOST_RESULTS))
    return [
        KnownJob(row.id, row.title, row.company, row.location, status=row.status,
                 outcome=row.outcome, since=row.status_since)
        for row in rows
    ]  # fmt: skip


def _of_job(job: KnownJob) -> Result:
    since = f" {_day(job.since)}" if job.since and job.status != "interested" else ""
    where = " · ".join(filter(None, (job.company, job.location)))
    label = STATUS_LABELS[job.status]  # type: ignore[index]
    return Result("job", job.title, f"{where} | {label}{since}", f"/jobs/{job.id}", job.status)


def _day(day: date) -> str:
    return day_words(day).rpartition(" ")[0]


def _quoted(name: str) -> str:
    from urllib.parse import quote

    return quote(name, safe="")


def _begins(name: str, wanted: str) -> bool:
    words, folded = wanted.split(), words_in(name)
    return bool(words) and all(any(one.startswith(word) for one in folded) for word in words)


def _has_all(job: KnownJob, wanted: str) -> bool:
    return _begins(f"{job.title} {job.company} {job.location}", wanted)
