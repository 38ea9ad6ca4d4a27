"""Changes of many jobs take turns."""

from types import SimpleNamespace

import pytest

from vega.services import slots
from vega.services.jobs.change_slots import turn


@pytest.mark.parametrize(("jobs", "held"), [(1, 0), (50, 0), (51, 1)])
def test_a_change_of_more_than_fifty_jobs_alone_takes_a_turn(jobs, held):
    with turn(SimpleNamespace(id=1), jobs):
        assert len(slots._threads) == held
    assert not slots._threads
