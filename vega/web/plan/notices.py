"""Page: what a person wants to be told, when, and where."""

from flask import request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import InvalidInput, NotDelivered
from vega.http.confirmation import confirmation_required
from vega.http.current import server_config
from vega.models import NoticeChannel
from vega.services.accounts import accounts
from vega.services.plan import notice_settings
from vega.web import web
from vega.web.accounts.settings import back_to, lead_back, settings_page
from vega.web.filters import count_days
from vega.web.forms import Form, QuietForm, refusals_in
from vega.web.htmx import tell
from vega.web.plan.notice_forms import (
    NoticeCodeForm,
    NoticeEmailForm,
    NoticesForm,
    TopicForm,
    notice_parts,
)

PAGE = "web.notices"

lead_back(
    PAGE,
    "/settings/no-reply",
    *(f"/settings/notices/{form}" for form in ("email", "email/confirm", "topic")),
)


@web.get("/settings/notices")
def notices() -> ResponseReturnValue:
    return _page()


def _page(**refused: Form) -> ResponseReturnValue:
    return settings_page(
        "notices",
        refused,
        quiet_form=QuietForm(formdata=None, quiet_after=current_user.quiet_after),
        **notice_parts(),
    )


@web.post("/settings/notices")
@confirmation_required("change your notices", "notices", PAGE)
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
        return back_to(PAGE)
    return _page(notices_form=form)


@web.post("/settings/no-reply")
def change_quiet_after() -> ResponseReturnValue:
    form = QuietForm()
    with refusals_in(form):
        form.check()
        days = form.quiet_after.data or 0
        accounts.set_quiet_after(current_user, days)
        tell(f"Applications are now listed after {count_days(days)} without an update.")
        return back_to(PAGE, "no-reply")
    return _page(quiet_form=form)


# Email


@web.post("/settings/notices/email")
@confirmation_required("change your address for notices", "notices", PAGE)
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
        return back_to(PAGE)
    return _page(notice_email_form=form)


@web.post("/settings/notices/email/code")
def send_notice_code() -> ResponseReturnValue:
    _send_code()
    return back_to(PAGE)


def _send_code() -> None:
    """Mail a code, and tell how that went."""
    try:
        notice_settings.send_code(current_user, server_config())
    except (NotDelivered, InvalidInput) as fact:
        tell(f"The code was not sent. {fact}", kind="problem")
    else:
        tell("A code is on its way. Enter it here within an hour.")


@web.post("/settings/notices/email/confirm")
@confirmation_required("confirm your address for notices", "notices", PAGE)
def confirm_notice_email() -> ResponseReturnValue:
    form = NoticeCodeForm()
    with refusals_in(form):
        form.check()
        notice_settings.confirm_email(current_user, server_config(), form.code.data or "")
        tell("Your email address is confirmed.")
        return back_to(PAGE)
    return _page(notice_code_form=form)


# ntfy and tests


@web.post("/settings/notices/topic")
@confirmation_required("change your ntfy topic", "notices", PAGE)
def change_topic() -> ResponseReturnValue:
    form = TopicForm()
    with refusals_in(form):
        form.check()
        topic = (form.topic.data or "").strip()
        notice_settings.set_topic(current_user, topic)
        tell("Your ntfy topic was saved." if topic else "Your ntfy topic was removed.")
        return back_to(PAGE)
    return _page(topic_form=form)


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
    return back_to(PAGE)
