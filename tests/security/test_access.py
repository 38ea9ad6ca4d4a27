"""Whose request it is, and what it may do: every address is walked, so that a new one is too."""

import base64
import json
import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from conftest import ON_BOTH_DATABASES, PASSWORD, SECRET_KEY
from sqlalchemy import select
from support import people
from support.authenticator import ORIGIN, Authenticator
from support.people import setup_code

from vega.api.openapi.docs import TOKEN
from vega.errors import TooManyAttempts, WrongCredentials
from vega.extensions import Base, db
from vega.models import Plan, SessionKind, TokenScope
from vega.schemas import (
    ContactDraft,
    DocumentDraft,
    EffortDraft,
    EmployerDraft,
    InterviewDraft,
    NewEvent,
    TaskDraft,
    read_form,
)
from vega.services.account import Account
from vega.services.accounts import devices, first_run, identities, passkeys, sessions, tokens, users
from vega.services.accounts.hosts import RelyingParty
from vega.services.accounts.identities import Person
from vega.services.documents.saving import Upload, create_document
from vega.services.imports import drafts as importing
from vega.services.jobs import jobs, timeline
from vega.services.jobs.trash import list_trash
from vega.services.plan import (
    avoided_employers,
    calendar_feed,
    contacts,
    efforts,
    interviews,
    tasks,
)
from vega.web.accounts.second_factor import NEW_CODES
from vega.web.accounts.tokens import NEW_TOKEN

DRAFT = "Company,Title,Link\nAcme,Alice's secret plan,https://jobs.example/secret\n"
SAFE = {"GET", "HEAD", "OPTIONS"}
PUBLIC = {
    "web.login", "web.login_code", "web.setup", "web.logout", "static", "health.get_health",
    "api.get_document", "ics.feed", "web.sign_in_with_passkey", "web.sign_in_options",
    "web.finish_with_passkey", "web.second_factor_options", "web.start_oidc", "web.finish_oidc",
    "web.help_page", "web.former_help_page",
}  # fmt: skip
PUBLIC_API = {"api.sign_in", "api.refresh"}


def walk(app, ids: dict[str, int | str]) -> Iterator[tuple[str, str, str]]:
    """Each method of each address, with its name: the ids in it filled in by their names."""
    for rule in app.url_map.iter_rules():
        path = re.sub(r"<(?:\w+:)?(\w+)>", lambda match: str(ids[match[1]]), rule.rule)
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
            yield method, path, rule.endpoint


def everything(skipped=frozenset()) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, without what a preview keeps to be quick the next time."""
    db.session.rollback()
    return {
        table.name: [
            tuple(row)
            for row in db.session.execute(
                select(*(column for column in table.c if str(column) != "imports.plan")).order_by(
                    *table.primary_key
                )
            )
        ]
        for table in Base.metadata.sorted_tables
        if table.name not in skipped
    }


def rows_of(owner: Account, job_id: int) -> list[tuple[object, ...]]:
    """A person's jobs, and the events of one of them."""
    found = everything()
    events = [row for row in found["job_events"] if row[1] == job_id]
    return [row for row in found["jobs"] if row[1] == owner.id] + events


@pytest.fixture
def settings():
    """With a provider, whose pages are walked too; nobody answers at its address."""
    return {
        "VEGA_BASE_URL": "http://localhost", "VEGA_OIDC_ISSUER": "http://127.0.0.1:9",
        "VEGA_OIDC_CLIENT_ID": "vega", "VEGA_OIDC_CLIENT_SECRET": "a client secret",
    }  # fmt: skip


