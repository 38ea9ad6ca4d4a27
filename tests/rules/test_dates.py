"""Which day a text means."""

from datetime import UTC, date, datetime, timedelta, timezone
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vega.rules.dates import can_be_read_both_ways, day_first_of, read_date

BERLIN = ZoneInfo("Europe/Berlin")
NEW_YORK = ZoneInfo("America/New_York")
THIRD_OF_MARCH = [
    "2025-03-03",
    "2025/03/03",
    "2025/3/3",
    "2025.03.03",
    "20250303",
    "3.3.25",
    "03.03.2025",
    "3. 3. 2025",
    "03-03-2025",
    "3/3/25",
    "Mon, 3/3/2025",
    "Mo., 03.03.2025",
    "3 March 2025",
    "3 Mar. 2025",
    "3-Mar-25",
    "03/Mar/2025",
    "3rd of March 2025",
    "March 3rd, 2025",
    "Mar-03-2025",
    "Mar 3 2025",
    "March the 3rd, 2025",
    "Monday, March 3, 2025",
    "2025 March 3",
    "3 Mar '25",
    "45719.5",
    "2025-Mar-03",
    "3. März 2025",
    "03. Mrz. 2025",
    "Montag, den 3. März 2025",
    "am Montag, 3. Maerz 2025",
    "le 3 mars 2025",
    "lundi 3 mars 2025",
    "maandag 3 maart 2025",
    "3 de marzo de 2025",
    "lunes, 3 de marzo del 2025",
    "3 de março de 2025",
    "segunda-feira, 3 de março de 2025",
    "mar. 3, 2025",
    "45719",
    "３．３．２０２５",
    "3\xa0March\u202f2025",
    "  3   March\t2025 ",
    "3 March 2025".ljust(100),
]


@pytest.mark.parametrize("text", THIRD_OF_MARCH)
@pytest.mark.parametrize("day_first", [True, False])
def test_a_day_that_is_clear_is_read_whatever_comes_first(text, day_first):
    read = read_date(text, day_first, BERLIN)
    assert read is not None
    assert (read.day, read.moment) == (date(2025, 3, 3), None)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("1er janv. 2025", 1),
        ("1 ene 2025", 1),
        ("1. Feber 2025", 2),
        ("1er février 2025", 2),
        ("1 avr. 2025", 4),
        ("1 de maio de 2025", 5),
        ("1 juin 2025", 6),
        ("1º de julho de 2025", 7),
        ("1 août 2025", 8),
        ("1 sept. 2025", 9),
        ("1 set. 2025", 9),
        ("1 out. 2025", 10),
        ("1. Okt. 2025", 10),
        ("1 nov. 2025", 11),
        ("1 dic. 2025", 12),
        ("1. Dezember 2025", 12),
        ("mar. 1 avril 2025", 4),
    ],
)
def test_months_are_read_in_five_languages(text, month):
    assert read_date(text, True, BERLIN).day == date(2025, month, 1)


