"""What a stage report looks for: each kind of problem, how it is asked of the ledgers, what is said of it, what to do."""

from __future__ import annotations

from collections.abc import Mapping

from county.reports.kind import Asked, Kind
from records import codes
from records.codes import Level
from records.reports import troubles, undone


def of_area(area: int) -> tuple[Kind, ...]:
    return tuple(kind for kind in KINDS if not kind.countys or codes.level(area) is Level.COUNTY)


def _silent(of: Asked) -> Mapping[int, int]:
    """Who lives there and did not report on the last day."""
    people, said = of.counted["people"], of.counted["reported"]
    return {code: max(0, sum(here.values()) - sum(said.get(code, {}).values())) for code, here in people.items()}


KINDS: tuple[Kind, ...] = (
    Kind(
        "silent", "每天报健康的人还不全", "人",
        "最后一天，在册的人里有 {count} 人没有报健康。",
        "网格员每天上午把没消息的人问一遍，不会用手机的由家人或网格员代报；连着两天没消息的上门看。",
        _silent,
    ),
    Kind(
        "unsigned", "日报有漏签", "份",
        "期内有 {count} 份村级日报没有签发，这些村当天的数字没有算进乡镇和县里。",
        "村干部每天按时签发，没有情况也要报零；乡镇到点打电话催，第二天补报。",
        lambda of: troubles.unsigned(of.conn, of.area, of.first, of.last),
    ),
    Kind(
        "late_reports", "日报签得晚", "份",
        "期内有 {count} 份村级日报过了时限才签发。",
        "收到「日报写好了」的提醒就看、就签；到点没签的，乡镇当场打电话。",
        lambda of: undone.late_reports(of.conn, of.area, of.first, of.last, of.due_minute),
    ),
    Kind(
        "late_tasks", "上级推送的核查有超时", "条",
        "期内到期的核查里，有 {count} 条没有在当天办完。",
        "名单一到就分到人，当天查、当天管、当天回；人不在本地的当天转出，不留到第二天。",
        lambda of: troubles.late_tasks(of.conn, of.area, of.within),
    ),
    Kind(
        "unreached", "接触者还有没联系上的", "人",
        "到期末，接触链里还有 {count} 人没有联系上。",
        "电话不通的请派出所、外地社区帮着找；查到一个接触者，接着问他又见过谁，一直问到没有新的人。",
        lambda of: troubles.unreached(of.conn, of.area, of.within.until),
    ),
    Kind(
        "undecided", "该不该隔离定得慢", "人",
        "到期末，有 {count} 人的隔离方式报上来超过一天还没有定。",
        "村医、村干部当天看当天定，拿不准的当天报乡镇。",
        lambda of: troubles.undecided(of.conn, of.area, of.before, of.within.until),
    ),
    Kind(
        "late_needs", "困难没有按时解决", "件",
        "期内有 {count} 件买药、买菜这类事过了时限才办好，或者还没办好。",
        "谁结对谁负责，办不了的当天报村里；药品优先。",
        lambda of: troubles.late_needs(of.conn, of.area, of.within),
    ),
    Kind(
        "overdue", "到期没有按时解除", "人",
        "到期末，有 {count} 人过了隔离的最后一天，还没有解除也没有延长。",
        "少测的补说明，该签的两个人当天签；要延长的写清楚理由，告诉本人。",
        lambda of: troubles.overdue(of.conn, of.area, of.last),
    ),
    Kind(
        "vacant", "有的村缺人", "个",
        "到期末，有 {count} 个村没有村干部或者没有村医在岗。",
        "乡镇尽快把人定下来；没定之前由乡镇干部顶着，把电话告诉村民。",
        lambda of: undone.vacant(of.conn, of.area, of.within.until),
    ),
    Kind(
        "untaken", "警报没有人接手", "起",
        "期内有 {count} 起发热等警报到期末还没有人接手。",
        "今天就打电话问清楚人怎么样；值班的手机不能关，去不了的换人。",
        lambda of: undone.untaken(of.conn, of.area, of.within),
    ),
    Kind(
        "unreceipted", "指令没有回执", "份",
        "期内发下去的指令，还有 {count} 份没有回「收到」。",
        "没回的打电话问到本人，问清是没看到还是办不了。",
        lambda of: undone.unreceipted(of.conn, of.area, of.within),
    ),
    Kind(
        "unanswered", "群众提问答得慢", "条",
        "到期末，有 {count} 条转给值班人员的提问过了一天还没有答复。",
        "值班人员当天答复；自己答不了的问清楚再回，先告诉人家什么时候回。",
        lambda of: undone.unanswered(of.conn, of.area, of.within, of.before),
    ),
    Kind(
        "unjudged", "传言核实得慢", "条",
        "到期末，群众来问的传言有 {count} 条过了一天还没有核实。",
        "指定专人当天核实；一时查不清的，先告诉问的人正在查。",
        lambda of: of.whole(undone.unjudged(of.conn, of.within, of.before)), countys=True,
    ),
    Kind(
        "unknown", "有的问题没有现成答案", "条",
        "期内群众的提问有 {count} 条没有找到合用的答案。",
        "热线组把问得多的先写成答案，交专业人员看过再放上去。",
        lambda of: of.whole(undone.unknown(of.conn, of.first, of.last)), countys=True,
    ),
    Kind(
        "late_cases", "举报办得慢", "件",
        "期内的举报有 {count} 件过了时限还没有办结。",
        "接手的先核实最急的；办不了的当天转给该管的单位，结果告诉举报人。",
        lambda of: of.whole(undone.late_cases(of.conn, of.within)), countys=True,
    ),
)  # fmt: skip
