"""Alembic asks this file how to reach the database; admin.storage.migrate hands it over."""

from alembic import context

from admin.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
)
with context.begin_transaction():
    context.run_migrations()
