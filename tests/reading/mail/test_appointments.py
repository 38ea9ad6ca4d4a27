"""Which appointment a mail names, if it is certain."""

import re
from datetime import UTC, datetime, timedelta
from time import process_time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vega.reading.mail.appointment.appointments import Appointment, find_appointment
from vega.reading.mail.mail import Mail

BERLIN = ZoneInfo("Europe/Berlin")
SENT_AT = datetime(2026, 11, 19, 9, 30, tzinfo=BERLIN)  # a Thursday


def found(text: str, subject: str = "", sent_at: datetime | None = SENT_AT) -> Appointment | None:
    """Return the appointment of a mail if it is certain."""
    one = find_appointment(Mail(subject=subject, text=text, sent_at=sent_at), BERLIN)
    return one if one and one.is_certain else None


def start_of(text: str, sent_at: datetime | None = SENT_AT) -> str | None:
    """Return the start in Berlin, as "26 14:00" or "12-08 14:00" of another month."""
    one = found(text, sent_at=sent_at)
    if one is None:
        return None
    local = one.starts_at.astimezone(BERLIN)
    return local.strftime("%d %H:%M" if (local.year, local.month) == (2026, 11) else "%m-%d %H:%M")


TIMES = {
    "26 14:00": """
        The interview is on Thursday, 26 November 2026 at 14:00.
        The interview is on Thursday, 26 November 2026 at 2pm.
        We meet on Thu 26 Nov at 2 p.m.
        We meet on November 26th at 2pm.
        We meet at 2pm on November 26.
        We meet at 2:00 PM on Thursday the 26th.
        We meet next Thursday, 26 November, at 14.00.
        Het gesprek is op donderdag 26 november om 14.00 uur.
        Your call is booked for 2026-11-26 14:00.
        Your call is booked for 2026-11-26T14:00.
        Your call is booked for 26/11/2026 14:00
        Your call is booked for 11/26/2026, 2:00 PM
        Your call is booked for Thu, Nov 26, 2026 2:00pm - 3:00pm
        Date: 26 November 2026 / Time: 14:00 – 15:00 (60 minutes)
        We suggest Thursday, November 26, from 2 to 3 pm.
        Would 26 November at two o'clock suit you?
        Das Gespräch findet am Donnerstag, den 26. November 2026 um 14 Uhr statt.
        Das Gespräch findet am 26. November um 14:00 Uhr statt.
        Das Gespräch findet am 26.11.2026 um 14.00 Uhr statt.
        Das Gespräch findet am Donnerstag, 26.11., 14:00 Uhr statt.
        Das Gespräch findet am Do., 26.11. von 14.00 bis 15.00 Uhr statt.
        Das Gespräch findet am Do, 26.11.26, 14-15 Uhr statt.
        Wir freuen uns auf Sie am 26.11 um 14 Uhr.
        Am kommenden Donnerstag, dem 26.11., um 14 Uhr lernen wir uns kennen.
        Termin: Donnerstag, 26.11.2026 (14:00 Uhr)
        Passt Ihnen Donnerstag, der 26. November, 14 Uhr?
        Ihr Termin: 26. November 2026, 14 Uhr 00
        Votre entretien aura lieu le jeudi 26 novembre à 14h.
        Votre entretien aura lieu le jeudi 26 novembre 2026 à 14 h 00.
        Votre entretien aura lieu le 26/11/2026 à 14h00.
        Votre entretien aura lieu le 26/11 à 14h.
        Votre entretien aura lieu jeudi 26 à 14 heures.
        Rendez-vous le jeudi 26 novembre de 14h à 15h
        Rendez-vous jeudi 26 novembre, 14:00-15:00
        La entrevista será el jueves 26 de noviembre a las 14:00 h.
        La entrevista será el jueves, 26 de noviembre de 2026, a las 14:00 horas.
        La entrevista será el 26/11/2026 a las 14.00 h.
        La entrevista será el 26 de noviembre a las 2 de la tarde.
        La entrevista será el jueves 26 de noviembre a las dos de la tarde.
        Jueves 26 de noviembre, de 14:00 a 15:00
        We'll talk on Thursday the 26th of November at 2 o'clock.
        It starts at 1400 hrs on 26 November.
        Thursday 26th Nov, 2-3pm
        Thursday 26 November 2026, 14:00 CET (8:00 am ET)
        Thursday 26 November 2026, 13:00 GMT
        26.11.2026, 13:00 UTC
        Thursday, November 26 at 8:00 AM EST
        26 November, 13:00 UK time
        jeudi 26 novembre à 14h (heure de Paris)
        jueves 26 de noviembre a las 14:00 (hora peninsular)
        26 November 2026 14:00 GMT+1
        2026-11-26 14:00 +01:00
        """,
    "26 14:30": """
        We meet on Thursday 26 November at half past two.
        Wir treffen uns am Donnerstag, 26. November, um halb drei.
        Wir treffen uns am 26.11. um 14 Uhr 30.
        We zien je graag op donderdag 26 november om half drie.
        Nous vous attendons le 26 novembre à 14h30.
        Nous vous attendons le 26 novembre à 14 h 30.
        Nous vous attendons le 26 novembre à deux heures et demie.
        Le esperamos el 26 de noviembre a las 14:30.
        Le esperamos el 26 de noviembre a las dos y media de la tarde.
        We meet on Thursday 26 November at 2.30pm.
        We meet on Thursday 26 November at 14.30.
        We meet on Thursday 26 November at 2:30 p.m.
        We meet on Thursday 26 November at 2:30.
        """,
    "26 12:00": """
        Lunch interview on Thursday 26 November at 12 noon.
        Interview on Thursday 26 November at noon.
        Entretien le jeudi 26 novembre à midi.
        Entrevista el jueves 26 de noviembre a mediodía.
        Entrevista el jueves 26 de noviembre a las 12 del mediodía.
        Gespräch am 26.11. um 12 Uhr mittags.
        Interview on 26 November at 12 pm.
        """,
    "26 10:15": """
        We meet on 26 November at quarter past ten.
        Wir treffen uns am 26.11. um Viertel nach zehn.
        Rendez-vous le 26 novembre à dix heures et quart.
        Nos vemos el 26 de noviembre a las diez y cuarto.
        """,
    "26 09:45": """
        We meet on 26 November at quarter to ten.
        Wir treffen uns am 26.11. um Viertel vor zehn.
        Wir treffen uns am 26.11. um dreiviertel zehn.
        Nos vemos el 26 de noviembre a las diez menos cuarto.
        """,
    "20 10:00": """
        Can we talk tomorrow at 10?
        Can we talk tomorrow at 10am?
        Can we talk tomorrow, Friday 20 November, at 10:00?
        Geht es morgen um 10 Uhr?
        Ich rufe Sie morgen Vormittag um 10 Uhr an.
        Je vous appelle demain à 10 h.
        Le llamo mañana a las 10.
        Le llamaré mañana a las 10 de la mañana.
        Let's talk this Friday at 10:00.
        Let's talk on Friday at 10:00 am.
        Sprechen wir am Freitag um 10:00 Uhr!
        """,
    "24 15:00": """
        Let's meet next Tuesday at 3pm.
        Let's meet on Tuesday at 3 pm.
        Let's meet Tuesday next week at 15:00.
        Treffen wir uns nächsten Dienstag um 15 Uhr.
        Treffen wir uns nächste Woche Dienstag um 15 Uhr.
        Treffen wir uns kommenden Dienstag um 15 Uhr.
        Rencontrons-nous mardi prochain à 15h.
        Rencontrons-nous mardi à 15h.
        Nos vemos el próximo martes a las 15:00.
        Nos vemos el martes que viene a las 15 h.
        Nos vemos el martes a las 3 de la tarde.
        """,
    "12-08 14:30": """
        Tuesday, 8 December 2026, 2:30 pm CET
        mardi 8 décembre 2026 à 14 h 30 (heure de Paris)
        Dienstag, 8. Dezember, 14:30 Uhr (MEZ)
        martes 8 de diciembre a las 14:30 (hora de Madrid)
        Tuesday 8 December at 13:30 (London time)
        Tuesday 12/8/2026 at 14:30
        Tuesday 8/12/2026 at 14:30
        am 08.12. um 14:30 Uhr
        le 8/12/2026 à 14h30, votre entretien
        Je gesprek met ons is op 8/12/2026 om 14:30 uur
        A sua entrevista com a nossa equipa: 8/12/2026, 14h30
        Tuesday, December 8th, 8:30am - 9:30am (Eastern Time)
        2026-12-08 05:30 PST
        8 December 2026, 14:30 Europe/Berlin
        (GMT+01:00) Amsterdam, Berlin: 8 December 2026, 14:30
        8 December 2026, 19:00 (Asia/Kolkata, GMT+05:30)
        """,
}