@pytest.fixture
def alices(alice, make_job, browser, api) -> dict[str, int | str]:
    """The ids of one thing of each kind that Alice has."""
    client = browser(alice)
    tokens.create_token(alice, "hers")
    calendar_feed.create_address(alice, SECRET_KEY)
    job_id = make_job(alice, title="Alice's secret plan", source_url="https://jobs.example/her")
    client.post(f"/jobs/{job_id}", data={"status": "applied", "notes": "Alice's secret plan"})
    note = timeline.add_event(
        alice, job_id, read_form(NewEvent, {"kind": "note", "text": "Alice's secret plan"})
    )
    planned = read_form(
        InterviewDraft,
        {
            "job_id": job_id,
            "starts_at": "2026-12-01T14:00:00Z",
            "title": "Alice's secret plan",
            "people": "Alice's secret plan",
        },
    )
    interview = interviews.create_interview(alice, planned).item
    todo = read_form(TaskDraft, {"title": "Alice's secret plan", "due_on": "2026-12-01"})
    person = read_form(ContactDraft, {"job_id": job_id, "name": "Alice's secret plan"})
    effort = read_form(EffortDraft, {"occurred_on": "2026-11-03", "title": "Alice's secret plan"})
    employer = read_form(EmployerDraft, {"name": "Alice's secret plan"})
    identities.link(alice, Person("http://127.0.0.1:9", "Alice's secret plan"))
    (session, *_) = sessions.list_sessions(alice, SessionKind.BROWSER)
    (token, *_) = tokens.list_tokens(alice)
    new = sessions.NewSession(alice.id, "Alice's secret plan", device_key="her phone")
    sessions.start_browser_session(new)
    (device,) = devices.list_new_devices(alice)
    # Bob's ids must not be the same by chance.
    return {
        "job_id": job_id, "event_id": note.id, "token_id": token.id, "session_id": session.id,
        "task_id": tasks.create_task(alice, todo).item.id, "interview_id": interview.id,
        "contact_id": contacts.create_contact(alice, person).item.id,
        "device_id": device.id,
        "document_id": document_of(alice, job_id),
        "effort_id": efforts.create_effort(alice, effort).item.id,
        "employer_id": avoided_employers.avoid_employer(alice, employer).item.id,
        "import_id": importing.start_import(alice, DRAFT.encode(), "Alice's secret plan").id,
        "passkey_id": passkey_of(alice),
        "identity_id": identities.identities_of(alice)[0].id,
        "filename": "none", "name": "none", "secret": "none",
    }  # fmt: skip


def document_of(owner: Account, job_id: int) -> int:
    upload = Upload(BytesIO(b"Alice's secret plan"), "Alice's secret plan.txt")
    draft = read_form(DocumentDraft, {"job_id": job_id})
    return create_document(owner, draft, upload, 10**6).item.document.id


def passkey_of(owner: Account) -> int:
    here = RelyingParty("localhost", ORIGIN)
    challenge, options = passkeys.begin_registration(owner, here, SECRET_KEY)
    passkeys.register(
        owner, here, challenge, Authenticator().create(options), "Alice's secret plan"
    )
    return passkeys.passkeys_of(owner)[0].id


# Of these there is none, or not in this state.
NOT_THERE = {
    "docs.show", "web.open_pdf", "web.move_panel", "web.skipped", "web.confirm_removal",
}  # fmt: skip


@ON_BOTH_DATABASES
def test_ones_own_things_are_found_at_every_address(app, browser, api, alice, alices):
    """So every query that a page or the API makes is made of PostgreSQL too."""
    client, bearer = browser(alice), api(alice)
    for method, path, endpoint in walk(app, alices):
        if method != "GET" or endpoint in PUBLIC | NOT_THERE | {"mcp.endpoint"}:
            continue
        if endpoint == "api.look_up_job":
            path += "?url=https://jobs.example/her"
        door = bearer if endpoint.startswith("api.") else client
        with door.get(path) as answer:
            answer.get_data()
        assert answer.status_code in (200, 302, 303), (path, answer.status_code)


def test_a_head_request_uses_nothing_up_at_any_address(app, browser, api, alice, alices):
    """Link previews and scanners send HEAD: what a page shows once stays for whoever reads it."""
    client, bearer = browser(alice), api(alice)
    client.get("/jobs?q=plan")  # which notes that her words can be searched
    kept = {NEW_CODES: ["a-code"], NEW_TOKEN: "a-token", TOKEN: "another", "_flashes": [["", {}]]}
    with client.session_transaction() as session:
        session.update(kept)
    before = everything({"api_tokens"})  # whose last use is noted
    for method, path, endpoint in walk(app, alices):
        if method == "GET":
            door = bearer.client if endpoint.startswith("api.") else client
            headers = bearer.headers if endpoint.startswith("api.") else {}
            with door.head(path, headers=headers) as answer:
                assert "Set-Cookie" not in answer.headers, path
    assert everything({"api_tokens"}) == before
    with client.session_transaction() as session:
        assert kept.items() <= session.items()


