"""Postings in the words of pages, of pastes and of shares. All employers are invented."""

import re
import time
from datetime import date
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vega.reading.page.closed import is_closed
from vega.reading.page.labels import deadline_in
from vega.reading.page.salaries import pay_in, pay_of, salary_fields
from vega.reading.page.texts import missing_from_words, read_visible
from vega.reading.page.visible import Visible

TODAY = date(2026, 11, 26)
_HEADING = re.compile(r"<(h[12])>(.*?)</\1>")


def page(
    title: str = "", html: str = "", site: str = "", url: str = "", og_title: str = ""
) -> Visible:
    """Return a page whose lines are the blocks of its HTML."""
    meta = {"og:site_name": site, "og:title": og_title}
    found = sorted(_HEADING.findall(html), key=lambda heading: heading[0])
    return Visible(
        url=url,
        title=title,
        meta={name: value for name, value in meta.items() if value},
        headings=[unescape(text) for _, text in found],
        lines=_lines(html),
        html=html,
    )


def _lines(html: str) -> list[str]:
    pieces = re.split(r"(<[^<>]*>)", html)
    lines = []
    for before, text in zip(["", *pieces], pieces, strict=False):
        if text.strip() and not text.startswith("<"):
            lines.append(("- " if before == "<li>" else "") + unescape(text.strip()))
    return lines


def paste(text: str) -> Visible:
    return Visible(lines=text.strip().split("\n"))


def read(visible: Visible) -> dict[str, Any]:
    return read_visible(visible, TODAY)


def blocks(text: str) -> str:
    """Return each line as a paragraph; `# ` and `## ` begin headings, `- ` items of lists."""
    html = ""
    for line in text.strip().splitlines():
        for mark, tag in (("## ", "h2"), ("# ", "h1"), ("- ", "li"), ("", "p")):
            if line.startswith(mark):
                html += f"<{tag}>{line.removeprefix(mark)}</{tag}>"
                break
    return re.sub(r"((?:<li>.*?</li>)+)", r"<ul>\1</ul>", html)


LINKEDIN = blocks("""
## Jobs in Berlin
- Data Engineer
Nordlicht Energie
Hamburg, Germany (On-site)
Promoted
- Platform Engineer
Platform Engineer with verification
Kestrel Freight
Berlin, Germany (Hybrid)
Viewed
- Site Reliability Engineer
Blaufuchs GmbH
Remote
Set alert for platform engineer in Berlin
Kestrel Freight
Share
# Platform Engineer
Berlin, Germany · 2 weeks ago · Over 100 people clicked apply
Promoted by hirer · Actively reviewing applicants
€78,000/yr - €92,000/yr
Matches your job preferences, workplace type is Hybrid.
Hybrid
Matches your job preferences, job type is Full-time.
Full-time
Easy Apply
Save
## About the job
Kestrel Freight moves forty thousand containers a month between Rotterdam, Duisburg and Basel.
What you will do
- Run the dispatch system
- Ship on any weekday
We offer a $500 learning budget.
Set alert for similar jobs
## About the company
Kestrel Freight
12,345 followers
Kestrel Freight was founded in 2009.
""")
_LINKEDIN_FIELDS = {
    "title": "Platform Engineer",
    "company": "Kestrel Freight",
    "location": "Berlin, Germany",
    "workplace": "hybrid",
    "job_type": "full_time",
    "salary_min": Decimal(78_000),
    "salary_max": Decimal(92_000),
    "salary_currency": "EUR",
    "salary_period": "year",
}


@pytest.mark.parametrize(
    "title",
    ["(1) Platform Engineer | Kestrel Freight | LinkedIn", "(1) platform engineer Jobs | LinkedIn"],
)
def test_reads_linkedin_as_a_signed_in_person_sees_it(title: str) -> None:
    found = read(page(title, LINKEDIN, url="https://www.linkedin.com/jobs/search/?currentJobId=1"))
    description = found.pop("description")
    assert found == _LINKEDIN_FIELDS
    assert description.startswith("<p>Kestrel Freight moves forty")
    assert description.endswith("learning budget.</p>")
    assert "<li>Ship on any weekday</li>" in description


# The pages below: what is read of each, but for the description's HTML
BODY = """
## About the role
You run the services that forty small teams build on, and you talk with all of them every week.
- Plan the work
- Do the work
## Requirements
- Three years of such work
"""
AUFGABEN = """
## Deine Aufgaben
- Du planst die Arbeit unserer Teams und sprichst jede Woche mit allen Beteiligten
- Du machst die Arbeit
## Dein Profil
- Drei Jahre Erfahrung
## Wir bieten
- Homeoffice
- 500 € Bildungsbudget
"""
MISSIONS = """
## Vos missions
Vous développez des services pour nos entrepôts et pour nos transporteurs partenaires.
## Profil recherché
Trois ans d'expérience, et de la curiosité.
"""
FUNCIONES = """
## Funciones
Desarrollarás servicios para nuestros almacenes y hablarás cada semana con los equipos.
## Requisitos
- Tres años de experiencia
"""
ATIVIDADES = """
## Atividades
Você desenvolve serviços para os nossos armazéns e conversa com as equipes toda semana.
## Requisitos e qualificações
- Três anos de experiência
"""


def salary(low: str, high: str = "", currency: str = "", period: str = "") -> dict[str, Any]:
    found = {
        "salary_min": Decimal(low) if low else None,
        "salary_max": Decimal(high) if high else None,
        "salary_currency": currency,
        "salary_period": period,
    }
    return {name: value for name, value in found.items() if value}


