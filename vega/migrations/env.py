"""Alembic's entry: runs within the connection and transaction that `migrate()` opened."""

from alembic import context

from vega import models  # noqa: F401 (fills the metadata)
from vega.extensions import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
