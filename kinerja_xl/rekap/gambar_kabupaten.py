"""The picture of the whole: how offices stand, which faults are most frequent, how the year goes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kinerja_xl.findings import Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.rekap.himpunan import urutan_dokumen
from kinerja_xl.rekap.isi_buku import IsiBuku
from kinerja_xl.rekap.meja_kabupaten import BarisMeja
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten
from kinerja_xl.rekap.status_kiriman import StatusKiriman
from kinerja_xl.sheets import PENGUKURAN

BATAS_KELAS = tuple(n / 10 for n in range(11))
"""The classes of achievement: below 10 %, …, 90 to below 100 %, and 100 % and more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KantorRekap:
    """How an office stands in a year.

    Attributes:
        kode, kantor, jenis_kantor, tahun: the office and the year.
        status: how often each word holds among its documents.
        baris: the row of its last measurement, None without one.
        rata, predikat: the mean of its main indicators, and the word for it; ``dinilai`` of ``semua`` can be judged.
        pagu, belanja: its money up to the last measured quarter.
        peringkat: its place among complete offices, None where it is not ranked; ``sebab`` then says why.
        galat, peringatan: findings in all its documents.
        terlambat: documents that came late, or have not come after their day.
    """

    kode: str
    kantor: str
    jenis_kantor: str
    tahun: int
    status: Mapping[StatusKiriman, int]
    baris: BarisMeja | None = None
    rata: float | None = None
    predikat: str = ""
    dinilai: int = 0
    semua: int = 0
    pagu: float | None = None
    belanja: float | None = None
    peringkat: int | None = None
    sebab: str = ""
    galat: int = 0
    peringatan: int = 0
    terlambat: int = 0

    @property
    def serapan(self) -> float | None:
        """The share of its budget that is spent."""
        return self.belanja / self.pagu if self.pagu and self.pagu > 0 and self.belanja is not None else None


@dataclass(frozen=True, slots=True)
class KaidahRekap:
    """How often a rule speaks: now, in how many offices and documents; and in documents that were sent again, at first
    and now."""

    kode: str
    bobot: Severity
    temuan: int
    kantor: int
    dokumen: int
    awal: int
    kini: int


@dataclass(frozen=True, slots=True)
class LangkahKiriman:
    """One version of a document that was sent several times. ``ke`` counts from 1."""

    baris: BarisMeja
    ke: int
    sidik: str
    galat: int
    peringatan: int
    info: int
    kurang: int
    terbaca: bool


@dataclass(frozen=True, slots=True)
class TriwulanRekap:
    """One quarter of a year: the mean of the offices that measured it, and their money."""

    tahun: int
    triwulan: int
    kantor: int
    rata: float | None
    pagu: float
    belanja: float


@dataclass(frozen=True, slots=True, kw_only=True)
class GambarKabupaten:
    """All of it. ``status`` is by (year, document), ``kelas`` counts the complete offices by ``BATAS_KELAS``."""

    status: Mapping[tuple[int, str], Mapping[StatusKiriman, int]]
    belum_waktunya: int
    kantor: tuple[KantorRekap, ...]
    kaidah: tuple[KaidahRekap, ...]
    perjalanan: tuple[LangkahKiriman, ...]
    tren: tuple[TriwulanRekap, ...]
    predikat: Mapping[str, int]
    kelas: tuple[int, ...]
    terlambat: tuple[BarisMeja, ...]

    @property
    def diperingkat(self) -> tuple[KantorRekap, ...]:
        """The ranked offices, the best first; of several years the last one that has any."""
        years = [k.tahun for k in self.kantor if k.peringkat is not None]
        ranked = [k for k in self.kantor if k.peringkat is not None and k.tahun == max(years)]
        return tuple(sorted(ranked, key=lambda k: (k.peringkat or 0, k.kantor.casefold())))


def susun_gambar(rekap: RekapKabupaten) -> GambarKabupaten:
    """Return the picture of a recap."""
    offices = _diperingkat(list(_kantor(rekap)))
    measured = [rekap.isi[k.baris.sidik] for k in offices if k.baris is not None]
    return GambarKabupaten(
        status=_status(rekap.meja),
        belum_waktunya=sum(row.belum_waktunya for row in rekap.meja),
        kantor=tuple(offices),
        kaidah=_kaidah(rekap),
        perjalanan=tuple(_perjalanan(rekap)),
        tren=tuple(_tren(offices, rekap.isi)),
        predikat=Counter(i.predikat for one in measured for i in one.angka.indikator if i.predikat and not i.batal),
        kelas=_kelas([k.rata for k in offices if k.rata is not None and not k.sebab]),
        terlambat=tuple(sorted((r for r in rekap.meja if r.terlambat), key=lambda r: (-r.hari_terlambat, r.kantor))),
    )


def _status(rows: Sequence[BarisMeja]) -> Mapping[tuple[int, str], Mapping[StatusKiriman, int]]:
    """Return the words by year and document, without what nobody has to send yet."""
    found: dict[tuple[int, str], Counter[StatusKiriman]] = defaultdict(Counter)
    for row in rows:
        if not row.belum_waktunya:
            found[row.tahun, row.dokumen][row.status] += 1
    return dict(sorted(found.items(), key=lambda item: (item[0][0], urutan_dokumen(item[0][1]))))


