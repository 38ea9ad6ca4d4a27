"""Add tasks, interviews, contacts, the calendar's address, and notices."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from vega.extensions import UtcDateTime

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("job_events", sa.Column("task_id", sa.Integer(), nullable=True))
    op.add_column("job_events", sa.Column("interview_id", sa.Integer(), nullable=True))
    op.add_column(
        "users", sa.Column("quiet_after", sa.Integer(), nullable=False, server_default="14")
    )
    op.add_column("refusals", sa.Column("detail", sa.Text(), nullable=False, server_default=""))
    _index_jobs()
    _create_tasks()
    _create_interviews()
    _create_contacts()
    _create_calendar_feeds()
    _create_notice_settings()
    _create_notices()


def _index_jobs() -> None:
    """Let Today find what it shows at the beginning of an index, however many jobs there are."""
    for name, columns, where in (
        ("waiting", ["news_on"], "status IN ('applied', 'interviewing') AND outcome IS NULL"),
        ("answer", ["status", "answer_by"], "status = 'offer_received' AND outcome IS NULL"),
        ("closing", ["status", "deadline"], "status = 'interested'"),
    ):
        op.drop_index(f"ix_jobs_{name}", "jobs")
        in_order = ["owner_id", *columns, "id"]
        op.create_index(
            f"ix_jobs_{name}", "jobs", in_order, **_where(f"deleted_at IS NULL AND {where}")
        )


def _create_tasks() -> None:
    op.create_table(
        "tasks",
        _id(),
        _owner("tasks"),
        sa.Column("job_id", sa.Integer(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("due_key", sa.Date(), nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("uid", sa.String(length=80), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        *_times(),
        _key("tasks"),
        _job("tasks"),
        sa.UniqueConstraint("owner_id", "uid", name="uq_tasks_owner_id_uid"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_tasks_due", "tasks", ["owner_id", "due_key", "id"])
    op.create_index(
        "ix_tasks_open", "tasks", ["owner_id", "due_key", "id"], **_where("done_at IS NULL")
    )
    op.create_index("ix_tasks_job_id", "tasks", ["job_id", "done_at"])


def _create_interviews() -> None:
    op.create_table(
        "interviews",
        _id(),
        _owner("interviews"),
        sa.Column("job_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=True),
        sa.Column("location", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("people", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("state_at", UtcDateTime(), nullable=False),
        sa.Column("moved_from", UtcDateTime(), nullable=True),
        sa.Column("uid", sa.String(length=255), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        *_times(),
        _key("interviews"),
        _job("interviews"),
        sa.UniqueConstraint("owner_id", "uid", name="uq_interviews_owner_id_uid"),
        sqlite_autoincrement=True,
    )
    by_start = ["owner_id", "starts_at", "id"]
    op.create_index("ix_interviews_starts_at", "interviews", by_start)
    op.create_index("ix_interviews_planned", "interviews", by_start, **_where("state = 'planned'"))
    op.create_index(
        "ix_interviews_cancelled",
        "interviews",
        ["owner_id", "state_at"],
        **_where("state = 'cancelled'"),
    )
    op.create_index("ix_interviews_job_id", "interviews", ["job_id", "starts_at"])


def _create_contacts() -> None:
    op.create_table(
        "contacts",
        _id(),
        _owner("contacts"),
        sa.Column("job_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("phone", sa.Text(), nullable=True),
        sa.Column("notes", sa.Text(), nullable=False),
        *_times(),
        _key("contacts"),
        _job("contacts"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_contacts_job_id", "contacts", ["job_id"])


def _create_calendar_feeds() -> None:
    op.create_table(
        "calendar_feeds",
        _owner("calendar_feeds"),
        sa.Column("nonce", sa.String(length=64), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("with_companies", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        _key("calendar_feeds", "owner_id"),
        sa.UniqueConstraint("secret_hash", name="uq_calendar_feeds_secret_hash"),
    )


def _create_notice_settings() -> None:
    op.create_table(
        "notice_settings",
        _owner("notice_settings"),
        sa.Column("digest_hour", sa.Integer(), nullable=True),
        sa.Column("before_interviews", sa.Boolean(), nullable=False),
        sa.Column("email", sa.Text(), nullable=True),
        sa.Column("email_code_hash", sa.String(length=64), nullable=True),
        sa.Column("email_code_at", UtcDateTime(), nullable=True),
        sa.Column("email_tries", sa.Integer(), nullable=False),
        sa.Column("email_confirmed_at", UtcDateTime(), nullable=True),
        sa.Column("ntfy_topic", sa.Text(), nullable=True),
        sa.Column("webhook_url", sa.Text(), nullable=True),
        sa.Column("webhook_nonce", sa.String(length=64), nullable=True),
        _key("notice_settings", "owner_id"),
    )


def _create_notices() -> None:
    op.create_table(
        "notices",
        _id(),
        _owner("notices"),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("channel", sa.String(length=10), nullable=False),
        sa.Column("subject", sa.Integer(), nullable=False),
        sa.Column("moment", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_try_at", UtcDateTime(), nullable=True),
        sa.Column("error", sa.Text(), nullable=False),
        *_times(),
        _key("notices"),
        sa.UniqueConstraint(
            "owner_id",
            "kind",
            "channel",
            "subject",
            "moment",
            name="uq_notices_owner_id_kind_channel_subject_moment",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_notices_state", "notices", ["state", "next_try_at"])


def _id() -> sa.Column[Any]:
    return sa.Column("id", sa.Integer(), nullable=False)


def _owner(table: str) -> sa.Column[Any]:
    foreign = sa.ForeignKey("users.id", name=f"fk_{table}_owner_id", ondelete="CASCADE")
    return sa.Column("owner_id", sa.Integer(), foreign, nullable=False)


def _job(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["job_id"], ["jobs.id"], name=f"fk_{table}_job_id", ondelete="CASCADE"
    )


def _times() -> list[sa.Column[Any]]:
    return [sa.Column(name, UtcDateTime(), nullable=False) for name in ("created_at", "updated_at")]


def _key(table: str, primary: str = "id") -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(primary, name=f"pk_{table}")


def _where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}
