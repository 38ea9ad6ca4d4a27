"""A file whose reading ends at a bound is told with what to do, and leaves nothing behind."""

import gzip
import io
import json
import os
import subprocess
import tempfile
import zipfile

import pytest
from support.workbooks import ods, xlsx

from vega.errors import InvalidInput
from vega.reading.table import file_contents, json_files, packing, workbooks, zip_files
from vega.services.imports.drafts import list_imports, start_import

HEADER = ["Title", "Company"]
MANY = [HEADER, *([f"Cook {number}", "Acme"] for number in range(6))]
WIDE = [[f"Column {number}" for number in range(9)], ["x"] * 9]
LONG = [HEADER, ["x" * 3_000, "Acme"]]
SPIN = "import resource; resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\nwhile True:\n    pass\n"


def board(cards: int = 1, fields: int = 0, **more: object) -> bytes:
    """Return a board of Trello; each card has its fields, and `more`."""
    own = [{"id": f"f{number}", "name": f"Field {number}"} for number in range(fields)]
    card = {"idList": "l", "name": "Cook", **more}
    lists = [{"id": "l", "name": "Applied"}]
    return json.dumps({"lists": lists, "customFields": own, "cards": [card] * cards}).encode()


def zipped(*tables: list[list[str]]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, rows in enumerate(tables):
            archive.writestr(f"{number}.csv", "\n".join(map(",".join, rows)))
    return packed.getvalue()


def nested(levels: int) -> list[object]:
    return [nested(levels - 1)] if levels else []


ROWS = (file_contents, "MAX_ROWS", 5)
COLUMNS = (file_contents, "MAX_COLUMNS", 8)
TEXT = (file_contents, "MAX_TEXT", 2_000)
BOUNDS = {
    "rows of an Excel workbook": (xlsx({"A": MANY}), ROWS, "more than", "Split it"),
    "rows of an OpenDocument workbook": (ods({"A": MANY}), ROWS, "more than", "Split it"),
    "columns of a workbook": (xlsx({"A": WIDE}), COLUMNS, "columns", "Delete the columns"),
    "text of a workbook": (
        xlsx({"A": LONG}), (file_contents, "MAX_BYTES", 2_500), "MB of text", "Copy the sheets",
    ),
    "sheets of a workbook": (
        xlsx(dict.fromkeys("ABCDE", MANY[:2])), (workbooks, "MAX_SHEETS", 4), "sheets",
        "Copy the sheets",
    ),
    "what a workbook unpacks to": (
        xlsx({"A": LONG}), (zip_files, "MAX_UNPACKED", 3_000), "unpacks", "Copy the table",
    ),
    "cards of a board": (board(6), ROWS, "more than", "Split it"),
    "columns of a board": (board(fields=9), COLUMNS, "columns", "Delete the columns"),
    "text of a board": (board(3, desc="x" * 800), TEXT, "MB of text", "Split it"),
    "depth of a board": (
        board(members=nested(60)), (json_files, "MAX_DEPTH", 50), "nested too deeply", "as CSV",
    ),
    "rows of a zip": (zipped(MANY), ROWS, "more than", "Split it"),
    "columns of a zip": (zipped(WIDE), COLUMNS, "", "Choose a CSV, Excel or JSON file"),
    "tables of a zip": (
        zipped(LONG), (file_contents, "MAX_BYTES", 2_500), "MB", "Unpack it",
    ),
    "files of a zip": (
        zipped(*([MANY[:2]] * 5)), (zip_files, "MAX_MEMBERS", 4), "files", "Unpack it",
    ),
}  # fmt: skip


@pytest.fixture
def left(alice, monkeypatch, tmp_path):
    """Return what a refused file left: drafts, temporary files and child processes."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    before = children()
    return lambda: (list_imports(alice), [*tmp_path.iterdir()], children() - before)


def children() -> set[str]:
    """Return the child processes of this one that still run, or that nobody waited for."""
    done = subprocess.run(
        ["ps", "-o", "pid=,comm=", "--ppid", str(os.getpid())], capture_output=True, text=True
    )
    return {line for line in done.stdout.splitlines() if not line.endswith(" ps")}


@pytest.mark.parametrize("bound", BOUNDS)
def test_a_bound_is_told_and_nothing_is_left(alice, bound, left, monkeypatch):
    data, limit, why, advice = BOUNDS[bound]
    monkeypatch.setattr(*limit)
    with pytest.raises(InvalidInput) as refused:
        start_import(alice, data, "jobs")
    assert why in str(refused.value)
    assert advice in str(refused.value)
    assert left() == ([], [], set())


@pytest.mark.parametrize("ended", ["memory", "CPU", "patience"])
def test_a_workbook_that_takes_too_much_is_told_and_nothing_is_left(
    alice, ended, left, monkeypatch, tmp_path_factory
):
    script = tmp_path_factory.mktemp("child") / "child.py"
    script.write_text("raise MemoryError" if ended == "memory" else SPIN)
    monkeypatch.setattr(workbooks.child, "__file__", str(script))
    if ended == "patience":
        monkeypatch.setattr(workbooks, "PATIENCE", 0.01)
    with pytest.raises(InvalidInput) as refused:
        start_import(alice, xlsx({"A": MANY}), "jobs.xlsx")
    assert "takes too much memory or time. Copy the table" in str(refused.value)
    assert left() == ([], [], set())


def test_rows_that_do_not_compress_are_no_more_than_a_file_may_have(alice, left, monkeypatch):
    monkeypatch.setattr(file_contents, "MAX_BYTES", 1_000)
    noise = os.urandom(3_000).hex()
    data = json.dumps([{"Title": noise, "Company": "Acme"}]).encode()
    with pytest.raises(InvalidInput, match="even compressed"):
        start_import(alice, data, "jobs.json")
    assert left() == ([], [], set())


def test_what_a_stranger_kept_of_a_file_is_refused(monkeypatch):
    about = [{"name": "a", "columns": ["Title"]}]
    for lines in ([3], ["x"], [1, 7], [1, [2, [1]]], [1, [2, ["a", "b"]]], [1, [2]]):
        packed = packing.pack_lines(lines, 10_000) or b""
        with pytest.raises(file_contents.Unreadable, match="choose the file again"):
            packing.unpack(packed, about, "")
    monkeypatch.setattr(packing, "MOST_UNPACKED", 1_000)
    bomb = gzip.compress(b'1\n[2, ["' + b"x" * 1_000 + b'"]]\n')
    for damaged in (b"", b"x", bomb, packing.pack_lines([1], 1_000)[:-3]):
        with pytest.raises(file_contents.Unreadable, match="choose the file again"):
            packing.unpack(damaged, about, "")
