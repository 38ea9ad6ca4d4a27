"""A file comes in whole, once, and can be taken back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from threading import Thread
from unittest.mock import Mock
from zipfile import ZipFile

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from sqlalchemy import select
from support.statements import statements

from vega.errors import DatabaseBusy, ImportNotFound, InvalidInput, JobNotFound, NothingToUndo
from vega.extensions import db
from vega.models import Job, JobStatus, RowOutcome
from vega.reading.table.table_columns import Field, Layout
from vega.schemas import (
    ContactDraft,
    ContactQuery,
    JobChanges,
    NewEvent,
    TaskChanges,
    TaskDraft,
    TaskQuery,
    read_form,
)
from vega.services.accounts import users
from vega.services.exporting import write_csv
from vega.services.imports import confirming, job_updates, plans
from vega.services.imports.column_choices import Choices, open_dates, status_words
from vega.services.imports.comparing import compare
from vega.services.imports.confirming import Report, confirm_import
from vega.services.imports.drafts import (
    cancel_import,
    forget_old_imports,
    get_import,
    import_of,
    keep_choices,
    list_imports,
    start_import,
)
from vega.services.imports.previews import preview
from vega.services.imports.reporting import skipped_rows
from vega.services.imports.taking_back import changed_jobs, delete_changed, undo_import
from vega.services.jobs import jobs, merging, timeline
from vega.services.jobs.history import list_events
from vega.services.jobs.undo import undo
from vega.services.plan import contacts, tasks

SHEET = """Firma;Position;Ort;Link;Beworben am;Stand;Gehalt;Anlage
Grünwerk;Backend-Entwickler;Bremen;https://join.com/gruen/1;12.09.2026;beworben;65.000;CV v3
Stadtwerke;Softwareentwickler;Lüneburg;;03.09.2026;Absage;60-68k;CV v3
Moin Labs;Python-Entwickler;Kiel;moinlabs.example/jobs/7;ca. Oktober;Kennenlernen;offen;CV v4
Wattwerk;;;;;;;
;;;;;;;
Grünwerk;Backend-Entwickler;Bremen;https://join.com/gruen/1;;;;
"""


@pytest.fixture(autouse=True)
def _november():
    with time_machine.travel(datetime(2026, 11, 25, 9, 0, tzinfo=UTC), tick=True):
        yield


def confirm_with(owner, import_id: int, choices: Choices) -> Report:
    keep_choices(owner, import_id, choices)
    return confirm_import(owner, import_id)


def take_in(owner, text=SHEET, *, update=False, name="bewerbungen.csv", **choices) -> Report:
    draft = start_import(owner, text.encode(), name)
    wanted = Choices(draft.choices.tables, choices.get("words", {}), update)
    return confirm_with(owner, draft.id, wanted)


def job_of(report: Report, line: int) -> Job:
    job_id = next(row.job_id for row in report.rows if row.line == line)
    return db.session.scalars(select(Job).where(Job.id == job_id)).one()


def cells_kept(owner, report: Report) -> list[bool]:
    found = get_import(owner, report.import_id)
    return [row.cells is not None for _, row, _ in skipped_rows(found)]


def all_jobs(owner) -> list[Job]:
    return [*db.session.scalars(select(Job).where(Job.owner_id == owner.id).order_by(Job.id))]


class TestRows:
    def test_each_row_is_accounted_for(self, alice):
        report = take_in(alice)
        assert report.counts == {
            "new": 4, "duplicate": 1, "updated": 0, "alike": 0, "blank": 1, "invalid": 0,
        }  # fmt: skip
        assert [row.line for row in report.rows] == [2, 3, 4, 5, 6, 7]

    def test_a_row_becomes_a_job_with_its_days(self, alice):
        job = job_of(take_in(alice), 2)
        assert (job.title, job.company, job.location) == (
            "Backend-Entwickler", "Grünwerk", "Bremen",
        )  # fmt: skip
        assert (job.status, job.applied_on, job.salary_min) == (
            "applied", date(2026, 9, 12), 65000,
        )  # fmt: skip
        assert "Anlage: CV v3" in job.notes

    def test_a_status_without_a_day_is_a_move_without_one(self, alice):
        job = job_of(take_in(alice), 3)
        assert (job.status, job.stage, job.status_since) == ("rejected", None, None)
        assert job.applied_on == date(2026, 9, 3)
        assert [(event.to_status, event.occurred_on) for event in list_events(job, alice)] == [
            ("rejected", None),
            ("applied", date(2026, 9, 3)),
            ("interested", date(2026, 9, 3)),
        ]

    def test_without_a_day_of_adding_a_job_was_added_when_it_was_applied_to(self, alice):
        sheet = "Title,Company,Applied,Added\nA,X,2026-09-03,\nB,X,2026-09-03,2026-08-30\nC,X,,\n"
        report = take_in(alice, sheet)
        added = [job_of(report, line).created_at.date() for line in (2, 3, 4)]
        assert added == [date(2026, 9, 3), date(2026, 8, 30), date(2026, 11, 25)]

    def test_what_cannot_be_read_is_kept_in_the_notes(self, alice):
        report = take_in(alice, words={"kennenlernen": JobStatus.INTERVIEWING})
        job = job_of(report, 4)
        assert (job.status, job.stage, job.applied_on) == ("interviewing", "Kennenlernen", None)
        assert "Beworben am: ca. Oktober" in job.notes
        assert "Gehalt: offen" in job.notes
        assert job.source_url == "https://moinlabs.example/jobs/7"
        assert any("“ca. Oktober” is not a day" in note for note in report.rows[2].all_notes)

    def test_a_status_that_was_chosen_for_a_word_beats_the_day_of_applying(self, alice):
        sheet = "Title,Company,Status,Applied\nA,X,On hold,2026-09-03\nB,X,Bookmarked,2026-09-03\n"
        report = take_in(alice, sheet, words={"on hold": JobStatus.INTERESTED})
        held, saved = job_of(report, 2), job_of(report, 3)
        assert (held.status, held.stage) == ("interested", "On hold")
        assert [(event.to_status, event.occurred_on) for event in list_events(held, alice)] == [
            ("interested", None),
            ("applied", date(2026, 9, 3)),
            ("interested", date(2026, 9, 3)),
        ]
        assert (saved.status, saved.notes) == ("applied", "Status: Bookmarked")

    def test_how_it_ended_beats_how_far_it_came_in_another_column(self, alice):
        sheet = (
            "Title,Company,Status,Result,Salary (k€/year),Remote?\n"
            "A,X,Interview,Rejected,65,yes\nB,X,Applied,pending,0,no\n"
        )
        report = take_in(alice, sheet)
        ended, pending = job_of(report, 2), job_of(report, 3)
        assert (ended.status, ended.notes) == ("rejected", "Status: Interview")
        assert (ended.salary_min, ended.salary_currency, ended.salary_period, ended.workplace) == (
            65000, "EUR", "year", "remote",
        )  # fmt: skip
        assert (pending.status, pending.salary_min, pending.workplace) == ("applied", None, None)
        assert pending.notes == "Result: pending\nRemote?: no"

    def test_midnight_in_utc_is_a_day_but_a_moment_in_vegas_own_file(self, alice):
        users.set_time_zone(alice, "America/New_York")
        owner = users.get_user("alice")
        theirs = take_in(owner, "Title,Company,Added\nA,X,2026-03-02T00:00:00Z\n")
        own = "title,company,sourceUrl,createdAt,statusSince,appliedOn,answerBy\n"
        ours = take_in(owner, f"{own}B,Y,,2026-03-02T00:00:00Z,,,\n")
        made = [job_of(report, 2).created_at.astimezone(UTC) for report in (theirs, ours)]
        assert made == [
            datetime(2026, 3, 2, 5, tzinfo=UTC), datetime(2026, 3, 2, tzinfo=UTC),
        ]  # fmt: skip

    def test_a_row_without_a_title_gets_a_name(self, alice):
        assert job_of(take_in(alice), 5).title == "Untitled job at Wattwerk"

    def test_a_field_over_its_length_makes_the_row_invalid_and_no_other(self, alice):
        long = f"Title,Company\n{'x' * 501},Acme\nEngineer,Acme\n"
        report = take_in(alice, long)
        assert [row.outcome for row in report.rows] == [RowOutcome.INVALID, RowOutcome.NEW]
        assert "500 characters at most" in report.rows[0].notes[0]

    def test_no_job_was_added_in_the_future(self, alice):
        text = "Title,Company,Date added\nE,A,2026-11-25 23:59\n,B,2026-11-26\n"
        found = [job_of(take_in(alice, text), line) for line in (2, 3)]
        assert all(job.created_at <= datetime.now(UTC) for job in found)

    def test_a_file_may_have_any_name(self, alice):
        for name, kept in (("a\0\udc80.csv", "a.csv"), ("\u202e", "Pasted text")):
            assert start_import(alice, SHEET.encode(), name).file_name == kept

    @ON_BOTH_DATABASES
    def test_the_file_is_named_in_the_history(self, alice):
        job = job_of(take_in(alice), 2)
        assert {(event.via, event.via_label) for event in list_events(job, alice)} == {
            ("import", "bewerbungen.csv")
        }
        found = import_of(alice, job)
        assert found is not None
        assert found.file_name == "bewerbungen.csv"

    def test_the_quota_is_not_used(self, app, alice):
        users.set_plan("alice", "free")
        report = take_in(users.get_user("alice"), "Title,Company\n" + "E,A\n" * 60)
        assert len(all_jobs(alice)) == 60 == report.counts["new"] + report.counts["alike"]


class TestIdentity:
    def test_a_second_import_of_the_same_file_adds_nothing(self, alice):
        take_in(alice)
        before = len(all_jobs(alice))
        counts = take_in(alice).counts
        assert (counts["new"], counts["alike"], counts["duplicate"]) == (0, 0, 5)
        assert len(all_jobs(alice)) == before

    def test_equal_rows_are_known_one_by_one(self, alice):
        twice = "Title,Company\nEngineer,Acme\nEngineer,Acme\n"
        assert take_in(alice, twice).counts["alike"] == 1
        assert take_in(alice, twice).counts["duplicate"] == 2
        assert take_in(alice, twice + "Engineer,Acme\n").counts["alike"] == 1

    def test_a_row_comes_in_again_when_its_job_was_deleted(self, alice):
        report = take_in(alice, "Title,Company\nEngineer,Acme\n")
        jobs.delete_jobs(alice, [report.rows[0].job_id])
        assert take_in(alice, "Title,Company\nEngineer,Acme\n").counts["new"] == 1

    @ON_BOTH_DATABASES
    def test_a_saved_posting_is_not_doubled(self, alice, make_job):
        saved = make_job(alice, source_url="https://join.com/gruen/1?utm_source=x")
        report = take_in(alice)
        assert (report.rows[0].outcome, report.rows[0].job_id) == (RowOutcome.DUPLICATE, saved)

    def test_a_probable_double_is_saved_and_told(self, alice, make_job):
        make_job(alice, title="Softwareentwickler (m/w/d)", company="Stadtwerke GmbH")
        row = take_in(alice).rows[1]
        assert row.outcome == RowOutcome.ALIKE
        assert str(row.hint).startswith("Probably the same as a job added on 25 Nov 2026")

    @ON_BOTH_DATABASES
    def test_a_job_that_took_over_is_known_until_it_is_deleted(self, alice, make_job, monkeypatch):
        row = "Title,Company\nEngineer,Acme\n"
        imported = take_in(alice, row).rows[0].job_id
        monkeypatch.setattr(merging, "_is_same_posting", lambda *_: True)
        kept = merging.merge_jobs(alice, make_job(alice), imported).job.id
        assert take_in(alice, row).rows[0].job_id == kept
        jobs.delete_jobs(alice, [kept])
        assert take_in(alice, row).counts["new"] == 1

    @ON_BOTH_DATABASES
    def test_another_persons_jobs_do_not_count(self, alice, bob):
        take_in(bob)
        assert take_in(alice).counts["new"] == 4

    @ON_BOTH_DATABASES
    def test_two_imports_at_once_save_each_row_once(self, app, alice):
        drafts = [start_import(alice, SHEET.encode(), "a.csv").id for _ in range(2)]

        def confirm(import_id):
            with app.app_context():
                confirm_import(alice, import_id)

        threads = [Thread(target=confirm, args=(each,)) for each in drafts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(all_jobs(alice)) == 4

    def test_of_linkedins_zip_an_application_counts_before_the_saved_job(self, alice):
        url = "https://www.linkedin.com/jobs/view/4081234567"
        saved = f"Saved Date,Job Url,Job Title,Company Name\n11/1/24,{url},Engineer,Acme\n"
        sent = (
            "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,"
            f"Resume Name,Question And Answers\n11/20/24,,,Acme,Engineer,{url},,\n"
        )
        file = BytesIO()
        with ZipFile(file, "w") as archive:
            archive.writestr("Jobs/Saved Jobs.csv", saved)
            archive.writestr("Jobs/Job Applications.csv", sent)
        report = confirm_import(alice, start_import(alice, file.getvalue(), "linkedin.zip").id)
        assert (report.counts["new"], report.counts["duplicate"]) == (1, 1)
        assert all_jobs(alice)[0].applied_on == date(2024, 11, 20)


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
class TestMeanwhile:
    """What other requests save between the last comparison and the rows; SQLite has one writer."""

    @pytest.fixture
    def meanwhile(self, app, monkeypatch):
        def run_after_comparing(change) -> None:
            changes = [change]

            def compare_and_change(*given, **named):
                compare(*given, **named)
                if changes:
                    thread = Thread(target=in_app, args=[changes.pop()])
                    thread.start()
                    thread.join()

            monkeypatch.setattr(confirming, "compare", compare_and_change)

        def in_app(change) -> None:
            with app.app_context():
                change()

        return run_after_comparing

    def test_a_posting_that_is_captured_is_not_doubled(self, alice, meanwhile, make_job):
        draft = start_import(alice, SHEET.encode(), "a.csv")
        meanwhile(lambda: make_job(alice, source_url="https://join.com/gruen/1"))
        report = confirm_import(alice, draft.id)
        assert [row.outcome for row in report.rows[::5]] == ["duplicate", "duplicate"]
        assert len({row.job_id for row in report.rows[::5]}) == 1
        assert len(all_jobs(alice)) == 4

    def test_a_row_comes_in_if_its_job_is_deleted_for_good(self, alice, meanwhile):
        first = take_in(alice)
        draft = start_import(alice, SHEET.encode(), "a.csv")
        meanwhile(lambda: undo_import(alice, first.import_id))
        assert confirm_import(alice, draft.id).counts["new"] == 4

    def test_a_row_comes_in_if_what_was_captured_is_gone_again(self, alice, monkeypatch):
        insert_job, refusals = confirming.insert_job, [None]
        monkeypatch.setattr(
            confirming,
            "insert_job",
            lambda *given: refusals.pop() if refusals else insert_job(*given),
        )
        assert all(row.job_id for row in take_in(alice, "Title,Company\nE,A\nF,A\n").rows)


class TestChoices:
    def test_are_remembered_for_files_with_the_same_headings(self, alice):
        draft = start_import(alice, SHEET.encode(), "a.csv")
        fields = list(draft.choices.tables[0].fields)
        fields[-1] = Field.SKIP
        chosen = Choices((Layout(tuple(fields)),), {"kennenlernen": JobStatus.INTERVIEWING})
        confirm_with(alice, draft.id, chosen)
        again = start_import(alice, SHEET.encode(), "b.csv")
        assert again.choices.tables[0].fields[-1] == Field.SKIP
        assert again.choices.words == {"kennenlernen": JobStatus.INTERVIEWING}

    def test_are_remembered_for_each_of_two_columns_with_one_heading(self, alice):
        text = "Name,Name,Title\nAcme,Ms Brown,Engineer\n"
        draft = start_import(alice, text.encode(), "a.csv")
        fields = (Field.COMPANY, Field.NOTES, Field.TITLE)
        confirm_with(alice, draft.id, Choices((Layout(fields),)))
        assert start_import(alice, text.encode(), "b.csv").choices.tables[0].fields == fields

    def test_wait_with_the_file(self, alice):
        draft = start_import(alice, SHEET.encode(), "a.csv")
        keep_choices(alice, draft.id, Choices(draft.choices.tables, {}, update=True))
        assert preview(alice, draft.id).choices.update

    def test_an_unknown_word_is_asked_about_once(self, alice):
        draft = start_import(alice, SHEET.encode(), "a.csv")
        unknown, known = status_words(draft.contents.tables, draft.choices)
        assert [(one.word, one.rows) for one in unknown] == [("Kennenlernen", 1)]
        assert {one.word: one.rows for one in known} == {"beworben": 1, "Absage": 1}

    @pytest.mark.parametrize(
        ("days", "asked"),
        [(["03/02/2025", "04/05/2025"], True), (["03/02/2025", "25/05/2025"], False)],
    )
    def test_day_and_month_are_asked_about_where_the_column_leaves_them_open(
        self, alice, days, asked
    ):
        rows = "".join(f"E{at},A,{day}\n" for at, day in enumerate(days))
        draft = start_import(alice, f"Title,Company,Date applied\n{rows}".encode(), "a.csv")
        assert any(open_dates(draft.contents.tables, draft.choices)) == asked

    @ON_BOTH_DATABASES
    def test_a_preview_writes_nothing(self, alice):
        preview(alice, start_import(alice, SHEET.encode(), "a.csv").id)
        assert all_jobs(alice) == []

    def test_a_preview_does_not_need_to_note_its_progress(self, alice, monkeypatch):
        draft = start_import(alice, SHEET.encode(), "a.csv")
        monkeypatch.setattr(plans, "ROWS_BETWEEN", 1)
        monkeypatch.setattr(plans, "transaction", Mock(side_effect=DatabaseBusy))
        assert len(preview(alice, draft.id).rows) == 6


class TestUpdate:
    TEXT = "Title,Company,Link,Location,Status,Date applied\nEngineer,Acme,https://a.example/1,Bern,Rejected,2026-11-03\n"

    @pytest.fixture
    def saved(self, alice, make_job):
        return make_job(
            alice, title="Engineer", company="Acme", location="", source_url="https://a.example/1"
        )

    def test_is_not_done_unless_asked_for(self, alice, saved):
        assert take_in(alice, self.TEXT).counts["duplicate"] == 1
        assert jobs.get_job(alice, saved).location == ""

    def test_fills_what_is_empty_and_adds_moves(self, alice, saved):
        assert take_in(alice, self.TEXT, update=True).counts["updated"] == 1
        job = jobs.get_job(alice, saved)
        assert (job.location, job.status, job.applied_on) == ("Bern", "rejected", date(2026, 11, 3))

    @ON_BOTH_DATABASES
    def test_overwrites_and_downgrades_nothing(self, alice, saved):
        changes = {"location": "Basel", "status": "offer_received", "applied_on": "2026-11-01"}
        jobs.update_job(alice, saved, read_form(JobChanges, changes))
        text = self.TEXT.replace("Rejected", "Interviewing")
        assert take_in(alice, text, update=True).counts["duplicate"] == 1
        job = jobs.get_job(alice, saved)
        assert (job.location, job.status, job.applied_on) == (
            "Basel", "offer_received", date(2026, 11, 1),
        )  # fmt: skip

    @ON_BOTH_DATABASES
    def test_adds_nothing_the_second_time(self, alice, saved):
        changes = {"status": "interviewing", "occurred_on": "2026-11-03"}
        jobs.update_job(alice, saved, read_form(JobChanges, changes))
        text = self.TEXT.replace("Rejected", "Offer").replace("11-03", "11-04")
        counts = [take_in(alice, text, update=True).counts["updated"] for _ in range(2)]
        assert counts == [1, 0]
        assert jobs.get_job(alice, saved).applied_on == date(2026, 11, 4)

    def test_leaves_the_day_since_when_a_job_is_interesting(self, alice, saved):
        file = BytesIO()
        write_csv(alice, file)
        text = file.getvalue().decode().replace(",2026-11-25\r\n", ",2026-11-04\r\n")
        assert take_in(alice, text, update=True).counts["duplicate"] == 1
        assert jobs.get_job(alice, saved).status_since == date(2026, 11, 25)

    def test_leaves_the_day_of_an_application_where_a_step_would_revive_an_earlier_one(
        self, alice, saved
    ):
        for status, day in (("applied", "01"), ("interested", "02"), ("applied", "09")):
            change = {"status": status, "occurred_on": f"2026-11-{day}"}
            jobs.update_job(alice, saved, read_form(JobChanges, change))
        text = "Title,Company,Link,Status,Status since\nE,A,https://a.example/1,{},2026-11-{}\n"
        take_in(alice, text.format("Interviewing", "01"), update=True)
        assert jobs.get_job(alice, saved).applied_on == date(2026, 11, 9)
        take_in(alice, text.format("Interviewing", "12"), update=True)
        assert jobs.get_job(alice, saved).status == "interviewing"

    def test_leaves_a_currency_that_was_typed(self, alice, saved):
        jobs.update_job(alice, saved, read_form(JobChanges, {"salary_currency": "USD"}))
        row = "Title,Company,Link,Salary\nE,A,https://a.example/1,50000 EUR\n"
        assert take_in(alice, row, update=True).counts["updated"] == 0
        assert jobs.get_job(alice, saved).salary_currency == "USD"

    @ON_BOTH_DATABASES
    def test_completes_a_salary_and_takes_a_source_that_is_told(self, alice, saved):
        entered = {"salary_min": 50000, "source_url": "https://www.linkedin.com/jobs/view/12345678"}
        jobs.update_job(alice, saved, read_form(JobChanges, entered))
        assert jobs.get_job(alice, saved).source == "LinkedIn"
        row = f"Title,Company,Link,Salary,Source\nE,A,{entered['source_url']},50-60k CHF,Ann\n"
        report = take_in(alice, row, update=True)
        job = jobs.get_job(alice, saved)
        assert (job.salary_min, job.salary_max, job.salary_currency) == (50000, 60000, "CHF")
        assert (job.source, job.source_typed) == ("Ann", True)
        undo_import(alice, report.import_id)
        job = jobs.get_job(alice, saved)
        assert (job.salary_max, job.source, job.source_typed) == (None, "LinkedIn", False)

    @ON_BOTH_DATABASES
    def test_a_later_day_of_an_earlier_status_takes_no_job_back(self, alice, saved):
        offer = {"status": "offer_received", "occurred_on": "2026-11-01"}
        jobs.update_job(alice, saved, read_form(JobChanges, offer))
        take_in(alice, self.TEXT.replace("Rejected", "Applied"), update=True)
        assert jobs.get_job(alice, saved).status == "offer_received"

    @ON_BOTH_DATABASES
    def test_is_taken_back_without_a_trace(self, alice, saved):
        before = [event.id for event in list_events(jobs.get_job(alice, saved), alice)]
        report = take_in(alice, self.TEXT, update=True)
        assert undo_import(alice, report.import_id).put_back == 1
        job = jobs.get_job(alice, saved)
        assert (job.location, job.status, job.applied_on) == ("", "interested", None)
        assert (job.application, job.application_on) == (None, None)
        assert [event.id for event in list_events(job, alice)] == before

    @ON_BOTH_DATABASES
    def test_changes_many_jobs_with_few_statements(self, alice, make_job):
        urls = [f"https://a.example/{number}" for number in range(20)]
        ids = [make_job(alice, source_url=url, location="") for url in urls]
        rows = "".join(f"E,A,{url},Bern,applied,2026-11-03\n" for url in urls)
        draft = start_import(alice, f"Title,Company,Link,Place,Status,Applied\n{rows}".encode(), "")
        with statements() as ran:
            report = confirm_with(alice, draft.id, replace(draft.choices, update=True))
        assert report.counts["updated"] == 20
        assert len(ran) < 100
        jobs.update_job(alice, ids[0], read_form(JobChanges, {"location": "Genf"}))
        back = undo_import(alice, draft.id)
        assert (back.put_back, [job.id for job in back.kept]) == (19, [ids[0]])

    PARTS = "Title,Company,Link,Next step,Recruiter\nEngineer,Acme,https://a.example/1,{}\n"

    def bring_parts(self, owner, cells):
        draft = start_import(owner, self.PARTS.format(cells).encode(), "")
        names = ["title", "company", "source_url", "task", "contact"]
        table = Layout(tuple(map(Field, names)))
        return confirm_with(owner, draft.id, Choices((table,), {}, update=True))

    @staticmethod
    def parts_of(owner, job_id):
        found = tasks.list_tasks(owner, TaskQuery(job_id=job_id)).rows
        people = contacts.list_contacts(owner, ContactQuery(job_id=job_id)).rows
        return [task.title for task in found], [contact.name for contact in people]

    @ON_BOTH_DATABASES
    def test_adds_tasks_and_contacts_that_the_job_lacks_and_takes_them_back(self, alice, saved):
        contacts.create_contact(alice, ContactDraft(job_id=saved, name="Bo Day"))
        report = self.bring_parts(alice, "Call,Ann Lee ann@acme.example")
        assert report.counts["updated"] == 1
        assert report.rows[0].all_notes == [
            "Already here: added a task and a contact. Status stays."
        ]
        assert self.parts_of(alice, saved) == (["Call"], ["Bo Day", "Ann Lee"])
        assert self.bring_parts(alice, "call,ann lee").counts["duplicate"] == 1
        assert undo_import(alice, report.import_id).put_back == 1
        assert self.parts_of(alice, saved) == ([], ["Bo Day"])

    def test_leaves_a_task_that_changed_since_when_the_contact_is_taken_back(self, alice, saved):
        report = self.bring_parts(alice, "Call,Ann Lee")
        (task,) = tasks.list_tasks(alice, TaskQuery(job_id=saved)).rows
        tasks.change_task(alice, task.id, TaskChanges(title="Call Ann"))
        assert [job.id for job in undo_import(alice, report.import_id).kept] == [saved]
        assert self.parts_of(alice, saved) == (["Call Ann"], [])

    def test_adds_a_contact_but_no_task_where_the_job_is_over_and_says_so(self, alice, saved):
        jobs.update_job(alice, saved, read_form(JobChanges, {"status": "rejected"}))
        told = "“Call” is left out. The job is over."
        report = self.bring_parts(alice, "Call,")
        assert report.counts["duplicate"] == 1
        assert report.rows[0].all_notes == [f"Already here, same link. {told}"]
        report = self.bring_parts(alice, "Call,Ann Lee")
        hint = f"Already here: added a contact. Status stays. {told}"
        assert report.rows[0].all_notes == [hint]
        assert self.parts_of(alice, saved) == ([], ["Ann Lee"])

    def test_adds_no_more_than_a_job_can_have_and_says_so(self, alice, saved, monkeypatch):
        monkeypatch.setattr(job_updates, "MOST", 1)
        self.bring_parts(alice, "Call,Ann Lee")
        (note,) = self.bring_parts(alice, "Write,Bo Day").rows[0].all_notes
        assert "“Write” is left out. This job has 300 tasks, the most it can have." in note
        assert "“Bo Day” is left out. This job has 300 people, the most it can have." in note
        assert self.parts_of(alice, saved) == (["Call"], ["Ann Lee"])

    def test_what_changed_since_stays_when_the_rest_is_taken_back(self, alice, saved):
        report = take_in(alice, self.TEXT, update=True)
        jobs.update_job(alice, saved, read_form(JobChanges, {"location": "Genf"}))
        back = undo_import(alice, report.import_id)
        assert [job.id for job in back.kept] == [saved]
        job = jobs.get_job(alice, saved)
        assert (job.location, job.status) == ("Genf", "interested")
        edits = [event.via for event in list_events(job, alice) if event.kind == "edited"]
        assert edits == ["page", "import"]  # which filled what was changed


class TestUndo:
    def test_takes_all_jobs_back_without_a_stop_in_the_trash(self, alice, make_job):
        kept = make_job(alice, title="Other", source_url="https://x.example/1")
        report = take_in(alice)
        assert undo_import(alice, report.import_id).gone == 4
        assert [job.id for job in all_jobs(alice)] == [kept]
        assert take_in(alice).counts["new"] == 4

    @ON_BOTH_DATABASES
    @pytest.mark.parametrize("change", ["edit", "move", "note", "task"])
    def test_keeps_jobs_that_changed_since_and_names_them(self, alice, change):
        report = take_in(alice)
        job_id = report.rows[0].job_id
        match change:
            case "edit":
                jobs.update_job(alice, job_id, read_form(JobChanges, {"notes": "x"}))
            case "move":
                jobs.move_jobs(alice, [job_id], read_form(JobChanges, {"status": "rejected"}))
            case "note":
                timeline.add_event(
                    alice, job_id, read_form(NewEvent, {"kind": "note", "text": "x"})
                )
            case "task":
                tasks.create_task(alice, read_form(TaskDraft, {"title": "x", "job_id": job_id}))
        assert [job.id for job in undo_import(alice, report.import_id).kept] == [job_id]
        found = list_imports(alice)[0]
        assert [job.id for job in changed_jobs(alice, found)] == [job_id]
        moved = delete_changed(alice, report.import_id)
        with pytest.raises(JobNotFound):
            jobs.get_job(alice, job_id)
        undo(alice, moved.change)
        assert jobs.get_job(alice, job_id).id == job_id

    @ON_BOTH_DATABASES
    def test_happens_once(self, alice):
        report = take_in(alice)
        undo_import(alice, report.import_id)
        with pytest.raises(NothingToUndo):
            undo_import(alice, report.import_id)

    @ON_BOTH_DATABASES
    def test_is_offered_for_thirty_days(self, alice):
        report = take_in(alice)
        with time_machine.travel(datetime(2026, 12, 26, tzinfo=UTC)):
            assert list_imports(alice) == []
            assert cells_kept(alice, report) == [True, True]
            forget_old_imports()
            assert cells_kept(alice, report) == [False, False]
            with pytest.raises(NothingToUndo):
                undo_import(alice, report.import_id)
            assert take_in(alice).counts["duplicate"] == 5

    def test_is_the_owners_alone(self, alice, bob):
        report = take_in(alice)
        with pytest.raises(ImportNotFound):
            undo_import(bob, report.import_id)


class TestDrafts:
    def test_are_confirmed_once(self, alice):
        draft = start_import(alice, SHEET.encode(), "a.csv")
        confirm_import(alice, draft.id)
        with pytest.raises(ImportNotFound):
            confirm_import(alice, draft.id)

    @ON_BOTH_DATABASES
    def test_are_the_owners_alone(self, alice, bob):
        draft = start_import(alice, SHEET.encode(), "a.csv")
        for use in (preview, confirm_import, cancel_import):
            with pytest.raises(ImportNotFound):
                use(bob, draft.id)

    def test_can_be_cancelled(self, alice):
        cancel_import(alice, start_import(alice, SHEET.encode(), "a.csv").id)
        assert list_imports(alice) == []

    @ON_BOTH_DATABASES
    def test_are_few_of_a_person_and_wait_for_a_week(self, alice):
        ids = [start_import(alice, b"Title\nCook\n", "a.csv").id for _ in range(6)]
        began = list_imports(alice)[0].created_at
        for seconds, waiting in ((-1, ids[:0:-1]), (0, [])):
            with time_machine.travel(began + timedelta(days=7, seconds=seconds), tick=False):
                forget_old_imports()
                assert [found.id for found in list_imports(alice)] == waiting

    @pytest.mark.parametrize("data", [b"", b"Title,Company\n", b"PK\x03\x04xl/workbook", b"\0\1\2"])
    def test_of_an_unreadable_file_are_not_kept(self, alice, data):
        with pytest.raises(InvalidInput):
            start_import(alice, data, "a.csv")
        assert list_imports(alice) == []

    def test_nothing_is_saved_if_saving_fails_half_way(self, alice, monkeypatch):
        draft = start_import(alice, SHEET.encode(), "a.csv")
        with monkeypatch.context() as patch:
            patch.setattr(confirming, "remember", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                confirm_import(alice, draft.id)
        assert all_jobs(alice) == []
        assert confirm_import(alice, draft.id).counts["new"] == 4
