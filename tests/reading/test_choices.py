"""Which codes people's words mean."""

import pytest

from vega.models.enumerations import AppliedVia, JobType, SalaryPeriod, Workplace
from vega.reading import choices
from vega.reading.choices import (
    applied_via_of,
    code_in_front,
    currency_of,
    job_type_of,
    period_of,
    truth_of,
    workplace_of,
)
from vega.reading.word_files import sections_below

WORDS = [
    (
        job_type_of,
        {
            "full_time": ["FULL_TIME", "Full-time", "fullTime", "Vollzeit", "Temps plein",
                          "tiempo completo", "tempo integral", "FT", "full  time"],
            "part_time": ["PART_TIME", "Part time", "Teilzeit", "à mi-temps", "media jornada",
                          "meio período", "Minijob"],
            "contract": ["CONTRACTOR", "Contract", "TEMPORARY", "befristet", "CDD", "Intérim",
                         "contrato temporal", "temporário"],
            "intern": ["INTERN", "internship", "Werkstudent", "Werkstudent/in", "Praktikum",
                       "stage", "prácticas", "Estágio", "Working Student"],
            "remote": ["Remote", "Homeoffice"],
            "freelance": ["Freelance", "freiberuflich", "indépendant", "autónomo", "PJ"],
            "other": ["Other", "Sonstiges"],
            None: ["", "-", "Full-time / Part-time", "Full-time, 4 days", "volunteer",
                   "CDI", "unbefristet", "Ausbildung", "x" * 9999],
        },
    ),
    (
        workplace_of,
        {
            "on_site": ["On-site", "ONSITE", "on_site", "vor Ort", "Présentiel", "presencial",
                        "In office", "au bureau"],
            "hybrid": ["Hybrid", "hybride", "Híbrido", "Hybrid (Hybrid)"],
            "remote": ["Remote", "REMOTE", "100% remote", "Homeoffice", "Home Office",
                       "Télétravail", "teletrabajo", "remoto", "WFH", "à distância"],
            None: ["", "Berlin", "Remote / Hybrid", "Remote (Germany)", "yes"],
        },
    ),
    (
        applied_via_of,
        {
            "portal": ["Company website", "Online-Formular", "site web", "Bewerbungsportal"],
            "email": ["E-Mail", "per Mail", "courriel", "correo electrónico", "by email"],
            "referral": ["Referral", "Empfehlung", "cooptation", "indicação"],
            "agency": ["Recruiter", "Personalvermittlung", "cabinet de recrutement", "agência"],
            "phone": ["telefonisch", "par téléphone"],
            "post": ["per Post", "courrier", "carta", "correio"],
            "in_person": ["in_person", "Job fair", "persönlich", "en personne", "pessoalmente"],
            "other": ["other", "autre"],
            None: ["", "my aunt", "Email / Phone"],
        },
    ),
    (
        period_of,
        {
            "year": ["YEARLY", "annual", "per year", "p.a.", "/ yr", "jährlich", "par an", "al año",
                     "ao ano", "Pro Jahr"],
            "month": ["MONTHLY", "per month", "/mo", "monatlich", "par mois", "al mes", "por mês"],
            "week": ["weekly", "pro Woche", "par semaine", "semanal"],
            "day": ["DAILY", "per day", "Tagessatz", "TJM", "al día", "diária"],
            "hour": ["HOURLY", "/hr", "pro Stunde", "de l'heure", "por hora", "an hour"],
            None: ["", "sometimes", "year/month", "13"],
        },
    ),
    (
        currency_of,
        {
            "EUR": ["EUR", "eur", "€", "Euro", "EUR (€)", "euros"],
            "USD": ["USD", "$", "US$", "US Dollar", "USD - US dollars"],
            "GBP": ["£", "pounds", "GBP"],
            "CHF": ["CHF", "SFr.", "Franken"],
            "BRL": ["R$", "reais"],
            "CAD": ["CA$", "C$"],
            "PLN": ["zł"],
            None: ["", "XXX", "kr", "EUR/USD", "euro and more"],
        },
    ),
    (
        truth_of,
        {
            True: ["TRUE", "true", "yes", "Y", "ja", "oui", "sí", "sim", "x", "X", "1", "✓", "✔️",
                   "✅", "[x]"],
            False: ["FALSE", "no", "N", "nein", "non", "não", "0", "❌"],
            None: ["", "maybe", "2", "yes / no", "?"],
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("read", "code", "words"),
    [(read, code, words) for read, codes in WORDS for code, words in codes.items()],
)
def test_words_are_read_as_what_they_mean(read, code, words):
    assert {word: read(word) for word in words} == dict.fromkeys(words, code)


@pytest.mark.parametrize(
    ("read", "text", "code"),
    [
        (job_type_of, "Temporary (6 months)", "contract"),
        (job_type_of, "Full-time / part-time", None),
        (workplace_of, "Hybrid - 3 days", "hybrid"),
        (workplace_of, "hybrid (2 days remote)", "hybrid"),
        (workplace_of, "no remote", None),
        (workplace_of, "Berlin (remote)", None),
        (applied_via_of, "Referral (Ana)", "referral"),
        (workplace_of, "", None),
        (workplace_of, "(/)", None),
        (workplace_of, "remote, " * 50_000, None),
    ],
)
def test_a_text_that_says_more_may_begin_with_a_code(read, text, code):
    assert code_in_front(read, text) == code


@pytest.mark.parametrize(
    ("read", "codes"),
    [
        (job_type_of, JobType),
        (workplace_of, Workplace),
        (applied_via_of, AppliedVia),
        (period_of, SalaryPeriod),
    ],
)
def test_each_code_of_vega_is_read_as_itself(read, codes):
    assert [read(code) for code in codes] == list(codes)


@pytest.mark.parametrize(
    "field", ["job_type", "workplace", "applied_via", "salary_period", "salary_currency", "truth"]
)
def test_no_word_means_two_codes(field):
    meant: dict[str, str] = {}
    for code, words in sections_below(f"{field}."):
        for word in words:
            assert meant.setdefault(choices._key(word), code) == code, word
