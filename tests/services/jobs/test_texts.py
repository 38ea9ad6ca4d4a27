"""What is made of a job's texts: words for the search in the background, HTML for its page."""

import json
from contextlib import contextmanager

import pytest
from conftest import ON_BOTH_DATABASES
from sqlalchemy import select, text
from support.statements import statements, statements_of

from vega.errors import DatabaseBusy
from vega.extensions import db
from vega.models import Sort
from vega.models import jobs as jobs_table
from vega.rules.words import entry, folded_pieces
from vega.schemas import JobChanges, JobFilter, read_form
from vega.server import maintenance
from vega.services.jobs import jobs, merging
from vega.services.jobs.lists import job_list, search, texts
from vega.services.jobs.lists.job_list import list_jobs
from vega.storage.database import transaction


def process() -> None:
    while texts.process_batch():
        pass


def is_indexed(job_id: int) -> bool:
    db.session.rollback()
    return bool(db.session.scalar(select(jobs_table.c.indexed).where(jobs_table.c.id == job_id)))


def shown(browser, owner, job_id: int) -> str:
    return browser(owner).get(f"/jobs/{job_id}").text


def found(owner, q: str, **wanted: object) -> list[int]:
    return [job.id for job in list_jobs(owner, JobFilter(q=q, **wanted)).jobs]


def change(owner, job_id: int, **fields: str) -> None:
    jobs.update_job(owner, job_id, read_form(JobChanges, fields))


class TestShowing:
    def test_a_change_of_the_text_is_shown_at_once(self, browser, alice, make_job):
        job_id = make_job(alice, description="First")
        assert "<p>First</p>" in shown(browser, alice, job_id)
        change(alice, job_id, description="Second")
        assert "<p>Second</p>" in shown(browser, alice, job_id)

    def test_what_was_sent_stays_as_it_was_sent(self, alice, api, make_job):
        sent = "<p onclick=x>Build &amp; <b id=1>run</p>\r\n"
        job_id = make_job(alice, description=sent, notes=" *a* ")
        process()
        answer = api(alice).get(f"/api/jobs/{job_id}").json
        assert answer["description"] == sent.strip()
        assert answer["notes"] == "*a*"

    def test_merged_notes_are_rendered_together(self, browser, alice, make_job):
        url = "https://jobs.example/same"
        first = make_job(alice, source_url=url, notes="**One**")
        second = make_job(alice, source_url="https://jobs.example/other", notes="*Two*")
        with transaction() as connection:
            connection.execute(
                text("UPDATE jobs SET source_url = :url, job_key = NULL WHERE id = :id"),
                {"url": url, "id": second},
            )
        merging.merge_jobs(alice, first, second)
        page = shown(browser, alice, first)
        assert "<strong>One</strong>" in page
        assert "<em>Two</em>" in page

    def test_what_is_shown_is_safe_whatever_it_is_made_of(self, browser, alice, make_job):
        attack = "<p>a<script>steal()</script><img src=x onerror=steal()>"
        page = shown(browser, alice, make_job(alice, description=attack, notes=attack))
        assert "<p>a</p>" in page
        assert "<script>steal" not in page
        assert "<img src=x" not in page


@contextmanager
def writes():
    """The statements that change something."""
    seen: list[str] = []
    with statements() as ran:
        yield seen
    seen += [one for one, _ in ran if one.split()[0] in ("INSERT", "UPDATE", "DELETE", "BEGIN")]


