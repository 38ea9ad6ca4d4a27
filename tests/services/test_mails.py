"""Mails: which job one is about, what is suggested of it, and recording it as one change."""

from datetime import UTC, date, datetime, timedelta

import pytest
from conftest import ON_BOTH_DATABASES
from sqlalchemy import select
from support.copies import add_copies
from support.invitations import event, ics
from support.statements import plan_of, statements_of

from vega.errors import InvalidInput, JobNotFound
from vega.extensions import Base, db
from vega.models import EventKind, InterviewState, JobStatus
from vega.models import jobs as job_table
from vega.reading.mail.kind import Says
from vega.reading.mail.mail import Mail, Person
from vega.schemas import ContactDraft, InterviewDraft, MailDraft, Progress, read_form
from vega.services.account import today_of
from vega.services.accounts.users import get_user, set_time_zone
from vega.services.jobs import history, jobs, undo
from vega.services.mails.received import read_calendar
from vega.services.mails.recording import record_mail
from vega.services.mails.suggesting import suggest
from vega.services.plan import contacts, interviews, invitations

TODAY = datetime.now(UTC).date()
NOON = datetime.combine(TODAY, datetime.min.time(), UTC) + timedelta(hours=12)
ACME = Person("Acme Recruiting", "jobs@acme.example")


@pytest.fixture
def hears(monkeypatch):
    """What mails say is decided by the test."""

    def hear(said: Says) -> None:
        monkeypatch.setattr("vega.services.mails.suggesting.says", lambda _mail: said)

    hear(Says.REJECTION)
    return hear


def a_mail(**fields) -> Mail:
    return Mail(**{"sender": ACME, "sent_at": NOON, "text": "About your application.", **fields})


def move(owner, job_id, status, day=None):
    wanted = {"status": status, "occurred_on": (day or TODAY).isoformat()}
    jobs.move_jobs(owner, [job_id], read_form(Progress, wanted))


# The move


MOVES = {
    "received": {"interested": "applied"},
    "rejection": dict.fromkeys(
        ("interested", "applied", "interviewing", "offer_received"), "rejected"
    ),
    "invitation": dict.fromkeys(("interested", "applied", "rejected"), "interviewing"),
    "offer": dict.fromkeys(("interested", "applied", "interviewing", "rejected"), "offer_received"),
    "withdrawn": dict.fromkeys(
        ("interested", "applied", "interviewing", "offer_received"), "not_interested"
    ),
    "request": {},
    "other": {},
}


@ON_BOTH_DATABASES
def test_each_mail_moves_a_job_as_far_as_its_status_allows(alice, make_job, hears):
    job_id = make_job(alice)
    for status in JobStatus:
        move(alice, job_id, status, TODAY - timedelta(days=1))
        for said in Says:
            hears(said)
            found = suggest(alice, a_mail(), job_id)
            assert found.says == said
            assert found.move.status == MOVES[said].get(status), (said, status)


def test_a_mail_that_is_older_than_the_latest_move_moves_nothing(alice, make_job, hears):
    job_id = make_job(alice)
    move(alice, job_id, "applied", TODAY - timedelta(days=3))

    def status_of(day):
        return suggest(alice, a_mail(sent_at=day), job_id).move.status

    assert status_of(NOON - timedelta(days=4)) is None
    assert status_of(NOON - timedelta(days=3)) == "rejected"
    assert status_of(None) == "rejected"


def test_that_a_job_was_saved_today_does_not_make_a_mail_of_yesterday_older(alice, make_job, hears):
    hears(Says.RECEIVED)
    yesterday = a_mail(sent_at=NOON - timedelta(days=1))
    assert suggest(alice, yesterday, make_job(alice)).move.status == "applied"


# The day


