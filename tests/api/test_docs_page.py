"""The page /docs: all that the OpenAPI document says, with examples that work as pasted."""

import argparse
import copy
import html
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from conftest import PASSWORD
from support import people

import vega.api.openapi.document
from vega.services.accounts import tokens

TOKEN = re.compile(r"vega_pat_[\w-]+")
METHODS = ("get", "post", "put", "patch", "delete")
# In an order in which the job is there as long as it is needed.
CALLS = {
    "createJob": 200, "createEvent": 201, "listEvents": 200, "getEvent": 200, "updateEvent": 200,
    "deleteEvent": 204, "createTask": 201, "listTasks": 200, "getTask": 200, "updateTask": 200,
    "createDocument": 201, "listDocuments": 200, "readDocument": 200, "updateDocument": 200,
    "uploadVersion": 200, "downloadDocument": 200, "attachDocument": 201, "detachDocument": 204,
    "createInterview": 201, "listInterviews": 200, "getInterview": 200, "updateInterview": 200,
    "createContact": 201, "listContacts": 200, "getContact": 200, "updateContact": 200,
    "createEffort": 201, "listEfforts": 200, "getEffort": 200, "updateEffort": 200,
    "avoidEmployer": 201, "listEmployersToAvoid": 200, "getEmployerToAvoid": 200,
    "listJobs": 200, "getJob": 200, "updateJob": 200, "lookUpJob": 200,
    "deleteTask": 204, "deleteInterview": 204, "deleteContact": 204, "deleteEffort": 204,
    "deleteDocument": 204, "deleteEmployerToAvoid": 204,
    "deleteJob": 204,
    "readPosting": 200, "readLine": 200, "readMail": 200, "getQuota": 200, "getToday": 200,
    "getInsights": 200,
    "getReport": 200, "signIn": 200,
    "refresh": 200, "verify": 200, "getDocument": 200, "getHealth": 200,
}  # fmt: skip


def words(markup: str) -> str:
    """What a reader sees of it, or of Markdown, on one line."""
    apart = re.sub(r"</(?:p|li|d[tdl]|t[dhr]|h[1-6]|div|section)>|<d[tdl]>", " ", markup)
    plain = html.unescape(re.sub(r"<[^>]*>", "", apart))
    return " ".join(re.sub("[`*]|^### ", "", plain, flags=re.M).replace("|", " ").split())


def part(page: str, anchor: str, element: str = "article") -> str:
    return re.search(rf'<{element}( class="[\w-]+")? id="{anchor}".*?</{element}>', page, re.S)[0]


def examples(page: str, kind: str) -> dict[str, str]:
    found = re.findall(rf'<code id="(\w+)-{kind}">(.*?)</code>', page, re.S)
    return {name: html.unescape(text) for name, text in found if name in CALLS}


@pytest.fixture
def document(anonymous) -> dict:
    return anonymous.get("/api/openapi.json").json


@pytest.fixture
def operations(document) -> dict[str, tuple[str, str, dict]]:
    """The method, path and path item of each operation."""
    return {
        item[method]["operationId"]: (method, path, item)
        for path, item in document["paths"].items()
        for method in METHODS
        if method in item
    }


@pytest.fixture(scope="module")
def read_once() -> dict[str, str]:
    """The pages, which are many and the same for all tests that read them."""
    return {}


@pytest.fixture
def pages(browser, alice, document, read_once) -> dict[str, str]:
    """The contents, and a page for each tag with operations."""
    client = browser(alice)
    tags = {each[method]["tags"][0] for each in document["paths"].values() for method in each
            if method in METHODS}  # fmt: skip
    paths = ["/docs", *(f"/docs/{slug(tag)}" for tag in tags)]
    for path in paths if not read_once else ():
        read_once[path] = client.get(path).text
    return read_once


def slug(title: str) -> str:
    return title.lower().replace(" ", "-")


@pytest.fixture
def page(pages) -> str:
    """All pages in one, without the list of all calls, whose anchors are those of the calls."""
    whole = "".join(pages.values())
    return whole.replace(part(whole, "calls", "section"), "")


@pytest.fixture
def with_token(browser, alice) -> str:
    """The contents after the click."""
    client = browser(alice)
    answer = client.post("/docs/token")
    assert (answer.status_code, answer.location) == (303, "/docs#start")
    client.head("/docs")  # shows nothing, and so uses nothing up
    return client.get("/docs").text


# All of the document is there


def told(operation: dict, parameters: list[dict]) -> Iterator[str]:
    """Each text of an operation but those of its body."""
    yield from (operation["summary"], operation["description"])
    for each in parameters:
        yield from (each["name"], each["description"], *each.get("schema", {}).get("enum", []))
    for status, answer in operation["responses"].items():
        yield from (status.replace("default", "other"), answer["description"])
        for header, about in answer.get("headers", {}).items():
            yield from (header, about["description"])


