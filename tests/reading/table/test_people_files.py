"""Files as other trackers write them and as people keep them: columns, words and days."""

import csv
from datetime import date
from io import StringIO
from zoneinfo import ZoneInfo

import pytest

from vega.reading.pay import read_pay
from vega.reading.table.statuses import meaning_of
from vega.reading.table.table_columns import Field, Layout, guess_layout, is_nothing, known_layout
from vega.rules.dates import day_first_of, read_date

ZONE = ZoneInfo("Europe/Berlin")
DAYS = (Field.ADDED_ON, Field.APPLIED_ON, Field.STATUS_ON, Field.ARCHIVED_ON, Field.DEADLINE)

# A file, and what its first row says.
FILES = {
    "LinkedIn job applications": (
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,"
        "Resume Name,Question And Answers\n"
        '"11/20/24, 8:15 AM",a@example.org,+49 1,Acme,Engineer,https://www.linkedin.com/jobs/view/4,'
        "cv.pdf,Notice?:None\n",
        {"title": "Engineer", "company": "Acme", "applied_on": date(2024, 11, 20)},
    ),
    "LinkedIn saved jobs": (
        "Saved Date,Job Url,Job Title,Company Name\n"
        '"3/2/25, 11:05 PM",https://www.linkedin.com/jobs/view/5,Analyst,Umbrella\n',
        {"title": "Analyst", "added_on": date(2025, 3, 2)},
    ),
    "Simplify": (
        "Job Title,Company Name,Location,Job URL,Applied Date,Status,Status Date,Archived,"
        "Date Archived,Notes,job_type\n"
        "Engineer,Acme,Unknown Location,https://example.org/1,2025-03-02,APPLIED,2025-03-04,false,"
        "N/A,,Full-Time\n",
        {"status": ("applied", None), "applied_on": date(2025, 3, 2), "archived_on": None},
    ),
    "Teal": (
        "status,statusName,role,company_name,location,url,excitement,source,min_salary,max_salary,"
        "salary_currency,salary_pay_period,added_at,applied_at,follow_up_at,updated_at,archived_at"
        '\n"{""id"": 4, ""name"": ""Negotiating""}",,Engineer,Acme,Berlin,https://example.org/2,5,'
        "LinkedIn,65000,80000,EUR,YEARLY,2025-03-01T10:00:00.000Z,2025-03-02T10:00:00.000Z,,,\n",
        {
            "status": ("offer_received", "Negotiating"),
            "applied_on": date(2025, 3, 2),
            "salary_min": 65000,
        },
    ),
    "Huntr": (
        "createdAt,title,salary,location,url,htmlDescription,deadline,lastMovedAt,listName,"
        "companyName,color\n"
        "2025-03-02T08:15:00.000Z,Engineer,$60k - $80k,Remote,https://example.org/3,<p>Hi</p>,,"
        "2025-03-05T23:30:00.000Z,Phone screen,Acme,#fff\n",
        {
            "status": ("interviewing", "Phone screen"),
            "status_on": date(2025, 3, 6),
            "salary": 60000,
        },
    ),
    "JobSync": (
        "index,createdAt,applied,appliedDate,Company,JobTitle,jobType,workplaceType,Location,"
        "JobSource,Status\n"
        "1,2025-03-02T08:15:00.000Z,true,2025-03-03T08:15:00.000Z,Acme,Engineer,Full-time,Remote,"
        "Berlin,Indeed,applied\n",
        {"source": "Indeed", "applied_on": date(2025, 3, 3), "status": ("applied", None)},
    ),
    "Vega": (
        "title,company,sourceUrl,status,stage,outcome,appliedOn,statusSince,createdAt,"
        "descriptionFormat,notes\n"
        "Engineer,Acme,https://example.org/6,offer_received,,accepted,2025-03-02,2025-03-09,"
        "2025-03-01T08:15:00Z,posting,\n",
        {"status": ("offer_received", None), "outcome": "accepted", "status_on": date(2025, 3, 9)},
    ),
    "English": (
        "Company name,Role,Link to job,Date applied,Application status,Response?,Comp,Comments\n"
        'Acme,Engineer,https://example.org/7,"March 2nd, 2025",Rejected after interview,Yes,'
        '"$45,000 - 55k",Nice\n',
        {
            "applied_on": date(2025, 3, 2),
            "status": ("rejected", "Rejected after interview"),
            "salary": 45000,
            "notes": "Nice",
        },
    ),
    "Notion": (
        "Name,Company,Stage,Date Applied,URL,Salary range,Next step,Contact,Created time\n"
        'Engineer,Acme,📞 Phone screen,"March 2, 2025 10:30 AM (GMT+1)",https://example.org/8,'
        '€60-68k,Call,Ana,"March 1, 2025 9:00 AM"\n',
        {
            "title": "Engineer",
            "status": ("interviewing", "Phone screen"),
            "applied_on": date(2025, 3, 2),
            "added_on": date(2025, 3, 1),
            "salary": 60000,
        },
    ),
    "German": (
        "Firma,Position,Ort,Link,Beworben am,Stand,Gehalt,Anlage\n"
        "Grünwerk,Backend-Entwickler,Bremen,join.com/companies/gr,12/09/2026,Absage,65.000,CV v3\n"
        "Moin Labs,Python-Entwickler,Kiel,–,30/09/2026,beworben,60-68k,CV v4\n",
        {
            "company": "Grünwerk",
            "applied_on": date(2026, 9, 12),
            "status": ("rejected", None),
            "salary": 65000,
        },
    ),
    "French": (
        "Entreprise,Intitulé du poste,Lieu,Lien de l'offre,Date de candidature,Statut,Salaire\n"
        "Bois & Fils,Développeuse,Lyon,https://example.org/9,2 mars 2025,Entretien téléphonique,"
        "45 000 € brut annuel\n",
        {
            "title": "Développeuse",
            "applied_on": date(2025, 3, 2),
            "status": ("interviewing", "Entretien téléphonique"),
            "salary": 45000,
        },
    ),
    "Spanish": (
        "Empresa,Puesto,Ubicación,Enlace,Fecha de solicitud,Estado,Sueldo,Próximos pasos\n"
        'Norte,Ingeniera,Madrid,https://example.org/10,2 de marzo de 2025,Sin respuesta,"30.000 € '
        'al año",Llamar\n',
        {
            "applied_on": date(2025, 3, 2),
            "status": ("applied", None),
            "salary": 30000,
        },
    ),
    "Portuguese": (
        "Empresa,Vaga,Local,Link da vaga,Data da candidatura,Situação,Salário,Prazo\n"
        "Sul,Engenheira,Porto,https://example.org/11,2 de março de 2025,Proposta recebida,"
        "R$ 5.000 por mês,31/03/2025\n",
        {
            "applied_on": date(2025, 3, 2),
            "status": ("offer_received", None),
            "salary": 5000,
            "deadline": date(2025, 3, 31),
        },
    ),
}
TRACKERS = list(FILES)[:7]


