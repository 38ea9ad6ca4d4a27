"""A plugin of pytest: of each test runs its first example, which shows that Vega runs on a Python.

What the other examples say is the same on each, and the Python of the first lane runs them all.
"""

import pytest


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    firsts: dict[str, pytest.Item] = {}
    for item in items:
        firsts.setdefault(item.nodeid.partition("[")[0], item)
    kept = {*firsts.values()}
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = firsts.values()
