"""A hub and its suitcases, driven the way the world drives them."""

import gzip
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Table, func, select
from werkzeug.test import TestResponse

from admin.accounts.people import set_account
from admin.hub import EXTENSION, Hub
from admin.interest.upkeep import differences
from admin.storage.tables import counters, month_rollups, sitting_rollups, sittings
from admin.suitcases.registry import register
from koffer.sync import Clock, Counter, Health, Sitting, SyncReply, SyncRequest
from koffer.sync.pair import Pair

EMAIL, PASSWORD = "ans@koffer.example", "drie-groene-fietsen"
_CSRF = re.compile(r'name="csrf_token"[^>]*value="([^"]+)"')


class TravelClock:
    """The time, until a test says otherwise: 22 November 2026, five past three in Breda."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def travel(self, **by: float) -> None:
        self.now += timedelta(**by)


@dataclass
class Case:
    """A suitcase: it makes rounds as a kiosk would."""

    client: FlaskClient
    pair: Pair
    clock: TravelClock
    epoch: str = field(default_factory=lambda: secrets.token_hex(8))
    ticket: str = ""

    def request(self, told: Sequence[Counter] = (), **more: Any) -> SyncRequest:
        values: dict[str, Any] = {
            "protocol": 1,
            "suitcase": self.pair.suitcase,
            "epoch": self.epoch,
            "round": secrets.token_hex(8),
            "ticket": self.ticket,
            "clock": Clock(self.clock().isoformat(), True),
            "counters": list(told),
            "health": Health(),
        }
        return SyncRequest(**(values | more))

    def post(self, body: bytes, **headers: str) -> TestResponse:
        given = {"Authorization": f"Bearer {self.pair.token}", **headers}
        return self.client.post("/api/v1/sync", data=body, headers=given)

    def send(self, request: SyncRequest) -> SyncReply:
        body = gzip.compress(msgspec.json.encode(request))
        answer = self.post(body, **{"Content-Encoding": "gzip"})
        assert answer.status_code == 200, answer.text
        reply = msgspec.json.decode(answer.data, type=SyncReply)
        self.ticket = reply.ticket
        return reply

    def tell(self, told: Sequence[Counter] = (), **more: Any) -> SyncReply:
        return self.send(self.request(told, **more))

    def counted(self, sitting: Sitting, counts: Mapping[tuple[str, str], int]) -> SyncReply:
        """Send one sitting with all its counts."""
        told = [Counter(self.epoch, sitting.id, *key, value) for key, value in counts.items()]
        return self.tell(told, sittings=[sitting])


@dataclass
class DrivenHub:
    """The whole application, its clock, and a look inside."""

    app: Flask
    clock: TravelClock

    @property
    def hub(self) -> Hub:
        hub: Hub = self.app.extensions[EXTENSION]
        return hub

    def visitor(self) -> FlaskClient:
        return self.app.test_client()

    def case(self, pair: Pair | None = None) -> Case:
        """A new suitcase that belongs to this hub."""
        pair = pair or Pair(secrets.token_hex(8), secrets.token_urlsafe(32), "Koffer 7")
        with self.hub.database.writing() as connection:
            register(connection, pair, 0)
        return Case(self.visitor(), pair, self.clock)

    def staff(self, role: str = "medewerker") -> FlaskClient:
        """Somebody who is signed in."""
        set_account(self.app, EMAIL, PASSWORD, role)
        client = self.visitor()
        answer = sign_in(client, EMAIL, PASSWORD)
        assert answer.status_code == 302, answer.text
        return client

    def rows(self, table: Table) -> list[dict[str, Any]]:
        with self.hub.database.reading() as connection:
            return [row._asdict() for row in connection.execute(select(table))]

    def assert_sums_agree(self) -> None:
        """Roll-ups are exactly what the counters add up to."""
        with self.hub.database.reading() as connection:
            value = func.sum(counters.c.value)
            key = (counters.c.suitcase, counters.c.sitting, counters.c.kind, counters.c.item)
            wanted = connection.execute(select(*key, value).group_by(*key)).all()
            found = connection.execute(select(sitting_rollups)).all()
            assert sorted(map(tuple, found)) == sorted(map(tuple, wanted))
            month = func.substr(sittings.c.day, 1, 7)
            where = (month, sittings.c.municipality, sittings.c.venue, *key[2:])
            of_month = select(*where, value).join_from(counters, sittings).group_by(*where)
            found = connection.execute(select(month_rollups)).all()
            assert sorted(map(tuple, found)) == sorted(map(tuple, connection.execute(of_month)))
            assert differences(connection) == (0, 0, 0)


def csrf_of(page: TestResponse) -> str:
    found = _CSRF.search(page.text)
    assert found, page.text
    return found[1]


def sign_in(client: FlaskClient, email: str, password: str) -> TestResponse:
    token = csrf_of(client.get("/aanmelden"))
    form = {"email": email, "password": password, "csrf_token": token}
    return client.post("/aanmelden", data=form)


def a_sitting(day: str = "2026-11-21", venue: str = "Bibliotheek", **more: Any) -> Sitting:
    values: dict[str, Any] = {
        "id": secrets.token_hex(8),
        "day": day,
        "venue": venue,
        "municipality": "Roosendaal",
        "clock": "confirmed",
        "closed": True,
    }
    return Sitting(**(values | more))
