"""The tab of a person, on a day of its own."""

from datetime import UTC, datetime

import pytest
import time_machine

from vega.services.accounts import users

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)  # a Wednesday


@pytest.fixture
def wednesday():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def tab(alice, browser):
    """A browser of Alice, whose time zone is known."""
    users.set_time_zone(alice, "Europe/Zurich")
    return browser(alice)
