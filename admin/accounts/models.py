"""The people and roles as Flask-Security wants them: classes over our own tables."""

from flask_security import RoleMixin, UserMixin
from sqlalchemy.orm import DeclarativeBase, Mapped, relationship

from admin.storage.tables import METADATA, roles, users, users_roles


class Base(DeclarativeBase):
    """Maps onto the tables that the migrations make."""

    metadata = METADATA


class Role(Base, RoleMixin):
    """beheerder, redacteur or medewerker."""

    __table__ = roles


class User(Base, UserMixin):
    """Somebody who signs in. No sign-in times or addresses are kept."""

    __table__ = users
    roles: Mapped[list[Role]] = relationship(Role, secondary=users_roles)  # type: ignore[assignment]
