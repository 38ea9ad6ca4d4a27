"""Files to import: whatever somebody chooses becomes tables, or a sentence that says what to do."""

import io
import json
import zipfile

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from vega.reading.table.file_contents import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Unreadable
from vega.reading.table.file_reading import read_file


def read(data: str | bytes) -> tuple[str, tuple[str, ...], list[tuple[int, tuple[str, ...]]]]:
    """Return how a file was read, and the columns and rows of its only table."""
    contents = read_file(data if isinstance(data, bytes) else data.encode(), "jobs.txt")
    (table,) = contents.tables
    assert contents.own is None
    return contents.read_as, table.columns, [(row.line, row.cells) for row in table.rows]


def refusal(data: str | bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read_file(data if isinstance(data, bytes) else data.encode(), "jobs.csv")
    return str(refused.value)


def packed(files: dict[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("title,company\nDev,Acme\n", "CSV, UTF-8"),
        ("title;company\r\nDev;Acme\r\n", "CSV with semicolons, UTF-8"),
        ("title\tcompany\rDev\tAcme", "Tab-separated text, UTF-8"),
        ("title|company\nDev|Acme", "CSV with vertical bars, UTF-8"),
        ('"title", "company"\n"Dev", "Acme"', "CSV, UTF-8"),
        ('\ufeff"title",company\nDev,Acme', "CSV, UTF-8"),
    ],
)
def test_the_separator_is_found(text, read_as):
    assert read(text) == (read_as, ("title", "company"), [(2, ("Dev", "Acme"))])


def test_the_header_decides_between_separators():
    _, columns, rows = read("Firma;Stelle;Gehalt, brutto\nAcme;Dev, Ops;52.000,50\nBeta;QA;1,2")
    assert columns == ("Firma", "Stelle", "Gehalt, brutto")
    assert rows[0] == (2, ("Acme", "Dev, Ops", "52.000,50"))


def test_a_header_may_begin_with_a_blank_cell():
    rows = "1;Acme;Bern, CH\n2;Beta;Wien, AT\n"
    assert read(f";Firma;Ort, Land\n{rows}")[1] == ("Column 1", "Firma", "Ort, Land")


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;"])
def test_the_separator_that_excel_declares_counts_and_is_no_row(first):
    how, columns, rows = read(f"{first}\r\na,b;c\r\n1;2\r\n")
    assert (how, columns, rows) == (
        "CSV with semicolons, UTF-8", ("a,b", "c"), [(3, ("1", "2"))]
    )  # fmt: skip


def test_a_list_of_one_column_is_not_split():
    assert read("Company\nAcme, Inc\nBeta; Co")[2] == [(2, ("Acme, Inc",)), (3, ("Beta; Co",))]


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_the_encoding_is_found(encoding, name):
    text = "Firma,Ort\n„Möbel“,Köln – Süd\n"
    assert read(text.encode(encoding)) == (
        f"CSV, {name}", ("Firma", "Ort"), [(2, ("„Möbel“", "Köln – Süd"))]
    )  # fmt: skip


def test_a_stray_byte_does_not_spoil_the_rest():
    how, _, rows = read("a,b\nKöln,ü\n".encode() + b"caf\xe9,M\xfcnchen\n" + "ß,…".encode())
    assert how == "CSV, UTF-8 with some Windows-1252"
    assert [cells for _, cells in rows] == [("Köln", "ü"), ("café", "München"), ("ß", "…")]


def test_bytes_that_no_encoding_has_are_no_failure():
    assert read(b"a,b\n\xfc\x81,\xe9\n")[2] == [(2, ("ü\ufffd", "é"))]


class TestRows:
    def test_lines_are_those_of_the_file(self):
        text = 'a,b\r\n\r\n1,"x\r\ny\rz"\r\n,\r\n  \r\n2,3\r\n'
        assert read(text)[2] == [(3, ("1", "x\r\ny\rz")), (6, ("", "")), (8, ("2", "3"))]

    def test_cells_are_stripped_and_quotes_amid_a_cell_are_text(self):
        assert read('a,b\n 5" screen , x\n"say ""hi""",6\'2"\n')[2] == [
            (2, ('5" screen', "x")), (3, ('say "hi"', "6'2\"")),
        ]  # fmt: skip

    def test_short_rows_are_filled_and_long_ones_lose_nothing(self):
        _, columns, rows = read("a,,a\n1\n1,2,3,,5\n,,,,\n")
        assert columns == ("a", "Column 2", "a", "Column 4", "Column 5")
        assert [cells for _, cells in rows] == [
            ("1", "", "", "", ""), ("1", "2", "3", "", "5"), ("",) * 5,
        ]  # fmt: skip

    @pytest.mark.parametrize("title", ["My search\n\n", "\nMy search,,\n,,\n", "A\nB\n\n"])
    def test_a_title_above_the_header_is_skipped(self, title):
        _, columns, rows = read(f"{title}a,b\n1,2\n")
        assert columns == ("a", "b")
        assert rows == [(title.count("\n") + 2, ("1", "2"))]

    @pytest.mark.parametrize(("titles", "is_skipped"), [(18, True), (19, False)])
    def test_a_header_is_looked_for_in_the_first_twenty_rows(self, titles, is_skipped):
        _, columns, rows = read("My search\n" * titles + "\ntitle,company\nDev,Acme\n")
        assert (columns == ("title", "company")) is is_skipped
        assert len(rows) == (1 if is_skipped else titles + 1)

    def test_a_cell_may_be_large(self):
        text = 'one, "two" ' * 100_000
        quoted = text.replace('"', '""')
        assert read(f'a,b\n"{quoted}",2\n')[2] == [(2, (text.strip(), "2"))]

    def test_rows_are_a_sequence(self):
        rows = read_file(b"a,b\n1,2\n3\n5,6").tables[0].rows
        assert len(rows) == 3
        assert rows[-1].cells == ("5", "6")
        assert [row.line for row in rows[1:]] == [3, 4]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\r\n", "empty"),
        ("\n".encode("utf-16"), "empty"),
        (b"title,company\n\n", "headings but no rows"),
        (b"a,b\0\n1,2", "not a table in text form"),
        (b"a,b\n1,2\n" * 500 + b"\0", "not a table in text form"),
        ("a,b\n1,\0".encode("utf-16"), "not a table in text form"),
        (b"\x01\x02\x03\x04" * 9, "not a table in text form"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "Excel Workbook (.xlsx)"),
        (packed({"[Content_Types].xml": "", "word/document.xml": ""}), "text document"),
        (packed({"mimetype": "application/vnd.oasis.opendocument.text"}), "text document"),
        ('<?xml version="1.0"?><office:document xmlns="urn:opendocument">', "(.ods)"),
        (packed({"Index/Document.iwa": ""}), "Numbers"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"\n<!DOCTYPE HTML><table><tr>", "web page"),
        ('<?xml version="1.0"?><x xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "Excel"),
        (b"{\\rtf1 a}", "text document"),
        (b"\x1f\x8b\x08", "Unpack it"),
        (b"x" * (MAX_BYTES + 1), "larger than 20 MB"),
        ("a,b\n" + "1,2\n" * (MAX_ROWS + 1), "more than 20,000 rows"),
        (",".join(map(str, range(5_000))) + "\n1,2", "more than 200 columns"),
        ("a,b\n1,2" + "," * MAX_COLUMNS + "3", "more than 200 columns"),
        ("a,b\n" + "1," * 1_000_000, "more than 200 columns"),
        ("a,b\n" + '1,"\n",' * 100_000, "more than 200 columns"),
        ("\n" * 1_000_001 + "a,b\n1,2", "more than 1,000,000 lines"),
    ],
    ids=range(26),
)
def test_what_is_no_table_gets_a_sentence(data, sentence):
    assert sentence in refusal(data)


