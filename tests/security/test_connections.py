"""Clients that are slow, hold connections or send too much, against the server's own loop: the
clock is handed to it, and its limits are made small, so that no test has to wait.
"""

import errno
import json
import socket
import struct
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from io import BytesIO

import pytest
from security.test_hostile_http import answers, head
from support.server import SECONDS, Answer, posting, receive_all, serving, until, user_with_token

from vega.http.doors import LARGEST_DOCUMENT
from vega.server import serving as vega_server
from vega.server.serving import (
    DOCUMENT_THREADS,
    HEADROOM,
    IDLE_SECONDS,
    THREADS,
    Server,
    _Channel,
    make_server,
)

HALF_A_HEAD = b"POST /api/jobs HTTP/1.1\r\nHost: x\r\nX-Slow: "
UPLOAD = b"POST /api/jobs HTTP/1.1\r\nHost: x\r\nContent-Length: %d\r\n\r\n"
LARGE = 16_000_000  # bytes: more than the buffers of two sockets take


class Loop:
    """A server in a thread of its own. `/large` answers 16 MB, `/file` a file of a document's size,
    anything else its path.
    """

    def __init__(self, server: Server):
        self.server = server
        self.later = 0.0
        self.served: list[str] = []
        self.waits: dict[str, threading.Event] = {}  # what a path's answers wait for

    def connect(self, *pieces: bytes) -> socket.socket:
        port = int(self.server.effective_port)
        connection = socket.create_connection(("127.0.0.1", port), SECONDS)
        for piece in pieces:
            connection.sendall(piece)
        return connection

    def get(self, path: str) -> Answer:
        with self.connect(
            f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()
        ) as c:
            (answer,) = answers(receive_all(c))
        return answer

    def seconds_pass(self, seconds: float) -> None:
        """Let the loop, between two polls, believe that so many seconds have passed."""
        self.later = seconds
        self.server.pull_trigger()
        until(lambda: not self.later, "the loop to see the time")

    def channels(self) -> list[object]:
        return list(self.server.active_channels.values())

    def has_read(self, count: int, size: int = 1) -> None:
        """Wait until so many connections have sent so many bytes of a request."""

        def arrived() -> bool:
            sizes = [
                c.request.header_bytes_received + c.upload_bytes()
                for c in self.channels()
                if c.request
            ]
            return sum(found >= size for found in sizes) >= count

        until(arrived, "the server to read what was sent")


@pytest.fixture
def loop() -> Iterator[Loop]:
    def app(environ, start_response):
        path = environ["PATH_INFO"]
        running.served.append(path)
        if path in running.waits:
            running.waits[path].wait(SECONDS)
        if path == "/file":
            start_response("200 OK", [("Content-Length", str(LARGEST_DOCUMENT))])
            return environ["wsgi.file_wrapper"](BytesIO(bytes(LARGEST_DOCUMENT)))
        body = b"x" * LARGE if path == "/large" else path.encode()
        start_response(
            "200 OK", [("Content-Type", "text/plain"), ("Content-Length", str(len(body)))]
        )
        return [body]

    server = make_server(app, "127.0.0.1", 0)
    running = Loop(server)

    def run() -> None:
        while not server.stopping:
            server.enforce_limits(time.time() + running.later)
            running.later = 0.0
            server._poll(0.05)

    thread = threading.Thread(target=run)
    thread.start()
    yield running
    server.stopping = True
    thread.join()
    server.task_dispatcher.shutdown()
    for channel in running.channels():
        channel.close_at_once()
    server.close()


def is_open(connection: socket.socket) -> bool:
    connection.setblocking(False)
    try:
        return bool(connection.recv(1, socket.MSG_PEEK))
    except BlockingIOError:
        return True
    finally:
        connection.settimeout(SECONDS)


def timed_out(connection: socket.socket) -> bool:
    """Whether it was told so, in the API's shape, and closed."""
    (answer,) = answers(receive_all(connection))
    assert answer.error
    assert answer.headers["Connection"] == "close"
    return answer.status == 408


