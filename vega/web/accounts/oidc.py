"""Pages: signing in at an OpenID Connect provider, and linking accounts to it.

Links lead to the provider, never forms: `form-action 'self'` also holds for redirects.
"""

import logging
from collections.abc import Callable, Mapping
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec

from flask import Response, abort, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from itsdangerous import BadSignature, URLSafeTimedSerializer

from vega.config import Provider
from vega.errors import (
    Fact,
    IdentityTaken,
    InvalidInput,
    NotLinked,
    ProviderBusy,
    ProviderFailed,
    SignInRefused,
    SignInUnfinished,
    WrongCredentials,
)
from vega.http.accounts.confirmation import (
    confirmation_required,
    keep_proof_for_deletion,
    needed_confirmation,
)
from vega.http.accounts.oidc_flow import LIFE, Flow, Purpose, find_flow, forget_flow, keep_flow
from vega.http.accounts.sign_in import begin_browser_session, login_manager
from vega.http.current import server_config
from vega.http.errors import headers_of, status_of
from vega.models import SignInMethod
from vega.services.accounts import confirming, identities, users
from vega.services.accounts.identities import Person
from vega.web import administrator_only, web
from vega.web.accounts.account_forms import IdentityForm
from vega.web.accounts.settings import back_to, lead_back
from vega.web.ui.forms import checked, refusals_in
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import local_path, see_other

if TYPE_CHECKING:
    from vega.services.accounts.oidc.code_flow import Client

log = logging.getLogger("vega")
Args = ParamSpec("Args")
PAGE = "web.show_oidc"
CONFIRMING = (Purpose.CONFIRM, Purpose.DELETE_ACCOUNT)

lead_back(PAGE, "/settings/oidc/accounts", "/settings/oidc/<id:identity_id>/unlink")


def provider_of_settings() -> Provider:
    """Return the provider; without one there is nothing at these addresses."""
    provider: Provider | None = server_config().provider
    if provider is None:
        abort(404)
    return provider


def _client() -> "Client":
    from vega.services.accounts.oidc.code_flow import Client

    return Client(server_config())


_SHOWN = (
    SignInRefused,
    SignInUnfinished,
    ProviderFailed,
    ProviderBusy,
    IdentityTaken,
    InvalidInput,
    WrongCredentials,
)


def failures_shown(
    view: Callable[Args, ResponseReturnValue],
) -> Callable[Args, ResponseReturnValue]:
    """Decorate a view: what goes wrong at the provider is a page that says so."""

    @wraps(view)
    def guarded(*args: Args.args, **kwargs: Args.kwargs) -> ResponseReturnValue:
        try:
            return view(*args, **kwargs)
        except _SHOWN as fact:
            if isinstance(fact, ProviderFailed):
                log.warning("sign-in at the provider failed: %s", _one_line(fact.detail))
            return _failure_page(fact)

    return guarded


def _one_line(text: str) -> str:
    return text.encode("unicode_escape").decode("ascii")[:500]


def _failure_page(fact: Fact) -> ResponseReturnValue:
    page = render_template(
        "sign_in/provider_failed.html",
        message=str(fact),
        host=provider_of_settings().host,
        subject=fact.subject if isinstance(fact, NotLinked) else "",
        has_local_sign_in=server_config().local_sign_in,
    )
    headers = {name: value for name, value in headers_of(fact).items() if name == "Retry-After"}
    return page, status_of(fact), headers


# To the provider and back


@web.get("/login/oidc")
@failures_shown
def start_oidc() -> ResponseReturnValue:
    provider_of_settings()
    if not users.has_users():
        return see_other(url_for(".setup"))
    if "link" in request.args:
        return _start_linking()
    if "confirm" in request.args:
        return _start_confirming()
    if current_user.is_authenticated:
        return see_other(local_path(request.args.get("next")))
    return _lead_to_provider(Flow(Purpose.SIGN_IN, request.args.get("next", "")))


def _start_linking() -> ResponseReturnValue:
    """Begin only from the link on the settings page: another site could otherwise link an account
    to a person of its own choice (CSRF).
    """
    if not current_user.is_authenticated:
        return login_manager.unauthorized()  # type: ignore[no-any-return]
    if not _is_link_token(request.args["link"]) or not confirming.is_recent(current_user):
        raise SignInUnfinished("That link is no longer valid. Go back to settings and try again.")
    return _lead_to_provider(Flow(Purpose.LINK, session_id=current_user.session_id))


def _start_confirming() -> ResponseReturnValue:
    if not current_user.is_authenticated:
        return login_manager.unauthorized()  # type: ignore[no-any-return]
    purpose = Purpose.DELETE_ACCOUNT if "deletion" in request.args else Purpose.CONFIRM
    return _lead_to_provider(Flow(purpose, session_id=current_user.session_id))


def _lead_to_provider(flow: Flow) -> Response:
    url = _client().authorization_url(flow.secrets, again=flow.purpose in CONFIRMING)
    response = make_response(redirect(url))
    keep_flow(response, flow)
    return response


