"""Stays, their signatures, rooms and papers"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "paper",
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=True),
        sa.Column("expires_at", NUMBER, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_paper")),
    )
    op.create_index(op.f("ix_paper_expires_at"), "paper", ["expires_at"], unique=False)

    op.create_table(
        "appeal",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("due", NUMBER, nullable=False),
        sa.Column("done", NUMBER, nullable=True),
        sa.Column("outcome", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("day", "area", "person", "id", name=op.f("pk_appeal")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "appeal_was",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_at", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_by", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("due", NUMBER, nullable=False),
        sa.Column("done", NUMBER, nullable=True),
        sa.Column("outcome", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", "corrected_at", name=op.f("pk_appeal_was")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "grading",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("day", "area", "person", "id", name=op.f("pk_grading")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "grading_was",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_at", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_by", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", "corrected_at", name=op.f("pk_grading_was")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "lodging",
        sa.Column("room", NUMBER, autoincrement=False, nullable=False),
        sa.Column("bed", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("stay", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("room", "bed", name=op.f("pk_lodging")),
        sa.UniqueConstraint("stay", name=op.f("uq_lodging_stay")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "monitoring",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("began", NUMBER, nullable=False),
        sa.Column("days", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=False),
        sa.Column("twice_since", NUMBER, nullable=True),
        sa.Column("household", NUMBER, nullable=False),
        sa.Column("room", NUMBER, nullable=True),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.Column("rule", NUMBER, nullable=False),
        sa.Column("note", sa.LargeBinary(), nullable=True),
        sa.Column("was_in", sa.String(), nullable=False),
        sa.Column("lasts", sa.Boolean(), nullable=False),
        sa.Column("closed", NUMBER, nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("letter", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("day", "area", "person", "id", name=op.f("pk_monitoring")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_monitoring_lasts",
        "monitoring",
        ["day", "area"],
        unique=False,
        sqlite_where=sa.text("lasts = 1"),
        postgresql_where=sa.text("lasts"),
    )
    op.create_table(
        "monitoring_was",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_at", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_by", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("grade", sa.String(), nullable=False),
        sa.Column("began", NUMBER, nullable=False),
        sa.Column("days", NUMBER, nullable=False),
        sa.Column("until", NUMBER, nullable=False),
        sa.Column("twice_since", NUMBER, nullable=True),
        sa.Column("household", NUMBER, nullable=False),
        sa.Column("room", NUMBER, nullable=True),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.Column("rule", NUMBER, nullable=False),
        sa.Column("note", sa.LargeBinary(), nullable=True),
        sa.Column("was_in", sa.String(), nullable=False),
        sa.Column("lasts", sa.Boolean(), nullable=False),
        sa.Column("closed", NUMBER, nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("letter", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("id", "corrected_at", name=op.f("pk_monitoring_was")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "release_letter",
        sa.Column("stay", NUMBER, autoincrement=False, nullable=False),
        sa.Column("digest", sa.LargeBinary(length=16), nullable=False),
        sa.Column("doctor", NUMBER, nullable=True),
        sa.Column("doctor_at", NUMBER, nullable=True),
        sa.Column("cadre", NUMBER, nullable=True),
        sa.Column("cadre_at", NUMBER, nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.CheckConstraint("doctor IS NULL OR cadre IS NULL OR doctor <> cadre", name="ck_release_letter_two_people"),
        sa.PrimaryKeyConstraint("stay", name=op.f("pk_release_letter")),
        sa.UniqueConstraint("year", "number", name=op.f("uq_release_letter_year_number")),
    )
    op.create_table(
        "room",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("site", sa.String(length=40), nullable=False),
        sa.Column("label", sa.String(length=20), nullable=False),
        sa.Column("beds", sa.SmallInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("area", "site", "label", name=op.f("uq_room_area_site_label")),
    )
    op.create_index(op.f("ix_room_area"), "room", ["area"], unique=False)
    op.create_table(
        "sign_off",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("slot", sa.String(length=4), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=16), nullable=False),
        sa.Column("doctor", NUMBER, nullable=True),
        sa.Column("doctor_at", NUMBER, nullable=True),
        sa.Column("cadre", NUMBER, nullable=True),
        sa.Column("cadre_at", NUMBER, nullable=True),
        sa.CheckConstraint("doctor IS NULL OR cadre IS NULL OR doctor <> cadre", name="ck_sign_off_two_people"),
        sa.PrimaryKeyConstraint("day", "area", "person", "slot", name=op.f("pk_sign_off")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "slot_note",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("slot", sa.String(length=4), nullable=False),
        sa.Column("tenths", sa.SmallInteger(), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_slot_note")),
    )
    op.create_index(op.f("ix_slot_note_day"), "slot_note", ["day"], unique=False)
    op.create_index(op.f("ix_slot_note_person"), "slot_note", ["person"], unique=False)
    op.create_table(
        "test_result",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("told", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("day", "area", "person", "id", name=op.f("pk_test_result")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "test_result_was",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_at", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_by", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("told", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("id", "corrected_at", name=op.f("pk_test_result_was")),
        sqlite_with_rowid=False,
    )
