"""Invented counties: a small one to try everything in, and one at full size to measure with."""

from records.seed.large import full
from records.seed.small import Seeded, demo

__all__ = ["Seeded", "demo", "full"]
