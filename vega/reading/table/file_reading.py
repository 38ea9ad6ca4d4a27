"""Read a file that somebody wants to import, by its content: bytes to tables."""

from functools import partial

from vega.reading.table import file_contents as contents
from vega.reading.table.delimited import is_markdown_table, markdown_lines, read_delimited
from vega.reading.table.file_contents import MAX_BYTES, SPLIT, Contents, Unreadable, table_of_lines
from vega.reading.table.file_kinds import as_text, head_of, is_json
from vega.reading.table.json_files import read_json
from vega.reading.table.workbooks import read_workbook
from vega.reading.table.zip_files import SIGNATURES, Archive, read_zip

TOO_LARGE = f"This file is larger than {contents.MAX_MB} MB. {SPLIT}"


def read_file(data: bytes, name: str = "", *, in_zip: bool = False) -> Contents:
    """Return what is in a file. Raises `Unreadable`, also for a zip `in_zip`."""
    if len(data) > MAX_BYTES:
        raise Unreadable(TOO_LARGE)
    if not data.startswith(SIGNATURES):
        return _read_text(data, name)
    archive = Archive(data)
    if archive.kind:
        archive.check_workbook()
        return read_workbook(data, name, archive.kind)
    if in_zip:
        raise Unreadable(contents.NOT_TEXT)
    return read_zip(archive, partial(read_file, in_zip=True))


def _read_text(data: bytes, name: str) -> Contents:
    text = as_text(data)
    head = head_of(text)
    if is_json(head):
        return read_json(text, name)
    if is_markdown_table(head):
        return Contents((table_of_lines(markdown_lines(text), name),), None, "Markdown table")
    table, read_as = read_delimited(text, name)
    return Contents((table,), None, read_as)
