"""The examples of the functions that read lines, and lines that are meant to do harm."""

import doctest
import pkgutil
from datetime import UTC, date, datetime
from importlib import import_module
from time import process_time

import pytest

from vega.reading import line
from vega.reading.line import jobs
from vega.reading.line.jobs import KnownJob
from vega.reading.line.read_line import read_line
from vega.reading.line.said import Asked
from vega.reading.line.tokens import Tokens

MODULES = [f"{line.__name__}.{module.name}" for module in pkgutil.iter_modules(line.__path__)]
SUNDAY = datetime(2026, 11, 29, 12, tzinfo=UTC)
JOBS = [
    KnownJob(1, "Product Designer", "Acme Corp", status="applied"),
    KnownJob(2, "Designer", "Figma", status="interviewing", people=["Maria Visser"]),
    KnownJob(3, "Infrastructure Engineer", "Gridwell", status="applied"),
    KnownJob(4, "Software Engineer", "Gridwell", status="rejected"),
    KnownJob(5, "Manager", "Monday.com", status="applied", people=["Ann Visser"]),
    KnownJob(6, "Owner", "Monday", status="applied"),
]


def read(text, chip=None, context=None):
    return read_line(text, Asked(JOBS, SUNDAY, UTC, chip, context))


@pytest.mark.parametrize("name", MODULES)
def test_what_each_function_reads_is_as_its_examples_say(name):
    found = doctest.testmod(import_module(name))
    assert found.failed == 0


@pytest.mark.parametrize(
    "text",
    [
        "acme rejected figma",
        "acme labs rejected",
        "acmee rejected",
        "gridwell rejected",
        "visser rejected",
        "globex rejected",
    ],
)
def test_a_job_that_is_not_certain_is_asked(text):
    found = read(text)
    assert (found.kind, found.asks, found.job_id) == ("move", "job", None)


@pytest.mark.parametrize(
    "text",
    [
        "not rejected by acme",
        "did acme reject me?",
        "acme will reject me",
        "maybe acme rejected me",
        "note acme: rejected my idea",
        "task acme: offer",
        "acme?",
        "interview acme tue 10:00?",
    ],
)
def test_a_question_a_negation_a_plan_and_a_note_move_nothing(text):
    found = read(text)
    assert found.kind not in ("move", "interview")
    assert not found.fields.get("status")


@pytest.mark.parametrize(
    "text",
    [
        "rejected acme tomorrow",
        "acme rejected 31 february",
        "interview acme 31 february 10:00",
        "interview acme 1 jan 9999 10:00",
        "interview acme next tuesday 10:00",
        "interview acme 5/12 10:00",
        "task acme send cv 30 feb",
        "aufgabe: zeugnisse bis 31.4.",
    ],
)
def test_a_day_that_is_ahead_missing_or_two_is_asked(text):
    assert read(text).asks == "day"


def test_what_is_asked_leaves_all_that_was_said_and_names_what_was_not_understood():
    found = read("task acme: send CV by 30 feb")
    assert (found.fields["title"], found.problem) == ("Send CV", "no_day")
    assert read("interview 25:00 acme").problem == "no_time"
    assert read("interview acme next tuesday 10:00").fields["start"] == "10:00"
    assert read("task acme send CV at 10:00").fields["title"] == "Send CV at 10:00"
    assert read("call visser").candidates == [2, 5]


@pytest.mark.parametrize("text", ["interview acme fri", "interview acme fri 25:00"])
def test_a_time_that_is_missing_or_none_is_asked(text):
    found = read(text)
    assert (found.asks, found.fields["day"].isoformat()) == ("time", "2026-12-04")


