"""The server behind `vega serve`: waitress, which takes a request in whole before a thread sees
it, so that slow clients hold no thread. Added here: the API's error shape for what is refused
before the application is asked, and an end that lets running requests finish.
"""

import json
import logging
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from flask import Flask
from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask, WSGITask

access_log = logging.getLogger("vega.access")
logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a line for each request that waits

THREADS = 8
CONNECTIONS = 1000
OWN_FILES = 100  # file descriptors for the database, templates and the log
LONGEST_BODY = 64 * 1024 * 1024  # the application says 413 from 5 MiB on; this only bounds the disk
IDLE_SECONDS = 60
SECONDS_TO_FINISH = 20
TOGETHER_SECONDS = 0.004  # small requests that come while many wait are read in one go
STALLED_SECONDS = 2  # an upload that sends nothing for so long does not hold up the end

_SENTENCES = {
    400: "The request is not valid HTTP.",
    413: "That is too large: 5 MiB at most.",
    431: "The request's headers are too large.",
    501: "Send the body plain or with Transfer-Encoding: chunked.",
}


class _Refusal(ErrorTask):  # type: ignore[misc]
    def execute(self) -> None:
        code = self.request.error.code
        message = _SENTENCES.get(code, self.request.error.reason)
        access_log.info("refused unread %d: %s", code, message)
        body = json.dumps({"error": message}).encode()
        self.status = f"{code} {self.request.error.reason}"
        self.response_headers.extend(
            [
                ("Content-Type", "application/json"),
                ("Access-Control-Allow-Origin", "*"),
                ("X-Content-Type-Options", "nosniff"),
                ("Cache-Control", "no-store"),
            ]
        )
        self.set_close_on_finish()
        self.content_length = len(body)
        self.write(body)


class _Parser(HTTPRequestParser):  # type: ignore[misc]
    def parse_header(self, header_plus: bytes) -> None:
        """A proxy in front may count by the other one, and see another request than Vega does."""
        super().parse_header(header_plus)
        if self.chunked and "CONTENT_LENGTH" in self.headers:
            raise ParsingError("Content-Length beside Transfer-Encoding")


class _Task(WSGITask):  # type: ignore[misc]
    def set_close_on_finish(self) -> None:
        """Not for an answer without a body, which ends by itself: waitress closes after each."""
        is_asked_to = self.request.headers.get("CONNECTION", "").lower() == "close"
        if self.has_body or is_asked_to or self.version == "1.0":
            super().set_close_on_finish()

    def write(self, data: bytes) -> None:
        with self.channel.in_one_piece():
            super().write(data)


class _Channel(HTTPChannel):  # type: ignore[misc]
    parser_class = _Parser
    task_class = _Task
    error_task_class = _Refusal
    has_ended = False  # the client sends no more, and may still read
    is_watched = False  # by the loop, for what the client sends
    pieces: list[bytes] | None = None

    @contextmanager
    def in_one_piece(self) -> Iterator[None]:
        """What is written meanwhile leaves together: head and body are one packet, not two."""
        self.pieces = []
        try:
            yield
            written = b"".join(self.pieces)
        finally:
            self.pieces = None
        super().write_soon(written)

    def write_soon(self, data: bytes) -> int:
        if self.pieces is None:
            return int(super().write_soon(data))
        self.pieces.append(data)
        return len(data)

    def service(self) -> None:
        self.server.serving.channel = self
        super().service()

    def readable(self) -> bool:
        """Asked by the loop, each time before it waits."""
        self.is_watched = False  # before it looks: whoever changes what it sees wakes it
        self.is_watched = super().readable() and not (self.has_ended and self.requests)
        return self.is_watched

    def needs_the_loop(self) -> bool:
        """To read on, to send what is left, or to close. A worker asks, after it changed that."""
        is_over = self.will_close or self.close_when_flushed
        return bool(is_over or self.total_outbufs_len or not self.is_watched)

    def handle_read(self) -> None:
        """The end of what a client sends is no reason to drop the answer that it waits for."""
        if self.requests and self._is_at_end():
            self.has_ended = True
        else:
            super().handle_read()

    def handle_close(self) -> None:
        """Nor is a connection that breaks one to drop what was asked in full: it may be a save.

        Where a part of the answer waits to be sent, somebody waits for that, and has to be told.
        """
        if self.requests and not self.will_close and not self.total_outbufs_len:
            self.has_ended = True
        else:
            super().handle_close()

    def _is_at_end(self) -> bool:
        try:
            return not self.socket.recv(1, socket.MSG_PEEK)
        except BlockingIOError:
            return False
        except OSError:
            return True


