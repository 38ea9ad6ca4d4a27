"""Read a line: what it is, which job it means, and what it says, as far as each is certain."""

import re
from collections.abc import Sequence
from copy import copy
from datetime import date
from itertools import dropwhile, takewhile
from typing import Any

from vega.reading.line.days import said_days
from vega.reading.line.jobs import name_jobs
from vega.reading.line.line_words import phrases, singles, words_in
from vega.reading.line.parts import capital, job_fields, pay_of, people_of, text_of, way_of
from vega.reading.line.said import LONGEST, Asked, Reading
from vega.reading.line.times import said_time
from vega.reading.line.tokens import Tokens
from vega.reading.line.verbs import EDITS, ENDS, LOGS, WAITING, read_verbs
from vega.reading.table.statuses import meaning_of

LONGEST_STAGE = 40
OF_A_NEW = ("kind", "people")  # what an interview that is planned has already
MOST_CANDIDATES = 5
_SPLIT = re.compile(r"\s?:(?=\s|$)\s*| [-–—] (?!\d)")


def read_line(text: str, asked: Asked) -> Reading:
    """Read a line. What stands after a colon that follows a verb is text.

    >>> from datetime import UTC, datetime
    >>> from vega.reading.line.jobs import KnownJob
    >>> asked = Asked([KnownJob(1, "SRE", "Acme")], datetime(2026, 11, 29, 12, tzinfo=UTC), UTC)
    >>> read = read_line("acme rejected yesterday", asked)
    >>> read.kind, read.job_id, read.fields
    ('move', 1, {'status': 'rejected', 'occurred_on': datetime.date(2026, 11, 28)})
    >>> read_line("did acme reject me?", asked).kind, read_line("note acme: rejected", asked).kind
    ('none', 'log')
    >>> [offer.fields.get("title") for offer in read_line("buy milk tomorrow", asked).offers]
    ['Buy milk', None, 'Buy milk tomorrow']
    """
    whole = " ".join(text[:LONGEST].split())
    line = _split(whole, asked)
    other = _split(whole, asked, bare=False) if line.doubtful else line
    read = _one_of(line, other) if line.doubtful else line.reading()
    if read.kind == "open":
        new = Reading("job", dict(job_fields(Tokens(whole))))
        read.offers = [other.under("task"), line.under("log"), new]
    return read


def _split(whole: str, asked: Asked, *, bare: bool = True) -> "_Line":
    split = _SPLIT.search(whole)
    if split:
        line = _Line(whole[: split.start()], whole[split.end() :], asked, bare=bare)
        if line.takes_text:
            return line
    return _Line(whole, "", asked, bare=bare)


def _one_of(named: "_Line", other: "_Line") -> Reading:
    """Return a line with a name such as Monday that can be another word as well: that word, where
    another name or an interview that needs a day is there; the name, where it alone makes sense;
    and where both do, both.
    """
    reads = named.reading(), other.reading()
    is_word = all(other.line.roles[n] not in ("", "of") for n in named.doubtful)
    if other.named.points:
        return reads[1 if is_word else 0]
    whole = [read for read in reads if read.asks is None and read.kind not in ("open", "none")]
    if len(whole) < 2 or not is_word or whole[0] == whole[1]:
        return whole[0] if whole else reads[1 if is_word and reads[1].kind == "interview" else 0]
    both = reads[0].fields.items() & reads[1].fields.items()
    return Reading(reads[0].kind, dict(both), asks="reading", options=reads)


def _is_status(text: str) -> bool:
    """Return whether a text is just a status, as "absage" is."""
    found = meaning_of(text)
    return found is not None and found.stage is None