def rows() -> list[tuple[str, str]]:
    return [(line.strip(), start) for start, lines in TIMES.items()
            for line in lines.strip().splitlines()]  # fmt: skip


@pytest.mark.parametrize(("text", "start"), rows())
def test_a_time_is_read_as_people_write_it(text, start):
    assert start_of(text) == start


NOT_CERTAIN = """
    Would Tuesday 24 November at 10:00, Wednesday 25 November at 14:00 or Thursday at 9 suit you?
    Are you free on Thursday 26 November at 10:00 or 14:00?
    Passt Ihnen der 26.11. um 10 oder 14 Uhr?
    Passt Ihnen Montag oder Dienstag um 10 Uhr?
    Seriez-vous disponible le 26 novembre à 10h ou à 14h ?
    ¿Le viene bien el martes 24 a las 10:00 o el miércoles 25 a las 12:00?
    Let's talk sometime next week.
    Can we talk next week at 10:00?
    I am available on Thursday 26 November between 9 and 17 o'clock.
    Ich bin am 26.11. zwischen 9 und 17 Uhr erreichbar.
    Je suis disponible jeudi 26 novembre entre 9h et 17h.
    Estoy disponible el jueves 26 entre las 9 y las 17 h.
    You can reach us Monday to Friday from 9:00 to 17:00.
    Unser Büro ist Mo-Fr von 9:00 bis 17:00 Uhr besetzt.
    Nos bureaux sont ouverts du lundi au vendredi de 9h à 18h.
    Horario de atención: de lunes a viernes de 9:00 a 18:00
    Please reply by Friday 27 November, 18:00.
    Please choose a time by 27 November 2026 at 18:00.
    Bitte antworten Sie bis Freitag, 12 Uhr.
    Bitte antworten Sie bis spätestens 27.11.2026 um 12:00 Uhr.
    Merci de répondre avant le vendredi 27 novembre à 18h.
    Merci de répondre au plus tard le 27 novembre à 18h.
    Responda antes del viernes 27 de noviembre a las 18:00.
    Tiene hasta el 27 de noviembre a las 18:00 para responder.
    The link is valid until 30 November 2026, 23:59.
    The link expires on 30 November 2026 at 23:59.
    Der Link ist bis zum 30.11.2026, 23:59 Uhr gültig.
    Your first day is Monday 4 January 2027 at 9:00.
    Arbeitsbeginn ist der 04.01.2027 um 9:00 Uhr.
    Thank you for your application of 3 November 2026, 10:15.
    We received your application on 18 November 2026 at 10:15.
    Thursday 27 November 2026 at 14:00
    Freitag, 26.11.2026, 14 Uhr
    11/12/2026 at 14:00
    Your interview on Thursday 26 November at 14:00 has been cancelled.
    Ihr Termin am 26.11.2026 um 14:00 Uhr muss leider entfallen, er entfällt ersatzlos.
    L'entretien du 26 novembre à 14h est annulé.
    La entrevista del 26 de noviembre a las 14:00 ha sido cancelada.
    The interview is on 26 November 2026.
    The interview is at 14:00.
    Das Gespräch findet am 26.11. statt.
    We are open 24/7 and have 10 offices since 2010.
    We meet on 31 November 2026 at 14:00.
    We meet on 29 February 2027 at 14:00.
    We meet on 28 March 2027 at 02:30.
    We meet on Thursday 26 November after 14:00.
    Any time on Thursday 26 November from 9:00 to 17:00 works.
    I'll be back on Monday 30 November at 9:00.
    Thursday week at 14:00
    Friday week at 14:00
    Every Thursday at 14:00 we have a stand-up.
    Jeden Donnerstag um 14 Uhr treffen wir uns.
    26 November 2026, 14:00 IST
    Am Donnerstag um 10 Uhr kann ich leider nicht.
    I'm not available on Thursday at 10:00.
    Je ne suis pas disponible jeudi à 10h.
    No puedo el jueves a las 10:00.
    Thursday 26 November at 10, 11 or 12
    I have time on the 26th and 27th at 10:00.
    Tomorrow at 10 people will join the company.
    Interview: 03/12/2026 14:00
    The assessment window opens 24 November 9:00 and closes 27 November 18:00.
    Your contract starts on Tuesday 1 December 2026 at 8:30.
    We spoke yesterday at 14:00 and agreed on Friday at 11:00.
    Could we move our meeting on Thursday at 10:00 to the afternoon?
    Bis Donnerstag, 14 Uhr! Ich freue mich auf unser Gespräch.
    The 2nd interview at 14:00 will be with the CTO.
    Interview on 8 July 2027 at 2 PM EST.
    The meeting is between 23 and 27 November at 14:00.
    Peut-on se parler demain en fin d'après-midi ?
    """.strip().splitlines()


