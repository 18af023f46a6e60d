"""Whom a form means: places, offices, ages, status, language, and the days of their own stay."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from console.missing import Form, Missing, number
from console.plain import plain, whole
from county.broadcasts.whom import LANGUAGES, STATUS
from records import codes, roles
from records.broadcasts.who import Who, born

OLDEST, LAST_DAY = 130, 60
_BETWEEN = re.compile(r"[\s、,，和]+")


@dataclass(frozen=True)
class Audience:
    """Each part raises Missing."""

    form: Form
    today: date

    def areas(self) -> tuple[int, ...]:
        """The widest of those that were ticked."""
        ticked = {code for one in self.form.getlist("area") if (code := whole(one))}
        if not ticked:
            raise Missing("请选发给哪里。")
        return tuple(sorted(one for one in ticked if not ticked & set(codes.chain(one)[1:])))

    def who(self) -> Who:
        status = tuple(one for one in STATUS if one in self.form.getlist("status"))
        days = self._days()
        if days and not status:
            raise Missing("第几天是从隔离或到家那天数的，请在「情况」里勾是谁。")
        held = tuple(role for role in self.form.getlist("role") if role in roles.FIELD)
        languages = tuple(one for one in LANGUAGES if one in self.form.getlist("language"))
        return Who((), held, status, self._born(), languages, days)

    def _days(self) -> tuple[int, ...]:
        said = {whole(one) or 0 for one in _BETWEEN.split(plain(self.form.get("days", ""))) if one}
        if not all(1 <= day <= LAST_DAY for day in said):
            raise Missing(f"第几天请写 1 到 {LAST_DAY} 的数字，例如 1、3、7、14。")
        return tuple(sorted(said))

    def _born(self) -> tuple[date, date] | None:
        low, high = number(self.form, "age_from", "从几岁"), number(self.form, "age_to", "到几岁")
        if low is None and high is None:
            return None
        ages = low or 0, OLDEST if high is None else high
        if not 0 <= ages[0] <= ages[1] <= OLDEST:
            raise Missing("岁数不对：从小的写到大的，例如从 60 岁起。")
        return born(ages, self.today)
