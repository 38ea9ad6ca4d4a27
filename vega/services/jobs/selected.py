"""Service: what is done to several jobs at once, which one Undo takes back."""

from collections.abc import Callable, Iterable, Sequence

from vega.clock import now
from vega.errors import InvalidInput
from vega.models import Job, JobStatus, Outcome
from vega.schemas import JobChanges, Progress, read_form, tag_key
from vega.services.account import Account
from vega.services.jobs import history, undo
from vega.services.jobs.jobs import Moved, edit_locked, lock_jobs
from vega.services.jobs.tags import tags_of_all

OPEN_APPLICATIONS = (JobStatus.APPLIED, JobStatus.INTERVIEWING)


def mark_ghosted(owner: Account, job_ids: Iterable[int]) -> tuple[Moved, int]:
    """Mark those of the jobs as ghosted that are applied or interviewing without an outcome.

    Return them, and how many were left.
    """
    ghosted = Progress(outcome=Outcome.GHOSTED)
    with undo.undoable(owner, job_ids := list(job_ids)) as change:
        found = lock_jobs(owner, job_ids)
        history.progress([job for job in found if _is_open(job)], ghosted, owner, now())
    return Moved(change.job_ids, change.id), len(found) - len(change.job_ids)


def _is_open(job: Job) -> bool:
    return job.status in OPEN_APPLICATIONS and job.outcome is None


def add_tag(owner: Account, job_ids: Iterable[int], name: str) -> Moved:
    """Give jobs a tag, where they do not have it. Raises `InvalidInput`; then none has it."""
    key = _key_of(name)
    return _tag(owner, job_ids, lambda own: (*own, name) if key not in map(tag_key, own) else own)


def remove_tag(owner: Account, job_ids: Iterable[int], name: str) -> Moved:
    """Take a tag off jobs, in any spelling."""
    key = _key_of(name)
    return _tag(owner, job_ids, lambda own: [other for other in own if tag_key(other) != key])


def _key_of(name: str) -> str:
    if not name.strip():
        raise InvalidInput({"tags": "Enter a tag."})
    return tag_key(" ".join(name.split()))


def _tag(
    owner: Account,
    job_ids: Iterable[int],
    changed: Callable[[Sequence[str]], Sequence[str]],
) -> Moved:
    with undo.undoable(owner, job_ids := list(job_ids)) as change:
        found, moment = lock_jobs(owner, job_ids), now()
        for job, own in zip(found, tags_of_all(found).values(), strict=True):
            changes = read_form(JobChanges, {"tags": list(changed(own))})
            edit_locked(job, owner, changes, moment)
    return Moved(change.job_ids, change.id)
