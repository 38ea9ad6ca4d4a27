"""The settings about the calendar address."""

import html
import re

import pytest
from support.pages import follow, message_of, words_of
from support.planning import add_interview

from vega.services.plan import calendar_feed


def section(page: str) -> str:
    return page.partition('class="settings-body"')[2]


def address(page: str) -> str:
    found = re.search(r'id="calendar-address" value="([^"]+)"', page)
    return html.unescape(found[1]) if found else ""


def create(tab) -> str:
    return follow(tab, tab.post("/settings/calendar"))


def test_there_is_no_address_until_one_is_created(tab):
    page = tab.get("/settings/calendar").text
    assert "Create calendar address" in section(page)
    assert address(page) == ""
    created = create(tab)
    assert message_of(created) == "Your calendar address was created."
    assert re.fullmatch(r"http://localhost/calendar/[\w-]{43}\.ics", address(created))
    assert tab.get(address(created)).mimetype == "text/calendar"


def test_it_links_to_calendar_programs(tab):
    page = create(tab)
    bare = address(page).removeprefix("http://")
    assert f'href="webcal://{bare}"' in section(page)
    google = "https://calendar.google.com/calendar/r?cid=webcal%3A%2F%2F"
    assert f'href="{google}{bare.replace("/", "%2F")}"' in section(page)
    assert "Google and Outlook.com fetch it from their own servers, which can’t" in words_of(page)


@pytest.mark.parametrize("settings", [{"VEGA_PREFIX": "/vega"}])
def test_below_a_path_the_address_has_the_path(app, alice, browser):
    client = browser(alice)
    client.set_cookie("vega", client.get_cookie("vega").value, path="/vega")
    client.post("/vega/settings/calendar")
    page = client.get("/vega/settings/calendar").text
    assert address(page).startswith("http://localhost/vega/calendar/")
    assert app.test_client().get(address(page)).status_code == 200


@pytest.mark.parametrize("settings", [{"VEGA_BASE_URL": "https://vega.example"}])
def test_the_address_is_the_one_that_people_use(tab):
    assert address(create(tab)).startswith("https://vega.example/calendar/")


def test_a_new_address_ends_the_old_one(tab):
    old = address(create(tab))
    page = create(tab)
    assert message_of(page) == "Your calendar has a new address. The old one no longer works."
    assert address(page) != old
    assert tab.get(old).status_code == 404


def test_company_names_can_be_left_out_and_a_new_address_keeps_to_it(tab, alice, make_job):
    make_job(alice, title="Analyst", company="Acme", deadline="2026-12-01")
    create(tab)
    answer = tab.post("/settings/calendar/companies", data={"without_companies": "on"})
    page = follow(tab, answer)
    assert message_of(page) == "Your calendar now leaves company names out."
    assert 'name="without_companies" checked' in page
    assert "Acme" not in tab.get(address(page)).text
    assert "Acme" not in tab.get(address(create(tab))).text
    page = follow(tab, tab.post("/settings/calendar/companies"))
    assert message_of(page) == "Your calendar now shows company names."
    assert "Acme" in tab.get(address(page)).text


def test_an_alarm_can_be_chosen_and_a_new_address_keeps_to_it(tab, alice, make_job):
    add_interview(alice, make_job(alice), "2126-11-26T14:00:00+01:00")
    assert '<option value="0" selected>Off</option>' in create(tab)
    page = follow(tab, tab.post("/settings/calendar/alarm", data={"alarm": "60"}))
    assert message_of(page) == "Your calendar now has an alarm 60 minutes before interviews."
    assert '<option value="60" selected>60 minutes</option>' in page
    assert "TRIGGER:-PT1H" in tab.get(address(page)).text
    assert "TRIGGER:-PT1H" in tab.get(address(create(tab))).text
    page = follow(tab, tab.post("/settings/calendar/alarm", data={"alarm": "0"}))
    assert message_of(page) == "Your calendar now has no alarms."
    assert "VALARM" not in tab.get(address(page)).text


@pytest.mark.parametrize("alarm", [None, "", "7", "-10", "ten", "9" * 5_000])
def test_another_alarm_is_refused_with_a_sentence(tab, alarm):
    create(tab)
    answer = tab.post("/settings/calendar/alarm", data={"alarm": alarm} if alarm else {})
    assert answer.status_code == 400
    assert "Choose an alarm 10 or 60 minutes before, or none." in words_of(answer.text)


def test_after_a_change_of_the_secret_key_it_offers_a_new_address(tab, alice):
    calendar_feed.create_address(alice, "the secret key that the server had before it was moved")
    page = tab.get("/settings/calendar").text
    assert "Your calendar address no longer works" in section(page)
    assert address(page) == ""
    page = create(tab)
    assert tab.get(address(page)).status_code == 200


def test_nobody_sees_the_address_of_another(tab, browser, bob):
    create(tab)
    assert address(browser(bob).get("/settings/calendar").text) == ""
