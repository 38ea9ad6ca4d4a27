"""What no honest client sends. The answer is a clear 4xx in the API's error shape, or a closed
connection where HTTP itself is broken; nothing is written or counted; the next request is served.
"""

import json
import math
import socket
import struct
from collections.abc import Iterator
from contextlib import ExitStack
from http.client import HTTPConnection, parse_headers
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from support.server import (
    SECONDS,
    Answer,
    Server,
    posting,
    receive_all,
    serving,
    until,
    user_with_token,
)
from waitress.adjustments import Adjustments

from vega.server.request_parser import RequestParser

pytestmark = pytest.mark.slow

VALID = json.dumps(posting("hostile")).encode()


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, str]]:
    folder = tmp_path_factory.mktemp("hostile") / "data"
    token = user_with_token(folder, "unlimited")
    with serving(folder) as server:
        yield server, token


@pytest.fixture
def unharmed(running: tuple[Server, str]) -> Iterator[tuple[Server, str]]:
    """The server and a token; afterwards nothing is counted, nothing logged as a failure."""
    server, token = running
    used, said = server.used(token), len(server.log_text())
    yield server, token
    assert server.used(token) == used
    assert "Traceback" not in server.log_text()[said:]


def head(token: str, *lines: str, request: str = "POST /api/jobs HTTP/1.1") -> bytes:
    usual = ("Host: x", f"Authorization: Bearer {token}", "Content-Type: application/json")
    return "\r\n".join([request, *usual, *lines, "", ""]).encode("latin-1")


def answers(received: bytes) -> list[Answer]:
    """The answers on one connection, taken apart."""
    stream, found = BytesIO(received), []
    while status_line := stream.readline():
        assert status_line.startswith(b"HTTP/1."), status_line
        headers = parse_headers(stream)
        body = stream.read(int(headers["Content-Length"] or 0))
        found.append(Answer(int(status_line.split()[1]), headers, body))
    return found


def assert_refused(received: bytes, *statuses: int) -> None:
    """Closed without a word, or refused, however many requests the server made of it."""
    for answer in answers(received):
        assert answer.error
        assert 400 <= answer.status < 500 or answer.status == 501, answer
        assert not statuses or answer.status in statuses, answer


class TestLengthsThatLie:
    def test_a_body_that_ends_early(self, unharmed):
        server, token = unharmed
        length = f"Content-Length: {len(VALID) + 10}"
        assert_refused(server.raw(head(token, length), VALID))

    def test_a_connection_that_ends_after_the_headers(self, unharmed):
        server, token = unharmed
        assert_refused(server.raw(head(token, f"Content-Length: {len(VALID)}")))

    def test_a_body_that_goes_on_after_its_length(self, unharmed):
        server, token = unharmed
        received = server.raw(head(token, f"Content-Length: {len(VALID) - 5}"), VALID)
        assert_refused(received, 400)
        assert answers(received)

    @pytest.mark.parametrize("length", ["-1", "+5", "5, 6", "1_0", "0x10", "ten", "5 5", "\xb2"])
    def test_a_length_that_is_no_number(self, unharmed, length):
        server, token = unharmed
        received = server.raw(head(token, f"Content-Length: {length}"), VALID)
        assert [answer.status for answer in answers(received)] == [400]
        assert_refused(received)

    def test_two_lengths_that_differ(self, unharmed):
        server, token = unharmed
        lines = (f"Content-Length: {len(VALID)}", "Content-Length: 5")
        assert_refused(server.raw(head(token, *lines), VALID), 400)

    def test_a_length_beside_chunks_does_not_count(self, unharmed):
        """The chunks rule, by RFC 9112; what follows them is not taken for a second request."""
        server, token = unharmed
        lines = ("Content-Length: 5", "Transfer-Encoding: chunked")
        assert_refused(server.raw(head(token, *lines), b"1\r\n{\r\n0\r\n\r\n"), 400)

    @pytest.mark.parametrize("length", [30 * 1024 * 1024, 6 * 1024 * 1024])
    def test_a_body_over_the_limit_is_a_413_that_is_read(self, unharmed, length):
        server, token = unharmed
        answer = server.save(token, b" " * length)
        assert answer.status == 413
        assert "5 MB" in answer.error

    def test_a_length_without_end_is_refused_before_the_body(self, unharmed):
        server, token = unharmed
        received = server.raw(head(token, f"Content-Length: {10**15}"))
        assert [answer.status for answer in answers(received)] == [413]
        assert_refused(received)

    def test_chunks_over_the_limit(self, unharmed):
        server, token = unharmed
        megabyte = b"100000\r\n" + b" " * 0x100000 + b"\r\n"
        received = server.raw(
            head(token, "Transfer-Encoding: chunked"), *[megabyte] * 6, b"0\r\n\r\n"
        )
        assert [answer.status for answer in answers(received)] == [413]
        assert_refused(received)