# Another user's things


EVERY_FIELD = {
    "title": "Bob was here", "company": "Bob", "status": "offer_received", "notes": "Bob was here",
    "action": "delete", "time_zone": "Mars/Olympus", "username": "alice", "plan": "free",
    "label": "", "password": "", "current_password": "wrong horse", "new_password": "another horse",
}  # fmt: skip


# Tables in which Bob leaves rows of his own.
BOBS_OWN = {
    "sessions", "api_tokens", "sign_in_attempts", "jobs", "job_events", "changes", "quota_usage",
    "refusals", "calendar_feeds", "notice_settings", "avoided_employers",
}  # fmt: skip


def test_another_users_things_are_out_of_reach_at_every_address(
    app, browser, api, alice, alices, bob
):
    client, bearer = browser(bob), api(bob)
    target = alices["job_id"]
    form = {
        **EVERY_FIELD, "job_id": target, "other": target, "id": target, "owner_id": alice.id,
        "source_url": "https://jobs.example/her",
    }  # fmt: skip
    before = everything(BOBS_OWN)
    browser(alice).get("/jobs?q=plan")  # which notes that her words can be searched
    hers = rows_of(alice, target)
    address = calendar_feed.feed_address(alice, SECRET_KEY)
    for method, path, endpoint in walk(app, alices):
        if endpoint in {"web.logout", "web.end_all_sessions", "static", "web.login"}:
            continue
        data = form if method == "POST" else None
        query = {**form, "url": "https://jobs.example/her", "q": "secret", "edit": "notes"}
        answer = client.open(path, method=method, data=data, query_string=query)
        if method == "POST" and "/passkeys/" in path and re.search(r"/[0-9]", path):
            assert answer.status_code == 404, (method, path)
        if re.search(
            r"/(jobs|tasks|interviews|contacts|documents|efforts|employers-to-avoid|import|devices)"
            r"/[0-9]",
            path,
        ):
            assert answer.status_code in (401, 404), (method, path)
        assert answer.status_code in (
                200, 204, 301, 302, 303, 400, 401, 403, 404, 415, 422,
            ), path  # fmt: skip
        assert "secret plan" not in answer.text, (method, path)
        answer = client.open(path, method=method, data=data, headers={"HX-Request": "true"})
        assert "secret plan" not in answer.text, (method, path)
        with bearer.client.open(path, method=method, json=form, headers=bearer.headers) as answer:
            assert "secret plan" not in answer.text, (method, path)
            assert endpoint != "api.get_job" or answer.status_code == 404
    after = everything(BOBS_OWN)
    assert {name: rows for name, rows in after.items() if rows != before[name]} == {}
    assert rows_of(alice, target) == hers
    assert calendar_feed.feed_address(alice, SECRET_KEY) == address
    assert alices["session_id"] in {
        one.id for one in sessions.list_sessions(alice, SessionKind.BROWSER)
    }
    assert alices["token_id"] in {one.id for one in tokens.list_tokens(alice)}


def test_anothers_deleted_job_cannot_be_seen_restored_or_merged(browser, alice, bob, make_job):
    deleted, own = make_job(alice, title="Alice's secret plan"), make_job(bob)
    jobs.delete_jobs(alice, [deleted])
    client = browser(bob)
    for change in range(1, 10):
        client.post("/jobs/undo", data={"change": change})
    client.post(f"/jobs/{own}/merge", data={"other": deleted})
    assert "secret plan" not in client.get("/jobs/trash").text
    assert [job.id for job in list_trash(alice)] == [deleted]


