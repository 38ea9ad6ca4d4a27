"""Many at once, over HTTP: in one process, and in two that share a data folder."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from support.server import (
    COMMAND,
    WSGI,
    Answer,
    Server,
    at_once,
    end,
    launch,
    make_user,
    posting,
    serving,
    serving_wsgi,
    user_with_token,
    wait_for,
)

pytestmark = pytest.mark.slow

LIMIT = {"VEGA_FREE_MONTHLY_LIMIT": "10"}


@pytest.fixture(params=["one process", "two processes"])
def servers(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[list[Server], str]]:
    """The servers to be asked in turn, with a free plan of ten jobs, and alice's token."""
    folder = tmp_path / "data"
    token = user_with_token(folder)
    with serving(folder, **LIMIT) as first:
        if request.param == "one process":
            yield [first], token
            return
        with serving_wsgi(folder, **LIMIT) as second:
            yield [first, second], token


def save_at_once(servers: list[Server], token: str, jobs: list[dict[str, object]]) -> list[Answer]:
    return at_once(
        [
            partial(servers[number % len(servers)].save, token, job)
            for number, job in enumerate(jobs)
        ]
    )


def statuses(answers: list[Answer]) -> Counter[int]:
    return Counter(answer.status for answer in answers)


def test_forty_jobs_race_for_ten_places_and_exactly_ten_get_one(servers):
    each, token = servers
    answers = save_at_once(each, token, [posting(number) for number in range(40)])
    assert statuses(answers) == {200: 10, 403: 30}
    assert {server.used(token) for server in each} == {10}
    assert len({answer.json["jobId"] for answer in answers if answer.status == 200}) == 10


def test_forty_requests_race_with_one_url_and_make_one_job(servers):
    each, token = servers
    answers = save_at_once(each, token, [posting()] * 40)
    assert statuses(answers) == {200: 1, 409: 39}
    saved = next(answer.json["jobId"] for answer in answers if answer.status == 200)
    told = {answer.headers["Location"] for answer in answers if answer.status == 409}
    assert told == {f"/api/jobs/{saved}"}
    assert {server.used(token) for server in each} == {1}


def test_duplicates_and_new_jobs_race_for_the_last_places(servers):
    """A duplicate takes no place from a new job, however they mix."""
    each, token = servers
    answers = save_at_once(each, token, [posting(number % 10) for number in range(40)])
    assert statuses(answers) == {200: 10, 409: 30}
    assert each[0].used(token) == 10


def test_thirty_two_writers_are_all_served(tmp_path):
    folder = tmp_path / "data"
    token = user_with_token(folder, "unlimited")
    with serving(folder) as first, serving_wsgi(folder) as second:
        for turn, each in enumerate(([first], [first, second], [first, second])):
            jobs = [posting(f"{turn}-{number}") for number in range(32)]
            assert statuses(save_at_once(each, token, jobs)) == {200: 32}
        assert first.used(token) == 96


def test_two_processes_that_start_together_on_an_empty_folder_both_come_up(tmp_path):
    folder = tmp_path / "data"
    started = [launch(folder, command) for command in ([*COMMAND, "serve", "--port", "0"], WSGI)]
    try:
        each = [wait_for(process, log, folder) for process, log in started]
        make_user(folder, "alice")
        body = {"username": "alice", "password": "correct horse"}
        tokens = [server.post("/api/auth/login", body).json["token"] for server in each]
        # One secret key: each takes what the other signed.
        for server, token in zip(each, reversed(tokens), strict=True):
            assert server.get("/api/auth/verify", token=token).json == {"username": "alice"}
    finally:
        for process, _ in started:
            end(process)


def test_eighty_wrong_sign_ins_over_two_processes_get_five_tries(tmp_path):
    folder = tmp_path / "data"
    user_with_token(folder)
    right = {"username": "alice", "password": "correct horse"}
    wrong = {**right, "password": "wrong horse"}
    with serving(folder) as first, serving_wsgi(folder) as second:
        signed_in = first.post("/api/auth/login", right).json
        each = (first, second)
        guesses = [partial(each[number % 2].post, "/api/auth/login", wrong) for number in range(80)]
        counted = Counter()
        while guesses:
            answers = at_once(guesses)
            counted += statuses(answers)
            # Whoever was turned away because others are being checked may guess again.
            guesses = [
                guess
                for guess, answer in zip(guesses, answers, strict=True)
                if answer.status == 503
            ]
        assert counted[401] <= 5
        assert counted[401] + counted[429] == 80
        for server in each:
            paused = server.post("/api/auth/login", right)
            assert paused.status == 429
            assert int(paused.headers["Retry-After"]) > 0
            # Who is signed in goes on.
            assert server.save(signed_in["token"], posting(server.port)).status == 200
            body = {"refresh_token": signed_in["refresh_token"]}
            assert server.post("/api/auth/refresh", body).status == 200
