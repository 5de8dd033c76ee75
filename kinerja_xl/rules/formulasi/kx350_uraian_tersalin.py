"""Definisi atau uraian tersalin dari baris lain.

Definisi operasional, Alasan/relevansi, dan Penjelasan sasaran menjelaskan satu indikator atau satu sasaran. Teks yang
sama pada dua indikator yang berbeda berarti salah satunya tersalin; yang ditunjuk adalah yang paling jauh dari
namanya. Teks umum yang cocok untuk semuanya hanya satu info.

Mengapa: Indikator yang definisinya milik indikator lain tidak terjelaskan.

Contoh: Relevansi indikator musrenbang berisi uraian tentang laporan keuangan.

Jalan keluar: Tulis uraian untuk indikator itu sendiri.

Yang tidak terlihat: Salinan yang diubah beberapa katanya (KX351), dan teks kurang dari empat kata.

Dasar: PermenPANRB 53/2014
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.rules.baris import kutip
from kinerja_xl.rules.formulasi.kata_pokok import hal_sama
from kinerja_xl.rules.formulasi.uraian import Uraian, uraian
from kinerja_xl.text.similar import normalise

SEVERITY = Severity.WARNING

_SHORTEST = 4  # words: "Sudah jelas" explains nothing, but it is not copied


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each text that belongs to another row, and one for each that could stand anywhere."""
    for texts in uraian(dokumen).values():
        groups: dict[str, list[Uraian]] = {}
        for item in texts:
            if len(item.teks.split()) >= _SHORTEST and item.tentang:
                groups.setdefault(normalise(item.teks), []).append(item)
        for group in (group for group in groups.values() if len(group) > 1):
            owner = max(group, key=lambda item: item.cocok)
            copies = [item for item in group if not hal_sama(item.tentang, owner.tentang)]
            yield from (_finding(item, owner) for item in copies if item.cocok < owner.cocok)
            general = [item for item in copies if item.cocok == owner.cocok]
            if general:
                yield _finding(general[0], owner, general[1:], Severity.INFO)


def _finding(copy: Uraian, owner: Uraian, more: Sequence[Uraian] = (), severity: Severity | None = None) -> Finding:
    check_it = "" if severity is None else "Periksa: "
    return temuan(
        *copy.tempat,
        message=f"{check_it}{copy.judul} {kutip(copy.tentang)} sama dengan milik {kutip(owner.tentang)} "
        f"pada baris {owner.sel.row}.",
        value=copy.teks,
        expected=f"uraian tentang {copy.tentang}",
        related=(owner.sel, *(item.sel for item in more)),
        fix="tulis uraian untuk baris ini sendiri",
        severity=severity,
    )
