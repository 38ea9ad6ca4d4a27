"""Pages: the calendar, as a month and as an agenda from one of its days on."""

import re
from calendar import Calendar as Weeks
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from flask import render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.requests import own_path
from vega.models import NextStepKind
from vega.schemas import read_day
from vega.schemas.days import FIRST_DAY, LAST_DAY
from vega.services.plan.calendar import MOST, Calendar, Entry, overdue_tasks, read_calendar
from vega.web import web
from vega.web.ui.filters import clock, reader_today, time_abroad

IN_A_CELL = 3  # entries of a day in the month
IN_A_DAY = 8  # of a day in the agenda, unless it is the one that was asked for
IN_ONE_DAY = 200
IN_ALL = 30  # after this many the agenda leads on
IN_OVERDUE = 8  # the others are folded
AHEAD = 5  # weeks, from this one on
VIEWS = ("month", "agenda")  # where there is no room for both
GROUPS = {
    "interviews": [NextStepKind.INTERVIEW],
    "tasks": [NextStepKind.TASK],
    "deadlines": [NextStepKind.DEADLINE, NextStepKind.ANSWER],
}


@web.get("/calendar")
def calendar() -> ResponseReturnValue:
    """Show `?month=2026-11`, else the current one from this week on, and the agenda from
    `?day=2026-11-27`, else from today or the month's first day. `?view=` is one of `VIEWS`,
    `?hide=` some of `GROUPS`.
    """
    month, day, problems = _asked()
    is_folded = _is_folded(month, day)
    weeks = _weeks_from_today(month) if is_folded else _weeks(month)
    hidden = [name for name in GROUPS if name in request.args.getlist("hide")]
    return render_template(
        "calendar/calendar.html",
        month=month,
        months=_months(month, weeks),
        selected=day,
        problems=problems,
        view=_view(),
        earlier=sum(week[0] < weeks[0][0] for week in _weeks(month)),
        links=Links(None if is_folded else month, _view(), hidden),
        previous=_neighbour(month, -1),
        next=_neighbour(month, 31),
        here=own_path(),
        **_contents(month, weeks, day, hidden),
    )


def _contents(
    month: date, weeks: Sequence[Sequence[date]], day: date | None, hidden: Sequence[str]
) -> dict[str, object]:
    kinds = [kind for name in GROUPS if name not in hidden for kind in GROUPS[name]]
    first, last = _weeks(month)[0][0], weeks[-1][-1]
    found = read_calendar(current_user, first, last, kinds)
    is_today = _is_current(month) and day in (None, reader_today())
    return {
        "weeks": [[_cell(on, month, found) for on in week] for week in weeks],
        "agenda": _agenda(found, month, day, last),
        "overdue": overdue_tasks(current_user) if is_today and "tasks" not in hidden else (),
        "unfolded": IN_OVERDUE,
        "most": MOST if found.is_cut else None,
    }


def _weeks(month: date) -> list[list[date]]:
    """Return the weeks, from Monday to Sunday, of which any day is of the month."""
    return Weeks().monthdatescalendar(month.year, month.month)


def _months(month: date, weeks: Sequence[Sequence[date]]) -> str:
    """Return `November 2026`, or `Nov – Dec 2026` where the second week shown begins in the next
    month.
    """
    second = weeks[:2][-1][0]
    if second.month == month.month:
        return f"{month:%B %Y}"
    year = "" if second.year == month.year else f" {month.year}"
    return f"{month:%b}{year} – {second:%b %Y}"


def _is_folded(month: date, day: date | None) -> bool:
    """Return whether the weeks before this one are folded: unless they are asked for."""
    if request.args.get("month") or not _is_current(month):
        return False
    return day is None or day >= _weeks_from_today(month)[0][0]


def _weeks_from_today(month: date) -> list[list[date]]:
    """Return this week and the others of the month, and further ones if those are few."""
    coming = [week for week in _weeks(month) if week[-1] >= reader_today()]
    while len(coming) < AHEAD and coming[-1][-1] < LAST_DAY:
        coming.append([day + timedelta(days=7) for day in coming[-1]])
    return coming


class Links(NamedTuple):
    """The addresses of other months and days, which keep the view, what is hidden and, without a
    month, that the weeks before this one are folded.
    """

    month: date | None
    view: str
    hidden: Sequence[str]

    def to(self, month: date | None, day: date | None = None, view: str = "") -> str:
        return _url(month, day, view or self.view, self.hidden)

    def day(self, day: date) -> str:
        """Return the address of a day in the agenda, which opens there also on a phone."""
        return f"{_url(self.month, day, 'agenda', self.hidden)}#day-{day.isoformat()}"

    def toggled(self, day: date | None) -> Iterator[tuple[str, bool, str]]:
        """Yield the name of each group, whether it is hidden, and the address that changes that."""
        for name in GROUPS:
            hidden = {*self.hidden} ^ {name}
            yield name, name in self.hidden, _url(self.month, day, self.view, sorted(hidden))


def _url(month: date | None, day: date | None, view: str, hidden: Sequence[str]) -> str:
    asked = f"{month:%Y-%m}" if month else None
    return url_for(".calendar", month=asked, view=view, day=day, hide=hidden)


def _view() -> str:
    asked = request.args.get("view", "")
    return asked if asked in VIEWS else "agenda"


# What is asked for


