"""What stands in a cell, read strictly: each kind gives a value, or says what to write instead."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime
from operator import mul
from typing import Any

from county.register.errors import Wrong
from records import codes, roles

Read = Callable[[Any], Any]
FORMULA = "这一格是公式。请复制后用「选择性粘贴 → 数值」贴成数值。"
ROUNDED = "这一格是数字格式，后面几位已经丢了。请把这一列设成「文本」再填一遍。"
LONGEST = 60
_WEIGHTS = tuple(2 ** (17 - n) % 11 for n in range(17))
_DATE = re.compile(r"(\d{4})\s*[-./年]\s*(\d{1,2})\s*(?:[-./月]\s*(\d{1,2})\s*日?)?|(\d{4})(\d{2})(\d{2})")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
RELATIONS_LONGEST = 12
YES, NO = frozenset(("是", "有", "对", "1", "√", "y", "yes")), frozenset(("否", "无", "不是", "0", "×", "n", "no", ""))
EARLIEST = 1900


def text(raw: Any) -> str:
    """What a person reads in the cell, without invisible signs; a formula is refused, never calculated."""
    if raw is None:
        return ""
    if isinstance(raw, bool):
        return "是" if raw else "否"
    if isinstance(raw, float):
        return _number(raw)
    if isinstance(raw, datetime | date):
        return f"{raw.year}-{raw.month}-{raw.day}"
    said = _CONTROL.sub("", unicodedata.normalize("NFKC", str(raw))).strip()
    if isinstance(raw, str) and said.startswith("="):
        raise Wrong(FORMULA)
    return said


def _number(raw: float) -> str:
    if abs(raw) >= 10**15:
        raise Wrong(ROUNDED)
    return str(int(raw)) if raw.is_integer() else str(raw)


def words(raw: Any) -> str:
    said = text(raw)
    if len(said) > LONGEST:
        raise Wrong(f"太长了，请缩到 {LONGEST} 个字以内。")
    return said


def name(raw: Any) -> str:
    said = re.sub(r"\s+", "", text(raw)) if re.search(r"[㐀-鿿]", text(raw)) else text(raw)
    if not re.fullmatch(r"[㐀-鿿\U00020000-\U0003FFFF·]{2,15}|[A-Za-z][A-Za-z .'-]{1,39}", said):
        raise Wrong("姓名写 2 到 15 个汉字，不带称呼、括号和空格，例如：王秀英。")
    return said


def phone(raw: Any) -> str:
    digits = re.sub(r"[\s-]", "", text(raw)).removeprefix("+86")
    if not re.fullmatch(r"1\d{10}|0\d{9,11}", digits):
        raise Wrong("手机号是 11 位数字；座机要带区号，例如 037912345678。")
    return digits


def id_number(raw: Any) -> str:
    if isinstance(raw, int | float) and not isinstance(raw, bool) and abs(raw) >= 10**15:
        raise Wrong(ROUNDED)
    said = text(raw).upper().replace(" ", "")
    if not re.fullmatch(r"\d{17}[\dX]", said):
        raise Wrong("身份证号是 18 位（末位可以是 X）。把这一列设成「文本」再填。")
    if said[-1] != "10X98765432"[sum(map(mul, map(int, said[:17]), _WEIGHTS)) % 11]:
        raise Wrong("身份证号的校验位不对，有一位抄错了，请对着证件再抄一遍。")
    born_of(said)
    return said


def born_of(id_number: str) -> date:
    try:
        return date(int(id_number[6:10]), int(id_number[10:12]), int(id_number[12:14]))
    except ValueError:
        raise Wrong("身份证号里的出生日期不存在，请对着证件再抄一遍。") from None


def day(raw: Any) -> date:
    if isinstance(raw, datetime):
        return raw.date()
    if isinstance(raw, date):
        return raw
    found = _DATE.fullmatch(text(raw))
    if found is None:
        raise Wrong("日期写成 2026-02-03 或 2026年2月3日。")
    year, month, number = found[1] or found[4], found[2] or found[5], found[3] or found[6] or "1"
    try:
        made = date(int(year), int(month), int(number))
    except ValueError:
        raise Wrong("没有这一天，请核对。日期写成 2026-02-03。") from None
    if made.year < EARLIEST:
        raise Wrong("年份不对，请核对。日期写成 2026-02-03。")
    return made


def sex(raw: Any) -> str:
    said = text(raw).removesuffix("性")
    if said not in ("男", "女"):
        raise Wrong("性别只写「男」或「女」。")
    return said


def yes(raw: Any) -> bool:
    said = text(raw).lower()
    if said not in YES | NO:
        raise Wrong("只写「是」或「否」。")
    return said in YES


def whole(least: int, most: int, example: str) -> Read:
    def read(raw: Any) -> int:
        said = text(raw).removesuffix("号").removesuffix("户")
        if not re.fullmatch(r"\d{1,9}", said) or not least <= int(said) <= most:
            raise Wrong(f"只写 {least} 到 {most} 的整数，例如：{example}。")
        return int(said)

    return read


def village_code(raw: Any) -> int:
    said = text(raw).replace(" ", "")
    if not re.fullmatch(r"\d{12}", said) or codes.level(int(said)) is not codes.Level.VILLAGE:
        raise Wrong("写村（社区）的 12 位统计用区划代码，例如：410798103005。")
    return int(said)


def relation(raw: Any) -> str:
    said = text(raw)
    if len(said) > RELATIONS_LONGEST:
        raise Wrong("写与户主的关系，例如：户主、妻子、儿子、父亲。")
    return "户主" if said in ("本人", "户主本人") else said


def one_of(choices: tuple[str, ...]) -> Read:
    def read(raw: Any) -> str:
        said = text(raw)
        if said not in choices:
            raise Wrong(f"只能写：{'、'.join(choices)}。")
        return said

    return read


ROLES = {roles.NAMES[role]: role for role in roles.NAMES if role != roles.SELF}


def role(raw: Any) -> str:
    return ROLES[one_of(tuple(ROLES))(raw)]
