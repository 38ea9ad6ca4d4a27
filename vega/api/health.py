"""Health check and OpenAPI document, without authentication."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from vega.api import api
from vega.api.openapi.document import document
from vega.storage.database import answers

health = Blueprint("health", __name__)


@health.get("/health")
def check() -> ResponseReturnValue:
    answers()
    return {"status": "ok"}


@api.get("/openapi.json")
def openapi() -> ResponseReturnValue:
    return document(request.script_root or "/")
