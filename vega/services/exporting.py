"""Service: write a person's jobs to a file, as JSON with everything or as CSV for a spreadsheet.

Texts are large, so jobs are read and written a few at a time.
"""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from io import TextIOWrapper
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, Any

from sqlalchemy import select
from sqlalchemy.orm import undefer_group

from vega.errors import InvalidInput
from vega.extensions import db
from vega.models import (
    AvoidedEmployer,
    CapturedPosting,
    Contact,
    Effort,
    Interview,
    Job,
    JobEvent,
    Sort,
    Task,
)
from vega.schemas import JOB_FIELDS, JobFilter, Kind, camel, job_fields_of
from vega.serializers import JobDetails, effort_json, employer_json, exactly, job_json
from vega.serializers.exported_json import exported_job_json, exported_task_json
from vega.services.account import Account
from vega.services.documents.documents import documents_of_jobs
from vega.services.jobs.jobs import in_tracker
from vega.services.jobs.lists.job_list import ids_in_order
from vega.services.jobs.tags import tags_of_all
from vega.storage.database import batches

VERSION = 1  # of the JSON
BEGINNING = b'{"version": '
BATCH = 20  # jobs
# A column keeps its place: these came after Vega's own two days, and newer ones come last.
_LATER = ("starts_on", "pros", "cons")
_LAST = JOB_FIELDS.index("tags") + 1
_FIRST = (name for name in JOB_FIELDS[:_LAST] if name not in _LATER)
HEADINGS = tuple(map(camel, (*_FIRST, "created_at", "status_since", *_LATER, *JOB_FIELDS[_LAST:])))
_AMOUNTS = job_fields_of(Kind.AMOUNT)
# What a spreadsheet could take for a formula (OWASP, "CSV Injection"), also where it trims spaces,
# and the guard itself.
_GUARDED = re.compile(r"\s*[=+\-@＝＋－＠]|['\t\r\n]")


def everything() -> JobFilter:
    """Return the filter of all jobs, the oldest first."""
    return JobFilter(sort=Sort.OLDEST)


def write_json(owner: Account, file: IO[bytes], wanted: JobFilter | None = None) -> int:
    """Write the jobs of a list, the oldest first, and with everything the tasks without a job,
    the efforts and the employers to avoid. Return how many jobs.
    """
    wanted = wanted or everything()
    oldest_first = wanted.model_copy(update={"sort": Sort.OLDEST})
    file.write(b'%s%d, "jobs": [' % (BEGINNING, VERSION))
    found = _jobs_in_full(owner, oldest_first)
    count = _write_each(file, (exported_job_json(*each) for each in found))
    is_whole = not wanted.narrowing()
    file.write(b'],\n"tasks": [')
    if is_whole:
        _write_each(file, map(exported_task_json, _tasks_without_job(owner)))
    file.write(b'],\n"efforts": [')
    if is_whole:
        _write_each(file, (effort_json(each, exactly) for each in _efforts(owner)))
    file.write(b'],\n"employers": [')
    if is_whole:
        _write_each(file, (employer_json(each, exactly) for each in _employers(owner)))
    file.write(b"]}\n")
    return count


def _write_each(file: IO[bytes], found: Iterator[Mapping[str, object]]) -> int:
    count = 0
    for count, each in enumerate(found, 1):
        file.write(b"\n" if count == 1 else b",\n")
        file.write(json.dumps(each, ensure_ascii=False).encode())
    return count


def write_csv(owner: Account, file: IO[bytes], wanted: JobFilter | None = None) -> int:
    """Write the jobs of a list in its order, a row each (RFC 4180), in UTF-8 with BOM.

    Return how many jobs.
    """
    count = 0
    text = TextIOWrapper(file, "utf-8-sig", newline="")
    try:
        rows = csv.writer(text, lineterminator="\r\n")
        rows.writerow(HEADINGS)
        for batch in _batches(owner, wanted or everything()):
            tags, count = tags_of_all(batch), count + len(batch)
            rows.writerows(_cells(job, tags[job.id]) for job in batch)
    finally:
        text.detach()  # flushes, and leaves the file open
    return count


def _cells(job: Job, tags: Sequence[str]) -> list[str]:
    values: dict[str, object] = {
        **job_json(job, tags, None),
        "tags": ",".join(tags),
        **{camel(name): _amount(getattr(job, name)) for name in _AMOUNTS},
    }
    return [guarded("" if (cell := values[name]) is None else str(cell)) for name in HEADINGS]


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _GUARDED.match(cell) else cell


