"""The rules of the service, straight at it."""

from dataclasses import replace
from datetime import UTC, datetime
from threading import Thread

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES
from sqlalchemy import func, insert, select

from vega.errors import (
    DatabaseBusy,
    DuplicateJob,
    EditConflict,
    InvalidInput,
    JobNotFound,
    QuotaExceeded,
    UndoOutdated,
)
from vega.extensions import db
from vega.models import Job, JobStatus, Plan, Sort
from vega.rules.words import mark_matches
from vega.schemas import ContactDraft, JobChanges, JobDraft, JobFilter, read_form
from vega.services.accounts import users
from vega.services.belongings import delete_user
from vega.services.jobs.creating import refusal_log
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.creating.quota import quota_status
from vega.services.jobs.creating.refusal_log import list_refusals
from vega.services.jobs.history import list_events
from vega.services.jobs.jobs import (
    delete_jobs,
    get_job,
    look_up_job,
    move_jobs,
    restore_jobs,
    take_back_job,
    update_job,
)
from vega.services.jobs.lists import search
from vega.services.jobs.lists.job_list import count_up_to_a_thousand, list_jobs
from vega.services.jobs.lists.texts import process_batch
from vega.services.jobs.merging import find_similar
from vega.services.jobs.trash import empty_trash, find_in_trash, list_trash
from vega.services.jobs.undo import undo
from vega.services.plan.contacts import create_contact
from vega.services.plan.today import today_page

POSTING = {
    "title": "Data Engineer",
    "company": "Acme GmbH",
    "location": "Zürich",
    "description": "Pipelines.",
    "source_url": "https://acme.example/jobs/1",
}


def draft(**fields: object) -> JobDraft:
    return read_form(JobDraft, {**POSTING, **fields})


def changes(**fields: object) -> JobChanges:
    return read_form(JobChanges, fields)


@pytest.fixture
def settings():
    return {"VEGA_FREE_MONTHLY_LIMIT": "3"}


class TestCreating:
    def test_a_new_job_is_interested_and_keeps_what_was_given(self, alice):
        job = get_job(alice, create_job(alice, draft(notes=" Call Ann ")))
        assert (job.title, job.status, job.notes) == ("Data Engineer", "interested", "Call Ann")
        assert job.source_url == "https://acme.example/jobs/1"

    def test_the_same_posting_again_is_a_duplicate_that_names_the_first(self, alice):
        first = create_job(alice, draft())
        with pytest.raises(DuplicateJob) as fact:
            create_job(alice, draft(source_url="http://www.acme.example/jobs/1/?utm_source=x"))
        assert fact.value.job_id == first

    def test_two_users_can_track_one_posting(self, alice, bob):
        create_job(alice, draft())
        assert get_job(bob, create_job(bob, draft())).company == "Acme GmbH"

    def test_jobs_without_a_url_are_never_duplicates(self, alice):
        assert create_job(alice, draft(source_url=None)) != create_job(
            alice, draft(source_url=None)
        )

    def test_a_deleted_job_does_not_block_its_url(self, alice):
        first = create_job(alice, draft())
        delete_jobs(alice, [first])
        assert create_job(alice, draft()) != first


