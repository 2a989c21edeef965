"""English, for visitors who read no Dutch: Dutch numbers and addresses, said in English."""

from koffer.reading.grammar import Grammar

_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def hour(whole: int, minute: int) -> str:
    """Twelve hour clock: visitors hear "5 30 p m" for 17:30."""
    half = "a m" if whole % 24 < 12 else "p m"
    clock = whole % 12 or 12
    return f"{clock} {minute:02} {half}" if minute else f"{clock} {half}"


ENGLISH = Grammar(
    lang="en",
    digits=_DIGITS,
    letters={letter: letter.upper() for letter in "abcdefghijklmnopqrstuvwxyz"},
    coins={"€": ("euros", "cents"), "£": ("pounds", "pence"), "$": ("dollars", "cents")},
    to="to",
    plus="plus",
    minus="minus",
    or_="or",
    and_="and",
    per="per",
    by="by",
    web="the web address, which is on the screen,",
    mail="the e-mail address, which is on the screen,",
    decimal=".",
    hour=hour,
    hour_words=("hours", "h"),
    time_joins={"-": "to", "–": "to", "—": "to", "to": "to", "and": "and", "until": "until"},
    time_leads=("at", "from", "until"),
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    short_months={
        "Jan": "January", "Feb": "February", "Mar": "March", "Apr": "April", "Jun": "June",
        "Jul": "July", "Aug": "August", "Sep": "September", "Sept": "September",
        "Oct": "October", "Nov": "November", "Dec": "December",
    },
    short_days={
        "Mon": "Monday", "Tue": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday",
        "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
    },
    day_joins=("and", "or", "to"),
    day_range="to",
    scales=("thousand", "million", "billion"),
    fractions={
        "1/2": "a half", "½": "a half", "1/4": "a quarter", "¼": "a quarter",
        "3/4": "three quarters", "¾": "three quarters", "1/3": "a third", "2/3": "two thirds",
    },
    and_half=("one and a half", "and a half"),
)  # fmt: skip
