"""Other efforts in their form, as a browser without scripts meets them."""

import html

import pytest
from support.pages import errors_of, follow, message_of, undo_of, words_of

from vega.schemas import EffortDraft, read_form
from vega.services.plan import efforts

pytestmark = pytest.mark.usefixtures("wednesday")

FAIR = {"occurred_on": "2026-11-18", "title": "Job fair", "company": "Chamber of Commerce",
        "contact": "Maria Visser", "result": "2 invitations", "notes": "Send **it**"}  # fmt: skip
REPORT = "/jobs?sort=title"  # any page of Vega leads back


@pytest.fixture
def fair(alice):
    return efforts.create_effort(alice, read_form(EffortDraft, FAIR)).item.id


def kept(owner):
    found = efforts.list_efforts(owner).rows
    return [{name: str(getattr(effort, name)) for name in FAIR} for effort in found]


def test_one_is_added_from_where_the_form_was_opened_and_undone(alice, tab):
    page = tab.get("/efforts/new").text
    assert 'name="occurred_on" required type="date" value="2026-11-25"' in page
    page = tab.get("/efforts/new", query_string={"on": "2026-11-18", "from": REPORT}).text
    assert 'value="2026-11-18"' in page
    assert page.count(html.escape(REPORT)) == 2  # Cancel, and where saving leads
    page = follow(tab, tab.post("/efforts", data={**FAIR, "next": REPORT}))
    assert message_of(page) == "“Job fair” was added."
    assert kept(alice) == [FAIR]
    undone = tab.post("/jobs/undo", data=undo_of(page))
    assert undone.location == REPORT
    assert kept(alice) == []


def test_one_is_changed_and_deleted_with_undo(alice, tab, fair):
    address = f"/efforts/{fair}"
    form = tab.get(address).text
    assert all(f'value="{FAIR[name]}"' in form for name in FAIR if name != "notes")
    sent = {**FAIR, "occurred_on": "2026-11-19", "result": " ", "next": REPORT}
    saved = tab.post(address, data=sent)
    assert saved.location == f"{REPORT}#effort-{fair}"
    page = follow(tab, saved)
    assert message_of(page) == "“Job fair” was saved."
    assert kept(alice) == [{**FAIR, "occurred_on": "2026-11-19", "result": ""}]
    follow(tab, tab.post("/jobs/undo", data=undo_of(page)))
    assert kept(alice) == [FAIR]
    page = follow(tab, tab.post(f"{address}/delete", data={"next": REPORT}))
    assert message_of(page) == "“Job fair” was deleted."
    assert kept(alice) == []
    tab.post("/jobs/undo", data=undo_of(page))
    assert kept(alice) == [FAIR]


REFUSED = [
    ({"occurred_on": ""}, "Choose a day."),
    ({"occurred_on": "2026-02-30"}, "Day must be a day that exists"),
    ({"occurred_on": "2026-11-26"}, "Day must not be in the future."),
    ({"occurred_on": "1969-12-31"}, "Day must be a day from 1970"),
    ({"title": " "}, "What you did is required."),
    ({"result": "x" * 501}, "Result is too long"),
]


@pytest.mark.parametrize(("wrong", "sentence"), REFUSED)
def test_a_refused_one_says_why_and_keeps_what_was_typed(alice, tab, fair, wrong, sentence):
    for address in ("/efforts", f"/efforts/{fair}"):
        answer = tab.post(address, data={**FAIR, "notes": "Typed", **wrong, "next": REPORT})
        assert answer.status_code == 422
        (error,) = errors_of(answer.text)
        assert error.startswith(sentence)
        assert "Typed" in answer.text
        assert html.escape(REPORT) in answer.text
    assert kept(alice) == [FAIR]


@pytest.mark.parametrize("fields", [wrong for wrong, _ in REFUSED])
def test_the_api_refuses_what_the_form_refuses(api, alice, tab, fields):
    answer = api(alice).post("/api/efforts", {**FAIR, **fields})
    assert (answer.status_code, kept(alice)) == (400, [])


def test_the_api_keeps_what_the_form_keeps(api, alice, tab):
    typed = {**FAIR, "title": " Job\tfair ", "company": "", "notes": "\nNotes \n"}
    tab.post("/efforts", data=typed)
    api(alice).post("/api/efforts", typed)
    by_api, by_form = kept(alice)
    assert by_api == by_form == {**FAIR, "company": "", "notes": "Notes"}


def test_it_leads_to_no_other_site(tab):
    for target in ("https://evil.example", "//evil.example", "/\\evil.example"):
        page = tab.get("/efforts/new", query_string={"from": target}).text
        assert "evil" not in page
        assert tab.post("/efforts", data={**FAIR, "next": target}).location.startswith("/")


def test_one_of_another_is_not_there(alice, bob, browser, fair):
    other = browser(bob)
    assert other.get(f"/efforts/{fair}").status_code == 404
    for path in (f"/efforts/{fair}", f"/efforts/{fair}/delete"):
        assert other.post(path, data={**FAIR, "title": "Bob was here"}).status_code == 404
    assert "Job fair" not in words_of(other.get("/").text)
    assert kept(alice) == [FAIR]
