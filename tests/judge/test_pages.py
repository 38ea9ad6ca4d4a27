"""The corpus of pages, selections and pastes is whole, and of its seen half enough is read."""

import pytest
import time_machine
from judge.pages import (
    FIELDS,
    FOLDER,
    HALVES,
    SHAPES,
    TODAY,
    agrees,
    cases,
    measure,
    plain,
    source,
    total,
)

BARS = {  # of the fields of the seen half
    "page": {"right": 122, "wrong": 2, "dangerous": 0},
    "selection": {"right": 67, "wrong": 1, "dangerous": 0},
    "paste": {"right": 55, "wrong": 1, "dangerous": 0},
}
ENDINGS = {"page": ".html", "selection": ".json", "paste": ".txt"}
EVERY_CASE = [
    pytest.param(half, case, id=f"{half}-{case['file']}-{case.get('number', 0)}")
    for half in HALVES
    for case in cases(half)
]


def any_of(expected: object) -> list:
    return expected["anyOf"] if isinstance(expected, dict) else [expected]


@pytest.mark.parametrize("half", HALVES)
def test_each_file_of_a_half_has_its_answer(half):
    files = {path.name for path in (FOLDER / half).iterdir()} - {"expected.json"}
    assert {case["file"] for case in cases(half)} == files


@pytest.mark.parametrize(("half", "case"), EVERY_CASE)
def test_an_answer_speaks_of_shapes_and_fields_that_there_are(half, case):
    assert case["file"].endswith(ENDINGS[case["shape"]])
    assert case["language"] in ("en", "de", "fr", "es")
    assert {*any_of(case["kind"])} <= {"posting", "several", "none", "expired"}
    assert {*case["fields"]} <= {*FIELDS}
    assert {*source(half, case)} <= {"url", "html", "text"}


@pytest.mark.parametrize(("half", "case"), EVERY_CASE)
def test_what_is_expected_stands_in_the_source(half, case):
    text = plain(" ".join(source(half, case).values()))
    fields = case["fields"]
    for name in ("title", "company", "location", "reference"):
        wanted = any_of(fields.get(name))
        assert None in wanted or any(plain(one) in text for one in wanted), name
    for part in fields.get("description", {}).get("contains", []):
        assert plain(part) in text
    for part in fields.get("description", {}).get("lacks", []):
        assert plain(part) in text


@pytest.mark.parametrize(("half", "case"), EVERY_CASE)
def test_nothing_is_right_and_dangerous_at_once(half, case):
    for name, values in case.get("dangerous", {}).items():
        assert not any(agrees(name, case["fields"].get(name), value) for value in values), name


def test_of_the_seen_half_as_much_is_read_as_before(api, alice):
    with time_machine.travel(TODAY):
        client = api(alice)
        counts = measure("seen", lambda page: client.post("/api/postings/read", json=page).json)
    for shape in SHAPES:
        found = total(counts, shape)
        assert found["right"] >= BARS[shape]["right"], shape
        assert found["wrong"] <= BARS[shape]["wrong"], shape
        assert found["dangerous"] <= BARS[shape]["dangerous"], shape
