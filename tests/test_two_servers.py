"""Two servers, each with a data folder of its own, share a PostgreSQL database and a key."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from uuid import uuid4

import pytest
from conftest import PASSWORD, SECRET_KEY, make_app
from flask import Flask
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url
from support.server import COMMAND, Answer, Server, at_once, end, launch, posting, wait_for
from support.visitor import Visitor

from vega.extensions import db
from vega.models import Plan
from vega.services.account import Account
from vega.services.accounts import tokens, users

pytestmark = pytest.mark.slow

SETTINGS = {"VEGA_SECRET_KEY": SECRET_KEY, "VEGA_FREE_MONTHLY_LIMIT": "10"}


@pytest.fixture(scope="module")
def empty_database(postgresql_url: str) -> Iterator[str]:
    """A database of its own, without tables."""
    name = f"two_{uuid4().hex}"
    server = create_engine(
        make_url(postgresql_url).set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT"
    )
    with server.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield make_url(postgresql_url).set(database=name).render_as_string(hide_password=False)
    with server.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture(scope="module")
def pair(
    empty_database: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Server, Server]]:
    """Both are started in the same moment, on a database that has no tables yet."""
    base = tmp_path_factory.mktemp("pair")
    settings = {**SETTINGS, "VEGA_DATABASE_URL": empty_database}
    folders = [base / "one", base / "two"]
    started = [launch(folder, [*COMMAND, "serve", "--port", "0"], **settings) for folder in folders]
    try:
        one, two = (wait_for(*each, folder) for each, folder in zip(started, folders, strict=True))
        yield one, two
    finally:
        for process, _ in started:
            end(process)


@pytest.fixture(scope="module")
def beside(
    pair: tuple[Server, Server], empty_database: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Flask]:
    """The same install in this process, to make users with."""
    app = make_app(tmp_path_factory.mktemp("beside"), **SETTINGS, VEGA_DATABASE_URL=empty_database)
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


_numbers = count(1)


@pytest.fixture
def user(beside: Flask) -> Callable[..., tuple[Account, str]]:
    """Somebody new, with an API token."""

    def make(plan: Plan = Plan.UNLIMITED) -> tuple[Account, str]:
        account = users.create_user(f"person-{next(_numbers)}", PASSWORD, plan)
        return account, tokens.create_token(account, "tests")

    return make


def save_at_once(
    pair: tuple[Server, Server], token: str, jobs: list[dict[str, object]]
) -> Counter[int]:
    """The statuses; the servers are asked in turn."""
    calls = [partial(pair[number % 2].save, token, job) for number, job in enumerate(jobs)]
    return Counter(answer.status for answer in at_once(calls))


def visit(server: Server, account: Account, password: str = PASSWORD) -> Visitor:
    """A browser in which the person has just signed in on that server."""
    visitor = Visitor(server.port)
    answer = visitor.sign_in(account.username, password)
    assert answer.status == 303, answer.body
    return visitor


def at(server: Server, visitor: Visitor) -> Visitor:
    """The same browser, with what it keeps, on another server."""
    return Visitor(server.port, cookies=visitor.cookies)


def sign_in_extension(server: Server, account: Account, password: str = PASSWORD) -> Answer:
    return server.post("/api/auth/login", {"username": account.username, "password": password})


def test_two_that_start_together_make_the_tables_once(pair, beside):
    with db.engine.connect() as connection:
        assert len(connection.execute(text("SELECT * FROM alembic_version")).all()) == 1
    for server in pair:
        assert not re.search(r"error|warning (?!Another process is)|Traceback", server.log_text())


def test_forty_jobs_race_for_ten_places_on_both_and_exactly_ten_get_one(pair, user):
    _, token = user(Plan.FREE)
    statuses = save_at_once(pair, token, [posting(f"ten/{number}") for number in range(40)])
    assert statuses == {200: 10, 403: 30}
    assert [server.used(token) for server in pair] == [10, 10]


def test_one_posting_sent_forty_times_to_both_is_one_job_and_one_place(pair, user):
    _, token = user(Plan.FREE)
    assert save_at_once(pair, token, [posting("one")] * 40) == {200: 1, 409: 39}
    assert [server.used(token) for server in pair] == [1, 1]


def test_who_signs_in_on_one_is_signed_in_on_the_other(pair, user):
    one, two = pair
    account, _ = user()
    assert at(two, visit(one, account)).get("/").status == 200
    signed_in = sign_in_extension(one, account).json
    assert two.get("/api/auth/verify", token=signed_in["token"]).status == 200
    renewed = two.post("/api/auth/refresh", {"refresh_token": signed_in["refresh_token"]})
    assert one.get("/api/auth/verify", token=renewed.json["token"]).status == 200


def test_a_form_of_one_can_be_sent_to_the_other(pair, user):
    one, two = pair
    account, token = user()
    job_id = one.save(token, posting("form")).json["jobId"]
    visitor = visit(one, account)
    html = visitor.get(f"/jobs/{job_id}").body.decode()
    csrf = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', html)[1]
    fields = {"csrf_token": csrf, "status": "applied"}
    assert at(two, visitor).post(f"/jobs/{job_id}", fields).status == 303
    assert one.get(f"/api/jobs/{job_id}", token=token).json["status"] == "applied"


def test_a_revoked_token_is_dead_on_both_at_once(pair, user):
    account, token = user()
    assert [server.get("/api/auth/verify", token=token).status for server in pair] == [200, 200]
    (row,) = tokens.list_tokens(account)
    visitor = visit(pair[0], account)
    revoked = visitor.send_form("/settings", f"/settings/tokens/{row.id}/revoke")
    assert revoked.status == 303
    assert [server.get("/api/auth/verify", token=token).status for server in pair] == [401, 401]


def test_a_session_that_is_ended_on_one_is_over_on_both(pair, user):
    one, two = pair
    account, _ = user()
    visitor = visit(one, account)
    extension = sign_in_extension(two, account).json["token"]
    assert at(two, visitor).send_form("/settings", "/settings/sessions/end-all").status == 303
    for server in pair:
        assert at(server, visitor).get("/jobs").headers["Location"] == "/login?next=/jobs"
        assert server.get("/api/auth/verify", token=extension).status == 401


def test_a_password_that_is_changed_on_one_is_the_only_one_on_both(pair, user):
    one, two = pair
    account, _ = user()
    elsewhere = visit(two, account)
    changed = visit(one, account).send_form(
        "/settings",
        "/settings/password",
        current_password=PASSWORD,
        new_password="a new password",
    )
    assert changed.status == 303, changed.body
    for server in pair:
        assert at(server, elsewhere).get("/jobs").status == 302
        assert sign_in_extension(server, account).status == 401
        assert sign_in_extension(server, account, "a new password").status == 200


def test_wrong_passwords_on_both_count_together(pair, user):
    account, _ = user()
    wrong = [sign_in_extension(pair[number % 2], account, "no").status for number in range(5)]
    assert wrong == [401] * 5
    assert [sign_in_extension(server, account).status for server in pair] == [429, 429]


def test_search_on_one_finds_what_the_other_saved(pair, user):
    one, two = pair
    account, token = user()
    visitor = visit(one, account)
    for server, word in ((one, "Quartz"), (two, "Feldspar")):
        assert server.save(token, posting(word, title=f"{word} polisher")).status == 200
        other = two if server is one else one
        assert f"<mark>{word}" in at(other, visitor).get(f"/jobs?q={word}").body.decode()
