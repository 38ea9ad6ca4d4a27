"""Emails as mail programs save them."""

import io

from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart


def eml(
    text: str,
    subject: str = "Your application",
    sender: str = "Maria Keller <m.keller@acme.example>",
    date: str = "Fri, 20 Nov 2026 10:15:00 +0100",
    invitation: str = "",
) -> str:
    """An email, with the text of an invitation in it."""
    head = f"From: {sender}\nTo: alice@example.com\nSubject: {subject}\nDate: {date}\n"
    if not invitation:
        return f'{head}MIME-Version: 1.0\nContent-Type: text/plain; charset="utf-8"\n\n{text}\n'
    return (
        f'{head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
        f'--b\nContent-Type: text/plain; charset="utf-8"\n\n{text}\n'
        f'--b\nContent-Type: text/calendar; charset="utf-8"\n\n{invitation}\n--b--\n'
    )


def send_file(tab, path, content, name="mail.eml", **fields):
    """Send a file as a browser does."""
    data = content.encode() if isinstance(content, str) else content
    body = {"file": FileStorage(io.BytesIO(data), name), **fields}
    boundary, encoded = encode_multipart(body)
    return tab.post(path, data=encoded, content_type=f"multipart/form-data; boundary={boundary}")


REJECTION = (
    "Dear Alice,\n\nthank you for your application. Unfortunately, we have decided not to move "
    "forward with your application.\n\nKind regards\nMaria Keller"
)
