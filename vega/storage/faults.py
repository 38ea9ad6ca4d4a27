"""What a driver's error means: busy, full, read-only, gone, damaged or away."""

import os
import sqlite3
from pathlib import Path

from vega.errors import (
    DatabaseAway,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseFailed,
    DatabaseGone,
    DatabaseReadOnly,
    DiskFull,
)

Kind = type[DatabaseFailed]

LITTLE = 64 * 1024  # bytes: with less than that on the disk SQLite cannot begin a write


def fault_of(error: BaseException, path: str | None = None) -> DatabaseFailed | None:
    """The fact, with the error as its cause; None for what is no fault of the database's.

    `path` is SQLite's file.
    """
    kind = _sqlite_kind(error, path) if isinstance(error, sqlite3.Error) else _server_kind(error)
    if kind is None:
        return None
    fact = kind()
    fact.__cause__ = error
    return fact


def connections_are_useless(fault: DatabaseFailed) -> bool:
    """A new connection may find what was put back or came back; the old ones never do."""
    return isinstance(fault, DatabaseGone | DatabaseDamaged | DatabaseReadOnly | DatabaseAway)


def _sqlite_kind(error: sqlite3.Error, path: str | None) -> Kind | None:
    code = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return DatabaseGone
    if code & 0xFF in _WHERE_THE_DISK_TELLS:
        return _look_at(path) or _WHERE_THE_DISK_TELLS[code & 0xFF]
    return _SQLITE.get(code & 0xFF)


_SQLITE: dict[int, Kind] = {
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_LOCKED: DatabaseBusy,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: DatabaseReadOnly,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
    sqlite3.SQLITE_PROTOCOL: DatabaseBusy,
}
_WHERE_THE_DISK_TELLS: dict[int, Kind] = {
    sqlite3.SQLITE_CANTOPEN: DatabaseGone,
    sqlite3.SQLITE_IOERR: DatabaseFailed,
}


def _look_at(path: str | None) -> Kind | None:
    """SQLite says `disk I/O error` and `unable to open` for more than one reason."""
    if path is None or not hasattr(os, "statvfs"):
        return None
    try:
        disk = os.statvfs(Path(path).parent)
    except OSError:
        return DatabaseGone
    if disk.f_flag & os.ST_RDONLY:
        return DatabaseReadOnly
    if disk.f_bavail * disk.f_frsize < LITTLE:
        return DiskFull
    return None if Path(path).exists() else DatabaseGone


def _server_kind(error: BaseException) -> Kind | None:
    state = getattr(error, "sqlstate", None)
    if state is not None:
        return _BY_STATE.get(state) or _BY_CLASS.get(state[:2])
    # What comes from no server: it was never reached, or it went away.
    named = {kind.__name__ for kind in type(error).__mro__}
    return DatabaseAway if named & {"OperationalError", "InterfaceError"} else None


_BY_STATE: dict[str, Kind] = {
    "40001": DatabaseBusy,  # serialization_failure
    "40P01": DatabaseBusy,  # deadlock_detected
    "55P03": DatabaseBusy,  # lock_not_available
    "53100": DiskFull,
    "25006": DatabaseReadOnly,  # also a server in recovery
    "XX001": DatabaseDamaged,
    "XX002": DatabaseDamaged,
    "57014": DatabaseBusy,  # query_canceled, by a time limit of the server's
}
_BY_CLASS: dict[str, Kind] = {
    "08": DatabaseAway,  # connection_exception
    "53": DatabaseAway,  # insufficient_resources: memory, connections
    "57": DatabaseAway,  # operator_intervention: shutting down, starting up
    "58": DatabaseFailed,  # system_error
    "XX": DatabaseFailed,
}
