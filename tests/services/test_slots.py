"""Slots: who runs, who waits and in which order, told by what ran."""

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from threading import Event

import pytest
from support.server import SECONDS, until

from vega.errors import PagesBusy
from vega.services import slots
from vega.services.slots import MOST_IN_ALL, MOST_OF_AN_ACCOUNT, AccountSlots, Slots


class Crowd:
    """Requests in threads of their own, each of which runs until it is told to end."""

    def __init__(self, pool, taken, waiting):
        self.pool, self.taken, self.waiting = pool, taken, waiting
        self.ran: list[str] = []
        self.ends: dict[str, Event] = {}
        self.sent: dict[str, Future[None]] = {}

    def send(self, name, *account):
        """Send a request, and return once it runs or waits."""
        self.ends[name] = Event()
        already = self.waiting()
        answer = self.sent[name] = self.pool.submit(self._run, name, *account)
        until(lambda: answer.done() or self.waiting() > already, f"{name} to run or wait")
        return answer

    def _run(self, name, *account):
        with self.taken(*account):
            self.ran.append(name)
            assert self.ends[name].wait(SECONDS)

    def end(self, name):
        """Let a request end, once it runs."""
        until(lambda: name in self.ran, f"{name} to run")
        self.ends[name].set()
        self.sent[name].result(SECONDS)


@contextmanager
def crowd(taken, waiting):
    with ThreadPoolExecutor(20) as pool:
        found = Crowd(pool, taken, waiting)
        try:
            yield found
        finally:
            for end in found.ends.values():
                end.set()


def test_who_comes_first_runs_first_and_whoever_is_too_many_is_refused():
    line = Slots(1, 2, PagesBusy, SECONDS)
    with crowd(line.taken, lambda: len(line._line)) as people:
        for name in ("first", "second", "third"):
            people.send(name)
        assert isinstance(people.send("fourth").exception(), PagesBusy)
        people.end("first")
        people.send("again")
        people.end("second")
        people.end("third")
        people.end("again")
        assert people.ran == ["first", "second", "third", "again"]


def test_whoever_has_waited_for_too_long_is_refused_and_leaves_the_line():
    line = Slots(1, 1, PagesBusy, 0)
    with line.taken():
        for _ in range(2):
            with pytest.raises(PagesBusy), line.taken():
                pass
    with line.taken():
        pass


@pytest.fixture
def busy_accounts():
    """Two slots, and three accounts that have sent three requests each."""
    found = AccountSlots(2, 4, PagesBusy, SECONDS)
    with crowd(found.taken, lambda: len(slots._threads)) as people:
        for account in (1, 2, 3):
            for number in (1, 2):
                people.send(f"{account}.{number}", account)
            assert isinstance(people.send(f"{account}.3", account).exception(), PagesBusy)
        yield people


def test_of_each_account_one_runs_and_one_waits_and_no_account_overtakes_another(busy_accounts):
    fourth = busy_accounts.send("4.1", 4)
    until(lambda: len(busy_accounts.ran) == 2, "two to run")
    assert {*busy_accounts.ran} == {"1.1", "2.1"}
    busy_accounts.end("1.1")
    busy_accounts.end("2.1")
    busy_accounts.end("4.1")
    assert fourth.exception() is None
    assert {*busy_accounts.ran[2:4]} == {"3.1", "4.1"}


def test_an_account_holds_so_many_threads_and_all_together_leave_some_to_others():
    kinds = [AccountSlots(9, 0, PagesBusy) for _ in range(MOST_OF_AN_ACCOUNT + 1)]
    with ExitStack() as held:
        for account in (1, 2, 3):
            for kind in kinds[1:]:
                held.enter_context(kind.taken(account))
            with pytest.raises(PagesBusy), kinds[0].taken(account):
                pass
        for account in range(4, 4 + MOST_IN_ALL - 3 * MOST_OF_AN_ACCOUNT):
            held.enter_context(kinds[0].taken(account))
        with pytest.raises(PagesBusy), kinds[0].taken(99):
            pass
    with kinds[0].taken(99):
        pass
