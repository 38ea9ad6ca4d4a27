"""The forms of mails: a file or the text of one, and what to record of it."""

from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import date
from typing import Any, Self

from flask import request
from flask_login import current_user
from wtforms import BooleanField, HiddenField, StringField, TextAreaField
from wtforms.validators import Optional

from vega.errors import Fact, InvalidInput, JobNotFound, PagesBusy
from vega.labels import STATUS_LABELS
from vega.models import JobStatus
from vega.reading.mail import MAX_BYTES
from vega.reading.mail.appointment.invitations import Invitation
from vega.reading.mail.kind import Says
from vega.reading.mail.mail import Mail, Person
from vega.reading.text.encodings import text_of
from vega.schemas import LONGEST_NOTES, ContactDraft, InterviewDraft, MailDraft, read_form
from vega.services.account import latest_day_of, today_of
from vega.services.mails import received
from vega.services.mails.finding import MOST_CANDIDATES
from vega.services.mails.received import is_calendar
from vega.services.mails.suggesting import SuggestedInterview, Suggestion
from vega.services.plan import invitations
from vega.web.plan.plan_forms import AppointmentForm, interview_fields
from vega.web.ui.fields import DayField
from vega.web.ui.forms import Form

NOTHING_SENT = "Choose a file, or paste the text of the email."
NOTHING_DROPPED = (
    "That program didn’t hand over the email. Save it as an .eml file and choose it here, or paste "
    "its text."
)
SEVERAL = "Add one email at a time."
NO_TEXT = "This is not a text file. Choose an .eml, .ics or .txt file."
TOO_LONG = "This text is too long. Paste the email alone."
LONGEST_PASTED = 1_000_000  # characters
AS_SUGGESTED = "suggested"  # the status that the mail says, as far as it fits the chosen job


class SourceForm(Form):
    """A mail or an invitation: a file, or its text. `dropped` tells that it was dragged here.

    Of an invitation the job may be asked for, with its text kept; `about` is that invitation.
    """

    text = TextAreaField("Or paste its text", [Optional()])
    dropped = HiddenField()
    job_id = HiddenField()
    move = BooleanField()
    also_shows = (PagesBusy,)
    about: Invitation | None = None
    asks_job = False

    def read(self) -> Mail | Invitation:
        """Return what was sent. Raises `InvalidInput`."""
        name, data = _sent_file()
        if data is not None:
            if name.endswith((".ics", ".vcs")) or is_calendar(data):
                return self._read_calendar(invitations.read_file(data))
            return _read_file(name, data)
        text = self.text.data or ""
        if not text.strip():
            raise InvalidInput({"": NOTHING_DROPPED if self.dropped.data else NOTHING_SENT})
        if is_calendar(text):
            return self._read_calendar(text)
        if len(text) > LONGEST_PASTED:
            self.text.data = ""
            raise InvalidInput({"": TOO_LONG})
        return received.read_pasted(current_user, text)

    def _read_calendar(self, text: str) -> Invitation:
        self.text.data = text
        self.about = invitations.read_text(current_user, text)
        return self.about

    def show(self, fact: Fact) -> None:
        """Show what is wrong. That the job is missing is not, before it was asked for."""
        self.asks_job = isinstance(fact, InvalidInput) and "job_id" in fact.problems
        if not self.asks_job or "job_id" in request.form:
            super().show(fact)

    def show_problem(self, name: str, problem: str) -> None:
        """Show above the form what is wrong with what was sent."""
        super().show_problem(name if name == "job_id" else "", problem)


def _sent_file() -> tuple[str, bytes | None]:
    """Return the name and the content of the file that was sent, if one was."""
    files = [file for file in request.files.getlist("file") if file.filename]
    if len(files) > 1:
        raise InvalidInput({"": SEVERAL})
    for file in files:
        with closing(file):
            return (file.filename or "").lower(), file.stream.read(MAX_BYTES + 1)
    return "", None


def _read_file(name: str, data: bytes) -> Mail:
    if name.endswith(".txt"):
        return received.read_pasted(current_user, _text_of(data))
    return received.read_message(current_user, data)


def _text_of(data: bytes) -> str:
    if len(data) > LONGEST_PASTED:
        raise InvalidInput({"": TOO_LONG})
    found = text_of(data)
    if found is None:
        raise InvalidInput({"": NO_TEXT})
    return found.whole()


def _with_short_line_ends(text: str | None) -> str | None:
    """Return a text as it is counted: browsers send each line end as two characters."""
    return text.replace("\r\n", "\n") if text else text


