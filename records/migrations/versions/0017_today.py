"""Who is silent in each village, how far each hour of the day was, flags that an index alone counts"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

FLAGS = (("health_report", "worrying"), ("door_knock", "worrying"), ("monitoring", "lasts"))
NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.add_column("tally", sa.Column("silent", sa.Integer(), server_default="0", nullable=False))
    op.create_table(
        "tally_hour",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("hour", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("reported", sa.Integer(), nullable=False),
        sa.Column("covered", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "area", "hour", name=op.f("pk_tally_hour")),
        sqlite_with_rowid=False,
    )
    for table, flag in FLAGS:
        name = f"ix_{table}_{flag}"
        op.drop_index(name, table)
        where: dict[str, Any] = {"sqlite_where": sa.text(f"{flag} = 1"), "postgresql_where": sa.text(flag)}
        op.create_index(name, table, ["day", "area", "person", flag], unique=False, **where)
