"""Give jobs what insights count, and people other efforts."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

from vega.clock import zone_of
from vega.extensions import UtcDateTime
from vega.migrations.tables import column_names, rebuilt, update_rows
from vega.rules.applications import application_of
from vega.rules.standing import in_order

revision = "0012"
down_revision = "0011"

JOBS_AT_A_TIME = 500
LONG_TEXTS = (
    "description", "notes", "description_format", "description_html", "notes_html", "rendered_by",
)  # fmt: skip
INDEXED = [
    "owner_id", "application", "application_on", "status", "outcome", "news_on",
    "reached_interview", "reached_offer", "replied", "reply_days", "days_applied",
    "days_interviewing", "days_offer", "source", "applied_via", "job_type", "workplace", "id",
    "deleted_at",
]  # fmt: skip


def _columns() -> list[sa.Column[Any]]:
    """They come before the long texts, which SQLite would otherwise have to walk through."""
    return [
        sa.Column("application", sa.String(length=10), nullable=True),
        sa.Column("application_on", sa.Date(), nullable=True),
        *(
            sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
            for name in ("reached_interview", "reached_offer", "replied")
        ),
        *(
            sa.Column(name, sa.Integer(), nullable=True)
            for name in ("reply_days", "days_applied", "days_interviewing", "days_offer")
        ),
    ]


def upgrade() -> None:
    present = [name for name in column_names("jobs") if name not in LONG_TEXTS]
    order = [*present, *(column.name for column in _columns()), *LONG_TEXTS]
    with rebuilt("jobs", order) as table:
        for column in _columns():
            table.add_column(column)
    _create_efforts()
    _let_imports_bring_efforts()
    _count_applications()
    where: Any = sa.text("deleted_at IS NULL AND application IS NOT NULL")
    op.create_index(
        "ix_jobs_applications", "jobs", INDEXED, sqlite_where=where, postgresql_where=where
    )


def _create_efforts() -> None:
    op.create_table(
        "efforts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("occurred_on", sa.Date(), nullable=False),
        *(
            sa.Column(name, sa.Text(), nullable=False)
            for name in ("title", "company", "contact", "result", "notes")
        ),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("updated_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_efforts"),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name="fk_efforts_owner_id", ondelete="CASCADE"
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_efforts_occurred_on", "efforts", ["owner_id", "occurred_on", "id"])


def _let_imports_bring_efforts() -> None:
    """The column comes before the upload, which SQLite would otherwise have to walk through."""
    present = [name for name in column_names("imports") if name != "upload"]
    with rebuilt("imports", [*present, "effort_ids", "upload"]) as table:
        table.add_column(
            sa.Column("effort_ids", sa.JSON(), nullable=False, server_default=sa.text("'[]'"))
        )


# Rows

USERS = sa.table("users", sa.column("id"), sa.column("time_zone"))
JOBS = sa.table(
    "jobs",
    sa.column("id", sa.Integer()),
    sa.column("owner_id", sa.Integer()),
    *(sa.column(column.name, column.type) for column in _columns()),
)
EVENTS = sa.table(
    "job_events",
    sa.column("id", sa.Integer()),
    sa.column("job_id", sa.Integer()),
    sa.column("kind", sa.String()),
    sa.column("to_status", sa.String()),
    sa.column("reply", sa.Boolean()),
    sa.column("occurred_on", sa.Date()),
    sa.column("recorded_at", UtcDateTime()),
    sa.column("via", sa.String()),
)


def _count_applications() -> None:
    ids = op.get_bind().scalars(sa.select(JOBS.c.id).order_by(JOBS.c.id)).all()
    for start in range(0, len(ids), JOBS_AT_A_TIME):
        _count(ids[start : start + JOBS_AT_A_TIME])


def _count(job_ids: Sequence[int]) -> None:
    owners = sa.select(JOBS.c.id, USERS.c.time_zone).join(USERS, USERS.c.id == JOBS.c.owner_id)
    found = op.get_bind().execute(owners.where(JOBS.c.id.in_(job_ids)))
    zones = {row.id: row.time_zone for row in found}
    events: dict[int, list[Any]] = {job_id: [] for job_id in job_ids}
    query = sa.select(EVENTS).where(EVENTS.c.job_id.in_(job_ids)).order_by(EVENTS.c.id)
    for event in op.get_bind().execute(query):
        events[event.job_id].append(event)
    rows = []
    for job_id, own in events.items():
        zone = zone_of(zones[job_id])
        counted = application_of(in_order(own, zone), zone)
        if counted.application is not None:
            facts = {column.name: getattr(counted, column.name) for column in _columns()}
            rows.append({"id": job_id, **facts})
    update_rows(JOBS, rows)
