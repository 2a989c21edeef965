"""Which key "Lees alles voor" presses by itself: to the next page, to the next card, to none."""

from msgspec.structs import replace

from kiosk.actions import Turn
from kiosk.display import Display, Hit, hits
from kiosk.parts.cards import CardScreen, Stop, turn
from koffer.catalogue import CARDS


def leading_on(ops: Display, *actions: Turn) -> Display:
    """Reading everything goes on with the first of the actions that there is a key for."""
    there = [hit.action for hit in hits(ops)]
    onward = next((action for action in actions if action in there), None)
    return tuple(
        replace(op, onward=True) if isinstance(op, Hit) and op.action == onward else op
        for op in ops
    )


def after_stop(screen: CardScreen, later: tuple[Stop, ...]) -> tuple[Turn, ...]:
    """To the first of the stops after this one, if there is one."""
    return tuple(turn(screen, stop.card, stop.page) for stop in later[:1])


def after_page(screen: CardScreen) -> tuple[Turn, ...]:
    """To the next page of this card, or else to the next card."""
    cards = CARDS[CARDS.index(screen.card) + 1 :]
    return turn(screen, screen.card, screen.page + 1), *(turn(screen, card) for card in cards[:1])
