"""Three accounts that send as much as they may, and a fourth that is served all the same."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from io import BytesIO
from threading import Semaphore, current_thread

import pytest
from conftest import PASSWORD
from support.invitations import event, ics
from support.server import SECONDS, until

from vega.server.serving import THREADS
from vega.services import slots
from vega.services.accounts import passwords, users
from vega.services.insights import turns
from vega.services.jobs import change_slots
from vega.services.slots import MOST_IN_ALL, MOST_OF_AN_ACCOUNT

DOORS = {
    "page": ("POST", "/jobs/new/fill", {"data": {"paste": "Cook at Inn"}}),
    "mail": ("POST", "/quick/read", {"data": {"line": "From: a@b.example\nSubject: Hi\n\nHi"}}),
    "invitation": ("POST", "/mails", {"data": {"text": ics(event())}}),
    "file": ("POST", "/quick/read", {"data": {"line": ""}}),
    "line": ("POST", "/quick/read", {"data": {"line": "acme rejected"}}),
    "places": ("POST", "/quick/read", {"data": {"line": "acme", "find": "1"}}),
    "insights": ("GET", "/insights", {}),
    "report": ("GET", "/report", {}),
    "export": ("GET", "/settings/export", {}),
    "list": ("GET", "/jobs/export.csv", {}),
    "tag": ("POST", "/jobs/selected", {"data": {"action": "tag", "tag": "a", "job_id": [1, 2]}}),
    "undo": ("POST", "/jobs/undo", {"data": {"change": "1"}}),
}


def send(app, client, name):
    method, path, sent = DOORS[name]
    if name == "file":
        sent = {"data": {**sent["data"], "file": (BytesIO(b"Cook\nInn\nBerlin"), "cook.txt")}}
    with app.app_context(), client.open(path, method=method, **sent) as answer:
        return answer.status_code


class Gate:
    """What takes slots waits here; `ran` are the threads that took one, in order, `stood` those
    that stood in a line: each in its account's, then in that of all.
    """

    def __init__(self):
        self.ran: list[str] = []
        self.stood: list[str] = []
        self.may_go = Semaphore(0)

    @contextmanager
    def taken(self) -> Iterator[None]:
        self.ran.append(current_thread().name)
        assert self.may_go.acquire(timeout=SECONDS)
        yield

    def let_go(self, number: int) -> None:
        self.may_go.release(number)


@pytest.fixture
def gate(monkeypatch):
    found = Gate()
    enter = slots.Slots._enter

    def stand(line, own):
        enter(line, own)
        found.stood.append(current_thread().name)

    monkeypatch.setattr(slots.Slots, "_enter", stand)
    monkeypatch.setattr(slots, "trimmed", found.taken)
    yield found
    found.let_go(100)


@pytest.mark.parametrize("name", DOORS)
def test_a_fourth_account_is_served_while_three_send_all_that_they_can(
    name, gate, app, browser, bob, make_job, monkeypatch
):
    monkeypatch.setattr(turns, "MANY", 0)
    monkeypatch.setattr(change_slots, "MANY", -1 if name == "undo" else 1)
    make_job(bob, status="applied")
    people = [bob, *(users.create_user(one, PASSWORD) for one in ("carol", "dan", "eve"))]
    for one in people[1:]:
        make_job(one, status="applied")
    pools = [ThreadPoolExecutor(3, thread_name_prefix=one.username) for one in people]
    answers = []
    for pool, one in zip(pools, people, strict=True):
        for number in range(3 if one != people[-1] else 1):
            client, before = browser(one), len(slots._threads)
            answers.append(pool.submit(send, app, client, name))
            sent = answers[-1]
            until(lambda: sent.done() or len(slots._threads) > before, f"{one} {number}")  # noqa: B023
    until(lambda: sum(answer.done() for answer in answers) == 3, "the third of each to be refused")
    until(lambda: gate.stood.count("eve_0") == 2, "the fourth account to stand in line")
    gate.let_go(2)
    until(lambda: len(gate.ran) >= 4, "two more to run")
    gate.let_go(100)
    statuses = [answer.result(SECONDS) for answer in answers]
    assert statuses.count(503) == 3
    assert statuses[-1] in (200, 303)
    assert "eve" in {one.partition("_")[0] for one in gate.ran[:4]}
    for pool in pools:
        pool.shutdown()


def test_whatever_waits_leaves_threads_to_what_is_quick():
    assert 3 * MOST_OF_AN_ACCOUNT < MOST_IN_ALL
    assert MOST_IN_ALL + passwords.MAX_CONCURRENT + passwords.MAX_WAITING < THREADS
