"""Texts that attack whoever reads them, through every door; and texts that cost time."""

import html.parser
import importlib
import json
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random

import pytest
from conftest import PASSWORD

import vega
from vega.boards import BOARDS
from vega.boards.patterns import UrlPattern
from vega.reading.text import rich_text
from vega.reading.text.rich_text import (
    LONGEST_TEXT,
    html_markdown,
    notes_html,
    posting_html,
    posting_markdown,
)
from vega.rules import words
from vega.rules.job_keys import job_key
from vega.rules.similar import similar_key
from vega.rules.user_agents import label_of
from vega.rules.words import fold
from vega.schemas import JobDraft
from vega.services.accounts import tokens, users
from vega.services.jobs import jobs
from vega.services.jobs.creating.new_jobs import create_job
from vega.services.jobs.history import list_events
from vega.services.jobs.lists import job_list
from vega.web.jobs.bookmarklet import as_address, shrink
from vega.web.ui.redirects import local_path

ROOT = Path(__file__).parent.parent.parent
EVIL = "\"'><script>steal()</script><img src=x onerror=steal()><svg/onload=steal()>{{7*7}}</title>"
# What the templates have of their own, the elements that icons and messages are made of included.
ELEMENTS = {
    name
    for path in (ROOT / "templates").rglob("*.html")
    for name in re.findall(r"<([a-z][\w-]*)", path.read_text(encoding="utf-8"))
} | {"time", "select", "option", "optgroup", "textarea", *rich_text._ELEMENTS.split()}


class Markup(html.parser.HTMLParser):
    """What a page would make a browser do: its elements, handlers, scripts, styles and links."""

    def __init__(self, text: str):
        super().__init__()
        self.problems: list[str] = []
        self.links: set[str] = set()
        self.loaded: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        values = dict(attrs)
        self.problems += [name for name in values if name.startswith("on") or name == "style"]
        if tag not in ELEMENTS or (tag == "script" and not values.get("src")):
            self.problems.append(tag)
        self.loaded |= {values[name] for name in ("src", "srcset", "poster") if values.get(name)}
        if tag in ("link", "use"):
            self.loaded.add(values["href"])
        self.links |= {
            values[name] for name in ("href", "action", "formaction") if values.get(name)
        }


# The one link that runs, for a bookmark; the policy keeps it from running on Vega's own pages.
BOOKMARKLET = as_address(
    shrink((ROOT / "static/js/bookmarklet.js").read_text(encoding="utf-8")), "http://localhost"
)


def assert_harmless(page: str) -> None:
    found = Markup(page)
    assert found.problems == [], page[:2_000]
    assert all(address.startswith(("/static/", "#")) for address in found.loaded), found.loaded
    links = found.links - {BOOKMARKLET}
    assert all(re.match(r"https?://|[/#?]", address) for address in links), links
    assert "49</title>" not in page
    assert ">49<" not in page


PAGES = [
    "/", "/jobs", "/jobs?sort=company", "/jobs/trash", "/board", "/jobs/new", "/settings",
    "/settings/sign-in", "/settings/tokens", "/settings/users", "/settings/server",
    "/settings/notices", "/settings/account/delete", "/offers", "/nothing",
    "/settings/users/remove?username=bob",
]  # fmt: skip


