"""`POST /api/postings/read`: what a page says about a job, without saving anything."""

import json
from datetime import UTC, datetime, timedelta

import pytest

URL = "https://jobs.example/17"
DEADLINE = (datetime.now(UTC).date() + timedelta(days=30)).isoformat()
POSTING = {
    "@type": "JobPosting",
    "title": "Gardener",
    "hiringOrganization": {"name": "Kew"},
    "jobLocation": {"address": {"addressLocality": "London", "addressCountry": "GB"}},
    "employmentType": "PART_TIME",
    "baseSalary": {"currency": "GBP", "value": {"value": 14.5, "unitText": "HOUR"}},
    "validThrough": DEADLINE,
    "description": "<p>Dig, <b>plant</b>, water.<script>alert(1)</script></p>" * 20,
}
HTML = f'<h1>Gardener</h1><script type="application/ld+json">{json.dumps(POSTING)}</script>'


@pytest.fixture
def read(api, alice):
    client = api(alice)
    return lambda **page: client.post("/api/postings/read", json=page)


def test_a_posting_that_was_read_can_be_saved_as_it_is(read, api, alice):
    answer = read(url=URL, html=HTML).json
    assert answer["kind"] == "posting"
    (found,) = answer["postings"]
    assert "Dig" in found["description"]
    assert "script" not in found["description"]
    assert {name: value for name, value in found.items() if name != "description"} == {
        "title": "Gardener",
        "company": "Kew",
        "location": "London, United Kingdom",
        "jobType": "part_time",
        "salaryMin": 14.5,
        "salaryCurrency": "GBP",
        "salaryPeriod": "hour",
        "deadline": DEADLINE,
        "sourceUrl": URL,
        "descriptionFormat": "posting",
    }
    assert api(alice).post("/api/jobs", json=found).status_code == 200


def test_reading_saves_and_counts_nothing(read, api, alice):
    read(url=URL, html=HTML)
    assert api(alice).get("/api/jobs").json["jobs"] == []
    assert api(alice).get("/api/jobs/quota").json["used"] == 0
    assert api(alice).get("/api/today").json["toApply"] == []


def test_a_page_without_a_posting_has_none(read):
    assert read(html="<h1>Our garden</h1><p>It is green.</p>").json == {
        "kind": "none",
        "postings": [],
    }
    assert read().json == {"kind": "none", "postings": []}
    assert read(url=URL).json == {"kind": "none", "postings": [{"sourceUrl": URL}]}


def test_a_closed_posting_is_told(read):
    closed = HTML.replace(DEADLINE, "2020-12-15")
    assert read(html=closed).json["kind"] == "expired"


@pytest.mark.parametrize(
    "page",
    [
        {"url": "javascript:alert(1)"},
        {"url": "data:text/html,x"},
        {"html": 17},
        {"text": ["x"]},
        {"html": "\ud800"},
        [HTML],
    ],
)
def test_what_is_no_page_is_refused(api, alice, page):
    answer = api(alice).post("/api/postings/read", data=json.dumps(page))
    assert answer.status_code == 400
    assert answer.json["error"]


def test_nobody_reads_without_a_token(anonymous):
    assert anonymous.post("/api/postings/read", json={"html": HTML}).status_code == 401
