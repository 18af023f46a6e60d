"""The privacy notice that a newcomer accepts; a change of its words is a new version in config.yaml."""

from __future__ import annotations

from dataclasses import dataclass

from chat.errors import Refusal
from chat.kinds import plain

NOTICE = (
    "您好，这里是{county}群防。第一次用，先说清楚几件事：\n"
    "· 您报的体温和情况，只用于防疫；\n"
    "· 本村的村医和村干部能看到，别人看不到；\n"
    "· 到期自动删除。随时发「我的信息」可查、可改、可删。"
)
CONSENT = "同意请回 1。"


@dataclass(frozen=True, slots=True)
class Agree:
    """Agreement to the notice; a no ends kindly with what still can be done."""

    options: tuple[str, ...] = ()

    def parse(self, said: str) -> bool:
        if plain(said) in ("1", "同意", "我同意", "好", "好的", "行", "可以", "是", "嗯", "ok", "中"):
            return True
        if plain(said) in ("不同意", "2", "不", "不行"):
            raise Refusal("没关系。不登记也可以直接找村医、村干部，急病打 120。\n想好了再来。")
        raise Refusal("先要您同意，我才能往下登记；刚才说的我都记着。")

    def find(self, sentence: str, about: str) -> str | None:
        return None

    def show(self, value: bool) -> str:
        return "同意"


AGREE = Agree()
