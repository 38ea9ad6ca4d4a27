"""Load generator: keep-alive connections on raw sockets, in a subprocess per round.

Each connection sends its next request as soon as it has the response. Requests are built before the
clock starts; only a number of fixed width is inserted. `cpu_share` is the load's own share of a
core: unless it is far below 1, the load generator is the bottleneck.
"""

import multiprocessing
import selectors
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

NUMBER = b"{number:012d}"


@dataclass(frozen=True)
class Request:
    """A request template: `NUMBER` in `data` counts up, and starts again after `cycle`."""

    data: bytes
    status: int
    cycle: int | None = None

    def numbered(self, first: int) -> Iterator[bytes]:
        if NUMBER not in self.data:
            while True:
                yield self.data
        before, _, after = self.data.partition(NUMBER)
        number = first
        while True:
            yield b"%b%012d%b" % (before, number % self.cycle if self.cycle else number, after)
            number += 1


@dataclass
class Result:
    """The result of a round. `latencies` are in seconds, `next_number` is the first unused one."""

    seconds: float
    cpu_share: float
    next_number: int
    latencies: list[float] = field(repr=False)
    unexpected: dict[int, int] = field(default_factory=dict)
    server_cpu: float = 0.0  # seconds; set by the caller

    @property
    def rate(self) -> float:
        return len(self.latencies) / self.seconds


def drive(port: int, request: Request, clients: int, seconds: float, first: int) -> Result:
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_drive, (port, request, clients, seconds, first))


@dataclass
class _Client:
    connection: socket.socket
    sent: float = 0.0
    received: bytes = b""


def _drive(port: int, request: Request, clients: int, seconds: float, first: int) -> Result:
    requests = request.numbered(first)
    selector = selectors.DefaultSelector()
    for _ in range(clients):
        connection = socket.create_connection(("127.0.0.1", port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        selector.register(connection, selectors.EVENT_READ, _Client(connection))
    result = Result(0.0, 0.0, first, [])
    began, work_began = time.perf_counter(), time.process_time()
    pending = 0
    for key in selector.get_map().values():
        _send(key.data, next(requests))
        pending += 1
        result.next_number += 1
    while pending:
        for key, _ in selector.select():
            client: _Client = key.data
            if not _read_response(client):
                continue
            moment = time.perf_counter()
            _record(result, client, request.status, moment)
            if moment - began < seconds:
                _send(client, next(requests))
                result.next_number += 1
            else:
                pending -= 1
    result.seconds = time.perf_counter() - began
    result.cpu_share = (time.process_time() - work_began) / result.seconds
    for key in list(selector.get_map().values()):
        key.data.connection.close()
    return result


def _send(client: _Client, data: bytes) -> None:
    client.sent = time.perf_counter()
    client.received = b""
    client.connection.sendall(data)


def _read_response(client: _Client) -> bool:
    piece = client.connection.recv(65536)
    if not piece:
        raise ConnectionError(f"closed in the middle: {client.received[:200]!r}")
    client.received += piece
    head, end, body = client.received.partition(b"\r\n\r\n")
    if not end:
        return False
    length = head.lower().split(b"content-length:", 1)[1].split(b"\r\n", 1)[0]
    return len(body) >= int(length)


def _record(result: Result, client: _Client, expected: int, moment: float) -> None:
    status = int(client.received[9:12])
    result.latencies.append(moment - client.sent)
    if status != expected:
        result.unexpected[status] = result.unexpected.get(status, 0) + 1
