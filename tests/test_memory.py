"""Memory: what large requests took goes back to the system."""

import subprocess
import sys
from io import BytesIO
from types import SimpleNamespace

import pytest
from click.testing import CliRunner
from support.documents import ROOT, blocks

from vega import cli, memory

# Four threads take 40 MB each, and a block that stays lies behind it.
WORK = """
from threading import Barrier, Thread
from pathlib import Path
from vega.memory import limit_arenas, trimmed

def resident():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4 // 1024

def work():
    blocks = [bytes(2_000) for _ in range(20_000)]
    barrier.wait()
    kept.append(bytes(2_000))

def run():
    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

limit_arenas()
barrier, kept, before = Barrier(4), [], resident()
run()
print(resident() - before)
with trimmed():
    run()
print(resident() - before)
"""


@pytest.mark.slow
@pytest.mark.skipif(memory._glibc() is None, reason="memory is returned on glibc alone")
def test_what_a_large_task_took_goes_back_to_the_system():
    done = subprocess.run([sys.executable, "-c", WORK], capture_output=True, text=True, check=True)
    held, returned = map(int, done.stdout.split())
    assert held > 60
    assert returned < 10


def test_serve_limits_the_arenas(monkeypatch):
    class Limited(Exception):
        """Ends the command where it would go on to start threads."""

    def limit() -> None:
        raise Limited

    monkeypatch.setattr("vega.cli.serving.limit_arenas", limit)
    result = CliRunner().invoke(cli.command, ["serve"])
    assert isinstance(result.exception, Limited)


def test_where_there_is_no_glibc_nothing_happens(monkeypatch):
    def confstr(_name: str) -> str:
        raise ValueError

    monkeypatch.setattr("os.confstr", confstr)
    memory._glibc.cache_clear()
    try:
        memory.limit_arenas()
        with memory.trimmed():
            pass
        assert memory._glibc() is None
    finally:
        memory._glibc.cache_clear()


def test_reading_and_importing_return_what_they_took(browser, api, alice, monkeypatch):
    tab, trims = browser(alice), []
    monkeypatch.setattr(memory, "_glibc", lambda: SimpleNamespace(malloc_trim=trims.append))
    tab.post("/jobs/new/fill", data={"paste": "Cook at Inn"})
    assert len(trims) == 1
    mail = b"From: a@b.example\r\n\r\nHi"
    api(alice).post("/api/mails/read", data=mail, content_type="message/rfc822")
    assert len(trims) == 3  # once more for what it suggests
    sheet = (BytesIO(b"Company,Position\nInn,Cook\n"), "jobs.csv")
    tab.post("/import", data={"file": sheet})
    assert len(trims) == 4


def test_each_setup_of_the_docs_limits_the_arenas():
    several = [each.code for each in blocks("sh", "docs/deploy.md") if " app:app" in each.code]
    files = [(ROOT / "deploy" / name).read_text() for name in ("vega.service", "Dockerfile")]
    assert len(several) == 2
    assert [setup for setup in (*several, *files) if "MALLOC_ARENA_MAX=2" not in setup] == []
