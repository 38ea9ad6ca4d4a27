"""The Flask application, before anything is added to it."""

from flask import Flask, Response

from vega.config import Config, root_path
from vega.http.doors import MAX_FIELDS
from vega.http.form_parser import VegaRequest
from vega.http.json_answers import JsonProvider
from vega.models import SessionKind
from vega.services.accounts.sessions import SESSION_LIFE
from vega.web.ui.assets import finish_file


class Vega(Flask):
    request_class = VegaRequest
    json_provider_class = JsonProvider

    def send_static_file(self, filename: str) -> Response:
        return finish_file(super().send_static_file(filename), filename)


def new_app(config: Config) -> Vega:
    app = Vega("vega", root_path=str(root_path()), instance_path=str(config.instance_path))
    app.config.update(
        VEGA=config,
        SECRET_KEY=config.secret_key,
        MAX_FORM_PARTS=MAX_FIELDS,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        PERMANENT_SESSION_LIFETIME=SESSION_LIFE[SessionKind.BROWSER],
        WTF_CSRF_TIME_LIMIT=None,
        SEND_FILE_MAX_AGE_DEFAULT=0,
    )
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    return app
