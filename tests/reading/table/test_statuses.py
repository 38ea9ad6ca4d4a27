"""What people's words for a status mean."""

import time

import pytest

from vega.reading.table.statuses import Meaning, meaning_of, word_key

STATUSES = {
    "interested": [
        *(
            "wishlist",
            "Saved",
            "SAVED",
            "bookmarked",
            "to apply",
            "applying",
            "draft",
            "interested",
        ),
        *("researching", "preparing", "not applied yet", "Haven’t applied yet", "gemerkt"),
        *("noch nicht beworben", "à postuler", "pas encore postulé", "por aplicar", "guardada"),
        *("ainda não candidatado", "Salvo", "Entwurf", "To-do"),
    ],
    "applied": [
        *(
            "applied",
            "APPLIED",
            "submitted",
            "sent",
            "pending",
            "waiting",
            "in review",
            "applied ✅",
        ),
        *(
            "acknowledged",
            "Applied via LinkedIn",
            "Beworben",
            "Bewerbung abgeschickt",
            "en attente",
        ),
        *("Eingangsbestätigung", "warte auf Antwort", "Candidature envoyée", "postulée", "enviado"),
        *("solicitud enviada", "Candidatado", "em análise", "no response yet", "1. Applied"),
    ],
    "interviewing": [
        *("interview", "Interviewing", "phone screen", "PhoneScreen", "recruiter screen"),
        *("screening", "assessment", "take-home", "technical", "onsite", "On-site", "final round"),
        *("shortlisted", "2nd interview with the CTO", "Applied, interview scheduled"),
        *(
            "waiting for feedback after interview",
            "Vorstellungsgespräch am 3.2.",
            "Telefoninterview",
        ),
        *("entretien téléphonique", "Entrevista técnica", "entrevista", "Probearbeiten"),
    ],
    "offer_received": [
        *(
            "offer",
            "offer_received",
            "Offer received",
            "negotiating",
            "accepted",
            "Hired 🎉",
            "signed",
        ),
        *(
            "offer accepted",
            "Angebot",
            "Zusage",
            "Vertrag unterschrieben",
            "offre reçue",
            "embauchée",
        ),
        *("oferta", "contratado", "proposta", "Proposta aceita", "interview, then offer"),
    ],
    "rejected": [
        *("rejected", "Rejected after interview", "not selected", "unsuccessful", "declined"),
        *("refused", "closed", "Interview – Absage", "Absage", "abgelehnt", "nicht ausgewählt"),
        *("refus", "refusée", "non retenu", "candidature non retenue", "rechazado", "rejeitada"),
        *("No seleccionada", "não selecionado", "descartado", "Position filled"),
        *("rejected without interview", "Absage ohne Gespräch", "refus après un entretien"),
    ],
    "not_interested": [
        *("withdrawn", "offer declined", "skip", "not applying", "expired", "not_interested"),
        *("notInterested", "archived before applying", "Declined offer", "kein Interesse"),
        *(
            "zurückgezogen",
            "zurueckgezogen",
            "Angebot abgelehnt",
            "candidature retirée",
            "pas intéressé",
        ),
        *("no me interesa", "retirado", "desisti", "sem interesse", "withdrawn after interview"),
        *("accepted another offer", "Refus de ma part"),
    ],
}


@pytest.mark.parametrize("status", STATUSES)
def test_words_mean_a_status(status):
    found = {words: meaning_of(words) for words in STATUSES[status]}
    assert {words: meaning and meaning.status for words, meaning in found.items()} == (
        dict.fromkeys(STATUSES[status], status)
    )


STAGES = {
    "Interview – Absage": Meaning("rejected", "Interview – Absage"),
    "📞  Phone\n screen": Meaning("interviewing", "Phone screen"),
    "Signed": Meaning("offer_received", "Signed", "accepted"),
    "Offre acceptée": Meaning("offer_received", "Offre acceptée", "accepted"),
    "Ghosted after interview": Meaning("interviewing", "Ghosted after interview", "ghosted"),
    "In review": Meaning("applied", "In review"),
    "Negotiating": Meaning("offer_received", "Negotiating"),
    "Withdrawn": Meaning("not_interested", "Withdrawn"),
    "Expired": Meaning("not_interested", "Expired"),
    "Position filled": Meaning("rejected", "Position filled"),
    "closed": Meaning("rejected", "closed"),
    "Closed – ghosted": Meaning("applied", "Closed – ghosted", "ghosted"),
    "Ghosted, then rejected": Meaning("rejected", "Ghosted, then rejected"),
    "closed, withdrawn": Meaning("not_interested", "closed, withdrawn"),
    "1. Gespräch": Meaning("interviewing", "1. Gespräch"),
    "Interview 2": Meaning("interviewing", "Interview 2"),
    '{"id": 7, "name": "Interviewing", "color": "#fff"}': Meaning("interviewing"),
    '{"label": "Phone screen"}': Meaning("interviewing", "Phone screen"),
}


