"""The first tables"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "access",
        sa.Column("position", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("reader", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("what", sa.String(length=60), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint("position", name=op.f("pk_access")),
    )
    op.create_index("ix_access_person_at", "access", ["person", "at"], unique=False)
    op.create_index("ix_access_reader_at", "access", ["reader", "at"], unique=False)
    op.create_table(
        "area",
        sa.Column("code", NUMBER, autoincrement=False, nullable=False),
        sa.Column("parent", NUMBER, nullable=True),
        sa.Column("level", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(
            ["parent"], ["area.code"], name=op.f("fk_area_parent"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_area")),
    )
    op.create_index(op.f("ix_area_name"), "area", ["name"], unique=False)
    op.create_index(op.f("ix_area_parent"), "area", ["parent"], unique=False)
    op.create_table(
        "call",
        sa.Column("notice", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.Column("done_at", NUMBER, nullable=True),
        sa.Column("done_by", NUMBER, nullable=True),
        sa.Column("outcome", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("notice", name=op.f("pk_call")),
    )
    op.create_index(
        "ix_call_waiting",
        "call",
        ["area"],
        unique=False,
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.create_table(
        "delivery",
        sa.Column("key", sa.LargeBinary(length=16), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("reply", sa.LargeBinary(), nullable=True),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_delivery")),
    )
    op.create_table(
        "health_report",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("temperature_tenths", NUMBER, nullable=True),
        sa.Column("first_tenths", NUMBER, nullable=True),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("symptoms", sa.String(), nullable=False),
        sa.Column("denied", sa.String(), nullable=False),
        sa.Column("since", NUMBER, nullable=True),
        sa.Column("has_contact", sa.Boolean(), nullable=True),
        sa.Column("contact", sa.LargeBinary(), nullable=True),
        sa.Column("travel", sa.LargeBinary(), nullable=True),
        sa.Column("remark", sa.LargeBinary(), nullable=True),
        sa.Column("via", sa.String(), nullable=False),
        sa.Column("confirmed", sa.String(), nullable=False),
        sa.Column("unfinished", sa.Boolean(), nullable=False),
        sa.Column("worrying", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("day", "area", "person", "id", name=op.f("pk_health_report")),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_health_report_worrying",
        "health_report",
        ["day", "area"],
        unique=False,
        sqlite_where=sa.text("worrying = 1"),
        postgresql_where=sa.text("worrying"),
    )
    op.create_table(
        "health_report_was",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_at", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_by", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("temperature_tenths", NUMBER, nullable=True),
        sa.Column("first_tenths", NUMBER, nullable=True),
        sa.Column("site", sa.String(), nullable=False),
        sa.Column("symptoms", sa.String(), nullable=False),
        sa.Column("denied", sa.String(), nullable=False),
        sa.Column("since", NUMBER, nullable=True),
        sa.Column("has_contact", sa.Boolean(), nullable=True),
        sa.Column("contact", sa.LargeBinary(), nullable=True),
        sa.Column("travel", sa.LargeBinary(), nullable=True),
        sa.Column("remark", sa.LargeBinary(), nullable=True),
        sa.Column("via", sa.String(), nullable=False),
        sa.Column("confirmed", sa.String(), nullable=False),
        sa.Column("unfinished", sa.Boolean(), nullable=False),
        sa.Column("worrying", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", "corrected_at", name=op.f("pk_health_report_was")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "notice",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=True),
        sa.Column("kind", sa.String(length=30), nullable=False),
        sa.Column("urgency", sa.String(length=8), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("about", NUMBER, nullable=True),
        sa.Column("origin", NUMBER, nullable=True),
        sa.Column("state", sa.String(length=14), nullable=False),
        sa.Column("made_at", NUMBER, nullable=False),
        sa.Column("due_at", NUMBER, nullable=False),
        sa.Column("lease_until", NUMBER, nullable=True),
        sa.Column("attempt", sa.SmallInteger(), nullable=False),
        sa.Column("first_tried_at", NUMBER, nullable=True),
        sa.Column("channel", sa.String(length=14), nullable=False),
        sa.Column("client_msg_id", sa.String(length=32), nullable=False),
        sa.Column("platform_msg_id", sa.String(length=32), nullable=False),
        sa.Column("result", sa.String(length=40), nullable=False),
        sa.Column("ended_at", NUMBER, nullable=True),
        sa.Column("acked_at", NUMBER, nullable=True),
        sa.Column("acked_by", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
    )
    op.create_index("ix_notice_about", "notice", ["about", "kind"], unique=False)
    op.create_index(
        "ix_notice_open",
        "notice",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('planned', 'sending', 'unknown')"),
        postgresql_where=sa.text("state IN ('planned', 'sending', 'unknown')"),
    )
    op.create_index("ix_notice_origin", "notice", ["origin"], unique=False)
    op.create_index(op.f("ix_notice_person"), "notice", ["person"], unique=False)
    op.create_index(
        "ix_notice_platform_msg_id",
        "notice",
        ["platform_msg_id"],
        unique=False,
        sqlite_where=sa.text("platform_msg_id != ''"),
        postgresql_where=sa.text("platform_msg_id != ''"),
    )
    op.create_table(
        "poison",
        sa.Column("key", sa.LargeBinary(length=16), nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("reason", sa.String(length=60), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_poison")),
    )
    op.create_table(
        "tick",
        sa.Column("job", sa.String(length=40), nullable=False),
        sa.Column("slot", sa.String(length=40), nullable=False),
        sa.Column("claimed_at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("job", "slot", name=op.f("pk_tick")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "unknown_event",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("last_at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_unknown_event")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "cell",
        sa.Column("code", NUMBER, autoincrement=False, nullable=False),
        sa.Column("village", NUMBER, nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(
            ["village"], ["area.code"], name=op.f("fk_cell_village"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_cell")),
    )
    op.create_index(op.f("ix_cell_village"), "cell", ["village"], unique=False)
    op.create_table(
        "household",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("cell", NUMBER, nullable=True),
        sa.Column("door", sa.SmallInteger(), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=True),
        sa.Column("code", sa.LargeBinary(), nullable=True),
        sa.Column("code_mac", sa.LargeBinary(length=16), nullable=True),
        sa.ForeignKeyConstraint(
            ["area"], ["area.code"], name=op.f("fk_household_area"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household")),
        sa.UniqueConstraint("code_mac", name=op.f("uq_household_code_mac")),
    )
    op.create_index(op.f("ix_household_cell"), "household", ["cell"], unique=False)
    op.create_table(
        "person",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("cell", NUMBER, nullable=True),
        sa.Column("household", NUMBER, nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("sex", sa.String(length=1), nullable=False),
        sa.Column("born", sa.Integer(), nullable=True),
        sa.Column("relation", sa.String(length=12), nullable=False),
        sa.Column("phone", sa.LargeBinary(), nullable=True),
        sa.Column("phone_mac", sa.LargeBinary(length=16), nullable=True),
        sa.Column("id_number", sa.LargeBinary(), nullable=True),
        sa.Column("id_number_mac", sa.LargeBinary(length=16), nullable=True),
        sa.Column("lives_alone", sa.Boolean(), nullable=False),
        sa.Column("status", sa.String(length=12), nullable=False),
        sa.Column("left_day", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["area"], ["area.code"], name=op.f("fk_person_area"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["household"], ["household.id"], name=op.f("fk_person_household"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    op.create_index(
        "ix_person_cell",
        "person",
        ["cell", "id"],
        unique=False,
        sqlite_where=sa.text("left_day IS NULL"),
        postgresql_where=sa.text("left_day IS NULL"),
    )
    op.create_index(op.f("ix_person_household"), "person", ["household"], unique=False)
    op.create_index(op.f("ix_person_id_number_mac"), "person", ["id_number_mac"], unique=False)
    op.create_index("ix_person_living", "person", ["left_day", "area", "id"], unique=False)
    op.create_index(op.f("ix_person_phone_mac"), "person", ["phone_mac"], unique=False)
    op.create_table(
        "account",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("mac", sa.LargeBinary(length=16), nullable=False),
        sa.Column("openid", sa.LargeBinary(), nullable=False),
        sa.Column("person", NUMBER, nullable=True),
        sa.Column("followed", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(length=5), nullable=False),
        sa.Column("plain_words", sa.Boolean(), nullable=False),
        sa.Column("remind_minute", sa.SmallInteger(), nullable=True),
        sa.Column("notice_version", sa.String(length=20), nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_account_person"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_account")),
        sa.UniqueConstraint("mac", name=op.f("uq_account_mac")),
    )
    op.create_index(op.f("ix_account_person"), "account", ["person"], unique=False)
    op.create_index(op.f("ix_account_remind_minute"), "account", ["remind_minute"], unique=False)
    op.create_table(
        "holding",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("starts", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=True),
        sa.Column("shift_from", sa.SmallInteger(), nullable=False),
        sa.Column("shift_until", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_holding_person"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holding")),
    )
    op.create_index("ix_holding_area_role", "holding", ["area", "role"], unique=False)
    op.create_index(op.f("ix_holding_person"), "holding", ["person"], unique=False)
    op.create_table(
        "speaks_for",
        sa.Column("account", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("how", sa.String(length=12), nullable=False),
        sa.Column("called", sa.String(length=12), nullable=False),
        sa.Column("since", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["account"], ["account.id"], name=op.f("fk_speaks_for_account"), initially="DEFERRED", deferrable=True
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_speaks_for_person"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("account", "person", name=op.f("pk_speaks_for")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_speaks_for_person"), "speaks_for", ["person"], unique=False)
    op.create_table(
        "talk",
        sa.Column("account", NUMBER, autoincrement=False, nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("question", sa.String(length=60), nullable=False),
        sa.Column("due_at", NUMBER, nullable=True),
        sa.Column("heard_at", NUMBER, nullable=False),
        sa.Column("window_left", sa.SmallInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["account"], ["account.id"], name=op.f("fk_talk_account"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_talk")),
    )
    op.create_index(
        "ix_talk_due",
        "talk",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("due_at IS NOT NULL"),
        postgresql_where=sa.text("due_at IS NOT NULL"),
    )
