"""`vega demo`: a throw-away instance with a search of three months, reachable from here alone."""

import hmac
import json
import logging
import re
import secrets
import shutil
import signal
import sys
import tempfile
import tomllib
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from hashlib import sha256
from io import BytesIO
from multiprocessing.util import Finalize
from operator import itemgetter
from pathlib import Path
from types import FrameType
from typing import Any

import click
from flask import Flask, request, url_for
from flask.typing import ResponseReturnValue

from vega.cli.importing import take_in
from vega.cli.serving import serve_forever
from vega.config import Config, read_config
from vega.http.accounts.sign_in import begin_browser_session
from vega.models import Plan, SignInMethod
from vega.schemas import DocumentDraft, read_form
from vega.services.account import Account
from vega.services.accounts import users
from vega.services.documents.saving import Upload, create_document
from vega.services.jobs.lists.texts import process_batch
from vega.version import __version__
from vega.web.ui.htmx import tell
from vega.web.ui.redirects import see_other

SEARCH = Path(__file__).with_name("demo.toml")
HOST, PREFIX = "127.0.0.1", "/demo"
USERNAME = "robin"
_ATTEMPTS = 5  # to delete the folder
WORKING_DAYS = 5  # of a week
# "@-12" is a day, twelve working days ago; "@-12 18:30" a moment on it.
IN_WORKING_DAYS = re.compile(r"@(-?\d+)(?: (\d\d:\d\d))?")


def run_demo(port: int) -> None:
    """Serve a made-up search from a temporary folder, which is deleted at the end."""
    signal.signal(signal.SIGTERM, _exit)
    folder = Path(tempfile.mkdtemp(prefix="vega-demo-"))
    # After the background threads, whose last work is done at a priority of 0.
    Finalize(None, _delete, args=(folder,), exitpriority=-1)
    # Nothing of the environment. Below a path, its cookies replace none of a Vega on this machine.
    config = read_config({"VEGA_INSTANCE_PATH": str(folder), "VEGA_PREFIX": PREFIX})
    serve_forever(config, HOST, port, _open)


def _delete(folder: Path) -> None:
    """Delete a folder, again where a request was still writing or deleting in it."""
    for _ in range(_ATTEMPTS):
        with suppress(OSError):
            shutil.rmtree(folder)
            return


def _exit(_number: int, _frame: FrameType | None) -> None:
    sys.exit()


def _open(app: Flask, config: Config, _host: str, port: int) -> None:
    """Fill the new database, and say how to get in."""
    password, code = secrets.token_urlsafe(12), secrets.token_urlsafe(24)
    with app.app_context():
        owner = users.create_user(USERNAME, password, Plan.UNLIMITED)
        fill(owner, config)
    _sign_in_at(app, "/enter", code, owner)
    app.before_request(_say_how_to_get_in)
    click.echo(
        f"Vega {__version__} shows a made-up search of three months. Open:\n\n"
        f"    http://localhost:{port}{PREFIX}/enter?code={code}\n\n"
        f"The link signs you in once; later, sign in as {USERNAME} with the password {password}\n"
        "Ctrl-C ends the demo and deletes everything in it.",
        err=True,
    )
    logging.getLogger("vega").setLevel(logging.WARNING)  # requests would scroll the link away


def _sign_in_at(app: Flask, path: str, code: str, owner: Account) -> None:
    """Add a page that signs in the first who knows the code. Previews of links send HEAD."""
    codes = {code}

    def sign_in() -> ResponseReturnValue:
        given = request.args.get("code", "").encode()
        if request.method == "GET" and codes and hmac.compare_digest(given, code.encode()):
            codes.clear()
            begin_browser_session(owner.id, SignInMethod.SETUP)
        return see_other(url_for("web.today"))

    app.add_url_rule(path, "enter", sign_in)


def _say_how_to_get_in() -> None:
    if request.endpoint == "web.login" and request.method == "GET":
        tell(
            "This is the demo. Open the link that `vega demo` printed; it works once. After that, "
            f"sign in as {USERNAME} with the password below it.",
            kind="info",
        )


def fill(owner: Account, config: Config) -> None:
    """Give an account the search, as of today."""
    search = tomllib.loads(SEARCH.read_text(encoding="utf-8"))
    files = {one["name"]: one.pop("text").encode() for one in search["documents"]}
    for one in search.pop("documents"):
        upload = Upload(BytesIO(files[one["name"]]), one.pop("file"))
        create_document(owner, read_form(DocumentDraft, one), upload, config.documents_bytes)
    search["jobs"] = [_as_exported(job, files) for job in search["jobs"]]
    search = _dated(search, datetime.now().astimezone())
    search["jobs"].sort(key=itemgetter("createdAt"))  # as they were added, so are their numbers
    take_in(owner, json.dumps({"version": 1, **search}).encode(), "demo.json")
    while process_batch():
        pass


def _as_exported(job: dict[str, Any], files: Mapping[str, bytes]) -> dict[str, Any]:
    """Return a job as Vega's own JSON has it: with what follows from its history."""
    events = [
        {"via": "page", "recordedAt": one["at"], "occurredOn": one["at"].split()[0], **one}
        for one in job.pop("history")
    ]
    saved = next(one for one in events if one["kind"] == "saved")
    applied = next((one for one in events if one.get("to") == "applied"), saved)
    documents = [
        {
            "name": name,
            "sha256": sha256(files[name]).hexdigest(),
            "attachedOn": applied["occurredOn"],
        }
        for name in job.pop("documents", ())
    ]
    times = {"createdAt": saved["recordedAt"], "updatedAt": events[-1]["recordedAt"]}
    return {"capturedVia": saved["via"], **times, **job, "events": events, "documents": documents}


def _dated(value: Any, now: datetime) -> Any:
    """Return a value with the days and moments that its texts stand for."""
    if isinstance(value, dict):
        return {name: _dated(one, now) for name, one in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_dated(one, now) for one in value]
    found = IN_WORKING_DAYS.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return value
    day = _working_day(now.date(), int(found[1]))
    if found[2] is None:
        return day.isoformat()
    return datetime.combine(day, time.fromisoformat(found[2]), now.tzinfo).isoformat()


def _working_day(today: date, number: int) -> date:
    """Return the day that is so many working days from today; 0 is today."""
    day, step = today, timedelta(days=1 if number > 0 else -1)
    for _ in range(abs(number)):
        day += step
        while day.weekday() >= WORKING_DAYS:
            day += step
    return day