PAGES: dict[str, tuple[Visible, dict[str, Any]]] = {
    "Indeed, German": (
        page(
            "Pflegefachkraft (m/w/d) - München - Indeed.com",
            blocks("""
# Pflegefachkraft (m/w/d)
Haus am Anger gGmbH
4.1
4,1 von 5 Sternen
80331 München
3.400 € - 3.900 € pro Monat - Vollzeit
Bewerben
## Vollständige Stellenbeschreibung
Wir suchen für unser Haus eine Pflegefachkraft, die gern Verantwortung trägt und im Team arbeitet.
- Unbefristeter Vertrag
Job melden"""),
            url="https://de.indeed.com/viewjob?jk=0123456789abcdef",
        ),
        {
            "title": "Pflegefachkraft (m/w/d)",
            "company": "Haus am Anger gGmbH",
            "location": "80331 München",
            "job_type": "full_time",
            **salary("3400", "3900", "EUR", "month"),
        },
    ),
    "Indeed, English": (
        page(
            "Line Cook - Austin, TX 78701 - Indeed.com",
            blocks("""
# Line Cook
Harbour Kitchen
3.8
Austin, TX 78701
$18 - $22 an hour - Part-time
Apply now
## Job details
Pay
$18 - $22 an hour
Job type
Part-time
## Full job description
Harbour Kitchen serves breakfast and lunch near the river, and it grows every single year."""),
            url="https://www.indeed.com/viewjob?jk=0123456789abcdef",
        ),
        {
            "title": "Line Cook",
            "company": "Harbour Kitchen",
            "location": "Austin, TX 78701",
            "job_type": "part_time",
            **salary("18", "22", "USD", "hour"),
        },
    ),
    "Greenhouse": (
        page(
            "Job Application for Staff Engineer, Payments at Kestrel",
            blocks(
                "Back to jobs\n# Staff Engineer, Payments\nBerlin, Germany\nApply"
                + BODY
                + "The base salary range for this role is $120,000 to $150,000 per year.\n"
                "We raised $50M last year.\n## Apply for this job\nFirst Name"
            ),
        ),
        {
            "title": "Staff Engineer, Payments",
            "company": "Kestrel",
            "location": "Berlin, Germany",
            **salary("120000", "150000", "USD", "year"),
        },
    ),
    "Lever": (
        page(
            "Kestrel - Senior Engineer",
            blocks(
                "## Senior Engineer\nBerlin, Germany\nEngineering – Platform /\n"
                "Full-time /\nHybrid\n"
                "Apply for this job" + BODY
            ),
            url="https://jobs.lever.co/kestrel/0a1b2c3d-0000-0000-0000-000000000000",
        ),
        {
            "title": "Senior Engineer",
            "company": "Kestrel",
            "location": "Berlin, Germany",
            "job_type": "full_time",
            "workplace": "hybrid",
        },
    ),
    "Ashby": (
        page(
            "Founding Designer @ Kestrel",
            blocks(
                "# Founding Designer\nLocation\nLondon\nEmployment Type\nFull time\n"
                "Location Type\nHybrid\n"
                "Department\nDesign\nCompensation\n£80K – £100K • Offers Equity" + BODY
            ),
            url="https://jobs.ashbyhq.com/kestrel/0a1b2c3d-0000-0000-0000-000000000000",
        ),
        {
            "title": "Founding Designer",
            "company": "Kestrel",
            "location": "London",
            "job_type": "full_time",
            "workplace": "hybrid",
            **salary("80000", "100000", "GBP"),
        },
    ),
    "LinkedIn, signed out": (
        page(
            "Kestrel Freight hiring Nurse in Leeds, England, United Kingdom | LinkedIn",
            blocks("""
# Nurse
Kestrel Freight
Leeds, England, United Kingdom
1 week ago
Be among the first 25 applicants
Kestrel Freight looks after the health of its drivers, and you help them when they are on the road.
## Responsibilities
- Look after drivers
Show more
Show less
Seniority level
Entry level
Employment type
Contract
Job function
Health Care Provider
## Similar jobs
Nurse
Other Company
Manchester"""),
            url="https://uk.linkedin.com/jobs/view/nurse-at-kestrel-freight-4012345678",
        ),
        {
            "title": "Nurse",
            "company": "Kestrel Freight",
            "location": "Leeds, England, United Kingdom",
            "job_type": "contract",
        },
    ),
    "StepStone": (
        page(
            "Bauleiter (m/w/d) in Dresden bei Elbbau AG | StepStone",
            blocks(
                "# Bauleiter (m/w/d)\nElbbau AG\nDresden\nFeste Anstellung\n"
                "Homeoffice möglich, Vollzeit\n"
                "Erschienen: vor 2 Tagen\nIch bin interessiert\n60.000 € – 75.000 € brutto/Jahr"
                + AUFGABEN
                + "Ähnliche Jobs"
            ),
            url="https://www.stepstone.de/stellenangebote--Bauleiter-Dresden--9876543-inline.html",
        ),
        {
            "title": "Bauleiter (m/w/d)",
            "company": "Elbbau AG",
            "location": "Dresden",
            "job_type": "full_time",
            "workplace": "hybrid",
            **salary("60000", "75000", "EUR", "year"),
        },
    ),
    "own site, German, with labels": (
        page(
            "Softwareentwickler (m/w/d) | Karriere",
            blocks(
                "# Softwareentwickler (m/w/d)\nUnternehmen: Nordlicht Energie GmbH\n"
                "Standort: Hamburg\n"
                "Anstellungsart: Vollzeit, unbefristet\nGehalt: 65.000 - 75.000 € pro Jahr\n"
                "Bewerbungsfrist: 15.12.2026\nReferenznummer: NE-2026-17"
                + AUFGABEN
                + "Jetzt bewerben"
            ),
        ),
        {
            "title": "Softwareentwickler (m/w/d)",
            "company": "Nordlicht Energie GmbH",
            "location": "Hamburg",
            "job_type": "full_time",
            "deadline": date(2026, 12, 15),
            "reference": "NE-2026-17",
            **salary("65000", "75000", "EUR", "year"),
        },
    ),
    "own site, French, with labels": (
        page(
            "Développeur Java H/F - Rejoignez-nous",
            blocks(
                "# Développeur Java H/F\nEntreprise : Atelier Dupont SAS\nLieu : Lyon (69)\n"
                "Type de contrat : CDI\nTélétravail : Télétravail partiel\n"
                "Salaire : 45 k€ – 55 k€ par an\nDate limite de candidature : 15 décembre 2026\n"
                "Référence : AD-77" + MISSIONS + "Postuler"
            ),
        ),
        {
            "title": "Développeur Java H/F",
            "company": "Atelier Dupont SAS",
            "location": "Lyon (69)",
            "job_type": "full_time",
            "workplace": "hybrid",
            "deadline": date(2026, 12, 15),
            "reference": "AD-77",
            **salary("45000", "55000", "EUR", "year"),
        },
    ),
    "HelloWork": (
        page(
            "Offre d'emploi Comptable H/F - Lyon (69) - Groupe Verdier | HelloWork",
            blocks(
                "# Comptable H/F\nGroupe Verdier\nLyon (69)\nCDI\n35 000 à 42 000 € brut annuel"
                + MISSIONS
            ),
        ),
        {
            "title": "Comptable H/F",
            "company": "Groupe Verdier",
            "location": "Lyon (69)",
            "job_type": "full_time",
            **salary("35000", "42000", "EUR", "year"),
        },
    ),
    "InfoJobs": (
        page(
            "Oferta de empleo: Desarrollador en Talleres Ibarra",
            blocks(
                "# Desarrollador\nTalleres Ibarra\nMadrid\nHíbrido\nJornada completa\n"
                "Salario: 30.000€ - 36.000€ bruto/año\nFecha límite: 10 de diciembre de 2026"
                + FUNCIONES
                + "Inscribirme en esta oferta"
            ),
        ),
        {
            "title": "Desarrollador",
            "company": "Talleres Ibarra",
            "location": "Madrid",
            "job_type": "full_time",
            "workplace": "hybrid",
            "deadline": date(2026, 12, 10),
            **salary("30000", "36000", "EUR", "year"),
        },
    ),
    "Gupy": (
        page(
            "Analista Financeiro Pleno | Oficina Sousa | Gupy",
            blocks(
                "# Analista Financeiro Pleno\nEmpresa: Oficina Sousa\nLocalização: São Paulo, SP\n"
                "Modelo de trabalho: Remoto\nTipo de contratação: Efetivo\n"
                "Salário: R$ 6.000 a R$ 8.000 por mês\nPrazo de candidatura: 05/01/2027"
                + ATIVIDADES
            ),
        ),
        {
            "title": "Analista Financeiro Pleno",
            "company": "Oficina Sousa",
            "location": "São Paulo, SP",
            "job_type": "full_time",
            "workplace": "remote",
            "deadline": date(2027, 1, 5),
            **salary("6000", "8000", "BRL", "month"),
        },
    ),
    "a role with a company of its site": (
        page(
            "Fräser gesucht", blocks("# Fräser\nGera\nVollzeit" + AUFGABEN), site="Müller Werkzeuge"
        ),
        {
            "title": "Fräser",
            "company": "Müller Werkzeuge",
            "location": None,
            "job_type": "full_time",
        },
    ),
    "a board's name is no company": (
        page(
            "Platform Engineer | Jobpirat",
            blocks("# Platform Engineer\nRemote" + BODY),
            site="Jobpirat",
        ),
        {"title": "Platform Engineer", "company": None, "workplace": "remote"},
    ),
    "a department is no company": (
        page(
            "Product Designer",
            blocks("# Product Designer\nCustomer Experience\nBerlin, Germany\nFull-time" + BODY),
        ),
        {
            "title": "Product Designer",
            "company": None,
            "location": "Berlin, Germany",
            "job_type": "full_time",
        },
    ),
    "a heading with the company in front": (
        page(
            "Kestrel Freight: Careers",
            blocks("# Kestrel Freight\n## Platform Engineer\nRotterdam\nFull-time" + BODY),
            site="Kestrel Freight",
        ),
        {
            "title": "Platform Engineer",
            "company": "Kestrel Freight",
            "location": "Rotterdam",
            "job_type": "full_time",
        },
    ),
    "a sentence with the deadline": (
        page(
            "Librarian at University of Northmoor",
            blocks(
                "# Librarian\nJob reference: LIB-042\nLocation: Northmoor\n"
                "Salary: £31,000 to £36,000 a year"
                + BODY
                + "Please apply by 30 November 2026 with a letter."
            ),
        ),
        {
            "title": "Librarian",
            "company": "University of Northmoor",
            "location": "Northmoor",
            "deadline": date(2026, 11, 30),
            "reference": "LIB-042",
            **salary("31000", "36000", "GBP", "year"),
        },
    ),
}

