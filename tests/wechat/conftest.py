"""The fake API for every test of the client."""

import pytest

from tests.wechat.api import Api


@pytest.fixture
def api():
    api = Api()
    yield api
    api.close()
