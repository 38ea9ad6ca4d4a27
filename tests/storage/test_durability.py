"""`kill -9` in the middle of writing: nothing that was acknowledged is lost, nothing is half."""

import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from threading import Lock, Thread

import pytest
from support.server import Server, posting, serving, until, user_with_token

pytestmark = pytest.mark.slow

WRITERS = 8
KILLS = 3


class Load:
    """Writers that save job after job until the server is gone."""

    def __init__(self, server: Server, token: str, numbers: "count[int]"):
        self.server, self.token, self.numbers = server, token, numbers
        self.acknowledged: set[int] = set()
        self.unexpected: list[object] = []
        self.lock = Lock()
        self.threads = [Thread(target=self.write) for _ in range(WRITERS)]

    def write(self) -> None:
        while True:
            with self.lock:
                number = next(self.numbers)
            try:
                answer = self.server.save(self.token, posting(number))
            except Exception:  # the answer did not come: saved or not, nobody was told
                return
            with self.lock:
                if answer.status == 200:
                    self.acknowledged.add(number)
                else:
                    self.unexpected.append(answer)

    def until_killed(self) -> None:
        for thread in self.threads:
            thread.start()
        until(lambda: len(self.acknowledged) >= 40, "forty saved jobs")
        self.server.process.kill()
        self.server.process.wait()
        for thread in self.threads:
            thread.join()


def stored(folder: Path) -> tuple[set[int], int, str]:
    """Which jobs are there, how many places are counted, and whether the file is whole."""
    with closing(sqlite3.connect(folder / "vega.db")) as connection:
        urls = connection.execute("SELECT source_url FROM jobs").fetchall()
        used = connection.execute("SELECT used FROM quota_usage").fetchone()[0]
        whole = connection.execute("PRAGMA integrity_check").fetchone()[0]
    return {int(url.rpartition("/")[2]) for (url,) in urls}, used, whole


def test_what_was_acknowledged_survives_kills_under_load(tmp_path):
    folder = tmp_path / "data"
    token = user_with_token(folder, "unlimited")
    numbers = count(1)
    acknowledged: set[int] = set()
    for kill in range(1, KILLS + 1):
        with serving(folder) as server:
            load = Load(server, token, numbers)
            load.until_killed()
        assert not load.unexpected
        acknowledged |= load.acknowledged
        there, used, whole = stored(folder)
        assert whole == "ok"
        assert acknowledged <= there
        assert used == len(there)  # counted and saved together, or neither
        assert used <= len(acknowledged) + kill * WRITERS
    with serving(folder) as server:
        assert server.used(token) == used
        assert server.save(token, posting(min(acknowledged))).status == 409
        assert server.save(token, posting("after-all")).status == 200
