"""Flask-SQLAlchemy's `db` and the declarative base of the models."""

from contextvars import ContextVar
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from flask_sqlalchemy import SQLAlchemy
from flask_sqlalchemy.session import Session
from sqlalchemy import BigInteger, Connection, DateTime, Dialect, Engine, MetaData
from sqlalchemy.orm import DeclarativeBase, registry
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """A timezone-aware datetime in UTC, also in SQLite, which stores no time zone."""

    impl = DateTime
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        return dialect.type_descriptor(DateTime(timezone=dialect.name == "postgresql"))

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or dialect.name == "postgresql":
            return value
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Amount(TypeDecorator[Decimal]):
    """An amount of money with two decimals, stored in hundredths: SQLite has no decimals."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else int(value * 100)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        return None if value is None else Decimal(value) / 100


class Base(DeclarativeBase):
    registry = registry(
        metadata=MetaData(
            naming_convention={
                "ix": "ix_%(table_name)s_%(column_0_N_name)s",
                "uq": "uq_%(table_name)s_%(column_0_N_name)s",
                "fk": "fk_%(table_name)s_%(column_0_name)s",
                "pk": "pk_%(table_name)s",
            }
        ),
        type_annotation_map={datetime: UtcDateTime(), Decimal: Amount()},
    )


# The connection of the write transaction that is open here, in this thread.
write_connection: ContextVar[Connection | None] = ContextVar("write_connection", default=None)


class JoiningSession(Session):
    """A session that joins the write transaction that is open."""

    def get_bind(self, *arguments: Any, **options: Any) -> Engine | Connection:
        return write_connection.get() or super().get_bind(*arguments, **options)


# Objects stay usable after a commit: `transaction()` ends the read transaction before it writes.
db = SQLAlchemy(
    model_class=Base,
    disable_autonaming=True,
    session_options={"class_": JoiningSession, "expire_on_commit": False},
)
