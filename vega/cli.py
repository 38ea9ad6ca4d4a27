"""The `vega` command. Messages go to standard error; what a script reads, to standard output."""

import errno
import getpass
import logging
import shlex
import socket
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
from filelock import FileLock, Timeout
from flask import Flask
from sqlalchemy import URL

from vega import create_app
from vega.config import (
    BadSetting,
    Config,
    read_config,
    read_database_url,
    read_interval,
    shown_database,
)
from vega.errors import Fact, InvalidInput, UserNotFound
from vega.version import __version__

log = logging.getLogger("vega")

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8765


def main() -> None:
    try:
        command(prog_name="vega")
    except (BadSetting, Fact) as error:
        click.echo(f"vega: {error}{_more_help(error)}", err=True)
        sys.exit(1)
    except PermissionError as error:
        told = f"vega: {error.filename}: {error.strerror}. Run this as the user who runs Vega."
        click.echo(told, err=True)
        sys.exit(1)


def _more_help(error: Exception) -> str:
    return " `vega user list` shows who there is." if isinstance(error, UserNotFound) else ""


_host = click.option(
    "--host", default=DEFAULT_HOST, show_default=True, help="The address to listen on."
)
_port = click.option(
    "--port",
    default=DEFAULT_PORT,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="The port to listen on; 0 takes a free one.",
)


_backup_every = click.option(
    "--backup-every",
    metavar="INTERVAL",
    help="Make a backup in the data folder so often: 24h, 7d, 90m, or off.",
)
_keep = click.option(
    "--keep", type=click.IntRange(1), help="How many of these backups are kept.", metavar="N"
)


@click.group(invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="vega")
@_host
@_port
@_backup_every
@_keep
@click.pass_context
def command(context: click.Context, /, **options: Any) -> None:
    """A self-hosted job tracker. Without a command it serves."""
    if context.invoked_subcommand is None:
        context.invoke(serve, **options)


@command.command()
@_host
@_port
@_backup_every
@_keep
def serve(host: str, port: int, backup_every: str | None, keep: int | None) -> None:
    """Bring the database up to date, then serve the pages and the API."""
    from vega.logs import init_logs
    from vega.maintenance import maintain_regularly
    from vega.server import make_server

    config = _with_backups(read_config(), backup_every, keep)
    init_logs(config.log)
    with _only_server(config):
        app = create_app(config)
        try:
            server = make_server(app, host, port, config.prefix)
        except OSError as error:
            raise BadSetting(
                f"Vega cannot listen on {host}:{port}: {error.strerror or error}. "
                f"{_help_to_listen(error)}"
            ) from None
        _greet(app, config, host, int(server.effective_port))
        maintain_regularly(app)
        server.run()
        _say(config, "Vega has stopped.")


def _help_to_listen(error: OSError) -> str:
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        return "Give --host an address of this machine: 127.0.0.1, or 0.0.0.0 for all it has."
    if error.errno == errno.EACCES:
        return "Choose a port from 1024 on with --port."
    return "Stop what uses that port, or choose another with --port."


def _with_backups(config: Config, every: str | None, keep: int | None) -> Config:
    """What the command line says goes before the settings."""
    if every is not None:
        config = replace(config, backup_every=read_interval(every, "--backup-every"))
    return replace(config, backup_keep=keep or config.backup_keep)


@contextmanager
def _only_server(config: Config) -> Iterator[None]:
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


def _greet(app: Flask, config: Config, host: str, port: int) -> None:
    from vega.services.accounts import has_users
    from vega.services.first_run import setup_code, warn_if_key_changed

    address = f"http://{f'[{host}]' if ':' in host else host}:{port}{config.prefix}"
    _say(config, f"Vega {__version__} serves {address}")
    _say(config, f"Data: {config.instance_path}")
    _say(config, f"Database: {shown_database(config.database_url)}")
    if host not in ("127.0.0.1", "localhost", "::1") and not config.trusted_proxies:
        _say(config, "Traffic to this address is not encrypted: others can read it.")
    with app.app_context():
        warn_if_key_changed(config.secret_key)
        if not has_users():
            code = setup_code(config.secret_key)
            _say(
                config,
                f"\nFirst run. Create your account at:\n\n    {address}/setup?code={code}\n\n"
                "or with: vega user create NAME\n",
            )


