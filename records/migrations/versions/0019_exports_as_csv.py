"""What kind of file an export becomes"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("export", sa.Column("form", sa.String(length=4), server_default="xlsx", nullable=False))
