"""Page: what runs here, under which licence, and for the administrator where its data is."""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.config import root_path
from vega.config_values import shown_database
from vega.http.current import server_config
from vega.services.installation import last_backup
from vega.version import LICENCE, __version__
from vega.web import web


@web.get("/settings/about")
def about() -> ResponseReturnValue:
    return render_template(
        "settings/about.html",
        version=__version__,
        licence=LICENCE,
        vendored=_vendored(),
        **(_server() if current_user.is_admin else {}),
    )


@cache
def _vendored() -> Sequence[Mapping[str, str]]:
    """Return what of others is part of Vega, each with its licence."""
    manifest = root_path() / "static" / "vendor" / "manifest.json"
    return tuple(json.loads(manifest.read_text(encoding="utf-8")))


def _server() -> Mapping[str, Any]:
    config = server_config()
    places = {
        "Data folder": str(config.instance_path),
        "Database": shown_database(config.database_url),
    }
    return {
        "places": places,
        "last_backup": last_backup(config),
        "has_backups": config.backup_every is not None,
    }
