"""The least that anybody can do: Flask, wechatpy's signature check, parse and crypto, and `success`. Nothing is kept."""

import os

from flask import Flask, request
from granian import Granian
from granian.constants import Interfaces
from wechatpy import parse_message
from wechatpy.crypto import WeChatCrypto
from wechatpy.utils import check_signature

TOKEN = os.environ["TOKEN"]
app = Flask(__name__)
crypto = WeChatCrypto(TOKEN, os.environ["AES_KEY"], os.environ["APP_ID"])


@app.post("/wechat")
def receive() -> str:
    query, body = request.args, request.get_data()
    check_signature(TOKEN, query["signature"], query["timestamp"], query["nonce"])
    if "msg_signature" in query:
        body = crypto.decrypt_message(body, query["msg_signature"], query["timestamp"], query["nonce"])
    parse_message(body)
    return "success"


if __name__ == "__main__":
    Granian(
        "bench.peers.echo:app", address="127.0.0.1", port=int(os.environ["PORT"]), interface=Interfaces.WSGI,
        workers=1, blocking_threads=int(os.environ["THREADS"]), backlog=2048, log_enabled=False,
    ).serve()  # fmt: skip
