"""Read what was typed or pasted: an address, a posting, a mail or a line."""

import re
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from vega.clock import now, zone_of
from vega.errors import InvalidInput, LinesBusy
from vega.labels import STATUS_LABELS
from vega.models import JobStatus, Outcome
from vega.reading.line.jobs import KnownJob
from vega.reading.line.line_words import words_in
from vega.reading.line.said import LONGEST, Asked, Reading
from vega.reading.page import Kind, pasted_page
from vega.reading.page import Reading as PageReading
from vega.reading.text.encodings import text_of
from vega.rules.job_keys import complete_url, job_key
from vega.schemas import posting_fields, read_choice
from vega.services.account import Account
from vega.services.jobs import page_slots
from vega.services.jobs.follow_ups import ENDED, open_follow_ups
from vega.services.jobs.history import OUTCOMES
from vega.services.jobs.jobs import get_job, look_up_job
from vega.services.lines.finding import Result, known_jobs, latest_jobs, results_of
from vega.services.lines.pages import names_page
from vega.services.lines.planned import of_planned
from vega.services.lines.saying import Part, parts_of, problem_words, says
from vega.services.mails.received import read_calendar, read_message, read_pasted
from vega.services.mails.suggesting import Suggestion, fitting_move, suggest
from vega.services.slots import AccountSlots

MOST_OFFERED = 5
MOST_TO_CHOOSE = 20
LONGEST_SOURCE = 150_000  # bytes of a file that is an email
LONGEST_TYPED = 80  # characters of a line: one that says nothing and is longer was pasted
LONGEST_START = 20_000  # characters of a paste that tell whether it is an email
line_slots = AccountSlots(running=2, waiting=4, busy=LinesBusy)  # in a process
_HEADER = re.compile(
    r"\A\s*(?:>\s*)?(?:from|von|de|date|datum|subject|betreff|objet|asunto|to|an|received|return-path"
    r"|mime-version|delivered-to|message-id|x-[\w-]+)\s?:\s?\S.*\n\s*[\w-]+\s?:", re.I
)  # fmt: skip
_ADDRESS = re.compile(r"https?://\S+|www\.\S+", re.I)


@dataclass(frozen=True)
class Typed:
    """What was typed or pasted. `context` is the job of the page, `chosen` the one that the person
    chose, `fixed` the fields that they corrected; `side` is "mail" or "job" to see the email or the
    posting in a text that can be either, "name" or "word" for a word that is a name as well.
    """

    text: str = ""
    html: str = ""
    file: bytes | None = None
    chip: str | None = None
    context: int | None = None
    chosen: int | None = None
    fixed: Mapping[str, Any] = field(default_factory=dict)
    side: str | None = None


@dataclass(frozen=True)
class Line:
    """What was typed, as it was read: `reading`, its sentence and the parts of that, and the jobs
    that it speaks of. `others` are the readings to choose from, or what a line without a verb would
    be as a task, a note and a job.
    """

    text: str
    chip: str | None
    reading: Reading
    says: str
    parts: Sequence[Part] = ()
    jobs: Mapping[int, KnownJob] = field(default_factory=dict)
    others: Sequence["Line"] = ()
    results: Sequence[Result] = ()
    problem: str | None = None
    suggestion: Suggestion | None = None
    moved_on: date | None = None  # the day of a later move, for which an email moves nothing
    is_either: bool = False  # a posting and an email
    ways: Sequence[tuple[str, str, bool]] = ()  # sides of a word that is a name: says, chosen
    choices: Sequence[Mapping[str, Any]] = ()  # postings of one page

    @property
    def job(self) -> KnownJob | None:
        return self.jobs.get(self.reading.job_id or 0)


