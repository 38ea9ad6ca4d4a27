"""A minimal browser (cookies, forms, TLS) for servers and proxies in other processes."""

import re
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import unescape
from http.client import HTTPConnection, HTTPSConnection
from http.cookies import Morsel, SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

from support.server import SECONDS, Answer

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@dataclass
class Visitor:
    """A client with cookies that follows no redirects. Uses TLS if a `certificate` is given."""

    port: int
    certificate: Path | None = None
    host: str = "127.0.0.1"
    headers: Mapping[str, str] = field(default_factory=dict)
    cookies: dict[str, "Morsel[str]"] = field(default_factory=dict)

    @property
    def origin(self) -> str:
        scheme = "https" if self.certificate else "http"
        return f"{scheme}://{self.host}:{self.port}"

    def get(self, path: str, **headers: str) -> Answer:
        return self._ask("GET", path, None, headers)

    def head(self, path: str) -> Answer:
        return self._ask("HEAD", path, None, {})

    def post(self, path: str, fields: Mapping[str, object], **headers: str) -> Answer:
        body = urlencode(fields).encode()
        # Like a browser: Referer with the full URL, and Origin.
        sent = {**FORM, "Referer": self.origin + path, "Origin": self.origin, **headers}
        return self._ask("POST", path, body, sent)

    def send_form(self, page: str, path: str, **fields: object) -> Answer:
        """Submit the form on `page` to `path`, with its CSRF token."""
        html = self.get(page).body.decode()
        found = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', html)
        assert found, html
        return self.post(path, {"csrf_token": unescape(found[1]), **fields})

    def sign_in(self, name: str, password: str, prefix: str = "") -> Answer:
        page = f"{prefix}/login"
        return self.send_form(page, page, username=name, password=password)

    def _ask(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]
    ) -> Answer:
        sent = {"Host": f"{self.host}:{self.port}", **self.headers, **headers}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{m.key}={m.coded_value}" for m in self.cookies.values())
        connection = self._connect()
        try:
            connection.request(method, path, body, sent)
            response = connection.getresponse()
            answer = Answer(response.status, response.headers, response.read())
        finally:
            connection.close()
        for line in answer.headers.get_all("Set-Cookie") or ():
            self.cookies.update(SimpleCookie(line))
        return answer

    def _connect(self) -> HTTPConnection:
        if self.certificate is None:
            return HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        context = ssl.create_default_context(cafile=str(self.certificate))
        connection = HTTPSConnection(self.host, self.port, timeout=SECONDS, context=context)
        connection.sock = context.wrap_socket(
            socket.create_connection(("127.0.0.1", self.port), SECONDS), server_hostname=self.host
        )
        return connection
