"""A form that is sent twice does its work once."""

import re

import pytest
from sqlalchemy import func, select

from vega.errors import SentTwice
from vega.extensions import db
from vega.models import Contact, Effort, Interview, Job, JobEvent, Task
from vega.services.once import once

pytestmark = pytest.mark.usefixtures("wednesday")

MEETING = {"title": "Call", "day": "2026-12-01", "start": "10:00", "kind": "phone"}
FORMS = {
    "/tasks/new": ("/tasks", {"title": "Buy stamps"}, Task),
    "/jobs/1": ("/jobs/1/events", {"kind": "note", "text": "Asked"}, JobEvent),
    "/jobs/1/contacts/new": ("/jobs/1/contacts", {"name": "Maria"}, Contact),
    "/jobs/1/interviews/new": ("/jobs/1/interviews", MEETING, Interview),
    "/jobs/new": ("/jobs/new", {"title": "Cook", "company": "Acme"}, Job),
    "/efforts/new": ("/efforts", {"title": "Fair", "occurred_on": "2026-11-24"}, Effort),
}


@pytest.mark.parametrize("page", FORMS)
def test_a_form_that_is_sent_twice_adds_one(tab, alice, make_job, page):
    make_job(alice, title="Gardener")
    url, typed, kind = FORMS[page]
    before = _count(kind)
    keys = [re.search(r'name="once" value="([^"]+)"', tab.get(page).text)[1] for _ in range(2)]
    answers = [tab.post(url, data={**typed, "once": keys[0]}) for _ in range(2)]
    assert [one.status_code for one in answers] == [303, 303]
    assert _count(kind) - before == 1
    tab.post(url, data={**typed, "once": keys[1]})
    assert _count(kind) - before == 2


def test_a_job_that_was_deleted_since_is_added_anew(tab, alice):
    typed = {"title": "Cook", "company": "Acme", "once": "key"}
    (first, again) = (tab.post("/jobs/new", data=typed).location for _ in range(2))
    tab.post(f"{first}/delete")
    anew = tab.post("/jobs/new", data=typed).location
    assert first == again != anew
    assert tab.get(anew).status_code == 200


def _count(kind):
    return db.session.scalar(select(func.count()).select_from(kind))


def test_a_refused_form_can_be_sent_again_and_the_key_is_of_one_person(alice, bob):
    with pytest.raises(ValueError, match="refused"), once(alice, "key"):
        raise ValueError("refused")
    for owner in (alice, bob):
        with once(owner, "key"):
            pass
    with pytest.raises(SentTwice), once(alice, "key"):
        pass
