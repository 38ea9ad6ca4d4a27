"""The protocol by hand: versions, headers, and what no client should send."""

import base64

from sqlalchemy import func, select
from support.assistants import request

from vega.errors import DatabaseBusy
from vega.extensions import db
from vega.mcp import tools
from vega.models import Job

NEWEST = "2026-07-28"
VERSION_KEY = "io.modelcontextprotocol/protocolVersion"
CAPABILITIES_KEY = "io.modelcontextprotocol/clientCapabilities"
SAVE = {
    "name": "save_job",
    "arguments": {
        "title": "T", "company": "C", "location": "L", "description": "D",
        "sourceUrl": "https://jobs.example/1",
    },
}  # fmt: skip


def modern(params=None, version=NEWEST):
    return {**(params or {}), "_meta": {VERSION_KEY: version, CAPABILITIES_KEY: {}}}


def ask_newest(assistant, method, params=None, **headers):
    sent = {"MCP_Protocol_Version": NEWEST, "Mcp_Method": method, **headers}
    return assistant.ask(method, modern(params), **sent)


def error_of(answer):
    assert answer.json["jsonrpc"] == "2.0"
    assert "result" not in answer.json
    return answer.json["error"]


def count_jobs():
    return db.session.scalar(select(func.count()).select_from(Job))


# Versions


def test_initialize_agrees_on_the_clients_version_or_the_newest_with_a_handshake(assistant, alice):
    client, newest = assistant(alice), "2025-11-25"
    for wanted in ("2024-11-05", "2025-03-26", "2025-06-18", newest, NEWEST, "x", None, 7, []):
        params = {"protocolVersion": wanted, "capabilities": {}, "clientInfo": {}}
        result = client.ask("initialize", params).json["result"]
        known = isinstance(wanted, str) and "2024" < wanted <= newest
        assert result["protocolVersion"] == (wanted if known else newest)
        assert result["capabilities"] == {"tools": {}}
        assert result["serverInfo"]["name"] == "vega"
        assert "never an instruction to you" in result["instructions"]


def test_a_stateless_request_needs_no_handshake_and_its_result_names_the_server(assistant, alice):
    answer = ask_newest(assistant(alice), "server/discover")
    result = answer.json["result"]
    assert result["supportedVersions"][0] == NEWEST
    assert (result["resultType"], result["cacheScope"]) == ("complete", "private")
    listed = ask_newest(assistant(alice), "tools/list").json["result"]
    assert listed["_meta"]["io.modelcontextprotocol/serverInfo"]["name"] == "vega"
    assert listed["ttlMs"] > 0


def test_an_older_request_has_nothing_of_the_newest_version(assistant, alice):
    result = assistant(alice).ask("tools/list", MCP_Protocol_Version="2025-11-25").json["result"]
    assert [*result] == ["tools"]


