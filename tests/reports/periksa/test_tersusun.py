"""JSON as it is written here is what ``json.dumps`` writes, but for control characters."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from kinerja_xl.reports.periksa.json import tersusun

_TEXTS = st.text(max_size=6)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | _TEXTS,
    lambda some: st.lists(some, max_size=3) | st.dictionaries(_TEXTS, some, max_size=3),
    max_leaves=8,
)


@given(_VALUES)
def test_as_json_dumps_writes_it(value: object) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=2)
    steering = r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
    assert tersusun(value) == re.sub(steering, lambda match: f"\\u{ord(match[0]):04x}", text)
    assert json.loads(tersusun(value)) == value


def test_each_control_character_is_escaped() -> None:
    assert tersusun(["a\x7f\u202e\u00e9\n"]) == '[\n  "a\\u007f\\u202e\u00e9\\n"\n]'