def test_the_day_is_that_of_the_account_and_never_ahead(alice, make_job, hears):
    job_id = make_job(alice)
    set_time_zone(alice, "Pacific/Auckland")
    owner = get_user("alice")

    def day_of(moment):
        return suggest(owner, a_mail(sent_at=moment), job_id).occurred_on

    assert day_of(datetime(2026, 3, 1, 20, tzinfo=UTC)) == date(2026, 3, 2)
    assert day_of(datetime(2026, 3, 1, 20)) == date(2026, 3, 1)  # noqa: DTZ001
    assert day_of(None) is None
    assert day_of(datetime(1900, 1, 1, tzinfo=UTC)) is None
    assert day_of(datetime.max.replace(tzinfo=UTC)) in (None, today_of(owner))
    assert day_of(NOON + timedelta(days=3)) == today_of(owner)


# The job


def found(owner, **fields):
    suggestion = suggest(owner, a_mail(**fields))
    return suggestion.job_id, [candidate.id for candidate in suggestion.candidates]


STRANGER = Person("", "no-reply@us.greenhouse-mail.io")


def test_the_address_of_the_posting_decides_whatever_wraps_it(alice, make_job, hears):
    url = "https://boards.greenhouse.io/acme/jobs/5012345"
    job_id, _ = make_job(alice, source_url=url), make_job(alice)
    for link in (
        f"{url}?utm_source=mail&gh_src=x",
        "https://click.example/t?u=https%3A%2F%2Fboards.greenhouse.io%2Facme%2Fjobs%2F5012345",
    ):
        assert found(alice, sender=STRANGER, links=[link])[0] == job_id


@pytest.mark.parametrize("name", ["source_url", "application_url"])
def test_a_job_is_told_by_the_site_where_it_is_posted_or_applied_for(alice, make_job, hears, name):
    job_id = make_job(alice, company="VW", **{name: "https://Jobs.globex.example/1"})
    make_job(alice, company="Elsewhere")
    assert found(alice, sender=Person("Ana", "ana@globex.example")) == (job_id, [job_id])


def test_of_two_jobs_at_a_company_title_reference_and_people_decide(alice, make_job, hears):
    data = make_job(alice, title="Data Engineer (m/w/d)", reference="REQ-2041")
    senior = make_job(alice, title="Senior Data Engineer")
    contacts.create_contact(
        alice,
        read_form(ContactDraft, {"job_id": senior, "name": "Ana Ruiz", "email": "a@x.example"}),
    )
    assert found(alice, subject="Your application: Data Engineer")[0] == data
    assert found(alice, text="about the role of Senior Data Engineer")[0] == senior
    assert found(alice, subject="Your application (REQ-2041)")[0] == data
    assert found(alice, sender=Person("", "A@x.example"))[0] == senior
    job_id, candidates = found(alice)
    assert (job_id, set(candidates)) == (None, {data, senior})


def test_of_two_that_are_equally_likely_the_one_that_is_going_on_is_meant(alice, make_job, hears):
    applied, saved = make_job(alice), make_job(alice)
    move(alice, applied, "applied", TODAY - timedelta(days=9))
    assert found(alice) == (applied, [saved, applied])
    move(alice, saved, "rejected", TODAY - timedelta(days=5))
    assert found(alice)[0] == applied
    hears(Says.RECEIVED)
    assert found(alice)[0] == applied
    third = make_job(alice)
    assert found(alice)[0] is None
    move(alice, third, "applied")
    assert found(alice)[0] == third


def test_a_job_of_the_company_is_not_the_role_that_the_mail_names(alice, make_job, hears):
    job_id = make_job(alice, title="Data Engineer")
    assert found(alice, subject="Your application as Marketing Manager") == (None, [job_id])
    assert found(alice, subject="Your application as Senior Data Engineer")[0] == job_id


def test_less_tells_the_job_of_an_application_where_no_other_company_is_named(
    alice, make_job, hears
):
    job_id = make_job(alice, company="Menuiserie Gauthard")
    mail = {"sender": None, "text": "Passez samedi.\n\nCordialement\nThierry Gauthard"}
    assert found(alice, **mail)[0] == job_id
    hears(Says.OTHER)
    assert found(alice, **mail) == (None, [job_id])
    hears(Says.REJECTION)
    make_job(alice, company="Atelier Passez")
    assert found(alice, **mail)[0] is None