PAGES |= {
    "Glassdoor, the company in front of the role": (
        page(
            "Kestrel Freight Data Analyst Job in Berlin | Glassdoor",
            blocks(
                "Kestrel Freight\n4.1 ★\n# Data Analyst\nBerlin\n"
                "€55K - €70K (Employer Est.)\nEasy Apply" + BODY + "Show more"
            ),
            url="https://www.glassdoor.de/job-listing/x",
        ),
        {
            "title": "Data Analyst",
            "company": "Kestrel Freight",
            "location": "Berlin",
            **salary("55000", "70000", "EUR"),
        },
    ),
    "a page without headings": (
        page(
            "Kestrel Freight",
            blocks(
                "Kestrel Freight\nSenior Accountant\nLeeds | Full-time | £45,000 - £50,000\n"
                "You keep our books and talk with forty teams that send invoices every week.\n"
                "You close each month in five days, with our colleagues in three countries.\n"
                "You like numbers.\nYou like people.\nHow to apply\nWrite to us."
            ),
        ),
        {
            "title": "Senior Accountant",
            "company": "Kestrel Freight",
            "location": "Leeds",
            "job_type": "full_time",
            **salary("45000", "50000", "GBP"),
        },
    ),
    "an employer that stays unnamed": (
        page(
            "Buchhalter (m/w/d) | Jobpirat",
            blocks("# Buchhalter (m/w/d)\nArbeitgeber: Vertraulich\nEinsatzort: Gera" + AUFGABEN),
            site="Jobpirat",
        ),
        {"title": "Buchhalter (m/w/d)", "company": None, "location": "Gera"},
    ),
    "a slogan as the first heading": (
        page(
            "Data Engineer - Kestrel Freight Careers",
            blocks(
                "# Join our team!\n## Data Engineer\nRemote (EU)"
                + BODY
                + "Gross salary: 60k - 70k EUR"
            ),
        ),
        {
            "title": "Data Engineer",
            "company": "Kestrel Freight",
            "workplace": "remote",
            **salary("60000", "70000", "EUR"),
        },
    ),
}

