"""Translations of what the bot says, approved by a native reader in the console"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "translation",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=8), nullable=False),
        sa.Column("chinese", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("reader", sa.LargeBinary(), nullable=False),
        sa.Column("writer", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("ender", NUMBER, nullable=True),
        sa.Column("ended_at", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_translation")),
    )
