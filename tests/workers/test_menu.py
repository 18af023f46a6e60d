import pytest

from chat.repairs import wish
from flows.catalogue import FLOWS
from tests.workers.post import STOP, Clock
from wechat.errors import ApiError
from workers import menu


class Menus:
    def __init__(self):
        self.published, self.error = [], None

    def create_menu(self, buttons):
        if self.error:
            raise self.error
        self.published.append(buttons)


def test_it_is_published_once_and_again_when_it_has_changed(database, now, monkeypatch):
    menus, clock = Menus(), Clock(now)
    assert menu.publish(database, menus, clock()) and not menu.publish(database, menus, clock())
    clock.pass_(minutes=1)
    monkeypatch.setattr(menu, "COLUMNS", {"上报": {"报体温": "健康上报"}})
    monkeypatch.setattr(menu, "buttons", lambda real=menu.buttons: real(menu.COLUMNS))
    assert menu.publish(database, menus, clock()) and len(menus.published) == 2


def test_one_that_was_refused_is_tried_again(database, now):
    menus = Menus()
    menus.error = STOP
    with pytest.raises(ApiError):
        menu.publish(database, menus, now)
    menus.error = None
    assert menu.publish(database, menus, now)


def test_the_platform_takes_it():
    columns = menu.buttons()
    assert len(columns) <= menu.MOST_COLUMNS
    for column in columns:
        assert 1 <= len(column["sub_button"]) <= menu.MOST_ENTRIES
        assert len(column["name"].encode()) <= menu.LONGEST_COLUMN and len(column["name"]) <= 4
        for entry in column["sub_button"]:
            assert len(entry["name"].encode()) <= menu.LONGEST_ENTRY and len(entry["name"]) <= 7
            assert len(entry["key"].encode()) <= menu.LONGEST_KEY


def test_every_key_is_a_flow_or_a_word_that_repairs():
    keys = [entry["key"] for column in menu.buttons() for entry in column["sub_button"]]
    assert [key for key in keys if key not in FLOWS and wish(key) is None] == []
