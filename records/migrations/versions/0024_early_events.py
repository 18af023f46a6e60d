"""Events of the platform that come before the answer to the call they are about"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "early_event",
        sa.Column("msg_id", sa.String(length=32), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=True),
        sa.Column("sent", sa.Integer(), nullable=False),
        sa.Column("filtered", sa.Integer(), nullable=False),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("msg_id", name=op.f("pk_early_event")),
        sqlite_with_rowid=False,
    )
