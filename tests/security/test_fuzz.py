"""Anything at all, sent to every address: the answer is never a 500."""

import json
import random
from io import BytesIO
from itertools import product
from urllib.parse import quote, urlencode

import pytest
from conftest import PASSWORD
from werkzeug.datastructures import MultiDict

from vega.extensions import db
from vega.models import JobStatus
from vega.services.accounts import tokens
from vega.services.jobs import jobs

ROUNDS = 1  # of each method of each address; more of them find more, and take longer
SEEDS = {"sqlite": 1, "postgresql": 2}  # each database meets requests of its own

TEXTS = [
    "", " ", "0", "-1", "1", "2", "17:applied", "9" * 12, "9" * 5_000, "1e999", "NaN", "null",
    "true", "\0", "a\0b", "\r\nSet-Cookie: a=b", "\t", "\x1b[31m", "\u2028", "\u202e", "\ufeff",
    "\ufffe", "é" * 300, "😀", "漢字", "العربية", "e" + "\u0301" * 500, "ﷺ" * 50, "İIıſK", "٣", "²",
    "x" * 70_000, "' OR 1=1 --", '"; DROP TABLE jobs; --', "\\", "%", "%00", "%ff", "_", "*",
    '"*"', "a:*", "a & b", "NEAR(a b)", "(", "[", "<b>", "{{7*7}}", "{%x%}", "${x}",
    "../../etc/passwd", "//evil.example", "javascript:x()", "https://jobs.example/1",
    "https://[::1", "https://x:99999/", "https://\u200b/", "alice", "bob", "ALICE",
    "a@b.example", PASSWORD, "interested", "applied", "full_time", "free", "unlimited", "title",
    "newest", "updated", "today", "7", "delete", "description", "Europe/Zurich",
    "WyJuZXdlc3QiLG51bGwsMV0", "all", "no_reply", "applied.rejected", "4-7", "..2026-11-01",
    "2026-11-01", "WyJ1cGRhdGVkIiwiMDAwMS0wMS0wMVQwMDowMCsyMzo1OSIsMV0", "W1tb",
]  # fmt: skip
NAMES = [
    "q", "status", "job_type", "company", "added", "sort", "after", "before", "edit", "next",
    "code", "username", "password", "plan", "url", "title", "location", "description", "notes",
    "source_url", "application_url", "was_title", "was_notes", "was_status", "job_id", "action",
    "change", "occurred_on", "stage", "outcome", "applied_via", "show", "workplace", "tag",
    "source", "quiet", "applied_from", "applied_to", "other", "label", "days", "time_zone",
    "pros", "cons", "starts_on", "hours_a_week", "weeks_a_year",
    "quiet_after", "counted", "group", "flow", "reached", "left", "without", "reply_days", "from",
    "document",
    "to", "current_password", "new_password", "interested", "applied", "sourceUrl",
    "jobType", "refresh_token", "csrf_token", "id", "owner_id", "v", "\0", "",
]  # fmt: skip
HEADERS = [
    "HX-Request", "HX-Current-URL", "HX-History-Restore-Request", "Referer", "Origin", "User-Agent",
    "Host", "Accept", "Accept-Encoding", "Accept-Language", "Range", "If-None-Match",
    "If-Modified-Since", "Authorization", "X-Forwarded-For", "X-Forwarded-Host", "X-CSRFToken",
    "Sec-Fetch-Site", "Content-Encoding", "X-HTTP-Method-Override", "X-Forwarded-Prefix",
]  # fmt: skip
HEADER_TEXTS = [
    "true", "", "http://localhost/jobs?q=a", "//evil.example", "http://[", "null", "x" * 5_000,
    "*/*", "gzip;q=x", "bytes=0-1", "bytes=9-1,a", '"x", W/', "Bearer x", "Bearer vega_at_1.a.b",
    "\xff\xfe", "localhost:99999", "localhost:x", "[::1", "a b", '"<b>', "2100-99-99",
    "cross-site", "PUT",
]  # fmt: skip
METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]


