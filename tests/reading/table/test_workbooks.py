"""Workbooks to import: sheets become tables, and none takes the server's memory or time."""

import subprocess
import sys
import zipfile
from datetime import date
from io import BytesIO

import pytest
from support.workbooks import MAIN, column, ods, ods_of, packed, sheet_xml, xlsx, xlsx_of

from vega.reading.table import workbook_child, zip_files
from vega.reading.table.file_contents import Contents, Unreadable
from vega.reading.table.file_reading import read_file

JOBS = [
    ["Company", "Role", "Applied on", "Pay", "Remote", "Notes"],
    ["Acme", "Cook", date(2025, 2, 3), 45000, True, "a\nb"],
    ["Beta & Co", "Baker", "", 12.5, False, "=1+1"],
]
WORKBOOKS = {"Excel": xlsx({"Jobs": JOBS}), "OpenDocument": ods({"Jobs": JOBS})}


def read(data: bytes) -> Contents:
    return read_file(data, "jobs.xlsx")


def rows_of(contents: Contents) -> list[tuple[int, tuple[str, ...]]]:
    (table,) = contents.tables
    return [(row.line, row.cells) for row in table.rows]


def refusal(data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read(data)
    return str(refused.value)


def test_cells_are_values_as_a_spreadsheet_shows_them():
    contents = read(WORKBOOKS["Excel"])
    assert (contents.read_as, contents.tables[0].name) == ("Excel", "jobs.xlsx")
    assert list(contents.tables[0].columns) == JOBS[0]
    assert rows_of(contents) == [
        (2, ("Acme", "Cook", "2025-02-03", "45000", "TRUE", "a\nb")),
        (3, ("Beta & Co", "Baker", "", "12.5", "FALSE", "42")),
    ]


def test_an_opendocument_sheet_is_read_alike():
    contents = read(WORKBOOKS["OpenDocument"])
    assert contents.read_as == "OpenDocument"
    assert rows_of(contents)[0][1][:4] == ("Acme", "Cook", "2025-02-03", "45000")


@pytest.mark.parametrize("above", [[["My search"], []], [["", "My search"], ["of 2026"]]])
def test_lines_are_those_of_the_sheet_and_a_title_above_is_skipped(above):
    contents = read(xlsx({"Jobs": [*above, *JOBS[:2], [], JOBS[2]]}))
    assert [line for line, _ in rows_of(contents)] == [4, 6]


def test_a_list_of_one_column_is_a_table():
    assert rows_of(read(xlsx({"S": [["Company"], ["Acme"], ["Beta"]]}))) == [
        (2, ("Acme",)), (3, ("Beta",)),
    ]  # fmt: skip


def test_what_is_claimed_or_only_formatted_at_the_far_end_costs_nothing():
    rows = sheet_xml([["Company", "Role"], ["Acme", "Cook"]])
    claimed = rows.replace("<sheetData>", '<dimension ref="A1:XFD1048576"/><sheetData>').replace(
        "</sheetData>", '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    )
    contents = read(xlsx_of({"xl/worksheets/sheet1.xml": claimed}, ["S"]))
    assert rows_of(contents) == [(2, ("Acme", "Cook"))]


class TestSheets:
    def test_the_sheet_that_says_most_about_jobs_is_taken_and_that_is_told(self):
        contents = read(
            xlsx({
                "Summary": [["Total", "Open"], [2, 1]], "Empty": [], "Applications": JOBS,
                "Contacts": [["Name", "Phone"], ["Jane", "1"]],
            })
        )  # fmt: skip
        assert contents.read_as == (
            "Excel, sheet “Applications”. Not read: “Summary”, “Contacts”"
        )  # fmt: skip
        assert len(rows_of(contents)) == 2

    def test_sheets_with_the_same_headings_are_taken_together(self):
        contents = read(xlsx({"2024": JOBS, "2025": JOBS, "Lists": [["a", "b"], ["c", "d"]]}))
        assert [table.name for table in contents.tables] == ["2024", "2025"]
        assert contents.read_as == "Excel, sheets “2024”, “2025”. Not read: “Lists”"

    def test_hidden_sheets_are_not_read(self):
        data = xlsx({"Old": JOBS, "Now": JOBS[:2]}, hidden=["Old"])
        assert len(rows_of(read(data))) == 1
        assert "no visible sheet" in refusal(xlsx({"Old": JOBS}, hidden=["Old"]))

    def test_a_zip_may_hold_a_workbook(self):
        contents = read(packed({"x/My jobs.xlsx": WORKBOOKS["Excel"], "cv.pdf": b"%PDF"}))
        assert (contents.read_as, contents.tables[0].name) == ("zip with Excel", "My jobs.xlsx")
        both = packed({"a.xlsx": WORKBOOKS["Excel"], "b.ods": WORKBOOKS["OpenDocument"]})
        assert "2 tables: a.xlsx, b.ods" in refusal(both)
        broken = packed({"a.xlsx": WORKBOOKS["Excel"][:-30]})
        assert refusal(broken).startswith("a.xlsx in this zip: This file is damaged")


def far_cell() -> bytes:
    data = (
        '<row r="1"><c r="A1"><v>1</v></c></row>'
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    )
    sheet = f"<worksheet {MAIN}><sheetData>{data}</sheetData></worksheet>"
    return xlsx_of({"xl/worksheets/sheet1.xml": sheet}, ["S"])


def repeated_string() -> bytes:
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 20_000))
    sheet = f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"
    strings = f"<sst {MAIN}><si><t>{'x' * 50_000}</t></si></sst>"
    return xlsx_of({"xl/worksheets/sheet1.xml": sheet}, ["S"], strings=strings)


