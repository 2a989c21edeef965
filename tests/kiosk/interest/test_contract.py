"""What every store does, whatever it keeps its counts on."""

from datetime import timedelta

import pytest

from kiosk.interest import InterestStore, SyncState
from koffer.sync import Counter
from tests.kiosk.interest.conftest import KEYS, TODAY, Bench

HUB = SyncState("ab" * 8, "ticket")


def values(store: InterestStore) -> dict[tuple[str, str], int]:
    return {(one.kind, one.item): one.value for one in store.pending(500)}


def acknowledge_all(store: InterestStore, state: SyncState = HUB, day: str = TODAY) -> None:
    assert store.acknowledge(store.pending(500), store.untold(), state, day)


def test_counts_are_owed_until_acknowledged(bench: Bench) -> None:
    store = bench.begun()
    store.count("opened", "kookwekker")
    store.count("opened", "kookwekker")
    assert values(store) == {("opened", "kookwekker"): 2}
    acknowledge_all(store)
    assert not store.pending(500)
    store.count("opened", "kookwekker")
    assert values(store) == {("opened", "kookwekker"): 3}


@pytest.mark.parametrize(("kind", "item"), [("touch", "x"), ("visit", "14:00"), ("opened", "A B")])
def test_anything_else_cannot_be_written(bench: Bench, kind: str, item: str) -> None:
    store = bench.begun()
    with pytest.raises(ValueError, match="not something that is counted"):
        store.count(kind, item)
    with pytest.raises(ValueError, match="not something that is counted"):
        store.begin_sitting(TODAY, "elders", "", "unsure", [(kind, item)])
    assert not store.pending(500)


def test_a_place_is_made_to_fit_the_message_and_a_day_must_be_one(bench: Bench) -> None:
    store = bench.start()
    store.begin_sitting(TODAY, "v" * 500, "m" * 500, "unsure", KEYS)
    (sitting,) = store.untold()
    assert (len(sitting.venue), len(sitting.municipality)) == (120, 60)
    with pytest.raises(ValueError, match="day"):
        store.begin_sitting("2026-02-31", "", "", "unsure", KEYS)


def test_pending_is_limited_and_goes_on_where_it_was(bench: Bench) -> None:
    store = bench.begun()
    for kind, item in KEYS:
        store.count(kind, item)
    seen = []
    while part := store.pending(7):
        assert len(part) <= 7
        seen += part
        store.acknowledge(part, [], HUB, TODAY)
    assert sorted((one.kind, one.item) for one in seen) == sorted(KEYS)


def test_every_start_is_an_epoch_and_earlier_ones_are_still_owed(bench: Bench) -> None:
    first = bench.begun()
    first.count("opened", "kookwekker")
    second = bench.begun()
    second.count("opened", "kookwekker")
    assert first.epoch != second.epoch
    assert [(one.epoch, one.value) for one in second.pending(500)] == [
        (first.epoch, 1),
        (second.epoch, 1),
    ]
    assert len({one.sitting for one in second.pending(500)}) == 1


def test_a_reply_never_acknowledges_more_than_there_is(bench: Bench) -> None:
    store = bench.begun()
    store.count("opened", "kookwekker")
    (mine,) = store.pending(500)
    stranger = Counter("f" * 16, "e" * 16, "opened", "kookwekker", 9)
    store.acknowledge([Counter(mine.epoch, mine.sitting, *KEYS[0], 99), stranger], [], HUB, TODAY)
    higher = Counter(mine.epoch, mine.sitting, mine.kind, mine.item, 50)
    store.acknowledge([higher], [], HUB, TODAY)
    assert not store.pending(500)
    store.count("opened", "kookwekker")
    assert values(store) == {("opened", "kookwekker"): 2}


def test_a_late_reply_takes_nothing_back(bench: Bench) -> None:
    store = bench.begun()
    store.count("opened", "kookwekker")
    early = store.pending(500)
    store.count("opened", "kookwekker")
    acknowledge_all(store)
    store.acknowledge(early, [], HUB, TODAY)
    assert not store.pending(500)


def test_another_hub_is_owed_everything(bench: Bench) -> None:
    bench.begun().count("opened", "kookwekker")
    store = bench.begun()
    store.count("heard", "kookwekker")
    acknowledge_all(store)
    assert not store.untold()
    store.forget_acknowledged(SyncState("cd" * 8))
    assert len(store.pending(500)) == 2
    assert len(store.untold()) == 1
    assert store.sync_state().hub == "cd" * 8


def test_a_sitting_ends_at_midnight_between_visits(bench: Bench) -> None:
    store = bench.begun()
    store.count("visit", "h14")
    bench.time += timedelta(days=1)
    store.count("opened", "kookwekker")
    assert len(store.sittings()) == 1, "somebody was still busy"
    store.end_visit()
    store.count("visit", "h09")
    days = [(one.day, one.closed, one.venue, one.clock) for one in store.sittings()]
    assert days == [
        (TODAY, True, "bibliotheek", "confirmed"),
        ("2026-11-24", False, "bibliotheek", "confirmed"),
    ]
    assert len({one.sitting for one in store.pending(500)}) == 2


