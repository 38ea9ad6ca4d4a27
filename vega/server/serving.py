"""The HTTP server behind `vega serve`: waitress, hardened.

Waitress buffers a whole request before a thread handles it, so slow clients hold no threads. Added
here: a strict parser (request smuggling, ReDoS), timeouts for slow clients (slowloris), evicting
idle keep-alive connections when all are taken, HTTP pipelining one request at a time, errors in the
API's format, and a graceful shutdown.
"""

import logging
import select
import signal
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from flask import Flask
from waitress import wasyncore
from waitress.adjustments import Adjustments
from waitress.buffers import OverflowableBuffer, ReadOnlyFileBasedBuffer
from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer
from waitress.task import ThreadedTaskDispatcher, WSGITask

from vega.http.doors import (
    KB,
    LARGEST_DOCUMENT,
    LARGEST_HEADERS,
    LARGEST_REQUEST,
    MIB,
    lane_of,
)
from vega.server.errors import ErrorResponse, RequestTimeout
from vega.server.request_parser import RequestParser

logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # warns of every queued request

THREADS = 16
DOCUMENT_THREADS = 2  # besides; megabytes of documents then leave the others to what is quick
LANES = {"documents": DOCUMENT_THREADS, "health": 1}
CONNECTIONS = 1000
HEADROOM = 64  # connections beyond the limit that are being refused
RESERVED_FILES = 100  # file descriptors for the database, templates and the log
MAX_UPLOAD_BYTES = 100 * MIB  # of all incomplete request bodies together
MAX_UNSENT_BYTES = 500 * MIB  # of all buffered responses together, except files
MAX_UNSENT_FILES = 2048 * MIB  # of all files of at most a document's size together
OUTPUT_HIGH_WATERMARK = 64 * MIB  # a thread blocks on a larger unsent response, unless it is a file
READ_SIZE = 32 * KB
IDLE_SECONDS = 60  # keep-alive
HEADER_SECONDS = 20
BODY_SECONDS, MAX_BODY_SECONDS = 30, 360  # plus a second per 64 kB received, up to the maximum
DRAIN_SECONDS = 10
SECONDS_TO_FINISH = 20
STALLED_SECONDS = 2  # an upload that pauses for longer does not delay the shutdown


class _Task(WSGITask):  # type: ignore[misc]
    def set_close_on_finish(self) -> None:
        """Keep the connection alive after a response without a body, where waitress closes it."""
        is_asked_to = self.request.headers.get("CONNECTION", "").lower() == "close"
        if self.has_body or is_asked_to or self.version == "1.0":
            super().set_close_on_finish()

    def write(self, data: bytes) -> None:
        with self.channel.coalesced_writes():
            super().write(data)