def _say(config: Config, text: str) -> None:
    """To a person, or as a line of the log where a program reads it."""
    if config.log == "json":
        log.info(" ".join(text.split()))
    else:
        click.echo(text, err=True)


@contextmanager
def _app(*, may_create: bool = False) -> Iterator[Flask]:
    """Raises `BadSetting` where there is no install, unless the command may begin one."""
    from vega.extensions import db

    config = read_config(may_create=may_create)
    if not may_create:
        _refuse_missing_file(config)
    app = create_app(config)
    with app.app_context():
        try:
            yield app
        finally:
            db.session.remove()
            db.engine.dispose()


def _refuse_missing_file(config: Config) -> None:
    """What is left of a database has a sentence of its own, later."""
    from vega.migrations import no_database_error
    from vega.storage.database import is_damaged_leftover

    if config.database_url.get_backend_name() == "sqlite":
        path = Path(str(config.database_url.database))
        if not path.exists() and not is_damaged_leftover(path):
            raise no_database_error(config)


def _say_where(app: Flask) -> None:
    """Whoever set another folder for the server sees at once that it went elsewhere."""
    click.echo(f"Database: {shown_database(app.config['VEGA'].database_url)}", err=True)


@command.group()
def user() -> None:
    """The users of this install."""


_password_from_stdin = click.option(
    "--password-stdin", is_flag=True, help="Read the password from standard input."
)


@user.command("create")
@click.argument("name")
@_password_from_stdin
def user_create(name: str, password_stdin: bool) -> None:
    """Make a user. The first one is the owner of the install."""
    from vega.services import accounts

    with _app(may_create=True) as app:
        accounts.check_username(name)
        account = accounts.create_user(name, _read_password(password_stdin))
        role = "the owner of this install" if account.is_admin else "a user"
        click.echo(f"{account.username} is {role}, on the {account.plan} plan.", err=True)
        if account.is_admin:
            click.echo(f"Without a quota: vega plan {account.username} unlimited", err=True)
        _say_where(app)


@user.command("list")
def user_list() -> None:
    """Name, plan and role of each user, set apart by tabs."""
    from vega.services import accounts

    with _app():
        for row in accounts.list_users():
            click.echo(f"{row.username}\t{row.plan}\t{'owner' if row.is_admin else 'user'}")


@user.command("password")
@click.argument("name")
@_password_from_stdin
@click.option("--revoke-tokens", is_flag=True, help="Revoke the API tokens of NAME as well.")
def user_password(name: str, password_stdin: bool, revoke_tokens: bool) -> None:
    """Set a new password and sign NAME out everywhere. API tokens stay unless revoked."""
    from vega.services import accounts

    with _app() as app:
        accounts.get_user(name)
        password = _read_password(password_stdin)
        accounts.set_password(name, password, revoke_tokens=revoke_tokens)
        click.echo(f"{name} has a new password and is signed out everywhere.", err=True)
        if revoke_tokens:
            click.echo("Their API tokens were revoked.", err=True)
        _say_where(app)


@user.command("delete")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
def user_delete(name: str, yes: bool) -> None:
    """Remove a user with all their jobs, tokens and sessions. There is no way back."""
    from vega.services import accounts

    with _app() as app:
        account = accounts.get_user(name)
        if not yes:
            question = f"Remove {account.username} with all that is theirs?"
            click.confirm(question, abort=True, err=True)
        accounts.delete_user(name)
        click.echo(f"{account.username} is removed.", err=True)
        if not accounts.has_users():
            click.echo("No users are left. Restart Vega to get a new setup link.", err=True)
        _say_where(app)


