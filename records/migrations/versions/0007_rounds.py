"""The rounds of the grid workers, their lines, and the paper sheets"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _marked() -> list[sa.Column]:
    return [
        sa.Column("cell", NUMBER, nullable=True),
        sa.Column("outcome", sa.String(length=8), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("via", sa.String(length=6), nullable=False),
        sa.Column("line", NUMBER, nullable=False),
    ]


def upgrade() -> None:
    op.create_table(
        "round_mark",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("household", NUMBER, autoincrement=False, nullable=False),
        *_marked(),
        sa.PrimaryKeyConstraint("day", "area", "household", name=op.f("pk_round_mark")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "round_mark_was",
        sa.Column("replaced_by", NUMBER, autoincrement=False, nullable=False),
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("household", NUMBER, autoincrement=False, nullable=False),
        *_marked(),
        sa.PrimaryKeyConstraint("replaced_by", "day", "area", "household", name=op.f("pk_round_mark_was")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "round_line",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("talk", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("undone_at", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_round_line")),
    )
    op.create_index("ix_round_line_account_at", "round_line", ["account", "at"], unique=False)
    op.create_table(
        "round_trace",
        sa.Column("line", NUMBER, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("line", "name", name=op.f("pk_round_trace")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "round_seen",
        sa.Column("household", NUMBER, autoincrement=False, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("household", name=op.f("pk_round_seen")),
    )
    op.create_table(
        "paper_page",
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("letter", sa.String(length=3), nullable=False),
        sa.Column("cell", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("area", "letter", name=op.f("pk_paper_page")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "paper_row",
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("letter", sa.String(length=3), nullable=False),
        sa.Column("number", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("area", "letter", "number", name=op.f("pk_paper_row")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "paper_photo",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("media", sa.LargeBinary(), nullable=True),
        sa.Column("picture", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("tries", sa.SmallInteger(), nullable=False),
        sa.Column("typed_at", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_paper_photo")),
    )
    op.create_index("ix_paper_photo_state", "paper_photo", ["state"], unique=False)
    op.create_index("ix_paper_photo_account", "paper_photo", ["account", "day"], unique=False)