class TestSearching:
    @ON_BOTH_DATABASES
    def test_a_search_writes_nothing_and_finds_what_was_just_saved(self, alice, bob, make_job):
        job_id = make_job(alice, title="Gärtnerin", description="Rosen & Tulpen")
        make_job(bob, title="Gärtnerin")
        other = make_job(alice, title="Smith", company="Gartner")
        with writes() as written:
            assert found(alice, "gartn") == [other, job_id]
            assert found(alice, "rosen tul") == [job_id]
            assert found(alice, "rosent") == []
            assert found(alice, "gartn", sort=Sort.TITLE) == [job_id, other]
            assert job_list.count_found(alice, JobFilter(q="rosen"))["interested"] == 1
        assert written == []
        process()
        assert found(alice, "gartn") == [other, job_id]
        assert found(alice, "rosen tul") == [job_id]

    @pytest.mark.parametrize(
        "q", ["東京", "c++", "zürich 東", "zurich", "ﬁnance", "2026", "e", "rich", "c", "nan"]
    )
    def test_it_finds_the_same_before_and_after_it_is_indexed(self, alice, make_job, q):
        for description in ("東京 Zürich finance", "C++ 2026", "nothing of it: x2026y", "e-mail"):
            make_job(alice, description=description)
        before = found(alice, q)
        process()
        assert found(alice, q) == before

    @ON_BOTH_DATABASES
    def test_a_job_is_found_by_its_new_words_and_not_by_its_old_ones(self, alice, make_job):
        job_id = make_job(alice, description="roses")
        process()
        change(alice, job_id, description="tulips")
        assert found(alice, "tulips") == [job_id]
        assert found(alice, "roses") == []
        process()
        assert found(alice, "tulips") == [job_id]
        assert found(alice, "roses") == []

    @ON_BOTH_DATABASES
    def test_a_change_while_it_is_worked_on_is_not_lost(self, alice, make_job, monkeypatch):
        job_id = make_job(alice, description="roses")
        make = search.entry_of

        def make_and_change(row):
            monkeypatch.undo()
            change(alice, job_id, description="tulips")
            return make(row)

        monkeypatch.setattr(search, "entry_of", make_and_change)
        assert texts.process_batch()
        assert not is_indexed(job_id)
        assert found(alice, "tulips") == [job_id]
        process()
        assert found(alice, "tulips") == [job_id]
        assert found(alice, "roses") == []

    @ON_BOTH_DATABASES
    def test_texts_are_worked_on_before_the_write_lock_is_taken(self, alice, make_job, monkeypatch):
        make_job(alice)
        make = search.entry_of

        def make_beside_a_save(row):
            with transaction(expendable=True) as connection:  # would be DatabaseBusy
                connection.execute(text("UPDATE users SET plan = plan"))
            return make(row)

        monkeypatch.setattr(search, "entry_of", make_beside_a_save)
        process()

    def test_a_batch_holds_two_megabytes_of_text_and_a_large_job_of_its_own(
        self, alice, make_job, monkeypatch
    ):
        monkeypatch.setattr(texts, "MAX_TEXT", 2_000)
        made = [make_job(alice, description="x" * size) for size in (900, 900, 900, 5_000, 10)]
        done = []
        while texts.process_batch():
            done.append([job_id for job_id in made if is_indexed(job_id)])
        assert [len(ids) for ids in done] == [2, 3, 4, 5]

    def test_of_what_is_not_indexed_only_so_much_is_compared(self, alice, make_job, monkeypatch):
        monkeypatch.setattr(search, "MAX_COMPARED", 1_000)
        made = [make_job(alice, title="Rose", description="x" * 600) for _ in range(4)]
        assert found(alice, "rose") == made[:1:-1]
        process()
        assert found(alice, "rose") == made[::-1]

    def test_letters_that_become_eighteen_are_folded_a_piece_at_a_time(self):
        pieces = list(folded_pieces("\ufdfa" * 500_000))
        assert max(map(len, pieces)) < 200_000
        assert sum(map(len, pieces)) < 2_500_000

    @ON_BOTH_DATABASES
    def test_no_word_is_cut_at_the_end_of_a_piece(self, alice, make_job):
        job_id = make_job(alice, description="a word " * 3_000 + "finally")
        assert found(alice, "finally") == [job_id]
        words = entry(["a word " * 3_000 + "finally"]).split()[1:]
        assert words == ["==a", "word", "finally"]

    def test_a_database_that_is_busy_is_tried_again(self, alice, make_job, monkeypatch, caplog):
        job_id = make_job(alice)

        def busy():
            raise DatabaseBusy

        monkeypatch.setattr(maintenance, "process_batch", busy)
        assert not maintenance.try_process_batch()
        assert "not indexed yet" in caplog.text
        monkeypatch.undo()
        assert maintenance.try_process_batch()
        assert is_indexed(job_id)

    @ON_BOTH_DATABASES
    def test_a_text_that_fails_holds_up_no_other(self, alice, make_job, monkeypatch, caplog):
        broken, sound = make_job(alice, title="Rose"), make_job(alice, title="Tulip")
        make = search.entry_of

        def fail_on_one(row):
            if row.id == broken:
                raise RuntimeError("a text that fails")
            return make(row)

        monkeypatch.setattr(search, "entry_of", fail_on_one)
        process()
        assert found(alice, "build things") == [sound]
        assert found(alice, "rose") == [broken]
        assert f"job {broken}" in caplog.text

    def test_a_save_wakes_the_thread_that_does_it(self, alice, make_job):
        texts.saved.clear()
        job_id = make_job(alice)
        assert texts.saved.is_set()
        texts.saved.clear()
        change(alice, job_id, notes="New")
        assert texts.saved.is_set()


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("query", [texts._PENDING, search._OWN_PENDING])
def test_what_waits_is_found_without_reading_every_job(app, query):
    compiled = query.params(owner_id=1).compile(
        db.engine, compile_kwargs={"render_postcompile": True}
    )
    sql = str(compiled)
    with db.engine.connect() as connection:
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", (1,) * sql.count("?"))
        steps = [row.detail for row in plan if "job_tags" not in row.detail]
    steps = [step for step in steps if not step.startswith("CORRELATED")]
    assert all("USING" in step and "INDEX ix_jobs_pending" in step for step in steps), steps


