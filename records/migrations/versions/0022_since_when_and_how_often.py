"""Since when a person is with us: nobody was silent before. How often nobody answered a call"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("person", sa.Column("came_day", sa.Integer(), nullable=True))
    op.add_column("call", sa.Column("tries", sa.SmallInteger(), server_default="0", nullable=False))
    op.add_column("call", sa.Column("tried_at", NUMBER, nullable=True))
