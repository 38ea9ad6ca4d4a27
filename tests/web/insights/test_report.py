"""The report, as a browser without scripts meets it."""

import csv
import io
import re
from datetime import date
from html import unescape

import pytest
from support.pages import part, words_of

from vega.schemas import EffortDraft, NewEvent, read_form
from vega.services.jobs import timeline
from vega.services.plan import efforts
from vega.web.insights import report
from vega.web.insights.report import bare_url, days_words

pytestmark = pytest.mark.usefixtures("wednesday")


@pytest.fixture
def applied(alice, make_job):
    def make(on, **fields):
        return make_job(alice, status="applied", applied_on=on, **fields)

    return make


def cells(page):
    """What each row of the table says, cell by cell."""
    rows = re.findall(r'<tr id="\w+-[0-9]+">.*?</tr>', page.partition("<tbody")[2], re.DOTALL)
    return [[words_of(cell) for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)] for row in rows]


def headings(page):
    return [words_of(head) for head in re.findall(r'<th scope="col".*?</th>', page, re.DOTALL)]


def heading(page):
    return words_of(part(page, "report-title", "h2"))


def test_it_shows_last_month_and_each_row_leads_to_its_job(tab, applied):
    job_id = applied(
        "2026-10-09", title="Cook", company="Inn", location="Bern", applied_via="email",
        reference="K-7", source_url="https://www.jobs.example/cook/?utm_source=mail&id=7",
    )  # fmt: skip
    applied("2026-11-01")
    page = tab.get("/report").text
    assert heading(page) == "October 2026"
    assert cells(page) == [
        ["9 Oct 2026", "Inn Bern", "Cook", "Email", "",
         "K-7 jobs.example/cook/?id=7 , opens in a new tab", "No reply yet"],
    ]  # fmt: skip
    assert f'href="/jobs/{job_id}?from=/report"' in page
    assert "1 application" in words_of(page)
    assert 'aria-current="true">Last month' in page


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("period=this_month", "November 2026"),
        ("period=this_week", "23 to 29 November 2026"),
        ("period=last_week", "16 to 22 November 2026"),
        ("from=2026-11-25&to=2026-11-25", "25 November 2026"),
        ("from=2026-10-05&period=last_month", "Since 5 October 2026"),
        ("from=&to=", "October 2026"),
    ],
)
def test_a_period_has_a_name_or_two_days(tab, query, words):
    assert heading(tab.get(f"/report?{query}").text) == words


def test_the_rows_stand_in_weeks_or_months_with_their_counts(tab, applied):
    for day in ("2026-09-30", "2026-10-01", "2026-10-05"):
        applied(day)
    page = tab.get("/report?from=2026-09-01&to=2026-10-31&by=week").text
    groups = re.findall(r'<tr class="report-group">.*?</tr>', page, re.DOTALL)
    assert [words_of(group) for group in groups] == [
        "Week 40, 28 September to 4 October 2026 2 applications",
        "Week 41, 5 to 11 October 2026 1 application",
    ]
    page = tab.get("/report?from=2026-09-01&to=2026-10-31&by=month").text
    groups = re.findall(r'<tr class="report-group">.*?</tr>', page, re.DOTALL)
    assert [words_of(group) for group in groups] == [
        "September 2026 1 application",
        "October 2026 2 applications",
    ]


def test_columns_are_chosen_and_kept_by_its_links_and_its_csv(tab, applied):
    applied("2026-10-09", title="Cook", company="Inn", location="Bern")
    page = tab.get("/report?columns=&columns=result").text
    assert headings(page) == ["Day", "Employer", "Position", "Result"]
    assert cells(page) == [["9 Oct 2026", "Inn", "Cook", "No reply yet"]]
    for link in re.findall(r'href="(/report\?[^"]+)"', page):
        assert "columns=&columns=result" in unescape(link)
    (link,) = re.findall(r'href="(/report\?[^"]+format=csv[^"]*)"', page)
    answer = tab.get(unescape(link))
    assert answer.mimetype == "text/csv"
    name = "attachment; filename=vega-report-2026-10-01-2026-10-31.csv"
    assert answer.headers["Content-Disposition"] == name
    (row,) = csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline=""))
    assert row == {
        "Date": "2026-10-09", "Kind": "Application", "Employer": "Inn",
        "Position or effort": "Cook", "Result": "No reply yet", "Date of result": "",
    }  # fmt: skip