def test_nobody_signed_in_reaches_no_address_but_the_public_ones(app, anonymous, alices):
    before = everything({"sign_in_attempts"})
    for method, path, endpoint in walk(app, alices):
        with anonymous.open(path, method=method, data=EVERY_FIELD) as answer:
            seen = answer.get_data(as_text=True)
        assert "secret plan" not in seen, path
        if endpoint in PUBLIC:
            continue
        if endpoint in PUBLIC_API:
            assert answer.status_code in (400, 401, 415), path
        elif endpoint.startswith(("api.", "mcp.")):
            assert answer.status_code == 401, path
        else:
            assert answer.status_code == 302, (method, path)
            assert answer.location.startswith("/login?next=/"), (method, path)
    assert everything({"sign_in_attempts"}) == before


# What a token may do

READ_BY_POST = {"api.read_posting", "api.read_mail", "api.read_line"}  # nothing is changed


def test_a_token_for_reading_reads_everything_and_changes_nothing(app, alice, alices):
    token = tokens.create_token(alice, "reads", scope=TokenScope.READ)
    client, headers = app.test_client(), {"Authorization": f"Bearer {token}"}
    before = everything({"sign_in_attempts"})
    for method, path, endpoint in walk(app, alices):
        if not endpoint.startswith("api.") or endpoint in PUBLIC_API:
            continue
        with client.open(path, method=method, json={}, headers=headers) as answer:
            answer.get_data()
        if method == "GET" or endpoint in READ_BY_POST:
            assert answer.status_code in (200, 400, 415), path
        else:
            assert answer.status_code == 403, (method, path)
            assert "may only read" in answer.json["error"]
    after = everything({"sign_in_attempts"})
    assert [name for name in after if after[name] != before[name]] == ["api_tokens"]  # its last use


# More than a form or a body may set


def test_fields_that_are_nobodys_to_set_are_left_alone(api, browser, alice, bob):
    forged = {
        "id": 4711, "owner_id": alice.id, "ownerId": alice.id, "job_key": "x", "jobKey": "x",
        "version": 99, "created_at": "2001-01-01", "createdAt": "2001-01-01", "deleted_at": "now",
        "captured_via": "magic", "captured_via_label": "magic", "same_as_id": 1, "indexed": True,
        "is_admin": True, "plan": "unlimited", "alike_key": "x", "status_changed_at": "2001-01-01",
        "status_since": "2001-01-01", "statusSince": "2001-01-01", "applied_key": "2001-01-01",
        "news_on": "2001-01-01", "merged_into_id": 1, "source_typed": True, "from": "rejected",
    }  # fmt: skip
    posting = {"title": "T", "company": "C", "location": "L", "description": "D"}
    body = {**posting, **forged, "sourceUrl": "https://jobs.example/1"}
    saved = api(bob).post("/api/jobs", body).json["jobId"]
    client = browser(bob)
    client.post("/jobs/new", data={**posting, **forged, "source_url": "https://jobs.example/2"})
    for job_id in (saved, saved + 1):
        client.post(f"/jobs/{job_id}", data={**forged, "location": "Elsewhere"})
        job = jobs.get_job(bob, job_id)
        assert (job.owner_id, job.id, job.location) == (bob.id, job_id, "Elsewhere")
        assert job.job_key == job.source_url
        assert 2001 not in (job.created_at.year, job.status_since.year, job.news_on.year)
        assert (job.version, job.same_as_id, job.merged_into_id, job.applied_on) == (
            2,
            None,
            None,
            None,
        )
        assert job.captured_via in ("api", "page")
    client.post("/settings/time-zone", data={**forged, "time_zone": "Asia/Tokyo"})
    assert users.get_user("bob") == Account(bob.id, "bob", Plan.FREE, False, "Asia/Tokyo")


def test_a_user_that_is_added_is_never_an_administrator(browser, alice):
    form = {"username": "carol", "password": PASSWORD, "is_admin": "true"}
    browser(alice).post("/settings/users", data={**form, "id": alice.id})
    carol = users.get_user("carol")
    assert carol.id != alice.id
    assert not carol.is_admin


