"""Vega: a self-hosted job tracker. `create_app()` puts it together.

It imports late: whoever runs `vega --help` needs no app.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules, walk_packages
from typing import TYPE_CHECKING

from vega.errors import BadSetting

if TYPE_CHECKING:
    from flask import Flask

    from vega.config import Config


def create_app(config: "Config | None" = None) -> "Flask":
    """Return the WSGI application. Raises `BadSetting`; brings the database up to date."""
    from vega.config import read_config
    from vega.extensions import db
    from vega.http.errors import init_errors
    from vega.http.headers import init_http
    from vega.http.proxy import init_proxy
    from vega.migrations import migrate
    from vega.services.accounts import oidc
    from vega.web.application import new_app

    config = config or read_config()
    app = new_app(config)
    oidc.check_library(config)
    init_http(app)
    init_errors(app)
    _init_database(app, config)
    with app.app_context():
        try:
            migrate(db.engine, config)
            _apply_rules(config)
        except BaseException:
            db.engine.dispose()
            raise
    _init_doors(app, config)
    init_proxy(app, config)
    return app


def _init_database(app: "Flask", config: "Config") -> None:
    from vega.extensions import db
    from vega.storage.database import NO_DRIVER, end_read, engine_options, set_up_engine

    app.config["SQLALCHEMY_DATABASE_URI"] = config.database_url
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = engine_options(config.database_url)
    try:
        db.init_app(app)
    except ModuleNotFoundError as error:
        raise BadSetting(NO_DRIVER) from error
    app.teardown_appcontext(end_read)
    with app.app_context():
        set_up_engine(db.engine)


def _apply_rules(config: "Config") -> None:
    """Make anew what other rules made, in one process at a time."""
    from vega.extensions import db
    from vega.migrations.lock import upgrade_lock
    from vega.services.jobs.merging import key_rules_changed, rekey_if_rules_changed

    if key_rules_changed():
        with upgrade_lock(db.engine, config):
            rekey_if_rules_changed()


def _init_doors(app: "Flask", config: "Config") -> None:
    from vega.api import api
    from vega.api.health import health
    from vega.api.openapi.docs import docs
    from vega.http.accounts.proxy_sign_in import init_proxy_sign_in
    from vega.http.accounts.sign_in import init_sign_in
    from vega.http.csrf import csrf, init_csrf
    from vega.http.hosts import init_hosts
    from vega.ics import ics
    from vega.mcp import mcp
    from vega.web import web

    for module in _modules_with_views():
        import_module(module)
    init_sign_in(app)
    init_hosts(app)
    init_proxy_sign_in(app, config)
    init_csrf(app)
    csrf.exempt(api)
    csrf.exempt(mcp)
    for blueprint in (api, health, docs, ics, mcp, web):
        app.register_blueprint(blueprint)


def _modules_with_views() -> Iterator[str]:
    """Yield the modules of the doors, which add their views to the blueprints on import."""
    here = Path(__file__).parent
    yield from ("vega.ics.route", "vega.mcp.endpoint")
    yield from (found.name for found in iter_modules([str(here / "api")], "vega.api."))
    yield from (found.name for found in walk_packages([str(here / "web")], "vega.web."))
