"""The recap's page: what it says without a script, what it packs, and what strangers cannot do to it."""

from __future__ import annotations

import base64
import json
import re
import zlib
from pathlib import Path
from typing import Any

import pytest
from helpers.rekap_uji import KALAENA, WOTU, dua_kantor

from kinerja_xl.workbook.ownership import is_ours

EVIL = "Kecamatan </script><img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def halaman(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dua_kantor(tmp_path_factory.mktemp("kabupaten")).tulisan[1]


@pytest.fixture(scope="module")
def teks(halaman: Path) -> str:
    return halaman.read_text(encoding="utf-8")


def packed(page: str) -> dict[str, Any]:
    found = re.search(r'id="muatan">([^<]*)</script>', page)
    assert found is not None
    return json.loads(zlib.decompress(base64.b64decode(found[1])))


def section(page: str, name: str) -> str:
    return " ".join(
        re.sub(r"<[^>]+>", " ", page.split(f'<section id="{name}"')[1].split("</section>", maxsplit=1)[0]).split()
    )


def test_every_status_is_told_in_words_beside_its_shape(teks: str) -> None:
    found = re.findall(
        r'<span class="status ([a-z-]+)"><svg[^>]*><use href="#ikon-([a-z-]+)"/></svg>([^<]+)</span>', teks
    )
    assert {(kind, shape) for kind, shape, _ in found} >= {("belum-lengkap",) * 2, ("belum-mengirim",) * 2}
    assert all(kind == shape and text.strip() for kind, shape, text in found)


def test_late_documents_stand_by_their_days(teks: str) -> None:
    told = section(teks, "terlambat")
    assert told.index(f"{WOTU} TW I 2026 7") < told.index(f"{KALAENA} TW I 2026 2"), "the latest first"


def test_nobody_who_is_incomplete_is_ranked_or_green(teks: str) -> None:
    told = section(teks, "peringkat")
    assert "Belum ada kantor yang dapat diperingkat" in told
    assert f"{KALAENA} 2026 TW I: belum lengkap" in told
    assert not re.search(r'class="status (lengkap|disegel)"', teks.split('<section id="kantor"')[1])


def test_findings_are_packed_with_their_cells_and_lead_to_the_workbook(teks: str, halaman: Path) -> None:
    data = packed(teks)
    numbers = [int(n) for n in re.findall(r'data-temuan="(\d+)"', teks)]
    assert numbers
    cells = {data["teks"][i] for n in numbers for row in data["temuan"][n] for i in row[5]}
    assert any(re.fullmatch(r"Kinerja![A-Z]+\d+", cell) for cell in cells)
    counted = [int(n) for n in re.findall(r"<b>(\d+)</b> temuan", teks)]
    assert counted == [sum(len(row[5]) for row in data["temuan"][n]) for n in numbers]
    assert 'href="kiriman/kal/ukur%20%231.xlsx"' in teks


def test_an_indicator_without_a_target_has_no_achievement(teks: str) -> None:
    data = packed(teks)
    (rows,) = [rows for rows in data["indikator"] if rows]
    told = {data["teks"][row[1]]: (row[5], row[8]) for row in rows}
    assert told == {
        "Indeks Kepuasan Masyarakat": (80, pytest.approx(0.75)),
        "Persentase pengaduan yang selesai": (None, None),
    }


def test_nothing_is_fetched_and_only_our_script_may_run(teks: str) -> None:
    assert "default-src 'none'" in teks
    assert not re.search(r"(?:src|href)=[\"']?(?:https?:)?//", teks)


def test_a_text_of_strangers_ends_no_element(tmp_path: Path) -> None:
    page = dua_kantor(tmp_path, EVIL).tulisan[1].read_text(encoding="utf-8")
    assert page.count("</script>") == 2
    assert "<img" not in page
    assert "&lt;/script&gt;" in page


def test_the_page_is_ours_until_somebody_changes_it(halaman: Path) -> None:
    data = halaman.read_bytes()
    assert is_ours(data)
    assert not is_ours(data.replace(b"Ringkasan", b"ringkasan"))
