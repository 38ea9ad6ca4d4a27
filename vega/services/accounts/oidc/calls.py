"""Calls to an OpenID Connect provider: 10 seconds for all of one, a small answer, no redirects.

Each raises `ProviderFailed`, `ProviderSlow` or `ProviderBusy`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from authlib.integrations.requests_client import OAuth2Session
from requests import PreparedRequest, RequestException, Response
from requests.adapters import HTTPAdapter

from vega.config_values import LOOPBACK
from vega.errors import ProviderBusy, ProviderFailed, ProviderSlow
from vega.services.cut_off import CutOff
from vega.services.slots import Slots

PATIENCE = 10.0  # seconds for all of a call
CONNECT_PATIENCE = 3.0  # seconds for each address of the host
LARGEST_ANSWER = 256 * 1024  # bytes, unpacked

_calls = Slots(running=3, waiting=1, busy=ProviderBusy)  # each holds a thread


class ProviderSession(OAuth2Session):  # type: ignore[misc]
    """A client of the provider, for one call."""

    def __init__(self, cut_off: CutOff, **kwargs: object) -> None:
        super().__init__(**kwargs)
        for scheme in ("https://", "http://"):
            self.mount(scheme, _Adapter(cut_off))

    def request(self, method: str, url: str, **kwargs: object) -> Response:
        kwargs |= {
            "timeout": (min(CONNECT_PATIENCE, PATIENCE), PATIENCE),
            "allow_redirects": False,
            "withhold_token": True,
        }
        answer: Response = super().request(method, url, **kwargs)
        return answer


class _Adapter(HTTPAdapter):
    def __init__(self, cut_off: CutOff) -> None:
        super().__init__()
        self.cut_off = cut_off

    def get_connection_with_tls_context(self, *args: Any, **kwargs: Any) -> Any:
        pool = super().get_connection_with_tls_context(*args, **kwargs)
        pool.ConnectionCls = _watched(pool.ConnectionCls, self.cut_off)
        return pool

    def send(self, request: PreparedRequest, *args: Any, **kwargs: Any) -> Response:
        """Read the body here, so that no other code reads one of any size."""
        kwargs["stream"] = True
        answer = super().send(request, *args, **kwargs)
        body = answer.raw.read(LARGEST_ANSWER + 1, decode_content=True)
        answer.raw.close()
        if len(body) > LARGEST_ANSWER:
            raise ValueError("the answer is too large")
        answer.raw = BytesIO(body)
        return answer


def _watched(kind: Any, cut_off: CutOff) -> Any:
    class Watched(kind):  # type: ignore[misc]
        def connect(self) -> None:
            super().connect()
            cut_off.watch(self)

    return Watched


@contextmanager
def calling(url: str, what: str, **client: object) -> Iterator[ProviderSession]:
    """Call the provider with a session, and turn the errors of the libraries into facts."""
    from urllib3.exceptions import HTTPError

    host = host_of(url)
    with _calls.taken(), CutOff(PATIENCE) as cut_off, ProviderSession(cut_off, **client) as session:
        try:
            yield session
        except (RequestException, HTTPError, OSError) as error:
            detail = f"{what}: {type(error).__name__}: {error}"
            if cut_off.is_over or "timed out" in str(error):
                raise ProviderSlow(
                    f"{host} did not answer in time. Try again in a moment.", detail
                ) from None
            raise ProviderFailed(
                f"{host} can't be reached from here. Try again in a moment.", detail
            ) from None
        except (ValueError, TypeError, RecursionError) as error:
            raise unreadable(host, f"{what}: {type(error).__name__}") from None


def get_json(url: str, what: str, headers: dict[str, str] | None = None) -> dict[str, Any]:
    """Return a JSON object of the provider."""
    with calling(url, what) as session:
        answer = session.get(url, headers={"Accept": "application/json", **(headers or {})})
        if answer.status_code != 200:
            raise ProviderFailed(
                f"{host_of(url)} is not working properly. Try again in a moment.",
                f"{what}: HTTP {answer.status_code}",
            )
        found = answer.json()
    if not isinstance(found, dict):
        raise unreadable(host_of(url), f"{what}: not a JSON object")
    return found


def unreadable(host: str, detail: str) -> ProviderFailed:
    return ProviderFailed(f"Vega doesn't understand the answer of {host}.", detail)


def host_of(url: str) -> str:
    """Return the host as people know it, with a port that is not the usual one."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2]
    except ValueError:
        return "the provider"


def is_safe_url(url: object) -> bool:
    """Return whether an address is https, or http on this machine."""
    if not isinstance(url, str) or not url.isprintable() or " " in url or "\\" in url:
        return False
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    if not host or "@" in parts.netloc:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)
