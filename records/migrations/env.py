"""Alembic's entrance: `schema` hands over the connection and the tables."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context

PLAIN = {"Sealed": "sa.LargeBinary()", "BigInteger": "sa.BigInteger().with_variant(sa.Integer(), 'sqlite')"}


def plain(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Migrations name no type of ours: they must still run when ours have moved on."""
    return PLAIN.get(type(item).__name__, False) if kind == "type" and isinstance(item, sa.types.TypeEngine) else False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=context.config.attributes["metadata"],
    render_as_batch=connection.dialect.name == "sqlite",
    render_item=plain,
)
with context.begin_transaction():
    context.run_migrations()
