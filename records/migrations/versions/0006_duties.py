"""Who is on duty when, how far an alarm has climbed, and who tried to reach whom"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
OPEN = sa.text("ended_at IS NULL")
CLIMBING = sa.text("ended_at IS NULL AND next_at IS NOT NULL")


def upgrade() -> None:
    op.create_table(
        "roster",
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("day", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("from_minute", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("until_minute", sa.SmallInteger(), nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_roster_person"), initially="DEFERRED", deferrable=True
        ),
        sa.PrimaryKeyConstraint("area", "role", "day", "from_minute", name=op.f("pk_roster")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_roster_person", "roster", ["person", "day"], unique=False)
    op.create_index("ix_roster_day", "roster", ["day", "area"], unique=False)
    op.create_table(
        "climb",
        sa.Column("origin", NUMBER, autoincrement=False, nullable=False),
        sa.Column("about", NUMBER, nullable=False),
        sa.Column("place", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("line", sa.String(length=160), nullable=False),
        sa.Column("rung", sa.SmallInteger(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("began_at", NUMBER, nullable=False),
        sa.Column("next_at", NUMBER, nullable=True),
        sa.Column("ended_at", NUMBER, nullable=True),
        sa.PrimaryKeyConstraint("origin", name=op.f("pk_climb")),
    )
    op.create_index(
        "ix_climb_next", "climb", ["next_at"], unique=False, sqlite_where=CLIMBING, postgresql_where=CLIMBING
    )
    op.create_index("ix_climb_place", "climb", ["place"], unique=False, sqlite_where=OPEN, postgresql_where=OPEN)
    op.create_table(
        "tally",
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("reported", sa.Integer(), nullable=False),
        sa.Column("covered", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("area", name=op.f("pk_tally")),
    )
    op.create_table(
        "contact_attempt",
        sa.Column("day", NUMBER, autoincrement=False, nullable=False),
        sa.Column("area", NUMBER, autoincrement=False, nullable=False),
        sa.Column("person", NUMBER, autoincrement=False, nullable=False),
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        *_attempt(),
        sa.PrimaryKeyConstraint("day", "area", "person", "id", name=op.f("pk_contact_attempt")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "contact_attempt_was",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_at", NUMBER, autoincrement=False, nullable=False),
        sa.Column("corrected_by", NUMBER, nullable=False),
        sa.Column("day", NUMBER, nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        *_attempt(),
        sa.PrimaryKeyConstraint("id", "corrected_at", name=op.f("pk_contact_attempt_was")),
        sqlite_with_rowid=False,
    )


def _attempt() -> list[sa.Column]:
    return [
        sa.Column("at", NUMBER, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("how", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("remark", sa.LargeBinary(), nullable=True),
    ]
