"""Pages: the server, for the administrator: its backup, where notices go; what runs here."""

import json
from collections.abc import Mapping, Sequence
from functools import cache

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_login import current_user
from wtforms import HiddenField, StringField

from vega.clock import now
from vega.config import root_path
from vega.config_values import shown_database
from vega.http.accounts.confirmation import confirmation_required
from vega.http.current import server_config
from vega.http.downloads import download
from vega.services.accounts import users
from vega.services.installation import last_backup, open_backup
from vega.services.plan import notice_settings
from vega.services.plan.notice_settings import LONGEST_SERVER, LONGEST_WEBHOOK
from vega.version import LICENCE, __version__
from vega.web import administrator_only, web
from vega.web.accounts.settings import back_to, lead_back, settings_page
from vega.web.ui.forms import Form, checked
from vega.web.ui.htmx import tell

PAGE = "web.server"

lead_back(PAGE, "/settings/backup", "/settings/notices/server", "/settings/notices/webhook")


class NoticeServerForm(Form):
    rules = {"server": notice_settings.check_server, "channel": notice_settings.with_address}
    channel = HiddenField()
    server = StringField(
        description="One for all accounts, such as https://ntfy.example.org. Empty for none.",
        render_kw={"type": "url", "maxlength": LONGEST_SERVER, "autocomplete": "off"},
    )


class WebhookForm(Form):
    rules = {"url": notice_settings.check_webhook}
    username = HiddenField()
    url = StringField(
        "Webhook",
        render_kw={"type": "url", "maxlength": LONGEST_WEBHOOK, "autocomplete": "off"},
    )


@web.get("/settings/server")
@administrator_only
def server(**refused: Form) -> ResponseReturnValue:
    """Show the page; `refused` is a form that was sent, by its name, with what was typed."""
    return settings_page(
        "server",
        refused,
        server_forms=_server_forms(refused.get("server_form")),
        webhook_form=WebhookForm(formdata=None),
        webhooks=notice_settings.list_webhooks(),
        users=users.list_users(),
    )


@web.post("/settings/backup")
@administrator_only
@confirmation_required("download a backup of all users", "backup", PAGE, is_download=True)
def download_backup() -> ResponseReturnValue:
    """Administrators only: it contains everyone's data."""
    file = open_backup(server_config())
    return download(file, "application/zip", f"vega-{now():%Y-%m-%d}.zip")


@web.post("/settings/notices/server")
@administrator_only
@checked(server, server_form=NoticeServerForm)
@confirmation_required("set the {channel} server", "notice-servers", PAGE)
def change_notice_server(form: NoticeServerForm) -> ResponseReturnValue:
    name, server = form.channel.data or "", (form.server.data or "").strip()
    notice_settings.set_server(name, server)
    tell(f"The {name} server was {'saved' if server else 'removed'}.")
    return back_to(PAGE)


def _server_forms(refused: Form | None) -> Sequence[Form]:
    """Return the form of each channel's server."""
    forms = []
    for name, server in notice_settings.servers().items():
        form = NoticeServerForm(formdata=None, channel=name, server=server)
        if isinstance(refused, NoticeServerForm) and refused.channel.data == name:
            form = refused
        form.server.label.text = f"{name} server"
        forms.append(form.named(name))
    return forms


@web.post("/settings/notices/webhook")
@administrator_only
@checked(server, webhook_form=WebhookForm)
@confirmation_required("set the webhook of {username}", "notice-servers", PAGE)
def change_webhook(form: WebhookForm) -> ResponseReturnValue:
    username, url = form.username.data or "", (form.url.data or "").strip()
    notice_settings.set_webhook(username, url)
    if url:
        tell(f"The webhook of {username} has a new signing key, shown in their settings.")
    else:
        tell(f"{username} has no webhook.")
    return back_to(PAGE)


# What runs here, and for the administrator where its data is


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


def _server() -> Mapping[str, object]:
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
