"""Health check and OpenAPI document, without authentication."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from vega.api import api
from vega.http.requests import own_root
from vega.services.installation import check_health

health = Blueprint("health", __name__)


@health.get("/health")
def check() -> ResponseReturnValue:
    check_health()
    return {"status": "ok"}


@api.get("/openapi.json")
def openapi() -> ResponseReturnValue:
    from vega.api.openapi.document import document

    return document(own_root())
