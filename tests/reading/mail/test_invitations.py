"""What an invitation says, whoever wrote it and however badly."""

import random
import time
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar.timezone import tzp
from support.invitations import event, ics, zone

from vega.reading.mail.appointment.invitations import (
    Invitation,
    UnreadableInvitation,
    decode,
    read_invitation,
)

ZURICH = ZoneInfo("Europe/Zurich")


def read(*events: str, **more: str) -> Invitation:
    return read_invitation(ics(*events, **more), ZURICH)


def refused(text: str) -> str:
    with pytest.raises(UnreadableInvitation) as error:
        read_invitation(text, ZURICH)
    return str(error.value)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


# Times


@pytest.mark.parametrize(
    ("name", "winter", "summer"),
    [
        # The days before and after each change, at 14:00 there.
        ("Europe/Zurich", ("20261025", 13), ("20260329", 12)),
        ("America/New_York", ("20261101", 19), ("20260308", 18)),
        ("Australia/Sydney", ("20260405", 4), ("20261004", 3)),
        ("Asia/Kolkata", ("20261025", 8.5), ("20260329", 8.5)),
    ],
)
def test_times_are_right_on_both_sides_of_the_change_to_and_from_summer_time(name, winter, summer):
    for day, hour in (winter, summer):
        moment = utc(int(day[:4]), int(day[4:6]), int(day[6:])) + timedelta(hours=hour)
        found = read(event(start=f";TZID={name}:{day}T140000"))
        assert (found.starts_at, found.time_zone) == (moment, name)
        before = date.fromisoformat(day) - timedelta(days=1)
        shifted = read(event(start=f";TZID={name}:{before:%Y%m%d}T140000")).starts_at
        other = {"Asia/Kolkata": 24}.get(name, 25 if (day, hour) == winter else 23)
        assert found.starts_at - shifted == timedelta(hours=other)


