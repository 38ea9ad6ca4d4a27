"""The help: `docs/use` as pages, with this server's address, for everybody."""

import html
import json
import re
import shlex
import tomllib
from pathlib import Path
from urllib.parse import urlsplit

import pytest

USE = Path(__file__).parents[2] / "docs" / "use"
NAMES = sorted(path.stem for path in USE.glob("*.md") if path.stem != "README")


def words(markup: str) -> str:
    return " ".join(html.unescape(re.sub("<[^>]*>", "", markup)).split())


def main_of(page: str) -> str:
    return re.sub('<use href="#', "", re.search("<main.*</main>", page, re.S)[0])


@pytest.fixture
def pages(anonymous, alice) -> dict[str, str]:
    paths = ["/help", *(f"/help/{name}" for name in NAMES)]
    return {path: main_of(anonymous.get(path).text) for path in paths}


def test_nobody_has_to_sign_in_to_read_any_page_and_all_of_its_text_is_there(pages):
    assert {"start", "shortcuts", "browser-and-phone", "assistants", "calendar"} <= {*NAMES}
    for path, page in pages.items():
        name = path.removeprefix("/help").removeprefix("/") or "README"
        source = (USE / f"{name}.md").read_text(encoding="utf-8")
        shown = words(page)
        for word in re.findall(r"[A-Za-z]{4,}", re.sub(r"\]\([^)]*\)|```\w+", "", source)):
            assert word in shown, (path, word)
        assert "<details class" not in page.replace('<details class="docs-contents-narrow">', "")


def test_each_page_says_what_it_is_about_to_those_that_list_it(anonymous):
    head = anonymous.get("/help/start").text.partition("</head>")[0]
    assert '<meta name="description" content="Getting started · Help of Vega, a job tracker' in head


def test_each_page_leads_to_all_others_and_says_which_it_is(pages):
    first = pages["/help"]
    assert [other for other in pages if first.count(f'"{other}"') != 1 and other != "/help"] == []
    for path, page in pages.items():
        if path == "/help":
            continue
        (contents,) = re.findall(
            r'<nav class="docs-contents docs-contents-wide".*?</nav>', page, re.S
        )
        assert re.findall(r'<a href="([^"]+)" aria-current="page"', contents) == [path]
        assert [other for other in pages if f'href="{other}"' not in contents] == []


def test_every_link_of_the_help_leads_somewhere(app, pages):
    known = app.url_map.bind("localhost")
    for path, page in pages.items():
        for link in map(html.unescape, re.findall(r'href="([^"]+)"', page)):
            if link.startswith("https://"):
                continue
            target, anchor = urlsplit(link).path or path, urlsplit(link).fragment
            assert known.test(target), (path, link)
            if anchor and target in pages:
                assert f'id="{anchor}"' in pages[target], (path, link)


def test_every_link_to_the_settings_leads_to_a_part_of_them(pages, browser, alice):
    settings = browser(alice).get("/settings").text
    for anchor in re.findall(r'href="/settings#([\w-]+)"', "".join(pages.values())):
        assert f'id="{anchor}"' in settings, anchor


def test_it_is_in_the_menu_and_in_the_list_of_keys(browser, alice):
    page = browser(alice).get("/jobs").text
    assert '<a href="/help" ' in re.search('<div class="menu-list">.*?</details>', page, re.S)[0]
    assert '<a href="/help">' in re.search('<dialog id="keys".*?</dialog>', page, re.S)[0]
    start = browser(alice).get("/help/start").text
    assert '<a href="/help" data-section="book" aria-current="page">' in " ".join(start.split())
    assert 'href="/login?next=/help/start"' not in start


def test_who_is_signed_out_can_sign_in_and_comes_back(pages):
    for path, page in pages.items():
        assert f'href="/login?next={path}">Sign in</a>' in page


def test_a_page_that_is_none_is_not_there(anonymous, alice):
    for path in ("/help/nothing", "/help/README", "/help/../code", "/help/start.md"):
        assert anonymous.get(path).status_code == 404


def test_where_it_was_leads_to_where_it_is(anonymous):
    for name in ("browser-and-phone", "assistants"):
        answer = anonymous.get(f"/docs/{name}")
        assert (answer.status_code, answer.location) == (301, f"/help/{name}")


# Its own address


@pytest.mark.parametrize("settings", [{"VEGA_TRUSTED_PROXIES": "1"}])
@pytest.mark.parametrize(
    ("host", "scheme", "prefix", "facts"),
    [
        ("192.168.1.20:8765", "http", "", ["192.168.1.20", "8765", "http"]),
        ("jobs.example.org", "https", "/vega", ["jobs.example.org", "443", "https"]),
    ],
)
def test_it_has_the_address_that_the_reader_typed(anonymous, alice, host, scheme, prefix, facts):
    forwarded = {"Host": host, "Proto": scheme, "Prefix": prefix}
    headers = {f"X-Forwarded-{name}": value for name, value in forwarded.items()}
    page = anonymous.get("/help/browser-and-phone", headers=headers).text
    table = re.search("<table>.*?</table>", page, re.S)[0]
    assert re.findall("<code>(.*?)</code>", table) == facts
    assert f"{scheme}://{host}{prefix}/jobs/new?text=" in words(page)
    assert f'href="{prefix}/settings/capture"' in page
    assert f'href="{prefix}/help/start"' in page
    everything = page + anonymous.get("/help/assistants", headers=headers).text
    assert "localhost" not in everything
    for address in re.findall(r"https?://[^\s\"<&]+/(?:mcp|health)", html.unescape(everything)):
        assert address.startswith(f"{scheme}://{host}{prefix}/")


@pytest.mark.parametrize("settings", [{"VEGA_BASE_URL": "https://jobs.example.org"}])
def test_it_has_the_address_that_people_use(anonymous, alice):
    assert "https://jobs.example.org/mcp" in anonymous.get("/help/assistants").text


def test_no_name_that_a_request_makes_up_is_in_a_link(anonymous, alice):
    for name in NAMES:
        page = anonymous.get(f"/help/{name}", headers={"Host": "evil.example"}).text
        assert not re.search(r'(href|src|action)="[^"]*evil', page), name


# What assistants take


def copied(page: str) -> list[str]:
    """Each text with a button that copies it."""
    found = re.findall(r'<code id="([\w-]+)">(.*?)</code>', page, re.S)
    return [html.unescape(text) for name, text in found if f'data-copy="{name}"' in page]


def test_what_an_assistant_takes_can_be_read_and_has_the_address(pages):
    address, bearer = "http://localhost/mcp", "Bearer YOUR_API_TOKEN"
    claude_code, program, codex, code, cursor, gemini = copied(pages["/help/assistants"])
    assert tomllib.loads(codex)["mcp_servers"]["vega"] == {
        "url": address, "http_headers": {"Authorization": bearer},
    }  # fmt: skip
    assert json.loads(cursor)["mcpServers"]["vega"] == {
        "url": address, "headers": {"Authorization": bearer},
    }  # fmt: skip
    started = json.loads(program)["mcpServers"]["vega"]
    assert started["args"] == ["mcp", "--url", "http://localhost"]
    assert started["env"] == {"VEGA_TOKEN": "YOUR_API_TOKEN"}
    asked = json.loads(code)
    assert asked["servers"]["vega"]["headers"] == {"Authorization": "Bearer ${input:vega-token}"}
    assert (asked["servers"]["vega"]["url"], asked["inputs"][0]["password"]) == (address, True)
    for command in (claude_code, *gemini.splitlines()):
        assert {address, "vega", f"Authorization: {bearer}"} <= set(shlex.split(command))
