"""Rounds of sync: nothing lost, nothing twice, whatever the order."""

import random
import secrets
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest

from admin.storage.tables import counters, rounds, set_aside, suitcases
from admin.storage.tables import hub as hub_table
from koffer.sync import Counter
from tests.admin.driver import DrivenHub, a_sitting


def test_what_is_told_is_merged_and_told_back(stored_hub: DrivenHub) -> None:
    case, sitting = stored_hub.case(), a_sitting()
    reply = case.counted(sitting, {("visit", "h10"): 3, ("kept", "rollator"): 2})
    assert [(one.kind, one.value) for one in reply.merged] == [("visit", 3), ("kept", 2)]
    assert reply.set_aside == []
    assert reply.hub == stored_hub.rows(hub_table)[0]["incarnation"]
    stored_hub.assert_sums_agree()


def test_merging_takes_the_highest(stored_hub: DrivenHub) -> None:
    case, sitting = stored_hub.case(), a_sitting()
    for value in (3, 7, 5):
        reply = case.counted(sitting, {("visit", "h10"): value})
    assert reply.merged[0].value == 7
    assert [row["value"] for row in stored_hub.rows(counters)] == [7]
    stored_hub.assert_sums_agree()


def test_any_order_and_any_number_of_times_gives_the_same(stored_hub: DrivenHub) -> None:
    dice, sittings = random.Random(7), [a_sitting(), a_sitting("2026-10-03", "Markt")]
    epochs = [secrets.token_hex(8) for _ in range(2)]
    said = [
        Counter(dice.choice(epochs), dice.choice(sittings).id, "kept", item, dice.randint(1, 40))
        for item in ("rollator", "potopener", "traplift")
        for _ in range(20)
    ]
    stories = []
    for _ in range(2):
        case = stored_hub.case()
        told = said * 2
        dice.shuffle(told)
        for start in range(0, len(told), 25):
            case.tell(told[start : start + 25], sittings=sittings)
        rows = stored_hub.rows(counters)
        stories.append(
            sorted(
                (row["epoch"], row["sitting"], row["item"], row["value"])
                for row in rows
                if row["suitcase"] == case.pair.suitcase
            )
        )
    assert stories[0] == stories[1]
    stored_hub.assert_sums_agree()


def test_a_retried_round_gets_the_same_reply(stored_hub: DrivenHub) -> None:
    case, sitting = stored_hub.case(), a_sitting()
    request = case.request([Counter(case.epoch, sitting.id, "visit", "h10", 4)], sittings=[sitting])
    first = case.post(msgspec.json.encode(request))
    stored_hub.clock.travel(hours=3)
    assert case.post(msgspec.json.encode(request)).data == first.data
    case.tell()
    assert len(stored_hub.rows(rounds)) == 1, "only the last round is kept"


def test_the_same_round_at_once_counts_once(stored_hub: DrivenHub) -> None:
    case, sitting = stored_hub.case(), a_sitting()
    request = case.request([Counter(case.epoch, sitting.id, "visit", "h10", 4)], sittings=[sitting])
    body = msgspec.json.encode(request)

    def post(_: int) -> bytes:
        answer = stored_hub.visitor().post(
            "/api/v1/sync", data=body, headers={"Authorization": f"Bearer {case.pair.token}"}
        )
        assert answer.status_code == 200, answer.text
        return bytes(answer.data)

    with ThreadPoolExecutor(8) as pool:
        replies = set(pool.map(post, range(8)))
    assert len(replies) == 1
    stored_hub.assert_sums_agree()


def test_many_suitcases_at_once_add_up(stored_hub: DrivenHub) -> None:
    cases = [stored_hub.case() for _ in range(6)]
    sitting = a_sitting()

    def count(place: int) -> None:
        for value in range(1, 6):
            cases[place].counted(sitting, {("visit", "h10"): value, ("kept", "rollator"): value})

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(count, range(6)))
    stored_hub.assert_sums_agree()
    assert sum(row["value"] for row in stored_hub.rows(counters)) == 6 * 2 * 5


