"""Blueprint of the pages: parse, call, render. A change answers 303, which htmx follows too.

Every page needs somebody signed in, but for those in `PUBLIC`.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from flask import Blueprint, request
from flask.typing import ResponseReturnValue
from flask_login import current_user

from vega.errors import AdministratorOnly
from vega.http.accounts.sign_in import require_sign_in

web = Blueprint("web", __name__)

PUBLIC = {
    "web.setup", "web.login", "web.login_code", "web.logout", "web.sign_in_with_passkey",
    "web.sign_in_options", "web.finish_with_passkey", "web.second_factor_options",
    "web.start_oidc", "web.finish_oidc", "web.help_page", "web.former_help_page",
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
