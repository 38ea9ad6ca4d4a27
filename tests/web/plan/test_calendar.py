"""The calendar, as a browser without scripts meets it."""

import gzip
import re
from datetime import UTC, date, datetime
from html import unescape

import pytest
import time_machine
from support.copies import add_copies
from support.pages import follow, message_of, part, words_of

from vega.models import InterviewState
from vega.models.calendar import Interview, Task
from vega.schemas import InterviewChanges, InterviewDraft, TaskDraft, read_form
from vega.services.accounts import users
from vega.services.jobs import jobs
from vega.services.plan import interviews, tasks

pytestmark = pytest.mark.usefixtures("wednesday")


@pytest.fixture
def add_task(alice):
    def add(title="Call Maria", due_on="2026-11-27", job_id=None):
        draft = read_form(TaskDraft, {"title": title, "due_on": due_on, "job_id": job_id})
        return tasks.create_task(alice, draft).item.id

    return add


@pytest.fixture
def add_interview(alice):
    def add(job_id, starts_at="2026-11-27T13:00Z", **fields):
        draft = read_form(InterviewDraft, {"job_id": job_id, "starts_at": starts_at, **fields})
        return interviews.create_interview(alice, draft).item.id

    return add


def cell(page, day):
    """What the month says of a day."""
    cells = re.findall(r"<td.*?</td>", page, re.DOTALL)
    return words_of(next(found for found in cells if f'data-day="{day}"' in found))


def agenda(page, day):
    return words_of(part(page, f"day-{day}", "section"))


def heading(page):
    return words_of(part(page, "month", "h1"))


def test_a_day_has_its_entries_in_the_month_and_in_the_agenda(
    alice, tab, make_job, add_task, add_interview
):
    job_id = make_job(alice, title="Cook", company="Inn", deadline="2026-11-27")
    make_job(alice, title="Chef", company="Bar", status="offer_received", answer_by="2026-11-28")
    add_interview(job_id, title="Final round", kind="video")
    add_task(job_id=job_id)
    page = tab.get("/calendar").text
    assert heading(page) == "Calendar, November 2026"
    said = "27 Friday 27 November, 1 interview, 1 deadline, 1 task 14:00 Inn Inn Call Maria"
    assert cell(page, "2026-11-27") == said
    of_day = agenda(page, "2026-11-27")
    assert "Friday 27 Nov" in of_day
    assert "14:00 Final round Inn" in of_day
    assert "Cook closes Inn" in of_day
    assert "Call Maria Inn" in of_day
    assert "Answer the offer for Chef Bar" in agenda(page, "2026-11-28")
    assert cell(page, "2026-11-28").startswith("28 Saturday 28 November, 1 offer to answer")
    assert cell(page, "2026-11-26") == "26 Thursday 26 November"


def test_weeks_begin_on_monday_and_today_is_marked(tab):
    page = tab.get("/calendar?month=2026-11").text
    days = re.findall(r'data-day="([^"]*)"', page)
    assert (days[0], days[-1], len(days)) == ("2026-10-26", "2026-12-06", 42)
    headings = re.findall(r'<th scope="col" abbr="(\w+)">', page)
    assert (headings[0], headings[-1]) == ("Monday", "Sunday")
    marked = re.findall(r'data-day="([^"]*)" aria-current="date"', page)
    assert marked == ["2026-11-25"]


def test_it_begins_with_this_week_and_earlier_ones_are_one_link(tab):
    page = tab.get("/calendar?view=month&hide=tasks").text
    days = re.findall(r'data-day="([^"]*)"', page)
    assert (days[0], days[-1]) == ("2026-11-23", "2026-12-27")
    (row,) = re.findall(r'<tr class="earlier-weeks">.*?</tr>', page, re.DOTALL)
    assert words_of(row) == "4 earlier weeks"
    (url,) = re.findall(r'href="([^"]*)" data-month-link', row.replace("\n", ""))
    whole = tab.get(unescape(url)).text
    assert "earlier week" not in whole
    assert len(re.findall("data-day=", whole)) == 42
    assert words_of(part(whole, "group-tasks", "a")) == "Tasks , hidden"


