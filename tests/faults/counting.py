"""A kiosk that counts and syncs until it is killed; runs in a process of its own."""

import os
from datetime import date, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

import msgspec

from kiosk.interest import open_store, random_id
from kiosk.sync.exchange import Exchange
from kiosk.sync.round import Machine
from koffer.interest import keys_for
from koffer.sync import Clock, Health, SyncReply
from koffer.sync.pair import Pair

KEYS = keys_for([f"hulp-{nth}" for nth in range(20)], ["nl"])
PAIR = Pair("ab" * 8, "woord")
TODAY = date(2026, 11, 23)
MACHINE = Machine(Clock(""), Health())


def now() -> datetime:
    return datetime(2026, 11, 23, 14, 0)  # noqa: DTZ001 - the wall clock of a suitcase


def count_until_killed(path: Path, seed: int, pipe: Connection, rounds: float) -> None:
    """Says ("epoch", name), then ("counted", key) after each count; asks ("round", body).

    ``rounds`` is the share of steps that are rounds of sync.
    """
    random = Random(seed)
    store = open_store(path, now=now)
    pipe.send(("epoch", store.epoch))
    store.begin_sitting(TODAY.isoformat(), "markt", "", "confirmed", KEYS)
    exchange = Exchange(store, PAIR, random_id)
    while True:
        if random.random() < rounds:
            one_round(exchange, pipe)
        else:
            key = random.choice(KEYS)
            store.count(*key)
            assert store.trouble is None, os.getpid()
            pipe.send(("counted", key))
        if random.random() < 0.1:
            store.end_visit()


def one_round(exchange: Exchange, pipe: Connection) -> bool:
    """Over the pipe instead of HTTP; whether there is more to send."""
    outgoing = exchange.next_round(MACHINE)
    pipe.send(("round", msgspec.json.encode(outgoing.request)))
    reply = msgspec.json.decode(pipe.recv(), type=SyncReply)
    return exchange.apply(outgoing, reply, TODAY)
