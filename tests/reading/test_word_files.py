"""Files of words: one a language, which its speakers can add to."""

import pytest

from vega.reading.word_files import languages, phrases, read_sections


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
    assert phrases("no such section") == {}
