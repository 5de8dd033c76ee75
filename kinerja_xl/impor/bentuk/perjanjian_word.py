"""An agreement: officials from its statement, targets and budgets from its tables, explanations from its annex."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kinerja_xl.impor.bentuk.pernyataan import Pernyataan, PihakPk
from kinerja_xl.impor.bentuk.sandingan import Tetap, lewati_sandingan, sandingkan
from kinerja_xl.impor.kepala.arti import PELAKU, Arti, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.sumber.isi_sumber import AlineaSumber
from kinerja_xl.impor.susun.hutan import SimpulImpor
from kinerja_xl.impor.susun.isi_baris import lengkapi_rumus
from kinerja_xl.impor.susun.isian import BENTROK, RAGU, BarisIsian, IsianImpor
from kinerja_xl.impor.susun.konteks import KonteksImpor
from kinerja_xl.impor.susun.panen import Pemanen
from kinerja_xl.impor.susun.pejabat_impor import DaftarPejabat
from kinerja_xl.impor.susun.sel_indikator import baca_baris
from kinerja_xl.patterns import regex
from kinerja_xl.sheets.pilihan import Jenjang
from kinerja_xl.text.sebutan_jabatan import is_pimpinan
from kinerja_xl.text.similar import alike, normalise
from kinerja_xl.text.tampak import ringkas

_GOAL = regex(r"^\W*sasaran\s*:?\s*(.*)$", re.IGNORECASE | re.DOTALL)
_EXPLAINED = regex(r"^\W*penjelasan\s*:?\s*(.*)$", re.IGNORECASE | re.DOTALL)
_NEXT = regex(r"^\s*(?:[A-C]\s*\.|\d+\s*\.\s*sasaran|indikator kinerja|lampiran|target kinerja)", re.IGNORECASE)
_ALIKE = 93.0
_LEVELS = {"program": Jenjang.PROGRAM, "kegiatan": Jenjang.KEGIATAN, "sub kegiatan": Jenjang.SUB_KEGIATAN}


def rakit_perjanjian(k: KonteksImpor, pejabat: DaftarPejabat, p: Pernyataan) -> None:
    """Bring one agreement into the tree and its parties into Pejabat.

    Args:
        k: the context.
        pejabat: the officials so far.
        p: the agreement.
    """
    k.hutan.catatan += p.catatan
    owner = _official(pejabat, p.pertama)
    above = _official(pejabat, p.kedua) if p.kedua.lengkap else None
    if owner is not None:
        if above is not None and above != owner:
            told = p.kedua.isi["jabatan"]
            pejabat.lengkapi(owner, {"atasan": IsianImpor(above, told.dari, "Pihak Kedua")})
        k.pemilik = IsianImpor(owner, (), "pihak pertama perjanjian")
    known = set(map(id, k.hutan.simpul()))
    head = is_pimpinan(p.pertama.isi["jabatan"].teks)
    rakit_tabel_pk(k, p.daerah, pimpinan=head)
    k.pemilik = None
    fresh = [n for n in k.hutan.simpul() if id(n) not in known]
    if not head:
        _turunkan(k, fresh, p.daerah)
    _ragukan_jenjang(k, fresh, pimpinan=head)
    if p.lepas:
        why = "lampiran sesudah beberapa perjanjian tanpa nama jabatan; penanggung jawabnya belum diisi"
        for d in p.lepas:
            k.catat(RAGU, f"{d.tabel.nama}: {why}", next(iter(d.lewat), None))
        rakit_tabel_pk(k, p.lepas)
    _penjelasan_sasaran(k, p.naskah)


def _turunkan(k: KonteksImpor, fresh: Sequence[SimpulImpor], daerah: Sequence[DaerahTabel]) -> None:
    """Put objectives of an agreement below the head's on the level of its budget, where all of it is of one level.

    Their title says no level, and nothing ties one of them to a row of the budget.
    """
    titles = [a for d in daerah if d.punya(PeranKolom.PAGU) for a in _bernama(d)]
    named = {_LEVELS[told[0]] for a in titles if len(told := [j for j in a.jenjang if j in _LEVELS]) == 1}
    funded = [n for n in fresh if n.anggaran and n.jenjang.nomenklatur]
    levels = named or {n.jenjang for n in funded if not any(x.ragu for x in funded)}
    strategic = any("strategis" in c.arti.jenjang for d in daerah for c in d.kolom_peran(PeranKolom.SASARAN) if c.arti)
    if len(levels) != 1 or strategic or (named and len(named) < len(titles)):
        return
    for node in fresh:
        goal = node.isi.get("sasaran")
        alone = node.induk is None and not node.anak and "nomenklatur" not in node.isi
        if alone and node.jenjang is Jenjang.SASARAN_STRATEGIS and goal is not None and goal.dari:
            k.hutan.ubah_jenjang(node, next(iter(levels)), "jenjang tabel anggaran perjanjian itu")


def _bernama(d: DaerahTabel) -> list[Arti]:
    return [c.arti for c in d.kolom_peran(PeranKolom.NOMENKLATUR) if c.arti]


def _ragukan_jenjang(k: KonteksImpor, fresh: Sequence[SimpulImpor], *, pimpinan: bool) -> None:
    """Mark the objectives whose level no title tells, or a title that says another than the official's rank."""
    for node in fresh:
        goal = node.isi.get("sasaran")
        if pimpinan:
            if goal is not None and goal.dari and node.jenjang.nomenklatur and "nomenklatur" not in node.isi:
                node.ragu, node.bukti = True, "judul kolom, padahal perjanjian pimpinan"
        elif node.jenjang is Jenjang.SASARAN_STRATEGIS and goal is not None and goal.dari:
            node.ragu, node.bukti = True, "sasaran tanpa jenjang, padahal bukan perjanjian pimpinan"


