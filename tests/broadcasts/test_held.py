"""Questions on which no limit was chosen: what is answered at once is right, and few get an answer that there is not."""

from datetime import date

from broadcasts.answer import SHIPPED, Answers, load
from broadcasts.hotline import Hotline
from county.settings import CountySettings, HealthRule
from tests.broadcasts.asked import ASKED
from tests.broadcasts.held import ANSWERED, UNANSWERED

ON = date(2026, 2, 3)
COUNTY = CountySettings(code=410798, health_rules=(HealthRule(since=date(2020, 1, 20)),))
PAGES = load(SHIPPED)
HOTLINE = Hotline(PAGES, Answers(()), COUNTY)


def test_what_is_answered_at_once_is_right_nine_times_in_ten():
    found = [(HOTLINE.find(asked, 0, ON), right) for asked, right in ANSWERED]
    sure = [answer.near[0].id in right for answer, right in found if answer.sure]
    assert len(sure) >= 18
    assert sum(sure) / len(sure) >= 0.9


def test_few_questions_without_an_answer_get_one():
    assert sum(HOTLINE.find(asked, 0, ON).sure for asked in UNANSWERED) <= 3


def test_no_held_question_words_an_answer_or_was_used_to_choose_a_limit():
    wordings = {wording for page in PAGES for wording in page.wordings} | {asked for asked, _ in ASKED}
    assert wordings.isdisjoint([*UNANSWERED, *(asked for asked, _ in ANSWERED)])
