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
from vega.schemas import ContactDraft, InterviewDraft, TaskDraft, read_form
from vega.services.account import today_of
from vega.services.jobs import undo
from vega.services.jobs.jobs import delete_job, get_job
from vega.services.lines import finding, reading, saving
from vega.services.plan.contacts import create_contact
from vega.services.plan.interviews import create_interview, get_interview
from vega.services.plan.tasks import create_task


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
    assert (found.fields["title"], found.fields["company"]) == ("Gardener", "Kew")


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


@pytest.fixture
def sunday(time_machine):
    time_machine.move_to("2026-11-29T12:00:00Z", tick=False)


@pytest.fixture
def planned(alice, make_job, sunday):
    job_id = make_job(alice, company="Kestrel", title="Cook", status="interviewing")
    draft = {"job_id": job_id, "starts_at": "2026-12-03T10:00:00+00:00"}
    return create_interview(alice, read_form(InterviewDraft, draft)).item


def saved(owner, line):
    read = line.reading
    return saving.save(owner, read.kind, read.job_id, read.fields)


def test_a_planned_interview_keeps_the_time_or_the_day_that_is_not_said(alice, planned):
    for text, moment in (
        ("kestrel interview moved to friday", "2026-12-04 10:00"),
        ("kestrel interview moved to 15:00", "2026-12-03 15:00"),
        ("kestrel interview moved to mon 11:00", "2026-11-30 11:00"),
    ):
        found = read(alice, text).reading
        assert (found.asks, found.fields["interview_id"]) == (None, planned.id)
        assert str(found.fields["starts_at"]).startswith(moment), text


@pytest.mark.parametrize("what", ["moved to friday 9:00", "cancelled"])
def test_one_undo_takes_back_what_became_of_an_interview(alice, planned, what):
    before = stored(db.engine)
    done = saved(alice, read(alice, f"kestrel interview {what}"))
    interview = get_interview(alice, planned.id)
    assert (interview.state, interview.starts_at.day) == (
        ("cancelled", 3) if what == "cancelled" else ("planned", 4)
    )
    undo.undo(alice, done.change)
    after = stored(db.engine)
    changed = {table for table in after if after[table] != before[table]}
    assert changed <= {"jobs", "interviews", "changes", "undo_changes", "users", "kept_changes"}
    assert get_interview(alice, planned.id).starts_at.day == 3


def test_of_several_planned_interviews_the_day_tells_which_or_it_is_asked(alice, planned):
    draft = {"job_id": planned.job_id, "starts_at": "2026-12-08T14:00:00+00:00"}
    other = create_interview(alice, read_form(InterviewDraft, draft)).item
    asked = read(alice, "kestrel interview cancelled").reading
    assert (asked.asks, [one.interview_id for one in asked.options]) == (
        "interview", [planned.id, other.id],
    )  # fmt: skip
    text = "kestrel interview tuesday week cancelled"
    fixed = {"interview_id": other.id}
    assert read(alice, text, fixed=fixed).reading.fields["interview_id"] == other.id
    found = read(alice, "kestrel interview thursday cancelled").reading
    assert (found.asks, found.fields["interview_id"]) == (None, planned.id)


def test_where_no_interview_is_planned_one_to_add_is_offered(alice, make_job, sunday):
    job_id = make_job(alice, company="Kestrel", title="Cook", status="applied")
    line = read(alice, "kestrel interview moved to fri 10:00")
    assert line.problem == "No interview is planned for Cook at Kestrel."
    (offer,) = line.others
    assert (offer.reading.kind, offer.reading.job_id, offer.reading.asks) == (
        "interview", job_id, None,
    )  # fmt: skip
    assert not read(alice, "kestrel interview cancelled").others


