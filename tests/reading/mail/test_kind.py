from collections import Counter
from pathlib import Path

import pytest

from vega.reading import word_files
from vega.reading.mail.kind import (
    LONGEST_TEXT,
    Learned,
    Says,
    commonest,
    learned,
    said_plainly,
    says,
    systems,
)
from vega.reading.mail.mail import Mail, Person

LINES = (Path(__file__).parent / "kinds.txt").read_text(encoding="utf-8").splitlines()
EXAMPLES = [line for line in LINES if line and not line.startswith("#")]
INTERVIEW = "We liked your letter and would like to invite you to an interview at our office."
REFUSAL = "I am sorry to say that you have not been selected for the job. Good luck!"


def from_(address):
    return Person("", address)


@pytest.mark.parametrize("line", EXAMPLES)
def test_what_a_mail_says(line):
    said, subject, text = (part.strip() for part in line.split("|"))
    assert says(Mail(subject=subject, text=text.replace("\\n", "\n"))) == said


def test_each_kind_has_examples_here_and_in_each_language():
    assert Counter(line.partition("|")[0].strip() for line in EXAMPLES) == dict.fromkeys(Says, 4)
    for language in word_files.languages():
        assert {f"mail.{kind}" for kind in Says} <= word_files.sections(language).keys()


PLAIN = [
    (language, kind, phrase)
    for language in word_files.languages()
    for kind in Says
    for phrase in word_files.sections(language).get(f"mail.plain.{kind}", ())
]
MOST_PLAIN = 25


@pytest.mark.parametrize(("language", "kind", "phrase"), PLAIN)
def test_a_plain_phrase_says_what_it_stands_under(language, kind, phrase):
    assert said_plainly(f"{phrase}.", language) == kind


def test_a_language_has_few_plain_phrases_of_a_kind():
    assert max(Counter((language, kind) for language, kind, _ in PLAIN).values()) <= MOST_PLAIN


SELECTED = "You have not been selected for this post"


@pytest.mark.parametrize(
    "text",
    [
        "If you have not been selected, you will hear from us.",
        "You will hear from us when you have not been selected.",
        f"{SELECTED}? ",
        f"We never write: {SELECTED.replace('not ', '')}.",
        "We would not like to invite you to an interview.",
        f'It said "{SELECTED}" by mistake.',
        f"How we choose:\n1. {SELECTED}",
        f"- {SELECTED}\n- You may apply again",
        "You have, as everybody in this house knows, not been one of those selected.",
    ],
)
def test_a_condition_question_denial_quote_or_step_says_nothing_alone(text):
    assert said_plainly(f"{SELECTED}.", "en") == Says.REJECTION
    assert said_plainly(text, "en") is None


RECEIPT, REQUEST = "We have received your application.", "Please send us your certificates."
OFFER, INVITED = (
    "We are pleased to offer you the post.",
    "We would like to invite you to interview.",
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{RECEIPT} {SELECTED}.", Says.REJECTION),
        (f"{SELECTED}. {REQUEST}", Says.REJECTION),
        (f"{REQUEST} {RECEIPT}", Says.REQUEST),
        (f"{SELECTED}. Instead: {OFFER}", Says.OFFER),
        (f"{OFFER} No, {SELECTED}.", Says.REJECTION),
        (f"{INVITED} {SELECTED}.", Says.OTHER),
    ],
)
def test_of_two_plain_sentences_the_news_decides_and_the_later_of_refusal_and_offer(text, said):
    assert said_plainly(text, "en") == said


def test_a_plain_courtesy_leaves_the_news_to_the_examples():
    assert says(Mail(text=RECEIPT)) == Says.RECEIVED
    sorry = "Unfortunately we have chosen another candidate who has more experience."
    sorry += " Good luck with your search."
    assert said_plainly(f"{RECEIPT} {sorry}", "en") == Says.RECEIVED
    assert says(Mail(text=f"{RECEIPT} {sorry}")) == Says.REJECTION


@pytest.mark.parametrize("text", ["Dolemus: locus iam alii datus est.", "面接のご案内", ""])
def test_a_language_without_examples_is_not_guessed(text):
    assert says(Mail(text=text)) == Says.OTHER


@pytest.fixture
def italian(tmp_path, monkeypatch):
    """A language that somebody has begun: the function adds an example of a kind."""
    file = tmp_path / "it.txt"
    file.write_text(ITALIAN, encoding="utf-8")
    monkeypatch.setattr(word_files, "FOLDER", tmp_path)
    (tmp_path / "systems.txt").touch()
    caches = (word_files.languages, word_files.sections, systems, learned, commonest)
    for each in caches:
        each.cache_clear()

    def add(kind, example):
        file.write_text(f"{ITALIAN}[mail.{kind}]\n{example}\n", encoding="utf-8")
        for each in caches:
            each.cache_clear()

    yield add
    monkeypatch.undo()
    for each in caches:
        each.cache_clear()


