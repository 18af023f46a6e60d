"""Notices that get their words when they leave, indexes that such a notice does not touch; the seal of the keys

Expands only, but for one thing: a worker of the release before sends a planned notice that has no words as an empty
one, which the platform refuses. Stop the old workers before the new schedule starts.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    for name in ("open", "person", "about", "origin", "platform_msg_id"):
        op.drop_index(f"ix_notice_{name}", "notice")
    with op.batch_alter_table("notice") as notice:
        notice.alter_column("text", existing_type=sa.LargeBinary(), nullable=True)
    _index("planned", "state = 'planned'", "urgency", "due_at", "id")
    _index("pending", "state IN ('sending', 'unknown')", "lease_until")
    _index("person", "text IS NOT NULL", "person")
    _index("about", "about IS NOT NULL", "about", "kind")
    _index("origin", "origin IS NOT NULL", "origin")
    _index("platform_msg_id", "platform_msg_id != ''", "platform_msg_id")

    op.drop_index("ix_account_remind_minute", "account")
    op.create_index("ix_account_remind", "account", ["remind_minute", "id"], unique=False)

    op.create_table(
        "canary",
        sa.Column("id", NUMBER, autoincrement=False, nullable=False),
        sa.Column("sealed", sa.LargeBinary(), nullable=False),
        sa.Column("mac", sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_canary")),
    )


def _index(name: str, where: str, *columns: str) -> None:
    rows: dict[str, Any] = {"sqlite_where": sa.text(where), "postgresql_where": sa.text(where)}
    op.create_index(f"ix_notice_{name}", "notice", list(columns), unique=False, **rows)
