r"""Read a table of separated values, as people and programs write them; and one in Markdown: a
header, a rule of dashes, and rows, in which `\|` is a bar within a cell.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile

from vega.reading.table import file_contents as files
from vega.reading.table.file_contents import Line, Table, Unreadable, line_of, split_header
from vega.reading.table.file_kinds import head_of
from vega.reading.text.encodings import Text

NAMES = {
    ",": "CSV",
    ";": "CSV with semicolons",
    "\t": "Tab-separated text",
    "|": "CSV with vertical bars",
}
NO_SEPARATOR = "\x1f"  # of a table of one column
SAMPLE_LINES, LONGEST_SAMPLE = 100, 64 * 1024
BLANK = ' ,;\t|"\r\n'  # what a row of empty cells is made of
MAX_SEPARATORS = 500_000  # in one row, its texts included; refused before it is split
END = "\0"  # follows the last line; no text has it
MAX_LINES = 1_000_000  # a row may have many
TOO_MANY_LINES = f"This file has more than {MAX_LINES:,} lines. {files.SPLIT}"

UNCLOSED = (
    "A quotation mark in the row on line {} is never closed. Close or delete it, and import the "
    "file again."
)

csv.field_size_limit(max(csv.field_size_limit(), files.MAX_BYTES + 1))  # of the whole process

_SEPARATOR_LINE = re.compile(r'"?sep=([,;\t|:^~])"?\s*', re.IGNORECASE)


def read_delimited(text: Text, name: str) -> tuple[Table, str]:
    """Return the table and how it was read. Raises `Unreadable`."""
    separator = _separator_of(text)
    table = files.table_of_lines(_read(text, separator), name)
    return table, f"{NAMES.get(separator, 'CSV')}, {text.label}"


def header_of(text: Text) -> Sequence[str]:
    """Return the header of a table, of which `text` may be the beginning alone.

    Raises `Unreadable`.
    """
    return split_header(_read(text, _separator_of(text)))[0].cells


# The separator


def _separator_of(text: Text) -> str:
    lines = head_of(text, LONGEST_SAMPLE).removeprefix("\ufeff").splitlines(keepends=True)
    sample = [*dropwhile(lambda line: not line.strip(BLANK), lines)][:SAMPLE_LINES]
    if not sample:
        return NO_SEPARATOR
    if declared := _SEPARATOR_LINE.fullmatch(sample[0]):
        return declared[1]
    scores = {separator: _score(sample, separator) for separator in NAMES}
    best = max(scores, key=lambda separator: scores[separator])
    return best if scores[best] else NO_SEPARATOR


def _score(sample: Sequence[str], separator: str) -> int:
    """Rate a separator by the columns of the header and the rows that have as many."""
    lines = [
        line_of(0, row) for row in csv.reader(sample, delimiter=separator, skipinitialspace=True)
    ]
    header, _ = split_header(lines)
    columns = len(header.cells)
    return columns * sum(line.width == header.width for line in lines) if columns > 1 else 0


# Rows


class Lines:
    """The lines of a text with `END` after the last, checked before they are split."""

    def __init__(self, text: Text, separator: str):
        self.lines = text.lines()
        self.separator = separator
        self.number = 0
        self.separators = 0  # of the row, which may have several lines

    def __iter__(self) -> Iterator[str]:
        for line in self.lines:
            self.number += 1
            self.separators += line.count(self.separator)
            if "\0" in line:
                raise Unreadable(files.NOT_TEXT)
            if self.number > MAX_LINES:
                raise Unreadable(TOO_MANY_LINES)
            if self.separators > MAX_SEPARATORS:
                raise Unreadable(files.TOO_MANY_COLUMNS)
            yield line.lstrip("\ufeff") if self.number == 1 else line
        yield END


def _read(text: Text, separator: str) -> Iterator[Line]:
    lines = Lines(text, separator)
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True)
    begins = 1
    try:
        for row in reader:
            if row and row[-1].endswith(END):
                if row != [END]:
                    raise Unreadable(UNCLOSED.format(begins))
                return
            lines.separators = 0
            if begins > 1 or not _SEPARATOR_LINE.fullmatch(separator.join(row)):
                yield line_of(begins, row)
            begins = reader.line_num + 1
    except csv.Error:
        raise Unreadable(f"The row on line {begins} can't be read. Check its quotes.") from None


# Markdown

_BAR = re.compile(r"(?<!\\)\|")
_ABOVE = re.compile(r"(?:\s*+#.*+\n)*+\s*+")  # headings and blank lines
_OF_RULES = frozenset("|:- \t\r\n")


def is_markdown_table(head: str) -> bool:
    """Return whether a text begins with a row and a rule, below headings at most."""
    lines = _ABOVE.sub("", head.lstrip("\ufeff"), count=1).split("\n", 2)
    return len(lines) > 1 and "|" in lines[0] and "|" in lines[1] and _is_rule(lines[1])


def markdown_lines(text: Text) -> Iterator[Line]:
    """Yield the rows, the header first, without the rule below it. Raises `Unreadable`."""
    lines = Lines(text, "|")
    is_below = False
    for line in lines:
        lines.separators = 0
        if not is_below and _is_rule(line):
            is_below = True
        elif "|" in line and line != END:
            cells = _BAR.split(line.strip().removeprefix("|"))
            yield line_of(lines.number, [cell.replace(r"\|", "|") for cell in cells])


def _is_rule(line: str) -> bool:
    return "-" in line and _OF_RULES.issuperset(line)