@pytest.mark.parametrize("text", [line.strip() for line in NOT_CERTAIN])
def test_no_time_is_found_where_none_is_certain(text):
    assert start_of(text) is None


SEVERAL = """
    Could you do Thursday 26 November at 2pm? Friday at 10 would also be possible.
    Would Thu 26 Nov, 2-3pm or Fri 27 Nov, 11am work for you?
    Passt Ihnen Donnerstag, 26.11. um 14 Uhr? Alternativ ginge auch Freitag um 9 Uhr.
    Seriez-vous disponible jeudi 26 novembre à 14h ? Sinon vendredi 27 à 15h est possible.
    Are you free on Thursday 26 November at 2pm or 3pm?
    """.strip().splitlines()


@pytest.mark.parametrize("text", [line.strip() for line in SEVERAL])
def test_of_times_to_choose_from_the_first_is_found_and_not_certain(text):
    one = find_appointment(Mail(text=text, sent_at=SENT_AT), BERLIN)
    assert one is not None
    assert not one.is_certain
    assert one.starts_at.astimezone(BERLIN).strftime("%d %H:%M") == "26 14:00"


MOVED = """
    Your interview is moved from Tuesday 24 November 10:00 to Thursday 26 November 14:00.
    The call on Tuesday 24 November at 10:00 is rescheduled to Thursday 26 November at 14:00.
    We meet on Thursday 26 November at 14:00 instead of Tuesday 24 November at 10:00.
    The call on 26 November is moved from 10:00 to 14:00.
    Der Termin wird vom 24.11. um 10 Uhr auf den 26.11. um 14 Uhr verschoben.
    Das Gespräch findet statt am 24.11. um 10 Uhr nun am 26.11. um 14 Uhr statt.
    We need to move your interview from Tuesday to Thursday 26 November at 2pm.
    Je me permets de décaler notre entretien de mardi au jeudi 26 novembre à 14h.
    Tenemos que aplazar la entrevista del martes al jueves 26 de noviembre a las 14:00.
    Neuer Termin: 26.11.2026, 14:00 Uhr. Alter Termin: 24.11.2026, 10:00 Uhr
    L'entretien aura lieu le 26 novembre à 14h au lieu du 24 novembre à 10h.
    L'entretien du 24 novembre à 10h est reporté au 26 novembre à 14h.
    La entrevista será el 26 de noviembre a las 14:00 en lugar del 24 de noviembre a las 10:00.
    La entrevista del 24 de noviembre a las 10:00 se aplaza al 26 de noviembre a las 14:00.
    We have to cancel our call on 24 November at 10:00. Could we talk on 26 November at 14:00?
    Wir müssen den Termin am Freitag absagen. Passt es Ihnen am 26. November um 14 Uhr?
    The interview is on 26 November at 14:00. Please confirm by 24 November, 18:00.
    The interview is on 26 November at 14:00. Please arrive at 13:45.
    We meet on 26 November at 14:00. Our office hours are Monday to Friday, 9:00 to 17:00.
    Thank you for your application of 3 November. We meet on 26 November at 14:00.
    If you want to cancel, call us. We meet on 26 November at 14:00.
    Join on 26 November at 14:00. Meeting ID: 123 4567 8901. Call +49 30 1234 5678 for help.
    """.strip().splitlines()


