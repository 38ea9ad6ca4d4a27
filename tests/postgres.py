"""A throwaway PostgreSQL server, for the tests that run on both databases."""

import glob
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def find_programs() -> Path | None:
    """The folder of `initdb` and `postgres`: Debian keeps them off the path."""
    found = shutil.which("initdb")
    if found:
        return Path(os.path.realpath(found)).parent
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    return Path(folders[-1]).parent if folders else None


@contextmanager
def throwaway_server(programs: Path) -> Iterator[str]:
    """Its `postgresql://` URL; it listens on a socket only and is gone at the end."""
    folder = Path(tempfile.mkdtemp(prefix="vega-pg-"))
    user = None
    if os.getuid() == 0:  # initdb refuses root
        user = "postgres"
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    data = folder / "data"

    def run(*command: object) -> None:
        subprocess.run([str(part) for part in command], check=True, user=user, cwd=folder,
                       stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)  # fmt: skip

    run(programs / "initdb", "-D", data, "-U", "vega", "-A", "trust", "-E", "UTF8", "--no-sync",
        "--locale=C")  # fmt: skip
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    pg_ctl = programs / "pg_ctl"
    run(pg_ctl, "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
    try:
        yield f"postgresql://vega@/postgres?host={folder}"
    finally:
        run(pg_ctl, "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
