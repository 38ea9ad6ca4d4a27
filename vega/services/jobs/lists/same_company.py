"""Service: the other jobs at a job's company."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from vega.models import Job, JobStatus
from vega.rules.similar import company_key
from vega.serializers import CompanyJob
from vega.services.account import Account
from vega.services.jobs.jobs import in_tracker
from vega.services.rows import ANY_OWNER
from vega.storage.statements import read_rows

NO_COMPANY = "Unknown company"  # of an imported job that has none
MOST = 50
LOOKED_AT = 500  # of a company's jobs, the latest added: an agency may have thousands


def names_company(job: Job) -> bool:
    """Return whether a job's company is one that others can be at too."""
    return job.company_key not in ("", company_key(NO_COMPANY))


def at_this_company(owner: Account, job: Job) -> Sequence[CompanyJob]:
    """Return the owner's other jobs of the same company, the latest change of status first.

    At most 50, in one query whose cost is bounded. A company is the same as in `find_similar`; a
    name of punctuation alone, such as `?`, is none, nor is what an import writes for none.
    """
    if not names_company(job):
        return []
    values = {"owner_id": owner.id, "company_key": job.company_key, "job_id": job.id}
    rows = read_rows(_AT_COMPANY, {**values, "most": MOST, "looked_at": LOOKED_AT})
    return [CompanyJob(row.id, row.title, JobStatus(row.status), row.status_since) for row in rows]


_latest = (
    select(Job.id, Job.title, Job.status, Job.status_since, Job.status_changed_at)
    .where(
        *in_tracker(ANY_OWNER),
        Job.company_key == bindparam("company_key"),  # which has an index
        Job.id != bindparam("job_id"),
    )
    .order_by(Job.id.desc())
    .limit(bindparam("looked_at"))
    .subquery()
)
_AT_COMPANY = (
    select(_latest.c.id, _latest.c.title, _latest.c.status, _latest.c.status_since)
    .order_by(
        _latest.c.status_since.desc().nulls_last(),
        _latest.c.status_changed_at.desc(),
        _latest.c.id.desc(),
    )
    .limit(bindparam("most"))
)