def entities() -> bytes:
    names = [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    kind = f'<!DOCTYPE sst [<!ENTITY a0 "ha">{"".join(names)}]>'
    sheet = sheet_xml([["Company", "Role"], ["a", "b"]])
    sheet = sheet.replace(
        "</sheetData>", '<row r="3"><c r="A3" t="s"><v>0</v></c></row></sheetData>'
    )
    strings = f'<?xml version="1.0"?>{kind}<sst {MAIN}><si><t>&a11;</t></si></sst>'
    return xlsx_of({"xl/worksheets/sheet1.xml": sheet}, ["S"], strings=strings)


def repeated_cells(rows: int, cell: str) -> bytes:
    return ods_of(
        f'<table:table table:name="S"><table:table-row table:number-rows-repeated="{rows}">{cell}'
        "</table:table-row></table:table>"
    )


TALL = [["a", "b"]] * 10_002
FULL = '<table:table-cell table:number-columns-repeated="16384" office:value-type="string">'
SPACES = (
    '<table:table-cell office:value-type="string"><text:p>a<text:s text:c="999999999"/></text:p>'
)
ENCRYPTED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99) + "EncryptedPackage".encode("utf-16-le")
ENCRYPTED_PART = (
    '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/>'
    "</manifest:file-entry>"
)
TOO_HEAVY = "damaged, or takes too much memory or time. Copy the table into a new workbook"


@pytest.mark.parametrize(
    ("made", "sentence"),
    [
        (far_cell, TOO_HEAVY),
        (repeated_string, TOO_HEAVY),
        (entities, TOO_HEAVY),
        (
            lambda: repeated_cells(1_048_576, f"{FULL}<text:p>a</text:p></table:table-cell>"),
            TOO_HEAVY,
        ),
        (lambda: repeated_cells(1, f"{SPACES}</table:table-cell>"), TOO_HEAVY),
        (lambda: xlsx({"S": [["a"] * 16_384] * 2}), "Sheet “S”: This file has more than 200 col"),
        (lambda: xlsx({"S": TALL + TALL}), "Sheet “S”: This file has more than 20,000 rows"),
        (lambda: xlsx({"2024": TALL, "2025": TALL}), "more than 20,000 rows"),
        (lambda: xlsx({"S": [["a", "b"], *[["x" * 30_000]] * 700]}), "more than 20 MB of text"),
        (lambda: xlsx({f"{n}": [["a", "b"], [1, 2]] for n in range(101)}), "more than 100 sheets"),
        (lambda: xlsx({"S": []}), "no visible sheet with a table"),
        (lambda: xlsx({"S": [["Company", "Role"]]}), "no visible sheet with a table"),
        (lambda: WORKBOOKS["Excel"][:-30], "This file is damaged"),
        (lambda: WORKBOOKS["OpenDocument"][:200], "This file is damaged"),
        (lambda: xlsx_of({"xl/workbook.xml": "<workbook"}, []), TOO_HEAVY),
        (lambda: packed({"[Content_Types].xml": "", "xl/workbook.xml": ""}), TOO_HEAVY),
        (lambda: ENCRYPTED, "protected by a password"),
        (lambda: ods_of("", ENCRYPTED_PART), "protected by a password"),
        (lambda: ENCRYPTED[:99], "Save As > Excel Workbook (.xlsx)"),
    ],
    ids=range(19),
)
def test_a_workbook_that_cannot_be_read_gets_a_sentence(made, sentence):
    assert sentence in refusal(made())


def test_the_process_that_reads_a_workbook_has_bounds():
    program = "import resource as r; from vega.reading.table import workbook_child as w; w.limit()"
    told = "; print(*(r.getrlimit(n)[1] for n in (r.RLIMIT_AS, r.RLIMIT_CPU, r.RLIMIT_CORE)))"
    done = subprocess.run(
        [sys.executable, "-c", program + told],
        env={}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout.split() == [str(512 * 2**20), "10", "0"]


def test_a_workbook_that_unpacks_to_gigabytes_is_refused_before_a_library_reads_it(monkeypatch):
    monkeypatch.setattr("vega.reading.table.workbooks.subprocess", None)
    monkeypatch.setattr(zip_files, "MAX_UNPACKED", 2**20)
    bomb = BytesIO(WORKBOOKS["Excel"])
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/image1.png", bytes(2**20))
    said = bytearray(bomb.getvalue())
    entry = said.rindex(b"PK\x01\x02")
    said[entry + 24 : entry + 28] = (50).to_bytes(4, "little")  # what it says of itself
    assert "unpacks to more than 128 MB" in refusal(bomb.getvalue())
    assert "damaged" in refusal(bytes(said))


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_that_unpacks_without_bounds_is_refused_before_it_is_read(method):
    bomb = BytesIO(WORKBOOKS["Excel"])
    with zipfile.ZipFile(bomb, "a", method) as archive:
        archive.writestr("xl/media/image1.png", bytes(2**20))
    assert refusal(bomb.getvalue()).startswith("This file is damaged")


def test_a_row_that_is_too_large_never_reaches_the_server():
    row = "".join(f'<c r="{column(at)}1" t="s"><v>0</v></c>' for at in range(2_000))
    sheet = f'<worksheet {MAIN}><sheetData><row r="1">{row}</row></sheetData></worksheet>'
    strings = f"<sst {MAIN}><si><t>{'x' * 30_000}</t></si></sst>"
    data = xlsx_of({"xl/worksheets/sheet1.xml": sheet}, ["S"], strings=strings)
    command = [sys.executable, "-P", workbook_child.__file__, "1000"]
    done = subprocess.run(command, input=data, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (workbook_child.TOO_LARGE, b'\n"S"\n')
