"""Daily reports: drafted, signed and from then on as they are"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "daily_report",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("drafted_at", NUMBER, nullable=False),
        sa.Column("signed_at", NUMBER, nullable=True),
        sa.Column("signer", NUMBER, nullable=True),
        sa.Column("account", NUMBER, nullable=True),
        sa.Column("log_position", NUMBER, nullable=True),
        sa.Column("log_digest", sa.LargeBinary(length=32), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_daily_report")),
        sa.CheckConstraint(
            "signed_at IS NULL OR (signer IS NOT NULL AND log_position IS NOT NULL)",
            name="signed_by_somebody",
        ),
    )
    op.create_index("ix_daily_report_day_area", "daily_report", ["day", "area"], unique=True)
