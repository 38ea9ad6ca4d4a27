"""The official client of Python, over HTTP, against a live server."""

import asyncio
import json
from contextlib import asynccontextmanager

import httpx2
import pytest
from mcp import MCPError
from mcp.client import session
from mcp.client.client import Client
from mcp.client.streamable_http import streamable_http_client
from support.assistants import run_async
from support.server import posting, serving, user_with_token

from vega.mcp.tools import TOOLS

pytestmark = pytest.mark.slow

HANDSHAKES = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"]


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    folder = tmp_path_factory.mktemp("assistants") / "data"
    token = user_with_token(folder, "unlimited")
    with serving(folder) as server:
        yield f"http://127.0.0.1:{server.port}/mcp", token


def talk(running, conversation, mode="auto"):
    """Hold a conversation, which is given the client, and return what it returns."""
    url, token = running

    @asynccontextmanager
    async def connected():
        async with (
            httpx2.AsyncClient(headers={"Authorization": f"Bearer {token}"}) as http,
            Client(streamable_http_client(url, http_client=http), mode=mode) as client,
        ):
            yield client

    async def hold():
        async with connected() as client:
            return await conversation(client)

    return run_async(hold)


async def told(client, name, arguments):
    result = await client.call_tool(name, arguments)
    assert not result.is_error, result
    return json.loads(result.content[0].text)


@pytest.mark.parametrize("mode", ["legacy", "auto", "2026-07-28"])
def test_the_official_client_lists_and_calls_every_tool(running, mode):
    async def conversation(client):
        version = HANDSHAKES[-1] if mode == "legacy" else "2026-07-28"
        assert client.session.protocol_version == version
        listed = [tool.name for tool in (await client.list_tools()).tools]
        job_id = (await told(client, "save_job", posting(f"every-{mode}")))["jobId"]
        calls = {
            "search_jobs": {"q": "engineer", "limit": 1},
            "get_job": {"jobId": job_id},
            "check_url": {"url": f"https://jobs.example.com/every-{mode}"},
            "whats_due": {},
            "insights": {"from": "2026-01-01"},
            "update_job": {"jobId": job_id, "version": 1, "location": "Bern"},
            "set_status": {"jobId": job_id, "status": "applied"},
            "log_event": {"jobId": job_id, "kind": "call", "text": "They called.", "reply": True},
            "add_task": {"jobId": job_id, "title": "Prepare", "dueOn": "2026-12-01"},
            "add_interview": {"jobId": job_id, "startsAt": "2026-12-01T14:00:00+01:00"},
            "add_contact": {"jobId": job_id, "name": "Maria Keller"},
        }
        assert listed == [*TOOLS]
        assert {"save_job", *calls} == {*listed}
        answers = {name: await told(client, name, sent) for name, sent in calls.items()}
        assert answers["check_url"] == {"tracked": True, "jobId": job_id, "status": "interested"}
        assert answers["get_job"]["untrusted"]["description"] == "Build things that last."
        found = (await told(client, "get_job", {"jobId": job_id}))["untrusted"]
        assert found["location"] == "Bern"
        assert [one["name"] for one in found["contacts"]] == ["Maria Keller"]

    talk(running, conversation, mode)


@pytest.mark.parametrize("version", HANDSHAKES)
def test_a_client_of_an_older_version_is_served(running, version, monkeypatch):
    async def conversation(client):
        assert client.session.protocol_version == version
        assert len((await client.list_tools()).tools) == len(TOOLS)
        assert "today" in await told(client, "whats_due", {})

    monkeypatch.setattr(session, "LATEST_HANDSHAKE_VERSION", version)
    talk(running, conversation, "legacy")


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_the_official_client_is_told_what_went_wrong(running, mode):
    async def conversation(client):
        wrong = await client.call_tool("add_task", {"title": 7})
        assert wrong.is_error
        assert wrong.content[0].text == "title must be text, not a number."
        with pytest.raises(MCPError, match="There is no tool 'delete_job'") as unknown:
            await client.call_tool("delete_job", {"jobId": 1})
        assert unknown.value.code == -32602

    talk(running, conversation, mode)


@pytest.mark.parametrize("mode", ["legacy", "auto"])
def test_a_hundred_calls_at_once_over_one_client_succeed(running, mode):
    async def conversation(client):
        calls = [told(client, "save_job", posting(f"{mode}-{n}")) for n in range(50)]
        calls += [told(client, "search_jobs", {"q": "engineer"}) for _ in range(50)]
        answers = await asyncio.gather(*calls)
        assert len({answer["jobId"] for answer in answers[:50]}) == 50

    talk(running, conversation, mode)


def test_a_wrong_token_is_told_by_its_sentence(running):
    async def conversation(client):
        raise AssertionError("it connected")

    with pytest.RaisesGroup(
        pytest.RaisesExc(MCPError, match="The token is not valid"), flatten_subgroups=True
    ):
        talk((running[0], "vega_pat_wrong"), conversation)
