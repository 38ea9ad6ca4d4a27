"""Static files: what is vendored, how long a browser keeps them, and how much a page weighs."""

import gzip
import json
import os
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from vega.web.ui.assets import static_url

ROOT = Path(__file__).parents[3]
STATIC = ROOT / "static"
MANIFEST = json.loads((STATIC / "vendor" / "manifest.json").read_text())
NODE_MODULES = Path(os.environ.get("VEGA_NODE_MODULES") or ROOT / "node_modules")


@pytest.mark.parametrize("entry", MANIFEST, ids=lambda entry: entry["name"])
def test_a_vendored_file_is_the_one_of_the_manifest(entry):
    file = STATIC / "vendor" / entry["file"]
    assert sha256(file.read_bytes()).hexdigest() == entry["sha256"]
    assert entry["version"] in entry["file"]
    assert (STATIC / "vendor" / entry["licence_file"]).read_text().strip()


def test_nothing_is_vendored_that_the_manifest_does_not_name():
    named = {name for entry in MANIFEST for name in (entry["file"], entry["licence_file"])}
    assert {path.name for path in (STATIC / "vendor").iterdir()} == named | {"manifest.json"}


@pytest.mark.slow
def test_templates_hold_nothing_of_an_older_htmx():
    checker = NODE_MODULES / "htmx.org" / "dist" / "scripts" / "upgrade-check.py"
    if not checker.exists():
        pytest.skip("htmx.org is not installed from npm")
    folders = [str(ROOT / "templates"), str(STATIC / "js")]
    run = subprocess.run(
        [sys.executable, str(checker), *folders], capture_output=True, text=True, check=False
    )
    assert "Found 0 issue(s)" in run.stdout + run.stderr, run.stdout + run.stderr


def test_a_line_of_a_template_has_at_most_120_columns():
    for path in (ROOT / "templates").rglob("*.*"):
        assert max(map(len, path.read_text().splitlines())) <= 120, path


def test_templates_hold_nothing_inline_and_nothing_from_elsewhere():
    for path in (ROOT / "templates").rglob("*.html"):
        text = path.read_text()
        assert not re.search(r"\sstyle=|\son\w+=|<style|javascript:", text), path
        assert not re.search(r"<script(?![^>]*\bsrc=)", text), path
        assert not re.search(r'(?:src|href)="https?://', text), path
        assert not re.search(r"\shx-(?!partial)[\w-]+=", text), path


def test_every_stylesheet_is_linked_by_a_template():
    linked = set()
    for path in (ROOT / "templates").rglob("*.html"):
        linked |= set(re.findall(r"static_url\('css/(\S+?)'\)", path.read_text()))
    assert linked == {path.name for path in (STATIC / "css").iterdir()}


QUERY = re.compile(r"@media[^{]*|matchMedia\([^)]*")


def text_of(folder, *without):
    """The files of a folder of static files as one text."""
    paths = sorted((STATIC / folder).iterdir())
    return "\n".join(path.read_text() for path in paths if path.name not in without)


def test_sizes_are_those_of_one_scale_but_for_ten_measures_of_columns_and_panels():
    scale = re.findall(r"(--s\d+h?):", (STATIC / "css" / "tokens.css").read_text())
    assert len(scale) <= 16
    used = QUERY.sub("", text_of("css", "tokens.css"))
    measures = set(re.findall(r"[\d.]+rem", used))
    assert measures <= {f"{size}rem" for size in (6, 7, 11, 14, 16, 20, 26, 32, 36, 60)}


def test_every_token_of_a_size_is_used():
    scale = re.findall(r"(--s\d+h?):", (STATIC / "css" / "tokens.css").read_text())
    used = set(re.findall(r"var\((--s\d+h?)\)", text_of("css")))
    assert used == set(scale)


def test_pages_change_at_three_widths_of_the_window_and_the_header_at_a_fourth():
    queries = "\n".join(QUERY.findall(text_of("css") + text_of("js")))
    assert "-width" not in queries
    widths = re.findall(r"[<>]=? ([\d.]+\w+)", queries)
    assert set(widths) == {"44rem", "52rem", "62rem", "74rem"}
    assert widths.count("52rem") == 2  # the bar, and how high it is


def fetch(client, address, **kwargs):
    """The answer in whole, with its file closed."""
    with client.get(address, **kwargs) as answer:
        answer.get_data()
        return answer


@pytest.fixture
def settings_page(browser, alice):
    return browser(alice).get("/settings")


def addresses(page):
    found = re.findall(r'(?:src|href)="(/static/[^"#]+)"', page.text)
    return [address.replace("&amp;", "&") for address in dict.fromkeys(found)]


def test_a_page_is_never_kept_and_allows_nothing_inline(settings_page):
    assert settings_page.headers["Cache-Control"] == "no-store"
    policy = settings_page.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "HX-Request" in settings_page.headers["Vary"]


def test_what_a_page_loads_is_kept_for_good(settings_page, anonymous):
    assert addresses(settings_page)
    for address in addresses(settings_page):
        answer = fetch(anonymous, address)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["Cache-Control"], address


@pytest.mark.parametrize("query", ["", "?v=", "?v=0123456789"])
def test_an_address_without_the_right_hash_is_asked_for_again_each_time(anonymous, query):
    answer = fetch(anonymous, f"/static/css/components.css{query}")
    assert answer.status_code == 200
    assert "immutable" not in answer.headers["Cache-Control"]
    assert answer.headers["ETag"]


def test_a_page_with_all_it_loads_is_small(settings_page, anonymous):
    parts = [
        settings_page.data,
        *(fetch(anonymous, address).data for address in addresses(settings_page)),
    ]
    assert len(parts) < 21
    assert sum(len(gzip.compress(part)) for part in parts) < 54_600


def test_text_is_sent_compressed_to_who_takes_it(anonymous):
    plain = fetch(anonymous, "/static/css/components.css")
    packed = fetch(anonymous, "/static/css/components.css", headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert "Accept-Encoding" in packed.headers["Vary"]
    refused = fetch(
        anonymous, "/static/css/components.css", headers={"Accept-Encoding": "gzip;q=0"}
    )
    assert refused.data == plain.data


def test_a_compressed_file_that_did_not_change_is_not_sent_again(anonymous):
    first = fetch(anonymous, "/static/css/components.css", headers={"Accept-Encoding": "gzip"})
    again = fetch(
        anonymous,
        "/static/css/components.css",
        headers={"Accept-Encoding": "gzip", "If-None-Match": first.headers["ETag"]},
    )
    assert again.status_code == 304
    assert again.data == b""


def test_the_icons_of_the_manifest_are_there(anonymous):
    manifest = json.loads(fetch(anonymous, "/static/manifest.webmanifest").data)
    for icon in manifest["icons"]:
        assert fetch(anonymous, f"/static/{icon['src']}").status_code == 200


@pytest.mark.parametrize("path", ["..%2fvega%2fauth.py", "css/none.css", "../app.py"])
def test_nothing_else_is_served(anonymous, path):
    assert fetch(anonymous, f"/static/{path}").status_code == 404


def test_a_file_that_caches_keep_carries_no_cookie(app, alice, browser):
    client = browser(alice)
    with app.test_request_context():
        address = static_url("css/components.css")
    answer = fetch(client, address)
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
    assert "Cookie" not in answer.headers.get("Vary", "")
