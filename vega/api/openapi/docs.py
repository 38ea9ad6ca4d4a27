"""Blueprint /docs: the API documentation, with this server's URL in the examples."""

from typing import TYPE_CHECKING

from flask import Blueprint, abort, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.http.accounts.confirmation import confirmation_required
from vega.http.accounts.sign_in import require_sign_in
from vega.http.requests import own_root
from vega.services.accounts import tokens

if TYPE_CHECKING:
    from vega.api.openapi.reference import Reference

docs = Blueprint("docs", __name__, url_prefix="/docs")

TOKEN = "docs_token"  # noqa: S105 - a session key
TOKEN_LABEL = "API documentation"  # noqa: S105
# Pages of several tags; the contents have an anchor for each call that they had.
FORMER = ("history-and-calendar", "insights-and-report", "signing-in-and-monitoring")

docs.before_request(require_sign_in)  # examples may contain a token


@docs.get("")
def contents() -> ResponseReturnValue:
    """Show what holds for all calls, and where each call is; a new token is in it once."""
    token = session.pop(TOKEN, None)
    return render_template(
        "docs/contents.html", reference=_reference(token), token=token, token_label=TOKEN_LABEL
    )


@docs.get("/<name>")
def show(name: str) -> ResponseReturnValue:
    if name in FORMER:
        return redirect(url_for("docs.contents"), 301)
    reference = _reference()
    if name not in reference.pages:
        abort(404)
    return render_template("docs/part.html", reference=reference, page=reference.pages[name])


def _reference(token: str | None = None) -> "Reference":
    from vega.api.openapi.document import document
    from vega.api.openapi.reference import Reference

    return Reference(document(own_root()), current_user.username, token)


@docs.post("/token")
@confirmation_required("create an API token", "start", "docs.contents")
def create_token() -> ResponseReturnValue:
    """Create an API token and show it once, in the examples of the first page."""
    session[TOKEN] = tokens.create_token(current_user, TOKEN_LABEL)
    return redirect(url_for("docs.contents", _anchor="start"), 303)
