"""Quarantine: who is kept apart under which rule, the slots of their days, two signatures under each, and the release."""
