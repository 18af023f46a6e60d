"""What the platform remembers, in one SQLite database: followers, windows, tokens, bubbles, faults."""
