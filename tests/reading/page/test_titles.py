"""Role, company and place in titles of pages and in shared texts; all employers are invented."""

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vega.reading.page.titles import heading_of, read_title

# On each line a title, and the role, company and place that are clear from it
CLEAR = (Path(__file__).parent / "titles.txt").read_text(encoding="utf-8")

# Titles of which no part is clearly the company, and the role that is clear
UNCLEAR = {
    "Engineer - Platform - Kestrel": "Engineer - Platform",
    "Senior Engineer - Payments": "Senior Engineer - Payments",
    "Senior Engineer - Kestrel": "Senior Engineer",
    "Senior Engineer - Machine Learning": "Senior Engineer - Machine Learning",
    "Head of Look at Me Marketing": "Head of Look at Me Marketing",
    "Nurse at Night": "Nurse at Night",
    "Engineer at Scale": "Engineer at Scale",
    "Engineer | LinkedIn | LinkedIn": "Engineer",
    "Engineer | Ouest Emploi": "Engineer",
    "Spengler | Stellenmarkt Allgäu": "Spengler",
    "Spengler - Kempten | Leaf Jobs": "Spengler",
    "Oferta de empleo de Camarero en Alcobendas": "Camarero",
    "Software Engineer (Backend) - Full-time": "Software Engineer (Backend)",
    "Entwickler (m/w/d) - Vollzeit": "Entwickler (m/w/d)",
    "Sales Manager DACH - Remote": "Sales Manager DACH",
    "Data Engineer | Remote": "Data Engineer",
    "Data Engineer | Engineering | Data Platform": "Data Engineer",
    "Data Engineer - Hamburg": "Data Engineer",
    "Platform Engineer (m/w/d)": "Platform Engineer (m/w/d)",
    "Fräser": "Fräser",
    "Software Engineer II": "Software Engineer II",
    "Job: Line Cook": "Line Cook",
    "Nurse (Job ID: 123)": "Nurse",
    "Nurse | Civil Service Jobs | GOV": "Nurse",
}

NOTHING = [
    "",
    "   ",
    "Careers",
    "Kestrel Freight | Careers",
    "Home | Kestrel Freight",
    "Kestrel Freight - Jobs",
    "Jobs | LinkedIn",
    "(3) Jobs | LinkedIn",
    "Software Engineer jobs in Berlin | LinkedIn",
    "125 Software Engineer Jobs in Berlin",
    "1.204 Stellenangebote als Entwickler in Berlin | StepStone",
    "Offres d'emploi Développeur à Paris | Indeed",
    "Ofertas de trabajo en Madrid | InfoJobs",
    "Page not found",
    "404",
    "|||",
    "Stellenangebote | Nordlicht Energie",
]


def _clear() -> list[tuple[str, dict[str, str]]]:
    cases = []
    for line in CLEAR.strip().splitlines():
        if line.startswith("#"):
            continue
        title, _, rest = line.partition(" = ")
        rest, _, location = rest.partition(" # ")
        role, _, company = rest.partition(" @ ")
        found = {"title": role.strip(), "company": company.strip(), "location": location.strip()}
        cases.append((title, {name: value for name, value in found.items() if value}))
    return cases


def test_reads_what_titles_say() -> None:
    for title, expected in _clear():
        assert read_title(title) == expected, title


@pytest.mark.parametrize(("title", "role"), UNCLEAR.items())
def test_an_unclear_company_is_none(title: str, role: str) -> None:
    found = read_title(title)
    assert found["title"] == role
    assert "company" not in found


@pytest.mark.parametrize("title", NOTHING)
def test_a_list_or_a_home_page_has_no_role(title: str) -> None:
    assert read_title(title) == {}


@pytest.mark.parametrize(
    ("title", "site", "headings", "expected"),
    [
        ("Engineer - Platform - Kestrel", "Kestrel", [], ("Engineer - Platform", "Kestrel")),
        ("Engineer - Kestrel", "Kestrel Careers", [], ("Engineer", "Kestrel")),
        ("Engineer - Platform", "", ["Engineer - Platform"], ("Engineer - Platform", None)),
        (
            "Engineer - Platform - Kestrel",
            "",
            ["Engineer - Platform"],
            ("Engineer - Platform", "Kestrel"),
        ),
        ("Engineer - Kestrel", "", ["Engineer"], ("Engineer", "Kestrel")),
        ("Kestrel - Tamer of Robots", "", ["Tamer of Robots"], ("Tamer of Robots", "Kestrel")),
        ("Tamer of Robots | Kestrel", "", ["Tamer of Robots"], ("Tamer of Robots", "Kestrel")),
        ("Engineer | Kestrel", "", ["Kestrel"], ("Engineer", "Kestrel")),
        ("Tamer | Kestrel Partners", "Kestrel Partners", ["Tamer"], ("Tamer", "Kestrel Partners")),
        ("Tamer | Kestrel Partners | XING", "", ["Tamer"], ("Tamer", None)),
        ("Engineer | Jobpirat", "Jobpirat", [], ("Engineer", None)),
        ("Engineer | Jobpirat", "Jobpirat", ["Engineer"], ("Engineer", None)),
        ("Engineer - Berlin - Kestrel | Jobpirat", "Jobpirat", [], ("Engineer", "Kestrel")),
        ("Support at Home | Kestrel", "", ["Support at Home"], ("Support at Home", "Kestrel")),
        ("Engineer | Engineering | Berlin", "", ["Engineer"], ("Engineer", None)),
    ],
)
def test_the_site_or_a_heading_settles_it(
    title: str, site: str, headings: list[str], expected: tuple[str, str | None]
) -> None:
    found = read_title(title, site, headings)
    assert (found.get("title"), found.get("company")) == expected


@pytest.mark.parametrize(
    ("parts", "title", "heading"),
    [
        (["Cook H/F", "Kerlann"], "Cook H/F - Kerlann", "Cook H/F"),
        (["Kerlann", "Cook H/F"], "Cook H/F - Kerlann", "Cook H/F"),
        (["Cook", "at Sea Inn"], "Cook at Sea Inn", "Cook"),
        (["Cook", "Elm GmbH"], "", "Cook"),
        (["Miller", "(m/w/d)"], "Miller | Elm", "Miller (m/w/d)"),
        (["Miller", "and Baker"], "Miller and Baker | Elm", "Miller and Baker"),
        (["Engineer", "Platform"], "Engineer | Elm", "Engineer Platform"),
    ],
)
def test_a_heading_has_the_employer_on_a_line_of_its_own(
    parts: list[str], title: str, heading: str
) -> None:
    assert heading_of(parts, [title]) == heading


def test_control_and_direction_characters_are_gone() -> None:
    found = read_title("Plat\u202eform\x00 Engineer at Kestrel\u200b Freight\n| LinkedIn")
    assert found == {"title": "Platform Engineer", "company": "Kestrel Freight"}


@settings(deadline=None)
@given(st.text(max_size=600), st.text(max_size=30))
def test_never_raises(title: str, site: str) -> None:
    for name, value in read_title(title, site, [title]).items():
        assert name in ("title", "company", "location")
        assert value.strip()
        assert len(value) <= 500


@pytest.mark.parametrize(
    "piece", [" at ", " - ", " | ", "hiring in ", "x in ", "Engineer at A in B ", "("]
)
def test_is_fast(piece: str) -> None:
    start = time.process_time()
    read_title(piece * 100_000, piece * 100, [piece * 1_000])
    assert time.process_time() - start < 0.5
