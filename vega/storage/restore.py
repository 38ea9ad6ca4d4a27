"""Restore a backup: unpack and check it first, then replace the data in one step.

If interrupted, the data is either unchanged or the backup's. A copy of a replaced database is kept
in `backups/`; a damaged one is renamed.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from sqlalchemy import URL, Engine, update
from sqlalchemy.exc import DBAPIError

from vega.clock import now
from vega.config import Config
from vega.errors import BackupFailed, DatabaseFailed, NotRestored
from vega.migrations import (
    failure_message,
    is_newer,
    keep_copy,
    known_revisions,
    migrate,
    remove_old_files,
    revision_of,
    upgrade_tables,
)
from vega.models import calendar_feeds, jobs
from vega.storage.backup import (
    BROKEN_ZIP,
    DATABASE,
    FORMAT,
    UNREADABLE,
    Manifest,
    NoManifest,
    describe,
    make_backup,
    read_manifest,
    unpack_database,
    workspace,
)
from vega.storage.copy import copy_rows, exclusive_transaction, has_users, open_engine, snapshot
from vega.storage.database import (
    copy_sqlite,
    is_leftover,
    keep_file_private,
    make_file,
    sync_folder,
)
from vega.storage.fresh_tables import copy_into_fresh_tables

VERSIONS_SKIPPED = 1_000_000
SQLITE_HEADER = b"SQLite format 3\0"


@dataclass(frozen=True)
class Restored:
    """The result of a restore. `kept` is the copy of the replaced data, if there was any;
    `left_out` counts the tables, triggers and views in the backup that are not Vega's.
    """

    manifest: Manifest
    kept: Path | None
    left_out: int


def restore_backup(config: Config, file: Path, *, force: bool = False) -> Restored:
    """Replace the data by a backup's; existing users are only replaced with `force`.

    Raises `NotRestored`, `BadSetting`.
    """
    try:
        with workspace(config.instance_path) as work:
            unpacked, fresh = work / DATABASE, work / "fresh.db"
            manifest = _unpack(file, unpacked)
            left_out = copy_into_fresh_tables(unpacked, fresh, manifest.revision)
            unpacked.unlink()
            _bring_up_to_date(fresh, manifest)
            if config.database_url.get_backend_name() == "sqlite":
                kept = _replace_sqlite(config, fresh, force)
            else:
                kept = _replace_postgresql(config, fresh, force)
        return Restored(manifest, kept, left_out)
    except (OSError, sqlite3.Error, DBAPIError, DatabaseFailed, ValueError) as error:
        raise NotRestored(
            f"Nothing was restored, and the data is unchanged: {failure_message(error)}."
        ) from error


# Reading the backup


def _unpack(file: Path, into: Path) -> Manifest:
    if file.expanduser().is_dir():
        raise NotRestored(f"{file} is a folder, not a backup. Name the file in it.")
    if not file.expanduser().is_file():
        raise NotRestored(f"There is no file {file}.")
    keep_file_private(into)
    with file.expanduser().open("rb") as opened:
        if opened.read(len(SQLITE_HEADER)) == SQLITE_HEADER:  # a `before-….db` copy, not a zip
            copy_sqlite(file.expanduser(), into)
            moment = datetime.fromtimestamp(file.expanduser().stat().st_mtime, UTC)
            manifest = _describe(into).model_copy(update={"made_at": moment})
        else:
            manifest = _unpack_zip(file, opened, into)
            _check_against(manifest, _describe(into))
    if is_newer(manifest.revision):
        raise NotRestored(
            f"The backup was made by a newer Vega (its revision is {manifest.revision}, the "
            f"newest known here is {known_revisions()[-1]}). Upgrade Vega first."
        )
    return manifest


def _unpack_zip(file: Path, opened: IO[bytes], into: Path) -> Manifest:
    try:
        manifest = read_manifest(opened)
    except NoManifest:
        raise NotRestored(f"{file} is not a backup of Vega, or it is incomplete.") from None
    if manifest.format > FORMAT:
        raise NotRestored("The backup was made by a newer Vega. Upgrade Vega first.")
    _check_space(manifest, into.parent)
    try:
        with into.open("wb") as out:
            whole = unpack_database(opened, manifest, out)
    except BROKEN_ZIP as error:
        raise NotRestored(f"{file} is damaged: {error}. Nothing was restored.") from None
    if not whole:
        raise NotRestored(f"{file} is damaged: its checksum is wrong. Nothing was restored.")
    return manifest


def _check_space(manifest: Manifest, folder: Path) -> None:
    needed, free = 2 * manifest.bytes, shutil.disk_usage(folder).free  # its rows are copied
    if needed > free:
        raise NotRestored(
            f"The backup needs {needed // 10**6 + 1} MB in {folder.parent}, "
            f"but {free // 10**6} MB are free."
        )


def _describe(database: Path) -> Manifest:
    try:
        return describe(database)
    except BackupFailed as fact:
        raise NotRestored(f"Nothing was restored. The backup is unusable: {fact}") from None


def _check_against(manifest: Manifest, found: Manifest) -> None:
    if (manifest.rows, manifest.revision) != (found.rows, found.revision):
        raise NotRestored("The backup contains other rows than its manifest says.")


def _bring_up_to_date(database: Path, manifest: Manifest) -> None:
    with open_engine(URL.create("sqlite", database=str(database)), to_write=True) as engine:
        if manifest.revision != known_revisions()[-1]:
            upgrade_tables(engine, manifest.revision)
        _finish_rows(engine)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA journal_mode=DELETE")


def _finish_rows(engine: Engine) -> None:
    """Give calendar feeds versions that none had: a calendar may hold a later one than the backup,
    and must not take the next change for it. The search index was not copied.
    """
    with engine.begin() as connection:
        renewed = calendar_feeds.c.version + VERSIONS_SKIPPED
        connection.execute(update(calendar_feeds).values(version=renewed))
        connection.execute(update(jobs).values(indexed=False))


# Replacing a SQLite database


def _replace_sqlite(config: Config, unpacked: Path, force: bool) -> Path | None:
    """Replace all pages in one transaction, with SQLite's backup API.

    A file moved into place could meet the write-ahead log of the old one.
    """
    path = Path(str(config.database_url.database))
    try:
        if is_leftover(path):
            return _replace_unreadable(path, unpacked)
        kept = _keep_sqlite(config, path, force)
        make_file(path)
        copy_sqlite(unpacked, path)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in UNREADABLE:
            raise
        return _replace_unreadable(path, unpacked)
    return kept


def _replace_unreadable(path: Path, unpacked: Path) -> Path:
    """Replace an unreadable database file, moving it away only after the new one is complete."""
    draft = path.with_name(f"{path.name}.restored-{os.getpid()}")
    try:
        keep_file_private(draft)
        copy_sqlite(unpacked, draft)
        kept = _set_aside(path)
        draft.replace(path)
        sync_folder(path.parent)
    finally:
        for side in ("", "-wal", "-shm", "-journal"):
            draft.with_name(draft.name + side).unlink(missing_ok=True)
    return kept


def _keep_sqlite(config: Config, path: Path, force: bool) -> Path | None:
    if not _is_used(path):
        return None
    if not force:
        raise NotRestored(_in_use_message(str(path)))
    _refuse_if_open(path)
    return keep_copy(path, config.instance_path / "backups", "restore")


def _refuse_if_open(path: Path) -> None:
    """Refuse to replace a database in use: leaving WAL mode fails while it is open elsewhere."""
    with closing(sqlite3.connect(path, timeout=0)) as connection:
        try:
            connection.execute("PRAGMA journal_mode=DELETE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise
            raise NotRestored(
                f"Another program has {path} open, so nothing was restored. Stop it first."
            ) from None


def _is_used(path: Path) -> bool:
    if not path.exists():
        return False
    with closing(sqlite3.connect(path)) as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
        if names and not {"alembic_version", "users"} <= names:
            raise NotRestored(f"{path} contains something else than Vega's data. Choose another.")
        query = "SELECT 1 FROM users LIMIT 1"
        return bool(names) and connection.execute(query).fetchone() is not None


def _set_aside(path: Path) -> Path:
    """Rename the damaged database, its WAL and journal first: the new one must not meet them."""
    aside = path.with_name(f"{path.name}.damaged-{now():%Y%m%dT%H%M%S%f}")
    for side in ("-wal", "-shm", "-journal", ""):
        part = path.with_name(path.name + side)
        if part.exists():
            part.replace(aside.with_name(aside.name + side))
    sync_folder(path.parent)
    return aside


def _in_use_message(where: str) -> str:
    return (
        f"There are users in {where} already, so nothing was restored. "
        "To replace them, use --force; a copy of the current data is kept."
    )


# Replacing a PostgreSQL database


def _replace_postgresql(config: Config, unpacked: Path, force: bool) -> Path | None:
    here = URL.create("sqlite", database=str(unpacked))
    with open_engine(config.database_url) as target, open_engine(here) as source:
        if revision_of(target) is not None and not force and _holds_users(target):
            raise NotRestored(_in_use_message("the database"))
        migrate(target, config)
        kept = _keep_postgresql(config) if _holds_users(target) else None
        with snapshot(source) as rows, exclusive_transaction(target) as connection:
            if kept is None and has_users(connection):  # added since the first check
                raise NotRestored(_in_use_message("the database"))
            copy_rows(rows, connection)
    return kept


def _holds_users(engine: Engine) -> bool:
    with engine.connect() as connection:
        return has_users(connection)


def _keep_postgresql(config: Config) -> Path:
    folder = config.instance_path / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    kept = folder / f"before-restore-{now():%Y%m%dT%H%M%S%f}.zip"
    make_backup(config, kept)
    remove_old_files(folder, "before-restore-*.zip")
    return kept
