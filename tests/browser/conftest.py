"""Vega in headless Chromium, on a server of its own with some sixty jobs in it."""

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, StorageState, expect
from support.browsing import CHROMIUM, CHROMIUM_ARGUMENTS, need, sign_in
from support.server import (
    SECONDS,
    Server,
    environment,
    free_port,
    posting,
    serving,
    until,
    user_with_token,
)

from vega import create_app
from vega.config import read_config
from vega.extensions import db
from vega.schemas import DocumentDraft, read_form
from vega.services.account import Account
from vega.services.accounts.identities import Person, link
from vega.services.accounts.users import get_user
from vega.services.documents.saving import Upload, create_document
from vega.services.imports.drafts import start_import

expect.set_options(timeout=SECONDS * 1000)


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, object]:
    need(CHROMIUM, "Chromium")
    return {"executable_path": CHROMIUM, "args": CHROMIUM_ARGUMENTS}


@pytest.fixture(scope="session")
def browser(launch_browser: Callable[[], Browser]) -> Iterator[Browser]:
    """Chromium; elsewhere in the tests `browser` makes a client without one."""
    browser = launch_browser()
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def vega(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with filled(tmp_path_factory.mktemp("browser") / "data") as server:
        yield server


@contextmanager
def filled(folder: Path) -> Iterator[Server]:
    """Serve sixty jobs of alice."""
    need(CHROMIUM, "Chromium")
    token = user_with_token(folder, "unlimited")
    keep_draft(folder)
    port = free_port()
    with serving(folder, "--port", str(port), **provider_settings(port)) as server:
        for number in range(60):
            assert server.save(token, TYPICAL[number % len(TYPICAL)] | source(number)).status == 200
        call = {"kind": "call", "text": "They **called**.", "reply": True}
        logged = server.post("/api/jobs/1/events", call, token=token)
        assert logged.json["id"] == 61  # its form is one of the pages that are walked
        server.token = token  # type: ignore[attr-defined]
        yield server


def provider_settings(port: int) -> dict[str, str]:
    """A provider at which nobody answers: the pages about it are walked too."""
    return {
        "VEGA_BASE_URL": f"http://127.0.0.1:{port}",
        "VEGA_OIDC_ISSUER": ISSUER,
        "VEGA_OIDC_CLIENT_ID": "vega",
        "VEGA_OIDC_CLIENT_SECRET": "a client secret",
    }


ISSUER = "http://127.0.0.1:9"


@pytest.fixture(scope="session")
def applications(vega: Server) -> None:
    """Let alice have applied, for insights with something in each of their charts, and have a job
    in the trash."""
    token = vega.token  # type: ignore[attr-defined]
    for number, (ago, *then) in enumerate(APPLIED):
        sent = posting(
            sourceUrl=f"https://applied.example/{number}",
            title=f"Applied {number}",
            tags=["search"],
            appliedOn=f"{date.today() - timedelta(ago)}",  # noqa: DTZ011
            source=["LinkedIn", "求人ボックス", "وظائف", LONG][number % 4],
        )
        job_id = vega.save(token, sent).json["jobId"]
        for days, status in then:
            day = f"{date.today() - timedelta(days)}"  # noqa: DTZ011
            moved = {"kind": "moved", "to": status, "occurredOn": day}
            assert vega.post(f"/api/jobs/{job_id}/events", moved, token=token).status == 201
    deleted = vega.save(token, posting(sourceUrl="https://applied.example/deleted")).json["jobId"]
    assert vega.request("DELETE", f"/api/jobs/{deleted}", token=token).status == 204


APPLIED = [
    (3,),
    (40,),
    (24, (20, "rejected")),
    (30, (26, "interviewing"), (9, "offer_received")),
    (50, (41, "interviewing"), (30, "rejected")),
    (51, (41, "interviewing")),
    (60, (31, "not_interested")),
]


def keep_documents(owner: Account) -> None:
    """Keep one that is shown in a frame, and one that is not."""
    for name, data in (("Notes.txt", b"Notes"), (f"{LONG}.pdf", b"%PDF-1.7")):
        draft = read_form(DocumentDraft, {"kind": "cv"})
        create_document(owner, draft, Upload(BytesIO(data), name), 10**6)


def keep_draft(folder: Path) -> None:
    """Keep a file of alice that waits for a confirmation: its page is one of those walked."""
    app = create_app(read_config(environment(folder, {})))
    with app.app_context():
        sheet = (
            "Company,Title,Link,Applied on,Status,Elsewhere\n"
            f"{LONG},{LONG},https://jobs.example/1,03/04/2026,Yodelling,<b>\n"
            "شركة المستقبل,مهندس برمجيات أول,,soon,Applied,\n,,,,,\n"
        )
        assert start_import(get_user("alice"), sheet.encode(), f"{LONG}.csv").id == 1
        link(get_user("alice"), Person(ISSUER, LONG, "alice", LONG))
        keep_documents(get_user("alice"))
        db.session.remove()
        db.engine.dispose()


def source(number: int) -> dict[str, object]:
    return {"sourceUrl": f"https://jobs.example/{number}"}


LONG = "Donaudampfschifffahrtsgesellschaftskapitänsanwärterprogrammleitungsassistenz" * 2
TYPICAL = [
    posting(
        title="Data Engineer (m/f/d)",
        company="Acme GmbH",
        location="Zürich",
        notes="*Call*",
        deadline="2030-01-01",
    ),
    posting(title="高级软件工程师", company="北京科技有限公司", location="東京"),
    posting(title="مهندس برمجيات أول", company="شركة المستقبل", jobType="contract"),
    posting(title=LONG, company=LONG, location=LONG),
    posting(title="Technical Writer", description="<p>We <b>write</b>.</p><ul><li>Docs</li></ul>"),
    posting(title="<script>alert(1)</script>", company="\"'><img src=x onerror=alert(2)>"),
]


@pytest.fixture
def unused(tmp_path: Path) -> Iterator[str]:
    """The address of a server that no other test has used: they add to what pages show."""
    with filled(tmp_path / "data") as server:
        yield f"http://127.0.0.1:{server.port}"


@pytest.fixture
def open_alone(browser: Browser, unused: str) -> Iterator[Callable[[], Page]]:
    """Open a tab of a context of its own there, which kept nothing."""
    state = state_of_alice(browser, unused)
    with ExitStack() as contexts:

        def open_alone() -> Page:
            context = browser.new_context(base_url=unused, storage_state=state)
            return contexts.enter_context(context).new_page()

        yield open_alone


@pytest.fixture(scope="session")
def base_url(vega: Server) -> str:
    return f"http://127.0.0.1:{vega.port}"


@pytest.fixture(scope="session")
def signed_in_state(browser: Browser, base_url: str) -> StorageState:
    return state_of_alice(browser, base_url)


def state_of_alice(browser: Browser, base_url: str) -> StorageState:
    """What the browser keeps of a sign-in, done once on the page."""
    with browser.new_context(base_url=base_url) as context:
        page = context.new_page()
        sign_in(page)
        expect(page).to_have_url("/")
        return context.storage_state()


DESKTOP, PHONE = {"width": 1280, "height": 720}, {"width": 390, "height": 844}
KINDS: dict[str, dict[str, Any]] = {
    "desktop": {"viewport": DESKTOP},
    "phone": {"viewport": PHONE, "has_touch": True, "is_mobile": True},
    "unscripted": {"viewport": DESKTOP, "java_script_enabled": False},
}


@pytest.fixture(scope="session")
def tab_of(browser: Browser, base_url: str, signed_in_state: Any) -> Iterator[Callable[..., Page]]:
    """Open a tab once of each kind, in which alice is signed in: a new one takes as long as
    three pages."""
    with ExitStack() as contexts:

        @cache
        def tab_of(kind: str) -> Page:
            settings = {"base_url": base_url, "storage_state": signed_in_state, **KINDS[kind]}
            context = contexts.enter_context(browser.new_context(**settings))
            context.add_init_script(TELL_BLANK_IDS)
            return context.new_page()

        yield tab_of


@contextmanager
def lent(page: Page, size: Any, state: Any) -> Iterator[Page]:
    """Leave nothing of a test in its tab but for handlers and the clock: a test that sets those
    has `own_page`. What is still asked for would be answered without the cookies, by the page to
    sign in: the test's page is left first."""
    page.bring_to_front()
    try:
        yield page
    finally:
        for other in page.context.pages:
            if other != page:
                other.close()
        page.unroute_all(behavior="ignoreErrors")
        page.context.set_offline(False)
        until(lambda: is_left(page), "leaving the page of the test")
        page.context.clear_permissions()
        page.context.clear_cookies()
        page.context.add_cookies(state["cookies"])
        page.emulate_media(media="screen", color_scheme="light", forced_colors="none")
        page.set_viewport_size(size)


def is_left(page: Page) -> bool:
    """Open what goes on nowhere, and forget the tab's drafts. It fails where the page that is left
    goes somewhere in the same moment: then that page is left."""
    try:
        page.goto("/health")
        page.evaluate("sessionStorage.clear()")
    except Error:
        return False
    return True


@pytest.fixture
def page(tab_of: Callable[..., Page], signed_in_state: Any) -> Iterator[Page]:
    """A tab in which alice is signed in. At the end the console must hold no error but 4xx, or
    that the test went offline."""
    with lent(tab_of("desktop"), DESKTOP, signed_in_state) as page:
        yield from watched(page)


@pytest.fixture
def unscripted(tab_of: Callable[..., Page], signed_in_state: Any) -> Iterator[Page]:
    """The same with JavaScript off."""
    with lent(tab_of("unscripted"), DESKTOP, signed_in_state) as page:
        yield page


@pytest.fixture
def phone(tab_of: Callable[..., Page], signed_in_state: Any) -> Iterator[Page]:
    with lent(tab_of("phone"), PHONE, signed_in_state) as page:
        yield page


@pytest.fixture
def own_page(browser: Browser, base_url: str, signed_in_state: Any) -> Iterator[Page]:
    """A tab of a context of its own, for tests that set its clock or its handlers."""
    with browser.new_context(base_url=base_url, storage_state=signed_in_state) as context:
        context.add_init_script(TELL_BLANK_IDS)
        yield from watched(context.new_page())


@pytest.fixture
def stranger(browser: Browser, base_url: str) -> Iterator[Page]:
    with browser.new_context(base_url=base_url) as context:
        context.add_init_script(TELL_BLANK_IDS)
        yield from watched(context.new_page())


# Firefox warns of it; here it is an error of the console too.
TELL_BLANK_IDS = """
const find = Document.prototype.getElementById;
Document.prototype.getElementById = function (id) {
  if (id === "") console.error("An empty string was passed to getElementById().");
  return find.call(this, id);
};
"""


def watched(page: Page) -> Iterator[Page]:
    problems: list[str] = []

    def note(message: ConsoleMessage) -> None:
        expected = re.search(
            r"status of (4\d\d|50[23])|INTERNET_DISCONNECTED|Failed to fetch", message.text
        )
        if message.type in ("error", "warning") and not expected:
            problems.append(message.text)

    def fail(error: Error) -> None:
        problems.append(str(error))

    page.on("console", note)
    page.on("pageerror", fail)
    yield page
    page.remove_listener("console", note)
    page.remove_listener("pageerror", fail)
    assert problems == []


@pytest.fixture
def add_job(vega: Server) -> Callable[..., int]:
    """Saves a job over the API and answers its id."""
    numbers = iter(range(1_000_000))

    def add(**fields: object) -> int:
        unique = f"https://added.example/{os.urandom(4).hex()}/{next(numbers)}"
        answer = vega.save(vega.token, posting(**{"sourceUrl": unique, **fields}))  # type: ignore[attr-defined]
        return int(answer.json["jobId"])

    return add