def read(field, cell, day_first):
    if is_nothing(cell):
        return None
    if field in DAYS:
        return read_date(cell, day_first, ZONE).day
    if field == Field.STATUS:
        meaning = meaning_of(cell)
        return meaning.status, meaning.stage
    return read_pay(cell).low if field in (Field.SALARY, Field.SALARY_MIN) else cell


def first_row(text):
    columns, *rows = csv.reader(StringIO(text))
    layout: Layout = known_layout(columns) or guess_layout(columns, rows)
    found = {}
    for at, (field, cell) in enumerate(zip(layout.fields, rows[0], strict=True)):
        column = [row[at] for row in rows]
        decided = day_first_of(column) if layout.day_first is None else layout.day_first
        value = read(field, cell, decided is not False)
        if field not in found or value is not None:
            found[field.value] = value
    return layout.name, found


@pytest.mark.parametrize("source", FILES)
def test_a_file_says_what_its_first_row_means(source):
    text, expected = FILES[source]
    name, found = first_row(text)
    assert {field: found[field] for field in expected} == expected
    assert name == (source if source in TRACKERS else "")


@pytest.mark.parametrize("source", TRACKERS)
def test_a_trackers_columns_are_guessed_too_after_a_person_changed_them(source):
    header = FILES[source][0].splitlines()[0].split(",")
    known = known_layout(header)
    guessed = guess_layout(header, [])
    for column, field, guess in zip(header, known.fields, guessed.fields, strict=True):
        if field in (
            Field.TITLE,
            Field.COMPANY,
            Field.SOURCE_URL,
            Field.APPLIED_ON,
            Field.LOCATION,
        ):
            assert guess == field, column