# Forms from other sites


@pytest.fixture
def guarded(app):
    app.config["WTF_CSRF_ENABLED"] = True
    return app


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
        {"X-CSRFToken": "guessed", "HX-Request": "true"},
        {"Authorization": "Bearer x", "Content-Type": "application/json"},
    ],
    ids=["no token", "another site", "a wrong token", "as if it were the API"],
)
def test_no_page_takes_a_change_without_its_token(guarded, browser, alice, alices, headers):
    client = browser(alice)
    form = {**EVERY_FIELD, "job_id": alices["job_id"]}
    before = everything()
    walked = 0
    for method, path, endpoint in walk(guarded, alices):
        if method in SAFE or endpoint.startswith(("api.", "mcp.")):
            continue
        answer = client.open(path, method=method, data=form, headers=headers)
        assert answer.status_code == 400, (method, path)
        walked += 1
    assert walked > 20
    assert everything() == before
    assert client.get("/jobs").status_code == 200


def test_reading_changes_nothing(app, browser, alice, alices):
    """So that a link or an image of another site can do no harm."""
    client = browser(alice)
    before = everything({"job_search", "jobs"})
    for method, path, _ in walk(app, alices):
        if method == "GET":
            with client.get(path, query_string=EVERY_FIELD) as answer:
                answer.get_data()
    assert everything({"job_search", "jobs"}) == before


def test_a_token_of_one_session_is_none_in_another(guarded, browser, alice, bob):
    page = browser(bob).get("/settings").text
    token = re.search(r'name="csrf-token" content="([^"]+)"', page)[1]
    client = browser(alice)
    client.get("/settings")
    answer = client.post("/settings/tokens", data={"label": "x", "csrf_token": token})
    assert answer.status_code == 400
    assert not tokens.list_tokens(alice)


# Sessions


def test_a_session_that_was_planted_before_the_sign_in_is_worth_nothing_after(
    anonymous, alice, bob
):
    """Bob plants his own cookie in Alice's browser; what he kept opens nothing of hers."""
    form = {"username": "bob", "password": PASSWORD}
    anonymous.post("/login", data=form)
    planted = anonymous.get_cookie("vega").value
    anonymous.post("/login", data={"username": "alice", "password": PASSWORD})
    assert anonymous.get("/settings").status_code == 200
    anonymous.set_cookie("vega", planted)
    assert anonymous.get("/settings").status_code == 302


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/logout", {}),
        ("/settings/sessions/end-all", {}),
        ("/settings/password", {"current_password": PASSWORD, "new_password": "another horse"}),
    ],
)
def test_a_stolen_cookie_dies_with_its_session(browser, alice, app, path, form):
    theirs, thief = browser(alice), app.test_client()
    mine = theirs if path != "/settings/password" else browser(alice)
    thief.set_cookie("vega", theirs.get_cookie("vega").value)
    assert thief.get("/settings").status_code == 200
    assert mine.post(path, data=form).status_code == 303
    assert thief.get("/settings").status_code == 302
    assert thief.post("/jobs/new", data={"title": "T", "company": "C"}).status_code == 401


def test_a_cookie_that_was_altered_or_signed_by_others_is_nobody(browser, alice, app):
    value = browser(alice).get_cookie("vega").value
    client = app.test_client()
    head, _, signature = value.rpartition(".")
    for forged in (
        f"{head}.{signature[::-1]}",
        f"{head}x.{signature}",
        head,
        "." + value,
        "",
        "a.b.c",
    ):
        client.set_cookie("vega", forged)
        assert client.get("/settings").status_code == 302


# Where answers lead, whatever the request says of hosts


LEADS_AWAY = [
    "//evil.example", "///evil.example", "/\\evil.example", "\\/evil.example",
    "\\\\evil.example", "https:evil.example", "https:/evil.example", "https://evil.example",
    "HTTPS://evil.example", "\t//evil.example", "/\t/evil.example", "/\r\n/evil.example",
    "\u00a0//evil.example", "/\u2028/evil.example", "//evil.example%2f@localhost",
    "https://localhost@evil.example", "http://localhost:80@evil.example/",
    "javascript:alert(1)//", "data:text/html,x", "evil.example", "@evil.example", "//[::1",
    "/ /evil.example", "\x00//evil.example", "\u3000//evil", "/\x7f/evil",
    "?next=//evil.example", "#//evil.example", ".//evil.example", "../evil",
    "%2f%2fevil.example",
]  # fmt: skip


