"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "hub",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("incarnation", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_hub")),
    )
    op.create_table(
        "month_rollups",
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("municipality", sa.String(length=60), nullable=False),
        sa.Column("venue", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "month", "municipality", "venue", "kind", "item", name=op.f("pk_month_rollups")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "roles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roles")),
        sa.UniqueConstraint("name", name=op.f("uq_roles_name")),
    )
    op.create_table(
        "suitcases",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(length=60), server_default="", nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("registered_s", sa.BigInteger(), nullable=False),
        sa.Column("last_seen_s", sa.BigInteger(), nullable=True),
        sa.Column("epoch", sa.String(length=32), server_default="", nullable=False),
        sa.Column("release", sa.String(length=80), server_default="", nullable=False),
        sa.Column("ticket", sa.String(length=32), server_default="", nullable=False),
        sa.Column("wrong_tickets", sa.Integer(), server_default="0", nullable=False),
        sa.Column("clock_ahead_s", sa.BigInteger(), nullable=True),
        sa.Column("health", sa.Text(), server_default="{}", nullable=False),
        sa.Column("revoked", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suitcases")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_suitcases_token_hash")),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=255), nullable=False),
        sa.Column("password", sa.String(length=255), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("fs_uniquifier", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("email", name=op.f("uq_users_email")),
        sa.UniqueConstraint("fs_uniquifier", name=op.f("uq_users_fs_uniquifier")),
    )
    op.create_table(
        "rounds",
        sa.Column("suitcase", sa.String(length=32), nullable=False),
        sa.Column("round", sa.String(length=32), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["suitcase"], ["suitcases.id"], name=op.f("fk_rounds_suitcase")),
        sa.PrimaryKeyConstraint("suitcase", name=op.f("pk_rounds")),
    )
    op.create_table(
        "set_aside",
        sa.Column("suitcase", sa.String(length=32), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("sitting", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=80), nullable=False),
        sa.ForeignKeyConstraint(["suitcase"], ["suitcases.id"], name=op.f("fk_set_aside_suitcase")),
        sa.PrimaryKeyConstraint(
            "suitcase", "epoch", "sitting", "kind", "item", name=op.f("pk_set_aside")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sittings",
        sa.Column("suitcase", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("venue", sa.String(length=120), nullable=False),
        sa.Column("municipality", sa.String(length=60), nullable=False),
        sa.Column("clock", sa.String(length=10), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("said_day", sa.String(length=10), nullable=False),
        sa.Column("said_venue", sa.String(length=120), nullable=False),
        sa.Column("said_municipality", sa.String(length=60), nullable=False),
        sa.Column("moved_by", sa.String(length=255), nullable=True),
        sa.ForeignKeyConstraint(["suitcase"], ["suitcases.id"], name=op.f("fk_sittings_suitcase")),
        sa.PrimaryKeyConstraint("suitcase", "id", name=op.f("pk_sittings")),
    )
    op.create_index(op.f("ix_sittings_day"), "sittings", ["day"], unique=False)
    op.create_table(
        "users_roles",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("role_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["role_id"], ["roles.id"], name=op.f("fk_users_roles_role_id")),
        sa.ForeignKeyConstraint(["user_id"], ["users.id"], name=op.f("fk_users_roles_user_id")),
        sa.PrimaryKeyConstraint("user_id", "role_id", name=op.f("pk_users_roles")),
    )
    op.create_table(
        "counters",
        sa.Column("suitcase", sa.String(length=32), nullable=False),
        sa.Column("epoch", sa.String(length=32), nullable=False),
        sa.Column("sitting", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["suitcase", "sitting"],
            ["sittings.suitcase", "sittings.id"],
            name=op.f("fk_counters_suitcase"),
        ),
        sa.PrimaryKeyConstraint(
            "suitcase", "epoch", "sitting", "kind", "item", name=op.f("pk_counters")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sitting_rollups",
        sa.Column("suitcase", sa.String(length=32), nullable=False),
        sa.Column("sitting", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("item", sa.String(length=64), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["suitcase", "sitting"],
            ["sittings.suitcase", "sittings.id"],
            name=op.f("fk_sitting_rollups_suitcase"),
        ),
        sa.PrimaryKeyConstraint(
            "suitcase", "sitting", "kind", "item", name=op.f("pk_sitting_rollups")
        ),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    raise NotImplementedError("Zet een reservekopie terug; de tellingen zouden verloren gaan.")