def read(owner: Account, typed: Typed) -> Line:
    """Read what was typed. Nothing is saved or counted.

    Raises `JobNotFound` for a job of another user, `InvalidInput`, `LinesBusy`, `PagesBusy`.
    """
    if typed.context is not None:
        get_job(owner, typed.context)
    is_text = typed.chip not in (None, "job") and typed.file is None
    kind = "line" if is_text else _kind_of(typed)
    if kind == "mail" and typed.chip == "job":
        kind = "posting"
    read_as = {"address": _address, "mail": _mail_or_posting, "posting": _pasted, "line": _line}
    line = read_as[kind](owner, typed)
    if kind == "line" and not is_text and len(typed.text) > LONGEST_TYPED and _says_nothing(line):
        return _pasted_line(owner, typed) or line
    return line


def _says_nothing(line: Line) -> bool:
    is_found = line.reading.job_id or any(one.is_whole for one in line.results)
    return line.reading.kind in ("none", "open") and not is_found


def _pasted_line(owner: Account, typed: Typed) -> Line | None:
    """Return the posting in a line, or the email if it is about a job: an ad can sound like one."""
    line = _pasted(owner, typed)
    is_found = line.jobs if line.reading.kind == "mail" else not line.problem
    return line if is_found else None


def _kind_of(typed: Typed) -> str:
    text, file = typed.text, typed.file
    start = file[:4_000].decode("latin-1") if file is not None else text[:4_000]
    if _ADDRESS.fullmatch(text.strip()) and file is None:
        return "address"
    if "BEGIN:VCALENDAR" in start or _HEADER.match(start) or _begins_as_mail(start):
        return "mail"
    is_long = len(text) > LONGEST or text.strip().count("\n") > 2
    return "posting" if typed.html.strip() or file is not None or is_long else "line"


def _begins_as_mail(text: str) -> bool:
    if "\n" not in text:
        return False
    from vega.reading.mail.pastes import begins_with_headers  # late: most lines are no email

    return begins_with_headers(text)


def _address(owner: Account, typed: Typed) -> Line:
    url = complete_url(typed.text.strip())
    tracked = look_up_job(owner, url) if job_key(url) else None
    if tracked is None:
        return _new_job(typed, {"source_url": url})
    job = get_job(owner, tracked.id)
    known = KnownJob(job.id, job.title, job.company, job.location, status=job.status)
    words = f"You saved this already: {STATUS_LABELS[JobStatus(job.status)]}"
    place = Result("job", job.title, f"{job.company} | {words}", f"/jobs/{job.id}", job.status)
    reading = Reading("open", job_id=job.id)
    jobs = {job.id: known}
    return Line(typed.text, typed.chip, reading, words, jobs=jobs, results=[place])


def _new_job(typed: Typed, said: Mapping[str, Any]) -> Line:
    """Return a job to add, of which the title and the company are asked if they are missing."""
    fields = {**said, **typed.fixed}
    asks = next((name for name in ("title", "company") if not fields.get(name)), None)
    reading = Reading("job", fields, asks=asks)
    parts = parts_of(reading)
    return Line(typed.text, typed.chip, reading, says(reading, parts), parts)


def chosen_posting(typed: Typed, posting: str) -> Line:
    """Return one of several postings of a page as what was read. Raises `InvalidInput`."""
    return _new_job(typed, read_choice(posting))


def _pasted(owner: Account, typed: Typed) -> Line:
    """Read a text as a posting, and as an email if it is none, too, or if that `side` is meant.

    The beginning of a long text tells whether it is an email.
    """
    if typed.file is not None:
        typed = replace(typed, text=_text_in(typed.file) or typed.text, file=None)
    start = typed if typed.side == "mail" else replace(typed, text=typed.text[:LONGEST_START])
    mail = _mail_in(owner, start)
    if mail and typed.side == "mail":
        return replace(mail, is_either=True)
    found = page_slots.read_page(owner, pasted_page(typed.text, typed.html))
    if found.kind != Kind.NONE:
        return replace(_posting(typed, found), is_either=bool(mail))
    if mail:
        return mail if start.text == typed.text else _mail(owner, typed)
    line = _new_job(typed, {"description": typed.text} if typed.text.strip() else {})
    return replace(line, problem=problem_words("nothing_read", None))


