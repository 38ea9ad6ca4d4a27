"""What can go wrong with the database and its disk, each with its sentence."""

from vega.errors.facts import Fact


class DatabaseFailed(Fact):
    """The database refused or did not answer. No kind of it needs a restart.

    `short` names the trouble, `help` says what to do. `__cause__` is the driver's error, for the
    log alone.
    """

    what = "The database is not responding. Nothing was saved; see the server log for details."
    short = help = ""
    retry_after = 30

    def __init__(self) -> None:
        super().__init__(f"{self.what} {self.help}".strip())


class DatabaseBusy(DatabaseFailed):
    what = "The database is busy with another write. Nothing was saved; try again."
    retry_after = 5


class DiskFull(DatabaseFailed):
    what = "The disk that holds Vega's data is full, so nothing was saved."
    short = "its disk is full"
    help = "Free some space on it, then try again."


class DatabaseReadOnly(DatabaseFailed):
    short = "it or its disk is read-only"
    what = "Vega's database or its disk is read-only, so nothing was saved."
    help = "Make it writable, then try again."


class DatabaseGone(DatabaseFailed):
    what = "Vega's database file is missing or cannot be opened, so nothing was saved."
    short = "the file is missing or cannot be opened"
    help = (
        "Put it back, or stop Vega and restore a backup with `vega restore FILE --force`. "
        "Also check that Vega can read and write its data folder."
    )


class DatabaseDamaged(DatabaseFailed):
    what = "Vega's database is damaged, so this could not be done."
    short = "it is damaged"
    help = "Stop Vega and restore a backup with `vega restore FILE --force`."


class DatabaseAway(DatabaseFailed):
    """If the connection broke during a commit, nobody knows whether it was committed."""

    what = (
        "The database is not responding. Try again in a moment; "
        "if the job was already saved, it will not be saved twice."
    )
    retry_after = 10


class BackupFailed(Fact):
    """No backup was made, and no partial file is left."""


class NotRestored(Fact):
    """A backup was refused; the data is as it was."""


class NotCopied(Fact):
    """A database was not copied; neither of the two has changed."""


def driver_message(error: BaseException) -> str:
    """Return what the driver says, on one line and without the values, which may be private."""
    cause = getattr(error, "orig", None) or error
    primary = getattr(getattr(cause, "diag", None), "message_primary", None)
    return " ".join((primary or str(cause)).split())
