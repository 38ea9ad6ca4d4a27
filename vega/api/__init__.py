"""Blueprint /api: JSON in and out. Parse, call, serialize.

It accepts Bearer tokens only and ignores the session cookie, so it needs no CSRF token.
"""

from typing import TypeVar

from flask import Blueprint, request

from vega.errors import UnsupportedMediaType
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
    if request.mimetype and request.mimetype not in ("application/json", *media_types):
        raise UnsupportedMediaType
    if request.mimetype_params.get("charset", "utf-8").lower() not in ("utf-8", "utf8"):
        raise UnsupportedMediaType("Send the body in UTF-8.")
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise UnsupportedMediaType("Send the body as it is, without Content-Encoding.")
    today = latest_day_of(owner) if owner else None
    return read_json(model, request.get_data(), today)
