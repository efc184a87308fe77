"""A center for each file of tests."""

import pytest
from center import served


@pytest.fixture(scope="module")
def center(tmp_path_factory):
    with served(tmp_path_factory.mktemp("center")) as center:
        yield center
