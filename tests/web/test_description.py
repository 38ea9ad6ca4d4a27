"""A description is shown as the posting was sent until somebody edits it, in Markdown."""

import html
import re

import pytest
from support.pages import follow, part, undo_of, words_of

from vega.schemas import JobChanges, read_form
from vega.services.jobs import jobs, merging
from vega.services.jobs.history import list_events

pytestmark = pytest.mark.usefixtures("wednesday")

POSTING = (
    "<h2>Role</h2>\r\n<p>Ship <b>C++</b>.<br>Daily.</p><ul><li>a * b</li><li>R&amp;D</li></ul>"
)
SHOWN = "## Role\n\nShip **C++**.\nDaily.\n\n- a * b\n- R&D"
TEXT = "You need:\n- *any* shell_2\n\n    # 1. apply <here>"


def filled_in(page):
    """Return what a browser sends of the forms of a page: texts, with its own line ends."""
    values = dict(re.findall(r'<input[^>]* name="(was_\w+)" value="([^"]*)"', page))
    values |= dict(re.findall(r'<input[^>]* name="(\w+)"[^>]* value="([^"]*)"', page))
    values |= dict(
        re.findall(r'<textarea[^>]* name="(\w+)"[^>]*>\r?\n(.*?)</textarea>', page, re.S)
    )
    return {
        name: html.unescape(value).replace("\r\n", "\n").replace("\n", "\r\n")
        for name, value in values.items()
    }


def stored(alice, job_id):
    job = jobs.get_job(alice, job_id)
    return job.description, job.description_format, job.version


def described(page):
    return part(page, "field-description", "section").split("</div>", 1)[1]


@pytest.mark.parametrize(("sent", "shown"), [(POSTING, SHOWN), (TEXT, None)])
def test_saving_without_a_change_changes_nothing_byte_for_byte(alice, tab, make_job, sent, shown):
    job_id = make_job(alice, description=sent)
    before = stored(alice, job_id)
    form = filled_in(
        part(tab.get(f"/jobs/{job_id}?edit=description").text, "field-description", "section")
    )
    if shown:
        assert form["description"] == form["was_description"] == shown.replace("\n", "\r\n")
    assert tab.post(f"/jobs/{job_id}", data=form).status_code == 303
    # Without what the form held when it was opened, too.
    tab.post(f"/jobs/{job_id}", data={"description": form["description"]})
    assert stored(alice, job_id) == before
    form = filled_in(tab.get(f"/jobs/{job_id}/edit").text)
    assert tab.post(f"/jobs/{job_id}", data={**form, "title": "Other"}).status_code == 303
    assert jobs.get_job(alice, job_id).title == "Other"
    assert stored(alice, job_id) == (*before[:2], before[2] + 1)


def test_an_edited_description_is_markdown_until_the_edit_is_undone(alice, tab, make_job, api):
    job_id = make_job(alice, description=POSTING)
    posting = tab.get(f"/jobs/{job_id}").text
    sent = {"description": SHOWN + "\n- <i>new</i>", "was_description": SHOWN}
    edited = follow(tab, tab.post(f"/jobs/{job_id}", data=sent))
    assert "<h3>Role</h3>" in edited
    assert "<li>&lt;i&gt;new&lt;/i&gt;</li>" in edited
    assert stored(alice, job_id)[:2] == (sent["description"], "markdown")
    assert list_events(jobs.get_job(alice, job_id), alice)[0].fields == ["description"]
    assert filled_in(tab.get(f"/jobs/{job_id}/edit").text)["description"] == sent[
        "description"
    ].replace("\n", "\r\n")
    exported = tab.get("/settings/export").json["jobs"][0]
    assert (exported["description"], exported["descriptionFormat"]) == stored(alice, job_id)[:2]
    tab.post("/jobs/undo", data=undo_of(edited))
    assert stored(alice, job_id)[:2] == (POSTING, "posting")
    assert described(tab.get(f"/jobs/{job_id}").text) == described(posting)
    assert api(alice).get(f"/api/jobs/{job_id}").json["description"] == POSTING


