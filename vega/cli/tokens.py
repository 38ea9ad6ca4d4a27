"""`vega token`: personal API tokens."""

from datetime import datetime

import click

from vega.cli.app import app_context, echo_database

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
    from vega.services.accounts.accounts import get_user
    from vega.services.accounts.tokens import create_token

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
    from vega.services.accounts.accounts import get_user
    from vega.services.accounts.tokens import list_tokens

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
    from vega.services.accounts.accounts import get_user
    from vega.services.accounts.tokens import revoke_token

    with app_context() as app:
        if not revoke_token(get_user(name), token_id):
            raise TokenNotFound(name, token_id)
        click.echo(f"Token {token_id} was revoked. Requests that use it are now refused.", err=True)
        echo_database(app)
