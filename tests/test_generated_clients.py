"""What others make of the OpenAPI document: linters find no error, generated clients work."""

import json
import os
import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from flask import Flask
from support.browsing import JAVA_OPTIONS, TOOLS, need
from support.invitations import event, ics
from support.server import ROOT, serving, user_with_token

from vega.api.openapi.document import document
from vega.clock import first_of_next_month, now
from vega.errors import DuplicateJob, QuotaExceeded

pytestmark = pytest.mark.slow

SCRIPTS = ROOT / "tests/support/generated"
QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}
MAILS = (
    "MIME-Version: 1.0\nFrom: max@acme.example\nSubject: As a mail\n\nWe would like to meet you.",
    ics(event()),
    "Subject: As text\n\nWe would like to meet you.",
)
FIRST, SECOND = "https://müller_1.example:65535/stelle?n=1", "https://jobs.example/2"


@pytest.fixture(autouse=True)
def _openapi_json(tmp_path: Path, app: Flask) -> None:
    (tmp_path / "openapi.json").write_text(json.dumps(document("http://localhost")))


def run(folder: Path, *command: object, **environment: str) -> str:
    """Run a program to its end in the folder, and return what it printed."""
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env={**os.environ, **environment},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    return done.stdout


def node(package: str, program: str) -> list[object]:
    """Return the command of an npm package's program."""
    file = TOOLS / package / program
    need(shutil.which("node") and file.exists(), f"node with {package}")
    return ["node", file]


def call(folder: Path, *command: object, **environment: str) -> None:
    """Run a client on a server whose user may save one job; it has to find what all of them do."""
    token = user_with_token(folder / "data")
    with serving(folder / "data", VEGA_FREE_MONTHLY_LIMIT="1") as server:
        address = f"http://127.0.0.1:{server.port}"
        printed = run(folder, *command, address, token, FIRST, SECOND, *MAILS, **environment)
    resets = first_of_next_month(now())
    assert json.loads(printed) == {
        "statuses": [200, 409, 403, 201],
        "errors": [DuplicateJob.sentence, str(QuotaExceeded(1, resets, is_admin=True))],
        "quota": [1, 1, resets.isoformat()],
        "job": ["Müller & Söhne", FIRST, 19.99, "2030-01-31", ["C++"]],
        "document": ["CV.pdf", "cv", [1]],
        "mails": ["As a mail", "Interview with Acme", "As text"],
    }


def test_spectral_finds_no_error(tmp_path):
    (tmp_path / "rules.yaml").write_text('extends: ["spectral:oas"]\n')
    spectral = node("@stoplight/spectral-cli", "dist/index.js")
    run(tmp_path, *spectral, "lint", "--ruleset", "rules.yaml", "openapi.json")


def test_redocly_finds_no_error(tmp_path):
    run(tmp_path, *node("@redocly/cli", "bin/cli.js"), "lint", "openapi.json", **QUIET)


def test_a_client_by_openapi_python_client_works(tmp_path):
    need(find_spec("openapi_python_client"), "openapi-python-client")
    generate = ["generate", "--path", "openapi.json", "--output-path", "made"]
    told = run(tmp_path, sys.executable, "-m", "openapi_python_client", *generate)
    assert re.findall(r"parsing (\w+ \S+) .*not be generated", told) == []
    script = SCRIPTS / "call_openapi_python_client.py"
    call(tmp_path, sys.executable, script, PYTHONPATH=str(tmp_path / "made"))


def test_a_client_by_openapi_generator_works(tmp_path):
    jar = find_spec("openapi_generator_cli")
    need(shutil.which("java") and jar, "java with openapi-generator-cli")
    generate = ["generate", "-i", "openapi.json", "-g", "python", "-o", "made"]
    program = "from openapi_generator_cli import cli; cli()"
    names = ["--package-name", "vega_generated"]
    options = {"JDK_JAVA_OPTIONS": " ".join(JAVA_OPTIONS)}
    run(tmp_path, sys.executable, "-c", program, *generate, *names, **options)
    script = SCRIPTS / "call_openapi_generator.py"
    call(tmp_path, sys.executable, script, PYTHONPATH=str(tmp_path / "made"))


def test_a_client_by_openapi_typescript_compiles_and_works(tmp_path):
    made = tmp_path / "made"
    made.mkdir()
    (made / "node_modules").symlink_to(TOOLS)
    (made / "package.json").write_text('{"type": "module"}')
    shutil.copy(SCRIPTS / "call_openapi_typescript.ts", made / "call.ts")
    generate = node("openapi-typescript", "bin/cli.js")
    run(tmp_path, *generate, "openapi.json", "--output", "made/schema.ts")
    options = {"strict": True, "target": "es2022", "module": "nodenext", "types": []}
    config = {"compilerOptions": {**options, "skipLibCheck": True}, "files": ["call.ts"]}
    (made / "tsconfig.json").write_text(json.dumps(config))
    run(made, *node("typescript", "bin/tsc"), "--project", ".")
    call(tmp_path, "node", made / "call.js")
