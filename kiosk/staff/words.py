"""Days and hours in Dutch words."""

from datetime import date, datetime, timedelta

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
)  # fmt: skip
EARLIEST = date(2025, 1, 1)


def day_month(day: date, now: date | None = None) -> str:
    """20 november; with the year where it is another than now's."""
    words = f"{day.day} {MONTHS[day.month - 1]}"
    return words if now is None or now.year == day.year else f"{words} {day.year}"


def weekday(day: date) -> str:
    """vrijdag 20 november."""
    return f"{DAYS[day.weekday()]} {day_month(day)}"


def whole_day(day: date) -> str:
    """Vrijdag 20 november 2026."""
    return f"{weekday(day)} {day.year}".capitalize()


def since(moment: datetime, now: datetime) -> str:
    """sinds 10.30 uur; sinds gisteren; sinds 14 november."""
    ago = now.date() - moment.date()
    if ago == timedelta(0):
        return f"sinds {moment:%H.%M} uur"
    return "sinds gisteren" if ago.days == 1 else f"sinds {day_month(moment.date(), now.date())}"


def is_possible(day: date) -> bool:
    """Whether a clock that says so can be right."""
    return day >= EARLIEST


def stepped(day: date, *, days: int = 0, months: int = 0) -> date:
    """So many days or months on; the last day of a shorter month; never before 2025."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    moved = date(year, month + 1, min(day.day, last)) + timedelta(days=days)
    return max(moved, EARLIEST)


def time_left(seconds: int) -> str:
    """10 minuten, and of the last minute each second: 40 tellen."""
    if seconds > 60:
        return f"{-(-seconds // 60)} minuten"
    return "1 tel" if seconds == 1 else f"{seconds} tellen"
