"""The settings. Each is declared once: type, variable, reader, default, and a sentence below it.

docs/settings.md says the same; a sentence ends with its default where the code does not show it.
"""

import os
import secrets
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, NamedTuple, get_args, get_origin
from urllib.parse import urlsplit

from sqlalchemy import URL

from vega.config_values import (
    MailServer,
    Network,
    is_address,
    read_address,
    read_at_least_one,
    read_base_url,
    read_database_url,
    read_folder,
    read_header,
    read_interval,
    read_issuer,
    read_key,
    read_mail_server,
    read_mebibytes,
    read_networks,
    read_on_or_off,
    read_prefix,
    read_text,
    read_text_or_json,
    read_token_text,
    read_whole_number,
)
from vega.errors import BadSetting as BadSetting

PACKAGE = Path(__file__).parent
DEFAULT_FREE_LIMIT = 50


@dataclass(frozen=True)
class ProxySignIn:
    """A proxy that signs people in: its header counts from these networks alone."""

    header: Annotated[str, "VEGA_AUTH_PROXY_HEADER", read_header] = ""
    """The header in which a proxy names the person it has signed in, such as `Remote-User`."""
    networks: Annotated[Sequence[Network], "VEGA_AUTH_PROXY_NETWORKS", read_networks] = ()
    """The addresses of that proxy, such as `127.0.0.1` or `172.18.0.0/16`, separated by commas;
    the header counts from nowhere else."""
    creates_users: Annotated[bool, "VEGA_AUTH_PROXY_CREATES_USERS", read_on_or_off] = False
    """`on` creates an account for each new name that the proxy sends."""


@dataclass(frozen=True)
class Provider:
    """An OpenID Connect provider; `issuer` is without a trailing slash only if given so."""

    issuer: Annotated[str, "VEGA_OIDC_ISSUER", read_issuer] = ""
    """The issuer URL of an OpenID Connect provider; needs `VEGA_BASE_URL`."""
    client_id: Annotated[str, "VEGA_OIDC_CLIENT_ID", read_text] = ""
    """Vega's client ID at the provider."""
    client_secret: Annotated[str, "VEGA_OIDC_CLIENT_SECRET", read_text] = field(
        default="", repr=False
    )
    """Vega's client secret at the provider."""
    creates_users: Annotated[bool, "VEGA_OIDC_CREATES_USERS", read_on_or_off] = False
    """`on` creates an account for everybody whom the provider signs in."""

    @property
    def host(self) -> str:
        """Return what people know it by: its host, with a port that is not the usual one."""
        return urlsplit(self.issuer).netloc


@dataclass(frozen=True)
class Config:
    """The validated settings. What its `repr` leaves out is secret and may be in a file."""

    instance_path: Annotated[Path, "VEGA_INSTANCE_PATH", read_folder]
    """The data folder: database, secret key, backups.
    Default: `instance/` in a checkout, else the user's data folder"""
    database_url: Annotated[URL, "VEGA_DATABASE_URL", read_database_url] = field(repr=False)
    """A `sqlite:///` or `postgresql://` URL.
    Default: `vega.db` in the data folder"""
    secret_key: Annotated[str, "VEGA_SECRET_KEY", read_key] = field(repr=False)
    """Signs sessions and access tokens; at least 32 characters. Servers that share a database need
    the same key.
    Default: generated at first start, kept in the data folder"""
    free_monthly_limit: Annotated[int, "VEGA_FREE_MONTHLY_LIMIT", read_whole_number] = (
        DEFAULT_FREE_LIMIT
    )
    """New jobs per month on the free plan; 0 allows none."""
    documents_bytes: Annotated[int, "VEGA_DOCUMENTS_MB", read_mebibytes] = 500 * 2**20
    """The size of all documents of an account together, in MB, with their versions.
    Default: 500"""
    trusted_proxies: Annotated[int, "VEGA_TRUSTED_PROXIES", read_whole_number] = 0
    """Number of reverse proxies in front of Vega; their `X-Forwarded-*` headers are trusted."""
    prefix: Annotated[str, "VEGA_PREFIX", read_prefix] = ""  # or with a leading slash alone
    """URL path prefix, such as `/vega`."""
    base_url: Annotated[str, "VEGA_BASE_URL", read_base_url] = ""  # without a trailing slash
    """The address that people use, such as `https://jobs.example.org`. Links in calendars and
    notices, the API's description and sign-in at a provider use it. At other names signing in is
    refused, except at `localhost`, IP addresses and local names."""
    mail_server: Annotated[MailServer | None, "VEGA_SMTP_URL", read_mail_server] = field(
        default=None, repr=False
    )
    """The mail server for notices, such as `smtp://user:password@mail.example.org:587` (STARTTLS)
    or `smtps://…:465` (TLS); `%40` stands for an `@` in the password."""
    mail_from: Annotated[str, "VEGA_MAIL_FROM", read_address] = ""  # set if there is a mail server
    """The address that notices come from.
    Default: the user of `VEGA_SMTP_URL`, if that is an address"""
    proxy_sign_in: ProxySignIn | None = None
    provider: Provider | None = None
    local_sign_in: Annotated[bool, "VEGA_LOCAL_SIGN_IN", read_on_or_off] = True
    """`off` leaves signing in to the proxy or the provider: no passwords or passkeys."""
    backup_every: Annotated[timedelta | None, "VEGA_BACKUP_EVERY", read_interval] = None
    """Interval of automatic backups, such as `24h`, `7d` or `90m`.
    Default: off"""
    backup_keep: Annotated[int, "VEGA_BACKUP_KEEP", read_at_least_one] = 7
    """Automatic backups to keep; older ones are deleted."""
    log: Annotated[str, "VEGA_LOG", read_text_or_json] = "text"
    """Log format on standard error: `text` or `json`."""
    may_create: bool = True  # whether to create tables in an empty database