def _official(pejabat: DaftarPejabat, party: PihakPk) -> str | None:
    code = pejabat.kode(party.isi["jabatan"])
    if code is not None:
        pejabat.lengkapi(code, {key: v for key, v in party.isi.items() if key in ("nama", "nip", "pangkat")})
    return code


def rakit_tabel_pk(k: KonteksImpor, daerah: Sequence[DaerahTabel], *, pimpinan: bool = False) -> None:
    """Bring the tables of one agreement into the tree: targets with the budgets beside them, then explanations.

    Args:
        k: the context.
        daerah: the tables.
        pimpinan: the agreement is the head's of an office.
    """
    targets = [d for d in daerah if d.punya(*PELAKU) and d.punya(PeranKolom.INDIKATOR)]
    budgets = [
        d
        for d in daerah
        if d not in targets and d.punya(PeranKolom.NOMENKLATUR, PeranKolom.CAMPURAN) and d.punya(PeranKolom.PAGU)
    ]
    others = [d for d in daerah if d not in targets and d not in budgets]
    apart = budgets and all(not d.punya(PeranKolom.PAGU) for d in targets)
    fixed = sandingkan(k, targets, budgets, pimpinan=pimpinan) if apart else {}
    roots = set(map(id, k.hutan.akar))
    before: Pemanen | None = None
    for d in targets:
        reader = Pemanen(k, d, tetap=fixed.get(id(d)))
        if before is not None and _same_head(before.d, d):
            reader.lanjutkan(before)
        reader.panen()
        before = reader
    tied = {(id(d), t) for d, rows in _used(fixed, budgets) for t in rows}
    for d in budgets:
        rest = tuple(r for r in d.baris if (id(d), r) not in tied)
        if fixed and not rest:
            continue
        Pemanen(k, _only(d, rest) if fixed else d).panen()
    lewati_sandingan(k, budgets)
    _gantung_program(k, roots)
    for d in others:
        lengkapi_penjelasan(k, d)


def _used(fixed: Tetap, budgets: Sequence[DaerahTabel]) -> list[tuple[DaerahTabel, set[int]]]:
    """Return the rows of each budget table that are tied to a row of targets."""
    places = {
        (place.berkas, place.bagian, place.row)
        for rows in fixed.values()
        for told in rows.values()
        for value in (*told.isi.values(), *(v for b in told.anggaran.values() for v in b.values()))
        for place in value.dari
    }
    return [(d, {r for r in d.baris if (d.tabel.berkas, d.tabel.bagian, r) in places}) for d in budgets]


def _only(d: DaerahTabel, rows: tuple[int, ...]) -> DaerahTabel:
    return DaerahTabel(d.tabel, d.kolom, rows, d.lewat, d.judul)


def _same_head(a: DaerahTabel, b: DaerahTabel) -> bool:
    return [x.judul for x in a.kolom] == [x.judul for x in b.kolom]


def _gantung_program(k: KonteksImpor, sudah: set[int]) -> None:
    """Put programmes below the only objective of the office; with several nobody but the office knows which."""
    fresh = [n for n in k.hutan.akar if id(n) not in sudah]
    goals = [n for n in fresh if n.jenjang is Jenjang.SASARAN_STRATEGIS]
    below = [n for n in fresh if n.jenjang is Jenjang.PROGRAM]
    if len(goals) == 1 and below:
        for node in below:
            k.hutan.pindah(node, goals[0], "satu-satunya sasaran perjanjian itu")


