"""How an indicator's year came out, and the small words that every sentence of the LKjIP is made with."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from kinerja_xl.reports.cetak.asal import Isian, Teks, deretan, gabung, rangkai
from kinerja_xl.reports.lkjip.angka_kalimat import hampir_sama
from kinerja_xl.reports.lkjip.fakta import Fakta

NYARIS = 0.95
"""Achievement from which a missed target was missed narrowly, as a fraction."""

_BILANGAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")


class Keadaan(Enum):
    """How an indicator's year came out."""

    DIBATALKAN = "dibatalkan"
    BELUM_DIUKUR = "belum diukur"
    TANPA_TARGET = "tanpa target"
    TIDAK_DIHITUNG = "tidak dapat dihitung"
    TERLAMPAUI = "melampaui target"
    TEPAT = "tepat mencapai target"
    NYARIS = "nyaris mencapai target"
    MELESET = "tidak mencapai target"

    @property
    def tercapai(self) -> bool:
        """True when the target is reached."""
        return self in (Keadaan.TERLAMPAUI, Keadaan.TEPAT)

    @property
    def luput(self) -> bool:
        """True when the target is missed."""
        return self in (Keadaan.NYARIS, Keadaan.MELESET)

    @property
    def tanda(self) -> str:
        """The symbol beside an achievement: reached, nearly, missed, not judged. Every office font has them."""
        if self.tercapai:
            return "●"
        return {Keadaan.NYARIS: "▲", Keadaan.MELESET: "▼"}.get(self, "○")

    @property
    def warna(self) -> str:
        """The colour behind it, which colour-blind eyes tell apart too: blue, yellow, orange, grey."""
        if self.tercapai:
            return "D6E6F5"
        return {Keadaan.NYARIS: "FFF3C4", Keadaan.MELESET: "F8D3B8"}.get(self, "EDEDED")


def keadaan(fakta: Fakta) -> Keadaan:
    """Return how an indicator's year came out, judged on unrounded numbers."""
    hasil = fakta.hasil
    if fakta.batal:
        return Keadaan.DIBATALKAN
    if hasil.realisasi is None:
        return Keadaan.BELUM_DIUKUR
    if hasil.target is None:
        return Keadaan.TANPA_TARGET
    if hasil.capaian is None:
        missed = fakta.turun and hasil.target == 0 and isinstance(hasil.realisasi, float) and hasil.realisasi > 0
        return Keadaan.MELESET if missed else Keadaan.TIDAK_DIHITUNG
    if hasil.tercapai:
        return Keadaan.TEPAT if hampir_sama(hasil.capaian, 1.0) else Keadaan.TERLAMPAUI
    return Keadaan.NYARIS if hasil.capaian >= NYARIS else Keadaan.MELESET


def pilih_pola(pola: Sequence[str], urutan: int) -> str:
    """Return one of several wordings; neighbours get different ones."""
    return pola[urutan % len(pola)]


def besar(teks: str) -> Teks:
    """Return a sentence that begins with a capital."""
    return Teks(teks[:1].upper() + teks[1:], bagian=(teks,))


def bilangan(jumlah: int, terbanyak: int = 0) -> str:
    """Return a small number as a word; in digits where ``terbanyak``, beside it in the sentence, needs them."""
    return _BILANGAN[jumlah] if max(jumlah, terbanyak) < len(_BILANGAN) else str(jumlah)


def hitungan(some: Sequence[Fakta], semua: Sequence[Fakta] = ()) -> Teks:
    """Return how many indicators there are, in the same manner as the number of all of them beside it."""
    return Teks(bilangan(len(some), len(semua)), tuple(c for f in some for c in f.sel_capaian))


def disebut(some: Sequence[Fakta]) -> Teks:
    """Return indicators by name, each with its achievement where there is one."""
    return deretan(f.nama if f.hasil.capaian is None else rangkai("{} ({})", f.nama, f.capaian) for f in some)


def seluruhnya(banyak: int) -> str:
    """Return how all of so many are called, ``{}`` in the place of their number where no word says it."""
    if banyak == 1:
        return "satu-satunya"
    return f"ke{bilangan(banyak)}" if bilangan(banyak).isalpha() else "seluruh {}"


def ringkas_keadaan(facts: Sequence[Fakta], sebutan: str = "indikator tersebut") -> Teks:
    """Return how many indicators reached their target, missed it, cannot be judged, or were cancelled."""
    gone = [f for f in facts if f.batal]
    if gone:
        return _tanpa_yang_batal(facts, gone, sebutan)
    reached = [f for f in facts if keadaan(f).tercapai]
    missed = [f for f in facts if keadaan(f).luput]
    rest = [f for f in facts if not (keadaan(f).tercapai or keadaan(f).luput)]
    if len(reached) == len(facts):
        return rangkai(f"{seluruhnya(len(facts)).capitalize()} {sebutan} mencapai targetnya.", hitungan(facts))
    if len(missed) == len(facts) > 1:
        return rangkai(f"Belum satu pun dari {{}} {sebutan} mencapai target.", hitungan(facts))
    if len(facts) == 1:
        return rangkai(f"Satu-satunya {sebutan} {'belum mencapai target' if missed else 'belum dapat dinilai'}.")
    parts = [
        rangkai(f"{{}} {word}", hitungan(some, facts))
        for some, word in (
            (reached, "mencapai target"),
            (missed, "belum mencapai target"),
            (rest, "belum dapat dinilai"),
        )
        if some
    ]
    return rangkai(f"Dari {{}} {sebutan}, {{}}.", hitungan(facts), deretan(parts))


def _tanpa_yang_batal(facts: Sequence[Fakta], gone: Sequence[Fakta], sebutan: str) -> Teks:
    cells = tuple(f.indikator.at.sel("status") for f in gone)
    if len(gone) == len(facts):
        return rangkai("{} dibatalkan, sehingga tidak dinilai.", Teks(f"Seluruh {sebutan}", cells))
    note = rangkai("{} indikator dibatalkan dan tidak dinilai.", Teks(bilangan(len(gone)).capitalize(), cells))
    rest = [f for f in facts if not f.batal]
    return gabung((ringkas_keadaan(rest, f"{sebutan.removesuffix(' tersebut')} yang tetap dinilai"), note))


def tanpa_indikator() -> Teks:
    """Return what is said where the workbook has no objective with an indicator."""
    asked = Isian("Sasaran dan indikator", "lembar Kinerja, kolom Sasaran dan Indikator").teks
    return rangkai("Capaian kinerja belum dapat disajikan. {}", asked)
