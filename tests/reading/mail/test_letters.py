"""What a mail's text is without history, signature and tracking; forwarded and pasted mails."""

from datetime import datetime
from time import thread_time

import pytest

from vega.reading.mail.mail import Person
from vega.reading.mail.reading import read_mail, read_text


def text_mail(text: str, subject: str = "Re: Your application", kind: str = "plain"):
    head = (
        f"From: Tom <tom@x.example>\nSubject: {subject}\nContent-Type: text/{kind}; charset=utf-8"
    )
    return read_mail(f"{head}\n\n{text}".encode())


def html_mail(html: str):
    return text_mail(html, kind="html")


def at(*time: int) -> datetime:
    return datetime(2026, 11, 20, *time)  # noqa: DTZ001  # the mail names no zone


# Quoted history


@pytest.mark.parametrize(
    "history",
    [
        "On Fri, Nov 20, 2026 at 10:12 AM Alex Doe\n<alex@x.example> wrote:\n\n> old",
        "Am Fr., 20. Nov. 2026 um 10:12 Uhr schrieb Alex Doe <\nalex@x.example>:\n\n> old",
        "pt., 20 lis 2026 o 10:12 Alex <alex@x.example> napisał:\n> old",
        "On 20 November 2026 at 10:12, Alex <alex@x.example> wrote:\nold",
        "________________________________\nDe\u00a0: Alex <a@x.example>\nEnvoyé\u00a0: vendredi 20 "
        "novembre 2026 10:12\nÀ\u00a0: Tom\nObjet\u00a0: Candidature\n\nold",
        "-----Ursprüngliche Nachricht-----\nVon: Alex\nold",
    ],
)
def test_quoted_history_is_apart_from_the_text(history):
    read = text_mail(f"Yes, gladly.\n\n{history}")
    assert read.text == "Yes, gladly."
    assert "old" in read.quoted


@pytest.mark.parametrize("between", ["\n\n", "\n \n"])
def test_a_short_quote_at_the_end_is_apart_without_a_line_that_says_who_wrote_it(between):
    quote = "> Dear Sir or Madam,\n> please find attached my CV."
    read = text_mail(f"Yes, got it.{between}{quote}")
    assert read.text == "Yes, got it."
    assert "my CV" in read.quoted


def test_answers_between_quotes_stay():
    read = text_mail(
        "Hi,\n\nOn 20 Nov 2026, at 10:12, Alex <a@x.example> wrote:\n> When?\n\nTuesday.\n\n> "
        "Where?\n\n"
        "Berlin."
    )
    assert read.text == "Hi,\n\nTuesday.\n\nBerlin."


@pytest.mark.parametrize(
    "text",
    [
        "In your mail of 20.11.2026 you wrote:\n\nplease write again.",
        "Your journey:\n\nFrom: Berlin\nTo: Munich\nDate: 24.11.2026\n\nSee you",
        "Your interview\n\nDate: 24 November 2026\nTime: 10:00\nSubject: Data\n\nSee you",
        "Hello,\n\n> Open your application\n\nBye",
        "Hello,\n\n> Open your application",
        "-- \nMaria Keller\nTel. 030 123456",
        "Interview\n--\nDate: 24.11.2026, 10:00\n--\nBring your passport",
        "Hi\n\nThanks!\n\nWe meet you.\nWhere: Berlin\nTel: +49 30 123456\n\nBest regards\nMaria",
        "Hi\n\nDo not reply to this e-mail. Please log in to choose a time.",
        "Hi\n\nBest regards\nMaria\n________________\nMicrosoft Teams\nID: 1\n+49 30 123456",
        "Agenda\n--\n" + "\n".join(["We talk about it."] * 20),
    ],
)
def test_what_only_looks_like_history_or_a_signature_stays(text):
    assert text_mail(text).text.split() == text.split()


def test_a_mail_of_quotes_alone_is_not_empty():
    assert text_mail("> Dear Alex,\n> we invite you\n> to Berlin").text.startswith("Dear Alex")


# Signatures and footers


def test_a_signature_goes_and_the_name_stays():
    letter = "Hello Alex,\n\nwe meet on 24.11.2026.\n\nMit freundlichen Grüßen\nMaria Keller"
    signature = (
        "Recruiterin\n\nAcme GmbH\n10115 Berlin\nT +49 30 123456\nwww.acme.example\n\n"
        "Amtsgericht Berlin HRB 123\n\nDiese E-Mail ist vertraulich und nur für Sie bestimmt."
    )
    read = text_mail(f"{letter}\n{signature}")
    assert (read.text, "HRB 123" in read.quoted) == (letter, True)