def test_every_operation_is_shown_with_all_that_it_takes_and_answers(page, operations):
    for name, (method, path, item) in operations.items():
        shown = words(part(page, name))
        assert f"{method.upper()} {path}" in shown
        parameters = [*item.get("parameters", []), *item[method].get("parameters", [])]
        parameters += item[method].get("x-request-headers", [])
        for text in told(item[method], parameters):
            assert words(text) in shown


def test_every_field_of_a_body_is_shown_with_its_limits(page, document, operations):
    for name, (method, _, item) in operations.items():
        for body in item[method].get("requestBody", {}).get("content", {}).values():
            fields = schema_of(document, body)[1] or body["schema"]
            shown = words(part(page, name))
            for field, about in fields.get("properties", {}).items():
                limit = f"{about['maxLength']:,} characters" if "maxLength" in about else ""
                needed = " required" if field in fields.get("required", []) else ""
                description = re.escape(words(about.get("description", "")))
                assert re.search(rf"{field} [\w ,]*{limit}{needed} {description}", shown), field
                assert all(choice in shown for choice in about.get("enum", []) if choice)


def schema_of(document: dict, content: dict) -> tuple[str, dict]:
    name = content["schema"].get("$ref", "").rpartition("/")[2]
    return name, document["components"]["schemas"].get(name, {})


def test_every_object_that_an_answer_holds_is_shown_with_its_members(page, document, operations):
    for method, _, item in operations.values():
        for answer in item[method]["responses"].values():
            for content in answer.get("content", {}).values():
                name, schema = schema_of(document, content)
                for member, about in schema.get("properties", {}).items():
                    shown = words(part(page, f"object-{name}"))
                    assert member in shown
                    assert words(about.get("description", "")) in shown


def test_the_texts_are_shown_and_the_contents_lead_to_all_of_them(
    pages, page, document, operations
):
    shown = words(page)
    assert words(document["info"]["description"]) in shown
    contents = "".join(
        re.search('<nav class="docs-contents .*?</nav>', each, re.S)[0] for each in pages.values()
    )
    for tag in document["tags"]:
        assert f">{tag['name']}</a>" in contents
        for line in tag["description"].replace("| --- |", "").splitlines():
            assert words(line.removesuffix("--- |")) in shown
        for topic in re.findall("^### (.+)", tag["description"], re.M):
            assert f">{topic}</a>" in contents
    assert set(operations) <= set(re.findall('href="#([^"]+)"', contents))


def test_every_link_within_the_pages_leads_to_a_place_that_is_there(pages, operations):
    places = {path: set(re.findall('id="([^"]+)"', each)) for path, each in pages.items()}
    links = {
        (target or path, anchor)
        for path, each in pages.items()
        for target, anchor in re.findall(r'href="(/docs[\w/-]*)?#([^"]+)"', each)
    }
    assert len(links) > len(operations)
    assert [link for link in links if link[1] not in places[link[0]]] == []


def test_each_page_leads_to_all_others(pages):
    for page in pages.values():
        contents = re.search('<nav class="docs-contents .*?</nav>', page, re.S)[0]
        assert [path for path in pages if f'href="{path}"' not in contents] == []


def test_an_anchor_that_a_former_page_had_leads_on_from_the_contents(browser, alice, operations):
    client = browser(alice)
    for former in ("history-and-calendar", "insights-and-report", "signing-in-and-monitoring"):
        answer = client.get(f"/docs/{former}")
        assert (answer.status_code, answer.location) == (301, "/docs")
    contents = client.get("/docs").text
    for name in operations:
        assert re.search(rf'<li id="{name}"><a href="/docs/[a-z-]+#{name}">', contents), name


def test_a_page_that_is_none_is_not_there(browser, alice):
    assert browser(alice).get("/docs/nothing").status_code == 404


def test_an_id_in_an_example_has_to_be_filled_in(pages):
    assert "Replace JOB_ID and EVENT_ID with your own IDs" in words(pages["/docs/history"])
    for kind in ("curl", "python"):
        shown = examples(pages["/docs/interviews"], kind)
        assert '"jobId": JOB_ID,' in shown["createInterview"]


def test_every_status_of_an_error_is_in_the_table(page, operations):
    table = words(part(page, "errors", "section"))
    for method, _, item in operations.values():
        others = re.findall(r"\b[45]\d\d\b", item[method]["responses"]["default"]["description"])
        assert "507" in others
        for status in [*item[method]["responses"], *others]:
            assert status == "default" or status < "400" or f"{status} " in table


# Its own address


