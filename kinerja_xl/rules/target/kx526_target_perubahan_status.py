"""Target perubahan tidak cocok dengan Status dokumen.

Target perubahan hanya terisi bila Status dokumen Perubahan.

Mengapa: Perjanjian murni mencetak target pertama; target perubahan di sampingnya menilai tahun itu dengan angka yang
tidak pernah diperjanjikan.

Contoh: Status dokumen Murni, Target perubahan 80.

Jalan keluar: Ubah Status dokumen menjadi Perubahan, atau kosongkan Target perubahan.

Yang tidak terlihat: Dokumen yang Status dokumennya kosong.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import StatusDokumen

SEVERITY = Severity.WARNING
JENIS = ("pk", "pengukuran")
BETA = True


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding, at the first changed target of an agreement that is said not to be changed."""
    if dokumen.identitas.status_dokumen is not StatusDokumen.MURNI:
        return
    changed = [i for s in dokumen.simpul for i in s.indikator if i.target_perubahan is not None]
    if not changed:
        return
    status = dokumen.identitas.sel.get("status_dokumen")
    yield temuan(
        changed[0].at,
        "target_perubahan",
        message="Target perubahan terisi, sedangkan Status dokumen Murni.",
        value=dokumen.identitas.status_dokumen,
        expected="Perubahan",
        related=(*((status,) if status else ()), *(i.at.sel("target_perubahan") for i in changed[1:])),
        fix="ubah Status dokumen menjadi Perubahan, atau kosongkan Target perubahan",
    )
