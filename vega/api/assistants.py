"""What to copy into the settings of assistants, with this server's address."""

import json
import shlex
from collections.abc import Mapping

PROGRAM = "/path/to/vega"  # of the `vega` command on the reader's computer


def snippets(server: str, token: str) -> Mapping[str, str]:
    """Return the text for each program, by a short name."""
    address = f"{server}/mcp"
    bearer = f"Bearer {token}"
    # In double quotes, which the shells of Windows take too; a token has no special characters.
    header, url = f'"Authorization: {bearer}"', shlex.quote(address)
    program = {"command": PROGRAM, "args": ["mcp", "--url", server], "env": {"VEGA_TOKEN": token}}
    return {
        "address": address,
        "header": f"Authorization: {bearer}",
        "claude-code": f"claude mcp add --scope user --transport http vega {url} --header {header}",
        "claude-desktop": _json({"mcpServers": {"vega": program}}),
        "codex": (
            f"[mcp_servers.vega]\nurl = {_toml(address)}\n"
            f"http_headers = {{ Authorization = {_toml(bearer)} }}"
        ),
        "vs-code": _json(_vs_code(address)),
        "cursor": _json(
            {"mcpServers": {"vega": {"url": address, "headers": {"Authorization": bearer}}}}
        ),
        "gemini": f"gemini mcp add --scope user --transport http --header {header} vega {url}",
        "antigravity": f"agy mcp add --header {header} vega {url}",
    }


def _vs_code(address: str) -> Mapping[str, object]:
    """It asks for the token and keeps it out of the file."""
    asked = {
        "type": "promptString",
        "id": "vega-token",
        "description": "API token of Vega",
        "password": True,
    }
    headers = {"Authorization": f"Bearer ${{input:{asked['id']}}}"}
    server = {"type": "http", "url": address, "headers": headers}
    return {"inputs": [asked], "servers": {"vega": server}}


def _json(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
