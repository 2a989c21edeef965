"""The tables of the hub.

Every key of what a suitcase sends leads with the suitcase, and no number is handed out by a
global sequence, so the tables can be partitioned or distributed by suitcase as they are.
Times are whole seconds since 1970 (UTC); days are ISO dates as text. Tables of counts have no
rowid, so that SQLite keeps no order in which they arrived.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# One row. The incarnation changes when the hub is put back from a backup.
hub = Table(
    "hub",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("incarnation", String(32), nullable=False),
)

suitcases = Table(
    "suitcases",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("name", String(60), nullable=False, server_default=""),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("registered_s", BigInteger, nullable=False),
    Column("last_seen_s", BigInteger),
    Column("epoch", String(32), nullable=False, server_default=""),
    Column("release", String(80), nullable=False, server_default=""),
    Column("ticket", String(32), nullable=False, server_default=""),
    Column("wrong_tickets", Integer, nullable=False, server_default="0"),
    Column("clock_ahead_s", BigInteger),
    Column("health", Text, nullable=False, server_default="{}"),
    Column("revoked", Boolean, nullable=False, server_default="0"),
    # A renewed token, until it is used for the first time.
    Column("next_token_hash", String(64), index=True),
    # Its last round was of a protocol that this hub does not know yet.
    Column("is_newer", Boolean, nullable=False, server_default="0"),
)

# Codes that wait for staff, ten minutes at most. ``answer`` is "", "no", "yes", or
# "given" once a token was made.
pairings = Table(
    "pairings",
    METADATA,
    Column("device_hash", String(64), primary_key=True),
    Column("code", String(8), nullable=False, unique=True),
    Column("suitcase", String(32), nullable=False),
    Column("name", String(60), nullable=False),
    Column("ends_s", BigInteger, nullable=False),
    Column("polled_s", BigInteger, nullable=False, server_default="0"),
    Column("answer", String(8), nullable=False, server_default=""),
)

# day, venue and municipality are what counts. Staff may put them right (moved_by says who);
# the said_ columns keep what the suitcase told.
sittings = Table(
    "sittings",
    METADATA,
    Column("suitcase", String(32), ForeignKey("suitcases.id"), primary_key=True),
    Column("id", String(32), primary_key=True),
    Column("day", String(10), nullable=False, index=True),
    Column("venue", String(120), nullable=False),
    Column("municipality", String(60), nullable=False),
    Column("clock", String(10), nullable=False),
    Column("closed", Boolean, nullable=False),
    Column("said_day", String(10), nullable=False),
    Column("said_venue", String(120), nullable=False),
    Column("said_municipality", String(60), nullable=False),
    Column("moved_by", String(255)),
    Column("heard_day", String(10), nullable=False, server_default=""),
    # Its single counters were thrown away, so nothing can be added to its sums any more.
    Column("pruned", Boolean, nullable=False, server_default="0"),
    # The month whose edition holds its counts; an edition is never made again.
    Column("published_in", String(7)),
    Index("ix_sittings_published_in_day", "published_in", "day"),
    Index("ix_sittings_published_in_place", "published_in", "municipality", "venue", "day"),
    Index("ix_sittings_municipality_day", "municipality", "day"),
    Index("ix_sittings_municipality_venue_day", "municipality", "venue", "day"),
)

counters = Table(
    "counters",
    METADATA,
    Column("suitcase", String(32), primary_key=True),
    Column("epoch", String(32), primary_key=True),
    Column("sitting", String(32), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("item", String(64), primary_key=True),
    Column("value", BigInteger, nullable=False),
    ForeignKeyConstraint(["suitcase", "sitting"], ["sittings.suitcase", "sittings.id"]),
    sqlite_with_rowid=False,
)

# A sitting is one day at one venue, so this is the finest grain that reports may use.
sitting_rollups = Table(
    "sitting_rollups",
    METADATA,
    Column("suitcase", String(32), primary_key=True),
    Column("sitting", String(32), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("item", String(64), primary_key=True),
    Column("value", BigInteger, nullable=False),
    ForeignKeyConstraint(["suitcase", "sitting"], ["sittings.suitcase", "sittings.id"]),
    sqlite_with_rowid=False,
)

month_rollups = Table(
    "month_rollups",
    METADATA,
    Column("month", String(7), primary_key=True),
    Column("municipality", String(60), primary_key=True),
    Column("venue", String(120), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("item", String(64), primary_key=True),
    Column("value", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

# Of the sittings of a month how many had this many visits or talks, for the country, each
# municipality and each venue, so that a report need not look at every sitting.
tallies = Table(
    "tallies",
    METADATA,
    Column("level", String(8), primary_key=True),
    Column("municipality", String(60), primary_key=True),
    Column("venue", String(120), primary_key=True),
    Column("month", String(7), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("size", Integer, primary_key=True, autoincrement=False),
    Column("many", BigInteger, nullable=False),
    Column("value", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

# Every venue, and how many sittings it had.
venues = Table(
    "venues",
    METADATA,
    Column("municipality", String(60), primary_key=True),
    Column("venue", String(120), primary_key=True),
    Column("many", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

# What the gate lets out of a whole month, once. Late sittings come in an edition of their own.
# A count of zero has no row; a hidden one has no value. The country and a municipality have
# empty names for what they do not narrow down.
published = Table(
    "published",
    METADATA,
    Column("level", String(8), primary_key=True),
    Column("municipality", String(60), primary_key=True),
    Column("venue", String(120), primary_key=True),
    Column("month", String(7), primary_key=True),
    Column("edition", Integer, primary_key=True, autoincrement=False),
    Column("measure", String(20), primary_key=True),
    Column("item", String(64), primary_key=True),
    Column("value", BigInteger),
    Column("below", Integer, nullable=False),
    sqlite_with_rowid=False,
)

editions = Table(
    "editions",
    METADATA,
    Column("month", String(7), primary_key=True),
    Column("edition", Integer, primary_key=True, autoincrement=False),
    Column("made_on", String(10), nullable=False),
)

set_aside = Table(
    "set_aside",
    METADATA,
    Column("suitcase", String(32), ForeignKey("suitcases.id"), primary_key=True),
    Column("epoch", String(32), primary_key=True),
    Column("sitting", String(32), primary_key=True),
    Column("kind", String(20), primary_key=True),
    Column("item", String(64), primary_key=True),
    Column("value", BigInteger, nullable=False),
    Column("reason", String(80), nullable=False),
    sqlite_with_rowid=False,
)

# Only the last round of each suitcase, so that a retry gets the same reply.
rounds = Table(
    "rounds",
    METADATA,
    Column("suitcase", String(32), ForeignKey("suitcases.id"), primary_key=True),
    Column("round", String(32), nullable=False),
    Column("reply", Text, nullable=False),
)

users = Table(
    "users",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("email", String(255), nullable=False, unique=True),
    Column("password", String(255), nullable=False),
    Column("active", Boolean, nullable=False),
    Column("fs_uniquifier", String(64), nullable=False, unique=True),
)

roles = Table(
    "roles",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", String(80), nullable=False, unique=True),
)

users_roles = Table(
    "users_roles",
    METADATA,
    Column("user_id", Integer, ForeignKey("users.id"), primary_key=True),
    Column("role_id", Integer, ForeignKey("roles.id"), primary_key=True),
)
