from __future__ import annotations

import subprocess
import sys

import pytest

from termcheck.registry import Registry


def test_a_module_is_imported_when_it_is_asked_for():
    code = (
        "import sys; from termcheck.registry import Registry; known = Registry({'it': 'wave'}); list(known), len(known), 'it' in known;"
        "before = 'wave' in sys.modules; known['it']; print(before, 'wave' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False True\n"


def test_an_entry_is_the_module_or_a_value_of_it():
    assert Registry({"it": "string"})["it"].digits == Registry({"it": "string"}, value="digits")["it"] == "0123456789"


def test_an_unknown_name_is_a_key_error():
    known = Registry({"it": "string"})
    assert known.get("other") is None and "other" not in known
    with pytest.raises(KeyError):
        known["other"]
