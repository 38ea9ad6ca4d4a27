"""Compare tools of assistants, and the reading of mails, with few and many jobs. Prints a table.

PYTHONPATH=tests python -m bench.assistants [JOBS]
"""

import json
import os
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from bench.pages import client_with, milliseconds
from flask.testing import FlaskClient

FEW, MANY = 300, 5_000
ROUNDS = 21
LONGEST = {"whats_due": 25, "search_jobs": 25, "get_job": 25, "check_url": 25, "mail": 250}  # ms
TOOLS = {
    "whats_due": {},
    "search_jobs": {"q": "engineer"},
    "get_job": {"jobId": 7},
    "check_url": {"url": "https://jobs.example/7?utm_source=x"},
}
PARAGRAPH = (
    "we are pleased to invite you to an interview for the position of Engineer number7 at Company "
    "7 on Thursday, 3 December 2026, from 14:00 to 15:00 in our office in Berlin. "
)
MAIL = (
    "From: Maria Keller <m.keller@company7.example>\nSubject: Interview: Engineer number7\n"
    "Date: Fri, 20 Nov 2026 10:15:00 +0100\nContent-Type: text/plain; charset=utf-8\n\n"
    f"Dear Alice,\n\n{PARAGRAPH}\n\n"
).encode()


def call_tool(client: FlaskClient, name: str) -> None:
    params = {"name": name, "arguments": TOOLS[name]}
    message = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params}
    answer = client.post("/mcp", data=json.dumps(message), content_type="application/json")
    assert answer.json is not None
    assert not answer.json["result"]["isError"], answer.text


def read_mail(client: FlaskClient) -> None:
    answer = client.post("/api/mails/read", data=MAIL, content_type="message/rfc822")
    assert answer.status_code == 200, answer.text


def measured() -> dict[str, Callable[[FlaskClient], None]]:
    tools = {name: lambda client, name=name: call_tool(client, name) for name in TOOLS}
    return {**tools, "mail": read_mail}


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else MANY
    sys.stderr = open(os.devnull, "w")  # noqa: SIM115 (the access log)
    with tempfile.TemporaryDirectory() as folder:
        small = client_with(FEW, Path(folder) / "few")
        large = client_with(many, Path(folder) / "many")
        print(f"| call | ms with {FEW:,} jobs | ms with {many:,} | ratio | bar, ms |")
        print("| --- | ---: | ---: | ---: | ---: |")
        for name, call in measured().items():
            times: dict[str, list[float]] = {"small": [], "large": []}
            for _ in range(ROUNDS):  # alternating, so that noise affects both
                times["small"].append(milliseconds(lambda: call(small)))  # noqa: B023
                times["large"].append(milliseconds(lambda: call(large)))  # noqa: B023
            few, lots = (statistics.median(values) for values in times.values())
            print(f"| {name} | {few:.1f} | {lots:.1f} | {lots / few:.2f} | {LONGEST[name]} |")


if __name__ == "__main__":
    main()
