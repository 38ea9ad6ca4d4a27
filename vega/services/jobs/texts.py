"""Service: index and render the texts of jobs in the background.

Saving a job leaves this to the maintenance thread, since it takes longer than the save itself. The
results are computed before the write lock is taken and stored only if the job's version is still
the same (optimistic locking).
"""

import logging
import threading
from collections.abc import Sequence
from typing import Any, NamedTuple

from markupsafe import Markup
from sqlalchemy import Connection, Row, bindparam, literal_column, or_, select, update

from vega.extensions import db
from vega.models import DescriptionFormat, Job, jobs
from vega.reading.text.rich_text import RULES, notes_html, posting_html
from vega.rules.words import entry
from vega.schemas import JOB_TEXTS
from vega.services.installation import TEXT_RULES, get_value, set_value
from vega.services.jobs import search
from vega.services.jobs.captured_postings import Posting
from vega.storage.database import transaction
from vega.storage.statements import Statement

MAX_JOBS = 50  # per batch: saves wait while a batch is written
MAX_TEXT = 2_000_000  # bytes per batch, unless a single job has more

log = logging.getLogger("vega")

saved = threading.Event()  # set by saves of this process; those of others are found by polling


class Rendered(NamedTuple):
    """Sanitized HTML; None if the text is shown verbatim."""

    description: Markup | None
    notes: Markup | None


class _Derived(NamedTuple):
    words: str
    rendered: Rendered


def rendered(job: Job) -> Rendered:
    """Return the stored HTML, or render it now if it is missing or was made by other rules."""
    stored = db.session.execute(_STORED, {"job_id": job.id}).one_or_none()
    if stored is None or stored.rendered_by != RULES:
        return _render(job)
    return Rendered(_safe(stored.description_html), _safe(stored.notes_html))


_STORED = select(jobs.c.description_html, jobs.c.notes_html, jobs.c.rendered_by).where(
    jobs.c.id == bindparam("job_id")
)


def rendered_posting(job: Job, posting: Posting) -> Markup | None:
    """Return the description of a job's posting as it was captured, rendered now unless the job
    still has it.
    """
    same = ("description", "description_format")
    if all(getattr(job, name) == getattr(posting, name) for name in same):
        return rendered(job).description
    return _description(posting)


def _render(job: Job | Row[Any]) -> Rendered:
    return Rendered(_description(job), notes_html(job.notes))


def _description(found: Job | Posting | Row[Any]) -> Markup | None:
    is_markdown = found.description_format == DescriptionFormat.MARKDOWN
    return (notes_html if is_markdown else posting_html)(found.description)


def _safe(stored: str | None) -> Markup | None:
    return None if stored is None else Markup(stored)  # noqa: S704 - sanitized by rich_text.py


def _plain(markup: Markup | None) -> str | None:
    return None if markup is None else str(markup)


def process_batch() -> bool:
    """Index and render a batch of pending jobs. Return whether there were any."""
    derived = [(row, _derive(row)) for row in _next_rows()]
    if derived:
        with transaction() as connection:
            written = [(row.id, found) for row, found in derived if _write(connection, row, found)]
            if written:
                search.write_words(connection, {job_id: found.words for job_id, found in written})
    return bool(derived)


def _next_rows() -> Sequence[Any]:
    """Read one batch, streaming: a few hundred texts of maximum size would fill the memory. What is
    to be rendered alone waits until all is indexed.
    """
    rows: list[Any] = []
    pending = db.session.execute(_PENDING).all()
    if not pending:
        return rows
    ids = [job.id for job in pending if job.indexed == pending[0].indexed]
    size = 0
    found = db.session.execute(_TEXTS.where(jobs.c.id.in_(ids)))
    for row in found:
        size += sum(len(getattr(row, name).encode()) for name in JOB_TEXTS)
        if rows and size > MAX_TEXT:
            break
        rows.append(row)
    found.close()
    db.session.commit()  # ends the read transaction before the slow part
    return rows


def _derive(row: Row[Any]) -> _Derived:
    """Index and render a job; if it fails, index its title alone, so that it blocks no others."""
    try:
        return _Derived(search.entry_of(row), _render(row))
    except Exception:
        log.exception("texts: job %d is searched by its title alone", row.id)
        return _Derived(entry([row.title], owner_id=row.owner_id), Rendered(None, None))


def _write(connection: Connection, row: Row[Any], derived: _Derived) -> bool:
    """Store the result unless the job changed (optimistic locking). Return if it was stored."""
    stored = _STORE.one(
        connection,
        job_id=row.id,
        read_version=row.version,
        description_html=_plain(derived.rendered.description),
        notes_html=_plain(derived.rendered.notes),
    )
    return stored is not None


def text_rules_changed() -> bool:
    """Return whether texts were rendered by other rules than those of today."""
    return get_value(TEXT_RULES) != str(RULES)


def rerender_if_rules_changed() -> None:
    """Queue texts rendered by other rules for rendering in the background, at startup."""
    if not text_rules_changed():
        return
    with transaction() as connection:
        other = jobs.c.rendered_by.not_in((0, RULES))
        connection.execute(update(jobs).where(other).values(rendered_by=0))
        set_value(connection, TEXT_RULES, str(RULES))


# The condition and the order of the partial index, or SQLite would scan the whole table.
_PENDING = (
    select(jobs.c.id, jobs.c.indexed)
    .where(or_(~jobs.c.indexed, jobs.c.rendered_by == literal_column("0")))
    .order_by(jobs.c.indexed, jobs.c.owner_id, jobs.c.id)
    .limit(MAX_JOBS)
)
_STORE = Statement(
    update(jobs)
    .where(jobs.c.id == bindparam("job_id"), jobs.c.version == bindparam("read_version"))
    .values(
        indexed=True,
        rendered_by=RULES,
        description_html=bindparam("description_html"),
        notes_html=bindparam("notes_html"),
    )
    .returning(jobs.c.id)
)
_TEXTS = (
    select(
        jobs.c.id,
        jobs.c.owner_id,
        jobs.c.version,
        jobs.c.description_format,
        *search.INDEXED,
    )
    .order_by(jobs.c.id)
    .execution_options(yield_per=10)
)
