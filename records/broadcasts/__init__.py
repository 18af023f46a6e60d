"""Broadcasts as rows: what is said (an edition), who agreed, who gets it, by which job, and how far it is."""

from records.broadcasts import approval, delivery, edition, job

__all__ = ["approval", "delivery", "edition", "job"]
