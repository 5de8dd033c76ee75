"""Eselon tidak sesuai dengan jabatan.

Pada kecamatan: Camat III.a, Sekretaris Camat III.b, Kepala Seksi dan Lurah IV.a, Kepala Sub Bagian IV.b. Kepala
daerah tidak bereselon, dan kecamatan tidak mempunyai eselon II. Perbedaan hurufnya saja hanya dilaporkan untuk
diperiksa. Pada dinas, badan, dan inspektorat diperiksa tingkatnya saja: kepala dinas dan badan II,
sekretaris dan kepala bidang III, kepala seksi dan kepala sub bagian IV.

Mengapa: Eselon menentukan jenjang sasaran dan indikator yang dijanjikan pejabat itu.

Contoh: Sekretaris Camat ditulis eselon IV.a.

Jalan keluar: Perbaiki eselonnya, atau kosongkan bila jabatannya sudah disetarakan menjadi fungsional.

Yang tidak terlihat: Huruf eselon pada perangkat daerah selain kecamatan, karena mengikuti peraturan daerah
masing-masing, dan jabatan di kelurahan dan UPTD.

Dasar: PP 18/2016
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.patterns import regex
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import JenisKantor
from kinerja_xl.text.jabatan import JenisJabatan, jabatan_baku, jenis_jabatan

SEVERITY = Severity.WARNING

_ESELON: Mapping[JenisJabatan, str] = MappingProxyType(
    {
        JenisJabatan.KEPALA_DAERAH: "",
        JenisJabatan.CAMAT: "III.a",
        JenisJabatan.SEKRETARIS_CAMAT: "III.b",
        JenisJabatan.KEPALA_SEKSI: "IV.a",
        JenisJabatan.UNIT: "IV.a",
        JenisJabatan.KEPALA_SUB_BAGIAN: "IV.b",
        JenisJabatan.LURAH: "IV.a",
    }
)
_LARGER = {JenisKantor.DINAS, JenisKantor.BADAN, JenisKantor.INSPEKTORAT}
_LEVELS = (
    (regex(r"(?:plt |plh |pj )?kepala (?:dinas|badan)\b|inspektur(?: (?:kabupaten|kota|daerah)\b|\Z)"), "II"),
    (regex(r"(?:plt |plh |pj )?(?:sekretaris(?: (?:dinas|badan|inspektorat)\b|\Z)|kepala bidang\b)"), "III"),
    (regex(r"(?:plt |plh |pj )?kepala (?:seksi|sub bagian|sub bidang)\b"), "IV"),
)


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each official of a kecamatan whose eselon is another one's."""
    if dokumen.identitas.jenis_kantor in _LARGER:
        yield from _other_level(dokumen)
    if dokumen.identitas.jenis_kantor is not JenisKantor.KECAMATAN:
        return
    for pejabat in dokumen.pejabat:
        jenis = jenis_jabatan(pejabat.jabatan)
        wanted = _ESELON.get(jenis)
        if not pejabat.eselon or pejabat.eselon == wanted:
            continue
        if wanted is None:
            if not pejabat.eselon.startswith("II."):
                continue
            wanted = "III atau IV"
        level, mine = wanted.partition(".")[0], pejabat.eselon.partition(".")[0]
        if jenis is JenisJabatan.UNIT and level == mine:
            continue  # a unit may be a seksi or a sub bagian, so either letter fits
        shown = f"eselon {wanted}" if wanted else "tanpa eselon"
        only_letter = level == mine
        yield temuan(
            pejabat.at,
            "eselon",
            severity=Severity.INFO if only_letter else None,
            message=("Periksa: " if only_letter else "")
            + f"{pejabat.jabatan} ditulis eselon {pejabat.eselon}, lazimnya {shown}.",
            value=pejabat.eselon,
            expected=wanted,
            fix="perbaiki eselonnya, atau kosongkan bila jabatannya sudah disetarakan",
        )


def _other_level(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield a finding for each official of a larger office whose eselon is of another level than the post's."""
    for pejabat in dokumen.pejabat:
        title = jabatan_baku(pejabat.jabatan)
        wanted = next((level for pattern, level in _LEVELS if pattern.match(title)), "")
        if not wanted or not pejabat.eselon or pejabat.eselon.partition(".")[0] == wanted:
            continue
        yield temuan(
            pejabat.at,
            "eselon",
            severity=Severity.INFO,
            message=f"Periksa: {pejabat.jabatan} ditulis eselon {pejabat.eselon}, lazimnya eselon {wanted}.",
            value=pejabat.eselon,
            expected=wanted,
            fix="perbaiki eselonnya, atau kosongkan bila jabatannya sudah disetarakan",
        )