@pytest.mark.parametrize(
    ("counter", "reason"),
    [
        (("visit", "h24", 1), "soort"),
        (("names", "jan-jansen", 1), "soort"),
        (("kept", "met een \x00 nul", 1), "soort"),
        (("visit", "h10", 2**40), "kan niet"),
    ],
)
def test_what_cannot_be_is_put_aside_and_acknowledged(
    stored_hub: DrivenHub, counter: tuple[str, str, int], reason: str
) -> None:
    case, sitting = stored_hub.case(), a_sitting()
    told = [
        Counter(case.epoch, sitting.id, *counter),
        Counter(case.epoch, sitting.id, "visit", "h11", 2),
    ]
    reply = case.tell(told, sittings=[sitting])
    assert reply.merged == told[1:]
    assert reply.set_aside[0].counter == told[0]
    assert reason in reply.set_aside[0].reason
    assert len(stored_hub.rows(set_aside)) == 1
    stored_hub.assert_sums_agree()


@pytest.mark.parametrize("told_of", [None, "2026-02-31"])
def test_counts_of_an_unknown_or_impossible_day_are_put_aside(
    stored_hub: DrivenHub, told_of: str | None
) -> None:
    case, sitting = stored_hub.case(), a_sitting(told_of or "2026-11-21")
    told = [Counter(case.epoch, sitting.id, "visit", "h11", 2)]
    reply = case.tell(told, sittings=[sitting] if told_of else [])
    assert "bijeenkomst" in reply.set_aside[0].reason
    assert stored_hub.rows(counters) == []


def test_a_later_round_may_name_a_sitting_of_an_earlier_one(stored_hub: DrivenHub) -> None:
    case, sitting = stored_hub.case(), a_sitting()
    case.tell(sittings=[sitting])
    reply = case.tell([Counter(case.epoch, sitting.id, "visit", "h11", 2)])
    assert reply.merged[0].value == 2


def test_one_suitcase_cannot_count_in_the_sitting_of_another(stored_hub: DrivenHub) -> None:
    sitting = a_sitting()
    stored_hub.case().tell(sittings=[sitting])
    other = stored_hub.case()
    reply = other.tell([Counter(other.epoch, sitting.id, "visit", "h11", 2)])
    assert reply.merged == []


def test_what_a_round_tells_of_the_suitcase_is_kept(hub: DrivenHub) -> None:
    case = hub.case()
    case.tell(release="2026-11", name="Koffer van Ans\x00")
    row = hub.rows(suitcases)[0]
    assert row["last_seen_s"] == int(hub.clock().timestamp())
    assert (row["release"], row["clock_ahead_s"]) == ("2026-11", 0)
    assert row["name"] == "Koffer 7", "a name that the hub gave wins"
    assert row["wrong_tickets"] == 0


def test_a_copied_card_is_noticed_and_changes_no_count(hub: DrivenHub) -> None:
    case, sitting = hub.case(), a_sitting()
    copy = hub.case(case.pair)
    for value in (1, 2, 3):
        case.counted(sitting, {("visit", "h10"): value})
        copy.counted(sitting, {("visit", "h10"): value})
    assert hub.rows(suitcases)[0]["wrong_tickets"] == 5
    assert sum(row["value"] for row in hub.rows(counters)) == 6
    hub.assert_sums_agree()


def test_a_round_that_cannot_be_stored_leaves_nothing(hub: DrivenHub) -> None:
    case, sitting = hub.case(), a_sitting()
    with hub.hub.database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE rounds RENAME TO elsewhere")
    request = case.request([Counter(case.epoch, sitting.id, "visit", "h10", 4)], sittings=[sitting])
    answer = case.post(msgspec.json.encode(request))
    assert (answer.status_code, answer.json and answer.json["error"]) == (503, "storage")
    assert hub.rows(counters) == []