class _Line:
    """A line whose names, days, time and verb are read, in this order. With `bare`, a name alone
    that is another word too is the name.
    """

    def __init__(self, head: str, tail: str, asked: Asked, *, bare: bool) -> None:
        self.line, self.tail, self.asked = Tokens(head), tail, asked
        self.jobs = {job.id: job for job in asked.jobs}
        self.today = asked.now.date()
        self.guessed: set[str] = set()
        self.named = name_jobs(self.line, asked.jobs, bare=bare)
        self.doubtful = self.named.doubtful
        self.days = said_days(self.line, self.today)
        self.time = said_time(self.line, self.days)
        self.verbs = read_verbs(self.line)
        known = (n for n in self.line.free() if self.line.words[n] in self.named.words)
        self.line.take(known, "of")
        if not self.named.points and "task" in self.verbs.names:
            self.named = name_jobs(Tokens(tail), asked.jobs, bare=False)

    def under(self, chip: str) -> Reading:
        """Return what the line says under a chip; it is read already."""
        twin = copy(self)
        twin.line, twin.days, twin.guessed = self.line.copy(), [*self.days], set()
        twin.asked = self.asked._replace(chip=chip)
        return twin.reading()

    @property
    def takes_text(self) -> bool:
        """Whether a verb stands before the colon, and not `interview: acme tue 10:00` after it."""
        is_bare = not (self.days or self.time or self.named.points)
        return bool(self.verbs.names or self.verbs.moves) and not (is_bare and self.verbs.meets)

    def reading(self) -> Reading:
        kinds = {"job": self._job, "task": self._task, "log": self._log, "move": self._move,
                 "interview": self._interview, "planned": self._planned, "edit": self._edit,
                 "open": self._open}  # fmt: skip
        is_planned = self.asked.chip in (None, "interview") and self.verbs.changes
        kind = "planned" if is_planned else self.asked.chip or self._kind()
        if kind in ("move", "planned", "edit") and self.verbs.is_unsaid:
            return Reading("none", problem="unclear")
        read = kinds[kind]()
        read.guessed = frozenset(self.guessed)
        if read.kind not in ("job", "open", "none") and not all(day.coming for day in self.days):
            read.asks, read.problem = read.asks or "day", read.problem or "no_day"
        return read

    def _kind(self) -> str:
        verbs, names = self.verbs, self.verbs.names
        if "add" in names:
            return "job"
        if names & {"task", "follow"}:
            return "task"
        if verbs.log and (self.tail or verbs.log == "note" or not verbs.moves):
            return "log"
        is_meeting = self.time or self.days if verbs.meets else self.time and "call" in names
        if is_meeting and not (verbs.moves and (self.time is None or verbs.status in ENDS)):
            return "interview"
        if verbs.moves:
            return "move"
        if names & {*EDITS}:
            return "edit"
        if "call" in names:
            return "log" if self.tail else "task"
        return "interview" if verbs.meets else "open"

    # Kinds

    def _open(self) -> Reading:
        is_sent = self.days and any(self.line.find(phrases("application")))
        if is_sent and not self.verbs.is_unsaid:  # it was sent on that day
            self.verbs.status = "applied"
            if not (read := self._move()).unread:
                return read
        if "@" in self.line.text and not (self.named.points or self.named.like):
            new = job_fields(Tokens(self.line.text))
            if {"title", "company"} <= new.keys():
                return Reading("job", dict(new))
        is_plan = "?" not in self.line.text and any(self.line.find(phrases("plan")))
        is_unclear = is_plan and self.named.points
        return Reading("none", problem="unclear") if is_unclear else Reading("open")

    def _move(self) -> Reading:
        verbs = self.verbs
        fields: dict[str, Any] = {"status": verbs.status, "outcome": verbs.outcome}
        if verbs.status == "offer_received":
            fields |= self._answer_by() | pay_of(self.line)
        if verbs.status == "applied":
            fields["applied_via"] = way_of(self.line)
        if self.tail and not _is_status(self.tail):
            fields["stage" if len(self.tail) <= LONGEST_STAGE else "note"] = self.tail
        read = self._past("move", fields)
        return self._untracked(read) or self._changed(read)

    def _untracked(self, read: Reading) -> Reading | None:
        """Return the job to add, if an application names title and company of none of the jobs."""
        line, is_known = self.line, self.named.points or self.named.like
        is_dated = all(len(day.past) == 1 and day.past[0] <= self.today for day in self.days)
        if is_known or self.verbs.status != "applied" or not is_dated or self.tail:
            return None
        named = [*dropwhile(lambda n: line.words[n] in singles("small"), line.free())]
        new = job_fields(Tokens(line.written(named)), applied=True)
        if not {"title", "company"} <= new.keys() or named[-1] - named[0] != len(named) - 1:
            return None
        day = read.fields.pop("occurred_on")
        return Reading("job", {**new, **read.fields, "applied_on": day})

    def _changed(self, read: Reading) -> Reading:
        """Leave out what the job is already: what is said beside it stays, of `applied` the day."""
        job, verbs, fields = self.jobs.get(read.job_id or 0), self.verbs, read.fields
        if job and verbs.outcome == "ghosted" and job.status not in WAITING:
            return Reading("none", job_id=job.id, problem="not_open")
        if job is None or job.status != verbs.status:
            return read
        if verbs.outcome not in (None, job.outcome) or "stage" in fields:
            fields.pop("status")
        elif not read.asks and all(day.coming for day in self.days):
            day = fields.pop("occurred_on")
            if self.days and verbs.status == "applied" and day != job.status_since:
                fields["applied_on"] = day
        is_new = fields.keys() - {"status", "outcome", "occurred_on"} or "status" not in fields
        return read if is_new else Reading("none", job_id=job.id, problem="already")

    def _interview(self) -> Reading:
        if "?" in self.line.text:
            return Reading("none", problem="unclear")
        known = (name for job in self.named.points for name in self.jobs[job].people)
        fields = {"kind": self.verbs.held, "people": people_of(self.line, known)}
        if self.time and self.time.zone:
            fields["time_zone"] = self.time.zone.name
        days = () if self._is_guess else self._meant(ahead=True)
        read = self._about("interview", fields)
        if self.time and self.time.minutes is None:
            read.problem = read.problem or "no_time"
        is_odd = self.time and any(word.isdigit() for word in read.unread)
        if len(days) != 1 or is_odd:
            read.asks, read.options = read.asks or "day", days if len(days) > 1 else ()
            if self.time and self.time.minutes is not None:
                read.fields["start"] = "{:02}:{:02}".format(*divmod(self.time.minutes, 60))
            return read
        starts_at = self.time.moment(days[0], self.asked.zone) if self.time else None
        if starts_at is None:
            read.fields["day"], read.asks = days[0], read.asks or "time"
            read.problem = "no_time" if self.time else None
        else:
            read.fields["starts_at"] = starts_at
        return read

    def _planned(self) -> Reading:
        """Read how an interview that is planned moves, or that it is cancelled."""
        if "cancelled" in self.verbs.names:
            read = self._about("interview", {"state": "cancelled"})
            read.of_days = self._meant(ahead=True)
            return read
        self.days, before = self.days[-1:], self.days[:-1]
        read = self._interview()
        read.of_days = [day for said in before for day in said.coming]
        read.fields = {name: value for name, value in read.fields.items() if name not in OF_A_NEW}
        return read

    def _edit(self) -> Reading:
        fields, closes = pay_of(self.line), "closes" in self.verbs.names
        days = () if self._is_guess else self._meant(ahead=True)
        if closes and len(days) == 1:
            fields["deadline"] = days[0]
        read = self._about("edit", fields) if closes or fields else Reading("open")
        if closes and len(days) != 1:
            read.asks, read.options = read.asks or "day", days
        return read

    def _task(self) -> Reading:
        line, verbs = self.line, self.verbs.names
        if "task" not in verbs and verbs & {"call", "follow"}:  # "Call Meyer" is whole
            line.take([n for n, role in enumerate(line.roles) if role in ("verb", "name")], "text")
        days, title = self._meant(ahead=True), text_of(line)
        if self.tail:  # of which the day at its end is read
            tail = Tokens(self.tail)
            last = len(tail.words) - 1
            ends = [day for day in said_days(tail, self.today) if day.numbers[-1] == last]
            title = text_of(tail, ("day",)) if ends else self.tail
            self.days = ends or self.days
            days = ends[0].coming if ends else days
        self.guessed |= {"day"} if self._is_guess else set()
        fields = {"title": capital(title), "due_on": days[0] if len(days) == 1 else None}
        read = self._about("task", fields)
        if read.asks == "job" and not (self.named.points or self.named.like):
            read.asks = None
        read.asks = read.asks or (None if title else "title")
        if len(days) > 1:
            read.asks, read.options = read.asks or "day", days
        return read

    def _log(self) -> Reading:
        kind, reply = LOGS[self.verbs.log or ("called" if "call" in self.verbs.names else "note")]
        if not self.tail:
            self._leave_days_in_text(is_note=kind == "note")
        text = self.tail or text_of(self.line, ("verb", "day", "name", "person"))
        is_text = not singles("small", "with", "before_name").issuperset(words_in(text))
        fields = {"kind": kind, "text": text if is_text else "", "reply": reply}
        read = self._past("log", fields)
        read.asks = read.asks or (None if is_text or reply else "text")
        if read.asks == "text" and kind == "call":  # saved without a text, it says what was typed
            read.options = [capital(self.line.text)]
        return read

    def _leave_days_in_text(self, *, is_note: bool) -> None:
        """Read a day of a note as its own only before its name: "they decide friday" is text, as
        "next week" is in every entry.
        """
        roles = self.line.roles
        lead = [*takewhile(lambda n: roles[n], range(len(roles)))]
        begins = max((n for n in lead if roles[n] != "day"), default=-1)
        left = [day for day in self.days if day.is_guess or (is_note and day.numbers[0] > begins)]
        for day in left:
            self.line.take(day.numbers, "text")
            self.days.remove(day)

    def _job(self) -> Reading:
        return Reading("job", dict(job_fields(self.line)))

    # Parts

    def _about(self, kind: str, fields: dict[str, Any]) -> Reading:
        """Return a reading with its job, as far as that is certain."""
        named, line, context = self.named, self.line, self.asked.context
        unread = [n for n in line.free() if line.words[n] not in singles("small", "with", "via")]
        is_text = kind in ("task", "log")
        timely = singles("next", "last", "unit 1", "unit 7")
        odd = [n for n in unread if not line.words[n].isdigit() and line.words[n] not in timely
               and (not is_text or line.words[n] in singles("common"))]  # fmt: skip
        beside = {role for n in odd for role in line.roles[max(0, n - 1) : n + 2]}
        chosen = None if beside & {"name", "person"} else named.certain(context)
        if context and chosen != context and "name" not in line.roles:  # a person of another job
            chosen = None
        if not (named.points or named.like) and (is_text or not unread):
            chosen = context
        self.guessed |= {"job"} if chosen != named.certain(None) else set()
        likely = sorted(named.points or named.like, key=lambda job: -named.points.get(job, 0))
        likely.sort(key=lambda job: not self._makes_sense(kind, job))
        said = {name: value for name, value in fields.items() if value not in (None, "")}
        shown = [] if is_text else [line.written([n]) for n in unread]
        asks = None if chosen else "job"
        return Reading(kind, said, chosen, likely[:MOST_CANDIDATES], asks, unread=shown)

    def _makes_sense(self, kind: str, job_id: int) -> bool:
        if kind != "move":
            return True
        status, outcome = self.jobs[job_id].status, self.verbs.outcome
        if outcome:
            return status in (WAITING if outcome == "ghosted" else (self.verbs.status,))
        return status not in (*ENDS, self.verbs.status)

    @property
    def _is_guess(self) -> bool:
        return bool(self.days and self.days[0].is_guess)

    def _meant(self, *, ahead: bool) -> Sequence[date]:
        """Return the days that can be meant; a weekday is today by a time that is still ahead."""
        if not self.days:
            return ()
        now, day = self.asked.now, self.days[0]
        is_later = self.time and (self.time.minutes or 0) > now.hour * 60 + now.minute
        is_today = is_later and day.past == (self.today,)
        return day.coming if ahead and not is_today else day.past

    def _past(self, kind: str, fields: dict[str, Any]) -> Reading:
        """Return what happened, today if no day is said; one ahead, of two, or unclear is asked."""
        days = self._meant(ahead=False)
        self.guessed |= set() if days else {"day"}
        read = self._about(kind, {**fields, "occurred_on": days[0] if days else self.today})
        past = [day for day in days if day <= self.today]
        is_odd = any(word.isdigit() for word in read.unread)
        if len(days) > 1 or is_odd or (days and not past):
            read.asks, read.options = read.asks or "day", past if len(days) > 1 else ()
        return read

    def _answer_by(self) -> dict[str, Any]:
        """Take the day by which an offer wants an answer."""
        for numbers in [*self.line.find(phrases("answer_by"), "verb", "day")]:
            after = (day for day in self.days if day.numbers[-1] > numbers[-1] and day.coming)
            if day := next(after, None):
                self.days.remove(day)
                self.line.take(numbers, "day")
                return {"answer_by": day.coming[0]} if len(day.coming) == 1 else {}
        return {}
