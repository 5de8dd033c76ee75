"""Whose a workbook is: only equality after normalising decides; likeness orders the candidates that are proposed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kinerja_xl.frozen import dataclass
from kinerja_xl.model import Dokumen
from kinerja_xl.terima.fakta_buku import FaktaBuku
from kinerja_xl.text.nama_kantor import KunciNama, kabupaten_sama, kunci_kabupaten, kunci_kantor
from kinerja_xl.text.similar import normalise


@dataclass(frozen=True, slots=True)
class KantorDikenal:
    """An office as arrivals are compared with it."""

    kode: str
    nama: str
    kunci: tuple[KunciNama, ...]
    kode_wilayah: str = ""
    surel: frozenset[str] = frozenset()
    jenis: str = ""


@dataclass(frozen=True, slots=True)
class DaftarKantor:
    """The register. ``kabupaten`` is its district; ``alias`` what a person said before: (name, district) -> kode."""

    kabupaten: str
    kantor: tuple[KantorDikenal, ...]
    alias: Mapping[tuple[str, str], str]

    def menurut_kode(self, kode: str) -> KantorDikenal | None:
        """Return an office by its code."""
        return next((k for k in self.kantor if k.kode == kode), None)


@dataclass(frozen=True, slots=True)
class Pengenalan:
    """Whose it is: the office's code, "" where nobody may say so yet, and then why."""

    kode: str = ""
    sebab: str = ""


def daftar_kantor(dokumen: Dokumen, alias: Mapping[tuple[str, str], str]) -> DaftarKantor:
    """Return a register for comparing.

    Args:
        dokumen: the workbook of the register.
        alias: what was answered before.
    """
    kabupaten = dokumen.identitas.kabupaten
    offices = []
    for k in dokumen.kantor:
        keys = tuple(_keyed(nama, kabupaten, k.jenis_kantor) for nama in (k.nama, *k.nama_lain))
        emails = frozenset(s.casefold() for s in k.surel)
        offices.append(KantorDikenal(k.kode, k.nama, keys, k.kode_wilayah, emails, k.jenis_kantor))
    return DaftarKantor(kabupaten, tuple(offices), alias)


def _keyed(nama: str, kabupaten: str, jenis: str) -> KunciNama:
    """Return a registered name; its kind is the register's where the name does not say it."""
    found = kunci_kantor(nama, kabupaten)
    return found if found.jenis else KunciNama(normalise(jenis), found.nama)


def kunci_alias(nama: str, kabupaten: str) -> tuple[str, str]:
    """Return by what an answer is remembered: the name and the district exactly, but for case and blanks."""
    return normalise(nama), normalise(kabupaten)


def kenali_kantor(fakta: FaktaBuku, daftar: DaftarKantor | None, nama_berkas: str, dari: str) -> Pengenalan:
    """Tell whose a workbook is.

    Args:
        fakta: what it says of itself.
        daftar: the register, None without one: then the office is who it says.
        nama_berkas: its name; it never says whose it is, but may speak against it.
        dari: the sender's address; the same.
    """
    if not fakta.nama_kantor:
        return Pengenalan(sebab="Nama kantor pada Identitas kosong")
    if daftar is None:
        return _as_it_says(fakta)
    answered = daftar.alias.get(kunci_alias(fakta.nama_kantor, fakta.kabupaten))
    if answered is not None and daftar.menurut_kode(answered):
        return Pengenalan(answered)
    return _by_name(fakta, daftar, nama_berkas, dari)


def _by_name(fakta: FaktaBuku, daftar: DaftarKantor, nama_berkas: str, dari: str) -> Pengenalan:
    if not fakta.kabupaten:
        return Pengenalan(sebab="Kabupaten/Kota pada Identitas kosong")
    if not kabupaten_sama(fakta.kabupaten, daftar.kabupaten):
        return Pengenalan(sebab=f"{fakta.nama_kantor} milik {fakta.kabupaten}, bukan {daftar.kabupaten}")
    own = kunci_kantor(fakta.nama_kantor, fakta.kabupaten)
    same = [k for k in daftar.kantor if any(own.sama(kunci) for kunci in k.kunci)]
    if len(same) != 1:
        what = f"dapat berarti {' atau '.join(k.nama for k in same)}" if same else "tidak ada dalam daftar kantor"
        return Pengenalan(sebab=f"{fakta.nama_kantor} {what}")
    office = same[0]
    if _against(fakta.kode_wilayah, office.kode_wilayah):
        return Pengenalan(sebab=f"Kode wilayah {fakta.kode_wilayah} bukan milik {office.nama} ({office.kode_wilayah})")
    other = _named_otherwise(office, daftar, nama_berkas, dari)
    return Pengenalan(sebab=other) if other else Pengenalan(office.kode)


def _as_it_says(fakta: FaktaBuku) -> Pengenalan:
    own, district = kunci_kantor(fakta.nama_kantor, fakta.kabupaten), kunci_kabupaten(fakta.kabupaten)
    if not fakta.kabupaten or not own.nama:
        return Pengenalan(sebab="Nama kantor atau Kabupaten/Kota pada Identitas kosong")
    words = [own.jenis, own.nama, district.jenis, district.nama]
    return Pengenalan("-".join("-".join(w.split()) for w in words if w))


def _against(satu: str, lain: str) -> bool:
    """True when two region codes cannot be of the same office; a shorter one may be its district's."""
    if not satu or not lain:
        return False
    a, b = satu.split("."), lain.split(".")
    return any(x != y for x, y in zip(a, b, strict=False))


def _named_otherwise(office: KantorDikenal, daftar: DaftarKantor, nama_berkas: str, dari: str) -> str:
    """Return why a person has to look: the file's name or its sender names another office; "" where neither does."""
    sender = [k for k in daftar.kantor if dari and dari.casefold() in k.surel]
    if sender and office not in sender:
        return f"isinya {office.nama}, tetapi dikirim dari alamat {sender[0].nama}"
    named = kantor_dalam_nama(nama_berkas, daftar)
    if named and office not in named:
        return f"isinya {office.nama}, tetapi nama berkasnya menyebut {named[0].nama}"
    return ""


def kantor_dalam_nama(nama_berkas: str, daftar: DaftarKantor) -> list[KantorDikenal]:
    """Return the offices that a file's name mentions; of names inside each other the longest one only."""
    words = " ".join("".join(c if c.isalnum() else " " for c in normalise(nama_berkas)).split())
    found = {
        (k.kode, kunci.nama): len(kunci.nama)
        for k in daftar.kantor
        for kunci in k.kunci
        if len(kunci.nama) > 3 and f" {kunci.nama} " in f" {words} "
    }
    if not found:
        return []
    longest = max(found.values())
    codes = {kode for (kode, _), length in found.items() if length == longest}
    return [k for k in daftar.kantor if k.kode in codes]


def calon_kantor(fakta: FaktaBuku, daftar: DaftarKantor, banyak: int = 5) -> Sequence[KantorDikenal]:
    """Return the offices that a person is asked about, the likeliest first."""
    from rapidfuzz import fuzz

    own = kunci_kantor(fakta.nama_kantor, fakta.kabupaten).nama

    def score(k: KantorDikenal) -> float:
        return max((fuzz.ratio(own, kunci.nama) for kunci in k.kunci), default=0.0)

    ranked: Iterable[KantorDikenal] = sorted(daftar.kantor, key=score, reverse=True)
    return list(ranked)[:banyak]