@pytest.mark.parametrize(
    "below",
    [
        "-- \nMaria Keller\nAcme GmbH",
        "Sent from my iPhone",
        "Get Outlook for iOS<https://aka.ms/x>",
    ],
)
def test_what_stands_below_a_letter_goes(below):
    assert text_mail(f"Come at 10:00.\n\n{below}").text == "Come at 10:00."


def test_a_postscript_stays():
    read = text_mail("Hi\n\nBest regards,\nMaria\nTel: +49 30 123456\n\nPS: Bring your passport.")
    assert read.text == "Hi\n\nBest regards,\nMaria\n\nPS: Bring your passport."


def test_blank_lines_take_no_time():
    assert text_mail("Hi" + "\n" * 90_000 + "Bye").text == "Hi\n\nBye"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_a_line_without_end_takes_no_time(between):
    text = f"Hi{between}{'ﷺ' * 199_000}"
    began = thread_time()
    assert read_text(text).text.startswith("Hi")
    assert thread_time() - began < 0.5  # a tenth of it when idle, and 0.8 when all is folded


# HTML


def test_html_is_read_as_its_reader_sees_it():
    read = html_mail(
        "<style>p{}</style><div style='display:none'>Preview &zwnj;&nbsp;&zwnj;&nbsp;</div>"
        "<table><tr><td style='font-size:0px'><h1>Thank you</h1><p>We  <b>invite</b>\nyou:</p>"
        "<ul><li>Monday<li>Tuesday</ul></td></tr><tr><td>Company:</td><td>Acme</td></tr></table>"
        "<p class=MsoNormal>Hi</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>Alex</p>"
        "<img src='https://t.example/pixel.gif' alt=x>"
    )
    assert read.text == (
        "Thank you\n\nWe invite you:\n\n- Monday\n- Tuesday\n\nCompany: Acme\n\nHi\n\nAlex"
    )


@pytest.mark.parametrize(
    "style",
    [
        "max-height : 0px ; line-height: 1px; overflow : hidden",
        "overflow:hidden;height:0",
    ],
)
def test_what_a_style_hides_is_not_read(style):
    shown = "<p style='line-height:0;overflow:hidden'>News</p>"
    assert html_mail(f"<p style='{style}'>Preview</p>{shown}").text == "News"


def test_a_style_of_spaces_takes_no_time():
    hostile = f"<p style='height:0{' ' * 1_980}'>x</p>" * 3_000
    assert html_mail(hostile).text.startswith("x\n\nx")


def test_an_address_stands_beside_its_link_where_it_helps():
    code = "abcdefghij" * 5
    wrapped = "https://eur.safelinks.protection.outlook.com/?url=https%3A%2F%2Facme.example%2F1"
    read = html_mail(
        f"<a href='{wrapped}'>The job</a>, <a href='https://zoom.us/j/1?pwd={code}'>meet</a>, "
        f"<a href='https://click.acme.example/{code}'>form</a>, "
        "<a href='https://acme.example/2'>https://acme.example/2</a>"
    )
    assert read.text == (
        f"The job (https://acme.example/1), meet (https://zoom.us/j/1?pwd={code}), form, "
        "https://acme.example/2"
    )
    assert read.links[0] == "https://acme.example/1"
    assert f"https://click.acme.example/{code}" in read.links


@pytest.mark.parametrize(
    "history",
    [
        "<div class=gmail_quote><div class=gmail_attr>On Fri, Nov 20, 2026 at 10:12 AM A &lt;"
        "<a href='mailto:a@x.example'>a@x.example</a>&gt; wrote:<br></div>"
        "<blockquote class=gmail_quote><div>old</div></blockquote></div>",
        "<div id=appendonsend></div><hr><div id=divRplyFwdMsg><b>From:</b> A "
        "&lt;a@x.example&gt;<br>"
        "<b>Sent:</b> Friday, November 20, 2026<br><b>Subject:</b> x</div><div>old</div>",
        "<blockquote type=cite><div>On 20 Nov 2026, at 10:12, A &lt;a@x.example&gt; wrote:</div>"
        "<div>old</div><div>older</div></blockquote>",
    ],
)
def test_history_in_html_is_apart_from_the_text(history):
    read = html_mail(f"<div>Yes.</div><br>{history}")
    assert (read.text, "old" in read.quoted) == ("Yes.", True)