@pytest.mark.parametrize(
    ("tzid", "time_zone"),
    [
        ("Europe/Zurich", "Europe/Zurich"),
        ('"Europe/Zurich"', "Europe/Zurich"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("/freeassociation.sourceforge.net/Europe/Zurich", "Europe/Zurich"),
        ("/mozilla.org/20070129_1/Europe/Zurich", "Europe/Zurich"),
    ],
)
def test_a_zone_is_known_by_its_names(tzid, time_zone):
    found = read(event(start=f";TZID={tzid}:20260703T140000"))
    assert (found.starts_at, found.time_zone) == (utc(2026, 7, 3, 12), time_zone)


def test_a_zone_of_its_own_is_read_from_the_file():
    for day, hour in (("20260703", 12), ("20261203", 13)):
        zones = zone("Customized Time Zone", "+0100", "+0200")
        found = read(event(start=f";TZID=Customized Time Zone:{day}T140000"), zones=zones)
        assert (found.starts_at.hour, found.time_zone) == (hour, None)


def test_zones_of_one_file_mean_nothing_to_the_next():
    start = event(start=";TZID=Office:20261203T140000")
    assert read(start, zones=zone("Office", "+0100", "+0200")).starts_at.hour == 13
    assert read(start, zones=zone("Office", "-0500", "-0400")).starts_at.hour == 19
    assert "“Office”, is not known" in refused(ics(start))
    assert tzp.timezone("Office") is None


def test_a_file_cannot_redefine_a_zone_that_is_known():
    start = event(start=";TZID=Europe/Zurich:20261203T140000")
    assert read(start, zones=zone("Europe/Zurich", "-0500")).starts_at.hour == 13


def test_a_time_without_a_zone_is_in_the_readers():
    assert read(event(start="20261203T140000")).starts_at == utc(2026, 12, 3, 13)
    assert read(event(start="20261203T140000Z")).starts_at == utc(2026, 12, 3, 14)


def test_a_day_alone_starts_at_nine_and_says_so():
    found = read(event(start=";VALUE=DATE:20261203", end=";VALUE=DATE:20261204"))
    assert (found.starts_at, found.ends_at) == (utc(2026, 12, 3, 8), utc(2026, 12, 3, 9))
    assert not found.has_time


@pytest.mark.parametrize(
    ("lines", "minutes"),
    [
        (["DTEND:20261203T134500Z"], 45),
        (["DURATION:PT1H30M"], 90),
        ([], 60),
        (["DTEND:20261203T130000Z"], 60),
        (["DTEND:20261203T110000Z"], 60),
        (["DURATION:-PT1H"], 60),
        (["DTEND;TZID=Europe/Zurich:20261203T143000"], 30),
    ],
)
def test_it_ends_when_it_says_else_after_an_hour(lines, minutes):
    found = read(event(*lines))
    assert found.ends_at - found.starts_at == timedelta(minutes=minutes)


@pytest.mark.parametrize("rule", ["RRULE:FREQ=SECONDLY", "RRULE:FREQ=WEEKLY;COUNT=10", "RDATE:x"])
def test_of_one_that_repeats_the_first_is_taken(rule):
    found = read(event(rule))
    assert (found.starts_at, found.repeats) == (utc(2026, 12, 3, 13), True)


def test_exceptions_of_a_series_are_no_other_appointments():
    moved = event("RECURRENCE-ID:20261210T130000Z", start="20261211T130000Z")
    assert read(moved, event("RRULE:FREQ=WEEKLY")).starts_at == utc(2026, 12, 3, 13)
    assert read(moved).starts_at == utc(2026, 12, 11, 13)


# What, where and who


def test_texts_are_one_line_without_escapes_and_control_characters():
    found = read(
        event(summary="Interview\\, first\\n round\x07 \\; “x”", location="  Main\\nstreet ")
    )
    assert (found.title, found.location) == ("Interview, first round ; “x”", "Main street")


def test_folded_lines_and_bare_line_feeds_are_read():
    text = ics(event(summary="Interview with\n  Acme")).replace("\r\n", "\n")
    assert read_invitation(text, ZURICH).title == "Interview with Acme"


@pytest.mark.parametrize(
    ("lines", "url"),
    [
        (["URL:https://x.example/1"], "https://x.example/1"),
        (["CONFERENCE;VALUE=URI;FEATURE=VIDEO:https://x.example/2"], "https://x.example/2"),
        (["X-GOOGLE-CONFERENCE:https://meet.google.com/abc"], "https://meet.google.com/abc"),
        (
            ["X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/1"],
            "https://teams.microsoft.com/l/1",
        ),
        (["LOCATION:https://zoom.us/j/1"], "https://zoom.us/j/1"),
        (["DESCRIPTION:Join (https://zoom.us/j/1?pwd=a)."], "https://zoom.us/j/1?pwd=a"),
        (["DESCRIPTION:https://x.example"], "https://x.example"),
        (["DESCRIPTION:https://maps.example/1", "LOCATION:Main street 1"], None),
        (["DESCRIPTION:https://zoom.us/j/1", "LOCATION:Zoom"], "https://zoom.us/j/1"),
        (["URL:javascript:alert(1)"], None),
        (["URL:data:text/html,x", "LOCATION:file:///etc/passwd"], None),
        (["URL:https://"], None),
        (["CONFERENCE:tel:+41441234567"], None),
    ],
)
def test_the_link_to_join_is_a_web_address_from_where_programs_put_it(lines, url):
    assert read(event(*lines)).url == url


def test_a_location_that_is_the_link_is_no_place():
    assert read(event("LOCATION:https://zoom.us/j/1")).location == ""


def test_people_are_named_once_without_rooms():
    found = read(
        event(
            'ORGANIZER;CN="Visser, Maria":mailto:maria@example.com',
            "ATTENDEE;CN=Tom Okafor;RSVP=TRUE:mailto:tom@example.com",
            "ATTENDEE;CN=Visser\\, Maria:mailto:maria@example.com",
            "ATTENDEE:mailto:jo@example.com",
            "ATTENDEE;CUTYPE=ROOM;CN=Room 1:mailto:room@example.com",
        )
    )
    assert found.people == ("Visser, Maria", "Tom Okafor", "jo@example.com")


def test_the_description_becomes_short_notes():
    plain = read(event("DESCRIPTION:Hello\\n\\nBring *your* CV"))
    assert plain.notes.startswith("Hello\n\nBring")
    html = read(event('DESCRIPTION:<b>Hello</b><br>see <a href=\\"https://x.example\\">this</a>'))
    assert "**Hello**" in html.notes
    assert "<" not in html.notes.replace("<https://x.example>", "")
    assert len(read(event("DESCRIPTION:" + "x" * 4_000)).notes) == 4_000
    assert read(event("DESCRIPTION:" + "x" * 4_001)).notes == "x" * 3_999 + "…"


@pytest.mark.parametrize(
    ("method", "lines"), [("CANCEL", []), ("REQUEST", ["STATUS:CANCELLED"]), ("cancel", [])]
)
def test_a_cancellation_is_told_by_its_method_or_its_status(method, lines):
    assert read(event(*lines), method=method).is_cancelled
    assert not read(event("STATUS:CONFIRMED")).is_cancelled


# What is none


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "This is not a calendar file"),
        ("<!doctype html>", "This is not a calendar file"),
        ("BEGIN:VCARD\nEND:VCARD", "This is not a calendar file"),
        (ics(), "no appointment in it"),
        (ics("BEGIN:VTODO\nUID:1\nEND:VTODO\n"), "no appointment in it"),
        (ics(event())[:-20], "damaged"),
        ("BEGIN:VCALENDAR", "damaged"),
        (ics(event(uid="1"), event(uid="2"), event(uid="3")), "This file has 3 appointments"),
        (ics(event(), method="REPLY"), "an answer to an invitation"),
        (ics(event(start="None")), "has no time"),
        (ics(event(start="soon")), "damaged"),
        (ics(event(start="99990101T000000Z")), "not between 1970 and 2199"),
        (ics(event(start="00010101T000000")), "not between 1970 and 2199"),
        (ics(event("SEQUENCE:x")), "damaged"),
        (ics(event(start=";TZID=Nowhere:20261203T140000")), "“Nowhere”, is not known"),
        (ics(event(start=";TZID=../../etc/passwd:20261203T140000")), "is not known"),
        (ics(*[event(uid=n) for n in range(199)]), "This file has 199 appointments"),
        (ics(*[event(uid=n) for n in range(200)]), "too many entries"),
        (ics("BEGIN:VEVENT\n" * 150 + "END:VEVENT\n" * 150), "damaged"),
    ],
)
def test_what_is_no_invitation_is_refused_with_a_sentence(text, sentence):
    assert sentence in refused(text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encodings_of_mail_programs_are_read(encoding):
    data = ics(event(summary="Gespräch mit Müller")).encode(encoding)
    assert read_invitation(decode(data), ZURICH).title == "Gespräch mit Müller"


def test_bytes_that_are_no_text_are_no_calendar():
    with pytest.raises(UnreadableInvitation, match="not a calendar file"):
        decode(bytes(range(256)) * 100)


BOMBS = {
    "lines": ics(event()) + "\r\n" * 500_000,
    "a long line": ics(event("DESCRIPTION:" + "x" * 900_000)),
    "links": ics(event("DESCRIPTION:" + "https://zoom.us/" * 60_000)),
    "half links": ics(event("DESCRIPTION:" + "http://" * 100_000)),
    "parameters": ics(event("ATTENDEE" + ";CN=x" * 100_000 + ":mailto:x")),
    "quotes": ics(event("ATTENDEE;CN=" + '"' * 300_000 + ":mailto:x")),
    "blanks": ics(event("ATTENDEE" + " " * 300_000 + ";CN=x:mailto:x")),
    "people": ics(event(*["ATTENDEE;CN=x:mailto:x"] * 20_000)),
    "backslashes": ics(event("DESCRIPTION:" + "\\" * 900_000)),
    "tags": ics(event("DESCRIPTION:" + "<b " * 200_000)),
    "zones": ics(event(start=";TZID=Z:20261203T140000"), zones=zone("Z", "+0100") * 60),
    "every second": ics(
        event(start=";TZID=Z:20261203T140000"),
        zones=zone("Z", "+0100").replace("YEARLY;BYMONTH=10;BYDAY=-1SU", "SECONDLY"),
    ),
    "many a year": ics(
        event(start=";TZID=Z:20261203T140000"),
        zones=zone("Z", "+0100").replace("BYDAY=-1SU", "BYHOUR=1,2;BYMINUTE=1,2,3;BYSECOND=1,2,3"),
    ),
    "dates": ics(
        event(start=";TZID=Z:20261203T140000"),
        zones=zone("Z", "+0100", "", "RDATE:" + ",".join(["20200101T000000"] * 30_000) + "\n"),
    ),
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_no_file_takes_long_to_read(text):
    began = time.process_time()
    with suppress(UnreadableInvitation):
        read_invitation(text, ZURICH)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    "rule", ["BYMONTH=2;BYMONTHDAY=31", "BYMONTH=1;BYDAY=9MO", "BYMONTH=0;BYMONTHDAY=1"]
)
def test_rules_of_days_that_never_come_are_not_followed(rule):
    part = (
        "BEGIN:STANDARD\nDTSTART:19000101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\n"
        f"RRULE:FREQ=YEARLY;{rule}\nEND:STANDARD\n"
    )
    rules = f"BEGIN:VTIMEZONE\nTZID:Office\n{part * 60}END:VTIMEZONE\n"
    began = time.process_time()
    found = read_invitation(ics(event(start=";TZID=Office:20261203T140000"), zones=rules), ZURICH)
    assert time.process_time() - began < 5  # 20 if each were followed to the year 9999
    assert found.starts_at == datetime(2026, 12, 3, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "BEGIN:VCALENDAR\n" + "A:b\n" * 100_001,
        ics(*[event(*["ATTENDEE;CN=Tom:mailto:tom@example.com"] * 90)] * 180),
    ],
    ids=["lines", "people"],
)
def test_a_file_that_takes_seconds_to_read_is_refused(text):
    with pytest.raises(UnreadableInvitation, match="too long"):
        read_invitation(text, ZURICH)