def test_a_time_that_is_none_leaves_its_day_and_town():
    found = read("interview acme fri 10:75 london")
    said = {name: str(value) for name, value in found.fields.items()}
    assert said == {"day": "2026-12-04", "time_zone": "Europe/London"}
    assert (found.job_id, found.asks, found.problem) == (1, "time", "no_time")


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("in london", "Europe/London"),
        ("à Genève", "Europe/Zurich"),
        ("en Málaga", "Europe/Madrid"),
        ("köln", "Europe/Berlin"),
        ("bristol", "Europe/London"),
        ("in münchen", "Europe/Berlin"),
    ],
)
def test_a_town_beside_a_time_is_its_zone_as_it_is_written_there(place, zone):
    koch = KnownJob(7, "Koch", "Alpenblick", location="München", status="applied")
    found = read_line(f"interview alpenblick 9.12. 14:00 {place}", Asked([koch], SUNDAY, UTC))
    assert (found.job_id, found.fields["time_zone"], found.unread) == (7, zone, [])
    assert found.fields["starts_at"].hour == 14


def test_a_company_that_is_called_as_a_town_says_no_zone():
    foods = KnownJob(7, "Cook", "Bristol Foods")
    for text in ("interview 9.12. 14:00 at Bristol Foods", "interview 9.12. 14:00 bristol foods"):
        found = read_line(text, Asked([foods], SUNDAY, UTC))
        assert (found.job_id, found.fields.get("time_zone")) == (7, None)


@pytest.mark.parametrize(
    ("line", "text", "day"),
    [
        ("note acme they decide friday", "they decide friday", "2026-11-29"),
        ("note acme friday they decide", "friday they decide", "2026-11-29"),
        ("note yesterday acme they decide friday", "they decide friday", "2026-11-28"),
        ("note acme yesterday: they decide friday", "they decide friday", "2026-11-28"),
        ("called acme about visa yesterday", "about visa", "2026-11-28"),
    ],
)
def test_a_note_keeps_the_days_of_its_text(line, text, day):
    fields = read(line).fields
    assert (fields["text"], str(fields["occurred_on"])) == (text, day)


@pytest.mark.parametrize(("time", "day"), [("14:00", "2026-11-29"), ("10:00", "2026-12-06")])
def test_a_weekday_is_today_only_by_a_time_that_is_still_ahead(time, day):
    found = read(f"interview acme sunday {time}")
    assert found.fields["starts_at"].date().isoformat() == day
    assert read(f"interview acme 29/11 {time}").fields["starts_at"].date() == SUNDAY.date()


def test_the_context_tells_jobs_of_one_company_apart_and_never_another_company():
    assert read("gridwell rejected", context=3).job_id == 3
    assert read("rejected", context=3).job_id == 3
    assert read("globex rejected", context=3).job_id is None
    assert read("figma rejected", context=3).job_id == 2
    assert read("acme rejected figma", context=1).job_id is None
    assert read("interview tue 10:00 with Maria Visser", context=1).job_id is None
    assert read("interview tue 10:00 with Maria Visser", context=2).job_id == 2


def test_the_jobs_for_which_a_line_makes_sense_are_the_first_to_choose():
    asked = Asked(JOBS[::-1], SUNDAY, UTC)
    assert read_line("gridwell rejected", asked).candidates == [3, 4]
    assert read_line("gridwell ghosted", asked).candidates == [3, 4]


def test_what_is_said_in_passing_is_read():
    assert str(read("acme rejected 5 dec 2024").fields["occurred_on"]) == "2024-12-05"
    assert read("interview maria visser tue 10:00").fields["people"] == "Maria Visser"
    assert read("bewerbung bei acme zurueckgezogen").fields["status"] == "not_interested"
    assert read("interview: acme tue 10:00").asks is None
    found = read("interview acme next week")
    assert (found.job_id, found.asks) == (1, "day")


def test_the_name_of_a_company_is_no_day():
    found = read("monday.com interview monday 10:00")
    assert (found.job_id, found.fields["starts_at"].isoformat()) == (5, "2026-11-30T10:00:00+00:00")


def test_what_the_job_is_already_is_told():
    assert read("#4 rejected").problem == "already"
    assert read("#4 ghosted").problem == "not_open"
    assert read("#4 rejected: after round two").fields == {
        "occurred_on": SUNDAY.date(),
        "stage": "after round two",
    }


