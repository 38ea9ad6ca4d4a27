"""Backups: a zip file with a manifest and a SQLite database, also when Vega runs on PostgreSQL.

A backup is a consistent snapshot: a concurrent write is in it entirely or not at all. It never
contains the secret key.
"""

import logging
import os
import shutil
import sqlite3
import stat
import tempfile
import time
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from hashlib import file_digest, sha256
from pathlib import Path
from typing import IO

from filelock import FileLock, Timeout
from pydantic import BaseModel, Field
from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

from vega.clock import now
from vega.config import Config
from vega.errors import BackupFailed, DatabaseDamaged, DatabaseFailed, NotCopied
from vega.migrations import failure_message, upgrade_tables
from vega.storage.copy import (
    copy_rows,
    exclusive_transaction,
    open_engine,
    refuse_other_revision,
    snapshot,
)
from vega.storage.database import copy_sqlite, leave_unsynced, sync_folder
from vega.version import __version__

log = logging.getLogger("vega")

FORMAT = 1
MANIFEST, DATABASE = "manifest.json", "vega.db"
MAX_MANIFEST_BYTES = 100_000  # bytes
CHUNK_SIZE = 1024 * 1024  # bytes
WORKSPACE, LOCK = ".vega-part-", "lock"
ABANDONED_SECONDS = 60
UNREADABLE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
AUTOMATIC_NAME = "automatic-%Y%m%dT%H%M%SZ.zip"


class Manifest(BaseModel, defer_build=True):
    """The description of a backup. `rows` counts the rows of each table."""

    format: int = FORMAT
    vega: str
    revision: str
    made_at: datetime
    rows: dict[str, int]
    bytes: int = Field(ge=0)
    sha256: str


class BackupRunning(BackupFailed):
    """Another process or request is making a backup."""


class NoManifest(Exception):
    """The file is not a backup of Vega."""


