"""Tell what a file would do; nothing is written."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from vega.models import RowOutcome
from vega.services.account import Account
from vega.services.accounts.employer_warnings import warnings_of
from vega.services.imports.column_choices import Asked, Choices
from vega.services.imports.comparing import already_here, compare
from vega.services.imports.confirming import Report
from vega.services.imports.drafts import Draft, open_draft, read_draft
from vega.services.imports.job_updates import updates, words_of
from vega.services.imports.own_files import read_others
from vega.services.imports.planned import SAVED, Planned, parts_in_short
from vega.services.imports.plans import Plan, is_own, make_plan, plan_of


class Preview(NamedTuple):
    """What a draft would do with each row, by what is chosen for it, and what there is to ask."""

    choices: Choices
    asked: Asked
    rows: Sequence[Planned]
    others: Mapping[str, int]


def preview(owner: Account, import_id: int) -> Preview:
    """Return what a draft would do. Raises `ImportNotFound`, `InvalidInput` and `ImportBusy`.

    What an update adds depends on all that a row says: its rows are read again.
    """
    with open_draft(owner, import_id) as draft:
        plan = make_plan(owner, draft) if draft.stored.get("update") else plan_of(owner, draft)
        return _compared(owner, draft, plan)


def try_import(owner: Account, data: bytes, file_name: str, *, update: bool) -> Report:
    """Return what a file would do that is not kept. Raises `InvalidInput`, `ImportBusy`."""
    with read_draft(owner, data, file_name, update=update) as draft:
        seen = _compared(owner, draft, make_plan(owner, draft))
        return Report(None, seen.rows, draft, seen.others)


def _compared(owner: Account, draft: Draft, plan: Plan) -> Preview:
    own = draft.contents.own if plan.brings_others else None
    others, refused = read_others(owner, own)
    rows = [*plan.rows, *refused]
    compare(owner, rows, own=is_own(plan.choices))
    if plan.choices.update:
        _preview_updates(owner, rows)
    _warn(owner, rows)
    return Preview(plan.choices, plan.asked, rows, {name: len(new) for name, new in others.items()})


def _preview_updates(owner: Account, rows: Sequence[Planned]) -> None:
    for row, added in [*updates(owner, rows)]:
        row.outcome, row.hint = RowOutcome.UPDATED, already_here(f": add {words_of(added)}")
        row.parts = parts_in_short(added.parts)
    for row in rows:
        if row.outcome == RowOutcome.DUPLICATE and row.same_row is None and row.hint:
            row.hint = replace(row.hint, after=f"{row.hint.after} Nothing to add.")


def _warn(owner: Account, rows: Sequence[Planned]) -> None:
    """Tell of each job to be whose company is on the list of employers to avoid."""
    wanted = [row for row in rows if row.outcome in SAVED]
    warnings = warnings_of(owner, {row.told.company_key for row in wanted})
    for row in wanted:
        if warning := warnings.get(row.told.company_key):
            row.notes = [warning, *row.notes]
