"""The forms of tasks, interviews, contacts, efforts and employers to avoid: rendering and what was
typed.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta, tzinfo

from flask import request
from flask_login import current_user
from wtforms import BooleanField, SelectField, StringField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import Optional
from wtforms.widgets import TimeInput

from vega.clock import moment_in, zone_of
from vega.errors import EmployerAvoided, Fact, InvalidInput
from vega.labels import INTERVIEW_KIND_LABELS, day_words
from vega.models import Interview, InterviewKind
from vega.schemas import LONGEST_LINE, LONGEST_NOTES, InterviewChanges, read_day, time_zones
from vega.schemas.days import FIRST_DAY, LAST_DAY
from vega.services.account import today_of
from vega.services.mails.suggesting import SuggestedInterview
from vega.web.ui.fields import AddressField, DayField, MarkdownField
from vega.web.ui.filters import reader_today
from vega.web.ui.forms import SchemaForm

NEAR = 7  # days that are one click
FOLDED = ("title", "location", "time_zone", "end_day", "notes")  # of an interview's form
LINE = {"maxlength": LONGEST_LINE, "dir": "auto", "autocomplete": "off"}
ZONE = {"list": "time-zones", "autocomplete": "off", "spellcheck": "false", "maxlength": 64}
NOTES = {"maxlength": LONGEST_NOTES, "dir": "auto", "rows": 3}


class TaskForm(SchemaForm):
    title = StringField("Task", render_kw=LINE)
    due_on = DayField("Due", [Optional()])


class TimeText(StringField):
    """A time of day as a browser's time control sends it."""

    widget = TimeInput()


class AppointmentForm(SchemaForm):
    """An appointment by day and wall-clock time, in the zone that is chosen."""

    address = "meet.example.com/123"

    title = StringField("Title", [Optional()], render_kw=LINE)
    kind = SelectField(
        "Kind",
        choices=[SelectChoice(str(kind), label) for kind, label in INTERVIEW_KIND_LABELS.items()],
        default=InterviewKind.VIDEO,
        validate_choice=False,
    )
    day = DayField("Day", [Optional()])
    other_day = DayField("Other day", [Optional()])
    start = TimeText("Start", render_kw={"list": "times"})
    end = TimeText("End", [Optional()], render_kw={"list": "times"})
    end_day = DayField("Last day", [Optional()])
    time_zone = StringField("Time zone", [Optional()], render_kw=ZONE)
    location = StringField("Place", [Optional()], render_kw=LINE)
    url = AddressField("Link", [Optional()], render_kw={"maxlength": 4096, "dir": "ltr"})
    people = StringField("With", [Optional()], render_kw=LINE)
    notes = MarkdownField("Notes", [Optional()], render_kw=NOTES)

    def __init__(self, *args: object, **kwargs: object):
        super().__init__(*args, **kwargs)
        own = (current_user.time_zone or "UTC").replace("_", " ")
        self.time_zone.render_kw = {**ZONE, "placeholder": f"{own} (yours)"}

    @property
    def chosen_day(self) -> object:
        return self.day.data or self.other_day.data

    @property
    def days(self) -> Sequence[date]:
        """Return the days that are one click."""
        return [reader_today() + timedelta(days=ahead) for ahead in range(NEAR)]

    @property
    def says_more(self) -> bool:
        """Return whether a field that is folded away has something to show."""
        return any(self[name].data or self[name].errors for name in FOLDED)

    def show_problem(self, name: str, problem: str) -> None:
        """Show what is wrong with a moment at the day or the time that it was made of."""
        place = {"starts_at": "start", "startsAt": "start", "ends_at": "end", "endsAt": "end"}.get(
            name
        )
        if "must be a time from" in problem:
            place = {"start": "day", "end": "end_day"}.get(place or "", place)
            problem = f"Choose a day from {FIRST_DAY.year} to {LAST_DAY.year}."
        words = {
            "endsAt must be after startsAt.": "The end must be after the start.",
        }.get(problem, problem)
        if place and words.startswith(name):
            words = self[place].label.text + words.removeprefix(name)
        super().show_problem(place or name, words)

    def values(self) -> dict[str, object]:
        """Return the interview as the schema reads it. Raises `InvalidInput`."""
        name = named_zone(self.time_zone.data or "")
        zone = zone_of(name or current_user.time_zone)
        starts_at = self._moment("start", self.chosen_day, self.start.data, zone)
        sent = self.sent(InterviewChanges)
        if "time_zone" in sent:
            sent["time_zone"] = name
        if self.end.data or self.end_day.data:
            last_day = self.end_day.data or self.chosen_day
            sent["ends_at"] = self._moment("end", last_day, self.end.data, zone)
        return {**sent, "starts_at": starts_at}

    def _moment(self, name: str, day: object, typed: str | None, zone: tzinfo) -> str:
        if not isinstance(day, date):
            raise InvalidInput({"day": "Choose a day." if not day else "Choose a day that exists."})
        try:
            wanted = time.fromisoformat((typed or "").strip()).replace(tzinfo=None)
        except ValueError:
            raise InvalidInput({name: "Enter a time, such as 14:00."}) from None
        try:
            moment = moment_in(zone, datetime.combine(day, wanted))
        except OverflowError:
            raise InvalidInput({"day": "Choose a day that exists."}) from None
        if moment is None:
            raise InvalidInput(
                {
                    name: f"The clocks skip {wanted:%H:%M} on {day_words(day)} in that time zone. "
                    "Choose another time."
                }
            )
        return moment.isoformat()