@pytest.fixture
def doors(app, api, browser, alice, bob):
    """Evil texts, brought in through every door; the browser that shows them."""
    client, token = browser(alice), tokens.create_token(alice, f"T {EVIL}"[:100])
    posting = {"title": EVIL, "company": EVIL, "location": EVIL, "description": EVIL, "notes": EVIL}
    headers = {"Authorization": f"Bearer {token}"}
    url = "https://jobs.example/'%22><script>steal()</script>"
    api_posting = {**posting, "sourceUrl": url, "applicationUrl": url}
    for _ in range(2):  # the second one is a refused capture
        client.post("/api/jobs", json=api_posting, headers=headers)
    client.post("/jobs/new", data={**posting, "description": f"<p>{EVIL}</p>"})
    client.post("/jobs/1", data={"title": f"{EVIL} edited", "company": f"{EVIL} edited"})
    for job_id in (1, 2):
        client.post(
            f"/jobs/{job_id}",
            data={"source": EVIL, "reference": EVIL, "tags": f"{EVIL[:24]}, {EVIL[24:60]}"},
        )
        client.post(f"/jobs/{job_id}", data={"status": "applied", "stage": EVIL[:40]})
        client.post(
            f"/jobs/{job_id}/events", data={"kind": "email", "text": f"{EVIL}\n\n[x]({url})"}
        )
        client.post(f"/jobs/{job_id}/events", data={"kind": "note", "text": EVIL * 100})
    agent = {"User-Agent": EVIL}
    app.test_client().post(
        "/login", data={"username": "alice", "password": PASSWORD}, headers=agent
    )
    credentials = {"username": "alice", "password": PASSWORD}
    app.test_client().post("/api/auth/login", json=credentials, headers=agent)
    users.set_time_zone(alice, EVIL[:64])
    jobs.delete_jobs(alice, [create_job(alice, JobDraft(title=EVIL, company="x"))])
    evil = JobDraft(
        title=EVIL, company=EVIL, location=EVIL, status="offer_received", notes=EVIL, pros=EVIL,
        cons=EVIL,
    )  # fmt: skip
    create_job(alice, evil)
    return client


def test_no_text_becomes_markup_whichever_door_it_came_through(doors):
    tails = ("", "/edit", "?edit=notes", "?edit=tags", "?edit=source", "?edit=heading")
    paths = [*PAGES, *(f"/jobs/{n}{tail}" for n in (1, 2) for tail in tails)]
    owner = users.get_user("alice")
    for job_id in (1, 2):
        events = list_events(jobs.get_job(owner, job_id), owner)
        own = [event.id for event in events if event.kind in ("moved", "note", "email")]
        assert len(own) == 3
        paths += [f"/jobs/{job_id}/events/{event_id}" for event_id in own]
    for path in paths:
        for headers in ({}, {"HX-Request": "true"}):
            page = doors.get(path, headers=headers)
            assert page.content_type == "text/html; charset=utf-8"
            assert_harmless(page.text)
    for page in ("/settings/tokens", "/settings/sign-in"):  # the texts were there
        assert "&lt;script&gt;steal()" in doors.get(page).text
    assert "&lt;script&gt;steal()" in doors.get("/").text
    assert "&lt;script&gt;steal()" in doors.get("/offers").text


def _posting_of(text):
    return json.dumps({"@type": "JobPosting", "title": text, "hiringOrganization": text})


def test_no_text_becomes_markup_where_it_is_sent_back(doors):
    for name in ("q", "company", "status", "sort", "added", "after", "job_type", "edit"):
        assert_harmless(doors.get("/jobs", query_string={name: EVIL}).text)
    shown_again = [
        doors.post("/jobs/new", data={"title": EVIL, "source_url": EVIL, "status": EVIL}),
        doors.get(
            "/jobs/new", query_string={"url": EVIL, "title": EVIL, "text": EVIL, "status": EVIL}
        ),
        *(
            doors.post(
                "/jobs/new/fill", data={"title": EVIL, "filled": EVIL, "different": EVIL, **sent}
            )
            for sent in (
                {"paste": EVIL},
                {"paste": f"{EVIL}\n\nCook", "paste_html": f"<h1>{EVIL}</h1>"},
                {"capture": json.dumps({"url": f"https://x.example/{EVIL}", "title": EVIL})},
                {"capture": json.dumps({"blocks": [_posting_of(EVIL), _posting_of(EVIL * 2)]})},
                {"posting": json.dumps({"title": EVIL, "description": EVIL, "source_url": EVIL})},
                {"capture": EVIL},
            )
        ),
        doors.post("/jobs/1", data={"source_url": EVIL, "title": EVIL, "was_title": "old"}),
        doors.post("/jobs/1", data={"title": EVIL + "2", "was_title": "old"}),
        *(
            doors.post("/jobs/1", data={name: EVIL * 9, f"was_{name}": EVIL, "title": EVIL})
            for name in ("tags", "salary_min", "salary_currency", "deadline", "stage", "reference")
        ),
        doors.post("/jobs/1", data={"salary_min": EVIL}),
        doors.post("/jobs/1/events", data={"kind": "call", "text": EVIL, "occurred_on": EVIL}),
        doors.post("/jobs/1/events", data={"kind": EVIL, "text": EVIL}),
        doors.get("/jobs/1", query_string={"disagreed": EVIL, "history": EVIL, "edit": EVIL}),
        doors.post("/settings/users", data={"username": EVIL, "password": EVIL}),
        doors.post("/settings/users/plan", data={"username": EVIL, "plan": "free"}),
        doors.post("/settings/tokens", data={"label": EVIL * 9, "days": EVIL}),
        doors.post("/settings/time-zone", data={"time_zone": EVIL}),
        doors.get("/jobs/alike", query_string={"title": EVIL, "company": EVIL}),
        doors.get("/settings/users/remove", query_string={"username": EVIL}),
        doors.get("/" + EVIL),
        doors.get("/static/" + EVIL),
    ]
    for answer in shown_again:
        assert answer.status_code < 500
        assert answer.content_type == "text/html; charset=utf-8"
        assert_harmless(answer.text)
    moved = doors.post("/jobs/1", data={"status": "applied"}, headers={"HX-Request": "true"})
    assert_harmless(doors.get(moved.location, headers={"HX-Request": "true"}).text)


