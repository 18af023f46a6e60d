"""Series of broadcasts, what is asked back and answered, receipts of directives"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "asked_back",
        sa.Column("edition", NUMBER, autoincrement=False, nullable=False),
        sa.Column("questions", sa.Text(), nullable=False),
        sa.Column("hours", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("edition", name=op.f("pk_asked_back")),
    )
    op.create_table(
        "directive_receipt",
        sa.Column("edition", NUMBER, autoincrement=False, nullable=False),
        sa.Column("account", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("edition", "account", name=op.f("pk_directive_receipt")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reading",
        sa.Column("edition", NUMBER, autoincrement=False, nullable=False),
        sa.Column("account", NUMBER, autoincrement=False, nullable=False),
        sa.Column("result", sa.String(length=8), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("edition", "account", name=op.f("pk_reading")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "series",
        sa.Column("edition", NUMBER, autoincrement=False, nullable=False),
        sa.Column("schedule", sa.Text(), nullable=False),
        sa.Column("last", NUMBER, nullable=False),
        sa.Column("part", sa.SmallInteger(), nullable=False),
        sa.Column("good_hours", sa.Integer(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("edition", name=op.f("pk_series")),
    )
