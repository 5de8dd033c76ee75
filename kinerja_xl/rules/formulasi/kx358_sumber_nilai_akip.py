"""Nilai AKIP tanpa penilai sebagai sumber.

Nilai AKIP ditetapkan oleh Inspektorat atau Kementerian PANRB, jadi sumber datanya laporan hasil evaluasi mereka, bukan
kecamatan sendiri. Satu temuan untuk satu bunyi sumber.

Mengapa: Nilai yang berasal dari yang dinilai tidak dapat dibuktikan.

Contoh: Nilai AKIP dengan Sumber data 'Kecamatan'.

Jalan keluar: Tulis Laporan Hasil Evaluasi AKIP dari Inspektorat.

Yang tidak terlihat: Penilai yang disebut tetapi bukan penilai kantor ini, dan indikator AKIP yang tidak menyebut kata
AKIP atau akuntabilitas.

Dasar: PermenPANRB 88/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import IndikatorDiPohon, bernama, kutip
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_indikator

SEVERITY = Severity.WARNING

_AKIP = regex(r"\b(?:s?akip|lakip|lkjip|akuntabilitas kinerja)\b")
_EVALUATOR = regex(
    r"\b(?:inspektorat\w*|itjen|lhe|hasil evaluasi|hasil penilaian|kemenpan\w*|menpan\w*|panrb|evaluator)\b"
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each source of an AKIP value that names no evaluator."""
    groups: dict[str, list[IndikatorDiPohon]] = {}
    for baris in bernama(dokumen):
        name, source = normalise(baris.indikator.nama), normalise(baris.indikator.sumber_data)
        if kelas_indikator(name) is Kelas.NILAI and _AKIP.search(name) and source and not _EVALUATOR.search(source):
            groups.setdefault(source, []).append(baris)
    for group in groups.values():
        indikator = group[0].indikator
        more = f" pada {len(group)} baris" if len(group) > 1 else ""
        yield temuan(
            indikator.at,
            "sumber_data",
            message=f"Sumber data {kutip(indikator.nama)}{more} adalah {kutip(indikator.sumber_data)}, "
            "padahal nilainya ditetapkan oleh Inspektorat.",
            value=indikator.sumber_data,
            expected="Laporan Hasil Evaluasi AKIP dari Inspektorat",
            related=tuple(b.indikator.at.sel("sumber_data") for b in group[1:]),
            fix="tulis Laporan Hasil Evaluasi AKIP dari Inspektorat",
        )
