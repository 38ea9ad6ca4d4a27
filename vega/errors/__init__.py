"""What can go wrong, as facts. `http/errors.py` turns them into answers."""

from collections.abc import Mapping, Sequence
from datetime import date

from vega.errors.accounts import AccountDeleted as AccountDeleted
from vega.errors.accounts import AdministratorOnly as AdministratorOnly
from vega.errors.accounts import IdentityNotFound as IdentityNotFound
from vega.errors.accounts import IdentityTaken as IdentityTaken
from vega.errors.accounts import InvalidToken as InvalidToken
from vega.errors.accounts import LastWayIn as LastWayIn
from vega.errors.accounts import NotLinked as NotLinked
from vega.errors.accounts import NotSignedIn as NotSignedIn
from vega.errors.accounts import PasskeyNotFound as PasskeyNotFound
from vega.errors.accounts import PasskeysUnavailable as PasskeysUnavailable
from vega.errors.accounts import PasswordsBusy as PasswordsBusy
from vega.errors.accounts import ProviderBusy as ProviderBusy
from vega.errors.accounts import ProviderFailed as ProviderFailed
from vega.errors.accounts import ProviderSlow as ProviderSlow
from vega.errors.accounts import ReadOnlyToken as ReadOnlyToken
from vega.errors.accounts import SetupNeeded as SetupNeeded
from vega.errors.accounts import SignInRefused as SignInRefused
from vega.errors.accounts import SignInUnfinished as SignInUnfinished
from vega.errors.accounts import TokenNotFound as TokenNotFound
from vega.errors.accounts import TooManyAttempts as TooManyAttempts
from vega.errors.accounts import UserNotFound as UserNotFound
from vega.errors.accounts import WrongCode as WrongCode
from vega.errors.accounts import WrongCredentials as WrongCredentials
from vega.errors.accounts import WrongPasskey as WrongPasskey
from vega.errors.fact import BadSetting as BadSetting
from vega.errors.fact import Fact as Fact

# Input


class InvalidInput(Fact):
    """`problems` maps each field to a sentence about what is wrong with it."""

    def __init__(self, problems: Mapping[str, str]):
        super().__init__(" ".join(problems.values()))
        self.problems = problems


class UnsupportedMediaType(Fact):
    sentence = "Send the body as JSON, with Content-Type: application/json."


class TooManyFields(Fact):
    def __init__(self, limit: int):
        super().__init__(f"The form has too many fields: {limit:,} at most.")


class RequestFromAnotherSite(Fact):
    sentence = "This request came from another site and was refused."


# Notices


class NotDelivered(Fact):
    """A notice or a test did not get through.

    `may_have_arrived`: the other server broke off after it had all of it. `is_down`: it does not
    answer anybody.
    """

    def __init__(self, sentence: str, *, may_have_arrived: bool = False, is_down: bool = False):
        super().__init__(sentence)
        self.may_have_arrived = may_have_arrived
        self.is_down = is_down


# Jobs


class QuotaExceeded(Fact):
    def __init__(self, limit: int, resets_on: date, *, is_admin: bool):
        who = "set" if is_admin else "ask the administrator to set"
        super().__init__(
            f"Your monthly quota of {limit} jobs is used up. It resets on "
            f"{resets_on.isoformat()} (UTC). To lift it now, {who} "
            "your plan to unlimited, on the settings page or with `vega plan NAME unlimited`."
        )


class DuplicateJob(Fact):
    """`job_id` is the job that is already in the tracker."""

    sentence = (
        "A job with the same source URL already exists in your tracker. "
        "Update the existing job or use a different source URL."
    )

    def __init__(self, job_id: int):
        super().__init__()
        self.job_id = job_id


class EditConflict(Fact):
    """Optimistic locking in forms: `field` changed since the form was opened."""

    sentence = "This job changed since you opened it, so nothing was saved."

    def __init__(self, job_id: int, field: str):
        super().__init__()
        self.job_id = job_id
        self.field = field


class VersionConflict(Fact):
    """Optimistic locking in the API: `If-Match` names another version."""

    sentence = (
        "The job changed since you read it, so nothing was done. "
        "Read it again, and send If-Match with its new ETag."
    )


class IdempotencyKeyReused(Fact):
    sentence = (
        "This Idempotency-Key was used with another job in the last 24 hours. "
        "Use a new key for each job, and the same one only to send the same job again."
    )


class SentTwice(Fact):
    """Idempotency of forms: an earlier request did what this one asks for."""

    sentence = "This form was sent twice. It was saved once."


class JobNotFound(Fact):
    """Raised for another person's job, too."""

    sentence = "There is no such job in your tracker. It may have been deleted."


class EventNotFound(Fact):
    """Raised for an entry of another job, too."""

    sentence = "There is no such entry in the history of this job. It may have been deleted."


class EventFixed(Fact):
    """Some kinds of entries cannot be changed or deleted, and each has members of its own."""

    sentence = (
        "Only the day, stage and outcome of a move or a stage, the day and text of a note, and the "
        "day, text and reply of a call or an email can be changed. Other entries stay as they are."
    )


