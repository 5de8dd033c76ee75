"""Dates as the serial numbers Excel keeps, in both of its calendars."""

from __future__ import annotations

import datetime as dt

_EPOCH_1900 = dt.datetime(1899, 12, 30)
_EPOCH_1904 = dt.datetime(1904, 1, 1)
_LEAP_BUG = dt.datetime(1900, 3, 1)
_DAY = dt.timedelta(days=1)


def to_serial(value: dt.date, *, date1904: bool) -> float:
    """Return the serial number of a date or datetime (its time zone is ignored).

    Raises:
        ValueError: the date is before the calendar's first day.
    """
    moment = value.replace(tzinfo=None) if isinstance(value, dt.datetime) else dt.datetime(*value.timetuple()[:3])
    first = _EPOCH_1904 if date1904 else dt.datetime(1900, 1, 1)
    if moment < first:
        raise ValueError(f"before {first:%Y-%m-%d}: {value}")
    if date1904:
        return (moment - _EPOCH_1904) / _DAY
    # Excel believes in 29 February 1900, so every earlier serial is one less.
    return (moment - _EPOCH_1900) / _DAY - (moment < _LEAP_BUG)


def from_serial(serial: float, *, date1904: bool) -> dt.datetime:
    """Return the moment a serial number means, to the nearest second.

    Raises:
        ValueError: the number is negative or past the year 9999.
    """
    if not 0 <= serial < 2_958_466:
        raise ValueError(f"not a serial date: {serial}")
    epoch = _EPOCH_1904 if date1904 else _EPOCH_1900 + (_DAY if serial < 60 else dt.timedelta())
    try:
        return epoch + dt.timedelta(seconds=round(serial * 86_400))
    except OverflowError as error:
        raise ValueError(f"not a serial date: {serial}") from error


def iso_to_serial(text: str, *, date1904: bool) -> float:
    """Return the serial number of an ISO 8601 date, moment or time of day; raise ValueError for other text."""
    try:
        moment = dt.datetime.fromisoformat(text)
    except ValueError:
        time = dt.time.fromisoformat(text)
        return (time.hour * 3600 + time.minute * 60 + time.second + time.microsecond / 1e6) / 86_400
    return to_serial(moment, date1904=date1904)
