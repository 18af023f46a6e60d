"""S15 and S16 over a whole running house: what whoever takes its disk, its logs and its Redis can read of what people said.
`python -m tests.tips.stolen --count 1000`

Sixty canaries (numbers of identity cards and telephones, addresses, tokens) go through every flow that a word opens, with crashes,
and in requests that are refused; and so many tips, each with a canary of its own. Searched as bytes: the logs, the counters,
the pages of errors, Redis's files and keys, the database with its log, what was spooled, and a backup.
"""

import asyncio
import re
import sqlite3
import tempfile
import time
from contextlib import closing
from pathlib import Path
from random import Random

import redis
import requests

from bench.load.mail import FIRST_ID
from flows.catalogue import FLOWS
from records.tips import receipt
from tests.chaos import platform
from tests.chaos.service import Service
from tests.chaos.town import Town, town
from tests.fuzz.command import command
from tests.scenarios.tip_town import FIRST, OFFICES, SECOND, text
from tests.tips.office import Figures

SECRETS = 60
STEPS = 12
KEYS = {
    "BOT_COUNTY__TIPS__INFORMANTS__FIRST": text(FIRST[0]),
    "BOT_COUNTY__TIPS__INFORMANTS__SECOND": text(SECOND[0]),
    "BOT_COUNTY__TIPS__OFFICE_KEY": text(OFFICES[0]),
    "BOT_COUNTY__TIPS__OFFICE_SECRET": text(OFFICES[1]),
}
FILED_S = 150
ANSWERS_S = 60.0
"""A web that was killed is back by then, on any machine."""
A_MINUTE_S = 61
"""Tips are filed once a minute: the drill's clock moves on by so much when they are all in."""


def canaries(random: Random) -> list[str]:
    """As people write them, none of which anybody else could write."""
    kinds = (
        lambda n: f"4107981{random.randrange(10**10):010}X",
        lambda n: f"139{random.randrange(10**8):08}",
        lambda n: f"金丝雀巷{random.randrange(10**6)}号",
        lambda n: f"token{random.getrandbits(80):x}",
    )
    return [kinds[n % len(kinds)](n) for n in range(SECRETS)]


class Talk:
    """People who say things, each message pushed until it is answered."""

    def __init__(self, place: Town) -> None:
        self._place = place
        self._postman = place.postman()
        self._id = FIRST_ID

    async def say(self, openid: str, words: str) -> str:
        """The reply; "" for `success`."""
        self._id += 1
        letter = self._postman.letter(openid, words, self._id, int(time.time()))
        until = time.monotonic() + ANSWERS_S
        while time.monotonic() < until:
            pushed = await platform.push(self._place.port, letter)
            if pushed.answered:
                return "" if pushed.body == b"success" else self._postman.read(pushed.body)
            await asyncio.sleep(0.3)
        raise AssertionError("nobody answers")

    async def tell(self, openid: str, secret: str) -> str:
        """A whole tip; its receipt, or "" when its last reply was lost in a crash."""
        await self.say(openid, "举报")
        reply = await self.say(openid, f"村东头今晚有人打麻将，{secret}")
        for _ in range(STEPS):
            if found := receipt.find(reply):
                return str(found)
            reply = await self.say(openid, "好了" if "照片" in reply else "今晚" if "什么时候" in reply else "1")
        return ""


async def through_every_flow(talk: Talk, openids: list[str], secrets: list[str]) -> None:
    """Word, secret, secret, way out; the flows shared out among these people."""
    words = [flow.opens[0] for flow in FLOWS if flow.opens]

    async def person(n: int) -> None:
        own = secrets[n :: len(openids)]
        for word in words[n :: len(openids)]:
            for said in (word, own[0], f"我叫{own[-1]}", "取消"):
                await talk.say(openids[n], said)
        for secret in own:
            await talk.say(openids[n], f"36.5 {secret}")

    await asyncio.gather(*(person(n) for n in range(len(openids))))


