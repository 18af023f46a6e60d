"""What can go wrong when words become sound."""


class NoVoice(Exception):
    """The synthesiser or the encoder is not installed; says what to do."""
