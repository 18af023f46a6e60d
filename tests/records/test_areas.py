from records import areas, codes, writing
from records.areas import Area
from tests.records.helpers import COUNTY, OTHER, VILLAGE, settle


def test_a_village_is_found_by_code_and_name(database, keyring):
    settle(database, keyring)
    with database.read() as conn:
        assert areas.find(conn, VILLAGE) == Area(VILLAGE, "南坡村")
        assert areas.named(conn, "南坡村") == (Area(VILLAGE, "南坡村"),)
        assert areas.find(conn, 1) is None


def test_a_county_lists_its_villages(database, keyring):
    settle(database, keyring)
    with database.read() as conn:
        assert [one.code for one in areas.within(conn, COUNTY)] == [OTHER, VILLAGE]
        assert len(areas.within(conn, COUNTY, codes.Level.TOWNSHIP)) == 2


def test_a_path_is_said_from_the_outside_in(database, keyring):
    settle(database, keyring)
    with database.read() as conn:
        assert areas.path(conn, VILLAGE) == "安禾县柳荫乡南坡村"


def test_a_renamed_area_keeps_its_code(database, keyring):
    settle(database, keyring)
    with database.write() as conn:
        writing.run(conn, [areas.put(Area(VILLAGE, "新南坡村"))])
        assert areas.find(conn, VILLAGE).name == "新南坡村"