def test_a_day_of_an_earlier_week_unfolds_them(tab):
    assert "earlier week" not in tab.get("/calendar?day=2026-11-20").text
    assert "earlier week" in tab.get("/calendar?day=2026-12-02").text
    assert "earlier week" not in tab.get("/calendar?month=2026-12").text


def test_today_follows_the_time_zone_of_the_account(alice, browser):
    users.set_time_zone(alice, "Pacific/Kiritimati")
    with time_machine.travel("2026-11-30T12:00:00+00:00", tick=False):
        page = browser(users.get_user("alice")).get("/calendar").text
    assert heading(page) == "Calendar, December 2026"
    assert 'data-day="2026-12-01" aria-current="date"' in page


def test_the_heading_names_both_months_in_the_last_week_of_one(alice, browser):
    for moment, months in (
        ("2026-11-29", "November 2026"),
        ("2026-11-30", "Nov – Dec 2026"),
        ("2026-12-31", "Dec 2026 – Jan 2027"),
    ):
        with time_machine.travel(f"{moment}T12:00:00+00:00", tick=False):
            tab = browser(users.get_user("alice"))
            assert heading(tab.get("/calendar").text) == f"Calendar, {months}"
            assert heading(tab.get("/calendar?month=2026-11").text) == "Calendar, November 2026"


def test_an_interview_abroad_is_shown_at_both_times(alice, tab, make_job, add_interview):
    job_id = make_job(alice)
    add_interview(job_id, "2026-11-27T01:00Z", time_zone="America/Los_Angeles")
    add_interview(job_id, "2026-11-28T13:00Z", time_zone="Europe/Zurich")
    page = tab.get("/calendar").text
    assert "02:00" in agenda(page, "2026-11-27")
    assert "Thu 26 Nov, 17:00 in Los Angeles" in agenda(page, "2026-11-27")
    assert "in Zurich" not in agenda(page, "2026-11-28")


def test_an_assessment_of_several_days_says_which_day_it_is(alice, tab, make_job, add_interview):
    add_interview(make_job(alice), "2026-11-27T08:00Z", ends_at="2026-11-29T16:00Z")
    page = tab.get("/calendar").text
    said = [agenda(page, f"2026-11-{day}") for day in (27, 28, 29)]
    for words, time in zip(said, ("09:00", "All day", "Until 17:00"), strict=True):
        assert f" {time} Interview" in words
    assert "Day 2 of 3" in said[1]


def test_cancelled_interviews_stand_in_the_agenda_alone(alice, tab, make_job, add_interview):
    interview_id = add_interview(make_job(alice), title="Talk")
    changes = read_form(InterviewChanges, {"state": InterviewState.CANCELLED})
    interviews.change_interview(alice, interview_id, changes)
    page = tab.get("/calendar").text
    assert cell(page, "2026-11-27") == "27 Friday 27 November"
    assert "Cancelled" in agenda(page, "2026-11-27")
    assert 'class="agenda-row interview cancelled"' in page


def test_a_fourth_entry_opens_its_day_in_the_agenda(tab, add_task):
    for number in range(40):
        add_task(f"Task {number}")
    page = tab.get("/calendar").text
    assert "Task 2 37 more on 27 November" in cell(page, "2026-11-27")
    assert "Task 3" not in cell(page, "2026-11-27")
    assert "Task 8" not in agenda(page, "2026-11-27")
    more = part(page, "day-2026-11-27", "section")
    (url,) = re.findall(r'href="([^"]*)" data-opens', more)
    assert unescape(url) == "/calendar?view=agenda&day=2026-11-27#day-2026-11-27"
    opened = tab.get(unescape(url)).text
    assert "Task 39" in agenda(opened, "2026-11-27")