class TestMarkdown:
    @pytest.mark.parametrize(
        "table",
        [
            "| Company | Role |\n| :---: | ---: |\n| Acme | Cook \\| Baker |\n",
            "# My jobs\n\n|Company|Role|\n|-|-|\n|Acme|Cook \\| Baker|",
            "Company | Role\r\n:-- | --\r\nAcme | Cook \\| Baker\r\n",
        ],
    )
    def test_a_table_is_read_without_its_rule(self, table):
        how, columns, rows = read(table)
        assert (how, columns) == ("Markdown table", ("Company", "Role"))
        assert [cells for _, cells in rows] == [("Acme", "Cook | Baker")]

    def test_lines_are_those_of_the_text_and_dashes_are_a_blank_row(self):
        rows = read("|a|b|\n|-|-|\n|1|2|\n\n|-|-|\n|3|4|")[2]
        assert rows == [(3, ("1", "2")), (5, ("-", "-")), (6, ("3", "4"))]

    def test_a_markdown_table_in_a_cell_of_a_csv_is_text(self):
        how, _, rows = read('a,b\n"|x|y|\n|-|-|\n|1|2|",3\n')
        assert (how, len(rows)) == ("CSV, UTF-8", 1)

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ("|a|b|\n|-|-|\n" + "|" * 9_000_000, "more than 200 columns"),
            ("|a|b|\n|-|-|\n" + "|1|2|\n" * (MAX_ROWS + 1), "more than 20,000 rows"),
            ("|a|b|\n|-|-|\n", "headings but no rows"),
            ("|" + "\\|" * 1_000_000 + "\n|-|", "more than 200 columns"),
        ],
        ids=range(4),
    )
    def test_hostile_tables_get_a_sentence(self, text, sentence):
        assert sentence in refusal(text)


