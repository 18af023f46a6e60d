from tests.playground.stage import GRAN, Stage, standing


def test_everyone_of_the_cast_has_a_phone(stage: Stage):
    html = stage.client.get("/").text
    assert all(f'data-openid="{person.openid}"' in html for person in stage.platform.cast.people)
    assert "李桂兰的手机" in html and GRAN in html


def test_a_name_cannot_become_markup():
    with standing(account_name="<b>群防</b>") as stage:
        assert "<b>群防</b>" not in stage.client.get("/").text


def test_there_is_no_style_or_script_in_the_page(stage: Stage):
    html = stage.client.get("/").text
    assert " style=" not in html and " onclick=" not in html and "<style" not in html
    assert "https://" not in html


def test_every_module_is_served(stage: Stage):
    for name in ("main.js", "phone.js", "playground.css", "icons/plus.svg"):
        assert stage.client.get(f"/static/{name}").status_code == 200
