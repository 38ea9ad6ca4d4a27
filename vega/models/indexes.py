"""The partial indexes, for comparisons with what the migrations made.

Nothing else asks for them, and SQLAlchemy loads PostgreSQL's dialect for each: 2 MB.
"""

from sqlalchemy import Index, Table, TextClause, text

from vega.models import (
    APPLICATIONS,
    NOT_DELETED,
    TO_ANSWER,
    TO_APPLY,
    WAITING,
    interviews,
    jobs,
    tasks,
)
from vega.models.calendar import CANCELLED, OPEN, PLANNED


def _partial(
    table: Table, where: TextClause, name: str, columns: str, *, unique: bool = False
) -> None:
    """Add an index to a table; PostgreSQL's condition is the same."""
    found = (table.c[column] for column in columns.split())
    Index(name, *found, unique=unique, sqlite_where=where, postgresql_where=where)


_partial(tasks, OPEN, "ix_tasks_open", "owner_id due_key id")
_partial(interviews, PLANNED, "ix_interviews_planned", "owner_id starts_at id")
_partial(interviews, CANCELLED, "ix_interviews_cancelled", "owner_id state_at")
# One job per key and owner; a deleted one is out of the way.
_partial(jobs, NOT_DELETED, "uq_jobs_owner_id_job_key", "owner_id job_key", unique=True)
_partial(jobs, NOT_DELETED, "ix_jobs_newest", "owner_id id")
_partial(jobs, NOT_DELETED, "ix_jobs_status", "owner_id status id")
_partial(jobs, NOT_DELETED, "ix_jobs_updated", "owner_id updated_at id")
_partial(jobs, NOT_DELETED, "ix_jobs_title", "owner_id title_key id")
# With the news, of which Quick Entry reads the latest of some companies from this index alone.
_partial(jobs, NOT_DELETED, "ix_jobs_company", "owner_id company_key id news_on deleted_at")
_partial(jobs, NOT_DELETED, "ix_jobs_alike", "owner_id company_key alike_key id")
_partial(jobs, NOT_DELETED, "ix_jobs_applied", "owner_id applied_key id")
_partial(jobs, NOT_DELETED, "ix_jobs_deadline", "owner_id deadline_key id")
# In the order of a column, then all that the board filters by: it reads this index alone until it
# has found its cards.
_partial(
    jobs, NOT_DELETED, "ix_jobs_board",
    "owner_id status outcome news_on status_changed_at id deadline answer_by quiet_until job_type "
    "workplace source applied_via applied_key created_at application application_on "
    "reached_interview reached_offer replied reply_days days_applied days_interviewing days_offer "
    "deleted_at",
)  # fmt: skip
# With the status, or SQLite would prefer the index of all jobs of one.
_partial(jobs, TO_APPLY, "ix_jobs_closing", "owner_id status deadline id")
_partial(jobs, TO_ANSWER, "ix_jobs_answer", "owner_id status answer_by id")
_partial(jobs, WAITING, "ix_jobs_waiting", "owner_id news_on id")
# What few jobs have. With the last column, or SQLite would prefer the index of the board.
for _name in ("workplace", "outcome", "applied_via"):
    _has = text(f"deleted_at IS NULL AND {_name} IS NOT NULL")
    _partial(jobs, _has, f"ix_jobs_{_name}", f"owner_id {_name} id deleted_at")
# All that insights count and select by: they read this index alone.
_partial(
    jobs, APPLICATIONS, "ix_jobs_applications",
    "owner_id application application_on status outcome news_on reached_interview reached_offer "
    "replied reply_days days_applied days_interviewing days_offer source applied_via job_type "
    "workplace id deleted_at",
)  # fmt: skip
_partial(jobs, text("deleted_at IS NOT NULL"), "ix_jobs_trash", "owner_id deleted_at")
_partial(jobs, text("same_as_id IS NOT NULL"), "ix_jobs_same_as", "same_as_id")
_partial(jobs, text("merged_into_id IS NOT NULL"), "ix_jobs_merged_into", "merged_into_id")
# Jobs whose texts wait to be indexed.
Index(
    "ix_jobs_pending", jobs.c.owner_id, jobs.c.id,
    sqlite_where=text("indexed = 0"), postgresql_where=text("NOT indexed"),
)  # fmt: skip
