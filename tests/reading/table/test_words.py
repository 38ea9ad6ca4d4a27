"""The words of tables: data that a speaker of a language can add to."""

import pytest

from vega.reading.table import statuses
from vega.reading.table import table_columns as columns
from vega.reading.table.table_columns import Field, guess_layout, known_layout
from vega.reading.word_files import languages, sections, sections_below

CODES = {str(field) for field in Field}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Posted on site", "source"),
        ("Sueldo mensual (MXN)", "salary"),
        ("Aktueller Firmenname laut Anzeige", "keep"),
        ("Company website", "keep"),
        ("Salary notes", "keep"),
        ("Link to CV", "keep"),
        ("Interview date", "keep"),
    ],
)
def test_a_heading_is_known_among_other_words_if_all_that_are_known_agree(heading, field):
    assert guess_layout([heading], []).fields == (field,)


def test_a_whole_heading_beats_one_with_a_known_one_in_it():
    assert guess_layout(["Company culture", "Company"], []).fields == ("keep", "company")
    assert guess_layout(["Salary wish", "Salary"], []).fields == ("keep", "salary")


@pytest.mark.parametrize("prefix", ["table.column.", "table.vague."])
def test_each_section_of_headings_is_a_field(prefix):
    assert {name for name, _ in sections_below(prefix)} <= CODES


def test_each_heading_of_an_export_is_a_field_and_tells_always_or_mostly():
    for name, lines in sections("exports").items():
        assert any(line.endswith(" | always") for line in lines), name
        for _, field, *told in (line.split(" | ") for line in lines):
            assert field in CODES
            assert told in ([], ["always"], ["mostly"])


def test_no_phrase_means_two_statuses():
    meant: dict[tuple[str, ...], str] = {}
    for prefix in ("table.status.", "table.stage."):
        for kind, phrases in sections_below(prefix):
            for phrase in phrases:
                assert meant.setdefault(statuses._key(phrase), kind) == kind, phrase


def test_each_language_of_tables_has_headings_and_names_of_statuses():
    for language in languages():
        names = {name for name in sections(language) if name.startswith("table.")}
        needed = {"table.column.title", "table.column.company", "table.status.applied"}
        assert not names or needed <= names  # emails alone are a beginning


@pytest.fixture
def words(monkeypatch):
    def use(found):
        monkeypatch.setattr(columns, "sections_below", lambda prefix: found.get(prefix, []))
        monkeypatch.setattr(columns, "sections", lambda _: {})
        columns._index.cache_clear()
        columns._headings_of.cache_clear()

    yield use
    monkeypatch.undo()
    columns._index.cache_clear()
    columns._headings_of.cache_clear()


def test_headings_below_a_misspelled_field_are_left_out(words):
    words({"table.column.": [("compny", ("Company",)), ("title", ("Role",))]})
    assert guess_layout(["Company", "Role"], []).fields == ("keep", "title")


def test_without_words_all_columns_go_to_the_notes(words):
    words({})
    assert known_layout(["title", "company"]) is None
    assert guess_layout(["Company", "Role"], [["Acme", "Dev"]]).fields == ("keep", "keep")
