"""Returnees, door-knocks, contacts, tasks pushed from above, and what was decided about each of them"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "contact_link",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("source", NUMBER, nullable=False),
        sa.Column("target", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=True),
        sa.Column("how", sa.String(length=10), nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_link")),
    )
    op.create_index(op.f("ix_contact_link_source"), "contact_link", ["source"], unique=False)
    op.create_index(op.f("ix_contact_link_target"), "contact_link", ["target"], unique=False)
    op.create_table(
        "contact_person",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("cell", NUMBER, nullable=True),
        sa.Column("person", NUMBER, nullable=True),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("phone", sa.LargeBinary(), nullable=True),
        sa.Column("phone_mac", sa.LargeBinary(length=16), nullable=True),
        sa.Column("place", NUMBER, nullable=False),
        sa.Column("place_name", sa.String(length=40), nullable=False),
        sa.Column("chain", NUMBER, nullable=False),
        sa.Column("generation", sa.SmallInteger(), nullable=False),
        sa.Column("tries", sa.SmallInteger(), nullable=False),
        sa.Column("reached_at", NUMBER, nullable=True),
        sa.Column("lettered_at", NUMBER, nullable=True),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_person")),
    )
    op.create_index("ix_contact_person_area_number", "contact_person", ["area", "number"], unique=False)
    op.create_index(op.f("ix_contact_person_chain"), "contact_person", ["chain"], unique=False)
    op.create_index(op.f("ix_contact_person_person"), "contact_person", ["person"], unique=False)
    op.create_index(op.f("ix_contact_person_phone_mac"), "contact_person", ["phone_mac"], unique=False)
    op.create_table(
        "contact_try",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("contact", NUMBER, nullable=False),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("reached", sa.Boolean(), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_try")),
    )
    op.create_index(op.f("ix_contact_try_contact"), "contact_try", ["contact"], unique=False)
    op.create_table(
        "door_knock",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("seen", sa.Boolean(), nullable=False),
        sa.Column("been", sa.LargeBinary(), nullable=True),
        sa.Column("contact", sa.LargeBinary(), nullable=True),
        sa.Column("unwell", sa.LargeBinary(), nullable=True),
        sa.Column("returned", sa.LargeBinary(), nullable=True),
        sa.Column("away", sa.LargeBinary(), nullable=True),
        sa.Column("back", NUMBER, nullable=True),
        sa.Column("worrying", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("day", "area", "person", "id", name=op.f("pk_door_knock")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_door_knock_worrying",
        "door_knock",
        ["day", "area"],
        unique=False,
        sqlite_where=sa.text("worrying = 1"),
        postgresql_where=sa.text("worrying"),
    )
    op.create_table(
        "door_knock_was",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_at", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_by", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("seen", sa.Boolean(), nullable=False),
        sa.Column("been", sa.LargeBinary(), nullable=True),
        sa.Column("contact", sa.LargeBinary(), nullable=True),
        sa.Column("unwell", sa.LargeBinary(), nullable=True),
        sa.Column("returned", sa.LargeBinary(), nullable=True),
        sa.Column("away", sa.LargeBinary(), nullable=True),
        sa.Column("back", NUMBER, nullable=True),
        sa.Column("worrying", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", "corrected_at", name=op.f("pk_door_knock_was")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "placement",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("cell", NUMBER, nullable=True),
        sa.Column("household", NUMBER, nullable=True),
        sa.Column("person", NUMBER, nullable=True),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("because", sa.String(length=8), nullable=False),
        sa.Column("origin", NUMBER, nullable=False),
        sa.Column("origin_name", sa.String(length=40), nullable=False),
        sa.Column("starts", NUMBER, nullable=False),
        sa.Column("key_area", sa.Boolean(), nullable=False),
        sa.Column("fever", sa.Boolean(), nullable=False),
        sa.Column("contact", sa.Boolean(), nullable=False),
        sa.Column("rule", NUMBER, nullable=False),
        sa.Column("route", sa.String(length=8), nullable=False),
        sa.Column("days", sa.SmallInteger(), nullable=False),
        sa.Column("decided", sa.String(length=8), nullable=False),
        sa.Column("decided_days", sa.SmallInteger(), nullable=False),
        sa.Column("decided_at", NUMBER, nullable=True),
        sa.Column("decided_by", NUMBER, nullable=True),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placement")),
    )
    op.create_index("ix_placement_area_number", "placement", ["area", "number"], unique=False)
    op.create_index(op.f("ix_placement_person"), "placement", ["person"], unique=False)
    op.create_table(
        "returnee",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("cell", NUMBER, nullable=True),
        sa.Column("household", NUMBER, nullable=True),
        sa.Column("person", NUMBER, nullable=True),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("phone", sa.LargeBinary(), nullable=True),
        sa.Column("origin", NUMBER, nullable=False),
        sa.Column("origin_name", sa.String(length=40), nullable=False),
        sa.Column("kind", sa.String(length=8), nullable=False),
        sa.Column("arrives", NUMBER, nullable=False),
        sa.Column("ride", sa.LargeBinary(), nullable=True),
        sa.Column("company", sa.LargeBinary(), nullable=True),
        sa.Column("fever", sa.Boolean(), nullable=False),
        sa.Column("contact", sa.Boolean(), nullable=False),
        sa.Column("source", sa.String(length=8), nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.Column("arrived_at", NUMBER, nullable=True),
        sa.Column("off_at", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_returnee")),
    )
    op.create_index("ix_returnee_area_number", "returnee", ["area", "number"], unique=False)
    op.create_index("ix_returnee_arrives", "returnee", ["arrives"], unique=False)
    op.create_index(op.f("ix_returnee_person"), "returnee", ["person"], unique=False)
    op.create_table(
        "screening_number",
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("area", name=op.f("pk_screening_number")),
    )
    op.create_table(
        "verification",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("cell", NUMBER, nullable=True),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=True),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("phone", sa.LargeBinary(), nullable=True),
        sa.Column("phone_mac", sa.LargeBinary(length=16), nullable=True),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.Column("list_name", sa.String(length=60), nullable=False),
        sa.Column("pushed_at", NUMBER, nullable=False),
        sa.Column("due_at", NUMBER, nullable=False),
        sa.Column("found", sa.String(length=10), nullable=False),
        sa.Column("checked_at", NUMBER, nullable=True),
        sa.Column("control", sa.String(length=10), nullable=False),
        sa.Column("controlled_at", NUMBER, nullable=True),
        sa.Column("fed_back_at", NUMBER, nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("account", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verification")),
    )
    op.create_index("ix_verification_area_day", "verification", ["area", "day"], unique=False)
    op.create_index(
        "ix_verification_open",
        "verification",
        ["area", "number"],
        unique=False,
        sqlite_where=sa.text("fed_back_at IS NULL"),
        postgresql_where=sa.text("fed_back_at IS NULL"),
    )
