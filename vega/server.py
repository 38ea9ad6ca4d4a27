"""The server behind `vega serve`: waitress, which reads a request in whole before a thread sees it,
so that a slow client cannot hold a thread.

Added here: a strict parser (request smuggling, quadratic patterns), deadlines for slow clients
(slowloris), a door that stays open when all connections are taken, pipelining one request at a
time, errors in the API's shape, and a graceful shutdown.
"""

import json
import logging
import select
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

from flask import Flask
from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.buffers import OverflowableBuffer
from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer
from waitress.task import ErrorTask, WSGITask
from waitress.utilities import BadRequest

from vega.http.doors import KB, LARGEST_HEADERS, LARGEST_REQUEST, MIB, door_of, too_large
from vega.request_parser import RequestParser

access_log = logging.getLogger("vega.access")
logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a line for each request that waits

THREADS = 8
CONNECTIONS = 1000
HEADROOM = 64  # connections that were refused and are about to close
OWN_FILES = 100  # file descriptors for the database, templates and the log
MOST_UNFINISHED = 100 * MIB  # of all bodies that are still arriving
MOST_UNREAD = 500 * MIB  # of all answers that wait for their readers, but for files
LARGEST_ANSWER = 64 * MIB  # a thread waits for the reader of a larger one, unless it is a file
PIECE = 32 * KB  # read from a connection at a time
IDLE_SECONDS = 60
HEADER_SECONDS = 20
BODY_SECONDS, MOST_BODY_SECONDS = 30, 360  # between them, a second for each 64 kB
DRAIN_SECONDS = 10
SECONDS_TO_FINISH = 20
STALLED_SECONDS = 2  # an upload that sends nothing for so long does not delay the shutdown

_SENTENCES = {
    400: "The request is not valid HTTP.",
    408: "The request took too long to arrive, or others needed its place. Send it again.",
    431: "The request's headers are too large: 32 kB at most.",
    501: "Send the body plain or with Transfer-Encoding: chunked.",
}


class _RequestTimeout(BadRequest):  # type: ignore[misc]
    code, reason = 408, "Request Timeout"


class _Refusal(ErrorTask):  # type: ignore[misc]
    def execute(self) -> None:
        code, reason = self.request.error.code, self.request.error.reason
        path = self.request.path.removeprefix(self.channel.server.prefix)
        too_much = too_large(door_of(path).largest_body)
        message = too_much if code == 413 else _SENTENCES.get(code, reason)
        access_log.info("refused unread %d: %s", code, message)
        body = json.dumps({"error": message}).encode()
        self.status = f"{code} {reason}"
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
        self.channel.is_refused = True
        self.write(body)


class _Task(WSGITask):  # type: ignore[misc]
    def set_close_on_finish(self) -> None:
        """Keep the connection alive after an answer without a body; waitress closes it."""
        is_asked_to = self.request.headers.get("CONNECTION", "").lower() == "close"
        if self.has_body or is_asked_to or self.version == "1.0":
            super().set_close_on_finish()

    def write(self, data: bytes) -> None:
        with self.channel.in_one_piece():
            super().write(data)


class _Channel(HTTPChannel):  # type: ignore[misc]
    task_class = _Task
    error_task_class = _Refusal
    request: RequestParser | None = None  # the one that is arriving
    will_close = False
    is_new = True  # nothing was answered yet
    is_refused = False
    is_draining = False
    unparsed = b""  # pipelined requests
    pieces: list[bytes] | None = None

    def __init__(self, *arguments: Any, **named: Any):
        super().__init__(*arguments, **named)
        self.waiting_since = self.began = self.creation_time

    def parser_class(self, adjustments: Adjustments) -> RequestParser:
        return RequestParser(adjustments, self)

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
        self.is_new = False
        super().service()
        self.waiting_since = self.began = time.time()

    def readable(self) -> bool:
        if self.requests or self.unparsed:
            return False
        return bool(self.is_draining or super().readable())

    def writable(self) -> bool:
        if self.unparsed and not self.requests:
            return True
        return bool(self.total_outbufs_len or self.will_close or self.close_when_flushed)

    def handle_read(self) -> None:
        if self.is_draining:
            self.recv(PIECE)
        else:
            super().handle_read()

    def received(self, data: bytes) -> bool:
        if self.request is None:
            data = data.lstrip(b"\r\n")  # a flood of blank lines would be as many requests
        request = self.request
        is_taken = bool(super().received(data))
        if self.request is not request:
            self.began = time.time()
        self.server.received_bytes += len(data)
        return is_taken

    def unfinished(self) -> int:
        """Return how many bytes of a body have arrived of which the end has not."""
        return int(self.request.body_bytes_received) if self.request is not None else 0

    def unread(self) -> int:
        """Return how many bytes of answers are kept until the client reads them."""
        with self.outbuf_lock:
            return sum(len(b) for b in self.outbufs if isinstance(b, OverflowableBuffer))

    def handle_write(self) -> None:
        if self.is_refused and self.close_when_flushed and not self.will_close:
            self._flush_exception(self._flush_some)
            if not self.total_outbufs_len:
                self._drain()
            return
        super().handle_write()
        if self.unparsed and self.connected and not self.requests and not self.total_outbufs_len:
            data, self.unparsed = self.unparsed, b""
            self.received(data)

    def _drain(self) -> None:
        """Read on for a while, so that the client gets to read its answer (lingering close): to
        close with bytes unread resets the connection.
        """
        self.close_when_flushed, self.is_draining, self.unparsed = False, True, b""
        self.began = time.time()
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_WR)

    def handle_close(self) -> None:
        """Keep a request that arrived in whole although its connection broke: it may be a save."""
        if self.requests and not self.will_close and not self.total_outbufs_len:
            return
        super().handle_close()
        if self.request is not None:
            self.request.close()  # and with it a temporary file
            self.request = None

    def is_late(self, now: float) -> bool:
        if self.requests or self.total_outbufs_len:
            return False
        if self.is_draining:
            patience: float = DRAIN_SECONDS
        elif self.request is None:
            patience = HEADER_SECONDS if self.is_new else IDLE_SECONDS
        elif not self.request.headers_finished:
            patience = HEADER_SECONDS
        else:
            patience = min(BODY_SECONDS + self.unfinished() / (64 * KB), MOST_BODY_SECONDS)
        return bool(now - self.began > patience)

    def idle_since(self) -> float:
        """Return when it last had a whole request, or took a part of its answer."""
        return float(self.last_activity if self.total_outbufs_len else self.waiting_since)

    def give_way(self) -> None:
        """Refuse the request that is arriving and keep nothing of it, or just hang up."""
        with self.requests_lock:
            request, self.request = self.request, None
            if request is not None:
                request.close()
            if request is not None and not self.total_outbufs_len:
                request.error = _RequestTimeout("")
                self.is_refused = True
                self.requests.append(request)
        if self.requests:
            self.server.add_task(self)
        else:
            self.close_at_once()

    def close_at_once(self) -> None:
        self.will_close = True
        self.handle_close()


