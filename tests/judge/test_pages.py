"""The corpus of pages, selections and pastes is whole, and of its seen half enough is read."""

import re

import pytest
import time_machine
from judge.pages import (
    FIELDS,
    FOLDER,
    HALVES,
    TODAY,
    agrees,
    cases,
    measure,
    plain,
    source,
    total,
)

# Fields that are right at least, and wrong
BARS = {
    "seen": (253, 0), "later-seen": (200, 1), "third-seen": (240, 0), "fourth-seen": (264, 1),
    "fifth-seen": (138, 1),
}  # fmt: skip
ENDINGS = {"page": ".html", "selection": ".json", "paste": ".txt"}


def any_of(expected: object) -> list:
    return expected["anyOf"] if isinstance(expected, dict) else [expected]


@pytest.mark.parametrize("half", HALVES)
def test_each_file_of_a_half_has_its_answer(half):
    files = {path.name for path in (FOLDER / half).iterdir()} - {"expected.json"}
    assert {case["file"] for case in cases(half)} == files


@pytest.mark.parametrize("half", HALVES)
def test_an_answer_speaks_of_shapes_and_fields_that_there_are(half):
    for case in cases(half):
        assert case["file"].endswith(ENDINGS[case["shape"]])
        assert case["language"] in ("en", "de", "fr", "es", "pt", "nl")
        assert {*any_of(case["kind"])} <= {"posting", "several", "none", "expired"}
        assert {*case["fields"]} <= {*FIELDS}
        assert {*source(half, case)} <= {"url", "html", "text"}


@pytest.mark.parametrize("half", HALVES)
def test_what_is_expected_stands_in_the_source(half):
    for case in cases(half):
        given = "\n".join(source(half, case).values())
        joined = re.sub(r"-\n|^> ?", "", given, flags=re.MULTILINE)  # words that a PDF parted
        text = plain(given) + plain(joined)
        fields, described = case["fields"], case["fields"].get("description", {})
        for name in ("title", "company", "location", "reference"):
            wanted = any_of(fields.get(name))
            assert None in wanted or any(plain(one) in text for one in wanted), case["file"]
        for part in (*described.get("contains", ()), *described.get("lacks", ())):
            assert plain(part) in text, case["file"]


@pytest.mark.parametrize("half", HALVES)
def test_nothing_is_right_and_dangerous_at_once(half):
    for case in cases(half):
        for name, values in case.get("dangerous", {}).items():
            assert not any(agrees(name, case["fields"].get(name), each) for each in values)


@pytest.mark.parametrize("half", BARS)
def test_of_a_seen_half_as_much_is_read_as_before(api, alice, half):
    with time_machine.travel(TODAY):
        client = api(alice)
        counts = measure(half, lambda page: client.post("/api/postings/read", json=page).json)
    found, (right, wrong) = total(counts, "all"), BARS[half]
    assert found["right"] >= right
    assert found["wrong"] <= wrong
    assert found["dangerous"] == 0
