"""Broadcasts as rows: what is said (an edition), who agreed, who gets it, by which job, how far it is, and did it land."""

from records.broadcasts import approval, consent, delivery, edition, group, job, receipt, series, understanding

__all__ = ["approval", "consent", "delivery", "edition", "group", "job", "receipt", "series", "understanding"]