def lengkapi_penjelasan(k: KonteksImpor, d: DaerahTabel) -> None:
    """Bring a table that explains indicators (definition, formula, source) to the indicators it names."""
    reader = Pemanen(k, d)
    k.lewat.update(d.lewat)
    row_of: BarisIsian | None = None
    for row in d.baris:
        for number in d.kolom_peran(PeranKolom.NO):
            if cell := d.tabel.sel.get((row, number.col)):
                k.lewat[d.tabel.tempat(cell)] = "nomor urut baris"
        for lane in reader.susunan.lajur:
            reading = baca_baris(k, d, lane, row)
            for item in reading.baris:
                name = item.pop("indikator", None)
                if name is not None:
                    row_of = cari_indikator(k, name.teks)
                    if row_of is None:
                        for place in (p for v in (name, *item.values()) for p in v.dari):
                            k.lewat[place] = (
                                f"penjelasan indikator yang tidak ada pada tabel kinerja: {ringkas(name.teks)}"
                            )
                        continue
                    row_of["indikator"] = row_of["indikator"]._replace(
                        dari=tuple(dict.fromkeys((*row_of["indikator"].dari, *name.dari)))
                    )
                    k.hutan.gabung(row_of, item, sebut=ringkas(name.teks))
                elif row_of is not None:
                    _sambung(row_of, item)
                if row_of is not None:
                    row_of.pop("cara_hitung", None) if "penjelasan_rumus" in item else None
                    lengkapi_rumus(row_of)


def cari_indikator(k: KonteksImpor, nama: str) -> BarisIsian | None:
    """Return the row of an indicator by its name, as far as one only is like it."""
    plain = normalise(nama)
    rows = [r for node in k.hutan.simpul() for r in node.indikator if "indikator" in r]
    same = [r for r in rows if normalise(r["indikator"].teks) == plain]
    if same:
        return same[0]
    near = [r for r in rows if alike(r["indikator"].teks, nama) >= _ALIKE]
    return near[0] if len(near) == 1 else None


def _sambung(row: BarisIsian, more: BarisIsian) -> None:
    """Go on with the texts of a row that a page break cut."""
    for key, value in more.items():
        had = row.get(key)
        if had is None:
            row[key] = value
        elif isinstance(had.nilai, str) and isinstance(value.nilai, str):
            row[key] = IsianImpor(f"{had.nilai}\n{value.nilai}", (*had.dari, *value.dari), had.arti)


def _penjelasan_sasaran(k: KonteksImpor, naskah: Sequence[AlineaSumber]) -> None:
    """Bring the paragraphs that explain an objective to its node."""
    node: SimpulImpor | None = None
    wanted, taking = False, False
    for alinea in naskah:
        text = alinea.teks.strip()
        goal, told = _GOAL.match(text), _EXPLAINED.match(text)
        if _NEXT.match(text) and not goal:
            wanted = taking = False
        elif (told is not None and len(text) < 20) or (told is not None and node is not None):
            taking, wanted = node is not None, False
            if told[1].strip() and node is not None:
                _tambah(k, node, alinea, told[1].strip())
        elif goal is not None and len(goal[1]) < 400 and not taking:
            node, wanted = (_node(k, goal[1], alinea), False) if goal[1].strip() else (None, True)
        elif wanted:
            node, wanted = _node(k, text, alinea), False
        elif taking and node is not None:
            _tambah(k, node, alinea, text)


def _node(k: KonteksImpor, text: str, alinea: AlineaSumber) -> SimpulImpor | None:
    plain = text.strip(" .:")
    best: tuple[float, SimpulImpor] | None = None
    for node in k.hutan.simpul():
        for told in (node.isi.get("sasaran"), *(r.get("sasaran") for r in node.indikator)):
            if told is not None and (score := alike(told.teks, plain)) >= 90 and (best is None or score > best[0]):
                best = score, node
    if best is None:
        return None
    if best[0] < 100:
        told = best[1].isi.get("sasaran")
        k.catat(
            BENTROK,
            f"Sasaran tertulis '{ringkas(plain)}' dan '{ringkas('' if told is None else told.teks)}'",
            alinea.tempat,
        )
    k.lewat[alinea.tempat] = "sasaran yang diulang pada penjelasan"
    return best[1]


def _tambah(k: KonteksImpor, node: SimpulImpor, alinea: AlineaSumber, text: str) -> None:
    had = node.isi.get("penjelasan_sasaran")
    if had is None:
        node.isi["penjelasan_sasaran"] = IsianImpor(text, (alinea.tempat,))
    elif alinea.tempat not in had.dari:
        node.isi["penjelasan_sasaran"] = IsianImpor(f"{had.nilai}\n{text}", (*had.dari, alinea.tempat))
