"""The doors of a village, and an office's cases in an area, are found without looking at those of the whole county."""

from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_household_area_door", "household", ["area", "door"])
    op.create_index("ix_tip_case_office", "tip_case", ["office", "area", "state", "due_at"])
