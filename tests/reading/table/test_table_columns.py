"""What the columns of a table mean."""

import time

import pytest

from vega.reading.table.table_columns import (
    Field,
    could_be,
    guess_layout,
    is_nothing,
    known_layout,
)

VEGA = (
    "title,company,location,description,descriptionFormat,sourceUrl,jobType,workplace"
    ",applicationUrl,notes,status,stage,outcome,appliedOn,appliedVia,deadline,answerBy,quietUntil"
    ",salaryMin,salaryMax,salaryCurrency,salaryPeriod,source,reference,tags,createdAt,statusSince"
    ",startsOn,pros,cons,salaryMonths"
)
KNOWN = {
    "LinkedIn job applications": (
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url"
        ",Resume Name,Question And Answers",
        "applied_on,skip,skip,company,title,source_url,keep,keep",
    ),
    "LinkedIn saved jobs": (
        "Saved Date,Job Url,Job Title,Company Name",
        "added_on,source_url,title,company",
    ),
    "Simplify": (
        "Job Title,Company Name,Location,Job URL,Applied Date,Status,Status Date,Archived"
        ",Date Archived,Notes,job_type",
        "title,company,location,source_url,applied_on,status,status_on,archived,archived_on,notes"
        ",job_type",
    ),
    "Teal": (
        "company_name,role,location,url,excitement,source,min_salary,max_salary,salary_currency"
        ",salary_pay_period,added_at,applied_at,follow_up_at,updated_at,archived_at,status"
        ",statusName",
        "company,title,location,source_url,keep,source,salary_min,salary_max,salary_currency"
        ",salary_period,added_on,applied_on,keep,skip,archived_on,status,status",
    ),
    "Huntr": (
        "createdAt,title,salary,location,url,htmlDescription,deadline,lastMovedAt,listName"
        ",companyName,boardId,color",
        "added_on,title,salary,location,source_url,description,deadline,status_on,status,company"
        ",skip,skip",
    ),
    "JobSync": (
        "index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location"
        ",JobSource,Status",
        "skip,added_on,skip,applied_on,company,title,job_type,workplace,location,source,status",
    ),
    "Vega": (
        VEGA,
        "title,company,location,description,description_format,source_url,job_type,workplace"
        ",application_url,notes,status,stage,outcome,applied_on,applied_via,deadline,answer_by"
        ",quiet_until,salary_min,salary_max,salary_currency,salary_period,source,reference,tags"
        ",added_on,status_on,starts_on,pros,cons,salary_months",
    ),
}


@pytest.mark.parametrize("name", KNOWN)
def test_a_known_export_needs_no_question(name):
    headings, fields = KNOWN[name]
    layout = known_layout(headings.split(","))
    assert layout is not None
    assert (layout.name, ",".join(layout.fields)) == (name, fields)
    assert layout.day_first is (False if name.startswith("LinkedIn") else None)


@pytest.mark.parametrize("name", KNOWN)
def test_a_known_export_is_known_in_any_order_and_case_and_with_one_more_column(name):
    headings, fields = (text.split(",") for text in KNOWN[name])
    turned = [*(heading.upper() for heading in reversed(headings)), "Shoe size"]
    layout = known_layout(turned)
    assert layout is not None
    assert (layout.name, [*layout.fields]) == (name, [*reversed(fields), "keep"])


@pytest.mark.parametrize("name", KNOWN)
def test_a_known_export_gives_each_field_once(name):
    headings = KNOWN[name][0].split(",")
    layout = known_layout([*headings, *headings])
    single = [field for field in layout.fields if field not in ("keep", "skip", "notes", "status")]
    assert len(single) == len(set(single))


@pytest.mark.parametrize(
    "headings",
    [
        "Application Date,Company Name,Job Title,Job URL,Status,Notes",
        "Company,Position,Status",
        "",
        "title,company,status,notes",
    ],
)
def test_a_sheet_of_a_person_is_no_known_export(headings):
    assert known_layout(headings.split(",")) is None


