"""Tip-offs: how they are taken, filed, matched, handled, answered and rewarded."""