@pytest.mark.parametrize(
    ("text", "day_first", "day"),
    [
        ("03/02/2025", True, date(2025, 2, 3)),
        ("03/02/2025", False, date(2025, 3, 2)),
        ("03-02-25", False, date(2025, 3, 2)),
        ("3.2.25", False, date(2025, 2, 3)),
        ("2025-03-02", True, date(2025, 3, 2)),
        ("20/11/24", False, date(2024, 11, 20)),
        ("11/20/24", True, date(2024, 11, 20)),
    ],
)
def test_the_order_counts_only_where_it_is_open(text, day_first, day):
    assert read_date(text, day_first, BERLIN).day == day


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2025-03-03T09:30:00Z", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        ("2025-03-03T09:30:00.123Z", datetime(2025, 3, 3, 9, 30, 0, 123000, tzinfo=UTC)),
        ("2025-03-03 10:30:00.123456+01:00", datetime(2025, 3, 3, 9, 30, 0, 123456, tzinfo=UTC)),
        ("2025-03-03T10:30", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        ("2025-03-03 05:30:00 -0400", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        ("2025-03-03 09:30:00 UTC", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        ("3/3/25, 10:30 AM", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        ("3/3/25, 10:30\u202fPM", datetime(2025, 3, 3, 21, 30, tzinfo=UTC)),
        ("3/3/2025 12:05 a.m.", datetime(2025, 3, 2, 23, 5, tzinfo=UTC)),
        ("03.03.2025 10.30 Uhr", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        ("3. März 2025 um 10:30 Uhr", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        ("3 mars 2025 à 10h30", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        ("March 3, 2025 10:30 AM (GMT+1)", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        ("March 3, 2025 at 10 AM", datetime(2025, 3, 3, 9, 0, tzinfo=UTC)),
        ("Mon, 03 Mar 2025 10:30:00 +0100", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        (
            "Mon Mar 03 2025 10:30:00 GMT+0100 (Central European Standard Time)",
            datetime(2025, 3, 3, 9, 30, tzinfo=UTC),
        ),
        ("2025-03-03T10:30:00+01:00[Europe/Berlin]", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        ("1740994200", datetime(2025, 3, 3, 9, 30, tzinfo=UTC)),
        ("1740994200123", datetime(2025, 3, 3, 9, 30, 0, 123000, tzinfo=UTC)),
    ],
)
def test_a_time_makes_a_moment_in_its_zone_or_in_the_readers(text, moment):
    read = read_date(text, False, BERLIN)
    assert (read.moment, read.day) == (moment, date(2025, 3, 3))


def test_a_moment_is_on_the_readers_day():
    late = read_date("2024-11-20T23:30:00Z", True, BERLIN)
    assert late.day == date(2024, 11, 21)
    assert read_date("2024-11-20T23:30:00-05:00", True, BERLIN).moment == datetime(
        2024, 11, 20, 23, 30, tzinfo=timezone(timedelta(hours=-5))
    )


@pytest.mark.parametrize("text", ["2025-03-03T00:00:00.000Z", "2025-03-03 00:00:00"])
def test_midnight_is_the_day_that_is_written(text):
    read = read_date(text, True, NEW_YORK)
    assert read.day == date(2025, 3, 3)
    assert read.moment is None or read.moment.astimezone(NEW_YORK).date() == read.day


@pytest.mark.parametrize("text", ["2025-03-03 23:30 CST", "3 March 2025, 11:30 pm IST"])
def test_a_time_in_a_zone_that_is_not_clear_is_the_day_that_is_written(text):
    read = read_date(text, True, BERLIN)
    assert (read.day, read.moment) == (date(2025, 3, 3), None)


def test_a_year_of_two_digits_is_the_nearer_one():
    years = [read_date(f"3.2.{year}", True, UTC).day.year for year in ("69", "70", "99", "00")]
    assert years == [2069, 1970, 1999, 2000]


@pytest.mark.parametrize("text", ["1.1.1970", "31.12.2199", "1970-01-01", "2199-12-31"])
def test_the_first_and_the_last_day_that_a_job_can_have_are_read(text):
    assert read_date(text, True, UTC).day in (date(1970, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "soon",
        "ca. Oktober",
        "October 2025",
        "3 March",
        "March 25",
        "March 25, 10:30 AM",
        "2025",
        "2025-03",
        "10:30",
        "31.02.2025",
        "31/02/2025",
        "02/31/2025",
        "13/13/2025",
        "0/3/2025",
        "2025-02-30",
        "2025-00-10",
        "0000-01-01",
        "29 February 2025",
        "20251301",
        "2025303",
        "25568",
        "73051",
        "1",
        "1.5",
        "3.2-2025",
        "3/2/1025",
        "3/2/2200",
        "31.12.1969",
        "1/2/3/2025",
        "45718.",
        "0170123456",
        "4999999999",
        "KW 12",
        "3.2.25 / 4.2.25",
        "3/3/2025 25:00",
        "3/3/2025 13:00 PM",
        "3/3/2025 7",
        "2025-03-03T10:30+99:00",
        "0001-01-01T00:30:00+14:00",
        "9999-12-31T23:30:00-12:00",
        "March 3, 2025 → March 5, 2025",
        "3 March 2025 or later",
        "today",
        "3 March 2025".ljust(101),
    ],
)
def test_what_is_no_day_is_not_read_as_one(text):
    assert read_date(text, True, BERLIN) is None


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("03/02/2025", True),
        ("3-2-25", True),
        ("Mon 11/12/24, 8:15 AM", True),
        ("03/03/2025", False),
        ("13/02/2025", False),
        ("02/13/2025", False),
        ("0/2/2025", False),
        ("03.02.2025", False),
        ("2025-03-02", False),
        ("3 March 2025", False),
        ("", False),
    ],
)
def test_only_small_numbers_with_slashes_or_hyphens_can_be_read_both_ways(text, both):
    assert can_be_read_both_ways(text) is both


@pytest.mark.parametrize(
    ("texts", "day_first"),
    [
        (["03/02/2025", "13/02/2025"], True),
        (["03/02/2025", "", "11/20/24, 8:15 AM"], False),
        (["13/02/2025", "02/13/2025"], None),
        (["03/02/2025", "04/05/2025"], None),
        (["2025-03-20", "20.3.2025", "20 March 2025"], None),
        (["13/13/2025", "soon"], None),
        ([], None),
    ],
)
def test_a_number_over_twelve_decides_a_column(texts, day_first):
    assert day_first_of(texts) is day_first


@settings(max_examples=40)
@given(st.text(alphabet="0123456789 -/.,:+tTzZaApPmMärch()[]", max_size=100), st.booleans())
def test_no_text_raises(text, day_first):
    read_date(text, day_first, NEW_YORK)
    can_be_read_both_ways(text)


@pytest.mark.parametrize("text", ["mo " * 33, "3 " * 50, "3/" * 50, "1.1.2025 " + "(" * 91])
def test_hostile_text_is_refused_quickly(text):
    start = process_time()
    assert read_date(text, True, BERLIN) is None
    assert process_time() - start < 0.1
