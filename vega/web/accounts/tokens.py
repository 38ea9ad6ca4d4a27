"""Page: API tokens."""

from flask import session
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.clock import now
from vega.http.accounts.confirmation import confirmation_required
from vega.models import TokenScope
from vega.services.accounts import tokens
from vega.web import web
from vega.web.accounts.account_forms import TokenForm
from vega.web.accounts.settings import back_to, settings_page
from vega.web.ui.forms import Form, checked
from vega.web.ui.htmx import tell

NEW_TOKEN = "new_token"  # noqa: S105
PAGE = "web.list_tokens"


@web.get("/settings/tokens")
def list_tokens(**refused: Form) -> ResponseReturnValue:
    """Show the page; `refused` is a form that was sent, by its name, with what was typed."""
    return settings_page(
        "tokens",
        refused,
        token_form=TokenForm(formdata=None),
        new_token=session.pop(NEW_TOKEN, None),
        tokens=tokens.list_tokens(current_user),
        present=now(),
    )


@web.post("/settings/tokens")
@checked(list_tokens, token_form=TokenForm)
@confirmation_required("create the token “{label}”", "tokens", PAGE)
def create_token(form: TokenForm) -> ResponseReturnValue:
    session[NEW_TOKEN] = tokens.create_token(
        current_user, form.label.data or "", form.days.data, TokenScope(form.scope.data)
    )
    return back_to(PAGE)


@web.post("/settings/tokens/<id:token_id>/revoke")
def revoke_token(token_id: int) -> ResponseReturnValue:
    if tokens.revoke_token(current_user, token_id):
        tell("The token was revoked. Requests that use it are now refused.")
    else:
        tell("That token was already revoked.", kind="info")
    return back_to(PAGE)
