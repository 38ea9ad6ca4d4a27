"""What `vega serve` says when it starts: version, addresses, data, and how to begin."""

import logging
import socket
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import click
from flask import Flask

from vega.config import Config
from vega.config_values import shown_database
from vega.version import LICENCE, __version__

log = logging.getLogger("vega")

MARKS_OF_CONTAINERS = (Path("/.dockerenv"), Path("/run/.containerenv"))
OF_THIS_MACHINE = ("127.0.0.1", "localhost", "::1")
# Where to listen on all addresses, and where the way into the world and into a home network leads.
# Nobody is asked: a UDP socket that is connected sends nothing.
WAYS_OUT = {
    "0.0.0.0": (socket.AF_INET, ("198.51.100.1", "192.168.0.1", "10.0.0.1", "172.16.0.1")),  # noqa: S104
    "::": (socket.AF_INET6, ("2001:db8::1", "fd00::1")),
}


def announce_start(app: Flask, config: Config, host: str, port: int) -> None:
    from vega.services.accounts.first_run import warn_if_key_changed

    own = [f"{address}{config.prefix}" for address in own_addresses(host, port)]
    tell(config, f"Vega {__version__} ({LICENCE} licence) serves {_url(host, port)}{config.prefix}")
    if config.base_url:
        tell(config, f"Open {config.base_url}")
    elif len(own) > 1:
        tell(config, f"Open {own[0]} on this machine, or {' or '.join(own[1:])} in your network.")
    if host not in OF_THIS_MACHINE and not config.trusted_proxies:
        tell(config, "Traffic to this address is not encrypted: your network can read it.")
        if not config.base_url:
            tell(config, "Set VEGA_BASE_URL to the address that you use, for links in notices.")
    tell(config, f"Data: {config.instance_path}")
    tell(config, f"Database: {shown_database(config.database_url)}")
    tell(config, _backups_in_words(config))
    with app.app_context():
        warn_if_key_changed(config.secret_key)
        _announce_first_run(config, [config.base_url] if config.base_url else own)


def _announce_first_run(config: Config, addresses: Sequence[str]) -> None:
    from vega.services.accounts.first_run import setup_code
    from vega.services.accounts.users import has_users

    if not has_users():
        code = setup_code(config.secret_key)
        links = "\n".join(f"    {address}/setup?code={code}" for address in addresses)
        which = "at one of" if len(addresses) > 1 else "at"
        tell(
            config,
            f"\nFirst run. Create your account {which}:\n\n{links}\n\n"
            "or with: vega user create NAME\n",
        )


def _backups_in_words(config: Config) -> str:
    from vega.services.installation import last_backup

    last = last_backup(config)
    if last is not None:
        return f"Last automatic backup: {last:%Y-%m-%d %H:%M} UTC"
    if config.backup_every is None:
        return "Automatic backups are off. --backup-every 24h makes one each day."
    return "No automatic backup has been made yet."


def own_addresses(host: str, port: int) -> list[str]:
    """Return the addresses to open, that on this machine first. A container's own lead nowhere: its
    port is published on the machine that it runs on.
    """
    if host not in WAYS_OUT:
        return [_url(host, port)]
    is_contained = any(mark.exists() for mark in MARKS_OF_CONTAINERS)
    hosts = [] if is_contained else dict.fromkeys(_reachable_hosts(host))
    return [_url(each, port) for each in ("localhost", *hosts)]


def _reachable_hosts(host: str) -> Iterator[str]:
    """Yield from which addresses this machine would send to others."""
    family, targets = WAYS_OUT[host]
    for target in targets:
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as way:
            way.connect((target, 9))
            yield str(way.getsockname()[0])


def _url(host: str, port: int) -> str:
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


def tell(config: Config, text: str) -> None:
    """Print a message, or log it if the log is JSON."""
    if config.log == "json":
        log.info(" ".join(text.split()))
    else:
        click.echo(text, err=True)