SHEETS = [
    (
        "Name,Company,Stage,Date Applied,Link/URL,Salary range,Next step,Contact",
        "title,company,status,applied_on,source_url,salary,keep,keep",
    ),
    (
        "Date applied,Position,Company name,Link to job,Application status,Response?,Follow up"
        ",Interview date,Recruiter,Notes/Comments,Comp",
        "applied_on,title,company,source_url,status,keep,keep,keep,keep,notes,salary",
    ),
    (
        "🏢 Company,💼 Role:,📅 Date Applied (MM/DD/YYYY),Salary (max),Salary (min),Status*"
        ",closingDate,job_type,Location (optional)",
        "company,title,applied_on,salary_max,salary_min,status,deadline,job_type,location",
    ),
    (
        "Nr.,Firma,Stellenbezeichnung,Ort,Link zur Stellenanzeige,Bewerbungsdatum,Status,Gehalt"
        ",Notizen,Ansprechpartner,Nächster Schritt",
        "skip,company,title,location,source_url,applied_on,status,salary,notes,keep,keep",
    ),
    (
        "UNTERNEHMEN,Position,Beworben am,Rückmeldung am,Stand,Quelle,Bemerkungen,Bewerbungsfrist",
        "company,title,applied_on,keep,status,source,notes,deadline",
    ),
    (
        "Entreprise,Intitulé du poste,Lieu,Lien de l'offre,Date de candidature,Statut,Salaire"
        ",Relance,Commentaires",
        "company,title,location,source_url,applied_on,status,salary,keep,notes",
    ),
    (
        "Empresa,Puesto,Ubicación,Enlace,Fecha de solicitud,Estado,Salario,Notas,Entrevista",
        "company,title,location,source_url,applied_on,status,salary,notes,keep",
    ),
    (
        "Empresa,Cargo,Local,Link da vaga,Data da candidatura,Situação,Faixa salarial,Observações",
        "company,title,location,source_url,applied_on,status,salary,notes",
    ),
    (
        "COMPANY NAME:,Role (optional),Link to job,date_applied,Current Stage,Company URL",
        "company,title,source_url,applied_on,status,keep",
    ),
    (
        "companyName,jobTitle,jobUrl,dateApplied,minSalary,maxSalary,Recruiter,Interview 1"
        ",Rejected on,Response date,Last contact,Recruiter email,Cover letter?,Job Reference No.",
        "company,title,source_url,applied_on,salary_min,salary_max,keep,keep,keep,keep,keep,keep"
        ",keep,reference",
    ),
    (
        "Arbeitgeber,Taetigkeit,Verguetung,Naechster Schritt,Beworben über,Kennziffer",
        "company,title,salary,keep,applied_via,reference",
    ),
    (
        "Firmen-Name,Position / Rolle,Bewerbungs-Datum,Stellen-Link,Status (aktuell)",
        "company,title,applied_on,source_url,status",
    ),
    (
        "Société,Poste,Ville,Envoyée le,État,Télétravail,Contact,Date limite",
        "company,title,location,applied_on,status,workplace,keep,deadline",
    ),
    (
        "Bedrijf,Functie,Waar,Gesolliciteerd op,Solliciteren voor,Stand van zaken,Gevonden op",
        "company,title,location,applied_on,deadline,status,source",
    ),
]


@pytest.mark.parametrize(("headings", "fields"), SHEETS)
def test_headings_of_people_are_understood(headings, fields):
    columns = headings.split(",")
    layout = guess_layout(columns, [])
    assert ",".join(layout.fields) == fields
    assert (layout.name, layout.day_first) == ("", None)