def _kantor(rekap: RekapKabupaten) -> Iterator[KantorRekap]:
    groups: dict[tuple[str, int], list[BarisMeja]] = defaultdict(list)
    for row in rekap.meja:
        groups[row.kode, row.tahun].append(row)
    for (kode, tahun), rows in groups.items():
        own = [r for r in rows if r.sidik and not r.dari]
        office = KantorRekap(
            kode=kode,
            kantor=rows[0].kantor,
            jenis_kantor=rows[0].jenis_kantor,
            tahun=tahun,
            status=Counter(r.status for r in rows if not r.belum_waktunya),
            galat=sum(r.galat for r in own),
            peringatan=sum(r.peringatan for r in own),
            terlambat=sum(r.terlambat for r in rows),
        )
        measured = [r for r in own if r.sidik in rekap.isi and _mengukur(rekap.isi[r.sidik])]
        if not measured:
            yield replace(office, sebab="belum ada pengukuran")
            continue
        last = max(measured, key=lambda r: urutan_dokumen(r.dokumen))
        yield _terukur(office, last, rekap.isi[last.sidik])


def _mengukur(isi: IsiBuku) -> bool:
    return isi.fakta.jenis == PENGUKURAN.kunci


def _terukur(office: KantorRekap, last: BarisMeja, isi: IsiBuku) -> KantorRekap:
    angka = isi.angka
    upto = max(isi.tw_terisi, default=0)
    pagu, spent = angka.serapan[upto - 1] if upto and angka.serapan else (None, None)
    if not last.status.isinya_lengkap:
        why = f"{last.dokumen}: {last.status.lower()}"
    elif angka.rata is None:
        why = "belum ada capaian yang dapat dinilai"
    elif upto == 4 and angka.dinilai < angka.semua:
        why = f"{angka.semua - angka.dinilai} indikator utama tanpa capaian"
    else:
        why = ""
    return replace(
        office,
        baris=last,
        rata=angka.rata,
        predikat=angka.predikat,
        dinilai=angka.dinilai,
        semua=angka.semua,
        pagu=pagu,
        belanja=spent,
        sebab=why,
    )


def _diperingkat(offices: list[KantorRekap]) -> list[KantorRekap]:
    """Return the offices with their places: only complete ones, each year for itself; equal ones share a place."""
    for tahun in {k.tahun for k in offices}:
        means = sorted(
            (k.rata for k in offices if k.tahun == tahun and not k.sebab and k.rata is not None), reverse=True
        )
        place = {mean: n for n, mean in reversed(list(enumerate(means, start=1)))}
        offices = [
            replace(k, peringkat=place[k.rata]) if k.tahun == tahun and not k.sebab and k.rata is not None else k
            for k in offices
        ]
    return offices


def _kaidah(rekap: RekapKabupaten) -> tuple[KaidahRekap, ...]:
    counts: Counter[str] = Counter()
    weights: dict[str, Severity] = {}
    offices: dict[str, set[str]] = defaultdict(set)
    documents: Counter[str] = Counter()
    first: Counter[str] = Counter()
    now: Counter[str] = Counter()
    for row in rekap.asli():
        if row.sidik not in rekap.isi:
            continue
        own: Counter[str] = Counter()
        for kode, bobot, banyak in _semua_kaidah(rekap, row):
            own[kode] += banyak
            weights[kode] = min(weights.get(kode, bobot), bobot, key=lambda w: w.rank)
        for kode, banyak in own.items():
            counts[kode] += banyak
            documents[kode] += 1
            offices[kode].add(row.kode)
        seen = [s for s in row.kiriman if s in rekap.isi]
        if len(seen) > 1:
            first.update({h.kode: h.banyak for h in rekap.isi[seen[0]].ringkasan.kaidah})
            now.update({h.kode: h.banyak for h in rekap.isi[row.sidik].ringkasan.kaidah})
    weights |= {kode: Severity.INFO for kode in first if kode not in weights}
    return tuple(
        KaidahRekap(kode, weights[kode], counts[kode], len(offices[kode]), documents[kode], first[kode], now[kode])
        for kode in sorted(weights, key=lambda k: (-len(offices[k]), -counts[k], k))
    )


def _semua_kaidah(rekap: RekapKabupaten, row: BarisMeja) -> Iterator[tuple[str, Severity, int]]:
    for h in rekap.isi[row.sidik].ringkasan.kaidah:
        yield h.kode, h.bobot, h.banyak
    for t in rekap.selisih.get(row.sidik, ()):
        yield t.kode, Severity(t.bobot), 1


def _perjalanan(rekap: RekapKabupaten) -> Iterator[LangkahKiriman]:
    """Yield every version of the documents that were sent more than once; those between documents are left out."""
    for row in rekap.asli():
        if len(row.kiriman) < 2:
            continue
        for n, sidik in enumerate(row.kiriman, start=1):
            if sidik not in rekap.isi:
                continue
            r = rekap.isi[sidik].ringkasan
            counts = (r.banyak(Severity.ERROR), r.banyak(Severity.WARNING), r.banyak(Severity.INFO))
            yield LangkahKiriman(row, n, sidik, *counts, r.kurang, r.terbaca)


def _tren(offices: Sequence[KantorRekap], isi: Mapping[str, IsiBuku]) -> Iterator[TriwulanRekap]:
    for tahun in sorted({k.tahun for k in offices}):
        books = [isi[k.baris.sidik] for k in offices if k.tahun == tahun and k.baris is not None]
        for n in range(1, 5):
            measured = [b for b in books if n in b.tw_terisi]
            means = [b.angka.rata_tw[n - 1] for b in measured]
            known = [m for m in means if m is not None]
            money = [b.angka.serapan[n - 1] for b in measured if b.angka.serapan]
            if measured:
                yield TriwulanRekap(
                    tahun,
                    n,
                    len(known),
                    sum(known) / len(known) if known else None,
                    sum(pagu or 0 for pagu, _ in money),
                    sum(spent or 0 for _, spent in money),
                )


def _kelas(values: Sequence[float]) -> tuple[int, ...]:
    found = [0] * len(BATAS_KELAS)
    for value in values:
        found[min(max(int(value * 10 + 1e-9), 0), len(found) - 1)] += 1
    return tuple(found)
