"""A start and the first pages load and build only what they need."""

import json
import subprocess
import sys

import pytest
from support.server import ROOT, environment, user_with_token

pytestmark = pytest.mark.slow

PASSWORD = "correct horse"
OPTIONAL = {
    "pyotp", "segno", "authlib", "requests", "webauthn", "psycopg",
    "sqlalchemy.dialects.postgresql",
}  # fmt: skip
OF_FEW_REQUESTS = {
    "alembic", "bs4", "cmarkgfm", "cryptography", "dateutil", "icalendar", "lxml", "markdownify",
    "nh3", "platformdirs", "python_calamine", "smtplib", "vega.api.openapi.document",
    "vega.api.openapi.samples",
}  # fmt: skip
SIGN_IN_AND_LOOK = f"""
import json, sys
from vega import create_app
from vega.cli import serve
from vega.schemas import Input

def built(kind=Input):
    found = [kind.__name__] if kind.__pydantic_complete__ and kind is not Input else []
    return found + [name for each in kind.__subclasses__() for name in built(each)]

app = create_app()
import vega.server.maintenance, vega.server.serving
started = [*sys.modules]
models = built()
app.config["WTF_CSRF_ENABLED"] = False
browser = app.test_client()
pages = [browser.post("/login", data={{"username": "alice", "password": "{PASSWORD}"}}).status_code]
pages += [browser.get(path).status_code for path in ("/", "/jobs", "/settings", "/health")]
print(json.dumps([started, [*sys.modules], models, pages]))
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    """What is loaded after a start and after the first pages, and the models built at the start."""
    folder = tmp_path_factory.mktemp("data")
    user_with_token(folder)
    done = subprocess.run(
        [sys.executable, "-c", SIGN_IN_AND_LOOK],
        env=environment(folder, {}),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    started, looked, models, pages = json.loads(done.stdout)
    assert pages == [303, 200, 200, 200, 200]
    return set(started), set(looked), models


def test_nothing_of_the_optional_parts_is_loaded_for_those_who_use_none(seen):
    started, looked, _ = seen
    assert not started & OPTIONAL
    assert not looked & OPTIONAL


def test_what_few_requests_need_is_loaded_by_them(seen):
    started, looked, _ = seen
    assert not started & OF_FEW_REQUESTS
    assert not looked & OF_FEW_REQUESTS


def test_what_valid_input_is_gets_built_when_it_is_first_read(seen):
    _, _, models = seen
    assert models == []
