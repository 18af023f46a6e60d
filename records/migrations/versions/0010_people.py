"""Pairs, signs of life, silences, needs, handovers, merged persons, imports"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "habit",
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("minute", sa.SmallInteger(), nullable=False),
        sa.Column("days", sa.SmallInteger(), nullable=False),
        sa.Column("learnt", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_habit")),
    )
    op.create_table(
        "import_log",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("added", sa.Integer(), nullable=False),
        sa.Column("changed", sa.Integer(), nullable=False),
        sa.Column("same", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_import_log")),
    )
    op.create_table(
        "life_sign",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("via", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("day", "area", "person", "id", name=op.f("pk_life_sign")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "life_sign_was",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_at", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_by", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("own", sa.Boolean(), nullable=False),
        sa.Column("via", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", "corrected_at", name=op.f("pk_life_sign_was")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "need",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("due_at", NUMBER, nullable=False),
        sa.Column("escalated", sa.SmallInteger(), nullable=False),
        sa.Column("ended_at", NUMBER, nullable=True),
        sa.Column("ended_by", NUMBER, nullable=True),
        sa.Column("outcome", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_need")),
    )
    op.create_index(op.f("ix_need_number"), "need", ["number"], unique=False)
    op.create_index(
        "ix_need_open",
        "need",
        ["area", "due_at"],
        unique=False,
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_index(op.f("ix_need_person"), "need", ["person"], unique=False)
    op.create_table(
        "silence",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("step", sa.SmallInteger(), nullable=False),
        sa.Column("opened_at", NUMBER, nullable=False),
        sa.Column("next_at", NUMBER, nullable=True),
        sa.Column("ended_at", NUMBER, nullable=True),
        sa.Column("ended", sa.String(length=12), nullable=False),
        sa.PrimaryKeyConstraint("day", "area", "person", name=op.f("pk_silence")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_silence_next",
        "silence",
        ["next_at"],
        unique=False,
        sqlite_where=sa.text("ended_at IS NULL AND next_at IS NOT NULL"),
        postgresql_where=sa.text("ended_at IS NULL AND next_at IS NOT NULL"),
    )
    op.create_table(
        "handing",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("giver", NUMBER, nullable=False),
        sa.Column("taker", NUMBER, nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("until", NUMBER, nullable=True),
        sa.Column("asked_at", NUMBER, nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("ended_at", NUMBER, nullable=True),
        sa.ForeignKeyConstraint(
            ["giver"], ["person.id"], name=op.f("fk_handing_giver"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["taker"], ["person.id"], name=op.f("fk_handing_taker"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handing")),
    )
    op.create_index(op.f("ix_handing_giver"), "handing", ["giver"], unique=False)
    op.create_index(op.f("ix_handing_taker"), "handing", ["taker"], unique=False)
    op.create_table(
        "merge",
        sa.Column("gone", NUMBER, autoincrement=False, nullable=False),
        sa.Column("kept", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["gone"], ["person.id"], name=op.f("fk_merge_gone"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["kept"], ["person.id"], name=op.f("fk_merge_kept"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("gone", name=op.f("pk_merge")),
    )
    op.create_index(op.f("ix_merge_kept"), "merge", ["kept"], unique=False)
    op.create_table(
        "pairing",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("helper", NUMBER, nullable=False),
        sa.Column("elder", NUMBER, nullable=False),
        sa.Column("starts", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=True),
        sa.Column("child_name", sa.LargeBinary(), nullable=True),
        sa.Column("child_phone", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["elder"], ["person.id"], name=op.f("fk_pairing_elder"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["helper"], ["person.id"], name=op.f("fk_pairing_helper"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pairing")),
    )
    op.create_index(op.f("ix_pairing_elder"), "pairing", ["elder"], unique=False)
    op.create_index(op.f("ix_pairing_helper"), "pairing", ["helper"], unique=False)
