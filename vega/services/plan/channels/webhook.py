"""Notices as signed JSON to an address that the administrator set for an account."""

import hmac
import json
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import Row

from vega.config import Config
from vega.services.accounts.passwords import derived
from vega.services.plan.channels.sending import Channel, Message, post


@dataclass(frozen=True)
class WebhookTarget:
    server: str  # the whole address
    key: str = field(repr=False)

    def send(self, message: Message) -> None:
        """Post signed JSON. Raises `NotDelivered`."""
        sent = {"title": message.title, "text": message.text, "url": message.link or None}
        body = json.dumps({**message.data, **sent}).encode()
        signature = hmac.new(self.key.encode(), body, sha256).hexdigest()
        headers = {"Content-Type": "application/json", "X-Vega-Signature": f"sha256={signature}"}
        post(self.server, body, headers)


def signing_key(settings: Row[Any] | None, config: Config) -> str:
    """Return the key that a webhook's messages are signed with; blank without a webhook."""
    nonce = settings.webhook_nonce if settings else None
    return derived(config.secret_key, f"vega webhook key {nonce}").hex() if nonce else ""


def _target(settings: Any, config: Config, _server: str) -> WebhookTarget | None:
    if not settings.webhook_url:
        return None
    return WebhookTarget(settings.webhook_url, signing_key(settings, config))


def _place(settings: Any) -> str:
    host = settings.webhook_url and urlsplit(settings.webhook_url).hostname
    return host and f"the webhook at {host}"


WEBHOOK = Channel("webhook", _target, _place)
