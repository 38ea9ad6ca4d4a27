"""`POST /api/mails/read`: what a mail says about an application, without saving anything."""

from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

import pytest
import time_machine
from support.invitations import event, ics

from vega.reading.mail import MAX_BYTES
from vega.services.accounts.users import set_time_zone

YESTERDAY = datetime.now(UTC) - timedelta(days=1)
MAIL, CALENDAR, TEXT = "message/rfc822", "text/calendar", "text/plain"


@pytest.fixture
def read(api, alice):
    client = api(alice)

    def read(data, media_type=MAIL, **headers):
        return client.post("/api/mails/read", data=data, content_type=media_type, more=headers)

    return read


def mail(text="Please come in.", sent_at=YESTERDAY) -> bytes:
    message = EmailMessage()
    message["From"] = "Maria Keller <m.keller@acme.example>"
    message["Subject"] = "Interview for Senior Data Engineer"
    message["Date"] = format_datetime(sent_at)
    message.set_content(text)
    return bytes(message)


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (mail(), MAIL),
        (b"\xef\xbb\xbf" + ics(event()).encode(), CALENDAR),
        ("Von: Max <max@acme.example>\n\nGrüße aus Köln".encode("cp1252"), TEXT),
    ],
)
def test_a_client_that_knows_no_type_of_mails_sends_each_as_bytes(read, data, media_type):
    answer = read(data, "application/octet-stream")
    assert answer.status_code == 200
    assert answer.json == read(data, media_type).json
    assert answer.json["from"] or media_type == CALENDAR


INVITATION = (
    "Dear Alice, we would like to invite you to a video interview on Thursday, 26 November 2026, "
    "from 14:00 to 15:00. Join: https://meet.google.com/abc-defg-hij"
)


@time_machine.travel(datetime(2026, 11, 21, 12, tzinfo=UTC), tick=False)
def test_a_mail_is_answered_with_its_job_its_move_its_day_and_its_interview(
    read, api, alice, make_job
):
    set_time_zone(alice, "Europe/Berlin")
    job_id = make_job(alice, title="Senior Data Engineer")
    other = make_job(alice, title="Accountant")
    answer = read(mail(INVITATION, sent_at=datetime(2026, 11, 20, 23, 30, tzinfo=UTC)))
    assert answer.status_code == 200
    assert answer.json == {
        "jobId": job_id,
        "candidates": [job_id, other],
        "says": "invitation",
        "status": "interviewing",
        "occurredOn": "2026-11-21",
        "subject": "Interview for Senior Data Engineer",
        "from": {"name": "Maria Keller", "email": "m.keller@acme.example"},
        "interview": {
            "startsAt": "2026-11-26T14:00:00+01:00",
            "endsAt": "2026-11-26T15:00:00+01:00",
            "kind": "video",
            "location": None,
            "url": "https://meet.google.com/abc-defg-hij",
        },
        "text": INVITATION,
    }
    client = api(alice)
    assert client.get(f"/api/jobs/{job_id}").json["status"] == "interested"
    assert len(client.get(f"/api/jobs/{job_id}/events").json["events"]) == 1


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Unfortunately we have decided to go with somebody else. We wish you all the best.",
            "other",
        ),
        (
            "Unfortunately your application was not successful. We wish you all the best.",
            "rejection",
        ),
    ],
)
def test_a_mail_of_none_of_the_jobs_says_nothing_unless_it_names_an_application(
    read, api, alice, make_job, text, says
):
    answer = read(f"Subject: News\nFrom: Jo <jo@kessler-pumps.example>\n\n{text}".encode()).json
    assert (answer["says"], answer["jobId"], answer["candidates"]) == (says, None, [])
    make_job(alice, company="Kessler Pumps")
    answer = read(f"Subject: News\nFrom: Jo <jo@kessler-pumps.example>\n\n{text}".encode()).json
    assert (answer["says"], answer["status"]) == ("rejection", "rejected")


def test_an_invitation_adds_its_uid_and_its_state(read):
    organizer = "ORGANIZER:mailto:ana@acme.example"
    data = ics(event(organizer, dtstamp="20261101T080000Z", end="20261203T140000Z"))
    answer = read(data.encode(), CALENDAR).json
    assert answer["from"] == {"name": None, "email": "ana@acme.example"}
    assert (answer["says"], answer["jobId"], answer["status"]) == ("invitation", None, None)
    assert answer["interview"]["startsAt"] == "2026-12-03T13:00:00+00:00"
    assert answer["interview"]["uid"] == "7f3a@example.com"
    assert answer["interview"]["state"] == "planned"
    cancelled = read(ics(event(), method="CANCEL").encode(), CALENDAR).json
    assert (cancelled["says"], cancelled["interview"]["state"]) == ("other", "cancelled")


