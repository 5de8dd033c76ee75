"""recap, its first half: a folder of workbooks in, each read once, the state of the desk out."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path

from kinerja_xl.app.check import PilihanPeriksa
from kinerja_xl.app.pelaksana import KolamSetempat, Pelaksana
from kinerja_xl.app.rekap_baca import (
    SEKALIGUS,
    BahanRekap,
    HasilKelompok,
    KelompokRekap,
    baca_kelompok,
    hasil_terhenti,
)
from kinerja_xl.app.rekap_sumber import (
    BELUM_DIBACA,
    GUDANG_REKAP,
    SumberRekap,
    baca_sumber,
    dengan_lampau,
    versi_alat,
)
from kinerja_xl.findings import Finding, KinerjaError, Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.rekap.gudang_rekap import GudangRekap, ada_gudang
from kinerja_xl.rekap.himpunan import himpunan_banding, nama_himpunan
from kinerja_xl.rekap.isi_buku import IsiBuku, TemuanBuku, tak_terperiksa_isi
from kinerja_xl.rekap.meja_kabupaten import susun_meja
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten
from kinerja_xl.rekap.ringkasan import dengan_selisih
from kinerja_xl.tables.read import read_identitas
from kinerja_xl.terima.catatan_terima import KECUALI, IsiDiterima
from kinerja_xl.terima.fakta_buku import FaktaBuku
from kinerja_xl.terima.kiriman import Kata
from kinerja_xl.terima.pilah import Terpilah
from kinerja_xl.text.nama_kantor import kunci_kabupaten, kunci_kantor
from kinerja_xl.workbook.read import read_workbook

_STEP = 0.5  # seconds of work that a killed run may lose

Maju = Callable[[int, int], None]
"""Is told how many workbooks are read, of how many that have to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PermintaanRekap:
    """What is asked for.

    Attributes:
        folder: collect's folder of results, or any folder of workbooks.
        register: the district's register, None for the one in the folder.
        profil: the district's profile, None for those that workbooks come with.
        gudang: where what was found is kept, None for collect's folder; a plain folder then keeps nothing.
        jobs: number of processes; all processors by default.
        pelaksana: who does the work instead of them.
        hari_ini: the day by which it is judged, None for today.
        hasil: what will be written, so that it is not read.
    """

    folder: Path
    register: Path | None = None
    profil: Path | None = None
    gudang: Path | None = None
    jobs: int | None = None
    pelaksana: Pelaksana | None = None
    hari_ini: dt.date | None = None
    hasil: tuple[Path, ...] = ()


@contextmanager
def buka_rekap(
    minta: PermintaanRekap, maju: Maju = lambda _n, _of: None, menunggu: Callable[[], None] = lambda: None
) -> Iterator[RekapKabupaten]:
    """Yield the recap of a folder; its findings can be asked for until the end of the ``with``.

    Args:
        minta: what is asked for.
        maju: is told about the progress.
        menunggu: called once where another run has the store.

    Raises:
        KinerjaError: no such folder, an empty one, a register or profile that cannot be read, or a store in use.
    """
    today = minta.hari_ini or dt.date.today()
    pilihan = PilihanPeriksa(hari_ini=today, profil=minta.profil)
    with ExitStack() as open_:
        with minta.pelaksana or KolamSetempat(minta.jobs) as pelaksana:
            if ada_gudang(minta.gudang or minta.folder / GUDANG_REKAP):
                pelaksana.mulai(2)  # while the folder is looked through: most likely a few have changed
            sumber = baca_sumber(minta.folder, minta.register, minta.profil, minta.hasil)
            place = minta.gudang or (minta.folder / GUDANG_REKAP if sumber.terkumpul else None)
            gudang = open_.enter_context(GudangRekap(place, versi_alat(), menunggu=menunggu))
            found = _Lari(sumber, gudang, pilihan, today, pelaksana, maju).rekap()
        yield found


