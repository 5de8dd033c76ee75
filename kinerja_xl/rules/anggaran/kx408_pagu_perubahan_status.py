"""Pagu perubahan tidak cocok dengan Status dokumen.

Pagu perubahan diisi pada dokumen Perubahan. Pada dokumen Murni kolom itu kosong. Pagu perubahan yang seluruhnya sama
dengan pagunya hanya dilaporkan untuk diperiksa.

Mengapa: Perjanjian mencetak pagu yang berlaku; status yang keliru membuat dokumennya berjudul salah.

Contoh: Status dokumen Murni, sedangkan Pagu perubahan terisi.

Jalan keluar: Ubah Status dokumen menjadi Perubahan, atau kosongkan Pagu perubahan.

Yang tidak terlihat: Pagu perubahan yang terisi pada dokumen yang status dokumennya sendiri keliru, dan satu atau dua
baris yang tidak berubah.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import StatusDokumen

SEVERITY = Severity.WARNING

_FEWEST = 3  # rows: one or two may well be left unchanged


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding, at the first revised budget."""
    revised = [b for b in dokumen.anggaran if b.pagu_perubahan is not None]
    if not revised:
        return
    same = len(revised) >= _FEWEST and all(b.pagu_perubahan == b.pagu for b in revised)
    if dokumen.identitas.status_dokumen is StatusDokumen.MURNI:
        message, severity = "Pagu perubahan terisi, sedangkan Status dokumen Murni.", None
        fix = "ubah Status dokumen menjadi Perubahan, atau kosongkan Pagu perubahan"
    elif same and len(revised) == len(dokumen.anggaran):
        message, severity = "Periksa: semua Pagu perubahan sama dengan pagunya.", Severity.INFO
        fix = "tulis pagu setelah perubahan, atau kosongkan kolomnya"
    else:
        return
    first = revised[0]
    status = dokumen.identitas.sel.get("status_dokumen")
    yield temuan(
        first.at,
        "pagu_perubahan",
        severity=severity,
        message=message,
        value=dokumen.identitas.status_dokumen,
        expected="Perubahan",
        related=(*((status,) if status else ()), *(b.at.sel("pagu_perubahan") for b in revised[1:])),
        fix=fix,
    )
