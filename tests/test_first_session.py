"""From a clean copy with the README's command alone to the end of the API's first session."""

import os
import re
import shutil
import signal
import subprocess
import sysconfig
from pathlib import Path

import pytest
from support.documents import README_COMMAND, ROOT, blocks
from support.server import free_port, until

pytestmark = pytest.mark.slow

COPIED = ("pyproject.toml", "README.md", "LICENSE", "app.py", "vega", "templates", "static", "docs")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy without data, whose environment finds here what pip would download."""
    for name in filter(lambda name: (ROOT / name).exists(), COPIED):
        kind = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        kind(ROOT / name, tmp_path / name)
    return tmp_path


def run_in(checkout: Path, script: str) -> subprocess.Popen[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("VEGA_")}
    offline = {"PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_INDEX": "1"}
    here = {"PYTHONPATH": sysconfig.get_path("purelib")}
    return subprocess.Popen(
        ["bash", "-c", script], cwd=checkout, env={**kept, **offline, **here}, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
    )  # fmt: skip


def test_the_readmes_command_starts_vega_and_the_first_session_works_as_pasted(checkout):
    port = free_port()
    log = checkout / "log"
    log.touch()
    started = run_in(checkout, f"exec >{log} 2>&1; {README_COMMAND} --port {port}")
    try:
        until(lambda: re.search(r"/setup\?code=\w+", log.read_text()), "the link of the first run")
        (session,) = blocks("sh", "docs/api.md")
        code = session.code.replace("localhost:8765", f"127.0.0.1:{port}")
        said, _ = run_in(checkout, code).communicate(timeout=120)
        expected = re.findall(r"^# ((?:\{|HTTP|Location).*)$", code, re.MULTILINE)
        assert len(expected) == 8
        for line in expected:
            pattern = ".*".join(map(re.escape, line.split("…")))
            assert re.search(pattern, said), (line, said)
    finally:
        os.killpg(started.pid, signal.SIGTERM)  # the shell and Vega
        started.communicate(timeout=30)
