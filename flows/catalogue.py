"""Every flow of the bot, chapter by chapter, in the order in which they may claim a message: danger first, help last."""

from __future__ import annotations

from chat.flows import Flows
from flows import (
    acknowledge,
    arriving,
    broadcast,
    call_list,
    case_events,
    cases,
    command,
    contact_list,
    contacts,
    coverage,
    daily_report,
    danger,
    directive,
    door_knock,
    duty,
    edition_decision,
    edition_orders,
    edition_progress,
    edition_which,
    elder,
    family,
    file_of,
    full_text,
    health_report,
    help,
    history,
    joining,
    leave,
    mine,
    missing,
    my_information,
    my_stay,
    my_tips,
    need,
    outsider,
    paper,
    person,
    places,
    placing,
    preferences,
    quarantine,
    quarantine_changes,
    quarantine_left,
    quarantine_review,
    question,
    release,
    reminder,
    returning,
    reward,
    room,
    round,
    round_left,
    round_walk,
    rumour,
    shift,
    sign,
    sign_in,
    stage_report,
    test_result,
    tip,
    today,
    understood,
    useless,
    verification,
)

DANGER = (danger.danger, danger.fall)
BROADCASTS = (
    edition_orders.stop, edition_decision.agree, edition_decision.refuse, edition_orders.resume, edition_orders.recall,
    edition_progress.progress, edition_progress.text, edition_progress.files, edition_which.halt, edition_which.which,
    directive.received,
    directive.unreceipted, understood.unsure, understood.explained, understood.understood, full_text.full_text,
    broadcast.broadcast,
)  # fmt: skip
JOINING = (joining.joining,)
DOORS = (door_knock.door_knock, door_knock.progress)
CONTACTS = (contacts.link, contacts.tried, contact_list.unreached, contact_list.chain, contact_list.letter)
RETURNS = (
    verification.check, verification.listed, file_of.file_of, arriving.there, arriving.later, arriving.cancelled,
    arriving.listed, placing.agree, placing.other, placing.listed,
)  # fmt: skip
ROUNDS = (
    round.round_, round_walk.walk, round_left.left, round_left.undo, paper.sheet, paper.rows, paper.photos,
    paper.done,
)  # fmt: skip
LISTS = (
    missing.contact, missing.missing, call_list.made, call_list.waiting, coverage.coverage, coverage.ill, coverage.silent,
    coverage.fine,
)  # fmt: skip
REPORTS = (daily_report.daily, daily_report.zero, stage_report.stage_report)
TODAY = (today.today,)
QUARANTINE = (
    quarantine.place, quarantine.listed, quarantine_changes.extend, quarantine_changes.move,
    quarantine_changes.regrade, quarantine_changes.transfer, quarantine_changes.undo, quarantine_review.review,
    quarantine_left.left, sign.sign, sign.later, release.release, release.letter, release.own_letter, room.rooms,
    room.lodge, room.add, test_result.test_result, my_stay.my_stay, my_stay.disagree, my_stay.waste,
)  # fmt: skip
TIPS = (
    tip.tip, my_tips.progress, my_tips.answer, my_tips.claim, cases.look, cases.take, cases.ask, cases.pass_on,
    cases.close, case_events.merge, case_events.split, reward.pay,
)  # fmt: skip
OFFICIAL_WORDS = (duty.answer, duty.judge, rumour.rumour)
COMING_HOME = (returning.returning, arriving.arrived, arriving.moved, arriving.off)
NEEDS = (outsider.outsider, need.done, need.need, need.waiting)
POSTS = (
    shift.hand_over, shift.take, shift.refuse, shift.come_back, leave.leave, leave.restore, mine.mine, command.command, places.move,
    places.merge,
)  # fmt: skip
ELDERS = (elder.visited, elder.well, elder.seen, elder.elders)
HEALTH = (health_report.health_report, family.family, history.history, reminder.reminder)
OWN_DATA = (
    my_information.my_information, my_information.correction, my_information.copy, my_information.deletion,
    my_information.who_looked, preferences.plain_words, preferences.language,
)  # fmt: skip
HELP = (
    acknowledge.acknowledge, person.person, useless.useless, question.question, sign_in.sign_in, sign_in.sign_out,
    sign_in.invitation, help.help_me, help.lost,
)  # fmt: skip

FLOWS = Flows(
    (
        *DANGER, *BROADCASTS, *JOINING, *DOORS, *CONTACTS, *RETURNS, *ROUNDS, *LISTS, *REPORTS, *TODAY, *QUARANTINE,
        *TIPS, *OFFICIAL_WORDS, *COMING_HOME, *NEEDS, *POSTS, *ELDERS, *HEALTH, *OWN_DATA, *HELP,
    )
)  # fmt: skip
LOST = help.lost
