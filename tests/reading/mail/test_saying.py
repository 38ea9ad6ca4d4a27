from pathlib import Path

import pytest

from vega.reading.mail.evidence import LONGEST_TEXT, sentences
from vega.reading.mail.mail import Mail, Person
from vega.reading.mail.saying import says
from vega.reading.mail.says import Says

SAID = Path(__file__).parent / "said"
ALERT = Person("LinkedIn", "jobalerts-noreply@linkedin.example")
CALENDAR = "BEGIN:VCALENDAR\nMETHOD:{method}\nSUMMARY:Interview Data Engineer\nEND:VCALENDAR"


@pytest.mark.parametrize("language", ["english", "german", "french", "spanish", "mixed"])
def test_what_mails_say_in_each_language(language):
    lines = (SAID / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.replace("\\n", "\n").split("|", 2) for line in lines]
    assert {row[0] for row in rows} == set(Says)
    wrong = {
        (said, text): str(got)
        for said, subject, text in rows
        if (got := says(Mail(subject=subject, text=text))) != said
    }
    assert wrong == {}


@pytest.mark.parametrize(
    "text",
    [
        "We don’t think it’s the right fit",
        "WIR HABEN UNS FÜR EINE ANDERE PERSON ENTSCHIEDEN",
        "Wir haben uns fuer einen anderen Kandi-\ndaten entschieden.",
        "Wir haben uns für andere Bewerber*innen entschieden",
        "Nous avons retenu\u00a0un autre candidat",
        "Votre candidature n'a\npas\nete retenue",
        "Nous avons bien reçu votre candidature.\n\nYour application was unsuccessful.",
    ],
)
def test_case_accents_wraps_and_two_languages_do_not_matter(text):
    assert says(Mail(text=text)) == Says.REJECTION


@pytest.mark.parametrize(
    "text",
    [
        "Wij nodigen u graag uit voor een gesprek.",
        "Infelizmente a vaga já foi preenchida.",
        "面接のご案内",
        "",
    ],
)
def test_other_languages_are_not_guessed(text):
    assert says(Mail(text=text)) == Says.OTHER


def test_the_subject_of_a_reply_was_written_before():
    assert says(Mail(subject="Interview invitation", text="See below.")) == Says.INVITATION
    assert says(Mail(subject="Re: Interview invitation", text="Noted.")) == Says.OTHER


def test_an_alert_is_known_by_its_sender_and_by_its_list_of_postings():
    text = "We would like to invite you to an interview."
    postings = "\n".join(f"{role} (m/w/d)" for role in ("Koch", "Maler", "Arzt", "Lehrer"))
    assert says(Mail(text=text)) == Says.INVITATION
    assert says(Mail(text=text, sender=ALERT)) == Says.OTHER
    assert says(Mail(text=f"{text}\n\n{postings}")) == Says.OTHER


def test_an_invitation_that_came_with_a_mail_speaks_for_it():
    mail = Mail(subject="Tuesday", text="See you", calendars=[CALENDAR.format(method="REQUEST")])
    cancelled = Mail(subject="Tuesday", calendars=[CALENDAR.format(method="CANCEL")])
    assert says(mail) == Says.INVITATION
    assert says(cancelled) == Says.OTHER


def test_an_answer_to_an_invitation_is_none():
    mail = Mail(subject="Accepted: Interview with Sam", text="Ana has accepted this invitation.")
    assert says(mail) == Says.OTHER


def test_a_link_to_book_a_time_and_an_interview_are_an_invitation():
    link = "https://calendly.com/acme/30min"
    text = "The interview takes half an hour."
    assert says(Mail(text=text)) == Says.OTHER
    assert says(Mail(text=text, links=[link])) == Says.INVITATION


def test_a_question_to_the_person_is_a_request_in_any_words():
    assert says(Mail(text="Where do you live at the moment?")) == Says.REQUEST
    assert says(Mail(text="Sprechen Sie auch Dänisch?")) == Says.REQUEST
    assert says(Mail(text="Where you live at the moment does not matter.")) == Says.OTHER
    assert says(Mail(text="Do you have any questions?")) == Says.OTHER


def test_words_of_a_phrase_may_stand_in_any_order():
    for text in ("Wir bieten Ihnen die Stelle an.", "Die Stelle bieten wir Ihnen gern an."):
        assert says(Mail(text=text)) == Says.OFFER
    assert says(Mail(text="Die Stelle bieten wir Ihnen leider nicht an.")) != Says.OFFER


def test_a_new_time_that_will_be_told_is_no_invitation():
    cancelled = "Unfortunately we have to cancel the interview on Friday."
    assert says(Mail(text=f"{cancelled} Can we do Monday at 10 instead?")) == Says.INVITATION
    assert says(Mail(text=f"{cancelled} I will send new dates soon.")) == Says.OTHER


def test_only_the_beginning_of_a_text_is_read():
    refusal = "Unfortunately your application was unsuccessful."
    assert says(Mail(text=f"{'Thank you. ' * 99}{refusal}")) == Says.REJECTION
    assert says(Mail(text=f"{'Thank you. ' * LONGEST_TEXT}{refusal}")) == Says.OTHER


def test_an_abbreviation_or_a_date_does_not_end_a_sentence():
    text = "Wir laden Sie am 26. November zu Dr. Keller ein. Bis dann"
    assert len([*sentences(text)]) == 2
