"""Every flow of the bot, in the order in which they may claim a message."""

from __future__ import annotations

from chat.flow import Flows
from flows import (
    acknowledge,
    family,
    health_report,
    help,
    history,
    joining,
    my_information,
    person,
    preferences,
    reminder,
)

FLOWS = Flows(
    (
        joining.joining,
        health_report.health_report,
        family.family,
        history.history,
        reminder.reminder,
        my_information.my_information,
        my_information.correction,
        my_information.copy,
        my_information.deletion,
        preferences.plain_words,
        preferences.language,
        acknowledge.acknowledge,
        person.person,
        help.help_me,
        help.lost,
    )
)
LOST = help.lost
