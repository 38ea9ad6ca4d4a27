"""Blueprint /docs: the API documentation, with this server's URL in the examples."""

from typing import TYPE_CHECKING

from flask import Blueprint, abort, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.api.assistants import snippets
from vega.http.confirmation import confirmation_required
from vega.http.requests import own_root
from vega.http.sign_in import require_sign_in
from vega.models import SessionKind, TokenScope
from vega.services.accounts import tokens
from vega.services.accounts.sessions import SESSION_LIFE

if TYPE_CHECKING:
    from vega.api.reference import Reference

docs = Blueprint("docs", __name__, url_prefix="/docs")

TOKEN = "docs_token"  # noqa: S105 - a session key
TOKEN_LABEL = "API documentation"  # noqa: S105
ASSISTANT_TOKEN = "assistant_token"  # noqa: S105 - a session key
ASSISTANT_LABEL = "Assistant"


docs.before_request(require_sign_in)  # examples may contain a token


@docs.get("", defaults={"name": ""})
@docs.get("/<name>")
def show(name: str) -> ResponseReturnValue:
    is_start = request.method == "GET" and not name
    token = session.pop(TOKEN, None) if is_start else None
    reference = _reference(token)
    if name not in reference.pages:
        abort(404)
    return render_template(
        "docs/docs.html",
        reference=reference,
        page=reference.pages[name],
        token=token,
        token_label=TOKEN_LABEL,
    )


@docs.get("/browser-and-phone")
def show_guides() -> ResponseReturnValue:
    """Show how to save postings without code; the contents are those of the other pages."""
    days = SESSION_LIFE[SessionKind.EXTENSION].days
    return render_template("docs/guides.html", reference=_reference(), extension_days=days)


@docs.get("/assistants")
def show_assistants() -> ResponseReturnValue:
    """Show what to copy into an assistant's settings; a new token is in it once."""
    from vega.api.examples import PYTHON_TOKEN

    token = session.pop(ASSISTANT_TOKEN, None) if request.method == "GET" else None
    return render_template(
        "docs/assistants.html",
        reference=_reference(),
        snippets=snippets(own_root(), token or PYTHON_TOKEN),
        token=token,
        token_label=ASSISTANT_LABEL,
    )


def _reference(token: str | None = None) -> "Reference":
    from vega.api.openapi import document
    from vega.api.reference import Reference

    return Reference(document(own_root()), current_user.username, token)


@docs.post("/token")
@confirmation_required("create an API token", "start", "docs.show")
def create_token() -> ResponseReturnValue:
    """Create an API token and show it once, in the examples of the first page."""
    session[TOKEN] = tokens.create_token(current_user, TOKEN_LABEL)
    return redirect(url_for("docs.show", _anchor="start"), 303)


@docs.post("/assistants/token")
@confirmation_required("create an API token", "assistant-token", "docs.show_assistants")
def create_assistant_token() -> ResponseReturnValue:
    """Create an API token and show it once, in the examples for assistants."""
    may_write = request.form.get("scope") == TokenScope.READ_WRITE
    scope = TokenScope.READ_WRITE if may_write else TokenScope.READ
    session[ASSISTANT_TOKEN] = tokens.create_token(current_user, ASSISTANT_LABEL, scope=scope)
    return redirect(url_for("docs.show_assistants", _anchor="assistant-token"), 303)