@web.get("/login/oidc/callback")
def finish_oidc() -> ResponseReturnValue:
    provider_of_settings()
    if request.method == "HEAD":  # the answer is for the page that follows
        return ""
    response = make_response(_finish())
    forget_flow(response, request.args.get("state", ""))
    return response


@failures_shown
def _finish() -> ResponseReturnValue:
    if any(len(values) > 1 for values in request.args.listvalues()):
        raise SignInUnfinished("The provider sent an answer that is not clear. Please try again.")
    flow = find_flow(request.args.get("state", ""))
    _check_session(flow)
    since = flow.began_at if flow.purpose in CONFIRMING else None
    person = _client().person_of(request.args, flow.secrets, since=since)
    return _FINISH[flow.purpose](flow, person)


def _check_session(flow: Flow) -> None:
    """Check that whoever began to link or confirm is who came back."""
    if flow.purpose == Purpose.SIGN_IN:
        return
    if not current_user.is_authenticated or current_user.session_id != flow.session_id:
        raise SignInUnfinished(
            "Somebody else signed in, or you signed out, since you left for the provider. Nothing "
            "was changed; please try again."
        )


def _sign_in(flow: Flow, person: Person) -> ResponseReturnValue:
    provider = provider_of_settings()
    user_id = identities.sign_in(person, provider.host, may_create=provider.creates_users)
    if not current_user.is_authenticated or current_user.id != user_id:  # as in another tab
        begin_browser_session(user_id, SignInMethod.PROVIDER)
    return see_other(local_path(flow.next))


def _link(flow: Flow, person: Person) -> ResponseReturnValue:  # noqa: ARG001
    host = provider_of_settings().host
    if identities.link(current_user, person):
        tell(f"Linked. You can now sign in with {host}.")
    else:
        tell(f"You were already linked to this sign-in at {host}.", kind="info")
    return back_to(PAGE)


def _confirm(flow: Flow, person: Person) -> ResponseReturnValue:
    if not identities.is_of(current_user, person):
        raise SignInRefused(
            f"You signed in at {provider_of_settings().host} as somebody who is not linked to "
            "this account, so nothing was confirmed."
        )
    confirming.note_confirmation(current_user)
    if flow.purpose == Purpose.DELETE_ACCOUNT:
        keep_proof_for_deletion()
    return render_template("sign_in/confirmed.html")


_FINISH: Mapping[Purpose, Callable[[Flow, Person], ResponseReturnValue]] = {
    Purpose.SIGN_IN: _sign_in,
    Purpose.LINK: _link,
    Purpose.CONFIRM: _confirm,
    Purpose.DELETE_ACCOUNT: _confirm,
}


def _link_token() -> str:
    return str(_link_signer().dumps(current_user.session_id))


def _is_link_token(token: str) -> bool:
    try:
        return bool(_link_signer().loads(token, max_age=LIFE) == current_user.session_id)
    except BadSignature:
        return False


def _link_signer() -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(server_config().secret_key, salt="vega oidc link")


# Settings


@web.get("/settings/oidc")
def show_oidc(form: IdentityForm | None = None) -> ResponseReturnValue:
    provider = provider_of_settings()
    confirmation = needed_confirmation()
    form = form or _identity_form(formdata=None)
    return form.as_page(
        "settings/oidc.html",
        host=provider.host,
        issuer=provider.issuer,
        own=identities.identities_of(current_user),
        everybodys=identities.all_identities() if current_user.is_admin else [],
        link_token="" if confirmation else _link_token(),
        confirmation=confirmation,
        creates_users=provider.creates_users,
    )


def _identity_form(**kwargs: object) -> IdentityForm:
    form = IdentityForm(**kwargs)
    people = users.list_users() if current_user.is_admin else []
    form.username.choices = [("", "Choose an account"), *((user.username,) * 2 for user in people)]
    return form


@web.post("/settings/oidc")
@confirmation_required("link a sign-in", "oidc", PAGE)
def prepare_linking() -> ResponseReturnValue:
    """Come back once the person has confirmed who they are: the page then has the link."""
    provider_of_settings()
    return back_to(PAGE)


@web.post("/settings/oidc/accounts")
@administrator_only
@checked(show_oidc, form=_identity_form)
@confirmation_required("link {username}", "accounts", PAGE)
def link_account(form: IdentityForm) -> ResponseReturnValue:
    provider = provider_of_settings()
    user = identities.link_subject(
        form.username.data or "", provider.issuer, form.subject.data or ""
    )
    tell(f"{user.username} can now sign in with {provider.host}.")
    return back_to(PAGE)


@web.post("/settings/oidc/<id:identity_id>/unlink")
@confirmation_required("unlink this sign-in", "oidc", PAGE)
def unlink_identity(identity_id: int) -> ResponseReturnValue:
    provider_of_settings()
    form = _identity_form(formdata=None)
    with refusals_in(form):
        username = identities.unlink(current_user, identity_id, server_config())
        whose = "Unlinked." if username == current_user.username else f"{username} was unlinked."
        tell(f"{whose} Other browsers that signed in with it were signed out.")
        return back_to(PAGE)
    return show_oidc(form)