def test_a_deadline_and_pay_are_saved_as_one_edit(alice, make_job, sunday):
    job_id = make_job(alice, company="Kestrel", salary_currency="GBP")
    done = saved(alice, read(alice, "kestrel closes friday"))
    assert (done.kind, str(get_job(alice, job_id).deadline)) == ("edit", "2026-12-04")
    saved(alice, read(alice, "kestrel salary 70k"))
    job = get_job(alice, job_id)
    assert (job.salary_min, job.salary_max, job.salary_currency) == (70_000, 70_000, "GBP")
    undo.undo(alice, done.change)
    assert get_job(alice, job_id).deadline is None


def test_a_line_without_a_verb_can_be_a_task_a_note_or_a_job(alice, make_job):
    job_id = make_job(alice, company="Kestrel", title="Cook")
    line = read(alice, "Send cv to kestrel")
    assert [(one.reading.kind, one.reading.job_id, one.reading.asks) for one in line.others] == [
        ("task", job_id, None), ("log", job_id, None), ("job", None, "company"),
    ]  # fmt: skip
    assert [(one.path, one.is_whole) for one in line.results] == [(f"/jobs/{job_id}", False)]
    assert read(alice, "cook kestrel").results[0].is_whole
    assert [one.reading.kind for one in read(alice, "buy milk").others] == ["task", "log", "job"]


@pytest.mark.parametrize(
    ("text", "path"),
    [("dark mode", "/settings/appearance"), ("export", "/settings/data"), ("undo", "/help/start"),
     ("calendar feed", "/settings/calendar"), ("calen", "/calendar")],
)  # fmt: skip
def test_a_page_is_found_by_its_name_and_by_what_stands_in_it(alice, browser, text, path):
    assert path in [place.path for place in read(alice, text).results]
    assert browser(alice).get(path).status_code == 200


def test_pages_are_found_by_whole_words_of_one_thing(alice):
    for text in ("dark keys", "ex", "mode of transport"):
        assert not read(alice, text).results, text


def test_a_company_that_is_known_is_written_as_it_is_known(alice, make_job):
    make_job(alice, company="deepL SE")
    fields = read(alice, "add head cook at deepl se, köln").reading.fields
    assert (fields["title"], fields["company"], fields["location"]) == (
        "Head cook", "deepL SE", "Köln",
    )  # fmt: skip


def test_the_parts_of_a_sentence_say_what_was_said_and_what_was_guessed(alice, make_job, sunday):
    job_id = make_job(alice, company="Kestrel", title="Cook", status="applied")
    create_task(alice, read_form(TaskDraft, {"title": "Follow up by email", "job_id": job_id}))
    line = read(alice, "kestrel rejected")
    assert line.parts == [
        ("status", "Rejected", True), ("job", "Cook at Kestrel", True),
        ("day", "Sun 29 Nov", False), ("closes", "Also ✓ Finish “Follow up by email”", False),
    ]  # fmt: skip
    assert line.says == "Rejected · Cook at Kestrel · Sun 29 Nov"
    line = read(alice, "interview tue 10:00 london", context=job_id)
    assert line.says == "Interview · Cook at Kestrel · Tue 1 Dec 10:00 London"
    assert [(part.name, part.said) for part in line.parts] == [
        ("kind", True), ("job", False), ("day", True), ("time", True), ("zone", True),
        ("ends", False), ("move", False),
    ]  # fmt: skip
    fixed = {"occurred_on": date(2026, 11, 20)}
    day = read(alice, "kestrel rejected", fixed=fixed).parts[2]
    assert day == ("day", "Fri 20 Nov", True)


def test_what_can_be_read_in_two_ways_is_chosen_by_its_side(alice, make_job, sunday):
    job_id = make_job(alice, company="Monday.com", title="Cook")
    line = read(alice, "call laura monday")
    assert (line.reading.asks, [side for side, *_ in line.ways]) == ("reading", ["name", "word"])
    chosen = [read(alice, "call laura monday", side=side).reading for side in ("name", "word")]
    assert [(one.asks, one.job_id) for one in chosen] == [(None, job_id), (None, None)]


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
