"""A file is brought, looked at, taken in and taken back, without scripts and with htmx."""

import csv
import html
import io
import json
import re
import zipfile
from contextlib import ExitStack
from datetime import timedelta

import pytest
import time_machine
from support.pages import follow, message_of, words_of
from support.workbooks import xlsx

from vega.clock import now
from vega.errors import ImportBusy, JobNotFound
from vega.models import ImportState
from vega.reading.table.statuses import word_key
from vega.schemas import ContactQuery, JobChanges, read_form
from vega.server.serving import THREADS
from vega.services.accounts import users
from vega.services.imports import drafts
from vega.services.imports.drafts import get_import, list_imports, start_import
from vega.services.jobs import jobs
from vega.services.plan.contacts import list_contacts
from vega.services.plan.efforts import list_efforts
from vega.services.plan.tasks import list_tasks
from vega.services.slots import AccountSlots

pytestmark = pytest.mark.usefixtures("wednesday")

SHEET = """Firma;Position;Link;Beworben am;Stand
Grünwerk;Backend-Entwickler;https://join.example/1;03/09/2026;beworben
Moin Labs;Python-Entwickler;;05/09/2026;Rückmeldung offen
Wattwerk;;;;beworben
=1+1;Backend-Entwickler;https://join.example/1;;beworben
"""
COLUMNS = {
    "chosen": "1", "column-0-0": "company", "column-0-1": "title", "column-0-2": "source_url",
    "column-0-3": "applied_on", "column-0-4": "status",
}  # fmt: skip
LINKEDIN_SAVED = "Saved Date,Job Url,Job Title,Company Name"
HTMX = {"HX-Request": "true"}


def bring(tab, text: str | bytes = SHEET, name="bewerbungen.csv", **fields):
    content = text.encode() if isinstance(text, str) else text
    data = {"file": (io.BytesIO(content), name), **fields}
    return tab.post("/import", data=data, content_type="multipart/form-data")


@pytest.fixture
def draft(tab) -> str:
    """The address of a draft."""
    answer = bring(tab)
    assert answer.status_code == 303
    return str(answer.headers["Location"])


def sum_of(page: str) -> str:
    return words_of(re.findall(r'<p class="import-sum".*?</p>', page, re.DOTALL)[0])


def test_a_row_that_is_probably_an_earlier_one_says_which_and_why(tab):
    sheet = "Title,Company,Link\nCook,Acme,https://a.example/1\nCook,Acme,https://a.example/2\n"
    page = words_of(follow(tab, bring(tab, sheet)))
    assert "Probably the same as line 2 of this file, but has another link." in page


def lines_of(page: str) -> list[str]:
    return re.findall(r'<span class="row-word">Line </span><span>(\d+)', page)


def statuses_of(page: str) -> list[str]:
    return re.findall(r'class="status plain status-(\w+)"', page)


def test_a_file_is_previewed_and_nothing_is_saved_yet(tab, alice, draft):
    page = html.unescape(tab.get(draft).text)
    assert "bewerbungen.csv" in page
    assert "CSV with semicolons, UTF-8" in page
    assert sum_of(page) == "3 will be created, 1 skipped."
    assert lines_of(page) == ["4", "5", "2", "3"]  # those to check first, the plain ones last
    assert "One word Vega doesn’t know" in page
    assert "“<bdi>Rückmeldung offen</bdi>”" in page
    assert "3 September 2026" in page
    assert "9 March 2026" in page
    assert tab.get("/jobs").text.count("Python-Entwickler") == 0


def test_choices_are_kept_for_the_next_visit(tab, alice, draft):
    word = f"word:{word_key('Rückmeldung offen')}"
    sent = {**COLUMNS, "days-0": "month", word: "interviewing", "show": "all"}
    answer = tab.post(draft, data=sent)
    assert answer.headers["Location"] == f"{draft}?show=all"
    page = tab.get(draft).text
    assert re.search(r'value="interviewing" selected', page)
    assert '<time datetime="2026-03-09">' in page
    assert f'hx-post="{draft}"' in tab.get(draft, headers=HTMX).text  # a fragment has it, too


def test_two_columns_of_one_kind_are_refused_and_stay_as_chosen(tab, draft):
    answer = tab.post(draft, data={**COLUMNS, "column-0-0": "title", "action": "import"})
    assert answer.status_code == 422
    assert "both set to Title" in answer.text
    assert answer.text.count('value="title" selected') == 2
    assert sum_of(tab.get(draft).text) == "3 will be created, 1 skipped."


