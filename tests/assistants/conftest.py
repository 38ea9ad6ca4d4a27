from collections.abc import Callable

import pytest
from support.assistants import Assistant

from vega.models import TokenScope
from vega.services.account import Account
from vega.services.accounts import tokens


@pytest.fixture
def assistant(app) -> Callable[..., Assistant]:
    def connect(account: Account, scope: TokenScope = TokenScope.READ_WRITE) -> Assistant:
        return Assistant(app.test_client(), tokens.create_token(account, "Claude", scope=scope))

    return connect
