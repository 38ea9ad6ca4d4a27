"""Settings from environment variables, with their defaults and meanings."""

import os
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from urllib.parse import unquote, urlsplit

import platformdirs
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from vega.config_sign_in import (
    Provider,
    ProxySignIn,
    has_local_sign_in,
    provider_of,
    proxy_sign_in_of,
)
from vega.errors import BadSetting as BadSetting

PACKAGE = Path(__file__).parent
DEFAULT_FREE_LIMIT = 50
DEFAULT_DOCUMENTS_MB = 500


@dataclass(frozen=True)
class Setting:
    variable: str
    default: str
    meaning: str


SETTINGS = (
    Setting(
        "VEGA_INSTANCE_PATH",
        "`instance/` in a checkout, else the user's data folder",
        "The data folder: database, secret key, backups.",
    ),
    Setting(
        "VEGA_DATABASE_URL",
        "`vega.db` in the data folder",
        "A `sqlite:///` or `postgresql://` URL.",
    ),
    Setting(
        "VEGA_SECRET_KEY",
        "generated at first start, kept in the data folder",
        "Signs sessions and access tokens; at least 32 characters. "
        "Servers that share a database need the same key.",
    ),
    Setting(
        "VEGA_FREE_MONTHLY_LIMIT",
        f"{DEFAULT_FREE_LIMIT}",
        "New jobs per month on the free plan; 0 allows none.",
    ),
    Setting(
        "VEGA_DOCUMENTS_MB",
        f"{DEFAULT_DOCUMENTS_MB}",
        "The size of all documents of an account together, in MiB, with their versions.",
    ),
    Setting(
        "VEGA_TRUSTED_PROXIES",
        "0",
        "Number of reverse proxies in front of Vega; their `X-Forwarded-*` headers are trusted.",
    ),
    Setting(
        "VEGA_PREFIX",
        "none",
        "URL path prefix, such as `/vega`.",
    ),
    Setting(
        "VEGA_BASE_URL",
        "none",
        "The address that people use, such as `https://jobs.example.org`. Links in calendars and "
        "notices, the API's description and sign-in at a provider use it. At other names signing "
        "in is refused, except at `localhost`, IP addresses and local names.",
    ),
    Setting(
        "VEGA_SMTP_URL",
        "none",
        "The mail server for notices, such as `smtp://user:password@mail.example.org:587` "
        "(STARTTLS) or `smtps://…:465` (TLS); `%40` stands for an `@` in the password.",
    ),
    Setting(
        "VEGA_MAIL_FROM",
        "the user of `VEGA_SMTP_URL`, if that is an address",
        "The address that notices come from.",
    ),
    Setting(
        "VEGA_AUTH_PROXY_HEADER",
        "none",
        "The header in which a proxy names the person it has signed in, such as `Remote-User`.",
    ),
    Setting(
        "VEGA_AUTH_PROXY_NETWORKS",
        "none",
        "The addresses of that proxy, such as `127.0.0.1` or `172.18.0.0/16`, separated by commas; "
        "the header counts from nowhere else.",
    ),
    Setting(
        "VEGA_AUTH_PROXY_CREATES_USERS",
        "off",
        "`on` creates an account for each new name that the proxy sends.",
    ),
    Setting(
        "VEGA_OIDC_ISSUER",
        "none",
        "The issuer URL of an OpenID Connect provider; needs `VEGA_BASE_URL`.",
    ),
    Setting("VEGA_OIDC_CLIENT_ID", "none", "Vega's client ID at the provider."),
    Setting("VEGA_OIDC_CLIENT_SECRET", "none", "Vega's client secret at the provider."),
    Setting(
        "VEGA_OIDC_CREATES_USERS",
        "off",
        "`on` creates an account for everybody whom the provider signs in.",
    ),
    Setting(
        "VEGA_LOCAL_SIGN_IN",
        "on",
        "`off` leaves signing in to the proxy or the provider: no passwords or passkeys.",
    ),
    Setting(
        "VEGA_BACKUP_EVERY",
        "off",
        "Interval of automatic backups, such as `24h`, `7d` or `90m`.",
    ),
    Setting("VEGA_BACKUP_KEEP", "7", "Automatic backups to keep; older ones are deleted."),
    Setting("VEGA_LOG", "text", "Log format on standard error: `text` or `json`."),
    Setting(
        "VEGA_SECRET_KEY_FILE",
        "none",
        "A file with the secret key, such as a Docker secret, in place of `VEGA_SECRET_KEY`.",
    ),
    Setting("VEGA_DATABASE_URL_FILE", "none", "The same for `VEGA_DATABASE_URL`."),
    Setting("VEGA_SMTP_URL_FILE", "none", "The same for `VEGA_SMTP_URL`."),
    Setting("VEGA_OIDC_CLIENT_SECRET_FILE", "none", "The same for `VEGA_OIDC_CLIENT_SECRET`."),
    Setting("VEGA_TOKEN", "none", "For `vega mcp` alone: the API token that it sends."),
    Setting("VEGA_TOKEN_FILE", "none", "The same for `VEGA_TOKEN`."),
)
# Each may be in a file.
SECRETS = ("VEGA_SECRET_KEY", "VEGA_DATABASE_URL", "VEGA_SMTP_URL", "VEGA_OIDC_CLIENT_SECRET")
TOKEN = "VEGA_TOKEN"  # noqa: S105 - a variable's name; it may be in a file too


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed in. Without a username nobody signs in."""

    host: str
    port: int
    is_tls: bool  # from the first byte; otherwise STARTTLS where the server offers it
    username: str = ""
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class Config:
    """The validated settings."""

    instance_path: Path
    database_url: URL
    secret_key: str = field(repr=False)
    free_monthly_limit: int
    trusted_proxies: int
    prefix: str  # blank, or with a leading slash and no trailing one
    log: str
    base_url: str = ""  # without a trailing slash
    mail_server: MailServer | None = None
    mail_from: str = ""  # an address, if there is a mail server
    proxy_sign_in: ProxySignIn | None = None
    provider: Provider | None = None
    local_sign_in: bool = True  # with a password or a passkey
    documents_bytes: int = DEFAULT_DOCUMENTS_MB * 2**20  # of an account
    backup_every: timedelta | None = None
    backup_keep: int = 7
    may_create: bool = True  # whether to create tables in an empty database


def read_config(environ: Mapping[str, str] = os.environ, *, may_create: bool = True) -> Config:
    """Read the settings; create the data folder and the secret key. Raises `BadSetting`.

    Without `may_create` nothing is created, and a missing key becomes a temporary one.
    """
    environ = _with_secrets_of_files(environ)
    instance_path = _instance_path(environ)
    if may_create:
        _make_folder(instance_path)
    mail_server = _mail_server(environ.get("VEGA_SMTP_URL", "").strip())
    base_url = _base_url(environ)
    return Config(
        instance_path=instance_path,
        database_url=_database_url(environ, instance_path),
        secret_key=_secret_key(environ, instance_path, may_create),
        free_monthly_limit=_whole_number(environ, "VEGA_FREE_MONTHLY_LIMIT", DEFAULT_FREE_LIMIT),
        trusted_proxies=_whole_number(environ, "VEGA_TRUSTED_PROXIES", 0),
        prefix=_prefix(environ),
        log=_log(environ),
        base_url=base_url,
        mail_server=mail_server,
        mail_from=_mail_from(environ, mail_server),
        proxy_sign_in=proxy_sign_in_of(environ),
        provider=provider_of(environ, base_url),
        local_sign_in=has_local_sign_in(environ),
        documents_bytes=_whole_number(environ, "VEGA_DOCUMENTS_MB", DEFAULT_DOCUMENTS_MB) * 2**20,
        backup_every=read_interval(environ.get("VEGA_BACKUP_EVERY", ""), "VEGA_BACKUP_EVERY"),
        backup_keep=_at_least_one(environ, "VEGA_BACKUP_KEEP", 7),
        may_create=may_create,
    )


def root_path() -> Path:
    """Return the folder of `templates` and `static`: the installed package, or the checkout."""
    return PACKAGE if (PACKAGE / "templates").is_dir() else PACKAGE.parent


def _with_secrets_of_files(environ: Mapping[str, str]) -> Mapping[str, str]:
    """Return the settings with each secret whose `…_FILE` is set. Raises `BadSetting`."""
    read = {
        name: _read_secret(environ, name) for name in SECRETS if environ.get(f"{name}_FILE", "")
    }
    return {**environ, **read}


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
    is_in_file = bool(environ.get(f"{TOKEN}_FILE"))
    token = _read_secret(environ, TOKEN) if is_in_file else environ.get(TOKEN, "").strip()
    if not token:
        raise BadSetting(
            f"{TOKEN} is not set. Create an API token in the settings of Vega, and set {TOKEN} "
            f"to it, or {TOKEN}_FILE to a file with it."
        )
    if not re.fullmatch("[!-~]+", token):
        raise BadSetting(f"{TOKEN} is not an API token: it has spaces or other characters in it.")
    return token


def _instance_path(environ: Mapping[str, str]) -> Path:
    given = environ.get("VEGA_INSTANCE_PATH")
    return Path(given).expanduser().absolute() if given else _default_instance_path()


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise BadSetting(
            f"The data folder {path} cannot be created: {error.strerror}. "
            "Choose another with VEGA_INSTANCE_PATH."
        ) from None
    _make_private(path)


def _default_instance_path() -> Path:
    if root_path() == PACKAGE:
        return Path(platformdirs.user_data_dir("vega", appauthor=False))
    return root_path() / "instance"


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


def _database_url(environ: Mapping[str, str], instance_path: Path) -> URL:
    given = environ.get("VEGA_DATABASE_URL")
    if not given:
        return URL.create("sqlite", database=str(instance_path / "vega.db"))
    return read_database_url(given, "VEGA_DATABASE_URL")


def read_database_url(given: str, name: str) -> URL:
    """Parse a database URL. Raises `BadSetting`, without the URL, which may contain a password."""
    try:
        url = make_url(given)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.get_backend_name() not in ("sqlite", "postgresql"):
        raise BadSetting(
            f"{name} must be a sqlite:/// or a postgresql:// URL, such as {_example(given)}."
        )
    if "password" in url.query:
        raise BadSetting(
            f"{name} must not have the password after the '?', where it would be shown. Use "
            "postgresql://user:password@host/database, or ~/.pgpass."
        )
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    if url.database in (None, "", ":memory:"):
        raise BadSetting(f"{name} must name a file: sqlite:////full/path/to/vega.db.")
    return url.set(drivername="sqlite", database=str(Path(str(url.database)).absolute()))


def _example(given: str) -> str:
    """Return a valid URL for an error message, made from `given` if that is a path."""
    if re.search("[:@?\\s]", given):
        return "sqlite:////full/path/to/vega.db"
    return f"sqlite:///{Path(given).expanduser().absolute()}"


def shown_database(url: URL) -> str:
    """Return the database for display: a SQLite path, or a URL without password and options."""
    if url.get_backend_name() == "sqlite":
        return str(url.database)
    kept = {name: value for name, value in url.query.items() if name in ("host", "port")}
    shown = url._replace(drivername=url.get_backend_name(), password=None)
    return shown.set(query=kept).render_as_string(hide_password=False)


def _secret_key(environ: Mapping[str, str], instance_path: Path, may_create: bool) -> str:
    if "VEGA_SECRET_KEY" in environ:
        return _check_key_length(environ["VEGA_SECRET_KEY"], "VEGA_SECRET_KEY")
    path = instance_path / "secret_key"
    try:
        if not may_create and not path.exists():
            return secrets.token_urlsafe(48)
        _write_once(path, secrets.token_urlsafe(48))
        return _check_key_length(path.read_text(encoding="ascii").strip(), str(path))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "it is not text"
        raise BadSetting(
            f"The data folder {instance_path} cannot be used: {path.name}: {reason}. "
            "Make it writable, or choose another with VEGA_INSTANCE_PATH."
        ) from None


def _check_key_length(key: str, name: str) -> str:
    if len(key) < 32:
        raise BadSetting(f"{name} must have at least 32 characters; it has {len(key)}.")
    return key


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


def _whole_number(environ: Mapping[str, str], variable: str, default: int) -> int:
    given = environ.get(variable, "").strip()
    if not given:
        return default
    if not given.isascii() or not given.isdigit() or len(given) > 9:
        raise BadSetting(f"{variable} must be a whole number, 0 or more; it is {given!r}.")
    return int(given)


def _prefix(environ: Mapping[str, str]) -> str:
    given = environ.get("VEGA_PREFIX", "").strip()
    prefix = as_prefix(given)
    if prefix is None:
        raise BadSetting(
            f"VEGA_PREFIX must be a path of letters, digits, '.', '_', '~' and '-', such as /vega; "
            f"it is {given!r}."
        )
    return prefix


def as_prefix(text: str) -> str | None:
    """Normalize a URL prefix: `vega` and `/vega/` become `/vega`, `/` becomes blank.

    Returns None if it is not a plain path.
    """
    path = f"/{text}" if text and not text.startswith("/") else text
    path = path.removesuffix("/")
    return path if not path or _PATH.fullmatch(path) else None


_PATH = re.compile(r"(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+")


def _base_url(environ: Mapping[str, str]) -> str:
    given = environ.get("VEGA_BASE_URL", "").strip().rstrip("/")
    if given and not (_BASE_URL.fullmatch(given) and _names_host(given)):
        raise BadSetting(
            "VEGA_BASE_URL must be an http:// or https:// address without a query, such as "
            f"https://jobs.example.org; it is {given!r}."
        )
    return given


def _names_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


_BASE_URL = re.compile(r"https?://[^\s/?#@]+(/[A-Za-z0-9._~/-]*)?")


def _mail_server(given: str) -> MailServer | None:
    """Raises `BadSetting`, without the URL, which may contain a password."""
    if not given:
        return None
    try:
        url = urlsplit(given)
        host, port = url.hostname, url.port
    except ValueError:
        raise _bad_mail_server("The address cannot be read") from None
    if url.scheme not in ("smtp", "smtps"):
        raise _bad_mail_server("It does not begin with smtp:// or smtps://")
    if not host or not host.isascii() or not host.isprintable() or " " in host:
        raise _bad_mail_server("The host is missing or not valid")
    if not port:
        raise _bad_mail_server("The port is missing")
    if url.path.strip("/") or url.query or url.fragment:
        raise _bad_mail_server("Something follows the port")
    username, password = unquote(url.username or ""), unquote(url.password or "")
    if bool(username) != bool(password):
        raise _bad_mail_server("It needs both a user and a password, or neither")
    return MailServer(host, port, url.scheme == "smtps", username, password)


def _bad_mail_server(problem: str) -> BadSetting:
    return BadSetting(
        "VEGA_SMTP_URL must be an address with a port, such as "
        "smtp://user:password@mail.example.org:587, smtps://user:password@mail.example.org:465 or "
        f"smtp://localhost:25. {problem}. In the user and the password, write @ as %40, / as %2F, "
        ": as %3A, # as %23, ? as %3F and % as %25."
    )


def _mail_from(environ: Mapping[str, str], server: MailServer | None) -> str:
    given = environ.get("VEGA_MAIL_FROM", "").strip()
    if given and not _ADDRESS.fullmatch(given):
        raise BadSetting(
            f"VEGA_MAIL_FROM must be an email address, such as vega@example.org; it is {given!r}."
        )
    if server is None or given:
        return given
    if not _ADDRESS.fullmatch(server.username):
        raise BadSetting(
            "VEGA_SMTP_URL needs VEGA_MAIL_FROM: the address that mail comes from, such as "
            "vega@example.org."
        )
    return server.username


_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


def _at_least_one(environ: Mapping[str, str], variable: str, default: int) -> int:
    number = _whole_number(environ, variable, default)
    if number < 1:
        raise BadSetting(f"{variable} must be 1 or more; it is {number}.")
    return number


def read_interval(given: str, name: str) -> timedelta | None:
    """Parse `90m`, `24h` or `7d`; None if it is blank or `off`. Raises `BadSetting`."""
    given = given.strip()
    if given in ("", "off"):
        return None
    match = re.fullmatch(r"([1-9][0-9]{0,5})([mhd])", given)
    if match is None:
        raise BadSetting(
            f"{name} must be an interval such as 90m, 24h or 7d, or off; it is {given!r}."
        )
    return timedelta(**{_UNITS[match[2]]: int(match[1])})


_UNITS = {"m": "minutes", "h": "hours", "d": "days"}


def _log(environ: Mapping[str, str]) -> str:
    given = environ.get("VEGA_LOG") or "text"
    if given not in ("text", "json"):
        raise BadSetting(f"VEGA_LOG must be text or json; it is {given!r}.")
    return given
