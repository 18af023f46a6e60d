"""Why something about people is not shown, changed or handed out; the words are for the official who asked."""


class Refused(Exception):
    """In words that say what to do instead."""


class NotThere(Refused):
    """Not there, or not theirs: which of the two is not said."""

    def __init__(self) -> None:
        super().__init__("没有找到，或者不在您的片区。")