def test_who_signs_tells_a_company_of_their_name_and_who_is_written_to_does_not(
    alice, make_job, hears
):
    job_id = make_job(alice, company="Backhaus Sonnleitner")
    mail = {"sender": None, "text": "Kommen Sie vorbei!\n\nViele Grüße\nMaria Sonnleitner"}
    assert found(alice, **mail)[0] == job_id
    own = [Person("Vera Sonnleitner", "vera.sonnleitner@web.example")]
    assert found(alice, **mail, recipients=own)[0] is None


def test_an_agency_that_the_job_s_own_words_name_tells_it(alice, make_job, hears):
    client = {"company": "Sablecourt Logistics", "title": "Operations Analyst"}
    job_id, _ = make_job(alice, **client, notes="Through Harcombe Talent."), make_job(alice)
    sender = Person("Laurence Petty", "laurence@harcombetalent.example")
    text = "Sablecourt has put the Ops Analyst role on hold."
    assert found(alice, sender=sender, text=text)[0] == job_id
    other = Person("Laurence Petty", "laurence@othertalent.example")
    assert found(alice, sender=other, text=text)[0] is None


def test_an_automatic_reply_is_no_mail_to_customers(alice, make_job, hears):
    hears(Says.OTHER)
    job_id = make_job(alice)
    mail = {"sender": Person("Ana", "ana@acme.example"), "text": "I am away."}
    assert found(alice, **mail, is_automatic=True, subject="Parking")[0] is None
    assert found(alice, **mail, is_automatic=True, subject="Automatic reply: Parking")[0] == job_id


def test_an_invitation_that_is_known_leads_to_its_job(alice, make_job, hears):
    job_id, _ = make_job(alice, company="Elsewhere"), make_job(alice)
    text = ics(event("ORGANIZER;CN=Acme:mailto:hr@acme.example"))
    invitations.receive(alice, invitations.read_text(alice, text), job_id)
    assert found(alice, calendars=[text])[0] == job_id


def test_nothing_of_another_person_and_nothing_in_the_trash_is_found(alice, bob, make_job, hears):
    make_job(bob)
    jobs.delete_jobs(alice, [make_job(alice)])
    assert found(alice) == (None, [])
    theirs = make_job(bob)
    with pytest.raises(JobNotFound):
        suggest(alice, a_mail(), theirs)


def test_a_job_that_was_chosen_leads_the_candidates(alice, make_job, hears):
    others = [make_job(alice) for _ in range(7)]
    chosen = make_job(alice, company="Elsewhere")
    suggestion = suggest(alice, a_mail(), chosen)
    ids = [candidate.id for candidate in suggestion.candidates]
    assert (suggestion.job_id, ids[0], len(ids)) == (chosen, chosen, 5)
    assert set(ids[1:]) < set(others)


def test_a_list_of_postings_is_about_none_of_them(alice, make_job, hears):
    hears(Says.OTHER)
    url = "https://boards.greenhouse.io/acme/jobs/"
    make_job(alice, source_url=f"{url}5012345")
    links = [f"{url}50123{number}" for number in (45, 46, 47)]
    sender = Person("Job alerts", "alerts@board.example")
    alert = {"sender": sender, "text": "Acme: Engineer 1", "is_automatic": True}
    assert found(alice, links=links, **alert)[0] is None
    assert found(alice, **alert)[0] is None
    assert found(alice, sender=ACME, is_automatic=True)[0] is not None


def test_the_queries_are_as_many_for_one_job_as_for_twenty(alice, make_job, hears):
    def count():
        db.session.expire_all()
        mail = a_mail(subject="Engineer 1", calendars=[ics(event())])
        return len(statements_of(lambda: suggest(alice, mail)))

    make_job(alice)
    first = count()
    for _ in range(19):
        job_id = make_job(alice, company="Other")
        contacts.create_contact(alice, read_form(ContactDraft, {"job_id": job_id, "name": "Ana"}))
    assert count() == first


