"""The app and its database, for the commands that need them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vega import create_app

if TYPE_CHECKING:
    from flask import Flask

    from vega.config import Config


@contextmanager
def app_context(*, may_create: bool = False) -> Iterator["Flask"]:
    """Open an app context. Raises `BadSetting` if a database is missing and must not be created."""
    from vega.config import read_config
    from vega.extensions import db

    config = read_config(may_create=may_create)
    if not may_create:
        require_database(config)
    app = create_app(config)
    with app.app_context():
        try:
            yield app
        finally:
            db.session.remove()
            db.engine.dispose()


def require_database(config: "Config") -> None:
    """Raise `BadSetting` if there is no database. A damaged one gets a better error later."""
    from vega.migrations import no_database_error
    from vega.storage.database import is_leftover

    if config.database_url.get_backend_name() == "sqlite":
        path = Path(str(config.database_url.database))
        if not path.exists() and not is_leftover(path):
            raise no_database_error(config)


def echo_database(app: "Flask") -> None:
    """Show which database was changed, in case the server uses another data folder."""
    from vega.config_values import shown_database

    click.echo(f"Database: {shown_database(app.config['VEGA'].database_url)}", err=True)
