"""Lines of Quick Entry on both databases: which jobs they find, and what is saved by one change."""

import re
from datetime import date, timedelta

import pytest
from conftest import ON_BOTH_DATABASES
from support.copies import add_copies
from support.everything import stored
from support.statements import plan_of, statements_of

from vega.errors import EditConflict, InvalidInput, JobNotFound
from vega.extensions import db
from vega.models import jobs
from vega.schemas import ContactDraft, read_form
from vega.services.account import today_of
from vega.services.jobs import undo
from vega.services.jobs.jobs import delete_job, get_job
from vega.services.lines import finding, reading, saving
from vega.services.plan.contacts import create_contact


def read(owner, text, **more):
    return reading.read(owner, reading.Typed(text, **more))


@pytest.fixture
def gridwell(alice, make_job):
    return [make_job(alice, company="Gridwell", title=title) for title in ("SRE", "Cook")]


def test_a_job_is_found_by_its_company_person_reference_and_number(alice, make_job):
    job_id = make_job(alice, company="Müller & Söhne GmbH", reference="ND-4471")
    make_job(alice, company="Globex")
    person = {"name": "Lucía Ortega", "job_id": job_id}
    create_contact(alice, read_form(ContactDraft, person))
    for name in ("mueller", "Müller & Söhne", "lucia ortega", "ortega", "nd-4471", f"#{job_id}"):
        line = read(alice, f"{name} rejected")
        assert (line.reading.kind, line.reading.job_id) == ("move", job_id), name
    assert [*read(alice, "muelller rejected").reading.candidates] == [job_id]


def test_the_job_of_the_page_is_the_first_to_choose_where_a_word_is_nearly_another_one(
    alice, make_job
):
    own, other = (make_job(alice, company=company) for company in ("Tidepool", "Stark"))
    found = read(alice, "called re start date", chip="log", context=own).reading
    assert (found.asks, found.candidates) == ("job", [own, other])


def test_under_the_chip_job_a_posting_and_an_address_are_read_as_such(alice):
    posting = "Gardener\nKew\nLondon\n\nYou dig and plant for us, in all weathers."
    assert read(alice, posting, chip="job").reading.fields["title"] == "Gardener"
    found = read(alice, "https://jobs.example/17", chip="job").reading
    assert (found.kind, found.fields["source_url"]) == ("job", "https://jobs.example/17")
    found = read(alice, "gardener at kew, london", chip="job").reading
    assert (found.fields["title"], found.fields["company"]) == ("gardener", "kew")


def test_a_posting_or_an_email_of_one_line_is_read_if_the_line_says_nothing_else(alice, make_job):
    posting = (
        "Gärtner (m/w/d) in Vollzeit gesucht für unsere Baumschule in 26655 Westerstede, 15 €/Std."
    )
    found = read(alice, posting).reading
    assert (found.kind, found.fields["title"]) == ("job", "Gärtner (m/w/d)")
    refusal = "Unfortunately we have decided not to move forward with your application. Good luck!"
    job_id = make_job(alice, company="Gridwell", title="Cook")
    found = read(alice, f"{refusal} Gridwell").reading
    assert (found.kind, found.job_id, found.fields["says"]) == ("mail", job_id, "rejection")
    for text in (
        refusal,
        "what we said of the oven, " * 5,
        "should I ask them how the oven is " * 4,
    ):
        assert read(alice, text).reading.kind in ("open", "none"), text


def test_a_long_note_is_logged_whole_with_its_lines(alice, make_job):
    job_id = make_job(alice, company="Gridwell")
    long = "They asked:\n\n" + "- how I would design a queue\n" * 60
    for text, chip in ((long, "log"), (f"note gridwell: {long[:40]}", None)):
        found = read(alice, text, chip=chip, context=job_id).reading
        assert found.fields["text"] == text.removeprefix("note gridwell: ").strip()


def test_nobody_elses_job_is_named_and_none_of_the_trash(alice, bob, make_job):
    others = make_job(bob, company="Gridwell")
    deleted = make_job(alice, company="Gridwell")
    delete_job(alice, deleted)
    line = read(alice, "gridwell rejected")
    assert line.reading.job_id is None
    assert {others, deleted}.isdisjoint(line.jobs)
    for about in ({"context": others}, {"context": deleted}):
        with pytest.raises(JobNotFound):
            read(alice, "rejected", **about)
    assert read(alice, "rejected", chosen=others).reading.job_id is None


def test_of_two_jobs_of_a_company_one_is_chosen(alice, gridwell):
    asked = read(alice, "gridwell rejected")
    assert (asked.reading.asks, {*asked.reading.candidates}) == ("job", {*gridwell})
    assert asked.says.endswith(": which job at Gridwell?")
    chosen = read(alice, "gridwell rejected", chosen=gridwell[1])
    assert (chosen.reading.asks, chosen.reading.job_id) == (None, gridwell[1])


def test_of_very_many_jobs_those_that_the_rarest_word_names_are_to_choose_from(alice, make_job):
    job_id = make_job(alice, company="Company 12")
    add_copies(jobs, job_id, 49, job_key="key {}".format)
    other = make_job(alice, company="Company 77")
    many = {"job_key": "other {}", "company_key": "company {}00"}
    add_copies(jobs, other, 250, **{name: words.format for name, words in many.items()})
    found = read(alice, "rejected by Company 12")
    assert (found.reading.asks, found.reading.job_id) == ("job", None)
    assert {found.jobs[one].company for one in found.reading.candidates} == {"Company 12"}


