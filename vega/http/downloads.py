"""Answers with a file, and with the content of a document: whole, in parts, or to be shown."""

import tempfile
import unicodedata
from collections.abc import Iterator
from io import SEEK_END
from typing import IO
from urllib.parse import quote

from flask import Response, request, send_file
from werkzeug.wsgi import wrap_file

from vega.errors import DocumentNotFound
from vega.http.current import server_config
from vega.models import DocumentVersion
from vega.rules.document_files import ANY_TYPE, JPEG, PDF, PNG, TEXT, clean_file_name
from vega.services.documents.documents import read_content

NOTHING_RUNS = "sandbox"  # a policy
_SHOWN = {PNG: PNG, JPEG: JPEG, TEXT: "text/plain; charset=utf-8", PDF: PDF}
_PLAIN = "!#$&+-.^_`|~"  # besides letters and digits, in a name of RFC 5987


def download(file: IO[bytes], mimetype: str, name: str) -> Response:
    size = file.seek(0, SEEK_END)
    file.seek(0)
    response = send_file(file, mimetype, as_attachment=True, download_name=name)
    response.content_length = size
    response.headers["Cache-Control"] = "no-store"
    return response


def send_document(version: DocumentVersion, *, inline: bool = False) -> Response:
    """Return the content of a version as a download, or the part that `Range` asks for.

    `inline` is for what browsers may show, PNG, JPEG, text and PDF; others stay a download. Raises
    `DocumentNotFound` if it is deleted meanwhile, and `RequestedRangeNotSatisfiable`.
    """
    is_shown = inline and version.media_type in _SHOWN
    response = Response(content_type=_SHOWN[version.media_type] if is_shown else ANY_TYPE)
    _describe(response, version, is_shown=is_shown)
    response.content_length = version.size
    response.set_etag(version.sha256)
    length = version.size if _asks_for_one_part() else None
    response.make_conditional(request.environ, accept_ranges=True, complete_length=length)
    if response.status_code in (200, 206) and request.method != "HEAD":
        _fill(response, version)
    return response


def _describe(response: Response, version: DocumentVersion, *, is_shown: bool) -> None:
    disposition = "inline" if is_shown else "attachment"
    response.headers.set("Content-Disposition", disposition, **_names(version.file_name))
    if not is_shown or version.media_type != PDF:  # in a sandbox browsers show no PDF
        response.headers["Content-Security-Policy"] = NOTHING_RUNS


def _names(name: str) -> dict[str, str]:
    """Return the parameters that name a file: in ASCII, and as it is (RFC 6266).

    In ASCII some letters become others: a wide slash would make a path of a name.
    """
    if name.isascii():
        return {"filename": name}
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return {"filename": clean_file_name(plain), "filename*": f"UTF-8''{quote(name, safe=_PLAIN)}"}


def _asks_for_one_part() -> bool:
    """Return whether `Range` names one part. Any other is ignored, and the whole is sent."""
    wanted = request.range
    return wanted is not None and wanted.units == "bytes" and len(wanted.ranges) == 1


def _fill(response: Response, version: DocumentVersion) -> None:
    """Copy the content to a temporary file, which the server sends without a thread of its own:
    a slow reader holds nothing else.
    """
    first, last = 0, version.size - 1
    if response.status_code == 206:
        first, last = response.content_range.start or 0, (response.content_range.stop or 0) - 1
    file = _spooled(read_content(version, first, last), last - first + 1)
    response.response = wrap_file(request.environ, file)
    response.direct_passthrough = True


def _spooled(chunks: Iterator[bytes], size: int) -> IO[bytes]:
    folder = server_config().instance_path
    file: IO[bytes] = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115 (the server closes it)
    try:
        for chunk in chunks:
            file.write(chunk)
        if file.tell() != size:
            raise DocumentNotFound
        file.seek(0)
    except BaseException:
        file.close()
        raise
    return file
