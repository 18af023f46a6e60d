"""Since when a person is with us: nobody was silent before"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("person", sa.Column("came_day", sa.Integer(), nullable=True))
