"""The action of a row, and the quarters or months that plan it; they may also be those of its indicator."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from kinerja_xl.impor.kepala.arti import Arti, KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.kepala.jalur import BERAKSI
from kinerja_xl.impor.nilai.angka import baca_nilai, butir_sel
from kinerja_xl.impor.nilai.bulan_sumber import rencana_bulanan
from kinerja_xl.impor.sumber.isi_sumber import SelSumber, TempatSumber
from kinerja_xl.impor.susun.isi_baris import PembacaNilai
from kinerja_xl.impor.susun.isian import RAGU, BarisIsian, IsianImpor
from kinerja_xl.impor.susun.jenjang_baris import lepas_nomor
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.impor.susun.lajur import Lajur
from kinerja_xl.patterns import regex
from kinerja_xl.text.tampak import ringkas

_NAMED = regex(r"\b(aksi|langkah|tahapan|kegiatan|aktivitas|frekuensi)\b|\bjadwal\b(?!.*target)", re.IGNORECASE)
_BULLET = regex(r"\s*(?:[a-z]\s?[.)]|[-–•▪➢❖*✓])\s*\S")
_NEAR = 0.011


class SelTerisi(NamedTuple):
    """A filled cell of a row: its column, what that means, the cell, and its place."""

    kolom: KolomSumber
    arti: Arti
    sel: SelSumber
    tempat: TempatSumber


def beraksi(daerah: DaerahTabel, lajur: Lajur, row: int, sel: SelSumber) -> bool:
    """True for a row of an action in a column that its title shares between indicators and their actions.

    Indicators are numbered; actions have letters or strokes in front, or no number beside them.

    Args:
        daerah: the table.
        lajur: the lane of the column.
        row: the row.
        sel: its cell.
    """
    column = lajur.indikator
    if column is None or column.arti is None or BERAKSI not in column.arti.jenjang:
        return False
    number = next(iter(daerah.kolom_peran(PeranKolom.NO)), None)
    if _BULLET.match(sel.teks):
        return True
    return number is not None and daerah.tabel.isi(row, number.col) is None


def lewati_takaran(k: KonteksImpor, cells: Sequence[SelTerisi]) -> list[SelTerisi]:
    """Return the cells of an action's row without its unit and its target of the year, which no column takes."""
    own = [c for c in cells if c.arti.peran in (PeranKolom.SATUAN, PeranKolom.TARGET) and c.arti.setahun]
    for c in own:
        k.lewat[c.tempat] = "satuan atau target setahun sebuah aksi; lembar Rencana Aksi memuat triwulan"
    return [c for c in cells if c not in own]


def bagi_aksi(
    cells: Sequence[SelTerisi], berindikator: bool, *, jadwal: bool = False
) -> tuple[SelTerisi | None, list[SelTerisi], list[SelTerisi]]:
    """Return the action of a row, the cells that plan it, and all others.

    What stands right of an action plans it, unless it leads to the target of the row's indicator, has no title of its
    own for actions, and nothing else plans the indicator.

    Args:
        cells: the filled cells of the row.
        berindikator: the row names an indicator.
        jadwal: other rows of the table say that its quarters and months plan actions.
    """
    action = next((c for c in cells if c.arti.peran is PeranKolom.AKSI and c.arti.triwulan is None), None)
    if action is None:
        return None, [], list(cells)
    plan = [c for c in cells if _of_action(c, action)]
    rest = [c for c in cells if c is not action and c not in plan]
    timed = [c for c in plan if c.arti.peran is PeranKolom.TARGET]
    if berindikator and timed and not jadwal and _leads_to_target(timed, rest):
        return action, [c for c in plan if c not in timed], [*rest, *timed]
    return action, plan, rest


def berjadwal_aksi(rows: Iterable[tuple[Sequence[SelTerisi], bool]]) -> bool:
    """True where the quarters or months of most rows with an action do not lead to the target of an indicator.

    Args:
        rows: the filled cells of each row, and whether it names an indicator.
    """
    planned = leading = 0
    for cells, named in rows:
        action, plan, rest = bagi_aksi(cells, named)
        if action is None:
            continue
        planned += any(c.arti.peran is PeranKolom.TARGET for c in plan)
        leading += any(c.arti.peran is PeranKolom.TARGET and c.kolom.col > action.kolom.col for c in rest)
    return planned > leading > 0


def _of_action(c: SelTerisi, action: SelTerisi) -> bool:
    timed = c.arti.triwulan is not None or c.arti.bulan is not None
    measured = c.arti.peran in (PeranKolom.TARGET, PeranKolom.REALISASI)
    owned = c.arti.peran in (PeranKolom.PENANGGUNG_JAWAB, PeranKolom.KETERANGAN)
    return c.kolom.col > action.kolom.col and ((measured and timed) or owned)


