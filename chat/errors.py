"""Every error of a conversation, one sentence each."""


class Refusal(Exception):
    """An answer that does not fit its question; `words` tell the person what would."""

    def __init__(self, words: object) -> None:
        super().__init__(str(words))
        self.words = words


class FlowError(Exception):
    """A flow broke the rules of flows; the person gets an apology and the operator this sentence."""


class TooManySteps(FlowError):
    """One replay took more steps than a talk may have: is there a loop that asks one name again and again?"""


class TooManyAnswers(FlowError):
    """One talk collected more answers than a talk may have: is there a question asked for ever?"""


class NotJson(FlowError):
    """A Look brought back something that JSON cannot carry: give it text, numbers, lists or dicts of them."""


class UnknownFlow(FlowError):
    """No flow has this name; a talk of an older release may still carry it."""


class Differs(AssertionError):
    """A talk went otherwise than its transcript; the message shows where."""
