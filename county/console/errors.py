"""What is not done, in words for who asked."""


class Refused(Exception):
    """Nothing was changed; the words say why and what helps."""
