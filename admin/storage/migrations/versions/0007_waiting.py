"""Find the sittings of a place that wait for an edition without reading those that do not."""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_sittings_published_in_place",
        "sittings",
        ["published_in", "municipality", "venue", "day"],
    )


def downgrade() -> None:
    raise NotImplementedError("Zet een reservekopie terug; de tellingen zouden verloren gaan.")
