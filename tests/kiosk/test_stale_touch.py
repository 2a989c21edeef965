"""A finger that was on a key of a screen that is gone: lifting it does nothing on the next one."""

from kiosk.keypad import Tag


def down(kiosk, label):
    """A finger lands on this key, and stays; where."""
    place = kiosk.hit(label).rect.center
    kiosk.now += 0.7
    kiosk.kiosk.touch_down(*place, kiosk.now)
    return place


def up(kiosk, place):
    kiosk.now += 0.7
    kiosk.kiosk.touch_up(*place, kiosk.now)


def test_a_thing_on_the_tray_takes_the_screen_from_under_a_finger(kiosk):
    kiosk.kiosk.walker.tags = {"04A2B9": "potopener"}
    place = down(kiosk.wake(), "Letters")
    kiosk.kiosk.typed(Tag("04A2B9"), kiosk.now)
    up(kiosk, place)
    assert kiosk.screen == "hulpmiddel"


def test_the_visit_ends_under_a_finger_and_lifting_it_begins_no_visit(kiosk):
    place = down(kiosk.wake(), "Letters")
    kiosk.advance(400.0)
    assert kiosk.screen == "attract"
    up(kiosk, place)
    assert kiosk.screen == "attract"
    kiosk.wake()
    assert kiosk.screen == "begin"


def test_a_key_of_the_screen_before_is_not_shown_as_pressed(kiosk):
    kiosk.kiosk.walker.tags = {"04A2B9": "potopener"}
    kiosk.wake()
    kiosk.kiosk.typed(Tag("04A2B9"), kiosk.now)
    lifted = kiosk.glass.display
    kiosk.tap("Begin")
    down(kiosk, "Letters")
    kiosk.kiosk.typed(Tag("04A2B9"), kiosk.now)
    assert kiosk.glass.display == lifted


def test_the_next_touch_after_a_finger_that_stayed_works(kiosk):
    down(kiosk.wake(), "Letters")
    kiosk.advance(400.0)
    kiosk.wake()  # this one lifts the finger that stayed
    kiosk.wake().tap("Letters")
    assert kiosk.screen == "letters"