def test_what_a_line_adds_to_the_status_that_a_job_has_is_kept():
    offered = KnownJob(7, "Baker", "Hunziker", status="offer_received")
    found = read_line("hunziker offer 102k answer by 7 dec", Asked([offered], SUNDAY, UTC))
    said = {name: str(value) for name, value in found.fields.items()}
    assert (found.kind, found.job_id, found.asks, said.pop("answer_by")) == (
        "move", 7, None, "2026-12-07",
    )  # fmt: skip
    assert said == {"status": "offer_received", "salary_min": "102000", "salary_max": "102000"}
    applied = KnownJob(8, "Koch", "Alpenblick", status="applied", status_since=date(2026, 11, 26))
    asked = Asked([applied], SUNDAY, UTC)
    found = read_line("beworben bei alpenblick am 24.11.", asked)
    assert found.fields == {"status": "applied", "applied_on": date(2026, 11, 24)}
    for text in (
        "beworben bei alpenblick",
        "applied alpenblick 26 nov",
        "applied alpenblick 30 feb",
    ):
        assert read_line(text, asked).problem == "already", text


@pytest.mark.parametrize(
    ("line", "title", "company", "day"),
    [
        ("applied to Data Analyst at Hooli via referral on 20 nov", "Data Analyst", "Hooli", 20),
        ("beworben als Koch bei Bäckerei Kamps gestern", "Koch", "Bäckerei Kamps", 28),
        ("j'ai postulé comme serveuse chez Paul hier", "Serveuse", "Paul", 28),
        ("he aplicado a Camarero en Bar Pepe ayer", "Camarero", "Bar Pepe", 28),
    ],
)
def test_an_application_for_a_job_that_is_not_tracked_adds_it(line, title, company, day):
    found = read(line)
    said = [found.fields[name] for name in ("title", "company", "status", "applied_on")]
    assert (found.kind, said) == ("job", [title, company, "applied", date(2026, 11, day)])


@pytest.mark.parametrize(
    "line", ["applied for Cook at Inn tomorrow", "applied at Hooli", "applied for Cook at Acmee"]
)
def test_a_job_that_an_application_does_not_name_clearly_is_asked(line):
    found = read(line)
    assert (found.kind, found.asks) == ("move", "job")


@pytest.mark.parametrize(
    ("line", "title", "due"),
    [
        ("follow up acme in two weeks", "Follow up acme", "2026-12-13"),
        ("nachfassen bei acme in drei wochen", "Nachfassen bei acme", "2026-12-20"),
        ("relancer acme dans une semaine", "Relancer acme", "2026-12-06"),
    ],
)
def test_to_follow_up_is_a_task(line, title, due):
    found = read(line)
    assert (found.kind, found.job_id, found.asks) == ("task", 1, None)
    assert (found.fields["title"], str(found.fields["due_on"])) == (title, due)


def test_an_application_of_a_day_was_sent_then():
    asked = Asked([KnownJob(7, "Dev", "Lumen Grid")], SUNDAY, UTC)
    fields = read_line("candidature chez lumen grid lundi dernier par mail", asked).fields
    sent = {"status": "applied", "applied_via": "email", "occurred_on": date(2026, 11, 23)}
    assert fields == sent
    for text in ("candidature lumen grid", "bewerbung lumen grid schreiben gestern"):
        assert read_line(text, asked).kind == "open", text


@pytest.mark.parametrize(
    "line",
    ["figma second interview 10 dec 9am video", "zweites gespräch figma 10.12. 9 uhr video",
     "follow-up interview figma 10 dec 9:00 video"],
)  # fmt: skip
def test_which_interview_it_is_says_no_other_company(line):
    found = read(line)
    assert (found.kind, found.job_id, found.asks, found.unread) == ("interview", 2, None, [])
    assert (found.fields["kind"], found.fields["starts_at"].hour) == ("video", 9)


WORDS = [
    *JOBS,
    KnownJob(7, "Researcher", "Zalando SE", status="applied", people=["Jens Meyer"]),
    KnownJob(8, "Designer", "On AG", status="applied"),
    KnownJob(9, "Buchhalterin", "Mai GmbH", status="applied", people=["Will Freitag"]),
]


