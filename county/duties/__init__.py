"""Who owes what by when: derived from ledgers, rules and the clock, never stored."""
