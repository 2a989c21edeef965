"""update(state, action) -> (state, effects): all that the kiosk decides, and no I/O."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from kiosk import actions as a
from kiosk.effects import Count, Effect, Read, Say, Silence, Sound, VisitBegan, VisitEnded, Volume
from kiosk.screen import Screen
from kiosk.screens.begin import Begin
from kiosk.screens.entry import EntryScreen
from kiosk.screens.mylist import MyList
from kiosk.staff import decide
from kiosk.staff.records import Place, Staff, Typed
from kiosk.state import MOST_KEPT, State, Visit
from koffer.catalogue import Catalogue
from koffer.config import Config
from koffer.config.schema import Kiosk as Settings
from koffer.regions import Region

NOTICE_S = 5.0
THANKS_S = 8.0
PICTURE_S = 8.0
FAILED_S = 5.0
SPOKEN_AT_S = (45, 15)
Result = tuple[State, tuple[Effect, ...]]


@dataclass(frozen=True)
class Rules:
    """What the decisions need to know of the world."""

    catalogue: Catalogue
    settings: Settings
    say: dict[str, Callable[[str], str]]
    config: Config = field(default_factory=Config)
    regions: Mapping[str, Region] = field(default_factory=dict)
    place: Place = field(default_factory=Place)


def first_state(rules: Rules, now: float = 0.0, staff: Staff | None = None) -> State:
    """Nobody is there. What is not of a visitor, ``staff``, stays."""
    settings = rules.settings
    visit = Visit(Begin(), text=settings.text, theme=settings.theme, lang=settings.language)
    wait = now + PICTURE_S if settings.motion else None
    return State("attract", visit, now, wait, staff=staff or Staff(rules.place))


def _idle_s(state: State, rules: Rules) -> float:
    """By the kind of place, or longer on the volunteer's screens."""
    return decide.quiet_s(state, rules.settings.idle_s)


def update(state: State, action: a.Action, rules: Rules) -> Result:
    """The next state, and what is to be done about it."""
    if isinstance(action, a.Tick | a.Touched | a.Inspected):
        return _of_the_world(state, action, rules)
    if state.mode == "attract":
        return _wake(state, action, rules)
    if state.mode == "asking":
        return _stay(state, rules)
    if state.mode != "visit":
        return _after_visit(state, action, rules)
    return _visit(state, action, rules)


def _of_the_world(state: State, action: a.Tick | a.Touched | a.Inspected, rules: Rules) -> Result:
    """What is nobody's choice, in every mode."""
    if isinstance(action, a.Inspected):
        return decide.inspected(state, action), ()
    if isinstance(action, a.Touched):
        return _touched(replace(state, now=action.now), rules)
    return _tick(replace(state, now=action.now), action, rules)


def _touched(state: State, rules: Rules) -> Result:
    if state.mode == "visit":
        state = replace(state, deadline=state.now + _idle_s(state, rules))
    return state, ()


def _wake(state: State, action: a.Action, rules: Rules) -> Result:
    """A touch wakes and presses nothing; a thing on the tray opens its entry at once."""
    visit = first_state(rules).visit
    state = State("visit", visit, state.now, staff=state.staff)
    state = replace(state, deadline=state.now + _idle_s(state, rules))
    if isinstance(action, a.Lifted):
        state, effects = _visit(state, action, rules)
        return state, (VisitBegan(), *effects)
    return state, (VisitBegan(),)


def _stay(state: State, rules: Rules) -> Result:
    until = state.now + _idle_s(state, rules)
    state = replace(state, mode="visit", deadline=until, told=0)
    return state, (Silence(), *_read_on(state, rules))


def _read_on(state: State, rules: Rules) -> tuple[Effect, ...]:
    delicate = state.visit.screen.delicate(rules.catalogue)
    return (Read(resume=True),) if state.visit.reading and not delicate else ()


def _after_visit(state: State, action: a.Action, rules: Rules) -> Result:
    if isinstance(action, a.Feedback) and state.mode == "thanks":
        return _over(state, rules), (Count("feedback", action.face), VisitEnded())
    if isinstance(action, (a.Wake, a.Home)):
        return _over(state, rules), (VisitEnded(),)
    return state, ()


def _over(state: State, rules: Rules) -> State:
    """The visitor is forgotten; the place is not."""
    return first_state(rules, state.now, state.staff)


def _tick(state: State, action: a.Tick, rules: Rules) -> Result:
    if state.notice_until is not None and state.now >= state.notice_until:
        state = replace(state, notice="", notice_until=None)
    if state.mode == "visit" and action.speaking:
        state = replace(state, deadline=state.now + _idle_s(state, rules))
        return decide.looked(state)
    if state.mode == "asking":
        return _asking(state, rules)
    if state.deadline is None or state.now < state.deadline:
        return decide.looked(state)
    if state.mode == "attract":
        return _next_picture(state), ()
    if state.mode == "visit" and not state.watches:
        ask = replace(state, mode="asking", deadline=state.now + rules.settings.warning_s)
        return _asking(ask, rules, (Silence(), Sound("waarschuwing")))
    return _over(state, rules), (Silence(), VisitEnded())


