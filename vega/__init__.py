"""Vega: a self-hosted job tracker. `create_app()` puts it together."""

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from flask import Flask
from flask.typing import ResponseReturnValue

from vega.config import Config, read_config, root_path
from vega.http.form_parser import VegaRequest
from vega.http.limits import LARGEST_BODY, MOST_FIELDS

try:
    __version__ = version("vega-jobs")
except PackageNotFoundError:  # a checkout that was never installed
    __version__ = "0"


def create_app(config: Config | None = None) -> Flask:
    """The WSGI application. Raises `BadSetting`; brings the database up to date."""
    config = config or read_config()
    app = _bare_app(config)

    from vega.errors import init_errors
    from vega.extensions import db
    from vega.http.headers import init_http
    from vega.http.proxy import init_proxy
    from vega.migrations import migrate
    from vega.services.merging import rekey_if_rules_changed
    from vega.services.refusals import init_captures
    from vega.services.texts import forget_other_rules
    from vega.storage.database import init_database
    from vega.storage.statements import init_bare

    init_http(app)
    init_errors(app)
    init_database(app, config.database_url)
    init_bare(app)
    init_captures(app)
    with app.app_context():
        try:
            migrate(db.engine, config)
            rekey_if_rules_changed()
            forget_other_rules()
        except BaseException:
            db.engine.dispose()
            raise
    _add_routes(app)
    init_proxy(app, config)
    return app


class _App(Flask):
    request_class = VegaRequest

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """Nothing here is a coroutine. Flask would look at each function for each request."""
        return func


def _bare_app(config: Config) -> Flask:
    app = _App(
        "vega",
        root_path=str(root_path()),
        instance_path=str(config.instance_path),
    )
    app.config.update(
        VEGA=config,
        SECRET_KEY=config.secret_key,
        MAX_FORM_MEMORY_SIZE=LARGEST_BODY,
        MAX_FORM_PARTS=MOST_FIELDS,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=30 * 24 * 3600,
        SESSION_REFRESH_EACH_REQUEST=True,
        WTF_CSRF_TIME_LIMIT=None,
        SEND_FILE_MAX_AGE_DEFAULT=0,
    )
    app.json.ensure_ascii = False  # type: ignore[attr-defined]
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    return app


def _add_routes(app: Flask) -> None:
    from vega.api.docs import docs
    from vega.api.jobs import api
    from vega.extensions import csrf, login_manager
    from vega.web.assets import init_assets
    from vega.web.filters import init_filters
    from vega.web.htmx import init_htmx
    from vega.web.jobs import pages
    from vega.web.navigation import init_frame
    from vega.web.settings import settings
    from vega.web.sign_in import auth
    from vega.web.today import today

    login_manager.session_protection = None  # a laptop changes its address; the secret decides
    login_manager.init_app(app)
    csrf.init_app(app)
    csrf.exempt(api)
    for init in (init_assets, init_filters, init_frame, init_htmx):
        init(app)
    for blueprint in (api, auth, today, pages, settings, docs):
        app.register_blueprint(blueprint)
    app.add_url_rule("/health", view_func=health)


def health() -> ResponseReturnValue:
    from vega.storage.database import answers

    answers()
    return {"status": "ok"}