def test_an_import_reports_each_row_and_is_undone(tab, alice, draft):
    answer = tab.post(draft, data={**COLUMNS, "days-0": "day", "action": "import"})
    assert answer.headers["Location"] == f"{draft}#main"
    assert tab.post(draft, data={**COLUMNS, "action": "import"}).status_code == 303  # once more
    stale = tab.get(draft, headers={**HTMX, "HX-Target": "div#import-body"})  # of another tab
    assert (stale.status_code, stale.headers["HX-Redirect"]) == (204, draft)
    report = tab.get(draft).text
    assert "3 created, 1 skipped." in report
    assert lines_of(report) == ["4", "2", "3", "5"]  # the one to check first
    assert lines_of(tab.get(f"{draft}?show=duplicate").text) == ["5"]
    assert lines_of(tab.get(f"{draft}?show=check").text) == ["4"]
    (job_id,) = set(re.findall(r'href="/jobs/(\d+)[^"]*" title="Python-Entwickler"', report))
    job = tab.get(f"/jobs/{job_id}").text
    assert f'Imported from <a href="{draft}"><bdi>bewerbungen.csv</bdi></a>' in job
    assert "3 created, 1 skipped" in words_of(tab.get("/import").text)

    (untitled,) = re.findall(r'href="/jobs/(\d+)[^"]*" title="Untitled', report)
    about = words_of(tab.get(f"/jobs/{untitled}/contacts/new").text)
    assert "For Untitled job at Wattwerk " in about
    assert "Wattwerk at" not in about

    moved = {"status": "rejected", "notes": "They called"}
    with time_machine.travel(now() + timedelta(minutes=1), tick=False):
        jobs.update_job(alice, int(job_id), read_form(JobChanges, moved))
    assert sorted(statuses_of(tab.get(draft).text)) == ["applied"] * 3  # as they came in
    page = follow(tab, tab.post(f"{draft}/undo"))
    assert message_of(page) == "Undone. 2 jobs were removed. 1 job changed since and stayed."
    assert "Changed since, so they stayed" in page
    assert page.count("Created, check") == 0  # its job is gone
    page = follow(tab, tab.post(f"{draft}/changed", data={"next": draft}))
    assert message_of(page) == "1 job was deleted."
    assert "Changed since" not in page
    with pytest.raises(JobNotFound):
        jobs.get_job(alice, int(job_id))
    assert message_of(follow(tab, tab.post(f"{draft}/undo"))).startswith("There is nothing")


def test_a_skipped_row_keeps_the_cells_of_equal_headings(tab):
    sheet = "Title,Company,Note,Note\nEngineer,Acme,a,b\n,,c,d\n"
    draft = bring(tab, sheet, "a.csv").headers["Location"]
    tab.post(draft, data={"action": "import"})
    heading, row = csv.reader(io.StringIO(tab.get(f"{draft}/skipped.csv").text))
    assert heading[-2:] == ["Note", "Note (2)"]
    assert row[-2:] == ["c", "d"]


@pytest.mark.parametrize("formula", ["=1+1", "＝1+1"])
def test_skipped_rows_come_as_csv_that_no_spreadsheet_evaluates(tab, formula):
    draft = bring(tab, SHEET.replace("=1+1", formula)).headers["Location"]
    assert tab.get(f"{draft}/skipped.csv").status_code == 404  # not yet
    tab.post(draft, data={"action": "import"})
    answer = tab.get(f"{draft}/skipped.csv")
    assert "bewerbungen-skipped.csv" in answer.headers["Content-Disposition"]
    heading, row = csv.reader(io.StringIO(answer.text.removeprefix("\ufeff")))
    assert heading == ["Line", "Why", "Firma", "Position", "Link", "Beworben am", "Stand"]
    assert row[:3] == ["5", "Same link as line 2 of this file.", f"'{formula}"]


def test_jobs_that_are_here_are_updated_where_that_is_ticked(tab, alice, make_job):
    job_id = make_job(alice, source_url="https://join.example/1", location="", status="applied")
    sheet = "Company,Title,Link,Location,Next\nA,B,https://join.example/1,Bremen,Call\n"
    draft = bring(tab, sheet, "a.csv").headers["Location"]
    assert "Nothing to import: 1 skipped." in sum_of(tab.get(draft).text)
    columns = {"chosen": "1", "column-0-0": "company", "column-0-1": "title",
               "column-0-2": "source_url", "column-0-3": "location",
               "column-0-4": "task", "update": "true"}  # fmt: skip
    page = words_of(follow(tab, tab.post(draft, data=columns)))
    assert "add location and a task. Status stays. Task: Call" in page
    tab.post(draft, data={**columns, "action": "import"})
    assert jobs.get_job(alice, job_id).location == "Bremen"
    assert "Already here: added location and a task. Status stays." in words_of(tab.get(draft).text)
    page = follow(tab, tab.post(f"{draft}/undo"))
    assert message_of(page) == "Undone. 1 job is as before."


