"""The OpenAPI 3.1 document: operations written by hand, schemas generated from the models.

`GET /api/openapi.json` serves it and `/docs` is rendered from it, so they cannot diverge.
`x-request-headers` are the optional headers of an operation, `x-tagGroups` the pages of `/docs`.
"""

from functools import cache

from vega.api.openapi import (
    contacts,
    documents,
    efforts,
    employers,
    events,
    health,
    insights,
    interviews,
    jobs,
    mails,
    postings,
    report,
    sign_in,
    tasks,
    today,
)
from vega.api.openapi.parts import Json
from vega.api.openapi.schemas import SCHEMAS, schema
from vega.api.openapi.texts import INTRODUCTION, TAG_GROUPS, TAGS
from vega.version import __version__

PARTS = (
    jobs, postings, events, mails, tasks, interviews, contacts, documents, efforts, employers,
    today, insights, report, sign_in, health,
)  # fmt: skip


def document(server: str) -> Json:
    """Return the OpenAPI document. `server` is this server's URL without a trailing slash."""
    return {**_document(), "servers": [{"url": server}]}


@cache
def _document() -> Json:
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Vega Jobs API",
            "version": __version__,
            "description": INTRODUCTION,
        },
        "tags": [{"name": name, "description": description} for name, description in TAGS],
        "x-tagGroups": [{"name": name, "tags": [*tags]} for name, tags in TAG_GROUPS],
        "security": [{"token": []}],
        "paths": {path: item for part in PARTS for path, item in part.paths().items()},
        "components": {
            "securitySchemes": {
                "token": {
                    "type": "http",
                    "scheme": "bearer",
                    "description": "An API token, or the access token of a sign-in.",
                }
            },
            "schemas": {name: schema(model) for name, model in SCHEMAS.items()},
        },
    }
