"""Broadcasts on their way: the conductor starts, watches and ends editions; postings go one by one, mass jobs at once."""
