"""What the OpenAPI document says around the operations, in Markdown: one text for each tag."""

from collections.abc import Mapping
from typing import Any

from vega.api.openapi.parts import ERRORS, UNEXPECTED
from vega.models import (
    DocumentKind,
    EventKind,
    Group,
    InterviewKind,
    InterviewState,
    JobStatus,
    JobType,
    NextStepKind,
    Outcome,
    SessionKind,
)
from vega.reading.mail.says import Says
from vega.services.sessions import SESSION_LIFE
from vega.services.trash import TRASH_KEPT

_JOB_TYPES = {
    JobType.FULL_TIME: "Full-time position",
    JobType.PART_TIME: "Part-time position",
    JobType.CONTRACT: "Contract or temporary position",
    JobType.INTERN: "Internship",
    JobType.REMOTE: "Remote position",
    JobType.FREELANCE: "Freelance work",
    JobType.OTHER: "Other employment types; the default",
}
_STATUSES = {
    JobStatus.INTERESTED: "Initial status of a saved job",
    JobStatus.APPLIED: "Application submitted",
    JobStatus.INTERVIEWING: "In the interview process",
    JobStatus.OFFER_RECEIVED: "Job offer received",
    JobStatus.REJECTED: "Application rejected",
    JobStatus.NOT_INTERESTED: "No longer interested",
}


_OUTCOMES = {
    Outcome.GHOSTED: "They stopped answering; with `applied` and `interviewing`",
    Outcome.ACCEPTED: "You accepted the offer; with `offer_received`",
    Outcome.DECLINED: "You declined the offer; with `offer_received`",
}
_KINDS = {
    EventKind.SAVED: "The job was saved, with the status `to`. The first event of each job",
    EventKind.MOVED: "The status changed, from `from` to `to`",
    EventKind.STAGE: "The stage or the outcome changed, within the status `to`",
    EventKind.EDITED: "Fields of the job changed; `fields` names them",
    EventKind.NOTE: "A note, in `text`",
    EventKind.CALL: "A call; `reply` is true if the other side called",
    EventKind.EMAIL: "An email; `reply` is true if the other side wrote",
    EventKind.INTERVIEW: "An interview, with `title` and `interviewId`, took place",
    EventKind.TASK: "A task, with `title` and `taskId`, was done",
    EventKind.DOCUMENT: "A document, with `title`, `documentId` and `version`, was attached to the "
    "job or removed from it; `action` says which",
    EventKind.MERGED: "Another job, with `title` and `sourceUrl`, was merged into this one",
    EventKind.DELETED: "The job was moved to the trash",
    EventKind.RESTORED: "The job was restored from the trash",
}
_SAYS = {
    Says.RECEIVED: "They received your application, or viewed it",
    Says.REJECTION: "They rejected you, or filled or closed the position",
    Says.INVITATION: "They invite you to an interview",
    Says.OFFER: "They offer you the job",
    Says.REQUEST: "They ask for something: an answer, a form, a test",
    Says.WITHDRAWN: "You withdrew your application",
    Says.OTHER: "Anything else, such as a job alert or a cancelled appointment",
}
_STEPS = {
    NextStepKind.TASK: "An open task, with its `id` and `title`; `on` is null without a day",
    NextStepKind.INTERVIEW: "A planned interview, with its `id` and `title`, that starts `at`",
    NextStepKind.DEADLINE: "The posting of an interested job closes `on` that day",
    NextStepKind.ANSWER: "An offer wants an answer by the day `on`",
    NextStepKind.QUIET: "No reply; the latest update was `on` that day",
}
_INTERVIEW_KINDS = {
    InterviewKind.PHONE: "By phone",
    InterviewKind.VIDEO: "By video",
    InterviewKind.ON_SITE: "At the company",
    InterviewKind.ASSESSMENT: "A test or a task to solve",
    InterviewKind.OTHER: "Any other; the default",
}
_DOCUMENT_KINDS = {
    DocumentKind.CV: "A CV or résumé",
    DocumentKind.COVER_LETTER: "A cover letter",
    DocumentKind.PORTFOLIO: "A portfolio or a sample of your work",
    DocumentKind.CONTRACT: "A contract or an offer",
    DocumentKind.OTHER: "Any other; the default",
}
_STATES = {
    InterviewState.PLANNED: "It is to take place; the default",
    InterviewState.DONE: "It took place",
    InterviewState.CANCELLED: "It does not take place",
}