class TestQuota:
    def test_the_last_place_is_taken_and_the_next_job_refused(self, bob, make_job):
        for _ in range(3):
            make_job(bob)
        with pytest.raises(QuotaExceeded, match=r"resets on 20\d\d-\d\d-01.*unlimited"):
            make_job(bob)
        assert quota_status(bob).used == 3
        assert quota_status(bob).remaining == 0

    def test_of_a_limit_that_was_lowered_nothing_is_left(self, bob, make_job):
        make_job(bob)
        make_job(bob)
        assert quota_status(replace(bob, free_limit=1)).remaining == 0

    def test_a_refused_job_is_not_saved(self, bob, make_job):
        for _ in range(3):
            make_job(bob)
        with pytest.raises(QuotaExceeded):
            make_job(bob)
        assert len(list_jobs(bob, JobFilter()).jobs) == 3

    def test_a_duplicate_is_told_as_one_even_when_the_quota_is_used_up(self, bob, make_job):
        create_job(bob, draft())
        make_job(bob)
        make_job(bob)
        with pytest.raises(DuplicateJob):
            create_job(bob, draft())

    def test_a_duplicate_counts_nothing(self, bob):
        create_job(bob, draft())
        with pytest.raises(DuplicateJob):
            create_job(bob, draft())
        assert quota_status(bob).used == 1

    def test_deleting_a_job_gives_nothing_back(self, bob, make_job):
        delete_jobs(bob, [make_job(bob)])
        assert quota_status(bob).used == 1

    def test_a_new_month_in_utc_begins_at_nothing(self, bob, make_job):
        with time_machine.travel("2026-11-30T23:59:00Z", tick=False):
            for _ in range(3):
                make_job(bob)
            assert quota_status(bob).reset_date.isoformat() == "2026-12-01"
        with time_machine.travel("2026-12-01T00:00:00Z", tick=False):
            make_job(bob)
            assert quota_status(bob).used == 1
            assert quota_status(bob).reset_date.isoformat() == "2027-01-01"

    def test_an_unlimited_plan_counts_and_never_refuses(self, alice, make_job):
        for _ in range(5):
            make_job(alice)
        assert quota_status(alice).used == 5
        assert (quota_status(alice).limit, quota_status(alice).remaining) == (-1, -1)

    @ON_BOTH_DATABASES
    def test_an_upgrade_lifts_the_quota_at_once(self, bob, make_job):
        for _ in range(3):
            make_job(bob)
        users.set_plan("bob", Plan.UNLIMITED)
        assert make_job(users.get_user("bob"))

    def test_threads_that_race_for_the_last_places_get_exactly_those(self, app, bob, make_job):
        assert sorted(_race(app, lambda number: create_job(
            bob, draft(source_url=f"https://race.example/{number}")
        ))) == ["QuotaExceeded"] * 9 + ["saved"] * 3  # fmt: skip
        assert quota_status(bob).used == 3

    def test_threads_that_race_with_one_url_make_one_job(self, app, bob):
        results = _race(app, lambda _number: create_job(bob, draft()))
        assert sorted(results) == ["DuplicateJob"] * 11 + ["saved"]
        assert quota_status(bob).used == 1


