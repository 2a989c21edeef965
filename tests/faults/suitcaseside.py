"""A real suitcase in a process of its own: its store on a real file, its rounds over real HTTP."""

import logging
import threading
from collections import Counter
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from kiosk.interest import InterestStore, open_store
from kiosk.sync.transport import HttpTransport
from kiosk.sync.worker import Syncer
from koffer.config import Config
from koffer.interest import keys_for
from koffer.sync.pair import Pair
from tests.faults.steps import Steps

KEYS = keys_for([f"hulp-{nth}" for nth in range(20)], ["nl"])
PATIENCE_S = 60.0
VISIT = 15


def live(path: Path, url: str, pair: Pair, day: str, pipe: Connection) -> None:
    """Says its epoch. Then obeys ("count", times, seed) and ("sync", rounds, step to die at).

    The answers are what was counted, and the condition of the last round with its steps.
    """
    logging.disable()
    noon = datetime.fromisoformat(f"{day}T12:00")
    store = open_store(path, now=lambda: noon)
    assert store.messages() == []
    store.begin_sitting(day, "markt", "roosendaal", "confirmed", KEYS)
    pipe.send(store.epoch)
    ready = threading.Event()
    transport = HttpTransport(url, pair.token, patience_s=PATIENCE_S)
    syncer = Syncer(store, transport, pair, Config().sync, lambda: noon, ready.set)
    steps = Steps()
    while True:
        order, many, number = pipe.recv()
        if order == "count":
            pipe.send(counted(store, many, Random(number)))
            continue
        steps.set_here(number)
        condition = rounds(syncer, ready, many)
        steps.stop()
        pipe.send((condition, steps.taken, not store.pending(1)))


def counted(store: InterestStore, times: int, random: Random) -> Counter[tuple[str, str]]:
    """Touches of visits after each other; every one is on disk when this returns."""
    done: Counter[tuple[str, str]] = Counter()
    for nth in range(times):
        key = random.choice(KEYS)
        store.count(*key)
        done[key] += 1
        if nth % VISIT == VISIT - 1:
            store.end_visit()
    store.end_visit()
    assert store.trouble is None, store.trouble
    return done


def rounds(syncer: Syncer, ready: threading.Event, many: int) -> str:
    """As the kiosk's loop makes them."""
    for _ in range(many):
        ready.clear()
        syncer.request_now()
        syncer.start(0.0)
        assert ready.wait(PATIENCE_S + 10)
        assert syncer.poll(0.0)
    return syncer.status.condition
