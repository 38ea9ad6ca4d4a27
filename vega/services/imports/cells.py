"""Read the cells of a row as a job.

Nothing is invented and nothing is dropped: what cannot be read as what its column means is kept in
the notes, as `Column: value`.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import Any

from vega.clock import first_moment, now, zone_of
from vega.errors import InvalidInput
from vega.models import OVER, DescriptionFormat, JobStatus, Outcome, RowOutcome
from vega.reading import choices as codes
from vega.reading.table.file_contents import Row, Table
from vega.reading.table.stage_history import applied_in
from vega.reading.table.statuses import Meaning, meaning_of, word_key
from vega.reading.table.table_columns import COMING_DAYS, DAYS, PAST_DAYS, Field, Layout, is_nothing
from vega.rules.dates import ReadDate, read_date
from vega.rules.job_keys import complete_url
from vega.rules.money import Pay
from vega.rules.similar import derived_keys
from vega.rules.sources import source_of
from vega.schemas import JobDraft, fields, read_form
from vega.schemas.days import FIRST_DAY, LAST_DAY, LATEST_ZONE
from vega.services.account import Account, latest_day_of
from vega.services.exporting import unguarded
from vega.services.imports.cell_parts import completed, contact_of, people_of, task_of
from vega.services.imports.column_choices import Choices, status_word
from vega.services.imports.planned import About, Planned, PlannedJob
from vega.services.imports.told import Told, applied_on, imported_events
from vega.services.jobs import history
from vega.services.jobs.creating.new_jobs import new_job
from vega.services.jobs.lists.same_company import NO_COMPANY

OWN = "Vega"  # the source of Vega's own CSV
LONGEST_QUOTED = 60  # characters of a cell in a remark
_RELATION = re.compile(r" \(https://(?:www\.)?notion\.so/[^\s()]*+\)(?=, |\Z)")  # Notion's links
_MARKDOWN_LINK = re.compile(r"\[[^\[\]]*\]\(<?([^\s()<>]+)>?\)|<([^\s<>]+)>")
_ZERO = re.compile(r"\W?\s?0+(?:[.,]0+)?\s?\W?")
_COUNT = re.compile(r"\s*([0-9]{1,2})(?:\s+\D*)?")
_LINKS = {Field.SOURCE_URL, Field.APPLICATION_URL}
_MISFITS = {**dict.fromkeys(_LINKS, "is not a link"), Field.TAGS: "does not fit the tags"}
_WHOLE = {*_LINKS, Field.DESCRIPTION, Field.NOTES}
_PAY = {Field.SALARY, Field.SALARY_MIN, Field.SALARY_MAX}
_ENDS = {JobStatus.OFFER_RECEIVED, JobStatus.REJECTED, JobStatus.NOT_INTERESTED}
_CODES: Mapping[Field, Callable[[str], str | None]] = {
    Field.JOB_TYPE: codes.job_type_of,
    Field.WORKPLACE: codes.workplace_of,
    Field.APPLIED_VIA: codes.applied_via_of,
    Field.SALARY_CURRENCY: codes.currency_of,
    Field.SALARY_PERIOD: codes.period_of,
}


@dataclass
class _Reading:
    """What was read of a row so far."""

    values: dict[str, Any] = field(default_factory=dict)  # of a draft
    days: dict[Field, ReadDate] = field(default_factory=dict)
    kept: list[str] = field(default_factory=list)  # for the notes
    notes: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)  # what the person should look at
    archived: list[str] = field(default_factory=list)  # the cells that say so
    tasks: list[dict[str, object]] = field(default_factory=list)
    contacts: list[dict[str, object]] = field(default_factory=list)
    people: dict[int, dict[str, object]] = field(default_factory=dict)  # contacts by column
    steps: list[tuple[str, str]] = field(default_factory=list)  # columns of tasks, and cells
    end: str = ""  # how it ended, in a column of its own

    def keep(self, name: str, cell: str, why: str = "") -> None:
        """Keep what cannot be read as what its column means. It `is not a day`, say."""
        self.kept.append(f"{name}: {cell}")
        if why:
            short = " ".join(cell[: LONGEST_QUOTED + 1].split())
            short = short if len(short) <= LONGEST_QUOTED else f"{short[: LONGEST_QUOTED - 1]}…"
            self.remarks.append(f"“{short}” {why}. It is kept in the notes.")


class RowReader:
    """Reads the rows of one table; unless it `is_whole`, without the jobs that they make."""

    def __init__(
        self, owner: Account, table: Table, chosen: Layout, choices: Choices, is_whole: bool
    ):
        self._owner = owner
        self._is_whole = is_whole
        self._zone: tzinfo = zone_of(owner.time_zone)
        self._latest = latest_day_of(owner) or now().astimezone(LATEST_ZONE).date()
        self._chosen = chosen
        self._is_own = chosen.name == OWN
        self._words = choices.words
        self._columns = [
            (at, each, name)
            for at, (each, name) in enumerate(zip(chosen.fields, table.columns, strict=True))
            if each not in (Field.SKIP, Field.STATUS)
        ]
        contacts = ((at, name) for at, each, name in self._columns if each == Field.CONTACT)
        self._people = people_of(contacts)
        self._statuses = [at for at, each in enumerate(chosen.fields) if each == Field.STATUS]
        self._due_name = next((name for _, each, name in self._columns if each == Field.DUE), "")
        self._status_name = next((table.columns[at] for at in self._statuses), "Status")
        self._moment = now()

    def plan(self, position: int, number: int, row: Row) -> Planned:
        """Return what becomes of a row: new, blank or invalid. `number` is that of its table."""
        planned = Planned(position, number, row.line, RowOutcome.BLANK, row.cells)
        found = _Reading()
        for at, each, name in self._columns:
            if cell := self._said(each, row.cells[at]):
                if each == Field.CONTACT:
                    self._read_contact(found, at, name, cell)
                else:
                    self._read_cell(found, each, name, cell)
        if not any(found.values.get(name) for name in ("title", "company", "source_url")):
            return planned
        for at in self._statuses:
            self._read_history(found, row.cells[at])
        told = self._told(found, row)
        self._place_tasks(found, told.status)
        planned.is_named = _name(found)
        planned.notes = found.remarks or ()
        try:
            self._plan_job(planned, found, told)
            planned.cells = ()
        except InvalidInput as fact:
            planned.outcome, planned.notes = RowOutcome.INVALID, [*fact.problems.values()]
        return planned

    def _plan_job(self, planned: Planned, found: _Reading, told: Told) -> None:
        """Let the row make a job, or say what it would be. Raises `InvalidInput`."""
        draft, created = self._draft(found), self._created(found)
        contacts = (("contacts", one) for one in found.contacts)
        parts = [*(("tasks", task) for task in found.tasks), *contacts]
        if self._is_whole or told.is_exact:
            events = imported_events(self._owner, told, self._moment)
            planned.make(PlannedJob(new_job(self._owner, draft, created, events), parts))
        else:
            planned.describe(_about(draft, told, created), parts)

    def _draft(self, found: _Reading) -> JobDraft:
        kept = "\n".join(found.kept)
        if texts := [*found.notes, kept] if kept else found.notes:
            found.values["notes"] = "\n\n".join(texts)
        source = found.values.get("source")
        if source and source == source_of(found.values.get("source_url")):
            del found.values["source"]  # it follows from the URL
        return read_form(JobDraft, found.values)

    def _created(self, found: _Reading) -> datetime:
        added = found.days.get(Field.ADDED_ON) or found.days.get(Field.APPLIED_ON)
        created = added.moment or first_moment(added.day, self._zone) if added else self._moment
        return min(created, self._moment)  # a later time of today, or without a time zone

    # Cells

    def _said(self, each: Field, cell: str) -> str:
        """Return what a cell says; "" if that is nothing."""
        if self._is_own:
            return unguarded(cell)
        if is_nothing(cell):
            return ""
        return cell if each in _WHOLE or "notion" not in cell else _RELATION.sub("", cell)

    def _read_cell(self, found: _Reading, each: Field, name: str, cell: str) -> None:
        if each in DAYS:
            self._read_date(found, each, name, cell)
        elif each == Field.NOTES:
            found.notes.append(cell)
        elif each == Field.TASK:
            found.steps.append((name, cell))
        elif each == Field.ARCHIVED and (archived := codes.truth_of(cell)) is not None:
            found.archived += [f"{name}: {cell}"] if archived else []
        elif each in _PAY:
            self._read_pay(found, each, name, cell)
        elif each in _CODES:
            self._read_code(found, each, name, cell)
        elif each == Field.OUTCOME and self._is_end(cell):
            found.end = cell
        elif (value := self._value(each, cell)) is not None:
            found.values[each] = value
        else:
            if each == Field.KEEP:
                self._read_history(found, cell)
            found.keep(name, cell, _MISFITS.get(each, ""))

    def _read_date(self, found: _Reading, each: Field, name: str, cell: str) -> None:
        read = _exactly(cell, self._zone) if self._is_own else None
        read = read or self._date(cell)
        if read is None or not FIRST_DAY <= read.day <= LAST_DAY:
            found.keep(name, cell, "is not a day")
        elif each in PAST_DAYS and read.day > self._latest:
            found.keep(name, cell, "is in the future")
        else:
            found.days[each] = read
            if each in COMING_DAYS:
                found.values[each] = read.day
            if each == Field.ARCHIVED_ON:
                found.archived.append(f"{name}: {cell}")

    def _read_history(self, found: _Reading, cell: str) -> None:
        """Take the day of applying from a history, unless a column of its own has it."""
        read = self._date(applied_in(cell))
        if read is not None and FIRST_DAY <= read.day <= self._latest:
            found.days.setdefault(Field.APPLIED_ON, read)

    def _date(self, text: str) -> ReadDate | None:
        return read_date(text, self._chosen.day_first is not False, self._zone)

    def _read_pay(self, found: _Reading, each: Field, name: str, cell: str) -> None:
        """Read pay, or one end of it. Zero is none, but in Vega's own file."""
        from vega.reading.pay import pay_in_column

        is_zero = _ZERO.fullmatch(cell) is not None
        if is_zero and not self._is_own:
            return
        pay = Pay(Decimal(0), None) if is_zero else pay_in_column(cell, name)
        told = _pay_told(each, pay) if pay else {}
        both = {**found.values, **told}
        ends = [both[end] for end in ("salary_min", "salary_max") if end in both]
        is_ordered = ends == sorted(ends) and all(0 <= end <= fields.MAX_AMOUNT for end in ends)
        if not told or not is_ordered:
            found.keep(name, cell, "does not fit the salary")
            return
        for field_name, value in told.items():
            if field_name == each or field_name not in found.values:
                found.values[field_name] = value

    def _read_contact(self, found: _Reading, at: int, name: str, cell: str) -> None:
        try:
            contact = contact_of(cell, self._moment)
        except InvalidInput:
            found.keep(name, cell, "is no contact")
            return
        person = found.people.setdefault(self._people[at], contact)
        if person is contact or not completed(person, contact):
            found.contacts.append(contact)

    def _read_code(self, found: _Reading, each: Field, name: str, cell: str) -> None:
        """Read what means a code. A text that says more is kept too."""
        read = _CODES[each]
        if each == Field.WORKPLACE and codes.truth_of(cell) and (place := read(word_key(name))):
            found.values[each] = place  # a column "Remote?" that says yes
            return
        code = read(cell)
        if front := code or codes.code_in_front(read, cell):
            found.values[each] = front
        if code is None:
            found.keep(name, cell)

    def _is_end(self, cell: str) -> bool:
        """Return whether a cell tells how it ended, in somebody's words."""
        meaning = None if self._is_own or cell.casefold() in set(Outcome) else meaning_of(cell)
        return meaning is not None and meaning.status in _ENDS

    def _value(self, each: Field, cell: str) -> object:
        """Return what a cell means in a draft; None if it cannot be read."""
        if each in _LINKS:
            return _url(cell)
        if each == Field.SALARY_MONTHS:
            return _salaries(cell)
        if each == Field.TAGS:
            return _tags(cell if self._is_own else cell.replace(";", ","))
        if each == Field.OUTCOME:
            code = cell.strip().casefold()
            return Outcome(code) if code in set(Outcome) else None
        if each == Field.DESCRIPTION_FORMAT:
            return cell if cell in set(DescriptionFormat) else None
        is_long = each == Field.STAGE and len(cell) > fields.LONGEST_STAGE
        return None if is_long or each in (Field.KEEP, Field.ARCHIVED) else cell

    # Where the job stands

    def _told(self, found: _Reading, row: Row) -> Told:
        days = {each: read.day for each, read in found.days.items()}
        applied_on, status_on = days.get(Field.APPLIED_ON), days.get(Field.STATUS_ON)
        status, stage, outcome = self._standing(found, row, applied_on)
        if status == JobStatus.INTERESTED and applied_on is None and found.archived:
            status, status_on = JobStatus.NOT_INTERESTED, days.get(Field.ARCHIVED_ON)
        else:
            found.kept += found.archived
        if status_on and applied_on and status_on < applied_on and status != JobStatus.APPLIED:
            found.kept.append(f"Status since: {status_on}")
            found.remarks.append(
                "The day of the status is before the application. It was left out."
            )
            status_on = None
        if status == JobStatus.INTERESTED and applied_on and not self._is_own:
            found.remarks.append(
                "Applied to, but Interested now: reports count it as withdrawn. Choose Applied for "
                "its status if it is still open."
            )
        added_on = days.get(Field.ADDED_ON) or applied_on  # at the latest
        is_exact = self._is_own or (status == JobStatus.INTERESTED and applied_on is not None)
        return Told(status, stage, outcome, added_on, applied_on, status_on, is_exact)

    def _place_tasks(self, found: _Reading, status: JobStatus) -> None:
        """Add what is to be done; of a job that is over the notes keep it. A day that is due is the
        deadline, until the job was applied to.
        """
        due = found.days.get(Field.DUE)
        if due and status in (JobStatus.INTERESTED, JobStatus.NOT_INTERESTED):
            found.values.setdefault("deadline", due.day)
        elif due:
            title = self._due_name[: fields.LONGEST_LINE]
            found.tasks.append(task_of(title, due.day, self._moment))
        for name, cell in found.steps:
            if status in OVER:
                found.keep(name, cell)
                continue
            try:
                found.tasks.append(task_of(cell, None, self._moment))
            except InvalidInput:
                found.keep(name, cell, "is no task")

    def _standing(
        self, found: _Reading, row: Row, applied_on: date | None
    ) -> tuple[JobStatus, str | None, Outcome | None]:
        word = self._word(found, row)
        usual = JobStatus.APPLIED if applied_on else JobStatus.INTERESTED
        stage, outcome = found.values.pop("stage", None), found.values.pop("outcome", None)
        key = word_key(word)
        unknown = Meaning(self._words.get(key, usual), word)
        status, its_stage, its_outcome = meaning_of(word) or unknown
        is_chosen = self._is_own or key in self._words  # by the person
        is_behind = status == JobStatus.INTERESTED != usual and not is_chosen
        is_too_much = its_stage and (stage or len(its_stage) > fields.LONGEST_STAGE)
        if word and (is_behind or is_too_much):
            found.keep(self._status_name, word)
            its_stage = None
        outcome = outcome or its_outcome
        status = usual if is_behind else JobStatus(status)
        if outcome and outcome not in history.outcomes_of(status):
            found.keep("Outcome", outcome)
            outcome = None
        return status, stage or its_stage or None, Outcome(outcome) if outcome else None

    def _word(self, found: _Reading, row: Row) -> str:
        """Return the word for where a job stands. How it ended beats how far it came."""
        word = status_word(row.cells[at] for at in self._statuses)
        meaning = meaning_of(word)
        is_over = meaning is not None and meaning.status in _ENDS
        beaten = ("Outcome", found.end) if is_over else (self._status_name, word)
        if found.end and beaten[1]:
            found.keep(*beaten)
        return found.end if found.end and not is_over else word


