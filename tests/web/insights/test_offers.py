"""Offers side by side, on their page."""

import re
from io import BytesIO

import pytest
from support.pages import follow, message_of, part, undo_of, words_of

from vega.schemas import DocumentDraft, JobChanges, read_form
from vega.services.documents.attaching import attach_document
from vega.services.documents.saving import Upload, create_document
from vega.services.jobs import jobs

pytestmark = pytest.mark.usefixtures("wednesday")


@pytest.fixture
def offer(alice, make_job):
    def make(title, **fields):
        return make_job(alice, title=title, status="offer_received", **fields)

    return make


def rows_of(page):
    """The cells of each row as words, by the name of the row; those of all tables. Their pencils
    are left out.
    """
    found: dict[str, list[str]] = {}
    for row in re.findall(r"<tr\b.*?</tr>", page, re.DOTALL):
        row = re.sub(r'<a class="edit-link".*?</a>', "", row, flags=re.DOTALL)
        first, *cells = re.findall(r"<t[hd]\b.*?</t[hd]>", row, re.DOTALL)
        found.setdefault(words_of(first), []).extend(map(words_of, cells))
    return found


def test_without_an_offer_the_page_says_where_they_come_from(tab):
    page = words_of(tab.get("/offers").text)
    assert "No offers yet Set a job to Offer received, and it appears here." in page


def test_one_offer_is_shown_with_what_is_missing_a_click_away(tab, offer):
    job_id = offer("Cook", location="", pros="- *Near*", answer_by="2026-11-30")
    page = tab.get("/offers").text
    assert "You have one offer. When there is another, you can compare the two here." in page
    assert "Pay per year is for 40 hours a week, 52 weeks a year." in words_of(page)
    rows = rows_of(page)
    assert rows["Answer by"] == ["Mon 30 Nov · in 5 days"]
    assert rows["Pros"] == ["Near"]
    assert rows["Pay per year"] == ["– Add salary of Cook"]
    (link,) = re.findall(r'href="([^"]*edit=starts_on[^"]*)"', page)
    assert link == f"/jobs/{job_id}?edit=starts_on&amp;from=/offers#field-starts_on"
    opened = tab.get(link.replace("&amp;", "&")).text
    assert 'name="starts_on"' in opened
    assert re.search(rf'href="/offers#job-{job_id}">.*?Offers', opened, re.DOTALL)


def test_two_offers_stand_side_by_side_with_pay_documents_and_texts(tab, alice, offer):
    euros = {"salary_currency": "EUR", "workplace": "hybrid", "starts_on": "2027-02-01"}
    hourly = {"salary_min": 45, "salary_period": "hour", "location": "Lyon"}
    one = offer("Cook", answer_by="2026-11-24", **hourly, **euros)
    offer("Chef", location="", salary_min=70_000, cons="<script>x</script>", notes="word " * 300)
    draft = read_form(DocumentDraft, {"kind": "contract"})
    upload = Upload(BytesIO(b"%PDF-1.7"), "Contract.pdf")
    document = create_document(alice, draft, upload, 10**6).item.document
    attach_document(alice, one, document.id)
    tab.post("/settings/working-time", data={"hours_a_week": "38,5", "weeks_a_year": "46"})
    page = tab.get("/offers").text
    rows = rows_of(page)
    assert rows["Pay per year"] == [
        "€79,695 a year €45 an hour × 38.5 h × 46 weeks",
        "70,000 Not compared: no currency or period.",
    ]
    assert rows["Answer by"][0] == "Tue 24 Nov · yesterday"
    assert rows["Starts on"] == ["1 Feb 2027", "– Add starts on of Chef"]
    assert rows["Workplace"][0] == "Hybrid"
    assert rows["Location"] == ["Lyon", "– Add location of Chef"]
    assert rows["Documents"] == ["Contract.pdf", "–"]
    assert f'href="/documents/{document.id}"' in page
    assert rows["Notes"][1].endswith("word … Read all notes of Chef")
    assert "<script>x" not in page
    assert "different currencies" not in page


