"""S19: a flood of false tips does not hide the true ones. `python -m tests.tips.flood --count 20000`

A hundredth of the accounts' number send everything: each of the others tells one true thing once.
"""

import random
import statistics
import time

from county.tips.matching import Likeness, Told
from records.tips import case, tip
from tests.fuzz.command import command
from tests.tips.office import VILLAGE, Figures, hand_in, hasty, office

EACH = 100
"""False tips of one flooding account."""
THINGS = ("打麻将", "摆酒席", "卖野味", "偷偷营业", "卖假口罩", "给发烧的人输液", "藏着外地人", "聚众赌钱")
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"


def flood(town, count, seed):
    """`count` false tips from count / 100 accounts, as many true ones hidden among them as half of those accounts."""
    chance = random.Random(seed)
    accounts = max(2, count // EACH)
    true = max(1, accounts // 2)
    sent = [(f"flooder{n % accounts}", _false(chance)) for n in range(count)]
    for n in range(true):
        sent.insert(chance.randrange(len(sent)), (f"honest{n}", f"真事{n}：{_false(chance)}"))
    for openid, story in sent:
        hand_in(town, openid, story)
    town.a_minute_passes()
    return accounts, true


def _false(chance):
    family = chance.choice(SURNAMES) + chance.choice(SURNAMES)
    return f"{chance.choice('东西南北')}头{family}家第{chance.randrange(999)}户{chance.choice(THINGS)}"


def looked(town):
    """Where the true ones stand in the list, how many tips there are, and how long the list takes in milliseconds."""
    with town.database.read() as conn:
        began = time.perf_counter()
        waiting = case.living(conn)
        took = (time.perf_counter() - began) * 1000
        voices = tip.of_cases(conn, [one.id for one in waiting])
    place = {one.id: n for n, one in enumerate(waiting, 1)}
    true = sorted(place[v.case_no] for v in voices if town.read(v).get("story", "").startswith("真事"))
    return true, len(voices), round(took, 1)


def searched(count, seed, rounds=200):
    """Milliseconds of processor time, at the median and the 99th of a hundred, to find a tip's case among so many open ones."""
    chance = random.Random(seed)
    open_tips = Likeness()
    for n in range(count):
        open_tips.add(Told(n, "其他", VILLAGE + n % 300, 1000 + n % 40, _false(chance)))
    taken = []
    for n in range(rounds):
        told = Told(0, "其他", VILLAGE + n % 300, 1020, _false(chance))
        began = time.process_time()
        open_tips.find(told)
        taken.append((time.process_time() - began) * 1000)
    cut = statistics.quantiles(taken, n=100)
    return round(cut[49], 1), round(cut[98], 1)


def long(count, seed):
    p50, p99 = searched(20_000, seed)
    yield "search", Figures(open_tips=20_000, ms_p50=p50, ms_p99=p99), p99 <= 50
    with office() as town, hasty():
        accounts, true = flood(town, count, seed)
        found, kept, took = looked(town)
    last = max(found, default=0)
    held = kept == count + true and len(found) == true and last <= accounts + true and took <= 500
    figures = Figures(tips=kept, accounts=accounts, true=true, last_true_at=last, list_ms=took)
    yield "flood", figures, held


if __name__ == "__main__":
    raise SystemExit(command(__doc__.splitlines()[0], [(long, 2_000)]))
