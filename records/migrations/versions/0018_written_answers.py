"""Answers of the hotline that officials write and a second person agrees to"""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "hotline_answer",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("writer", NUMBER, nullable=False),
        sa.Column("written_at", NUMBER, nullable=False),
        sa.Column("gap", NUMBER, nullable=True),
        sa.Column("decider", NUMBER, nullable=True),
        sa.Column("decided_at", NUMBER, nullable=True),
        sa.Column("why", sa.LargeBinary(), nullable=True),
        sa.Column("ender", NUMBER, nullable=True),
        sa.Column("ended_at", NUMBER, nullable=True),
        sa.CheckConstraint("decider IS NULL OR decider <> writer", name="two_people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hotline_answer")),
    )
    op.create_index(op.f("ix_hotline_answer_state"), "hotline_answer", ["state"], unique=False)
