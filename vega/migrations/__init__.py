"""Brings the database up to date at start: under a lock, after keeping a copy."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from vega.clock import now
from vega.config import BadSetting, Config, shown_database
from vega.errors import DatabaseFailed, driver_message
from vega.storage.database import begin_immediate, copy_sqlite, keep_file_private, sync_folder
from vega.storage.faults import fault_of

FOLDER = Path(__file__).parent
LOCK_SECONDS = 60
ADVISORY_LOCK = 0x76656761  # "vega"
COPIES_KEPT = 5


def known_revisions() -> list[str]:
    """The oldest first. File names begin with the revision, so a start imports none of them."""
    return sorted(path.name[:4] for path in (FOLDER / "versions").glob("[0-9]*.py"))


def migrate(engine: Engine, config: Config) -> None:
    """Raises `BadSetting` where the database cannot be used, or is newer than this program."""
    try:
        revision = revision_of(engine)
        if revision == known_revisions()[-1]:
            return
        if revision is None and not config.may_begin:
            raise nothing_there(config)
        with _alone(engine, config):
            _upgrade(engine, config)
    except (DatabaseFailed, DBAPIError, sqlite3.Error, OSError) as error:
        raise BadSetting(_unusable(config, error)) from error


def nothing_there(config: Config) -> BadSetting:
    """For commands that are about an install: one that they made would be the wrong one."""
    return BadSetting(
        f"Vega has no data in {shown_database(config.database_url)}, and this command makes none. "
        "Run it with the same VEGA_INSTANCE_PATH and VEGA_DATABASE_URL as the server. "
        "`vega` and `vega user create NAME` begin a new install."
    )


def revision_of(engine: Engine) -> str | None:
    """None where the database holds nothing yet. Raises `BadSetting` where it should hold one."""
    with engine.connect() as connection:
        there = inspect(connection)
        revision = None
        if there.has_table("alembic_version"):
            revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
        if revision is None and there.has_table("users"):
            raise BadSetting(
                "The database has tables, but its revision is not noted in alembic_version. "
                "Restore a backup with `vega restore`, or use another data folder."
            )
    return revision


def _upgrade(engine: Engine, config: Config) -> None:
    revision = revision_of(engine)  # once more: another process may have been here first
    if revision == known_revisions()[-1]:
        return
    if is_newer(revision):
        raise BadSetting(
            f"The database was written by a newer Vega (its revision is {revision}; this program "
            f"knows up to {known_revisions()[-1]}). Upgrade Vega, or use another data folder."
        )
    if revision is not None and engine.dialect.name == "sqlite":
        backups = config.instance_path / "backups"
        keep_copy(Path(str(engine.url.database)), backups, "upgrade", f"-from-{revision}")
    upgrade_tables(engine, revision)


def is_newer(revision: str | None) -> bool:
    return revision is not None and revision not in known_revisions()


def upgrade_tables(engine: Engine, revision: str | None) -> None:
    """From `revision` to the newest, all or nothing. Raises `BadSetting`."""
    try:
        with engine.connect() as connection:
            _run_alembic(connection)
    except Exception as error:
        raise BadSetting(
            f"The upgrade of the database from revision {revision} to {known_revisions()[-1]} "
            f"failed, and the database was left as it was: {failure_message(error)}"
        ) from error


def keep_copy(database: Path, folder: Path, before: str, detail: str = "") -> Path:
    """A whole copy of the file as it was before something; of each kind the last few are kept."""
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = folder / f"before-{before}{detail}-{now():%Y%m%dT%H%M%S%f}.db"
    for left in folder.glob(f"before-{before}-*.part*"):  # by one that was killed
        left.unlink()
    draft = copy.with_suffix(".part")  # half a copy never has the name of a whole one
    try:
        keep_file_private(draft)
        copy_sqlite(database, draft)
        draft.replace(copy)
        sync_folder(folder)
    finally:
        draft.unlink(missing_ok=True)
    forget_old(folder, f"before-{before}-*.db", COPIES_KEPT)
    return copy


def forget_old(folder: Path, pattern: str, keep: int) -> None:
    """Remove all files of the pattern but the newest."""
    for old in sorted(folder.glob(pattern), key=_modified)[:-keep]:
        old.unlink(missing_ok=True)


def _modified(path: Path) -> float:
    return path.stat().st_mtime


def _run_alembic(connection: Connection) -> None:
    """All or nothing: both databases roll back a change of tables."""
    from alembic import command
    from alembic.config import Config as AlembicConfig

    alembic = AlembicConfig()
    alembic.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    alembic.attributes["connection"] = connection
    with _without_foreign_keys(connection), connection.begin():
        begin_immediate(connection)
        command.upgrade(alembic, "head")
        _check_foreign_keys(connection)
    if connection.dialect.name == "sqlite":  # a copy of the file alone must not be a bare header
        raw = connection.connection.driver_connection
        assert raw is not None  # noqa: S101
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()


@contextmanager
def _without_foreign_keys(connection: Connection) -> Iterator[None]:
    """SQLite rebuilds a table by dropping it, which would take its children's rows along.

    The switch works outside a transaction only.
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
            raise sqlite3.IntegrityError(f"rows without their parent after the upgrade: {broken}")


@contextmanager
def _alone(engine: Engine, config: Config) -> Iterator[None]:
    """One process at a time: the next one finds the work done."""
    if engine.dialect.name == "sqlite":
        try:
            config.instance_path.mkdir(mode=0o700, parents=True, exist_ok=True)
            with FileLock(config.instance_path / "upgrade.lock", LOCK_SECONDS, mode=0o600):
                yield
        except Timeout:
            raise BadSetting("Another process is upgrading the database. Try again.") from None
        return
    with engine.connect() as connection:
        connection.execute(text("SELECT pg_advisory_lock(:key)"), {"key": ADVISORY_LOCK})
        try:
            yield
        finally:
            connection.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": ADVISORY_LOCK})


def _unusable(config: Config, error: Exception) -> str:
    where = shown_database(config.database_url)
    fault = error if isinstance(error, DatabaseFailed) else fault_of(error)
    if fault is not None and fault.help:
        said = driver_message(fault.__cause__ or fault)
        return f"The database {where} cannot be used: {fault.short} ({said}). {fault.help}"
    return (
        f"The database {where} cannot be used: {failure_message(error)}. Check that it can be "
        "reached and written, or name another with VEGA_DATABASE_URL or VEGA_INSTANCE_PATH."
    )


def failure_message(error: Exception) -> str:
    """What the database or the system says, without the statement and its values."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror + (f": {error.filename}" if error.filename else "")
    return driver_message(error.__cause__ or error if isinstance(error, DatabaseFailed) else error)
