"""A person's feed, and what reads it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from icalendar import Calendar
from support.statements import all_statements

from vega.services.plan import calendar_feed

SECRET_KEY = "a secret key that only the tests use, of enough characters"
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)  # a Wednesday


@pytest.fixture(autouse=True)
def _wednesday() -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        yield


class Subscriber:
    """A calendar program: it has the address and nothing else, and remembers the ETag."""

    def __init__(self, client, owner):
        self.client, self.owner, self.etag = client, owner, None
        calendar_feed.create_address(owner, SECRET_KEY)

    @property
    def path(self) -> str:
        return f"/calendar/{calendar_feed.feed_address(self.owner, SECRET_KEY).secret}.ics"

    def fetch(self, **headers: str):
        sent = {**({"If-None-Match": self.etag} if self.etag else {}), **headers}
        answer = self.client.get(self.path, headers=sent)
        self.etag = answer.headers["ETag"]
        return answer

    def calendar(self) -> Calendar:
        return Calendar.from_ical(self.client.get(self.path).data)

    def events(self) -> dict[str, object]:
        """The events by what they are called."""
        return {str(one["SUMMARY"]): one for one in self.calendar().events}


@pytest.fixture
def subscribe(app) -> Callable[..., Subscriber]:
    return lambda owner: Subscriber(app.test_client(), owner)


@pytest.fixture
def count_queries() -> Callable:
    return all_statements
