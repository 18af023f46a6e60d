"""Everything that `bot.py` does once and then ends."""

from house.commands.api import api_key
from house.commands.console import invite
from house.commands.privacy import erasure, verify_log
from house.commands.registers import bring, plant, push_list
from house.commands.sealed import hand_over, keys, reseal, unseal
from house.commands.words import answers, chat, check, files

ONCE = (
    plant,
    bring,
    push_list,
    chat,
    answers,
    files,
    check,
    reseal,
    keys,
    unseal,
    hand_over,
    verify_log,
    erasure,
    invite,
    api_key,
)

__all__ = ["ONCE"]