QUESTIONS = [
    (
        "Timestamp,What is the company name?,What position did you apply for?"
        ",When did you apply?,Where is the job located?,What is the status of your application?"
        ",Link to the job posting?,Where did you find this job?,Did you like them?",
        "added_on,company,title,applied_on,location,status,source_url,source,keep",
    ),
    (
        "Zeitstempel,Wie heißt die Firma?,Welche Stelle?,Wann hast du dich beworben?"
        ",Wo ist der Arbeitsort?",
        "added_on,company,title,applied_on,location",
    ),
    (
        "Quel est le nom de l'entreprise ?,Quel est l'intitulé du poste ?"
        ",Quelle est la date de candidature ?",
        "company,title,applied_on",
    ),
    (
        "¿Cuál es el nombre de la empresa?,¿Cuál es el puesto?,¿Cuál es el estado?",
        "company,title,status",
    ),
    (
        "Qual é o nome da empresa?,Qual é o cargo?,Qual é a data da candidatura?",
        "company,title,applied_on",
    ),
]


@pytest.mark.parametrize(("headings", "fields"), QUESTIONS)
def test_headings_that_are_questions_are_understood(headings, fields):
    assert ",".join(guess_layout(headings.split(","), []).fields) == fields


LINK = "https://a.example/jobs/1"
CELLS = [
    # a name is what no other column is
    ("Name,Position", [("Acme", "Dev")], "company,title"),
    ("Name,Company", [("Dev", "Acme")], "title,company"),
    # no two columns are one field; notes can be
    ("Status,Status", [("Applied", "Rejected")], "status,keep"),
    ("City,Country", [("Berlin", "Germany")], "location,keep"),
    ("Notes,Comments", [("a", "b")], "notes,notes"),
    ("Status,Result", [("Applied", "Rejected")], "status,outcome"),
    ("Status,Stage,Outcome", [("Applied", "x", "")], "status,stage,outcome"),
    ("Company,Result", [("Acme", "Rejected")], "company,status"),
    # the cells tell what the heading leaves open
    ("Company,Applied", [("Acme", "03/02/2025")], "company,applied_on"),
    ("Company,Applied", [("Acme", "yes")], "company,keep"),
    ("Company,Application sent", [("Acme", "yes")], "company,keep"),
    ("Company,Applied on", [("Acme", "in spring")], "company,applied_on"),
    ("Company,Found on", [("Acme", "LinkedIn")], "company,source"),
    ("Company,Found on", [("Acme", "03/02/2025")], "company,added_on"),
    ("Date added,Found on", [("1 May 2025", "03/02/2025")], "added_on,keep"),
    ("Company,Job", [("Acme", "https://a.example/jobs/1")], "company,source_url"),
    ("Company,Work type", [("Acme", "Hybrid"), ("Beta", "On-site")], "company,workplace"),
    ("Company,Work type", [("Acme", "Full-time")], "company,job_type"),
    ("Firma,Rueckmeldung", [("Acme", "Absage")], "company,status"),
    ("Firma,Absage/Zusage", [("Acme", "Absage")], "company,status"),
    ("Company,Response?", [("Acme", "on Friday"), ("Beta", "Rejected")], "company,keep"),
    ("Company,", [("Acme", "join.example/jobs/12"), ("Beta", "-")], "company,source_url"),
    ("#,Company", [("1", "Acme"), ("2", "Beta"), ("5", "Gamma")], "skip,company"),
    ("Nr.,Firma", [("12.", "Acme"), ("11.", "Beta")], "skip,company"),
    ("Column 1,Company", [("0", "Acme"), ("1", "Beta")], "skip,company"),
    ("No.,Company", [("48211", "Acme"), ("50312", "Beta")], "keep,company"),
    ("No.,Company", [("48211", "Acme")], "keep,company"),
    ("#,Company", [("a", "Acme")], "keep,company"),
    ("Company,Job posting", [("Acme", "https://a.example/jobs/1")], "company,source_url"),
    ("Company,Job posting", [("Acme", "Engineer")], "company,title"),
    ("Company,Stellenlink", [("Acme", "siehe Mail")], "company,source_url"),
    ("Company,Job posting", [("Acme", "We look for " + "people " * 40)], "company,description"),
    ("Company,Column 2", [("Acme", "https://a.example/jobs/1")], "company,source_url"),
    ("Company,Source", [("Acme", "https://a.example/jobs/1")], "company,source_url"),
    ("Company,Source", [("Acme", "LinkedIn")], "company,source"),
    ("Company,Link", [("Acme", "ask Jane")], "company,source_url"),
    ("Company,Column 2", [("Acme", "Rejected"), ("Beta", "Phone screen")], "company,status"),
    ("Company,Response?", [("Acme", "Rejected"), ("Beta", "No response")], "company,status"),
    ("Status,Response?", [("Applied", "Rejected")], "status,keep"),
    ("Company,Interview", [("Acme", "Phone screen")], "company,keep"),
    # the only links are the postings', even if they are called otherwise
    ("Company,Application URL", [("Acme", "https://a.example/jobs/1")], "company,source_url"),
    ("Company,Application URL", [("Acme", "")], "company,source_url"),
    ("Company,Application URL", [("Acme", "https://a.example/1")] * 2, "company,source_url"),
    (
        "Company,Application URL,Company website",
        [("Acme", "https://a.example/jobs/1", "https://acme.example/")],
        "company,source_url,keep",
    ),
    (
        "Company,Job URL,Application URL",
        [("Acme", "https://a.example/jobs/1", "https://a.example/apply/1")],
        "company,source_url,application_url",
    ),
    ("Company,Where", [("Acme", "https://a.example/1")], "company,source_url"),
    (
        "Company,Login",
        [("Acme", "https://a.example/login"), ("Beta", "https://a.example/login")],
        "company,keep",
    ),
    # three of five cells are most of them
    (
        "Company,",
        [("A", LINK), ("B", LINK), ("C", LINK), ("D", "x"), ("E", "x")],
        "company,source_url",
    ),
    ("Company,", [("A", LINK), ("B", LINK), ("C", "x"), ("D", "x"), ("E", "x")], "company,keep"),
    # what is no posting stays in the notes
    ("Company,Column 2", [("Acme", "https://acme.example/")], "company,keep"),
    ("Company,Website", [("Acme", "https://acme.example/en")], "company,keep"),
    ("Company,Resume file", [("Acme", "https://drive.example/d/1")], "company,keep"),
    ("Company,Mystery", [("Acme", "03/02/2025")], "company,keep"),
    ("Company,No.", [("Acme", "maybe")], "company,keep"),
]


