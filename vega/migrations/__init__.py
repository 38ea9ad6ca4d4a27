"""Migrate the database at startup (Alembic): under a lock, after a backup copy."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from vega.clock import now
from vega.config import BadSetting, Config
from vega.config_values import shown_database
from vega.errors import DatabaseFailed, driver_message
from vega.migrations.lock import upgrade_lock
from vega.storage.database import begin_immediate, copy_sqlite, keep_file_private, sync_folder
from vega.storage.driver_errors import fault_of

FOLDER = Path(__file__).parent
COPIES_KEPT = 5


def known_revisions() -> list[str]:
    """Return all revisions, oldest first, read from file names to avoid imports at startup."""
    return sorted(path.name[:4] for path in (FOLDER / "versions").glob("[0-9]*.py"))


def migrate(engine: Engine, config: Config) -> None:
    """Upgrade to the newest revision. Raises `BadSetting` if the database is unusable or newer."""
    try:
        revision = revision_of(engine)
        if revision == known_revisions()[-1]:
            return
        if revision is None and not config.may_create:
            raise no_database_error(config)
        with upgrade_lock(engine, config):
            _upgrade(engine, config)
    except (DatabaseFailed, DBAPIError, sqlite3.Error, OSError) as error:
        raise BadSetting(_unusable_message(config, error)) from error


def no_database_error(config: Config) -> BadSetting:
    """Return the error of a command that needs existing data and would create an empty database."""
    return BadSetting(
        f"Vega has no data in {shown_database(config.database_url)}. "
        "Run this command with the same VEGA_INSTANCE_PATH and VEGA_DATABASE_URL as the server. "
        "To start with a new database, run `vega` or `vega user create NAME`."
    )


def revision_of(engine: Engine) -> str | None:
    """Return the revision, None if the database is empty. Raises `BadSetting` if it is missing."""
    with engine.connect() as connection:
        inspector = inspect(connection)
        revision = None
        if inspector.has_table("alembic_version"):
            revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
        if revision is None and inspector.has_table("users"):
            raise BadSetting(
                "The database has tables but no revision in alembic_version. "
                "Restore a backup with `vega restore`, or use another data folder."
            )
    return revision


def _upgrade(engine: Engine, config: Config) -> None:
    revision = revision_of(engine)  # again, under the lock: another process may have upgraded
    if revision == known_revisions()[-1]:
        return
    if is_newer(revision):
        raise BadSetting(
            f"The database was written by a newer Vega (its revision is {revision}, the newest "
            f"known here is {known_revisions()[-1]}). Upgrade Vega, or use another data folder."
        )
    if revision is not None and engine.dialect.name == "sqlite":
        backups = config.instance_path / "backups"
        keep_copy(Path(str(engine.url.database)), backups, "upgrade", f"-from-{revision}")
    upgrade_tables(engine, revision)


def is_newer(revision: str | None) -> bool:
    return revision is not None and revision not in known_revisions()


def upgrade_tables(engine: Engine, revision: str | None, to: str | None = None) -> None:
    """Upgrade from `revision` to the newest, or `to`, in one transaction. Raises `BadSetting`."""
    try:
        with engine.connect() as connection:
            _run_alembic(connection, to or "head")
    except Exception as error:
        raise BadSetting(
            f"The upgrade of the database from revision {revision} to {known_revisions()[-1]} "
            f"failed, and the database was left as it was: {failure_message(_reason(error))}"
        ) from error


def _reason(error: Exception) -> Exception:
    """Return what the database failed by, if tidying up after it failed as well: Alembic's does
    once SQLite has rolled back by itself.
    """
    failed: BaseException | None = error
    while failed is not None and not isinstance(failed, DatabaseFailed):
        failed = failed.__context__
    return failed or error


def keep_copy(database: Path, folder: Path, before: str, detail: str = "") -> Path:
    """Copy the database file to `before-…` in `folder` and return its path; prune older copies."""
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = folder / f"before-{before}{detail}-{now():%Y%m%dT%H%M%S%f}.db"
    for left in folder.glob(f"before-{before}-*.part*"):  # of a process that was killed
        left.unlink()
    draft = copy.with_suffix(".part")  # renamed once it is complete
    try:
        keep_file_private(draft)
        copy_sqlite(database, draft)
        draft.replace(copy)
        sync_folder(folder)
    finally:
        draft.unlink(missing_ok=True)
    remove_old_files(folder, f"before-{before}-*.db")
    return copy


def remove_old_files(folder: Path, pattern: str) -> None:
    """Remove all but the newest files that match the pattern."""
    for old in sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime)[:-COPIES_KEPT]:
        old.unlink(missing_ok=True)


def _run_alembic(connection: Connection, to: str) -> None:
    """Run all pending migrations in one transaction: both databases have transactional DDL."""
    from alembic import command
    from alembic.config import Config as AlembicConfig

    alembic = AlembicConfig()
    alembic.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    alembic.attributes["connection"] = connection
    with _without_foreign_keys(connection), connection.begin():
        begin_immediate(connection)
        command.upgrade(alembic, to)
        _check_foreign_keys(connection)
    if connection.dialect.name == "sqlite":  # flush the WAL, so that the file alone is complete
        raw = connection.connection.driver_connection
        assert raw is not None  # noqa: S101
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


@contextmanager
def _without_foreign_keys(connection: Connection) -> Iterator[None]:
    """Switch off SQLite's foreign keys: rebuilding a table drops it, which would cascade.

    The pragma only works outside a transaction.
    """
    if connection.dialect.name != "sqlite":
        yield
        return
    raw = connection.connection.driver_connection
    assert raw is not None  # noqa: S101
    raw.execute("PRAGMA foreign_keys=OFF").close()
    try:
        yield
    finally:
        raw.execute("PRAGMA foreign_keys=ON").close()


def _check_foreign_keys(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if broken:
            raise sqlite3.IntegrityError(f"foreign key violations after the upgrade: {broken}")


def _unusable_message(config: Config, error: Exception) -> str:
    where = shown_database(config.database_url)
    fault = error if isinstance(error, DatabaseFailed) else fault_of(error)
    if fault is not None and fault.help:
        detail = driver_message(fault.__cause__ or fault)
        return f"The database {where} cannot be used: {fault.short} ({detail}). {fault.help}"
    return (
        f"The database {where} cannot be used: {failure_message(error)}. Check that it can be "
        "reached and written, or choose another with VEGA_DATABASE_URL or VEGA_INSTANCE_PATH."
    )


def failure_message(error: Exception) -> str:
    """Return the message of the driver or the operating system, without SQL and its parameters."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror + (f": {error.filename}" if error.filename else "")
    return driver_message(error.__cause__ or error if isinstance(error, DatabaseFailed) else error)
