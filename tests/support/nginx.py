"""nginx as a TLS reverse proxy, configured as in docs/deploy.md."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from support.documents import blocks
from support.server import SECONDS, end, until
from support.visitor import Visitor

PROGRAM = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
HOST = "vega.example.org"  # as in docs/deploy.md


def snippets() -> list[str]:
    """Return the nginx snippets: a server block, and the locations for a URL prefix; then
    what is added for Authelia, for Authentik, and for either of them below a URL prefix.
    """
    return [each.code for each in blocks("nginx")]


def make_certificate(folder: Path) -> Path:
    """Create a self-signed certificate for `HOST`, with its key in `vega.key`."""
    certificate = folder / "vega.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-days", "2", "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}",
         "-keyout", folder / "vega.key", "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    return certificate


@contextmanager
def nginx(folder: Path, servers: dict[int, str]) -> Iterator[Path]:
    """Run nginx with a server block per port; yield the certificate to trust."""
    folder.mkdir(mode=0o755)
    certificate = make_certificate(folder)
    blocks = [
        block.replace("/etc/ssl", str(folder)).replace("listen 443", f"listen 127.0.0.1:{port}")
        for port, block in servers.items()
    ]
    user = "user root;" if os.getuid() == 0 else ""  # workers need access to the test's folder
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    paths = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    (folder / "nginx.conf").write_text(
        f"{user} daemon off; pid {folder}/pid; error_log {folder}/error.log; worker_processes 1;\n"
        f"events {{}}\nhttp {{ access_log off; {paths}\n{''.join(blocks)}}}\n"
    )
    process = subprocess.Popen(
        [str(PROGRAM), "-e", folder / "error.log", "-c", folder / "nginx.conf"],
        stdin=subprocess.DEVNULL,
    )

    def answers(port: int) -> bool:
        assert process.poll() is None, (folder / "error.log").read_text()
        try:
            return Visitor(port, certificate, HOST).get("/health").status > 0
        except OSError:
            return False

    try:
        for port in servers:
            until(lambda port=port: answers(port), "nginx's start")
        yield certificate
    finally:
        process.terminate()
        process.wait(SECONDS)
        end(process)
