"""Tasks on a job's page and on pages of their own, as a browser without scripts meets them."""

import re

import pytest
from support.pages import errors_of, follow, message_of, part, undo_of, words_of

from vega.schemas import TaskDraft, read_form
from vega.services.accounts import users
from vega.services.jobs import jobs
from vega.services.plan import tasks

pytestmark = pytest.mark.usefixtures("wednesday")


@pytest.fixture
def job_id(alice, make_job):
    return make_job(alice, title="Cook", company="Inn")


@pytest.fixture
def add(alice, job_id):
    def add_task(title="Call Maria", due_on=None):
        draft = {"title": title, "due_on": due_on, "job_id": job_id}
        return tasks.create_task(alice, read_form(TaskDraft, draft)).item.id

    return add_task


def section(tab, job_id):
    return part(tab.get(f"/jobs/{job_id}").text, "job-tasks", "section")


def band(page):
    return words_of(part(page, "job-next", "div"))


def test_a_job_without_tasks_offers_to_add_one_and_leads_back(tab, job_id):
    page = tab.get(f"/jobs/{job_id}").text
    assert words_of(part(page, "job-tasks", "section")) == "Tasks Add task"
    assert band(page) == "Add next step"
    address = f"/tasks/new?job_id={job_id}"
    assert page.count(f'href="{address}"') == 2
    form = tab.get(address).text
    assert 'name="due_on" type="date" value="2026-11-25"' in form
    sent = {"title": "Call Maria", "due_on": "2026-11-27", "job_id": job_id}
    page = follow(tab, tab.post("/tasks", data={**sent, "next": f"/jobs/{job_id}"}))
    assert message_of(page) == "“Call Maria” was added."
    assert "Call Maria Fri 27 Nov" in words_of(part(page, "job-tasks", "section"))
    assert band(page) == "Call Maria · Fri 27 Nov in 2 days"  # nothing to put off yet


def test_tasks_come_by_their_day_and_say_what_is_due(tab, job_id, add):
    for title, day in (
        ("Any time", None),
        ("Soon", "2026-11-26"),
        ("Late", "2026-11-24"),
        ("Now", "2026-11-25"),
    ):
        add(title, day)
    html = section(tab, job_id)
    shown = re.findall(r'plan-title" dir="auto">(.*?)</span>', html)
    assert shown == ["Late", "Now", "Soon", "Any time"]
    days = [(kind, words_of(day)) for kind, day in re.findall(r'plan-sub(.*?)">(.*?)</span>', html)]
    assert days == [(" overdue", "Tue 24 Nov"), (" due", "Today"), ("", "Thu 26 Nov")]


def test_a_task_is_finished_by_its_circle_and_opened_again_by_undo(tab, job_id, add):
    task_id = add()
    page = tab.get(f"/jobs/{job_id}").text
    circle = (
        rf'formaction="/tasks/{task_id}" name="done" value="true" aria-label="Done: Call Maria"'
    )
    assert len(re.findall(circle, page)) == 2  # in the band and in its row
    sent = {"done": "true", "next": f"/jobs/{job_id}"}
    page = follow(tab, tab.post(f"/tasks/{task_id}", data=sent))
    assert message_of(page) == "“Call Maria” is done."
    assert "1 done" in words_of(part(page, "job-tasks", "section"))
    assert "Task done : Call Maria" in words_of(part(page, "job-history", "div"))
    page = follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert "done" not in words_of(part(page, "job-tasks", "section"))
    assert "Task done" not in page


@pytest.mark.parametrize(
    ("label", "day", "said"),
    [("Tomorrow", "2026-11-26", "tomorrow"), ("Next week, Mon 30 Nov", "2026-11-30", "Mon 30 Nov")],
)
def test_a_task_is_snoozed_by_one_click(tab, job_id, add, label, day, said):
    task_id = add(due_on="2026-11-24")
    assert "Snooze until Tomorrow" in band(tab.get(f"/jobs/{job_id}").text)
    menu = part(section(tab, job_id), f"plan-task-{task_id}", "li")
    assert label in words_of(menu)
    assert f'name="due_on" value="{day}"' in menu
    assert f'href="/tasks/{task_id}?field=due_on"' in menu
    sent = {"due_on": day, "next": f"/jobs/{job_id}"}
    page = follow(tab, tab.post(f"/tasks/{task_id}", data=sent))
    assert message_of(page) == f"“Call Maria” is due {said}."


