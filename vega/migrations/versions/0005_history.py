"""Give events typed columns and days, and jobs what follows from them; more fields, tags, Undo."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

from vega.clock import zone_of
from vega.extensions import UtcDateTime
from vega.migrations.tables import column_names, rebuilt, update_rows
from vega.rules.sources import source_of

revision = "0005"
down_revision = "0004"

JOBS_AT_A_TIME = 500
FOLDED = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
NOT_DELETED: dict[str, Any]
WAITING: dict[str, Any]
MERGED: dict[str, Any]
NOT_DELETED, WAITING, MERGED = (
    {"sqlite_where": sa.text(where), "postgresql_where": sa.text(where)}
    for where in (
        "deleted_at IS NULL",
        "deleted_at IS NULL AND status IN ('applied', 'interviewing')",
        "merged_into_id IS NOT NULL",
    )
)
NO_TIME = timedelta(0)
NEVER_APPLIED, NO_DEADLINE = date.min.isoformat(), date.max.isoformat()


def _job_columns() -> list[sa.Column[Any]]:
    """They come before the long texts, which SQLite would otherwise have to walk through."""
    return [
        sa.Column("stage", sa.String(length=40), nullable=True),
        sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.Column("applied_on", sa.Date(), nullable=True),
        sa.Column("applied_key", sa.Date(), nullable=False, server_default=NEVER_APPLIED),
        sa.Column("status_since", sa.Date(), nullable=True),
        sa.Column("news_on", sa.Date(), nullable=False, server_default=NEVER_APPLIED),
        sa.Column("workplace", sa.String(length=20), nullable=True),
        sa.Column("deadline", sa.Date(), nullable=True),
        sa.Column("deadline_key", sa.Date(), nullable=False, server_default=NO_DEADLINE),
        sa.Column("answer_by", sa.Date(), nullable=True),
        sa.Column("quiet_until", sa.Date(), nullable=True),
        sa.Column("salary_min", sa.BigInteger(), nullable=True),
        sa.Column("salary_max", sa.BigInteger(), nullable=True),
        sa.Column("salary_currency", sa.String(length=3), nullable=True),
        sa.Column("salary_period", sa.String(length=10), nullable=True),
        sa.Column("source", sa.Text(), nullable=True),
        sa.Column("source_typed", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("applied_via", sa.String(length=20), nullable=True),
        sa.Column("reference", sa.Text(), nullable=True),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
    ]


LONG_TEXTS = ("description", "notes", "description_html", "notes_html", "rendered_by")


def _event_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("from_status", sa.String(length=20), nullable=True),
        sa.Column("to_status", sa.String(length=20), nullable=True),
        sa.Column("stage", sa.String(length=40), nullable=True),
        sa.Column("outcome", sa.String(length=20), nullable=True),
        sa.Column("reply", sa.Boolean(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.Column("fields", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("source_url", sa.Text(), nullable=True),
        sa.Column("occurred_on", sa.Date(), nullable=True),
        sa.Column("via", sa.String(length=20), nullable=True),
        sa.Column("via_label", sa.String(length=200), nullable=False, server_default=""),
    ]


def upgrade() -> None:
    _add_columns()
    _create_tables()
    connection = op.get_bind()
    rows = connection.execute(sa.text("SELECT id FROM jobs ORDER BY id")).scalars().all()
    for start in range(0, len(rows), JOBS_AT_A_TIME):
        _convert(connection, rows[start : start + JOBS_AT_A_TIME])
    _drop_details()


def _add_columns() -> None:
    with rebuilt("jobs", _order_of_jobs()) as table:
        for column in _job_columns():
            table.add_column(column)
        table.create_foreign_key(
            "fk_jobs_merged_into_id", "jobs", ["merged_into_id"], ["id"], ondelete="CASCADE"
        )
    with rebuilt("job_events") as table:
        table.alter_column("at", new_column_name="recorded_at")
        for column in _event_columns():
            table.add_column(column)
    op.create_index("ix_jobs_applied", "jobs", ["owner_id", "applied_key", "id"], **NOT_DELETED)
    op.create_index("ix_jobs_deadline", "jobs", ["owner_id", "deadline_key", "id"], **NOT_DELETED)
    op.create_index("ix_jobs_waiting", "jobs", ["owner_id", "news_on", "id"], **WAITING)
    op.create_index("ix_jobs_merged_into", "jobs", ["merged_into_id"], **MERGED)


def _order_of_jobs() -> list[str]:
    present = [name for name in column_names("jobs") if name not in LONG_TEXTS]
    return [*present, *(column.name for column in _job_columns()), *LONG_TEXTS]


def _create_tables() -> None:
    op.create_table(
        "job_tags",
        sa.Column("job_id", sa.Integer(), nullable=False),
        sa.Column("key", FOLDED, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["job_id"], ["jobs.id"], name="fk_job_tags_job_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name="fk_job_tags_owner_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("job_id", "key", name="pk_job_tags"),
    )
    op.create_index("ix_job_tags_owner_id_key", "job_tags", ["owner_id", "key", "job_id"])
    op.create_table(
        "changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("units", sa.JSON(), nullable=False),
        sa.Column("at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["users.id"], name="fk_changes_owner_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_changes"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_changes_owner_id", "changes", ["owner_id"])
    op.create_index("ix_changes_at", "changes", ["at"])


def _drop_details() -> None:
    with rebuilt("job_events") as table:
        table.drop_column("details")


# Rows

USERS = sa.table("users", sa.column("id"), sa.column("time_zone"))
JOBS = sa.table(
    "jobs",
    sa.column("id", sa.Integer()),
    sa.column("owner_id", sa.Integer()),
    sa.column("status", sa.String()),
    sa.column("source_url", sa.Text()),
    sa.column("source", sa.Text()),
    sa.column("captured_via", sa.String()),
    sa.column("captured_via_label", sa.String()),
    sa.column("created_at", UtcDateTime()),
    sa.column("status_changed_at", UtcDateTime()),
    sa.column("indexed", sa.Boolean()),
    sa.column("applied_on", sa.Date()),
    sa.column("applied_key", sa.Date()),
    sa.column("status_since", sa.Date()),
    sa.column("news_on", sa.Date()),
)
EVENTS = sa.table(
    "job_events",
    sa.column("id", sa.Integer()),
    sa.column("job_id", sa.Integer()),
    sa.column("kind", sa.String()),
    sa.column("details", sa.JSON()),
    sa.column("recorded_at", UtcDateTime()),
    *(sa.column(column.name, column.type) for column in _event_columns()),
)


def _convert(connection: Connection, job_ids: Sequence[int]) -> None:
    """Convert the events of these jobs, add `saved` to each, and compute what follows."""
    query = (
        sa.select(JOBS, USERS.c.time_zone)
        .join(USERS, USERS.c.id == JOBS.c.owner_id)
        .where(JOBS.c.id.in_(job_ids))
    )
    found = connection.execute(query).all()
    events: dict[int, list[Any]] = {job.id: [] for job in found}
    columns = (EVENTS.c.id, EVENTS.c.job_id, EVENTS.c.kind, EVENTS.c.details, EVENTS.c.recorded_at)
    old = sa.select(*columns).where(EVENTS.c.job_id.in_(job_ids)).order_by(EVENTS.c.id)
    for event in connection.execute(old):
        events[event.job_id].append(event)
    new_events, changed_events, changed_jobs = [], [], []
    for job in found:
        history = _history(job, events[job.id], zone_of(job.time_zone))
        new_events += [row for row in history if row["id"] is None]
        changed_events += [row for row in history if row["id"] is not None]
        changed_jobs.append(_job(job, history))
    update_rows(EVENTS, changed_events)
    update_rows(JOBS, changed_jobs)
    for row in new_events:
        del row["id"]
    connection.execute(sa.insert(EVENTS), [{**row, "details": {}} for row in new_events])


def _history(job: Any, events: Sequence[Any], zone: tzinfo) -> list[dict[str, Any]]:
    moves = [event for event in events if event.kind == "moved"]
    first = moves[0].details["from"] if moves else job.status
    saved = {
        **_blank(job, "saved", job.created_at, zone),
        "from_status": None if first == "interested" else "interested",
        "to_status": first,
        "via": job.captured_via,
        "via_label": job.captured_via_label,
    }
    rows = [saved]
    for event in events:
        # Later in the table is later: the clock may have been set back in between. `saved` gets
        # an id that is later, and needs a moment that is earlier.
        after = rows[-1]["recorded_at"] + (timedelta(microseconds=1) if len(rows) == 1 else NO_TIME)
        recorded = max(event.recorded_at, after)
        row = {**_blank(job, event.kind, recorded, zone), "id": event.id}
        rows.append(row | _details(event.details or {}))
    last = next(row["to_status"] for row in reversed(rows) if row["to_status"])
    if last != job.status:  # no status changes by an upgrade
        recorded = max(job.status_changed_at, rows[-1]["recorded_at"])
        move = {"from_status": last, "to_status": job.status}
        rows.append(_blank(job, "moved", recorded, zone) | move)
    return rows


def _blank(job: Any, kind: str, recorded: datetime, zone: tzinfo) -> dict[str, Any]:
    return {
        "id": None,
        "job_id": job.id,
        "kind": kind,
        **{column.name: None for column in _event_columns()},
        "recorded_at": recorded,
        "occurred_on": recorded.astimezone(zone).date(),
        "via_label": "",
    }


def _details(details: Mapping[str, Any]) -> dict[str, Any]:
    columns = {"from": "from_status", "to": "to_status", "title": "title", "url": "source_url"}
    row = {columns[name]: value for name, value in details.items() if name in columns}
    if "fields" in details:
        row["fields"] = list(details["fields"])
    return row


def _job(job: Any, history: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return what follows from the events, which are in order, without stages and outcomes."""
    moves = [row for row in history if _is_move(row)]
    latest = moves[-1] if moves else history[0]
    source = source_of(job.source_url)
    applied_on = _applied_on(moves)
    return {
        "id": job.id,
        "applied_on": applied_on,
        "applied_key": applied_on or date.min,
        "status_since": latest["occurred_on"],
        "status_changed_at": latest["recorded_at"],
        "news_on": latest["occurred_on"],
        "source": source,
        "indexed": job.indexed and source is None,
    }


def _is_move(row: Mapping[str, Any]) -> bool:
    kind, status = str(row["kind"]), row["to_status"]
    return kind == "moved" or (kind == "saved" and status != "interested")


def _applied_on(moves: Sequence[Mapping[str, Any]]) -> date | None:
    """Return the day of the first move to applied that was not reverted within a day."""
    kept: list[Mapping[str, Any]] = []
    for move in moves:
        before = kept[-2]["to_status"] if len(kept) > 1 else "interested"
        if kept and move["to_status"] == before and _within_a_day(kept[-1], move):
            kept.pop()
        else:
            kept.append(move)
    return next((move["occurred_on"] for move in kept if move["to_status"] == "applied"), None)


def _within_a_day(move: Mapping[str, Any], following: Mapping[str, Any]) -> bool:
    return bool(following["occurred_on"] - move["occurred_on"] <= timedelta(days=1))
