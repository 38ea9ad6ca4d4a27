"""Reading mails, in the OpenAPI document."""

from vega.api.openapi.parts import Json, answer, error, operation
from vega.http.doors import size_label
from vega.reading.mail import MAX_BYTES

_TEXT = (
    "Subject: Interview for Data Engineer\n"
    "From: Maria Visser <maria.visser@acme.example>\n"
    "Date: Fri, 20 Nov 2026 09:12:00 +0100\n"
    "\n"
    "We would like to invite you to an interview on Thursday, 26 November 2026, at 14:00 (CET).\n"
)
_MAIL = {
    "jobId": 17,
    "candidates": [17, 4],
    "says": "invitation",
    "status": "interviewing",
    "occurredOn": "2026-11-20",
    "subject": "Interview for Data Engineer",
    "from": {"name": "Maria Visser", "email": "maria.visser@acme.example"},
    "interview": {
        "startsAt": "2026-11-26T14:00:00+01:00",
        "endsAt": "2026-11-26T15:00:00+01:00",
        "kind": "other",
        "location": None,
        "url": None,
    },
    "text": "We would like to invite you to an interview on Thursday, 26 November 2026, at 14:00 "
    "(CET).",
}
_BODIES = {
    "message/rfc822": "The email as mail programs save it: an `.eml` file.",
    "text/calendar": "An invitation: an `.ics` file.",
    "text/plain": "The text of an email, with or without its header lines.",
}


def paths() -> Json:
    return {"/api/mails/read": {"post": _read_mail()}}


def _read_mail() -> Json:
    body: Json = {name: {"schema": _schema(about)} for name, about in _BODIES.items()}
    body["text/plain"]["example"] = _TEXT
    return operation(
        "readMail", "History", "Read an email",
        "Returns what an email says about an application, and which job it is about. Send the "
        "email as `message/rfc822`, an invitation as `text/calendar`, or the text of an email "
        f"as `text/plain`; at most {size_label(MAX_BYTES)}. `status` is null if the job has that "
        "status already, or a later move. Nothing is saved. To record the email, create an `email` "
        "event with the text and, if there is a `status`, a `moved` event.",
        {
            "200": answer("What the email says.", "Mail", _MAIL),
            "413": error(413, f"The body is larger than {size_label(MAX_BYTES)}."),
            "415": error(415, f"The body is none of {', '.join(f'`{name}`' for name in _BODIES)}."),
        },
        400, 401,
        requestBody={"required": True, "content": body},
    )  # fmt: skip


def _schema(about: str) -> Json:
    return {"type": "string", "description": about}
