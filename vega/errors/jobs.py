"""What can go wrong with jobs, and what is planned or kept for them."""

from collections.abc import Sequence
from datetime import date

from vega.errors.facts import Busy, Conflict, Fact, InvalidInput, NotAllowed, NotFound


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


class ChangesBusy(Busy):
    sentence = "Vega is busy with other changes of many jobs. Nothing was changed; try again soon."


class LinesBusy(Busy):
    sentence = "Vega is busy reading other lines. Try again in a few seconds."


class InsightsBusy(Busy):
    sentence = "Vega is still counting for you elsewhere. Try again in a few seconds."


class ExportBusy(Busy):
    sentence = "Other exports are running. Try again in a few seconds."