class _Channel(HTTPChannel):  # type: ignore[misc]
    task_class = _Task
    error_task_class = ErrorResponse
    request: RequestParser | None = None  # the incomplete request
    will_close = False
    is_new = True  # no request was answered yet
    is_refused = False
    is_draining = False
    unparsed = b""  # pipelined requests
    writes: list[bytes] | None = None

    def __init__(self, *arguments: object, **named: object):
        super().__init__(*arguments, **named)
        self.waiting_since = self.began = self.creation_time

    def parser_class(self, adjustments: Adjustments) -> RequestParser:
        return RequestParser(adjustments, self)

    @contextmanager
    def coalesced_writes(self) -> Iterator[None]:
        """Buffer writes and send them together: headers and body in one packet."""
        self.writes = []
        try:
            yield
            written = b"".join(self.writes)
        finally:
            self.writes = None
        super().write_soon(written)

    def write_soon(self, data: bytes) -> int:
        if self.writes is None:
            return int(super().write_soon(data))
        self.writes.append(data)
        return len(data)

    def lane(self) -> str | None:
        """Return what the next request has threads of its own for."""
        request = self.requests[0]
        if request.error:
            return None
        return lane_of(request.command, self.server.path_inside(request.path))

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
            self.recv(READ_SIZE)
        else:
            super().handle_read()

    def received(self, data: bytes) -> bool:
        if self.request is None:
            data = data.lstrip(b"\r\n")  # blank lines between requests would count as requests
        request = self.request
        consumed = bool(super().received(data))
        if self.request is not request:
            self.began = time.time()
        self.server.received_bytes += len(data)
        return consumed

    def upload_bytes(self) -> int:
        """Return the bytes received of an incomplete request body."""
        return int(self.request.body_bytes_received) if self.request is not None else 0

    def unsent_bytes(self) -> int:
        """Return the buffered bytes of responses that the client has not read."""
        with self.outbuf_lock:
            return sum(len(b) for b in self.outbufs if isinstance(b, OverflowableBuffer))

    def unsent_file_bytes(self) -> int:
        """Return the bytes of documents that the client has not read; backups do not count."""
        with self.outbuf_lock:
            files = [len(b) for b in self.outbufs if isinstance(b, ReadOnlyFileBasedBuffer)]
        return sum(size for size in files if size <= LARGEST_DOCUMENT)

    def handle_write(self) -> None:
        if self.is_refused and self.close_when_flushed and not self.will_close:
            self._flush_exception(self._flush_some)
            if self.connected and not self.total_outbufs_len:  # the client may be gone
                self._drain()
            return
        super().handle_write()
        if self.unparsed and self.connected and not self.requests and not self.total_outbufs_len:
            data, self.unparsed = self.unparsed, b""
            self.received(data)

    def _drain(self) -> None:
        """Keep reading for a while before closing (lingering close).

        Closing with unread input resets the connection, and the client would lose the response.
        """
        self.close_when_flushed, self.is_draining, self.unparsed = False, True, b""
        self.began = time.time()
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_WR)

    def handle_close(self) -> None:
        """Finish complete requests even if the client disconnected: one may be a save."""
        if self.requests and not self.will_close and not self.total_outbufs_len:
            return
        super().handle_close()
        if self.request is not None:
            self.request.close()  # deletes its temporary file
            self.request = None

    def has_timed_out(self, now: float) -> bool:
        if self.requests or self.total_outbufs_len:
            return False
        if self.is_draining:
            timeout: float = DRAIN_SECONDS
        elif self.request is None:
            timeout = HEADER_SECONDS if self.is_new else IDLE_SECONDS
        elif not self.request.headers_finished:
            timeout = HEADER_SECONDS
        else:
            timeout = min(BODY_SECONDS + self.upload_bytes() / (64 * KB), MAX_BODY_SECONDS)
        return bool(now - self.began > timeout)

    def idle_since(self) -> float:
        """Return when the last request completed, or when the client last read from a response."""
        return float(self.last_activity if self.total_outbufs_len else self.waiting_since)

    def time_out(self) -> None:
        """Answer an incomplete request with 408 and discard it, or just close the connection."""
        with self.requests_lock:
            request, self.request = self.request, None
            if request is not None:
                request.close()
            if request is not None and not self.total_outbufs_len:
                request.error = RequestTimeout("")
                self.is_refused = True
                self.requests.append(request)
        if self.requests:
            self.server.add_task(self)
        else:
            self.close_at_once()

    def close_at_once(self) -> None:
        self.will_close = True
        self.handle_close()


class _Dispatcher(ThreadedTaskDispatcher):  # type: ignore[misc]
    """Hands requests to threads; those of a lane to a few of its own."""

    def __init__(self, threads: int):
        super().__init__()
        self.lanes = {name: ThreadedTaskDispatcher() for name in LANES}
        for name, lane in self.lanes.items():
            lane.set_thread_count(LANES[name])
        self.set_thread_count(threads)

    def add_task(self, task: _Channel) -> None:
        self.lanes.get(task.lane() or "", super()).add_task(task)

    def shutdown(self, cancel_pending: bool = True, timeout: float = 5) -> bool:
        for lane in self.lanes.values():
            lane.shutdown(cancel_pending, timeout)
        return bool(super().shutdown(cancel_pending, timeout))