def test_other_efforts_stand_among_them_to_be_changed_and_added(alice, tab, applied):
    applied("2026-10-09", title="Cook")
    draft = {"title": "Job fair", "occurred_on": "2026-10-05", "result": "Two talks"}
    effort = efforts.create_effort(alice, read_form(EffortDraft, draft)).item
    page = tab.get("/report").text
    assert cells(page)[0] == ["5 Oct 2026", "", "Job fair Other effort", "", "", "", "Two talks"]
    assert "1 application and 1 other effort" in words_of(page)
    assert f'href="/efforts/{effort.id}?from=/report"' in page
    assert 'href="/efforts/new?on=2026-10-31&amp;from=/report"' in page
    current = tab.get("/report?period=this_month").text
    assert 'href="/efforts/new?on=2026-11-25&amp;' in current


def test_what_is_left_out_is_said_with_links(alice, tab, make_job):
    job_id = make_job(alice, title="Chef", company="Ritz")
    moved = {"kind": "moved", "to": "interviewing", "occurred_on": "2026-10-12"}
    timeline.add_event(alice, job_id, read_form(NewEvent, moved))
    page = tab.get("/report").text
    said = "1 job of this period is left out, because you never marked it as applied: Chef , Ritz ."
    assert said in words_of(page)
    assert f'<a href="/jobs/{job_id}?from=/report"><bdi>Chef</bdi>' in page
    assert "Nothing to report" in page
    assert "left out" not in words_of(tab.get("/report?period=this_month").text)


def test_of_many_that_are_left_out_the_first_are_named(alice, tab, make_job, monkeypatch):
    monkeypatch.setattr(report, "MOST_NAMED", 2)
    for title in ("Chef", "Baker", "Waiter"):
        job_id = make_job(alice, title=title, company="Ritz")
        moved = {"kind": "moved", "to": "rejected", "occurred_on": "2026-10-12"}
        timeline.add_event(alice, job_id, read_form(NewEvent, moved))
    said = "as applied: Chef , Ritz ; Baker , Ritz and 1 more."
    assert said in words_of(tab.get("/report").text).replace(" .", ".")


def test_name_and_number_are_never_sent(tab, applied):
    applied("2026-10-09")
    page = tab.get("/report").text
    for name in ("name", "number"):
        (control,) = re.findall(rf'<input [^>]*id="report-{name}"[^>]*>', page)
        assert " name=" not in control
        assert 'autocomplete="off"' in control
        assert control not in "".join(re.findall(r"<form.*?</form>", page, re.DOTALL))


def test_more_rows_than_a_page_takes_are_for_a_spreadsheet(tab, applied, monkeypatch):
    monkeypatch.setattr(report, "MOST", 1)
    applied("2026-10-09")
    assert cells(tab.get("/report").text)
    applied("2026-10-10")
    page = tab.get("/report").text
    assert "This report has more than 1 rows (October 2026), too many to print." in words_of(page)
    assert not cells(page)
    (link,) = {*re.findall(r'href="(/report\?[^"]+format=csv[^"]*)"', page)}
    assert tab.get(unescape(link)).data.count(b"\r\n") == 3


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("from=2026-13-01&to=2026-11-02", report.NO_DAY),
        ("from=%00&to=%FF", report.NO_DAY),
        ("from=2026-11-02&to=2026-11-01", report.TURNED_ROUND),
        ("period=yesterday", "“yesterday” is not a period of the report."),
        ("by=year", "“year” is not a grouping of the report."),
        ("columns=salary", "“salary” is not a column of the report."),
        ("format=pdf", "“pdf” is not a format of the report."),
        ("from=x&format=csv", report.NO_DAY),
    ],
)
def test_what_is_no_period_is_told_and_kept_in_the_form(tab, query, sentence):
    answer = tab.get(f"/report?{query}")
    assert answer.status_code == 422
    assert sentence in answer.text
    if "2026-13-01" in query:
        assert 'value="2026-13-01"' in answer.text
        assert 'value="2026-11-02"' in answer.text


def test_a_period_is_said_as_people_say_it():
    day = date.fromisoformat
    said = [
        ("2026-10-01", "2026-10-31", "October 2026"),
        ("2026-10-05", "2026-10-31", "5 to 31 October 2026"),
        ("2026-09-28", "2026-10-04", "28 September to 4 October 2026"),
        ("2025-12-29", "2026-01-04", "29 December 2025 to 4 January 2026"),
    ]
    assert [days_words(day(first), day(last)) for first, last, _ in said] == [
        words for _, _, words in said
    ]
    assert days_words(None, day("2026-10-31")) == "until 31 October 2026"
    assert days_words(None, None) == "all time"


def test_a_link_is_printed_without_what_only_tracks():
    for url, printed in {
        "https://www.jobs.example/1/": "jobs.example/1",
        "http://jobs.example/?utm_source=a&id=1#apply": "jobs.example/?id=1#apply",
        "https://jobs.example/#/job/1": "jobs.example/#/job/1",
        "https://www.bank.example@evil.example/1": "evil.example",
    }.items():
        assert bare_url(url) == printed
