"""The operations for monitoring and tools in the OpenAPI document."""

from vega.api.openapi.parts import Json, answer, operation


def paths() -> Json:
    return {
        "/api/openapi.json": {"get": _get_document()},
        "/health": {"get": _get_health()},
    }


def _get_document() -> Json:
    content = {"application/json": {"schema": {"type": "object"}}}
    return operation(
        "getDocument", "This server", "Read the OpenAPI document",
        "This API as OpenAPI 3.1, for tools.",
        {"200": {"description": "The document.", "content": content}},
        security=[],
    )  # fmt: skip


def _get_health() -> Json:
    return operation(
        "getHealth", "This server", "Check the health of the server",
        "For monitoring. A 503 if the database does not answer.",
        {"200": answer("The database answers.", "Health", {"status": "ok"})},
        security=[],
    )  # fmt: skip