@pytest.mark.parametrize("rest", ["", "\n", "\n4,5\n", "\r\nsome, text" * 200_000])
def test_an_unclosed_quote_is_named_by_its_line(rest):
    assert "on line 4 is never closed" in refusal(f'a,b\n1,"2\n2"\n3,"oops{rest}')


class TestJson:
    def test_a_list_of_objects_is_a_table(self):
        entries = [
            {"title": " Dev ", "pay": 45000.0, "remote": True, "x": None},
            {},
            {"title": "Köln 😀", "pay": 12.5, "tags": ["a", {"b": 1}], "n": 10**30},
        ]
        how, columns, rows = read(json.dumps(entries))
        assert (how, columns) == ("JSON", ("title", "pay", "remote", "x", "tags", "n"))
        assert rows == [
            (2, ("Dev", "45000", "true", "", "", "")),
            (3, ("", "", "", "", "", "")),
            (4, ("Köln 😀", "12.5", "", "", '["a",{"b":1}]', f"{10**30}")),
        ]

    def test_a_list_of_words_is_a_cell_of_them(self):
        entry = {"tags": ["Remote", " Python ", None], "none": [], "mixed": ["a", ["b"]], "n": [1]}
        assert read(json.dumps([entry]))[2] == [(2, ("Remote, Python", "", '["a",["b"]]', "1"))]

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
    def test_an_object_with_one_list_is_that_list(self, encoding):
        text = ' {"n": [1], "empty": [], "jobs": [{"ort": "Köln"}], "z": {"a": "]}"}} '
        assert read(text.encode(encoding))[1:] == (("ort",), [(2, ("Köln",))])

    def test_what_no_database_keeps_is_replaced(self):
        text = r'[{"a\ud800": "x\udc00\u0000y", "b": NaN, "c": -Infinity, "d": 1e999}]'
        _, columns, rows = read(text)
        assert columns == ("a\ufffd", "b", "c", "d")
        assert rows == [(2, ("x\ufffd\ufffdy", "", "", "1e999"))]
        text = r'[{"a": "\\ud800 \ud83d\ude00", "b": "' + '\0"}]'
        assert read(text.encode("utf-16"))[2] == [(2, ("\\ud800 😀", "\ufffd"))]

    def test_own_files_are_told_from_others(self):
        own = read_file(rb'{"tasks": [{"t": "\ud800"}], "jobs": [{"a": [1]}, 5], "version": 2}').own
        assert own is not None
        assert ([*own.jobs], [*own.tasks]) == ([{"a": [1]}, 5], [{"t": "\ufffd"}])
        nothing = read_file(b'{"version": 1, "jobs": []}')
        assert nothing.own is not None
        assert ([*nothing.own.jobs], nothing.tables, nothing.read_as) == ([], (), "Vega's own JSON")

    def test_a_long_version_of_another_program_is_no_damage(self):
        told = json.dumps({"version": {"name": "x" * 100}, "jobs": [{"title": "Cook"}]})
        assert read(told)[1:] == (("title",), [(2, ("Cook",))])

    def test_an_earlier_export_is_a_list_of_jobs(self):
        job = {"id": 1, "title": "a", "company": "b", "createdAt": "c", "statusChangedAt": "d"}
        own = read_file(json.dumps([job, job]).encode()).own
        assert own is not None
        assert ([*own.jobs], [*own.tasks]) == ([job, job], [])

    @pytest.mark.parametrize(
        ("text", "sentence"),
        [
            ('[{"a": 1},\n{"a": }]', "line 2 can't be read"),
            ('[{"a": 1}', "damaged or incomplete"),
            ('[{"a": 1}] x', "damaged or incomplete"),
            ('{"a": 1 "b": 2}', "no list of jobs"),
            ('{"version": x, "jobs": []}', "damaged or incomplete"),
            ("{1: 2}", "damaged or incomplete"),
            ("[" + '"' * 1_000_000, "damaged or incomplete"),
            ("[" + "x" * 1_000_000, "damaged or incomplete"),
            ("[]", "is empty"),
            ("{}", "no list of jobs"),
            ("[{}]", "no list of jobs"),
            ('[{"a": 1}, 2]', "Entry 2"),
            ('{"jobs": [{"a": 1}], "others": [{"a": 1}]}', "2 lists: jobs, others"),
            ("[" * 1_000_000, "too deeply"),
            ('[{"a":' * 1_000_000, "too deeply"),
            ("[" + "{}," * 1_500_000 + "{}]", "more than 20,000 rows"),
            ('[{"a": [' + "{}," * 1_500_000 + "{}]}]", "too many values"),
            ('{"a": [' + "1," * 1_500_000 + "1]}", "no list of jobs"),
            ("{" + '"":1,' * 500_000 + '"":1}', "no list of jobs"),
            (json.dumps([{f"{n}-{m}": 1 for m in range(9)} for n in range(99)]), "200 columns"),
        ],
        ids=range(20),
    )
    def test_what_is_no_list_of_objects_gets_a_sentence(self, text, sentence):
        assert sentence in refusal(text)

    def test_fifty_levels_and_a_thousand_names_are_read_and_one_more_is_not(self):
        def nested(levels: int) -> str:
            return '[{"title": "Dev", "more": ' + "[" * (levels - 1) + "]" * (levels - 1) + "}]"

        def named(names: int) -> str:
            return json.dumps(
                {**{f"n{n}": n for n in range(names - 1)}, "jobs": [{"title": "Dev"}]}
            )

        assert read(nested(50))[1] == ("title", "more")
        assert "too deeply" in refusal(nested(51))
        assert read(named(1_000))[1] == ("title",)
        assert "no list of jobs" in refusal(named(1_001))


