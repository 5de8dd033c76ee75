"""What the texts above a table, and its columns together, say of the time and the kind of their values."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kinerja_xl.impor.kepala.arti import KolomSumber, PeranKolom
from kinerja_xl.impor.kepala.istilah import rapikan_judul
from kinerja_xl.impor.kepala.jalur import kali_rupiah
from kinerja_xl.patterns import regex
from kinerja_xl.text.similar import normalise

_SCALED = regex(r"\b(dalam|rp\.?|satuan)\b.{0,12}\b(ribu|juta|000)|\b(ribuan|jutaan) rupiah", re.IGNORECASE)
_REACHED = regex(r"^\s*realisasi\b", re.IGNORECASE)
_QUARTERED = regex(r"\b(target|tgt|rencana|pagu|anggaran kas|realisasi|real|capaian|volume)\b")
_EVALUATED = regex(r"\b(evaluasi|realisasi|capaian|pengukuran|hasil|monitoring|monev)\b")
_PLANNED = regex(r"\b(rencana aksi|renaksi|anggaran kas|target triwulan)\b")
_DATED = regex(r"\b(?:tahun|ta|anggaran)\s+(20[1-4]\d)\b")
_UNTIL = regex(r"\bs d\b")
_RESULTS = {PeranKolom.TARGET: PeranKolom.REALISASI, PeranKolom.PAGU: PeranKolom.REALISASI_RP}
_SPENT = frozenset(_RESULTS.values())
_QUARTER = regex(r"(?:triwulan|tw) (?:ke )?(i{1,3}|iv|[1-4])(?: (?:tahun )?20[1-4]\d)?")
_PLAN = regex(r"\b(renstra|rencana strategis|rpjmd|jangka menengah|akhir)\b")
_ROMANS = ("I", "II", "III", "IV")


def menurut_teks(kolom: Iterable[KolomSumber], texts: Sequence[str]) -> Iterator[KolomSumber]:
    """Yield columns whose amounts are as the texts above the table say, and which are after a change if others are not.

    A table with one target only may call it the changed one; it is the target. Results in per cent beside targets in
    per cent are results, not how much of the target was reached.
    """
    columns = _pada_triwulan(list(kolom), texts)
    columns = _akhir_rencana(_lampau(_berulang(_terlaksana(columns, texts)), texts))
    known = {k.arti for k in columns}
    factor = kali_rupiah([t for t in texts if _SCALED.search(t)])
    percent = any(k.arti and k.arti.peran is PeranKolom.TARGET and _in_percent(k) for k in columns)
    for k in columns:
        arti = k.arti
        reached = percent and _in_percent(k) and _REACHED.search(k.judul[-1])
        if reached and arti is not None and arti.peran is PeranKolom.CAPAIAN:
            arti = replace(arti, peran=PeranKolom.REALISASI)
        if arti is not None and arti.perubahan and replace(arti, perubahan=False) not in known:
            arti = replace(arti, perubahan=False)
        if arti is not None and arti.peran in (PeranKolom.PAGU, PeranKolom.REALISASI_RP) and arti.kali == 1:
            arti = replace(arti, kali=factor)
        yield replace(k, arti=arti)


def _pada_triwulan(kolom: list[KolomSumber], texts: Sequence[str]) -> list[KolomSumber]:
    """Return columns whose results are those of the quarter that is the whole text right above their table."""
    found = _QUARTER.fullmatch(normalise(texts[-1])) if texts else None
    timed = any(k.arti and k.arti.triwulan for k in kolom)
    if found is None or timed:
        return kolom
    quarter = _ROMANS.index(found[1].upper()) + 1 if found[1].upper() in _ROMANS else int(found[1])
    return [
        replace(k, arti=replace(k.arti, triwulan=quarter))
        if k.arti and k.arti.peran in _SPENT and k.arti.setahun and not k.arti.tahun
        else k
        for k in kolom
    ]


def _akhir_rencana(kolom: list[KolomSumber]) -> list[KolomSumber]:
    """Return columns of which the plan's year is its last one, beside a target of the year itself without a date."""
    aims = (PeranKolom.TARGET, PeranKolom.PAGU)
    if not any(k.arti and k.arti.peran is PeranKolom.TARGET and k.arti.setahun and not k.arti.tahun for k in kolom):
        return kolom
    return [
        replace(k, arti=replace(k.arti, akhir=True))
        if k.arti and k.arti.peran in aims and k.arti.tahun and any(_PLAN.search(rapikan_judul(t)) for t in k.judul)
        else k
        for k in kolom
    ]


