"""What an import would do. Nothing is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from vega.models import RowOutcome
from vega.services.accounts import Account
from vega.services.employers import warnings_of
from vega.services.importing.choices import (
    Choices,
    OpenDate,
    Question,
    open_dates,
    status_words,
)
from vega.services.importing.comparing import already_here
from vega.services.importing.drafts import Draft, open_draft
from vega.services.importing.filling import updates, words_of
from vega.services.importing.own_files import new_others
from vega.services.importing.planned import SAVED, Planned, count_outcomes
from vega.services.importing.saving import plan


@dataclass(frozen=True)
class Preview:
    """What would become of each row, and what the person may want to decide before."""

    draft: Draft
    rows: Sequence[Planned]
    unknown: Sequence[Question]
    known: Sequence[Question]
    open_dates: Sequence[OpenDate]
    others: Mapping[str, int]  # how many of what no job has would come too

    @property
    def counts(self) -> Mapping[str, int]:
        return count_outcomes(self.rows)


def preview(owner: Account, import_id: int, choices: Choices | None = None) -> Preview:
    """Return what a draft would do. Raises `ImportNotFound`."""
    draft = open_draft(owner, import_id)
    return preview_draft(owner, draft if choices is None else replace(draft, choices=choices))


def preview_draft(owner: Account, draft: Draft) -> Preview:
    rows = plan(owner, draft)
    if draft.choices.update:
        for row, added in [*updates(owner, rows)]:
            row.outcome, row.hint = RowOutcome.UPDATED, already_here(f": add {words_of(added)}")
        for row in rows:
            if row.outcome == RowOutcome.DUPLICATE and row.same_row is None and row.hint:
                row.hint = replace(row.hint, after=f"{row.hint.after} Nothing new in the file.")
    _warn(owner, rows)
    words = status_words(draft.tables, draft.choices)
    return Preview(
        draft,
        rows,
        words.unknown,
        words.known,
        [*open_dates(draft.tables, draft.choices)],
        {name: len(new) for name, new in new_others(owner, draft.own).items()},
    )


def _warn(owner: Account, rows: Sequence[Planned]) -> None:
    """Tell of each job to be whose company is on the list of employers to avoid."""
    wanted = [row for row in rows if row.outcome in SAVED]
    warnings = warnings_of(owner, {row.made.company_key for row in wanted})
    for row in wanted:
        if warning := warnings.get(row.made.company_key):
            row.notes = [warning, *row.notes]
