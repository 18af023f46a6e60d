"""The farmers' calendar, 2018 to 2060: 腊月二十八, 正月初三, 除夕.

One row a year: New Year's day (month and day), the leap month (0: none), the months, + of 30 days and - of 29.
"""

from datetime import date, timedelta

YEARS = """
2018 0216  0 -+-+--+-+-++
2019 0205  0 +-+-+--+--++
2020 0125  4 -+++-+--+-+-+
2021 0212  0 -++-+-+-+-+-
2022 0201  0 +-+-++-+-+-+
2023 0122  2 -+--++-++-+-+
2024 0210  0 -+--+-++-++-
2025 0129  6 +-+--+-+-+++-
2026 0217  0 +-+--+--+++-
2027 0206  0 ++-+--+--++-
2028 0126  5 +++-+--+--++-
2029 0213  0 ++-+-+-+--++
2030 0203  0 -+-++-+-+-+-
2031 0123  3 -++-+-++-+-+-
2032 0211  0 +--+-++-++-+
2033 0131 11 -+--+-+-+++-+
2034 0219  0 -+--+-+-++-+
2035 0208  0 +-+--+--++-+
2036 0128  6 ++-+--+--+-++
2037 0215  0 ++-+--+--+-+
2038 0204  0 ++-+-+-+--+-
2039 0124  5 ++-++-+-+-+--
2040 0212  0 +-++-+-++-+-
2041 0201  0 -+-+-++-++-+
2042 0122  2 -+--+-+-++-++
2043 0210  0 -+--+--++-++
2044 0130  7 +-+--+--+-+++
2045 0217  0 +-+--+--+-++
2046 0206  0 +-+-+-+--+-+
2047 0126  5 +-++-+-+--+-+
2048 0214  0 -++-++-+--+-
2049 0202  0 +-+-++-++-+-
2050 0123  3 -+-+-+-++-++-
2051 0211  0 +--+--++-+++
2052 0201  8 -+--+--+-++++
2053 0219  0 -+--+--+-+++
2054 0208  0 -++--+--+-++
2055 0128  6 -++-+-+--+-+-
2056 0215  0 +++-+-+--+-+
2057 0204  0 -++-+-+-+-+-
2058 0124  4 +-+-+-++-++--
2059 0212  0 +-+-+-+-+++-
2060 0202  0 +--+--+-+++-
"""

MONTHS = {word: n for n, word in enumerate("正二三四五六七八九十冬腊", start=1)}


def _row(line: str) -> tuple[int, tuple[date, int, str]]:
    year, day, leap, months = line.split()
    return int(year), (date(int(year), int(day[:2]), int(day[2:])), int(leap), months)


_CALENDAR = dict(map(_row, YEARS.strip().splitlines()))


def solar(year: int, month: int, day: int) -> date | None:
    """The day of the sun's calendar; None outside the table or when that month has no such day. Leap months are not said."""
    if year not in _CALENDAR or not 1 <= month <= 12:
        return None
    first, leap, months = _CALENDAR[year]
    before = month - 1 + (1 if leap and month > leap else 0)
    lengths = [30 if c == "+" else 29 for c in months]
    if not 1 <= day <= lengths[before]:
        return None
    return first + timedelta(days=sum(lengths[:before]) + day - 1)


def new_years_eve(year: int) -> date | None:
    """除夕, the last day of lunar `year`."""
    following = _CALENDAR.get(year + 1)
    return following[0] - timedelta(days=1) if following else None
