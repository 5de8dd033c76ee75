"""What the columns beside a column say of it that its own title does not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kinerja_xl.impor.kepala.arti import PELAKU, UKURAN, Arti, KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.isi_kolom import RupaKolom
from kinerja_xl.impor.kepala.istilah import kosakata, rapikan_judul
from kinerja_xl.impor.kepala.jalur import JADWAL, arti_jalur
from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

_BARE = regex(r"(jumlah|besaran|kuantitas|total|nilai|angka|nominal)( total)?")
"""Titles of an amount that do not say of what."""
ISI_INDIKATOR = "isinya indikator"
"""Why a column of outcomes or outputs is read as one of indicators."""
_RESULT = regex(r"\b(outcome|output|keluaran|hasil)\b")
_ROMANS = ("I", "II", "III", "IV")
_MOST = 0.6  # of a column's cells
_OF_OFFICIAL = frozenset({PeranKolom.NAMA, PeranKolom.PANGKAT, PeranKolom.ATASAN})  # beside a column of titles
_WORK = regex(r"(rencana )?hasil (kerja|kinerja)\b")
_FIRST = 2000
_STATE = regex(
    r"(?:(?:kondisi|capaian|realisasi|data|posisi|nilai|kinerja|existing|eksisting|pada)\s)+(?:tahun )?(20[1-4]\d)"
)
"""``Kondisi 2025``, ``Capaian Kinerja Tahun 2025``."""


def menurut_kelompok(kolom: Iterable[KolomSumber]) -> list[KolomSumber]:
    """Return columns as the titles over their groups, beside each other, let them be understood.

    Groups called I, II, III (IV) are quarters. Of groups whose titles say nothing that is known, each with the same
    measures, nobody knows what they tell apart.
    """
    columns = list(kolom)
    groups = list(dict.fromkeys(k.judul[0].strip() for k in columns if len(k.judul) > 1))
    romans = [g for g in groups if g in _ROMANS]
    if len(romans) > 1 and romans == list(_ROMANS[: len(romans)]):
        columns = [
            replace(k, arti=arti_jalur((f"Triwulan {k.judul[0]}", *k.judul[1:])))
            if len(k.judul) > 1 and k.judul[0].strip() in romans
            else k
            for k in columns
        ]
    unknown = _tak_terbaca(columns)
    return [replace(k, arti=None, sebab="judul kelompoknya tidak dikenal") if k in unknown else k for k in columns]


def _tak_terbaca(columns: Sequence[KolomSumber]) -> list[KolomSumber]:
    """Return the measures that stand in several groups of unknown titles, told apart by these alone."""
    within: dict[tuple[str, ...], list[KolomSumber]] = {}
    for k in columns:
        within.setdefault(k.judul[:-1], []).append(k)
    measured = [
        k
        for path, group in within.items()
        if path and all(x.arti is None or x.arti.peran in UKURAN for x in group)
        for k in group
        if k.arti is not None and all(arti_jalur((t,)) is None and not _says(t) for t in path)
    ]
    return [k for k in measured if sum(x.arti == k.arti and x.judul[-1] == k.judul[-1] for x in measured) > 1]


def _says(teks: str) -> bool:
    """True for a title of words that headers are made of, which says something even where it names no measure."""
    return kosakata(teks) >= _MOST


def menurut_samping(kolom: Sequence[KolomSumber], rupa: Mapping[int, RupaKolom]) -> list[KolomSumber]:
    """Return columns as their neighbours, and the table as a whole, let them be understood.

    Args:
        kolom: the columns from left to right, as their own titles and their content say.
        rupa: what stands in each of them.
    """
    made = _berdampingan(list(kolom), rupa)
    made = _berindikator(made, rupa)
    made = _hasil_pimpinan(made)
    made = [k if k not in _keluaran_aksi(made) else replace(k, arti=None, sebab="keluaran aksi") for k in made]
    made = _berawal(made, rupa)
    made = _bernama(made, rupa)
    have = {k.arti.peran for k in made if k.arti}
    return [_seluruh(k, rupa[k.col], have, made, rupa) for k in made]


def _bernama(kolom: Sequence[KolomSumber], rupa: Mapping[int, RupaKolom]) -> list[KolomSumber]:
    """Return columns of which those of officials, beside one that holds their titles, say who they are."""
    owners = [k for k in kolom if k.arti and k.arti.peran is PeranKolom.PENANGGUNG_JAWAB]
    titles = {k.col for k in owners if rupa[k.col].jabatan > _MOST}
    named = {
        k.col
        for k in owners
        if rupa[k.col].terisi and not rupa[k.col].jabatan and {k.col - 1, k.col + 1} & titles and not _of_unit(k)
    }
    return [
        replace(k, arti=Arti(PeranKolom.NAMA), sebab="nama di samping jabatan") if k.col in named else k for k in kolom
    ]


def _of_unit(k: KolomSumber) -> bool:
    return bool(k.judul) and re.match(r"unit|bidang|bagian|seksi", rapikan_judul(k.judul[-1])) is not None


def _hasil_pimpinan(kolom: Sequence[KolomSumber]) -> list[KolomSumber]:
    """Return columns of which the results of work left of a person's own are the superior's: *Hasil Kerja Camat*."""
    own = max((k.col for k in kolom if k.arti and k.arti.peran is PeranKolom.SKP_HASIL), default=0)
    if any(k.arti and k.arti.peran is PeranKolom.SKP_PIMPINAN for k in kolom):
        return list(kolom)
    return [
        replace(k, arti=Arti(PeranKolom.SKP_PIMPINAN))
        if k.col < own and k.arti and k.arti.peran is PeranKolom.SASARAN and _WORK.match(rapikan_judul(k.judul[-1]))
        else k
        for k in kolom
    ]


def _keluaran_aksi(kolom: Sequence[KolomSumber]) -> list[KolomSumber]:
    """Return columns of outputs right of a column of actions, where indicators and objectives stand left of it."""
    acted = next((k.col for k in kolom if k.arti and k.arti.peran is PeranKolom.AKSI), None)
    left = {k.arti.peran for k in kolom if k.arti and acted is not None and k.col < acted}
    if acted is None or not left & {PeranKolom.INDIKATOR, PeranKolom.SASARAN}:
        return []
    goals = [k for k in kolom if k.col > acted and k.arti and k.arti.peran is PeranKolom.SASARAN]
    return [k for k in goals if k.judul and _RESULT.search(rapikan_judul(k.judul[-1]))]


def _berawal(kolom: list[KolomSumber], rupa: Mapping[int, RupaKolom]) -> list[KolomSumber]:
    """Return columns of which the only state of a year, right before the first of several targets, is where a plan
    begins.
    """
    years = {k.arti.tahun for k in kolom if k.arti and k.arti.peran is PeranKolom.TARGET and k.arti.setahun}
    told = sorted(y for y in years if y and y > _FIRST)
    reached = [k for k in kolom if k.arti and k.arti.peran is PeranKolom.REALISASI]
    if len(told) < 2 or len(reached) > 1 or any(k.arti and k.arti.peran is PeranKolom.KONDISI_AWAL for k in kolom):
        return kolom
    states = [k for k in kolom if k.arti is None and not k.sebab and rupa[k.col].angka > _MOST] + reached
    first = [
        k
        for k in states
        if k.judul and (m := _STATE.fullmatch(rapikan_judul(k.judul[-1]))) and int(m[1]) == told[0] - 1
    ]
    if len(first) != 1:
        return kolom
    why = "keadaan setahun sebelum target pertama"
    return [replace(k, arti=Arti(PeranKolom.KONDISI_AWAL), sebab=why) if k is first[0] else k for k in kolom]


def _berindikator(kolom: list[KolomSumber], rupa: Mapping[int, RupaKolom]) -> list[KolomSumber]:
    """Return columns of which outcomes and outputs that are named as indicators are, where no other column is."""
    if any(k.arti and k.arti.peran is PeranKolom.INDIKATOR for k in kolom):
        return kolom
    return [
        replace(k, arti=replace(k.arti, peran=PeranKolom.INDIKATOR), sebab=ISI_INDIKATOR)
        if k.arti
        and k.arti.peran is PeranKolom.SASARAN
        and _RESULT.search(rapikan_judul(k.judul[-1]) if k.judul else "")
        and rupa[k.col].takaran > _MOST
        else k
        for k in kolom
    ]


def _seluruh(
    k: KolomSumber,
    mine: RupaKolom,
    have: set[PeranKolom],
    semua: Sequence[KolomSumber],
    rupa: Mapping[int, RupaKolom],
) -> KolomSumber:
    """Return a column as the other ones of its table let it be understood."""
    title = rapikan_judul(k.judul[-1]) if k.judul else ""
    if k.arti is None and not k.sebab and mine.terisi:
        return _tanpa_arti(k, title, mine, have)
    if k.arti is None or (k.arti.peran in _OF_OFFICIAL and PeranKolom.PENANGGUNG_JAWAB not in have):
        return replace(k, arti=None)
    measured = PeranKolom.INDIKATOR in have
    if k.arti.peran is PeranKolom.REALISASI and PeranKolom.PAGU in have and not measured and mine.uang > _MOST:
        return replace(k, arti=replace(k.arti, peran=PeranKolom.REALISASI_RP), sebab="rupiah, tanpa indikator")
    if k.arti.peran is PeranKolom.SUMBER_DATA and title == "sumber" and PeranKolom.PAGU in have and not measured:
        return replace(k, arti=Arti(PeranKolom.SUMBER_DANA), sebab="di samping pagu, tanpa indikator")
    if k.arti.peran is PeranKolom.INDIKATOR and PeranKolom.SATUAN not in have and mine.pendek > _MOST:
        others = [o for o in semua if o.arti and o.arti.peran is PeranKolom.INDIKATOR and o is not k]
        if any(o.col == k.col - 1 and o.arti and o.arti.peran in PELAKU for o in semua):
            others = []  # indicators of their own objective
        if (others and title == "ukuran") or any(rupa[o.col].pendek < mine.pendek / 2 for o in others):
            return replace(k, arti=Arti(PeranKolom.SATUAN), sebab="kata pendek di samping indikator")
    return k


def _tanpa_arti(k: KolomSumber, title: str, mine: RupaKolom, have: set[PeranKolom]) -> KolomSumber:
    """Return a column whose title says too little: an amount of something, or when something is done."""
    if _BARE.fullmatch(title):
        budget = PeranKolom.NOMENKLATUR in have and not have & {PeranKolom.PAGU, PeranKolom.INDIKATOR}
        if budget and mine.uang > _MOST:
            return replace(k, arti=Arti(PeranKolom.PAGU), sebab="rupiah di samping nama program atau kegiatan")
        if PeranKolom.INDIKATOR in have and PeranKolom.TARGET not in have and mine.angka > _MOST:
            return replace(k, arti=Arti(PeranKolom.TARGET), sebab="angka di samping indikator, tanpa kolom target")
    if title == "nama" and PeranKolom.PENANGGUNG_JAWAB in have:
        return replace(k, arti=Arti(PeranKolom.NAMA), sebab="nama di samping jabatan")
    parts = [rapikan_judul(t) for t in k.judul]
    if PeranKolom.AKSI in have and any(JADWAL.search(p) for p in parts[:-1]) and mine.angka > _MOST:
        timed = arti_jalur(("Target", k.judul[-1]))
        if timed is not None and (timed.triwulan or timed.bulan):
            return replace(k, arti=timed, sebab="angka jadwal aksi")
    return k


def _bersatuan(k: KolomSumber, before: KolomSumber) -> bool:
    """True right of a column that measures, under its title or that of its group: ``Target > K``, then ``Target``."""
    if k.judul == before.judul:
        return k.arti is not None and k.arti.peran in UKURAN
    measures = before.arti is not None and before.arti.peran in UKURAN
    return measures and len(k.judul) < len(before.judul) and before.judul[: len(k.judul)] == k.judul and bool(k.judul)


def _berdampingan(kolom: list[KolomSumber], rupa: Mapping[int, RupaKolom]) -> list[KolomSumber]:
    """Tell apart columns that share one title (a unit beside its number), and untitled ones that go on with a code."""
    made = list(kolom)
    for n, k in enumerate(made):
        before = made[n - 1] if n else None
        if before is None:
            continue
        mine, theirs = rupa[k.col], rupa[before.col]
        same = k.judul == before.judul
        if same and theirs.butir > _MOST > mine.butir:
            made[n - 1] = replace(before, arti=Arti(PeranKolom.NO), sebab="huruf atau nomor butir")
            continue
        if k.arti and k.arti == before.arti and k.arti.peran is PeranKolom.PAGU and before.judul:
            if "target" in normalise(before.judul[-1]) or rupa[before.col].uang < 0.3 < mine.uang:
                made[n - 1] = replace(
                    before, arti=replace(k.arti, peran=PeranKolom.TARGET), sebab="target di samping pagu"
                )
            continue
        if _bersatuan(k, before) and mine.terisi and mine.pendek > _MOST and theirs.angka > 0.5:
            made[n] = replace(k, arti=Arti(PeranKolom.SATUAN), sebab="teks di samping angkanya")
        elif same and k.arti and k.arti.peran is PeranKolom.NOMENKLATUR and theirs.kode > 0.7 and mine.kode < 0.3:
            made[n - 1] = replace(before, arti=Arti(PeranKolom.KODE), sebab="isinya kode")
        elif same and before.arti and before.arti.peran in (PeranKolom.NO, PeranKolom.KODE) and mine.panjang > 0.3:
            made[n] = replace(k, arti=Arti(PeranKolom.NOMENKLATUR), sebab="nama di samping kodenya")
        elif not k.judul and before.arti and before.arti.peran is PeranKolom.KODE and mine.kode > 0.8:
            made[n] = replace(k, arti=before.arti, sebab="kode yang dipecah")
        elif not k.judul and before.arti and before.arti.peran in UKURAN and mine.terisi and mine.pendek > 0.8:
            made[n] = replace(k, arti=Arti(PeranKolom.SATUAN), sebab="teks di samping angkanya")
        elif (
            k.arti
            and k.arti.peran is PeranKolom.REALISASI
            and before.arti
            and before.arti.peran is PeranKolom.PAGU
            and mine.uang > 0.5
        ):
            made[n] = replace(k, arti=replace(k.arti, peran=PeranKolom.REALISASI_RP), sebab="rupiah di samping pagu")
    return made