def read_word(text, context=None):
    return read_line(text, Asked([job for job in WORDS if job.id != 6], SUNDAY, UTC, None, context))


@pytest.mark.parametrize(
    ("line", "kind", "job", "day"),
    [
        ("call meyer monday", "task", 7, "2026-11-30"),
        ("acme rejected monday", "move", 1, "2026-11-23"),
        ("monday rejected", "move", 5, "2026-11-29"),
        ("monday rejected yesterday", "move", 5, "2026-11-28"),
        ("absage mai", "move", 9, "2026-11-29"),
        ("freitag abgesagt", "move", 9, "2026-11-29"),
        ("on ag rejected on friday", "move", 8, "2026-11-27"),
    ],
)
def test_a_word_that_is_a_name_is_the_day_where_another_name_is_there(line, kind, job, day):
    found = read_word(line)
    assert (found.kind, found.job_id, found.asks) == (kind, job, None)
    assert day in map(str, found.fields.values())


@pytest.mark.parametrize("line", ["call laura monday", "task send cv monday"])
def test_where_day_and_name_both_make_sense_it_is_asked_which(line):
    found = read_word(line)
    assert (found.asks, found.job_id) == ("reading", None)
    assert [(one.job_id, str(one.fields.get("due_on"))) for one in found.options] == [
        (5, "None"), (None, "2026-11-30"),
    ]  # fmt: skip
    assert read_word("interview monday 10:00", context=2).fields["starts_at"].day == 30


def test_a_word_that_is_only_a_part_of_a_phrase_is_the_name():
    asked = Asked([KnownJob(7, "Dev", "Google")], SUNDAY, UTC)
    found = read_line("task prepare slides google", asked)  # as in "google meet"
    assert (found.job_id, found.asks, found.fields["title"]) == (7, None, "Prepare slides")


def test_of_a_task_after_a_colon_the_day_is_no_name():
    found = read_word("todo: send cv monday")
    assert (found.job_id, found.asks, str(found.fields["due_on"])) == (None, None, "2026-11-30")
    assert read_word("todo: send cv to acme monday").job_id == 1


@pytest.mark.parametrize("line", ["on rejected", "note on salaries", "had a call with will today"])
def test_a_small_word_and_a_first_name_are_asked(line):
    found = read_word(line)
    assert (found.asks, found.job_id) == ("job", None)


@pytest.mark.parametrize(
    ("line", "state", "day"),
    [
        ("figma interview moved to mon 11:00", None, "2026-11-30 11:00"),
        ("Termin bei Figma von Dienstag auf Montag 11 Uhr verschoben", None, "2026-11-30 11:00"),
        ("entretien figma reporté à lundi 11h", None, "2026-11-30 11:00"),
        ("entrevista figma aplazada al lunes 11:00", None, "2026-11-30 11:00"),
        ("interview figma cancelled", "cancelled", ""),
        ("gespräch mit figma abgesagt", "cancelled", ""),
        ("entretien figma annulé", "cancelled", ""),
        ("entrevista figma cancelada", "cancelled", ""),
    ],
)
def test_an_interview_that_is_planned_is_moved_or_cancelled(line, state, day):
    found = read(line)
    assert (found.kind, found.job_id, found.of_days is None) == ("interview", 2, False)
    assert found.fields.get("state") == state
    assert str(found.fields.get("starts_at", "")).startswith(day)


@pytest.mark.parametrize(
    "line", ["figma interview not cancelled", "is the figma interview cancelled?", "acme salary?"]
)
def test_a_question_and_a_negation_change_no_interview_and_no_pay(line):
    assert read(line).kind == "none"


def test_what_is_cancelled_after_an_interview_is_the_application():
    assert read("acme cancelled the interview, rejected").fields["status"] == "rejected"
    assert read("acme hat nach dem gespräch abgesagt").fields["status"] == "rejected"


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("deadline acme 12 dec", {"deadline": date(2026, 12, 12)}),
        ("acme closes friday", {"deadline": date(2026, 12, 4)}),
        ("acme salary 70k", {"salary_min": 70_000, "salary_max": 70_000}),
    ],
)
def test_a_deadline_and_pay_are_edits(line, fields):
    found = read(line)
    assert (found.kind, found.job_id, found.asks, found.fields) == ("edit", 1, None, fields)


