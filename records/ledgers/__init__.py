"""The ledgers 台账, one file each; SHELVES is the list that export, erasure and key rotation go through."""

from __future__ import annotations

from typing import Any

from records.ledgers.appeal import APPEALS, Appeal
from records.ledgers.contact_attempt import CONTACT_ATTEMPTS, ContactAttempt
from records.ledgers.data_request import DATA_REQUESTS, DataRequest
from records.ledgers.door_knock import DOOR_KNOCKS, DoorKnock
from records.ledgers.grading import GRADINGS, Grading
from records.ledgers.health_report import HEALTH_REPORTS, HealthReport
from records.ledgers.life_sign import LIFE_SIGNS, LifeSign
from records.ledgers.monitoring import MONITORINGS, Monitoring
from records.ledgers.test_result import TEST_RESULTS, TestResult
from records.shelf import Shelf

SHELVES: tuple[Shelf[Any], ...] = (
    HEALTH_REPORTS,
    DATA_REQUESTS,
    LIFE_SIGNS,
    CONTACT_ATTEMPTS,
    DOOR_KNOCKS,
    APPEALS,
    GRADINGS,
    MONITORINGS,
    TEST_RESULTS,
)

__all__ = [
    "APPEALS",
    "CONTACT_ATTEMPTS",
    "DATA_REQUESTS",
    "DOOR_KNOCKS",
    "GRADINGS",
    "HEALTH_REPORTS",
    "MONITORINGS",
    "SHELVES",
    "TEST_RESULTS",
    "Appeal",
    "ContactAttempt",
    "DataRequest",
    "DoorKnock",
    "Grading",
    "HealthReport",
    "LifeSign",
    "Monitoring",
    "TestResult",
]


def shelf_of(record: object) -> Shelf[Any]:
    """Where a record of this class is kept. Raises LookupError for a class that is no ledger."""
    shelf = next((one for one in SHELVES if one.record is type(record)), None)
    if shelf is None:
        raise LookupError(f"{type(record).__name__} is no ledger")
    return shelf