_GROUPS = {
    Group.WAITING: "Applied, with an update in the last 14 days (or your own number in *Settings*)",
    Group.NO_REPLY: "Applied, without such an update or with the outcome `ghosted`",
    Group.REJECTED: "Rejected, at whatever point",
    Group.WITHDRAWN: "Not interested or back to interested, without an offer",
    Group.INTERVIEWING_WAITING: "Interviewing, with an update in that time",
    Group.INTERVIEWING_NO_REPLY: "Interviewing, without such an update or with `ghosted`",
    Group.OFFER_OPEN: "An offer without an outcome",
    Group.OFFER_ACCEPTED: "An offer with the outcome `accepted`",
    Group.OFFER_DECLINED: "An offer with `declined`, or withdrawn after an offer",
}


def _table(head: str, rows: Mapping[Any, str]) -> str:
    lines = [f"| {head} | Meaning |", "| --- | --- |"]
    return "\n".join([*lines, *(f"| `{name}` | {meaning} |" for name, meaning in rows.items())])


TRASH_DAYS = f"{TRASH_KEPT.days} days"
_SIGNED_IN_DAYS = f"{SESSION_LIFE[SessionKind.EXTENSION].days} days"

INTRODUCTION = """\
Save job postings from scripts and other tools, read them back, and change them. Requests and
answers are JSON in UTF-8. Long lists are compressed for clients that send `Accept-Encoding: gzip`.
CORS allows web pages of any origin to call the API with a token; cookies are ignored.
"""

_AUTHENTICATION = """\
Calls need a token, except those that say otherwise: `Authorization: Bearer YOUR_API_TOKEN`. Create
an API token in *Settings* or on the page with the API documentation. It is shown once and can be
revoked at any time. It has full access to your jobs, or can only read them: then calls that change
something are a 403. Without a valid token the answer is a 401.

Clients in which a person types a username and password, such as the browser extension, sign in
instead. Web pages of other sites cannot: they get a 403.
"""

_ABOUT_ERRORS = f"""\
Every error is a JSON object with a message that says what is wrong and, if possible, what to do:
`{{"error": "title is required."}}`

{_table("Status", dict(sorted({**ERRORS, **UNEXPECTED}.items())))}

Checks come in this order: token, body, duplicate, quota. So a posting that is already tracked is
reported as a duplicate even if the quota is used up. A posting that was not saved is listed on the
*Today* page with the reason, until you dismiss it.
"""