class TestChunks:
    def test_good_ones_are_read(self, running):
        server, token = running
        job = json.dumps(posting("chunked")).encode()
        chunks = b"%x\r\n%b\r\n0\r\n\r\n" % (len(job), job)
        lines = ("Transfer-Encoding: chunked", "Connection: close")
        (answer,) = answers(server.raw(head(token, *lines), chunks))
        assert answer.status == 200

    @pytest.mark.parametrize(
        "chunks",
        [
            b"zz\r\n{}\r\n0\r\n\r\n",
            b"-2\r\n{}\r\n0\r\n\r\n",
            b"0x2\r\n{}\r\n0\r\n\r\n",
            b"+2\r\n{}\r\n0\r\n\r\n",
            b"\r\n{}\r\n0\r\n\r\n",
            b"2\r\n{}XX0\r\n\r\n",
            b"2\r\n{}",
            b"ffffffffffffffffffff\r\n{}\r\n0\r\n\r\n",
            b"2" * 10_000,
            b"2;" + b"x" * 10_000 + b"\r\n{}\r\n0\r\n\r\n",
        ],
        ids=range(10),
    )
    def test_broken_ones(self, unharmed, chunks):
        server, token = unharmed
        assert_refused(server.raw(head(token, "Transfer-Encoding: chunked"), chunks))

    @pytest.mark.parametrize("encoding", ["gzip", "gzip, chunked", "chunked, chunked", "x"])
    def test_an_encoding_that_is_not_known(self, unharmed, encoding):
        server, token = unharmed
        line = f"Transfer-Encoding: {encoding}"
        assert_refused(server.raw(head(token, line), b"0\r\n\r\n"), 400, 501)


NOT_A_JOB = {
    "nothing": b"",
    "deep": b"[" * 100_000,
    "deep object": b'{"title":' * 100_000,
    "deep in an unknown field": VALID[:-1] + b',"x":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "a raw NUL": VALID.replace(b"Acme", b"Ac\0me"),
    "an escaped NUL": VALID.replace(b"Acme", rb"Ac\u0000me"),
    "a lone surrogate": VALID.replace(b"Acme", rb"Ac\ud800me"),
    "a lone surrogate as bytes": VALID.replace(b"Acme", b"Ac\xed\xa0\x80me"),
    "invalid UTF-8": VALID.replace(b"Acme", b"Ac\xffme"),
    "UTF-16": VALID.decode().encode("utf-16"),
    "a trailing comma": VALID[:-1] + b",}",
    "two objects": VALID + VALID,
    "a huge number": VALID.replace(b'"Acme"', b"1" * 100_000),
    "NaN": VALID.replace(b'"Acme"', b"NaN"),
    "infinity": b"1e999",
    "a URL with a line break": VALID.replace(b"example.com/", rb"example.com/\n"),
    "a URL with half an address": VALID.replace(b"jobs.example.com", b"[::1"),
    "a URL with a port out of range": VALID.replace(b"example.com", b"example.com:99999"),
    "a script in place of a URL": VALID.replace(b"https://", b"javascript://"),
}


@pytest.mark.parametrize("body", NOT_A_JOB.values(), ids=NOT_A_JOB)
def test_a_body_that_is_no_job(unharmed, body):
    server, token = unharmed
    answer = server.request(
        "POST", "/api/jobs", body, token=token, headers={"Content-Type": "application/json"}
    )
    assert answer.status == 400
    assert answer.error


