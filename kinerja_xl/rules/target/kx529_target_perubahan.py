"""Target perubahan tidak cocok dengan dokumen.

Target perubahan diisi pada dokumen Perubahan dan berbeda dari target semula. Dokumen Perubahan menyebut alasannya dan
mengubah sedikitnya satu target, pagu, atau status indikator; bila tidak, hanya dilaporkan untuk diperiksa.

Mengapa: Perjanjian perubahan mencetak target semula dan target yang diubah berdampingan beserta alasannya; tanpa nilai
semula tidak ada yang dapat dibandingkan.

Contoh: Status dokumen Murni, sedangkan Target perubahan berisi 97.

Jalan keluar: Ubah Status dokumen menjadi Perubahan, kosongkan Target perubahan yang sama dengan target semula, atau
lengkapi Alasan perubahan.

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


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield a finding for the document, and one for each target that is no change."""
    identitas = dokumen.identitas
    semua = [i for s in dokumen.simpul for i in s.indikator]
    changed = [i for i in semua if i.target_perubahan is not None]
    status = identitas.sel.get("status_dokumen")
    if changed and identitas.status_dokumen is StatusDokumen.MURNI:
        yield temuan(
            changed[0].at,
            "target_perubahan",
            message="Target perubahan terisi, sedangkan Status dokumen Murni.",
            value=identitas.status_dokumen,
            expected="Perubahan",
            related=(*((status,) if status else ()), *(i.at.sel("target_perubahan") for i in changed[1:])),
            fix="ubah Status dokumen menjadi Perubahan, atau kosongkan Target perubahan",
        )
        return
    for i in changed:
        if i.target_perubahan == i.target_berlaku(identitas.tahun, murni=True):
            yield temuan(
                i.at,
                "target_perubahan",
                severity=Severity.INFO,
                message="Periksa: Target perubahan sama dengan target semula.",
                expected="target setelah perubahan, atau kosong",
                fix="tulis target setelah perubahan, atau kosongkan selnya",
            )
    if identitas.perubahan and semua and "target_perubahan" in semua[0].at.columns:
        yield from _dokumen(dokumen, any_change=bool(changed) or any(i.status.batal for i in semua))


def _dokumen(dokumen: Dokumen, *, any_change: bool) -> Iterator[Finding]:
    """Yield what a changed agreement lacks as a whole; an older layout has no place for what was agreed first."""
    identitas = dokumen.identitas
    if not any_change and all(b.pagu_perubahan is None for b in dokumen.anggaran):
        yield temuan(
            identitas,
            "status_dokumen",
            severity=Severity.INFO,
            message="Periksa: Status dokumen Perubahan, tetapi tidak ada target, pagu, atau status yang berubah.",
            fix="tulis yang berubah pada Target perubahan, Pagu perubahan, atau Status; nilai semula tidak ditimpa",
        )
    elif not identitas.alasan_perubahan:
        yield temuan(
            identitas,
            "alasan_perubahan",
            severity=Severity.INFO,
            message="Periksa: Alasan perubahan belum diisi.",
            expected="terisi",
            fix="tulis mengapa perjanjian kinerja diubah",
        )