PASTES: dict[str, tuple[Visible, dict[str, Any]]] = {
    "one line of all": (
        paste("""
Platform Engineer (m/f/d) · Kestrel Freight B.V. · Rotterdam · €78.000 – €92.000 per jaar
Kestrel Freight moves 40,000 containers a month between Rotterdam, Duisburg and Basel.

What you will do
- Keep the dispatch system running"""),
        {
            "title": "Platform Engineer (m/f/d)",
            "company": "Kestrel Freight B.V.",
            "location": "Rotterdam",
            "begins": "Kestrel Freight moves",
            **salary("78000", "92000", "EUR", "year"),
        },
    ),
    "lines, German": (
        paste("""
Softwareentwickler (m/w/d)
Nordlicht Energie GmbH
Hamburg
Vollzeit, unbefristet

Deine Aufgaben
- Du entwickelst Dienste in Python
- Du betreust die Plattform

Gehalt: 60.000 € – 75.000 € brutto/Jahr
Bewerbungsfrist: 15.12.2026"""),
        {
            "title": "Softwareentwickler (m/w/d)",
            "company": "Nordlicht Energie GmbH",
            "location": "Hamburg",
            "job_type": "full_time",
            "deadline": date(2026, 12, 15),
            "begins": "Deine Aufgaben",
            **salary("60000", "75000", "EUR", "year"),
        },
    ),
    "copied from LinkedIn": (
        paste("""
Kestrel Freight
Platform Engineer
Berlin, Germany · 2 weeks ago · 57 applicants

€78,000/yr - €92,000/yr
 Hybrid
 Full-time
Apply
Save
About the job
Kestrel Freight moves forty thousand containers a month between Rotterdam and Basel.
At Kestrel Freight you run the dispatch system.
Show less"""),
        {**_LINKEDIN_FIELDS, "begins": "Kestrel Freight moves"},
    ),
    "labels only": (
        paste("""
Job title: Line Cook
Company: Harbour Kitchen
Location: Dublin
Employment type: Part-time
Harbour Kitchen serves breakfast and lunch near the river, and it grows every year."""),
        {
            "title": "Line Cook",
            "company": "Harbour Kitchen",
            "location": "Dublin",
            "job_type": "part_time",
            "begins": "Harbour Kitchen serves",
        },
    ),
    "labels and values on lines of their own": (
        paste("""
Line Cook
Harbour Kitchen Ltd
Location
Dublin
Salary
€15 an hour plus tips and a bonus
Harbour Kitchen serves breakfast and lunch near the river, and it grows every year."""),
        {
            "title": "Line Cook",
            "company": "Harbour Kitchen Ltd",
            "location": "Dublin",
            "begins": "Salary\n€15 an hour plus",
            **salary("15", "", "EUR", "hour"),
        },
    ),
    "a company above the title": (
        paste("""
Kestrel Freight
Warehouse Planner
Rotterdam, Netherlands · 2 weeks ago · 34 applicants
€45,000 - €55,000 per year
You plan what comes into our warehouse and what leaves it, day by day, with a team of five."""),
        {
            "title": "Warehouse Planner",
            "company": "Kestrel Freight",
            "location": "Rotterdam, Netherlands",
            "begins": "You plan",
            **salary("45000", "55000", "EUR", "year"),
        },
    ),
    "title at company": (
        paste("""
Data Analyst at Kestrel Freight (Remote)
We look for somebody who likes numbers and can explain them to people who do not.
You will work with SQL and with people."""),
        {"title": "Data Analyst", "company": "Kestrel Freight", "begins": "We look for"},
    ),
    "a French paste": (
        paste("""
Infirmière de nuit H/F
Clinique des Tilleuls - Nantes (44) - CDI
Salaire : 2 300 € à 2 600 € brut par mois
Vos missions
Vous veillez sur nos patients et vous travaillez avec une équipe de douze personnes."""),
        {
            "title": "Infirmière de nuit H/F",
            "company": "Clinique des Tilleuls",
            "location": "Nantes (44)",
            "job_type": "full_time",
            "begins": "Vos missions",
            **salary("2300", "2600", "EUR", "month"),
        },
    ),
    "a share": (
        Visible(title="Check out this job at Kestrel Freight: Platform Engineer"),
        {"title": "Platform Engineer", "company": "Kestrel Freight"},
    ),
}