class Server(TcpWSGIServer):  # type: ignore[misc]
    channel_class = _Channel
    prefix = ""  # of all paths
    stopping = False
    checked_at = 0.0
    received_bytes = 0  # since what uploads hold was last added up

    def _poll(self, seconds: float) -> None:
        self.make_room(time.time())
        poll = wasyncore.poll2 if self.adj.asyncore_use_poll else wasyncore.poll
        poll(seconds, self._map)

    def make_room(self, now: float) -> None:
        """Let go of clients that are late, and of whoever waited longest where too many wait.

        Not within poll(): the number of a socket that is closed there may be another's already.
        """
        if abs(now - self.checked_at) >= 1:
            self.checked_at = now
            self._close_late(now)
        if len(self.active_channels) > self.adj.connection_limit - HEADROOM:
            self._free_a_place()
        if self.received_bytes > MIB:
            self.received_bytes = 0
            self._limit_unfinished()

    def _close_late(self, now: float) -> None:
        for channel in self._channels():
            if channel.is_late(now):
                channel.give_way()
            elif channel.total_outbufs_len and now - channel.last_activity > IDLE_SECONDS:
                channel.close_at_once()
        self._limit_unread()

    def _free_a_place(self) -> None:
        staying = [c for c in self._channels() if not c.is_refused or c.is_draining]
        newest = max(staying, key=lambda channel: channel.creation_time, default=None)
        waiting = [c for c in staying if not c.requests and c is not newest]
        if waiting and len(staying) > self.adj.connection_limit - HEADROOM:
            min(waiting, key=lambda c: (not c.is_draining, c.idle_since())).give_way()

    def _limit_unfinished(self) -> None:
        while sum(channel.unfinished() for channel in self._channels()) > MOST_UNFINISHED:
            uploads = [channel for channel in self._channels() if channel.unfinished()]
            min(uploads, key=_Channel.idle_since).give_way()

    def _limit_unread(self) -> None:
        while sum(channel.unread() for channel in self._channels()) > MOST_UNREAD:
            readers = [channel for channel in self._channels() if channel.unread()]
            min(readers, key=_Channel.idle_since).close_at_once()

    def _channels(self) -> list[_Channel]:
        return list(self.active_channels.values())

    def run(self) -> None:
        """Serve until SIGINT or SIGTERM, then answer what has arrived or is arriving."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        while not self.stopping:
            self._poll(1.0)
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

    def _is_busy(self) -> bool:
        recent = time.time() - STALLED_SECONDS
        return any(
            channel.requests
            or channel.total_outbufs_len
            or channel.unparsed
            or (channel.request is not None and channel.last_activity > recent)
            for channel in self._channels()
        )


def connections() -> int:
    """Return how many connections there are file descriptors for: one for the socket, one for a
    temporary file. The limit is first raised to what is allowed.
    """
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return CONNECTIONS
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    own = HEADROOM + OWN_FILES
    wanted = 2 * CONNECTIONS + own
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    few = soft != resource.RLIM_INFINITY and soft < wanted
    return max((soft - own) // 2, soft // 4) if few else CONNECTIONS


def make_server(app: Flask, host: str, port: int, prefix: str = "") -> Server:
    """Bind and listen. Raises `OSError` where the address is taken, not ours or unknown."""
    socket.getaddrinfo(host, port)  # waitress would say no more than that it is invalid
    adjustments = Adjustments(
        host=host,
        port=port,
        threads=THREADS,
        recv_bytes=PIECE,
        inbuf_overflow=64 * KB,  # of a body in memory; the rest is in a temporary file
        max_request_header_size=LARGEST_HEADERS,
        max_request_body_size=LARGEST_REQUEST,
        outbuf_high_watermark=LARGEST_ANSWER,
        connection_limit=connections() + HEADROOM,
        channel_timeout=IDLE_SECONDS,
        backlog=512,
        ident=None,
        asyncore_use_poll=hasattr(select, "poll"),
        clear_untrusted_proxy_headers=False,  # the application's ProxyFix decides
    )
    server = Server(app, adj=adjustments, map={})
    server.prefix = prefix
    return server