def _terlaksana(kolom: list[KolomSumber], texts: Sequence[str]) -> list[KolomSumber]:
    """Return columns whose quarters, which name no measure, are results: the table has a target of the year beside
    them, evaluates by its title, or tells how much of that was reached in the same quarters.
    """
    times = [k for k in kolom if k.arti and k.arti.triwulan and not sampai_dengan(k.judul)]
    bare = [k for k in times if not any(_QUARTERED.search(rapikan_judul(t)) for t in k.judul)]
    bare = [k for k in bare if k.arti and k.arti.peran in (PeranKolom.TARGET, PeranKolom.PAGU)]
    told = {k.arti.peran for k in times if k.arti and k not in bare}
    yearly = {k.arti.peran for k in kolom if k.arti and k.arti.setahun}
    aside = {PeranKolom.CAPAIAN, PeranKolom.REALISASI_FISIK}
    planned = yearly & {PeranKolom.TARGET, PeranKolom.PAGU}
    if not bare or not planned or PeranKolom.REALISASI in yearly or told - aside:
        return kolom
    words = " | ".join(normalise(t) for t in texts)
    if not told & aside and (not _EVALUATED.search(words) or _PLANNED.search(words)):
        return kolom
    if any(k.arti and k.arti.peran is PeranKolom.AKSI for k in kolom):
        return kolom
    return [
        replace(k, arti=replace(k.arti, peran=_RESULTS[k.arti.peran]), sebab="triwulan di samping target setahun")
        if k in bare and k.arti
        else k
        for k in kolom
    ]


def _berulang(kolom: list[KolomSumber]) -> list[KolomSumber]:
    """Return columns of which the sum up to a quarter is not taken for that quarter's own, as those beside it are."""
    own = {k.arti.peran for k in kolom if k.arti and k.arti.triwulan and not sampai_dengan(k.judul)}
    made = []
    for k in kolom:
        peran = None if k.arti is None else k.arti.peran
        summed = k.arti is not None and k.arti.triwulan and sampai_dengan(k.judul)
        if summed and own & _SPENT and not any(_QUARTERED.search(rapikan_judul(t)) for t in k.judul):
            peran = _RESULTS.get(peran, peran) if peran else None  # "Total s.d. TW II", beside results
        if k.arti is not None and peran is not None and summed and peran in own & _SPENT:
            arti = replace(k.arti, peran=peran, triwulan=None, sampai_kini=True)
            made.append(replace(k, arti=arti, sebab="jumlah sampai triwulan itu"))
        else:
            made.append(k)
    return made


def sampai_dengan(judul: Sequence[str]) -> bool:
    """True for a title path that says *sampai dengan*: its values run up to a time.

    Args:
        judul: the titles.
    """
    return any(_UNTIL.search(rapikan_judul(t)) for t in judul)


def _lampau(kolom: list[KolomSumber], texts: Sequence[str]) -> list[KolomSumber]:
    """Return columns whose results up to a year before the table's own are those of the years before."""
    years = [k.arti.tahun for k in kolom if k.arti and k.arti.peran is PeranKolom.TARGET and k.arti.setahun]
    told = [y for y in years if y] or [int(y) for t in texts for y in _DATED.findall(normalise(t))]
    return [
        replace(k, arti=replace(k.arti, sampai_kini=False, sampai_lalu=True))
        if k.arti and k.arti.sampai_kini and k.arti.tahun and told and 10 < k.arti.tahun < min(told)
        else k
        for k in kolom
    ]


def _in_percent(k: KolomSumber) -> bool:
    """True for a title that ends with its unit: ``Target (%)``."""
    return bool(k.judul) and k.judul[-1].rstrip().rstrip(")").endswith("%")