_JOBS = f"""\
### Duplicates

The source URL identifies a posting; URLs that differ only in tracking parameters and the like are
the same job. Saving a job again is a 409 whose `Location` is the existing job, and does not count
against the quota. A deleted job stays in the trash for {TRASH_DAYS} and does not block its URL.

### Job types

{_table("`jobType`", {str(key): value for key, value in _JOB_TYPES.items()})}

### Statuses

{_table("`status`", {str(key): value for key, value in _STATUSES.items()})}

A job can move from any status to any other. Each move is an event in its history, and the status
follows from these events.

### Stages and outcomes

`stage` is your own word for where a job stands within its status, such as "Phone screen". `outcome`
is how the status ended:

{_table("`outcome`", {str(key): value for key, value in _OUTCOMES.items()})}

Both belong to the status: moving to another status clears them, unless the move sets new ones. An
outcome that does not fit the status is a 400. Logging a later reply removes `ghosted`.

### The next step

`nextStep` is null or the first of these: an overdue task; the earliest open task or planned
interview, of one day the interview; a task without a day; the deadline or the day to answer; no
reply.

{_table("`kind`", {str(key): value for key, value in _STEPS.items()})}

### The applied date

`appliedOn` is the day you applied. A new job with `appliedOn` is applied since then. If you also
send a later status, such as `interviewing`, it moves to that status on `occurredOn`, or today.
Changing `appliedOn` changes the day of the application. If the job is interested, it becomes
applied; any other status stays. The day cannot be after that of the next move. Null removes the
application; while the job is applied, that is a 409.

### Sources and tags

`source` is what you send. If you send none, it is the job board of the source URL, such as
`LinkedIn`, and changes with that URL. Tags keep your spelling; `Python` and `python` are the same
tag.

### Idempotency

If an answer is lost, a script cannot know whether its job was saved. Send an `Idempotency-Key` of 1
to 255 printable ASCII characters with the `POST`, and retry with the same key and the same job:
within 24 hours you get the first answer again, and the job is saved and counted once. The same key
with another job is a 422. Refusals are not remembered: a retry is checked afresh.

### Optimistic locking

A single job has an `ETag` such as `"3-5e0d4ef6b1a2c793"`: its version and a hash of the answer.
Send it as `If-Match` with a `PATCH` or `DELETE`: if the job has changed since you read it, nothing
is done and the answer is a 412. Only the version is compared. Tasks, interviews, contacts, and
notes, calls and emails in the history do not change it. Without `If-Match`, the last change wins.
With `If-None-Match`, which compares the whole `ETag`, a `GET` is a 304 as long as the answer would
be the same.

### Keyset pagination

A list comes in pages. While `next` is not null, send it as `cursor` with the same filters. Entries
that are added or deleted meanwhile cause no repeats and no gaps.
"""

_HISTORY = f"""\
Every change to a job is an event. The latest move decides the status: the `to` of the last `moved`,
or of `saved` if there is none. Events are ordered by the day they happened, then by when they were
recorded.

### Kinds of events

{_table("`kind`", {str(key): value for key, value in _KINDS.items()})}

Fields that a kind does not use are null. You can add, change and delete `moved`, `stage`, `note`,
`call` and `email`; changing or deleting any other event is a 409. A new status in a `PATCH` of the
job is a `moved` event, too.

### Days

`occurredOn` is the day something happened, `recordedAt` when it was added to Vega. Days are written
as `2026-11-25` and start in 1970. `occurredOn` and `appliedOn` cannot be after today. Today is in
the account's time zone; while the account has none, it is the latest day anywhere (UTC+14).

You can add a move with an earlier day. If there is a later move, the job's status does not change.

### What emails say

{_table("`says`", {str(key): value for key, value in _SAYS.items()})}
"""

_TASKS = """\
A task is something to do, with or without a day and a job. A done task of a job is an event in the
job's history. Reopening the task removes the event; deleting the task keeps it. Tasks of a job in
the trash are a 404, and come back with the job.
"""

_INTERVIEWS = f"""\
An interview is an appointment of a job. One that is done is an event in the job's history, on the
day it took place, as long as it is done. Deleting it keeps the event. Interviews of a job in the
trash are a 404, and come back with the job.

### Times

Send times as ISO 8601 with an offset: `2026-11-26T14:00:00+01:00`. Answers have them in UTC, by the
minute. `timeZone` is only for showing the interview and moves no time.

### Kinds of interviews

{_table("`kind`", {str(key): value for key, value in _INTERVIEW_KINDS.items()})}

### States

{_table("`state`", {str(key): value for key, value in _STATES.items()})}
"""

_CONTACTS = """\
A contact is a person of a job. Contacts of a job in the trash are a 404, and come back with the
job.
"""

