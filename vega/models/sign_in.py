"""The tables of signing in: second factors, passkeys, links to a provider, known devices."""

from datetime import datetime

from sqlalchemy import BigInteger, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vega.extensions import Base
from vega.models.columns import Owned, owner_column
from vega.models.enumerations import SessionKind, SignInMethod


class SecondFactor(Base):
    """An authenticator app (TOTP). Its secret is derived from the nonce and the secret key."""

    __tablename__ = "second_factors"

    owner_id: Mapped[int] = owner_column(primary_key=True)
    nonce: Mapped[str] = mapped_column(String(64))
    secret_hash: Mapped[str] = mapped_column(String(64))  # tells whether the secret key changed
    last_step: Mapped[int]  # the time step of the last code that was used: each works once
    created_at: Mapped[datetime]


class RecoveryCode(Owned, Base):
    """A recovery code that was not used yet. Only its hash is kept."""

    __tablename__ = "recovery_codes"
    __table_args__ = (UniqueConstraint("owner_id", "code_hash"),)

    code_hash: Mapped[str] = mapped_column(String(64))


class Passkey(Base):
    """A WebAuthn credential. Browsers offer it at the address it was made for alone."""

    __tablename__ = "passkeys"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = owner_column(index=True)
    credential_id: Mapped[str] = mapped_column(Text, unique=True)  # base64url
    public_key: Mapped[str] = mapped_column(Text)  # COSE, base64url
    sign_count: Mapped[int] = mapped_column(BigInteger)  # 32 bits without a sign
    transports: Mapped[str] = mapped_column(Text)  # a JSON list
    host: Mapped[str] = mapped_column(Text)  # the relying party id
    name: Mapped[str] = mapped_column(String(100))
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]


class Identity(Base):
    """A person at an OpenID Connect provider, by issuer and subject, and the account they use."""

    __tablename__ = "identities"
    __table_args__ = (UniqueConstraint("issuer", "subject"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = owner_column(index=True)
    issuer: Mapped[str] = mapped_column(Text)
    subject: Mapped[str] = mapped_column(Text)
    label: Mapped[str] = mapped_column(Text)  # what the provider calls them, for display alone
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime | None]


class Device(Owned, Base):
    """A browser or extension that an account was used with."""

    __tablename__ = "devices"
    __table_args__ = (UniqueConstraint("owner_id", "key_hash"),)

    key_hash: Mapped[str] = mapped_column(String(64))  # of what identifies it
    kind: Mapped[SessionKind] = mapped_column(String(20))
    label: Mapped[str] = mapped_column(String(200))
    method: Mapped[SignInMethod] = mapped_column(String(20))  # of its first sign-in
    first_seen_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    is_new: Mapped[bool]  # until the person confirms it on Today