def test_no_text_becomes_markup_before_the_sign_in(app, anonymous, alice):
    app.config["WTF_CSRF_ENABLED"] = True
    assert_harmless(anonymous.get("/login", query_string={"next": EVIL}).text)
    resent = anonymous.post("/login", data={EVIL: EVIL, "username": EVIL, "next": EVIL})
    assert resent.status_code == 400
    assert "&lt;script&gt;" in resent.text
    assert_harmless(resent.text)
    app.config["WTF_CSRF_ENABLED"] = False
    assert_harmless(anonymous.post("/login", data={"username": EVIL, "password": EVIL}).text)


def test_no_text_becomes_markup_in_the_first_run(anonymous):
    assert_harmless(anonymous.get("/setup", query_string={"code": EVIL}).text)
    assert_harmless(anonymous.post("/setup", data={"code": EVIL, "username": EVIL}).text)


def test_json_is_never_taken_for_a_page(doors, api, alice):
    client = api(alice)
    answers = [
        client.get("/api/jobs/1"),
        client.get("/api/jobs/lookup", query_string={"url": EVIL}),
        client.post("/api/jobs", {EVIL: EVIL, "jobType": EVIL}),
        client.get("/api/" + EVIL),
        doors.get("/settings/export"),
        doors.get("/jobs/export.json"),
        doors.get("/health"),
    ]
    for answer in answers:
        assert answer.content_type == "application/json"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert json.loads(answer.data) is not None
    assert answers[4].headers["Content-Disposition"].startswith("attachment; filename=vega-jobs-")


# Links


DEAD = [
    "javascript:x()", "JaVaScRiPt:x()", " javascript:x()", "java\tscript:x()", "java\nscript:x()",
    "\x01javascript:x()", "javascript&colon;x()", "&#106;avascript:x()", "data:text/html,<b>x",
    "vbscript:x()", "file:///etc/passwd", "blob:https://a.example/1", "//evil.example", "/logout",
    "http:evil", "https:/evil.example/", "intent://x#Intent;end", "view-source:https://a.example",
]  # fmt: skip


@pytest.mark.parametrize("address", DEAD)
def test_an_address_that_runs_or_leads_astray_is_no_link(address):
    shown = [
        posting_html(f'<p><a href="{address}">x</a></p>'),
        posting_html(f"<p><a href='{address}' href='{address}'>x</a><area href={address}></p>"),
        posting_html(f"&lt;p&gt;&lt;a href='{address}'&gt;x&lt;/a&gt;"),
        posting_html(address),
        notes_html(f"[x]({address})"),
        notes_html(f"[x](<{address}>)"),
        notes_html(f"<{address}>"),
        notes_html(f"[x][r]\n\n[r]: {address}"),
        notes_html(f'![x]({address} "{address}")'),
    ]
    for markup in shown:
        for link in Markup(markup).links:
            assert re.match("https?://", link), (link, address)
        assert Markup(markup).problems == []