def make_backup(config: Config, file: Path) -> Manifest:
    """Write a backup to `file` atomically. Raises `BackupFailed`."""
    file = file.expanduser().resolve()
    _refuse_missing_folder(file)
    _refuse_to_replace(file)
    with _translate_errors(f"to {file}"), workspace(file.parent) as work:
        draft = work / "backup.zip"
        with open(os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as out:
            manifest = _write(config.database_url, work, out)
        draft.replace(file)
        sync_folder(file.parent)
    return manifest


def open_backup(config: Config) -> IO[bytes]:
    """Return a backup as an open temporary file, which is deleted when it is closed.

    Raises `BackupFailed`, also if another backup is running.
    """
    folder = config.instance_path
    with _translate_errors(f"in {folder}"), _backup_lock(folder), workspace(folder) as work:
        out = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 (the caller closes it)
        try:
            _write(config.database_url, work, out)
        except BaseException:
            out.close()
            raise
        return out


def back_up_if_due(config: Config) -> float:
    """Make the automatic backup if it is due. Return the seconds until the next one.

    Raises `BackupFailed`.
    """
    assert config.backup_every is not None  # noqa: S101
    folder = config.instance_path / "backups"
    if _seconds_until_due(folder, config.backup_every) <= 0:
        with (
            suppress(BackupRunning),
            _translate_errors(f"to {folder}"),
            _backup_lock(config.instance_path),
        ):
            if _seconds_until_due(folder, config.backup_every) <= 0:  # still due, under the lock
                _make_automatic_backup(config, folder)
    return _seconds_until_due(folder, config.backup_every)


def _make_automatic_backup(config: Config, folder: Path) -> None:
    folder.mkdir(mode=0o700, exist_ok=True)
    file = folder / f"{now():{AUTOMATIC_NAME}}"
    manifest = make_backup(config, file)
    log.info("backup: %s, %d jobs", file, manifest.rows["jobs"])
    kept = _automatic_backups(folder)
    # Remove backups dated in the future first: after a wrong clock they would displace new ones.
    order = sorted(kept, key=lambda moment: (moment <= now(), moment))
    for old in (kept[moment] for moment in order[: -config.backup_keep]):
        old.unlink(missing_ok=True)


def last_automatic_backup(config: Config) -> datetime | None:
    return _newest(config.instance_path / "backups")


def _seconds_until_due(folder: Path, every: timedelta) -> float:
    """Return the time until the next automatic backup, by the age of the newest one."""
    newest = _newest(folder)
    return (newest + every - now()).total_seconds() if newest else 0


def _newest(folder: Path) -> datetime | None:
    return max((moment for moment in _automatic_backups(folder) if moment <= now()), default=None)


def _automatic_backups(folder: Path) -> Mapping[datetime, Path]:
    """Return automatic backups by creation time. Files with other names belong to the user."""
    found = {}
    for path in folder.glob("automatic-*.zip"):
        try:
            moment = datetime.strptime(path.name, AUTOMATIC_NAME)  # noqa: DTZ007
        except ValueError:
            continue
        found[moment.replace(tzinfo=UTC)] = path
    return found


@contextmanager
def _backup_lock(folder: Path) -> Iterator[None]:
    try:
        with FileLock(folder / "backup.lock", timeout=0, mode=0o600):
            yield
    except Timeout:
        raise BackupRunning("Another backup is running. Try again when it has finished.") from None


def _refuse_missing_folder(file: Path) -> None:
    if file.is_dir():
        raise BackupFailed(f"{file} is a folder. Name a file in it, such as {file / 'vega.zip'}.")
    if not file.parent.is_dir():
        raise BackupFailed(f"There is no folder {file.parent}. Create it, or choose another.")


def _refuse_to_replace(file: Path) -> None:
    """Refuse to overwrite a file that is not a backup: `vega backup instance/vega.db`."""
    if not file.exists():
        return
    try:
        with file.open("rb") as opened:
            read_manifest(opened)
    except (NoManifest, OSError):
        raise BackupFailed(
            f"{file} exists and is not a backup of Vega, so it was not replaced. Use another name."
        ) from None


@contextmanager
def _translate_errors(where: str) -> Iterator[None]:
    try:
        yield
    except BackupFailed:
        raise
    except NotCopied as fact:
        raise BackupFailed(str(fact)) from fact
    except (OSError, sqlite3.Error, DBAPIError, DatabaseFailed) as error:
        reason = getattr(error, "strerror", None) or failure_message(error)  # without a temp name
        raise BackupFailed(
            f"No backup could be written {where}: {reason}. No partial file is left there."
        ) from error


# Workspace


@contextmanager
def workspace(folder: Path) -> Iterator[Path]:
    """Create a temporary folder in `folder` and remove it afterwards.

    If this process is killed, the next start, or backup or restore there, removes it.
    """
    _remove_abandoned(folder)
    work = Path(tempfile.mkdtemp(prefix=WORKSPACE, dir=folder))  # mode 0700
    try:
        with FileLock(work / LOCK, mode=0o600):
            yield work
    finally:
        shutil.rmtree(work, ignore_errors=True)


def remove_leftovers(config: Config) -> None:
    """Remove from the data folder what killed backups and restores left: all data is in it."""
    for folder in (config.instance_path, config.instance_path / "backups"):
        _remove_abandoned(folder)


def _remove_abandoned(folder: Path) -> None:
    for work in folder.glob(f"{WORKSPACE}*"):
        try:
            found = work.lstat()
            if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
                continue  # planted in a shared folder such as /tmp
            if found.st_mtime > time.time() - ABANDONED_SECONDS and not _has_data(work):
                continue  # its process may not have locked it yet
            with FileLock(work / LOCK, timeout=0, mode=0o600):
                shutil.rmtree(work, ignore_errors=True)
        except (Timeout, OSError):
            continue


def _has_data(work: Path) -> bool:
    """Return whether anything was written to a workspace, which is locked before."""
    return any(path.name != LOCK for path in work.iterdir())


# Writing


def _write(url: URL, work: Path, out: IO[bytes]) -> Manifest:
    copy = work / DATABASE
    _copy_database(url, copy)
    manifest = describe(copy)
    method = _method(copy, manifest)
    with zipfile.ZipFile(out, "w", method, compresslevel=COMPRESSION_LEVEL) as archive:
        archive.writestr(MANIFEST, manifest.model_dump_json(indent=2))
        _add_database(archive, copy, out)
    _sync(out)
    if read_manifest(out) != manifest or not unpack_database(out, manifest):
        raise BackupFailed("The backup could not be read back correctly. Check the disk.")
    return manifest


COMPRESSION_LEVEL = 1  # takes 40 % less time than the default level, for files 6 % larger
SYNCED_AT_ONCE = 16 * 1024 * 1024  # bytes; meanwhile a save cannot sync its own


METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # whose reading Python bounds


def _method(database: Path, manifest: Manifest) -> int:
    """Return how to compress: not where most of it is documents, whose formats do so themselves."""
    if not manifest.rows.get("contents"):
        return zipfile.ZIP_DEFLATED
    with closing(sqlite3.connect(database)) as connection:
        size = connection.execute("SELECT sum(size) FROM contents").fetchone()[0]
    return zipfile.ZIP_STORED if 2 * size > manifest.bytes else zipfile.ZIP_DEFLATED


def _add_database(archive: zipfile.ZipFile, database: Path, out: IO[bytes]) -> None:
    member = zipfile.ZipInfo.from_file(database, DATABASE)
    member.compress_type = archive.compression
    left = SYNCED_AT_ONCE
    with database.open("rb") as file, archive.open(member, "w") as into:
        while chunk := file.read(CHUNK_SIZE):
            into.write(chunk)
            left -= len(chunk)
            if left <= 0:
                _sync(out)
                left = SYNCED_AT_ONCE


def _sync(out: IO[bytes]) -> None:
    out.flush()
    os.fsync(out.fileno())


def _copy_database(url: URL, copy: Path) -> None:
    if url.get_backend_name() != "sqlite":
        _copy_postgresql(url, copy)
    elif not Path(str(url.database)).is_file():
        raise BackupFailed(f"There is no database {url.database}, so there is nothing to back up.")
    else:
        _check_space(Path(str(url.database)), copy.parent)
        _copy_sqlite(Path(str(url.database)), copy)
    with closing(sqlite3.connect(copy)) as database:
        leave_unsynced(database)
        database.execute("PRAGMA journal_mode=DELETE")  # a single file, without a WAL


def _copy_sqlite(database: Path, copy: Path) -> None:
    """Copy the database; a read error means that the source is damaged, not the copy."""
    try:
        copy_sqlite(database, copy, is_draft=True)
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in UNREADABLE:
            raise
        raise BackupFailed(
            f"No backup was made: the database {database} is damaged ({error}). "
            f"{DatabaseDamaged.help}"
        ) from error


def _check_space(database: Path, folder: Path) -> None:
    """Check the disk space first: a failing backup would fill the disk and make saves fail."""
    needed, free = 2 * database.stat().st_size, shutil.disk_usage(folder).free
    if needed > free:
        raise BackupFailed(
            f"A backup needs up to {needed // 10**6 + 1} MB there, but {free // 10**6} MB are free."
        )


def _copy_postgresql(url: URL, copy: Path) -> None:
    here = URL.create("sqlite", database=str(copy))
    with open_engine(url) as source, open_engine(here, to_write=True, is_draft=True) as target:
        refuse_other_revision(source)
        upgrade_tables(target, None)
        with snapshot(source) as rows, exclusive_transaction(target) as connection:
            copy_rows(rows, connection)


def describe(database: Path) -> Manifest:
    """Check the integrity of a database and return its manifest. Raises `BackupFailed`."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA trusted_schema=OFF")
        try:
            _check_integrity(connection)
            noted = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            rows = _count_rows(connection)
        except sqlite3.DatabaseError as error:
            raise BackupFailed(f"The database cannot be read: {error}.") from error
    if noted is None:
        raise BackupFailed("The database has no revision in alembic_version.")
    with database.open("rb") as file:
        digest = file_digest(file, "sha256")
    return Manifest(
        vega=__version__,
        revision=str(noted[0]),
        made_at=now().replace(microsecond=0),
        rows=rows,
        bytes=database.stat().st_size,
        sha256=digest.hexdigest(),
    )


def _check_integrity(connection: sqlite3.Connection) -> None:
    problems = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
    if problems != ["ok"]:
        raise BackupFailed(f"The database is damaged: {'; '.join(problems)}.")
    lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    if lost is not None:
        raise BackupFailed(
            f"The database is damaged: a row of {lost[0]} refers to a missing row of {lost[2]}."
        )


def _count_rows(connection: sqlite3.Connection) -> dict[str, int]:
    return {
        name: connection.execute(f"SELECT count(*) FROM {quoted(name)}").fetchone()[0]  # noqa: S608
        for name in table_names(connection)
    }


def table_names(connection: sqlite3.Connection) -> Sequence[str]:
    """Return the tables, but for the search index, SQLite's own and the noted revision."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' AND name NOT LIKE 'job\\_search%' ESCAPE '\\' AND name != 'alembic_version' "
        "ORDER BY name"
    )
    return [str(name) for (name,) in names]