NO_POSTINGS = {
    "an article": page(
        "Kestrel hires 500 engineers in Berlin - Tech Gazette",
        blocks(
            "# Kestrel hires 500 engineers in Berlin\nBy Jane Doe\n"
            "The company raised $50M and pays a salary of $100,000 per year to most of them.\n"
            + "It said so on Monday, and many people read it.\n"
            * 9
        ),
        site="Tech Gazette",
    ),
    "an article on a role": page(
        "How to become a nurse | Career Blog",
        blocks(
            "# How to become a nurse\n## Responsibilities\n- Care\n## Requirements\n- A heart\n"
            + BODY
        ),
    ),
    "results of a search": page(
        "125 Software Engineer Jobs in Berlin | Indeed.com",
        blocks(
            "# Software Engineer jobs in Berlin\n"
            + "## Software Engineer\nKestrel\nBerlin\nFull-time\nApply now\n" * 9
        ),
        url="https://de.indeed.com/jobs?q=x",
    ),
    "a page of open positions": page(
        "Kestrel – Careers",
        blocks(
            "# Open positions\n## Platform Engineer\nBerlin\n## Sales Manager\nParis\n"
            "## Nurse\nRemote\n## Data Analyst\nFull-time"
        ),
    ),
    "a home page": page(
        "Kestrel Freight", blocks("# We move things\nGet a quote\nPricing\n" + "More\n" * 9)
    ),
    "a conference": page(
        "Developer Conference 2026 - Northmoor",
        blocks("# Developer Conference 2026\n## Tickets\n€500\n## About us\n" + "We meet.\n" * 9),
    ),
    "a person's profile": page(
        "Jane Doe - Software Engineer - Kestrel | LinkedIn",
        blocks(
            "# Jane Doe\nSoftware Engineer at Kestrel\n## Skills\n" + "Kestrel · Full-time\n" * 9
        ),
        url="https://www.linkedin.com/in/jane",
    ),
    "a lost page": page(
        "Page not found | Kestrel",
        blocks("# Page not found\n## Platform Engineer\nFull-time\nApply now" + BODY),
    ),
    "a sign-in page": page(
        "Sign in | LinkedIn", blocks("# Sign in\nEmail\nPassword\nForgot password?")
    ),
    "a check for robots": page(
        "Just a moment...", blocks("# Verify you are human\n" + "Text\n" * 9)
    ),
    "a recipe": paste(
        "Lemon cake\n\n- 200 g flour\n- 3 eggs\n\n"
        "Mix all and bake it for forty minutes.\nServe.\nEat."
    ),
    "a letter": paste(
        "Dear Jane,\nthank you for your message.\nSee you soon.\nBest\nTom\nPS: bring cake\nBye"
    ),
    "nothing": Visible(),
}


@pytest.mark.parametrize("name", PAGES)
def test_reads_pages(name: str) -> None:
    visible, expected = PAGES[name]
    found = read(visible)
    description = found.pop("description")
    assert found == {**found, **{key: value for key, value in expected.items() if value}}
    assert not [key for key in found if expected.get(key) is None and key != "location"]
    assert description.startswith("<")
    assert not re.search(
        r"Similar jobs|Ähnliche|First Name|Show more|Inscribirme|\$50M</p>.*Apply", description
    )


@pytest.mark.parametrize("name", PASTES)
def test_reads_pastes(name: str) -> None:
    visible, expected = PASTES[name]
    found = read(visible)
    assert found.pop("description", "").startswith(expected.get("begins", ""))
    assert found == {**found, **{key: value for key, value in expected.items() if key != "begins"}}


@pytest.mark.parametrize("name", NO_POSTINGS)
def test_other_pages_are_no_postings(name: str) -> None:
    assert read(NO_POSTINGS[name]) == {}


def test_a_long_selection_is_the_description() -> None:
    text = "Only what was selected of the page counts as the description of the job. " * 4
    visible = Visible(
        title="Platform Engineer | Kestrel | LinkedIn",
        lines=["Platform Engineer", "Kestrel", "Berlin", "Full-time", "Other text. " * 20],
        selection_lines=[text],
        selection_html=f"<p>{text}</p><script>x</script>",
    )
    found = read(visible)
    assert found["title"] == "Platform Engineer"
    assert found["description"] == f"<p>{text}</p>"


def test_a_short_selection_can_be_the_title() -> None:
    assert read(Visible(selection_lines=["Platform Engineer"])) == {"title": "Platform Engineer"}


def test_scripts_are_gone_from_descriptions() -> None:
    html = blocks("# Nurse\nKestrel GmbH\nFull-time" + BODY).replace(
        "Plan", "<script>x()</script>Plan"
    )
    visible = page("Nurse | Kestrel GmbH", html)
    assert "script" not in read(visible)["description"]


CLOSED = """
No longer accepting applications
This job is no longer accepting applications.
This job has expired on Indeed
This job posting is no longer available.
The position you are looking for is no longer open.
This position has been filled.
Sorry, this job is no longer available
Sorry, this position has been filled.
This vacancy has now closed
The job you requested is no longer available.
Applications are closed
Applications have closed for this role.
Job expired
This listing has expired.
The page you are looking for no longer exists.
Diese Stellenanzeige ist nicht mehr aktiv
Diese Stellenanzeige ist nicht mehr verfügbar.
Diese Stelle ist leider nicht mehr verfügbar.
Dieser Job ist nicht mehr verfügbar
Leider ist diese Stelle bereits besetzt.
Diese Stelle wurde bereits besetzt.
Diese Position ist bereits vergeben.
Es werden keine Bewerbungen mehr angenommen.
Nimmt keine Bewerbungen mehr an
Die Bewerbungsfrist ist abgelaufen.
Cette offre n'est plus disponible
Cette offre n’est plus en ligne.
Cette offre d'emploi a expiré
L'offre a été pourvue.
Ce poste n'est plus à pourvoir
Cette annonce est expirée.
Les candidatures ne sont plus acceptées
Esta oferta ya no está disponible
Esta oferta de empleo ha caducado.
La vacante se ha cerrado
Esta vacante ha sido cubierta
Lo sentimos, esta oferta ya no está disponible.
Ya no se aceptan solicitudes
Oferta cerrada
Esta vaga não está mais disponível
Esta vaga expirou
A vaga foi encerrada.
Esta oportunidade já não está disponível
Vaga encerrada
Inscrições encerradas
Não aceita mais candidaturas
"""

