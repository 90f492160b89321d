"""Alembic's entry: runs the scripts on the connection of ``store/migrate.py``, in its transaction."""

from alembic import context

from asncli.store.models import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    transactional_ddl=True,
    compare_type=True,
)
context.run_migrations()