@ON_BOTH_DATABASES
def test_jobs_that_a_mail_cannot_name_are_not_read(alice, make_job, hears):
    job_id = make_job(alice, company="Globex", source_url="https://jobs.example/1")
    many = {"job_key": "https://jobs.example/9{}", "company_key": "company {}"}
    add_copies(job_table, job_id, 2_000, **{name: words.format for name, words in many.items()})
    wanted = make_job(alice, company="Acme", reference="ND-4711")
    acme = Person("Acme Recruiting", "acme@web.de")
    mail = a_mail(sender=acme, text="About nd 4711.", links=["https://jobs.example/9999"])
    ran = statements_of(lambda: suggest(alice, mail))
    plans = [plan_of(*each) for each in ran if "FROM jobs" in each[0]]
    assert not [plan for plan in plans if "SCAN jobs" in plan], plans  # of SQLite
    assert "ix_jobs_reference" in "".join(plans)
    assert suggest(alice, mail).candidates[0].id == wanted


# The interview, the sender and the text


@ON_BOTH_DATABASES
def test_an_invitation_brings_its_interview_and_a_cancelled_one_says_so(alice, make_job, hears):
    hears(Says.OTHER)
    job_id = make_job(alice)
    organizer = "ORGANIZER;CN=Ana Ruiz:mailto:ana@acme.example"
    data = ics(event(organizer, dtstamp="20260301T233000Z")).encode()
    mail = read_calendar(alice, data)
    assert mail.sender == Person("Ana Ruiz", "ana@acme.example")
    suggestion = suggest(alice, mail)
    assert (suggestion.job_id, suggestion.says) == (job_id, Says.INVITATION)
    assert suggestion.occurred_on == date(2026, 3, 1)
    assert suggestion.interview.starts_at == datetime(2026, 12, 3, 13, tzinfo=UTC)
    assert suggestion.interview.invitation.uid == "7f3a@example.com"
    gone = suggest(alice, a_mail(calendars=[ics(event(), method="CANCEL")]))
    assert (gone.says, gone.move.status) == (Says.OTHER, None)
    assert gone.interview.state == InterviewState.CANCELLED


def test_a_time_that_a_mail_of_a_job_names_is_an_interview_whatever_else_it_says(
    alice, make_job, hears
):
    make_job(alice, company="Acme")
    text = f"We confirm our meeting on {TODAY + timedelta(days=9):%d %B %Y} at 11:00."
    hears(Says.OTHER)
    found = suggest(alice, a_mail(text=text))
    assert (found.interview.is_certain, found.move.status) == (True, None)
    stranger = Person("Beta", "jobs@beta.example")
    assert suggest(alice, a_mail(text=text, sender=stranger)).interview is None
    assert suggest(alice, a_mail(text=text, is_automatic=True)).interview is None
    hears(Says.REJECTION)
    assert suggest(alice, a_mail(text=text)).interview is None


@pytest.mark.parametrize("calendar", [ics(event(), method="REPLY"), "BEGIN:VCALENDAR", ""])
def test_a_calendar_in_a_mail_that_is_no_invitation_is_passed_over(alice, hears, calendar):
    suggestion = suggest(alice, a_mail(calendars=[calendar]))
    assert (suggestion.says, suggestion.interview) == (Says.REJECTION, None)


def test_whom_answers_go_to_can_become_a_contact_unless_nobody_reads_there(alice, make_job, hears):
    job_id = make_job(alice)

    def contact(sender, reply_to=None):
        mail = a_mail(sender=Person(*sender), reply_to=reply_to and Person(*reply_to))
        return suggest(alice, mail, job_id).contact

    ana = Person("Ana", "ana@acme.example")
    assert contact(("Ana", "ana@acme.example")) == ana
    assert contact(("Acme", "no-reply@acme.example")) is None
    assert contact(("Acme", "noreply@acme.example"), ("Ana", "ana@acme.example")) == ana
    assert contact(("", "hr@acme.example")) == Person("hr@acme.example", "hr@acme.example")
    draft = {"job_id": job_id, "name": "Somebody", "email": "Ana@acme.example"}
    contacts.create_contact(alice, read_form(ContactDraft, draft))
    assert contact(("Ana", "ana@acme.example")) is None


