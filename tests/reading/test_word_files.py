"""Files of words: one a language, which its speakers can add to."""

import ast
from pathlib import Path

import pytest

import vega.reading
from vega.models.enumerations import AppliedVia, JobType, SalaryPeriod, Workplace
from vega.reading.table.table_columns import Field
from vega.reading.word_files import all_phrases, languages, read_sections, sections
from vega.rules.currencies import CURRENCIES

FILES = Path(vega.reading.__file__).parent.rglob("*.py")
NODES = [node for file in FILES for node in ast.walk(ast.parse(file.read_text("utf-8")))]
CODES = {*JobType, *Workplace, *AppliedVia, *SalaryPeriod, *Field, *map(str.lower, CURRENCIES)}
# What rules ask for words by, with what the names of its sections begin with.
LOOK_UPS = {
    **dict.fromkeys(("known", "is_in", "begins", "last_of", "has_stem", "is_heading"), "page."),
    **dict.fromkeys(("word_list", "employer_words", "all_phrases"), ""),
    **dict.fromkeys(("_section", "_words"), "table."),
}


@pytest.fixture
def read(tmp_path):
    def read_bytes(data):
        (tmp_path / "xx.txt").write_bytes(data)
        return read_sections(tmp_path / "xx.txt")

    return read_bytes


def test_a_file_has_sections_with_a_phrase_a_line_and_comments(read):
    text = "# Xish\n[Refusal]\nsorry # politely\n\n  not   this time \n[ offer ]\nwe offer\n"
    found = {"refusal": ("sorry", "not this time"), "offer": ("we offer",)}
    assert read(text.encode()) == found


def test_a_doubled_phrase_and_a_doubled_section_are_one(read):
    assert read(b"[a]\nx\nx\n[b]\n[a]\ny\nx\n") == {"a": ("x", "y"), "b": ()}


@pytest.mark.parametrize("data", [b"", b"no section\n", b"\xef\xbb\xbf# a comment alone"])
def test_a_file_without_sections_has_no_phrases(read, data):
    assert read(data) == {}


def test_a_file_that_is_no_utf8_is_left_out_and_said_so(read, caplog):
    assert read("[a]\ntéléphone\n".encode("latin-1")) == {}
    assert caplog.messages == ["xx.txt is not UTF-8 and is left out: save it as UTF-8."]


def test_the_languages_are_those_that_have_a_file():
    assert {"de", "en", "es", "fr"} <= {*languages()}
    assert all_phrases("no such section") == []


@pytest.mark.parametrize("language", [*languages(), "employers", "zones"])
def test_each_section_of_words_is_read_by_a_rule(language):
    texts = {node.value for node in NODES if isinstance(node, ast.Constant)} | CODES
    for name in sections(language):
        assert not texts.isdisjoint({name, name.partition(".")[2], name.rpartition(".")[2]}), name


def test_rules_ask_for_sections_that_have_words():
    calls = [node for node in NODES if isinstance(node, ast.Call) and node.args]
    asked = {
        LOOK_UPS[call.func.id] + call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id in LOOK_UPS
        if isinstance(call.args[0], ast.Constant)
    }
    assert len(asked) > 50
    assert asked <= {*sections("en"), *sections("employers")}
