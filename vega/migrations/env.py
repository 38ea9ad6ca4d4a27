"""Alembic's entry point: runs in the connection and transaction opened by `migrate()`."""

from alembic import context

from vega import models  # noqa: F401 (registers the tables)
from vega.extensions import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
