"""Page: what a person wants to be told, when, and where."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, NamedTuple

from flask import request
from flask.typing import ResponseReturnValue
from flask_login import current_user
from wtforms import BooleanField, HiddenField, SelectField, StringField

from vega.clock import zone_of
from vega.errors import InvalidInput, NotDelivered
from vega.http.accounts.confirmation import confirmation_required
from vega.http.current import server_config
from vega.labels import NOTICE_STATE_LABELS, day_words
from vega.models import NoticeKind
from vega.services.accounts import users
from vega.services.plan import notice_settings
from vega.services.plan.channels import ADDRESSES, CHANNELS
from vega.services.plan.channels.webhook import signing_key
from vega.services.plan.notice_settings import LONGEST_ADDRESS
from vega.services.plan.notices import latest_notices
from vega.web import web
from vega.web.accounts.account_forms import QuietForm
from vega.web.accounts.settings import back_to, lead_back, settings_page
from vega.web.ui.filters import count_days
from vega.web.ui.forms import Form, checked
from vega.web.ui.htmx import tell

PAGE = "web.notices"
OFF = ""

lead_back(
    PAGE,
    "/settings/no-reply",
    *(f"/settings/notices/{form}" for form in ("email", "email/confirm", "address")),
)


class NoticesForm(Form):
    digest_hour = SelectField(
        "Daily digest",
        id="digest-hour",
        choices={OFF: "Off", **{str(hour): f"At {hour:02}:00" for hour in range(24)}},
        validate_choice=True,
    )
    before_interviews = BooleanField("Also tell me an hour before each interview")


class NoticeEmailForm(Form):
    rules = {"email": notice_settings.check_email}
    email = StringField(
        "Email address",
        id="notice-email",
        render_kw={"type": "email", "maxlength": LONGEST_ADDRESS, "autocomplete": "email"},
    )


class NoticeCodeForm(Form):
    code = StringField(
        "Code from the email",
        id="notice-code",
        render_kw={"inputmode": "numeric", "autocomplete": "one-time-code", "maxlength": 20},
    )


class AddressForm(Form):
    """A person's address for a channel; its label and hint are the channel's."""

    channel = HiddenField()
    address = StringField(render_kw={"autocomplete": "off", "spellcheck": "false"})

    def check(self) -> None:
        super().check()
        notice_settings.check_address(self.channel.data or "", self.address.data or "")


@web.get("/settings/notices")
def notices(**refused: Form) -> ResponseReturnValue:
    """Show the page; `refused` is a form that was sent, by its name, with what was typed."""
    config = server_config()
    settings = notice_settings.get_settings(current_user)
    servers = notice_settings.servers()
    return settings_page(
        "notices",
        refused,
        **_forms(settings),
        notice_settings=settings,
        address_forms=_address_forms(settings, servers, refused.get("address_form")),
        channels=set(notice_settings.targets(settings, config, servers)),
        servers=servers,
        has_mail_server=config.mail_server is not None,
        has_base_url=bool(config.base_url),
        signing_key=signing_key(settings, config),
        latest_notices=[_told(notice) for notice in latest_notices(current_user)],
    )


@web.post("/settings/notices")
@checked(notices, notices_form=NoticesForm)
@confirmation_required("change your notices", "notices", PAGE)
def change_notices(form: NoticesForm) -> ResponseReturnValue:
    hour = form.digest_hour.data
    before = form.before_interviews.data
    notice_settings.set_wanted(current_user, int(hour) if hour else None, before_interviews=before)
    if hour or before:
        tell("Your notices were saved.")
    else:
        tell("Notices are off.")
    return back_to(PAGE)


@web.post("/settings/no-reply")
@checked(notices, quiet_form=QuietForm)
def change_quiet_after(form: QuietForm) -> ResponseReturnValue:
    days = form.quiet_after.data or 0
    users.set_quiet_after(current_user, days)
    tell(f"Applications are now listed after {count_days(days)} without an update.")
    return back_to(PAGE, "no-reply")


# Email


@web.post("/settings/notices/email")
@checked(notices, notice_email_form=NoticeEmailForm)
@confirmation_required("change your address for notices", "notices", PAGE)
def change_notice_email(form: NoticeEmailForm) -> ResponseReturnValue:
    address = (form.email.data or "").strip()
    if not notice_settings.set_email(current_user, server_config(), address):
        tell("That is your address already.", kind="info")
    elif address:
        _send_code()
    else:
        tell("Your email address was removed.")
    return back_to(PAGE)


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
@checked(notices, notice_code_form=NoticeCodeForm)
@confirmation_required("confirm your address for notices", "notices", PAGE)
def confirm_notice_email(form: NoticeCodeForm) -> ResponseReturnValue:
    notice_settings.confirm_email(current_user, server_config(), form.code.data or "")
    tell("Your email address is confirmed.")
    return back_to(PAGE)


# Other channels, and tests


@web.post("/settings/notices/address")
@checked(notices, address_form=AddressForm)
@confirmation_required("change your address for {channel}", "notices", PAGE)
def change_notice_address(form: AddressForm) -> ResponseReturnValue:
    name, address = form.channel.data or "", (form.address.data or "").strip()
    notice_settings.set_address(current_user, name, address)
    tell(f"Your address for {name} was {'saved' if address else 'removed'}.")
    return back_to(PAGE)


@web.post("/settings/notices/test")
def send_test_notice() -> ResponseReturnValue:
    channel = request.form.get("channel", "")
    if channel not in CHANNELS:
        raise InvalidInput({"channel": f"The channel must be one of: {', '.join(CHANNELS)}."})
    try:
        notice_settings.send_test(current_user, server_config(), channel)
    except NotDelivered as fact:
        tell(f"The test failed. {fact}", kind="problem")
    else:
        tell("The test was sent.")
    return back_to(PAGE)


# What the page shows


class Told(NamedTuple):
    """A notice as the settings list it; `problem` is why it failed."""

    title: str
    words: str
    at: datetime
    problem: str
    next_try_at: datetime | None


def _told(notice: Any) -> Told:
    words = f"{NOTICE_STATE_LABELS[notice.state]} by {notice.channel}"
    return Told(_title(notice), words, notice.updated_at, notice.error, notice.next_try_at)


def _title(notice: Any) -> str:
    if notice.kind == NoticeKind.DIGEST:
        return f"Digest of {day_words(date.fromisoformat(notice.moment))}"
    moment = datetime.fromisoformat(notice.moment).astimezone(zone_of(current_user.time_zone))
    what = "New sign-in" if notice.kind == NoticeKind.SIGN_IN else "Interview"
    return f"{what} at {moment:%H:%M}, {day_words(moment.date())}"


def _forms(settings: Any) -> Mapping[str, Form]:
    hour = settings.digest_hour if settings else None
    return {
        "quiet_form": QuietForm(formdata=None, quiet_after=current_user.quiet_after),
        "notices_form": NoticesForm(
            formdata=None,
            digest_hour=OFF if hour is None else str(hour),
            before_interviews=bool(settings and settings.before_interviews),
        ),
        "notice_email_form": NoticeEmailForm(
            formdata=None, email=settings.email if settings else ""
        ),
        "notice_code_form": NoticeCodeForm(formdata=None),
    }


def _address_forms(
    settings: object, servers: Mapping[str, str], refused: Form | None
) -> Mapping[str, Form]:
    """Return the form of each channel that people enter an address for, by the channel's name."""
    forms = {}
    for name, server in servers.items():
        own = ADDRESSES[name]
        kept = getattr(settings, own.column, "")
        form = AddressForm(formdata=None, channel=name, address=kept)
        if isinstance(refused, AddressForm) and refused.channel.data == name:
            form = refused
        form.address.label.text = own.label
        form.address.description = own.hint.format(server=server) if server else ""
        form.address.render_kw = {**form.address.render_kw, "maxlength": own.longest}
        forms[name] = form.named(name)
    return forms