def _asked() -> tuple[date, date | None, list[str]]:
    """Return the first day of the month, the day, and what is wrong with either."""
    sent_month, sent_day = request.args.get("month"), request.args.get("day")
    month, day = _read_month(sent_month), _read_day(sent_day)
    current = reader_today().replace(day=1)
    if sent_month and month is None:
        return current, None, [NO_MONTH]
    problems = [NO_DAY] if sent_day and day is None else []
    shown = _weeks(month) if month else [*_weeks(current), *_weeks_from_today(current)]
    if day and not any(day in week for week in shown):
        month = day.replace(day=1)
    return month or current, day, problems


NO_MONTH = "That is not a month from January 1970 to December 2199. This is the current one."
NO_DAY = "That is not a day from 1970 to 2199. Choose one in the month."


def _read_month(asked: str | None) -> date | None:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}", asked or ""):
        return None
    return _read_day(f"{asked}-01")


def _read_day(asked: str | None) -> date | None:
    try:
        day: date | None = read_day(asked) if asked else None
    except ValueError:
        return None
    return day if day and FIRST_DAY <= day <= LAST_DAY else None


def _neighbour(month: date, days: int) -> date | None:
    found = (month + timedelta(days=days)).replace(day=1)
    return found if FIRST_DAY <= found <= LAST_DAY else None


# The month


class Cell(NamedTuple):
    """A day of the month. `words` say all of it; `is_outside` is one that no page can be for."""

    day: date
    entries: Sequence[Entry]
    more: int
    kinds: Sequence[NextStepKind]
    words: str
    is_of_month: bool
    is_outside: bool


def _cell(day: date, month: date, found: Calendar) -> Cell:
    entries = [entry for entry in found.days.get(day, ()) if not entry.is_cancelled]
    return Cell(
        day=day,
        entries=entries[:IN_A_CELL],
        more=max(0, len(entries) - IN_A_CELL),
        kinds=[*dict.fromkeys(entry.kind for entry in entries)],
        words=", ".join([_whole_day(day), *_counts(entries)]),
        is_of_month=day.month == month.month,
        is_outside=not FIRST_DAY <= day <= LAST_DAY,
    )


def _whole_day(day: date) -> str:
    """Return `Friday 27 November`, with the year if it is not this one."""
    year = "" if day.year == reader_today().year else f" {day.year}"
    return f"{day:%A} {day.day} {day:%B}{year}"


def _counts(entries: Sequence[Entry]) -> Iterator[str]:
    """Yield `2 interviews`, `1 task`, `1 task done`."""
    counted = Counter(
        (entry.kind, entry.kind == NextStepKind.TASK and entry.is_done) for entry in entries
    )
    for (kind, is_done), count in counted.items():
        one, several = _NAMES[kind]
        yield f"{count} {one if count == 1 else several}{' done' if is_done else ''}"


_NAMES = {
    NextStepKind.INTERVIEW: ("interview", "interviews"),
    NextStepKind.ANSWER: ("offer to answer", "offers to answer"),
    NextStepKind.DEADLINE: ("deadline", "deadlines"),
    NextStepKind.TASK: ("task", "tasks"),
}


# The agenda


class AgendaDay(NamedTuple):
    day: date
    entries: Sequence[Entry]
    more: int


class Agenda(NamedTuple):
    """Days with entries, and the one it starts on if that is today or was asked for. `earlier` and
    `later` are days to go on from, None where nothing else stands in the month.
    """

    start: date
    days: Sequence[AgendaDay]
    earlier: date | None
    later: date | None

    @property
    def is_empty(self) -> bool:
        return not any(day.entries for day in self.days) and self.earlier is None


def _agenda(found: Calendar, month: date, asked: date | None, last: date) -> Agenda:
    today = reader_today()
    start = asked or (today if _is_current(month) else month)
    days = sorted(day for day in found.days if start <= day <= last)
    if start not in days and start in (asked, today):
        days.insert(0, start)
    shown: list[AgendaDay] = []
    for day in days:
        if sum(len(one.entries) for one in shown) >= IN_ALL:
            break
        entries, most = found.days.get(day, ()), IN_ONE_DAY if day == asked else IN_A_DAY
        shown.append(AgendaDay(day, entries[:most], max(0, len(entries) - most)))
    earlier = min((day for day in found.days if month <= day < start), default=None)
    return Agenda(start, shown, earlier, days[len(shown)] if len(days) > len(shown) else None)


def _is_current(month: date) -> bool:
    return month == reader_today().replace(day=1)


# Words


@web.app_template_filter()
def day_name(day: date) -> str:
    """`Today`, `Tomorrow`, `Friday`."""
    ahead = (day - reader_today()).days
    return {-1: "Yesterday", 0: "Today", 1: "Tomorrow"}.get(ahead) or f"{day:%A}"


@web.app_template_filter()
def time_on(entry: Entry, day: date) -> str:
    """`14:00`, and of the further days of an interview `All day` and `Until 17:00`."""
    held = entry.appointment
    if held is None:
        return ""
    if day == held.first_day:
        return clock(held.starts_at)
    return f"Until {clock(held.ends_at)}" if day == held.last_day else "All day"


@web.app_template_filter()
def day_of_days(entry: Entry, day: date) -> str:
    """`Day 2 of 3` of an interview of several days."""
    held = entry.appointment
    if held is None or held.first_day == held.last_day:
        return ""
    return f"Day {(day - held.first_day).days + 1} of {(held.last_day - held.first_day).days + 1}"


@web.app_template_filter()
def time_there(entry: Entry) -> str:
    """`09:00 in New York` of an interview where clocks show another time."""
    held = entry.appointment
    return time_abroad(held.starts_at, held.time_zone) if held else ""