def test_no_form_leads_to_another_site(browser, alice, make_job):
    job_id = make_job(alice)
    client = browser(alice)
    for target in LEADS_AWAY:
        moved = client.post(f"/jobs/{job_id}", data={"status": "applied", "next": target})
        undone = client.post("/jobs/undo", data={"change": 1, "next": target})
        signed_in = client.get("/login", query_string={"next": target})
        for answer in (moved, undone, signed_in):
            assert answer.status_code == 303
            assert re.fullmatch(r"/(jobs(/\d+)?)?", answer.location), answer.location


def test_no_header_can_be_smuggled_into_an_answer(anonymous, alice):
    for target in ("/jobs?q=%0d%0aSet-Cookie:%20a=b", "/jobs\r\nSet-Cookie: a=b", "/a\nb: c"):
        form = {"username": "alice", "password": PASSWORD, "next": target}
        signed_in = anonymous.post("/login", data=form)
        led = anonymous.get("/login", query_string={"next": target})
        for answer in (signed_in, led):
            names = [value.split("=")[0] for value in answer.headers.getlist("Set-Cookie")]
            assert set(names) <= {"vega", "vega_device"}
            assert not any("\r" in value or "\n" in value for _, value in answer.headers)


def test_the_host_that_a_request_names_is_in_no_redirect_and_no_link(app, browser, alice, alices):
    client = browser(alice)
    cookie = {"Cookie": f"vega={client.get_cookie('vega').value}"}
    poison = {"Host": "evil.example", "X-Forwarded-Host": "evil.example", "Forwarded": "host=evil"}
    paths = [path for method, path, _ in walk(app, alices) if method == "GET"]
    described = "/api/openapi.json"  # whose server is the one that was asked
    assert client.get(described).headers["Cache-Control"] == "no-store"
    strangers = [(path, {}) for path in paths if path != described]
    showing = ("/settings/capture", "/docs")  # what to enter elsewhere
    own = [(path, cookie) for path, _ in strangers if path not in showing]
    doubled = [("//jobs//new", {}), ("/jobs//new", {}), ("", {})]
    for path, headers in [*strangers, *own, *doubled]:
        environ = {"PATH_INFO": path}
        with app.test_client(use_cookies=False).get(
            "/", environ_overrides=environ, headers={**poison, **headers}
        ) as answer:
            assert "evil" not in answer.headers.get("Location", ""), path
            text = re.sub(r'href="javascript:[^"]*"', "", answer.get_data(as_text=True))
            assert "evil.example" not in text, path  # a bookmark alone has the address in the bar


def test_a_host_that_is_none_is_no_failure(anonymous, alice):
    for host in ("x" * 70, "a" * 64 + ".example", "[::1", "a b", "x:99999", "<b>", "..", "\xff"):
        for path in ("/login", "/api/jobs/quota", "/nothing"):
            answer = anonymous.get(path, headers={"Host": host})
            assert answer.status_code in (200, 400, 401, 404), host
    assert "names no host" in anonymous.get("/api/jobs", headers={"Host": "x" * 70}).json["error"]


# The throttle


def attempt(username: str, password: str = "wrong horse", address: str = "203.0.113.5") -> str:
    try:
        people.sign_in_browser(username, password, address, "x")
    except (WrongCredentials, TooManyAttempts) as fact:
        return type(fact).__name__
    return "in"


def test_spelling_a_name_otherwise_gives_no_more_tries(alice):
    names = ("ALICE", "Alice", "aLiCe", "alicE", "alice")
    assert [attempt(name) for name in names] == ["WrongCredentials"] * 5
    assert attempt("AliCE", PASSWORD) == "TooManyAttempts"


