import click
import pytest

from county.settings import CountySettings, HealthRule
from house import importing
from records.persons import PERSON
from tests.county.register.books import GRID, LI, ZHAO, book


@pytest.fixture
def bring(database, keyring, now, tmp_path):
    county = CountySettings(code=410798, health_rules=(HealthRule(since=now.date().replace(year=2020)),))

    def run(dry_run=False, **sheets):
        file = book(tmp_path / "b.xlsx", **sheets)
        said = importing.bring(database, keyring, county, file, now, dry_run=dry_run)
        with database.read() as conn:
            return said, len(conn.execute(PERSON.select()).all())

    return run


def test_a_trial_says_everything_and_keeps_nothing(bring):
    said, people = bring(dry_run=True, 网格=[GRID], 户籍=[LI, ZHAO])
    assert said.splitlines()[:3] == [
        "试了一遍，没有写入：",
        "  网格：新增 1，改动 0，没有变 0",
        "  户籍：新增 2，改动 0，没有变 0",
    ]
    assert people == 0


def test_an_import_says_what_it_brought(bring):
    assert bring(网格=[GRID], 户籍=[LI, ZHAO])[1] == 2


def test_faults_stop_it_and_are_listed(bring):
    with pytest.raises(click.ClickException) as stopped:
        bring(网格=[GRID], 户籍=[LI | {"性别": "x", "门牌号": n + 1} for n in range(300)])
    lines = stopped.value.message.splitlines()
    assert (lines[0], len(lines), lines[-1]) == ("有 300 处要改，什么都没有导入：", 202, "…还有 100 处")


def test_a_template_never_overwrites_a_file(tmp_path):
    importing.write_template("户籍", tmp_path / "t.xlsx")
    with pytest.raises(click.ClickException):
        importing.write_template("户籍", tmp_path / "t.xlsx")
