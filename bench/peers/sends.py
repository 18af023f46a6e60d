"""A broadcast as Celery's users write it: a task for each recipient, a session for each thread, the token fetched once.

usage: sends.py put (openids on the input) | sends.py NAME (a worker). Runs in the benchmark's own environment.
"""

import json
import os
import sys
import threading
import time

import requests
from celery import Celery

app = Celery("sends", broker=os.environ["BROKER"])
app.conf.update(task_ignore_result=True, worker_prefetch_multiplier=4, broker_connection_retry_on_startup=True)
local = threading.local()
API = f"{os.environ['API']}cgi-bin/"
CARD = {
    "thing1": {"value": "致全县乡亲的一封信"}, "phrase2": {"value": "请看"},
    "thing3": {"value": os.environ["WORDS"]}, "time4": {"value": "2026-11-22 09:00"},
}  # fmt: skip


def session() -> requests.Session:
    if not hasattr(local, "session"):
        local.session = requests.Session()
        asked = {"grant_type": "client_credential", "appid": os.environ["APP_ID"], "secret": os.environ["SECRET"]}
        local.token = local.session.post(f"{API}stable_token", json=asked, timeout=10).json()["access_token"]
    return local.session


@app.task(bind=True, max_retries=5, name="send")
def send(self, openid: str) -> None:  # noqa: ANN001 - Celery's own
    there = session()
    card = {"touser": openid, "template_id": os.environ["TEMPLATE"], "data": CARD, "client_msg_id": f"c-{openid}"[-32:]}
    body = json.dumps(card, ensure_ascii=False).encode()  # the platform refuses escapes
    try:
        said = there.post(f"{API}message/template/send", params={"access_token": local.token}, data=body, timeout=10)
        if said.json()["errcode"]:
            raise ValueError(said.text)
    except (requests.RequestException, ValueError) as error:
        raise self.retry(exc=error, countdown=5) from error


if __name__ == "__main__":
    if sys.argv[1] == "put":
        everybody = sys.stdin.read().split()
        sys.stdout.write(f"{time.perf_counter()}\n")  # this clock is the same in every process
        for openid in everybody:
            send.delay(openid)
    else:
        calls = f"--concurrency={os.environ['CALLS']}"
        app.worker_main(["worker", "--pool=threads", calls, "--loglevel=INFO", "-n", sys.argv[1], "--without-gossip",
                         "--without-mingle"])  # fmt: skip
