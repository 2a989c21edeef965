"""Suitcases that speak a newer protocol than this hub, so that staff are told."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "suitcases", sa.Column("is_newer", sa.Boolean(), server_default="0", nullable=False)
    )


def downgrade() -> None:
    raise NotImplementedError("Zet een reservekopie terug; de tellingen zouden verloren gaan.")