class InterviewForm(AppointmentForm):
    move = BooleanField("Move the job to Interviewing")


def named_zone(typed: str) -> str:
    """Return the time zone that a person means by its name or its city; blank for none.

    Raises `InvalidInput`.
    """
    wanted = typed.strip().replace(" ", "_").casefold()
    names = {name.casefold(): name for name in time_zones()}
    cities = {name.rpartition("/")[2]: full for name, full in sorted(names.items(), reverse=True)}
    found = names.get(wanted) or cities.get(wanted)
    if wanted and found is None:
        words = "Choose a time zone from the list, or enter a city, such as Tokyo."
        raise InvalidInput({"time_zone": words})
    return found or ""


def next_working_day(today: date) -> date:
    """Return the day after today, or Monday where that is a weekend."""
    tomorrow = today + timedelta(days=1)
    is_weekend = tomorrow.weekday() > 4
    return tomorrow + timedelta(days=7 - tomorrow.weekday() if is_weekend else 0)


def interview_fields(interview: Interview | SuggestedInterview) -> dict[str, object]:
    """Return an interview as its form shows it, in its own time zone."""
    zone = zone_of(interview.time_zone or current_user.time_zone)
    starts_at, ends_at = interview.starts_at.astimezone(zone), interview.ends_at.astimezone(zone)
    day = starts_at.date()
    is_near = 0 <= (day - reader_today()).days < NEAR
    return {
        **{
            name: getattr(interview, name)
            for name in ("title", "kind", "location", "url", "people", "notes", "time_zone")
        },
        "day": day if is_near else None,
        "other_day": None if is_near else day,
        "start": f"{starts_at:%H:%M}",
        "end": f"{ends_at:%H:%M}",
        "end_day": None if day == ends_at.date() else ends_at.date(),
    }


class ContactForm(SchemaForm):
    name = StringField("Name", render_kw=LINE)
    role = StringField("Role", [Optional()], render_kw=LINE)
    email = StringField("Email", [Optional()], render_kw={"inputmode": "email", "maxlength": 254})
    phone = StringField("Phone", [Optional()], render_kw={"inputmode": "tel", "maxlength": 50})
    notes = MarkdownField("Notes", [Optional()], render_kw=NOTES)


class EffortForm(SchemaForm):
    occurred_on = DayField("Day")
    title = StringField(
        "What you did", render_kw={**LINE, "placeholder": "Job fair at the town hall"}
    )
    company = StringField(
        "Employer or organizer",
        [Optional()],
        render_kw={**LINE, "placeholder": "Chamber of Commerce"},
    )
    contact = StringField(
        "Contact", [Optional()], render_kw={**LINE, "placeholder": "Maria Visser, 044 123 45 67"}
    )
    result = StringField(
        "Result", [Optional()], render_kw={**LINE, "placeholder": "Two companies asked for my CV"}
    )
    notes = MarkdownField(
        "Notes",
        [Optional()],
        description="Only you see these. They aren’t in the report.",
        render_kw=NOTES,
    )

    def show_problem(self, name: str, problem: str) -> None:
        if name == "occurred_on" and not self.occurred_on.data:
            problem = "Choose a day."
        super().show_problem(name, problem)


class EmployerForm(SchemaForm):
    also_shows = (EmployerAvoided,)

    name = StringField("Employer", render_kw=LINE)
    reason = StringField("Reason", [Optional()], render_kw={**LINE, "placeholder": "Never replied"})

    def problems_of(self, fact: Fact) -> Mapping[str, str]:
        shown = {"name": str(fact)} if isinstance(fact, EmployerAvoided) else {}
        return shown or super().problems_of(fact)


def asked_day(name: str = "day") -> date | None:
    """Return the day of this parameter that a form is opened for, else today; None if blank."""
    asked = request.args.get(name)
    if asked is None:
        return today_of(current_user)
    try:
        found: date | None = read_day(asked) if asked else None
    except ValueError:
        return today_of(current_user)
    return found
