"""Notices by ntfy (ntfy.sh), to a topic at the server that the administrator set."""

import re
from base64 import b64encode
from typing import Any, NamedTuple

from vega.config import Config
from vega.errors import InvalidInput
from vega.services.plan.channels.sending import Address, Channel, Message, one_line, post

LONGEST_NTFY = 4_000  # bytes; ntfy makes a file of a longer message
TOPIC = re.compile(r"[A-Za-z0-9_-]{1,64}")


class NtfyTarget(NamedTuple):
    server: str  # its address
    topic: str

    def send(self, message: Message) -> None:
        """Publish to the topic. Raises `NotDelivered`."""
        headers = {"Content-Type": "text/plain; charset=utf-8", "Title": _encoded(message.title)}
        if message.link:
            headers["Click"] = message.link
        body = _cut(message.text, LONGEST_NTFY)
        post(f"{self.server.rstrip('/')}/{self.topic}", body, headers)


def _encoded(title: str) -> str:
    """Encode a header of other than ASCII characters (RFC 2047)."""
    line = one_line(title)
    return line if line.isascii() else f"=?UTF-8?B?{b64encode(line.encode()).decode()}?="


def _cut(text: str, most: int) -> bytes:
    whole = text.encode()
    if len(whole) <= most:
        return whole
    return whole[: most - 3].decode(errors="ignore").encode() + "…".encode()


def _check_topic(topic: str) -> str:
    if topic and not TOPIC.fullmatch(topic):
        problem = "A topic has 1 to 64 letters and digits, with - and _. No spaces."
        raise InvalidInput({"address": problem})
    return topic


def _target(settings: Any, _config: Config, server: str) -> NtfyTarget | None:
    return NtfyTarget(server, settings.ntfy_topic) if server and settings.ntfy_topic else None


NTFY = Channel(
    "ntfy",
    target=_target,
    place=lambda settings: settings.ntfy_topic and f"the ntfy topic {settings.ntfy_topic}",
    address=Address(
        column="ntfy_topic",
        label="Topic",
        longest=64,
        check=_check_topic,
        hint="Subscribe to the same topic on {server} in the ntfy app. Anyone who guesses it can "
        "read along.",
    ),
)
