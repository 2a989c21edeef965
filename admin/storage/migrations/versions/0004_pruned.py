"""Sittings whose single counters were thrown away; their sums stay."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sittings", sa.Column("pruned", sa.Boolean(), server_default="0", nullable=False))


def downgrade() -> None:
    raise NotImplementedError("Zet een reservekopie terug; de tellingen zouden verloren gaan.")
