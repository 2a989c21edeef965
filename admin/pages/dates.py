"""Days and times as people say them."""

from datetime import date, datetime

from babel.dates import format_date


def day_in_words(day: str) -> str:
    """``zaterdag 22 november 2026`` for an ISO date; what is not a date comes back as it was."""
    try:
        return format_date(date.fromisoformat(day), "EEEE d MMMM y", locale="nl")
    except ValueError:
        return day


def month_in_words(month: str) -> str:
    """``november 2026``; what is no month comes back as it was."""
    try:
        return format_date(date.fromisoformat(f"{month}-01"), "MMMM y", locale="nl")
    except ValueError:
        return month


def sentence(words: str) -> str:
    """With a capital in front, and the names further on as they are."""
    return words[:1].upper() + words[1:]


def heard_in_words(then: datetime, now: datetime) -> str:
    """When something was last heard of; both times in the zone of the reader."""
    days = (now.date() - then.date()).days
    clock = f"{then.hour}.{then.minute:02} uur"
    if days <= 0:
        return f"vandaag om {clock}"
    if days == 1:
        return f"gisteren om {clock}"
    pattern = "d MMMM" if then.year == now.year else "d MMMM y"
    return f"{format_date(then.date(), pattern, locale='nl')}, {days} dagen geleden"
