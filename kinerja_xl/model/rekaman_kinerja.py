"""The performance tree: nodes, their objectives and what measures them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from kinerja_xl.findings import CellRef
from kinerja_xl.frozen import dataclass
from kinerja_xl.model.rekaman import BELUM_DIPILIH, Asal, Rekaman, TargetNilai, kolom
from kinerja_xl.sheets.pilihan import Arah, CaraHitung, Jenjang, StatusIndikator, TipePerhitungan

_KOSONG = (None, None, None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Indikator(Rekaman):
    """One indicator with its formula parts and targets.

    ``target`` maps a year to its target in the Renstra; ``target_pk`` and ``target_perubahan`` are what the year's
    agreement and its change say instead.
    """

    kode: str = field(metadata=kolom("kode_indikator"), default="")
    nama: str = field(metadata=kolom("indikator"))
    iku: bool = False
    satuan: str = ""
    arah: Arah = BELUM_DIPILIH
    tipe_perhitungan: TipePerhitungan = BELUM_DIPILIH
    status: StatusIndikator = BELUM_DIPILIH
    cara_hitung: CaraHitung = BELUM_DIPILIH
    pembilang: str = ""
    penyebut: str = ""
    rumus_khusus: str = ""
    penjelasan_rumus: str = ""
    definisi_operasional: str = ""
    alasan: str = ""
    sumber_data: str = ""
    kondisi_awal: TargetNilai | None = None
    target: Mapping[int, TargetNilai] = field(default_factory=dict)
    target_pk: TargetNilai | None = None
    target_perubahan: TargetNilai | None = None
    target_tw: tuple[TargetNilai | None, ...] = _KOSONG
    target_bulan: tuple[TargetNilai | None, ...] = field(
        metadata=kolom(*(f"target_bulan{bulan}" for bulan in range(1, 13))), default=(None,) * 12
    )
    penjelasan_target: str = ""
    realisasi_lalu: TargetNilai | None = None

    def kunci_target(self, tahun: int | None, *, murni: bool = False) -> str | None:
        """Return the column that holds the target in force in the document's year; None without a year.

        Args:
            tahun: the document's year, for which alone target_pk and target_perubahan speak.
            murni: as agreed first, before the agreement was changed.
        """
        if self.target_perubahan is not None and not murni:
            return "target_perubahan"
        if self.target_pk is not None:
            return "target_pk"
        return None if tahun is None else f"target_{tahun}"

    def sel_target(self, tahun: int | None, *, murni: bool = False) -> CellRef:
        """Return the cell of the target in force, the indicator's own without a year; arguments as ``kunci_target``."""
        return self.at.sel(self.kunci_target(tahun, murni=murni) or "indikator")

    def target_berlaku(self, tahun: int | None, *, murni: bool = False) -> TargetNilai | None:
        """Return the target in force in the document's year; see ``kunci_target``."""
        match self.kunci_target(tahun, murni=murni):
            case "target_perubahan":
                return self.target_perubahan
            case "target_pk":
                return self.target_pk
        return None if tahun is None else self.target.get(tahun)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sasaran(Rekaman):
    """One objective of a node, with the indicators that measure it."""

    teks: str = field(metadata=kolom("sasaran"))
    penjelasan: str = field(metadata=kolom("penjelasan_sasaran"), default="")
    daerah: str = field(metadata=kolom("sasaran_daerah"), default="")
    indikator: tuple[Indikator, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul(Rekaman):
    """One node of the tree.

    ``induk`` is the parent's kode after reading the code itself ("1.1.2" -> "1.1") and the column Induk; "" for
    a root. A node that serves several objectives names them all there ("1; 2"): the first is ``induk``, the others are
    ``induk_lain``. ``penanggung_jawab`` is an official's kode. ``tulisan`` keeps, per column, every different thing the
    office wrote for this node and where it first did: more than one entry is a contradiction.
    """

    kode: str
    jenjang: Jenjang = BELUM_DIPILIH
    induk: str = ""
    induk_lain: tuple[str, ...] = field(metadata=kolom("induk"), default=())
    kode_nomenklatur: str = ""
    nomenklatur: str = ""
    mitra: str = ""
    keterangan: str = ""
    penanggung_jawab: str = ""
    pagu_indikatif: Mapping[int, float] = field(default_factory=dict)
    sasaran: tuple[Sasaran, ...] = ()
    tulisan: Mapping[str, tuple[tuple[str, Asal], ...]] = field(default_factory=dict)

    @property
    def semua_induk(self) -> tuple[str, ...]:
        """The kode of every parent, the first one first; none for a root."""
        return tuple(kode for kode in (self.induk, *self.induk_lain) if kode)

    @property
    def indikator(self) -> tuple[Indikator, ...]:
        """All its indicators in order."""
        if len(self.sasaran) == 1:  # as nearly all have: fifty rules ask for it
            return self.sasaran[0].indikator
        return tuple([i for s in self.sasaran for i in s.indikator])
