"""`vega user` and `vega token`: accounts, their passwords and their API tokens."""

import getpass
import sys
from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

import click

from vega.cli.app import app_context, echo_database
from vega.errors import InvalidInput

if TYPE_CHECKING:
    from vega.services.accounts.sign_in import Removed


@click.group()
def user() -> None:
    """Manage users."""


_password_from_stdin = click.option(
    "--password-stdin", is_flag=True, help="Read the password from standard input."
)


@user.command("create")
@click.argument("name")
@_password_from_stdin
def user_create(name: str, password_stdin: bool) -> None:
    """Create a user. The first user is the administrator."""
    from vega.services.accounts import users

    with app_context(may_create=True) as app:
        users.check_username(name)
        account = users.create_user(name, _read_password(password_stdin))
        role = "the administrator" if account.is_admin else "a user"
        click.echo(f"{account.username} is {role}, on the {account.plan} plan.", err=True)
        if account.is_admin:
            click.echo(f"To lift the quota: vega plan {account.username} unlimited", err=True)
        echo_database(app)


@user.command("list")
def user_list() -> None:
    """List the name, plan and role of each user, separated by tabs."""
    from vega.services.accounts import users

    with app_context():
        for row in users.list_users():
            role = "administrator" if row.is_admin else "user"
            click.echo(f"{row.username}\t{row.plan}\t{role}")


@user.command("password")
@click.argument("name")
@_password_from_stdin
@click.option(
    "--revoke-tokens",
    is_flag=True,
    help="Also end the API tokens, calendar address and notices of NAME.",
)
def user_password(name: str, password_stdin: bool, revoke_tokens: bool) -> None:
    """Set a new password and sign NAME out everywhere. API tokens, the calendar address and
    notices stay unless revoked.

    This also removes the second factor with its recovery codes, and the passkeys. Links to an
    OpenID Connect provider stay.
    """
    from vega.services.accounts import users
    from vega.services.accounts.sign_in import reset_sign_in
    from vega.services.plan.notice_settings import switch_off, where_notices_go

    with app_context() as app:
        users.get_user(name)
        password = _read_password(password_stdin)
        notices = switch_off if revoke_tokens else where_notices_go
        removed = reset_sign_in(name, password, revoke_tokens=revoke_tokens, notices=notices)
        click.echo(f"{name} has a new password and is signed out everywhere.", err=True)
        for line in _removed_words(removed, revoke_tokens=revoke_tokens):
            click.echo(line, err=True)
        echo_database(app)


def _removed_words(removed: "Removed", *, revoke_tokens: bool) -> Iterator[str]:
    """Say what a new password ended, and what goes on."""
    if removed.second_factor:
        yield "Their second factor and its recovery codes were removed."
    if removed.passkeys:
        count = removed.passkeys
        yield f"Their {'passkey was' if count == 1 else f'{count} passkeys were'} removed."
    if removed.links:
        yield (
            "Their account is still linked to the provider: whoever is linked there can sign in. "
            "Check the links in Settings."
        )
    if revoke_tokens:
        yield "Their API tokens were revoked."
    if removed.calendar:
        yield "Their calendar address no longer works."
    places = ", ".join(removed.notices)
    if places and revoke_tokens:
        yield f"Their notices are off and no longer go to {places}."
    elif places:
        yield f"Their notices still go to {places}. --revoke-tokens switches them off."


@user.command("delete")
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
def user_delete(name: str, yes: bool) -> None:
    """Delete a user and all their jobs, tokens and sessions. This cannot be undone."""
    from vega.services.accounts import users
    from vega.services.belongings import delete_user

    with app_context() as app:
        account = users.get_user(name)
        if not yes:
            question = f"Delete {account.username} and all their jobs?"
            click.confirm(question, abort=True, err=True)
        delete_user(name)
        click.echo(f"{account.username} and all their jobs were deleted.", err=True)
        if not users.has_users():
            click.echo("No users are left. Restart Vega to get a new setup link.", err=True)
        echo_database(app)


def _read_password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        raise InvalidInput({"password": "There is no terminal to ask. Use --password-stdin."})
    password = getpass.getpass("Password: ")
    if getpass.getpass("Repeat password: ") != password:
        raise InvalidInput({"password": "The passwords do not match. Nothing was changed."})
    return password


# `vega token`


MAX_ID = 2**31 - 1


@click.group()
def token() -> None:
    """Manage personal API tokens."""


@token.command("create")
@click.argument("name")
@click.option("--label", required=True, help="What the token is for.")
@click.option("--days", type=int, help="Days until the token expires; by default never.")
@click.option("--read-only", is_flag=True, help="The token can read, but not change anything.")
def create(name: str, label: str, days: int | None, read_only: bool) -> None:
    """Create a personal API token for user NAME and print it. It is shown only once."""
    from vega.models import TokenScope
    from vega.services.accounts.tokens import create_token
    from vega.services.accounts.users import get_user

    scope = TokenScope.READ if read_only else TokenScope.READ_WRITE
    with app_context() as app:
        click.echo(create_token(get_user(name), label, days, scope))
        echo_database(app)


@token.command("list")
@click.argument("name")
def list_all(name: str) -> None:
    """List the API tokens of user NAME, newest first, separated by tabs.

    Columns: id, label, last four characters, scope (read or read_write), and the times in UTC when
    it was created, expires and was last used. What is never is empty.
    """
    from vega.services.accounts.tokens import list_tokens
    from vega.services.accounts.users import get_user

    with app_context():
        for one in list_tokens(get_user(name)):
            times = map(_time, (one.created_at, one.expires_at, one.last_used_at))
            click.echo("\t".join((str(one.id), one.label, one.hint, str(one.scope), *times)))


def _time(moment: datetime | None) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}" if moment else ""


@token.command("revoke")
@click.argument("name")
@click.argument("token_id", metavar="ID", type=click.IntRange(1, MAX_ID))
def revoke(name: str, token_id: int) -> None:
    """Revoke the API token of user NAME with this ID, as `vega token list` shows it."""
    from vega.errors import TokenNotFound
    from vega.services.accounts.tokens import revoke_token
    from vega.services.accounts.users import get_user

    with app_context() as app:
        if not revoke_token(get_user(name), token_id):
            raise TokenNotFound(name, token_id)
        click.echo(f"Token {token_id} was revoked. Requests that use it are now refused.", err=True)
        echo_database(app)
