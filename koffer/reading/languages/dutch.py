"""Dutch. Spellings of letters were checked against the phonemes of espeak-ng 1.52."""

from koffer.reading.grammar import Grammar

_UNITS = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien")
_TEENS = ("elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien")
_SMALL = (*_UNITS, *_TEENS, "negentien")
_TENS = ("", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig")
_ODD = {1: "eerste", 3: "derde", 8: "achtste"}
_LETTERS = (
    "aa bee see dee ee ef gee haa ie jee kaa el em en oo pee kuu er es tee uu vee wee iks ei zet"
)


def hour(whole: int, minute: int) -> str:
    return f"{whole} uur {minute}" if minute else f"{whole} uur"


def ordinal(number: int) -> str | None:
    """The word for 1 to 999 ("21" -> "eenentwintigste"), None beyond."""
    hundreds, rest = divmod(number, 100)
    if not 0 < number < 1000:
        return None
    lead = ("" if hundreds == 1 else _SMALL[hundreds]) + "honderd" if hundreds else ""
    return lead + (_ordinal_to_99(rest) if rest else "ste")


def _ordinal_to_99(number: int) -> str:
    if number < 20:
        return _ODD.get(number, _SMALL[number] + "de")
    tens, unit = divmod(number, 10)
    joint = "ën" if unit in (2, 3) else "en"
    lead = _SMALL[unit].replace("é", "e") + joint if unit else ""
    return lead + (*_TENS, "negentig")[tens] + "ste"


DUTCH = Grammar(
    lang="nl",
    digits=_UNITS[:10],
    letters=dict(zip("abcdefghijklmnopqrstuvwxyz", _LETTERS.split(), strict=True)),
    coins={"€": ("euro", "cent"), "£": ("pond", "pence"), "$": ("dollar", "cent")},
    to="tot",
    plus="plus",
    minus="min",
    or_="of",
    and_="en",
    per="per",
    by="bij",
    web="het webadres, dat staat op het scherm,",
    mail="het mailadres, dat staat op het scherm,",
    hour=hour,
    hour_words=("uur", "u", "h"),
    time_joins={"-": "tot", "–": "tot", "—": "tot", "tot": "tot", "en": "en", "t/m": "tot en met"},
    time_leads=("om", "rond", "tot", "vanaf", "van"),
    ordinal=ordinal,
    ordinal_ends=("e", "de", "ste"),
    months=(
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    short_months={
        "jan": "januari", "feb": "februari", "febr": "februari", "mrt": "maart", "apr": "april",
        "jun": "juni", "jul": "juli", "aug": "augustus", "sep": "september",
        "sept": "september", "okt": "oktober", "nov": "november", "dec": "december",
    },
    short_days={
        "ma": "maandag", "di": "dinsdag", "wo": "woensdag", "do": "donderdag",
        "vr": "vrijdag", "za": "zaterdag", "zo": "zondag",
    },
    day_joins=("t/m", "en", "of", "tot"),
    day_range="tot en met",
    scales=("duizend", "miljoen", "miljard"),
    fractions={
        "1/2": "een half", "½": "een half", "1/4": "een kwart", "¼": "een kwart",
        "3/4": "drie kwart", "¾": "drie kwart", "1/3": "een derde", "⅓": "een derde",
        "2/3": "twee derde", "⅔": "twee derde", "1/5": "een vijfde", "1/8": "een achtste",
    },
    and_half=("anderhalf", "en een half"),
    service={"0800": "nul achthonderd", "0900": "nul negenhonderd", "0906": "nul negenhonderd zes",
             "0909": "nul negenhonderd negen"},
    century="negentienhonderd",
)  # fmt: skip