def _text_in(file: bytes) -> str:
    """Return the text of a file. Raises `InvalidInput` for one that is none."""
    text = text_of(file)
    if text is None:
        raise InvalidInput({"file": "This is no text. Choose an .eml, .ics, .html or .txt file."})
    return text.whole()


def _posting(typed: Typed, found: PageReading) -> Line:
    choices = [posting_fields(one) for one in found.postings]
    if found.kind != Kind.SEVERAL:
        return _new_job(typed, choices[0])
    words, reading = f"{len(choices)} postings found: which one?", Reading("job", asks="title")
    return Line(typed.text, None, reading, words, choices=choices)


def _mail_or_posting(owner: Account, typed: Typed) -> Line:
    """Read an email; one about none of the jobs can be read as the posting in it instead."""
    mail = _mail(owner, typed)
    if mail.reading.job_id or mail.suggestion is None:
        return mail
    found = page_slots.read_page(owner, pasted_page(mail.suggestion.text))
    if found.kind == Kind.NONE:
        return mail
    typed = replace(typed, text=mail.text)
    return replace(_posting(typed, found) if typed.side == "job" else mail, is_either=True)


def _mail_in(owner: Account, typed: Typed) -> Line | None:
    """Return the mail that a text without a header is, if it says something of a job."""
    with suppress(InvalidInput):
        mail = _mail(owner, typed)
        return mail if mail.reading.fields["says"] != "other" else None
    return None


def _mail(owner: Account, typed: Typed) -> Line:
    text, file = typed.text, typed.file
    data = file if file is not None else text.encode(errors="replace")
    if "BEGIN:VCALENDAR" in data[:4_000].decode("latin-1") and not _HEADER.match(text):
        mail = read_calendar(owner, data)
    else:
        mail = read_message(owner, data) if file is not None else read_pasted(owner, text)
    found = suggest(owner, mail, typed.chosen or typed.context)
    jobs = {
        one.id: KnownJob(one.id, one.title, one.company, status=one.status)
        for one in found.candidates
    }
    move, job_id = found.move, found.job_id
    if job_id and "occurred_on" in typed.fixed:
        move = fitting_move(owner, job_id, found.says, typed.fixed["occurred_on"])
    fields = {"says": str(found.news), "status": move.status, "occurred_on": found.occurred_on,
              "text": found.text, "reply": found.reply, "subject": mail.subject}  # fmt: skip
    if found.interview is not None and found.interview.is_certain:
        fields["starts_at"] = found.interview.starts_at
    fields |= typed.fixed
    reading = Reading("mail", fields, job_id, [*jobs], None if job_id else "job")
    zone = zone_of(owner.time_zone)
    parts = parts_of(reading, jobs.get(job_id or 0), zone, _closed_with(reading))
    source = text or data[:LONGEST_SOURCE].decode(errors="replace")  # sent again without scripts
    return Line(
        source, None, reading, says(reading, parts), parts, jobs,
        suggestion=found, moved_on=move.moved_on,
    )  # fmt: skip


def blank(text: str) -> Line:
    """Return a line that was not read."""
    return Line(text, None, Reading("none"), "")


def _line(owner: Account, typed: Typed) -> Line:
    with line_slots.taken(owner.id):
        return _read_line(owner, typed)


def _read_line(owner: Account, typed: Typed) -> Line:
    from vega.reading.line.read_line import read_line

    text, chip, context = typed.text, typed.chip, typed.context
    known = known_jobs(owner, text, (context, typed.chosen))
    zone = zone_of(owner.time_zone)
    asked = Asked(known, now().astimezone(zone), zone, chip, context)
    reading = read_line(text, asked)
    if not text.strip():
        reading = Reading("none", job_id=context)
    as_typed = Typed(text, context=context)
    if reading.kind == "open" or (chip is None and names_page(text)):
        offers = [_completed(owner, as_typed, one, known, is_offer=True) for one in reading.offers]
        named = {one.reading.job_id for one in offers if one.reading.job_id}
        return replace(_found(owner, text, known, named - {context}), others=offers)
    if reading.asks != "reading":
        return _completed(owner, typed, reading, known)
    both = [_completed(owner, as_typed, one, known) for one in reading.options]
    ways = [(side, one.says, side == typed.side) for side, one in zip(SIDES, both, strict=True)]
    if typed.side in SIDES:
        chosen = reading.options[SIDES.index(typed.side)]
        return replace(_completed(owner, typed, chosen, known), ways=ways)
    words = says(reading, ())
    return Line(text, chip, reading, words, jobs=both[0].jobs, others=both, ways=ways)