@dataclass(frozen=True)
class AssistantConfig:
    """The settings of `vega mcp`, which needs nothing of the server's."""

    token: Annotated[str, "VEGA_TOKEN", read_token_text] = field(default="", repr=False)
    """For `vega mcp` alone: the API token that it sends."""


AnyConfig = Config | ProxySignIn | Provider | AssistantConfig


class Setting(NamedTuple):
    """What a field's declaration says of its variable."""

    is_secret: bool  # it may be in a file, which a variable with `_FILE` behind it names
    field: str
    variable: str
    read: Callable[[str, str], Any]  # takes its text and its name


def settings_of(kind: type[AnyConfig]) -> list[Setting]:
    """Return the fields that a variable sets, in their order."""
    return [
        Setting(not each.repr, each.name, *get_args(each.type)[1:])
        for each in fields(kind)
        if get_origin(each.type) is Annotated
    ]


def read_config(environ: Mapping[str, str] = os.environ, *, may_create: bool = True) -> Config:
    """Read the settings; create the data folder and the secret key. Raises `BadSetting`.

    Without `may_create` nothing is created, and a missing key becomes a temporary one.
    """
    values = _values(Config, environ)
    folder = values["instance_path"] = data_folder(environ)
    if may_create:
        _make_folder(folder)
    values.setdefault("database_url", URL.create("sqlite", database=str(folder / "vega.db")))
    if "secret_key" not in values:
        values["secret_key"] = _kept_key(environ, folder, may_create)
    values |= {"proxy_sign_in": _proxy_sign_in(environ), "provider": _provider(environ)}
    config = Config(**values, may_create=may_create)
    _check_ways_in(config)
    return replace(config, mail_from=config.mail_from or _user_of(config.mail_server))


def _values(kind: type[AnyConfig], environ: Mapping[str, str]) -> dict[str, Any]:
    """Return what the environment sets, by field. Raises `BadSetting`."""
    given = {each: _given(each, environ) for each in settings_of(kind)}
    return {each.field: each.read(text, each.variable) for each, text in given.items() if text}


def _given(setting: Setting, environ: Mapping[str, str]) -> str:
    """Return its text, blank if it is not set. A key counts to the letter."""
    if setting.is_secret and environ.get(f"{setting.variable}_FILE"):
        return _read_secret(environ, setting.variable)
    text = environ.get(setting.variable, "")
    return text if setting.read is read_key else text.strip()


def _read_secret(environ: Mapping[str, str], name: str) -> str:
    path = environ[f"{name}_FILE"]
    if environ.get(name):
        raise BadSetting(f"Set {name} or {name}_FILE, not both.")
    try:
        text = Path(path).read_text(encoding="utf-8").strip()
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not text"
        raise BadSetting(f"The file of {name}_FILE cannot be read: {reason}.") from None
    if not text:
        raise BadSetting(f"The file of {name}_FILE is empty.")
    return text


def read_token(environ: Mapping[str, str] = os.environ) -> str:
    """Return the API token for `vega mcp`. Raises `BadSetting`, without the token."""
    token = AssistantConfig(**_values(AssistantConfig, environ)).token
    if not token:
        raise BadSetting(
            "VEGA_TOKEN is not set. Create an API token in the settings of Vega, and set "
            "VEGA_TOKEN to it, or VEGA_TOKEN_FILE to a file with it."
        )
    return token


