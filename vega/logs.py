"""The log, on standard error: one line a record, as text or as JSON."""

import json
import logging
import sys
from datetime import UTC, datetime

_EXTRAS = ("request_id", "user_id", "ms")


def init_logs(form: str) -> None:
    handler = _handler(form)
    pool = _handler(form)
    pool.addFilter(_without_traceback)  # a connection that broke is replaced: no more to say
    for name, its in {"vega": handler, "waitress": handler, "sqlalchemy": pool}.items():
        logger = logging.getLogger(name)
        logger.handlers = [its]
        logger.propagate = False
    logging.getLogger("vega").setLevel(logging.INFO)


def _handler(form: str) -> logging.Handler:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Json() if form == "json" else _Text())
    return handler


def _without_traceback(record: logging.LogRecord) -> bool:
    if record.exc_info and record.exc_info[1]:
        said = " ".join(str(record.exc_info[1]).split())
        record.msg, record.args, record.exc_info = f"{record.getMessage()}: {said}", (), None
    return True


def _moment(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")


def _extras(record: logging.LogRecord) -> dict[str, object]:
    values = ((name, getattr(record, name, None)) for name in _EXTRAS)
    return {name: value for name, value in values if value is not None}


class _Text(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        extras = "".join(f" {name}={value}" for name, value in _extras(record).items())
        line = f"{_moment(record)} {record.levelname.lower()} {record.getMessage()}{extras}"
        if record.exc_info:
            line += "\n" + self.formatException(record.exc_info)
        return line


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
        return json.dumps(fields, ensure_ascii=False)