def test_a_click_finishes_a_task_and_another_reopens_it(alice, tab, add_task):
    task_id = add_task()
    here = "/calendar?month=2026-11"
    page = tab.get(here).text
    assert f'formaction="/tasks/{task_id}" name="done" value="true"' in page
    assert f'name="next" value="{here}"' in page
    done = follow(tab, tab.post(f"/tasks/{task_id}", data={"done": "true", "next": here}))
    assert message_of(done) == "“Call Maria” is done."
    assert cell(done, "2026-11-27").startswith("27 Friday 27 November, 1 task done")
    assert f'formaction="/tasks/{task_id}" name="done" value="false"' in done
    reopened = follow(tab, tab.post(f"/tasks/{task_id}", data={"done": "false", "next": here}))
    assert cell(reopened, "2026-11-27").startswith("27 Friday 27 November, 1 task Call")


def test_overdue_tasks_come_first_while_it_is_now(tab, add_task):
    for number in range(10):
        add_task(f"Late {number}", "2026-11-20")
    add_task("Long ago", "2026-03-02")
    overdue = part(tab.get("/calendar").text, "overdue", "section")
    assert words_of(overdue).startswith("Overdue Long ago 2 Mar Late 0 Fri 20 Nov")
    assert "3 more" in words_of(overdue)
    for query in ("month=2026-12", "day=2026-11-20", "hide=tasks"):
        assert 'id="overdue"' not in tab.get(f"/calendar?{query}").text


def test_the_agenda_begins_with_today_and_leads_on(tab, add_task):
    add_task("Done with", "2026-11-03")
    for day in range(25, 31):
        for number in range(8):
            add_task(f"Task {day}-{number}", f"2026-11-{day}")
    page = tab.get("/calendar").text
    assert re.findall(r'id="day-([^"]*)"', page) == [f"2026-11-{day}" for day in range(25, 29)]
    assert "Earlier, from 3 November" in words_of(page)
    assert "Later, from 29 November" in words_of(page)
    later = tab.get("/calendar?month=2026-11&day=2026-11-29").text
    assert re.findall(r'id="day-([^"]*)"', later) == ["2026-11-29", "2026-11-30"]


def test_months_lead_to_those_beside_them_and_keep_the_view(tab):
    page = unescape(tab.get("/calendar?month=2026-12&view=month&hide=tasks").text)
    assert 'rel="prev" href="/calendar?month=2026-11&view=month&hide=tasks"' in page
    assert 'rel="next" href="/calendar?month=2027-01&view=month&hide=tasks"' in page
    assert 'href="/calendar?view=month&hide=tasks" data-month-link>Today' in page
    assert 'data-view="month"' in page
    assert 'data-view="agenda"' in tab.get("/calendar?view=year").text


def test_the_first_and_the_last_month_have_one_neighbour(tab):
    first = tab.get("/calendar?month=1970-01").text
    assert 'rel="prev"' not in first
    assert 'rel="next" href="/calendar?month=1970-02' in first
    assert 'data-day="1969-12-31"' not in first
    last = tab.get("/calendar?month=2199-12").text
    assert 'rel="next"' not in last
    assert 'rel="prev" href="/calendar?month=2199-11' in last
    assert 'data-day="2200-01-01"' not in last


def test_no_month_is_the_current_one_and_a_sentence(tab):
    for month in ("2026-13", "1969-12", "2200-01", "0000-00", "9999-99", "november",
                  "2026-11-01", "٢٠٢٦-١١", "2026-11%00", "-1"):  # fmt: skip
        answer = tab.get(f"/calendar?month={month}&day=2026-05-01")
        assert answer.status_code == 200
        assert heading(answer.text) == "Calendar, November 2026"
        assert "not a month from January 1970 to December 2199" in words_of(answer.text)


def test_no_day_is_a_sentence(tab):
    for day in ("2026-11-31", "2027-02-29", "1969-12-31", "9999-12-31", "x"):
        answer = tab.get(f"/calendar?month=2026-11&day={day}")
        assert answer.status_code == 200
        assert "not a day from 1970 to 2199" in words_of(answer.text)