def test_no_damage_is_a_failure():
    whole = ics(
        event(
            "DTEND;TZID=Office:20261203T150000", "SEQUENCE:1", "RRULE:FREQ=DAILY",
            "ORGANIZER;CN=Maria:mailto:m@example.com", "DURATION:PT1H", "LOCATION:Main",
            "DESCRIPTION:a\\nb", "RECURRENCE-ID:20261203T150000", "CONFERENCE:https://x.example",
            start=";TZID=Office:20261203T140000",
        ),
        zones=zone("Office", "+0100", "+0200"),
    )  # fmt: skip
    chance = random.Random(7)
    lines = whole.split("\r\n")
    for _ in range(60):
        damaged = list(lines)
        at = chance.randrange(len(damaged))
        match chance.randrange(4):
            case 0:
                del damaged[at]
            case 1:
                damaged[at] = damaged[at][: chance.randrange(len(damaged[at]) + 1)]
            case 2:
                damaged.insert(at, chance.choice(lines))
            case _:
                place = chance.randrange(len(damaged[at]) + 1)
                junk = chance.choice([";", ":", '"', "\\", "=", "\x00", "\x85", "é", "BEGIN:", "0"])
                damaged[at] = damaged[at][:place] + junk + damaged[at][place:]
        with suppress(UnreadableInvitation):
            read_invitation("\r\n".join(damaged), ZURICH)
