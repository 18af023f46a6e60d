"""Broadcasts: editions, who agreed, deliveries in chunks, mass jobs"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "broadcast_chunk",
        sa.Column("edition", NUMBER, autoincrement=False, nullable=False),
        sa.Column("first", NUMBER, autoincrement=False, nullable=False),
        sa.Column("last", NUMBER, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("open", sa.Integer(), nullable=False),
        sa.Column("lease_until", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("edition", "first", name=op.f("pk_broadcast_chunk")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_broadcast_chunk_open",
        "broadcast_chunk",
        ["edition", "first"],
        unique=False,
        sqlite_where=sa.text("open > 0"),
        postgresql_where=sa.text("open > 0"),
    )
    op.create_table(
        "broadcast_delivery",
        sa.Column("edition", NUMBER, autoincrement=False, nullable=False),
        sa.Column("account", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, nullable=True),
        sa.Column("village", NUMBER, nullable=True),
        sa.Column("language", sa.String(length=5), nullable=False),
        sa.Column("channel", sa.String(length=12), nullable=False),
        sa.Column("state", sa.String(length=14), nullable=False),
        sa.Column("attempt", sa.SmallInteger(), nullable=False),
        sa.Column("due_at", NUMBER, nullable=False),
        sa.Column("lease_until", NUMBER, nullable=True),
        sa.Column("first_tried_at", NUMBER, nullable=True),
        sa.Column("msg_id", sa.String(length=32), nullable=False),
        sa.Column("result", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("edition", "account", name=op.f("pk_broadcast_delivery")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_broadcast_delivery_msg_id",
        "broadcast_delivery",
        ["msg_id"],
        unique=False,
        sqlite_where=sa.text("msg_id != ''"),
        postgresql_where=sa.text("msg_id != ''"),
    )
    op.create_table(
        "edition",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=80), nullable=False),
        sa.Column("occurrence", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=12), nullable=False),
        sa.Column("title", sa.String(length=60), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("channels", sa.String(length=60), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("author", NUMBER, nullable=False),
        sa.Column("approvals", sa.SmallInteger(), nullable=False),
        sa.Column("stage", sa.String(length=10), nullable=False),
        sa.Column("drill", sa.Boolean(), nullable=False),
        sa.Column("amends", NUMBER, nullable=True),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.Column("starts_at", NUMBER, nullable=False),
        sa.Column("good_until", NUMBER, nullable=False),
        sa.Column("planned_at", NUMBER, nullable=True),
        sa.Column("ended_at", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_edition")),
        sa.UniqueConstraint("id", "author", name=op.f("uq_edition_id_author")),
        sa.UniqueConstraint("number", name=op.f("uq_edition_number")),
        sa.UniqueConstraint("source", "occurrence", name=op.f("uq_edition_source_occurrence")),
    )
    op.create_index("ix_edition_stage_starts_at", "edition", ["stage", "starts_at"], unique=False)
    op.create_table(
        "mass_job",
        sa.Column("edition", NUMBER, autoincrement=False, nullable=False),
        sa.Column("n", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(length=5), nullable=False),
        sa.Column("everybody", sa.SmallInteger(), nullable=False),
        sa.Column("first", NUMBER, nullable=False),
        sa.Column("last", NUMBER, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("state", sa.String(length=14), nullable=False),
        sa.Column("attempt", sa.SmallInteger(), nullable=False),
        sa.Column("due_at", NUMBER, nullable=False),
        sa.Column("lease_until", NUMBER, nullable=True),
        sa.Column("msg_id", sa.String(length=32), nullable=False),
        sa.Column("result", sa.String(length=40), nullable=False),
        sa.Column("sent", sa.Integer(), nullable=True),
        sa.Column("filtered", sa.Integer(), nullable=True),
        sa.Column("failed", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("edition", "n", name=op.f("pk_mass_job")),
        sa.UniqueConstraint("name", name=op.f("uq_mass_job_name")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_mass_job_msg_id", "mass_job", ["msg_id"], unique=False)
    op.create_table(
        "approval",
        sa.Column("edition", NUMBER, autoincrement=False, nullable=False),
        sa.Column("approver", NUMBER, autoincrement=False, nullable=False),
        sa.Column("author", NUMBER, nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.CheckConstraint("approver <> author", name="two_people"),
        sa.ForeignKeyConstraint(
            ["edition", "author"],
            ["edition.id", "edition.author"],
            name=op.f("fk_approval_edition_author"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("edition", "approver", name=op.f("pk_approval")),
        sqlite_with_rowid=False,
    )