class DeviceNotFound(Fact):
    """Raised for another person's device, too, and for the one that asks."""

    sentence = "There is no such device. It may have been signed out already."


class TaskNotFound(Fact):
    """Raised for another person's task, too."""

    sentence = "There is no such task. It may have been deleted."


class ImportNotFound(Fact):
    """Raised for another person's import, too, and for one that is over."""

    sentence = "There is no such import. It may have been confirmed, cancelled or undone already."


class ImportBusy(Fact):
    sentence = "Other imports are running, so nothing was done. Try again in a few seconds."
    retry_after = 5


class InterviewNotFound(Fact):
    """Raised for another person's interview, too."""

    sentence = "There is no such interview. It may have been deleted."


class ContactNotFound(Fact):
    """Raised for another person's contact, too."""

    sentence = "There is no such contact. It may have been deleted."


class EffortNotFound(Fact):
    """Raised for another person's effort, too."""

    sentence = "There is no such effort. It may have been deleted."


class EmployerNotFound(Fact):
    """Raised for another person's list of employers to avoid, too."""

    sentence = "There is no such employer on your list. It may have been deleted."


class EmployerAvoided(Fact):
    sentence = "This employer is already on your list."


class DocumentNotFound(Fact):
    """Raised for another person's document, too, and for a version that is gone."""

    sentence = "There is no such document. It may have been deleted."


class DocumentTooLarge(Fact):
    """`limit` is in MB."""

    def __init__(self, limit: int):
        super().__init__(f"That is too large: {limit} MB at most.")


class DocumentsFull(Fact):
    """All documents of an account together are too large; the numbers are in bytes."""

    def __init__(self, used: int, limit: int):
        super().__init__(
            f"Your documents take {used / 2**20:.1f} of {limit / 2**20:,.0f} MB, so there is no "
            "room for this one. Delete a document first, or raise VEGA_DOCUMENTS_MB on the server."
        )


class DocumentAttached(Fact):
    sentence = "This job already has this document."


class DocumentDeleted(Fact):
    """A document off the shelf stays as it is, for the jobs that it was sent with."""

    sentence = (
        "This document was deleted. The jobs that it was sent with keep it as it is. "
        "Upload the file again to use it elsewhere."
    )


class DocumentSent(Fact):
    """What was sent is frozen."""

    sentence = (
        "You applied with this document, so the job keeps it. "
        "To remove it anyway, send ?force=true."
    )


class FeedNotFound(Fact):
    """Raised for a wrong secret; the sentence is that of any other address that leads nowhere."""

    sentence = "There is nothing at this address."


class AppliedDayNeeded(InvalidInput):
    """The applied date of a job that is applied cannot be emptied."""

    sentence = (
        "The job is applied, so it has an applied date. "
        "Move it to another status first, or change the date."
    )

    def __init__(self) -> None:
        super().__init__({"appliedOn": self.sentence})


# These name codes and members of the API; a page has sentences of its own for them.


class AppliedWhileInterested(InvalidInput):
    def __init__(self) -> None:
        super().__init__(
            {
                "appliedOn": "appliedOn does not fit the status interested: "
                "send the status applied, or leave it out."
            }
        )


class AppliedDayDoesNotFit(InvalidInput):
    def __init__(self) -> None:
        super().__init__(
            {
                "appliedOn": "appliedOn does not fit the other moves of the job: "
                "change their days first."
            }
        )


class TwoDaysOfOneMove(InvalidInput):
    def __init__(self) -> None:
        super().__init__(
            {
                "occurredOn": "occurredOn and appliedOn are two different days of one move. "
                "Send one of them."
            }
        )


class OutcomeDoesNotFit(InvalidInput):
    """`statuses` are those that the outcome fits."""

    def __init__(self, outcome: str, statuses: Sequence[str]):
        fitting = " or ".join(statuses)
        super().__init__({"outcome": f"outcome {outcome} needs the status {fitting}."})
        self.outcome = outcome
        self.statuses = statuses


class NothingToUndo(Fact):
    sentence = "There is nothing left to undo."


class ChangeNotKept(NothingToUndo):
    sentence = (
        "This was undone already or can't be undone anymore. Vega keeps your last 1,000 changes "
        "for a day, fewer if they take more than 50 MB."
    )


class UndoOutdated(Fact):
    """Nothing was undone: what it would put back has changed since."""

    sentence = "This changed since, so it was not undone."


class ConcurrentChange(Fact):
    sentence = (
        "Something else changed the same data at the same moment, so nothing was saved. Try again."
    )


class PagesBusy(Fact):
    sentence = "Vega is busy reading other pages and emails. Try again in a few seconds."
    retry_after = 5


class InsightsBusy(Fact):
    sentence = "Vega is still counting for you elsewhere. Try again in a few seconds."
    retry_after = 5


class ExportBusy(Fact):
    sentence = "Other exports are running. Try again in a few seconds."
    retry_after = 5


# The database


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
