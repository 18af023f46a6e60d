"""S4: what was said before changes nothing when it is said again. `python -m tests.fuzz.replays --count 1000`"""

from collections import Counter

from tests.fuzz.command import command
from tests.fuzz.target import Report, of
from tests.wechat.helpers import NOW, Platform, settings, xml

AGES_S = {"1 s": 1, "10 min": 600, "48 h": 172_800}


def capture(platform, count, at=NOW):
    """Requests as somebody on the way would have seen them, and the same with another text."""
    for number in range(count):
        query = {"nonce": f"{number:010}", "at": at}
        yield tuple(_request(platform, xml(Content=text, MsgId=number + 1), query) for text in ("36.5", "39"))


def _request(platform, message, query):
    if platform.of.mode == "plain":
        return platform.query(**query), message.encode()
    return platform.sealed(message, **query)


def run(platform, count):
    """Statuses by what was replayed and when; a retry after a second opens again, and its key is the same."""
    statuses = {}
    captured = list(capture(platform, count))
    report = Report()
    for genuine, _ in captured:
        report.post(of(platform), *genuine)
    for age, seconds in AGES_S.items():
        now = of(platform, NOW + seconds)
        statuses[age] = Counter(report.post(now, *genuine) for genuine, _ in captured)
        statuses[f"another text, {age}"] = Counter(report.post(now, *forged) for _, forged in captured)
    return statuses, report.end()


def expected(count):
    late = {f"{kind}{age}": {403: count} for age in ("10 min", "48 h") for kind in ("", "another text, ")}
    return {"1 s": {200: count}, "another text, 1 s": {403: count}, **late}


def long(count, _seed):
    """Both kinds of account."""
    for mode in ("plain", "safe"):
        statuses, report = run(Platform(settings(mode)), count)
        yield f"replays, {mode}", report, statuses == expected(count)


if __name__ == "__main__":
    raise SystemExit(command(__doc__, [(long, 1_000)]))
