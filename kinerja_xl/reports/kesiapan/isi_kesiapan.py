"""Kesiapan evaluasi: the criteria of the AKIP evaluation beside what a check found, and what to mend first.

It gives no score: a finding touches a criterion, which then is not surely unmet, and a criterion without findings is
not surely met. Only a district that gives the weights itself gets the range that the findings leave open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kinerja_xl.findings import FileResult, Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.regulations.kriteria_akip import Kriteria, KriteriaAkip
from kinerja_xl.regulations.sumber import ARTI_BUKTI
from kinerja_xl.reports.cetak.gambar import Gambar
from kinerja_xl.reports.cetak.surat import TITIK_ISIAN, Kop, kop
from kinerja_xl.reports.periksa.groups import Group, groups, ranges_of
from kinerja_xl.text.numbers import format_number, half_up

TIDAK_DIPETAKAN = "tidak dipetakan"
_TERSENTUH, _TANPA_TEMUAN = "tersentuh temuan", "tidak ada temuan"
_TIDAK_TERLIHAT = "tidak diukur di sini"
_DAHULU = 10
_SEL = 4  # cells named of one cause; the findings themselves name them all


@dataclass(frozen=True, slots=True)
class BarisKriteria:
    """One criterion: whether findings touch it, which rules' and how many of each weight."""

    kode: str
    isi: str
    status: str
    galat: int
    peringatan: int
    info: int
    kaidah: str


@dataclass(frozen=True, slots=True)
class BagianKesiapan:
    """One sub component.

    Attributes:
        bobot: its weight, "" where none is known.
        banyak: how many criteria it asks; ``lain`` of them no source describes.
        dipetakan: how many of them this workbook's check looks at; ``tersentuh`` of them have findings.
    """

    kode: str
    nama: str
    bobot: str
    banyak: int
    dipetakan: int
    tersentuh: int
    lain: int
    kriteria: tuple[BarisKriteria, ...]


@dataclass(frozen=True, slots=True)
class LangkahPerbaikan:
    """One cause to mend: the criteria it touches, where it stands and what to do."""

    nomor: int
    kriteria: str
    kode: str
    berat: str
    sel: str
    temuan: str
    perbaikan: str


@dataclass(frozen=True, slots=True)
class RentangNilai:
    """The score that the findings leave open, and whose weights it is reckoned with."""

    terendah: str
    tertinggi: str
    dasar: str


@dataclass(frozen=True, slots=True)
class IsiKesiapan:
    """Everything the template may name. ``rentang`` is None without a district's own weights."""

    kop: Kop
    kantor: str
    kabupaten: str
    tahun: str
    berkas: str
    dokumen: str
    sumber: str
    bukti: str
    banyak: int
    dipetakan: int
    tersentuh: int
    bagian: tuple[BagianKesiapan, ...]
    dahulu: tuple[LangkahPerbaikan, ...]
    lebih: int
    di_luar: int
    rentang: RentangNilai | None


def isi_kesiapan(dokumen: Dokumen, hasil: FileResult, judul: str, logo: Gambar | None = None) -> IsiKesiapan:
    """Return what the template may name.

    Args:
        dokumen: the office's facts.
        hasil: what the check found in it.
        judul: the name of the document the workbook is kept for.
        logo: a picture for the letterhead.
    """
    identitas, lke = dokumen.identitas, dokumen.ketentuan.kriteria_akip
    causes = groups(hasil.findings)
    bagian = _bagian(dokumen, lke, _counted(causes))
    touching = sorted((g for g in causes if g.first.code in lke.menurut_kaidah), key=_gravest_first)
    sumber = dokumen.ketentuan.sumber_kriteria
    return IsiKesiapan(
        kop=kop(identitas, logo),
        kantor=identitas.nama_kantor or TITIK_ISIAN,
        kabupaten=identitas.kabupaten or TITIK_ISIAN,
        tahun=str(identitas.tahun or "…………"),
        berkas=hasil.path.name,
        dokumen=judul,
        sumber=f"{sumber.nomor} tentang {sumber.tentang}",
        bukti=ARTI_BUKTI[sumber.bukti],
        banyak=sum(b.banyak for b in bagian),
        dipetakan=sum(b.dipetakan for b in bagian),
        tersentuh=sum(b.tersentuh for b in bagian),
        bagian=bagian,
        dahulu=tuple(_langkah(lke, g, n) for n, g in enumerate(touching[:_DAHULU], start=1)),
        lebih=max(0, len(touching) - _DAHULU),
        di_luar=len(causes) - len(touching),
        rentang=_rentang(dokumen, lke, bagian),
    )


