"""Service: index the texts of jobs in the background.

Saving a job leaves this to the maintenance thread, since it takes longer than the save itself. The
entries are made before the write lock is taken and stored only if the job's version is still the
same (optimistic locking).
"""

import logging
import threading
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from vega.extensions import db
from vega.models import jobs
from vega.rules.words import entry
from vega.schemas import JOB_TEXTS
from vega.services.jobs.lists import search
from vega.storage.database import transaction
from vega.storage.statements import Statement

MAX_JOBS = 50  # per batch: saves wait while a batch is written
MAX_TEXT = 2_000_000  # bytes per batch, unless a single job has more

log = logging.getLogger("vega")

saved = threading.Event()  # set by saves of this process; those of others are found by polling


def process_batch() -> bool:
    """Index a batch of pending jobs. Return whether there were any."""
    made = [(row.id, row.version, _entry(row)) for row in _next_rows()]
    if made:
        with transaction() as connection:
            indexed = {
                job_id: words
                for job_id, version, words in made
                if _INDEXED.one(connection, job_id=job_id, read_version=version)
            }
            if indexed:
                search.write_words(connection, indexed)
    return bool(made)


def _next_rows() -> Sequence[Any]:
    """Read one batch, streaming: a few hundred texts of maximum size would fill the memory."""
    rows: list[object] = []
    size = 0
    found = db.session.execute(_PENDING)
    for row in found:
        size += sum(len(getattr(row, name).encode()) for name in JOB_TEXTS)
        if rows and size > MAX_TEXT:
            break
        rows.append(row)
    found.close()
    db.session.commit()  # ends the read transaction before the slow part
    return rows


def _entry(row: Row[Any]) -> str:
    """Return the entry of a job; if it fails, of its title alone, so that it blocks no others."""
    try:
        return search.entry_of(row)
    except Exception:
        log.exception("texts: job %d is searched by its title alone", row.id)
        return entry([row.title], owner_id=row.owner_id)


# In the order of the partial index, or SQLite would scan the whole table.
_PENDING = (
    select(jobs.c.id, jobs.c.owner_id, jobs.c.version, *search.INDEXED)
    .where(~jobs.c.indexed)
    .order_by(jobs.c.owner_id, jobs.c.id)
    .limit(MAX_JOBS)
    .execution_options(yield_per=10)
)
_INDEXED = Statement(
    update(jobs)
    .where(jobs.c.id == bindparam("job_id"), jobs.c.version == bindparam("read_version"))
    .values(indexed=True)
    .returning(jobs.c.id)
)
