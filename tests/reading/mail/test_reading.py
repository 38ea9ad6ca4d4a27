"""Mails as they are sent: headers, parts and charsets, and what is none."""

from base64 import encodebytes
from datetime import UTC, datetime, timedelta
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vega.reading.mail import MAX_BYTES
from vega.reading.mail.mail import Mail, Person, UnreadableMail
from vega.reading.mail.reading import read_mail, read_text, read_text_file

TEXT = "text/plain; charset=utf-8"


def mail(content: str | bytes = "Hello", kind: str = TEXT, **headers: str) -> bytes:
    """Return a mail; `reply_to` is the header `Reply-To`."""
    given = {"from": "Maria Keller <m.keller@acme.example>", "content-type": kind, **headers}
    head = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in given.items())
    return head.encode() + b"\r\n" + (content.encode() if isinstance(content, str) else content)


def parts(*contents: str, kind: str = "mixed") -> bytes:
    body = "".join(f"--b\r\n{content}\r\n" for content in contents)
    return mail(f"{body}--b--\r\n", f'multipart/{kind}; boundary="b"')


def refusal(data: bytes) -> str:
    with pytest.raises(UnreadableMail) as refused:
        read_mail(data)
    return str(refused.value)


def test_a_mail_says_who_wrote_what_and_when():
    read = read_mail(mail(subject="Interview", date="Fri, 20 Nov 2026 10:12:00 +0100"))
    assert read.subject == "Interview"
    assert read.sender == Person("Maria Keller", "m.keller@acme.example")
    assert read.sent_at == datetime(2026, 11, 20, 9, 12, tzinfo=UTC)
    assert read.sent_at.utcoffset() == timedelta(hours=1)
    assert (read.text, read.is_automatic) == ("Hello", False)


@pytest.mark.parametrize(
    ("header", "name", "email"),
    [
        ('"Keller, Maria" <m@x.example>', "Keller, Maria", "m@x.example"),
        ("=?utf-8?Q?Keller, J=C3=B6rg?= <j@x.example>", "Keller, Jörg", "j@x.example"),
        ("=?utf-8?B?w7w=?= =?utf-8?Q?=C3?= =?utf-8?Q?=B6?= <x@x.example>", "üö", "x@x.example"),
        (
            "Maria Keller via Lever <no-reply@hire.lever.co>",
            "Maria Keller",
            "no-reply@hire.lever.co",
        ),
        ("Maria (m@x.example) <no-reply@y.example>", "Maria", "no-reply@y.example"),
        ("Maria Keller [mailto:m@x.example]", "Maria Keller", "m@x.example"),
        ("m@x.example", "", "m@x.example"),
    ],
)
def test_the_first_sender_is_read_from_any_shape(header, name, email):
    assert read_mail(mail(**{"from": header})).sender == Person(name, email)


def test_a_mail_from_nobody_has_no_sender():
    assert read_mail(mail(**{"from": "undisclosed-recipients:;"})).sender is None


def test_whom_a_mail_was_sent_to_is_kept():
    read = read_mail(mail(to='"Keller, Ana" <ana@x.example>, b@x.example', cc="C <c@x.example>"))
    people = [("Keller, Ana", "ana@x.example"), ("", "b@x.example"), ("C", "c@x.example")]
    assert [*read.recipients] == [Person(*person) for person in people]
    block = "From: Tom <t@x.example>\nTo: Ana <ana@x.example>\nSubject: Hello\n\nSee you."
    assert [*read_text(block).recipients] == [Person("Ana", "ana@x.example")]


def test_a_reply_to_counts_if_it_is_somebody_else():
    other = read_mail(mail(reply_to="Tom <tom@acme.example>"))
    same = read_mail(mail(reply_to="M.Keller@acme.example"))
    assert (other.reply_to, same.reply_to) == (Person("Tom", "tom@acme.example"), None)


def test_a_mail_may_say_that_a_program_sent_it():
    assert read_mail(mail(precedence="bulk")).is_automatic
    assert read_mail(mail(list_unsubscribe="<https://x.example>")).is_automatic