class TestRequestLinesAndHeaders:
    @pytest.mark.parametrize(
        "line",
        [
            "",
            "GARBAGE",
            "GET",
            "GET /api/jobs",
            "GET /api/jobs HTTP/9.9",
            "GET  /api/jobs  HTTP/1.1",
            "get /api/jobs HTTP/1.1",
            "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
            "GET /api/jobs\x00 HTTP/1.1",
            "GET /api/%zz%00%ff HTTP/1.1",
            "GET /api/" + "x" * 100_000 + " HTTP/1.1",
            "GET http://[/api/jobs HTTP/1.1",
            "GET //api/jobs:99999999 HTTP/1.1",
            "GET http://x:port/api/jobs HTTP/1.1",
            "GET * HTTP/1.1",
            "CONNECT example.com:443 HTTP/1.1",
            "TRACE /api/jobs HTTP/1.1",
            "PROPFIND /api/jobs HTTP/1.1",
            "M\xe9THOD /api/jobs HTTP/1.1",
        ],
        ids=range(19),
    )
    def test_a_request_line_that_makes_no_sense(self, unharmed, line):
        server, token = unharmed
        received = server.raw(head(token, "Connection: close", request=line))
        for answer in answers(received):
            assert answer.status < 500 or answer.status == 501, answer

    @pytest.mark.parametrize(
        "line", ["OPTIONS * HTTP/1.1", "CONNECT a:443 HTTP/1.1", "GET foo HTTP/1.1"]
    )
    def test_an_address_without_a_slash_in_a_broken_request_is_a_400(self, unharmed, line):
        server, token = unharmed
        received = server.raw(head(token, "Content-Length: x", request=line))
        assert [answer.status for answer in answers(received)] == [400]

    def test_an_address_in_full_is_the_address(self, running):
        server, token = running
        line = "GET http://example.com/api/jobs/quota HTTP/1.1"
        (answer,) = answers(server.raw(head(token, "Connection: close", request=line)))
        assert answer.status == 200

    @pytest.mark.parametrize("method", ["PUT", "TRACE", "PROPFIND", "FOO"])
    def test_a_method_that_is_not_taken_is_a_405(self, unharmed, method):
        server, token = unharmed
        answer = server.request(method, "/api/jobs", token=token)
        assert answer.status == 405
        assert answer.error
        assert "POST" in answer.headers["Allow"]

    @pytest.mark.parametrize(
        "line",
        [
            "No colon here",
            ": no name",
            "Name : space",
            " folded: without a first line",
            "X: " + "y" * 300_000,
            "X: a\rb",
            "X\x00: y",
            "Bad(name): y",
        ],
        ids=range(8),
    )
    def test_a_header_that_is_none(self, unharmed, line):
        server, token = unharmed
        received = server.raw(head(token, line, "Content-Length: 2"), b"{}")
        assert_refused(received, 400, 415, 431)  # a folded line belongs to the one before
        assert answers(received)

    @pytest.mark.parametrize("line", ["Host: y", "Host: x", "host:", "HOST: evil.example"])
    def test_two_hosts_are_a_400_also_where_a_proxy_names_another(self, line):
        parser = RequestParser(Adjustments(), channel=SimpleNamespace())
        parser.received(head("token", "X-Forwarded-Host: vega.example", line))
        assert parser.error.code == 400
        parser = RequestParser(Adjustments(), channel=SimpleNamespace())
        parser.received(head("token", "X-Forwarded-Host: vega.example", f"X-{line}"))
        assert parser.error is None

    def test_headers_without_end(self, unharmed):
        server, token = unharmed
        lines = [f"X-{number}: y" for number in range(40_000)]
        assert_refused(server.raw(head(token, *lines)), 400, 431)

    @pytest.mark.parametrize(
        "header",
        [
            "Bearer",
            "Bearer ",
            "Bearer a b",
            "Basic YWxpY2U6eA==",
            "Bearer vega_at_1.x.y",
            "Bearer vega_at_",
            "Bearer \xff\xfe",
            "Bearer " + "x" * 20_000,
            "Bearer vega_at_" + "9" * 5_000 + ".a.b",
            "Bearer ' OR 1=1 --",
        ],
        ids=range(10),
    )
    def test_an_authorization_that_is_none_is_a_401(self, unharmed, header):
        server, _ = unharmed
        lines = (f"Authorization: {header}", "Connection: close", "Host: x", "Content-Length: 0")
        request = "\r\n".join(["POST /api/jobs HTTP/1.1", *lines, "", ""]).encode("latin-1")
        (answer,) = answers(server.raw(request))
        assert answer.status == 401
        assert answer.error
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")

    @pytest.mark.parametrize(
        "kind", ["text/plain", "application/x-www-form-urlencoded", "a;b", "/"]
    )
    def test_another_content_type_is_a_415(self, unharmed, kind):
        server, token = unharmed
        answer = server.request(
            "POST", "/api/jobs", VALID, token=token, headers={"Content-Type": kind}
        )
        assert answer.status == 415
        assert answer.error


def test_a_hundred_stalled_uploads_hold_nobody_up(unharmed):
    server, token = unharmed
    with ExitStack() as stalled:
        for _ in range(100):
            connection = stalled.enter_context(server.connect())
            connection.sendall(head(token, f"Content-Length: {len(VALID)}") + VALID[:20])
        assert server.get("/health").status == 200
        assert server.save(token, {}).status == 400


