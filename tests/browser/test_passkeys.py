"""Passkeys in Chromium, with its virtual authenticator."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, CDPSession, Page, expect
from pyotp import TOTP
from support.browsing import PASSWORD, sign_in
from support.server import Server

pytestmark = pytest.mark.slow

PHONE = {
    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True,
    "hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True,
}  # fmt: skip


@dataclass
class Device:
    """The authenticator of a tab."""

    cdp: CDPSession
    id: str

    def set(self, command: str, **values: object) -> None:
        self.cdp.send(f"WebAuthn.{command}", {"authenticatorId": self.id, **values})


@pytest.fixture
def localhost(browser: Browser, vega: Server) -> Iterator[Page]:
    """A tab at the server's name: at its IP address, browsers have no passkeys."""
    with browser.new_context(base_url=f"http://localhost:{vega.port}") as context:
        problems: list[str] = []
        page = context.new_page()
        page.on("pageerror", lambda error: problems.append(str(error)))
        yield page
        assert problems == []


@pytest.fixture
def device(localhost: Page) -> Device:
    cdp = localhost.context.new_cdp_session(localhost)
    cdp.send("WebAuthn.enable")
    added = cdp.send("WebAuthn.addVirtualAuthenticator", {"options": PHONE})
    return Device(cdp, added["authenticatorId"])


@pytest.fixture
def carol(localhost: Page, device: Device) -> str:
    """A person of her own: the second factor of alice would sign out the other tests."""
    sign_in(localhost)
    localhost.goto("/settings/users")
    users = localhost.get_by_role("region", name="Add a user")
    users.get_by_label("Username").fill("carol")
    users.get_by_label("Password", exact=True).fill(PASSWORD)
    users.get_by_role("button", name="Add user").click()
    expect(localhost.locator("#messages")).to_contain_text("carol was added")
    localhost.context.clear_cookies()
    return "carol"


def create_passkey(page: Page, name: str) -> None:
    page.goto("/settings/passkeys")
    page.get_by_label("Name", exact=True).fill(name)
    page.get_by_role("button", name="Create passkey").click()
    expect(page.get_by_role("listitem").filter(has_text=name)).to_be_visible()


def test_a_passkey_takes_the_place_of_a_code_and_confirms_who_one_is(localhost: Page, carol: str):
    page = localhost
    sign_in(page, name=carol)
    create_passkey(page, "Laptop")
    page.goto("/settings/second-factor")
    secret = page.locator("#secret").text_content()
    page.get_by_label("Code").fill(TOTP(secret).now())
    page.get_by_role("button", name="Turn on").click()
    expect(page.locator("code.recovery")).to_have_count(10)

    page.context.clear_cookies()
    sign_in(page, name=carol)
    page.get_by_role("button", name="Use a passkey").click()
    expect(page).to_have_url(re.compile("/$"))

    page.goto("/settings/account/delete")
    page.get_by_role("button", name="Delete account").click()
    page.get_by_role("button", name="Or use a passkey").click()
    expect(page.locator("#messages")).to_contain_text("The account carol")


def test_a_passkey_is_made_named_used_to_sign_in_and_removed(localhost: Page, device: Device):
    page = localhost
    sign_in(page)
    create_passkey(page, "Laptop")
    row = page.get_by_role("listitem").filter(has_text="Laptop")
    expect(row).to_contain_text("localhost · added")
    expect(row).to_contain_text("Never used")

    page.get_by_role("button", name="Create passkey").click()
    expect(page.get_by_text("This device already has a passkey")).to_be_visible()
    row.get_by_text("Rename").click()
    row.get_by_role("textbox", name="Name").fill("Work laptop")
    row.get_by_role("button", name="Save").click()

    page.context.clear_cookies()
    page.goto("/login?next=/settings/passkeys")
    page.get_by_role("button", name="Sign in with a passkey").click()
    row = page.get_by_role("listitem").filter(has_text="Work laptop")
    expect(row).to_contain_text(re.compile("Used (just now|.* ago)"))

    row.get_by_text("Remove", exact=True).click()
    row.get_by_role("button", name="Remove passkey").click()
    expect(page.locator("#messages")).to_contain_text("“Work laptop” was removed")
    page.context.clear_cookies()
    page.goto("/login")
    expect(page.get_by_role("button", name="Sign in", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="passkey")).to_have_count(0)


def test_what_goes_wrong_in_the_browser_is_told_in_a_sentence(localhost: Page, device: Device):
    page = localhost
    sign_in(page)
    page.goto("/settings/passkeys")
    device.set("setUserVerified", isUserVerified=False)
    page.get_by_role("button", name="Create passkey").click()
    expect(page.get_by_role("alert")).to_contain_text("cancelled, or it took too long")


def test_at_an_ip_address_a_sentence_says_why_there_are_none(page: Page):
    page.goto("/settings/passkeys")
    expect(page.get_by_text("Browsers don't allow them at an IP address")).to_be_visible()
    expect(page.get_by_role("button", name="passkey")).to_have_count(0)
