"""The page of a posting as it was captured: `/jobs/<id>/posting`."""

from support.statements import statements_of

from vega.extensions import db
from vega.models import captured_postings
from vega.services.jobs.jobs import delete_jobs

URL = "https://jobs.example/engineer?utm_source=x"


def save(make_job, owner):
    return make_job(owner, title="Engineer", source_url=URL, description="<p>Build <b>x</b></p>")


def test_a_posting_is_shown_as_it_was_after_any_edit(browser, alice, make_job):
    job_id, page = save(make_job, alice), browser(alice)
    before = page.get(f"/jobs/{job_id}/posting").text
    assert "Nothing was edited after that" in before
    page.post(f"/jobs/{job_id}", data={"title": "Mine", "description": "Mine too"})
    text = page.get(f"/jobs/{job_id}/posting").text
    assert '<h1 id="posting-title" dir="auto">Engineer</h1>' in text
    for words in ("<p>Build <strong>x</strong></p>", URL, "by hand", "You edited the job after"):
        assert words in text
    assert "Mine too" not in text


def test_the_page_of_a_job_leads_to_the_original_once_it_was_edited(browser, alice, make_job):
    job_id, page = save(make_job, alice), browser(alice)
    page.post(f"/jobs/{job_id}", data={"notes": "Call Ann"})
    assert "Edited since" not in page.get(f"/jobs/{job_id}").text
    page.post(f"/jobs/{job_id}", data={"location": "Bern"})
    text = page.get(f"/jobs/{job_id}").text
    assert f'Edited since · <a href="/jobs/{job_id}/posting">Original posting</a>' in text


def test_a_page_of_a_job_that_nobody_edited_asks_no_more_than_before(browser, alice, make_job):
    job_id, page = save(make_job, alice), browser(alice)
    ran = statements_of(lambda: page.get(f"/jobs/{job_id}"))
    assert ran
    assert captured_postings.name not in str(ran)


def test_it_tells_of_edits_from_before_originals_were_kept(browser, alice, make_job):
    job_id, page = save(make_job, alice), browser(alice)
    page.post(f"/jobs/{job_id}", data={"location": "Bern"})
    db.session.execute(captured_postings.delete())
    db.session.commit()
    text = page.get(f"/jobs/{job_id}/posting").text
    assert "Some of it was edited before Vega began to keep originals" in text
    assert "Nothing was edited" not in text


def test_nobody_sees_anothers_posting_or_one_in_the_trash(browser, alice, bob, make_job):
    job_id = save(make_job, alice)
    assert browser(bob).get(f"/jobs/{job_id}/posting").status_code == 404
    delete_jobs(alice, [job_id])
    assert browser(alice).get(f"/jobs/{job_id}/posting").status_code == 404


def test_what_a_posting_says_is_text_and_safe_markup(browser, alice, make_job):
    hostile = "<script>alert(1)</script><p onclick=x>Hi"
    job_id = make_job(alice, title="<script>1</script>", description=hostile)
    text = browser(alice).get(f"/jobs/{job_id}/posting").text
    assert "Hi" in text
    for word in ("<script>", "onclick"):
        assert word not in text


def test_a_url_that_looks_like_another_is_shown_by_its_host(tab, alice, make_job):
    url = "https://www.bank.example:pass@evil.example/login"
    job_id = make_job(alice, source_url=url)
    shown = tab.get(f"/jobs/{job_id}/posting").text
    assert f'href="{url}"' in shown
    assert ">evil.example<span" in shown
    page = tab.get(f"/jobs/{job_id}").text
    assert f'href="{url}"' in page
    assert page.count("bank.example") == page.count(f'href="{url}"')
