"""Processes of Python that begin with Vega's modules loaded: that is nine tenths of a start.

They are forked from a process that has done nothing else. What is about a start itself runs the
command: the image, the package, the first session, `test_start.py`.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
NO_MODULES = ("__init__", "env")
WRITTEN = os.O_WRONLY | os.O_APPEND


class Forked:
    """A process that is waited for, and sent signals, as one of `subprocess.Popen` is."""

    def __init__(self, program: Sequence[str], environ: Mapping[str, str], *files: Path):
        """Begin a program as `python -c` does: `program` is its text and its arguments, `files`
        are its standard input, output and error."""
        for written in files[1:]:
            written.touch()
        arguments = (list(program), dict(environ), files)
        self._process = _context().Process(target=_run, args=arguments)
        self._process.start()
        self.pid = self._process.pid or 0

    def poll(self) -> int | None:
        return self._process.exitcode

    @property
    def returncode(self) -> int | None:
        return self.poll()

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        ended = self.poll()
        if ended is None:
            raise subprocess.TimeoutExpired("python", timeout or 0)
        return ended

    def send_signal(self, number: signal.Signals) -> None:
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)


@cache
def _context() -> ForkServerContext:
    context = get_context("forkserver")
    paths = [path.relative_to(ROOT).with_suffix("") for path in (ROOT / "vega").rglob("*.py")]
    context.set_forkserver_preload(
        [
            ".".join(path.parts)
            for path in paths
            if path.name not in NO_MODULES and "versions" not in path.parts
        ]
    )
    return context


def _run(program: list[str], environ: dict[str, str], files: Sequence[Path]) -> None:
    for number, path in enumerate(files):
        opened = os.open(path, WRITTEN if number else os.O_RDONLY)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin = os.fdopen(0, encoding="utf-8", closefd=False)
    os.environ.clear()
    os.environ.update(environ)
    os.chdir(ROOT)
    sys.path.insert(0, "")
    text, *arguments = program
    sys.argv = ["-c", *arguments]
    exec(text, {"__name__": "__main__"})