async def tips(talk: Talk, openids: list[str], count: int, at_once: int = 16) -> list[str]:
    """Receipts of so many tips, each with the words 「金丝雀N号窝」."""
    lines = [range(start, count, at_once) for start in range(at_once)]

    async def line(numbers: range) -> list[str]:
        return [await talk.tell(openids[n % len(openids)], f"金丝雀{n}号窝") for n in numbers]

    return [one for some in await asyncio.gather(*map(line, lines)) for one in some if one]


def refused(port: int, secrets: list[str]) -> bytes:
    """What the house answers to requests that carry a secret and are wrong."""
    here = f"http://127.0.0.1:{port}"
    said = b""
    for secret in secrets[::4]:
        wrong = (
            requests.Request("GET", f"{here}/{secret}"),
            requests.Request("GET", f"{here}/wechat", params={"echostr": secret, "signature": secret}),
            requests.Request("POST", f"{here}/wechat", data=f"<xml><a>{secret}".encode()),
            requests.Request("POST", f"{here}/healthz", json={secret: secret}),
        )
        for asked in wrong:
            answer = requests.Session().send(asked.prepare(), timeout=20)
            assert answer.status_code >= 400 and answer.status_code != 500
            said += answer.content
    return said


def taken(place: Town) -> dict[str, bytes]:
    """Everything that a thief would have, by where it lay."""
    found = {"counters": requests.get(f"http://127.0.0.1:{place.port}/metrics", timeout=20).content}
    store = redis.Redis(unix_socket_path=str(place.folder / "redis" / "socket"))
    store.save()
    found["Redis's keys"] = b"\n".join(store.keys())
    files = [file for file in place.folder.rglob("*") if file.is_file()]
    return found | {str(file.relative_to(place.folder)): file.read_bytes() for file in files}


def backup(place: Town) -> bytes:
    with tempfile.NamedTemporaryFile() as copy, closing(sqlite3.connect(copy.name)) as into:
        with closing(sqlite3.connect(place.folder / "records.db")) as kept:
            kept.backup(into)
        return Path(copy.name).read_bytes()


def hits(lying: dict[str, bytes], secrets: list[str], openids: list[str], receipts: list[str]) -> list[str]:
    """Where what was found. A secret of a report may lie sealed in the database; nothing may lie open anywhere."""
    wanted = [*secrets, *openids, *receipts, *(one.replace("-", "")[8:] for one in receipts)]
    pattern = re.compile(b"|".join(re.escape(one.encode()) for one in wanted) + "|金丝雀\\d+号窝".encode())
    return [f"{where}: {found[0].decode()}" for where, data in lying.items() for found in pattern.finditer(data)]


def search(folder: Path, count: int, seed: int) -> tuple[list[str], int, int]:
    """What was found, how many tips were filed, how often the web died."""
    secrets = canaries(Random(seed))
    with town("sqlite", folder, people=600, random=Random(seed)) as place:
        service = Service()
        point = f"after_commit:{min(4 + count // 20, 12)}"  # messages share commits: a short run has a few dozen
        place.start(BOT_WECHAT__API_BASE=service.url, BOT_DRILL="true", CRASH_AT=point, **KEYS)
        talk, openids = Talk(place), place.county.openids
        asyncio.run(through_every_flow(talk, openids[:20], secrets))
        place.kill("web")  # whatever the dice say there was one crash
        receipts = asyncio.run(tips(talk, openids[20:120], count))
        lying = {"pages of errors": refused(place.port, secrets)}
        lying |= taken(place)
        (folder / "clock").write_text(str(A_MINUTE_S))
        filed = place.filed(FILED_S)
        lying |= taken(place) | {"a backup": backup(place)}
        died = place.words().count('"part_died"') + place.words().count("crash")
        place.stop()
        service.close()
    return hits(lying, secrets, openids[:120], receipts), filed, died


def long(count, seed):
    with tempfile.TemporaryDirectory(prefix="qunfang-stolen-") as folder:
        found, filed, died = search(Path(folder), count, seed)
    yield (
        "stolen",
        Figures(canaries=SECRETS, tips=filed, died=died, found=found[:5]),
        not found and filed >= count * 0.9,
    )


if __name__ == "__main__":
    raise SystemExit(command(__doc__.splitlines()[0], [(long, 1_000)]))
