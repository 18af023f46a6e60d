"""Keys of the interface for machines"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "api_key",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("hash", sa.LargeBinary(length=16), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("whole", sa.Boolean(), nullable=False),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=False),
        sa.Column("used_at", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_api_key")),
        sa.UniqueConstraint("hash", name=op.f("uq_api_key_hash")),
    )