def test_a_task_of_a_job_that_is_over_is_left_out_and_told(tab, alice, make_job):
    make_job(alice, source_url="https://join.example/1", title="B", company="A", status="rejected")
    draft = bring(tab, "Company,Title,Link,Next\nA,B,https://join.example/1,Call\n", "a.csv")
    codes = ("company", "title", "source_url", "task")
    chosen = {f"column-0-{at}": code for at, code in enumerate(codes)}
    sent = {"chosen": "1", "update": "true", **chosen}
    page = words_of(follow(tab, tab.post(draft.headers["Location"], data=sent)))
    assert "“Call” is left out. The job is over. Nothing to add." in page
    assert "Task: Call" not in page


def test_rows_to_check_begin_with_the_rarest_reason_and_do_not_drown_the_others(tab):
    rows = [f"A{n},Cook {n},https://x.example/{n},secret {n}" for n in range(40)]
    rows += ["B,,https://x.example/b,", *(f"C{n},Chef {n},," for n in range(20))]
    text = "\n".join(["Company,Title,Link,Salary", *rows])
    draft = bring(tab, text, "many.csv").headers["Location"]
    lines = [int(line) for line in lines_of(tab.get(draft).text)]
    assert lines == [42, 2, 3, 4, 5, 6, *range(43, 57)]
    assert lines_of(tab.get(f"{draft}?show=check").text)[:2] == ["42", "2"]


def test_many_rows_never_make_one_page(tab):
    rows = "".join(f"A,Cook {number},https://x.example/{number}\n" for number in range(250))
    draft = bring(tab, f"Company,Title,Link\n{rows}", "many.csv").headers["Location"]
    page = tab.get(draft).text
    assert len(lines_of(page)) == 20
    assert "230 more rows will be created." in page
    assert lines_of(tab.get(f"{draft}?show=all&page=3").text) == [str(n) for n in range(202, 252)]
    progress = tab.get(f"{draft}/progress").text
    assert words_of(progress) == "Reading row 0 of 250"
    assert words_of(tab.get("/import/progress?after=0").text) == "Reading row 0 of 250"
    (asked,) = re.findall(r'data-progress="([^"]+)"', tab.get("/import").text)
    assert words_of(tab.get(asked).text) == "Reading the file…"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Choose a file, or paste the rows of a table."),
        ({"text": "x"}, ""),
        ({"file": b"PK\x03\x04" + b"\0" * 90}, ""),
    ],
    ids=["nothing", "no table", "no text"],
)
def test_what_cannot_be_read_is_told_and_what_was_pasted_stays(tab, alice, fields, sentence):
    file = {"file": (io.BytesIO(fields["file"]), "jobs.xlsx")} if "file" in fields else {}
    answer = tab.post("/import", data={**fields, **file}, content_type="multipart/form-data")
    assert answer.status_code == 422
    assert sentence in answer.text
    assert 'role="alert"' in answer.text
    assert html.unescape(answer.text).count(f"\n{fields.get('text', '')}</textarea>") == 1
    assert list_imports(alice) == []


def test_an_email_is_no_table(tab, alice):
    answer = bring(
        tab, "From: Maria <m@acme.example>\nSubject: Hello\n\nDear Alice, no.", "mail.EML"
    )
    assert answer.status_code == 422
    assert "This is an email or an invitation, not a table." in answer.text
    assert list_imports(alice) == []


def test_a_row_of_a_zip_tells_in_which_file_its_twin_is(tab):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name in ("a.csv", "b.csv"):
            file.writestr(name, f"{LINKEDIN_SAVED}\n,https://x.example/1,A,B\n")
    upload = {"file": (io.BytesIO(packed.getvalue()), "jobs.zip")}
    answer = tab.post("/import", data=upload, content_type="multipart/form-data")
    page = tab.get(answer.headers["Location"]).text
    assert "Same link as line 2 of another table in this file." in page