@pytest.mark.parametrize("text", [line.strip() for line in MOVED])
def test_of_several_times_the_one_that_counts_is_found(text):
    assert start_of(text) == "26 14:00"


LENGTHS = """
    45 | The 45-minute call is on 26 November at 14:00.
    45 | We meet on 26 November at 14:00. The interview will last 45 minutes.
    45 | Das Gespräch am 26.11. um 14 Uhr dauert eine Dreiviertelstunde.
    30 | L'entretien du 26 novembre à 14h durera une demi-heure.
    30 | La entrevista del 26 de noviembre a las 14:00 durará media hora.
    90 | L'entretien aura lieu le 26 novembre à 14h (durée : 1 h 30).
    90 | Am 26.11. um 14 Uhr, Dauer ca. 1,5 Stunden.
    90 | 26 November, 2pm – 3:30pm
    90 | Start: 26.11.2026 14:00, Ende: 26.11.2026 15:30
    90 | Date: 26 November 2026\tStart: 14:00\tEnd: 15:30
    60 | We meet on 26 November at 14:00. Please come 10 minutes early.
    60 | We meet on 26 November at 14:00. Tell us 24 hours before if you cannot.
    60 | We meet on 26 November at 14:00 for 30 minutes with HR and 45 minutes with Max.
    """.strip().splitlines()