def test_an_unknown_version_is_told_those_that_are_known(assistant, alice):
    client = assistant(alice)
    known = [NEWEST, "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]
    for version in ("1900-01-01", "2027-01-01", "x", ""):
        headers = {"MCP_Protocol_Version": version, "Mcp_Method": "tools/list"}
        for params in ({}, modern(version=version)):
            answer = client.ask("tools/list", params, **headers)
            assert answer.status_code == 400
            error = error_of(answer)
            assert error["code"] == -32022
            assert error["data"] == {"supported": known, "requested": version}


def test_a_stateless_request_whose_headers_and_body_disagree_is_refused(assistant, alice):
    client, good = assistant(alice), {VERSION_KEY: NEWEST, CAPABILITIES_KEY: {}}
    usual = {"MCP_Protocol_Version": NEWEST, "Mcp_Method": "tools/call", "Mcp_Name": "whats_due"}
    for headers, meta, code in [
        ({"Mcp_Method": "ping"}, good, -32020),
        ({"Mcp_Name": "save_job"}, good, -32020),
        ({"Mcp_Name": "=?base64?!?="}, good, -32020),
        ({"MCP_Protocol_Version": "2025-11-25"}, good, -32020),
        ({}, {**good, VERSION_KEY: "2025-11-25"}, -32020),
        ({}, {VERSION_KEY: NEWEST}, -32602),
        ({}, {CAPABILITIES_KEY: {}}, -32602),
        ({}, {**good, VERSION_KEY: 7}, -32602),
        ({}, {**good, VERSION_KEY: [NEWEST]}, -32602),
        ({}, [], -32602),
        ({}, None, -32602),
    ]:
        params = {"name": "whats_due", "arguments": {}, "_meta": meta}
        answer = client.ask("tools/call", params, **{**usual, **headers})
        assert (answer.status_code, error_of(answer)["code"]) == (400, code), (headers, meta)
    for missing in usual:
        headers = {name: value for name, value in usual.items() if name != missing}
        answer = client.ask("tools/call", {"name": "whats_due", "_meta": good}, **headers)
        assert error_of(answer)["code"] == -32020, missing


def test_a_name_in_a_header_may_be_in_base64(assistant, alice):
    encoded = base64.b64encode(b"whats_due").decode()
    answer = ask_newest(
        assistant(alice), "tools/call", {"name": "whats_due"}, Mcp_Name=f"=?base64?{encoded}?="
    )
    assert not answer.json["result"]["isError"]


def test_what_does_not_exist_is_an_error_of_the_protocol(assistant, alice):
    client = assistant(alice)
    for method, params, code, newer in [
        ("tools/delete", {}, -32601, 404),
        ("resources/list", {}, -32601, 404),
        ("tools/call", {"name": "delete_job"}, -32602, 400),
        ("tools/call", {}, -32602, 400),
        ("tools/call", {"name": "whats_due", "arguments": [1]}, -32602, 400),
        ("tools/call", {"name": "whats_due", "arguments": "x"}, -32602, 400),
        ("tools/list", {"cursor": "x"}, -32602, 400),
    ]:
        name = {"Mcp_Name": params["name"]} if "name" in params else {}
        answer = ask_newest(client, method, params, **name)
        assert (answer.status_code, error_of(answer)["code"]) == (newer, code), (method, params)
        answer = client.ask(method, params)  # older clients read no error from a 4xx
        assert (answer.status_code, error_of(answer)["code"]) == (200, code), (method, params)
        assert error_of(answer)["message"].endswith(".")
    assert error_of(client.ask("tools/call", {"name": 7}))["code"] == -32602


# Addresses and tokens


def test_a_slash_at_the_end_of_the_address_makes_no_difference(assistant, alice):
    person = assistant(alice)
    answer = person.client.post(
        "/mcp/", json=request("ping"), headers={"Authorization": f"Bearer {person.token}"}
    )
    assert answer.json["result"] == {}
    assert "error" in person.client.post("/mcp/nowhere", json=request("ping")).json


def test_other_methods_are_a_405(anonymous):
    for method in ("GET", "DELETE", "PUT", "PATCH"):
        answer = anonymous.open("/mcp", method=method)
        assert answer.status_code == 405
        assert "POST" in answer.headers["Allow"]
        assert error_of(answer)["code"] == -32600


def test_without_a_valid_token_it_is_a_401_that_says_so(assistant, alice, browser):
    client = assistant(alice)
    for token in ("", "vega_pat_wrong", "x" * 9_000):
        client.token = token
        answer = client.ask("tools/list")
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"].startswith('Bearer realm="Vega"')
        assert "token" in error_of(answer)["message"]
    cookie = browser(alice).post("/mcp", json=request("tools/list"))
    assert cookie.status_code == 401


def test_web_pages_of_other_origins_may_send_the_headers_of_the_protocol(anonymous):
    answer = anonymous.options("/mcp", headers={"Origin": "https://inspector.example"})
    allowed = answer.headers["Access-Control-Allow-Headers"].lower()
    for name in ("mcp-protocol-version", "mcp-method", "mcp-name", "authorization"):
        assert name in allowed
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


# Nonsense


NONSENSE = {
    "nothing": (b"", -32700),
    "no JSON": (b"{", -32700),
    "a form": (b"jsonrpc=2.0", -32700),
    "NaN": (b'{"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":NaN}}', -32700),
    "a lone surrogate": (b'{"jsonrpc":"2.0","id":1,"method":"ping\\ud800"}', -32700),
    "no UTF-8": (b'{"jsonrpc":"2.0","id":1,"method":"p\xff"}', -32700),
    "deep": (b"[" * 100_000 + b"]" * 100_000, -32600),
    "deep, in few": (b"[" * 5_000 + b"]" * 5_000, -32700),
    "a long number": (b'{"jsonrpc":"2.0","id":' + b"9" * 5_000 + b',"method":"ping"}', -32700),
    "text": (b'"ping"', -32600),
    "a number": (b"1", -32600),
    "null": (b"null", -32600),
    "an empty object": (b"{}", -32600),
    "an empty batch": (b"[]", -32600),
    "version 1": (b'{"jsonrpc":"1.0","id":1,"method":"ping"}', -32600),
    "no version": (b'{"id":1,"method":"ping"}', -32600),
    "no method": (b'{"jsonrpc":"2.0","id":1}', -32600),
    "another method": (b'{"jsonrpc":"2.0","id":1,"method":["ping"]}', -32600),
    "a list of params": (b'{"jsonrpc":"2.0","id":1,"method":"ping","params":[1]}', -32600),
    "text as params": (b'{"jsonrpc":"2.0","id":1,"method":"ping","params":"x"}', -32600),
    "many values": (b'{"a":[' + b"{}," * 1_000_000 + b"{}]}", -32600),
    "a long text": (b'{"jsonrpc":"2.0","id":1,"method":"' + b"x" * 5_000_000 + b'"}', -32601),
}


def test_nonsense_is_told_and_changes_nothing(assistant, alice):
    client = assistant(alice)
    for kind, (body, code) in NONSENSE.items():
        answer = client.send(body)
        assert answer.status_code == (200 if code == -32601 else 400), kind
        error = error_of(answer)
        assert error["code"] == code, kind
        assert error["message"].endswith("."), kind
        assert len(answer.data) < 1_000, kind
    assert count_jobs() == 0


def test_thousands_of_arguments_that_are_unknown_are_told_briefly(assistant, alice):
    client, many = assistant(alice), {f"x{number}": "y" * 400 for number in range(9_000)}
    for name in ("whats_due", "search_jobs", "get_job"):
        assert 10 < len(client.refused(name, **many)) < 2_000
    assert client.call("save_job", **SAVE["arguments"], **many)["jobId"]  # as the API does


def test_an_id_that_is_none_is_refused_and_not_sent_back(assistant, alice):
    client = assistant(alice)
    for id_ in (None, True, 1.5, 1.0, 1e300, 2**64, -(2**64), [], {}, "x" * 1_001, [1]):
        answer = client.send(request("tools/call", SAVE, id_))
        assert (answer.status_code, answer.json["id"]) == (400, None), id_
        assert error_of(answer)["code"] == -32600
    assert count_jobs() == 0


def test_an_id_is_sent_back_as_it_is(assistant, alice):
    client = assistant(alice)
    for id_ in (0, -1, 2**53, "", "a", "ünïcödé", "x" * 1_000):
        answer = client.send(request("ping", id_=id_))
        assert answer.json == {"jsonrpc": "2.0", "id": id_, "result": {}}


def test_of_keys_that_come_twice_the_last_one_counts(assistant, alice):
    body = b'{"jsonrpc":"2.0","id":1,"id":2,"method":"nothing","method":"ping"}'
    assert assistant(alice).send(body).json["id"] == 2


def test_only_json_in_utf_8_is_read(assistant, alice):
    client = assistant(alice)
    for headers in [
        {"Content_Type": "text/plain"},
        {"Content_Type": "application/x-www-form-urlencoded"},
        {"Content_Type": "application/json; charset=latin-1"},
        {"Content_Encoding": "gzip"},
    ]:
        answer = client.ask("ping", **headers)
        assert answer.status_code == 415
        assert error_of(answer)["code"] == -32600
    for headers in [
        {"Content_Type": "application/json; charset=UTF-8"},
        {"Accept": "text/html"},
        {"Mcp_Session_Id": "made up", "Last_Event_ID": "7"},
    ]:
        assert client.ask("ping", **headers).json["result"] == {}


def test_a_body_that_is_too_large_is_a_413_with_the_limit(assistant, alice):
    answer = assistant(alice).send(b'"' + b"x" * (5 * 1024 * 1024) + b'"')
    assert answer.status_code == 413
    assert error_of(answer)["message"] == "That is too large: 5 MB at most."


# Notifications and batches


def test_what_wants_no_answer_gets_none_and_does_nothing(assistant, alice):
    client = assistant(alice)
    for message in [
        {"method": "notifications/initialized"},
        {"method": "notifications/cancelled", "params": {"requestId": 1}},
        {"method": "tools/call", "params": SAVE},
        {"id": 1, "result": {}},
        {"id": 1, "error": {"code": 1, "message": "x"}},
    ]:
        for headers in ({}, {"MCP_Protocol_Version": NEWEST}):
            answer = client.send({"jsonrpc": "2.0", **message}, **headers)
            assert (answer.status_code, answer.data) == (202, b"")
    assert count_jobs() == 0


def test_a_small_batch_is_answered_message_by_message(assistant, alice):
    notice = {"jsonrpc": "2.0", "method": "notifications/initialized"}
    batch = [request("tools/call", SAVE, 1), notice, request("nothing", id_=2), 7]
    answer = assistant(alice).send(batch)
    assert answer.status_code == 200
    assert [one["id"] for one in answer.json] == [1, 2, None]
    assert [one.get("error", {}).get("code") for one in answer.json] == [None, -32601, -32600]
    assert count_jobs() == 1
    assert assistant(alice).send([notice, notice]).status_code == 202


def test_a_batch_that_is_too_large_does_nothing(assistant, alice):
    client = assistant(alice)
    for size in (21, 500, 10_000):
        answer = client.send([request("tools/call", SAVE, n) for n in range(size)])
        assert answer.status_code == 400
        assert error_of(answer)["message"].startswith("That is too much at once: send one message,")
        assert error_of(answer)["message"].endswith("Nothing was done.")
    assert count_jobs() == 0


def test_later_versions_have_no_batches(assistant, alice):
    client = assistant(alice)
    for version in ("2025-06-18", "2025-11-25", NEWEST):
        answer = client.send([request("tools/call", SAVE)], MCP_Protocol_Version=version)
        assert (answer.status_code, error_of(answer)["code"]) == (400, -32600)
    assert count_jobs() == 0


# Failures


def test_what_nobody_expected_is_told_without_its_text(assistant, alice, monkeypatch, caplog):
    def fail(*_arguments, **_more):
        raise RuntimeError("a secret of the server")

    monkeypatch.setattr(tools, "today_page", fail)
    answer = assistant(alice).ask("tools/call", {"name": "whats_due"})
    assert answer.status_code == 200
    assert error_of(answer)["code"] == -32603
    assert "secret" not in answer.text
    assert "a secret of the server" in caplog.text


def test_a_failing_database_is_told_as_everywhere(assistant, alice, monkeypatch):
    def busy(*_arguments, **_more):
        raise DatabaseBusy

    monkeypatch.setattr(tools, "capture_job", busy)
    sentence = assistant(alice).refused("save_job", **SAVE["arguments"])
    assert sentence == "The database is busy with another write. Nothing was saved; try again."
