"""Page: the server: its backup and the servers that notices go to, for the administrator."""

from flask.typing import ResponseReturnValue

from vega.clock import now
from vega.http.confirmation import confirmation_required
from vega.http.current import server_config
from vega.services.accounts import accounts
from vega.services.installation import open_backup
from vega.services.plan import notice_settings
from vega.web import administrator_only, web
from vega.web.accounts.settings import back_to, lead_back, settings_page
from vega.web.data import download
from vega.web.forms import Form, refusals_in
from vega.web.htmx import tell
from vega.web.plan.notice_forms import NtfyServerForm, WebhookForm

PAGE = "web.server"

lead_back(PAGE, "/settings/backup", "/settings/notices/server", "/settings/notices/webhook")


@web.get("/settings/server")
@administrator_only
def server() -> ResponseReturnValue:
    return _page()


def _page(**refused: Form) -> ResponseReturnValue:
    return settings_page(
        "server",
        refused,
        ntfy_server_form=NtfyServerForm(formdata=None, server=notice_settings.ntfy_server()),
        webhook_form=WebhookForm(formdata=None),
        webhooks=notice_settings.list_webhooks(),
        users=accounts.list_users(),
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
@confirmation_required("set the ntfy server", "notice-servers", PAGE)
def change_ntfy_server() -> ResponseReturnValue:
    form = NtfyServerForm()
    with refusals_in(form):
        form.check()
        server = (form.server.data or "").strip()
        notice_settings.set_ntfy_server(server)
        tell("The ntfy server was saved." if server else "The ntfy server was removed.")
        return back_to(PAGE)
    return _page(ntfy_server_form=form)


@web.post("/settings/notices/webhook")
@administrator_only
@confirmation_required("set the webhook of {username}", "notice-servers", PAGE)
def change_webhook() -> ResponseReturnValue:
    form = WebhookForm()
    with refusals_in(form):
        form.check()
        username, url = form.username.data or "", (form.url.data or "").strip()
        notice_settings.set_webhook(username, url)
        if url:
            tell(f"The webhook of {username} has a new signing key, shown in their settings.")
        else:
            tell(f"{username} has no webhook.")
        return back_to(PAGE)
    return _page(webhook_form=form)
