"""Health check and OpenAPI document, without authentication."""

from typing import Any

from flask import Blueprint
from flask.typing import ResponseReturnValue

from vega.api import Operation, api
from vega.api.serializers import HealthJson
from vega.http.requests import own_root
from vega.services.installation import check_health

health = Blueprint("health", __name__)


@api.get("/openapi.json")
@Operation(
    "Read the OpenAPI document",
    "This API as OpenAPI 3.1, for tools.",
    dict[str, Any],
    returns="The document.",
)
def get_document() -> ResponseReturnValue:
    from vega.api.openapi.document import document

    return document(own_root())


@health.get("/health")
@Operation(
    "Check the health of the server",
    "For monitoring. A 503 if the database does not answer.",
    returns="The database answers.",
)
def get_health() -> HealthJson:
    check_health()
    return {"status": "ok"}
