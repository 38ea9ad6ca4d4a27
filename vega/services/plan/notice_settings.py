"""Service: what a person wants to be told and where; an address is confirmed by a code first.

Servers and webhooks only the administrator sets: any address could reach the home network.
`notices.py` sends what is due; `channels/` has the ways that it goes.
"""

import hmac
import logging
import secrets
from collections.abc import Mapping, Sequence
from datetime import timedelta
from threading import BoundedSemaphore
from typing import Any

from sqlalchemy import Row, delete, or_, select, update

from vega.clock import now
from vega.config import Config
from vega.errors import InvalidInput, NotDelivered
from vega.extensions import db
from vega.models import NoticeKind, NoticeState, notice_settings, notices, users
from vega.schemas import is_email
from vega.services.account import Account
from vega.services.accounts.passwords import derived
from vega.services.accounts.users import get_user
from vega.services.installation import get_values, set_value
from vega.services.plan.channels import ADDRESSES, CHANNELS
from vega.services.plan.channels.mail import EMAIL, MailTarget, mail_target
from vega.services.plan.channels.sending import Address, Message, Target, check_url
from vega.services.rows import write
from vega.storage.database import transaction, upsert

log = logging.getLogger("vega")

LONGEST_ADDRESS = 254
LONGEST_SERVER, LONGEST_WEBHOOK = 200, 2_000
CODE_LIFE = timedelta(hours=1)
CODE_PAUSE = timedelta(minutes=1)  # between two mails with a code, or two tests by mail
MOST_TRIES = 5
MOST_TESTS = 2  # at once: each keeps a thread waiting for another server

_tests = BoundedSemaphore(MOST_TESTS)


def get_settings(owner: Account) -> Row[Any] | None:
    """Return the person's settings; None before the first one."""
    return db.session.execute(
        select(notice_settings).where(notice_settings.c.owner_id == owner.id)
    ).one_or_none()


def set_wanted(owner: Account, digest_hour: int | None, *, before_interviews: bool) -> None:
    """Set the hour of the daily digest, None for none, and the notice before interviews.

    A digest that had nothing to say at another hour is none of the new one. Raises `InvalidInput`.
    """
    if digest_hour is not None and not 0 <= digest_hour <= 23:
        raise InvalidInput({"digest_hour": "Choose an hour of the day, or off."})
    settings = get_settings(owner)
    values = {"digest_hour": digest_hour, "before_interviews": before_interviews}
    empty = delete(notices).where(
        notices.c.owner_id == owner.id,
        notices.c.kind == NoticeKind.DIGEST,
        notices.c.state == NoticeState.NOTHING,
    )
    with transaction() as connection:
        _save(owner, values)
        if settings is not None and settings.digest_hour != digest_hour:
            connection.execute(empty)


def _save(owner: Account, values: Mapping[str, object]) -> None:
    row = {"owner_id": owner.id, "before_interviews": False, **values}
    saved = upsert(notice_settings).values(row)
    saved = saved.on_conflict_do_update(index_elements=["owner_id"], set_=dict(values))
    write(saved)


# The address for mail


def set_email(owner: Account, config: Config, address: str) -> bool:
    """Set the address, which has to be confirmed; blank removes it. Return whether it changed.

    The address before is told, if it was confirmed. Raises `InvalidInput`.
    """
    address = check_email(address)
    settings = get_settings(owner)
    if address == (settings.email or "" if settings else ""):
        return False
    changed = {
        "email": address or None,
        "email_code_hash": None,
        "email_tries": 0,
        "email_confirmed_at": None,
    }
    _save(owner, changed)
    if settings and settings.email_confirmed_at:
        _tell_former(mail_target(config, settings.email), owner, config, address)
    return True


def check_email(address: str) -> str:
    """Return an address that notices may be mailed to, or blank. Raises `InvalidInput`."""
    address = address.strip()
    if address and not (
        is_email(address) and address.isascii() and len(address) <= LONGEST_ADDRESS
    ):
        raise InvalidInput({"email": "Enter one email address, such as name@example.org."})
    return address


def _tell_former(target: Target | None, owner: Account, config: Config, address: str) -> None:
    """Tell the former address. One that takes no mail any more must not keep its person there."""
    if target is None:
        return
    change = f"The new address is {address}." if address else "The address was removed."
    text = (
        f"Notices for {owner.username} from Vega no longer come here. {change}\n\n"
        "If this wasn't you, change your password, revoke your API tokens, and check where your "
        "notices go in Settings, under Notices."
    )
    db.session.commit()  # hold no connection meanwhile
    try:
        target.send(Message("Your address for notices from Vega changed", text, _page(config)))
    except NotDelivered as fact:
        log.warning("former address of user %s not told: %s", owner.id, fact)


