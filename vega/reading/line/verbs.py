"""The verb of a line: what it is about, and which status it says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from vega.reading.line.line_words import Phrase, phrases
from vega.reading.line.tokens import Tokens
from vega.reading.table.statuses import meaning_of

OUTCOMES = {"ghosted": None, "accepted": "offer_received", "declined": "offer_received"}
STATUSES = {
    "rejected": "rejected", "applied": "applied", "offer": "offer_received",
    "withdrew": "not_interested", "interviewing": "interviewing", **OUTCOMES,
}  # fmt: skip
LOGS = {
    "called": ("call", False), "they_called": ("call", True), "emailed": ("email", False),
    "email_from": ("email", True), "note": ("note", None),
}  # fmt: skip
HELD = ("phone", "video", "on_site", "assessment")  # kinds of interviews
FIRST = ("task", "follow", "note", "add", "open")  # these begin a line
PLANNED = ("moved", "cancelled")  # of an interview
EDITS = ("closes", "pay")  # of a job
ENDS = ("rejected", "not_interested")
WAITING = ("applied", "interviewing")  # for an answer


@dataclass
class Verbs:
    """The verbs of a line by name, and the status or outcome that they say.

    `is_unsaid` tells that a negation, a plan, a question or another status stands beside.
    """

    names: set[str] = field(default_factory=set)
    status: str | None = None
    outcome: str | None = None
    is_unsaid: bool = False

    @property
    def moves(self) -> bool:
        return bool(self.status or self.outcome)

    @property
    def meets(self) -> bool:
        return not self.names.isdisjoint(("interview", *HELD))

    @property
    def changes(self) -> bool:
        """Whether an interview that is planned is moved or cancelled, and nothing else."""
        return not (self.moves or self.names.isdisjoint(PLANNED))

    @property
    def log(self) -> str | None:
        return next((name for name in LOGS if name in self.names), None)

    @property
    def held(self) -> str | None:
        """Return how an interview is held; a call to come is one by phone."""
        by_call = "phone" if "call" in self.names and "interview" not in self.names else None
        return next((name for name in HELD if name in self.names), by_call)


def read_verbs(line: Tokens) -> Verbs:
    """Take the verbs of a line.

    >>> read_verbs(Tokens("said no"))
    Verbs(names={'rejected'}, status='rejected', outcome=None, is_unsaid=False)
    >>> read_verbs(Tokens("absage")).status, read_verbs(Tokens("noch keine absage")).is_unsaid
    ('rejected', True)
    """
    verbs, found = Verbs(), [*_found(line)]
    names = _fitting({name for name, _ in found}, line)
    for name, numbers in found:
        if name in names:
            line.take(numbers, "verb")
    verbs.names = names
    said = [STATUSES[name] for name in STATUSES if name in verbs.names]
    verbs.status = next(filter(None, said), None)
    verbs.outcome = next((name for name in OUTCOMES if name in verbs.names), None)
    unsaid = [n for numbers in line.find(phrases("negation", "plan", "doubt")) for n in numbers]
    if not verbs.moves:
        _read_status(line, verbs, [n for n in line.free() if n not in unsaid])
    is_left = any(not line.roles[n] for n in unsaid) or "?" in line.text
    verbs.is_unsaid = is_left or len({*filter(None, said)}) > 1
    return verbs


def _fitting(names: set[str], line: Tokens) -> set[str]:
    """Return the verbs that go together: an interview is moved, a job has pay, and "abgesagt" is
    said of either.
    """
    is_meeting = not names.isdisjoint(("interview", "call", *HELD))
    if "cancelled" in names and not is_meeting and any(line.find(phrases("rejected"))):
        names |= {"rejected"}
        line.take([n for at in line.find(phrases("rejected")) for n in at], "verb")
    names -= set() if is_meeting else {*PLANNED}
    return names if names <= {*EDITS, *STATUSES} else names - {*EDITS}


def _found(line: Tokens) -> Iterator[tuple[str, list[int]]]:
    """Yield the verbs and where they stand; after one that begins a line comes no other, and an
    interview after which something happened is none.
    """
    names = (*STATUSES, "interview", *HELD, "call", *LOGS, *FIRST, *PLANNED, *EDITS)
    of: dict[Phrase, str] = {phrase: name for name in names for phrase in phrases(name)}
    free = line.free()
    for numbers in [*line.find(frozenset(of))]:
        name = of[tuple(line.words[n] for n in numbers)]
        before = line.before(numbers[0], phrases("after"))
        if before and name in ("interview", *HELD):
            line.take([*before, *numbers], "of")
        elif name not in FIRST or numbers[0] == free[0]:
            yield name, numbers
        if name in FIRST and numbers[0] == free[0]:
            return


def _read_status(line: Tokens, verbs: Verbs, numbers: Sequence[int]) -> None:
    """Take the fewest words that say a status as people call it in tables."""

    def read(some: Sequence[int]) -> Any:
        found = meaning_of(" ".join(line.words[n] for n in some)) if some else None
        return found and found.status != "interested" and (found.status, found.outcome)

    run = next((run for run in (numbers, *([n] for n in numbers)) if read(run)), None)
    if run is None:
        return
    status, outcome = wanted = read(run)
    while read(run[1:]) == wanted:
        run = run[1:]
    while read(run[:-1]) == wanted:
        run = run[:-1]
    line.take(run, "verb")
    if status == "interviewing":
        verbs.names.add("interview")
    else:
        verbs.status, verbs.outcome = None if outcome == "ghosted" else status, outcome
