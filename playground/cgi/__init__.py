"""The platform's API under /cgi-bin: one file per family, each ending in its table of calls."""