def _race(app, attempt) -> list[str]:
    results: list[str] = []

    def run(number: int) -> None:
        with app.app_context():
            try:
                attempt(number)
                results.append("saved")
            except Exception as fact:
                results.append(type(fact).__name__)

    threads = [Thread(target=run, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    db.session.rollback()  # this thread's read began before theirs
    return results


@pytest.mark.parametrize("settings", [{"VEGA_FREE_MONTHLY_LIMIT": "0"}])
def test_a_limit_of_nothing_admits_nothing(bob, make_job):
    with pytest.raises(QuotaExceeded):
        make_job(bob)


class TestEditing:
    @ON_BOTH_DATABASES
    def test_only_what_is_sent_changes(self, alice, make_job):
        job_id = make_job(alice, notes="Call Ann")
        job = update_job(alice, job_id, changes(title="Chief"))
        assert (job.title, job.notes, job.company) == ("Chief", "Call Ann", "Acme GmbH")

    @ON_BOTH_DATABASES
    def test_a_url_that_is_tracked_already_is_a_duplicate_and_changes_nothing(
        self, alice, make_job
    ):
        first, second = make_job(alice), make_job(alice)
        url = get_job(alice, first).source_url
        with pytest.raises(DuplicateJob) as fact:
            update_job(alice, second, changes(source_url=f"{url}?utm_medium=x", title="Chief"))
        assert fact.value.job_id == first
        assert get_job(alice, second).title != "Chief"

    @ON_BOTH_DATABASES
    def test_a_job_can_be_given_its_own_url_again(self, alice, make_job):
        job_id = make_job(alice)
        url = get_job(alice, job_id).source_url
        assert update_job(alice, job_id, changes(source_url=f"{url}/")).source_url == f"{url}/"

    def test_a_field_that_changed_meanwhile_is_not_overwritten(self, alice, make_job):
        job_id = make_job(alice, notes="First")
        update_job(alice, job_id, changes(notes="Second"))
        with pytest.raises(EditConflict) as fact:
            update_job(alice, job_id, changes(notes="Mine"), was={"notes": "First"})
        assert fact.value.field == "notes"
        assert get_job(alice, job_id).notes == "Second"

    def test_another_field_that_changed_meanwhile_is_no_conflict(self, alice, make_job):
        job_id = make_job(alice, notes="First")
        update_job(alice, job_id, changes(title="Chief"))
        assert update_job(alice, job_id, changes(notes="Mine"), was={"notes": "First"})

    def test_line_ends_of_a_browser_are_no_change(self, alice, make_job):
        job_id = make_job(alice, notes="One\nTwo")
        assert update_job(alice, job_id, changes(notes="x"), was={"notes": "One\r\nTwo"})

    def test_a_blank_title_is_refused(self, alice, make_job):
        with pytest.raises(InvalidInput, match="title"):
            update_job(alice, make_job(alice), changes(title=" "))

    @ON_BOTH_DATABASES
    def test_the_history_tells_edits_and_moves_the_latest_first(self, alice, make_job):
        job_id = make_job(alice)
        update_job(alice, job_id, changes(title="Chief", notes="x"))
        update_job(alice, job_id, changes(status="applied"))
        moved, edited, saved = list_events(get_job(alice, job_id), alice)
        assert (moved.kind, moved.from_status, moved.to_status) == (
            "moved", "interested", "applied",
        )  # fmt: skip
        assert (edited.kind, edited.fields) == ("edited", ["notes", "title"])
        assert (saved.kind, saved.to_status) == ("saved", "interested")

    def test_what_changes_nothing_leaves_no_trace(self, alice, make_job):
        job_id = make_job(alice, title="Chief")
        job = update_job(alice, job_id, changes(title="Chief"))
        assert job.version == 1
        assert [event.kind for event in list_events(job, alice)] == ["saved"]

    @ON_BOTH_DATABASES
    def test_a_job_can_be_found_by_its_new_words_and_not_by_the_old(self, alice, make_job):
        job_id = make_job(alice, title="Gardener")
        update_job(alice, job_id, changes(title="Botanist"))
        assert found(alice, q="botanist") == [job_id]
        assert found(alice, q="gardener") == []


class TestMoving:
    def test_a_move_answers_what_undoes_it(self, alice, make_job):
        first, second = make_job(alice), make_job(alice, status="applied")
        moved = move_jobs(alice, [first, second], changes(status="applied"))
        assert moved.job_ids == [first]
        assert undo(alice, moved.change).job_ids == [first]
        assert get_job(alice, first).status == "interested"

    def test_another_users_job_stays_where_it_is(self, alice, bob, make_job):
        job_id = make_job(alice)
        assert move_jobs(bob, [job_id], changes(status="applied")).job_ids == []
        assert get_job(alice, job_id).status == "interested"

    @ON_BOTH_DATABASES
    def test_counts_name_all_six_statuses(self, alice, make_job):
        make_job(alice, status="applied")
        counts = count_up_to_a_thousand(alice)
        assert len(counts) == 6
        assert (counts[JobStatus.APPLIED], counts[JobStatus.REJECTED]) == (1, 0)


class TestTakingBack:
    def test_a_job_that_was_just_added_goes_into_the_trash(self, alice, bob, make_job):
        job_id = make_job(alice)
        with pytest.raises(JobNotFound):
            take_back_job(bob, job_id)
        assert take_back_job(alice, job_id).job_ids == [job_id]
        assert [job.id for job in list_trash(alice)] == [job_id]

    def test_a_job_that_has_a_contact_since_stays(self, alice, make_job):
        job_id = make_job(alice)
        create_contact(alice, read_form(ContactDraft, {"job_id": job_id, "name": "Kim"}))
        with pytest.raises(UndoOutdated):
            take_back_job(alice, job_id)
        assert get_job(alice, job_id).deleted_at is None

    def test_a_job_that_was_edited_within_the_same_moment_stays(self, alice, make_job):
        with time_machine.travel(datetime(2026, 11, 25, 9, tzinfo=UTC), tick=False):
            job_id = make_job(alice)
            update_job(alice, job_id, changes(title="Other"))
            with pytest.raises(UndoOutdated):
                take_back_job(alice, job_id)
        assert get_job(alice, job_id).deleted_at is None


class TestDeleting:
    @ON_BOTH_DATABASES
    def test_a_deleted_job_is_gone_from_everywhere_but_the_trash(self, alice, make_job):
        job_id = make_job(alice, title="Gardener")
        url = str(get_job(alice, job_id).source_url)
        assert delete_jobs(alice, [job_id]).job_ids == [job_id]
        with pytest.raises(JobNotFound):
            get_job(alice, job_id)
        assert found(alice) == found(alice, q="gardener") == []
        assert look_up_job(alice, url) is None
        assert [job.id for job in list_trash(alice)] == [job_id]

    @ON_BOTH_DATABASES
    def test_restoring_brings_it_back(self, alice, make_job):
        job_id = make_job(alice, title="Gardener")
        delete_jobs(alice, [job_id])
        assert restore_jobs(alice, [job_id]) == [job_id]
        assert found(alice, q="gardener") == [job_id]

    def test_restoring_what_is_tracked_again_shows_the_other_one(self, alice):
        first = create_job(alice, draft())
        delete_jobs(alice, [first])
        second = create_job(alice, draft())
        with pytest.raises(DuplicateJob) as fact:
            restore_jobs(alice, [first])
        assert fact.value.job_id == second

    def test_after_thirty_days_it_is_deleted_for_good(self, alice, make_job):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False):
            job_id = make_job(alice)
            delete_jobs(alice, [job_id])
        with time_machine.travel("2026-03-31T11:59:00Z", tick=False):
            assert empty_trash() == 0
        with time_machine.travel("2026-03-31T12:00:00Z", tick=False):
            assert empty_trash() == 1
        assert db.session.scalar(select(func.count()).select_from(Job)) == 0

    def test_the_last_that_was_deleted_is_the_first_in_the_trash(self, alice, make_job):
        first, second = make_job(alice), make_job(alice)
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            for job_id in (second, first):
                delete_jobs(alice, [job_id])
                clock.shift(60)
            assert [job.id for job in list_trash(alice)] == [first, second]

    def test_it_is_in_the_trash_until_thirty_days_have_passed(self, alice, make_job):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            job_id = make_job(alice)
            delete_jobs(alice, [job_id])
            clock.move_to(datetime(2026, 3, 31, 11, 59, 59, tzinfo=UTC))
            assert [job.id for job in list_trash(alice)] == [job_id]
            assert find_in_trash(alice, job_id)
            clock.move_to(datetime(2026, 3, 31, 12, tzinfo=UTC))
            assert list_trash(alice) == []
            assert find_in_trash(alice, job_id) is None

    @ON_BOTH_DATABASES
    def test_another_users_job_cannot_be_deleted_or_restored(self, alice, bob, make_job):
        job_id = make_job(alice)
        assert delete_jobs(bob, [job_id]).job_ids == []
        delete_jobs(alice, [job_id])
        assert restore_jobs(bob, [job_id]) == []

    @pytest.mark.parametrize("job_id", [0, -1, 2**31, 2**63, 10**30])
    def test_a_number_that_no_job_can_have_is_not_found(self, alice, job_id):
        with pytest.raises(JobNotFound):
            get_job(alice, job_id)
        assert delete_jobs(alice, [job_id]).job_ids == []


def found(owner, **wanted) -> list[int]:
    return [job.id for job in list_jobs(owner, JobFilter(**wanted)).jobs]


class TestSearch:
    @ON_BOTH_DATABASES
    @pytest.mark.parametrize(
        "q",
        [
            "zurich", "ZÜRICH", "zür", "data eng", "eng data", "  pipe ", "data, engineer!",
            "acme zurich pipelines", "urich", "gine ata",
        ],
    )  # fmt: skip
    def test_every_word_is_part_of_a_word_somewhere_in_the_job(self, alice, q):
        assert found(alice, q=q) == []
        job_id = create_job(alice, draft())
        assert found(alice, q=q) == [job_id]

    def test_the_first_twelve_words_count(self, alice):
        words = [f"word{number}" for number in range(12)]
        job_id = create_job(alice, draft(notes=" ".join(words)))
        assert found(alice, q=" ".join([*words, "unheard"])) == [job_id]
        assert found(alice, q=" ".join([*words[:11], "unheard"])) == []

    @ON_BOTH_DATABASES
    @pytest.mark.parametrize(
        "q", ["data gardener", "dataengineer", "da", "ta", '"', "'; DROP", "AND", "*"]
    )
    def test_other_words_and_signs_find_nothing_and_break_nothing(self, alice, q):
        create_job(alice, draft())
        assert found(alice, q=q) == []

    @ON_BOTH_DATABASES
    @pytest.mark.parametrize(
        ("title", "q"),
        [
            ("Инженер-программист", "ПРОГРАММ"),
            ("高级软件工程师", "软件"),
            ("مهندس برمجيات", "برمجيات"),
            ("Straßenbauer", "strassen"),
            ("Ingénieur d’études", "etudes"),
            ("C++ / .NET 8", "net 8"),
            ("Softwareentwickler", "ENTWICKLER"),
            ("Vollzeitkraft für Großküchen", "kuche gross"),
        ],
    )
    def test_other_scripts_are_found(self, alice, title, q):
        job_id = create_job(alice, draft(title=title))
        assert found(alice, q=q) == [job_id]

    @ON_BOTH_DATABASES
    @pytest.mark.parametrize(
        ("q", "titles"),
        [
            ("c", ["C/C++", "C, R & Go"]),
            ("C++", ["C/C++", "Modern C++17"]),
            ("c#", ["C#, ASP.NET"]),
            (".net", ["C#, ASP.NET"]),
            ("net", ["C#, ASP.NET", "Networks"]),
            ("GO", ["C, R & Go"]),
            ("r c", ["C, R & Go"]),
            ("17", ["Modern C++17"]),
        ],
    )
    @pytest.mark.parametrize("indexed", [False, True])
    def test_words_of_one_or_two_characters_are_whole_words(
        self, alice, make_job, indexed, q, titles
    ):
        made = {}
        for title in ("C/C++", "Modern C++17", "C#, ASP.NET", "C, R & Go", "Google", "Networks"):
            made[make_job(alice, title=title, company="Acme", location="", description="")] = title
        while indexed and process_batch():
            pass
        assert sorted(made[job_id] for job_id in found(alice, q=q)) == sorted(titles)

    @ON_BOTH_DATABASES
    @pytest.mark.parametrize("indexed", [False, True])
    def test_a_pasted_url_finds_the_job_that_it_identifies(self, alice, bob, make_job, indexed):
        posting = "https://www.linkedin.com/jobs/view/4012345678/"
        form = "https://jobs.acme.example/apply?id=7"
        job_id = make_job(alice, source_url=posting, application_url=form)
        make_job(alice, source_url="https://jobs.acme.example/1", description=f"See {posting}")
        make_job(bob, source_url=posting)
        while indexed and process_batch():
            pass
        for url in (
            posting, "https://linkedin.com/jobs/search/?currentJobId=4012345678&trk=public",
            f"  {posting}?utm_source={'x' * 1_000} ", f"{form}&gclid=1", "http://jobs.acme.example/apply?id=7",
            "www.linkedin.com/jobs/view/4012345678?trk=x", "jobs.acme.example/apply?id=7",
        ):  # fmt: skip
            assert found(alice, q=url) == [job_id], url
            assert found(alice, q=url, sort=Sort.TITLE) == [job_id], url
        for url in ("https://www.linkedin.com/jobs/view/40/", "https://jobs.acme.example/"):
            assert found(alice, q=url) == []
        assert found(alice, q="linkedin.com 4012345678") == [job_id + 1]  # as words
        assert found(alice, q="linkedin.com/jobs") == [job_id + 1]
        change = read_form(JobChanges, {"application_url": "https://jobs.acme.example/apply?id=8"})
        update_job(alice, job_id, change)
        assert found(alice, q=form) == []
        assert found(alice, q="https://jobs.acme.example/apply?id=8") == [job_id]

    @ON_BOTH_DATABASES
    @pytest.mark.parametrize("how_many", [0, 1, 2])  # looked up, hashed, compared: PostgreSQL
    def test_a_few_of_many_candidates_are_found(self, alice, make_job, monkeypatch, how_many):
        for most in (("MAX_LOOKED_UP", 2), ("MAX_HASHED", 4))[:how_many]:
            monkeypatch.setattr(search, *most)
        for title in ("inner genre", "genre inner", "ringer", "finger"):
            make_job(alice, title=title)
        job_id = make_job(alice, title="an ingenre")
        while process_batch():
            pass
        assert found(alice, q="ingenre") == found(alice, q="ingenre", sort=Sort.TITLE) == [job_id]

    @ON_BOTH_DATABASES
    def test_another_users_jobs_are_never_found(self, alice, bob):
        create_job(alice, draft())
        assert found(bob, q="data") == []

    @pytest.mark.parametrize(
        ("text", "q", "marked"),
        [
            ("Zürich, Senior Data", "zur dat", "[Zür]ich, Senior [Dat]a"),
            ("Softwareentwickler", "ENTWICK", "Software[entwick]ler"),
            ("Straßenbau, Großeltern", "sse ssel", "Stra[ße]nbau, Gro[ßel]tern"),
            ("Go, Google, C, C++ and C#", "go c", "[Go], Google, [C], C++ and C#"),
            ("C++17 with ASP.NET, C", "c++ .net", "[C++]17 with ASP[.NET], C"),
            ("東京 Tokyo", "東京", "[東][京] Tokyo"),
            ("Straßen", "stras sen", "[Straß][en]"),
            ("See https://a.example/1", "https://a.example/1", "See https://a.example/1"),
        ],
    )
    def test_matches_are_marked_in_the_text_as_it_is_written(self, text, q, marked):
        pieces = mark_matches(text, q)
        assert "".join(f"[{piece}]" if found else piece for piece, found in pieces) == marked

    @ON_BOTH_DATABASES
    def test_a_word_of_ten_thousand_letters_is_no_trouble(self, alice):
        job_id = create_job(alice, draft(notes="x" * 10_000))
        assert found(alice, q="x" * 500) == [job_id]

    @ON_BOTH_DATABASES
    def test_filters_narrow_the_search(self, alice, make_job):
        make_job(alice, title="Gardener", company="Zeta Ltd")
        job_id = make_job(alice, title="Gardener", company="ÉTA Ltd", job_type="contract")
        assert found(alice, q="garden", company="eta") == [job_id]
        assert found(alice, q="garden", job_type="contract") == [job_id]
        assert found(alice, q="garden", status=JobStatus.APPLIED) == []


class TestPaging:
    @ON_BOTH_DATABASES
    @pytest.mark.parametrize("sort", list(Sort))
    def test_pages_in_any_sort_hold_every_job_once_both_ways(self, alice, make_job, sort):
        ids = {make_job(alice, title=f"T{n % 3}", company=f"C{n % 2}") for n in range(11)}
        forward, cursor = [], None
        while True:
            page = list_jobs(alice, JobFilter(sort=sort), after=cursor, most=4)
            forward += [job.id for job in page.jobs]
            if page.next is None:
                break
            cursor = page.next
        assert sorted(forward) == sorted(ids)
        backward = [job.id for job in page.jobs]
        while page.previous is not None:
            page = list_jobs(alice, JobFilter(sort=sort), before=page.previous, most=4)
            backward = [job.id for job in page.jobs] + backward
        assert backward == forward

    def test_a_job_added_meanwhile_moves_no_page(self, alice, make_job):
        ids = [make_job(alice) for _ in range(6)]
        first = list_jobs(alice, JobFilter(), most=3)
        make_job(alice)
        second = list_jobs(alice, JobFilter(), after=first.next, most=3)
        assert [job.id for job in (*first.jobs, *second.jobs)] == ids[::-1]

    @pytest.mark.parametrize(
        "cursor",
        ["", "x", "newest", "newest.", "newest.0", "newest.9999999999", "newest.1.2", "é",
         "title.1.abc", "title.5.61", "updated.1", "oldest.1", "A" * 5000],
    )  # fmt: skip
    def test_a_cursor_of_somebodys_own_making_is_refused(self, alice, cursor):
        with pytest.raises(InvalidInput):
            list_jobs(alice, JobFilter(), after=cursor)

    @ON_BOTH_DATABASES
    @pytest.mark.parametrize(
        "cursor", ["title.1.00ff", "company.999999999.", "updated.5.9999999999999999"]
    )
    def test_any_position_in_the_sort_leads_on_from_there(self, alice, make_job, cursor):
        make_job(alice)
        sort = Sort(cursor.partition(".")[0])
        assert list_jobs(alice, JobFilter(sort=sort), after=cursor).next is None

    @ON_BOTH_DATABASES
    def test_titles_sort_by_letter_whatever_their_case(self, alice, make_job):
        for title in ("banana", "Apple", "Äpfel", "cherry"):
            make_job(alice, title=title)
        titles = [job.title for job in list_jobs(alice, JobFilter(sort=Sort.TITLE)).jobs]
        assert titles == ["Äpfel", "Apple", "banana", "cherry"]


def test_quiet_jobs_wait_longest_first_and_only_where_an_update_can_come(alice, make_job):
    with time_machine.travel("2026-03-01T12:00:00Z", tick=False):
        first = make_job(alice, status="interviewing")
        make_job(alice, status="rejected")
    with time_machine.travel("2026-03-02T12:00:00Z", tick=False):
        second = make_job(alice, status="applied")
    with time_machine.travel("2026-03-16T12:00:01Z", tick=False):
        make_job(alice, status="applied")
        assert [job.id for job in today_page(alice).no_reply.rows] == [first, second]


@ON_BOTH_DATABASES
def test_the_next_to_close_is_found_behind_very_many_jobs(alice, make_job):
    closes = make_job(alice, deadline="2099-01-01")
    answer = make_job(alice, status="offer_received", answer_by="2099-01-01")
    oldest, offer = make_job(alice), make_job(alice, status="offer_received")
    copied = [column for column in Job.__table__.c if column.name not in ("id", "job_key")]
    for job_id in (oldest, offer):
        row = db.session.execute(select(*copied).where(Job.id == job_id)).one()._mapping
        copies = [{**row, "job_key": f"{job_id}.{number}"} for number in range(320)]
        db.session.execute(insert(Job.__table__), copies)
    db.session.commit()
    page = today_page(alice)
    newest = db.session.scalar(select(func.max(Job.id)).where(Job.status == "interested"))
    assert [job.id for job in page.to_apply.rows[:2]] == [closes, newest]
    assert [job.id for job in page.offers.rows[:2]] == [answer, offer]
    assert (page.to_apply.number, page.offers.number) == ("99+", "99+")


class TestRefusals:
    def test_saved_duplicate_and_refused_are_told_with_their_door(self, bob):
        job_id = create_job(bob, draft())
        with pytest.raises(DuplicateJob):
            create_job(bob, draft(title="Again"))
        for number in range(2):
            create_job(bob, draft(source_url=f"https://other.example/{number}"))
        with pytest.raises(QuotaExceeded):
            create_job(bob, draft(source_url="https://late.example/1"))
        told = {refusal.reason: (refusal, job_id) for refusal, job_id in list_refusals(bob, 9)}
        assert told["duplicate"][1] == job_id
        assert told["quota"][0].source_url == "https://late.example/1"
        assert {refusal.captured_via for refusal, _ in told.values()} == {"page"}

    def test_a_repeated_refusal_is_one_line_with_its_last_time(self, alice):
        with time_machine.travel("2026-03-01T12:00:00Z", tick=False) as clock:
            create_job(alice, draft())
            for _ in range(3):
                clock.shift(3600)
                with pytest.raises(DuplicateJob):
                    create_job(alice, draft())
            refused = list_refusals(alice, 9)
        assert [(refusal.times, refusal.at.hour) for refusal, _ in refused] == [(3, 15)]

    def test_one_posting_is_one_line_whatever_it_was_refused_for(self, bob):
        full = draft(source_url="https://late.example/1", title="Late")
        for number in range(3):
            create_job(bob, draft(source_url=f"https://other.example/{number}"))
        with pytest.raises(QuotaExceeded):
            create_job(bob, full)
        unlimited = replace(bob, plan=Plan.UNLIMITED)
        job_id = create_job(unlimited, full)
        with pytest.raises(DuplicateJob):
            create_job(unlimited, full)
        [(refusal, similar_id)] = list_refusals(bob, 9)
        assert (refusal.times, refusal.reason, similar_id) == (2, "duplicate", job_id)

    def test_one_that_is_probably_a_copy_leads_to_the_earlier_job(self, alice):
        first = create_job(alice, draft(status="rejected"))
        copy = {"company": "ACME", "source_url": "https://aggregator.example/9"}
        create_job(alice, draft(status="rejected", **copy))
        assert [similar_id for _, similar_id in today_page(alice).recent] == [first, None]

    def test_a_refusal_that_cannot_be_noted_is_told_all_the_same(self, alice, monkeypatch, caplog):
        def fail(**_):
            raise DatabaseBusy

        create_job(alice, draft())
        with monkeypatch.context() as patch:
            patch.setattr(refusal_log, "transaction", fail)
            with pytest.raises(DuplicateJob):
                create_job(alice, draft())
        assert "refusal not recorded" in caplog.text
        assert list_refusals(alice, 9) == []

    def test_a_refusal_of_a_user_who_is_gone_does_not_take_anothers_along(self, alice, bob):
        for owner in (alice, bob):
            create_job(owner, draft())
            with pytest.raises(DuplicateJob):
                create_job(owner, draft())
        delete_user("bob")
        assert [refusal.reason for refusal, _ in list_refusals(alice, 9)] == ["duplicate"]

    @ON_BOTH_DATABASES
    def test_nobody_reads_anothers_refusals(self, alice, bob):
        create_job(alice, draft())
        with pytest.raises(DuplicateJob):
            create_job(alice, draft())
        assert list_refusals(bob, 9) == []
        assert today_page(bob).is_empty


class TestLikeness:
    @pytest.mark.parametrize(
        ("title", "company"),
        [
            ("DATA ENGINEER", "Acme"),
            ("Data Engineer (m/f/d)", "ACME GmbH"),
            ("Data Engineer (w/m/x)", "Acme, Inc."),
            ("Data Engineer - Remote", "Acmé Ltd."),
            ("Data Engineer (all genders)", "Acme S.A."),
        ],
    )
    def test_the_same_title_and_company_are_alike_however_they_are_written(
        self, alice, title, company
    ):
        job_id = create_job(alice, draft())
        assert [job.id for job in find_similar(alice, title, company)] == [job_id]

    @pytest.mark.parametrize(
        ("title", "company"),
        [("Data Engineer II", "Acme"), ("Data Engineer", "Acme Labs"), ("C Developer", "Acme")],
    )
    def test_other_jobs_are_not_alike(self, alice, title, company):
        create_job(alice, draft())
        create_job(alice, draft(title="C++ Developer", source_url=None))
        assert list(find_similar(alice, title, company)) == []

    def test_of_many_copies_the_newest_five_are_told(self, alice):
        copies = [create_job(alice, draft(source_url=None)) for _ in range(7)]
        found = find_similar(alice, "Data Engineer", "Acme")
        assert [job.id for job in found] == copies[:1:-1]


def test_the_first_five_hundred_characters_of_a_title_are_compared(alice):
    job_id = create_job(alice, draft(title="x" * 500))
    for title, told in (("x" * 501, [job_id]), ("x" * 499 + "y", [])):
        assert [job.id for job in find_similar(alice, title, "Acme GmbH")] == told


def test_titles_and_companies_of_any_length_are_compared_without_delay(alice):
    for title, company in (("a" + "+" * 200_000 + "b", "x"), ("x", "co " * 60_000 + "x")):
        assert list(find_similar(alice, title, company)) == []
