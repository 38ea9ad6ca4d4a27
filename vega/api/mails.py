"""What a mail says about an application, as JSON."""

from datetime import datetime
from typing import Annotated, Literal, NotRequired

from flask import request
from typing_extensions import TypedDict

from vega.api import BYTES, Operation, api
from vega.clock import zone_of
from vega.errors import InvalidInput, UnsupportedMediaType
from vega.http.doors import size_label
from vega.http.requests import plain_body
from vega.models import InterviewKind, InterviewState, JobStatus
from vega.reading.mail import MAX_BYTES
from vega.reading.mail.kind import Says
from vega.reading.mail.mail import Mail, Person
from vega.serializers.shapes import Day, Moment, says
from vega.services.account import Account
from vega.services.mails import received
from vega.services.mails.suggesting import SuggestedInterview, Suggestion, suggest

MEDIA_TYPES = {
    "message/rfc822": "The email as mail programs save it: an `.eml` file.",
    "text/calendar": "An invitation: an `.ics` file.",
    "text/plain": "The text of an email, with or without its header lines.",
    BYTES: "Any of these, from clients that know no other type: its beginning tells which it is.",
}


class MailSenderJson(TypedDict):
    name: str | None
    email: str | None


class MailInterviewJson(TypedDict, total=False):
    startsAt: Annotated[Moment, says("When it starts.")]
    endsAt: Annotated[
        Moment, says("When it ends; an hour after the start if the email does not say.")
    ]
    kind: Annotated[InterviewKind, says("How it is held.")]
    location: Annotated[str | None, says("Where it is.")]
    url: Annotated[str | None, says("The link to join it.")]
    uid: Annotated[str, says("The UID of an invitation.")]
    state: Annotated[InterviewState, says("`planned` or `cancelled`, of an invitation.")]


# `from` is a keyword of Python, so it cannot be a class.
MailJson = TypedDict(
    "MailJson",
    {
        "jobId": Annotated[
            int | None, says("The job; null if none, or more than one, is likely enough.")
        ],
        "candidates": Annotated[list[int], says("The likely jobs, best first; at most five.")],
        "says": Annotated[
            Says,
            says("What the email says: `other` if it names no application and no job of yours."),
        ],
        "status": Annotated[
            JobStatus | None,
            says("The status that the job would move to; null if it would not move."),
        ],
        "occurredOn": Annotated[Day | None, says("The day it was sent.")],
        "subject": str,
        "from": Annotated[MailSenderJson | None, says("Who wrote it.")],
        "interview": Annotated[
            MailInterviewJson | None,
            says("The appointment that it names; null if no time is certain."),
        ],
        "text": Annotated[str, says("What was written, without quoted history and signature.")],
        "truncated": NotRequired[
            Annotated[
                Literal[True], says("The email was too long to read in full; its end was left out.")
            ]
        ],
    },
)


@api.post("/mails/read")
@Operation(
    "Read an email",
    "Returns what an email says about an application, and which job it is about. Send the "
    "email as `message/rfc822`, an invitation as `text/calendar`, the text of an email as "
    f"`text/plain`, or any of them as `{BYTES}`; at most {size_label(MAX_BYTES)}. "
    "`status` is null if the job has that status already, or a later move. Nothing is "
    "saved. To record the email, create an `email` event with the text and, if there is a "
    "`status`, a `moved` event.",
    returns="What the email says.",
    status=200,
    media=MEDIA_TYPES,
    writes=False,
)
def read_mail(owner: Account) -> MailJson:
    return _mail_json(owner, suggest(owner, _sent(owner)))


def _sent(owner: Account) -> Mail:
    """Return the mail that was sent, by its media type."""
    if request.mimetype not in MEDIA_TYPES:
        raise UnsupportedMediaType(
            "Send an email as message/rfc822, an invitation as text/calendar, "
            "or the text of an email as text/plain, and name it in the Content-Type."
        )
    data = plain_body()
    if not data.strip():
        raise InvalidInput({"": "The body is empty. Send an email, an invitation or a text."})
    if request.mimetype == "message/rfc822":
        return received.read_message(owner, data)
    if request.mimetype == "text/calendar":
        return received.read_calendar(owner, data)
    if request.mimetype == BYTES:
        return received.read_unnamed(owner, data)
    return received.read_plain(owner, data, request.mimetype_params.get("charset"))


def _mail_json(owner: Account, found: Suggestion) -> MailJson:
    mail, day = found.mail, found.occurred_on
    answer: MailJson = {
        "jobId": found.job_id,
        "candidates": [candidate.id for candidate in found.candidates],
        "says": found.news,
        "status": found.move.status,
        "occurredOn": day.isoformat() if day else None,
        "subject": mail.subject,
        "from": _sender_json(mail.sender),
        "interview": _interview_json(owner, found.interview),
        "text": found.text,
    }
    return {**answer, "truncated": True} if mail.is_cut else answer


def _sender_json(sender: Person | None) -> MailSenderJson | None:
    if sender is None:
        return None
    return {"name": sender.name or None, "email": sender.email or None}


def _interview_json(
    owner: Account, interview: SuggestedInterview | None
) -> MailInterviewJson | None:
    if interview is None or not interview.is_certain:
        return None
    zone = zone_of(interview.time_zone or owner.time_zone)

    def moment(at: datetime) -> str:
        return at.astimezone(zone).isoformat(timespec="seconds")

    answer: MailInterviewJson = {
        "startsAt": moment(interview.starts_at),
        "endsAt": moment(interview.ends_at),
        "kind": interview.kind,
        "location": interview.location or None,
        "url": interview.url,
    }
    if interview.invitation is not None:
        answer |= {"uid": interview.invitation.uid, "state": interview.state}
    return answer
