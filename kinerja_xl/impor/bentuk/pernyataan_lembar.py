"""Agreements in a workbook: the lines above a table, or the signatures below, name the official and who is promised."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kinerja_xl.impor.bentuk.gerbang import Dikenal
from kinerja_xl.impor.bentuk.kepala_lembar import pihak_lembar
from kinerja_xl.impor.bentuk.pernyataan import Pernyataan, PihakPk, pernyataan_di_lembar
from kinerja_xl.impor.bentuk.tanda_pihak import pihak_bertanda
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import BerkasSumber, TabelSumber
from kinerja_xl.impor.susun.isian import BarisIsian
from kinerja_xl.text.similar import normalise


def baca_pernyataan_lembar(
    berkas: BerkasSumber, dikenal: Sequence[Dikenal], bagian: Mapping[int, tuple[DaerahTabel, ...]]
) -> list[Pernyataan]:
    """Return the agreements that a workbook's sheets are, each with its tables; none where a table is of another form.

    A sheet of one official may have its budget on a sheet that names nobody; with several officials such a sheet is
    nobody's.

    Args:
        berkas: the workbook.
        dikenal: its tables that are known.
        bagian: the tables of each part.
    """
    if berkas.alinea or any(d.bentuk.kunci != "pk" for d in dikenal):
        return []
    found: list[Pernyataan] = []
    loose: list[DaerahTabel] = []
    for n, tabel in enumerate(berkas.tabel):
        mine = [d.daerah for d in dikenal if d.daerah.tabel.bagian == tabel.bagian]
        told = pernyataan_di_lembar(n, tabel, mine)
        taken = {id(d) for p in told for d in p.daerah}
        found += told
        for d in (d for d in mine if id(d) not in taken):
            first, second = pihak_lembar(d, berkas, bagian)
            if "jabatan" not in first and d is mine[0]:
                first, second = pihak_bertanda(tabel, mine)
            elif "jabatan" in first and "jabatan" not in second:
                second = _pihak_kedua(first, tabel, mine[mine.index(d) :]) or second
            if "jabatan" in first:
                found.append(Pernyataan(n, PihakPk(first), PihakPk(second), [d], berpihak=True))
            elif found and found[-1].mulai == n:
                found[-1].daerah.append(d)
            else:
                loose.append(d)
    if found:
        target = found[0].daerah if len(found) == 1 else found[-1].lepas
        target += loose
    return found


def _pihak_kedua(pertama: BarisIsian, tabel: TabelSumber, daerah: Sequence[DaerahTabel]) -> BarisIsian:
    """Return who signs a sheet's agreement beside the official that the lines above its table name."""
    for n, d in enumerate(daerah):
        end = next((min(x.baris) for x in daerah[n + 1 :] if x.baris), None)
        signed, second = pihak_bertanda(tabel, [d], end)
        both = [(pertama[k].teks, signed[k].teks) for k in ("jabatan", "nama") if k in pertama and k in signed]
        if signed:
            return second if any(normalise(a) == normalise(b) for a, b in both) else {}
    return {}