def test_no_door_takes_such_an_address_for_a_postings(api, browser, alice, make_job):
    posting = {"title": "T", "company": "C", "location": "L", "description": "D"}
    client, extension, job_id = browser(alice), api(alice), make_job(alice)
    names = cycle(("source_url", "application_url"))
    for name, address in zip(names, DEAD, strict=False):
        sent = {**posting, "source_url": "https://jobs.example/x", name: address}
        assert extension.post("/api/jobs", sent).status_code == 400, address
        assert client.post("/jobs/new", data=sent).status_code == 422
        assert client.post(f"/jobs/{job_id}", data={name: address}).status_code == 422


HOSTILE_HTML = [
    "<p>a<svg><style><img src=x onerror=steal()></style></svg>",
    "<p><math><mtext><table><mglyph><style><!--</style><img src onerror=steal()>",
    "<p><noscript><p title='</noscript><img src=x onerror=steal()>'>",
    "<p><template><script>steal()</script></template>",
    "<p><a href='https://a.example' onclick=steal() style=x id=main name=x class=x>a</a>",
    "<p><form action=//evil><input name=x><button formaction=//evil>x</button></form>",
    "<p><base href=//evil><meta http-equiv=refresh content='0;//e'><link rel=stylesheet href=//e>",
    "<p><object data=//e></object><embed src=//e><iframe srcdoc='<script>1</script>'></iframe>",
    "<p><xmp><p title='</xmp><img src=x onerror=steal()>'></xmp>",
    "<p><textarea><img title='</textarea><img src=x onerror=steal()>'></textarea>",
    "<p><!--><img src=x onerror=steal()>--><![CDATA[<img src=x onerror=steal()>]]>",
    "<p>&lt;script&gt;steal()&lt;/script&gt;<b \x00onclick=x>x</b><scr<script>ipt>x</scr>",
    "<p><table background=//e><td data-hx-get=/logout hx-get=/x data-url=/x>x</table>",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE_HTML)
def test_html_of_a_posting_keeps_nothing_that_acts(text):
    allowed = {"href", "target", "rel", "dir"}
    for markup in (posting_html(text), posting_html(str(posting_html(text))), notes_html(text)):
        found = Markup(markup)
        assert found.problems == []
        assert found.loaded == set()
        tags = re.findall(r"<\w+([^>]*)>", markup)
        assert {name for tag in tags for name in re.findall(r'(\w+)="', tag)} <= allowed


# Texts that cost time


COSTLY = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
sys.path.insert(0, "tests")
from flask import Flask
from security.test_texts import every_pattern, read_everything, render_long_texts
app = Flask("vega")
app.add_url_rule("/", "web.today")
with app.test_request_context():
    read_everything()
render_long_texts()
print(len(every_pattern()))
"""

UNITS = [
    "a", " ", "\n", "\t", ".", "-", "<", ">", "&", "'", '"', "(", ")", "[", "]", "{", "/",
    "\\", "|", "#", "%", "@", ":", "1", "_", "*", "`", "~", "e\u0301", "\u0301\u0316",
    "\ufdfa", "漢", "\u3002", "a.", "a@", "a-", "a/", "1.", "- ", "a b", "< ", "<a", "<p ", "</",
    "%2", "a=", "&lt;p", "(m/", "www.", ".job/", "-inc ", " remote", "o\t", "> ", "![", "[a](",
    "**a", "*a ", "`a", "|-", "https://", "x-", "/job/details/", "a_", "- a\n", "a:\n", "<p>a",
    "<b></p>", "<div>", "<ul><li>", "<i></b>", "<table><td>", "<svg><a>", "<!--", "<a href=",
    "<b><i>", "</p>", "&#1", "[[a]", "*_", "1. a\n", "[a]: b\n", "[a]", "===\t", "|a|\n|-|\n\n",
    "~~a", "\r", "\n\n", "\0", "<p><u>", "<a href=https://a.b>", "<td>a", "<a =\"", "='",
]  # fmt: skip


def every_pattern() -> list[re.Pattern]:
    """All that Vega's modules hold, also in tables."""
    found: dict[str | bytes, re.Pattern] = {}
    for info in pkgutil.walk_packages(vega.__path__, "vega."):
        if ".migrations." in info.name:
            continue
        for value in vars(importlib.import_module(info.name)).values():
            _collect(value, found)
    return list(found.values())