def test_salaries_a_year_stay_where_no_amount_is_known(tab, offer):
    offer("Cook", salary_months=13, salary_currency="EUR", salary_period="month")
    rows = rows_of(tab.get("/offers").text)
    assert rows["Pay per year"] == ["13 salaries a year Not compared: no amount."]


def test_different_currencies_are_said_and_none_is_the_best(tab, offer):
    for number in (9, 9, 8):
        offer("Cook", salary_min=number, salary_currency="EUR", salary_period="year")
    page = words_of(tab.get("/offers").text)
    assert page.count("Best") == 2  # they are equal
    assert "€1 less than the best" in page
    offer("Cook", salary_min=9, salary_currency="CHF", salary_period="year")
    page = words_of(tab.get("/offers").text)
    assert "in different currencies (CHF, EUR). Vega doesn’t convert them" in page
    assert "Best" not in page
    assert page.count("The highest in EUR") == 2
    assert "€1 less than the highest in EUR" in page


def test_a_cell_is_edited_in_its_place_and_what_follows_is_computed_anew(tab, alice, offer):
    job_id = offer("Cook", salary_min=5000, salary_currency="EUR", salary_period="month")
    offer("Chef", outcome="accepted", pros="Near")
    opened = tab.get(f"/offers/{job_id}?edit=salary&show=all").text
    form = part(opened, f"field-{job_id}-salary", "td")
    action = f"/offers/{job_id}?show=all"
    assert f'action="{action}"' in form
    assert f'id="{job_id}-salary_months"' in form
    assert 'name="next" value="/offers?show=all"' in form
    answer = tab.post(action, data={"salary_months": "13", "next": "/offers?show=all"})
    assert (answer.status_code, answer.location) == (303, "/offers?show=all")
    page = follow(tab, answer)
    assert rows_of(page)["Pay per year"][0] == "€65,000 a year €5,000 a month × 13 salaries"
    assert tab.post("/jobs/undo", data=undo_of(page)).location == "/offers?show=all"
    assert jobs.get_job(alice, job_id).salary_months is None


@pytest.mark.parametrize("name", ["pros", "location", "job_type", "starts_on"])
def test_every_cell_leads_to_its_form_here_and_without_scripts_to_that_of_the_job(tab, offer, name):
    job_id = offer("Cook")
    cell = part(tab.get("/offers").text, f"field-{job_id}-{name}", "td")
    (link,) = re.findall(r'<a [^>]*href="([^"]*)"', cell)
    path, anchor = link.replace("&amp;", "&").split("#")
    assert f'id="{anchor}"' in (opened := tab.get(path).text)
    assert f'name="{name}"' in opened
    (form,) = re.findall(r'data-hx-get="([^"]*)"', cell)
    assert f'name="{name}"' in part(
        tab.get(form.replace("&amp;", "&")).text, f"field-{job_id}-{name}", "td"
    )
    assert "data-edit-form" not in tab.get(f"/offers/{job_id}?edit=title").text


def test_a_cell_that_is_refused_or_changed_elsewhere_keeps_what_was_typed(tab, alice, offer):
    job_id = offer("Cook", cons="Stairs")
    sent = {"salary_months": "20", "was_salary_months": ""}
    refused = tab.post(f"/offers/{job_id}", data=sent)
    form = part(refused.text, f"field-{job_id}-salary", "td")
    assert refused.status_code == 422
    assert 'value="20"' in form
    assert "Salaries a year must be a whole number from 12 to 16." in words_of(form)
    jobs.update_job(alice, job_id, read_form(JobChanges, {"cons": "Far", "status": "rejected"}))
    late = tab.post(f"/offers/{job_id}", data={"cons": "Loud", "was_cons": "Stairs"})
    form = part(late.text, f"field-{job_id}-cons", "td")
    assert late.status_code == 409
    assert "These cons changed in another tab." in words_of(form)
    assert ("Loud" in form, 'name="was_cons" value="Far"' in form) == (True, True)