SIDES = ("name", "word")  # of a line that can be read in two ways


def _completed(
    owner: Account,
    typed: Typed,
    reading: Reading,
    known: Sequence[KnownJob],
    *,
    is_offer: bool = False,
) -> Line:
    """Return what a line says with what its job says, and what the person chose and corrected. Of
    an offer no other job is to choose.
    """
    text, context, chosen = typed.text, typed.context, typed.chosen
    jobs, zone = {job.id: job for job in known}, zone_of(owner.time_zone)
    if reading.kind == "job":
        return _new_job(typed, _as_known(reading.fields, known))
    if chosen in jobs and reading.kind != "none":
        asks = None if reading.asks == "job" else reading.asks
        reading = replace(reading, job_id=chosen, asks=asks, guessed=reading.guessed - {"job"})
    if reading.asks == "job" and not (reading.candidates or is_offer):
        reading, latest = _with_candidates(owner, reading)
        jobs |= {job.id: job for job in latest}
    if reading.asks == "job" and context in jobs:
        others = [one for one in reading.candidates if one != context]
        reading = replace(reading, candidates=[context, *others][:MOST_OFFERED])
    if reading.kind == "log" and "text" in reading.fields:
        reading.fields["text"] = _as_typed(text.strip(), reading.fields["text"])
    job, to_add = jobs.get(reading.job_id or 0), reading
    reading = _fixed(reading, typed.fixed)
    if reading.of_days is not None:
        reading = of_planned(owner, reading, zone)
    reading = _with_defaults(reading, job)
    asked = [jobs[one] for one in reading.candidates if one in jobs]
    parts = parts_of(reading, job, zone, _closed_with(reading))
    words = says(reading, parts, asked, zone)
    problem = problem_words(reading.problem, job) if reading.problem else None
    line = Line(text, typed.chip, reading, words or problem or "", parts, jobs, problem=problem)
    if reading.problem != "no_interview" or to_add.fields.get("state"):
        return line
    new = replace(to_add, of_days=None)
    return replace(line, others=[_completed(owner, typed, new, known)])


def _closed_with(reading: Reading) -> Sequence[str]:
    """Return the titles of the tasks that a refusal or a withdrawal closes."""
    if reading.fields.get("status") not in ENDED or reading.job_id is None:
        return ()
    return [task.title for task in open_follow_ups([reading.job_id])]


def _as_known(fields: Mapping[str, Any], known: Sequence[KnownJob]) -> Mapping[str, Any]:
    """Return the fields of a new job, with its company as the other jobs there have it."""
    wanted = words_in(fields.get("company", ""))
    found = (job.company for job in known if wanted and words_in(job.company) == wanted)
    company = next(found, None)
    return {**fields, "company": company} if company else fields


def _with_candidates(owner: Account, reading: Reading) -> tuple[Reading, Sequence[KnownJob]]:
    """Return a reading that names no job with the newest ones to choose from, and those."""
    statuses = _statuses_for(reading)
    latest = latest_jobs(owner, MOST_OFFERED, statuses)
    if statuses and not latest:
        return Reading("none", problem="not_open"), []
    return replace(reading, candidates=[job.id for job in latest]), latest


