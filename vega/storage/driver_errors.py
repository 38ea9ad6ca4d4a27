"""Classify driver errors: busy, disk full, read-only, file gone, damaged or unreachable."""

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

MIN_FREE_BYTES = 64 * 1024  # SQLite needs as much to begin a write


def fault_of(error: BaseException, path: str | None = None) -> DatabaseFailed | None:
    """Return the fact for a driver error, or None if it is not a failure of the database.

    The error becomes its `__cause__`. `path` is the file of a SQLite database.
    """
    kind = (
        _sqlite_kind(error, path) if isinstance(error, sqlite3.Error) else _postgresql_kind(error)
    )
    if kind is None:
        return None
    fact = kind()
    fact.__cause__ = error
    return fact


def must_reconnect(fault: DatabaseFailed) -> bool:
    """Return whether the connection pool has to be discarded: old connections never recover."""
    return isinstance(fault, DatabaseGone | DatabaseDamaged | DatabaseReadOnly | DatabaseAway)


def _sqlite_kind(error: sqlite3.Error, path: str | None) -> Kind | None:
    code = getattr(error, "sqlite_errorcode", 0)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return DatabaseGone
    if code & 0xFF in _AMBIGUOUS:
        return _diagnose_disk(path) or _AMBIGUOUS[code & 0xFF]
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
_AMBIGUOUS: dict[int, Kind] = {
    sqlite3.SQLITE_CANTOPEN: DatabaseGone,
    sqlite3.SQLITE_IOERR: DatabaseFailed,
}


def _diagnose_disk(path: str | None) -> Kind | None:
    """Find out why SQLite reports `disk I/O error` or `unable to open`."""
    if path is None or not hasattr(os, "statvfs"):
        return None
    try:
        disk = os.statvfs(Path(path).parent)
    except OSError:
        return DatabaseGone
    if disk.f_flag & os.ST_RDONLY:
        return DatabaseReadOnly
    if disk.f_bavail * disk.f_frsize < MIN_FREE_BYTES:
        return DiskFull
    return None if Path(path).exists() else DatabaseGone


def _postgresql_kind(error: BaseException) -> Kind | None:
    state = getattr(error, "sqlstate", None)
    if state is not None:
        return _BY_SQLSTATE.get(state) or _BY_SQLSTATE_CLASS.get(state[:2])
    # An error without SQLSTATE is not from the server: the connection failed.
    named = {kind.__name__ for kind in type(error).__mro__}
    return DatabaseAway if named & {"OperationalError", "InterfaceError"} else None


_BY_SQLSTATE: dict[str, Kind] = {
    "40001": DatabaseBusy,  # serialization_failure
    "40P01": DatabaseBusy,  # deadlock_detected
    "55P03": DatabaseBusy,  # lock_not_available
    "53100": DiskFull,
    "25006": DatabaseReadOnly,  # also a server in recovery
    "XX001": DatabaseDamaged,
    "XX002": DatabaseDamaged,
    "57014": DatabaseBusy,  # query_canceled, by statement_timeout
}
_BY_SQLSTATE_CLASS: dict[str, Kind] = {
    "08": DatabaseAway,  # connection_exception
    "53": DatabaseAway,  # insufficient_resources: memory, connections
    "57": DatabaseAway,  # operator_intervention: shutting down, starting up
    "58": DatabaseFailed,  # system_error
    "XX": DatabaseFailed,
}
