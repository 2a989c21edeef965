"""Counts to the hub and its answers back, on a USB stick."""

from kiosk.stick.errand import StickErrand
from kiosk.stick.finding import PLACES, sticks
from kiosk.stick.stick import NoStick, Stick
from kiosk.stick.words import Outcome, words

__all__ = ["PLACES", "NoStick", "Outcome", "Stick", "StickErrand", "sticks", "words"]
