"""Postings in the words of pages and pastes, an example for each rule; all employers are invented.

How much is read of pages that no rule was fitted to is judged in `tests/judge`.
"""

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vega.reading.page import Kind, Page, pasted_page, read_page
from vega.reading.page.closed import is_closed
from vega.reading.page.plain.titles import read_title

TODAY = date(2026, 11, 26)
TASKS = "<h3>Your tasks</h3><ul><li>Plan what comes and goes at night</li></ul>"


def read(html="", **page):
    reading = read_page(Page(html=html, **page), TODAY)
    return dict(reading.postings[0]) if reading.kind is Kind.POSTING else {}


def pasted(text):
    return dict(read_page(pasted_page(text), TODAY).postings[0])


def said(fields):
    """Return fields as text, but for the description."""
    return {name: str(value) for name, value in fields.items() if name != "description"}


PAGES = {
    "a heading is the title, and the page's title has the company beside it": (
        f"<title>Night Planner | Kestrel Freight</title><h1>Night Planner</h1>{TASKS}",
        {"title": "Night Planner", "company": "Kestrel Freight"},
    ),
    "a heading for all genders comes before a slogan": (
        f"<title>Jobs</title><h1>Moving the North</h1><h2>Planer (m/w/d)</h2>{TASKS}",
        {"title": "Planer (m/w/d)"},
    ),
    "a heading that is the employer's name is the company": (
        f"<title>Elm GmbH</title><h1>Elm GmbH</h1><h2>Night Planner</h2>{TASKS}",
        {"title": "Night Planner", "company": "Elm GmbH"},
    ),
    "a heading above facts comes before a slogan": (
        "<title>Join us | Elm</title><h1>Get your hands wet</h1><p>We were six.</p>"
        "<h2>Slate Splitter</h2><p>Hull - from 7 to 3</p><p>£14 an hour</p><p>You split slate.</p>",
        {"title": "Slate Splitter", "company": "Elm", "location": "Hull", "salary_min": "14",
         "salary_currency": "GBP", "salary_period": "hour"},
    ),
    "a sentence that is the heading is no title, and one below it seeks a role": (
        "<title>Elm</title><h1>Hello, owl.</h1><p>We are looking for a Night Planner to"
        " count.</p><p>Full-time</p><h2>Visit the shop</h2>",
        {"title": "Night Planner", "company": "Elm", "job_type": "full_time"},
    ),
    "a mark of genders behind a role that no list has": (
        "<title>Emplois | Elm</title><p>Nous recherchons un(e) <b>tourier(ère)</b> en CDI.</p>",
        {"title": "tourier(ère)", "company": "Elm"},
    ),
    "a name in small letters behind a word such as Join is none": (
        "<title>Join the workshop</title><h2>Night Planner</h2><p>Full-time</p>",
        {"title": "Night Planner", "job_type": "full_time"},
    ),
    "the name in a page's title without the role comes before a line of facts": (
        "<title>Join the loft - Elm Sails</title><h1>Night Planner</h1>"
        "<p>Harbour loft · 39 hours · £27,500</p>",
        {"title": "Night Planner", "company": "Elm Sails", "salary_min": "27500",
         "salary_currency": "GBP"},
    ),
    "a label is the title where no heading is": (
        f"<title>Elm</title><h2>Careers</h2><p>Job title: Night Planner</p>{TASKS}",
        {"title": "Night Planner", "company": "Elm"},
    ),
    "the page's title is the title where nothing is marked": (
        f"<title>Night Planner at Elm | Careers</title>{TASKS}",
        {"title": "Night Planner", "company": "Elm"},
    ),
    "a card on the company has the place of its office": (
        f"<h1>Night Planner</h1><p>Elm Ltd</p><p>Hull, UK</p><h3>About us</h3>"
        f"<p>Industry: Freight</p><p>Location: Leeds</p>{TASKS}",
        {"title": "Night Planner", "company": "Elm Ltd", "location": "Hull, UK"},
    ),
    "the open posting beside a list of others": (
        "<title>planner jobs in Kent | Indeed</title><h1>planner jobs in Kent</h1><h2>Day Planner"
        "</h2><p>Oak Ltd</p><h2>Night Planner - job post</h2><p>Elm Ltd</p><p>Full-time</p>"
        "<h2>Full job description</h2><p>Plan what comes and goes at night.</p>",
        {"title": "Night Planner", "company": "Elm Ltd", "job_type": "full_time"},
    ),
    "labels": (
        "<h1>Night Planner</h1><table><tr><td>Employer</td><td>Elm</td></tr><tr><td>Location</td>"
        "<td>Ghent</td></tr><tr><td>Contract type</td><td>Permanent</td></tr></table>"
        "<p>Salary range: €40k - €50k a year</p><p>Closing date: 14 December</p><p>Ref: N-17</p>",
        {"title": "Night Planner", "company": "Elm", "location": "Ghent", "job_type": "full_time",
         "salary_min": "40000", "salary_max": "50000", "salary_currency": "EUR",
         "salary_period": "year", "deadline": "2026-12-14", "reference": "N-17"},
    ),
    "labels of what Vega has no field for, and their values, are no facts": (
        f"<title>Night Planner</title><h1>Night Planner</h1><p>Department</p><p>Freight</p>{TASKS}",
        {"title": "Night Planner"},
    ),
    "chips below the heading": (
        "<h1>Night Planner</h1><ul><li>Leeds, Yorkshire</li><li>Part-time</li><li>Hybrid working"
        f"</li><li>£14.50 an hour</li></ul>{TASKS}",
        {"title": "Night Planner", "location": "Leeds, Yorkshire", "job_type": "part_time",
         "workplace": "hybrid", "salary_min": "14.50", "salary_currency": "GBP",
         "salary_period": "hour"},
    ),
    "an answer that is no": (
        f"<h1>Night Planner</h1><p>Remote job</p><p>No</p><p>Full-time</p>{TASKS}",
        {"title": "Night Planner", "job_type": "full_time"},
    ),
    "a company beside the title that its form tells": (
        f"<h1>Night Planner</h1><p>Elm Park Trust</p><p>Bath</p><p>Full-time</p>{TASKS}",
        {"title": "Night Planner", "company": "Elm Park Trust", "location": "Bath",
         "job_type": "full_time"},
    ),
    "a department is no company": (
        f"<title>Night Planner - Human Resources</title><h1>Night Planner</h1>{TASKS}",
        {"title": "Night Planner"},
    ),
    "the town of an address": (
        f"<h1>Planer (m/w/d)</h1>{TASKS}<p>Write to Elm, Hofweg 2, 36100 Auental.</p>",
        {"title": "Planer (m/w/d)", "location": "36100 Auental"},
    ),
    "a board is no company": (
        f"<title>Night Planner | Nordjobs</title><h1>Night Planner</h1>{TASKS}",
        {"title": "Night Planner"},
    ),
    "a form around the page, and one fact of work": (
        "<form><h2>Night Planner</h2><p>Full-time</p><p>Elm Ltd, Hull</p></form>",
        {"title": "Night Planner", "company": "Elm Ltd", "location": "Hull",
         "job_type": "full_time"},
    ),
    "hours that the text alone names": (
        f"<h1>Night Planner</h1>{TASKS}<p>This is a full-time post with a pension.</p>",
        {"title": "Night Planner", "job_type": "full_time"},
    ),
    "an internship is one though it is part-time": (
        f"<h1>Praktikant (m/w/d)</h1><p>Teilzeit</p>{TASKS}",
        {"title": "Praktikant (m/w/d)", "job_type": "intern"},
    ),
    "the guess of a board is no pay": (
        f"<h1>Night Planner</h1><p>Estimated salary: £30,000 a year</p>{TASKS}",
        {"title": "Night Planner"},
    ),
    "labels of other postings": (
        f"<h1>Night Planner</h1>{TASKS}<h2>Similar jobs</h2><p>Location: Leeds</p>",
        {"title": "Night Planner"},
    ),
    "Dutch, which has labels and headings in its file alone": (
        "<h1>Fietsenmaker (m/v/x)</h1><p>Werkgever: De Linde</p><p>Standplaats: Zwolle</p>"
        "<p>Tussen € 2.900 en € 3.400 per maand</p>"
        "<h2>Wat ga je doen?</h2><p>Fietsen maken voor de hele stad, met een collega.</p>",
        {"title": "Fietsenmaker (m/v/x)", "company": "De Linde", "location": "Zwolle",
         "salary_min": "2900", "salary_max": "3400", "salary_currency": "EUR",
         "salary_period": "month"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), PAGES.values(), ids=PAGES)
def test_of_a_page_is_read(html, expected):
    assert said(read(html)) == expected


PASTES = {
    "the line with a role is the title, and the line above it the company": (
        "Skip to main content\nKestrel Freight\nShare\nNight Planner\nBerlin, Germany · 2 weeks ago"
        "\nHybrid\nAbout the job\nYou plan what comes and goes.",
        {"title": "Night Planner", "company": "Kestrel Freight", "location": "Berlin, Germany",
         "workplace": "hybrid"},
    ),
    "a marked line is the title": (
        "# Owl of the night\nElm Ltd\nBerlin, Germany\nFull-time\nYou plan what comes and goes.",
        {"title": "Owl of the night", "company": "Elm Ltd", "location": "Berlin, Germany",
         "job_type": "full_time"},
    ),
    "a row of facts": (
        "Elm | Night Planner | Remote (EU) | €80k–€100k\nYou plan what comes and goes.",
        {"title": "Night Planner", "company": "Elm", "location": "Remote (EU)",
         "workplace": "remote", "salary_min": "80000",
         "salary_max": "100000", "salary_currency": "EUR"},
    ),
    "a mail, without its subject's word and the sender's role": (
        "Betreff: Night Planner in Berlin\n\nHello Ann,\nthis is for you.\nSalary: €40k - €50k\n\n"
        "Kind regards\nBob Roe\nTalent Manager, Oak GmbH",
        {"title": "Night Planner", "location": "Berlin", "salary_min": "40000",
         "salary_max": "50000", "salary_currency": "EUR"},
    ),
    "words before a mark of genders in a sentence": (
        "Für unser Lager suchen wir ab sofort einen Planer (m/w/d), der nachts gern wach ist.\n"
        "Vollzeit\nWir zahlen 2.900 Euro\nbrutto monatlich.",
        {"title": "Planer (m/w/d)", "job_type": "full_time", "salary_min": "2900",
         "salary_currency": "EUR"},
    ),
    "company and place behind the title, in English": (
        "Senior Designer at Tidepool, Porto (remote)\nYou design our app.",
        {"title": "Senior Designer", "company": "Tidepool", "location": "Porto",
         "workplace": "remote"},
    ),
    "company and place behind the title, in German": (
        "Designerin (m/w/d) bei Tidepool, Jena\nVollzeit\nDu gestaltest unsere App.",
        {"title": "Designerin (m/w/d)", "company": "Tidepool", "location": "Jena",
         "job_type": "full_time"},
    ),
    "company and place behind the title, in French": (
        "Ingénieure chez Tidepool, Annecy\nTemps plein\nVous concevez.",
        {"title": "Ingénieure", "company": "Tidepool", "location": "Annecy",
         "job_type": "full_time"},
    ),
    "a town behind en, and no company": (
        "Cocinera en Getafe, Madrid\nJornada completa\nCocinas.",
        {"title": "Cocinera", "location": "Getafe, Madrid", "job_type": "full_time"},
    ),
    "a street and its town": (
        "Bäckerin\nBäckerei Sommer\nLange Straße 8, Detmold\nVollzeit\nDu backst.",
        {"title": "Bäckerin", "company": "Bäckerei Sommer",
         "location": "Lange Straße 8, Detmold", "job_type": "full_time"},
    ),
    "the recruiter is no title, and the rate for cover no pay": (
        "Recruiter: Jane Roe\nBaker\nElm Ltd, Hull\nFull-time\nHourly rate for cover: £30",
        {"title": "Baker", "company": "Elm Ltd", "location": "Hull", "job_type": "full_time"},
    ),
    "a heading about the company": (
        "Night Planner\nFull-time\nAbout Kestrel\nWe move boxes.",
        {"title": "Night Planner", "company": "Kestrel", "job_type": "full_time"},
    ),
    "an employer and a place that a sentence names": (
        "Planer (m/w/d)\nVollzeit\nDie Tischlerei Ahrens in Celle sucht Verstärkung.",
        {"title": "Planer (m/w/d)", "company": "Tischlerei Ahrens", "location": "Celle",
         "job_type": "full_time"},
    ),
    "two places that sentences name are none": (
        "Planer (m/w/d)\nVollzeit\nWir haben Kunden in Celle und in Jena.",
        {"title": "Planer (m/w/d)", "job_type": "full_time"},
    ),
    "the place in the name of an employer": (
        "Baker\nEmployer: Ashmoor Borough Council\nFull-time\nYou bake.",
        {"title": "Baker", "company": "Ashmoor Borough Council", "location": "Ashmoor",
         "job_type": "full_time"},
    ),
    "pay without a currency, where it is all that a label says": (
        "Baker\nElm Ltd\nSalary: 31,500\nFull-time\nYou bake.",
        {"title": "Baker", "company": "Elm Ltd", "job_type": "full_time", "salary_min": "31500"},
    ),
    "a step of a scale is no pay": (
        "Baker\nElm Ltd\nSalary: 9\nFull-time\nYou bake.",
        {"title": "Baker", "company": "Elm Ltd", "job_type": "full_time"},
    ),
    "a word and a sentence that a PDF breaks": (
        "Title: Agent d'entre-\ntien (H/F)\nCompany: Elm Ltd\n"
        "Closing date: noon on Friday, 11\ndecember 2026\n",
        {"title": "Agent d'entretien (H/F)", "company": "Elm Ltd", "deadline": "2026-12-11"},
    ),
    "the cells of a table": (
        "Location\tTown Hall, Hull\nHours\tFull-time\nBaker\nYou bake for the mayor.",
        {"title": "Baker", "location": "Town Hall, Hull", "job_type": "full_time"},
    ),
    "a role, a town and days at home in sentences": (
        "Hi all!\nOak Mill Ltd in Oakwick need a night baker for their kitchen.\n"
        "You can work from home two days a week, they say.",
        {"title": "night baker", "company": "Oak Mill Ltd", "location": "Oakwick",
         "workplace": "hybrid"},
    ),
    "no place in the name of another employer": (
        "Baker\nEmployer: Markt Apotheke\nFull-time\nYou bake.",
        {"title": "Baker", "company": "Markt Apotheke", "job_type": "full_time"},
    ),
    "a day of numbers that only one order puts ahead": (
        "Baker\nElm Ltd\nFull-time\nApply by 05/12/2026.\nThe oven and the rest of the street",
        {"title": "Baker", "company": "Elm Ltd", "job_type": "full_time", "deadline": "2026-12-05"},
    ),
    "a day of numbers that both orders put ahead is none": (
        "Baker\nElm Ltd\nFull-time\nApply by 05/06/2027.\nThe oven and the rest of the street",
        {"title": "Baker", "company": "Elm Ltd", "job_type": "full_time"},
    ),
    "a part of a town": (
        "Ingénieur\nGroupe Valmance\nLyon 7e\nCDI\nVous pilotez.",
        {"title": "Ingénieur", "company": "Groupe Valmance", "location": "Lyon 7e",
         "job_type": "full_time"},
    ),
    "words for a reference that no list has together": (
        "Baker\nElm Ltd\nFull-time\nPost reference no. B-1726\nYou bake.",
        {"title": "Baker", "company": "Elm Ltd", "job_type": "full_time", "reference": "B-1726"},
    ),
    "few hours of a permanent job": (
        "Baker\nElm Ltd\nPermanent\n24 hours a week\nYou bake.",
        {"title": "Baker", "company": "Elm Ltd", "job_type": "part_time"},
    ),
    "facts that two spaces part": (
        "Planner\nElm Ltd\nHull\nHybrid  Full-time\nYou plan.",
        {"title": "Planner", "company": "Elm Ltd", "location": "Hull", "workplace": "hybrid",
         "job_type": "full_time"},
    ),
    "hours a week, and pay in a sentence": (
        "Baker\nElm Ltd\nReference: B-17\nYou bake with three others for 24 hours a week, start at"
        " four, and get £14 an hour for it from the very first day.",
        {"title": "Baker", "company": "Elm Ltd", "job_type": "part_time", "reference": "B-17",
         "salary_min": "14", "salary_currency": "GBP", "salary_period": "hour"},
    ),
    "a sentence with a number at its end is no place": (
        "Baker\nElm Ltd\nFull-time\nYou bake with three others in a team of about 18",
        {"title": "Baker", "company": "Elm Ltd", "job_type": "full_time"},
    ),
    "a row with the head of its table": (
        "Ref\tVacancy\tEmployer\tLocation\tCloses\nB-17\tBaker\tElm Ltd\tHull\t2026-12-18",
        {"title": "Baker", "company": "Elm Ltd", "location": "Hull", "reference": "B-17",
         "deadline": "2026-12-18"},
    ),
    "an advertisement in a sentence": (
        "Elm House near Hull seeks farrier (m/f) for sixty horses, who know what they want.",
        {"title": "farrier (m/f)", "location": "Hull"},
    ),
    "an advertisement with the role first": (
        "BAKER wanted for the night, six loaves an hour, in a house by the sea, all year long.",
        {"title": "BAKER"},
    ),
    "a short first line above headings": (
        "Slate Splitter\nElm Ltd\nHull, UK\n\nAbout the role\nYou split.\nRequirements\nHammers",
        {"title": "Slate Splitter", "company": "Elm Ltd", "location": "Hull, UK"},
    ),
    "a slogan above headings is no title": (
        "I'm glad to say that my team at Elm is growing\nFull-time\nRequirements\n- Hammers",
        {"job_type": "full_time"},
    ),
    "the open posting below a list that has it": (
        "Baker\nElm Ltd\nHull\nCook\nOak Ltd\n£17 an hour\nBaker\nElm Ltd\nHull\n£14 an hour\n"
        "Full-time\nJob description\nYou bake with three others at night.",
        {"title": "Baker", "company": "Elm Ltd", "location": "Hull", "job_type": "full_time",
         "salary_min": "14", "salary_currency": "GBP", "salary_period": "hour"},
    ),
    "place and pay behind the title": (
        "Baker (Leeds)\nFull-time\nYou bake.\n",
        {"title": "Baker", "location": "Leeds", "job_type": "full_time"},
    ),
    "a title without the pictures at its ends, below the name of a channel": (
        "# 💼│job-board\n🐴 BAKER WANTED 🐴 ★\nFull-time\nYou bake.",
        {"title": "BAKER", "job_type": "full_time"},
    ),
    "a part of the title with a mark of genders is no company": (
        "Agent d'accueil - piscine municipale (H/F)\nTemps plein\nVous accueillez.",
        {"title": "Agent d'accueil - piscine municipale (H/F)", "job_type": "full_time"},
    ),
    "a heading on the work is no title": (
        "What the days look like\nYou open the vents at seven.\nWhat we're offering\nStaff cottage"
        " at a low rent\nFull-time",
        {"job_type": "full_time"},
    ),
    "no title": (
        "hey, saw this: full-time with them, £14 an hour, pop in with a CV before 18 December",
        {"job_type": "full_time", "salary_min": "14", "salary_currency": "GBP",
         "salary_period": "hour", "deadline": "2026-12-18"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PASTES.values(), ids=PASTES)
def test_of_a_paste_is_read(text, expected):
    assert said(pasted(text)) == expected


@pytest.mark.parametrize(
    "line", ["Work from home, 2 days a week", "Working from home possible", "Remote, 3 days a week"]
)
def test_home_on_some_days_is_hybrid(line):
    found = said(pasted(f"Planner\nElm Ltd\n{line}\nFull-time\nYou plan."))
    assert found["workplace"] == "hybrid"


def test_a_list_of_an_agency_is_no_posting():
    text = "This week\n1) Cook - Hull - £14/h\n2) Baker, nights - £15/h\n3) Clerk - Leeds - £24,500"
    assert read_page(pasted_page(text), TODAY).kind is Kind.NONE


def test_nothing_of_a_text_is_lost_that_comes_with_other_html():
    html = f"<h1>Night Planner</h1><p>Full-time</p>{TASKS}"
    found = read(html, text="Night Planner\nSalary: £30,000 a year\nAsk for <Ann>!")
    assert found["description"].endswith("<p>Salary: £30,000 a year<br>Ask for &lt;Ann&gt;!</p>")
    assert found["salary_min"] == 30_000
    assert read("<p>Hi</p>", text="Night Planner\nElm Ltd, Hull\nFull-time")["company"] == "Elm Ltd"
    assert (
        read(html, text="NIGHT PLANNER\n\n- Full-time")["description"] == read(html)["description"]
    )


def test_a_long_text_beside_long_html_is_not_looked_through_without_end():
    html = f"<h1>Night Planner</h1><p>Full-time</p>{TASKS}<p>{'a' * 400_000}</p>"
    kept = read(html, text="\n".join(f"aaaab{number}" for number in range(4_000)))["description"]
    assert "aaaab0<br>aaaab1<br>" in kept
    assert kept.count("aaaab") < 300


def test_what_no_rule_reads_of_a_paste_is_in_the_description():
    text = "Night Planner\nBerlin, Germany\nBring boots.\nTen weeks of leave.\nSimilar jobs\nCook"
    kept = "Bring boots.\nTen weeks of leave.\nSimilar jobs\nCook"
    assert pasted(text)["description"] == kept


TITLES = {
    "Night Planner at Elm | LinkedIn": ("Night Planner", "Elm", None),
    "(2) Night Planner | Elm | LinkedIn": ("Night Planner", "Elm", None),
    "Job Application for Night Planner at Elm": ("Night Planner", "Elm", None),
    "Night Planner - Elm Ltd - London": ("Night Planner", "Elm Ltd", "London"),
    "Elm - Night Planner": ("Night Planner", "Elm", None),
    "Night Planner | Careers at Elm": ("Night Planner", "Elm", None),
    "Planer (m/w/d) in Dresden bei Elbbau AG": ("Planer (m/w/d)", "Elbbau AG", "Dresden"),
    "Offre d'emploi : Comptable H/F chez Elm": ("Comptable H/F", "Elm", None),
    "Senior Engineer - Payments": ("Senior Engineer - Payments", None, None),
    "Senior Engineer - Payments | Remote": ("Senior Engineer - Payments", None, None),
    "Chef | Civil Jobs": ("Chef", None, None),
    "125 planner jobs in Kent": (None, None, None),
    "Careers | Elm": (None, None, None),
}


@pytest.mark.parametrize(("title", "expected"), TITLES.items())
def test_a_title_is_split_where_its_parts_are_clear(title, expected):
    found = read_title(title)
    assert (found.get("title"), found.get("company"), found.get("location")) == expected


# Descriptions


def test_a_description_ends_at_boxes_and_notes_that_are_none():
    after = (
        "<h3>About Elm</h3><p>1,240 followers</p><p>Powered by ParkATS</p><p>This site is protected"
        " by reCAPTCHA and the Privacy Policy applies.</p>"
    )
    html = f"<title>Planner | Elm</title><h1>Planner</h1><p>Part-time</p>{TASKS}{after}"
    found = read(html)["description"]
    assert "Plan what comes" in found
    assert not any(words in found for words in ("Planner", "followers", "Powered", "reCAPTCHA"))


def test_a_description_ends_at_notes_of_the_site():
    for note in ("© 2026 Elm Ltd", "Opening hours: 9 to 5", "Unsubscribe"):
        found = read(f"<h1>Night Planner</h1><p>Part-time</p>{TASKS}<p>{note}</p><p>Hull</p>")
        assert "Plan what comes" in found["description"]
        assert note not in found["description"]


def test_similar_jobs_and_counts_of_applicants_are_not_in_a_description():
    text = "Baker\nElm Ltd\nHull, UK\nAbout the job\nYou bake at night.\n44 applicants\n"
    found = pasted(f"{text}Similar jobs\nCook\nOak Ltd")
    assert found["description"] == "You bake at night."


def test_a_list_above_the_open_posting_is_not_in_its_description():
    entry = "Baker\nElm Ltd\nFull-time\n"
    text = f"{entry}Cook\nOak Ltd\n{entry}Job description\nYou bake at night."
    assert pasted(text)["description"] == "You bake at night."


def test_what_a_page_says_of_itself_is_the_description_where_there_is_no_other():
    text = "Elm moves forty thousand containers. You plan what comes and goes at night."
    head = f"<title>Planner | Elm</title><meta property='og:description' content='{text}'>"
    body = "<h1>Planner</h1><p>Location: Ghent</p><p>Full-time</p><button>Apply</button>"
    assert read(head + body)["description"] == text


def test_a_short_description_is_not_replaced_by_the_whole_page():
    html = "<nav>Home</nav><h1>Planner</h1><p>Full-time</p><p>You plan what comes and goes.</p>"
    assert read(html)["description"] == "<p>You plan what comes and goes.</p>"


def test_a_heading_outside_the_only_article_is_the_title():
    text = "You plan what comes and goes at night, in a warm hall. " * 6
    found = read(f"<h1>Night Planner</h1><article><p>Full-time</p><p>{text}</p></article>")
    assert found["title"] == "Night Planner"
    assert found["description"].startswith("<p>You plan")


# What is no posting


OTHERS = {
    "shop": "<meta property='og:type' content='product'><h1>Chef's pan</h1><p>£48</p><p>Ref: C</p>",
    "recipe": "<h1>Leek soup</h1><h2>Ingredients</h2><ul><li>Leeks</li></ul><p>By Ann Cook</p>",
    "article": "<h1>How to become a nurse</h1><h2>Requirements</h2><p>You earn $110k a year.</p>",
    "news": "<meta property='og:type' content='article'><h1>A smith wins the cup</h1>"
    "<p>Her shop would hire two more at once, full-time.</p><p>Nobody is hiring yet.</p>",
    "list": "<h1>Our jobs</h1><h2>Cook</h2><p>Full-time</p><h2>Baker</h2><p>Part-time</p>",
    "roles": "<h1>Join</h1><h2>Open roles (2)</h2><h3>Cook</h3><p>Full-time</p><h3>Baker</h3>",
    "several": f"<h1>Join us</h1><h2>Cook</h2>{TASKS}<h2>Baker</h2>{TASKS}",
    "login": "<h1>Sign in</h1><p>Location: Kent</p><p>Full-time</p><h2>Requirements</h2>",
    "flat": "<h1>Light flat</h1><p>Location: Kent</p><p>Rent: £650 a month</p><p>Apply now</p>",
}


@pytest.mark.parametrize("html", OTHERS.values(), ids=OTHERS)
def test_other_pages_are_no_postings(html):
    assert read(f"<title>Ash Hall</title>{html}") == {}


@pytest.mark.parametrize(
    "line",
    [
        "No longer accepting applications",
        "This position has been filled.",
        "Diese Stelle ist leider nicht mehr verfügbar.",
        "Cette offre n'est plus disponible",
        "Esta oferta ya no está disponible",
        "Esta vaga foi encerrada",
    ],
)
def test_a_line_says_that_a_posting_is_closed(line):
    assert is_closed(["Night Planner", line, "Elm"])


@pytest.mark.parametrize(
    "line",
    [
        "Applications close on 30 November 2026",
        "What happens if this job is no longer available?",
        "If this position has been filled, we will tell you.",
        "Expired food is your first task",
    ],
)
def test_other_lines_do_not_close_a_posting(line):
    assert not is_closed([line])


# Limits


@given(st.lists(st.text(max_size=200), max_size=30), st.text(max_size=100))
def test_whatever_is_pasted_is_read_without_an_error(lines, title):
    text = "\n".join(lines)
    for page in (Page(title=title, text=text), Page(title=title, html=f"<h1>{title}</h1>{text}")):
        for fields in read_page(page, TODAY).postings:
            assert all(value not in ("", None) for value in fields.values())
            assert not isinstance(fields.get("salary_min"), float | int)


@pytest.mark.parametrize(
    "line",
    [
        "word 12 " * 60,
        "Für 2.000 € Prämie. " * 60,
        "$1,000 - " * 60,
        "a:b:" * 90,
        "| " * 200,
        "apply by 5 May " * 60,
        "Cook at Elm in Kent " * 60,
    ],
)
def test_hostile_lines_take_a_second_at_most(line):
    text = "\n".join(["Night Planner", *[line] * 4_000])
    start = time.process_time()
    read_page(Page(title="Planner | Elm", text=text), TODAY)
    read_page(Page(title=line * 300, html=f"<h1>{line}</h1>" * 2_000), TODAY)
    assert time.process_time() - start < 2


@pytest.mark.parametrize("piece", ["<div>", "word ", "<li>a", "&amp;", "<b>Cook at Elm</b> "])
def test_pages_of_megabytes_take_a_second_at_most(piece):
    start = time.process_time()
    read_page(Page(html="<h1>Cook</h1>" + piece * (5_000_000 // len(piece))), TODAY)
    assert time.process_time() - start < 2


def test_pay_is_exact():
    assert read(f"<h1>Planner</h1><p>£14.50 an hour</p>{TASKS}")["salary_min"] == Decimal("14.50")


def test_the_employer_may_stand_below_the_title_with_a_word_before_it():
    fields = pasted("Product Designer\nat Tidepool, Porto (remote)\n\nYou design things for us.")
    assert {name: fields[name] for name in ("title", "company", "location", "workplace")} == {
        "title": "Product Designer", "company": "Tidepool", "location": "Porto",
        "workplace": "remote",
    }  # fmt: skip