def test_of_a_deadline_the_day_is_asked_and_of_pay_the_sum_is_needed():
    assert read("deadline acme").asks == "day"
    assert read("acme closes next week").asks == "day"
    assert read("acme salary").kind == "open"
    assert "salary_min" not in read("note acme 70k salary").fields


@pytest.mark.parametrize(
    ("line", "due"),
    [
        ("task acme send cv next week", "2026-11-30"),
        ("task acme send cv this week", "2026-12-04"),
        ("task acme send cv by the end of the week", "2026-12-04"),
        ("aufgabe acme: zeugnisse schicken nächste woche", "2026-11-30"),
        ("task acme send cv tuesday next week", "2026-12-01"),
        ("task acme send cv tomorrow morning", "2026-11-30"),
    ],
)
def test_a_week_is_a_day_of_a_task(line, due):
    found = read(line)
    assert str(found.fields["due_on"]) == due
    assert "week" not in found.fields["title"]
    assert ("day" in found.guessed) == ("tuesday" not in line and "morning" not in line)


def test_a_week_is_no_day_of_an_interview_or_a_move_and_stays_in_a_text():
    assert read("interview acme next week 10:00").asks == "day"
    assert read("acme rejected next week").asks == "day"
    assert read("called acme about next week").fields["text"] == "about next week"


@pytest.mark.parametrize(
    "line",
    ["had a call with Maria Visser today", "spoke to figma", "hatte ein Gespräch mit Figma",
     "j'ai eu figma au téléphone", "hablé con figma"],
)  # fmt: skip
def test_a_call_that_was_is_logged_and_its_text_asked(line):
    found = read(line)
    assert (found.kind, found.fields["kind"], found.job_id) == ("log", "call", 2)
    assert (found.asks, found.options) == ("text", [line[0].upper() + line[1:]])


def test_of_a_note_no_text_is_offered():
    assert (read("note acme").asks, read("note acme").options) == ("text", ())


@pytest.mark.parametrize(
    "line", ["applied at datadog as chef", "beworben bei datadog als chef", "chef @ datadog"]
)
def test_a_job_at_a_company_that_is_not_known_is_added(line):
    found = read(line)
    assert (found.kind, found.fields["title"], found.fields["company"]) == (
        "job", "Chef", "Datadog",
    )  # fmt: skip
    assert read("chef @ figma").kind == "open"


def test_a_status_alone_is_no_stage():
    assert "stage" not in read("absage von acme: absage").fields
    assert read("absage von acme: nach runde zwei").fields["stage"] == "nach runde zwei"


def test_what_no_word_said_is_a_guess():
    assert read("acme rejected").guessed == {"day"}
    assert read("acme rejected yesterday").guessed == frozenset()
    assert read("rejected", context=1).guessed == {"day", "job"}


HOSTILE = [
    "a" * 200_000, "acme " * 40_000, "\N{COLLISION SYMBOL}" * 500, "\u202eacme rejected" * 100,
    "\x00\x01\x02 rejected acme", "5/12 " * 200, "10:00 " * 200, "vor 3 tagen " * 100,
    "monday next week " * 50, "cancelled interview moved " * 50,
    "€5.000 " * 100, "not " * 200, "e\u0301" * 5_000, "((((" * 200, "rejected " * 200, ": " * 300,
    "offer 10^30 k acme", "1" * 500, "#" * 500,
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_line_takes_long(text):
    read(text)
    began = process_time()
    read(text)
    assert process_time() - began < 0.1


def test_of_very_many_jobs_the_beginnings_of_their_names_are_compared(monkeypatch):
    turbines = KnownJob(1, "Welder", "Gridwell Turbines")
    for most, points in ((17, {1: 60}), (9, {})):
        monkeypatch.setattr(jobs, "MOST_COMPARED", most)
        assert jobs.name_jobs(Tokens("turbines rejected"), [turbines]).points == points