class Server(TcpWSGIServer):  # type: ignore[misc]
    channel_class = _Channel
    prefix = ""  # URL prefix
    stopping = False
    checked_at = 0.0
    received_bytes = 0  # since the uploads were last summed up

    def path_inside(self, path: str) -> str:
        """Return the path without the URL prefix."""
        return path.removeprefix(self.prefix) if path.startswith(f"{self.prefix}/") else path

    def _poll(self, seconds: float) -> None:
        self.enforce_limits(time.time())
        poll = wasyncore.poll2 if self.adj.asyncore_use_poll else wasyncore.poll
        poll(seconds, self._map)

    def enforce_limits(self, now: float) -> None:
        """Close timed-out connections, and those idle longest if there are too many or too large.

        Not within poll(): a file descriptor closed there may be reused in the same pass.
        """
        if abs(now - self.checked_at) >= 1:
            self.checked_at = now
            self._close_timed_out(now)
        if len(self.active_channels) > self.adj.connection_limit - HEADROOM:
            self._evict_idle()
        if self.received_bytes > MIB:
            self.received_bytes = 0
            self._limit_uploads()

    def _close_timed_out(self, now: float) -> None:
        for channel in self._channels():
            if channel.has_timed_out(now):
                channel.time_out()
            elif channel.total_outbufs_len and now - channel.last_activity > IDLE_SECONDS:
                channel.close_at_once()
        self._limit_unsent()

    def _evict_idle(self) -> None:
        active = [c for c in self._channels() if not c.is_refused or c.is_draining]
        newest = max(active, key=lambda channel: channel.creation_time, default=None)
        waiting = [c for c in active if not c.requests and c is not newest]
        if waiting and len(active) > self.adj.connection_limit - HEADROOM:
            min(waiting, key=lambda c: (not c.is_draining, c.idle_since())).time_out()

    def _limit_uploads(self) -> None:
        while sum(channel.upload_bytes() for channel in self._channels()) > MAX_UPLOAD_BYTES:
            uploads = [channel for channel in self._channels() if channel.upload_bytes()]
            min(uploads, key=_Channel.idle_since).time_out()

    def _limit_unsent(self) -> None:
        self._close_idle_readers(_Channel.unsent_bytes, MAX_UNSENT_BYTES)
        self._close_idle_readers(_Channel.unsent_file_bytes, MAX_UNSENT_FILES)

    def _close_idle_readers(self, unsent: Callable[[_Channel], int], most: int) -> None:
        while sum(map(unsent, self._channels())) > most:
            min(filter(unsent, self._channels()), key=_Channel.idle_since).close_at_once()

    def _channels(self) -> list[_Channel]:
        return list(self.active_channels.values())

    def run(self) -> None:
        """Serve until SIGINT or SIGTERM, then finish running requests (graceful shutdown)."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        while not self.stopping:
            self._poll(1.0)
        self._finish()

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self.stopping = True
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)  # a second signal would kill Python's shutdown
        self.pull_trigger()

    def _finish(self) -> None:
        self.accepting = False
        self.del_channel()
        self.socket.close()
        deadline = time.monotonic() + SECONDS_TO_FINISH
        while self._is_busy() and time.monotonic() < deadline:
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


def max_connections() -> int:
    """Return how many connections the file descriptor limit allows, after raising the soft limit.

    A connection takes two: its socket and a temporary file.
    """
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return CONNECTIONS
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    reserved = HEADROOM + RESERVED_FILES
    wanted = 2 * CONNECTIONS + reserved
    if soft != resource.RLIM_INFINITY and soft < wanted:
        soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    limited = soft != resource.RLIM_INFINITY and soft < wanted
    return max((soft - reserved) // 2, soft // 4) if limited else CONNECTIONS


def make_server(app: Flask, host: str, port: int, prefix: str = "") -> Server:
    """Bind and listen. Raises `OSError` if the address is in use, not local or unknown."""
    socket.getaddrinfo(host, port)  # for its error: waitress only reports an invalid value
    adjustments = Adjustments(
        host=host,
        port=port,
        threads=THREADS,
        recv_bytes=READ_SIZE,
        inbuf_overflow=64 * KB,  # larger bodies go to a temporary file
        max_request_header_size=LARGEST_HEADERS,
        max_request_body_size=LARGEST_REQUEST,
        outbuf_high_watermark=OUTPUT_HIGH_WATERMARK,
        connection_limit=max_connections() + HEADROOM,
        channel_timeout=IDLE_SECONDS,
        backlog=512,
        ident=None,
        asyncore_use_poll=hasattr(select, "poll"),
        clear_untrusted_proxy_headers=False,  # left to ProxyFix
    )
    server = Server(app, adj=adjustments, map={}, dispatcher=_Dispatcher(THREADS))
    server.prefix = prefix
    return server
