"""What can go wrong, as facts. `http/errors.py` turns them into answers."""

from collections.abc import Mapping, Sequence
from datetime import date


class BadSetting(Exception):
    """An invalid setting. The message names it and says which values are valid."""


class Fact(Exception):
    """Something to tell the person; `str()` of it is the sentence.

    `retry_after` is in seconds, None where trying again does not help.
    """

    sentence = ""
    retry_after: int | None = None

    def __init__(self, sentence: str | None = None):
        super().__init__(sentence or self.sentence)


class NotFound(Fact):
    """There is no such thing, or it is another person's: nobody learns which."""


class NotAllowed(Fact):
    """The person may not do that."""


class Conflict(Fact):
    """The state of the data does not allow it."""


class Busy(Fact):
    """Too much of this is going on at once, so nothing was done."""

    retry_after = 5


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


class RequestFromAnotherSite(NotAllowed):
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


class QuotaExceeded(NotAllowed):
    def __init__(self, limit: int, resets_on: date, *, is_admin: bool):
        who = "set" if is_admin else "ask the administrator to set"
        super().__init__(
            f"Your monthly quota of {limit} jobs is used up. It resets on "
            f"{resets_on.isoformat()} (UTC). To lift it now, {who} "
            "your plan to unlimited, on the settings page or with `vega plan NAME unlimited`."
        )


class DuplicateJob(Conflict):
    """`job_id` is the job that is already in the tracker."""

    sentence = (
        "A job with the same source URL already exists in your tracker. "
        "Update the existing job or use a different source URL."
    )

    def __init__(self, job_id: int):
        super().__init__()
        self.job_id = job_id


class EditConflict(Conflict):
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


class SentTwice(Conflict):
    """Idempotency of forms: an earlier request did what this one asks for."""

    sentence = "This form was sent twice. It was saved once."


class JobNotFound(NotFound):
    sentence = "There is no such job in your tracker. It may have been deleted."


class EventNotFound(NotFound):
    """Raised for an entry of another job, too."""

    sentence = "There is no such entry in the history of this job. It may have been deleted."


class EventFixed(Conflict):
    """Some kinds of entries cannot be changed or deleted, and each has members of its own."""

    sentence = (
        "Only the day, stage and outcome of a move or a stage, the day and text of a note, and the "
        "day, text and reply of a call or an email can be changed. Other entries stay as they are."
    )


class DeviceNotFound(NotFound):
    """Raised for the device that asks, too."""

    sentence = "There is no such device. It may have been signed out already."


class TaskNotFound(NotFound):
    sentence = "There is no such task. It may have been deleted."


class ImportNotFound(NotFound):
    """Raised for an import that is over, too."""

    sentence = "There is no such import. It may have been confirmed, cancelled or undone already."


class ImportBusy(Busy):
    sentence = "Other imports are running, so nothing was done. Try again in a few seconds."


class InterviewNotFound(NotFound):
    sentence = "There is no such interview. It may have been deleted."


class ContactNotFound(NotFound):
    sentence = "There is no such contact. It may have been deleted."


class EffortNotFound(NotFound):
    sentence = "There is no such effort. It may have been deleted."


class EmployerNotFound(NotFound):
    sentence = "There is no such employer on your list. It may have been deleted."


class EmployerAvoided(Conflict):
    sentence = "This employer is already on your list."


class DocumentNotFound(NotFound):
    """Raised for a version that is gone, too."""

    sentence = "There is no such document. It may have been deleted."


class DocumentTooLarge(Fact):
    """`limit` is in MB."""

    def __init__(self, limit: int):
        super().__init__(f"That is too large: {limit} MB at most.")


class DocumentsFull(Conflict):
    """All documents of an account together are too large; the numbers are in bytes."""

    def __init__(self, used: int, limit: int):
        super().__init__(
            f"Your documents take {used / 2**20:.1f} of {limit / 2**20:,.0f} MB, so there is no "
            "room for this one. Delete a document first, or raise VEGA_DOCUMENTS_MB on the server."
        )


class DocumentAttached(Conflict):
    sentence = "This job already has this document."


class DocumentDeleted(Conflict):
    """A document off the shelf stays as it is, for the jobs that it was sent with."""

    sentence = (
        "This document was deleted. The jobs that it was sent with keep it as it is. "
        "Upload the file again to use it elsewhere."
    )


class DocumentSent(Conflict):
    """What was sent is frozen."""

    sentence = (
        "You applied with this document, so the job keeps it. "
        "To remove it anyway, send ?force=true."
    )


class FeedNotFound(NotFound):
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


class NothingToUndo(Conflict):
    sentence = "There is nothing left to undo."


class ChangeNotKept(NothingToUndo):
    sentence = (
        "This was undone already or can't be undone anymore. Vega keeps your last 1,000 changes "
        "for a day, fewer if they take more than 50 MB."
    )


