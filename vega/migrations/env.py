"""Alembic's entry point: runs in the connection and transaction opened by `migrate()`."""

from alembic import context

from vega.extensions import Base
from vega.models import indexes  # noqa: F401 (registers the tables)

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