def _proxy_sign_in(environ: Mapping[str, str]) -> ProxySignIn | None:
    proxy = ProxySignIn(**_values(ProxySignIn, environ))
    if not proxy.header and not proxy.networks:
        if proxy.creates_users:
            raise BadSetting("VEGA_AUTH_PROXY_CREATES_USERS needs VEGA_AUTH_PROXY_HEADER.")
        return None
    if not proxy.networks:
        raise BadSetting(
            "VEGA_AUTH_PROXY_HEADER needs VEGA_AUTH_PROXY_NETWORKS: the addresses of the proxy, "
            "such as 127.0.0.1. Otherwise anybody could send that header."
        )
    if not proxy.header:
        raise BadSetting(
            "VEGA_AUTH_PROXY_NETWORKS needs VEGA_AUTH_PROXY_HEADER: the header in which the proxy "
            "names the person, such as Remote-User."
        )
    return proxy


def _provider(environ: Mapping[str, str]) -> Provider | None:
    provider = Provider(**_values(Provider, environ))
    needed = {
        "VEGA_OIDC_ISSUER": provider.issuer,
        "VEGA_OIDC_CLIENT_ID": provider.client_id,
        "VEGA_OIDC_CLIENT_SECRET": provider.client_secret,
    }
    if not any(needed.values()):
        if provider.creates_users:
            raise BadSetting("VEGA_OIDC_CREATES_USERS needs VEGA_OIDC_ISSUER.")
        return None
    for name, given in needed.items():
        if not given:
            raise BadSetting(f"Sign-in at a provider needs {', '.join(needed)}: set {name}.")
    return provider


def _check_ways_in(config: Config) -> None:
    """Raise `BadSetting` for a way in that does not go with the other settings."""
    if config.provider and not config.base_url:
        raise BadSetting(
            "VEGA_OIDC_ISSUER needs VEGA_BASE_URL: the address that the provider leads back to, "
            "such as https://jobs.example.org."
        )
    if config.provider and config.provider.creates_users and config.proxy_sign_in:
        raise BadSetting(
            "VEGA_OIDC_CREATES_USERS=on does not go with VEGA_AUTH_PROXY_HEADER: somebody could "
            "take a name at the provider that the proxy has for another person."
        )
    if not (config.local_sign_in or config.proxy_sign_in or config.provider):
        raise BadSetting(
            "VEGA_LOCAL_SIGN_IN=off needs VEGA_AUTH_PROXY_HEADER or VEGA_OIDC_ISSUER: otherwise "
            "nobody could sign in."
        )


def _user_of(server: MailServer | None) -> str:
    """Return the address that mail comes from if no other is set. Raises `BadSetting`."""
    if server is None:
        return ""
    if not is_address(server.username):
        raise BadSetting(
            "VEGA_SMTP_URL needs VEGA_MAIL_FROM: the address that mail comes from, such as "
            "vega@example.org."
        )
    return server.username


def root_path() -> Path:
    """Return the folder of `templates` and `static`: the installed package, or the checkout."""
    return PACKAGE if (PACKAGE / "templates").is_dir() else PACKAGE.parent


def data_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the data folder, which may not be there yet."""
    if given := environ.get("VEGA_INSTANCE_PATH", "").strip():
        return read_folder(given, "VEGA_INSTANCE_PATH")
    if root_path() == PACKAGE:
        import platformdirs  # late: a checkout, and an image with a folder of its own, need none

        return Path(platformdirs.user_data_dir("vega", appauthor=False))
    return root_path() / "instance"


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BadSetting(
            f"The data folder {path} cannot be created: {error.strerror}. "
            "Choose another with VEGA_INSTANCE_PATH."
        ) from None
    _make_private(path)


def _make_private(folder: Path) -> None:
    """Make Vega's folder private (mode 0700), unless it holds other files than Vega's.

    Vega's files in it are private anyway.
    """
    try:
        inside = {path.name for path in folder.iterdir()} - {".gitkeep"}
        is_ours = not inside or "secret_key" in inside or "vega.db" in inside
        if is_ours and folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    except OSError:
        return


def _kept_key(environ: Mapping[str, str], folder: Path, may_create: bool) -> str:
    if "VEGA_SECRET_KEY" in environ:  # and blank
        return read_key(environ["VEGA_SECRET_KEY"], "VEGA_SECRET_KEY")
    path = folder / "secret_key"
    try:
        if not may_create and not path.exists():
            return secrets.token_urlsafe(48)
        _write_once(path, secrets.token_urlsafe(48))
        return read_key(path.read_text(encoding="ascii").strip(), str(path))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not text"
        raise BadSetting(
            f"The data folder {folder} cannot be used: {path.name}: {reason}. "
            "Make it writable, or choose another with VEGA_INSTANCE_PATH."
        ) from None


def _write_once(path: Path, text: str) -> None:
    """Write a file atomically, without replacing one that another process just created."""
    if path.exists():
        return
    draft = path.with_name(f"{path.name}.{os.getpid()}-{secrets.token_hex(4)}")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        publish(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def publish(draft: Path, path: Path) -> None:
    """Rename a finished file into place, unless another process was first."""
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    except OSError:  # a file system without hard links
        draft.replace(path)