class Fuzzer:
    def __init__(self, seed: int):
        self.random = random.Random(seed)

    def text(self) -> str:
        return self.random.choice(TEXTS)

    def pairs(self) -> list[tuple[str, str]]:
        """Names may come twice."""
        count = self.random.choice([0, 1, 2, 4, 8, 30])
        return [(self.random.choice(NAMES), self.text()) for _ in range(count)]

    def path(self, rule: str, known: list[int]) -> str:
        def filled(part: str) -> str:
            if not part.startswith("<"):
                return part
            usual = self.random.random() < 0.7
            return str(self.random.choice(known)) if usual else quote(self.text()[:2_000], safe="")

        path = "/".join(map(filled, rule.split("/")))
        return f"{path}?{self.query()}" if self.random.random() < 0.6 else path

    def query(self) -> str:
        if self.random.random() < 0.1:
            return self.random.choice(["%", "%ff=%fe", "a=%ed%a0%80", "&&=&", "a" * 9_000, "q=%00"])
        return urlencode([(name, text[:9_000]) for name, text in self.pairs()])

    def headers(self) -> dict[str, str]:
        chosen = self.random.sample(HEADERS, self.random.choice([0, 0, 1, 2, 4]))
        return {name: self.random.choice(HEADER_TEXTS) for name in chosen}

    def body(self) -> dict[str, object]:
        return self.random.choice(
            [self.form, self.form, self.multipart, self.files, self.json, self.junk, dict]
        )()

    def form(self) -> dict[str, object]:
        return {"data": MultiDict(self.pairs())}

    def multipart(self) -> dict[str, object]:
        return {"data": MultiDict(self.pairs()), "content_type": "multipart/form-data"}

    def files(self) -> dict[str, object]:
        sent = {name: (BytesIO(text.encode()), "a.txt") for name, text in self.pairs()}
        return {"data": sent, "content_type": "multipart/form-data"}

    def json(self) -> dict[str, object]:
        values = [*TEXTS, None, 1, -1e308, True, [], {}, [[["a"]]], {"a": {"b": 1}}, "\ud800"]
        value = self.random.choice(values)
        found = {name: self.random.choice(values) for name, _ in self.pairs()}
        text = json.dumps(self.random.choice([found, found, value]))
        return {"data": text, "content_type": "application/json"}

    def junk(self) -> dict[str, object]:
        kinds = [
            "", "a;b", "multipart/form-data", "multipart/form-data; boundary=x", "text/plain",
            "application/x-www-form-urlencoded; charset=utf-16", "application/json",
        ]  # fmt: skip
        body = self.random.choice(
            [b"", b"\xff\xfe", b"%", b"a=%ff&\0=%00", b"--x\r\n\r\n--x--", b"--x\r\nContent-Dispo",
             b"\x1f\x8b\x08\x00", b"[" * 50_000, b"=&" * 5_000, self.random.randbytes(200)]
        )  # fmt: skip
        return {"data": body, "content_type": self.random.choice(kinds)}


def fuzz(app, rules, sign_in, seed: int, known: list[int]) -> int:
    """How many requests were answered; `sign_in` opens a client with its headers."""
    fuzzer, answered = Fuzzer(seed), 0
    for rule in rules:
        client, headers = sign_in()
        for method in METHODS:
            taken = method in rule.methods and method not in ("HEAD", "OPTIONS")
            for _ in range(ROUNDS if taken else fuzzer.random.random() < 0.3):
                path, body = fuzzer.path(rule.rule, known), fuzzer.body()
                sent = {**headers, **fuzzer.headers()}
                with client.open(path, method=method, headers=sent, **body) as answer:
                    answer.get_data()
                    assert answer.status_code < 500, (seed, method, path, sent, body, answer.text)
                answered += 1
    return answered


@pytest.fixture
def visitors(app, browser, alice, bob, make_job):
    """The owner's browser, another user's browser, a token, nobody; and ids that are there."""
    known = [make_job(alice, title=text) for text in TEXTS[-7:]]
    known.append(make_job(alice, description="<p>" + "<b>deep</p>" * 50, notes="[a](b) `c`"))
    known.append(make_job(alice, title="Other", company="Acme GmbH", status=JobStatus.APPLIED))
    jobs.delete_jobs(alice, [make_job(alice)])
    bearer = {"Authorization": f"Bearer {tokens.create_token(alice, 'fuzz')}"}
    return known, {
        "owner": lambda: (browser(alice), {}),
        "token": lambda: (app.test_client(), bearer),
        "nobody": lambda: (app.test_client(), {}),
    }


@pytest.mark.parametrize(
    ("database", "who"),
    [*product(["sqlite"], ["owner", "token", "nobody"]),
     *product(["postgresql"], ["owner", "token"])],
    indirect=["database"],
)  # fmt: skip
@pytest.mark.parametrize("part", range(2))  # for workers to share
def test_nothing_that_is_sent_anywhere_is_a_500(app, visitors, who, part):
    """On PostgreSQL two visitors share the addresses: that finds what it alone refuses."""
    (known, sign_ins), database = visitors, db.engine.dialect.name
    rules = [*app.url_map.iter_rules()][part::2]
    if database == "postgresql":
        rules = rules[who == "token" :: 2]
    assert fuzz(app, rules, sign_ins[who], SEEDS[database], known) > 50