def test_a_description_that_changed_in_another_tab_is_shown_beside_ones_own(alice, tab, make_job):
    job_id = make_job(alice, description=POSTING)
    first = {"description": SHOWN + " one", "was_description": SHOWN}
    assert tab.post(f"/jobs/{job_id}", data=first).status_code == 303
    refused = tab.post(f"/jobs/{job_id}", data={**first, "description": SHOWN + " two"})
    assert refused.status_code == 409
    assert "changed in another tab" in refused.text
    theirs = re.search(r'id="theirs-description"[^>]*>(.*?)</textarea>', refused.text, re.S)[1]
    assert html.unescape(theirs) == SHOWN + " one"
    assert filled_in(refused.text)["description"].endswith("two")
    again = follow(tab, tab.post(f"/jobs/{job_id}", data=filled_in(refused.text)))
    assert "R&amp;D two" in again


def test_what_is_typed_into_the_add_form_is_markdown(alice, tab):
    typed = {"title": "Cook", "company": "Inn", "description": "# We\n**cook** <p>"}
    page = follow(tab, tab.post("/jobs/new", data=typed))
    assert "<h3>We</h3>\n<p><strong>cook</strong> &lt;p&gt;</p>" in page


def test_what_the_api_sends_is_a_posting_unless_it_says_otherwise(alice, tab, make_job, api):
    job_id, client = make_job(alice, description="**a**"), api(alice)
    path = f"/api/jobs/{job_id}"
    assert client.get(path).json["descriptionFormat"] == "posting"
    tab.post(f"/jobs/{job_id}", data={"description": "**b**"})
    changed = client.patch(path, {"description": "**b**", "title": "Other"}).json
    assert changed["descriptionFormat"] == "markdown"  # the text is the same
    changed = client.patch(path, {"description": "**c**"}).json
    assert (changed["description"], changed["descriptionFormat"]) == ("**c**", "posting")
    assert "**c**" in words_of(tab.get(f"/jobs/{job_id}").text)
    client.patch(path, {"descriptionFormat": "markdown"})
    assert "<strong>c</strong>" in tab.get(f"/jobs/{job_id}").text
    assert client.get(path).json["events"][0]["fields"] == ["description"]


def test_a_merge_takes_a_description_over_with_its_format(alice, make_job, monkeypatch):
    ids = [make_job(alice, description=""), make_job(alice, description="")]
    jobs.edit_job(alice, ids[1], read_form(JobChanges, {"description": "**a**"}), {})
    monkeypatch.setattr(merging, "job_key", lambda _url: "same")
    merging.merge_jobs(alice, *ids)
    assert stored(alice, ids[0])[:2] == ("**a**", "markdown")


def test_formatted_text_is_pasted_as_markdown(tab):
    copied = "<b>Tasks</b><ul><li>one</li><li><a href='https://a.example'>two</a></li></ul>"
    answer = tab.post("/paste", data={"html": f"<!--StartFragment-->{copied}<!--EndFragment-->"})
    assert answer.mimetype == "text/plain"
    assert answer.text == "**Tasks**\n\n- one\n- [two](https://a.example)"
    assert tab.post("/paste", data={"html": "<p>"}).text == tab.post("/paste").text == ""


def test_what_safari_copied_has_ordinary_spaces(alice, tab, make_job):
    """It copies a space beside a tag as one that does not break."""
    copied = '<p>We<span class="Apple-converted-space">&nbsp;</span><b>build</b>\u00a0it.</p>'
    assert tab.post("/paste", data={"html": copied}).text == "We **build** it."
    job_id = make_job(alice, notes="As\u00a0sent by a script")
    typed = filled_in(tab.get(f"/jobs/{job_id}/edit").text)
    typed["notes"] += "\u00a0and pasted"
    assert tab.post(f"/jobs/{job_id}", data=typed).status_code == 303
    assert jobs.get_job(alice, job_id).notes == "As sent by a script and pasted"
    pasted = "Gardener\nCompany:\u00a0Kew\n\n" + "We\u00a0grow things. " * 20
    filled = filled_in(tab.post("/jobs/new/fill", data={"paste": pasted}).text)
    assert "We grow things." in filled["description"]
    assert not [name for name, value in filled.items() if "\u00a0" in value and name != "paste"]


def test_a_form_that_was_opened_on_other_spaces_is_no_conflict_and_changes_nothing_else(
    alice, tab, make_job
):
    job_id = make_job(alice, description="<p>60\u00a0000 CHF</p>", notes="A\u00a0note")
    typed = filled_in(tab.get(f"/jobs/{job_id}/edit").text) | {"title": "Renamed"}
    assert tab.post(f"/jobs/{job_id}", data=typed).status_code == 303
    job = jobs.get_job(alice, job_id)
    assert (job.title, job.description) == ("Renamed", "<p>60\u00a0000 CHF</p>")
    assert job.notes == "A\u00a0note"