def _about(draft: JobDraft, told: Told, created: datetime) -> About:
    """Return what the events of a row will say of its job, without making them."""
    keys = derived_keys(draft.title, draft.company)
    return About(
        draft.title,
        draft.company,
        told.status,
        told.stage,
        told.outcome,
        applied_on(told),
        created,
        draft.job_key,
        keys["company_key"],
        keys["alike_key"],
    )


def _name(found: _Reading) -> bool:
    """Give a job without a title or a company a name for it. Return whether it had both."""
    missing = [name for name in ("company", "title") if not found.values.get(name)]
    found.values.setdefault("company", NO_COMPANY)
    found.values.setdefault("title", f"Untitled job at {found.values['company']}")
    found.remarks += [f"No {name} in this row." for name in missing]
    return not missing


def _exactly(cell: str, zone: tzinfo) -> ReadDate | None:
    """Read a moment as Vega writes it, be it midnight."""
    try:
        moment = datetime.fromisoformat(cell)
        return ReadDate(moment.astimezone(zone).date(), moment) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _url(cell: str) -> str | None:
    link = _MARKDOWN_LINK.fullmatch(cell.strip())
    url = complete_url(link[1] or link[2] if link else cell)
    return url if len(url) <= fields.LONGEST_URL and fields.key_of(url) is not None else None


def _salaries(cell: str) -> int | None:
    """Read how many salaries a year there are: `13`, `14 pagas`."""
    found = _COUNT.fullmatch(cell)
    number = int(found[1]) if found else 0
    return number if fields.FEWEST_SALARIES <= number <= fields.MOST_SALARIES else None


def _tags(cell: str) -> list[str] | None:
    names = [name.strip() for name in cell.split(",")]
    is_long = any(len(name) > fields.LONGEST_TAG for name in names)
    return None if is_long or len(names) > fields.MAX_TAGS else names


def _pay_told(each: Field, pay: Pay) -> dict[str, Any]:
    """Return the fields that a cell tells; those of one end, if it has an amount alone."""
    amounts = {"salary_min": pay.low, "salary_max": pay.high}
    ends = {name: amount for name, amount in amounts.items() if amount is not None}
    if each != Field.SALARY:
        ends = {str(each): amount for amount in ends.values()} if len(ends) == 1 else {}
    others = {"salary_currency": pay.currency, "salary_period": pay.period}
    return ends and ends | {name: code for name, code in others.items() if code}
