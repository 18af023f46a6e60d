from county.rounds import book, words
from county.rounds.book import Door
from records.rounds.mark import NOBODY, OK, TROUBLE
from records.rounds.walk import Stop

CALM = Stop(1, 2, 3, 12, 4, 5, False, "", 0, False, False, 1, "")


def test_a_reason_is_said_in_few_words():
    assert words.reason(CALM) == ""
    assert words.reason(CALM._replace(alone=True, silent_days=2)) == "独居，2天没消息"
    assert words.reason(CALM._replace(ill=True, status="密接")) == "这两天不舒服，在隔离（密接）"


def test_a_door_that_could_be_a_temperature_is_called_so_that_it_is_none():
    assert [words.called(n) for n in (12, 36, 44, 365)] == ["12", "36号", "44", "365号"]


def test_how_to_call_such_a_door_is_said_where_there_is_one():
    assert words.how([Door(12, CALM)]) == words.HOW
    assert words.how([Door(12, CALM), Door(36, CALM)]).endswith("「36号 好」。")


def test_numbers_become_ranges():
    assert words.ranges([3, 1, 2, 7, 9, 10]) == "1–3、7、9–10"


def test_the_hour_as_one_says_it():
    assert [words.clock(m) for m in (7 * 60, 10 * 60, 12 * 60 + 30, 15 * 60 + 20)] == [
        "早上7点",
        "上午10点",
        "中午12点半",
        "下午3点20分",
    ]


def test_a_list_fits_a_phone():
    """Whatever fifty doors there are, nobody scrolls through more than six hundred characters."""
    many = [Door(n, CALM._replace(household=n, alone=True, silent_days=9, ill=True)) for n in range(1, 100, 2)]
    names = {one.stop.household: "欧阳建国" for one in words.named(many)}
    assert len(words.listing(many, names)) <= 600


def test_doors_are_walked_by_risk_then_silence_then_number():
    doors = [
        Door(1, CALM), Door(2, CALM._replace(alone=True)), Door(3, CALM._replace(silent_days=4)), Door(4, CALM._replace(ill=True)),
        Door(5, CALM._replace(outcome=OK)), Door(6, CALM._replace(outcome=TROUBLE)), Door(7, CALM._replace(reported=4)),
    ]  # fmt: skip
    assert [one.number for one in book.still(doors)] == [6, 4, 2, 3, 1]


def test_a_watched_door_is_not_done_by_a_word():
    """Whoever is in quarantine, and who lives with them, owes a figure."""
    watched = CALM._replace(status="密接", outcome=OK)
    assert not book.done(watched)
    assert book.done(watched._replace(reported=4))


def test_what_qi_must_not_hide():
    assert not book.held_open(CALM)
    assert all(
        book.held_open(one)
        for one in (CALM._replace(status="密接"), CALM._replace(ill_today=True), CALM._replace(outcome=NOBODY))
    )


def test_the_second_village_is_called_by_other_numbers():
    doors = book.numbered([CALM, CALM._replace(area=9, household=4)])
    assert [one.number for one in doors] == [12, 10_012]
