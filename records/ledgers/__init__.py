"""The ledgers 台账, one file each; SHELVES is the list that export, erasure and key rotation go through."""

from __future__ import annotations

from typing import Any

from records.ledgers.data_request import DATA_REQUESTS, DataRequest
from records.ledgers.door_knock import DOOR_KNOCKS, DoorKnock
from records.ledgers.health_report import HEALTH_REPORTS, HealthReport
from records.ledgers.life_sign import LIFE_SIGNS, LifeSign
from records.shelf import Shelf

SHELVES: tuple[Shelf[Any], ...] = (HEALTH_REPORTS, DATA_REQUESTS, LIFE_SIGNS)

__all__ = ["DATA_REQUESTS", "DOOR_KNOCKS", "HEALTH_REPORTS", "SHELVES", "DataRequest", "DoorKnock", "HealthReport", "LifeSign"]


def shelf_of(record: object) -> Shelf[Any]:
    """Where a record of this class is kept. Raises LookupError for a class that is no ledger."""
    shelf = next((one for one in SHELVES if one.record is type(record)), None)
    if shelf is None:
        raise LookupError(f"{type(record).__name__} is no ledger")
    return shelf