class MailForm(AppointmentForm):
    """What to record of a mail, and, in hidden fields, what was read of it.

    Of the interview it has all fields, or in `calendar` the text of the invitation.
    """

    day = DayField("Day of the interview", [Optional()])
    job_id = StringField("Job")
    status = StringField("Status", default=AS_SUGGESTED)
    occurred_on = DayField("Day")
    reply = BooleanField("They replied")
    text = TextAreaField(
        "Text",
        filters=[_with_short_line_ends],
        render_kw={"maxlength": LONGEST_NOTES, "dir": "auto", "rows": 8},
    )
    add_interview = BooleanField("Add interview")
    add_contact = BooleanField("Add contact")
    contact_name = HiddenField()
    contact_email = HiddenField()
    sent_on = DayField()
    subject = HiddenField()
    sender_name = HiddenField()
    sender_email = HiddenField()
    says = HiddenField()
    calendar = HiddenField()
    also_shows = (JobNotFound, PagesBusy)

    @classmethod
    def of(cls, suggestion: Suggestion) -> Self:
        """Return the form that one click records."""
        mail, contact = suggestion.mail, suggestion.contact
        form = cls(
            formdata=None,
            data={
                **_interview_data(suggestion.interview),
                "job_id": suggestion.job_id or "",
                "occurred_on": suggestion.occurred_on or today_of(current_user),
                "reply": suggestion.reply,
                "text": suggestion.text,
                "contact_name": contact.name if contact else "",
                "contact_email": contact.email if contact else "",
                "sent_on": suggestion.occurred_on,
                "subject": mail.subject,
                "sender_name": mail.sender.name if mail.sender else "",
                "sender_email": mail.sender.email if mail.sender else "",
                "says": suggestion.says,
            },
        )
        form.likely = [job.id for job in suggestion.candidates]
        return form

    def __init__(self, *args: object, **kwargs: object):
        super().__init__(*args, **kwargs)
        self.likely: Sequence[int] = request.form.getlist("likely", type=int)[:MOST_CANDIDATES]

    @property
    def chosen_job_id(self) -> int | None:
        text = str(self.job_id.data or "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None

    @property
    def what_it_says(self) -> Says:
        with suppress(ValueError):
            return Says(self.says.data or "")
        return Says.OTHER

    @property
    def day_sent(self) -> date | None:
        return self.occurred_on.data if isinstance(self.occurred_on.data, date) else None

    @property
    def has_interview(self) -> bool:
        return bool(self.calendar.data or self.start.data or self.day.data)

    @property
    def has_wrong_interview(self) -> bool:
        """Return whether a field of the interview has a problem to show."""
        names = ("day", "start", "end", "end_day", "kind", "url", "location", "time_zone")
        return any(self[name].errors for name in names)

    def mail(self) -> Mail:
        """Return the mail, as far as the form has it."""
        name, email = self.sender_name.data or "", self.sender_email.data or ""
        sender = Person(name, email) if name or email else None
        return Mail(subject=self.subject.data or "", sender=sender, text=self.text.data or "")

    def draft(self, status: JobStatus | None) -> MailDraft:
        """Return the email as the schema reads it. Raises `InvalidInput`."""
        values = {
            "text": self.text.data,
            "reply": self.reply.data,
            "status": status,
            "occurred_on": self.occurred_on.data or None,
        }
        return read_form(MailDraft, values, latest_day_of(current_user))

    def invitation(self) -> Invitation | None:
        """Return the invitation that came with the mail, if it is wanted.

        Raises `InvalidInput`, `PagesBusy`.
        """
        if not self.add_interview.data or not self.calendar.data:
            return None
        return invitations.read_text(current_user, self.calendar.data)

    def interview(self, job_id: int) -> InterviewDraft | None:
        """Return the interview, if it is wanted and no invitation has it. Raises `InvalidInput`."""
        if not self.add_interview.data or self.calendar.data:
            return None
        return read_form(InterviewDraft, {**self.values(), "job_id": job_id})

    def contact(self, job_id: int) -> ContactDraft | None:
        """Return the sender, if wanted. Raises `InvalidInput`."""
        if not self.add_contact.data:
            return None
        name, email = self.contact_name.data, self.contact_email.data
        return read_form(ContactDraft, {"job_id": job_id, "name": name, "email": email})

    def show_problem(self, name: str, problem: str) -> None:
        super().show_problem("add_contact" if name in ("name", "email") else name, problem)

    def problems_of(self, fact: Fact) -> Any:
        if isinstance(fact, JobNotFound):
            return {"job_id": "This job is no longer in your tracker. Choose another one."}
        return super().problems_of(fact)


def _interview_data(interview: SuggestedInterview | None) -> dict[str, Any]:
    if interview is None:
        return {}
    if interview.calendar:
        return {"calendar": interview.calendar, "add_interview": True}
    fields = interview_fields(interview)
    day = fields.pop("other_day") or fields["day"]
    return {**fields, "day": day, "add_interview": interview.is_certain}


def status_choices(current: JobStatus | None, suggested: JobStatus | None) -> list[tuple[str, str]]:
    """Return the values and words of where a job in this status can go: as suggested first."""
    stay = f"Leave it at {STATUS_LABELS[current]}" if current else "Leave the status as it is"
    if suggested is None:
        first = []
    elif current is None:
        first = [(AS_SUGGESTED, f"Move to {STATUS_LABELS[suggested]}, if that fits")]
    else:
        first = [(AS_SUGGESTED, f"Move to {STATUS_LABELS[suggested]}")]
    others = [one for one in JobStatus if one not in (current, suggested if current else None)]
    return [
        *first,
        ("", stay),
        *((str(one), f"Move to {STATUS_LABELS[one]}") for one in others),
    ]
