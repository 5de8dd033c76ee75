"""The criteria of the AKIP evaluation as far as they are known, and which rules speak about each.

The regulation's text was not read: what stands here comes from worksheets that cite it. A criterion whose content no
source gave is counted in ``BANYAK`` and nowhere named; one that no rule touches has no rules and is printed as not
mapped. Rules are named by their codes only; a test holds them against the rules there are.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from kinerja_xl.frozen import dataclass
from kinerja_xl.regulations.berlaku import Subjek, Versi
from kinerja_xl.regulations.sumber import SUMBER, Bukti


class Kriteria(NamedTuple):
    """One criterion.

    Attributes:
        kode: component, sub component and number, as worksheets count them: ``1b.5``.
        isi: what it asks, in our words.
        kaidah: the rules whose findings touch it; none where no rule does.
        pengukuran: only a workbook with the year's measurement shows it.
        bukti: how its content was verified.
    """

    kode: str
    isi: str
    kaidah: tuple[str, ...] = ()
    pengukuran: bool = False
    bukti: Bukti = "kedua"

    @property
    def bagian(self) -> str:
        """Its sub component: ``1b``."""
        return self.kode.partition(".")[0]


class BagianLke(NamedTuple):
    """One sub component of the worksheet: its code (``1b``), its names in ``EvaluasiAkip``, how many it asks."""

    kode: str
    komponen: str
    nama: str
    banyak: int


@dataclass(frozen=True)
class KriteriaAkip:
    """The worksheet as far as it is known."""

    bagian: tuple[BagianLke, ...]
    kriteria: tuple[Kriteria, ...]

    @cached_property
    def menurut_kaidah(self) -> Mapping[str, tuple[Kriteria, ...]]:
        """The criteria that a rule's findings touch."""
        found: dict[str, list[Kriteria]] = {}
        for satu in self.kriteria:
            for kode in satu.kaidah:
                found.setdefault(kode, []).append(satu)
        return MappingProxyType({kode: tuple(daftar) for kode, daftar in found.items()})

    def milik(self, bagian: BagianLke) -> tuple[Kriteria, ...]:
        """Return the known criteria of a sub component."""
        return tuple(k for k in self.kriteria if k.bagian == bagian.kode)


def _kx(*pieces: str) -> tuple[str, ...]:
    """Return codes written short: ``301-304`` is KX301 to KX304."""
    found = []
    for piece in pieces:
        first, _, last = piece.partition("-")
        found += [f"KX{n}" for n in range(int(first), int(last or first) + 1)]
    return tuple(found)


_PERENCANAAN, _PENGUKURAN = "Perencanaan Kinerja", "Pengukuran Kinerja"
_PELAPORAN, _EVALUASI = "Pelaporan Kinerja", "Evaluasi Akuntabilitas Kinerja Internal"

_PERMENPANRB_88 = SUMBER["PermenPANRB 88/2021"]

