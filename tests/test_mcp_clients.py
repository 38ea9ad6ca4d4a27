"""Clients of others on a running server: over HTTP, and over the input and output of `vega mcp`."""

import asyncio
import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from mcp import Client, MCPError, StdioServerParameters
from support.assistants import run_async
from support.browsing import TOOLS, need
from support.server import COMMAND, ROOT, Server, at_once, serving, user_with_token

pytestmark = pytest.mark.slow

MCP = TOOLS / "@modelcontextprotocol"
INSPECTOR = MCP / "inspector" / "clients" / "launcher" / "build" / "index.js"
JOB = {
    "title": "Data Engineer",
    "company": "Müller & Söhne",
    "location": "Zürich",
    "description": "Build and run our pipelines.",
    "sourceUrl": "https://jobs.example.com/1?posting=",  # and what tells one client from another
}
# In an order in which the job is there; its ID stands in place of the 0.
CALLS = {
    "save_job": JOB,
    "get_job": {"jobId": 0},
    "search_jobs": {"q": "pipelines"},
    "check_url": {"url": "https://jobs.example.com/none"},
    "whats_due": {},
    "insights": {},
    "update_job": {"jobId": 0, "notes": "Ask about the team"},
    "set_status": {"jobId": 0, "status": "applied"},
    "log_event": {"jobId": 0, "kind": "call", "text": "They will write."},
    "add_task": {"jobId": 0, "title": "Follow up", "dueOn": "2030-01-02"},
    "add_interview": {"jobId": 0, "startsAt": "2030-01-03T14:00:00+01:00"},
    "add_contact": {"jobId": 0, "name": "Maria Keller"},
}


@pytest.fixture(scope="module")
def token(tmp_path_factory) -> str:
    return user_with_token(tmp_path_factory.getbasetemp() / "mcp-clients")


@pytest.fixture(scope="module")
def server(tmp_path_factory, token) -> Server:
    with serving(tmp_path_factory.getbasetemp() / "mcp-clients") as server:
        yield server


def url_of(server: Server) -> str:
    return f"http://127.0.0.1:{server.port}"


def bridge(server: Server) -> list[str]:
    return [*COMMAND, "mcp", "--url", url_of(server)]


def test_the_npm_clients_use_every_tool(server, token):
    need(shutil.which("node") and (MCP / "client").exists(), "node with the MCP clients")
    program, *arguments = bridge(server)
    given = {
        "url": url_of(server), "token": token, "calls": CALLS,
        "command": program, "args": arguments,
    }  # fmt: skip
    run = subprocess.run(
        ["node", ROOT / "tests/support/mcp_clients.cjs", TOOLS, json.dumps(given)],
        capture_output=True, text=True, timeout=120, cwd=ROOT,
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    found = json.loads(run.stdout)
    assert len(found) == 6
    for name, one in found.items():
        assert sorted(one["tools"]) == sorted(CALLS), name
        assert {
            tool: answer["isError"] for tool, answer in one["answers"].items()
        } == dict.fromkeys(CALLS, False)
        assert "Müller & Söhne" in one["answers"]["get_job"]["text"]
        assert one["missing"]["isError"]
        assert "no such job" in one["missing"]["text"]
        assert "There is no tool 'delete_everything'" in one["unknown"]
        assert one["atOnce"] == 100
        if name.startswith("client"):
            assert one["version"] == ("2026-07-28" if "newest" in name else "2024-11-05")


@pytest.mark.parametrize(("mode", "version"), [("legacy", "2025-11-25"), ("auto", "2026-07-28")])
def test_the_python_client_uses_every_tool_over_standard_input_and_output(
    server, token, mode, version
):
    program, *arguments = bridge(server)
    started = StdioServerParameters(
        command=program, args=arguments, env={"VEGA_TOKEN": token, "LC_ALL": "C"}, cwd=ROOT
    )
    run_async(lambda: use_every_tool(started, mode, version))


async def use_every_tool(started: StdioServerParameters, mode: str, version: str) -> None:
    async with Client(started, mode=mode) as client:
        assert client.protocol_version == version
        listed = await client.list_tools()
        assert sorted(tool.name for tool in listed.tools) == sorted(CALLS)
        job_id = 0
        for name, arguments in CALLS.items():
            own = {"sourceUrl": f"{JOB['sourceUrl']}{mode}"} if name == "save_job" else {}
            own |= {"jobId": job_id} if "jobId" in arguments else {}
            answer = await client.call_tool(name, {**arguments, **own})
            assert not answer.is_error, answer
            if name == "save_job":
                job_id = json.loads(answer.content[0].text)["jobId"]
        missing = await client.call_tool("get_job", {"jobId": 999_999})
        assert missing.is_error
        assert "no such job" in missing.content[0].text
        with pytest.raises(MCPError, match="There is no tool 'delete_everything'"):
            await client.call_tool("delete_everything", {})
        calls = (client.call_tool("check_url", {"url": JOB["sourceUrl"]}) for _ in range(100))
        assert not any(answer.is_error for answer in await asyncio.gather(*calls))


def inspect(home: Path, *arguments: str) -> dict[str, object]:
    """Run the inspector's command line, whose only options here come before the command."""
    need(shutil.which("node") and INSPECTOR.exists(), "node with the MCP inspector")
    run = subprocess.run(
        ["node", INSPECTOR, "--cli", "--format", "json", *arguments],
        capture_output=True, text=True, timeout=120, cwd=ROOT,
        env={**os.environ, "HOME": str(home)},
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)["result"]


def test_the_inspector_lists_the_tools_and_calls_one(server, token, tmp_path):
    header = ["--header", f"Authorization: Bearer {token}"]
    http = ["--server-url", f"{url_of(server)}/mcp", *header]
    started = ["-e", f"VEGA_TOKEN={token}"]
    listing = ["--method", "tools/list"]
    calling = ["--method", "tools/call", "--tool-name", "check_url"]
    calling += ["--tool-args-json", json.dumps({"url": "https://jobs.example.com/none"})]
    *listed, called, called_too = at_once(
        [
            lambda: inspect(tmp_path, *http, *listing, "--strict"),
            lambda: inspect(tmp_path, *started, *listing, "--", *bridge(server)),
            lambda: inspect(tmp_path, *http, *calling, "--protocol-era", "modern"),
            lambda: inspect(tmp_path, *started, *calling, "--", *bridge(server)),
        ]
    )
    for found in listed:
        assert sorted(tool["name"] for tool in found["tools"]) == sorted(CALLS)
    for found in (called, called_too):
        assert json.loads(found["content"][0]["text"])["tracked"] is False