@command.group()
def token() -> None:
    """Personal API tokens."""


@token.command("create")
@click.argument("name")
@click.option("--label", required=True, help="What the token is for.")
@click.option("--days", type=int, help="Days until it expires; without it, never.")
def token_create(name: str, label: str, days: int | None) -> None:
    """Print a new personal API token of user NAME. It is shown this once."""
    from vega.services.accounts import get_user
    from vega.services.tokens import create_token

    with _app() as app:
        click.echo(create_token(get_user(name), label, days))
        _say_where(app)


@command.command()
@click.argument("name")
@click.argument("plan", type=click.Choice(["free", "unlimited"]))
def plan(name: str, plan: str) -> None:
    """Change the plan of user NAME."""
    from vega.models import Plan
    from vega.services import accounts

    with _app() as app:
        accounts.set_plan(name, Plan(plan))
        click.echo(f"{name} is on the {plan} plan.", err=True)
        _say_where(app)


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
def backup(file: Path) -> None:
    """Write everything into one FILE, also while Vega runs. The secret key is not in it."""
    from vega.storage.backup import make_backup

    config = read_config(may_create=False)
    _refuse_missing_file(config)
    made = make_backup(config, file)
    size = file.expanduser().stat().st_size
    click.echo(f"{file} holds {_counted(made.rows)}, in {size / 1e6:.2f} MB.", err=True)


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace the users and jobs that are there.")
def restore(file: Path, force: bool) -> None:
    """Take the data from a backup FILE. Vega must be stopped; a copy of what was there is kept."""
    from vega.storage.restore import restore_backup

    config = read_config()
    with _only_server(config):
        done = restore_backup(config, file, force=force)
    made = done.manifest
    click.echo(f"Restored {_counted(made.rows)}, from {made.made_at:%Y-%m-%d %H:%M} UTC.", err=True)
    click.echo(f"Database: {shown_database(config.database_url)}", err=True)
    if done.kept is not None:
        click.echo(f"What was there before is kept in {done.kept}", err=True)


def _counted(rows: Mapping[str, int]) -> str:
    return " and ".join(
        f"{rows[table]:,} {table.removesuffix('s') if rows[table] == 1 else table}"
        for table in ("users", "jobs")
    )


@command.command("copy-database")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
def copy_database(source: str, target: str) -> None:
    """Move all data FROM one database TO another, which must be without users.

    Each is a sqlite:/// or postgresql:// URL, or the path of a SQLite file. Stop Vega before.
    """
    from vega.storage import copy

    urls = (_database_url(source, "FROM"), _database_url(target, "TO"))
    copied = copy.copy_database(*urls, read_config(may_create=False))
    for table, count in copied.items():
        click.echo(f"{count:>9}  {table}")
    click.echo(
        "Every row was compared. What a running Vega wrote to FROM meanwhile was not copied. "
        f"Start Vega with this setting{_password_to_add(urls[1])}:\n\n"
        f"    VEGA_DATABASE_URL={_as_setting(urls[1])}\n",
        err=True,
    )


def _as_setting(url: URL) -> str:
    """As a shell and a file of settings take it, without the password."""
    plain = url.set(drivername=url.get_backend_name())
    return shlex.quote(plain.render_as_string(hide_password=True))


def _password_to_add(url: URL) -> str:
    return ", the password in the place of ***" if url.password else ""


def _database_url(given: str, name: str) -> URL:
    if "://" not in given:
        return URL.create("sqlite", database=str(Path(given).expanduser().absolute()))
    return read_database_url(given, name)


def _read_password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise InvalidInput({"password": "Give the password with --password-stdin."})
    password = getpass.getpass("Password: ")
    if getpass.getpass("Once more: ") != password:
        raise InvalidInput({"password": "The two passwords differ. Nothing was changed."})
    return password
