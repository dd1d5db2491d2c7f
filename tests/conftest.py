"""What every test session needs: a cache folder of its own, shared by its processes, so that no run sees what an earlier one compiled."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

# The same examples in every run, so that a change is judged by what it changes; HYPOTHESIS_PROFILE=explore looks for new ones.
settings.register_profile("same", deadline=None, max_examples=100, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=100)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    folder = tmp_path_factory.getbasetemp()
    shared = folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TERMCHECK_CACHE", str(shared / "termcheck-cache"))
        yield