def test_a_clock_that_is_put_right_moves_no_confirmed_sitting(bench: Bench) -> None:
    bench.time = bench.time.replace(year=1970)
    store = bench.begun()
    store.count("visit", "h14")
    store.end_visit()
    bench.time = bench.time.replace(year=2026)
    store.count("visit", "h14")
    assert [one.day for one in store.sittings()] == [TODAY]


def test_after_closing_counts_go_to_a_sitting_without_a_place(bench: Bench) -> None:
    store = bench.begun()
    store.close_sitting()
    assert store.sitting is None
    store.count("opened", "kookwekker")
    first, second = store.sittings()
    assert (first.closed, second.closed) == (True, False)
    assert (second.venue, second.clock) == ("plaats onbekend", "unsure")
    assert [one.sitting for one in store.pending(500)] == [second.id]


def test_counting_before_any_sitting_loses_nothing(bench: Bench) -> None:
    store = bench.start()
    store.count("opened", "kookwekker")
    store.end_visit()
    assert values(store) == {("opened", "kookwekker"): 1}
    assert store.sitting is not None


def test_the_same_place_on_the_same_day_is_the_same_sitting(bench: Bench) -> None:
    store = bench.begun()
    store.count("opened", "kookwekker")
    store.begin_sitting(TODAY, "markt", "Halderberge", "confirmed", KEYS)
    store.count("opened", "kookwekker")
    store.begin_sitting(TODAY, "bibliotheek", "Halderberge", "confirmed", KEYS)
    store.count("opened", "kookwekker")
    assert [one.venue for one in store.sittings()] == ["bibliotheek", "markt"]
    assert sorted(one.value for one in store.pending(500)) == [1, 2]
    again = bench.begun()
    assert [one.venue for one in again.sittings()] == ["bibliotheek", "markt"]


def test_unsure_days_are_never_joined(bench: Bench) -> None:
    bench.begun(clock="unsure")
    assert len(bench.begun(clock="unsure").sittings()) == 2


def test_a_clock_may_become_surer(bench: Bench) -> None:
    store = bench.begun(clock="unsure")
    acknowledge_all(store)
    store.begin_sitting(TODAY, "bibliotheek", "Halderberge", "network", KEYS)
    assert [one.clock for one in store.untold()] == ["network"]
    store.begin_sitting(TODAY, "bibliotheek", "Halderberge", "unsure", KEYS)
    assert [one.clock for one in store.sittings()] == ["network"]


def test_yesterdays_sitting_is_closed_by_todays(bench: Bench) -> None:
    bench.begun()
    store = bench.start()
    store.begin_sitting("2026-11-24", "markt", "", "confirmed", KEYS)
    assert [(one.venue, one.closed) for one in store.sittings()] == [
        ("bibliotheek", True),
        ("markt", False),
    ]


def test_a_sitting_that_changes_under_way_is_told_again(bench: Bench) -> None:
    store = bench.begun()
    told = store.untold()
    store.close_sitting()
    store.acknowledge([], told, HUB, TODAY)
    assert [one.closed for one in store.untold()] == [True]


def test_a_key_that_nobody_foresaw_is_counted(bench: Bench) -> None:
    store = bench.begun()
    store.count("opened", "kookwekker")
    store.count("opened", "zo-nieuw")
    store.end_visit()
    store.count("opened", "zo-nieuw")
    assert values(store) == {("opened", "kookwekker"): 1, ("opened", "zo-nieuw"): 2}


def test_what_the_hub_has_in_full_is_dropped_in_time(bench: Bench) -> None:
    store = bench.begun()
    store.count("opened", "kookwekker")
    acknowledge_all(store)
    store.prune("2099-01-01")
    assert len(store.sittings()) == 1, "it is still under way"
    store.close_sitting()
    store.prune("2099-01-01")
    assert len(store.sittings()) == 1, "the hub does not know that it is closed"
    acknowledge_all(store)
    store.prune(TODAY)
    assert len(store.sittings()) == 1, "not before that day"
    store.prune("2026-11-24")
    assert not store.sittings()
    store.forget_acknowledged(HUB)
    assert not store.pending(500)


def test_what_a_round_left_is_there_at_the_next_start(bench: Bench) -> None:
    state = SyncState("ab" * 8, "kaartje", "cd" * 8)
    bench.start().keep_sync_state(state)
    assert bench.start().sync_state() == state


def test_what_was_counted_today_outlives_a_restart(bench: Bench) -> None:
    store = bench.begun()
    store.count("talk", "h10")
    store.count("talk", "h14")
    store.count("opened", "kookwekker")
    store.close_sitting()
    store.begin_sitting(TODAY, "markt", "Halderberge", "confirmed", KEYS)
    store.count("talk", "h14")
    again = bench.begun(clock="unsure")
    again.count("talk", "h14")
    assert again.today("talk") == 3
    again.begin_sitting("2026-11-24", "bibliotheek", "Halderberge", "confirmed", KEYS)
    assert again.today("talk") == 0


def test_nothing_is_counted_today_before_a_sitting(bench: Bench) -> None:
    assert bench.start().today("talk") == 0
