"""The `vega` command line. Messages go to standard error, data for scripts to standard output."""

import shlex
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from vega.cli.app import app_context, echo_database, require_database
from vega.cli.users import token, user
from vega.errors import BadSetting, Fact, UserNotFound
from vega.memory import collect_rarely
from vega.version import __version__

if TYPE_CHECKING:
    from sqlalchemy import URL

DEFAULT_HOST = "127.0.0.1"
DEFAULT_PORT = 8765


def main() -> None:
    try:
        command(prog_name="vega")
    except (BadSetting, Fact) as error:
        click.echo(f"vega: {error}{_hint(error)}", err=True)
        sys.exit(1)
    except PermissionError as error:
        message = f"vega: {error.filename}: {error.strerror}. Run this as the user who runs Vega."
        click.echo(message, err=True)
        sys.exit(1)


def _hint(error: Exception) -> str:
    return " `vega user list` shows all users." if isinstance(error, UserNotFound) else ""


_host = click.option(
    "--host", default=DEFAULT_HOST, show_default=True, help="The address to listen on."
)
_port = click.option(
    "--port",
    default=DEFAULT_PORT,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="The port to listen on; 0 picks a free one.",
)


_backup_every = click.option(
    "--backup-every",
    metavar="INTERVAL",
    help="Interval of automatic backups in the data folder: 24h, 7d, 90m, or off.",
)
_keep = click.option(
    "--keep", type=click.IntRange(1), help="Number of automatic backups to keep.", metavar="N"
)


class _Command(click.Group):
    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        from vega.config import data_folder

        formatter.write(f"\nData folder, which VEGA_INSTANCE_PATH sets:\n  {data_folder()}\n")


@click.group(
    cls=_Command,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="vega")
@_host
@_port
@_backup_every
@_keep
@click.pass_context
def command(context: click.Context, /, **options: object) -> None:
    """A self-hosted job tracker. Without a command, starts the server."""
    if context.invoked_subcommand is None:
        context.invoke(serve, **options)


@command.command()
@_host
@_port
@_backup_every
@_keep
def serve(host: str, port: int, backup_every: str | None, keep: int | None) -> None:
    """Migrate the database, then serve the pages and the API."""
    collect_rarely()  # nearly all that a start makes stays, from the first import on
    from vega.cli.serving import override_backups, serve_forever
    from vega.config import read_config

    serve_forever(override_backups(read_config(), backup_every, keep), host, port)


@command.command()
@click.option("--port", default=0, type=click.IntRange(0, 65535), help="Default: a free port.")
def demo(port: int) -> None:
    """Show Vega with a made-up search, on this machine alone. Nothing of it is kept."""
    from vega.cli.demo import run_demo

    run_demo(port)


command.add_command(token)
command.add_command(user)


@command.command()
@click.argument("name")
@click.argument("plan", type=click.Choice(["free", "unlimited"]))
def plan(name: str, plan: str) -> None:
    """Change the plan of user NAME."""
    from vega.models import Plan
    from vega.services.accounts import users

    with app_context() as app:
        users.set_plan(name, Plan(plan))
        click.echo(f"{name} is now on the {plan} plan.", err=True)
        echo_database(app)


@command.command("import")
@click.argument("name")
@click.argument("file", required=False)
@click.option("--update", is_flag=True, help="Fill empty fields of jobs that are already there.")
@click.option("--dry-run", is_flag=True, help="Say what would happen; nothing is saved.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as one JSON object.")
@click.option("--undo", type=int, metavar="ID", help="Take the import with this ID back.")
def import_file(name: str, file: str | None, undo: int | None, **options: bool) -> None:
    """Import jobs for user NAME from FILE, or from standard input for -.

    It may be Excel (.xlsx), LibreOffice (.ods), CSV, TSV, JSON, a Markdown table or a zip.
    """
    from vega.cli.importing import import_jobs, undo_import
    from vega.services.accounts.users import get_user

    if (file is None) == (undo is None):
        raise click.UsageError("Give either FILE or --undo ID.")
    if undo is not None and any(options.values()):
        raise click.UsageError("--undo takes no other option.")
    with app_context() as app:
        owner = get_user(name)
        if undo is not None:
            undo_import(owner, undo)
        elif file is not None:
            import_jobs(owner, file, **options)
        if not options["dry_run"]:
            echo_database(app)


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
def backup(file: Path) -> None:
    """Back up all data to FILE, also while Vega runs. The secret key is not included."""
    from vega.config import read_config
    from vega.storage.backup import make_backup

    config = read_config(may_create=False)
    require_database(config)
    manifest = make_backup(config, file)
    size = file.expanduser().stat().st_size
    counted = _count_users_and_jobs(manifest.rows)
    click.echo(f"Backed up {counted} to {file} ({size / 1e6:.2f} MB).", err=True)


