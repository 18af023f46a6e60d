"""The hotline: questions for a person, the last one answered, what found no answer; rumours and who asked about them"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "hotline_gap",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("township", NUMBER, nullable=False),
        sa.Column("why", sa.String(length=10), nullable=False),
        sa.Column("answer", sa.String(length=80), nullable=False),
        sa.Column("asked", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hotline_gap")),
    )
    op.create_table(
        "hotline_last",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("answer", sa.String(length=80), nullable=False),
        sa.Column("asked", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hotline_last")),
    )
    op.create_table(
        "hotline_question",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("official", NUMBER, nullable=False),
        sa.Column("asked_at", NUMBER, nullable=False),
        sa.Column("answered_at", NUMBER, nullable=True),
        sa.Column("answered_by", NUMBER, nullable=True),
        sa.Column("asked", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hotline_question")),
    )
    op.create_table(
        "rumour",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("asked_at", NUMBER, nullable=False),
        sa.Column("verdict", sa.String(length=8), nullable=False),
        sa.Column("judged_at", NUMBER, nullable=True),
        sa.Column("judged_by", NUMBER, nullable=True),
        sa.Column("claim", sa.LargeBinary(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rumour")),
    )
    op.create_table(
        "rumour_asker",
        sa.Column("rumour", NUMBER, autoincrement=False, nullable=False),
        sa.Column("account", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("asked_at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("rumour", "account", name=op.f("pk_rumour_asker")),
        sqlite_with_rowid=False,
    )
    for table, column in (
        ("hotline_gap", "day"), ("hotline_last", "at"), ("hotline_question", "number"), ("hotline_question", "asked_at"),
        ("rumour", "number"), ("rumour", "asked_at"), ("rumour_asker", "asked_at"),
    ):  # fmt: skip
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)
