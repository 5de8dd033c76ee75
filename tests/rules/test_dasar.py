"""What a rule rests on is a citation that we keep with its date, and its page says how sure we are of it."""

from __future__ import annotations

import re

from click.testing import CliRunner
from helpers import some

from kinerja_xl.cli.main import group
from kinerja_xl.regulations import SUMBER
from kinerja_xl.regulations.sumber import ARTI_BUKTI
from kinerja_xl.rules import all_rules
from kinerja_xl.rules.registry import citations

CITED = {
    code: " ".join(match[1].split())
    for code, rule in all_rules().items()
    if (match := re.search(r"^Dasar:\s*(.+)", rule.docstring, re.MULTILINE | re.DOTALL))
}


def test_most_rules_rest_on_a_regulation() -> None:
    assert len(CITED) > 150


def test_the_basis_of_a_rule_is_known_with_its_grade() -> None:
    for code, cited in some(CITED.items()):
        keys, rest = citations(cited)
        assert set(keys) <= set(SUMBER), code
        assert not rest or rest.endswith("."), code
        page = all_rules()[code].halaman.dasar
        for key in keys:
            assert f"{key} tentang {SUMBER[key].tentang} ({ARTI_BUKTI[SUMBER[key].bukti]})." in page, code


def test_explain_says_what_nobody_has_verified() -> None:
    done = CliRunner().invoke(group, ["explain", "KX720"])
    assert "UU 12/2011 tentang Pembentukan Peraturan Perundang-undangan (belum diverifikasi)." in done.output
