"""What can go wrong beside the web, one sentence each."""


class NoRedis(Exception):
    """No Redis answered and none could be started; the message says what was tried and what would help."""
