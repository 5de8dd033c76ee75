"""Volume anak lebih besar daripada volume induknya.

Periksa kegiatan yang target jumlahnya lebih kecil daripada jumlah target sub kegiatannya dalam satuan yang sama
(misalnya Dokumen). Indikator yang sama persis pada induk dan anak diperiksa KX515.

Mengapa: Keluaran kegiatan menghimpun keluaran sub kegiatannya; bila lebih kecil, ada yang tidak terhitung.

Contoh: Kegiatan bertarget 4 Dokumen, sub kegiatannya 4 dan 2 Dokumen.

Jalan keluar: Sesuaikan target kegiatan, atau bedakan satuannya bila yang dihitung memang lain.

Yang tidak terlihat: Anak yang jumlahnya lebih kecil daripada induknya, dan anak yang satuannya berlainan.

Dasar: PermenPANRB 89/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_xl.findings import Finding, Severity
from kinerja_xl.model import Dokumen, Indikator
from kinerja_xl.rules.at_cell import temuan
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.numbers import format_number
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, kelas_satuan

SEVERITY = Severity.INFO


def check(dokumen: Dokumen) -> Iterator[Finding]:
    """Yield one finding for each kegiatan and unit, at its first year that is too small."""
    for induk in dokumen.simpul:
        children = [i for a in dokumen.anak.get(induk.kode, ()) for i in a.indikator]
        if induk.jenjang is not Jenjang.KEGIATAN or not children:
            continue
        units: dict[str, list[Indikator]] = {}
        for indikator in induk.indikator:
            if kelas_satuan(indikator.satuan) is Kelas.JUMLAH:
                units.setdefault(normalise(indikator.satuan), []).append(indikator)
        own_names = {normalise(i.nama) for i in induk.indikator}
        for unit, mine in units.items():
            theirs = [i for i in children if normalise(i.satuan) == unit and normalise(i.nama) not in own_names]
            for year in sorted(mine[0].target):
                own, below = _total(mine, year), _total(theirs, year)
                if own is None or below is None or below <= own:
                    continue
                yield temuan(
                    mine[0].at,
                    f"target_{year}",
                    message=f"Periksa: target {year} {format_number(own)} {mine[0].satuan}, sedangkan sub kegiatannya "
                    f"berjumlah {format_number(below)} {mine[0].satuan}.",
                    value=format_number(own),
                    expected=f"paling sedikit {format_number(below)}",
                    difference=format_number(own - below),
                    related=tuple(i.at.sel(f"target_{year}") for i in (*mine[1:], *theirs)),
                    fix="sesuaikan target kegiatan, atau bedakan satuannya bila yang dihitung memang lain",
                )
                break


def _total(indikator: list[Indikator], year: int) -> float | None:
    """Return the sum of a year's targets, None when there is none or one is missing."""
    found = [v for i in indikator if isinstance(v := i.target.get(year), float)]
    return sum(found) if found and len(found) == len(indikator) else None