def _next_picture(state: State) -> State:
    return replace(state, picture=state.picture + 1, deadline=state.now + PICTURE_S)


def _asking(state: State, rules: Rules, effects: tuple[Effect, ...] = ()) -> Result:
    if state.seconds_left == 0:
        return _over(state, rules), (Silence(), VisitEnded())
    due = [s for s in SPOKEN_AT_S if state.seconds_left <= min(s, rules.settings.warning_s)]
    if len(due) > state.told and not state.staff.place.preset.by_itself:
        again = (Sound("waarschuwing"),) if state.told else ()
        return replace(state, told=len(due)), (*effects, *again)
    if len(due) > state.told:
        say = rules.say[state.visit.lang]
        text = f"{say('Bent u er nog?')} {say('Tik ergens op het scherm.')}"
        return replace(state, told=len(due)), (*effects, Say(text))
    return state, effects


def _visit(state: State, action: a.Action, rules: Rules) -> Result:
    handler = _HANDLERS[type(action)]
    state, effects = handler(replace(state, notice="", notice_until=None), action, rules)
    return _counted(state, _hushed(state, effects))


def _hushed(state: State, effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
    """In a library only the warning sounds."""
    if state.staff.place.preset.by_itself:
        return effects
    return tuple(one for one in effects if not isinstance(one, Sound) or one.name == "waarschuwing")


def _counted(state: State, effects: tuple[Effect, ...]) -> Result:
    """A key counts once a visit: what was counted before is left out."""
    counted = set(state.visit.counted)
    kept: list[Effect] = []
    for effect in effects:
        if isinstance(effect, Count):
            if (effect.kind, effect.item) in counted:
                continue
            counted.add((effect.kind, effect.item))
        kept.append(effect)
    return replace(state, visit=replace(state.visit, counted=frozenset(counted))), tuple(kept)


def _show(state: State, screen: Screen, history: tuple[Screen, ...], rules: Rules) -> Result:
    visit = replace(state.visit, screen=screen, history=history, dropped="", pin=Typed())
    state = replace(state, visit=visit)
    state = replace(state, deadline=state.now + _idle_s(state, rules))
    counts = tuple(Count(kind, item) for kind, item in screen.interest())
    effects: tuple[Effect, ...] = (Silence(), *counts)
    if visit.reading and not screen.delicate(rules.catalogue):
        heard = tuple(Count(kind, item) for kind, item in screen.heard())
        effects = (*effects, *heard, Read(resume=False))
    return _told_of_language(state, rules), effects


def _told_of_language(state: State, rules: Rules) -> State:
    """An entry that lacks the visitor's language is shown in Dutch, and says so."""
    screen, lang = state.visit.screen, state.visit.lang
    if not isinstance(screen, EntryScreen) or lang in rules.catalogue.entries[screen.slug].texts:
        return state
    words = rules.say[lang]("Deze tekst is er alleen in het Nederlands.")
    return replace(state, notice=words, notice_until=state.now + NOTICE_S)


def _notice(state: State, rules: Rules, text: str) -> Result:
    words = rules.say[state.lang](text)
    noted = replace(state, notice=words, notice_until=state.now + NOTICE_S)
    return noted, (Say(words),) if state.visit.reading else ()


def _go(state: State, action: a.Go, rules: Rules) -> Result:
    visit = state.visit
    if type(action.screen) is type(visit.screen) and action.screen == visit.screen:
        return state, ()
    if isinstance(action.screen, MyList) and not visit.kept:
        return _notice(state, rules, "Uw lijst is nog leeg. Tik op een hartje.")
    return _show(state, action.screen, (*visit.history, visit.screen), rules)


def _turn(state: State, action: a.Turn, rules: Rules) -> Result:
    return _show(state, action.screen, state.visit.history, rules)


def _back(state: State, action: a.Back, rules: Rules) -> Result:  # noqa: ARG001
    history = state.visit.history
    if not history:
        return _notice(state, rules, "U bent al bij het begin.")
    return _show(state, history[-1], history[:-1], rules)


def _home(state: State, action: a.Home, rules: Rules) -> Result:  # noqa: ARG001
    if isinstance(state.visit.screen, Begin):
        return _notice(state, rules, "U bent al bij het begin.")
    return _show(state, Begin(), (), rules)


def _read_aloud(state: State, action: a.ReadAloud, rules: Rules) -> Result:  # noqa: ARG001
    visit = state.visit
    if visit.reading:
        return replace(state, visit=replace(visit, reading=False)), (Silence(),)
    heard = tuple(Count(kind, item) for kind, item in visit.screen.heard())
    return replace(state, visit=replace(visit, reading=True)), (*heard, Read(resume=True))


def _keep(state: State, action: a.Keep, rules: Rules) -> Result:
    kept = state.visit.kept
    if action.slug in kept:
        return _drop(state, a.Drop(action.slug), rules)
    if len(kept) >= MOST_KEPT:
        return _notice(state, rules, "Uw lijst is vol. Haal eerst iets weg.")
    visit = replace(state.visit, kept=(*kept, action.slug))
    return replace(state, visit=visit), (Count("kept", action.slug), Sound("bewaard"))


def _drop(state: State, action: a.Drop, rules: Rules) -> Result:
    kept = tuple(slug for slug in state.visit.kept if slug != action.slug)
    on_list = isinstance(state.visit.screen, MyList)
    visit = replace(state.visit, kept=kept, dropped=action.slug if on_list else "")
    state = replace(state, visit=visit)
    if on_list and not kept:
        return _notice(state, rules, "Uw lijst is leeg.")
    return state, ()


def _put_back(state: State, action: a.PutBack, rules: Rules) -> Result:  # noqa: ARG001
    visit = state.visit
    if not visit.dropped or len(visit.kept) >= MOST_KEPT:
        return state, ()
    return replace(state, visit=replace(visit, kept=(*visit.kept, visit.dropped), dropped="")), ()


def _drop_all(state: State, action: a.DropAll, rules: Rules) -> Result:  # noqa: ARG001
    emptied = replace(state, visit=replace(state.visit, kept=(), dropped=""))
    return _show(emptied, Begin(), (), rules)


def _set_text(state: State, action: a.SetText, rules: Rules) -> Result:
    return _changed(
        replace(state, visit=replace(state.visit, text=action.size)),
        rules,
        Count("text", action.size),
    )


def _set_theme(state: State, action: a.SetTheme, rules: Rules) -> Result:
    return _changed(
        replace(state, visit=replace(state.visit, theme=action.name)),
        rules,
        Count("theme", action.name),
    )


def _set_language(state: State, action: a.SetLanguage, rules: Rules) -> Result:
    return _changed(
        replace(state, visit=replace(state.visit, lang=action.lang)),
        rules,
        Count("language", action.lang),
    )


def _set_volume(state: State, action: a.SetVolume, rules: Rules) -> Result:
    louder = replace(state, visit=replace(state.visit, volume=action.step))
    return louder, (Volume(action.step), *_read_on(louder, rules))


def _set_rate(state: State, action: a.SetRate, rules: Rules) -> Result:
    paced = replace(state, visit=replace(state.visit, rate=action.words_per_minute))
    goes_on = any(isinstance(effect, Read) for effect in _read_on(paced, rules))
    return paced, (Silence(), *((Read(resume=True, same_word=True),) if goes_on else ()))


def _changed(state: State, rules: Rules, count: Count) -> Result:
    """A setting changed: the same words go on, in their new shape."""
    return state, (Silence(), count, *_read_on(state, rules))


def _finish(state: State, action: a.Finish, rules: Rules) -> Result:  # noqa: ARG001
    """Wiped at once: only how the visitor likes to see it lasts until the thank-you is over."""
    old = state.visit
    fresh = replace(first_state(rules).visit, text=old.text, theme=old.theme, lang=old.lang)
    done = State("thanks", fresh, state.now, state.now + THANKS_S, staff=state.staff)
    return done, (Silence(),)


def _clear(state: State, action: a.Clear, rules: Rules) -> Result:  # noqa: ARG001
    """At once, without a thank-you: the screen that anybody may see."""
    return _over(state, rules), (Silence(), VisitEnded())


def _start_visits(state: State, action: a.StartVisits, rules: Rules) -> Result:  # noqa: ARG001
    """The volunteer hands the screen to visitors."""
    if not state.watches:
        return state, ()
    return _over(state, rules), (Silence(), *decide.read_messages(state), VisitEnded())


def _lifted(state: State, action: a.Lifted, rules: Rules) -> Result:
    if action.slug not in rules.catalogue.entries or state.visit.screen.staff:
        return state, ()
    state, effects = _go(state, a.Go(EntryScreen(action.slug)), rules)
    return state, (Count("lifted", action.slug), *effects)


def _nothing(state: State, action: a.Action, rules: Rules) -> Result:  # noqa: ARG001
    return state, ()


_HANDLERS: dict[type, Callable[..., Result]] = {
    a.Wake: _nothing,
    a.Stay: _nothing,
    a.Feedback: _nothing,
    a.Go: _go,
    a.Turn: _turn,
    a.Back: _back,
    a.Home: _home,
    a.ReadAloud: _read_aloud,
    a.Keep: _keep,
    a.Drop: _drop,
    a.PutBack: _put_back,
    a.DropAll: _drop_all,
    a.SetText: _set_text,
    a.SetTheme: _set_theme,
    a.SetLanguage: _set_language,
    a.SetVolume: _set_volume,
    a.SetRate: _set_rate,
    a.Finish: _finish,
    a.Clear: _clear,
    a.Lifted: _lifted,
    a.StartVisits: _start_visits,
    **decide.HANDLERS,
}


def failed(state: State, rules: Rules) -> State:
    """After an exception: a calm page, and then the start."""
    start = first_state(rules, state.now, state.staff)
    return replace(start, mode="failed", deadline=state.now + FAILED_S)
