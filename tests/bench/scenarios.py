"""The benchmark scenarios. To measure another path, add a `Scenario` to `SCENARIOS`.

`compare_with` names the yardstick's scenario to compare with, if it has none of the same name.
"""

import json
from dataclasses import dataclass

from bench.load import NUMBER, Request

PARAGRAPH = (
    "We are looking for an engineer who likes to build things that last, with people who care "
    "about the details: databases, queues, and the pages in front of them. You bring experience "
    "with Python or Go, and patience. "
)
DESCRIPTION = "\n\n".join(f"{number}. {PARAGRAPH}" for number in range(1, 13))[:3000]


@dataclass(frozen=True)
class Tokens:
    """Tokens of two users of a server: one without a quota, one with a used-up quota."""

    unlimited: str
    used_up: str


YARDSTICK = Tokens("unlimited", "used-up")


@dataclass(frozen=True)
class Scenario:
    name: str
    status: int
    who: str
    series: str
    cycle: int | None = None
    compare_with: str = ""
    bar: float = 0.5

    def request(self, tokens: Tokens) -> Request:
        token = getattr(tokens, self.who)
        data = save_request(token, self.series) if self.series else quota_request(token)
        return Request(data, self.status, self.cycle)


def quota_request(token: str) -> bytes:
    return (
        f"GET /api/jobs/quota HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer {token}\r\n\r\n"
    ).encode()


def save_request(token: str, series: str) -> bytes:
    job = {
        "title": "Senior Software Engineer (m/f/d)",
        "company": "Acme Systems GmbH",
        "location": "Berlin, Germany",
        "description": DESCRIPTION,
        "sourceUrl": f"https://jobs.example.com/{series}/{NUMBER.decode()}",
        "jobType": "full_time",
        "notes": "",
    }
    body = json.dumps(job).encode()
    length = len(body) - len(NUMBER) + 12
    head = (
        "POST /api/jobs HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {token}\r\nContent-Length: {length}\r\n\r\n"
    )
    return head.encode() + body


# The number of distinct jobs that the "repeated" scenarios cycle through.
REPEATS = 100
SCENARIOS = (
    Scenario("create", 200, "unlimited", "new"),
    Scenario("duplicate, repeated", 409, "unlimited", "twice", REPEATS, compare_with="create"),
    Scenario("read quota", 200, "unlimited", ""),
    Scenario("quota used up, new posting", 403, "used_up", "more"),
    Scenario("quota used up, repeated", 403, "used_up", "again", REPEATS),
)
# Sent before the clock starts, so that "repeated" requests are repeats.
PREPARED = (
    Scenario("save", 200, "unlimited", "twice"),
    Scenario("first duplicate", 409, "unlimited", "twice"),
    Scenario("first refusal", 403, "used_up", "again"),
)