def test_what_the_person_wrote_is_no_reply_and_moves_only_when_withdrawn(alice, make_job, hears):
    job_id = make_job(alice)
    own = a_mail(sender=Person("", "alice"))
    assert suggest(alice, a_mail(), job_id).reply
    suggestion = suggest(alice, own, job_id)
    assert (suggestion.says, suggestion.reply, suggestion.contact) == (Says.OTHER, False, None)
    hears(Says.WITHDRAWN)
    suggestion = suggest(alice, own, job_id)
    assert (suggestion.move.status, suggestion.reply) == ("not_interested", False)


def test_a_withdrawal_is_of_the_company_that_it_was_sent_to_or_that_confirms_it(
    alice, make_job, hears
):
    hears(Says.WITHDRAWN)
    job_id, me = make_job(alice, company="Acme"), Person("Jo", "jo@home.example")
    texts = {"subject": "Your application", "text": "It is withdrawn."}
    assert suggest(alice, a_mail(sender=ACME, recipients=[me], **texts)).job_id == job_id
    assert suggest(alice, a_mail(sender=me, recipients=[ACME], **texts)).job_id == job_id


@pytest.mark.parametrize(
    "text",
    [
        "I am writing to apply for the position of Senior Tea Taster.",
        "Hiermit bewerbe ich mich als Senior Tea Taster.",
        "Je vous adresse ma candidature au poste de Senior Tea Taster.",
        "Adjunto mi currículum para el puesto de Senior Tea Taster.",
    ],
)
def test_an_application_is_the_persons_own_whatever_it_was_sent_from(alice, make_job, hears, text):
    job_id = make_job(alice, title="Senior Tea Taster", company="Elsewhere")
    suggestion = suggest(alice, a_mail(sender=Person("Jo", "jo@home.example"), text=text))
    assert (suggestion.job_id, suggestion.says) == (job_id, Says.OTHER)
    assert (suggestion.move.status, suggestion.reply) == (None, False)


def test_a_letter_of_the_persons_own_is_about_the_company_it_went_to(alice, make_job, hears):
    own = {"sender": Person("", "alice"), "text": "I am writing to apply."}
    job_id = make_job(alice, title="Engineer")
    assert found(alice, **own, recipients=[Person("", "jobs@acme.example")])[0] == job_id
    elsewhere = [Person("", "jobs@beta.example")]
    assert found(alice, **own, recipients=elsewhere, subject="Engineer")[0] is None


def test_what_a_company_sends_to_its_customers_is_about_no_job(alice, make_job, hears):
    hears(Says.OTHER)
    make_job(alice)
    sender = Person("Acme", "orders@acme.example")
    assert found(alice, sender=sender, text="Your parcel is on its way.")[0] is None


def test_the_text_is_cut_at_what_an_event_may_have(alice, hears):
    assert suggest(alice, a_mail(text="ä" * 100_001)).text == "ä" * 99_999 + "…"
    assert suggest(alice, a_mail(text=" a\0b\ud800 ")).text == "ab?"


# Recording


def everything():
    """All rows of all tables."""
    db.session.rollback()
    return {
        table.name: [tuple(row) for row in db.session.execute(select(table))]
        for table in Base.metadata.sorted_tables
    }


def draft(**fields):
    return read_form(MailDraft, {"text": "We regret.", "occurred_on": TODAY.isoformat(), **fields})


