"""Logging to standard error, one record per line, as text or JSON (structured logging).

Warnings of libraries, such as the server and the database driver, use the same format.
"""

import json
import logging
import re
import sys
from datetime import UTC, datetime

from flask import g, has_request_context

_EXTRAS = ("request_id", "user_id", "ms")
_TOKEN = re.compile(r"(vega_(?:pat|at|rt)_)[\w.~-]+")
# The address of a calendar feed, also one that is not complete or stands at another path.
_FEED = re.compile(
    r"(/calendar/+)(?:[^\s/?\"']{20,}|[^\s/?\"']*?\.ics)|(?<![\w-])[\w-]{40,50}\.ics", re.IGNORECASE
)


def init_logs(form: str) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if form == "json" else _Text())
    handler.addFilter(_add_request_context)
    handler.addFilter(_drop_pool_traceback)
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("vega").setLevel(logging.INFO)
    logging.captureWarnings(True)


def _add_request_context(record: logging.LogRecord) -> bool:
    """Add the request id and user id to records logged during a request."""
    if has_request_context():
        record.request_id, record.user_id = g.get("request_id"), g.get("user_id")
    return True


def _drop_pool_traceback(record: logging.LogRecord) -> bool:
    """Log errors of the connection pool without their traceback: it replaces the connection."""
    if record.name.startswith("sqlalchemy") and record.exc_info and record.exc_info[1]:
        error = " ".join(str(record.exc_info[1]).split())
        record.msg, record.args, record.exc_info = f"{record.getMessage()}: {error}", (), None
    return True


def _moment(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def redact(text: str) -> str:
    """Return a text for the log without secrets that it may contain."""
    return redact_feed(_TOKEN.sub(r"\1…", text) if "vega_" in text else text)


def redact_feed(text: str) -> str:
    return _FEED.sub(r"\1….ics", text)


def _extras(record: logging.LogRecord) -> dict[str, object]:
    values = record.__dict__
    return {name: values[name] for name in _EXTRAS if values.get(name) is not None}


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        extras = "".join([f" {name}={value}" for name, value in _extras(record).items()])
        message = " ".join(record.getMessage().splitlines())
        line = f"{_moment(record)} {record.levelname.lower()} {message}{extras}"
        if record.exc_info:
            line += "\n" + self.formatException(record.exc_info)
        return redact(line)


class _Json(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        fields: dict[str, object] = {
            "at": _moment(record),
            "level": record.levelname.lower(),
            "message": record.getMessage(),
            **_extras(record),
        }
        if record.exc_info:
            fields["exception"] = self.formatException(record.exc_info)
        return json.dumps(  # ASCII, so that it does not depend on the locale
            {
                name: redact(value) if isinstance(value, str) else value
                for name, value in fields.items()
            }
        )
