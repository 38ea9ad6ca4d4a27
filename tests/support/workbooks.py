"""Small workbooks as Excel and LibreOffice write them, and ones that nobody should be able to."""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr

Rows = Sequence[Sequence[object]]
OFFICE = "http://schemas.openxmlformats.org"
MAIN = f'xmlns="{OFFICE}/spreadsheetml/2006/main"'
TYPE = f"{OFFICE}/officeDocument/2006/relationships"
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text", "style")
)
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def packed(files: Mapping[str, str | bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def xlsx(sheets: Mapping[str, Rows], hidden: Sequence[str] = ()) -> bytes:
    """Return a workbook. A string that begins with `=` is a formula with the value 42."""
    parts = {
        f"xl/worksheets/sheet{number}.xml": sheet_xml(rows)
        for number, rows in enumerate(sheets.values(), 1)
    }
    return xlsx_of(parts, [*sheets], hidden)


def xlsx_of(
    parts: Mapping[str, str], names: Sequence[str], hidden: Sequence[str] = (), strings: str = ""
) -> bytes:
    about, links = "", ""
    for number, name in enumerate(names, 1):
        state = ' state="hidden"' if name in hidden else ""
        about += f'<sheet name={quoteattr(name)} sheetId="{number}"{state} r:id="r{number}"/>'
        links += _link(f"r{number}", "worksheet", f"worksheets/sheet{number}.xml")
    links += _link("s", "styles", "styles.xml") + _link("t", "sharedStrings", "sharedStrings.xml")
    rels = f'xmlns="{OFFICE}/package/2006/relationships"'
    return packed({
        "[Content_Types].xml": f'<Types xmlns="{OFFICE}/package/2006/content-types"/>',
        "_rels/.rels": f"<Relationships {rels}>{_link('b', 'officeDocument', 'xl/workbook.xml')}"
        "</Relationships>",
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{TYPE}"><sheets>{about}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships {rels}>{links}</Relationships>",
        "xl/styles.xml": f'<styleSheet {MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
        "</cellXfs></styleSheet>",
        "xl/sharedStrings.xml": strings or f"<sst {MAIN}/>",
        **parts,
    })  # fmt: skip


def _link(link_id: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{link_id}" Type="{TYPE}/{kind}" Target="{target}"/>'


def sheet_xml(rows: Rows) -> str:
    data = "".join(
        f'<row r="{number}">'
        + "".join(_cell(f"{column(at)}{number}", value) for at, value in enumerate(row))
        + "</row>"
        for number, row in enumerate(rows, 1)
    )
    return f"<worksheet {MAIN}><sheetData>{data}</sheetData></worksheet>"


def column(at: int) -> str:
    """Return the letters of a column: A, …, Z, AA."""
    return (column(at // 26 - 1) if at > 25 else "") + chr(65 + at % 26)


def _cell(ref: str, value: object) -> str:
    if value == "":
        return f'<c r="{ref}" s="0"/>'
    if isinstance(value, bool):
        return f'<c r="{ref}" t="b"><v>{int(value)}</v></c>'
    if isinstance(value, date):
        return f'<c r="{ref}" s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{ref}"><v>{value!r}</v></c>'
    if str(value).startswith("="):
        return f'<c r="{ref}"><f>{str(value)[1:]}</f><v>42</v></c>'
    text = escape(str(value))
    return f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def ods(sheets: Mapping[str, Rows]) -> bytes:
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>"
        + "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
        )
        + "</table:table>"
        for name, rows in sheets.items()
    )
    return ods_of(tables)


def ods_of(tables: str, manifest: str = "") -> bytes:
    namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    return packed({
        "mimetype": ODS_TYPE,
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{namespace}">{manifest}'
        "</manifest:manifest>",
        "content.xml": f"<office:document-content {ODF}><office:body><office:spreadsheet>{tables}"
        "</office:spreadsheet></office:body></office:document-content>",
    })  # fmt: skip


def _ods_cell(value: object) -> str:
    if isinstance(value, bool):
        kind = f'boolean" office:boolean-value="{str(value).lower()}'
    elif isinstance(value, date):
        kind = f'date" office:date-value="{value}'
    elif isinstance(value, int | float):
        kind = f'float" office:value="{value}'
    else:
        kind = "string"
    text = f"<text:p>{escape(str(value))}</text:p>" if value != "" else ""
    return f'<table:table-cell office:value-type="{kind}">{text}</table:table-cell>'
