"""What can go wrong with what is kept; each class says what its catcher should do."""


class RecordsError(Exception):
    """Base of every error of this package."""


class Unavailable(RecordsError):
    """The database does not answer. Nothing of this transaction was kept: try again later."""


class Conflict(RecordsError):
    """Another process wrote this first. Nothing of this transaction was kept: load again and decide anew."""


class Unreadable(RecordsError):
    """A sealed value cannot be opened: wrong key, wrong row, or a changed byte. Alarm; trying again is useless."""


class Undeclared(RecordsError):
    """A ledger field says nothing about its purpose, its readers or its end. The start must stop."""


class Tampered(RecordsError):
    """The access log is not what was written. Alarm; `position` is the first entry that does not fit."""

    def __init__(self, position: int, reason: str) -> None:
        super().__init__(f"access log entry {position}: {reason}")
        self.position = position


class WrongKeys(RecordsError):
    """The database was written with other keys than those in the settings. The start must stop."""

    def __init__(self, setting: str) -> None:
        super().__init__(
            f"{setting} is not the key of this database: put back the one it was made with"
            " (an old field key belongs under records.previous_field_keys)"
        )
        self.setting = setting
