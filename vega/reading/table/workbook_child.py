"""Write the visible sheets of the workbook on standard input as JSON, a row a line.

`workbooks.py` runs this file as a process of its own, under limits: a workbook of a few kilobytes
can describe billions of cells, and a library in Rust that finds no memory ends its process.
"""

import json
import sys
from contextlib import suppress
from datetime import date, datetime, time
from io import BytesIO

MEMORY = 512 * 1024 * 1024
SECONDS = 10  # of CPU
TOO_LARGE = 3  # exit status


def limit() -> None:
    """Bound memory and CPU, where the system can (not on Windows; macOS bounds CPU alone)."""
    try:
        import resource
    except ImportError:
        return
    for name, most in (("AS", MEMORY), ("CPU", SECONDS), ("CORE", 0)):
        with suppress(ValueError, OSError):
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (most, most))


def text_of(value: object) -> str:
    """Return a cell as text: a number as spreadsheets show it, a day in ISO form."""
    if isinstance(value, str):
        return value.replace("\0", "\ufffd").strip()
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return format(value, ".15g")
    if isinstance(value, datetime):
        is_day = value.time() == time.min
        return (value.date() if is_day else value.replace(microsecond=0)).isoformat()
    return value.isoformat() if isinstance(value, date | time) else str(value)


def write_sheets(data: bytes, most: int) -> int:
    """Write the visible sheets, at most `most` bytes, and return the exit status.

    A blank line precedes each. Its first line is its name; the others are its rows with their
    numbers, but for blank ones.
    """
    from python_calamine import SheetTypeEnum, SheetVisibleEnum, load_workbook

    workbook = load_workbook(BytesIO(data))
    for about in workbook.sheets_metadata:
        if about.visible != SheetVisibleEnum.Visible or about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_name(about.name)
        most = write("\n", about.name, most)
        for number, row in enumerate(sheet.iter_rows() if sheet.start else (), 1):
            cells = [text_of(value) for value in row]
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                most = write("", [number, cells], most)
            if most < 0:
                return TOO_LARGE
    return 0


def write(before: str, value: object, most: int) -> int:
    """Write a line if it has at most `most` bytes, and return how many may follow."""
    line = f"{before}{json.dumps(value, ensure_ascii=False)}\n".encode()
    if len(line) <= most:
        sys.stdout.buffer.write(line)
    return most - len(line)


if __name__ == "__main__":
    limit()
    sys.exit(write_sheets(sys.stdin.buffer.read(), int(sys.argv[1])))
