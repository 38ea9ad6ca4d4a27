"""Throwaway PostgreSQL servers and databases for tests."""

import glob
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, make_url, text

from vega.extensions import db


def find_programs() -> Path | None:
    """Return the folder of `initdb` and `postgres`, which Debian does not put on the PATH."""
    found = shutil.which("initdb")
    if found:
        return Path(os.path.realpath(found)).parent
    folders = sorted(glob.glob("/usr/lib/postgresql/*/bin/initdb"))
    return Path(folders[-1]).parent if folders else None


class Cluster:
    """A PostgreSQL server in a temporary folder, listening on a Unix socket only."""

    def __init__(self, programs: Path):
        self.programs = programs
        self.folder = Path(tempfile.mkdtemp(prefix="vega-pg-"))
        self.user = None
        if os.getuid() == 0:  # initdb refuses root
            self.user = "postgres"
            os.chown(self.folder, pwd.getpwnam(self.user).pw_uid, -1)
        self.run("initdb", "-U", "vega", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C")

    @property
    def url(self) -> str:
        return f"postgresql://vega@/postgres?host={self.folder}"

    def run(self, program: str, *arguments: object) -> None:
        command = [self.programs / program, "-D", self.folder / "data", *arguments]
        subprocess.run(
            [str(part) for part in command],
            check=True,
            user=self.user,
            cwd=self.folder,
            stdout=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
        )

    def start(self) -> None:
        options = f"-c listen_addresses='' -c unix_socket_directories={self.folder} -c fsync=off"
        self.run("pg_ctl", "-w", "-l", self.folder / "log", "-o", options, "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-m", "immediate", "stop")


@contextmanager
def running_cluster(programs: Path) -> Iterator[Cluster]:
    """Run a cluster, and delete it at the end."""
    cluster = Cluster(programs)
    cluster.start()
    try:
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(cluster.folder, ignore_errors=True)


@contextmanager
def throwaway_database(server: str) -> Iterator[str]:
    """Create an empty database on the server, yield its URL, and drop it at the end."""
    url = make_url(server).set(drivername="postgresql+psycopg")
    name = f"vega_{secrets.token_hex(6)}"
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(f"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'")
    try:
        database_url = url.set(drivername="postgresql", database=name)
        yield database_url.render_as_string(hide_password=False)
    finally:
        with engine.connect() as connection:
            connection.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
        engine.dispose()


@contextmanager
def throwaway_server(programs: Path) -> Iterator[str]:
    """Run a cluster of its own and yield its `postgresql://` URL."""
    with running_cluster(programs) as cluster:
        yield cluster.url


def waits_for_a_lock() -> bool:
    """Whether a transaction of the app waits for another."""
    waiting = text("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
    with db.engine.connect() as connection:
        return bool(connection.scalar(waiting))