OPEN = """
Apply by 30 November 2026
Applications close on 30 November 2026
What happens if this job is no longer available?
If this position has been filled, we will tell you.
Wenn diese Stelle nicht mehr verfügbar ist, sagen wir es dir.
Applications are no longer accepted after 30 November.
The job is in Berlin.
This job is for people who like closed systems and are no longer at home.
The position is open to everybody
We closed our series B last year.
You have closed deals before
The company no longer sells hardware
Diese Stelle ist in Hamburg.
Ce poste est basé à Lyon
Esta oferta incluye formación
Esta vaga é em Porto
Expired food is your first task
The role is filled with new tasks every day, and never closed to ideas.
"""


@pytest.mark.parametrize("line", CLOSED.strip().splitlines())
def test_sees_that_a_posting_is_closed(line: str) -> None:
    assert is_closed(["Platform Engineer", line, "Kestrel"])


@pytest.mark.parametrize("line", OPEN.strip().splitlines())
def test_other_lines_do_not_close_a_posting(line: str) -> None:
    assert not is_closed([line])


def test_words_add_what_structured_data_left_out() -> None:
    visible = page("Platform Engineer | Kestrel Freight | LinkedIn", LINKEDIN)
    fields = {"title": "Platform Engineer", "company": "Kestrel Freight"}
    found = missing_from_words(fields, visible)
    assert found == {
        name: value for name, value in _LINKEDIN_FIELDS.items() if name not in (*fields, "location")
    }


def test_words_change_nothing_that_structured_data_says() -> None:
    visible = page("Platform Engineer | Kestrel Freight | LinkedIn", LINKEDIN)
    fields = {"title": "Platform Engineer", "workplace": "remote", "salary_min": Decimal(1)}
    assert missing_from_words(fields, visible) == {"job_type": "full_time"}


def test_a_benefit_in_the_description_is_no_workplace() -> None:
    visible = page("Nurse", blocks("# Nurse\nBerlin\n" + AUFGABEN))
    assert missing_from_words({"title": "Nurse"}, visible) == {}


PAY = {
    "€60,000/yr - €80,000/yr": salary("60000", "80000", "EUR", "year"),
    "$120K/yr - $150K/yr": salary("120000", "150000", "USD", "year"),
    "60.000 € – 75.000 € brutto/Jahr": salary("60000", "75000", "EUR", "year"),
    "£45,000 - £55,000 a year": salary("45000", "55000", "GBP", "year"),
    "45 k€ – 55 k€ par an": salary("45000", "55000", "EUR", "year"),
    "25 € / Stunde": salary("25", "", "EUR", "hour"),
    "€78.000 – €92.000 per jaar": salary("78000", "92000", "EUR", "year"),
    "2.500 € brutos al mes": salary("2500", "", "EUR", "month"),
    "R$ 8.000,00 por mês": salary("8000.00", "", "BRL", "month"),
    "R$ 6.000 a R$ 8.000": salary("6000", "8000", "BRL"),
    "CHF 110'000 - 130'000": salary("110000", "130000", "CHF"),
    "Ab 3.200 € brutto im Monat": salary("3200", "", "EUR", "month"),
    "Salary: up to £60k": salary("", "60000", "GBP"),
    "$55.50 per hour": salary("55.50", "", "USD", "hour"),
    "Compensation: $180,000 – $220,000 + equity": salary("180000", "220000", "USD"),
    "USD 90,000 - 110,000 annually": salary("90000", "110000", "USD", "year"),
    "Jahresgehalt: 70.000 €": salary("70000", "", "EUR", "year"),
    "Estimated pay: $90K - $110K (Employer est.)": salary("90000", "110000", "USD"),
    "Die Vergütung beträgt 18,50 € pro Stunde.": salary("18.50", "", "EUR", "hour"),
    "Rémunération : 45K€ à 55K€ selon profil": salary("45000", "55000", "EUR"),
    "TJM : 450-550 €": salary("450", "550", "EUR", "day"),
    "$120,000 - $150,000 a year - Full-time": salary("120000", "150000", "USD", "year"),
    "The base salary is $120,000 to $150,000 per year, plus a bonus of $5,000.": salary(
        "120000", "150000", "USD", "year"
    ),
    "We raised $50M in our Series B.": {},
    "We offer a $5,000 sign-on bonus.": {},
    "$5,000 sign-on bonus": {},
    "€500 learning budget per year": {},
    "€1,000 annual education budget": {},
    "We manage budgets of €500,000 - €1,000,000 per year": {},
    "Our revenue grew to €120,000,000 last year": {},
    "401(k) match up to $5,000": {},
    "10,000 employees in 30 countries": {},
    "Mobilitätszuschuss 50 € im Monat": {},
    "Responsible for €5,000,000 in annual sales": {},
    "Competitive salary": {},
    "40 hours per week": {},
}


@pytest.mark.parametrize(("line", "expected"), PAY.items())
def test_reads_pay_and_nothing_else(line: str, expected: dict[str, Any]) -> None:
    assert salary_fields(pay_in([line])) == expected