def test_one_undo_takes_back_all_that_a_mail_brought(alice, make_job):
    job_id = make_job(alice)
    before = everything()
    invitation = invitations.read_text(alice, ics(event("ATTENDEE;CN=Ana:mailto:a@x.example")))
    recorded = record_mail(
        alice,
        job_id,
        draft(status="interviewing"),
        invitation=invitation,
        contact=read_form(ContactDraft, {"job_id": job_id, "name": "Ana"}),
    )
    job = jobs.get_job(alice, job_id)
    assert (job.status, recorded.status) == ("interviewing", "interviewing")
    assert [interview.uid for interview in interviews.interviews_of_job(job)] == [
        "7f3a@example.com"
    ]
    assert [contact.name for contact in contacts.contacts_of_job(job)] == ["Ana"]
    kinds = [event.kind for event in history.list_events(job, alice)]
    assert kinds == [EventKind.MOVED, EventKind.EMAIL, EventKind.SAVED]
    undo.undo(alice, recorded.change.id)
    after = everything()
    changed = {name for name in after if after[name] != before[name]} - {"users"}
    assert changed == {"jobs"}  # version and time of the last change
    job = jobs.get_job(alice, job_id)
    assert job.status == "interested"


def test_a_mail_is_recorded_on_its_day_and_found_again(alice, make_job, hears):
    job_id, day = make_job(alice), TODAY - timedelta(days=4)
    move(alice, job_id, "interviewing", TODAY - timedelta(days=2))
    wanted = draft(status="applied", occurred_on=day.isoformat(), text="We\r\nregret.")
    recorded = record_mail(alice, job_id, wanted)
    job = jobs.get_job(alice, job_id)
    assert (job.status, job.applied_on, recorded.status) == ("interviewing", day, None)
    assert suggest(alice, a_mail(text="We\nregret."), job_id).recorded_on == day
    assert suggest(alice, a_mail(text="Another."), job_id).recorded_on is None


def test_an_interview_and_a_contact_are_added_once(alice, make_job):
    job_id = make_job(alice)
    invitation = invitations.read_text(alice, ics(event()))
    contact = read_form(ContactDraft, {"job_id": job_id, "name": "Ana", "email": "a@x.example"})
    effects = [
        record_mail(alice, job_id, draft(), invitation=invitation, contact=contact)
        for _ in range(2)
    ]
    assert [recorded.effect for recorded in effects] == ["added", "unchanged"]
    assert [recorded.contact is None for recorded in effects] == [False, True]
    fields = {"job_id": job_id, "starts_at": "2026-12-04T09:00:00+01:00", "move": True}
    record_mail(alice, job_id, draft(), interview=read_form(InterviewDraft, fields))
    job = jobs.get_job(alice, job_id)
    assert (job.status, len(interviews.interviews_of_job(job))) == ("interested", 2)


@ON_BOTH_DATABASES
def test_an_interview_of_another_job_is_not_changed_by_this_ones_mail(alice, make_job):
    one, other = make_job(alice), make_job(alice)
    invitation = invitations.read_text(alice, ics(event()))
    record_mail(alice, one, draft(), invitation=invitation)
    later = invitations.read_text(alice, ics(event(start="20261204T130000Z", sequence="2")))
    before = everything()
    with pytest.raises(InvalidInput, match="another job"):
        record_mail(alice, other, draft(status="interviewing"), invitation=later)
    assert everything() == before


@ON_BOTH_DATABASES
def test_what_is_refused_records_nothing(alice, bob, make_job):
    theirs, deleted, own = make_job(bob), make_job(alice), make_job(alice)
    jobs.delete_jobs(alice, [deleted])
    before = everything()
    for job_id in (theirs, deleted, 2**40):
        with pytest.raises(JobNotFound):
            record_mail(alice, job_id, draft(status="rejected"))
    with pytest.raises(InvalidInput, match="text is required"):
        record_mail(alice, own, draft(text="", reply=False, status="rejected"))
    assert everything() == before
    for fields in ({"text": "a" * 100_001}, {"occurred_on": "2199-01-01"}, {"status": "hired"}):
        with pytest.raises(InvalidInput):
            draft(**fields)