def test_a_workbook_is_taken_as_it_is_and_known_again_by_its_only_links(tab):
    jobs = [["Company", "Role", "Application URL"], ["Acme", "Cook", "https://a.example/jobs/1"]]
    book = xlsx({"Applications": jobs, "Contacts": [["Name", "Phone"], ["Jane", "1"]]})
    draft = bring(tab, book, "jobs.xlsx").headers["Location"]
    page = html.unescape(tab.get(draft).text)
    assert "Read as Excel, sheet “Applications”. Not read: “Contacts”" in page
    tab.post(draft, data={"action": "import"})
    assert "1 created." in tab.get(draft).text
    again = bring(tab, f"{','.join(jobs[0])},Pay\n{','.join(jobs[1])},1\n").headers["Location"]
    assert "Already here" in tab.get(again).text


def test_a_board_of_trello_brings_jobs_and_tasks_and_takes_them_back(tab, alice):
    card = {"idList": "l1", "due": "2027-01-05T12:00:00Z", "labels": [{"name": "Warm"}]}
    board = {
        "lists": [{"id": "l1", "name": "Applied"}],
        "cards": [card | {"name": "Cook at Acme"}, {"name": "Old", "closed": True}],
        "actions": [{"type": "createCard"}],
    }
    draft = bring(tab, json.dumps(board), "board.json").headers["Location"]
    assert "Read as Trello" in tab.get(draft).text
    tab.post(draft, data={"action": "import"})
    assert "2 created." in tab.get(draft).text
    (task,) = list_tasks(alice).rows
    job = jobs.get_job(alice, task.job_id)
    assert (job.title, job.company, job.status, job.deadline) == ("Cook", "Acme", "applied", None)
    assert (task.title, str(task.due_on)) == ("Due Date", "2027-01-05")
    assert message_of(follow(tab, tab.post(f"{draft}/undo"))).startswith("Undone. 2 jobs")
    assert list_tasks(alice).rows == []


def test_columns_chosen_as_task_and_contact_come_with_the_jobs_and_are_taken_back(tab, alice):
    sheet = (
        "Company,Title,Status,Next step,Then,Recruiter\n"
        "Acme,Cook,keine Antwort,Call,<b>Write,Ann Lee ann@acme.example\n"
    )
    draft = bring(tab, sheet, "a.csv").headers["Location"]
    page = tab.get(draft).text
    assert page.count('value="keep" selected') == 3  # nothing is guessed
    hints = re.findall(r'<p class="hint if-kept">(.*?)</p>', page, re.DOTALL)
    assert [words_of(hint) for hint in hints] == [
        "Choose Task to add a task to each job.",
        "Choose Contact to add a contact to each job.",
    ]
    assert "Applied · Ghosted" in words_of(page)
    columns = ("company", "title", "status", "task", "task", "contact")
    chosen = {f"column-0-{at}": code for at, code in enumerate(columns)}
    page = follow(tab, tab.post(draft, data={"chosen": "1", **chosen}))
    parts = "Task: Call · Task: &lt;b&gt;Write · Contact: Ann Lee, ann@acme.example"
    assert f'<div dir="auto">{parts}</div>' in page
    tab.post(draft, data={"chosen": "1", **chosen, "action": "import"})
    assert {task.title for task in list_tasks(alice).rows} == {"Call", "<b>Write"}
    (job_id,) = {task.job_id for task in list_tasks(alice).rows}
    (contact,) = list_contacts(alice, ContactQuery(job_id=job_id)).rows
    assert (contact.name, contact.email) == ("Ann Lee", "ann@acme.example")
    assert jobs.get_job(alice, job_id).notes == ""
    assert message_of(follow(tab, tab.post(f"{draft}/undo"))).startswith("Undone. 1 job")
    assert list_tasks(alice).rows == []


@pytest.mark.parametrize("name", ["jobs.mbox", "mail.eml"])
def test_what_is_a_mail_is_sent_to_the_form_for_mails(tab, name):
    assert "not a table" in bring(tab, "From a", name).text


def test_pasted_rows_are_a_file_and_a_draft_can_be_discarded(tab, alice):
    answer = tab.post("/import", data={"text": "Company\tTitle\nA\tCook\n"})
    draft = answer.headers["Location"]
    assert "Pasted text" in tab.get("/import").text
    page = follow(tab, tab.post(f"{draft}/cancel"))
    assert message_of(page) == "“Pasted text” was discarded. Nothing was saved."
    assert tab.get(draft).status_code == 404
    assert tab.post(f"{draft}/cancel").status_code == 404


@pytest.fixture
def all_are_busy(monkeypatch):
    """Others hold all turns, and nobody may wait for one."""
    turns = AccountSlots(drafts.RUNNING, 0, ImportBusy)
    monkeypatch.setattr(drafts, "_turns", turns)

    def hold() -> ExitStack:
        held = ExitStack()
        for number in range(drafts.RUNNING):
            held.enter_context(turns.taken(-number))
        return held

    return hold


