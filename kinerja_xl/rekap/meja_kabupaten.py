"""The state of the desk: every document that is due or came, office by office, with its status and where it lies."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from kinerja_xl.findings import Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.rekap.himpunan import urutan_dokumen
from kinerja_xl.rekap.ringkasan import RingkasanBuku
from kinerja_xl.rekap.status_kiriman import KeadaanKiriman, StatusKiriman, status_kiriman
from kinerja_xl.sheets.pilihan import DokumenKiriman
from kinerja_xl.terima.catatan_terima import IsiDiterima
from kinerja_xl.terima.kewajiban import KeadaanKirim, Kewajiban, kewajiban
from kinerja_xl.terima.pilah import Alamat, Terpilah, diterima_per_kantor


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisMeja:
    """One document of one office.

    Attributes:
        kode, kantor, jenis_kantor: the office; its kind is "" without a register.
        dokumen, tahun, triwulan: the document, and the quarter it is about (None for none).
        status: the one word.
        ditagih: it is due according to the register.
        tenggat: the last day, the moved one where there is a dispensation; None where it is not due.
        dispensasi: why the day was moved, "" where it was not.
        dikirim: the day of the first version, None where nothing came or nobody knows.
        hari_terlambat: days after the last day: until it came, or until today where nothing did; 0 for in time.
        lewat: the last day is over.
        sidik: the content that counts, "" where nothing came.
        path: where it lies.
        kiriman: the contents that came as versions of it, the earliest first, those left out by a person excepted.
        dari: the later document that contains this quarter, "" where it came itself.
        keterangan: the reason for nihil, or why a check did not come to its end.
        galat, peringatan, info: how many findings weigh that much.
        kurang: how much is missing; ``belum_diukur`` of it are indicators without a result in the quarter.
        segel_berubah: it was changed since it was sealed.
        kode_segel: the fingerprint of its intact seal, "" for none.
    """

    kode: str
    kantor: str
    jenis_kantor: str
    dokumen: str
    tahun: int
    triwulan: int | None
    status: StatusKiriman
    ditagih: bool = False
    tenggat: dt.date | None = None
    dispensasi: str = ""
    dikirim: dt.date | None = None
    hari_terlambat: int = 0
    lewat: bool = False
    sidik: str = ""
    path: Path | None = None
    kiriman: tuple[str, ...] = ()
    dari: str = ""
    keterangan: str = ""
    galat: int = 0
    peringatan: int = 0
    info: int = 0
    kurang: int = 0
    belum_diukur: int = 0
    segel_berubah: bool = False
    kode_segel: str = ""

    @property
    def terlambat(self) -> bool:
        """True when it came after the last day, or has not come although that day is over."""
        return self.hari_terlambat > 0

    @property
    def belum_waktunya(self) -> bool:
        """True when nothing came and nothing has to yet."""
        return self.status is StatusKiriman.BELUM_MENGIRIM and not self.lewat


def susun_meja(
    terpilah: Terpilah,
    ringkasan: Mapping[str, RingkasanBuku],
    jalur: Mapping[str, Path],
    register: Dokumen | None,
    hari_ini: dt.date,
) -> tuple[BarisMeja, ...]:
    """Return the state of the desk.

    Args:
        terpilah: what came, sorted.
        ringkasan: what was found in each content that counts; one without counts as not checked to its end.
        jalur: where each content lies.
        register: the district's register; None without one: then nothing is known to be due.
        hari_ini: the day by which it is judged.

    Returns:
        What is due in the order of the register, then what came without being due.
    """
    desk = _Meja(terpilah, ringkasan, jalur, hari_ini)
    due = list(kewajiban(register, diterima_per_kantor(terpilah), hari_ini)) if register is not None else []
    kinds = {k.kode: (k.nama, str(k.jenis_kantor)) for k in register.kantor} if register is not None else {}
    rows = [desk.baris_ditagih(satu, kinds[satu.kode][1]) for satu in due]
    asked = {(r.kode, r.tahun, r.dokumen) for r in rows}
    more = [address for address in terpilah.silsilah if address not in asked]
    rows += [row for address in more if (row := desk.baris_lain(address, kinds)) is not None]
    place = {kode: n for n, kode in enumerate(kinds)}

    def order(row: BarisMeja) -> tuple[int, str, int, int]:
        return place.get(row.kode, len(place)), row.kantor.casefold(), row.tahun, urutan_dokumen(row.dokumen)

    return tuple(sorted(rows, key=order))


class _Meja:
    """What came, looked at office by office."""

    def __init__(
        self, terpilah: Terpilah, ringkasan: Mapping[str, RingkasanBuku], jalur: Mapping[str, Path], hari_ini: dt.date
    ) -> None:
        self.terpilah, self.ringkasan, self.jalur, self.hari_ini = terpilah, ringkasan, jalur, hari_ini
        self.milik: dict[tuple[str, int], list[Alamat]] = defaultdict(list)
        for address, lineage in terpilah.silsilah.items():
            if lineage.resmi is not None:
                self.milik[address[:2]].append(address)

    def baris_ditagih(self, due: Kewajiban, jenis: str) -> BarisMeja:
        """Return the row of a document that is due."""
        base = BarisMeja(
            kode=due.kode,
            kantor=due.kantor,
            jenis_kantor=jenis,
            dokumen=due.dokumen,
            tahun=due.tahun,
            triwulan=DokumenKiriman.dari(due.dokumen).triwulan,
            status=StatusKiriman.BELUM_MENGIRIM,
            ditagih=True,
            tenggat=due.tenggat,
            dispensasi=due.dispensasi,
            lewat=self.hari_ini > due.tenggat,
        )
        nihil = due.keterangan if due.keadaan is KeadaanKirim.NIHIL else ""
        source = self._sumber(due, nihil)
        return self._dinilai(base, source, nihil)

    def baris_lain(self, address: Alamat, kinds: Mapping[str, tuple[str, str]]) -> BarisMeja | None:
        """Return the row of a document that came without being due; None where every version was left out."""
        resmi = self.terpilah.silsilah[address].resmi
        if resmi is None:
            return None
        kode, tahun, dokumen = address
        fakta = self.terpilah.isi[resmi.sidik].fakta
        nama, jenis = kinds.get(kode, (fakta.nama_kantor, ""))
        quarter = DokumenKiriman.dari(dokumen).triwulan
        base = BarisMeja(
            kode=kode,
            kantor=nama,
            jenis_kantor=jenis,
            dokumen=dokumen,
            tahun=tahun,
            triwulan=quarter,
            status=StatusKiriman.LENGKAP,
        )
        return self._dinilai(base, address, fakta.nihil.get(quarter, "") if quarter else "")

    def _sumber(self, due: Kewajiban, nihil: str) -> Alamat | None:
        """Return what came of a document: itself, else what declares it nihil, else the next later one."""
        own = self.milik.get((due.kode, due.tahun), [])
        direct = (due.kode, due.tahun, due.dokumen)
        if direct in own:
            return direct
        quarter = DokumenKiriman.dari(due.dokumen).triwulan
        if quarter is None:
            return None
        if nihil:
            return next(a for a in own if quarter in self._isi(a).fakta.nihil)
        later = [a for a in own if _setelah(a[2], quarter)]
        return min(later, key=lambda a: urutan_dokumen(a[2]), default=None)

    def _dinilai(self, base: BarisMeja, source: Alamat | None, nihil: str) -> BarisMeja:
        if source is None:
            late = max((self.hari_ini - base.tenggat).days, 0) if base.tenggat is not None else 0
            return replace(base, hari_terlambat=late)
        one, lineage = self._isi(source), self.terpilah.silsilah[source]
        found = self.ringkasan.get(one.sidik, RingkasanBuku(sidik=one.sidik, terbaca=False, sebab="belum diperiksa"))
        days = [v.dikirim.astimezone().date() for v in lineage.versi if v.dikirim and not v.kecuali]
        came = min(days, default=None)
        late = max((came - base.tenggat).days, 0) if came is not None and base.tenggat is not None else 0
        unmeasured = _belum_diukur(found, base)
        missing = found.kurang + unmeasured
        errors = found.banyak(Severity.ERROR)
        state = KeadaanKiriman(
            datang=True,
            nihil=bool(nihil),
            terlambat=late > 0,
            kurang=missing > 0,
            galat=errors > 0 or not found.terbaca,
            segel_berubah=one.fakta.segel_berubah,
            disegel=bool(one.fakta.segel),
        )
        return replace(
            base,
            status=status_kiriman(state),
            dikirim=came,
            hari_terlambat=late,
            sidik=one.sidik,
            path=self.jalur.get(one.sidik),
            kiriman=tuple(v.sidik for v in sorted(lineage.versi, key=lambda v: v.urutan) if not v.kecuali),
            dari="" if source[2] == base.dokumen else source[2],
            keterangan=nihil or found.sebab,
            galat=errors,
            peringatan=found.banyak(Severity.WARNING),
            info=found.banyak(Severity.INFO),
            kurang=missing,
            belum_diukur=unmeasured,
            segel_berubah=one.fakta.segel_berubah,
            kode_segel=one.fakta.segel,
        )

    def _isi(self, address: Alamat) -> IsiDiterima:
        resmi = self.terpilah.silsilah[address].resmi
        assert resmi is not None, "only what counts is looked at"
        return self.terpilah.isi[resmi.sidik]


def _setelah(dokumen: str, triwulan: int) -> bool:
    """True for a document that contains a quarter because it is about a later one, or about the year."""
    kind = DokumenKiriman.dari(dokumen)
    return kind is DokumenKiriman.LKJIP or (kind.triwulan or 0) > triwulan


def _belum_diukur(found: RingkasanBuku, row: BarisMeja) -> int:
    """Return how many indicators lack the result that a document is about: of its quarter, or of the whole year."""
    if row.triwulan is not None:
        return found.belum_tw[row.triwulan - 1]
    return sum(found.belum_tw) if row.dokumen == DokumenKiriman.LKJIP else 0


def menurut_kantor_meja(rows: tuple[BarisMeja, ...]) -> Iterator[tuple[str, tuple[BarisMeja, ...]]]:
    """Yield each office's code with its rows, in the order of the desk."""
    found: dict[str, list[BarisMeja]] = defaultdict(list)
    for row in rows:
        found[row.kode].append(row)
    for kode, own in found.items():
        yield kode, tuple(own)
