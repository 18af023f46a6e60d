"""Exports of ledgers: a purpose, a second person, a mark on every page, a sum at the foot, an end after a day."""