@pytest.mark.parametrize(("headings", "rows", "fields"), CELLS)
def test_cells_decide_what_headings_leave_open(headings, rows, fields):
    assert ",".join(guess_layout(headings.split(","), rows).fields) == fields


@pytest.mark.parametrize(
    "cell",
    [
        "",
        " ",
        "-",
        "–",
        "—",
        "--",
        "null",
        "NULL",
        "N/A",
        "n.a.",
        "None",
        "k. A.",
        "…",
        "?",
        "#N/A",
        "Unknown Location",
    ],
)
def test_cells_that_say_nothing(cell):
    assert is_nothing(cell)


@pytest.mark.parametrize("cell", ["0", "no", "nope", "x", "✓", "-1", "Nan Corp", "a" * 100])
def test_cells_that_say_something(cell):
    assert not is_nothing(cell)


def test_hostile_headings_and_cells_take_no_time():
    columns = ["(" * 100_000, "a/" * 50_000, "aA" * 50_000, "." * 100_000] * 50
    began = time.process_time()
    layout = guess_layout(columns, [["www." * 5_000] * len(columns)] * 3)
    assert len(layout.fields) == len(columns)
    assert time.process_time() - began < 2


def test_a_kept_column_says_what_it_could_be_also_with_umlauts_spelled_out():
    could = [could_be(heading) for heading in ("Next step", "Naechster Schritt", "Salary")]
    assert could == [Field.TASK, Field.TASK, None]