def test_a_day_that_cannot_be_is_none_and_that_of_the_last_server_counts():
    assert read_mail(mail(date="Fri, 31 Feb 2026 10:12:00 +0100")).sent_at is None
    assert read_mail(mail(date="Fri, 20 Nov 1926 10:12:00 +0100")).sent_at is None
    late = read_mail(mail(date="x", received="by mx.example; Fri, 20 Nov 2026 10:12:00 +0000"))
    assert late.sent_at == datetime(2026, 11, 20, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("charset", "data"),
    [
        ("", "Grüße"),
        ("; charset=utf-8", "Grüße".encode("cp1252")),
        ("; charset=iso-8859-1", "Grüße"),
        ("; charset=unicode-escape", "Grüße"),
        ("; charset=no-such", "Grüße".encode("cp1252")),
        ("; charset=utf-16", "Grüße".encode("utf-16")),
        ("; charset=gb2312", "Grüße".encode("gb18030")),
    ],
)
def test_the_charset_may_be_missing_or_false(charset, data):
    assert read_mail(mail(data, f"text/plain{charset}")).text == "Grüße"


@pytest.mark.parametrize(
    "parameters",
    ["charset*0*=a%00b''x", "name*0=a; name*=b", "charset=utf-8; format*0=a; format*=b"],
)
def test_a_parameter_that_is_none_hides_no_text(parameters):
    assert read_mail(mail("Grüße", f"text/plain; {parameters}")).text == "Grüße"


@pytest.mark.parametrize("charset", ["a%00b", "undefined", "idna", "us-ascii"])
def test_a_boundary_that_is_none_is_no_failure(charset):
    kind = f"multipart/mixed; boundary*0*={charset}''%ff"
    assert read_mail(mail("Grüße", kind, subject="x")).subject == "x"


def test_a_text_may_be_the_source_of_a_mail_with_all_its_files():
    offer = f"Content-Type: application/pdf\r\n\r\n{('A' * 76 + chr(10)) * 80_000}"
    source = b"MIME-Version: 1.0\r\n" + parts(offer, "\r\nGrüße")
    assert read_text_file(source, None).text == "Grüße"


def test_what_has_no_nul_is_not_utf_16():
    assert read_mail(mail("Good news", "text/plain; charset=utf-16")).text == "Good news"


def test_a_damaged_encoding_loses_nothing_that_can_be_read():
    read = read_mail(mail("SGVsbG8g\r\nd29ybGQ", content_transfer_encoding="base64"))
    assert read.text == "Hello world"


def test_plain_text_is_read_before_html_unless_it_says_nothing():
    html = "Content-Type: text/html\r\n\r\n<p>We invite you to an interview in Berlin.</p>"
    plain = "Content-Type: text/plain\r\n\r\nWe invite you."
    stub = "Content-Type: text/plain\r\n\r\nSee HTML."
    assert read_mail(parts(plain, html, kind="alternative")).text == "We invite you."
    for empty in (stub, "Content-Type: text/plain\r\n\r\n \r\n"):
        read = read_mail(parts(empty, html, kind="alternative"))
        assert read.text == "We invite you to an interview in Berlin."


def test_invitations_come_as_parts_and_as_files():
    calendar = "Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR"
    file = (
        "Content-Type: application/octet-stream; name*=utf-8''einladung%C3%BC.ics\r\n"
        "Content-Transfer-Encoding: base64\r\n\r\nQkVHSU46VkNBTEVOREFS"
    )
    read = read_mail(parts("\r\nHello", calendar, file, calendar))
    assert read.calendars == ["BEGIN:VCALENDAR\nEND:VCALENDAR", "BEGIN:VCALENDAR"]
    assert read.text == "Hello"


def test_a_mail_that_was_forwarded_as_a_file_is_the_mail():
    inner = mail("Come in", subject="Interview").decode()
    read = read_mail(parts("\r\nSee below", f"Content-Type: message/rfc822\r\n\r\n{inner}"))
    assert (read.subject, read.text) == ("Interview", "Come in")


