"""Exports, widened rights with an end, certificates of erasure"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "certificate",
        sa.Column("position", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("what", sa.String(length=30), nullable=False),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_certificate")),
    )
    op.create_index("ix_certificate_at", "certificate", ["at"], unique=False)
    op.create_table(
        "export",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("list", sa.String(length=40), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("first_day", sa.Integer(), nullable=False),
        sa.Column("last_day", sa.Integer(), nullable=False),
        sa.Column("opened", sa.String(length=60), nullable=False),
        sa.Column("purpose", sa.LargeBinary(), nullable=False),
        sa.Column("asker", NUMBER, nullable=False),
        sa.Column("asker_person", NUMBER, nullable=False),
        sa.Column("asked_at", NUMBER, nullable=False),
        sa.Column("expected", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("decider", NUMBER, nullable=True),
        sa.Column("decider_person", NUMBER, nullable=True),
        sa.Column("decided_at", NUMBER, nullable=True),
        sa.Column("why", sa.LargeBinary(), nullable=True),
        sa.Column("lease_until", NUMBER, nullable=True),
        sa.Column("rows", sa.Integer(), nullable=True),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=True),
        sa.Column("expires_at", NUMBER, nullable=True),
        sa.Column("fetched", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint("decider_person IS NULL OR decider_person <> asker_person", name="two_people"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_export")),
    )
    op.create_index(op.f("ix_export_asker"), "export", ["asker"], unique=False)
    op.create_index(op.f("ix_export_state"), "export", ["state"], unique=False)
    op.create_table(
        "export_part",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("export", NUMBER, nullable=False),
        sa.Column("n", sa.SmallInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_export_part")),
    )
    op.create_index(op.f("ix_export_part_export"), "export_part", ["export"], unique=False)
    op.create_table(
        "glass",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=False),
        sa.Column("told", NUMBER, nullable=False),
        sa.Column("starts", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=False),
        sa.Column("ended_by", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_glass")),
    )
    op.create_index(op.f("ix_glass_person"), "glass", ["person"], unique=False)
    op.create_index(op.f("ix_glass_starts"), "glass", ["starts"], unique=False)
