"""`vega serve`: one process at a data folder."""

import errno
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from filelock import FileLock, Timeout
from flask import Flask

from vega import create_app
from vega.cli.announcing import announce_start, tell
from vega.config import BadSetting, Config
from vega.config_values import read_interval
from vega.logs import init_logs
from vega.memory import collect_what_comes, limit_arenas, trimmed
from vega.server.maintenance import start_maintenance
from vega.server.serving import make_server
from vega.services.accounts.ways_in import refuse_to_lock_everybody_out

Announce = Callable[[Flask, Config, str, int], None]  # takes the host and the port
# How long a thread keeps the interpreter's lock. With Python's 5 ms a save, which takes it often,
# waits twice as long beside a long reading (`bench.heavy`).
SWITCH_SECONDS = 0.001


def serve_forever(
    config: Config, host: str, port: int, announce: Announce = announce_start
) -> None:
    """Serve until a signal ends it; `announce` is called before the first request.

    Raises `BadSetting`.
    """
    limit_arenas()
    sys.setswitchinterval(SWITCH_SECONDS)
    init_logs(config.log)
    with server_lock(config):
        with trimmed():
            app = create_app(config)
        with app.app_context():
            refuse_to_lock_everybody_out(config)
        try:
            server = make_server(app, host, port, config.prefix)
        except OSError as error:
            raise BadSetting(
                f"Vega cannot listen on {host}:{port}: {error.strerror or error}. "
                f"{_listen_hint(error)}"
            ) from None
        announce(app, config, host, int(server.effective_port))
        start_maintenance(app)
        collect_what_comes()
        server.run()
        tell(config, "Vega has stopped.")


def override_backups(config: Config, every: str | None, keep: int | None) -> Config:
    """Let the options of the command line override the settings."""
    if every is not None:
        config = replace(config, backup_every=read_interval(every, "--backup-every"))
    return replace(config, backup_keep=keep or config.backup_keep)


def _listen_hint(error: OSError) -> str:
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return "Set --host to an address of this machine: 127.0.0.1, or 0.0.0.0 for all of them."
    if error.errno == errno.EACCES:
        return "Choose a port above 1023 with --port."
    return "Stop the program that uses the port, or choose another with --port."


@contextmanager
def server_lock(config: Config) -> Iterator[None]:
    lock = FileLock(config.instance_path / "serve.lock", timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        raise BadSetting(
            f"Another `vega serve` is using the data folder {config.instance_path}. "
            "Stop it, or choose another folder with VEGA_INSTANCE_PATH."
        ) from None
    except OSError as error:
        raise BadSetting(
            f"The data folder {config.instance_path} cannot be written: {error.strerror}. "
            "Make it writable, or choose another with VEGA_INSTANCE_PATH."
        ) from None
    try:
        yield
    finally:
        lock.release()
