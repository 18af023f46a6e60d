"""Tip-offs: their intake, cases, voices, photos, history, rewards, and how often somebody sent what"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "tip_case",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("office", sa.String(length=30), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("hour", NUMBER, nullable=False),
        sa.Column("voices", sa.Integer(), nullable=False),
        sa.Column("rank", sa.SmallInteger(), nullable=False),
        sa.Column("owner", NUMBER, nullable=True),
        sa.Column("due_at", NUMBER, nullable=False),
        sa.Column("escalated", sa.SmallInteger(), nullable=False),
        sa.Column("outcome", sa.String(length=10), nullable=False),
        sa.Column("ended_at", NUMBER, nullable=True),
        sa.Column("merged_into", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tip_case")),
    )
    op.create_index("ix_tip_case_state", "tip_case", ["state", "due_at"], unique=False)
    op.create_table(
        "tip_count",
        sa.Column("what", sa.String(length=10), nullable=False),
        sa.Column("slot", NUMBER, autoincrement=False, nullable=False),
        sa.Column("who", sa.LargeBinary(length=16), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("what", "slot", "who", name=op.f("pk_tip_count")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tip_day_key",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tip_day_key")),
    )
    op.create_table(
        "tip_intake",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("place_in_line", NUMBER, nullable=False),
        sa.Column("locator", sa.String(length=8), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("hour", NUMBER, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("office", sa.String(length=30), nullable=False),
        sa.Column("rank", sa.SmallInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("first", sa.LargeBinary(), nullable=False),
        sa.Column("second", sa.LargeBinary(), nullable=False),
        sa.Column("media", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tip_intake")),
        sa.UniqueConstraint("locator", name=op.f("uq_tip_intake_locator")),
    )
    op.create_table(
        "tip",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("arrival", NUMBER, nullable=False),
        sa.Column("case_no", NUMBER, nullable=False),
        sa.Column("locator", sa.String(length=8), nullable=False),
        sa.Column("receipt", sa.String(length=120), nullable=False),
        sa.Column("hour", NUMBER, nullable=False),
        sa.Column("rank", sa.SmallInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("first", sa.LargeBinary(), nullable=False),
        sa.Column("second", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_no"], ["tip_case.id"], name=op.f("fk_tip_case_no"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tip")),
        sa.UniqueConstraint("arrival", name=op.f("uq_tip_arrival")),
        sa.UniqueConstraint("locator", name=op.f("uq_tip_locator")),
    )
    op.create_index(op.f("ix_tip_case_no"), "tip", ["case_no"], unique=False)
    op.create_table(
        "tip_reward",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("case_no", NUMBER, nullable=False),
        sa.Column("tip", NUMBER, nullable=False),
        sa.Column("yuan", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("word", sa.String(length=12), nullable=False),
        sa.Column("paid_at", NUMBER, nullable=True),
        sa.Column("paid_by", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(
            ["case_no"], ["tip_case.id"], name=op.f("fk_tip_reward_case_no"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tip_reward")),
        sa.UniqueConstraint("case_no", name=op.f("uq_tip_reward_case_no")),
        sa.UniqueConstraint("word", name=op.f("uq_tip_reward_word")),
    )
    op.create_table(
        "tip_step",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("case_no", NUMBER, nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("hour", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=True),
        sa.Column("official", NUMBER, nullable=True),
        sa.Column("what", sa.String(length=10), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["case_no"], ["tip_case.id"], name=op.f("fk_tip_step_case_no"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tip_step")),
    )
    op.create_index("ix_tip_step_case_no", "tip_step", ["case_no", "place"], unique=False)
    op.create_table(
        "tip_photo",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("tip", NUMBER, nullable=False),
        sa.Column("media", sa.LargeBinary(), nullable=True),
        sa.Column("picture", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("tries", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["tip"], ["tip.id"], name=op.f("fk_tip_photo_tip"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tip_photo")),
    )
    op.create_index(op.f("ix_tip_photo_state"), "tip_photo", ["state"], unique=False)
    op.create_index(op.f("ix_tip_photo_tip"), "tip_photo", ["tip"], unique=False)