@pytest.mark.parametrize(
    ("data", "media_type", "sentence"),
    [
        (b"", MAIL, "empty"),
        (b" \r\n", TEXT, "empty"),
        (b"no calendar", CALENDAR, "not a calendar file"),
        (ics(event(), method="REPLY").encode(), CALENDAR, "an answer to an invitation"),
    ],
)
def test_what_is_no_mail_is_refused_with_a_sentence(read, data, media_type, sentence):
    answer = read(data, media_type)
    assert answer.status_code == 400
    assert sentence in answer.json["error"]


@pytest.mark.parametrize(
    "media_type", ["application/json", "text/html", "multipart/form-data", None]
)
def test_another_content_type_is_refused_and_the_three_are_named(read, media_type):
    answer = read(b"Hello", media_type)
    assert answer.status_code == 415
    assert all(name in answer.json["error"] for name in (MAIL, CALENDAR, TEXT))


def test_a_compressed_body_is_refused(read):
    answer = read(b"Hello", TEXT, **{"Content-Encoding": "gzip"})
    assert (answer.status_code, "Content-Encoding" in answer.json["error"]) == (415, True)


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        ("Grüße aus Köln".encode(), TEXT),
        ("Grüße aus Köln".encode("cp1252"), TEXT),
        ("Grüße aus Köln".encode("utf-16"), "text/plain; charset=UTF-16"),
        ("Grüße aus Köln".encode(), "text/plain; charset=nonsense"),
        ("Grüße aus Köln".encode("cp1252"), "text/plain; charset=utf-8"),
        ("Grüße aus Köln".encode(), "text/plain; charset=us-ascii"),
        ("Grüße aus Köln".encode(), "text/plain; charset=base64"),
    ],
)
def test_a_text_is_read_in_its_charset_else_in_utf_8_else_as_windows_has_it(read, data, media_type):
    assert read(data, media_type).json["text"] == "Grüße aus Köln"


def test_a_mail_that_is_too_long_to_read_says_so(read):
    long = b"From: a@b.example\r\nContent-Type: text/html\r\n\r\n<p>Hi</p>" + b"<i></i>" * 60_000
    answer = read(long + b"<p>The end</p>")
    assert (answer.json["text"], answer.json["truncated"]) == ("Hi", True)
    assert "truncated" not in read(long[:100_000]).json


def test_a_mail_of_20_mib_is_read_and_a_larger_one_is_refused(read):
    head = b"From: a@b.example\r\nSubject: Long\r\n\r\n"
    answer = read(head + b"word " * ((MAX_BYTES - len(head)) // 5))
    assert answer.status_code in (200, 400)
    assert answer.status_code == 400 or len(answer.json["text"]) <= 100_000
    refused = read(head + b"a" * MAX_BYTES)
    assert refused.status_code == 413, refused.json
    assert "20 MB" in refused.json["error"]


@pytest.mark.parametrize(
    "data",
    [
        b"From: a@b.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
        + b"--x\r\nContent-Type: text/plain\r\n\r\nHello\r\n" * 1_000,
        b"From: a@b.example\r\n\r\nGr\xfc\xdfe",
        b"From: a@b.example\r\nContent-Type: text/plain; charset=klingon\r\n\r\nGr\xfc\xdfe",
        b"From: a@b.example\r\nContent-Type: text/plain; charset=utf-7\r\n\r\n+AAA-\0",
        b"From: =?x?b?//8=?= <a@b>\r\nDate: Thu, 99 Foo 99999 99:99\r\nSubject: =?utf-8?q?=00?=",
        b"\0" * 1_000,
        b"\xff\xfe" + b"\xd8\x00" * 100,
        b":" * 10_000,
    ],
)
def test_a_hostile_mail_is_read_or_refused_with_a_sentence(read, data):
    for media_type in (MAIL, TEXT, CALENDAR):
        answer = read(data, media_type)
        assert answer.status_code in (200, 400), media_type
        assert answer.status_code == 200 or answer.json["error"]


@pytest.mark.parametrize("charset", ["punycode", "unicode-escape"])
def test_a_text_is_not_decoded_by_what_no_text_is_written_in(read, charset):
    data = rb"\u0041" + b"a" * 1_000_000 + b"-" + b"ab" * 1_000_000  # takes an hour as Punycode
    assert read(data, f"text/plain; charset={charset}").json["text"].startswith(r"\u0041a")


def test_nobody_reads_without_a_token(anonymous):
    answer = anonymous.post("/api/mails/read", data=mail(), content_type=MAIL)
    assert answer.status_code == 401