@pytest.mark.parametrize("row", LENGTHS)
def test_an_appointment_ends_when_the_mail_says_else_after_an_hour(row):
    minutes, _, text = row.strip().partition(" | ")
    one = found(text.replace("\t", "\n"))
    assert one is not None
    assert one.starts_at == datetime(2026, 11, 26, 13, tzinfo=UTC)
    assert one.ends_at - one.starts_at == timedelta(minutes=int(minutes))


KINDS = [
    ("We will call you on +49 30 901820.", "phone", "+49 30 901820"),
    ("Wir rufen Sie unter 030 901820 an.", "phone", "030 901820"),
    ("Ce sera un entretien téléphonique.", "phone", ""),
    ("Será una llamada telefónica.", "phone", ""),
    ("It is a video call.", "video", ""),
    ("Wir treffen uns per Teams.", "video", ""),
    ("Ce sera en visio.", "video", ""),
    ("Será por videollamada.", "video", ""),
    ("Location: Microsoft Teams", "video", ""),
    ("Please come to our office. Room 5.", "on_site", "Room 5"),
    ("Ort: Musterstraße 5, 10115 Berlin", "on_site", "Musterstraße 5, 10115 Berlin"),
    ("Dans nos locaux, 12 rue de la Paix, 75002 Paris.", "on_site",
     "12 rue de la Paix, 75002 Paris"),
    ("En nuestras oficinas, Calle Mayor 5, 28013 Madrid.", "on_site",
     "Calle Mayor 5, 28013 Madrid"),
    ("Where: 12 King Street, London SW1A 1AA", "on_site", "12 King Street, London SW1A 1AA"),
    ("Es ist ein Assessment-Center bei uns vor Ort.", "assessment", ""),
    ("By phone or by video, as you like.", "other", ""),
    ("Following our phone call, I expect you at our office.", "on_site", ""),
    ("Suite à notre échange téléphonique, je vous attends dans nos locaux.", "on_site", ""),
    ("Wie telefonisch besprochen, findet es bei uns im Büro statt.", "on_site", ""),
    ("I look forward to it.", "other", ""),
    ("If you have questions, reach me by phone.", "other", ""),
]  # fmt: skip


@pytest.mark.parametrize(("words", "kind", "location"), KINDS)
def test_kind_and_place_are_those_of_the_words_beside_the_time(words, kind, location):
    one = found(f"The interview is on 26 November at 14:00.\n{words}")
    assert one is not None
    assert (one.kind, one.location) == (kind, location)


@pytest.mark.parametrize(
    "link",
    ["https://meet.google.com/abc-defg-hij", "https://acme.zoom.us/j/123?pwd=x",
     "https://teams.microsoft.com/l/meetup-join/19%3a", "https://meet.example/x"],
)  # fmt: skip
def test_a_link_to_join_makes_it_a_video_call(link):
    text = (
        f"Book: https://calendly.com/acme\nOn 26 November at 14:00, {link}.\n"
        "Unsubscribe: https://mail.example/unsubscribe"
    )
    one = found(text)
    assert one is not None
    assert (one.kind, one.url) == ("video", link)
    links = ["https://click.example/1", link]
    hidden = find_appointment(
        Mail(text="On 26 November at 14:00", sent_at=SENT_AT, links=links), BERLIN
    )
    assert hidden is not None
    assert hidden.url == link


