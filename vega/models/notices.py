"""The tables of notices: what a person wants to be told, and what was sent."""

from datetime import datetime

from sqlalchemy import Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from vega.extensions import Base
from vega.models.columns import Owned, owner_column
from vega.models.enumerations import NoticeKind, NoticeState


class NoticeSettings(Base):
    """What a person wants to be told, and where. All of it is off until switched on."""

    __tablename__ = "notice_settings"

    owner_id: Mapped[int] = owner_column(primary_key=True)
    digest_hour: Mapped[int | None]  # 0 to 23 in the person's time zone; None: no digest
    before_interviews: Mapped[bool]
    email: Mapped[str | None] = mapped_column(Text)
    email_code_hash: Mapped[str | None] = mapped_column(String(64))  # of the test mail
    email_code_at: Mapped[datetime | None]
    email_tries: Mapped[int] = mapped_column(default=0)  # codes entered since that mail
    email_confirmed_at: Mapped[datetime | None]
    ntfy_topic: Mapped[str | None] = mapped_column(Text)
    webhook_url: Mapped[str | None] = mapped_column(Text)  # set by the administrator
    webhook_nonce: Mapped[str | None] = mapped_column(String(64))  # of its signing key


class Notice(Owned, Base):
    """A notice that was claimed for sending: the unique key keeps it from being sent twice."""

    __tablename__ = "notices"
    __table_args__ = (
        UniqueConstraint("owner_id", "kind", "channel", "subject", "moment"),
        Index("ix_notices_state", "state", "next_try_at"),
    )

    kind: Mapped[NoticeKind] = mapped_column(String(20))
    channel: Mapped[str] = mapped_column(String(10))
    subject: Mapped[int]  # the interview's id; 0 of a digest
    moment: Mapped[str] = mapped_column(String(40))  # the day of a digest, an interview's start
    state: Mapped[NoticeState] = mapped_column(String(10))
    attempts: Mapped[int]
    next_try_at: Mapped[datetime | None]  # None: not again
    error: Mapped[str] = mapped_column(Text)  # in words, for the person
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
