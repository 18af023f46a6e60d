"""Broadcasts to a whole county: planned, sent, and what that costs."""
