from pathlib import Path

import pytest

from vega.reading import word_files
from vega.reading.mail.kind import LONGEST_TEXT, Says, says, systems
from vega.reading.mail.mail import Mail, Person

LINES = (Path(__file__).parent / "kinds.txt").read_text(encoding="utf-8").splitlines()
EXAMPLES = [line for line in LINES if line and not line.startswith("#")]
INTERVIEW = "We would like to invite you to an interview."


def from_(address):
    return Person("", address)


@pytest.mark.parametrize("line", EXAMPLES)
def test_what_a_mail_says(line):
    said, subject, text = (part.strip() for part in line.split("|"))
    assert says(Mail(subject=subject, text=text.replace("\\n", "\n"))) == said


def test_each_kind_and_each_language_has_an_example():
    assert {line.partition("|")[0].strip() for line in EXAMPLES} == {*Says}


@pytest.mark.parametrize("text", ["Purtroppo il posto è già stato assegnato.", "面接のご案内", ""])
def test_languages_without_phrases_are_not_guessed(text):
    assert says(Mail(text=text)) == Says.OTHER


def test_a_board_is_known_by_its_address_and_its_words():
    text = "Application submitted. You have withdrawn an older one."
    assert says(Mail(text=text, sender=from_("indeedapply@indeed.com"))) == Says.RECEIVED
    assert says(Mail(text=text, sender=from_("sam@acme.example"))) == Says.WITHDRAWN
    assert says(Mail(text=INTERVIEW, sender=from_("jobalerts@linkedin.com"))) == Says.OTHER


@pytest.mark.parametrize(
    "row", ["indeed.com | | refusal", "indeed.com", "indeed.com | Zürich | other"]
)
def test_a_row_of_systems_that_cannot_be_read_is_left_out(tmp_path, monkeypatch, row):
    file = tmp_path / "systems.txt"
    file.write_bytes(f"[rows]\n{row}\n".encode("latin-1"))
    monkeypatch.setattr(word_files, "sections", lambda _: word_files.read_sections(file))
    assert systems.__wrapped__() == []


def test_the_subject_of_a_reply_was_written_before():
    assert says(Mail(subject="Interview invitation", text="See below.")) == Says.INVITATION
    assert says(Mail(subject="Re: Interview invitation", text="Noted.")) == Says.OTHER


def test_a_list_of_postings_is_no_news():
    postings = "\n".join(f"{role} (m/w/d)" for role in ("Koch", "Maler", "Arzt", "Lehrer"))
    assert says(Mail(text=f"{INTERVIEW}\n\n{postings}")) == Says.OTHER


def test_a_mail_to_many_is_news_only_of_an_application():
    assert says(Mail(text=INTERVIEW, is_automatic=True)) == Says.OTHER
    about = f"Thank you for your application. {INTERVIEW}"
    assert says(Mail(text=about, is_automatic=True)) == Says.INVITATION


def test_a_link_to_book_a_time_makes_an_invitation_of_an_interview():
    text = "The interview takes half an hour."
    assert says(Mail(text=text)) == Says.OTHER
    assert says(Mail(text=text, links=["https://calendly.com/acme/30min"])) == Says.INVITATION


def test_only_the_beginning_of_a_text_is_read():
    refusal = "Unfortunately your application was unsuccessful."
    assert says(Mail(text=f"{'Thank you. ' * 99}{refusal}")) == Says.REJECTION
    assert says(Mail(text=f"{'Thank you. ' * LONGEST_TEXT}{refusal}")) == Says.OTHER


@pytest.mark.parametrize("text", ["not selected ", "if your ", '"', '"a ', "\n- ", "1. "])
def test_a_text_of_one_thing_alone_is_read(text):
    assert says(Mail(text=text * 50_000)) in Says


def test_each_row_about_a_system_says_a_kind():
    assert len(systems()) == len(word_files.sections("systems")["rows"])