class UndoOutdated(Conflict):
    """Nothing was undone: what it would put back has changed since."""

    sentence = "This changed since, so it was not undone."


class ConcurrentChange(Conflict):
    sentence = (
        "Something else changed the same data at the same moment, so nothing was saved. Try again."
    )


class PagesBusy(Busy):
    sentence = "Vega is busy reading other pages and emails. Try again in a few seconds."


class LinesBusy(Busy):
    sentence = "Vega is busy reading other lines. Try again in a few seconds."


class InsightsBusy(Busy):
    sentence = "Vega is still counting for you elsewhere. Try again in a few seconds."


class ExportBusy(Busy):
    sentence = "Other exports are running. Try again in a few seconds."


# Accounts: signing in, tokens, rights


class NotSignedIn(Fact):
    sentence = (
        "Authentication is required. "
        "Send a valid token in the header Authorization: Bearer YOUR_API_TOKEN."
    )


class InvalidToken(NotSignedIn):
    sentence = (
        "The token is not valid: it is unknown, expired or revoked. "
        "Sign in again, or create a new token on the settings page."
    )


class ReadOnlyToken(NotAllowed):
    """The token's scope is to read; nothing was done."""

    sentence = (
        "This token may only read, so nothing was changed. "
        "Use a token that may read and write; create one on the settings page."
    )


class WrongCredentials(NotSignedIn):
    sentence = "Invalid username or password."


class WrongCode(WrongCredentials):
    """Neither a code of the authenticator app nor a recovery code, or used before."""

    sentence = (
        "That code is not valid, or it was used before. "
        "Enter the current code of your app, or a recovery code."
    )


class WrongPasskey(WrongCredentials):
    sentence = "That passkey was not accepted. Try again, or use another way."


class PasskeysUnavailable(Fact):
    """There are no passkeys on this server or at this address; the sentence says why."""


class PasskeyNotFound(NotFound):
    sentence = "There is no such passkey. It may have been removed."


class LastWayIn(Conflict):
    """Without it nobody could sign in to the account any more."""

    sentence = (
        "This is the only way to sign in to your account, so it was not removed. "
        "Add another passkey or set a password first."
    )


class SignInUnfinished(Fact):
    """Nobody is signed in: what began the sign-in is over or has changed since."""

    sentence = "This sign-in took too long or your password changed. Please sign in again."


class SignInRefused(NotAllowed):
    """A proxy or provider vouched for nobody that Vega lets in; the sentence says why."""


class SetupNeeded(SignInRefused):
    """There is no account yet, and neither a proxy nor a provider creates the administrator."""

    sentence = "The first account is created with the one-time code that the server printed."


class NotLinked(SignInRefused):
    """No account is linked to this person, whom the provider names by `subject`."""

    def __init__(self, host: str, subject: str):
        super().__init__(f"You signed in at {host}, but no Vega account is linked to you there.")
        self.subject = subject


class ProviderFailed(Fact):
    """An OpenID Connect provider is away, or its answer cannot be trusted. `detail` is for the log;
    it holds no token and no code.
    """

    def __init__(self, sentence: str, detail: str):
        super().__init__(sentence)
        self.detail = detail


class ProviderSlow(ProviderFailed):
    """The provider did not answer in time."""


class ProviderBusy(Busy):
    sentence = "Vega is busy with other sign-ins at the provider. Try again in a few seconds."


class IdentityNotFound(NotFound):
    sentence = "There is no such link to the provider. It may have been removed already."


class IdentityTaken(Conflict):
    """The person at the provider is linked to another account, which is not named."""

    sentence = (
        "This sign-in is already linked to another account, so nothing was changed. Unlink it "
        "there first, or sign in at the provider as somebody else."
    )


class AccountDeleted(NotSignedIn):
    sentence = "This account was just deleted. Nothing was saved."


class TooManyAttempts(Fact):
    def __init__(self, retry_after: int, guesses: str = "password attempts"):
        minutes = max(1, -(-retry_after // 60))
        super().__init__(
            f"Authentication paused: too many wrong {guesses}. "
            f"Try again in {minutes} minute{'' if minutes == 1 else 's'}."
        )
        self.retry_after = retry_after


class PasswordsBusy(Busy):
    """Nothing was checked and no failure counted."""

    sentence = "Vega is busy with other sign-ins. Try again in a few seconds."


class AdministratorOnly(NotAllowed):
    sentence = "Only the administrator can do that."


class UserNotFound(NotFound):
    def __init__(self, username: str):
        super().__init__(f"There is no user {username!r}.")


class TokenNotFound(NotFound):
    def __init__(self, username: str, token_id: int):
        super().__init__(f"{username} has no API token with the ID {token_id}.")


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
