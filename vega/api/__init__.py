"""Blueprint /api: JSON in and out. Parse, call, serialize.

It accepts Bearer tokens only and ignores the session cookie, so it needs no CSRF token.
"""

from typing import TypeVar

from flask import Blueprint

from vega.http.requests import json_body
from vega.schemas import Input, read_json
from vega.services.accounts import Account
from vega.services.history import latest_day_of

api = Blueprint("api", __name__, url_prefix="/api")

Model = TypeVar("Model", bound=Input)
MERGE_PATCH = "application/merge-patch+json"


def body(model: type[Model], *media_types: str, owner: Account | None = None) -> Model:
    """Parse the JSON body. `media_types` are accepted besides application/json. Some days must
    not be after today, which is the `owner`'s.

    Raises `UnsupportedMediaType`, `InvalidInput`.
    """
    sent = json_body(*media_types)
    today = latest_day_of(owner) if owner else None
    return read_json(model, sent, today)
