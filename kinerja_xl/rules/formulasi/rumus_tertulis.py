"""What the rules about formulas share: an indicator's formula from whichever columns hold it."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kinerja_xl.findings import CellRef
from kinerja_xl.model import Asal, Dokumen, Indikator, sekali
from kinerja_xl.patterns import regex
from kinerja_xl.rules.baris import IndikatorDiPohon, bernama
from kinerja_xl.sheets.pilihan import CaraHitung
from kinerja_xl.text.rumus_teks import urai_rumus
from kinerja_xl.text.similar import normalise
from kinerja_xl.text.ukuran import Kelas, is_percent, kelas_indikator

_ACRONYM = regex(r"\(\s*\w+\s*\)")
_IKM = regex(  # what an office's own staff or the members of a council think is no survey of the public
    r"\b(?:ikm|skm)\b|\bindeks kepuasan\b(?! (?:para |seluruh )?(?:anggota|pegawai|asn|pejabat|karyawan|pimpinan|opd"
    r"|skpd|perangkat daerah|unit kerja|mitra|guru|dosen|tenaga)\b)"
)
_TARGET = regex(r"\btarget(?:nya)?\b")
_ACHIEVEMENT = regex(r"\b(?:capaian|pencapaian|target|realisasi|serapan|penyerapan)\b")
_LEFT_OPEN = (None, Kelas.LAIN, Kelas.RATA_RATA)
_AT_THE_END = ("kecamatan", "catatan")
_PLACE = regex(
    r"(?<!\s)(?:\s+(?:di|pada|se)){0,2}(?:\s+(?:lingkup|lingkungan|wilayah|kantor)){0,2}\s+(?:se)?kecamatan(?:\s+\w+){0,2}\Z|\s+catatan\s.*"
)


class RumusTertulis(NamedTuple):
    """A formula in its parts and the column it is best seen in."""

    pembilang: str
    penyebut: str
    faktor: str
    kunci: str
    tercetak: str

    @property
    def teks(self) -> str:
        """The formula on one line."""
        tail = " x 100%" if self.faktor else ""
        return self.tercetak or f"{self.pembilang} / {self.penyebut}{tail}"

    @property
    def capaian(self) -> bool:
        """True for realisasi divided by target, which measures the achievement and not the indicator."""
        return _of_target(self.penyebut)

    @property
    def kunci_banding(self) -> tuple[str, str]:
        """What makes two formulas the same: the places they name and their notes are left out."""
        return tanpa_tempat(self.pembilang), tanpa_tempat(self.penyebut)


class BarisRumus(NamedTuple):
    """An indicator's row with its formula."""

    baris: IndikatorDiPohon
    rumus: RumusTertulis

    @property
    def tempat(self) -> tuple[Asal, str]:
        """Where a finding about the formula belongs."""
        return self.baris.indikator.at, self.rumus.kunci

    @property
    def sel(self) -> CellRef:
        """The cell of the formula."""
        return self.baris.indikator.at.sel(self.rumus.kunci)


@sekali
def berumus(dokumen: Dokumen) -> tuple[BarisRumus, ...]:
    """Return every named indicator that has a formula."""
    read = ((baris, rumus_tertulis(baris.indikator)) for baris in bernama(dokumen))
    return tuple(BarisRumus(baris, found) for baris, found in read if found is not None)


def rumus_tertulis(indikator: Indikator) -> RumusTertulis | None:
    """Return an indicator's formula, None without one.

    Pembilang and Penyebut say more surely what is divided than the printed text, so they win; the factor is the
    printed one, and a percentage computed by the tool always has it.
    """
    printed = indikator.penjelasan_rumus
    text = printed or indikator.rumus_khusus
    if not text and not (indikator.pembilang and indikator.penyebut):
        return None
    parts = urai_rumus(text)
    if indikator.pembilang and indikator.penyebut:
        factor = parts.faktor or ("" if text else "100%" if indikator.cara_hitung is CaraHitung.PERSENTASE else "")
        key = "penjelasan_rumus" if printed else "pembilang"
        return RumusTertulis(indikator.pembilang, indikator.penyebut, factor, key, printed)
    key = "penjelasan_rumus" if printed else "rumus_khusus"
    return RumusTertulis(parts.pembilang, parts.penyebut, parts.faktor, key, text)


@lru_cache(maxsize=4096)
def tanpa_tempat(teks: str) -> str:
    """Return a text as formulas are compared: normalised, without ``di Kecamatan …`` and the note at its end."""
    plain = normalise(teks)
    return _PLACE.sub("", plain) if any(word in plain for word in _AT_THE_END) else plain


@lru_cache(maxsize=4096)
def _of_target(penyebut: str) -> bool:
    return _TARGET.search(normalise(penyebut)) is not None


@lru_cache(maxsize=8192)
def ikm(nama: str) -> bool:
    """True for the satisfaction index itself, not for a report about it."""
    plain = normalise(nama)
    if "ikm" not in plain and "skm" not in plain and "kepuasan" not in plain:
        return False
    return _IKM.search(plain) is not None and (kelas_indikator(nama) is Kelas.NILAI or plain[:3] in {"ikm", "skm"})


def indikator_persen(indikator: Indikator) -> bool:
    """True when an indicator is a percentage by its name, or by its unit where the name leaves it open."""
    kind = kelas_indikator(indikator.nama)
    return kind is Kelas.PERSEN or (kind in _LEFT_OPEN and is_percent(indikator.satuan))


@lru_cache(maxsize=4096)
def tentang_capaian(nama: str) -> bool:
    """True when an indicator measures an achievement by its own name (``Persentase realisasi anggaran``)."""
    return _ACHIEVEMENT.search(normalise(nama)) is not None


def mengulang(found: BarisRumus) -> bool:
    """True when a formula is the indicator's name over again, save for the place it names."""
    rumus = found.rumus
    return not rumus.penyebut and not rumus.faktor and _repeats(rumus.teks, found.baris.indikator.nama)


@lru_cache(maxsize=4096)
def _repeats(teks: str, nama: str) -> bool:
    said = normalise(teks)
    if said in {normalise(nama), normalise(_ACRONYM.sub("", nama))}:
        return True
    return tanpa_tempat(teks) == tanpa_tempat(nama)