def _collect(value: object, found: dict[str | bytes, re.Pattern]) -> None:
    if isinstance(value, re.Pattern):
        found[value.pattern] = value
    elif isinstance(value, UrlPattern):
        regexes = (value.path, value.fragment, value.noise, *dict(value.parameters).values())
        found.update({regex: re.compile(regex) for regex in regexes if regex})
    elif isinstance(value, tuple):
        for part in value:
            _collect(part, found)


# What reads texts of strangers. Most of it reads far longer ones, at a cost that grows as they do.
READERS = [
    posting_html,
    lambda text: posting_html("<p>" + text),
    notes_html,
    lambda text: words.entry([text]),
    lambda text: job_list.excerpt(text, "zz q9 a"),
    lambda text: job_list.excerpt(job_list.without_tags("</" + text), "zz"),
    lambda text: words.mark_matches(text[:500], "a 1 e"),
    lambda text: similar_key(text, text),
    lambda text: job_key("https://" + text),
    lambda text: [job_key(f"{home}/{text[:300]}") for home in HOMES],
    local_path,
    lambda text: local_path("/" + text),
    label_of,
    users._is_username,
]
HOMES = [re.match(r"https://[^/]+", board.examples[0])[0] for board in BOARDS]
# What once took the square of its length, at the length of the longest description.
ONCE_SLOW = {
    fold: ["\u0301\u0316", "a\u0316\u0301"],
}


