"""The officials' console: sessions, entries, second factors, guesses, invitations"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "console_entry",
        sa.Column("account", NUMBER, autoincrement=False, nullable=False),
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("code", sa.LargeBinary(length=16), nullable=False),
        sa.Column("expires_at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_console_entry")),
        sa.UniqueConstraint("hash", name=op.f("uq_console_entry_hash")),
    )
    op.create_table(
        "console_guess",
        sa.Column("bucket", sa.LargeBinary(length=16), nullable=False),
        sa.Column("free_at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("bucket", name=op.f("pk_console_guess")),
    )
    op.create_index(op.f("ix_console_guess_free_at"), "console_guess", ["free_at"])
    op.create_table(
        "console_invite",
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("area", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=True),
        sa.Column("made_by", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=True),
        sa.Column("expires_at", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_console_invite")),
    )
    op.create_table(
        "console_official",
        sa.Column("account", NUMBER, autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=12), nullable=False),
        sa.Column("totp", sa.LargeBinary(), nullable=True),
        sa.Column("enrolled_at", NUMBER, nullable=True),
        sa.Column("last_step", NUMBER, nullable=False),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_console_official")),
        sa.UniqueConstraint("name", name=op.f("uq_console_official_name")),
    )
    op.create_table(
        "console_printed",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("hash", sa.String(length=120), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_console_printed")),
    )
    op.create_index(op.f("ix_console_printed_account"), "console_printed", ["account"])
    op.create_table(
        "console_session",
        sa.Column("hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("account", NUMBER, nullable=False),
        sa.Column("person", NUMBER, nullable=False),
        sa.Column("started", NUMBER, nullable=False),
        sa.Column("seen", NUMBER, nullable=False),
        sa.Column("ends", NUMBER, nullable=False),
        sa.Column("strong_at", NUMBER, nullable=True),
        sa.Column("device", sa.String(length=60), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_console_session")),
    )
    op.create_index(op.f("ix_console_session_account"), "console_session", ["account"])
    op.create_index(op.f("ix_console_session_ends"), "console_session", ["ends"])