def test_a_name_that_only_looks_like_anothers_is_nobody(alice):
    for name in (" alice", "alice ", "alice\0", "al\u0131ce", "\uff41lice", "ali\u0441e"):
        assert attempt(name, PASSWORD) == "WrongCredentials"


def test_an_address_that_a_client_makes_up_does_not_count(anonymous, alice):
    statuses = [
        anonymous.post(
            "/api/auth/login",
            json={"username": "alice", "password": "wrong horse"},
            headers={"X-Forwarded-For": f"198.51.100.{n}", "Forwarded": f"for=198.51.100.{n}",
                     "X-Real-IP": f"198.51.100.{n}"},
        ).status_code
        for n in range(6)
    ]  # fmt: skip
    assert statuses == [401] * 5 + [429]


def test_one_name_from_ever_new_addresses_is_held_up_at_last_but_not_at_home(alice):
    assert attempt("alice", PASSWORD, "192.0.2.1") == "in"
    told = [attempt("alice", address=f"2001:db8:{n:x}::1") for n in range(51)]
    assert told == ["WrongCredentials"] * 50 + ["TooManyAttempts"]
    assert attempt("alice", PASSWORD, "192.0.2.1") == "in"


def test_a_user_of_the_install_gains_no_tries_at_another_name_by_signing_in(alice, bob):
    for _ in range(5):
        assert attempt("alice") == "WrongCredentials"
        assert attempt("bob", PASSWORD) == "in"
    assert attempt("alice", PASSWORD) == "TooManyAttempts"


def test_known_and_unknown_names_are_paused_alike(anonymous, alice):
    def told(name: str) -> list[tuple[int, str]]:
        body = {"username": name, "password": "wrong horse"}
        answers = [anonymous.post("/api/auth/login", json=body) for _ in range(6)]
        return [(answer.status_code, answer.text) for answer in answers]

    assert told("alice") == told("nobody")


# The first run


def test_the_setup_code_is_too_long_to_guess_and_bound_to_the_secret_key(app):
    code = setup_code()
    assert re.fullmatch("[0-9a-f]{24}", code)
    assert first_run.setup_code("another key, of as many characters as it takes") != code


def test_whoever_is_slower_in_the_first_run_gets_nothing(app):
    winner = users.create_first_user("alice", PASSWORD)
    assert winner.is_admin
    assert users.create_first_user("mallory", PASSWORD) is None
    assert [user.username for user in users.list_users()] == ["alice"]


# Words that would be SQL


INJECTIONS = [
    "' OR '1'='1", "'; DROP TABLE jobs; --", '" OR ""="', "%' OR 1=1 --", "\\' OR 1=1",
    "1) OR (1=1", "secret' | 'x", "secret:*", '"secret*" OR owner:*', "\ue0001", "\ue000",
    "NEAR(secret plann)", "-x OR secret", "^secret", "{owner words}: secret", "secret' & !'x",
    "<-> secret", "$$x$$",
]  # fmt: skip


def test_no_word_of_a_search_is_sql(browser, alice, bob, make_job):
    make_job(alice, title="Alice's secret plan", company="Secret")
    own = make_job(bob, title="Own", company="Own")
    client = browser(bob)
    for text in INJECTIONS:
        for name in ("q", "company", "sort", "after", "status", "added"):
            page = client.get("/jobs", query_string={name: text})
            assert page.status_code == 200
            assert "Alice" not in page.text, (name, text)
    assert jobs.get_job(bob, own).title == "Own"


def test_a_place_in_the_list_that_was_made_up_shows_no_more(browser, alice, bob, make_job):
    make_job(alice, title="Alice's secret plan")
    client = browser(bob)
    for place in (
        ["title", "' OR 1=1 --", 1],
        ["title", "", "1 OR 1=1"],
        ["title", None, True],
        {},
    ):
        cursor = base64.urlsafe_b64encode(json.dumps(place).encode()).decode()
        page = client.get("/jobs", query_string={"after": cursor, "sort": "title"})
        assert page.status_code == 200
        assert "secret plan" not in page.text
