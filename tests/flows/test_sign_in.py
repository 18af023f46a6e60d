from tests.flows.stage import family, phone, plays

WAY = {
    "link": "https://qf.example/console/in/abc", "page": "https://qf.example/console/", "name": "bekomu", "code": "048216",
}  # fmt: skip


def test_who_is_in_office_gets_a_link_and_a_code():
    plays(
        """
        > 登录
        点这里进管理页面：
        https://qf.example/console/in/abc

        在电脑上，打开 https://qf.example/console/
        登录名 bekomu
        验证码 048216
        10 分钟内有效，只能用一次。别转给别人，谁问您要都别给。
        """,
        phone(family(roles=frozenset({"村干部"})), way_in=WAY),
    )


def test_who_is_not_is_told_so():
    plays(
        """
        > 登陆
        登录是给村医、干部、网格员看网页用的，您不用登录。
        报体温直接发数字，例如 36.5；要登记，发「登记」。
        """,
        phone(way_in=WAY),
    )


def test_signing_out_is_for_all_devices():
    plays(
        """
        > 退出登录
        好的，您的账号在所有设备上都退出了，没用过的链接和验证码也作废了。要再进，发「登录」。
        ! keep 退出登录
        """,
        phone(),
    )


def test_whose_office_is_over_hears_since_when_and_whom_to_ask():
    over = {"title": "南坡村 村干部", "until": "2月1日 12:00", "who": "孙为民", "phone": "10012345678"}
    plays(
        """
        > 登录
        您的岗位「南坡村 村干部」到 2月1日 12:00 为止了，管理页面现在进不去。
        有疑问，请联系孙为民：10012345678。
        您自己的事照旧：报体温直接发数字，例如 36.5。
        """,
        phone(office_over=over),
    )
