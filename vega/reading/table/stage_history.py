"""Read a history of stages in one cell, a list as JSON or Python write it: `[{'stage': …}, …]`."""

import re

from vega.reading.table.statuses import meaning_of

LONGEST_HISTORY = 10_000  # characters that are read
_ENTRY = re.compile(r"\{[^{}]*+\}")
_VALUE = re.compile(r""":\s*+(?:'([^']*+)'|"([^"]*+)")""")


def applied_in(cell: str) -> str:
    """Return what else the first entry says that means applied: its date; "" if there is none."""
    if not cell.lstrip().startswith("["):
        return ""
    for entry in _ENTRY.findall(cell[:LONGEST_HISTORY]):
        values = [single or double for single, double in _VALUE.findall(entry)]
        meanings = [meaning_of(value) for value in values]
        stage = next(filter(None, meanings), None)
        if stage is not None and stage.status == "applied":
            return next((value for value in values if meaning_of(value) is None and value), "")
    return ""