def send_code(owner: Account, config: Config) -> None:
    """Mail a code to the person's address, once a minute at most. It is the test mail too.

    Raises `InvalidInput`, `NotDelivered`.
    """
    if config.mail_server is None:
        raise NotDelivered("Email isn't set up on this server: VEGA_SMTP_URL is missing.")
    code = f"{secrets.randbelow(10**8):08}"
    address = _keep_code(owner, config, code)
    text = (
        f"Your code is {code}. Enter it in Vega, in Settings, under Notices, within an hour.\n\n"
        "If you did not ask for this, ignore it: nothing more will come."
    )
    target = MailTarget(config.mail_server, config.mail_from, address)
    try:
        _send_test(target, Message("Your code for notices from Vega", text, _page(config)))
    except NotDelivered as fact:
        if not fact.may_have_arrived:  # they may try again at once
            _save(owner, {"email_code_at": None, "email_code_hash": None})
        raise


def _keep_code(owner: Account, config: Config, code: str) -> str:
    """Keep the hash of a code, and return the address that it is for. Raises `InvalidInput`."""
    moment = now()
    with transaction() as connection:
        found = connection.execute(
            select(notice_settings.c.email, notice_settings.c.email_code_at)
            .where(notice_settings.c.owner_id == owner.id)
            .with_for_update()
        ).one_or_none()
        if found is None or not found.email:
            raise InvalidInput({"email": "Enter an email address first."})
        since = moment - found.email_code_at if found.email_code_at else CODE_PAUSE
        if timedelta(0) <= since < CODE_PAUSE:
            raise InvalidInput({"email": "A code was sent just now. Ask for another in a minute."})
        kept = {
            "email_code_hash": _code_hash(owner, config, found.email, code),
            "email_code_at": moment,
            "email_tries": 0,
        }
        _save(owner, kept)
    return str(found.email)


def _code_hash(owner: Account, config: Config, address: str, code: str) -> str:
    """Keyed: there are too few codes to hide one behind a plain hash."""
    return derived(config.secret_key, f"vega notice code {owner.id} {address} {code}").hex()


def confirm_email(owner: Account, config: Config, code: str) -> None:
    """Confirm the address with the code of the latest email. Raises `InvalidInput`.

    Each try is counted before it is checked, so that tries at once are not more.
    """
    table = notice_settings.c
    may_try = (table.owner_id == owner.id, table.email_code_hash.is_not(None),
               table.email_tries < MOST_TRIES)  # fmt: skip
    counted = update(notice_settings).where(*may_try).values(email_tries=table.email_tries + 1)
    with transaction() as connection:
        found = connection.execute(
            counted.returning(table.email, table.email_code_hash, table.email_code_at)
        ).one_or_none()
    if found is None or now() - found.email_code_at > CODE_LIFE:
        raise InvalidInput({"code": "That code no longer works. Send a new one."})
    given = _code_hash(owner, config, found.email, "".join(code.split()))
    if not hmac.compare_digest(given, found.email_code_hash):
        raise InvalidInput({"code": "That is not the code of the latest email. Look again."})
    confirmed = update(notice_settings).where(
        table.owner_id == owner.id, table.email_code_hash == found.email_code_hash
    )
    write(confirmed.values(email_confirmed_at=now(), email_code_hash=None))


# Other channels, their servers, and webhooks


def set_address(owner: Account, channel: str, address: str) -> None:
    """Set a person's address for a channel, such as an ntfy topic; blank removes it.

    Raises `InvalidInput`.
    """
    address = check_address(channel, address)
    _save(owner, {with_address(channel).column: address or None})


def check_address(channel: str, address: str) -> str:
    """Return an address without blanks around it. Raises `InvalidInput`."""
    return with_address(channel).check(address.strip())


def with_address(channel: str) -> Address:
    """Return what people enter for a channel. Raises `InvalidInput` if that is nothing."""
    if address := ADDRESSES.get(channel):
        return address
    raise InvalidInput({"channel": f"The channel must be one of: {', '.join(ADDRESSES)}."})


def servers() -> Mapping[str, str]:
    """Return the address of each channel's server, by its name; blank where there is none."""
    kept = get_values(f"{name}_server" for name in ADDRESSES)
    return {name: kept.get(f"{name}_server", "") for name in ADDRESSES}