class Server(TcpWSGIServer):  # type: ignore[misc]
    channel_class = _Channel
    stopping = False
    serving = threading.local()  # the channel of each thread

    def pull_trigger(self) -> None:
        """Wake the loop, where it has something to do: that costs a third of a small request."""
        channel: _Channel | None = getattr(self.serving, "channel", None)
        if channel is None or channel.needs_the_loop():
            super().pull_trigger()

    def run(self) -> None:
        """Serve until SIGINT or SIGTERM, then answer what has arrived or is arriving."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        while not self.stopping:
            self._poll(1.0)
            if len(self.task_dispatcher.queue) > THREADS and not self._is_receiving():
                time.sleep(TOGETHER_SECONDS)  # there is work for longer than that
        self._finish()

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)  # Python's own end would die of a second one
        self.pull_trigger()

    def _finish(self) -> None:
        self.accepting = False
        self.del_channel()
        self.socket.close()
        until = time.monotonic() + SECONDS_TO_FINISH
        while self._is_busy() and time.monotonic() < until:
            self._poll(0.05)
        self.task_dispatcher.shutdown(timeout=1)

    def _is_receiving(self) -> bool:
        return any(channel.request for channel in list(self.active_channels.values()))

    def _is_busy(self) -> bool:
        recent = time.time() - STALLED_SECONDS
        return any(
            channel.requests
            or channel.total_outbufs_len
            or (channel.request is not None and channel.last_activity > recent)
            for channel in list(self.active_channels.values())
        )

    def maintenance(self, now: float) -> None:
        """Also close what cannot be sent because its reader has stopped: it may hold a thread."""
        super().maintenance(now)
        stopped = now - self.adj.channel_timeout
        for channel in list(self.active_channels.values()):
            if channel.total_outbufs_len and channel.last_activity < stopped:
                channel.will_close = True
                channel.handle_close()

    def _poll(self, seconds: float) -> None:
        poll = wasyncore.poll2 if self.adj.asyncore_use_poll else wasyncore.poll
        poll(seconds, self._map)


def connections() -> int:
    """How many to take at a time: fewer than there are file descriptors for, else accepting one
    fails again and again. More of them wait in line. The limit is first raised to what is allowed.
    """
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return CONNECTIONS
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CONNECTIONS + OWN_FILES
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    few = soft != resource.RLIM_INFINITY and soft < wanted
    return max(soft - OWN_FILES, soft // 2) if few else CONNECTIONS


def make_server(app: Flask, host: str, port: int) -> Server:
    """Bound and listening. Raises `OSError` where the address is taken, not ours or unknown."""
    socket.getaddrinfo(host, port)  # waitress would say no more than that it is invalid
    adjustments = Adjustments(
        host=host,
        port=port,
        threads=THREADS,
        channel_request_lookahead=1,  # so that the loop watches a channel while it is served
        connection_limit=connections(),
        max_request_body_size=LONGEST_BODY,
        channel_timeout=IDLE_SECONDS,
        cleanup_interval=10,
        backlog=512,
        ident=None,
        asyncore_use_poll=hasattr(__import__("select"), "poll"),
        clear_untrusted_proxy_headers=False,  # the application's ProxyFix decides
    )
    return Server(app, adj=adjustments, map={})