_DOCUMENTS = f"""\
A document is a file that you use for one job or for many: a CV, a letter, a contract. It can have
several versions. `type` follows from the first bytes of the file: PNG, JPEG, PDF, plain text, or
else `application/octet-stream`.

### Uploads

Send `multipart/form-data` with one part named `file`, which has a file name. Any type of file is
accepted, up to 10 MiB; an empty one is a 400. All versions of all your documents together can take
500 MiB, or what the server's administrator has set; past that, the answer is a 409.

### What was sent

A job keeps the version that it was given. Before you apply, you can remove documents freely, and
deleting one removes it from the job. Once you have applied, even if the job has gone back since, it
keeps its documents: one that you delete is no longer listed and has `onShelf` false, but can be
read and downloaded as long as a job has it. To remove it from such a job, send `force=true`.

### Kinds of documents

{_table("`kind`", {str(key): value for key, value in _DOCUMENT_KINDS.items()})}
"""

_EFFORTS = """\
What you did for your search besides applying: a job fair, a course, a call. An effort belongs to no
job.
"""

_EMPLOYERS = """\
Employers that you don't want to apply to again, and why. No job is refused: when you save one at
such an employer, the answer of `POST /api/jobs` has a sentence about it in `warnings`. Case,
punctuation and legal form of the name do not matter.
"""

_QUOTA = """\
The free plan has a monthly quota of new jobs; the unlimited plan has none. Only a job that was
saved counts. Duplicates, other refused requests, changes and reads do not, and deleting a job gives
nothing back. The month is in UTC. Once the quota is used up, the answer is a 403. The answers 200,
403 and 409 of `POST /api/jobs` have the quota in the headers `X-Quota-Remaining`, `X-Quota-Limit`
and `X-Quota-Reset`.
"""

_SIGNING_IN = f"""\
For clients in which a person types a username and password. Signing in returns an access token,
which works like an API token for an hour, and a refresh token to get the next one. The client stays
signed in if it is used at least once in {_SIGNED_IN_DAYS}. A new password ends this, and so does
*Sign out* in *Settings*. Scripts use an API token instead.
"""

_SERVER = """\
For monitoring and tools. No token is needed.
"""

_TODAY = """\
What the page *Today* shows, as it is now. The objects are those of the other calls.
"""

_INSIGHTS = f"""\
How a search goes, counted from the history. A move that was taken back within a day does not count.

### Applications

An application is a job that was ever moved to `applied`, on its `appliedOn`. A job that went
straight to interviewing, an offer or a rejection was approached, on the day of that move: it is in
all numbers but `replies`, `responseRate` and `medianDaysToReply`. Jobs that were only saved and
jobs in the trash do not count.

### Replies

A move beyond applied is a reply, and so are a rejection and a `call` or `email` with `reply`, on
the day of the application or later.

### Groups

{_table("`name`", {str(key): value for key, value in _GROUPS.items()})}
"""

_REPORT = """\
The applications and other efforts of a period, as an employment office asks for them. Jobs where
you were approached are left out, because you did not apply.
"""

TAGS = (
    ("Authentication", _AUTHENTICATION),
    ("Errors", _ABOUT_ERRORS),
    ("Jobs", _JOBS),
    ("History", _HISTORY),
    ("Tasks", _TASKS),
    ("Interviews", _INTERVIEWS),
    ("Contacts", _CONTACTS),
    ("Documents", _DOCUMENTS),
    ("Other efforts", _EFFORTS),
    ("Employers to avoid", _EMPLOYERS),
    ("Today", _TODAY),
    ("Insights", _INSIGHTS),
    ("Report", _REPORT),
    ("Quota", _QUOTA),
    ("Signing in", _SIGNING_IN),
    ("This server", _SERVER),
)
# The pages of `/docs`; a tag that is in none is on the first.
_CALENDAR = ("History", "Tasks", "Interviews", "Contacts", "Today")
_FILES = ("Documents",)
_NUMBERS = ("Insights", "Report", "Other efforts", "Employers to avoid")
_CLIENTS = ("Signing in", "Quota", "This server")
_OTHERS = (*_CALENDAR, *_FILES, *_NUMBERS, *_CLIENTS)
TAG_GROUPS = (
    ("Jobs", tuple(name for name, _ in TAGS if name not in _OTHERS)),
    ("History and calendar", _CALENDAR),
    ("Documents", _FILES),
    ("Insights and report", _NUMBERS),
    ("Signing in and monitoring", _CLIENTS),
)
