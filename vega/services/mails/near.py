"""Choose the jobs that a mail can be about by what an index has of them: only these are weighed."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, and_, func, or_, select, union

from vega.extensions import db
from vega.models import Contact, Job
from vega.reading.mail.employers import core
from vega.reading.mail.job import (
    CERTAIN,
    Clues,
    KnownJob,
    companies_near,
    is_theirs,
    points_of_companies,
    references_near,
    titles_near,
)
from vega.reading.mail.mail import Person
from vega.services.accounts.accounts import Account
from vega.services.jobs.jobs import in_tracker
from vega.services.jobs.naming import values_of
from vega.services.jobs.search import has_link

_MOST = 1_000  # companies, references and titles that are looked up
_MOST_OF_TITLES = 200  # jobs of which only the title is told, the newest
_REFERENCE, _HAS_REFERENCE = func.upper(Job.reference), Job.reference.is_not(None)  # an index
_COLUMNS = (
    *(Job.id, Job.title, Job.company, Job.company_key, Job.job_key),
    *(Job.source_url, Job.application_url, Job.reference),
    *(Job.status, Job.status_since, Job.applied_on, Job.application),
)


class Near(NamedTuple):
    """Rows of jobs by their ids, the same jobs to weigh, and the points of all companies near."""

    rows: Mapping[int, Row[Any]]
    jobs: Iterable[KnownJob]
    companies: Mapping[str, float]


def jobs_near(owner: Account, clues: Clues, invited: int | None) -> Near:
    """Return the jobs that a mail can be about; `invited` is that of its invitation.

    The addresses of postings are read only if no company is certain: that takes longer.
    """
    people = _people(owner)
    rows = _jobs(owner, _told(owner, clues, people, invited))
    keys = companies_near(clues, values_of(owner, Job.company_key))
    companies = points_of_companies(clues, keys, _known(rows, people))
    if max(companies.values(), default=0) < CERTAIN:
        rows |= _jobs(owner, _at_sites(clues))
        companies = points_of_companies(clues, keys, _known(rows, people))
    if named := [key for key in keys if companies[core(key)]]:
        rows |= _jobs(owner, [Job.company_key.in_(named[:_MOST])])
    return Near(rows, _known(rows, people), companies)


def _people(owner: Account) -> Mapping[int, list[Person]]:
    people: dict[int, list[Person]] = {}
    query = select(Contact.job_id, Contact.name, Contact.email).where(Contact.owner_id == owner.id)
    for job_id, name, email in db.session.execute(query):
        people.setdefault(job_id, []).append(Person(name, email or ""))
    return people


def _jobs(owner: Account, conditions: Iterable[ColumnElement[bool]]) -> dict[int, Row[Any]]:
    if not (named := [*conditions]):
        return {}
    # Each condition has its own index, which a planner does not use for all of them at once.
    parts = (select(Job.id).where(*in_tracker(owner), one) for one in named)
    query = select(*_COLUMNS).where(Job.id.in_(union(*parts)))
    found: Any = db.session.execute(query)
    return {row.id: row for row in found}


def _known(rows: Mapping[int, Row[Any]], people: Mapping[int, list[Person]]) -> list[KnownJob]:
    return [
        KnownJob(
            *(row.id, row.title, row.company_key, row.job_key),
            *(row.source_url, row.application_url, row.reference),
            people.get(row.id, ()),
        )
        for row in rows.values()
    ]


def _told(
    owner: Account, clues: Clues, people: Mapping[int, list[Person]], invited: int | None
) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of what is a job's own, its title, or the site of its posting."""
    ids = {job_id for job_id, each in people.items() if any(is_theirs(clues, one) for one in each)}
    if invited is not None:
        ids.add(invited)
    if ids:
        yield Job.id.in_(ids)
    if clues.keys:
        yield Job.job_key.in_(clues.keys)
        yield has_link(clues.keys)
    if found := references_near(clues, values_of(owner, _REFERENCE, _HAS_REFERENCE)):
        yield and_(_HAS_REFERENCE, _REFERENCE.in_(found[:_MOST]))
    if titles := titles_near(clues, values_of(owner, Job.title_key)):
        called = select(Job.id).where(*in_tracker(owner), Job.title_key.in_(titles[:_MOST]))
        yield Job.id.in_(called.order_by(Job.id.desc()).limit(_MOST_OF_TITLES))
    for site in clues.sites:  # the comparison keeps to the index of keys
        yield and_(Job.job_key > "", Job.job_key.contains(site, autoescape=True))


def _at_sites(clues: Clues) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of sites that no key has."""
    for site in clues.sites:
        urls = (Job.source_url, Job.application_url)
        yield or_(*(url.icontains(site, autoescape=True) for url in urls))
