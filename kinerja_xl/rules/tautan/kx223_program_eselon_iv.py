"""Program dipegang pejabat eselon IV.

Periksa program yang dipegang eselon IV. Program lazimnya dipertanggungjawabkan pejabat eselon III ke atas (camat atau
sekretaris camat), kegiatan dan sub kegiatan dapat dipegang eselon IV. Satu temuan untuk semua programnya.

Mengapa: Program menjanjikan hasil; pejabat pengawas menjanjikan keluaran.

Contoh: Program Pemberdayaan Masyarakat Desa dipegang Kepala Seksi Pemberdayaan Masyarakat.

Jalan keluar: Ganti penanggung jawab programnya, atau perbaiki jenjangnya.

Yang tidak terlihat: Pejabat yang kolom Eselonnya kosong, kelurahan, yang lurahnya sendiri eselon IV, dan kantor yang
tidak mempunyai pejabat di atas eselon IV.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Pejabat, Simpul
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.pengukuran.tahun import gabung_kata
from kinerja_xl.sheets.pilihan import JenisKantor, Jenjang

SEVERITY = Severity.INFO


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for the programmes of eselon IV officials: how the office shares them out is one decision."""
    if dokumen.identitas.jenis_kantor is JenisKantor.KELURAHAN:  # a lurah is eselon IV himself
        return
    if not any(p.atasan and p.eselon.startswith("I") and not p.eselon.startswith("IV") for p in dokumen.pejabat):
        return  # nobody of the office is above eselon IV: a puskesmas, whose superior is another office
    held = [(simpul, pejabat) for simpul in dokumen.simpul if (pejabat := _low(dokumen, simpul)) is not None]
    if not held:
        return
    simpul, pejabat = held[0]
    titles = "; ".join(dict.fromkeys(p.jabatan or p.kode for _, p in held))
    eselon = gabung_kata(list(dict.fromkeys(p.eselon for _, p in held)))
    yield temuan(
        simpul.at,
        "penanggung_jawab",
        message=f"Periksa: program {gabung_kata([s.kode for s, _ in held])} dipegang {titles} (eselon {eselon}); "
        "program lazimnya dipegang eselon III.",
        value=pejabat.eselon,
        expected="eselon III",
        related=(*(s.at.sel("penanggung_jawab") for s, _ in held[1:]), pejabat.at.sel("eselon")),
        fix="ganti penanggung jawab programnya, atau perbaiki jenjangnya",
    )


def _low(dokumen: Dokumen, simpul: Simpul) -> Pejabat | None:
    """Return the eselon IV official who holds a node that is a programme."""
    pejabat = dokumen.pejabat_menurut_kode.get(simpul.penanggung_jawab)
    held = simpul.jenjang is Jenjang.PROGRAM and pejabat is not None and pejabat.eselon.startswith("IV")
    return pejabat if held else None
