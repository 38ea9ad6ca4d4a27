"""The tables of accounts: users, their sessions, tokens and quotas."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from vega.extensions import Base
from vega.models.columns import HOURS_A_WEEK, QUIET_AFTER, WEEKS_A_YEAR, Owned, owner_column
from vega.models.enumerations import Plan, SessionKind, SignInMethod, Theme, TokenScope


class Install(Base):
    """A key-value setting of the installation."""

    __tablename__ = "install"

    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[str] = mapped_column(String(200))


class User(Base):
    __tablename__ = "users"

    id: Mapped[int] = mapped_column(primary_key=True)
    username: Mapped[str] = mapped_column(String(100))
    username_key: Mapped[str] = mapped_column(String(100), unique=True)  # case folded
    password_hash: Mapped[str] = mapped_column(String(255))  # blank: no local password
    plan: Mapped[Plan] = mapped_column(String(20))
    is_admin: Mapped[bool]  # the first user
    time_zone: Mapped[str | None] = mapped_column(String(64))  # None until a browser told
    created_at: Mapped[datetime]
    theme: Mapped[Theme] = mapped_column(String(10), default=Theme.SYSTEM)
    single_keys: Mapped[bool] = mapped_column(default=True)  # shortcuts without Ctrl or Alt
    quiet_after: Mapped[int] = mapped_column(default=QUIET_AFTER)  # days until *No reply yet*
    # By these the pay of offers is made comparable.
    hours_a_week: Mapped[Decimal] = mapped_column(default=HOURS_A_WEEK)
    weeks_a_year: Mapped[int] = mapped_column(default=WEEKS_A_YEAR)


class Session(Owned, Base):
    """A signed-in browser or extension. Deleting the row ends it."""

    __tablename__ = "sessions"
    __table_args__ = (Index("ix_sessions_owner_id_kind", "owner_id", "kind"),)

    kind: Mapped[SessionKind] = mapped_column(String(20))
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    label: Mapped[str] = mapped_column(String(200))
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    confirmed_at: Mapped[datetime]  # when the person last proved who they are
    method: Mapped[SignInMethod] = mapped_column(String(20), default=SignInMethod.PASSWORD)
    # The token that was the extension's password: the session ends with it.
    token_id: Mapped[int | None] = mapped_column(
        ForeignKey("api_tokens.id", ondelete="CASCADE"), index=True
    )
    device_id: Mapped[int | None] = mapped_column(
        ForeignKey("devices.id", ondelete="SET NULL"), index=True
    )


class ApiToken(Base):
    """A personal API token. Only its hash is kept; deleting the row revokes it."""

    __tablename__ = "api_tokens"

    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = owner_column(index=True)
    label: Mapped[str] = mapped_column(String(100))
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    hint: Mapped[str] = mapped_column(String(8))  # its last characters, to tell tokens apart
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime | None]
    last_used_at: Mapped[datetime | None]
    scope: Mapped[TokenScope] = mapped_column(String(20), default=TokenScope.READ_WRITE)


class SignInAttempts(Base):
    """Failed sign-ins in a row for one name from one address, one name, or one address."""

    __tablename__ = "sign_in_attempts"

    key: Mapped[str] = mapped_column(String(64), primary_key=True)  # a hash: people mistype
    failures: Mapped[int]
    last_failure_at: Mapped[datetime | None]
    last_success_at: Mapped[datetime | None]


class QuotaUsage(Base):
    """Captures counted per user and UTC month. Nothing ever lowers it."""

    __tablename__ = "quota_usage"

    owner_id: Mapped[int] = owner_column(primary_key=True)
    month: Mapped[str] = mapped_column(String(7), primary_key=True)  # 2026-11
    used: Mapped[int]