@pytest.mark.parametrize("words", STAGES)
def test_words_that_say_more_than_the_status_are_its_stage(words):
    assert meaning_of(words) == STAGES[words]


OUTCOMES = {
    "Absage": Meaning("rejected"),
    "Leider nein": Meaning("rejected"),
    "keine Antwort": Meaning("applied", None, "ghosted"),
    "Accepted": Meaning("offer_received", None, "accepted"),
    "Ghosted 👻": Meaning("applied", None, "ghosted"),
    "No response": Meaning("applied", None, "ghosted"),
    "keine Rückmeldung": Meaning("applied", None, "ghosted"),
    "sin respuesta": Meaning("applied", None, "ghosted"),
    "Sem resposta": Meaning("applied", None, "ghosted"),
}


@pytest.mark.parametrize("words", OUTCOMES)
def test_words_that_say_no_more_than_the_outcome_are_no_stage(words):
    assert meaning_of(words) == OUTCOMES[words]


@pytest.mark.parametrize(
    "words",
    [
        *("interested", "Bookmarked", "wishlist", "Applied", "sent ✉️", "beworben", "postulé"),
        *(
            "Interviews",
            "Gespräch",
            "Offer received",
            "Angebot",
            "offre",
            "02 - Rejected",
            "2 - Interview",
        ),
        *("abgelehnt", "refusé", "rechazado", "rejeitado", "Not interested", "candidaturado"),
        *("leider Absage", "I got rejected", "Candidature rejetée", "me rechazaron", "não passei"),
        *("habe mich beworben", "me interesa", "Bewerbung wurde abgelehnt", "já fui rejeitado"),
    ],
)
def test_a_plain_name_of_a_status_is_no_stage(words):
    meaning = meaning_of(words)
    assert meaning is not None
    assert meaning.stage is None


@pytest.mark.parametrize(
    "words",
    [
        *("", "🙂", "Yes", "no", "in progress", "Archived", "Open", "asdf", "3", "on hold"),
        *(
            "not rejected yet",
            "probably rejected",
            "rejected probably",
            "no offer yet, no rejection",
        ),
        *("hoping for an interview", "waiting for offer", "interview not scheduled"),
        *("application accepted", "offer accepted, then declined", "rejected / withdrawn"),
        *("noch keine Absage", "pas encore refusé", "aún no rechazado", "ainda não rejeitado"),
        *("not selected yet", "noch nicht ausgewählt", "pas encore accepté", "noch keine Zusage"),
        *("unapplied", "interviewer", "coffee", "offers" + "x", "{", '{"a": 1}', '{"name": {}}'),
        "They wrote that the person who does the interview is on holiday until some day in May",
    ],
)
def test_unknown_and_unclear_words_are_asked_about(words):
    assert meaning_of(words) is None


def test_a_text_of_more_than_eight_words_that_say_nothing_is_no_status():
    assert meaning_of("rejected" + " quux" * 8).status == "rejected"
    assert meaning_of("rejected" + " quux" * 9) is None


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("  In  Progress 🚧! ", "in progress"),
        ("IN_PROGRESS", "in progress"),
        ("inProgress", "in progress"),
        ("Rückmeldung", "ruckmeldung"),
        ('{"name": "In progress"}', "in progress"),
        ("🙂", ""),
    ],
)
def test_words_are_compared_without_case_accents_and_emoji(words, key):
    assert word_key(words) == key


@pytest.mark.parametrize("cell", ["no " * 50_000, '{"a":' * 50_000, "A" * 200_000, "{" * 900])
def test_hostile_cells_take_no_time(cell):
    began = time.process_time()
    assert meaning_of(cell) is None
    assert len(word_key(cell)) <= 400
    assert time.process_time() - began < 1
