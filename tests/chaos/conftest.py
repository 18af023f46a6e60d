from random import Random

import pytest

from tests.chaos.service import Service
from tests.chaos.town import knowing, town

SEED = 20200125


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request, tmp_path):
    with town(request.param, knowing(tmp_path), people=600, random=Random(SEED)) as made:
        yield made


@pytest.fixture
def service():
    made = Service()
    yield made
    made.close()
