"""Stays, their signatures, rooms and papers"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "paper",
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=True),
        sa.Column("expires_at", NUMBER, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_paper")),
    )
    op.create_index(op.f("ix_paper_expires_at"), "paper", ["expires_at"], unique=False)
