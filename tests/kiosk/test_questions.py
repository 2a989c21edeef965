"""Wat gaat moeilijker?"""

import re

import pytest
from msgspec.structs import replace

from kiosk.actions import Go, SetText
from kiosk.screens.question import after, question_screen
from koffer.questions import Walk, answer, results, start, worded
from tests.kiosk.conftest import make_world
from tests.kiosk.driver import Driver


def test_three_taps_lead_to_suggestions_with_their_reason(kiosk):
    kiosk.wake().tap("Wat gaat moeilijker?").tap("Voor mijzelf").tap("Lopen en trap").tap(
        "Op de trap"
    )
    assert kiosk.screen == "uitkomst"
    assert "Omdat u zei: op de trap" in kiosk.texts()
    assert ("answer", "q2-trap") in kiosk.tally.counted or any(
        kind == "answer" and item.startswith("q2-") for kind, item in kiosk.tally.counted
    )
    assert ("result", "trapleuning") in kiosk.tally.counted
    kiosk.tap("Tweede trapleuning")
    assert kiosk.screen == "hulpmiddel"


def test_terug_takes_the_last_answer_back(kiosk):
    kiosk.wake().tap("Wat gaat moeilijker?").tap("Voor mijzelf").tap("Lopen en trap").tap("Terug")
    assert "Wat gaat moeilijker?" in kiosk.texts()


def test_a_private_question_does_not_read_itself_and_can_be_emptied(kiosk):
    kiosk.wake().tap("Voorlezen").tap("Stop").tap("Voorlezen").advance(0.3)
    kiosk.tap("Wat gaat moeilijker?").tap("Voor mijzelf").tap("Meer antwoorden")
    kiosk.tap("Onthouden") if "Onthouden" in kiosk.labels() else kiosk.tap("Meer antwoorden").tap(
        "Onthouden"
    )
    kiosk.advance(1)
    assert not kiosk.kiosk.spoken.active
    kiosk.tap("Scherm leeg")
    assert kiosk.screen == "attract"
    assert kiosk.tally.visits_ended == 1


def test_what_private_answers_lead_to_does_not_read_itself(world):
    """Voorlezen is on, and the visitor goes on by taps alone."""
    asked = world.questions
    ends = [
        (walk, screen)
        for walk in every_walk(asked, start(asked))
        if (screen := after(asked, walk)).name in ("uitkomst", "advies")
    ]
    private = {name for name, one in asked.questions.items() if one.private or one.delicate}
    assert {"q7", "q11"} <= private
    for walk, screen in ends:
        hidden = any(step.question in private for step in walk.steps)
        assert screen.delicate(world.catalogue) == hidden, walk.steps
    walk, screen = next(one for one in ends if any(s.question == "q11" for s in one[0].steps))
    kiosk = Driver(world).wake().tap("Voorlezen")
    kiosk.kiosk.act(Go(screen), kiosk.now)
    kiosk.kiosk.render()
    kiosk.advance(1)
    assert not kiosk.kiosk.spoken.active


@pytest.mark.parametrize("text", ["normaal", "groot"])
@pytest.mark.parametrize("panel", ["1280x800@10.1in", "800x1280@10.1in", "720x1280@7in"])
def test_what_private_answers_lead_to_can_be_emptied_at_once(panel, text):
    world = make_world(panel)
    asked, seen = world.questions, {}
    for walk in every_walk(asked, start(asked)):
        screen = after(asked, walk)
        if screen.name in ("uitkomst", "advies"):
            seen.setdefault((screen.name, screen.private), screen)
    assert {("uitkomst", True), ("uitkomst", False), ("advies", False)} <= seen.keys()
    for (_, private), screen in seen.items():
        kiosk = Driver(world).wake()
        kiosk.kiosk.act(SetText(text), kiosk.now)
        kiosk.kiosk.act(Go(screen), kiosk.now)
        kiosk.kiosk.render()
        assert ("Scherm leeg" in kiosk.labels()) is private
        if private:
            kiosk.now += 1
            kiosk.tap("Scherm leeg")
            assert kiosk.screen == "attract"


def test_an_advice_after_a_private_question_is_private_too(world):
    """Whatever the questions of today are: the next edition may ask such a thing."""
    kiosk = Driver(world)
    to_advice(kiosk, "Voor mijzelf", "Zien", "Het gaat snel slechter")
    walk, asked = kiosk.visit.screen.walk, world.questions
    assert not after(asked, walk).delicate(world.catalogue)
    for field in ("private", "delicate"):
        for name in {step.question for step in walk.steps}:
            hidden = replace(asked.questions[name], **{field: True})
            told = replace(asked, questions={**asked.questions, name: hidden})
            kiosk = Driver(replace(world, questions=told)).wake().tap("Voorlezen")
            kiosk.kiosk.act(Go(after(told, walk)), kiosk.now)
            kiosk.kiosk.render()
            kiosk.advance(1)
            assert kiosk.screen == "advies"
            assert not kiosk.kiosk.spoken.active, (field, name)
            kiosk.tap("Scherm leeg")
            assert kiosk.screen == "attract"


def every_walk(asked, walk):
    if walk.done:
        yield walk
        return
    for name in asked.questions[walk.now].answers:
        yield from every_walk(asked, answer(asked, walk, name))
    yield from every_walk(asked, answer(asked, walk))


def test_every_way_through_ends_in_a_screen_that_shows_something(world):
    asked = world.questions
    ends = {after(asked, walk).name for walk in every_walk(asked, start(asked))}
    assert ends == {"uitkomst", "advies", "kamer"}


