"""What people are told, when, and that they are told it once. The network is replaced here."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from conftest import ON_BOTH_DATABASES, PASSWORD
from sqlalchemy import select
from support import people
from support.statements import statements_of

from vega.errors import InvalidInput, NotDelivered
from vega.extensions import db
from vega.models import Notice, NoticeState, Plan, SignInMethod
from vega.schemas import InterviewChanges, InterviewDraft, JobChanges, TaskChanges, TaskDraft
from vega.schemas import read_form as read
from vega.services.accounts import devices, sessions, users
from vega.services.belongings import delete_user
from vega.services.jobs import jobs
from vega.services.plan import interviews, notice_settings, notices, tasks
from vega.services.plan.channels.ntfy import NtfyTarget
from vega.services.plan.channels.sending import Message
from vega.services.plan.channels.webhook import WebhookTarget, signing_key
from vega.services.plan.notice_texts import digest

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
ZURICH = ZoneInfo("Europe/Zurich")
SEVEN = datetime(2026, 11, 25, 7, tzinfo=ZURICH)  # a Wednesday
TODAY = SEVEN.date()


@dataclass
class Outbox:
    """What arrived, by topic. The next sendings fail with what stands in `failures`."""

    messages: list[tuple[str, Message]] = field(default_factory=list)
    failures: list[BaseException] = field(default_factory=list)

    @property
    def titles(self) -> list[str]:
        return [message.title for _, message in self.messages]


@pytest.fixture
def outbox(app, monkeypatch) -> Outbox:
    kept = Outbox()

    def send(target: NtfyTarget, message: Message) -> None:
        if kept.failures:
            raise kept.failures.pop(0)
        kept.messages.append((target.topic, message))

    monkeypatch.setattr(NtfyTarget, "send", send)
    return kept


@pytest.fixture
def clock():
    with time_machine.travel(SEVEN, tick=False) as traveller:
        yield traveller


@pytest.fixture
def anna(app, alice, outbox, clock):
    """Alice in Zurich, who gets a digest at 8 by ntfy."""
    notice_settings.set_server("ntfy", "http://ntfy.example")
    return wants(alice, "Europe/Zurich", digest_hour=8)


def wants(account, zone=None, digest_hour=None, before_interviews=False):
    if zone:
        users.set_time_zone(account, zone)
    notice_settings.set_wanted(account, digest_hour, before_interviews=before_interviews)
    notice_settings.set_address(account, "ntfy", f"{account.username}-topic")
    return users.get_user(account.username)


def run() -> None:
    db.session.expire_all()
    notices.send_due(people.config())


def add_task(owner, title="Call them", due_on=TODAY, job_id=None) -> int:
    draft = {"title": title, "due_on": due_on.isoformat() if due_on else None, "job_id": job_id}
    return tasks.create_task(owner, read(TaskDraft, draft)).item.id


def add_interview(owner, job_id, starts_at, **more) -> int:
    draft = {"job_id": job_id, "starts_at": starts_at.isoformat(), "kind": "video", **more}
    return interviews.create_interview(owner, read(InterviewDraft, draft)).item.id


def change(owner, interview_id, **fields) -> None:
    interviews.change_interview(owner, interview_id, read(InterviewChanges, fields))


def states() -> list[tuple[str, str]]:
    db.session.expire_all()
    rows = db.session.scalars(select(Notice).order_by(Notice.id))
    return [(notice.moment, notice.state) for notice in rows]


# The hour of the digest


def test_nothing_is_sent_until_it_is_switched_on(alice, outbox, clock, make_job):
    notice_settings.set_server("ntfy", "http://ntfy.example")
    notice_settings.set_address(alice, "ntfy", "alice-topic")
    add_task(alice)
    add_interview(alice, make_job(alice), SEVEN + HOUR)
    run()
    assert outbox.messages == []


@ON_BOTH_DATABASES
def test_the_digest_comes_once_a_day_at_its_hour(anna, outbox, clock):
    add_task(anna)
    clock.move_to(SEVEN + 59 * MINUTE)
    run()
    assert outbox.messages == []
    for moment in (HOUR, HOUR + MINUTE, 5 * HOUR, DAY, DAY + HOUR, DAY + 2 * HOUR):
        clock.move_to(SEVEN + moment)
        run()
    assert outbox.titles == ["Vega: 1 due today", "Vega: 1 overdue"]


def test_after_an_outage_it_comes_later_that_day_but_not_the_next(anna, outbox, clock):
    add_task(anna)
    clock.move_to(SEVEN + 14 * HOUR)
    run()
    assert outbox.titles == ["Vega: 1 due today"]
    clock.move_to(SEVEN + 2 * DAY)  # off for a day, and not eight yet
    run()
    assert len(outbox.messages) == 1


def test_without_anything_to_say_there_is_no_digest_that_day(anna, outbox, clock):
    clock.move_to(SEVEN + HOUR)
    run()
    add_task(anna)
    clock.move_to(SEVEN + 2 * HOUR)
    run()
    assert outbox.messages == []
    notice_settings.set_wanted(anna, 10, before_interviews=False)
    clock.move_to(SEVEN + 3 * HOUR)
    run()
    assert outbox.titles == ["Vega: 1 due today"]


def test_another_hour_or_time_zone_brings_no_second_digest_that_day(anna, outbox, clock):
    add_task(anna, due_on=SEVEN.date() - DAY)
    clock.move_to(SEVEN + HOUR)
    run()
    notice_settings.set_wanted(anna, 12, before_interviews=False)
    for zone in ("America/New_York", "Asia/Kolkata", "Europe/Zurich"):
        users.set_time_zone(anna, zone)
        clock.move_to(SEVEN + 6 * HOUR)
        run()
    assert [moment for moment, _ in states()] == ["2026-11-25"]
    assert len(outbox.messages) == 1


def test_yesterdays_digest_is_neither_sent_nor_written_again_where_it_is_still_yesterday(
    anna, outbox, clock, monkeypatch
):
    """A day begins first on Kiritimati and ends last on Baker Island, 26 hours apart."""
    written = []
    monkeypatch.setattr(notices, "digest", lambda *given: written.append(given) or digest(*given))
    anna = wants(anna, "Pacific/Kiritimati", digest_hour=0)
    add_task(anna, due_on=TODAY)
    clock.move_to(datetime(2026, 11, 25, 0, tzinfo=ZoneInfo("Pacific/Kiritimati")))
    run()
    users.set_time_zone(anna, "Etc/GMT+12")
    for hour in (0, 23):
        clock.move_to(datetime(2026, 11, 25, hour, 59, tzinfo=ZoneInfo("Etc/GMT+12")))
        run()
    assert len(outbox.messages) == len(written) == 1


def test_a_clock_that_is_set_back_sends_none_twice(anna, outbox, clock, make_job):
    anna = wants(anna, digest_hour=8, before_interviews=True)
    add_task(anna, due_on=SEVEN.date() - 3 * DAY)
    add_interview(anna, make_job(anna), SEVEN + DAY + 5 * HOUR)
    days = [SEVEN + HOUR, SEVEN + DAY + HOUR, SEVEN + DAY + 4 * HOUR]
    for moment in [*days, *days, SEVEN + DAY + 4.5 * HOUR]:
        clock.move_to(moment)
        run()
    assert [moment for moment, _ in states()] == [
        "2026-11-25", "2026-11-26", "2026-11-26T11:00:00Z",
    ]  # fmt: skip
    assert len(outbox.messages) == 3


@pytest.mark.parametrize(
    ("zone", "first"),
    [
        ("Europe/Zurich", date(2026, 3, 28)),
        ("Europe/Zurich", date(2026, 10, 24)),
        ("America/New_York", date(2026, 3, 7)),
        ("America/New_York", date(2026, 10, 31)),
        ("Australia/Sydney", date(2026, 4, 4)),
        ("Australia/Sydney", date(2026, 10, 3)),
        ("Asia/Kolkata", date(2026, 1, 30)),  # a month's end
        ("Asia/Kolkata", date(2028, 2, 28)),  # a leap day
    ],
)
def test_summer_time_and_the_calendar_move_no_digest(alice, outbox, zone, first):
    """At two, which some days do not have and others have twice."""
    local = ZoneInfo(zone)
    start = datetime(first.year, first.month, first.day, tzinfo=local).astimezone(UTC)
    with time_machine.travel(start, tick=False) as clock:
        notice_settings.set_server("ntfy", "http://ntfy.example")
        owner = wants(alice, zone, digest_hour=2)
        add_task(owner, due_on=first - DAY)
        sent = []
        for hours in range(72):
            moment = start + hours * HOUR + MINUTE
            if moment.astimezone(local).hour not in (0, 1, 2, 3, 4, 23):
                continue
            clock.move_to(moment)
            run()
            if len(outbox.messages) > len(sent):
                sent.append(moment.astimezone(local))
        assert [moment.date() for moment in sent] == [first, first + DAY, first + 2 * DAY]
        skips = {moment.hour for moment in sent} - {2}
        assert skips <= {3}
        assert len(outbox.messages) == 3


# An hour before an interview


@pytest.fixture
def ben(anna):
    """Alice in Zurich, who is told of interviews alone."""
    return wants(anna, before_interviews=True)


def test_an_interview_is_announced_an_hour_before(ben, outbox, clock, make_job):
    job_id = make_job(ben, title="Data Engineer", company="Acme")
    add_interview(
        ben, job_id, SEVEN + 5 * HOUR, people="Maria", url="https://meet.example/1",
        time_zone="America/New_York",
    )  # fmt: skip
    for moment in (3 * HOUR + 59 * MINUTE, 4 * HOUR, 4 * HOUR + MINUTE, 4.5 * HOUR):
        clock.move_to(SEVEN + moment)
        run()
        if moment < 4 * HOUR:
            assert outbox.messages == []
    ((topic, message),) = outbox.messages
    assert topic == "alice-topic"
    assert message.title == "12:00 Video interview: Data Engineer, Acme"
    for words in ("Today 12:00–13:00 (Today 06:00–07:00 in New York)", "With: Maria",
                  "Link: https://meet.example/1"):  # fmt: skip
        assert words in message.text


@pytest.mark.parametrize("change_to", [{"state": "cancelled"}, {"state": "done"}, "trash", "late"])
def test_what_does_not_take_place_is_not_announced(ben, outbox, clock, make_job, change_to):
    job_id = make_job(ben)
    interview_id = add_interview(ben, job_id, SEVEN + HOUR)
    if change_to == "trash":
        jobs.delete_jobs(ben, [job_id])
    elif change_to == "late":
        clock.move_to(SEVEN + HOUR)
    else:
        change(ben, interview_id, **change_to)
    run()
    assert outbox.messages == []


def test_a_moved_interview_is_announced_for_its_new_time(ben, outbox, clock, make_job):
    interview_id = add_interview(ben, make_job(ben), SEVEN + HOUR)
    run()
    change(ben, interview_id, starts_at=(SEVEN + 5 * HOUR).isoformat())
    for hours in (1, 3, 4, 4.5):
        clock.move_to(SEVEN + hours * HOUR)
        run()
    assert [title[:5] for title in outbox.titles] == ["08:00", "12:00"]


# A sign-in from a new device


def sign_in(owner, key="laptop", label="Firefox on Linux"):
    new = sessions.NewSession(owner.id, label, SignInMethod.CODE, device_key=key)
    return people.account_of_browser(sessions.start_browser_session(new))


@pytest.mark.parametrize("wanted", [{"digest_hour": 8}, {"before_interviews": True}])
def test_a_sign_in_from_a_new_device_is_told_once(anna, outbox, clock, wanted):
    wants(anna, **wanted)
    sign_in(anna)
    run()
    assert outbox.messages == []  # the first one is no news
    clock.move_to(SEVEN + 3 * MINUTE)
    sign_in(anna, "phone", "Safari on iPhone")
    for minutes in (4, 5, 30):
        clock.move_to(SEVEN + minutes * MINUTE)
        run()
    ((topic, message),) = outbox.messages
    assert (topic, message.title) == ("alice-topic", "Vega: new sign-in from Safari on iPhone")
    assert message.text == (
        "Safari on iPhone signed in as alice with password and code, Wed 25 Nov 07:03 "
        "(Europe/Zurich).\n\nIf it was you, choose It was me on Today in Vega. If it wasn't, sign "
        "it out there and change your password."
    )
    device = {"at": "2026-11-25T06:03:00Z", "device": "Safari on iPhone", "method": "code"}
    assert message.data == {"kind": "signIn", **device, "devices": [device]}


def test_of_many_sign_ins_one_message_in_ten_minutes_tells(anna, outbox, clock):
    sign_in(anna)
    for minutes, keys in (
        (0, ["iPhone"]),
        (1, ["iPad"]),
        (9, ["macOS", "Windows"]),
        (10, []),
        (15, ["Android"]),
        (20, []),
    ):
        clock.move_to(SEVEN + minutes * MINUTE)
        for key in keys:
            sign_in(anna, key, f"Safari on {key}")
        run()
        run()
    first, second, third = (message for _, message in outbox.messages)
    assert first.title == "Vega: new sign-in from Safari on iPhone"
    assert second.title == "Vega: 3 new sign-ins"
    assert second.text == (
        "3 new devices signed in as alice (Europe/Zurich):\n\n"
        "- Safari on iPad with password and code, Wed 25 Nov 07:01\n"
        "- Safari on macOS with password and code, Wed 25 Nov 07:09\n"
        "- Safari on Windows with password and code, Wed 25 Nov 07:09\n\n"
        "If it was you, choose It was me on Today in Vega. If it wasn't, sign it out there and "
        "change your password."
    )
    assert [one["device"] for one in second.data["devices"]] == [
        "Safari on iPad",
        "Safari on macOS",
        "Safari on Windows",
    ]
    assert third.title == "Vega: new sign-in from Safari on Android"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Chrome on Windows", "Chrome on Windows (browser extension)"),
        ("Python-urllib/3.11", "Script or app · Python-urllib/3.11"),
    ],
)
def test_an_extension_and_a_script_are_called_so(anna, outbox, label, name):
    sign_in(anna)
    people.sign_in_extension("alice", PASSWORD, "192.0.2.1", label)
    run()
    ((_, message),) = outbox.messages
    assert message.text.startswith(f"{name} signed in as alice with password, ")


def test_a_flood_of_sign_ins_is_counted_and_cut(anna, outbox, clock):
    sign_in(anna)
    for number in range(30):
        sign_in(anna, f"{number}")
    run()
    ((_, message),) = outbox.messages
    assert message.title == "Vega: 30 new sign-ins"
    assert message.text.count("- Firefox on Linux") == 10
    assert "- and 20 more" in message.text
    assert len(message.data["devices"]) == 10


def test_what_signed_in_while_a_message_failed_is_told_with_the_next_try(anna, outbox, clock):
    sign_in(anna)
    sign_in(anna, "a", "Phone a")
    outbox.failures = [NotDelivered("It is down.", is_down=True)] * 2
    run()
    for minutes, key in ((2, "b"), (5, "b"), (16, "c"), (19, "c"), (20, "c"), (35, "c")):
        clock.move_to(SEVEN + minutes * MINUTE)
        sign_in(anna, key)
        run()
    assert outbox.titles == ["Vega: 3 new sign-ins"]
    assert [notice.state for notice in notices.latest_notices(anna)] == ["sent"]


def test_what_was_told_to_one_person_or_place_holds_up_no_other(
    anna, bob, outbox, clock, monkeypatch
):
    monkeypatch.setattr(
        WebhookTarget, "send", lambda _, message: outbox.messages.append(("webhook", message))
    )
    notice_settings.set_webhook("alice", "https://hooks.example")
    wants(bob, "Europe/Zurich", digest_hour=8)
    for minutes, owner in ((0, bob), (1, anna)):
        clock.move_to(SEVEN + minutes * MINUTE)
        sign_in(owner)
        sign_in(owner, "phone")
        run()
    assert [place for place, _ in outbox.messages] == ["bob-topic", "alice-topic", "webhook"]


@ON_BOTH_DATABASES
def test_a_device_that_signed_in_days_ago_is_not_told_any_more(anna, outbox, clock):
    sign_in(anna)
    sign_in(anna, "a", "Phone a")
    clock.move_to(SEVEN + DAY)
    sign_in(anna, "b", "Phone b")
    run()
    assert outbox.titles == ["Vega: new sign-in from Phone b"]


def test_what_broke_off_counts_as_told(anna, outbox, clock):
    """It may have arrived, so it is shown as failed and not sent again; the next one waits."""
    sign_in(anna)
    sign_in(anna, "a", "Phone a")
    outbox.failures = [NotDelivered("It broke off.", may_have_arrived=True)]
    run()
    clock.move_to(SEVEN + 5 * MINUTE)
    sign_in(anna, "b", "Phone b")
    run()
    assert outbox.messages == []
    clock.move_to(SEVEN + 10 * MINUTE)
    run()
    assert outbox.titles == ["Vega: new sign-in from Phone b"]


def test_of_several_processes_at_once_one_tells_of_sign_ins(app, anna, outbox, clock):
    """Also where a device signs in between their looks at what is due."""
    sign_in(anna)
    sign_in(anna, "a")
    early = list(notices._find_due(people.config()))
    sign_in(anna, "b")
    run()
    for due in early:
        notices._deliver(due, people.config())
    assert outbox.titles == ["Vega: 2 new sign-ins"]


def test_who_wants_no_notices_is_told_of_no_sign_in(anna, outbox):
    wants(anna)
    sign_in(anna)
    sign_in(anna, "phone")
    run()
    assert outbox.messages == []


@ON_BOTH_DATABASES
def test_what_was_confirmed_or_signed_out_at_once_is_not_told(anna, outbox):
    laptop = sign_in(anna)
    for key, end in (("phone", devices.confirm_device), ("stranger", devices.sign_out_device)):
        sign_in(anna, key)
        (told,) = devices.list_new_devices(laptop)
        end(laptop, told.id)
    run()
    assert outbox.messages == []


def test_a_sign_in_that_could_not_be_told_is_tried_again_for_a_day(anna, outbox, clock):
    sign_in(anna)
    sign_in(anna, "phone")
    outbox.failures = [NotDelivered("It is down.", is_down=True)] * 3
    for hours in (0, 1, 2, 3, 4):
        clock.move_to(SEVEN + hours * HOUR)
        run()
    assert outbox.titles == ["Vega: new sign-in from Firefox on Linux"]
    sign_in(anna, "tablet")
    outbox.failures = [NotDelivered("It is down.", is_down=True)] * 99
    for hours in range(4, 34, 2):
        clock.move_to(SEVEN + hours * HOUR)
        run()
    outbox.failures = []
    clock.move_to(SEVEN + 36 * HOUR)
    run()
    assert len(outbox.messages) == 1


# What a digest says


def test_a_digest_says_what_needs_doing_and_nothing_else(anna, outbox, clock, make_job):
    job = make_job(anna, title="Data Engineer", company="Acme")
    gone = make_job(anna, title="Gone", deadline=SEVEN.date().isoformat())
    today = TODAY
    add_task(anna, "Late", today - DAY, job)
    add_task(anna, "Now")
    add_task(anna, "Later", today + DAY)
    add_task(anna, "Someday", None)
    finished = add_task(anna, "Finished")
    tasks.change_task(anna, finished, read(TaskChanges, {"done": True}))
    add_task(anna, "Binned", today, gone)
    add_interview(anna, job, SEVEN + 3 * HOUR, title="First talk")
    add_interview(anna, job, SEVEN + 2 * DAY, title="Far away")
    cancelled = add_interview(anna, job, SEVEN + 4 * HOUR, title="Called off")
    change(anna, cancelled, state="cancelled")
    make_job(anna, title="Closes", deadline=(today + 7 * DAY).isoformat())
    make_job(anna, title="Closes late", deadline=(today + 8 * DAY).isoformat())
    offer = make_job(anna, title="Offered", status="offer_received")
    jobs.update_job(anna, offer, read(JobChanges, {"answer_by": today.isoformat()}))
    for number in range(4):
        make_job(anna, title=f"Silent {number}", status="applied", applied_on="2026-10-01")
    jobs.delete_jobs(anna, [gone])
    clock.move_to(SEVEN + HOUR)
    run()
    ((_, message),) = outbox.messages
    assert message.title == (
        "Vega: 1 overdue, 1 due today, 1 interview, 1 closing soon, 1 to answer, 4 without a reply"
    )
    assert message.text == (
        "Wed 25 Nov\n\n"
        "Overdue (1)\n- Late · Data Engineer, Acme (since Tue 24 Nov)\n\n"
        "Due today (1)\n- Now\n\n"
        "Interviews (1)\n- Today 10:00–11:00 · First talk · Data Engineer, Acme\n\n"
        "Closing soon (1)\n- Closes, Acme GmbH: closes Wed 2 Dec\n\n"
        "Offers to answer (1)\n- Offered, Acme GmbH: answer by Wed 25 Nov\n\n"
        "No reply yet (4)\n"
        "- Silent 0, Acme GmbH: no news since Thu 1 Oct\n"
        "- Silent 1, Acme GmbH: no news since Thu 1 Oct\n"
        "- Silent 2, Acme GmbH: no news since Thu 1 Oct\n"
        "- and 1 more"
    )
    assert [part["name"] for part in message.data["parts"]] == [
        "overdue", "due", "interviews", "deadlines", "offers", "quiet",
    ]  # fmt: skip


def test_a_digest_has_the_interviews_until_tomorrow_at_midnight(anna, outbox, clock, make_job):
    job_id = make_job(anna, title="Data Engineer", company="Acme")
    for hours, title in ((3, "First talk"), (40, "Last talk"), (41, "Not yet")):
        add_interview(anna, job_id, SEVEN + hours * HOUR, title=title)
    clock.move_to(SEVEN + HOUR)
    run()
    ((_, message),) = outbox.messages
    assert message.text.endswith(
        "Interviews (2)\n"
        "- Today 10:00–11:00 · First talk · Data Engineer, Acme\n"
        "- Tomorrow 23:00–Fri 27 Nov 00:00 · Last talk · Data Engineer, Acme"
    )


def test_a_long_part_of_a_digest_has_ten_lines_and_counts_a_hundred(anna, outbox, clock):
    for number in range(1, 102):
        add_task(anna, f"Task {number}", TODAY + (number > 100) * DAY)
    for hours, title in ((1, "100 due today"), (25, "100 overdue, 1 due today"),
                         (49, "100+ overdue")):  # fmt: skip
        clock.move_to(SEVEN + hours * HOUR)
        run()
        assert outbox.titles[-1] == f"Vega: {title}"
    first = outbox.messages[0][1].text
    assert first.count("\n- Task") == 10
    assert first.endswith("- Task 10\n- and 90 more")


@ON_BOTH_DATABASES
def test_everybody_gets_their_own(anna, bob, outbox, clock):
    wants(bob, digest_hour=7)
    add_task(anna, "Anna's")
    add_task(bob, "Bob's")
    clock.move_to(SEVEN + 3 * HOUR)
    run()
    told = {topic: message.text for topic, message in outbox.messages}
    assert "Anna's" in told["alice-topic"]
    assert "Bob's" not in told["alice-topic"]
    assert "Bob's" in told["bob-topic"]


# Failures


def test_a_mail_server_that_is_down_for_two_hours_gets_it_once_when_it_is_back(anna, outbox, clock):
    add_task(anna)
    for minutes in range(0, 300, 5):
        clock.move_to(SEVEN + HOUR + minutes * MINUTE)
        if minutes < 120:
            outbox.failures = [NotDelivered("It is down.", is_down=True)]
        else:
            outbox.failures = []
        run()
    assert outbox.titles == ["Vega: 1 due today"]
    assert states() == [("2026-11-25", NoticeState.SENT)]


def test_a_failure_is_tried_again_that_day_and_then_told(anna, outbox, clock):
    add_task(anna)
    due = [0, 5, 20, 50, *range(110, 16 * 60, 120)]  # minutes, until ten to midnight
    tried = []
    for minutes in sorted({*due, *(minute - 1 for minute in due[1:]), 20 * 60}):
        clock.move_to(SEVEN + HOUR + minutes * MINUTE)
        outbox.failures = [NotDelivered("It is down.")]
        run()
        tried += [] if outbox.failures else [minutes]
    assert tried == due
    (failed,) = notices.latest_notices(anna)
    assert (failed.state, failed.error, failed.next_try_at) == ("failed", "It is down.", None)


def test_an_interview_is_tried_again_until_it_begins(ben, outbox, clock, make_job):
    add_interview(ben, make_job(ben), SEVEN + HOUR)
    for minutes in range(0, 90, 5):
        clock.move_to(SEVEN + minutes * MINUTE)
        outbox.failures = [NotDelivered("It is down.")]
        run()
    (failed,) = notices.latest_notices(ben)
    assert (failed.attempts, failed.next_try_at) == (4, None)


@ON_BOTH_DATABASES
def test_what_was_cancelled_after_a_failure_is_not_announced(ben, outbox, clock, make_job):
    interview_id = add_interview(ben, make_job(ben), SEVEN + HOUR)
    outbox.failures = [NotDelivered("It is down.")]
    run()
    change(ben, interview_id, state="cancelled")
    clock.move_to(SEVEN + 10 * MINUTE)
    run()
    assert outbox.messages == []
    assert list(notices.latest_notices(ben)) == []


def test_what_may_have_arrived_is_not_sent_again(anna, outbox, clock):
    add_task(anna)
    outbox.failures = [NotDelivered("It broke off.", may_have_arrived=True)]
    for hours in range(1, 12):
        clock.move_to(SEVEN + hours * HOUR)
        run()
    assert outbox.messages == []
    (failed,) = notices.latest_notices(anna)
    assert (failed.state, failed.error) == ("failed", "It broke off.")


@ON_BOTH_DATABASES
def test_what_was_being_sent_at_a_kill_is_told_and_not_sent_again(anna, outbox, clock):
    add_task(anna)
    clock.move_to(SEVEN + HOUR)
    outbox.failures = [KeyboardInterrupt()]
    with pytest.raises(KeyboardInterrupt):
        run()
    clock.move_to(SEVEN + HOUR + 10 * MINUTE)
    run()
    assert states() == [("2026-11-25", NoticeState.SENDING)]
    clock.move_to(SEVEN + HOUR + 10 * MINUTE + timedelta(seconds=1))
    run()
    assert outbox.messages == []
    (lost,) = notices.latest_notices(anna)
    assert (lost.state, lost.next_try_at) == ("failed", None)
    assert lost.error == "It may not have arrived: Vega was stopped while sending it."


def test_what_is_switched_off_after_a_failure_is_not_tried_again(anna, outbox, clock):
    add_task(anna)
    clock.move_to(SEVEN + HOUR)
    outbox.failures = [NotDelivered("It is down.")]
    run()
    notice_settings.set_wanted(anna, None, before_interviews=False)
    clock.move_to(SEVEN + 2 * HOUR)
    run()
    assert outbox.messages == []
    (given_up,) = notices.latest_notices(anna)
    assert "switched off" in given_up.error


def test_a_server_that_is_down_is_waited_for_once_a_minute(anna, bob, outbox, clock):
    wants(bob, "Europe/Zurich", digest_hour=8)
    add_task(anna)
    add_task(bob)
    clock.move_to(SEVEN + HOUR)
    down = NotDelivered("It did not answer.", is_down=True)
    outbox.failures = [down, down]
    run()
    assert len(outbox.failures) == 1
    clock.move_to(SEVEN + HOUR + MINUTE)
    run()
    assert outbox.failures == []
    clock.move_to(SEVEN + HOUR + 10 * MINUTE)
    run()
    assert sorted(topic for topic, _ in outbox.messages) == ["alice-topic", "bob-topic"]


def test_an_interview_goes_before_digests(anna, bob, outbox, clock, make_job):
    add_task(anna)
    bob = wants(bob, "Europe/Zurich", before_interviews=True)
    add_interview(bob, make_job(bob), SEVEN + 2 * HOUR)
    clock.move_to(SEVEN + HOUR)
    run()
    assert [topic for topic, _ in outbox.messages] == ["bob-topic", "alice-topic"]


def test_a_deleted_account_takes_its_notices_along(anna, bob, outbox, clock):
    wants(bob, digest_hour=7)
    add_task(bob)
    clock.move_to(SEVEN + 3 * HOUR)
    run()
    delete_user("bob")
    run()
    assert states() == [("2026-11-25", NoticeState.NOTHING)]


@ON_BOTH_DATABASES
def test_notices_are_forgotten_after_ninety_days(anna, outbox, clock):
    add_task(anna)
    clock.move_to(SEVEN + HOUR)
    run()
    clock.move_to(SEVEN + 90 * DAY)
    notices.delete_old_notices()
    assert len(states()) == 1
    clock.move_to(SEVEN + 91 * DAY)
    notices.delete_old_notices()
    assert states() == []


@ON_BOTH_DATABASES
def test_a_look_at_what_is_due_costs_the_same_for_any_number(anna, outbox, clock, make_job):
    wants(anna, digest_hour=23, before_interviews=True)
    before = len(statements_of(run))
    for number in range(5):
        person = users.create_user(f"person-{number}", PASSWORD, Plan.UNLIMITED)
        wants(person, "Europe/Zurich", digest_hour=23, before_interviews=True)
        add_interview(person, make_job(person), SEVEN + 3 * HOUR)
    assert len(statements_of(run)) == before <= 7


# The address for mail


@pytest.fixture
def codes(monkeypatch, alice) -> list[str]:
    """The codes that were mailed to Alice."""
    mailed = []
    monkeypatch.setattr(notice_settings.secrets, "randbelow", lambda _: 1234 + len(mailed))
    monkeypatch.setattr(
        notice_settings.MailTarget, "send", lambda _, message: mailed.append(message.text[13:21])
    )
    return mailed


class TestCodes:
    @pytest.fixture
    def settings(self) -> dict[str, str]:
        return {
            "VEGA_SMTP_URL": "smtp://127.0.0.1:25", "VEGA_MAIL_FROM": "vega@example.org",
        }  # fmt: skip

    def is_confirmed(self, owner) -> bool:
        settings = notice_settings.get_settings(owner)
        return bool(notice_settings.targets(settings, people.config(), {}))

    def ask(self, owner, address="alice@example.org") -> None:
        notice_settings.set_email(owner, people.config(), address)
        notice_settings.send_code(owner, people.config())

    def enter(self, owner, code) -> None:
        notice_settings.confirm_email(owner, people.config(), code)

    @ON_BOTH_DATABASES
    def test_no_digest_goes_to_an_address_before_its_code_was_entered(self, alice, codes, clock):
        self.ask(alice)
        assert codes == ["00001234"]
        assert not self.is_confirmed(alice)
        self.enter(alice, " 0000 1234 ")
        assert self.is_confirmed(alice)

    def test_another_address_has_to_be_confirmed_anew(self, alice, codes, clock):
        self.ask(alice)
        self.enter(alice, codes[0])
        notice_settings.set_email(alice, people.config(), "other@example.org")
        assert not self.is_confirmed(alice)
        with pytest.raises(InvalidInput, match="no longer works"):
            self.enter(alice, codes[0])

    def test_a_code_can_be_tried_five_times(self, alice, codes, clock):
        self.ask(alice)
        for _ in range(5):
            with pytest.raises(InvalidInput, match="not the code"):
                self.enter(alice, "99999999")
        with pytest.raises(InvalidInput, match="no longer works"):
            self.enter(alice, codes[0])
        clock.move_to(SEVEN + 2 * MINUTE)
        notice_settings.send_code(alice, people.config())
        self.enter(alice, codes[1])
        assert self.is_confirmed(alice)

    def test_a_code_works_for_an_hour_and_once(self, alice, codes, clock):
        self.ask(alice)
        clock.move_to(SEVEN + HOUR + MINUTE)
        with pytest.raises(InvalidInput, match="no longer works"):
            self.enter(alice, codes[0])
        notice_settings.send_code(alice, people.config())
        self.enter(alice, codes[1])
        with pytest.raises(InvalidInput, match="no longer works"):
            self.enter(alice, codes[1])

    def test_codes_are_mailed_once_a_minute(self, alice, codes, clock):
        self.ask(alice)
        with pytest.raises(InvalidInput, match="in a minute"):
            self.ask(alice, "other@example.org")
        clock.move_to(SEVEN + MINUTE)
        notice_settings.send_code(alice, people.config())
        assert len(codes) == 2

    @ON_BOTH_DATABASES
    def test_tests_are_mailed_once_a_minute(self, alice, codes, clock):
        self.ask(alice)
        clock.move_to(SEVEN + timedelta(seconds=9))
        self.enter(alice, codes[0])
        self.send_test(alice)
        for seconds in (9, 60):
            clock.move_to(SEVEN + timedelta(seconds=seconds))
            with pytest.raises(NotDelivered, match="in a minute"):
                self.send_test(alice)
            with pytest.raises(InvalidInput, match="in a minute"):
                notice_settings.send_code(alice, people.config())
        clock.move_to(SEVEN + timedelta(seconds=70))
        self.send_test(alice)
        assert len(codes) == 3

    def send_test(self, owner) -> None:
        notice_settings.send_test(owner, people.config(), "email")

    def test_the_database_does_not_have_the_code(self, alice, codes, clock):
        self.ask(alice)
        assert codes[0] not in str(notice_settings.get_settings(alice))


@pytest.mark.parametrize(
    "address",
    ["alice", "a@b@c.org", "a@example.org, b@example.org", "a@example.org\nBcc: b@example.org",
     "Alice <a@example.org>", "ä@example.org", "a..b@example.org", ".a@example.org",
     "a.@example.org"],
)  # fmt: skip
def test_what_is_no_single_address_is_refused(alice, address):
    with pytest.raises(InvalidInput, match="one email address"):
        notice_settings.set_email(alice, people.config(), address)


@pytest.mark.parametrize("topic", ["a b", "a/b", "ä", "a" * 65, "../x", "a?b"])
def test_a_topic_that_is_none_is_refused(alice, topic):
    with pytest.raises(InvalidInput, match="1 to 64 letters"):
        notice_settings.set_address(alice, "ntfy", topic)


@ON_BOTH_DATABASES
@pytest.mark.parametrize(
    "url",
    ["ftp://example.org", "file:///etc/passwd", "example.org", "https://", "https://a:b@c.example",
     "https://a@c.example", "http://c.example:99999", "http://[::1", "http://c.example/a b",
     "http://c.example/\r\nX: y", "http://ü.example", "javascript:alert(1)", "http://c.example#x",
     "http://c.example/?q=1"],
)  # fmt: skip
def test_a_server_that_is_none_is_refused(alice, url):
    with pytest.raises(InvalidInput):
        notice_settings.set_server("ntfy", url)
    assert notice_settings.servers()["ntfy"] == ""


@ON_BOTH_DATABASES
def test_another_webhook_gets_another_key(alice):
    keys = set()
    for path in "ab":
        notice_settings.set_webhook("alice", f"https://hooks.example/{path}?token=1")
        settings = notice_settings.get_settings(alice)
        keys.add(signing_key(settings, people.config()))
    assert len(keys) == 2
    assert all(len(key) == 64 for key in keys)
