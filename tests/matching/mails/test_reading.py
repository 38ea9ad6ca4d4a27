from datetime import UTC, datetime, timedelta

import pytest

from vega.matching.mails.mail import Person, UnreadableMail
from vega.matching.mails.reading import read_mail, read_text


def mail(text: str = "Hello Alex", **headers: str) -> bytes:
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(["From: Maria Keller <m.keller@acme.example>", *lines, "", text]).encode()


def test_a_mail_says_who_wrote_what_and_when():
    read = read_mail(mail(Subject="Interview", Date="Fri, 20 Nov 2026 10:12:00 +0100"))
    assert read.subject == "Interview"
    assert read.sender == Person("Maria Keller", "m.keller@acme.example")
    assert read.sent_at == datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
    assert read.sent_at.utcoffset() == timedelta(hours=1)
    assert read.text == "Hello Alex"


def test_pasted_text_may_begin_with_a_header_block():
    read = read_text(
        "De : Maria Keller <m@x.example>\nEnvoyé : vendredi 20 novembre 2026 10:12\n"
        "À : Jean\nObjet : Entretien\n\nBonjour Jean"
    )
    assert (read.subject, read.text) == ("Entretien", "Bonjour Jean")
    assert read.sent_at == datetime(2026, 11, 20, 10, 12)


@pytest.mark.parametrize(
    "data", [b"", b" \r\n", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, b"%PDF-1.4"]
)
def test_what_is_no_mail_is_refused_with_a_sentence(data):
    with pytest.raises(UnreadableMail, match=r"^This .*\.$"):
        read_mail(data)
