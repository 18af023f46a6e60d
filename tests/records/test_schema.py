from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from records import schema
from records.metadata import METADATA


def test_the_migrations_make_the_tables_that_the_code_means(database):
    """Otherwise a table works here and is missing at the county's."""
    with database.write() as conn:
        assert compare_metadata(MigrationContext.configure(conn), METADATA) == []


def test_an_upgrade_of_what_is_up_to_date_changes_nothing(database):
    schema.upgrade(database)
    with database.read() as conn:
        assert MigrationContext.configure(conn).get_current_heads() != ()


def test_daily_rows_are_clustered_by_day_area_and_person(database):
    key = [column.name for column in METADATA.tables["health_report"].primary_key]
    assert key == ["day", "area", "person", "id"]
