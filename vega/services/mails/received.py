"""Read what was sent: a mail, an invitation, or the text of a mail."""

from collections.abc import Iterator
from contextlib import contextmanager

from vega.errors import InvalidInput
from vega.reading.mail.mail import Mail, Person, UnreadableMail
from vega.services.account import Account
from vega.services.jobs.page_slots import reading_slots
from vega.services.plan import invitations


def read_message(owner: Account, data: bytes) -> Mail:
    """Return what a mail program saved. Raises `InvalidInput`, `PagesBusy`."""
    from vega.reading.mail.reading import read_mail

    with _taken(owner, "file"):
        return read_mail(data)


def read_plain(owner: Account, data: bytes, charset: str | None) -> Mail:
    """Return the mail of a text in this charset; without one, or with a false one, in UTF-8, else
    as Windows has it. Raises `InvalidInput`, `PagesBusy`.
    """
    from vega.reading.mail.reading import read_text_file

    with _taken(owner, "text"):
        return read_text_file(data, charset)


def read_pasted(owner: Account, text: str) -> Mail:
    """Return the mail of a text, with or without its header lines.

    Raises `InvalidInput`, `PagesBusy`.
    """
    from vega.reading.mail.reading import read_text

    with _taken(owner, "text"):
        return read_text(text)


def read_unnamed(owner: Account, data: bytes) -> Mail:
    """Return the mail of a file of any of these kinds, which its beginning tells.

    Raises `InvalidInput`, `PagesBusy`.
    """
    if is_calendar(data):
        return read_calendar(owner, data)
    return read_plain(owner, data, None)


def is_calendar(sent: str | bytes) -> bool:
    """Return whether a text or a file begins as calendar files do."""
    text = sent[:200] if isinstance(sent, str) else sent[:200].decode("latin-1")
    return text.lstrip("\ufeffï»¿ \t\r\n").upper().startswith("BEGIN:VCALENDAR")


@contextmanager
def _taken(owner: Account, field: str) -> Iterator[None]:
    """Take a slot for reading; what is no mail is a problem of this field."""
    with reading_slots.taken(owner.id):
        try:
            yield
        except UnreadableMail as error:
            raise InvalidInput({field: str(error)}) from None


def read_calendar(owner: Account, data: bytes) -> Mail:
    """Return an invitation as the mail that brings it. Raises `InvalidInput`, `PagesBusy`."""
    text = invitations.read_file(data)
    invitation = invitations.read_text(owner, text)
    name, email = invitation.organizer
    return Mail(
        subject=invitation.title,
        sender=Person(name, email) if name or email else None,
        sent_at=invitation.stamped_at,
        text=invitation.notes,
        quoted=invitation.words,
        links=(invitation.url,) if invitation.url else (),
        calendars=(text,),
    )
