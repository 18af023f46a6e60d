"""The console at full size, with twenty officials at work."""
