"""Compressed pages give no secret away by their size (BREACH)."""

import gzip
import re

import pytest
from flask import Response
from itsdangerous import URLSafeTimedSerializer

from vega.http.compression import compress

ZIPPED = {"Accept-Encoding": "gzip"}


@pytest.fixture
def guarded(app):
    app.config["WTF_CSRF_ENABLED"] = True
    return app


def tokens_of(page):
    return set(re.findall(r'name="csrf[_-]token" (?:content|value)="([^"]+)"', page))


def signed_token(client):
    secret_key = client.application.secret_key
    with client.session_transaction() as session:
        return URLSafeTimedSerializer(secret_key, "wtf-csrf-token").dumps(session["csrf_token"])


@pytest.mark.parametrize("path", ["/settings", "/jobs?q=data"])
def test_no_secret_repeats_in_two_answers(guarded, browser, alice, make_job, path):
    make_job(alice, title="Data Engineer")
    client = browser(alice)
    pages = [client.get(path).text for _ in range(2)]
    first, second = map(tokens_of, pages)
    assert len(first) == len(second) == 1
    assert not first & second
    with client.session_transaction() as session:
        secrets = [session["csrf_token"], session["_user_id"], client.get_cookie("vega").value]
    for secret in [*secrets, signed_token(client).partition(".")[0]]:
        assert all(secret not in page for page in pages)


def test_each_token_of_a_session_works_and_no_other(guarded, browser, alice):
    client = browser(alice)
    tokens = [tokens_of(client.get("/settings").text).pop() for _ in range(2)]
    unmasked = signed_token(client)  # in a page that was open during the upgrade
    for token in [*tokens, unmasked]:
        assert client.post("/jobs/undo", data={"csrf_token": token}).status_code == 303
        assert client.post("/jobs/undo", headers={"X-CSRFToken": token}).status_code == 303
    for wrong in ["", "AAAA", "=", tokens[0][:-8], tokens[0][4:] + "AAAA", "é", unmasked[:-1]]:
        assert client.post("/jobs/undo", data={"csrf_token": wrong}).status_code == 400


def test_pages_are_compressed_and_their_size_is_blurred(browser, alice, make_job):
    make_job(alice)
    client = browser(alice)
    answers = [client.get("/jobs", headers=ZIPPED) for _ in range(12)]
    assert {answer.headers["Content-Encoding"] for answer in answers} == {"gzip"}
    assert {"Accept-Encoding", "HX-Request"} <= set(answers[0].vary)
    pages = [gzip.decompress(answer.data) for answer in answers]
    assert len({len(page) for page in pages}) == 1
    sizes = [answer.content_length for answer in answers]
    assert sizes == [len(answer.data) for answer in answers]
    assert 64 < max(sizes) - min(sizes) < 300
    assert max(sizes) < len(pages[0]) / 2


@pytest.mark.parametrize(("size", "encoding"), [(1_399, None), (1_400, "gzip")])
def test_what_fits_one_packet_is_not_compressed(app, size, encoding):
    with app.test_request_context(headers=ZIPPED):
        answer = Response("x" * size)
        compress(answer)
    assert answer.headers.get("Content-Encoding") == encoding


def test_what_takes_no_gzip_gets_the_page_as_it_is(browser, alice):
    client = browser(alice)
    for headers in ({}, {"Accept-Encoding": "gzip;q=0"}):
        answer = client.get("/settings", headers=headers)
        assert "Content-Encoding" not in answer.headers
        assert answer.text.startswith("<!doctype html>")
        assert "Accept-Encoding" in answer.vary
    assert "Content-Encoding" not in client.head("/settings", headers=ZIPPED).headers


def test_subrequests_of_other_sites_carry_no_cookie(anonymous, alice):
    answer = anonymous.post("/login", data={"username": "alice", "password": "correct horse"})
    assert "SameSite=Lax" in answer.headers["Set-Cookie"]
