"""The gate: which known form a table has, with the evidence; anything else is refused with what was seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from kinerja_xl.frozen import dataclass
from kinerja_xl.impor.bentuk.daftar_pejabat import bukti_daftar
from kinerja_xl.impor.kepala.arti import PELAKU, UKURAN, PeranKolom
from kinerja_xl.impor.kepala.daerah import DaerahTabel
from kinerja_xl.impor.susun.kode_resmi import baca_kode
from kinerja_xl.impor.susun.waktu_baris import waktu_terisi
from kinerja_xl.patterns import regex
from kinerja_xl.sheets import CASCADING, IKI, IKU, PENGUKURAN, PK, Jenis
from kinerja_xl.text.similar import normalise

_BLANK = regex(
    r"(rp)?[\W_]*|x{2,}|dst|dan seterusnya|(di)?isi(kan)? .*|contoh( pengisian)?"
    r"|(tujuan|sasaran|indikator|program|kegiatan|sub kegiatan|output|outcome)( strategis| kinerja| utama| program"
    r"| kegiatan)*( (\d[\d .]{0,6}|[a-z]|x+|ke \d))?",
    re.IGNORECASE,
)
"""What a form that is yet to be filled in holds: dots to write on, and the words for what belongs there."""
_ASIDE = frozenset({PeranKolom.NO, PeranKolom.SATUAN, PeranKolom.JENJANG, PeranKolom.SKP_ASPEK})
_PROGRAM = regex(r"\b(program|kegiatan|sub ?kegiatan)\b")
_ACCOUNT = regex(r"\s*(?:[456](?:\.\d){1,2}(?:\.\d\d){1,3}(?:\.\d{3,5})?\s*$|belanja\b)", re.IGNORECASE)
"""``5.1.02.01.01.0024``, an account, and how the names of accounts begin."""
_FIRST_YEAR = 2000
_LIST = 300  # rows from which a table of codes without a value is a list of the nation's


@dataclass(frozen=True, slots=True)
class BentukTabel:
    """A form of table that offices keep.

    Attributes:
        kunci: its word.
        nama: what offices call it.
        jenis: the kind of workbook that takes it.
        cocok: the evidence in a region and the titles above it, in Indonesian; "" where it is none.
    """

    kunci: str
    nama: str
    jenis: Jenis
    cocok: Callable[[DaerahTabel, str], str]


def _times(d: DaerahTabel, peran: PeranKolom, what: str) -> int:
    told = {getattr(k.arti, what) for k in d.kolom_peran(peran) if k.arti and getattr(k.arti, what)}
    rows = {"tahun": PeranKolom.TAHUN, "triwulan": PeranKolom.TRIWULAN}.get(what)
    if rows is not None and any(k.arti and k.arti.setahun and not k.arti.tahun for k in d.kolom_peran(peran)):
        told |= waktu_terisi(d, rows)
    return len(told)


def _skp(d: DaerahTabel, judul: str) -> str:
    told = d.punya(PeranKolom.SKP_HASIL) and d.punya(
        PeranKolom.SKP_ASPEK, PeranKolom.SKP_PIMPINAN, PeranKolom.SKP_UMPAN
    )
    return "kolom rencana hasil kerja, aspek, dan indikator individu" if told else ""


def _direncanakan(d: DaerahTabel, judul: str) -> bool:
    """True for a plan of actions whose columns of results are still empty."""
    if not (d.punya(PeranKolom.AKSI) or re.search(r"\b(rencana aksi|renaksi)\b", judul)):
        return False
    kinds = (PeranKolom.REALISASI, PeranKolom.REALISASI_RP, PeranKolom.CAPAIAN)
    columns = [k.col for peran in kinds for k in d.kolom_peran(peran)]
    return not any((r, col) in d.tabel.sel for r in d.baris for col in columns)


def _e81(d: DaerahTabel, judul: str) -> str:
    if not d.punya(PeranKolom.UKURAN) and _direncanakan(d, judul):
        return ""
    reached, spent = (_times(d, p, "triwulan") for p in (PeranKolom.REALISASI, PeranKolom.REALISASI_RP))
    months = _times(d, PeranKolom.REALISASI, "bulan")
    if d.punya(PeranKolom.UKURAN):
        reached = max(reached, _times(d, PeranKolom.TARGET, "triwulan"))
    quarters = max(reached, spent)
    if not d.punya(PeranKolom.INDIKATOR):
        named = spent and d.punya(PeranKolom.NOMENKLATUR, PeranKolom.CAMPURAN) and d.punya(PeranKolom.PAGU)
        return f"kolom realisasi anggaran {spent} triwulan di samping program dan pagu" if named else ""
    if not d.punya(*PELAKU):
        when = f"{reached} triwulan" if reached else f"{months} bulan"
        told = (_terukur(d) and reached + months) or reached >= 2  # of targets that another source tells
        return f"kolom realisasi {when} di samping indikator" if told else ""
    if quarters >= 2 and d.punya(PeranKolom.NOMENKLATUR, PeranKolom.CAMPURAN):
        return f"kolom realisasi {quarters} triwulan di samping target dan indikator"
    if quarters or _terukur(d):
        return "kolom target dan realisasi di samping indikator"
    return ""


def _terukur(d: DaerahTabel) -> bool:
    """True for targets with what was reached of them; results of years before all of them are where a plan begins."""
    aims, reached = ([k.arti for k in d.kolom_peran(p) if k.arti] for p in (PeranKolom.TARGET, PeranKolom.REALISASI))
    first = min((a.tahun for a in aims if a.tahun), default=0)
    counted = 0 < first < _FIRST_YEAR  # from the plan's first year, which follows all of its results
    return bool(aims) and (
        d.punya(PeranKolom.UKURAN) or any(not a.tahun or (a.tahun >= first and not counted) for a in reached)
    )


def _daftar(d: DaerahTabel, judul: str) -> str:
    told = d.punya(PeranKolom.KODE_INDIKATOR) and d.punya(PeranKolom.REALISASI, PeranKolom.KENDALA, PeranKolom.RTL)
    return "kolom kode indikator dan realisasi" if told else ""


def _renstra(d: DaerahTabel, judul: str) -> str:
    years, budgets = _times(d, PeranKolom.TARGET, "tahun"), _times(d, PeranKolom.PAGU, "tahun")
    return (
        f"pasangan target dan pagu {budgets} tahun"
        if d.punya(PeranKolom.INDIKATOR) and years >= 2 and budgets >= 2
        else ""
    )


def _aksi(d: DaerahTabel, judul: str) -> str:
    if not d.punya(PeranKolom.INDIKATOR, PeranKolom.SASARAN, PeranKolom.AKSI):
        return ""
    if d.punya(PeranKolom.AKSI):
        return "kolom rencana aksi"
    quarters, months = _times(d, PeranKolom.TARGET, "triwulan"), _times(d, PeranKolom.TARGET, "bulan")
    return f"target {quarters} triwulan" if quarters >= 3 else f"target {months} bulan" if months >= 6 else ""


def _iki(d: DaerahTabel, judul: str) -> str:
    told = re.search(
        r"indikator kinerja ?individu|\biki\b", judul + " " + " ".join(normalise(j) for k in d.kolom for j in k.judul)
    )
    return "judul indikator kinerja individu" if told and d.punya(PeranKolom.INDIKATOR) else ""


def _iku(d: DaerahTabel, judul: str) -> str:
    if not d.punya(PeranKolom.INDIKATOR):
        return ""
    if _times(d, PeranKolom.TARGET, "tahun") >= 2:
        return f"target {_times(d, PeranKolom.TARGET, 'tahun')} tahun di samping indikator"
    told = re.search(r"indikator kinerja utama|\biku\b|perjanjian kinerja", judul)
    explained = d.punya(PeranKolom.FORMULASI, PeranKolom.DEFINISI, PeranKolom.SUMBER_DATA, PeranKolom.ALASAN)
    if explained and not (told and "perjanjian" in told[0]):
        return "kolom formulasi, definisi, atau sumber data di samping indikator"
    return "judul indikator kinerja utama" if told and "perjanjian" not in told[0] else ""


def _cascading(d: DaerahTabel, judul: str) -> str:
    titled = re.search(r"cascading|pohon kinerja|penjenjangan", judul) is not None
    if not d.punya(PeranKolom.INDIKATOR):
        named = {(k.arti.peran, k.arti.jenjang) for k in d.kolom if k.arti and k.arti.peran in PELAKU}
        levels = len(named) if titled and not d.punya(*UKURAN, PeranKolom.AKSI) else 0
        return f"judul cascading, {levels} jenjang bersebelahan" if levels > 1 else ""
    if titled:
        return "judul cascading"
    return "beberapa jenjang masing-masing dengan indikatornya" if len(d.kolom_peran(PeranKolom.INDIKATOR)) > 1 else ""


def _pk(d: DaerahTabel, judul: str) -> str:
    if d.punya(PeranKolom.INDIKATOR) and d.punya(PeranKolom.TARGET) and d.punya(*PELAKU):
        return "kolom sasaran, indikator, dan target"
    priced = d.punya(PeranKolom.NOMENKLATUR, PeranKolom.CAMPURAN) and d.punya(PeranKolom.PAGU)
    return "kolom program dan anggaran" if priced and _berprogram(d, judul) else ""


def _berprogram(d: DaerahTabel, judul: str) -> bool:
    """True where names and amounts are of programmes, as titles, codes or the names say; any list has the like."""
    named = [k for k in d.kolom if k.arti and k.arti.peran in (PeranKolom.NOMENKLATUR, PeranKolom.CAMPURAN)]
    if any(k.arti and k.arti.jenjang for k in named) or re.search(r"perjanjian kinerja|cascading|pohon kinerja", judul):
        return True
    codes = d.kolom_peran(PeranKolom.KODE)
    cells = [(r, k) for r in d.baris for k in named]
    names = [normalise(c.teks) for r, k in cells if (c := d.tabel.sel.get((r, k.col)))]
    coded = any(baca_kode([c.teks for k in codes if (c := d.tabel.sel.get((r, k.col)))]) for r in d.baris)
    return coded or any(_PROGRAM.match(name) for name in names)


PEJABAT = "pejabat"
"""The form of a list of officials, which every kind of workbook takes."""

BENTUK: tuple[BentukTabel, ...] = (
    BentukTabel("skp", "matriks SKP", IKI, _skp),
    BentukTabel("daftar-triwulan", "daftar isian triwulan", PENGUKURAN, _daftar),
    BentukTabel("e81", "evaluasi hasil Renja (E.81) atau pengukuran kinerja", PENGUKURAN, _e81),
    BentukTabel("renstra", "tabel Renstra", CASCADING, _renstra),
    BentukTabel("rencana-aksi", "rencana aksi", PK, _aksi),
    BentukTabel("iki", "indikator kinerja individu", IKI, _iki),
    BentukTabel("iku", "tabel IKU", IKU, _iku),
    BentukTabel("cascading", "cascading kinerja", CASCADING, _cascading),
    BentukTabel("pk", "tabel perjanjian kinerja", PK, _pk),
    BentukTabel(PEJABAT, "daftar pejabat", PK, bukti_daftar),
)
"""The forms of tables; the first that fits is taken, so the particular stands before the general."""
_BIASA = next(b for b in BENTUK if b.kunci == "pk")


@dataclass(frozen=True, slots=True)
class Dikenal:
    """A region with its form and the evidence."""

    daerah: DaerahTabel
    bentuk: BentukTabel
    bukti: str


def kenali_daerah(daerah: DaerahTabel, judul: Sequence[str]) -> Dikenal | None:
    """Return the form of a region; None where it has none, no row, or is a list of codes for a whole nation.

    Args:
        daerah: the region.
        judul: the titles above it and of its sheet.
    """
    if not terisi(daerah) or daftar_nasional(daerah) or rincian_belanja(daerah):
        return None
    words = " ".join(normalise(t) for t in (*judul, *daerah.judul))
    for bentuk in BENTUK:
        if told := bentuk.cocok(daerah, words):
            return Dikenal(daerah, bentuk, told)
    return Dikenal(daerah, _BIASA, "arti kolomnya menurut peta") if daerah.dipetakan else None


def terisi(daerah: DaerahTabel) -> bool:
    """True where a row names anything or has a value: numbers of rows, units, dots and words for what belongs there
    say nothing.
    """
    values = {k.col for k in daerah.kolom if k.arti and k.arti.peran in UKURAN}
    names = {k.col for k in daerah.kolom if k.arti is None or k.arti.peran not in UKURAN | _ASIDE}
    for row in daerah.baris:
        for col in names | values:
            cell = daerah.tabel.sel.get((row, col))
            if cell is None or (col not in names and isinstance(cell.nilai, str)):
                continue
            if not isinstance(cell.nilai, str) or not _BLANK.fullmatch(_plain(cell.teks)):
                return True
    return False


def _plain(teks: str) -> str:
    """Return a text without its number and brackets, its dots as blanks."""
    return " ".join(re.sub(r"^\W*\(?[0-9a-z]{1,2}[.)]\s*|[….\[\]<>(){}\"_]+", " ", teks, flags=re.IGNORECASE).split())


def daftar_nasional(daerah: DaerahTabel) -> bool:
    """True for a list of codes of many affairs, as the national tables are."""
    codes = daerah.kolom_peran(PeranKolom.KODE)
    if len(daerah.baris) < _LIST or not codes:
        return False
    affairs = set()
    for row in daerah.baris:
        told = baca_kode([c.teks for k in codes if (c := daerah.tabel.sel.get((row, k.col)))])
        if told is not None:
            affairs.add(told.kode[:4])
    return len(affairs) > 6


def rincian_belanja(daerah: DaerahTabel) -> bool:
    """True for what a budget is spent on, by accounts (DPA, RKA): their codes are none of programmes."""
    if daerah.punya(PeranKolom.INDIKATOR) or daerah.dipetakan:
        return False
    named_by = (PeranKolom.KODE, PeranKolom.NOMENKLATUR, PeranKolom.CAMPURAN)
    columns = [k for peran in named_by for k in daerah.kolom_peran(peran)]
    rows = [[c.teks for k in columns if (c := daerah.tabel.sel.get((r, k.col)))] for r in daerah.baris]
    named = [texts for texts in rows if texts]
    return bool(named) and sum(any(_ACCOUNT.match(t) for t in texts) for texts in named) > 0.6 * len(named)


def yang_terlihat(daerah: Sequence[DaerahTabel]) -> str:
    """Return what was seen of tables that are no known form, for a refusal."""
    if not daerah:
        return "tidak ada baris judul kolom yang dikenali"
    if any(daftar_nasional(d) for d in daerah):
        return "daftar kode nasional, bukan tabel sebuah kantor"
    if any(rincian_belanja(d) for d in daerah):
        return "rincian belanja menurut kode rekening (DPA atau RKA), bukan program dan kegiatan"
    if not any(terisi(d) for d in daerah):
        return "judul kolom tanpa satu baris isian pun (templat kosong)"
    names = [k.arti.peran.value.replace("_", " ") for d in daerah[:2] for k in d.kolom if k.arti]
    return "tabel dengan kolom " + ", ".join(dict.fromkeys(names))
