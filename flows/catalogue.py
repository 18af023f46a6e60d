"""Every flow of the bot, in the order in which they may claim a message."""

from __future__ import annotations

from chat.flow import Flows
from flows import (
    acknowledge,
    cases,
    danger,
    duty,
    family,
    health_report,
    help,
    history,
    joining,
    my_information,
    my_tips,
    outsider,
    person,
    preferences,
    question,
    reminder,
    rumour,
    tip,
    useless,
)

FLOWS = Flows(
    (
        danger.danger,
        joining.joining,
        tip.tip,
        my_tips.progress,
        my_tips.answer,
        my_tips.claim,
        cases.look,
        cases.take,
        cases.ask,
        cases.pass_on,
        cases.close,
        cases.merge,
        cases.split,
        cases.pay,
        duty.answer,
        duty.judge,
        rumour.rumour,
        outsider.outsider,
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
        useless.useless,
        question.question,
        help.help_me,
        help.lost,
    )
)
LOST = help.lost