class _Lari:
    """One run over a source."""

    def __init__(
        self,
        sumber: SumberRekap,
        gudang: GudangRekap,
        pilihan: PilihanPeriksa,
        hari_ini: dt.date,
        pelaksana: Pelaksana,
        maju: Maju,
    ) -> None:
        self.sumber, self.gudang, self.pilihan, self.hari_ini = sumber, gudang, pilihan, hari_ini
        self.pelaksana, self.maju = pelaksana, maju

    def rekap(self) -> RekapKabupaten:
        wanted = self._perlu()
        keys = {one.sidik: self.sumber.kunci[one.sidik] for one in wanted}
        unread = len(keys.keys() - self.gudang.memuat(keys, self.hari_ini))
        self.pelaksana.mulai(2 * unread)  # while what is known is opened; each is held against others of its office
        known = self.gudang.dikenal(keys, self.hari_ini)
        missing = [one for one in wanted if one.sidik not in known]
        self._kerjakan(self._per_kantor(missing, known), len(missing))
        if not self.sumber.terkumpul:  # what lay there before was judged by the same
            keys = {seen.sidik: self.sumber.kunci.get(seen.sidik, "") for seen in self.gudang.tempat()} | keys
            base = next(iter(self.sumber.kunci.values()))
            keys = {sidik: key or base for sidik, key in keys.items()}
        rest = {sidik: key for sidik, key in keys.items() if sidik not in known}
        isi = known | self.gudang.dikenal(rest, self.hari_ini)
        facts = {sidik: one.fakta for sidik, one in isi.items()}
        self.sumber = dengan_lampau(self.sumber, self.gudang, facts)
        found = self.sumber.terpilah({} if self.sumber.terkumpul else facts)
        differences = self._selisih(found)
        summaries = {
            sidik: dengan_selisih(one.ringkasan, [(t.kode, t.bobot) for t in differences.get(sidik, ())])
            for sidik, one in isi.items()
        }
        return RekapKabupaten(
            folder=self.sumber.folder,
            hari_ini=self.hari_ini,
            register=self.sumber.register,
            terpilah=found,
            meja=susun_meja(found, summaries, self.sumber.tampil, self.sumber.register, self.hari_ini),
            isi=isi,
            selisih=differences,
            tampil=self.sumber.tampil,
            ambil_temuan=lambda sidik: self.gudang.temuan(keys.get(sidik, ""), sidik),
            menunggu=tuple(_menunggu(found)),
            dibaca=len(missing),
            dari_gudang=len(wanted) - len(missing),
        )

    def _perlu(self) -> list[IsiDiterima]:
        """Return the contents that are looked into: workbooks whose office is known; of a plain folder all."""
        if not self.sumber.terkumpul:
            return list(self.sumber.semua)
        owned = self.sumber.terpilah({}).milik
        return [
            one
            for one in self.sumber.semua
            if one.sidik in owned
            and one.fakta.kata is Kata.BUKU
            and not (one.putusan is not None and one.putusan.apa == KECUALI)
        ]

    def _per_kantor(self, missing: Sequence[IsiDiterima], known: Mapping[str, IsiBuku]) -> list[KelompokRekap]:
        """Return contents by the office that they seem to be of, few enough to be held at once, with what is known of
        the same office: it will be compared with them, so that none is read a second time for that.
        """
        owned = self.sumber.terpilah({}).milik if self.sumber.terkumpul else {}
        groups: dict[object, list[IsiDiterima]] = {}
        for one in missing:
            key = owned[one.sidik][0] if one.sidik in owned else _tampaknya_milik(self.sumber.tempat[one.sidik])
            groups.setdefault(key or one.sidik, []).append(one)
        beside: dict[object, list[IsiDiterima]] = {}
        for one in self.sumber.semua if groups else ():
            if (isi := known.get(one.sidik)) is not None:
                key = (
                    owned[one.sidik][0]
                    if one.sidik in owned
                    else _kunci_milik(isi.fakta.kabupaten, isi.fakta.nama_kantor)
                )
                if key in groups:
                    beside.setdefault(key, []).append(replace(one, fakta=isi.fakta))
        return [
            self._kelompok(own[n : n + SEKALIGUS], beside.get(key, ()) if len(own) <= SEKALIGUS else ())
            for key, own in groups.items()
            for n in range(0, len(own), SEKALIGUS)
        ]

    def _kelompok(self, own: Sequence[IsiDiterima], known: Sequence[IsiDiterima]) -> KelompokRekap:
        return KelompokRekap(self._bahan(own), self.sumber.daftar, self.pilihan, self.hari_ini, self._bahan(known))

    def _bahan(self, own: Sequence[IsiDiterima]) -> tuple[BahanRekap, ...]:
        s = self.sumber
        return tuple(BahanRekap(one, s.tempat[one.sidik], s.tampil[one.sidik], s.kunci[one.sidik]) for one in own)

    def _kerjakan(self, groups: Sequence[KelompokRekap], total: int) -> None:
        """Let the groups be read, and keep what comes of them, twice a second."""
        done, last = 0, time.monotonic()
        waiting: list[HasilKelompok] = []
        for group, result in self._hasil(groups):
            waiting.append(result)
            done += len(group.bahan)
            if time.monotonic() - last > _STEP:
                self._simpan(waiting)
                waiting, last = [], time.monotonic()
            if total:
                self.maju(done, total)
        self._simpan(waiting)

    def _simpan(self, results: Sequence[HasilKelompok]) -> None:
        if results:
            self.gudang.simpan((one for r in results for one in r.isi), [b for r in results for b in r.banding])

    def _hasil(self, groups: Sequence[KelompokRekap]) -> Iterator[tuple[KelompokRekap, HasilKelompok]]:
        """Yield each group with its result; one that brings its process down is taken apart: only one file suffers."""
        apart: list[KelompokRekap] = []
        results = self.pelaksana.petakan(baca_kelompok, groups, lambda g: g.berkas)
        for group, result in zip(groups, results, strict=True) if groups else ():
            if not isinstance(result, KinerjaError):
                yield group, result
            elif group.berkas == 1:
                yield group, _terhenti(group.bahan[0], result)
            else:
                apart += [replace(group, bahan=(one,), iringan=()) for one in group.bahan]
        if apart:
            yield from self._hasil(apart)

    def _selisih(self, found: Terpilah) -> Mapping[str, tuple[TemuanBuku, ...]]:
        """Return the disagreements between each office's documents; comparisons that are not kept are made."""
        kunci = self.sumber.kunci
        sets = {nama_himpunan((s, kunci[s]) for s in own): own for own in himpunan_banding(found).values()}
        known = self.gudang.banding(list(sets), self.hari_ini)
        missing = [
            self._kelompok((), [found.isi[s] for s in own])
            for name, own in sets.items()
            if name not in known and len(own) <= SEKALIGUS
        ]
        self._kerjakan(missing, 0)
        known |= self.gudang.banding([name for name in sets if name not in known], self.hari_ini)
        return {sidik: rows for told in known.values() for sidik, rows in told.items()}


