import pytest

from tests.broadcasts_chaos.place import place as built


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request, tmp_path):
    with built(request.param, tmp_path, people=600) as made:
        yield made