class TestPagesOfTheApi:
    @ON_BOTH_DATABASES
    def test_a_page_ends_at_about_five_megabytes_and_the_next_one_goes_on(
        self, alice, api, make_job
    ):
        text_of_a_megabyte = "ü" * 500_000
        made = [make_job(alice, description=text_of_a_megabyte) for _ in range(14)]
        made += [make_job(alice) for _ in range(5)]
        seen, cursor, sizes = [], "", []
        while cursor is not None:
            answer = api(alice).get(f"/api/jobs?limit=100&sort=oldest{cursor}")
            seen += [job["id"] for job in answer.json["jobs"]]
            sizes.append(len(answer.data))
            cursor = answer.json["next"] and f"&cursor={answer.json['next']}"
        assert seen == made
        assert max(sizes) < 7_000_000
        assert len(sizes) == 3

    @ON_BOTH_DATABASES
    def test_characters_that_json_escapes_count_as_what_they_become(self, alice, api, make_job):
        for _ in range(6):
            make_job(alice, description="\x01" * 500_000)
        answer = api(alice).get("/api/jobs?limit=100")
        assert len(answer.data) < 9_000_000
        assert answer.json["next"]

    def test_text_is_utf_8_as_such(self, alice, api, make_job):
        job_id = make_job(alice, title="東京 Zürich", description="é")
        answer = api(alice).get(f"/api/jobs/{job_id}")
        assert "東京 Zürich".encode() in answer.data
        assert json.loads(answer.data)["title"] == "東京 Zürich"

    @ON_BOTH_DATABASES
    def test_lists_on_pages_read_no_long_texts(self, alice, browser, make_job):
        make_job(alice, description="x" * 1000, notes="y" * 1000)
        client = browser(alice)
        read = statements_of(lambda: [client.get(path) for path in ("/jobs", "/board", "/")])
        columns = [name for name in ("jobs.description", "jobs.notes") if name in str(read)]
        assert columns == []