def test_no_way_through_ends_in_more_than_three_suggestions(world):
    asked = world.questions
    shown = [after(asked, walk) for walk in every_walk(asked, start(asked))]
    counts = {len(screen.slugs) for screen in shown if screen.name == "uitkomst"}
    assert max(counts) == 3


def test_advice_comes_before_suggestions_for_whomever_it_is(world):
    asked = world.questions
    for walk in every_walk(asked, start(asked)):
        shown = after(asked, walk).name
        assert (shown == "advies") == bool(results(asked, walk).advice), walk.steps


def test_who_looks_for_somebody_else_is_asked_about_somebody_else(kiosk):
    kiosk.wake().tap("Wat gaat moeilijker?").tap("Voor iemand die ik ken").tap("Lopen en trap")
    assert "Waar loopt hij of zij minder makkelijk?" in kiosk.texts()
    kiosk.tap("Meer antwoorden").tap("Bang om te vallen")
    assert "omdat u zei: bang om te vallen" in kiosk.texts()


def test_no_word_for_the_visitor_is_left_for_somebody_else(world):
    """Of the questions about the other, none says "u", "ik" or "mijn"."""
    asked = world.questions
    other = worded(asked, answer(asked, start(asked), "iemand"))
    for question in other.questions.values():
        if question.number in (0, 1, 12):  # for whom, what, and what helps who cares
            continue
        said = " ".join((question.nl, *(one.nl for one in question.answers.values()))).lower()
        words = set(re.findall(r"[a-z]+", said))
        assert not words & {"u", "uw", "ik", "mij", "mijn"}, said
        english = " ".join((question.en, *(one.en for one in question.answers.values()))).lower()
        assert not set(re.findall(r"[a-z]+", english)) & {"you", "your", "i", "my", "me"}, english


def to_advice(kiosk, whom, first, last):
    kiosk.wake().tap("Wat gaat moeilijker?").tap(whom)
    for label in (first, last):
        for _ in range(4):
            if label not in kiosk.labels():
                kiosk.tap("Meer antwoorden")
        kiosk.tap(label)
    assert kiosk.screen == "advies"


def test_the_card_to_the_doctor_speaks_of_whom_it_is_about(kiosk):
    to_advice(kiosk, "Voor iemand die ik ken", "Zien", "Het gaat snel slechter")
    assert "Ga samen naar de dokter" in kiosk.texts()
    assert "Ziet hij of zij opeens veel minder?" in kiosk.texts()


def test_the_card_to_the_doctor_speaks_to_the_visitor(kiosk):
    to_advice(kiosk, "Voor mijzelf", "Zien", "Het gaat snel slechter")
    assert "Ziet u opeens veel minder?" in kiosk.texts()


@pytest.mark.parametrize(("lang", "theirs"), [("nl", {"u", "uw"}), ("en", {"you", "your"})])
def test_no_card_to_the_doctor_is_about_the_visitor_for_somebody_else(world, lang, theirs):
    asked = world.questions
    for card in worded(asked, answer(asked, start(asked), "iemand")).advice.values():
        said = " ".join((card.title(lang), *card.lines(lang))).lower()
        assert not set(re.findall(r"[a-z]+", said)) & theirs, said


def test_the_outcome_is_the_same_for_oneself_and_for_another(world):
    asked = world.questions
    own, other = (answer(asked, start(asked), name) for name in ("mijzelf", "iemand"))
    for name in asked.questions["q1"].answers:
        one, two = answer(asked, own, name), answer(asked, other, name)
        assert one.now == two.now


def test_each_question_says_which_one_it_is_of_how_many(kiosk):
    kiosk.wake().tap("Wat gaat moeilijker?")
    assert "Vraag 1 van 3" in kiosk.texts()
    kiosk.tap("Voor mijzelf")
    assert "Vraag 2 van 3" in kiosk.texts()
    kiosk.tap("Lopen en trap")
    assert "Vraag 3 van 3" in kiosk.texts()


def test_a_narrow_glass_shows_at_least_two_answers_a_page():
    world = make_world("720x1280@7in")
    asked = world.questions
    for walk in (start(asked), answer(asked, start(asked), "mijzelf")):
        kiosk = Driver(world).wake()
        kiosk.kiosk.act(Go(question_screen(asked, walk)), kiosk.now)
        kiosk.kiosk.render()
        shown = [one for one in kiosk.labels() if one in answers_of(asked, walk)]
        assert len(shown) >= 2


@pytest.mark.parametrize("panel", ["1280x800@10.1in", "3840x2160@24in", "720x1280@7in"])
def test_at_most_four_answers_a_page_beside_the_two_keys(panel):
    """Every answer is on a page, and not knowing is on each of them."""
    world = make_world(panel)
    for name in world.questions.questions:
        walk = Walk(name)
        kiosk, met = Driver(world).wake(), set()
        kiosk.kiosk.act(Go(question_screen(world.questions, walk)), kiosk.now)
        kiosk.kiosk.render()
        for _ in range(9):
            shown = {one for one in kiosk.labels() if one in answers_of(world.questions, walk)}
            assert 1 <= len(shown) <= 4, (name, shown)
            assert {"Dat weet ik niet"} <= set(kiosk.labels())
            if shown <= met or "Meer antwoorden" not in kiosk.labels():
                met |= shown
                break
            met |= shown
            kiosk.tap("Meer antwoorden")
        assert met == set(answers_of(world.questions, walk)), name


def answers_of(asked, walk):
    return [one.nl for one in asked.questions[walk.now].answers.values()]
