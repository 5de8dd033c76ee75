"""Program penunjang bukan program indikatornya.

Periksa Program penunjang pada Analisis yang menyebut program lain dalam dokumen ini, padahal indikatornya berada di
bawah, atau di atas, program yang tidak disebut. Program penunjang urusan menunjang semuanya.

Mengapa: Analisis program yang menunjang keberhasilan diminta agar biaya dan hasil bertemu; program cabang lain tidak
menjelaskannya.

Contoh: Indikator di bawah Program Pembinaan Pemerintahan Desa, Program penunjang 'Program Ketenteraman'.

Jalan keluar: Tulis program di bawah sasaran indikator itu; biarkan bila memang ditunjang program lain.

Yang tidak terlihat: Program yang disebut dengan nama lain, dan sasaran tanpa program di bawahnya.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.INFO
JENIS = ("pengukuran",)
BETA = True

_SUPPORTS_ALL = "program penunjang"


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each analysis that names programmes of other branches only."""
    programmes = {normalise(s.nomenklatur): s for s in dokumen.simpul if s.jenjang is Jenjang.PROGRAM and s.nomenklatur}
    programmes = {name: s for name, s in programmes.items() if not name.startswith(_SUPPORTS_ALL)}
    for row in dokumen.analisis:
        said = normalise(row.program_penunjang)
        found = [(name, s) for name, s in programmes.items() if name in said]
        node = next((s for s, _ in dokumen.indikator_menurut_kode[row.kode_indikator]), None)
        own = _own(dokumen, node) if found and node is not None else {}
        if not own or any(s.kode in own or normalise(s.nomenklatur) in own.values() for _, s in found):
            continue
        right = ", ".join(dict.fromkeys(dokumen.simpul_menurut_kode[k].nomenklatur for k in own))
        yield temuan(
            row.at,
            "program_penunjang",
            message=f"Periksa: {kutip(row.program_penunjang)} adalah program {found[0][1].kode}, sedangkan "
            f"{row.kode_indikator} ditunjang {kutip(right)}.",
            value=row.program_penunjang,
            expected=right,
            related=(found[0][1].at.sel("nomenklatur"),),
            fix="tulis program di bawah sasaran indikator itu; biarkan bila memang ditunjang program lain",
        )


def _own(dokumen: Dokumen, node: Simpul) -> dict[str, str]:
    """Return the programmes above a node, or below it where it stands above them: kode -> normalised name."""
    up: list[Simpul] = []
    here: Simpul | None = node
    while here is not None and here not in up:
        up.append(here)
        here = dokumen.simpul_menurut_kode.get(here.induk)
    found = [s for s in up if s.jenjang is Jenjang.PROGRAM]
    if not found:
        found = [s for s in dokumen.anak.get(node.kode, ()) if s.jenjang is Jenjang.PROGRAM]
    return {s.kode: normalise(s.nomenklatur) for s in found}