def test_a_day_of_another_month_brings_its_month(tab):
    page = tab.get("/calendar?month=2026-11&day=2028-02-29").text
    assert heading(page) == "Calendar, February 2028"
    assert "Nothing in February 2028" in words_of(page)
    beside = tab.get("/calendar?month=2026-11&day=2026-12-02").text
    assert heading(beside) == "Calendar, November 2026"


def test_an_empty_month_says_what_can_be_added(tab):
    page = tab.get("/calendar?month=2027-01").text
    assert "Nothing in January 2027" in words_of(page)
    assert 'href="/tasks/new?day=2027-01-01&amp;from=' in page


def test_each_day_offers_to_add_a_task_on_it(tab):
    page = tab.get("/calendar?month=2026-11&day=2026-11-18").text
    of_day = part(page, "day-2026-11-18", "section")
    (url,) = re.findall(r'href="([^"]*)" title="Add task"', of_day)
    assert "Add a task on Wednesday 18 November" in words_of(of_day)
    assert 'value="2026-11-18"' in tab.get(unescape(url)).text


def test_what_is_hidden_is_left_out_until_it_is_shown_again(alice, tab, make_job, add_task):
    make_job(alice, title="Cook", deadline="2026-11-27")
    add_task()
    page = tab.get("/calendar?hide=tasks").text
    assert "Cook closes" in agenda(page, "2026-11-27")
    assert "Call Maria" not in page
    shown = part(page, "group-tasks", "a")
    assert words_of(shown) == "Tasks , hidden"
    assert 'href="/calendar?view=agenda"' in shown


def test_a_job_opened_from_the_calendar_leads_back_there(alice, tab, make_job):
    job_id = make_job(alice, title="Cook", deadline="2026-11-27")
    page = tab.get("/calendar?month=2026-11&view=month").text
    (url,) = {*re.findall(rf'href="(/jobs/{job_id}\?from=[^"]*)"', page)}
    job = tab.get(unescape(url)).text
    crumb = re.search(r'class="crumb".*?href="([^"]*)"[^>]*>(.*?)</a>', job, re.DOTALL)
    assert unescape(crumb[1]) == f"/calendar?month=2026-11&view=month#job-{job_id}"
    assert words_of(crumb[2]) == "Calendar"


def test_nothing_of_the_trash_or_of_another_user_is_shown(
    alice, bob, tab, browser, make_job, add_task, add_interview
):
    job_id = make_job(alice, title="Secret", company="Hidden", deadline="2026-11-27")
    add_task("Secret task", job_id=job_id)
    add_interview(job_id, title="Secret talk")
    assert "Secret" not in browser(bob).get("/calendar").text
    jobs.delete_jobs(alice, [job_id])
    page = tab.get("/calendar").text
    assert "Secret" not in page
    assert "Hidden" not in page


def test_a_very_full_month_stays_small(alice, tab, make_job, add_task, add_interview):
    job_id = make_job(alice, company="Very Long Company Name International Holdings")
    add_copies(
        Task.__table__, add_task("First", job_id=job_id), 150,
        uid=lambda number: f"copy{number}@vega",
        title=lambda number: f"Write to person {number * 7919}",
        due_on=lambda number: date(2026, 11, number % 30 + 1),
    )  # fmt: skip
    add_copies(
        Interview.__table__, add_interview(job_id), 60,
        uid=lambda number: f"copy{number}@vega",
        starts_at=lambda number: datetime(2026, 11, number % 30 + 1, 8 + number % 9, tzinfo=UTC),
        ends_at=lambda number: datetime(2026, 11, number % 30 + 1, 9 + number % 9, tzinfo=UTC),
    )  # fmt: skip
    page = tab.get("/calendar").data
    assert len(gzip.compress(page)) < 20_000


def test_on_a_phone_the_calendar_stands_in_the_menu(tab):
    page = tab.get("/calendar").text
    menu = re.search(r"<details.*?</details>", page, re.DOTALL)[0]
    assert (
        'class="only-in-more" href="/calendar" data-section="calendar" aria-current="page"' in menu
    )
    assert '<li class="beyond-bar"><a href="/calendar"' in page
