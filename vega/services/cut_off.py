"""A time limit for all of a call to another server, also where it answers byte by byte."""

import socket
from contextlib import suppress
from threading import Timer
from typing import Any


class CutOff:
    """Closes a connection at the end, and cuts it off after so many seconds."""

    def __init__(self, seconds: float) -> None:
        self.is_over = False
        self._client: Any = None
        self._timer = Timer(seconds, self._cut_off)
        self._timer.daemon = True

    def __enter__(self) -> "CutOff":
        self._timer.start()
        return self

    def watch(self, client: Any) -> None:
        """Watch a connection, whose socket is its attribute `sock`."""
        self._client = client

    def _cut_off(self) -> None:
        self.is_over = True
        connected = getattr(self._client, "sock", None)
        if connected is not None:
            with suppress(OSError):
                # Not that of an SSLSocket, which is not safe while another thread reads.
                socket.socket.shutdown(connected, socket.SHUT_RDWR)

    def __exit__(self, *_error: object) -> None:
        self._timer.cancel()
        if self._client is not None:
            self._client.close()