KRITERIA_AKIP: Subjek[KriteriaAkip] = Subjek(
    (
        Versi(
            _PERMENPANRB_88.berlaku,
            KriteriaAkip(
                (
                    BagianLke("1a", _PERENCANAAN, "Keberadaan", 6),
                    BagianLke("1b", _PERENCANAAN, "Kualitas", 11),
                    BagianLke("1c", _PERENCANAAN, "Pemanfaatan", 8),
                    BagianLke("2a", _PENGUKURAN, "Keberadaan", 3),
                    BagianLke("2b", _PENGUKURAN, "Kualitas", 7),
                    BagianLke("2c", _PENGUKURAN, "Pemanfaatan", 10),
                    BagianLke("3a", _PELAPORAN, "Keberadaan", 6),
                    BagianLke("3b", _PELAPORAN, "Kualitas", 9),  # one source lists ten, the tenth repeats the eighth
                    BagianLke("3c", _PELAPORAN, "Pemanfaatan", 7),
                    BagianLke("4a", _EVALUASI, "Keberadaan", 3),
                    BagianLke("4b", _EVALUASI, "Kualitas", 5),
                    BagianLke("4c", _EVALUASI, "Pemanfaatan", 5),
                ),
                (
                    Kriteria(
                        "1b.5",
                        "Ukuran kinerja memenuhi kriteria SMART",
                        _kx("301-304", "306", "308", "310-312", "318-324", "327", "330-332", "334", "336-339", "347")
                        + _kx("349", "360-362", "365"),
                    ),
                    Kriteria("1b.6", "Indikator Kinerja Utama tidak berganti-ganti selama periodenya"),
                    Kriteria(
                        "1b.7",
                        "Target menantang, dapat dicapai, dan realistis",
                        _kx("501", "502", "504-511", "513-515", "517-520", "522-524", "526"),
                    ),
                    Kriteria(
                        "1b.8",
                        "Kinerja berjenjang dan selaras dari atasan ke bawahan",
                        _kx("201", "205-208", "213", "214", "217-219", "222-224", "305", "307", "309", "313", "316")
                        + _kx("317", "364", "515", "516"),
                    ),
                    Kriteria("1b.9", "Keterkaitan kinerja dengan perangkat daerah lain (crosscutting) tergambar"),
                    Kriteria(
                        "1c.4",
                        "Rencana aksi dipakai memantau kinerja secara berkala",
                        _kx("503", "512", "521", "525", "527", "680"),
                    ),
                    Kriteria(
                        "2a.2",
                        "Indikator mempunyai definisi operasional dan cara mengukur yang jelas",
                        _kx("117", "333", "335", "340", "342-348", "350-356", "363"),
                    ),
                    Kriteria(
                        "2b.4",
                        "Pengukuran dilakukan secara berkala",
                        _kx("601", "605", "613", "614", "621"),
                        pengukuran=True,
                    ),
                    Kriteria("2b.5", "Pengukuran dilakukan secara berjenjang", _kx("326", "618", "619", "670", "709")),
                    Kriteria("2b.6", "Pengumpulan data kinerja memanfaatkan teknologi informasi (aplikasi)"),
                    Kriteria("2b.7", "Pengukuran capaian memanfaatkan teknologi informasi (aplikasi)"),
                    Kriteria("2c.8", "Pengukuran dipakai untuk efisiensi anggaran", _kx("671", "672"), pengukuran=True),
                    Kriteria("3a.1", "Laporan kinerja disusun"),
                    Kriteria("3a.2", "Laporan kinerja disusun secara berkala"),
                    Kriteria("3a.3", "Laporan kinerja diformalkan", _kx("701", "702", "712")),
                    Kriteria("3a.4", "Laporan kinerja direviu"),
                    Kriteria("3a.5", "Laporan kinerja dipublikasikan"),
                    Kriteria("3a.6", "Laporan kinerja disampaikan tepat waktu"),
                    Kriteria(
                        "3b.3",
                        "Laporan membandingkan target dengan realisasi tahun ini",
                        _kx("602-604", "606-612", "615", "616", "622", "623"),
                        pengukuran=True,
                    ),
                    Kriteria(
                        "3b.4",
                        "Laporan membandingkan realisasi dengan tahun-tahun sebelumnya",
                        _kx("640-643", "683"),
                        pengukuran=True,
                    ),
                    Kriteria(
                        "3b.5",
                        "Laporan membandingkan realisasi dengan target jangka menengah",
                        _kx("644"),
                        pengukuran=True,
                    ),
                    Kriteria(
                        "3b.6", "Laporan membandingkan realisasi dengan standar nasional", _kx("634"), pengukuran=True
                    ),
                    Kriteria(
                        "3b.7",
                        "Laporan menganalisis penyebab keberhasilan atau kegagalan dan solusinya",
                        _kx("630", "631", "633", "635", "682"),
                        pengukuran=True,
                    ),
                    Kriteria(
                        "3b.8",
                        "Laporan menganalisis efisiensi penggunaan sumber daya",
                        _kx("632", "671", "672"),
                        pengukuran=True,
                    ),
                    Kriteria(
                        "3b.9",
                        "Laporan menganalisis program dan kegiatan yang menunjang capaian",
                        _kx("636"),
                        pengukuran=True,
                    ),
                ),
            ),
            _PERMENPANRB_88,
        ),
    )
)
"""The criteria through time, newest first."""