def test_a_mail_that_came_back_is_not_the_one_that_was_sent():
    inner = mail("I apply", subject="Application").decode()
    data = parts("\r\nNot delivered", f"Content-Type: message/rfc822\r\n\r\n{inner}", kind="report")
    assert (read_mail(data).text, read_mail(data).is_automatic) == ("Not delivered", True)


def test_flowed_text_is_joined():
    kind = "text/plain; format=flowed"
    read = read_mail(mail("We invite \r\nyou.\r\n\r\nBye \r\n\r\n-- \r\nAnn", kind))
    assert (read.text, read.signature) == ("We invite you.\n\nBye", "--\nAnn")


def test_nothing_unseen_comes_out():
    read = read_mail(mail("a\0b\u200b\u202ec\x1b d\udcff".encode("utf-8", "surrogatepass")))
    assert read.text.isprintable()


def test_the_standard_copy_of_another_program_may_be_around_a_mail():
    assert read_mail(b"413\n" + mail("Hello")).text == "Hello"
    assert read_mail(b"From x Fri Nov 20\n" + mail("Hello")).text == "Hello"


# What is no mail

MAILBOX = (b"From a\n" + mail() + b"\n\nFrom b\n" + mail()).ljust(MAX_BYTES + 1, b"\n")


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b" \r\n", "empty"),
        (b"Subject:\r\n\r\n", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Save the email as .eml, or paste its text"),
        (b"%PDF-1.4", "PDF"),
        (b"PK\x03\x04", "zip"),
        (b"<html><p>Hello</p></html>", "not an email"),
        (b"From a\n" + mail() + b"\n\nFrom b\n" + mail(), "several emails. Save each of them"),
        (MAILBOX, "drop the files one by one"),
        (mail("<i></i>" * 60_000 + "Hi", "text/html"), "too long to be read"),
        (mail("--b\r\n\r\nx\r\n--b--", "multipart/encrypted; boundary=b"), "encrypted"),
    ],
)
def test_what_is_no_mail_is_refused_with_a_sentence(data, word):
    sentence = refusal(data)
    assert word in sentence
    assert sentence.startswith("This ")


def test_a_mail_from_a_mailbox_may_begin_a_paragraph_with_from():
    text = "Hello\n\nFrom Monday on we are closed."
    assert read_mail(b"From x Fri Nov 20\n" + mail(text)).text == text


def test_a_mail_may_be_20_megabytes_long():
    head = mail("--b\r\n\r\nHi\r\n--b\r\nContent-Transfer-Encoding: base64\r\n\r\n", MIXED)
    assert read_mail(head.ljust(MAX_BYTES, b"A")).text == "Hi"
    assert "20 MB" in refusal(head.ljust(MAX_BYTES + 1, b"A"))


MIXED = "multipart/mixed; boundary=b"


def test_bombs_of_parts_are_refused():
    assert "too many parts" in refusal(parts(*["\r\nHi"] * 1_000))
    assert "too many parts" in refusal(mail("--b x\r\n" * 30_000, MIXED))
    nested = b"Content-Type: message/rfc822\r\n\r\n" * 2_000 + mail()
    assert "inside each other" in refusal(b"From: a@b.example\r\n" + nested)
    begin = "".join(
        f"Content-Type: multipart/mixed; boundary=b{n}\r\n\r\n--b{n}\r\n" for n in range(200)
    )
    assert "inside each other" in refusal(b"From: a@b.example\r\n" + begin.encode() + b"\r\nHi")


HTML = "Content-Type: text/html; charset=utf-8\r\n\r\n"


def test_all_parts_of_a_mail_share_one_budget_of_tags():
    numbered = [f"{HTML}<p>Part {number}</p>{'<i></i>' * 2_000}" for number in range(190)]
    read = read_mail(parts(*numbered))
    assert "Part 10" in read.text
    assert "Part 180" not in read.text
    assert read.is_cut


