"""Add second factors, passkeys, links to a provider, known devices, and how a session was made."""

import sqlalchemy as sa
from alembic import op

from vega.extensions import UtcDateTime
from vega.migrations.tables import rebuilt

revision = "0014"
down_revision = "0013"


def _owner(primary_key: bool = False) -> sa.Column[int]:
    users = sa.ForeignKey("users.id", ondelete="CASCADE")
    return sa.Column("owner_id", sa.Integer(), users, nullable=False, primary_key=primary_key)


def _moment(name: str, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, UtcDateTime(), nullable=nullable)


def upgrade() -> None:
    _create_second_factors()
    _create_passkeys()
    _create_identities()
    _create_devices()
    _tell_how_sessions_were_made()
    op.create_index("ix_passkeys_owner_id", "passkeys", ["owner_id"])
    op.create_index("ix_identities_owner_id", "identities", ["owner_id"])


def _create_second_factors() -> None:
    op.create_table(
        "second_factors",
        _owner(primary_key=True),
        sa.Column("nonce", sa.String(length=64), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("last_step", sa.Integer(), nullable=False),
        _moment("created_at"),
    )
    op.create_table(
        "recovery_codes",
        sa.Column("id", sa.Integer(), primary_key=True),
        _owner(),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.UniqueConstraint("owner_id", "code_hash"),
        sqlite_autoincrement=True,
    )


def _create_passkeys() -> None:
    op.create_table(
        "passkeys",
        sa.Column("id", sa.Integer(), primary_key=True),
        _owner(),
        sa.Column("credential_id", sa.Text(), nullable=False, unique=True),
        sa.Column("public_key", sa.Text(), nullable=False),
        sa.Column("sign_count", sa.BigInteger(), nullable=False),
        sa.Column("transports", sa.Text(), nullable=False),
        sa.Column("host", sa.Text(), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        _moment("created_at"),
        _moment("last_used_at", nullable=True),
        sqlite_autoincrement=True,
    )


def _create_identities() -> None:
    op.create_table(
        "identities",
        sa.Column("id", sa.Integer(), primary_key=True),
        _owner(),
        sa.Column("issuer", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        _moment("created_at"),
        _moment("last_used_at", nullable=True),
        sa.UniqueConstraint("issuer", "subject"),
        sqlite_autoincrement=True,
    )


def _create_devices() -> None:
    op.create_table(
        "devices",
        sa.Column("id", sa.Integer(), primary_key=True),
        _owner(),
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("method", sa.String(length=20), nullable=False),
        _moment("first_seen_at"),
        _moment("last_seen_at"),
        sa.Column("is_new", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("owner_id", "key_hash"),
        sqlite_autoincrement=True,
    )


def _tell_how_sessions_were_made() -> None:
    """Sessions of before were made with a password: there was nothing else."""
    method = sa.Column("method", sa.String(length=20), nullable=False, server_default="password")
    with rebuilt("sessions") as table:
        table.add_column(method)
        for name, parent, ondelete in (
            ("token_id", "api_tokens", "CASCADE"),
            ("device_id", "devices", "SET NULL"),
        ):
            key = sa.ForeignKey(f"{parent}.id", name=f"fk_sessions_{name}", ondelete=ondelete)
            table.add_column(sa.Column(name, sa.Integer(), key, nullable=True))
            table.create_index(f"ix_sessions_{name}", [name])
