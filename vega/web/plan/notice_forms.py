"""The forms of notices, and what their parts of the settings show."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from flask_login import current_user
from wtforms import BooleanField, HiddenField, SelectField, StringField

from vega.clock import zone_of
from vega.http.current import server_config
from vega.labels import NOTICE_CHANNEL_LABELS, NOTICE_STATE_LABELS, day_words
from vega.models import NoticeChannel, NoticeKind, NoticeState
from vega.services.plan import notice_settings
from vega.services.plan.notice_settings import LONGEST_ADDRESS, LONGEST_NTFY_SERVER, LONGEST_WEBHOOK
from vega.services.plan.notices import latest_notices
from vega.web.forms import Form

OFF = ""


class NoticesForm(Form):
    digest_hour = SelectField(
        "Daily digest",
        id="digest-hour",
        choices={OFF: "Off", **{str(hour): f"At {hour:02}:00" for hour in range(24)}},
        validate_choice=True,
    )
    before_interviews = BooleanField("Also tell me an hour before each interview")


class NoticeEmailForm(Form):
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


class TopicForm(Form):
    topic = StringField(
        "Topic",
        id="notice-topic",
        render_kw={"maxlength": 64, "autocomplete": "off", "spellcheck": "false"},
    )


class NtfyServerForm(Form):
    server = StringField(
        "ntfy server",
        id="ntfy-server",
        description="One for all accounts, such as https://ntfy.example.org. Empty for none.",
        render_kw={"type": "url", "maxlength": LONGEST_NTFY_SERVER, "autocomplete": "off"},
    )


class WebhookForm(Form):
    username = HiddenField()
    url = StringField(
        "Webhook",
        render_kw={"type": "url", "maxlength": LONGEST_WEBHOOK, "autocomplete": "off"},
    )


@dataclass(frozen=True)
class Told:
    """A notice as the settings list it; `problem` is why it failed."""

    title: str
    words: str
    at: datetime
    problem: str
    next_try_at: datetime | None


def _told(notice: Any) -> Told:
    state, channel = NoticeState(notice.state), NoticeChannel(notice.channel)
    words = f"{NOTICE_STATE_LABELS[state]} by {NOTICE_CHANNEL_LABELS[channel]}"
    return Told(_title(notice), words, notice.updated_at, notice.error, notice.next_try_at)


def _title(notice: Any) -> str:
    if notice.kind == NoticeKind.DIGEST:
        return f"Digest of {day_words(date.fromisoformat(notice.moment))}"
    moment = datetime.fromisoformat(notice.moment).astimezone(zone_of(current_user.time_zone))
    what = "New sign-in" if notice.kind == NoticeKind.SIGN_IN else "Interview"
    return f"{what} at {moment:%H:%M}, {day_words(moment.date())}"


def notice_parts() -> Mapping[str, Any]:
    """Return the forms and values that the parts about notices need."""
    config = server_config()
    settings = notice_settings.get_settings(current_user)
    server = notice_settings.ntfy_server()
    return {
        **_forms(settings),
        "notice_settings": settings,
        "channels": set(notice_settings.targets(settings, config, server)),
        "channel": NoticeChannel,
        "ntfy_server": server,
        "has_mail_server": config.mail_server is not None,
        "has_base_url": bool(config.base_url),
        "signing_key": notice_settings.signing_key(settings, config),
        "latest_notices": [_told(notice) for notice in latest_notices(current_user)],
    }


def _forms(settings: Any) -> Mapping[str, Form]:
    hour = settings.digest_hour if settings else None
    return {
        "notices_form": NoticesForm(
            formdata=None,
            digest_hour=OFF if hour is None else str(hour),
            before_interviews=bool(settings and settings.before_interviews),
        ),
        "notice_email_form": NoticeEmailForm(
            formdata=None, email=settings.email if settings else ""
        ),
        "notice_code_form": NoticeCodeForm(formdata=None),
        "topic_form": TopicForm(formdata=None, topic=settings.ntfy_topic if settings else ""),
    }