def _terhenti(bahan: BahanRekap, error: KinerjaError) -> HasilKelompok:
    finding = Finding(code="KX001", message=error.message, fix=error.fix, severity=Severity.ERROR)
    fakta = bahan.isi.fakta
    if fakta == BELUM_DIBACA:
        fakta = FaktaBuku(Kata.RUSAK, error.message)
    return hasil_terhenti(bahan, tak_terperiksa_isi(bahan.isi.sidik, fakta, [finding]))


def _tampaknya_milik(path: Path) -> object:
    """Return whose a workbook seems to be, to read an office's together; None where only reading all of it tells."""
    try:
        identitas = read_identitas(read_workbook(path))
    except Exception:  # it is told when it is read
        return None
    if identitas is None:
        return None
    row = identitas.baris[0]
    return _kunci_milik(row.teks("kabupaten"), row.teks("nama_kantor"))


def _kunci_milik(district: str, name: str) -> object:
    return (kunci_kabupaten(district), kunci_kantor(name, district)) if name else None


def _menunggu(found: Terpilah) -> Iterator[tuple[str, str]]:
    for sidik, why in found.menunggu.items():
        came = found.isi[sidik].datang
        yield (came[0].sumber if came and "/" in came[0].sumber else came[0].nama) if came else sidik[:12], why
