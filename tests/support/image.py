"""The image of deploy/Dockerfile, built and run by buildah on a Debian that mmdebstrap makes."""

import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from support.server import ROOT, SECONDS, Server, end, free_port, wait_for

BUILDAH = shutil.which("buildah")
MMDEBSTRAP = shutil.which("mmdebstrap")
USER = 10001  # as in the Dockerfile
PORT = "8765"
# Unpacked and not configured, which a third of the time is enough for: Python and a shell.
PACKAGES = "base-files,coreutils,dash,python3,python3-venv"
NOT_NEEDED = [f"--dpkgopt=path-exclude=/usr/share/{name}/*" for name in ("doc", "locale", "man")]


@dataclass(frozen=True)
class Store:
    """Images and containers in a folder of their own."""

    folder: Path

    def run(self, *arguments: str | Path) -> str:
        done = subprocess.run(
            self.command(*arguments), capture_output=True, text=True, cwd=ROOT, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.strip()

    def command(self, *arguments: str | Path) -> list[str]:
        places = ("--root", self.folder / "root", "--runroot", self.folder / "run")
        return [str(part) for part in (BUILDAH, "--storage-driver", "vfs", *places, *arguments)]

    def make_base(self) -> str:
        """Make the image of a small Debian with Python."""
        file = self.folder / "base.tar"
        made = ["--variant=extract", f"--include={PACKAGES}", *NOT_NEEDED, "trixie", str(file)]
        subprocess.run([str(MMDEBSTRAP), "--quiet", *made], check=True, capture_output=True)
        container = self.run("from", "scratch")
        self.run("add", "--quiet", container, file, "/")
        self.run("commit", "--quiet", "--rm", container, "base")
        file.unlink()
        return "localhost/base"

    def build(self, base: str, context: Path = ROOT) -> "Image":
        """Build deploy/Dockerfile. pip's settings are mounted, so that none is in the image."""
        mounts = (f"--volume={path}:{place}:ro" for place, path in _settings_of_pip(self.folder))
        self.run(
            "build", "--isolation", "chroot", "--network", "host", *_limits(), *mounts,
            "--format", "docker", "--build-arg", f"BASE={base}", "--quiet",
            "--file", context / "deploy/Dockerfile", "--tag", "vega", context,
        )  # fmt: skip
        container = self.run("from", "--network", "host", *_limits(), "vega")
        return Image(self, container, Path(self.run("mount", container)), base)


def _limits() -> Iterator[str]:
    """Keep the limits of this process: raising them is not allowed everywhere."""
    for name, kind in (("nofile", resource.RLIMIT_NOFILE), ("nproc", resource.RLIMIT_NPROC)):
        yield f"--ulimit={name}={resource.getrlimit(kind)[0]}"


def _settings_of_pip(folder: Path) -> Iterator[tuple[str, Path]]:
    """Yield where pip's settings of this machine go, and what is there: one file with all of them,
    and each file or folder that they name.
    """
    listed = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], check=True, capture_output=True, text=True
    )
    found = re.findall(r"^(?:global|install|:env:)\.([\w-]+)='(.*)'$", listed.stdout, re.MULTILINE)
    settings = folder / "pip.conf"
    lines = (f"{name} = {value}" for name, value in dict(found).items())
    settings.write_text("\n".join(["[global]", *lines, ""]))
    yield "/etc/pip.conf", settings
    for path in {value for _, value in found if value.startswith("/") and Path(value).exists()}:
        yield path, Path(path)


@dataclass(frozen=True)
class Image:
    store: Store
    container: str
    files: Path
    base: str

    @cached_property
    def settings(self) -> dict[str, Any]:
        told = json.loads(self.store.run("inspect", "--type", "image", "vega"))
        return dict(told["Docker"]["config"])

    def bytes_above_base(self) -> int:
        sizes = json.loads(self.store.run("images", "--json"))
        kept = {name: each["size"] for each in sizes for name in each["names"] or ()}
        return _bytes(kept["localhost/vega:latest"]) - _bytes(kept[f"{self.base}:latest"])

    def packages(self) -> set[str]:
        """Return what is installed beside Python, as pins."""
        found = distributions(path=[str(*self.files.glob("opt/vega/lib/python3*/site-packages"))])
        return {f"{canonicalize_name(each.name)}=={each.version}" for each in found}

    def volume(self) -> Path:
        """Make a folder as Docker makes a new volume: owned as `/data` is."""
        made = self.store.folder / f"volume-{time.monotonic_ns()}"
        made.mkdir(mode=0o700)
        os.chown(made, USER, USER)
        return made

    def command(self, volume: Path, *command: str) -> list[str]:
        mount = f"--volume={volume}:/data"
        run = self.store.command("run", "--isolation", "chroot", mount, self.container)
        return [*run, "--", *command]

    def run(self, volume: Path, *command: str) -> str:
        """Run a command in a container of its own, to its end; return what it printed."""
        done = subprocess.run(
            self.command(volume, *command), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    @contextmanager
    def serving(self, volume: Path) -> Iterator[Server]:
        """Run the image's own command, on a free port, until the signal that the image names."""
        port = str(free_port())
        log = volume.with_suffix(f".{port}.log")
        with log.open("wb") as written:
            process = subprocess.Popen(
                self.command(volume, *self.settings["Cmd"], "--port", port),
                stdin=subprocess.DEVNULL, stdout=written, stderr=written,
            )  # fmt: skip
        try:
            yield wait_for(process, log, volume)
            os.kill(_served_by(process.pid), signal.Signals[self.settings["StopSignal"]])
            assert process.wait(SECONDS) == 0, log.read_text()
        finally:
            if process.poll() is None:
                os.kill(_served_by(process.pid), signal.SIGKILL)  # which would outlive buildah
            end(process)

    def is_healthy(self, volume: Path, port: int) -> bool:
        """Ask as Docker would, on the port of this container."""
        kind, *check = self.settings["Healthcheck"]["Test"]
        assert kind == "CMD"
        asked = [part.replace(PORT, str(port)) for part in check]
        assert asked != check
        return subprocess.run(self.command(volume, *asked), capture_output=True).returncode == 0


def _bytes(told: str) -> int:
    number, unit = told.split()
    return int(float(number) * {"KB": 1e3, "MB": 1e6, "GB": 1e9}[unit])


def _served_by(pid: int) -> int:
    """Return the process at the end of the line: the one in the container."""
    while True:
        tasks = Path(f"/proc/{pid}/task").glob("*/children")
        children = [child for task in tasks for child in task.read_text().split()]
        if not children:
            return pid
        pid = int(children[0])
