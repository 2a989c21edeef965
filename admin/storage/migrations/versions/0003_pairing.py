"""Pairing by a code, and a token that is renewed without a moment in which neither works."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pairings",
        sa.Column("device_hash", sa.String(length=64), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("suitcase", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("ends_s", sa.BigInteger(), nullable=False),
        sa.Column("polled_s", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("answer", sa.String(length=8), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("device_hash", name=op.f("pk_pairings")),
        sa.UniqueConstraint("code", name=op.f("uq_pairings_code")),
    )
    op.add_column("suitcases", sa.Column("next_token_hash", sa.String(64), nullable=True))
    op.create_index(op.f("ix_suitcases_next_token_hash"), "suitcases", ["next_token_hash"])


def downgrade() -> None:
    raise NotImplementedError("Zet een reservekopie terug; de tellingen zouden verloren gaan.")