class TestDeadlines:
    def test_headers_have_twenty_seconds(self, loop):
        with loop.connect(HALF_A_HEAD) as slow:
            loop.has_read(1)
            loop.seconds_pass(18)
            slow.sendall(b"one more byte does not help")
            assert is_open(slow)
            loop.seconds_pass(22)
            assert timed_out(slow)
        assert loop.served == []

    def test_a_body_has_thirty_seconds_and_one_more_for_each_64_kb(self, loop):
        with loop.connect(UPLOAD % LARGE, b"x") as slow, loop.connect(UPLOAD % LARGE) as quick:
            quick.sendall(b"x" * 640 * 1024)
            loop.has_read(1, 640 * 1024)
            loop.seconds_pass(28)
            assert is_open(slow)
            loop.seconds_pass(32)
            assert timed_out(slow)
            loop.seconds_pass(38)
            assert is_open(quick)
            loop.seconds_pass(42)
            assert timed_out(quick)
        assert loop.served == []

    def test_no_body_has_more_than_six_minutes(self, loop):
        with loop.connect(UPLOAD % (23 * 1024 * 1024)) as long:
            long.sendall(b"x" * 22 * 1024 * 1024)
            loop.has_read(1, 22 * 1024 * 1024)
            loop.seconds_pass(355)
            assert is_open(long)
            loop.seconds_pass(365)
            assert timed_out(long)

    def test_a_connection_that_never_asks_and_one_that_idles_are_closed_without_a_word(self, loop):
        with loop.connect() as silent, loop.connect(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n") as idle:
            assert idle.recv(65536)
            until(lambda: len(loop.channels()) == 2, "both connections")
            loop.seconds_pass(25)
            assert receive_all(silent) == b""
            assert is_open(idle)
            loop.seconds_pass(IDLE_SECONDS + 5)
            assert receive_all(idle) == b""

    def test_a_reader_that_stops_is_let_go_and_holds_no_thread_until_then(self, loop):
        with ExitStack() as stack:
            stopped = [
                stack.enter_context(loop.connect(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n"))
                for _ in range(2 * THREADS)
            ]
            until(
                lambda: sum(c.total_outbufs_len > 0 for c in loop.channels()) == 2 * THREADS,
                "all readers to be waited for",
            )
            assert loop.get("/quick").body == b"/quick"
            loop.seconds_pass(IDLE_SECONDS + 5)
            for connection in stopped:
                assert len(receive_all(connection)) < LARGE


class TestWhenTheDoorIsFull:
    @pytest.fixture(autouse=True)
    def _few(self, loop):
        loop.server.adj.connection_limit = 10 + HEADROOM

    def test_whoever_waited_longest_without_a_whole_request_gives_way(self, loop):
        with ExitStack() as stack:
            slow = []
            for _ in range(9):
                slow.append(stack.enter_context(loop.connect(HALF_A_HEAD)))
                loop.has_read(len(slow))
            for number in range(5):
                assert loop.get(f"/{number}").status == 200
            newcomers = [stack.enter_context(loop.connect(HALF_A_HEAD)) for _ in range(5)]
            assert timed_out(slow[0])
            assert loop.get("/last").status == 200
            assert is_open(newcomers[-1])

    def test_asking_little_by_little_for_ever_keeps_no_place(self, loop):
        with ExitStack() as stack:
            for _ in range(40):
                stack.enter_context(loop.connect(b"\r\n\r\n" * 10))
            assert loop.get("/in").status == 200

    def test_readers_that_stopped_give_way_too(self, loop):
        with ExitStack() as stack:
            for _ in range(12):
                stack.enter_context(loop.connect(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n" * 3))
            assert loop.get("/in").status == 200


class TestUploads:
    def test_together_they_hold_no_more_than_the_limit_and_the_longest_waiting_gives_way(
        self, loop, monkeypatch
    ):
        monkeypatch.setattr(vega_server, "MAX_UPLOAD_BYTES", 3_000_000)
        with ExitStack() as stack:
            uploads = []
            for _ in range(5):
                upload = stack.enter_context(loop.connect(UPLOAD % 1_000_000))
                uploads.append(upload)
                upload.sendall(b"x" * 900_000)
                until(
                    lambda: any(c.upload_bytes() == 900_000 for c in loop.channels()), "the upload"
                )
            assert timed_out(uploads[0])
            assert timed_out(uploads[1])
            assert sum(c.upload_bytes() for c in loop.channels()) <= 3_000_000
            uploads[4].sendall(b"x" * 100_000)
            assert uploads[4].recv(65536).startswith(b"HTTP/1.1 200 OK")
        assert loop.served == ["/api/jobs"]

    @pytest.mark.parametrize("declared", [True, False])
    def test_more_than_24_mib_is_a_413_that_can_be_read_to_its_end(self, loop, declared):
        size = 30 * 1024 * 1024
        lines = f"Content-Length: {size}" if declared else "Transfer-Encoding: chunked"
        begin = f"POST /api/auth/login HTTP/1.1\r\nHost: x\r\n{lines}\r\n\r\n".encode()
        with loop.connect(begin) as connection:
            connection.sendall(b"x" * size if declared else b"%x\r\n" % size + b"x" * size)
            (answer,) = answers(receive_all(connection))
        assert answer.status == 413
        assert answer.error == "That is too large: 32 kB at most."
        assert loop.served == []


@pytest.mark.parametrize(
    ("path", "limit", "unsent"),
    [
        (b"/large", "MAX_UNSENT_BYTES", _Channel.unsent_bytes),
        (b"/file", "MAX_UNSENT_FILES", _Channel.unsent_file_bytes),
    ],
)
def test_answers_that_nobody_reads_hold_no_more_than_the_limit(
    loop, monkeypatch, path, limit, unsent
):
    monkeypatch.setattr(vega_server, limit, 20_000_000)
    with ExitStack() as stack:
        readers = []
        for number in range(5):
            connection = loop.connect(b"GET %s HTTP/1.1\r\nHost: x\r\n\r\n" % path)
            readers.append(stack.enter_context(connection))
            until(lambda: len(loop.served) > number, "the answer")  # noqa: B023
        until(lambda: not any(c.requests for c in loop.channels()), "all answers")
        loop.seconds_pass(2)
        assert sum(map(unsent, loop.channels())) <= 20_000_000
        kept = {channel.addr for channel in loop.channels()}
        cut = [reader for reader in readers if reader.getsockname() not in kept]
        assert cut
        assert all(len(receive_all(reader)) < LARGE for reader in cut)
        assert loop.get("/in").status == 200


def test_a_body_for_which_the_disk_has_no_room_is_told(loop, monkeypatch):
    """The disk takes the first 64 kB of it, which are in memory."""

    def full():
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", lambda *_: full())
    with loop.connect(UPLOAD % LARGE, b"x" * 200_000) as connection:
        (answer,) = answers(receive_all(connection))
    assert answer.status == 507
    assert "disk for temporary files is full" in answer.error
    assert loop.served == []
    assert loop.get("/in").status == 200


def test_documents_leave_threads_to_everything_else(loop):
    """All that carry one wait for two threads, which are held here."""
    go_on = threading.Event()
    loop.waits["/documents/1/content"] = go_on
    with ExitStack() as stack:
        for _ in range(THREADS + 2):
            stack.enter_context(
                loop.connect(b"GET /documents/1/content HTTP/1.1\r\nHost: x\r\n\r\n")
            )
        until(lambda: len(loop.served) == DOCUMENT_THREADS, "the first downloads")
        assert loop.get("/in").status == 200
        assert len(loop.served) == DOCUMENT_THREADS + 1
        go_on.set()
        until(lambda: len(loop.served) == THREADS + 3, "all downloads")


def test_the_health_check_answers_while_all_threads_are_held(loop):
    go_on = threading.Event()
    loop.waits["/jobs"] = go_on
    with ExitStack() as stack:
        for _ in range(THREADS + 2):
            stack.enter_context(loop.connect(b"GET /jobs HTTP/1.1\r\nHost: x\r\n\r\n"))
        until(lambda: len(loop.served) == THREADS, "all threads to be held")
        assert loop.get("/health").status == 200
        assert loop.served[THREADS:] == ["/health"]
        go_on.set()


class TestPipelining:
    def test_the_next_request_is_served_once_the_answer_before_it_is_sent(self, loop):
        with loop.connect(b"GET /large HTTP/1.1\r\nHost: x\r\n\r\n" * 3) as connection:
            until(
                lambda: [c for c in loop.channels() if c.total_outbufs_len and not c.requests],
                "an answer that is not read",
            )
            assert loop.served == ["/large"]
            connection.sendall(b"GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            bodies = [answer.body for answer in answers(receive_all(connection))]
        assert [len(body) for body in bodies] == [LARGE] * 3 + [len("/last")]
        assert loop.served == ["/large"] * 3 + ["/last"]

    def test_a_request_without_a_body_that_expects_to_continue_is_served(self, loop):
        first = b"GET /first HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n\r\n"
        last = b"GET /last HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        with loop.connect(first + last) as connection:
            bodies = [answer.body for answer in answers(receive_all(connection))]
        assert bodies == [b"/first", b"/last"]

    def test_a_body_is_asked_for_where_the_client_expects_that(self, loop):
        with loop.connect(EXPECTING % b"Content-Length: 3") as connection:
            assert connection.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
            connection.sendall(b"abc")
            assert connection.recv(100).startswith(b"HTTP/1.1 200 OK")

    def test_requests_in_small_pieces_keep_their_order(self, loop):
        sent = b"".join(
            b"POST /%d HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc" % n for n in range(50)
        )
        with loop.connect() as connection, ThreadPoolExecutor(1) as pool:
            reading = pool.submit(receive_all, connection)
            for at in range(0, len(sent), 7):
                connection.sendall(sent[at : at + 7])
            connection.shutdown(socket.SHUT_WR)
            bodies = [answer.body for answer in answers(reading.result())]
        assert bodies == [b"/%d" % number for number in range(50)]


@pytest.mark.slow
def test_requests_that_arrived_in_whole_are_carried_out_though_their_connections_broke(tmp_path):
    token = user_with_token(tmp_path / "data", "unlimited")
    with serving(tmp_path / "data") as server:
        for number in range(20):
            body = json.dumps(posting(number, description="x" * 20_000)).encode()
            with server.connect() as connection:
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                connection.sendall(head(token, f"Content-Length: {len(body)}") + body)
        until(lambda: server.used(token) == 20, "all saves")


# What took the square of its length, or any memory, in waitress

BLANKS = b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b" " * 31_000 + b"\x7f\r\n\r\n"
DIGITS = b"GET x://" + b"1" * 15_000 + b"/" * 15_000 + b" Q\r\nHost: x\r\n\r\n"
EXPECTING = b"POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n%b\r\n\r\n"
CHUNKED = b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "sent",
    [
        BLANKS,
        DIGITS,
        CHUNKED + b"1" * 20_000,
        CHUNKED + b"1;" + b"x=y;" * 5_000 + b"\r\n",
        CHUNKED + b"0\r\n" + b"a: b\r\n" * 3_000,
        CHUNKED + b"0\r\na: " + b"b" * 20_000,
        CHUNKED + b"1\r\nx\r\n" * 100_000,
        EXPECTING % b"Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked" + b"1" * 500_000,
        EXPECTING % b"Content-Length: 9\r\nTransfer-Encoding: chunked" + b"1" * 500_000,
    ],
    ids=[
        "blanks",
        "digits",
        "endless size",
        "extensions",
        "trailers",
        "trailer",
        "tiny chunks",
        "a refused coding that expects to continue",
        "a length beside chunks that expects to continue",
    ],
)
def test_what_is_refused_is_refused_without_delay(loop, sent):
    """Twenty of each: one took seconds, and nobody else was served meanwhile."""
    with ExitStack() as stack:
        connections = [stack.enter_context(loop.connect(sent)) for _ in range(20)]
        assert loop.get("/meanwhile").status == 200
        for connection in connections:
            assert [answer.status for answer in answers(receive_all(connection))] == [400]
    assert loop.served == ["/meanwhile"]


ODD_BODIES = {
    "chunked with HTTP/1.0": ("1.0", "chunked", b"2\r\n{}\r\n0\r\n\r\n"),
    "chunked twice": ("1.1", "chunked, chunked", b"2\r\n{}\r\n0\r\n\r\n"),
    "a comma before": ("1.1", ",chunked", b"2\r\n{}\r\n0\r\n\r\n"),
    "a comma after": ("1.1", "chunked,", b"2\r\n{}\r\n0\r\n\r\n"),
    "two lines": ("1.1", "chunked\r\nTransfer-Encoding: chunked", b"2\r\n{}\r\n0\r\n\r\n"),
    "a folded line": ("1.1", "\r\n chunked", b"2\r\n{}\r\n0\r\n\r\n"),
    "nothing": ("1.1", "", b"2\r\n{}\r\n0\r\n\r\n"),
    "identity": ("1.1", "identity", b"2\r\n{}\r\n0\r\n\r\n"),
    "a blank line before a size": ("1.1", "chunked", b"\r\n2\r\n{}\r\n0\r\n\r\n"),
    "a line feed in a size": ("1.1", "chunked", b"2\n\r\n{}\r\n0\r\n\r\n"),
    "a line feed after a size": ("1.1", "chunked", b"2\n{}\n0\n\n\r\n"),
    "a sign": ("1.1", "chunked", b"+2\r\n{}\r\n0\r\n\r\n"),
    "a prefix": ("1.1", "chunked", b"0x2\r\n{}\r\n0\r\n\r\n"),
    "an underscore": ("1.1", "chunked", b"0_2\r\n{}\r\n0\r\n\r\n"),
    "a blank before a size": ("1.1", "chunked", b" 2\r\n{}\r\n0\r\n\r\n"),
    "a size past any number": ("1.1", "chunked", b"f" * 20 + b"\r\n{}\r\n0\r\n\r\n"),
    "a line feed in a trailer": (
        "1.1",
        "chunked",
        b"2\r\n{}\r\n0\r\n\nGET /second HTTP/1.1\r\n\r\n",
    ),
    "a carriage return in a trailer": ("1.1", "chunked", b"2\r\n{}\r\n0\r\na: b\rc\r\n\r\n"),
    "a longer chunk": ("1.1", "chunked", b"2\r\n{}}\r\n0\r\n\r\n"),
}


@pytest.mark.parametrize(("version", "coding", "body"), ODD_BODIES.values(), ids=ODD_BODIES)
def test_a_body_whose_end_two_servers_may_see_apart_is_refused(loop, version, coding, body):
    request = (
        f"POST /first HTTP/{version}\r\nHost: x\r\nTransfer-Encoding: {coding}\r\n\r\n".encode()
    )
    with loop.connect(request + body + b"GET /second HTTP/1.1\r\nHost: x\r\n\r\n") as connection:
        (answer,) = answers(receive_all(connection))
    assert answer.status in (400, 501)
    assert answer.error
    assert loop.served == []


def test_a_flood_of_blank_lines_holds_nobody_up(loop):
    with ExitStack() as stack:
        for _ in range(10):
            stack.enter_context(loop.connect(b"\r\n\r\n" * 500_000))
        assert loop.get("/meanwhile").status == 200
    with loop.connect(b"\r\n\r\n\r\nGET /after HTTP/1.0\r\n\r\n") as connection:
        assert [answer.body for answer in answers(receive_all(connection))] == [b"/after"]


def test_chunks_with_extensions_and_a_trailer_are_read_in_any_pieces(loop):
    body = b'3;name="a b"\r\nabc\r\n00A\r\n0123456789\r\n0;last\r\nX-Trailer: y\r\n\r\n'
    sent = CHUNKED + body + b"GET /next HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    for size in (1, 2, 3, 5, 1000):
        with loop.connect(
            *(sent[at : at + size] for at in range(0, len(sent), size))
        ) as connection:
            assert [a.body for a in answers(receive_all(connection))] == [b"/", b"/next"]