@pytest.mark.parametrize("text", ["gridwell rejected", "grid", "nobody rejected", "task call"])
def test_the_number_of_queries_is_the_same_for_few_and_many_jobs(alice, gridwell, make_job, text):
    few = len(statements_of(lambda: read(alice, text)))
    for number in range(40):
        make_job(alice, company=f"Gridwell {number}")
    assert len(statements_of(lambda: read(alice, text))) == few


@ON_BOTH_DATABASES
def test_what_a_line_names_is_looked_up_in_indexes(alice, make_job):
    job_id = make_job(alice, company="Gridwell", reference="Ref-4711")
    own = {"company_key": "company {}", "reference": "ref-{}000", "job_key": "key {}"}
    add_copies(jobs, job_id, 1_000, **{name: words.format for name, words in own.items()})
    ran = statements_of(lambda: read(alice, f"REF-4711 #{job_id} gridwell rejected"))
    sql, values = next(pair for pair in ran if " UNION " in pair[0])
    steps = plan_of(sql, values)
    assert {"ix_jobs_company", "ix_jobs_reference"} <= {*re.findall(r"\bix_\w+", steps)}
    assert not re.search("Seq Scan on jobs|SCAN jobs", steps)


def test_where_a_line_names_nothing_no_job_is_looked_for(alice, make_job):
    make_job(alice, company="Gridwell")
    ran = statements_of(lambda: read(alice, "hello there"))
    assert not [sql for sql, _ in ran if "news_on DESC" in sql]


def test_a_move_with_all_that_it_brings_is_taken_back_by_one_undo(alice, make_job):
    job_id = make_job(alice)
    before = stored(db.engine)
    on = today_of(alice) - timedelta(days=3)
    values = {"status": "applied", "occurred_on": on, "applied_via": "email", "note": "They " * 20}
    done = saving.save(alice, "move", job_id, {**values, "was_status": "interested"})
    job = get_job(alice, job_id)
    assert (job.status, job.applied_on, job.applied_via) == ("applied", on, "email")
    undo.undo(alice, done.change)
    after = stored(db.engine)
    changed = {name for name in after if after[name] != before[name]}
    assert changed <= {"jobs", "changes", "undo_changes", "users", "kept_changes"}
    assert get_job(alice, job_id).status == "interested"


@pytest.mark.parametrize(
    ("status", "said", "name", "value"),
    [
        ("applied", "applied hunziker yesterday", "applied_on", "2026-11-28"),
        ("applied", "applied hunziker by email", "applied_via", "email"),
        ("offer_received", "hunziker offer 72k", "salary_min", "72000"),
        ("offer_received", "hunziker offer answer by 5 dec", "answer_by", "2026-12-05"),
    ],
)
def test_what_is_added_to_the_status_that_a_job_has_is_one_change(
    alice, make_job, time_machine, status, said, name, value
):
    time_machine.move_to("2026-11-29T12:00:00Z", tick=False)
    job_id = make_job(alice, company="Hunziker")
    saving.save(alice, "move", job_id, {"status": status})
    was, before = getattr(get_job(alice, job_id), name), stored(db.engine)
    found = read(alice, said).reading
    values = {**found.fields, "was_status": status}
    done = saving.save(alice, found.kind, found.job_id, values)
    job = get_job(alice, job_id)
    assert (job.status, str(getattr(job, name)).removesuffix(".00")) == (status, value)
    undo.undo(alice, done.change)
    after = stored(db.engine)
    changed = {table for table in after if after[table] != before[table]}
    assert changed <= {"jobs", "changes", "undo_changes", "users", "kept_changes"}
    assert getattr(get_job(alice, job_id), name) == was


def test_a_job_that_another_tab_moved_or_deleted_is_left_alone(alice, make_job):
    job_id = make_job(alice)
    saving.save(alice, "move", job_id, {"status": "applied"})
    with pytest.raises(EditConflict):
        saving.save(alice, "move", job_id, {"status": "rejected", "was_status": "interested"})
    delete_job(alice, job_id)
    for kind, values in (
        ("move", {"status": "rejected"}),
        ("log", {"kind": "note", "text": "Hm"}),
        ("task", {"title": "Call"}),
        ("interview", {"starts_at": "2026-12-01T10:00:00+01:00"}),
    ):
        with pytest.raises(JobNotFound):
            saving.save(alice, kind, job_id, values)


def test_what_is_nothing_or_ahead_is_refused(alice, make_job):
    job_id = make_job(alice)
    for kind, values in (
        ("none", {}),
        ("move", {"status": "rejected", "occurred_on": date(2190, 1, 1)}),
        ("log", {"kind": "note", "text": ""}),
        ("task", {"title": " "}),
    ):
        with pytest.raises(InvalidInput):
            saving.save(alice, kind, job_id, values)
    with pytest.raises(InvalidInput):
        saving.save(alice, "move", None, {"status": "rejected"})


def test_of_very_many_companies_the_beginnings_of_their_names_are_compared(
    alice, make_job, monkeypatch
):
    own, _ = make_job(alice, company="Gridwell Turbines"), make_job(alice, company="Acme")
    for most, found in ((34, [own]), (22, [])):
        monkeypatch.setattr(finding, "MOST_COMPARED", most)
        named = finding.known_jobs(alice, "turbines rejected")
        assert [job.id for job in named] == found
        assert read(alice, "gridwell rejected").reading.job_id == own


def test_slips_are_looked_for_in_so_many_words_and_no_more(alice, make_job, monkeypatch):
    job_ids = [make_job(alice, company=f"Gridwell {name}") for name in ("Nord", "Ost")]
    for most, found in ((2, job_ids), (1, job_ids[:1])):
        monkeypatch.setattr(finding, "MOST_SLIPS", most)
        assert {job.id for job in finding.known_jobs(alice, "gridwall rejected")} == {*found}
