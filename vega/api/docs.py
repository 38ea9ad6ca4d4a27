"""Blueprint /docs: the API, documented with this server's own address."""

from flask import Blueprint, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.api.openapi.document import document
from vega.api.openapi.reference import read_reference
from vega.http.confirmation import recent_password_required
from vega.http.sign_in import require_sign_in
from vega.services import tokens

docs = Blueprint("docs", __name__, url_prefix="/docs")

TOKEN = "docs_token"  # noqa: S105 - a key of the session
TOKEN_LABEL = "API documentation"  # noqa: S105


docs.before_request(require_sign_in)  # the examples may hold a token


@docs.get("")
def show() -> ResponseReturnValue:
    token = session.pop(TOKEN, None) if request.method == "GET" else None
    server = request.host_url.rstrip("/") + request.script_root
    reference = read_reference(document(server), current_user.username, token)
    return render_template(
        "docs/docs.html", reference=reference, server=server, token=token, token_label=TOKEN_LABEL
    )


@docs.post("/token")
@recent_password_required("create an API token", "start", "docs.show")
def make_token() -> ResponseReturnValue:
    """It is shown once: on the page that follows, in every example."""
    session[TOKEN] = tokens.create_token(current_user, TOKEN_LABEL)
    return redirect(url_for("docs.show", _anchor="start"), 303)