def test_the_label_of_a_salary_says_its_period() -> None:
    visible = page("Nurse", blocks("# Nurse\nJahresgehalt: 70.000 €\nBerlin"))
    found = missing_from_words({"title": "Nurse"}, visible)
    assert found == salary("70000", "", "EUR", "year")


def test_reads_pay_behind_a_label_without_a_currency() -> None:
    pay = pay_of("45k-55k", labelled=True)
    assert pay is not None
    assert (pay.low, pay.high) == (45_000, 55_000)


@pytest.mark.parametrize(
    "value",
    [
        "Entgeltgruppe 9a TVöD", "E 13 TV-L", "A 9 bis A 11", "Lohnklasse 17", "Bands 5 to 6",
        "GS-12", "Grade 6/7", "Spine point 23", "Catégorie A", "Indice 450", "Nivel 22",
        "Grupo A1", "Nível 15", "14 pagas", "9",
    ],
)  # fmt: skip
def test_a_step_of_a_pay_scale_is_no_pay(value: str) -> None:
    assert pay_of(f"Salary: {value}", labelled=True) is None


@pytest.mark.parametrize(
    "value", ["Band 6 £35,392 - £42,618", "GS-12 £35,392", "E 13: £35,392", "GBP 35,392"]
)
def test_reads_the_pay_beside_a_step_of_a_scale(value: str) -> None:
    pay = pay_of(value, labelled=True)
    assert pay is not None
    assert (pay.low, pay.currency) == (35_392, "GBP")


@settings(deadline=None)
@given(st.lists(st.text(max_size=200), max_size=30), st.text(max_size=100))
def test_never_raises(lines: list[str], title: str) -> None:
    visible = Visible(title=title, lines=lines, headings=lines[:2], html="".join(lines))
    found = read(visible)
    assert None not in found.values()
    assert isinstance(is_closed(lines), bool)
    missing_from_words({"title": title}, visible)


@pytest.mark.parametrize(
    "line",
    [
        "word 12 " * 60,
        "Für 2.000 € Prämie. " * 60,
        "$1,000 - " * 60,
        "a:b:" * 90,
        "| " * 200,
        "apply 5 " * 60,
    ],
)
def test_is_fast(line: str) -> None:
    visible = Visible(title="Nurse | Kestrel", lines=[line] * 4_000, html=f"<p>{line}</p>" * 500)
    start = time.process_time()
    read(visible)
    is_closed(visible.lines)
    assert time.process_time() - start < 2  # a tenth of it on an idle machine


def seen(title: str, *lines: str, url: str = "https://inn.example/jobs/1") -> dict[str, Any]:
    required = ("Full-time", *lines, "Requirements", "- A knife of your own")
    return read(Visible(url=url, title=title, headings=["Cook"], lines=["Cook", *required]))


def test_a_place_behind_a_bar_is_no_company() -> None:
    found = seen("Cook | Ludlow", "Location: Ludlow, Shropshire")
    assert "company" not in found
    assert found["location"] == "Ludlow, Shropshire"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("14 December", date(2026, 12, 14)),
        ("9th of January", date(2027, 1, 9)),
        ("January 9", date(2027, 1, 9)),
        ("20 November", None),
        ("14 December 2027", date(2027, 12, 14)),
    ],
)
def test_a_deadline_without_a_year_is_within_half_a_year(written: str, day: date | None) -> None:
    assert seen("Cook at Sea Inn", f"Closing date: {written}").get("deadline") == day


def test_dollars_are_those_of_the_country_of_the_site() -> None:
    line = "Salary: $75,000 a year"
    assert seen("Cook", line, url="https://jobs.com.au/1")["salary_currency"] == "AUD"
    assert seen("Cook", line, url="https://jobs.com/1")["salary_currency"] == "USD"
    assert seen("Cook", f"{line} USD", url="https://jobs.com.au/1")["salary_currency"] == "USD"


def test_a_short_name_in_the_title_below_the_company_is_a_place() -> None:
    found = seen("Cook - Sea Inn Ltd - Orford | Board Jobs", "Sea Inn Ltd", "Orford")
    assert (found["company"], found["location"]) == ("Sea Inn Ltd", "Orford")


def test_a_kind_of_employment_may_have_the_workplace_behind_it() -> None:
    found = seen("Cook at Sea Inn", "Type: Full-time, hybrid")
    assert (found["job_type"], found["workplace"]) == ("full_time", "hybrid")


@pytest.mark.parametrize(
    "line",
    [
        "Apply before 11:55 pm on Thursday 17th December 2026",
        "Bewerben Sie sich bis Donnerstag, den 17.12.2026",
        "Postulez avant le jeudi 17 décembre 2026",
    ],
)
def test_a_deadline_may_have_a_time_and_a_weekday_before_it(line: str) -> None:
    assert seen("Cook at Sea Inn", line)["deadline"] == date(2026, 12, 17)


@pytest.mark.parametrize(
    "line",
    [
        "Estimated by Kestrel Jobs: €40,000 - €50,000 a year",
        "Geschätztes Gehalt: 40.000 € - 50.000 €",
        "StepStone Gehaltsschätzung: 40.000 € - 50.000 €",
        "XING Gehaltsprognose: 40.000 € - 50.000 €",
        "Estimated salary: €40,000 - €50,000",
        "Salaire estimé : 40 000 € - 50 000 €",
        "Estimated pay\n€40,000 - €50,000 a year",
        "€40,000 - €50,000 a year\nEstimated by Kestrel Jobs",
    ],
)
def test_an_estimate_of_a_board_is_not_the_pay(line: str) -> None:
    found = seen("Cook at Sea Inn", *line.splitlines())
    assert "salary_min" not in found


