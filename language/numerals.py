"""Numbers below ten thousand as people write them: 12, 十五, 三十六, 两, 半, 一百二."""

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "俩": 2, "仨": 3, "幺": 1}
UNITS = {"十": 10, "百": 100, "千": 1000}

# A run of these may be a number; `value` decides.
NUMBER = r"(?:\d{1,4}|[零一二三四五六七八九十百千两俩仨]{1,7})"


def value(word: str) -> int | None:
    """None when the characters do not make a number, as in 十十 or 百."""
    if word.isdecimal():
        return int(word)
    if word and all(c in DIGITS for c in word):
        return int("".join(str(DIGITS[c]) for c in word))
    return _with_units(word)


def _with_units(word: str) -> int | None:
    total, digit, last = 0, None, 10_000
    for c in word:
        if c in UNITS:
            unit = UNITS[c]
            if unit >= last or (digit is None and (unit != 10 or total)):
                return None
            total += (1 if digit is None else digit) * unit
            digit, last = None, unit
        elif c == "零" and digit is None:
            last = 10
        elif c in DIGITS and digit is None:
            digit = DIGITS[c]
        else:
            return None
    if digit is not None and last >= 100 and last < 10_000:
        return total + digit * (last // 10)  # 一百二 is 120
    return total + (digit or 0) if word else None
