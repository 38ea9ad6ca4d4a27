r"""Read a Markdown table: a header, a rule of dashes, and rows; `\|` is a bar within a cell."""

import re
from collections.abc import Iterator

from vega.reading.table.delimited import END, Lines
from vega.reading.table.file_contents import Line, line_of
from vega.reading.text.encodings import Text

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
        lines.end_row()
        if not is_below and _is_rule(line):
            is_below = True
        elif "|" in line and line != END:
            yield line_of(lines.number, _cells(line))


def _is_rule(line: str) -> bool:
    return "-" in line and _OF_RULES.issuperset(line)


def _cells(line: str) -> list[str]:
    return [cell.replace(r"\|", "|") for cell in _BAR.split(line.strip().removeprefix("|"))]