def test_a_task_from_a_list_leads_back_to_its_row(tab, job_id):
    form = tab.get(f"/jobs/{job_id}/tasks/new?from=/jobs?q%3Dcook").text
    assert f'name="next" value="/jobs?q=cook#job-{job_id}"' in form
    assert "For Cook at Inn" in words_of(form)
    for page, path in (("/jobs", ""), ("/board", "?from=/board")):
        html = tab.get(page).text
        assert "Add task…" in words_of(part(html, "status-menu", "div"))
        place = "card" if path else "job"
        form = tab.get(f"/jobs/{job_id}/tasks/new{path}").text
        assert f'name="next" value="{page}#{place}-{job_id}"' in form


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"title": " ", "due_on": "2026-11-27"}, "Task is required."),
        ({"title": "Call", "due_on": "31 Feb"}, "Due must be"),
        ({"title": "Call", "due_on": "9999-01-01"}, "Due must be"),
    ],
)
def test_a_refused_task_says_why_and_keeps_what_was_typed(tab, job_id, add, sent, sentence):
    back = f"/jobs/{job_id}?from=/board"
    for address, more in (("/tasks", {"job_id": job_id}), (f"/tasks/{add()}", {})):
        answer = tab.post(address, data={**sent, **more, "next": back})
        assert answer.status_code == 422
        (error,) = errors_of(answer.text)
        assert error.startswith(sentence)
        assert f'value="{sent["due_on"]}"' in answer.text
        assert f'name="next" value="{back}"' in answer.text


def test_tasks_of_another_are_not_there(bob, browser, job_id, add):
    task_id, other = add(), browser(bob)
    assert other.get(f"/tasks/new?job_id={job_id}").status_code == 404
    assert other.get(f"/jobs/{job_id}/tasks/new").status_code == 404
    assert other.get(f"/tasks/{task_id}").status_code == 404
    for path in ("", "/delete"):
        assert other.post(f"/tasks/{task_id}{path}", data={"done": "true"}).status_code == 404
    assert other.post("/tasks", data={"title": "x", "job_id": job_id}).status_code == 404


def panel_of(tab, job_id, status):
    html = follow(tab, tab.post(f"/jobs/{job_id}", data={"status": status}))
    address = re.search(r'href="(/jobs/\d+/moves/[^"]+)"', html)[1].replace("&amp;", "&")
    return address, tab.get(address).text


def test_a_reminder_to_follow_up_belongs_to_the_move(alice, tab, job_id):
    address, html = panel_of(tab, job_id, "applied")
    assert 'id="move-follow-up" aria-pressed="false"' in html
    assert "Remind me to follow up · Wed 2 Dec" in words_of(html)
    path, change = address.split("?change=")
    sent_to = set(re.findall(r'action="(/jobs/[^"]*)" data-hx-post', html))
    assert sent_to == {path, f"{path}/follow-up"}
    for pressed, title in (("true", "Follow up"), ("false", None), ("true", "Follow up")):
        html = follow(tab, tab.post(f"{path}/follow-up", data={"change": change}))
        assert f'id="move-follow-up" aria-pressed="{pressed}"' in html
        found = tasks.tasks_of_job(jobs.get_job(alice, job_id))
        assert [(task.title, str(task.due_on)) for task in found] == (
            [(title, "2026-12-02")] if title else []
        )
    tab.post("/jobs/undo", data={"change": change})
    job = jobs.get_job(alice, job_id)
    assert (job.status, tasks.tasks_of_job(job)) == ("interested", [])


def test_no_other_entry_takes_a_reminder(alice, tab, job_id):
    address, _ = panel_of(tab, job_id, "interviewing")
    path = address.partition("?")[0]
    assert tab.post(f"{path}/follow-up").status_code == 409
    assert tasks.tasks_of_job(jobs.get_job(alice, job_id)) == []


def test_a_late_application_is_followed_up_7_days_from_now(tab, job_id):
    address, _ = panel_of(tab, job_id, "applied")
    path, change = address.split("?change=")
    for day, offered in (("2026-11-20", "Fri 27 Nov"), ("2026-11-01", "Wed 2 Dec")):
        sent = {"change": change, "occurred_on": day}
        assert f"follow up · {offered}" in words_of(follow(tab, tab.post(path, data=sent)))


def test_the_day_to_answer_an_offer_belongs_to_the_move(alice, tab, job_id):
    address, html = panel_of(tab, job_id, "offer_received")
    assert "Answer by" in words_of(html)
    assert "follow up" not in words_of(html)
    path, change = address.split("?change=")
    tab.post(path, data={"change": change, "answer_by": "2026-12-01"})
    job = jobs.get_job(alice, job_id)
    assert (str(job.answer_by), "Edited" in tab.get(f"/jobs/{job_id}").text) == (
        "2026-12-01",
        False,
    )
    refused = tab.post(path, data={"change": change, "answer_by": "soon"})
    assert refused.status_code == 422
    assert errors_of(refused.text)
    tab.post("/jobs/undo", data={"change": change})
    job = jobs.get_job(alice, job_id)
    assert (job.status, job.answer_by) == ("interested", None)


def test_a_move_to_interviewing_offers_an_interview(tab, job_id):
    _, html = panel_of(tab, job_id, "interviewing")
    assert f'href="/jobs/{job_id}/interviews/new"' in part(html, "move-panel", "section")


def test_the_reader_s_day_decides_what_is_due(alice, tab, job_id, add):
    add(due_on="2026-11-25")
    users.set_time_zone(alice, "Pacific/Kiritimati")  # where it is Thursday
    assert 'plan-sub overdue"><time' in section(tab, job_id)