@command.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace existing users and jobs.")
def restore(file: Path, force: bool) -> None:
    """Restore a backup FILE. Vega must be stopped; a copy of the replaced data is kept."""
    from vega.cli.serving import server_lock
    from vega.config import read_config
    from vega.config_values import shown_database
    from vega.storage.restore import restore_backup

    config = read_config()
    with server_lock(config):
        done = restore_backup(config, file, force=force)
    manifest = done.manifest
    counted = _count_users_and_jobs(manifest.rows)
    click.echo(f"Restored {counted}, from {manifest.made_at:%Y-%m-%d %H:%M} UTC.", err=True)
    click.echo(f"Database: {shown_database(config.database_url)}", err=True)
    if done.left_out:
        click.echo(
            "Left out, as a backup brings Vega's tables and rows alone: other tables, triggers or "
            f"views ({done.left_out:,}).",
            err=True,
        )
    if done.kept is not None:
        click.echo(f"The previous data is kept in {done.kept}", err=True)


def _count_users_and_jobs(rows: Mapping[str, int]) -> str:
    return " and ".join(
        f"{rows[table]:,} {table.removesuffix('s') if rows[table] == 1 else table}"
        for table in ("users", "jobs")
    )


@command.command()
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path))
def export(name: str, file: Path) -> None:
    """Write the jobs of user NAME to FILE, also while Vega runs.

    A .json file has everything, a .csv file the jobs; - writes the JSON to standard output.
    """
    from vega.services import exporting
    from vega.services.accounts import users

    with app_context():
        owner = users.get_user(name)
        if str(file) == "-":
            exporting.write_json(owner, sys.stdout.buffer)
            return
        count = exporting.export_to(owner, file.expanduser())
        jobs = "1 job" if count == 1 else f"{count:,} jobs"
        click.echo(f"Exported {jobs} to {file}.", err=True)


@command.command("copy-database")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
def copy_database(source: str, target: str) -> None:
    """Copy all data FROM one database TO another, which must not have users.

    Each is a sqlite:/// or postgresql:// URL, or the path of a SQLite file. Stop Vega first.
    """
    from vega.config import read_config
    from vega.storage import copy

    urls = (_database_url(source, "FROM"), _database_url(target, "TO"))
    copied = copy.copy_database(*urls, read_config(may_create=False))
    note = ", replacing *** with the password" if urls[1].password else ""
    for table, count in copied.items():
        click.echo(f"{count:>9}  {table}")
    click.echo(
        "All rows were copied and verified. If Vega was running, its latest changes are missing. "
        f"Start Vega with this setting{note}:\n\n"
        f"    VEGA_DATABASE_URL={_shell_quoted(urls[1])}\n",
        err=True,
    )


@command.command()
@click.option("--url", required=True, help="The address of Vega, such as http://localhost:8765.")
def mcp(url: str) -> None:
    """Connect an assistant that speaks MCP over standard input and output to Vega at URL.

    The API token comes from the environment variable VEGA_TOKEN, or from the file that
    VEGA_TOKEN_FILE names.
    """
    from vega.cli.bridge import bridge
    from vega.config import read_token

    bridge(url, read_token())


def _shell_quoted(url: "URL") -> str:
    """Quote a URL for a shell or an environment file, without the password."""
    plain = url.set(drivername=url.get_backend_name())
    return shlex.quote(plain.render_as_string(hide_password=True))


def _database_url(given: str, name: str) -> "URL":
    from sqlalchemy import URL

    from vega.config_values import read_database_url

    if "://" not in given:
        return URL.create("sqlite", database=str(Path(given).expanduser().absolute()))
    return read_database_url(given, name)
