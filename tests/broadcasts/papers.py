"""Helpers: rules and a letter as they went out."""

from datetime import date

from broadcasts.published import Published

RULES = Published(
    id="rules-test",
    title="返乡人员三条规定",
    number="防指〔2022〕8号",
    text="一、外地返乡的提前三天向村里报备，说清车次和住处。\n二、到家以后七天内不进棋牌室、浴池，不赶庙会。\n三、红白喜事一律从简，五桌以上要先到村委会备案。",
    office="县疫情防控指挥部",
    since=date(2022, 3, 1),
)
LETTER = Published(
    id="letter-test",
    title="致全县果农的一封信",
    text="果农朋友们：\n\n一、苹果套袋照常下地，路上别扎堆。\n\n二、冷库收果凭出库单放行，卡口不收费。\n\n祝丰收。\n\n县疫情防控指挥部",
    office="县农业农村局",
    since=date(2022, 3, 5),
)