def test_all_parts_of_a_mail_share_one_budget_of_text():
    text = "Content-Type: text/plain\r\n\r\n" + "We regret it.\r\n" * 1_000
    read = read_mail(parts(text, *[text] * 100, "\r\nhttps://x.example/last"))
    assert read.is_cut
    assert not read.links
    assert not read_mail(parts(text, text, "\r\nhttps://x.example/last")).is_cut


@pytest.mark.parametrize(
    "piece",
    ["<p>We regret a <b>b</b></p>", "<p a=1 b=2 c=3 d=4>", "<a href='https://x.example/a'>a</a>"],
)
def test_many_parts_take_no_longer_than_one(piece):
    mail = parts("\r\nHi", *[f"{HTML}{piece * (90_000 // len(piece))}"] * 190)
    began = thread_time()
    assert read_mail(mail).is_cut
    assert thread_time() - began < 3  # half a second on an idle machine, and 9 without a budget


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("multipart/mixed", "--" + " " * 18_000_000 + "x"),
        ("text/html", "<blockquote type=cite>" * 240 + "<p>t</p>" * 60_000),
        ("text/html", "<pre>" + "\n" * 4_000_000),
        ("text/html", "<div><a href=https://x.example/>" * 120 + "<b>t</b>" * 60_000),
    ],
    ids=["blanks", "quotes", "lines", "links"],
)
def test_what_repeats_in_one_part_takes_no_longer(kind, content):
    data = mail(content, kind, subject="x")
    began = thread_time()
    read_mail(data)
    assert thread_time() - began < 2  # half a second on an idle machine


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
def test_too_many_lines_are_cut_whatever_ends_them(end):
    assert read_mail(mail(f"Hi{end * 200_000}", subject="x")).is_cut


def test_a_mail_beside_another_is_read_once():
    inner = "Content-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\nHi"
    text = f"{HTML}<p>{'We regret it. ' * 200}</p>{'<i></i>' * 20_000}<p>The end</p>"
    read = read_mail(parts(text, inner))
    assert read.text.endswith("The end")
    assert not read.is_cut


def test_mails_inside_each_other_share_one_budget_of_bytes():
    def around(data: bytes) -> bytes:
        head = "Subject: Fwd: x\r\nContent-Type: message/rfc822\r\nContent-Transfer-Encoding: "
        return f"{head}base64\r\n\r\n".encode() + encodebytes(data)

    assert read_mail(around(around(mail("Hello")))).text == "Hello"
    assert read_mail(around(around(mail("Hello " * 1_500_000)))).is_cut


def is_read_or_refused(read, given) -> bool:
    try:
        found = read(given)
    except UnreadableMail as refused:
        return str(refused).startswith("This ")
    return isinstance(found, Mail) and found.text.encode().decode() == found.text


PIECES = [
    "From: Maria <m@x.example>",
    "Sent: 20.11.2026 10:12",
    "Subject: Fwd: x",
    "> ",
    "\n",
    "-- ",
    "<",
    ":",
    "\x00",
    "�\n",
    "---------- Forwarded message ---------",
    "On 20 Nov 2026 at 10:12, Tom wrote:",
    "Best regards\n",
    "Tel: +49 30 123456",
    "Unsubscribe",
    "https://x.example/a",
    "=?utf-8?q?",
    "De : ",
    "Objet : x",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
@settings(max_examples=40)
def test_any_text_is_a_mail_or_refused(text):
    assert is_read_or_refused(read_text, text)


@given(st.binary(max_size=200), st.binary(max_size=200))
@settings(max_examples=40)
def test_any_bytes_are_a_mail_or_refused(head, content):
    inner = b"\r\n--b\r\nContent-Type: text/html; x=" + head + b"\r\n\r\n" + content
    for data in (head, b"Subject: " + head + b"\r\n\r\n" + content, mail(inner, MIXED)):
        assert is_read_or_refused(read_mail, data)
