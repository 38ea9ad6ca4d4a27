"""Real servers that receive notices: of mail, and of HTTP for ntfy and webhooks."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


@dataclass
class MailServer:
    """`refuses` are addresses that it takes no mail for; `login` is its user and password."""

    port: int = 0
    refuses: set[str] = field(default_factory=set)
    login: tuple[str, str] | None = None
    mails: list[EmailMessage] = field(default_factory=list)

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802
        if self.login and not session.authenticated:
            return "530 5.7.0 Authentication required"
        if address in self.refuses:
            return "550 5.1.1 No such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        self.mails.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"

    def authenticate(self, server, session, envelope, mechanism, data):
        given = (data.login.decode(), data.password.decode())
        return AuthResult(success=given == self.login, handled=False)


@contextmanager
def mail_server(port: int = 0, login: tuple[str, str] | None = None) -> Iterator[MailServer]:
    from support.server import free_port

    handler = MailServer(port or free_port(), login=login)
    signing_in = {"authenticator": handler.authenticate, "auth_require_tls": False}
    controller = Controller(
        handler, hostname="127.0.0.1", port=handler.port, **(signing_in if login else {})
    )
    controller.start()
    try:
        yield handler
    finally:
        controller.stop()


@dataclass
class Received:
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class WebServer:
    """It answers `status`; `paths` has what was asked of it, in order."""

    url: str
    status: int = 200
    location: str | None = None
    requests: list[Received] = field(default_factory=list)


@contextmanager
def web_server() -> Iterator[WebServer]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"]))
            running.requests.append(Received(self.path, dict(self.headers), body))
            self.send_response(running.status)
            if running.location:
                self.send_header("Location", running.location)
            self.end_headers()

        do_GET = do_POST  # noqa: N815

        def log_message(self, *_):
            """Tests have no log of requests."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    running = WebServer(f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def silent_server(greeting: bytes = b"") -> Iterator[int]:
    """A port that takes connections, says `greeting` and nothing more; yield its number."""
    kept = []

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            kept.append(connection)
            connection.sendall(greeting)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=accept)
        thread.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
        thread.join()
    for connection in kept:
        connection.close()
