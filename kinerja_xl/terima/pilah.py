"""Everything that came, sorted: whose it is, which version counts, which scan belongs to it, what nobody knows yet."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kinerja_xl.frozen import dataclass
from kinerja_xl.sheets.pilihan import DokumenKiriman
from kinerja_xl.terima.catatan_terima import KECUALI, PILIH, IsiDiterima
from kinerja_xl.terima.kenal_kantor import DaftarKantor, Pengenalan, kenali_kantor
from kinerja_xl.terima.kewajiban import Penerimaan
from kinerja_xl.terima.kiriman import Kata
from kinerja_xl.terima.versi import Silsilah, VersiKiriman, silsilah

Alamat = tuple[str, int, str]
"""Office, year, document: what has exactly one version that counts."""

_IGNORED_BY_NAME = ("", "")
_ATTACHED = frozenset({Kata.PINDAIAN, Kata.DOKUMEN})
"""What may belong to the workbook that it came with."""


@dataclass(frozen=True, slots=True)
class Terpilah:
    """The sorted arrivals.

    Attributes:
        milik: content -> where it belongs.
        silsilah: the lineage of each document.
        pindaian: scans by where they belong.
        menunggu: contents that nobody knows yet, with the reason.
        lain: contents that are nothing to place: registers, and what a person left out.
    """

    milik: Mapping[str, Alamat]
    silsilah: Mapping[Alamat, Silsilah]
    pindaian: Mapping[Alamat, tuple[IsiDiterima, ...]]
    menunggu: Mapping[str, str]
    lain: frozenset[str]
    isi: Mapping[str, IsiDiterima]


def pilah(semua: Sequence[IsiDiterima], daftar: DaftarKantor | None) -> Terpilah:
    """Sort what came.

    Args:
        semua: every content.
        daftar: the register, None without one.
    """
    owned: dict[str, Alamat] = {}
    waiting: dict[str, str] = {}
    aside: set[str] = set()
    for one in semua:
        if one.fakta.kata is Kata.REGISTER:
            aside.add(one.sidik)
        elif one.fakta.kata is Kata.BUKU:
            known = _whose(one, daftar)
            if known.kode and one.fakta.tahun is None:
                known = Pengenalan(sebab="Tahun pada Identitas kosong")
            if known.kode and one.fakta.tahun is not None:
                owned[one.sidik] = (known.kode, one.fakta.tahun, nama_dokumen(one))
            else:
                waiting[one.sidik] = known.sebab
        elif one.fakta.kata not in _ATTACHED:
            waiting[one.sidik] = " – ".join(filter(None, (one.fakta.kata.value, one.fakta.catatan)))
    excluded = {one.sidik for one in semua if one.putusan is not None and one.putusan.apa == KECUALI}
    left_out = excluded - owned.keys()
    versions: dict[Alamat, list[VersiKiriman]] = defaultdict(list)
    for one in semua:
        if one.sidik in owned:
            versions[owned[one.sidik]].append(_version(one))
    beside = [s for s in semua if s.fakta.kata in _ATTACHED and s.sidik not in excluded]
    scans = _scans(beside, semua, owned, daftar)
    waiting |= {s.sidik: s.fakta.kata.value for s in beside if s.sidik not in scans}
    placed: dict[Alamat, list[IsiDiterima]] = defaultdict(list)
    by_hash = {one.sidik: one for one in semua}
    for sidik, place in scans.items():
        placed[place].append(by_hash[sidik])
    return Terpilah(
        owned | scans,
        {place: silsilah(v) for place, v in versions.items()},
        {place: tuple(found) for place, found in placed.items()},
        {sidik: why for sidik, why in waiting.items() if sidik not in left_out},
        frozenset(aside | left_out),
        by_hash,
    )


def nama_dokumen(one: IsiDiterima) -> str:
    """Return which document a workbook is: what it is sealed as, else what it holds; "Pengukuran" of no quarter."""
    sealed = DokumenKiriman.dari(one.fakta.segel_jenis)
    if one.fakta.segel and sealed.dikenal:
        return sealed
    return one.fakta.dokumen or "Pengukuran"


def nama_pendek(dokumen: str) -> str:
    """Return a document's word in names of files: ``tw1``."""
    return DokumenKiriman.dari(dokumen).kata or dokumen.casefold()


def diterima_per_kantor(terpilah: Terpilah) -> list[Penerimaan]:
    """Return what came, for what is due: the day of a document is that of its first version."""
    found = []
    for (kode, tahun, dokumen), lineage in terpilah.silsilah.items():
        if lineage.resmi is None:
            continue
        days = [_day(v.dikirim) for v in lineage.versi if v.dikirim and not v.kecuali]
        nihil = terpilah.isi[lineage.resmi.sidik].fakta.nihil
        found.append(Penerimaan(kode, dokumen, tahun, min(days, default=None), nihil))
    return found


def _day(when: dt.datetime) -> dt.date:
    return when.astimezone().date()


def _whose(one: IsiDiterima, daftar: DaftarKantor | None) -> Pengenalan:
    first = one.datang[0] if one.datang else None
    confirmed = one.putusan is not None and one.putusan.apa == PILIH
    nama, dari = _IGNORED_BY_NAME if confirmed or first is None else (first.nama, first.dari)
    return kenali_kantor(one.fakta, daftar, nama, dari)


def _version(one: IsiDiterima) -> VersiKiriman:
    found = VersiKiriman(
        one.sidik,
        bool(one.fakta.segel),
        one.fakta.segel_waktu or one.fakta.diubah,
        one.dikirim,
        one.urutan,
        hilang=one.hilang,
    )
    if one.putusan is None:
        return found
    if one.putusan.apa == KECUALI:
        return replace(found, kecuali=one.putusan.alasan or "dikecualikan")
    return replace(found, dipilih=one.putusan.waktu)


def _scans(
    scans: Iterable[IsiDiterima],
    semua: Sequence[IsiDiterima],
    owned: Mapping[str, Alamat],
    daftar: DaftarKantor | None,
) -> dict[str, Alamat]:
    """Return where scans belong: to the one workbook of their message, else to the one office that its sender is."""
    by_message: dict[str, set[Alamat]] = defaultdict(set)
    for one in semua:
        for came in one.datang if one.sidik in owned else ():
            by_message[came.pesan].add(owned[one.sidik])
    found: dict[str, Alamat] = {}
    for scan in scans:
        for came in scan.datang:
            places = by_message.get(came.pesan, set())
            if len(places) == 1:
                found[scan.sidik] = next(iter(places))
                break
            if places and len({kode for kode, _, _ in places}) == 1:
                kode, tahun, _ = sorted(places)[0]
                found[scan.sidik] = (kode, tahun, "Lampiran")
                break
            sender = [k for k in daftar.kantor if came.dari and came.dari in k.surel] if daftar else []
            if not places and len(sender) == 1 and scan.dikirim is not None:
                found[scan.sidik] = (sender[0].kode, scan.dikirim.year, "Lampiran")
                break
    return found