def test_an_import_waits_for_its_turn_and_the_draft_is_kept(tab, alice, draft, all_are_busy):
    with all_are_busy():
        assert tab.get(draft).status_code == 503
        answer = tab.post(draft, data={**COLUMNS, "days-0": "month", "action": "import"})
        assert answer.status_code == 503
        assert bring(tab).status_code == 503
    assert get_import(alice, int(draft.rpartition("/")[2])).state == ImportState.DRAFT
    assert '<time datetime="2026-03-09">' in tab.get(draft).text


def test_an_account_takes_one_turn_at_a_time(tab, bob, browser, draft, alice, monkeypatch):
    turns = AccountSlots(drafts.RUNNING, 0, ImportBusy, longest_wait=0.01)
    monkeypatch.setattr(drafts, "_turns", turns)
    with turns.taken(alice.id):
        assert tab.get(draft).status_code == 503
        assert bring(browser(bob)).status_code == 303


def test_a_crowd_of_imports_leaves_half_the_threads_of_the_server_to_others():
    assert drafts.RUNNING + drafts.WAITING <= THREADS // 2


@pytest.fixture
def readings(monkeypatch) -> list[str]:
    """Each time that a file, or what was kept of it, is read."""
    told: list[str] = []
    for name in ("read_file", "unpack"):
        function = getattr(drafts, name)
        monkeypatch.setattr(
            drafts, name, lambda *given, _f=function, _n=name: told.append(_n) or _f(*given)
        )
    return told


def test_refused_choices_are_shown_again_without_reading_the_file(tab, draft, readings):
    twice = {**COLUMNS, "column-0-0": "title"}
    pages = [
        tab.post(draft, data={**twice, "action": action}) for action in 4 * ["check", "import"]
    ]
    assert [page.status_code for page in pages] == [422] * 8
    assert all("Grünwerk" in page.text and "Moin Labs" in page.text for page in pages)
    assert readings == []
    assert tab.get("/health").status_code == 200


def test_a_busy_answer_reads_no_file(tab, draft, readings, all_are_busy):
    with all_are_busy():
        page = tab.post(draft, data={**COLUMNS, "action": "import"})
    assert page.status_code == 503
    assert "Grünwerk" in page.text
    assert readings == []


def test_a_file_is_read_once_for_the_same_choices(tab, draft, readings):
    first = tab.get(draft).text
    assert readings == ["unpack"]
    for show in ("", "?show=all", "?show=check"):
        assert sum_of(tab.get(draft + show).text) == sum_of(first)
    tab.post(draft, data={**COLUMNS, "days-0": "month"})
    assert '<time datetime="2026-03-09">' in tab.get(draft).text
    tab.get(draft)
    assert readings == ["unpack", "unpack"]  # once more for other choices


def test_after_a_session_that_ended_the_draft_goes_on(tab, anonymous, draft):
    assert anonymous.get(draft).headers["Location"] == f"/login?next={draft}"
    assert anonymous.post(draft, data={"action": "import"}).status_code in (302, 401)
    assert sum_of(tab.get(draft).text) == "3 will be created, 1 skipped."


def test_what_another_user_imports_is_not_there(browser, alice, bob):
    draft = start_import(alice, SHEET.encode(), "bewerbungen.csv")
    client, path = browser(bob), f"/import/{draft.id}"
    users.set_time_zone(bob, "UTC")
    for part in ("", "/progress", "/skipped.csv"):
        assert client.get(path + part).status_code == 404
    for part in ("", "/undo", "/cancel", "/changed"):
        assert client.post(path + part, data={"action": "import"}).status_code == 404
    assert get_import(alice, draft.id).state == ImportState.DRAFT


def test_a_file_of_efforts_alone_is_taken_in_and_told(tab, alice):
    fair = {"occurredOn": "2026-11-03", "title": "Job fair"}
    own = {"version": 1, "jobs": [], "tasks": [{"title": "CV"}], "efforts": [fair, fair]}
    draft = bring(tab, json.dumps(own), "vega.json").location
    assert sum_of(tab.get(draft).text) == "1 task will be added, 2 efforts added."
    page = words_of(follow(tab, tab.post(draft, data={"action": "import"})))
    assert "1 task added, 2 efforts added. Imported" in page
    again = bring(tab, json.dumps(own), "vega.json").location
    assert sum_of(tab.get(again).text) == "Nothing to import: no rows."
    tab.post(f"{draft}/undo")
    assert list_efforts(alice).rows == []
