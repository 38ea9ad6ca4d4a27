"""The bytes of a mail's file, or what to do with a file of another kind."""

import re

from vega.reading.mail import MAX_BYTES
from vega.reading.mail.mail import UnreadableMail

EMPTY = "This email is empty. Choose the .eml file, or paste its text."
TOO_LONG = f"This email is too long: {MAX_BYTES // 1024 // 1024} MB at most. Paste its text."
TOO_COSTLY = "This email is too long to be read. Paste the part of its text that matters."
NOT_A_MAIL = "This is not an email. Save the email as .eml, or paste its text."
SEVERAL = (
    "This is a mailbox file with several emails. Save each of them as .eml, and drop the files one "
    "by one."
)
ENCRYPTED = "This email is encrypted. Open it in your mail program, and paste its text."
_OTHER_FILES = {
    b"\xd0\xcf\x11\xe0": "This is an Outlook .msg file. Save the email as .eml, or paste its text.",
    b"!BDN": "This is an Outlook data file. Save one email as .eml, or paste its text.",
    b"%PDF": "This is a PDF. Save the email itself as .eml, or paste its text.",
    b"PK\x03\x04": "This is a zip file. Unpack it, and choose the .eml file in it.",
    b"\x1f\x8b": "This is a compressed file. Unpack it, and choose the .eml file in it.",
    b"\x89PNG": "This is an image. Save the email itself as .eml, or paste its text.",
    b"\xff\xd8\xff": "This is an image. Save the email itself as .eml, or paste its text.",
    b"{\\rtf": "This is a text document. Save the email itself as .eml, or paste its text.",
}


def checked(data: bytes) -> bytes:
    """Return the bytes of a mail. Raises `UnreadableMail` if they are something else."""
    if data.startswith(b"From ") and _NEXT.search(data):
        raise UnreadableMail(SEVERAL)  # before its size: a mailbox is large
    if len(data) > MAX_BYTES:
        raise UnreadableMail(TOO_LONG)
    data = data[:8_192].lstrip(b"\xef\xbb\xbf \t\r\n") + data[8_192:]
    if not data.strip():
        raise UnreadableMail(EMPTY)
    for signature, sentence in _OTHER_FILES.items():
        if data.startswith(signature):
            raise UnreadableMail(sentence)
    if data.startswith(b"From ") or _APPLE.match(data):
        data = data.partition(b"\n")[2]
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    return data


_APPLE = re.compile(rb"\d{1,9} *\r?\n")  # an .emlx file begins with its length
_NEXT = re.compile(rb"\r?\n\r?\nFrom \S[^\n]*+\n[!-9;-~]++:")  # and the first header of a mail