ITALIAN = """
[mail.rejection]
Purtroppo abbiamo scelto un altro candidato.
Ci dispiace, il posto è già stato assegnato. In bocca al lupo.
[mail.invitation]
Vorremmo invitarla a un colloquio martedì alle 10.
Ha tempo giovedì per venire da noi a un colloquio?
[mail.received]
Abbiamo ricevuto la sua candidatura e la leggeremo presto.
[mail.other]
Sono fuori ufficio fino a lunedì.
"""


def test_a_few_examples_are_enough_to_begin_a_language(italian):
    assert says(Mail(text="Purtroppo il posto è già stato assegnato.")) == Says.REJECTION
    assert says(Mail(text="Vorremmo invitarla a un colloquio venerdì alle 9.")) == Says.INVITATION
    assert says(Mail(text="Domani piove?")) == Says.OTHER


def test_a_few_words_of_a_language_are_no_email_in_it(italian):
    text = "abbiamo scelto un altro candidato"
    assert says(Mail(text=text)) == Says.REJECTION
    rest = "which hardly anybody of us understood, so that we had to look it up at home."
    assert says(Mail(text=f"Then they sing {text}, {rest}")) == Says.OTHER


def test_a_wrong_reading_is_mended_by_a_line(italian):
    text = "Abbiamo ricevuto la sua lettera, ma per quest'anno il gruppo è al completo."
    assert says(Mail(text=text)) != Says.REJECTION
    italian("rejection", text)
    assert says(Mail(text=text.replace("lettera", "mail"))) == Says.REJECTION


def test_a_board_is_known_by_its_address_and_its_words():
    text = f"{REFUSAL} Application submitted."
    assert says(Mail(text=text, sender=from_("indeedapply@indeed.com"))) == Says.RECEIVED
    assert says(Mail(text=text, sender=from_("sam@acme.example"))) == Says.REJECTION
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
    subject = "We are delighted to offer you the job. The contract is attached."
    assert says(Mail(subject=subject, text="Noted.")) == Says.OFFER
    assert says(Mail(subject=f"Re: {subject}", text="Noted.")) == Says.OTHER


def test_a_list_of_postings_is_no_news():
    postings = "\n".join(f"{role} (m/w/d)" for role in ("Koch", "Maler", "Arzt", "Lehrer"))
    assert says(Mail(text=f"{INTERVIEW}\n\n{postings}")) == Says.OTHER


def test_a_mail_to_many_is_news_only_of_an_application():
    assert says(Mail(text=INTERVIEW, is_automatic=True)) == Says.OTHER
    about = f"Thank you for your application. {INTERVIEW}"
    assert says(Mail(text=about, is_automatic=True)) == Says.INVITATION


def test_only_the_beginning_of_a_text_is_read():
    blank = "\n" * (LONGEST_TEXT - len(REFUSAL))
    assert says(Mail(text=f"{blank}{REFUSAL}")) == Says.REJECTION
    assert says(Mail(text=f"{blank}{'.' * len(REFUSAL)}{REFUSAL}")) == Says.OTHER


@pytest.mark.parametrize("kind", [Says.REJECTION, Says.INVITATION, Says.OFFER, Says.WITHDRAWN])
def test_what_moves_a_job_has_to_be_far_ahead(kind):
    assert said_ahead(0.59, kind) == Says.OTHER
    assert said_ahead(0.61, kind) == kind


@pytest.mark.parametrize("kind", [Says.RECEIVED, Says.REQUEST])
def test_any_other_kind_has_to_be_less_far_ahead(kind):
    assert said_ahead(0.39, kind) == Says.OTHER
    assert said_ahead(0.41, kind) == kind


def knowing(kinds, weights, rarity=lambda word: 3):
    """Return what is known where each word speaks so much for each of the kinds."""
    places = {word: place for place, word in enumerate(weights)}
    by_kind = [list(each) for each in zip(*weights.values(), strict=True)]
    return Learned(kinds, places, [*map(rarity, weights)], by_kind)


def said_ahead(by, kind):
    """Ask for a word that speaks so much more for a kind than for the next one."""
    rest = Says.RECEIVED if kind != Says.RECEIVED else Says.REQUEST
    return knowing([kind, rest], {"word": [1 + by, 1]}).kind_of(["word"])


def test_a_word_that_many_examples_have_counts_less_than_a_rare_one(italian):
    taught = learned("it")
    weights = {"abbiam": [0, 9], "purtro": [9, 0]}
    knows = knowing(
        [Says.INVITATION, Says.RECEIVED], weights, lambda word: taught.rarity[taught.places[word]]
    )
    assert knows.kind_of(["abbiam", "purtro"]) == Says.INVITATION


def test_a_word_tells_more_where_a_mail_begins_with_it():
    knows = knowing([Says.RECEIVED, Says.REQUEST], {"^thank": [1, 0]})
    assert knows.kind_of(["thank", "you"]) == Says.RECEIVED
    assert knows.kind_of([*"abcdefgh", "thank"]) == Says.OTHER


@pytest.mark.parametrize("text", ["not selected ", "if your ", '"', '"a ', "\n- ", "1. "])
def test_a_text_of_one_thing_alone_is_read(text):
    assert says(Mail(text=text * 50_000)) in Says


def test_each_row_about_a_system_says_a_kind():
    assert len(systems()) == len(word_files.sections("systems")["rows"])