def unguarded(cell: str) -> str:
    """Return a cell of Vega's own CSV as it was before `guarded`."""
    return cell[1:] if cell.startswith("'") and _GUARDED.match(cell, 1) else cell


def _amount(amount: Decimal | None) -> str:
    if amount is None:
        return ""
    return f"{amount:.0f}" if amount == amount.to_integral_value() else f"{amount:.2f}"


# To a file of the person's own


def export_to(owner: Account, path: Path) -> int:
    """Write everything to a `.json` file, or the jobs to a `.csv` file, atomically. Only the user
    who runs this can read it. Return how many jobs. Raises `InvalidInput`.
    """
    write = _WRITERS.get(path.suffix.casefold())
    if write is None:
        raise _refused(f"{path} must end with .json, for everything, or .csv, for the jobs.")
    if path.exists() and not _is_export(path):
        raise _refused(f"{path} exists and is no export of Vega. Use another name.")
    try:
        with (
            NamedTemporaryFile(dir=path.parent, prefix=".vega-", delete=False) as draft,
            _removed_on_failure(Path(draft.name)),
        ):
            count = write(owner, draft)
            draft.close()
            Path(draft.name).replace(path)
    except OSError as error:
        raise _refused(f"{path} could not be written: {error.strerror}.") from None
    return count


def _refused(sentence: str) -> InvalidInput:
    return InvalidInput({"file": sentence})


def _is_export(path: Path) -> bool:
    """Return whether a file is one that may be replaced by a newer export."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        start = file.read(200)
    return start.startswith((BEGINNING, ",".join(HEADINGS[:9]).encode("utf-8-sig")))


@contextmanager
def _removed_on_failure(draft: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


_WRITERS = {".json": write_json, ".csv": write_csv}


# Reading


def _jobs_in_full(
    owner: Account, wanted: JobFilter
) -> Iterator[tuple[Job, JobDetails, CapturedPosting | None]]:
    for batch in _batches(owner, wanted):
        ids, tags = [job.id for job in batch], tags_of_all(batch)
        contacts, tasks, interviews, events = (
            _by_job(model, ids) for model in (Contact, Task, Interview, JobEvent)
        )
        documents, postings = documents_of_jobs(ids), _postings_of(ids)
        for job in batch:
            details = JobDetails(
                tags=tags[job.id],
                step=None,
                contacts=contacts[job.id],
                tasks=tasks[job.id],
                interviews=interviews[job.id],
                events=events[job.id],
                documents=documents.get(job.id, ()),
            )
            yield job, details, postings.get(job.id)


def _batches(owner: Account, wanted: JobFilter) -> Iterator[Sequence[Job]]:
    """Yield the jobs of a list in its order, as it is now: what changes meanwhile neither doubles
    a job nor leaves one out.
    """
    for some in batches(ids_in_order(owner, wanted), BATCH):
        query = select(Job).where(Job.id.in_(some), *in_tracker(owner))
        found = {job.id: job for job in db.session.scalars(query.options(undefer_group("texts")))}
        yield [found[job_id] for job_id in some if job_id in found]
        db.session.expunge_all()


def _by_job(model: Any, job_ids: Sequence[int]) -> Mapping[int, Sequence[Any]]:
    """Return rows of what belongs to these jobs, in the order in which they were added."""
    rows: dict[int, list[object]] = defaultdict(list)
    query = select(model).where(model.job_id.in_(job_ids)).order_by(model.id)
    for row in db.session.scalars(query):
        rows[row.job_id].append(row)
    return rows


def _postings_of(job_ids: Sequence[int]) -> Mapping[int, CapturedPosting]:
    """Return the postings of those jobs that were edited since they were captured."""
    query = select(CapturedPosting).where(CapturedPosting.job_id.in_(job_ids))
    return {posting.job_id: posting for posting in db.session.scalars(query)}


def _tasks_without_job(owner: Account) -> Iterator[Task]:
    query = select(Task).where(Task.owner_id == owner.id, Task.job_id.is_(None)).order_by(Task.id)
    yield from db.session.scalars(query.execution_options(yield_per=100))


def _efforts(owner: Account) -> Iterator[Effort]:
    query = select(Effort).where(Effort.owner_id == owner.id).order_by(Effort.id)
    yield from db.session.scalars(query.execution_options(yield_per=100))


def _employers(owner: Account) -> Iterator[AvoidedEmployer]:
    own = select(AvoidedEmployer).where(AvoidedEmployer.owner_id == owner.id)
    query = own.order_by(AvoidedEmployer.id)
    yield from db.session.scalars(query.execution_options(yield_per=100))
