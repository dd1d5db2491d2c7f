from __future__ import annotations

import pytest

from termcheck.rules import RULES


@pytest.mark.parametrize("name", RULES)
def test_a_rule_is_registered_under_its_id(name):
    assert name == RULES[name].ID
