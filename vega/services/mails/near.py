"""Choose the jobs that a mail can be about by what an index has of them: only these are weighed."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Row, and_, func, select, union

from vega.extensions import db
from vega.models import Contact, Job
from vega.reading.mail.job import (
    Clues,
    KnownJob,
    companies_near,
    is_theirs,
    points_of_companies,
    references_near,
    titles_near,
)
from vega.reading.mail.mail import Person
from vega.services.account import Account
from vega.services.jobs.jobs import in_tracker
from vega.services.jobs.lists.naming import values_of
from vega.services.jobs.lists.search import has_link

_MOST = 5_000  # companies and references that are looked up, and jobs of them
_NEWEST = 2_000  # jobs that are searched for the title and the site of a mail
_MOST_NEWEST = 200  # of them that are weighed
_REFERENCE, _HAS_REFERENCE = func.upper(Job.reference), Job.reference.is_not(None)  # an index
_COLUMNS = (
    *(Job.id, Job.title, Job.company, Job.company_key, Job.job_key),
    *(Job.source_url, Job.application_url, Job.reference),
    *(Job.status, Job.status_since, Job.applied_on, Job.application),
)


class Near(NamedTuple):
    """Rows of jobs by their ids, the same jobs to weigh, and the points of all companies near."""

    rows: Mapping[int, Row[Any]]
    jobs: Collection[KnownJob]
    companies: Mapping[str, float]


def jobs_near(owner: Account, clues: Clues, invited: int | None) -> Near:
    """Return the jobs that a mail can be about; `invited` is that of its invitation."""
    people = _people(owner)
    rows = _newest(owner, clues) | _jobs(owner, _told(owner, clues, people, invited))
    keys = companies_near(clues, values_of(owner, Job.company_key))
    companies = points_of_companies(clues, keys, _known(rows, people))
    if named := [key for key in keys if companies[key]]:
        rows |= _jobs(owner, [Job.company_key.in_(named[:_MOST])])
    return Near(rows, _known(rows, people), companies)


def _people(owner: Account) -> Mapping[int, list[Person]]:
    people: dict[int, list[Person]] = {}
    query = select(Contact.job_id, Contact.name, Contact.email).where(Contact.owner_id == owner.id)
    for job_id, name, email in db.session.execute(query):
        people.setdefault(job_id, []).append(Person(name, email or ""))
    return people


def _newest(owner: Account, clues: Clues) -> dict[int, Row[Any]]:
    """Return those of the newest jobs whose title is in the mail, or whose posting is on a site
    that it names.
    """
    columns = (*_COLUMNS, Job.title_key)
    newest = select(*columns).where(*in_tracker(owner)).order_by(Job.id.desc()).limit(_NEWEST)
    found: Any = db.session.execute(newest).all()
    titles = {*titles_near(clues, [row.title_key for row in found])}
    told = [row for row in found if row.title_key in titles or _is_at_site(clues, row)]
    return {row.id: row for row in told[:_MOST_NEWEST]}


def _is_at_site(clues: Clues, row: Row[Any]) -> bool:
    urls = f"{row.source_url} {row.application_url}".lower()
    return any(site in urls for site in clues.sites)


def _jobs(owner: Account, conditions: Iterable[ColumnElement[bool]]) -> dict[int, Row[Any]]:
    if not (named := [*conditions]):
        return {}
    # Each condition has its own index, which a planner does not use for all of them at once.
    parts = (select(Job.id).where(*in_tracker(owner), one) for one in named)
    query = select(*_COLUMNS).where(Job.id.in_(union(*parts))).order_by(Job.id.desc())
    found: Any = db.session.execute(query.limit(_MOST))
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
    """Yield the conditions of what is a job's own."""
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
