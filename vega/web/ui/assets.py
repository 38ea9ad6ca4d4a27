"""Static files: an address that changes with the content, so that browsers may keep them."""

import gzip
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG

from flask import Response, current_app, request, url_for
from werkzeug.security import safe_join

from vega.http.compression import send_gzipped, takes_gzip
from vega.web import web

A_YEAR = 365 * 24 * 3600
SHRINKS = {"text/css", "text/javascript", "image/svg+xml", "application/manifest+json"}


@web.app_template_global()
def static_url(name: str) -> str:
    return _address(request.script_root, name)


@lru_cache(maxsize=1_000)
def _address(_prefix: str, name: str) -> str:
    """Made once, as a page has some twenty: a file that was replaced gets its new address when new
    templates are served too, after a restart.
    """
    return url_for("static", filename=name, v=_version(_path(name)))


def _path(name: str) -> Path:
    return _path_in(str(current_app.static_folder), name)


@lru_cache(maxsize=200)
def _path_in(folder: str, name: str) -> Path:
    return Path(safe_join(folder, name) or "")


def _version(path: Path) -> str:
    """Ten characters of the content's hash; blank where there is no such file."""
    try:
        status = path.stat()
    except (OSError, ValueError):  # the latter for a NUL in the name
        return ""
    if not S_ISREG(status.st_mode):
        return ""
    return _hash(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=200)
def _hash(path: Path, _modified: int, _size: int) -> str:
    return sha256(path.read_bytes()).hexdigest()[:10]


def finish_file(response: Response, name: str) -> Response:
    """Let browsers cache a static file whose address has its version, and compress it."""
    path = _path(name)
    version = _version(path)
    if version and request.args.get("v") == version:
        response.headers["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    if response.mimetype in SHRINKS:
        response.vary.add("Accept-Encoding")
        if takes_gzip(response):
            send_gzipped(response, _zipped(path, version))
    return response


@lru_cache(maxsize=50)
def _zipped(path: Path, _version: str) -> bytes:
    return gzip.compress(path.read_bytes(), 9, mtime=0)
