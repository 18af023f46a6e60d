"""What was said last of each person, what people ask of their data, and the pulse of each part"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "data_request",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("due", NUMBER, nullable=False),
        sa.Column("done", NUMBER, nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("day", "area", "person", "id", name=op.f("pk_data_request")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "data_request_was",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_at", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_by", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("due", NUMBER, nullable=False),
        sa.Column("done", NUMBER, nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", "corrected_at", name=op.f("pk_data_request_was")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "latest",
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("calm", sa.Boolean(), nullable=False),
        sa.Column("symptoms", sa.String(length=120), nullable=False),
        sa.Column("exposure", sa.String(length=120), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_latest")),
    )
    op.create_table(
        "pulse",
        sa.Column("part", sa.String(length=20), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("part", name=op.f("pk_pulse")),
        sqlite_with_rowid=False,
    )
    op.add_column("health_report", sa.Column("exposure", sa.String(), nullable=True))
    op.add_column("health_report_was", sa.Column("exposure", sa.String(), nullable=True))
