"""What protects the people in the records: widened rights with an end, and the proof of what was erased."""

from records.privacy import certificate, glass

__all__ = ["certificate", "glass"]
