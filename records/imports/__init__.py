"""Registers taken in from files: what stands there already, what is new, and a line for each file."""

from records.imports import log

PARTS = (log,)