def _with_defaults(reading: Reading, job: KnownJob | None) -> Reading:
    """Return a reading with what its job says of fields that the line left out."""
    if job is None:
        return reading
    defaults: dict[str, Any] = {}
    if reading.kind == "interview" and reading.of_days is None:
        defaults["move"] = job.status in ("interested", "applied")
    if "salary_min" in reading.fields:
        defaults["salary_currency"] = job.salary_currency
        defaults["salary_period"] = job.salary_period if _is_like(reading.fields, job) else None
    guessed = reading.guessed | ({"move"} - reading.fields.keys())
    return replace(reading, fields={**defaults, **reading.fields}, guessed=guessed)


def _is_like(fields: Mapping[str, Any], job: KnownJob) -> bool:
    """Return whether new pay can be for the period of the job's own: at most twice, at least half
    of it, in no other currency. So a sum for a year is never taken for one a month.
    """
    if fields.get("salary_currency") not in (None, "", job.salary_currency):
        return False
    ends = (fields.get("salary_min"), fields.get("salary_max"))
    new = [end for end in ends if isinstance(end, Decimal)]  # one that cannot be read stays text
    own = [end for end in (job.salary_min, job.salary_max) if end is not None]
    return bool(new and own) and min(own) <= 2 * min(new) and max(new) <= 2 * max(own)


def _as_typed(text: str, said: str) -> str:
    """Return what is logged with its lines and its end, which a line has not."""
    if len(text) <= LONGEST and "\n" not in text:
        return said
    begins = re.search(r"\s+".join(map(re.escape, said.split()[:3])), text)
    return text[begins.start() if begins else 0 :]


def find(owner: Account, text: str) -> Line:
    """Return the places that a text leads to, whatever else it may say. Raises `LinesBusy`."""
    with line_slots.taken(owner.id):
        return _found(owner, text, known_jobs(owner, text))


def _found(
    owner: Account, text: str, known: Sequence[KnownJob], named: Collection[int] = ()
) -> Line:
    """Return where a text leads. `known` are the jobs that it may name, `named` those it does."""
    results = results_of(owner, text, known, named)
    count = f"{len(results)} found" if results else "Nothing found"
    jobs = {job.id: job for job in known}
    return Line(text, None, Reading("open"), count, jobs=jobs, results=results)


def _fixed(reading: Reading, fixed: Mapping[str, Any]) -> Reading:
    """Return a reading with what the person corrected; what is asked for is open no longer."""
    guessed = reading.guessed - ({"day"} if fixed.keys() & {*_DAYS} else set())
    reading = replace(reading, fields={**reading.fields, **fixed}, guessed=guessed)
    answers = {"day": _DAYS, "time": ("starts_at",), "interview": ("interview_id",)}
    asked, fields = reading.asks or "", reading.fields
    if asked in HALVES and fixed.keys() & {*HALVES.values()}:
        open_ones = (half for half, name in HALVES.items() if not fields.get(name))
        return replace(reading, asks=next(open_ones, None))
    is_answered = any(fixed.get(name) for name in answers.get(asked, (asked,)))
    return replace(reading, asks=None, problem=None) if is_answered else reading


_DAYS = ("occurred_on", "due_on", "starts_at", "deadline")
HALVES = {"day": "day", "time": "start"}  # what is asked of a moment, and its field


def choosable_jobs(owner: Account, line: Line) -> list[KnownJob]:
    """Return the jobs that the line may be about, and the newest others."""
    if line.reading.kind not in ("move", "interview", "edit", "task", "log", "mail"):
        return []
    first = dict.fromkeys([line.reading.job_id or 0, *line.reading.candidates])
    named = [line.jobs[one] for one in first if one in line.jobs]
    latest = latest_jobs(owner, MOST_TO_CHOOSE, _statuses_for(line.reading))
    return [*named, *(job for job in latest if job.id not in first)]


def _statuses_for(reading: Reading) -> Sequence[str]:
    """Return the statuses that a job must have for this to make sense; none if any will do."""
    return OUTCOMES[Outcome.GHOSTED] if reading.fields.get("outcome") == Outcome.GHOSTED else ()
