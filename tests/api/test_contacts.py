"""Contacts through the API: what a person of a job may be."""

import pytest


@pytest.fixture
def client(api, alice):
    return api(alice)


@pytest.fixture
def job_id(alice, make_job) -> int:
    return make_job(alice)


FULL = {
    "name": "Maria Visser", "role": "Recruiter", "email": "maria@acme.example",
    "phone": "+41 44 123 45 67", "notes": "Prefers **calls**.",
}  # fmt: skip


def add(client, job_id, **fields):
    answer = client.post("/api/contacts", {"jobId": job_id, **fields})
    assert answer.status_code == 201, answer.json
    return answer.json


def test_everything_that_is_sent_comes_back(client, job_id):
    contact = add(client, job_id, **FULL)
    assert {name: contact[name] for name in FULL} == FULL


def test_blank_text_in_an_optional_field_is_null(client, job_id):
    for empty in (None, "", "  "):
        optional = dict.fromkeys(("role", "email", "phone", "notes"), empty)
        contact = add(client, job_id, name="Maria", **optional)
        assert {name: contact[name] for name in optional} == dict.fromkeys(optional)
        full = add(client, job_id, **FULL)
        changed = client.patch(f"/api/contacts/{full['id']}", optional).json
        assert {name: changed[name] for name in optional} == dict.fromkeys(optional)


def test_what_cannot_be_is_named_and_changes_nothing(client, job_id):
    contact = add(client, job_id, **FULL)
    for fields, sentence in (
        ({"name": ""}, "name is required and must not be blank."),
        ({"name": None}, "name must be text"),
        ({"name": "x" * 501}, "name is too long"),
        ({"role": "x" * 501}, "role is too long"),
        ({"email": "maria"}, "email must be an email address"),
        ({"email": "maria@acme.example?cc=x@y.example"}, "email must be an email address"),
        ({"email": "a@b.example, c@d.example"}, "email must be an email address"),
        ({"email": "maria@acme.example\r\nBcc: x@y.example"}, "email must be an email address"),
        ({"email": f"{'x' * 250}@acme.example"}, "email is too long"),
        ({"phone": "javascript:alert(1)"}, "phone must be a phone number"),
        ({"phone": "+"}, "phone must be a phone number"),
        ({"phone": "1" * 51}, "phone is too long"),
        ({"notes": "x" * 100_001}, "notes is too long"),
    ):
        for answer in (
            client.post("/api/contacts", {"jobId": job_id, **FULL, **fields}),
            client.patch(f"/api/contacts/{contact['id']}", fields),
        ):
            assert (answer.status_code, answer.json["error"].startswith(sentence)) == (400, True)
    assert client.get("/api/contacts").json["contacts"] == [contact]


def test_a_name_and_a_job_are_needed(client, job_id):
    for body, sentence in (
        ({"jobId": job_id}, "name is required."),
        ({"name": "Maria"}, "jobId is required."),
        ({"name": "Maria", "jobId": None}, "jobId must be a whole number"),
    ):
        answer = client.post("/api/contacts", body)
        assert (answer.status_code, answer.json["error"].startswith(sentence)) == (400, True)


def test_they_are_listed_in_the_order_in_which_they_were_added(client, job_id):
    for name in ("Zoë", "Anna", "Mia"):
        add(client, job_id, name=name)
    listed = client.get("/api/contacts").json["contacts"]
    assert [contact["name"] for contact in listed] == ["Zoë", "Anna", "Mia"]
    assert client.get(f"/api/jobs/{job_id}").json["contacts"] == listed


def test_a_page_has_fifty_and_ends_at_about_five_megabytes_of_notes(client, job_id):
    for number in range(54):
        add(client, job_id, name=str(number), notes="x" * 99_000)
    page = client.get("/api/contacts?limit=100").json
    assert len(page["contacts"]) == 51
    rest = client.get(f"/api/contacts?limit=100&cursor={page['next']}").json
    assert [contact["name"] for contact in rest["contacts"]] == ["51", "52", "53"]
    assert rest["next"] is None
    assert len(client.get("/api/contacts").json["contacts"]) == 50