@pytest.mark.parametrize(
    ("above", "company"),
    [
        ("Kestrel Freight", "Kestrel Freight"),
        ("Kestrel Freight B.V.\nShare\nShow more options", "Kestrel Freight B.V."),
        ("Back to results", None),
        ("Featured Job", None),
        ("Warehouse", None),
        ("Kestrel Freight B.V.\nBerlin", None),
    ],
)
def test_only_a_name_above_the_title_of_a_text_is_the_company(
    above: str, company: str | None
) -> None:
    text = f"{above}\nNight Planner\nBerlin, Germany\nFull-time\nYou plan what comes and goes."
    assert read(paste(text)).get("company") == company


@pytest.mark.parametrize(
    "line",
    [
        "Write to Ruth by 12 January 2027 and tell us about yourself.",
        "Please send your CV to jobs@kestrel.example by 12 January 2027.",
        "Apply no later than 12 January 2027",
        "Closing date for applications: 12 January 2027",
        "Bewerbungen bis zum 12.01.2027",
        "Senden Sie Ihre Unterlagen bis spätestens 12. Januar 2027 an Frau Dr. Kern.",
        "Candidatures jusqu'au 12 janvier 2027",
        "Merci d'envoyer votre CV avant le 12 janvier 2027.",
        "Inscripciones hasta el 12 de enero de 2027",
        "Envíanos tu CV antes del 12 de enero de 2027.",
        "Candidaturas até 12 de janeiro de 2027.",
        "Envie a sua candidatura até ao dia 12 de janeiro de 2027",
    ],
)
def test_sentences_ask_to_apply_by_a_day(line: str) -> None:
    assert deadline_in(line, date(2026, 11, 26)) == date(2027, 1, 12)


@pytest.mark.parametrize(
    "line",
    [
        "Apply today. The contract runs until 31 December 2027.",
        "Write the new manual by 12 January 2027.",
        "How to apply: starts 1 May 2027",
        "Poste à pourvoir avant le 1 mars 2027.",
        "Contrato temporal hasta el 31 de diciembre de 2027",
    ],
)
def test_other_days_are_no_deadline(line: str) -> None:
    assert deadline_in(line, date(2026, 11, 26)) is None


LABELS = {
    "Tipo de jornada: Completa | Población: Zamora": ("full_time", "Zamora"),
    "Tipo: Tempo inteiro | Zona: Guimarães": ("full_time", "Guimarães"),
    "Durée du travail : Temps partiel | Lieu d'exercice : Vannes": ("part_time", "Vannes"),
    "Stellenumfang: Teilzeit | Dienstsitz: Celle": ("part_time", "Celle"),
}


@pytest.mark.parametrize(("line", "expected"), LABELS.items())
def test_reads_labels_for_hours_and_places(line: str, expected: tuple[str, str]) -> None:
    found = read(page("Welder", blocks(f"# Welder\n{line}\nHow to apply\nSend us your CV.")))
    assert (found["job_type"], found["location"]) == expected


@pytest.mark.parametrize(
    "heading",
    [
        "Popular searches",
        "Salary calculator",
        "Beliebte Suchen",
        "Brutto-Netto-Rechner",
        "Recherches associées",
        "Búsquedas relacionadas",
        "Pesquisas populares",
        "Subscribe to our newsletter",
    ],
)
def test_a_box_beside_a_description_ends_it(heading: str) -> None:
    duties = "Cut and mount the steel of bridges all over the county. " * 2
    found = read(
        page("Welder", blocks(f"# Welder\nFull-time\n{duties}\n{heading}\nCooks in Leeds"))
    )
    assert "Cooks" not in found["description"]


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("Agency: Department of Fisheries", "Department of Fisheries"),
        ("Ministry: Ministry of Forests", "Ministry of Forests"),
        ("Dienstherr: Landkreis Heidetal", "Landkreis Heidetal"),
        ("Ministère : Ministère de la Culture", "Ministère de la Culture"),
        ("Organismo: Ministerio de Agricultura", "Ministerio de Agricultura"),
        ("Serviço: Direção-Geral do Território", "Direção-Geral do Território"),
        ("Department: Customer Success", None),
    ],
)
def test_a_public_body_in_a_table_is_the_employer(line: str, company: str | None) -> None:
    found = read(page("Ranger", blocks(f"# Ranger\n{line}\nJob Type: Contract\n## Tasks\n- Count")))
    assert found.get("company") == company


@pytest.mark.parametrize(
    ("line", "company"),
    [
        ("Die Gemeinde Ahlen sucht zum 1. Mai eine Fachkraft.", "Gemeinde Ahlen"),
        ("Bei der Stadt Celle ist zum 1. Mai eine Stelle zu besetzen.", "Stadt Celle"),
        ("The City of Elm is seeking a ranger.", "City of Elm"),
        ("Kestrel (est. 1990) is currently hiring a ranger.", "Kestrel"),
        ("La Mairie de Vannes recrute un garde.", "Mairie de Vannes"),
        ("La Table Bleue SARL recherche un garde.", "La Table Bleue SARL"),
        ("El Ayuntamiento de Zamora busca un guarda.", "Ayuntamiento de Zamora"),
        ("A Ferro do Minho, Lda. contrata guarda.", "Ferro do Minho, Lda."),
        ("Lakeside Parks is hiring a ranger.", None),
        ("Our hospital is looking for a ranger.", None),
        ("Die Rieger Personal GmbH sucht für einen Kunden eine Fachkraft.", None),
        ("Notre client recherche un garde.", None),
    ],
)
def test_the_first_sentence_names_who_seeks(line: str, company: str | None) -> None:
    text = f"# Ranger\n{line}\n## Your tasks\n- Count birds\nFull-time"
    found = read(page("Ranger (m/w/d) with Kestrel in the hills", blocks(text)))
    assert found.get("company") == company
