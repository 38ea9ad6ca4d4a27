"""Pages: what a person wants to be told and where; for the administrator, the servers."""

from flask import request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import InvalidInput, NotDelivered
from vega.http.confirmation import confirmation_required
from vega.http.current import server_config
from vega.models import NoticeChannel
from vega.services.plan import notice_settings
from vega.web import administrator_only, web
from vega.web.accounts.settings import back_to, redirect_to_settings, settings_page
from vega.web.forms import refusals_in
from vega.web.htmx import tell
from vega.web.plan.notice_forms import (
    NoticeCodeForm,
    NoticeEmailForm,
    NoticesForm,
    NtfyServerForm,
    TopicForm,
    WebhookForm,
)

for form in ("", "/email", "/email/confirm", "/topic", "/server", "/webhook"):
    web.add_url_rule(f"/settings/notices{form}", view_func=redirect_to_settings)


@web.post("/settings/notices")
@confirmation_required("change your notices", "notices")
def change_notices() -> ResponseReturnValue:
    form = NoticesForm()
    with refusals_in(form):
        form.check()
        hour = form.digest_hour.data
        before = form.before_interviews.data
        notice_settings.set_wanted(
            current_user, int(hour) if hour else None, before_interviews=before
        )
        if hour or before:
            tell("Your notices were saved.")
        else:
            tell("Notices are off.")
        return back_to("notices")
    return settings_page(notices_form=form)


# Email


@web.post("/settings/notices/email")
@confirmation_required("change your address for notices", "notices")
def change_notice_email() -> ResponseReturnValue:
    form = NoticeEmailForm()
    with refusals_in(form):
        form.check()
        address = (form.email.data or "").strip()
        if not notice_settings.set_email(current_user, server_config(), address):
            tell("That is your address already.", kind="info")
        elif address:
            _send_code()
        else:
            tell("Your email address was removed.")
        return back_to("notices")
    return settings_page(notice_email_form=form)


@web.post("/settings/notices/email/code")
def send_notice_code() -> ResponseReturnValue:
    _send_code()
    return back_to("notices")


def _send_code() -> None:
    """Mail a code, and tell how that went."""
    try:
        notice_settings.send_code(current_user, server_config())
    except (NotDelivered, InvalidInput) as fact:
        tell(f"The code was not sent. {fact}", kind="problem")
    else:
        tell("A code is on its way. Enter it here within an hour.")


@web.post("/settings/notices/email/confirm")
@confirmation_required("confirm your address for notices", "notices")
def confirm_notice_email() -> ResponseReturnValue:
    form = NoticeCodeForm()
    with refusals_in(form):
        form.check()
        notice_settings.confirm_email(current_user, server_config(), form.code.data or "")
        tell("Your email address is confirmed.")
        return back_to("notices")
    return settings_page(notice_code_form=form)


# ntfy, webhooks and tests


@web.post("/settings/notices/topic")
@confirmation_required("change your ntfy topic", "notices")
def change_topic() -> ResponseReturnValue:
    form = TopicForm()
    with refusals_in(form):
        form.check()
        topic = (form.topic.data or "").strip()
        notice_settings.set_topic(current_user, topic)
        tell("Your ntfy topic was saved." if topic else "Your ntfy topic was removed.")
        return back_to("notices")
    return settings_page(topic_form=form)


@web.post("/settings/notices/test")
def send_test_notice() -> ResponseReturnValue:
    channel = request.form.get("channel", "")
    if channel not in list(NoticeChannel):
        raise InvalidInput({"channel": "The channel must be email, ntfy or webhook."})
    try:
        notice_settings.send_test(current_user, server_config(), NoticeChannel(channel))
    except NotDelivered as fact:
        tell(f"The test failed. {fact}", kind="problem")
    else:
        tell("The test was sent.")
    return back_to("notices")


@web.post("/settings/notices/server")
@administrator_only
@confirmation_required("set the ntfy server", "notice-servers")
def change_ntfy_server() -> ResponseReturnValue:
    form = NtfyServerForm()
    with refusals_in(form):
        form.check()
        server = (form.server.data or "").strip()
        notice_settings.set_ntfy_server(server)
        tell("The ntfy server was saved." if server else "The ntfy server was removed.")
        return back_to("notice-servers")
    return settings_page(ntfy_server_form=form)


@web.post("/settings/notices/webhook")
@administrator_only
@confirmation_required("set the webhook of {username}", "notice-servers")
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
        return back_to("notice-servers")
    return settings_page(webhook_form=form)