def quoted(name: str) -> str:
    """Return a name as SQL has it: a file from elsewhere can have any."""
    return '"' + name.replace('"', '""') + '"'


# Reading


def read_manifest(file: IO[bytes]) -> Manifest:
    """Return the manifest of a backup. Raises `NoManifest`."""
    try:
        with zipfile.ZipFile(file) as archive:
            if sorted(archive.namelist()) != [MANIFEST, DATABASE]:
                raise NoManifest
            if any(info.compress_type not in METHODS for info in archive.infolist()):
                raise NoManifest
            with archive.open(MANIFEST) as member:
                return Manifest.model_validate_json(member.read(MAX_MANIFEST_BYTES))
    except (*BROKEN_ZIP, OSError):
        raise NoManifest from None


# Raised by zipfile for a file that is not a zip, is truncated or uses unsupported features.
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError)


def unpack_database(file: IO[bytes], manifest: Manifest, into: IO[bytes] | None = None) -> bool:
    """Unpack the database and return whether its size and checksum match the manifest.

    Never reads more than the size in the manifest (zip bomb). Raises the errors in `BROKEN_ZIP`.
    """
    left, digest = manifest.bytes, sha256()
    with zipfile.ZipFile(file) as archive, archive.open(DATABASE) as member:
        while chunk := member.read(min(CHUNK_SIZE, left + 1)):
            left -= len(chunk)
            if left < 0:
                return False
            digest.update(chunk)
            if into is not None:
                into.write(chunk)
    return left == 0 and digest.hexdigest() == manifest.sha256
