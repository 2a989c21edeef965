"""Tallies of sittings by place and month, and every venue once."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_LEVELS = (
    ("land", "''", "''"),
    ("gemeente", "municipality", "''"),
    ("plek", "municipality", "venue"),
)
_SIZES = """
    SELECT s.municipality, s.venue, substr(s.day, 1, 7) AS month, r.kind, sum(r.value) AS value
    FROM sittings s JOIN sitting_rollups r ON r.suitcase = s.suitcase AND r.sitting = s.id
    WHERE r.kind IN ('visit', 'talk')
    GROUP BY s.suitcase, s.id, s.municipality, s.venue, s.day, r.kind
    UNION ALL
    SELECT municipality, venue, substr(day, 1, 7), 'sitting', 0 FROM sittings
"""


def upgrade() -> None:
    op.create_table(
        "tallies",
        sa.Column("level", sa.String(length=8), nullable=False),
        sa.Column("municipality", sa.String(length=60), nullable=False),
        sa.Column("venue", sa.String(length=120), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("size", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("many", sa.BigInteger(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "level", "municipality", "venue", "month", "kind", "size", name=op.f("pk_tallies")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "venues",
        sa.Column("municipality", sa.String(length=60), nullable=False),
        sa.Column("venue", sa.String(length=120), nullable=False),
        sa.Column("many", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("municipality", "venue", name=op.f("pk_venues")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_sittings_municipality_day", "sittings", ["municipality", "day"])
    op.create_index(
        "ix_sittings_municipality_venue_day", "sittings", ["municipality", "venue", "day"]
    )
    for level, town, venue in _LEVELS:
        op.execute(_fill(level, town, venue))
    op.execute(
        "INSERT INTO venues SELECT municipality, venue, count(*) FROM sittings"
        " GROUP BY municipality, venue"
    )


def _fill(level: str, town: str, venue: str) -> str:
    """A municipality without a name is no municipality."""
    where = "WHERE municipality <> ''" if level == "gemeente" else "WHERE 1 = 1"
    size = "CASE WHEN value > 100 THEN 100 ELSE value END"
    return f"""
        INSERT INTO tallies
        SELECT '{level}', {town}, {venue}, month, kind, {size}, count(*), sum(value)
        FROM ({_SIZES}) AS sizes {where} AND (value > 0 OR kind = 'sitting')
        GROUP BY month, kind, {size}{"".join(f", {one}" for one in (town, venue) if one[0] != "'")}
    """


def downgrade() -> None:
    raise NotImplementedError("Zet een reservekopie terug; de tellingen zouden verloren gaan.")