def shown_at(client, host: str, scheme: str, prefix: str, path: str = "/docs") -> str:
    forwarded = {"Host": host, "Proto": scheme, "Prefix": prefix}
    headers = {f"X-Forwarded-{name}": value for name, value in forwarded.items()}
    return client.get(path, headers=headers).text


@pytest.mark.parametrize("settings", [{"VEGA_TRUSTED_PROXIES": "1"}])
def test_the_page_holds_the_address_that_the_reader_typed(browser, alice, operations):
    for host, scheme, prefix in (
        ("192.168.1.20:8765", "http", ""), ("jobs.example.org", "https", "/vega"),
    ):  # fmt: skip
        page = shown_at(browser(alice), host, scheme, prefix)
        assert f"{scheme}://{host}{prefix}/api/jobs" in words(page)
        assert f'action="{prefix}/docs/token"' in page
        page = shown_at(browser(alice), host, scheme, prefix, "/docs/jobs")
        for kind in ("curl", "python"):
            for name, example in examples(page, kind).items():
                assert f"{scheme}://{host}{prefix}{operations[name][1].split('{')[0]}" in example


# The token


def test_the_token_is_shown_once_in_the_example_of_the_page_and_works(browser, alice, anonymous):
    client = browser(alice)
    client.post("/docs/token")
    assert not TOKEN.search(client.get("/docs/tasks").text)
    page, again = client.get("/docs").text, client.get("/docs").text
    (token,) = set(TOKEN.findall(page))
    assert not TOKEN.search(again)
    assert token in part(page, "start-curl", "code")
    assert f"export VEGA_TOKEN={token}" in page
    assert "$VEGA_TOKEN" in part(again, "start-curl", "code")
    header = {"Authorization": f"Bearer {token}"}
    assert anonymous.get("/api/auth/verify", headers=header).json == {"username": "alice"}
    assert "API documentation" in client.get("/settings/tokens").text


def test_nobody_else_sees_the_token_nor_does_another_page(browser, alice, bob):
    client = browser(alice)
    client.post("/docs/token")
    assert not TOKEN.search(browser(bob).get("/docs").text)
    assert not TOKEN.search(client.get("/settings/tokens").text)
    assert TOKEN.search(client.get("/docs").text)


def test_a_token_is_made_only_on_purpose(app, browser, alice, anonymous):
    browser(alice).get("/docs")
    assert anonymous.post("/docs/token").status_code == 302
    app.config["WTF_CSRF_ENABLED"] = True
    assert browser(alice).post("/docs/token").status_code == 400
    assert not tokens.list_tokens(alice)


def test_who_is_signed_out_goes_to_the_login_and_the_document_is_open_to_all(anonymous, alice):
    assert anonymous.get("/docs").location == "/login?next=/docs"
    assert anonymous.get("/api/openapi.json").status_code == 200


def test_the_settings_and_the_help_lead_to_the_page_and_it_leads_to_the_document(browser, alice):
    client = browser(alice)
    for path in ("/settings/tokens", "/help"):
        assert client.get(path).text.count('href="/docs"') == 1
    assert 'href="/api/openapi.json"' in client.get("/docs").text


# What the document says is text


def test_what_the_document_says_is_shown_as_it_is(browser, alice, monkeypatch, document):
    strange = """<script>alert(1)</script> & "it's" `</code>` </article>"""
    odd = copy.deepcopy(document)
    odd["info"]["description"] = odd["tags"][0]["description"] = strange
    operation = odd["paths"]["/api/jobs"]["post"]
    operation["description"] = operation["summary"] = strange
    operation["requestBody"]["content"]["application/json"]["example"] = {"title": strange}
    field = odd["components"]["schemas"]["NewJob"]["properties"]["title"]
    field["description"] = strange
    monkeypatch.setattr(vega.api.openapi.document, "document", lambda server: odd)
    page = browser(alice).get("/docs").text + browser(alice).get("/docs/jobs").text
    assert "<script>alert" not in page
    assert "</code> </article>" not in page
    assert page.count("</article>") == page.count("<article")
    assert words(page).count("alert(1)") >= 6
    (sent,) = arguments({"createJob": examples(page, "curl")["createJob"]}, "").values()
    assert json.loads(sent.d) == {"title": strange}


# The examples work


