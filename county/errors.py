"""Why an official's act is not done; the words are for whoever asked."""


class Refused(Exception):
    """Nothing was changed, shown or handed out; in words that say what to do instead."""


class NotThere(Refused):
    """Not there, or not theirs: which of the two is not said."""

    def __init__(self) -> None:
        super().__init__("没有找到，或者不在您的片区。")