def test_the_cells_of_another_person_cannot_be_opened_or_changed(browser, alice, bob, offer):
    job_id, others = offer("Cook", pros="Near"), browser(bob)
    assert others.get(f"/offers/{job_id}?edit=pros").status_code == 404
    assert others.post(f"/offers/{job_id}", data={"pros": "x"}).status_code == 404
    assert jobs.get_job(alice, job_id).pros == "Near"


def test_an_answer_is_one_click_that_can_be_undone(tab, alice, offer):
    offer("Chef")
    job_id = offer("Cook")
    answer = tab.post(f"/jobs/{job_id}", data={"outcome": "accepted", "next": "/offers"})
    assert answer.location == "/offers"
    page = follow(tab, answer)
    assert "Cook" in message_of(page)
    assert "Cook" not in rows_of(page)[""][0]
    assert "Show 1 accepted or declined" in page
    rows = rows_of(tab.get("/offers?show=all").text)
    assert rows[""][1].endswith("Accepted")
    assert rows["Your answer"][1] == ""
    tab.post("/jobs/undo", data=undo_of(page))
    assert jobs.get_job(alice, job_id).outcome is None


def test_five_offers_are_two_tables_of_at_most_four(tab, offer):
    for number in range(5):
        offer(f"Cook {number}", outcome="declined")
    page = tab.get("/offers").text
    assert "No offer is waiting for your answer." in page
    assert re.findall(r'<table class="offer-table (of-\d)"', page) == ["of-4", "of-1"]
    assert re.findall(r'role="region"[^>]*aria-label="([^"]*)"', page) == [
        "Offers 1 to 4",
        "Offer 5",
    ]
    assert "Your answer" not in page


def test_today_and_an_offer_lead_to_the_page_and_another_job_does_not(tab, alice, make_job, offer):
    job_id = offer("Cook")
    for path in ("/", f"/jobs/{job_id}"):
        assert 'href="/offers"' in tab.get(path).text.partition("<main")[2].partition("</main")[0]
    another = tab.get(f"/jobs/{make_job(alice)}").text
    assert 'href="/offers"' not in another.partition("<main")[2].partition("</main")[0]


# The hours and weeks by which pay is compared


def test_hours_and_weeks_are_settings_of_the_account(tab, browser, bob):
    answer = tab.post(
        "/settings/working-time", data={"hours_a_week": "37.25", "weeks_a_year": "44"}
    )
    assert (answer.status_code, answer.location) == (303, "/settings#working-time")
    page = tab.get("/settings/account").text
    assert "Offers are now compared at 37.25 hours a week, 44 weeks a year." in page
    assert 'value="37.25"' in part(page, "working-time", "section")
    others = part(browser(bob).get("/settings/account").text, "working-time", "section")
    assert re.findall(r'name="(?:hours_a_week|weeks_a_year)"[^>]*value="(\d+)"', others) == [
        "40", "52",
    ]  # fmt: skip
    assert tab.get("/settings/working-time").location == "/settings"


HOURS, WEEKS = "Enter hours from 1 to 168, such as 38.5.", "Enter a number of weeks from 1 to 53."


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("hours_a_week", "0", HOURS), ("hours_a_week", "0.99", HOURS),
        ("hours_a_week", "168.01", HOURS), ("hours_a_week", "38.555", HOURS),
        ("hours_a_week", "NaN", HOURS), ("hours_a_week", "9" * 5_000, HOURS),
        ("hours_a_week", "-40", HOURS), ("hours_a_week", "", HOURS),
        ("weeks_a_year", "0", WEEKS), ("weeks_a_year", "54", WEEKS), ("weeks_a_year", "", WEEKS),
        ("weeks_a_year", "46.5", "Enter a whole number."),
    ],
)  # fmt: skip
def test_hours_and_weeks_that_cannot_be_are_told_and_stay_typed(tab, name, typed, words):
    sent = {"hours_a_week": "40", "weeks_a_year": "52", name: typed}
    answer = tab.post("/settings/working-time", data=sent)
    assert answer.status_code == 422
    form = part(answer.text, "working-time", "section")
    assert re.search(rf'id="{name}-error">.*?</svg>{words}</p>', form)
    assert f'value="{typed}"' in form
    assert "Pay per year" not in words_of(tab.get("/offers").text)
