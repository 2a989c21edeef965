"""What the gate lets out of a month is kept, so that it can never be let out differently."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "editions",
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("edition", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("made_on", sa.String(length=10), nullable=False),
        sa.PrimaryKeyConstraint("month", "edition", name=op.f("pk_editions")),
    )
    op.create_table(
        "published",
        sa.Column("level", sa.String(length=8), nullable=False),
        sa.Column("municipality", sa.String(length=60), nullable=False),
        sa.Column("venue", sa.String(length=120), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("edition", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("measure", sa.String(length=20), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.Column("below", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "level", "municipality", "venue", "month", "edition", "measure", "item",
            name=op.f("pk_published"),
        ),
        sqlite_with_rowid=False,
    )  # fmt: skip
    op.add_column(
        "sittings", sa.Column("heard_day", sa.String(10), server_default="", nullable=False)
    )
    op.add_column("sittings", sa.Column("published_in", sa.String(7), nullable=True))
    op.create_index("ix_sittings_published_in_day", "sittings", ["published_in", "day"])


def downgrade() -> None:
    raise NotImplementedError("Zet een reservekopie terug; de tellingen zouden verloren gaan.")