# Forwarded mails

BLOCKS = {
    "gmail": "---------- Forwarded message ---------\nFrom: Maria <m@acme.example>\nDate: Fri, "
    "Nov 20, "
    "2026 at 10:12\u202fAM\nSubject: Interview\nTo: <a@x.example>\n\n\nCome in",
    "outlook": "Von: Maria <m@acme.example>\nGesendet: Freitag, 20. November 2026 10:12\nAn: Alex\n"
    "Betreff: Interview\n\nCome in",
    "apple": "Inicio del mensaje reenviado:\n\n> De: Maria <m@acme.example>\n> Asunto: Interview\n"
    "> Fecha: 20 de noviembre de 2026, 10:12\n> Para: a@x.example\n> \n> Come in",
    "thunderbird": "-------- Weitergeleitete Nachricht --------\nBetreff: \tInterview\nDatum: \t"
    "20.11.2026 10:12\nVon: \tMaria <m@acme.example>\nAn: \ta@x.example\n\n\nCome in",
}


@pytest.mark.parametrize("block", BLOCKS.values(), ids=BLOCKS)
def test_a_forwarded_mail_is_the_one_that_was_forwarded(block):
    read = text_mail(f"FYI\n\n{block}", "Fwd: Interview")
    assert (read.subject, read.text) == ("Interview", "Come in")
    assert (read.sender, read.sent_at) == (Person("Maria", "m@acme.example"), at(10, 12))


def test_of_a_mail_that_was_forwarded_twice_the_first_is_read():
    outer = BLOCKS["gmail"].replace("Subject: Interview", "Subject: WG: Interview")
    read = text_mail(
        outer.replace("Come in", f"For you\n\n{BLOCKS['outlook']}"), "Fwd: WG: Interview"
    )
    assert (read.subject, read.text) == ("Interview", "Come in")


def test_a_long_letter_above_a_short_mail_is_not_sent_to_forward_it():
    block = "From: Ana <ana@x.example>\nSent: 20 November 2026 10:12\nSubject: Contract\n\nSend it."
    letter = "We are glad to send you your contract. " * 10
    read = text_mail(f"{letter}\n\n{block}", "Fwd: Contract")
    assert (read.sender.name, read.text) == ("Tom", letter.strip())
    assert text_mail(f"Look!\n\n{block}", "Fwd: Contract").text == "Send it."


def test_a_header_block_in_a_reply_is_history():
    read = text_mail(f"Thanks!\n\n{BLOCKS['outlook']}", "AW: Interview")
    assert (read.text, read.sender.name) == ("Thanks!", "Tom")


# Pasted text


@pytest.mark.parametrize(
    "above",
    [
        "De : Maria <m@x.example>\nEnvoyé : ven. 20 nov. 2026 10:12\nÀ : A\nObjet : Interview\n",
        "Interview\nInbox\n\nMaria <m@x.example>\n\t\n20 Nov 2026, 10:12 (2 days ago)\n\t\nto me\n",
        "Interview\nMaria<m@x.example>\nFri 11/20/2026 10:12 AM\nTo:\u200bAlex",
    ],
)
def test_pasted_text_says_who_sent_it_and_when_in_its_first_lines(above):
    read = read_text(f"{above}\nHello Alex,\ncome in")
    assert (read.subject, read.text) == ("Interview", "Hello Alex,\ncome in")
    assert (read.sender, read.sent_at) == (Person("Maria", "m@x.example"), at(10, 12))


def test_web_mail_leaves_out_the_year():
    read = read_text("Maria <m@x.example>\nFri, Nov 20, 10:12 AM (5 days ago)\nto me\n\nHello")
    assert (read.sender.name, read.sent_at, read.text) == ("Maria", None, "Hello")


def test_the_source_of_a_mail_may_be_pasted():
    read = read_text(
        "From: Maria <m@x.example>\nMIME-Version: 1.0\nContent-Transfer-Encoding: "
        "quoted-printable\n\n"
        "Gr=C3=BC=C3=9Fe"
    )
    assert (read.sender.name, read.text) == ("Maria", "Grüße")


def test_bare_text_has_no_sender():
    text = "Hi Alex,\nwrite to Tom <tom@x.example> by 20.11.2026.\nDate: 24.11.2026\nTo: be sure"
    assert (read_text(text).text, read_text(text).sender) == (text, None)
    assert read_text("Betreff: Einladung\n\nHallo").subject == "Einladung"
