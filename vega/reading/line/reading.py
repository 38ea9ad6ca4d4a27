"""Read a line: what it is, which job it means, and what it says, as far as each is certain."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from vega.clock import moment_in
from vega.reading.choices import applied_via_of, workplace_of
from vega.reading.line.days import SaidDay, said_days
from vega.reading.line.jobs import KnownJob, Named, name_jobs
from vega.reading.line.tokens import Tokens
from vega.reading.line.words import Phrase, named, phrases, singles
from vega.reading.mail.clocks import Clock, find_clocks
from vega.reading.mail.flat import blank, without_numbers
from vega.reading.mail.zone_words import ZoneWord, find_zones, meant
from vega.reading.pay import read_pay
from vega.reading.table.statuses import meaning_of

LONGEST = 500  # characters of a line
_SPLIT = re.compile(r"\s?:(?=\s|$)\s*| [-–—] ")
_SUMS = re.compile(r"[€$£]?\s?\d[\d.,' ]*")
_AT = re.compile(r" (?:at|bei|beim|chez|en|with|@) ", re.IGNORECASE)
_REMOTE = re.compile(r"\s*\(([^()]*)\)\s*$")
OUTCOMES = {"ghosted": "", "accepted": "offer_received", "declined": "offer_received"}
STATUSES = {
    "rejected": "rejected", "applied": "applied", "offer": "offer_received",
    "withdrew": "not_interested", "interviewing": "interviewing", **OUTCOMES,
}  # fmt: skip
LOGS = {"called": ("call", False), "they_called": ("call", True), "emailed": ("email", False),
        "email_from": ("email", True), "note": ("note", None)}  # fmt: skip
HELD = ("phone", "video", "on_site", "assessment")
FIRST = ("task", "note", "add", "open")  # these begin a line
ENDS = {"rejected", "not_interested"}


@dataclass
class Reading:
    """What a line says. `asks` is what is open first; `options` are the days that it can be."""

    kind: str
    fields: dict[str, Any] = field(default_factory=dict)
    job_id: int | None = None
    candidates: Sequence[int] = ()
    asks: str | None = None
    options: Sequence[date] = ()
    unread: Sequence[str] = ()
    problem: str | None = None


def read_line(
    text: str,
    jobs: Sequence[KnownJob],
    now: datetime,
    zone: tzinfo,
    chip: str | None = None,
    context: int | None = None,
) -> Reading:
    """Read a line as of a moment, in the person's time zone.

    >>> from datetime import UTC
    >>> sunday = datetime(2026, 11, 29, 12, tzinfo=UTC)
    >>> read = read_line("acme rejected yesterday", [KnownJob(1, "SRE", "Acme")], sunday, UTC)
    >>> read.kind, read.job_id, read.fields
    ('move', 1, {'status': 'rejected', 'occurred_on': datetime.date(2026, 11, 28)})
    >>> read_line("did acme reject me?", [KnownJob(1, "SRE", "Acme")], sunday, UTC).kind
    'none'
    """
    whole = " ".join(text[:LONGEST].split())
    split = _SPLIT.search(whole)
    for head, tail in [(whole[: split.start()], whole[split.end() :])] if split else []:
        line = _Line(head, tail, jobs, now, zone, chip, context)
        if (line.verbs or line.status or line.outcome) and not line.is_cut_short:
            return line.reading()
    return _Line(_SPLIT.sub(" ", whole), "", jobs, now, zone, chip, context).reading()


class _Line:
    def __init__(self, head: str, tail: str, jobs: Sequence[KnownJob], now: datetime,
                 zone: tzinfo, chip: str | None, context: int | None) -> None:  # fmt: skip
        self.jobs, self.now, self.zone = {job.id: job for job in jobs}, now, zone
        self.today, self.chip, self.context, self.tail = now.date(), chip, context, tail
        self.line = line = Tokens(head)
        self.named = name_jobs(line, jobs)
        self.days = said_days(line, self.today)
        self.clock, self.zone_word = self._clock()
        self.verbs = _verbs(line)
        self.status, self.outcome, self.is_unclear = self._status()
        line.take([n for n in line.free() if line.words[n] in self.named.words], "of")
        if not self.named.points and tail:
            self.named = name_jobs(Tokens(tail), jobs) if {"task"} & self.verbs.keys() else self.named

    @property
    def is_cut_short(self) -> bool:
        """Whether a colon stands before the rest of an appointment: `interview: acme tue 10:00`."""
        return not (self.days or self.clock or self.named.points) and "interview" in self.verbs

    def _clock(self) -> tuple[Clock | None, ZoneWord | None]:
        """Return the time of the line and its zone, and take their words."""
        line, text = self.line, self.line.plain
        taken = [line.spans[n] for n, role in enumerate(line.roles) if role]
        zones = find_zones(without_numbers(line.text))
        text = blank(without_numbers(text), [*taken, *((z.start, z.end) for z in zones)])
        after = [line.spans[day.numbers[-1] + 1] for day in self.days
                 if day.numbers[-1] + 1 < len(line.words)]  # fmt: skip
        clocks = find_clocks(text)
        for start, end in () if clocks else after:  # a number alone, right after a day
            if text[start:end].isdigit() and int(text[start:end]) < 24 and end - start < 3:
                hour = int(text[start:end])
                clocks = [Clock(start, end, 60 * (hour + 12 if hour < 7 else hour))]
        if not clocks:
            return None, None
        clock = clocks[0]
        near = [zone for zone in zones if 0 <= zone.start - clock.end < 20]
        for spot in (clock, *near[:1]):
            numbers = line.inside(spot.start, spot.end)
            line.take(numbers, "clock")
            line.take(line.before(numbers[0], phrases("before_day")) if numbers else (), "clock")
        return clock, near[0] if near else None

    def _status(self) -> tuple[str | None, str | None, bool]:
        """Return status and outcome, and whether a doubt, a plan or another status unsays them."""
        line, own = self.line, [STATUSES[name] for name in self.verbs if name in STATUSES]
        outcome = next((name for name in self.verbs if name in OUTCOMES), None)
        status: str | None = next((one for one in own if one), None)
        hint = "?" in line.text or any(
            any(line.find(phrases(name))) for name in ("negation", "plan", "doubt")
        )
        unsaid = phrases("negation") | phrases("plan") | phrases("doubt")
        off = {n for numbers in line.find(unsaid) for n in numbers}
        rest = [n for n in line.free() if n not in off]
        if not (status or outcome) and (read := _shortest(line, rest)):
            found, outcome, numbers = read
            status = None if outcome == "ghosted" else found
            line.take(numbers, "verb")
            hint = "?" in line.text or any(not line.roles[n] for n in off)
        if status == "interviewing" and "interviewing" not in self.verbs:
            self.verbs.setdefault("interview", [])
            status = None
        return status, outcome, bool(status or outcome) and (hint or len({*filter(None, own)}) > 1)

    def reading(self) -> Reading:
        verbs, chip = self.verbs, self.chip
        log = next((name for name in LOGS if name in verbs), None)
        moves = bool(self.status or self.outcome)
        meets = "interview" in verbs or any(name in verbs for name in HELD)
        if chip == "job" or (not chip and "add" in verbs):
            return self._job()
        if chip == "task" or (not chip and "task" in verbs):
            return self._task()
        if chip == "log" or (not chip and log and (self.tail or log == "note" or not moves)):
            return self._log(log or "note")
        if chip == "interview" or self._is_meeting(meets, moves):
            return self._interview()
        if moves:
            return self._move()
        if {"call", "phone"} & verbs.keys():
            return self._log("called") if self.tail else self._task()
        if meets:
            return self._interview()
        is_unsaid = "?" not in self.line.text and any(self.line.find(phrases("plan")))
        if is_unsaid and self.named.points:
            return Reading("none", problem="unclear")
        return Reading("open", candidates=[*self.named.points])

    def _is_meeting(self, meets: bool, moves: bool) -> bool:
        is_timed = self.clock is not None
        if moves and (self.status in ENDS or not is_timed):
            return False
        return is_timed and (meets or "call" in self.verbs or "called" in self.verbs) or (
            meets and bool(self.days) and "phone" not in self.verbs
        )

    # Kinds

    def _move(self) -> Reading:
        fields: dict[str, Any] = {"status": self.status} if self.status else {}
        if self.outcome:
            fields["outcome"] = self.outcome
        if self.status == "offer_received":
            self._answer_by(fields)
            self._pay(fields)
        if self.status == "applied" and (via := self._via()):
            fields["applied_via"] = via
        days = self._meant(ahead=False)
        fields["occurred_on"] = days[0] if days else self.today
        if self.tail:
            fields["stage" if len(self.tail) <= 40 else "note"] = self.tail
        read = self._about("move", fields)
        if self.is_unclear:
            return Reading("none", problem="unclear")
        self._ask_day(read, days)
        return self._changed(read)

    def _changed(self, read: Reading) -> Reading:
        """Leave out what the job is already. A new stage or outcome of the same status stays."""
        job = self.jobs.get(read.job_id or 0)
        if job is None:
            return read
        if self.outcome == "ghosted" and job.status not in ("applied", "interviewing"):
            return Reading("none", job_id=job.id, problem="not_open")
        is_new = self.outcome not in (None, job.outcome) or "stage" in read.fields
        if job.status == self.status and not is_new:
            return Reading("none", job_id=job.id, problem="already")
        if job.status == self.status or (self.outcome and self.outcome == job.outcome):
            read.fields.pop("status", None)
        return read

    def _interview(self) -> Reading:
        fields: dict[str, Any] = {}
        kind = next((name for name in HELD if name in self.verbs), None)
        kind = kind or ("phone" if "call" in self.verbs and "interview" not in self.verbs else None)
        if kind:
            fields["kind"] = kind
        if people := self._people():
            fields["people"] = people
        days = self._meant(ahead=True)
        read = self._about("interview", fields)
        if "?" in self.line.text:
            return Reading("none", problem="unclear")
        if len(days) != 1 or any(word.isdigit() for word in read.unread):
            read.asks, read.options = read.asks or "day", days if len(days) > 1 else ()
        elif self.clock is None or (start := self._start(days[0], self.clock)) is None:
            read.fields["day"] = days[0]
            read.asks = read.asks or "time"
        else:
            fields["starts_at"] = start
            if self.zone_word and self.zone_word.name:
                fields["time_zone"] = self.zone_word.name
        return read

    def _start(self, day: date, clock: Clock) -> datetime | None:
        """Return the moment; None for one that summer time leaves out."""
        wall = datetime(day.year, day.month, day.day) + timedelta(minutes=clock.minutes)
        zone = next(meant(self.zone_word, wall, self.zone), self.zone) if self.zone_word else self.zone
        moment = moment_in(zone, wall)
        return moment and moment.astimezone(zone)

    def _task(self) -> Reading:
        line, keep = self.line, {"call", "phone"} if "task" not in self.verbs else set()
        if keep:
            line.take([n for name in keep for n in self.verbs.get(name, ())], "")
            line.take([n for n, role in enumerate(line.roles) if role == "name"], "person")
        days, title = self._meant(ahead=True), self._core(line)
        if self.tail:
            tail = Tokens(self.tail)
            found = [day for day in said_days(tail, self.today) if day.numbers[-1] == len(tail.words) - 1]
            days = found[0].meant(self.today, ahead=True) if found else days
            title = self._core(tail, strip=("day",) if found else ())
        fields: dict[str, Any] = {"title": title} | ({"due_on": days[0]} if len(days) == 1 else {})
        read = self._about("task", fields)
        if read.asks == "job" and not (self.named.points or self.named.like):
            read.asks = None
        read.asks = read.asks or (None if title else "title")
        if len(days) > 1:
            read.asks, read.options = read.asks or "day", days
        return read

    def _log(self, name: str) -> Reading:
        kind, reply = LOGS[name]
        days = self._meant(ahead=False)
        fields = {"kind": kind, "text": self.tail or self._core(self.line),
                  "occurred_on": days[0] if days else self.today}  # fmt: skip
        if reply is not None:
            fields["reply"] = reply
        read = self._about("log", fields)
        self._ask_day(read, days)
        read.asks = read.asks or (None if fields["text"] or reply else "text")
        return read

    def _job(self) -> Reading:
        """Read `add product designer at tidepool, porto (remote)`."""
        first = next((n for n, role in enumerate(self.line.roles) if role != "verb"), None)
        text = "" if first is None else self.line.text[self.line.spans[first][0] :]
        fields: dict[str, Any] = {}
        if (note := _REMOTE.search(text)) and (workplace := workplace_of(note[1])):
            text, fields["workplace"] = text[: note.start()], workplace
        title, *rest = _AT.split(text, maxsplit=1)
        company, _, place = rest[0].partition(",") if rest else ("", "", "")
        named = {"title": title.strip(), "company": company.strip(), "location": place.strip()}
        fields |= {name: value for name, value in named.items() if value}
        asks = next((name for name in ("title", "company") if name not in fields), None)
        return Reading("job", fields, asks=asks)

    # Parts

    def _about(self, kind: str, fields: dict[str, Any]) -> Reading:
        """Return a reading with its job, as far as that is certain."""
        line = self.line
        unread = [n for n in line.free() if line.words[n] not in singles("small") | singles("with")]
        is_text = kind in ("task", "log")
        beside = [n for n in unread if any(
            0 <= m < len(line.words) and line.roles[m] in ("name", "person") for m in (n - 1, n + 1))]  # fmt: skip
        odd = [n for n in beside if not is_text or line.words[n] in singles("common")]
        odd = [n for n in odd if kind != "interview" or "people" not in fields or n not in self.with_numbers]
        chosen = None if odd else self.named.certain(self.context)
        if not (self.named.points or self.named.like) and (is_text or not unread):
            chosen = self.context
        ranked = sorted(self.named.points, key=lambda job: -self.named.points[job])
        ranked = sorted(ranked or self.named.like, key=lambda job: not self._makes_sense(kind, job))
        return Reading(kind, fields, chosen, ranked[:5], None if chosen else "job",
                       unread=[] if is_text else [line.written([n]) for n in unread])  # fmt: skip

    def _makes_sense(self, kind: str, job_id: int) -> bool:
        return kind != "move" or self.jobs[job_id].status not in (*ENDS, self.status)

    def _meant(self, *, ahead: bool) -> tuple[date, ...]:
        minutes = self.now.hour * 60 + self.now.minute
        later = self.clock is not None and self.clock.minutes > minutes
        found = self.days[0].meant(self.today, ahead=ahead, later=later) if self.days else ()
        return tuple(day for day in found if 1970 <= day.year < 2200)

    def _ask_day(self, read: Reading, days: Sequence[date]) -> None:
        past = [day for day in days if day <= self.today]
        odd = any(word.isdigit() for word in read.unread) or (self.days and not days)
        if len(days) > 1 or odd or (days and not past):
            read.asks, read.options = read.asks or "day", past if len(days) > 1 else ()

    def _answer_by(self, fields: dict[str, Any]) -> None:
        for numbers in [*self.line.find(phrases("answer_by"), "verb", "day")]:
            for day in [day for day in self.days if day.numbers[-1] > numbers[-1]][:1]:
                self.days.remove(day)
                self.line.take(numbers, "day")
                if len(found := day.meant(self.today, ahead=True)) == 1:
                    fields["answer_by"] = found[0]

    def _pay(self, fields: dict[str, Any]) -> None:
        line = self.line
        for found in _SUMS.finditer(line.text):
            first = line.inside(*found.span())
            for n in range(min(first[0] + 7, len(line.words)) - 1, first[0] - 1, -1):
                end = line.spans[n][1] + (line.text[line.spans[n][1] :][:2].strip() in ("€", "$", "£")) * 2
                if any(line.roles[m] in ("day", "name") for m in range(first[0], n + 1)):
                    continue
                pay = read_pay(line.text[found.start() : end].strip())
                if pay and pay.low is not None and pay.low >= 100:
                    fields |= {"salary_min": pay.low, "salary_max": pay.high or pay.low}
                    fields |= {"salary_currency": pay.currency} if pay.currency else {}
                    fields |= {"salary_period": pay.period} if pay.period else {}
                    line.take(range(first[0], n + 1), "pay")
                    return

    def _via(self) -> str | None:
        line = self.line
        for numbers in [*line.find(phrases("via"))]:
            words = [n for n in range(numbers[-1] + 1, len(line.words)) if not line.roles[n]][:2]
            for many in (words, words[:1]):
                if many and (via := applied_via_of(line.written(many))):
                    line.take([*numbers, *many], "via")
                    return via
        return None

    with_numbers: Sequence[int] = ()

    def _people(self) -> str:
        line, found = self.line, []
        for numbers in line.find(phrases("with")):
            for n in range(numbers[-1] + 1, len(line.words)):
                if line.roles[n] or not line.text[line.spans[n][0]].isupper():
                    break
                found.append(n)
        persons = [person for job in self.named.points for person in self.jobs[job].people
                   if Tokens(person).words[-1] in line.words]  # fmt: skip
        self.with_numbers = found
        line.take(found, "person")
        return line.written(found) or ", ".join(dict.fromkeys(persons))

    def _core(self, line: Tokens, strip: Iterable[str] = ("verb", "day", "name", "clock")) -> str:
        """Return the text without what was read at its ends, and the words that led to that."""
        kept = [*range(len(line.words))]
        while kept and line.roles[kept[0]] in strip:
            kept.pop(0)
        while kept and line.roles[kept[-1]] in strip:
            is_name = line.roles[kept.pop()] == "name"
            while is_name and kept and line.words[kept[-1]] in singles("before_name"):
                kept.pop()
        return line.written(kept)


def _verbs(line: Tokens) -> dict[str, list[int]]:
    """Take the verbs of a line; `task`, `note`, `add` and `open` only where they begin it.

    >>> _verbs(Tokens("note acme")), _verbs(Tokens("they offered me a job, note that"))
    ({'note': [0]}, {'offer': [1, 2]})
    """
    names = (*STATUSES, "interview", *HELD, "call", *LOGS, *FIRST)
    of: dict[Phrase, str] = {phrase: name for name in names for phrase in phrases(name)}
    found: dict[str, list[int]] = {}
    free = line.free()
    for numbers in [*line.find(frozenset(of))]:
        name = of[tuple(line.words[n] for n in numbers)]
        if name not in FIRST or numbers[0] == free[0]:
            line.take(numbers, "verb")
            found.setdefault(name, numbers)
            if name in FIRST:
                break
    return found


def _shortest(line: Tokens, numbers: Sequence[int]) -> tuple[str, str | None, Sequence[int]] | None:
    """Return the status and outcome of words, and the fewest of them that say so."""

    def read(some: Sequence[int]) -> Any:
        found = meaning_of(" ".join(line.words[n] for n in some)) if some else None
        return found and found.status != "interested" and (found.status, found.outcome)

    runs = [run for run in (numbers, *([n] for n in numbers)) if read(run)]
    if not runs:
        return None
    run, wanted = [*runs[0]], read(runs[0])
    while read(run[1:]) == wanted:
        run = run[1:]
    while read(run[:-1]) == wanted:
        run = run[:-1]
    return (*wanted, run)