def read_everything() -> None:
    """Each pattern and each reader, on each hostile text.

    A search fails where a sign is missing, a match of the whole where there is one too many.
    """
    patterns = every_pattern()
    for unit in UNITS:
        text = unit * 100
        for pattern in patterns:
            is_text = isinstance(pattern.pattern, str)
            pattern.search(text if is_text else text.encode())
            pattern.fullmatch(text + "!" if is_text else text.encode() + b"!")
        for read in READERS:
            read(unit * (10_000 // len(unit)))
    for read, units in ONCE_SLOW.items():
        for unit in units:
            read(unit * (490_000 // len(unit)))


FORMATTING = "<a><b><code><em><i><s><strong><u>"
ATTACKS = {
    "formatting that differs, reopened in each block": (
        "<p>" + "".join(f"<b id={n}>" for n in range(4_990)) + "<p>" * 4_990
    ),
    "formatting reopened in each block": "<p>" + FORMATTING * 3 + "<p>a" * 7_960,
    "a long address reopened in each block": (
        "<p><a href=https://a.b/" + "x" * 60_000 + ">" + "<p>a" * 7_900
    ),
    "an address of the greatest length, reopened": (
        "<p><a href=https://a.b/" + "x" * 980 + ">" + "<p>a" * 7_990
    ),
    "formatting reopened before each row of a table": (
        "<p>" + FORMATTING * 3 + "<table>" + "<tr>x" * 7_960
    ),
    "end tags that look for their element in the depth": "<div>" * 4_000 + "<b></i>" * 1_990,
    "blocks that look for a paragraph in the depth": "<div>" * 4_000 + "<li>x" * 3_990,
    "tags within attributes of tags without an end": "<p>" + '<a ="<a "=' * 9_990,
    "scripts without an end": "<p>" + "<script>" * 12_000,
    "comments without an end": "<p>" + "<!--" * 24_000,
    "escaped text that is long": "&lt;p" + "&amp" * 24_990,
    "a number too long for int()": "<p><a href=&#" + "1" * 9_000 + ";>" + "<br>" * 20_000,
    "an escaped number too long for int()": "&lt;p&gt;&#" + "1" * 90_000 + ";",
    "definitions among quotes": "[a]: b\n> " * 11_000,
    "definitions in a quote": "> " + "[a]: b\n" * 14_000,
    "underlines with tabs": "a\n" + "===\t" * 24_990,
    "lines of underlines with tabs": "a\n===\t\t\n" * 12_000,
    "small tables": "|a|\n|-|\n\n" * 11_000,
    "a wide table of empty rows": "|a" * 9_000 + "\n" + "|-" * 9_000 + "\n" + "a\n" * 25_000,
    "wide tables of empty rows": (
        "|a" * 300 + "\n" + "|-" * 300 + "\n" + "a\n" * 600 + "\n"
    ) * 41,
    "wide tables of empty rows, on lines that only Markdown tells apart": (
        "|a\v" * 300 + "\r" + "|-" * 300 + "\r" + "a\r" * 600 + "\r"
    ) * 37,
    "quotes in quotes": "> " * 50_000,
    "lists in lists": "- " * 50_000,
    "quotes in quotes, just few enough": ("> " * 99 + "a\n\n") * 490,
    "lists in lists, just few enough": (
        "".join("  " * depth + "- " * 99 + "a\n" for depth in range(0, 2_000, 99))
    ),
    "lists indented ever more": "".join("  " * n + "- a\n" for n in range(310)),
    "formatting in formatting": "*_" * 50_000,
    "formatting in formatting, closed": "*a **b " * 7_000 + "c** d* " * 7_000,
    "formatting of one sign": "[" + "*" * 49_000 + "a" + "*" * 49_000,
    "a long definition used often": "[a]: https://a.b/" + "x" * 30_000 + "\n\n" + "[a]" * 23_000,
    "signs to escape before a long rest": "&" * 40_000 + "\U0001f600" * 59_000,
    "no-break spaces before a long rest": "\xa0" * 40_000 + "\U0001f600" * 59_000,
    "no-break spaces by name": "&nbsp;" * 8_000 + "\U0001f600" * 51_000,
    "lone surrogates": "<p>\ud800" * 24_000,
    "addresses between signs": "<https://a.b" * 8_300,
}  # fmt: skip


def long_texts() -> Iterator[tuple[str, str]]:
    """Name and text of attacks, repeated units and random mixtures, of up to 100,000 characters."""
    yield from ATTACKS.items()
    for unit in UNITS:
        yield repr(unit), (unit * 100_000)[:100_000]
    random = Random(1)
    for number in range(15):
        units = random.sample(UNITS, random.randint(2, 8))
        yield f"mixture {number}: {units}", "".join(random.choices(units, k=100_000))[:100_000]


def render_long_texts() -> None:
    """Each of them must leave bounded output; the name of the last one tells which took long."""
    for name, text in long_texts():
        print(name, file=sys.stderr, flush=True)
        for render in (posting_html, lambda text: posting_html(f"<p>{text}"[:100_000]), notes_html):
            shown = render(text)
            assert shown is None or len(shown) <= 4 * len(text) + 10_000
    for _, text in islice(long_texts(), 0, None, 12):
        assert len(posting_markdown(text)) <= max(LONGEST_TEXT, len(text))
        assert len(html_markdown(text)) <= LONGEST_TEXT


@pytest.mark.slow
def test_no_text_takes_long_to_read():
    """In a process of its own: a pattern that runs away cannot be stopped from inside."""
    done = subprocess.run(
        [sys.executable, "-c", COSTLY], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 60


def test_html_of_too_many_tags_is_shown_as_its_text():
    text = "<ul><li>one &amp; two<script>x</script><br>" * 2_200 + "<br>" * 1_000
    shown = posting_html(text)
    assert "one &amp; two" in shown
    assert "<ul>" not in shown
    assert "<script" not in shown


def test_accents_in_a_row_are_folded_as_ever():
    assert fold("Zu\u0308rich" + "\u0301\u0316" * 1_000) == "zurich"
    assert fold("ΐ ﬁ Å Ⅷ") == fold("ι fi a viii")