Jumlah = Mapping[str, Mapping[Severity, int]]


def _counted(causes: Sequence[Group]) -> Jumlah:
    """Return how many causes of each weight a rule found."""
    found: dict[str, dict[Severity, int]] = {}
    for group in causes:
        mine = found.setdefault(group.first.code, {})
        weight = group.first.severity or Severity.ERROR
        mine[weight] = mine.get(weight, 0) + 1
    return found


def _bagian(dokumen: Dokumen, lke: KriteriaAkip, counted: Jumlah) -> tuple[BagianKesiapan, ...]:
    weights = {(s.komponen, s.nama): s.bobot for s in dokumen.ketentuan.akip.sub_komponen}
    made = []
    for bagian in lke.bagian:
        known = lke.milik(bagian)
        rows = tuple(_baris(dokumen, k, counted) for k in known)
        weight = weights.get((bagian.komponen, bagian.nama))
        made.append(
            BagianKesiapan(
                kode=bagian.kode,
                nama=f"{bagian.komponen}: {bagian.nama}",
                bobot="" if weight is None else format_number(weight),
                banyak=bagian.banyak,
                dipetakan=sum(r.status in {_TERSENTUH, _TANPA_TEMUAN} for r in rows),
                tersentuh=sum(r.status == _TERSENTUH for r in rows),
                lain=bagian.banyak - len(known),
                kriteria=rows,
            )
        )
    return tuple(made)


def _baris(dokumen: Dokumen, kriteria: Kriteria, counted: Jumlah) -> BarisKriteria:
    mine = {kode: counted[kode] for kode in kriteria.kaidah if kode in counted}
    galat, peringatan, info = (
        sum(n.get(weight, 0) for n in mine.values()) for weight in (Severity.ERROR, Severity.WARNING, Severity.INFO)
    )
    if not kriteria.kaidah:
        status = TIDAK_DIPETAKAN
    elif mine:
        status = _TERSENTUH
    else:
        status = _TIDAK_TERLIHAT if kriteria.pengukuran and dokumen.jenis != "pengukuran" else _TANPA_TEMUAN
    return BarisKriteria(kriteria.kode, kriteria.isi, status, galat, peringatan, info, ", ".join(mine) or "-")


def _gravest_first(group: Group) -> tuple[int, int]:
    """The gravest first, of equals what spoils most cells."""
    return (group.first.severity or Severity.ERROR).rank, -len(group.findings)


def _langkah(lke: KriteriaAkip, group: Group, nomor: int) -> LangkahPerbaikan:
    satu = group.first
    shown = ranges_of(group.places)
    more = f" dan {len(shown) - _SEL} lagi" if len(shown) > _SEL else ""
    cells = ", ".join(shown[:_SEL]) + more
    return LangkahPerbaikan(
        nomor=nomor,
        kriteria=", ".join(k.kode for k in lke.menurut_kaidah[satu.code]),
        kode=satu.code,
        berat=(satu.severity or Severity.ERROR).label,
        sel=f"{satu.sheet_name}!{cells}" if cells else satu.sheet_name or "-",
        temuan=satu.message,
        perbaikan=satu.fix or "-",
    )


def _rentang(dokumen: Dokumen, lke: KriteriaAkip, bagian: Sequence[BagianKesiapan]) -> RentangNilai | None:
    """Return the range, None unless the district's own profile gives the weights.

    Every criterion of a sub component counts alike. At the lower end only criteria that rules look at and find nothing
    about are met, at the upper end all that no finding touches; a sub component of the district's own is open.
    """
    profil = dokumen.profil
    if profil is None or profil.akip is None or not profil.akip.bobot:
        return None
    by_name = {(b.komponen, b.nama): rows for b, rows in zip(lke.bagian, bagian, strict=True)}
    low = high = 0.0
    for sub in dokumen.ketentuan.akip.sub_komponen:
        rows = by_name.get((sub.komponen, sub.nama))
        if rows is None:
            high += sub.bobot
            continue
        low += sub.bobot * (rows.dipetakan - rows.tersentuh) / rows.banyak
        high += sub.bobot * (rows.banyak - rows.tersentuh) / rows.banyak
    shown = [format_number(float(half_up(n, 2))) for n in (low, high)]
    return RentangNilai(shown[0], shown[1], profil.dasar or f"profil {profil.nama}")