ZONES = [
    ("14:00 (heure de Paris)", "Europe/Paris", 13),
    ("14:00 London time", "Europe/London", 14),
    ("2 pm ET", "America/New_York", 19),
    ("14 h (heure de l'Est)", "America/Toronto", 19),
    ("14 h 00 heure de Québec", "America/Toronto", 19),
    ("14:00 (hora del centro de México)", "America/Mexico_City", 20),
    ("14:00 Uhr (Berliner Zeit)", "Europe/Berlin", 13),
    ("14:00 America/Sao_Paulo", "America/Sao_Paulo", 17),
    ("14:00 CET", None, 13),
    ("14:00 UTC-3", None, 17),
    ("14:00", None, 13),
]


@pytest.mark.parametrize(("time", "name", "hour"), ZONES)
def test_a_time_is_in_the_zone_beside_it_else_in_the_accounts(time, name, hour):
    one = found(f"26 November 2026, {time}")
    assert one is not None
    assert (one.time_zone, one.starts_at.hour) == (name, hour)


@pytest.mark.parametrize("time", ["às 5h30", "um 5.30 Uhr", "at 6"])
def test_five_and_six_may_be_the_morning_or_the_evening(time):
    assert found(f"Wednesday 2 December 2026 {time}") is None
    assert found(f"Wednesday 2 December 2026 {time} p.m.") is not None


@pytest.mark.parametrize("zone", ["heure de Moroni", "(hora de Moroni)", "Moroni time"])
def test_a_time_in_a_zone_that_is_not_known_is_none(zone):
    assert found(f"26 November 2026, 14:00 {zone}") is None


def test_an_abbreviation_is_the_accounts_zone_if_that_is_called_so():
    text = Mail(text="26 November 2026, 14:00 IST", sent_at=SENT_AT)
    one = find_appointment(text, ZoneInfo("Asia/Kolkata"))
    assert one is not None
    assert one.starts_at == datetime(2026, 11, 26, 8, 30, tzinfo=UTC)


def test_without_the_day_of_the_mail_a_year_is_needed_or_today_and_a_weekday():
    mail = Mail(text="We meet on Thursday, 26 November, at 14:00.")
    assert find_appointment(mail, BERLIN) is None
    assert start_of("We meet on 26 November 2026 at 14:00.", sent_at=None) == "26 14:00"
    assert find_appointment(mail, BERLIN, today=SENT_AT.date()) is not None
    bare = Mail(text="We meet on 26 November at 14:00.")
    assert find_appointment(bare, BERLIN, today=SENT_AT.date()) is None


def test_a_day_without_year_is_the_next_one():
    sent_at = datetime(2026, 12, 30, 9, tzinfo=BERLIN)
    one = found("We meet on Thursday, 7 January, at 14:00.", sent_at=sent_at)
    assert one is not None
    assert one.starts_at == datetime(2027, 1, 7, 13, tzinfo=UTC)


def test_the_subject_and_the_text_are_read_together():
    one = found("See you at 14:00!", subject="Interview on 26 November")
    assert one is not None
    assert one.starts_at == datetime(2026, 11, 26, 13, tzinfo=UTC)
    assert found("See you on Friday at 14:00!", subject="Interview on 26 November, 14:00") is None


PIECES = """
    26 November 2026,|29 February|31.12.9999|01.01.0001|24:00|12 am|2:30|tomorrow|Monday|to|-
    28.03.2027|UTC+14|GMT-23|Asia/Kolkata|+99:99|half past|z. B.|9999-12-31T23:59Z|٣|²|½|or
    8 h 99|halb|25:61|1.1.|á́́́|99 hours|https://[|Location:|next|moved from|on the 31st
    """


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(re.split(r"[|\n]\s*", PIECES)), max_size=12),
    st.none() | st.datetimes() | st.datetimes(timezones=st.just(UTC)),
)
def test_no_text_fails(pieces, sent_at):
    found(" ".join(pieces), sent_at=sent_at)


@pytest.mark.parametrize("piece", ["1 ", "A'", "12 rue de "])
def test_a_long_text_takes_no_longer_than_its_beginning(piece):
    began = process_time()
    found("Interview on 26 November 2026 at 14:00\n" + piece * (2_000_000 // len(piece)))
    assert process_time() - began < 5
