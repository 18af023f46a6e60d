"""What an edition says in the officials' group, and consents to subscription notices"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "consent",
        sa.Column("account", NUMBER, autoincrement=False, nullable=False),
        sa.Column("template", sa.String(length=64), nullable=False),
        sa.Column("remaining", sa.Integer(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("account", "template", name=op.f("pk_consent")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "group_message",
        sa.Column("edition", NUMBER, autoincrement=False, nullable=False),
        sa.Column("state", sa.String(length=14), nullable=False),
        sa.Column("attempt", sa.SmallInteger(), nullable=False),
        sa.Column("due_at", NUMBER, nullable=False),
        sa.Column("lease_until", NUMBER, nullable=True),
        sa.Column("result", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("edition", name=op.f("pk_group_message")),
    )
