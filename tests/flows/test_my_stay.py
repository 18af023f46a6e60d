from tests.flows.stage import phone, plays

STAY = {
    "person": 1, "name": "王秀英", "kind": "居家隔离", "grade": "一般", "reason": "", "ground": "规定", "nth": 14, "days": 14,
    "left": 0, "until": "2 月 1 日", "twice": False, "at_home": True, "today": [], "missing": [],
    "team": [{"role": "村医", "name": "陈建国", "phone": "10032113404"}], "police": "",
}  # fmt: skip


def test_who_is_not_kept_apart_is_told_so() -> None:
    plays(
        """
        > 我的隔离
        您和您家登记的人现在没有在隔离。
        """,
        phone(my_stays=[]),
    )


def test_the_last_day_says_so() -> None:
    plays(
        """
        > 我的隔离
        王秀英 居家隔离第 14/14 天，今天到期（到 2 月 1 日）。
        分类「一般」：按返乡等规定隔离，没有别的情况。
        依据：规定。
        看护您的：
        村医 陈建国 10032113404
        难受、缺东西，发「人工」；垃圾要收，发「垃圾」；不同意，发「我不同意」。
        急事打 0379-1234567。
        """,
        phone(my_stays=[STAY]),
    )


def test_an_objection_goes_to_the_township() -> None:
    plays(
        """
        > 我不同意
        哪里不对，请用几句话写下来，例如：我没去过郑州。
        > 我没去过
        记下了，已经交给乡镇，3 天内复核，结果告诉您。
        复核以前请先按要求隔离，该报的体温照报。
        ! keep Object·1 person=1 words=我没去过
        """,
        phone(my_stays=[STAY]),
    )


def test_rubbish_of_who_is_kept_apart_is_a_need_with_an_end() -> None:
    plays(
        """
        > 垃圾
        已经告诉村里来收。
        请套两层袋子扎紧，外面喷消毒液，放在门里；来人敲门再递，别自己提出去。
        ! keep AskNeed·1 person=1 kind=收垃圾
        """,
        phone(my_stays=[STAY]),
    )


def test_rubbish_of_others_is_rubbish() -> None:
    plays(
        """
        > 垃圾
        您家没有人在隔离，垃圾照常放到村里的垃圾点就行。
        用过的口罩扎紧袋口再扔。
        """,
        phone(my_stays=[]),
    )


def test_who_leaves_home_is_sent_back() -> None:
    plays(
        """
        > 我出门了
        您在隔离，请马上回去，路上戴好口罩、别停留、别和人说话。村里会打电话给您。
        要买东西、拿药，发「人工」，我们送到门口。
        ! keep LeftHome name= words=我出门了
        """,
        phone(my_stays=[STAY]),
    )


def test_who_may_leave_home_may() -> None:
    plays(
        """
        > 我出门了
        您没有在隔离，正常出门戴好口罩就行。
        """,
        phone(my_stays=[]),
    )
