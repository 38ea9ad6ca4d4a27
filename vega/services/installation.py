"""Key-value settings of the whole installation, such as the version of the rules for job keys."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import IO

from sqlalchemy import Connection, select, text

from vega.config import Config
from vega.extensions import db
from vega.models import Install
from vega.storage import backup
from vega.storage.database import upsert

KEY_RULES = "key_rules"
KEY_FINGERPRINT = "secret_key_print"
CALENDAR_ID = "calendar_id"  # in the names of calendar entries, as long as there is a database
FIRST_RUN = "first_run"  # a nonce, replaced whenever a first account is created
SIGN_IN_HOSTS = "sign_in_hosts"  # digests of the names at which people signed in, newest first
COOKIE_RENAMED_AT = "cookie_renamed_at"  # ISO 8601; only if there were users at that time


def get_value(name: str) -> str | None:
    return db.session.scalar(select(Install.value).where(Install.name == name))


def get_values(names: Iterable[str]) -> Mapping[str, str]:
    """Return those of the values that are set."""
    query = select(Install.name, Install.value).where(Install.name.in_(names))
    return {row.name: row.value for row in db.session.execute(query)}


def set_value(connection: Connection, name: str, value: str) -> None:
    """Upsert a value in the caller's transaction."""
    statement = upsert(Install).values(name=name, value=value)
    connection.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"value": value})
    )


def check_health() -> None:
    """Read from the database (`SELECT 1` would not). Raises `DatabaseFailed`."""
    db.session.execute(text("SELECT version_num FROM alembic_version"))


def open_backup(config: Config) -> IO[bytes]:
    """Return a backup of everybody's data as an open temporary file, which is deleted when it is
    closed. Raises `BackupFailed`, also if another backup is running.
    """
    return backup.open_backup(config)


def last_backup(config: Config) -> datetime | None:
    """Return when the newest automatic backup in the data folder was made."""
    return backup.last_automatic_backup(config)
