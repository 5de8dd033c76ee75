"""Program dipegang pejabat eselon IV.

Periksa program yang dipegang eselon IV. Program lazimnya dipertanggungjawabkan pejabat eselon III ke atas (camat atau
sekretaris camat), kegiatan dan sub kegiatan
dapat dipegang eselon IV.

Mengapa: Program menjanjikan hasil; pejabat pengawas menjanjikan keluaran.

Contoh: Program Pemberdayaan Masyarakat Desa dipegang Kepala Seksi Pemberdayaan Masyarakat.

Jalan keluar: Ganti penanggung jawab programnya, atau perbaiki jenjangnya.

Yang tidak terlihat: Pejabat yang kolom Eselonnya kosong, dan kelurahan, yang lurahnya sendiri eselon IV.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import JenisKantor, Jenjang

SEVERITY = Severity.INFO


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each programme of an eselon IV official."""
    if dokumen.identitas.jenis_kantor is JenisKantor.KELURAHAN:  # a lurah is eselon IV himself
        return
    for simpul in dokumen.simpul:
        pejabat = dokumen.pejabat_menurut_kode.get(simpul.penanggung_jawab)
        if simpul.jenjang is not Jenjang.PROGRAM or pejabat is None or not pejabat.eselon.startswith("IV"):
            continue
        yield temuan(
            simpul.at,
            "penanggung_jawab",
            message=f"Periksa: program {simpul.kode} dipegang {pejabat.jabatan or pejabat.kode} "
            f"(eselon {pejabat.eselon}); program lazimnya dipegang eselon III.",
            value=pejabat.eselon,
            expected="eselon III",
            related=(pejabat.at.sel("eselon"),),
            fix="ganti penanggung jawab programnya, atau perbaiki jenjangnya",
        )
