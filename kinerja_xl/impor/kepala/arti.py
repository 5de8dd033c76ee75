"""What a column can mean."""

from __future__ import annotations

from enum import StrEnum

from kinerja_xl.frozen import dataclass

BUKAN = "-"
"""What a mapping file says of a column that is not used."""


class PeranKolom(StrEnum):
    """The part a column plays; the values are the words of the mapping file."""

    NO = "no"
    UKURAN = "ukuran"  # what the numbers of each row are: target, realisasi
    TAHUN = "tahun"  # the year of each row
    TRIWULAN = "triwulan"  # the quarter of each row
    KODE = "kode"
    KODE_INDIKATOR = "kode_indikator"
    JENJANG = "jenjang"
    VISI = "visi"
    MISI = "misi"
    SASARAN_DAERAH = "sasaran_daerah"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    NOMENKLATUR = "nomenklatur"
    CAMPURAN = "campuran"  # goals, objectives and programmes in one column
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    KONDISI_AWAL = "kondisi_awal"
    TARGET = "target"
    PAGU = "pagu"
    REALISASI = "realisasi"
    REALISASI_RP = "realisasi_rp"
    REALISASI_FISIK = "realisasi_fisik"
    CAPAIAN = "capaian"
    PRAKIRAAN = "prakiraan"
    SUMBER_DANA = "sumber_dana"
    KETERANGAN = "keterangan"
    PENANGGUNG_JAWAB = "penanggung_jawab"
    NAMA = "nama"  # of the official of each row, with or without NIP
    PANGKAT = "pangkat"
    ATASAN = "atasan"  # the title of who is above the official of each row
    KANTOR = "kantor"
    AKSI = "aksi"
    FORMULASI = "formulasi"
    DEFINISI = "definisi"
    ALASAN = "alasan"
    PENJELASAN = "penjelasan"
    TIPE = "tipe"
    SUMBER_DATA = "sumber_data"
    ARAH = "arah"
    BOBOT = "bobot"
    LOKASI = "lokasi"
    KELOMPOK_SASARAN = "kelompok_sasaran"
    KENDALA = "kendala"
    PENDORONG = "pendorong"
    SOLUSI = "solusi"
    RTL = "rtl"
    PIC = "pic"
    BATAS = "batas"
    BUKTI = "bukti"
    SKP_PIMPINAN = "skp_pimpinan"
    SKP_HASIL = "skp_hasil"
    SKP_ASPEK = "skp_aspek"
    SKP_UMPAN = "skp_umpan"


PELAKU = frozenset(
    {PeranKolom.TUJUAN, PeranKolom.SASARAN, PeranKolom.NOMENKLATUR, PeranKolom.CAMPURAN, PeranKolom.SKP_HASIL}
)
"""What names a node of the tree."""

UKURAN = frozenset(
    {
        *(PeranKolom.KONDISI_AWAL, PeranKolom.TARGET, PeranKolom.PAGU, PeranKolom.REALISASI, PeranKolom.REALISASI_RP),
        *(PeranKolom.REALISASI_FISIK, PeranKolom.CAPAIAN, PeranKolom.PRAKIRAAN),
    }
)
"""What holds a value."""


_KALI = {1_000: "ribuan", 1_000_000: "jutaan"}


@dataclass(frozen=True, slots=True)
class Arti:
    """What one column means.

    Attributes:
        peran: its part.
        tahun: the year of its values; None for the document's own.
        triwulan, bulan: the quarter (1 to 4) or month (1 to 12) of its values.
        akhir: they belong to the end of the plan.
        sampai_lalu: they run up to the year before.
        sampai_kini: they run from the plan's first year to this one.
        kali: what its amounts are to be multiplied by: 1000 for thousands, 1000000 for millions.
        perubahan: they are those after a change of the plan or the budget.
        jenjang: the levels that its title names (``program``, ``kegiatan``, ``sub kegiatan``, ``strategis``).
    """

    peran: PeranKolom
    tahun: int | None = None
    triwulan: int | None = None
    bulan: int | None = None
    akhir: bool = False
    sampai_lalu: bool = False
    sampai_kini: bool = False
    kali: int = 1
    perubahan: bool = False
    jenjang: tuple[str, ...] = ()

    @property
    def setahun(self) -> bool:
        """True for the value of the document's whole year."""
        return not (self.triwulan or self.bulan or self.akhir or self.sampai_lalu or self.sampai_kini)

    def sebutan(self) -> str:
        """Return what a mapping file and an account call it: ``target 2025``, ``realisasi_rp tw2``."""
        words = [
            self.peran.value,
            str(self.tahun or ""),
            f"tw{self.triwulan}" if self.triwulan else "",
            f"bulan{self.bulan}" if self.bulan else "",
            "akhir" if self.akhir else "",
            "sd-lalu" if self.sampai_lalu else "",
            "sd-kini" if self.sampai_kini else "",
            _KALI.get(self.kali, ""),
            "perubahan" if self.perubahan else "",
        ]
        return " ".join(w for w in words if w)


@dataclass(frozen=True, slots=True)
class KolomSumber:
    """One column: its number, title path, meaning (None for an unknown one), and what was said about it on the way."""

    col: int
    judul: tuple[str, ...]
    arti: Arti | None
    sebab: str = ""


def baca_sebutan(teks: str) -> Arti | None:
    """Read what ``Arti.sebutan`` writes; None for anything else."""
    words = teks.split()
    if not words or words[0] not in {p.value for p in PeranKolom}:
        return None
    values: dict[str, int | bool] = {}
    flags = {"akhir": "akhir", "sd-lalu": "sampai_lalu", "sd-kini": "sampai_kini", "perubahan": "perubahan"}
    for word in words[1:]:
        if word.isdecimal() and len(word) == 4:
            values["tahun"] = int(word)
        elif word.startswith("tw") and word[2:] in ("1", "2", "3", "4"):
            values["triwulan"] = int(word[2:])
        elif word.startswith("bulan") and word[5:].isdecimal() and len(word) < 8 and 1 <= int(word[5:]) <= 12:
            values["bulan"] = int(word[5:])
        elif word in flags:
            values[flags[word]] = True
        elif word in _KALI.values():
            values["kali"] = next(n for n, name in _KALI.items() if name == word)
        else:
            return None
    return Arti(PeranKolom(words[0]), **values)  # type: ignore[arg-type]