def test_a_client_that_never_reads_holds_nobody_up(unharmed):
    server, token = unharmed
    with server.connect() as deaf:
        deaf.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        deaf.sendall(head(token, request="GET /api/jobs/quota HTTP/1.1") * 500)
        assert server.get("/health").status == 200


def test_a_client_that_sends_and_leaves_is_no_failure(unharmed):
    server, token = unharmed
    for _ in range(20):
        with server.connect() as connection:
            connection.sendall(head(token, "Content-Length: 2") + b"{}")
    assert server.get("/health").status == 200


def test_a_client_that_ends_its_side_still_gets_its_answers(running):
    server, token = running
    credentials = json.dumps({"username": "alice", "password": "a wrong password"}).encode()
    login = head("", f"Content-Length: {len(credentials)}", request="POST /api/auth/login HTTP/1.1")
    slow = login + credentials  # checking a password takes longer than reading the end
    refused = {401, 429}  # a few wrong passwords in a row have to wait
    (only,) = answers(server.raw(slow))
    assert only.status in refused
    quota = head(token, request="GET /api/jobs/quota HTTP/1.1")
    first, second = answers(server.raw(slow + quota))
    assert first.status in refused
    assert second.status == 200


def test_a_save_that_waits_its_turn_is_done_though_its_connection_broke(running):
    server, token = running
    used = server.used(token)
    credentials = json.dumps({"username": "nobody", "password": "a wrong password"}).encode()
    login = head("", f"Content-Length: {len(credentials)}", request="POST /api/auth/login HTTP/1.1")
    save = json.dumps(posting("broken")).encode()
    with ExitStack() as before:
        for _ in range(32):
            before.enter_context(server.connect()).sendall(login + credentials)
        with server.connect() as connection:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.sendall(head(token, f"Content-Length: {len(save)}") + save)
        until(lambda: server.used(token) == used + 1, "the save")


def test_requests_in_one_piece_are_answered_in_their_order(running):
    server, token = running
    quota = head(token, request="GET /api/jobs/quota HTTP/1.1")
    last = head(token, "Connection: close", request="GET /api/auth/verify HTTP/1.1")
    with server.connect() as connection:
        connection.sendall(quota * 3 + last)
        bodies = [answer.json for answer in answers(receive_all(connection))]
    assert [set(body) for body in bodies] == [{"used", "limit", "remaining", "reset_date"}] * 3 + [
        {"username"}
    ]


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.text(st.characters(min_codepoint=0xD7F0, max_codepoint=0xE010)),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
FIELDS = st.sampled_from([*posting(), "source_url", "jobType", "applicationUrl", "notes", "x"])
BOUNDED = settings(
    max_examples=40,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


class Line:
    """One keep-alive connection."""

    def __init__(self, server: Server, token: str):
        self.connection = HTTPConnection("127.0.0.1", server.port, timeout=SECONDS)
        self.headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}

    def save(self, body: bytes) -> Answer:
        self.connection.request("POST", "/api/jobs", body, self.headers)
        response = self.connection.getresponse()
        return Answer(response.status, response.headers, response.read())


@pytest.fixture(scope="module")
def line(running: tuple[Server, str]) -> Iterator[Line]:
    line = Line(*running)
    yield line
    line.connection.close()


class TestFuzz:
    """On one connection, which each answer must leave in order."""

    @BOUNDED
    @given(field=FIELDS, value=JSON_VALUES)
    @example(field="title", value=math.nan)
    @example(field="sourceUrl", value="https://\ud800")
    @example(field="jobType", value=[{"a": None}])
    def test_any_value_in_any_field(self, line, field, value):
        answer = line.save(json.dumps(posting("fuzz", **{field: value})).encode())
        assert answer.status in (200, 400, 409)
        if answer.status == 200:
            assert set(answer.json) == {"message", "jobId"}
        else:
            assert answer.error

    @BOUNDED
    @given(value=JSON_VALUES)
    def test_any_json(self, line, value):
        answer = line.save(json.dumps(value).encode())
        assert answer.status == 400
        assert answer.error

    @BOUNDED
    @given(data=st.binary(max_size=200), at=st.integers(0, len(VALID)))
    def test_any_bytes_amid_a_good_body(self, line, data, at):
        answer = line.save(VALID[:at] + data + VALID[at + len(data) :])
        assert answer.status in (200, 400, 409)


def test_nothing_is_left_of_it(running):
    """After all of the above: as many jobs as places used, and the server in good health."""
    server, token = running
    before = server.used(token)
    assert server.save(token, posting("still-here")).status == 200
    assert server.used(token) == before + 1
    assert "Traceback" not in server.log_text()
    assert Path(server.folder, "vega.db").exists()