def arguments(examples: dict[str, str], token: str) -> dict[str, argparse.Namespace]:
    """What a shell makes of each example: the arguments that it would give to curl."""
    script = "curl() { printf '%s\\0' \"$@\"; printf '\\0'; }\n" + "\n".join(examples.values())
    ran = subprocess.run(
        ["sh", "-eu"], input=script, capture_output=True, text=True, check=True,
        env={"VEGA_TOKEN": token},
    )  # fmt: skip
    curl = argparse.ArgumentParser(allow_abbrev=False)
    curl.add_argument("url")
    curl.add_argument("-X")
    curl.add_argument("-d")
    curl.add_argument("-F", action="append", default=[])
    curl.add_argument("-H", action="append", default=[])
    curl.add_argument("-G", action="store_true")
    curl.add_argument("-i", action="store_true")
    curl.add_argument("-o")
    curl.add_argument("--data-urlencode", action="append", default=[])
    given = ran.stdout.removesuffix("\0\0").split("\0\0")
    calls = [curl.parse_args(call.split("\0")) for call in given]
    return dict(zip(examples, calls, strict=True))


def run(client, given: argparse.Namespace):
    assert bool(given.data_urlencode) == given.G
    form = dict(part.split("=", 1) for part in given.F)
    if form:
        name = form["file"].removeprefix("@")
        form["file"] = (BytesIO(Path(name).read_bytes()), name)
    with client.open(
        given.url,
        method=given.X or ("POST" if given.d or form else "GET"),
        headers=[tuple(header.split(": ", 1)) for header in given.H],
        data=given.d or form,
        query_string=dict(pair.split("=", 1) for pair in given.data_urlencode),
    ) as answer:
        answer.get_data()
    return answer


def test_every_operation_has_an_example_of_each_kind(page, operations):
    for kind in ("curl", "python"):
        assert examples(page, kind).keys() == operations.keys() == CALLS.keys()


@pytest.fixture
def put(app, alice, tmp_path, monkeypatch):
    """Puts what is a person's own into an example of that person's page, who has a CV.pdf."""
    monkeypatch.chdir(tmp_path)
    Path("CV.pdf").write_bytes(b"%PDF-1.7")
    signed_in = people.sign_in_extension("alice", PASSWORD, "192.0.2.1", "extension")
    own = {
        "JOB_ID": "1",
        "EVENT_ID": "2",  # the first one is that the job was saved
        "TASK_ID": "1",
        "INTERVIEW_ID": "1",
        "CONTACT_ID": "1",
        "EFFORT_ID": "1",
        "EMPLOYER_ID": "1",
        "DOCUMENT_ID": "1",
        "YOUR_API_TOKEN": tokens.create_token(alice, "python"),
        "YOUR_PASSWORD": PASSWORD,
        "YOUR_REFRESH_TOKEN": signed_in.refresh_token,
    }

    def put(example: str) -> str:
        for placeholder, value in own.items():
            example = example.replace(placeholder, value)
        return example

    return put


def test_to_sign_in_names_the_reader_and_nobodys_secret(browser, alice, bob):
    page = browser(bob).get("/docs/signing-in").text
    for kind in ("curl", "python"):
        shown = examples(page, kind)
        assert '"username": "bob"' in shown["signIn"]
        assert '"password": "YOUR_PASSWORD"' in shown["signIn"]
        assert '"refresh_token": "YOUR_REFRESH_TOKEN"' in shown["refresh"]
    assert "bob" not in browser(bob).get("/api/openapi.json").text


def test_the_curl_examples_work_as_pasted(page, alice, anonymous, put):
    answered, token = examples(page, "answer"), tokens.create_token(alice, "shell")
    calls = arguments({name: put(text) for name, text in examples(page, "curl").items()}, token)
    for name, status in CALLS.items():
        given = calls[name]
        answer = run(anonymous, given)
        assert answer.status_code == status, (name, answer.text)
        if name in answered and status in (200, 201):
            assert answer.json.keys() == json.loads(answered[name]).keys(), name


def test_with_the_token_of_the_page_curl_needs_none_of_the_shell(with_token, anonymous, put):
    (example,) = re.findall(r'<code id="start-curl">(.*?)</code>', with_token, re.S)
    (call,) = arguments({"createJob": put(html.unescape(example))}, "").values()
    assert run(anonymous, call).status_code == 200


def test_the_python_examples_work_as_pasted(page, anonymous, put, monkeypatch, capsys):
    """With a stand-in for the library requests, which takes what it takes."""

    def sender(method: str):
        def send(url, *, timeout, headers=None, params=None, files=None, **body):
            if files:
                body["data"] = {**body.get("data", {}), **files}
            with anonymous.open(
                url, method=method, headers=headers, query_string=params, **body
            ) as answer:
                answer.get_data()
            return SimpleNamespace(
                status_code=answer.status_code, json=answer.get_json, content=answer.data
            )

        return send

    stand_in = SimpleNamespace(**{method: sender(method.upper()) for method in METHODS})
    monkeypatch.setitem(sys.modules, "requests", stand_in)
    python = examples(page, "python")
    for name, status in CALLS.items():
        exec(put(python[name]), {})
        assert capsys.readouterr().out.startswith(str(status)), name
