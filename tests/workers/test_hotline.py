from datetime import timedelta

from records.hotline import gap, last, question, rumour
from records.hotline.gap import MISSING, Gap
from records.hotline.last import Last
from records.hotline.question import Question
from records.hotline.rumour import Rumour
from records.writing import run
from workers.hotline import Hotline


def test_each_goes_in_its_time(database, keyring, now):
    """After a day the last answer, after a month questions, after two rumours, what is missing after half a year."""
    with database.write() as conn:
        run(conn, [last.put(keyring, Last(1, now, "问", "a")), gap.put(keyring, Gap(1, now.date(), 0, MISSING, "问"))])
        run(conn, [question.put(keyring, Question(1, 1234, 1, 1, 410798000000, 2, now, "问"))])
        run(conn, [rumour.put(keyring, Rumour(1, 1234, now, "说")), rumour.asks(1, 1, 1, now)])
    job = Hotline(database)
    gone = [job.run(now + timedelta(days=days)) for days in (0, 2, 31, 61, 182)]
    assert gone == [0, 1, 1, 2, 1]
