"""The bookmarklet: one address, small enough for a bookmark, which leads to this server."""

import html
import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from vega.web.jobs.bookmarklet import as_address, shrink

SOURCE = Path(__file__).parents[3] / "static" / "js" / "bookmarklet.js"


def address_on(page):
    (found,) = set(re.findall(r'href="(javascript:[^"]*)"', page.text))
    return html.unescape(found)


def test_it_has_at_most_4096_bytes_with_a_long_address_of_the_server():
    root = "https://" + "subdomain." * 20 + "example.org/some/path/below/it"
    assert len(as_address(shrink(SOURCE.read_text()), root)) <= 4096


def test_it_has_only_signs_that_a_bookmark_keeps_as_they_are():
    address = as_address(shrink(SOURCE.read_text()), 'http://"</a>%22\n#\\')
    assert re.fullmatch(r"javascript:(?:[\w!$&'()*+,\-./:;=?@~]|%[0-9A-F]{2})+", address, re.A)
    assert r'"http://\"</a>%22\n#\\/jobs/new#"' in unquote(address)


def test_shrinking_leaves_out_comments_and_blanks_that_mean_nothing():
    source = "// why\nlet a = 1, b = () => {\n  // how\n  return 'a b';\n};\n"
    assert shrink(source) == "let a=1,b=()=>{return 'a b'};"


def test_it_leads_to_the_server_as_the_browser_reached_it(browser, alice):
    client = browser(alice)
    client.set_cookie("vega", client.get_cookie("vega").value, domain="192.168.1.7")
    address = address_on(client.get("/settings/capture", base_url="http://192.168.1.7:8765"))
    assert '"http://192.168.1.7:8765/jobs/new#"' in unquote(address)


@pytest.mark.parametrize("settings", [{"VEGA_PREFIX": "/vega"}])
def test_it_leads_below_the_prefix(browser, alice):
    client = browser(alice)
    client.set_cookie("vega", client.get_cookie("vega").value, path="/vega")
    assert '"http://localhost/vega/jobs/new#"' in unquote(
        address_on(client.get("/vega/settings/capture"))
    )


@pytest.mark.parametrize("settings", [{"VEGA_BASE_URL": "https://jobs.example.org/vega"}])
def test_it_leads_to_the_base_url_if_there_is_one(browser, alice):
    page = browser(alice).get("/settings/capture")
    assert '"https://jobs.example.org/vega/jobs/new#"' in unquote(address_on(page))