def set_server(channel: str, address: str) -> None:
    """Set everybody's server of a channel; blank removes it. Raises `InvalidInput`."""
    with_address(channel)
    address = check_server(address)
    with transaction() as connection:
        set_value(connection, f"{channel}_server", address)


def check_server(address: str) -> str:
    """Return an address that may be a server's, or blank. Raises `InvalidInput`."""
    if not address.strip():
        return ""
    return check_url("server", address, LONGEST_SERVER, may_have_query=False)


def set_webhook(username: str, address: str) -> None:
    """Set an account's webhook with a new signing key; blank removes it.

    Raises `InvalidInput`, `UserNotFound`.
    """
    user = get_user(username)
    url = check_webhook(address) or None
    nonce = secrets.token_hex(16) if url else None
    _save(user, {"webhook_url": url, "webhook_nonce": nonce})


def check_webhook(address: str) -> str:
    """Return an address that may be a webhook's, or blank. Raises `InvalidInput`."""
    if not address.strip():
        return ""
    return check_url("url", address, LONGEST_WEBHOOK, may_have_query=True)


def list_webhooks() -> Mapping[str, str]:
    """Return the webhook of each account that has one, by username, for the administrator."""
    query = (
        select(users.c.username, notice_settings.c.webhook_url)
        .join(notice_settings, notice_settings.c.owner_id == users.c.id)
        .where(notice_settings.c.webhook_url.is_not(None))
    )
    return {row.username: row.webhook_url for row in db.session.execute(query)}


# Where notices go


def where_notices_go(owner: Account) -> Sequence[str]:
    """Say where the person's notices go, blank while they are off: `the ntfy topic alice-7`.

    Servers are left out: the command line may not know the settings of the one that serves.
    """
    settings = get_settings(owner)
    if settings is None or (settings.digest_hour is None and not settings.before_interviews):
        return []
    return _places(settings)


def _places(settings: Row[Any]) -> Sequence[str]:
    return [place for one in CHANNELS.values() if (place := one.place(settings))]


def switch_off(owner: Account) -> Sequence[str]:
    """Switch all notices off and forget where they went: a thief may have set it. Return where."""
    settings = get_settings(owner)
    if settings is None:
        return []
    write(delete(notice_settings).where(notice_settings.c.owner_id == owner.id))
    return _places(settings)


def targets(
    settings: Row[Any] | None, config: Config, servers: Mapping[str, str]
) -> Mapping[str, Target]:
    """Return where a person's notices go, by the channel's name: what is complete, confirmed and
    set up on the server.
    """
    if settings is None:
        return {}
    found = {
        name: channel.target(settings, config, servers.get(name, ""))
        for name, channel in CHANNELS.items()
    }
    return {name: target for name, target in found.items() if target}


def send_test(owner: Account, config: Config, channel: str) -> None:
    """Send a test to one of the person's own targets, by mail once a minute at most.

    Raises `NotDelivered`.
    """
    target = targets(get_settings(owner), config, servers()).get(channel)
    if target is None:
        raise NotDelivered("Nothing was sent: this is not set up yet.")
    if channel == EMAIL.name:
        _note_mail(owner)
    text = "This is a test. Notices from Vega reach you here."
    _send_test(target, Message("A test from Vega", text, _page(config), {"kind": "test"}))


def _note_mail(owner: Account) -> None:
    """Note that a mail is asked for: one a minute, and one more once the code was entered.

    Raises `NotDelivered`.
    """
    table, moment = notice_settings.c, now()
    is_just_now = table.email_code_at.between(moment - CODE_PAUSE, moment)
    is_after_code = table.email_confirmed_at > table.email_code_at
    may_send = (
        table.owner_id == owner.id,
        or_(table.email_code_at.is_(None), ~is_just_now, is_after_code),
    )
    noted = update(notice_settings).where(*may_send).values(email_code_at=moment)
    if not write(noted):
        raise NotDelivered("An email was sent just now. Send another in a minute.")


def _send_test(target: Target, message: Message) -> None:
    if not _tests.acquire(blocking=False):
        raise NotDelivered("Vega is busy with other tests. Try again in a minute.")
    try:
        db.session.commit()  # hold no connection meanwhile
        target.send(message)
    finally:
        _tests.release()


def _page(config: Config) -> str:
    return f"{config.base_url}/settings/notices" if config.base_url else ""