def _leads_to_target(timed: Sequence[SelTerisi], rest: Sequence[SelTerisi]) -> bool:
    """True where quarters or months end at the year's target of the row, or add up to it."""
    told = [c for c in rest if c.arti.peran is PeranKolom.TARGET]
    whole = next((baca_nilai(c.sel).nilai for c in told if c.arti.setahun), None)
    own = any(c.arti.triwulan or c.arti.bulan for c in told) or any(_NAMED.search(t) for t in timed[0].kolom.judul)
    if own or not isinstance(whole, float):
        return False
    months = {c.arti.bulan: v for c in timed if c.arti.bulan and isinstance(v := baca_nilai(c.sel).nilai, float)}
    if months:
        return rencana_bulanan([months.get(n) for n in range(1, 13)], whole) is not None
    quarters = [v for c in timed if isinstance(v := baca_nilai(c.sel).nilai, float)]
    if not quarters:
        return False
    runs = all(a <= b for a, b in pairwise(quarters)) or all(a >= b for a, b in pairwise(quarters))
    return abs(sum(quarters) - whole) <= _NEAR or (runs and abs(quarters[-1] - whole) <= _NEAR)


def baca_aksi(k: KonteksImpor, action: SelTerisi, plan: Sequence[SelTerisi]) -> list[BarisIsian]:
    """Return the rows of Rencana Aksi that a cell of actions makes, one for each item.

    Args:
        k: the context; what is not used, and what is in doubt, is told to it.
        action: the cell.
        plan: the cells that plan it.
    """
    items = butir_sel(action.sel.teks)
    column = action.kolom.arti
    guessed = column is not None and column.peran is PeranKolom.INDIKATOR and not _BULLET.match(action.sel.teks)
    told = "baris tanpa nomor di bawah indikator" if guessed else "" if len(items) == 1 else "satu butir"
    rows: list[BarisIsian] = [{"aksi": IsianImpor(lepas_nomor(i)[1], (action.tempat,), told, guessed)} for i in items]
    values = PembacaNilai(None, ringkas(rows[0]["aksi"].teks))
    rows[0] |= _bulan_aksi(k, [c for c in plan if c.arti.bulan is not None], rows[0])
    for c in plan:
        if c.arti.bulan is not None:
            continue
        if c.arti.peran is PeranKolom.PENANGGUNG_JAWAB:
            for row in rows:
                row["penanggung_jawab"] = IsianImpor(c.sel.teks, (c.tempat,))
        elif c.arti.peran is PeranKolom.KETERANGAN:
            rows[0]["keterangan"] = IsianImpor(c.sel.teks, (c.tempat,))
        else:
            kind = "aksi" if c.arti.peran is PeranKolom.TARGET else "realisasi"
            values.nilai(f"{kind}_tw{c.arti.triwulan}", c.sel, c.tempat)
    found = {key: value for key, value in values.selesai().items() if key != "satuan"}
    if len(rows) > 1 and found:
        said = f"{ringkas(rows[0]['aksi'].teks)}: beberapa aksi dengan satu angka; dipasang pada yang pertama"
        k.catat(RAGU, said, action.tempat)
    rows[0] |= found
    k.lewat.update(values.lewat)
    for note in values.catatan:
        k.catat(*note)
    return rows


def _bulan_aksi(k: KonteksImpor, months: Sequence[SelTerisi], row: BarisIsian) -> BarisIsian:
    """Return the quarters of an action that is planned by months: their sum, which is listed."""
    sums: dict[str, tuple[float, tuple[TempatSumber, ...]]] = {}
    for c in months:
        read = baca_nilai(c.sel)
        if not isinstance(read.nilai, float) or c.arti.bulan is None or read.satuan == "%":
            k.lewat[c.tempat] = read.arti or "bulan aksi; lembar Rencana Aksi memuat triwulan"
            continue
        key = f"{'aksi' if c.arti.peran is PeranKolom.TARGET else 'realisasi'}_tw{(c.arti.bulan + 2) // 3}"
        had, places = sums.get(key, (0.0, ()))
        sums[key] = had + read.nilai, (*places, c.tempat)
    if sums:
        k.catat(RAGU, f"{ringkas(row['aksi'].teks)}: angka bulanan aksi dijumlahkan per triwulan", months[0].tempat)
    return {key: IsianImpor(total, places, "jumlah bulannya") for key, (total, places) in sums.items()}