SAVED_JOBS = "Saved Date,Job Url,Job Title,Company Name\n"  # as LinkedIn exports them


class TestZip:
    def test_the_only_table_is_taken_whatever_else_there_is(self):
        contents = read_file(
            packed({
                "../../etc/jobs.csv": "a,b\n1,2", "__MACOSX/jobs.csv": "a,b\n3,4",
                ".hidden": "a,b\n5,6",
                "inner.zip": packed({"a.csv": "a,b\n1,2"}),
                "read me.txt": "Hello",
            })
        )  # fmt: skip
        assert [table.name for table in contents.tables] == ["jobs.csv"]
        assert contents.read_as == "zip with CSV, UTF-8"

    def test_of_several_the_known_ones_are_taken(self):
        data = packed({
            "Profile.csv": "name,x\na,b", "Jobs/Saved Jobs.csv": f"{SAVED_JOBS}1,2,3,4\n",
            "Jobs/Job Applications.csv": f"{SAVED_JOBS}5,6,7,8\n", "Empty.csv": SAVED_JOBS,
        })  # fmt: skip
        contents = read_file(data)
        assert [table.name for table in contents.tables] == [
            "Saved Jobs.csv", "Job Applications.csv",
        ]  # fmt: skip
        assert contents.read_as == "zip with 2 tables"
        assert "3 tables: a.csv, b.csv, c.json. Unpack it" in refusal(
            packed({"a.csv": "a,b\n1,2", "x/b.csv": "a,b\n1,2", "c.json": "[{}]"})
        )

    def test_own_json_is_found(self):
        own = read_file(packed({"v.json": '{"version": 1, "jobs": [{}]}', "v.csv": "a,b\n1,2"})).own
        assert own is not None
        assert len(own.jobs) == 1

    @pytest.mark.parametrize(
        ("data", "sentence"),
        [
            (packed({}), "no table"),
            (packed({"a.txt": "Hello", "b/": ""}), "no table"),
            (packed({"a.csv": "a,b\n1,2"})[:-5], "damaged"),
            (packed({"a.csv": "a,b\n1,2"})[:30], "damaged"),
            (packed({"a.csv": "a,b\n" + "1,2\n" * 20_001}), "a.csv in this zip: This file has mo"),
            (packed({"a.csv": "a,b\n" + "1,2\n" * 6_000_000}), "more than 20 MB"),
            (packed(dict.fromkeys(map(str, range(1_001)), "")), "more than 1,000 files"),
            (packed({"a": bytes(10**7), "b": bytes(10**7)}), "no table"),
            (packed({"a.csv": "a,b\n"}), "headings but no rows"),
        ],
        ids=range(9),
    )
    def test_a_zip_without_a_table_gets_a_sentence(self, data, sentence):
        assert sentence in refusal(data)

    def test_a_size_that_lies_and_a_password_are_no_way_in(self):
        data = bytearray(packed({"a.csv": "a,b\n" + "1,2\n" * 1_000}))
        entry = data.index(b"PK\x01\x02")
        data[entry + 24 : entry + 28] = (50).to_bytes(4, "little")
        assert "damaged" in refusal(bytes(data))
        data = bytearray(packed({"a.csv": "a,b\n" + "1,2\n" * 10_000}))
        data[data.index(b"PK\x01\x02") + 16] ^= 1  # the sum of its content
        assert "damaged" in refusal(bytes(data))
        data = bytearray(packed({"a.csv": "a,b\n1,2"}))
        data[data.index(b"PK\x01\x02") + 8] |= 1
        assert "password" in refusal(bytes(data))


SEEDS = [
    'a;b\n1;"x\n2";3\n'.encode("utf-16"),
    b'{"version": 1, "jobs": [{"a": [1, {"b": null}]}], "tasks": []}',
    b'[{"a": "\\ud83d", "b": 1e5}, null]',
    packed({"a.csv": f"{SAVED_JOBS}1,2,3,4", "mimetype": "x", "b.json": "[{}]"}),
]


@settings(max_examples=50)
@given(
    seed=st.sampled_from(SEEDS), at=st.integers(0, 400), data=st.binary(max_size=20),
    length=st.integers(0, 10),
)  # fmt: skip
@example(seed=b'a,b\n\xff"', at=0, data=b"", length=0)
@example(seed=b"\xff\xfe\x00\xd8", at=0, data=b"", length=0)
def test_any_bytes_are_read_or_refused(seed, at, data, length):
    at %= len(seed) + 1
    try:
        contents = read_file(seed[:at] + data + seed[at + length :])
    except Unreadable:
        return
    for table in contents.tables:
        assert {len(row.cells) for row in table.rows} == {len(table.columns)}
        "".join(cell for row in table.rows for cell in row.cells).encode()
    if contents.own:
        json.dumps([*contents.own.jobs], ensure_ascii=False).encode()
