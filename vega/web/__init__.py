"""Blueprint of the pages: parse, call, render. A change answers 303, which htmx follows too.

Every page needs somebody signed in, but for those in `PUBLIC`.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec
from urllib.parse import urlsplit

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.wrappers import Response

from vega.errors import AdministratorOnly
from vega.http.sign_in import require_sign_in

web = Blueprint("web", __name__)

WHOLE_PAGE = "main#main"  # as htmx names the element that an answer is for
PUBLIC = {
    "web.setup", "web.login", "web.login_code", "web.logout", "web.sign_in_with_passkey",
    "web.sign_in_options", "web.finish_with_passkey", "web.second_factor_options",
    "web.start_oidc", "web.finish_oidc",
}  # fmt: skip
Args = ParamSpec("Args")


@web.before_request
def guard() -> ResponseReturnValue | None:
    return None if request.endpoint in PUBLIC else require_sign_in()


def administrator_only(
    view: Callable[Args, ResponseReturnValue],
) -> Callable[Args, ResponseReturnValue]:
    @wraps(view)
    def guarded(*args: Args.args, **kwargs: Args.kwargs) -> ResponseReturnValue:
        if not current_user.is_admin:
            raise AdministratorOnly
        return view(*args, **kwargs)

    return guarded


def see_other(location: str) -> Response:
    """Redirect (303) after a successful change; htmx follows it and gets the fragment.

    A form that is a page of its own has been sent from it by script: the browser goes on to the
    next page, with its styles and scripts.
    """
    if request.headers.get("HX-Target") == WHOLE_PAGE and not _is_current_page(location):
        return Response(status=204, headers={"HX-Redirect": location})
    return redirect(location, 303)


def _is_current_page(location: str) -> bool:
    """Return whether htmx sent the request from the page at `location`."""
    try:
        current = urlsplit(request.headers.get("HX-Current-URL", "")).path
    except ValueError:  # no URL: no browser sends that
        return False
    return current == urlsplit(location).path
