"""Sasaran tidak berbunyi sebagai keadaan yang tercapai.

Sasaran dimulai dengan kata yang menyatakan hasil: Meningkatnya, Terwujudnya, Terlaksananya. Kata kerja aktif
(Meningkatkan) atau kata benda saja (Pengelolaan keuangan) belum menyatakan hasil. Tujuan dan sasaran daerah tidak
dinilai.

Mengapa: Sasaran adalah keadaan yang ingin dicapai, bukan pekerjaan yang akan dilakukan.

Contoh: Meningkatkan koordinasi penyelenggaraan ketertiban umum.

Jalan keluar: Ubah menjadi Meningkatnya koordinasi penyelenggaraan ketertiban umum.

Yang tidak terlihat: Sasaran yang diawali kata hasil tetapi isinya tetap kegiatan (Terlaksananya rapat), dan kata hasil
yang tidak sesuai jenjangnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip, word_set
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO

_NOT_JUDGED = frozenset({Jenjang.TUJUAN, Jenjang.SASARAN_DAERAH})
# adjectives state a condition as well; so does any word on -nya
_STATES = word_set("tertib tercapai terwujud bebas aman nihil tidak semakin makin lancar efektif efisien optimal kuat")
_ACTIVE = regex(r"(me[a-z]{3,}|mewujudkan)(kan|i)?\Z")
_PASSIVE = regex(r"(ter|ber)[a-z]{3,}\Z")


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each objective that states work or a thing instead of a result."""
    for simpul in dokumen.simpul:
        if simpul.jenjang in _NOT_JUDGED:
            continue
        for sasaran in simpul.sasaran:
            first = normalise(sasaran.teks).partition(" ")[0]
            if not first or first.endswith("nya") or first in _STATES or _PASSIVE.match(first):
                continue
            active = bool(_ACTIVE.match(first))
            what = "memakai kata kerja aktif" if active else "belum menyatakan keadaan yang dicapai"
            yield temuan(
                sasaran.at,
                "sasaran",
                message=f"Periksa sasaran {kutip(sasaran.teks)}: {what}.",
                value=sasaran.teks,
                expected="Meningkatnya …, Terwujudnya …, atau Terlaksananya …",
                fix=_fix(first) if active else "awali dengan Meningkatnya, Terwujudnya, atau kata hasil lainnya",
            )


def _fix(first: str) -> str:
    if first.endswith("kan") and first.startswith("meningkat"):
        return "ubah Meningkatkan menjadi Meningkatnya"
    return "awali dengan Meningkatnya, Terwujudnya, atau kata hasil lainnya"
