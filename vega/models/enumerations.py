"""Codes: what stands in a column that takes one of a few values."""

from enum import StrEnum


class Plan(StrEnum):
    FREE = "free"
    UNLIMITED = "unlimited"


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class JobType(StrEnum):
    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    CONTRACT = "contract"
    INTERN = "intern"
    REMOTE = "remote"
    FREELANCE = "freelance"
    OTHER = "other"


class JobStatus(StrEnum):
    INTERESTED = "interested"
    APPLIED = "applied"
    INTERVIEWING = "interviewing"
    OFFER_RECEIVED = "offer_received"
    REJECTED = "rejected"
    NOT_INTERESTED = "not_interested"


OVER = (JobStatus.REJECTED, JobStatus.NOT_INTERESTED)  # nothing is to be done any more


class Outcome(StrEnum):
    """How a status ended, where the status does not say it."""

    GHOSTED = "ghosted"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Workplace(StrEnum):
    ON_SITE = "on_site"
    HYBRID = "hybrid"
    REMOTE = "remote"


class SalaryPeriod(StrEnum):
    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    HOUR = "hour"


class DescriptionFormat(StrEnum):
    """How a description is read."""

    POSTING = "posting"  # as it was sent: HTML or plain text
    MARKDOWN = "markdown"  # as somebody edited it


class ApplicationKind(StrEnum):
    """How an application began: by applying, or by the employer's approach."""

    APPLIED = "applied"
    APPROACHED = "approached"


class Group(StrEnum):
    """Where an application stands: each is in exactly one of these groups."""

    WAITING = "waiting"
    NO_REPLY = "no_reply"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    INTERVIEWING_WAITING = "interviewing_waiting"
    INTERVIEWING_NO_REPLY = "interviewing_no_reply"
    OFFER_OPEN = "offer_open"
    OFFER_ACCEPTED = "offer_accepted"
    OFFER_DECLINED = "offer_declined"


class Reached(StrEnum):
    """What an application came to at some time: how it began, an interview, an offer, a reply."""

    APPLIED = "applied"
    APPROACHED = "approached"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    REPLY = "reply"


class Left(StrEnum):
    """A status that an application was in, and has left."""

    APPLIED = "applied"
    INTERVIEWING = "interviewing"
    OFFER = "offer"


class Without(StrEnum):
    """What an application lacks."""

    REPLY = "reply"
    SOURCE = "source"
    APPLIED_VIA = "applied_via"


class AppliedVia(StrEnum):
    """How an application was sent."""

    PORTAL = "portal"
    EMAIL = "email"
    REFERRAL = "referral"
    AGENCY = "agency"
    PHONE = "phone"
    POST = "post"
    IN_PERSON = "in_person"
    OTHER = "other"


class EventKind(StrEnum):
    SAVED = "saved"
    MOVED = "moved"
    STAGE = "stage"
    EDITED = "edited"
    NOTE = "note"
    CALL = "call"
    EMAIL = "email"
    INTERVIEW = "interview"  # one that took place
    TASK = "task"  # one that is done
    DOCUMENT = "document"  # one that the job got, or that was taken off it
    MERGED = "merged"
    DELETED = "deleted"
    RESTORED = "restored"


class DocumentKind(StrEnum):
    CV = "cv"
    COVER_LETTER = "cover_letter"
    PORTFOLIO = "portfolio"
    CONTRACT = "contract"
    OTHER = "other"


class DocumentAction(StrEnum):
    """What an entry of the history says of a document."""

    ATTACHED = "attached"
    REMOVED = "removed"


class Sort(StrEnum):
    """Sort order of a list; `newest` and `oldest` refer to when a job was added."""

    NEWEST = "newest"
    OLDEST = "oldest"
    UPDATED = "updated"
    APPLIED = "applied"
    DEADLINE = "deadline"
    TITLE = "title"
    COMPANY = "company"


class SessionKind(StrEnum):
    BROWSER = "browser"
    EXTENSION = "extension"


class SignInMethod(StrEnum):
    """How a session was made."""

    PASSWORD = "password"  # noqa: S105 - a code
    CODE = "code"  # of an authenticator app, after the password
    RECOVERY_CODE = "recovery_code"  # after the password
    PASSWORD_PASSKEY = "password_passkey"  # noqa: S105 - a passkey after the password
    PASSKEY = "passkey"
    PROVIDER = "provider"  # of OpenID Connect
    PROXY = "proxy"  # its header
    TOKEN = "token"  # noqa: S105 - a personal API token as the extension's password
    SETUP = "setup"  # the one-time code of the first run, without a password


class TokenScope(StrEnum):
    """What an API token may do."""

    READ = "read"
    READ_WRITE = "read_write"


class Via(StrEnum):
    """The door that something came through."""

    PAGE = "page"
    API = "api"
    EXTENSION = "extension"
    IMPORT = "import"
    CALENDAR = "calendar"  # an invitation
    MCP = "mcp"  # an assistant


class RefusalReason(StrEnum):
    """Why a capture made no job."""

    DUPLICATE = "duplicate"
    QUOTA = "quota"
    INVALID = "invalid"  # it was a 400


class TaskState(StrEnum):
    """Which tasks a list has."""

    OPEN = "open"
    DONE = "done"
    ALL = "all"


class NextStepKind(StrEnum):
    """A task, an interview, the posting closes, an offer wants an answer, or no reply came yet."""

    TASK = "task"
    INTERVIEW = "interview"
    DEADLINE = "deadline"
    ANSWER = "answer"
    QUIET = "quiet"


class InterviewKind(StrEnum):
    PHONE = "phone"
    VIDEO = "video"
    ON_SITE = "on_site"
    ASSESSMENT = "assessment"
    OTHER = "other"


class InterviewState(StrEnum):
    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"


class NoticeKind(StrEnum):
    """What a notice is about."""

    DIGEST = "digest"  # of a day
    INTERVIEW = "interview"  # an hour before it
    SIGN_IN = "sign_in"  # from a device not seen before


class NoticeState(StrEnum):
    SENDING = "sending"  # a process has claimed it
    SENT = "sent"
    FAILED = "failed"
    NOTHING = "nothing"  # there was nothing to say


class ImportState(StrEnum):
    """How far an import is."""

    DRAFT = "draft"  # its file waits for a confirmation
    DONE = "done"
    UNDONE = "undone"
    OLD = "old"  # what Undo would need is deleted


class RowOutcome(StrEnum):
    """What became of a row of an import."""

    NEW = "new"
    DUPLICATE = "duplicate"  # of a job that is there, or of an earlier row
    UPDATED = "updated"  # a duplicate that added something to the job that is there
    ALIKE = "alike"  # new, and probably the same as another
    BLANK = "blank"
    INVALID = "invalid"
