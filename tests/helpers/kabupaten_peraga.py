"""A made-up district: its register, and what each of its offices sends, with the truth about it told beforehand.

Every office writes its own sentences and numbers, and goes through one of the things that happen to offices. No person
and no real office is named.
"""

from __future__ import annotations

import datetime as dt
import mailbox
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.utils import format_datetime
from pathlib import Path

from helpers import kiriman_uji as uji
from kinerja_xl.app.load import load
from kinerja_xl.app.seal import seal
from kinerja_xl.rekap.status_kiriman import StatusKiriman
from kinerja_xl.sheets import KABUPATEN, PENGUKURAN, PK
from kinerja_xl.sheets.jenis import Jenis
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook
from kinerja_xl.workbook.template import Isi, write_template

NAMA_KABUPATEN = "Kabupaten Tirta Jaya"
TENGGAT, HARI_INI = dt.date(2026, 4, 10), dt.date(2026, 4, 20)
TENGGAT_PINDAH = dt.date(2026, 4, 17)

_TAHUN = tuple(range(2025, 2030))
_DEPAN = ("Suka", "Tirta", "Bumi", "Karang", "Gunung", "Muara", "Padang", "Sumber", "Tanjung", "Rawa")
_BELAKANG = ("maju", "asri", "mulya", "sari", "jaya", "rejo", "indah", "agung", "makmur", "harapan")
_KATA_KERJA = ("Meningkatnya", "Membaiknya", "Terwujudnya", "Menguatnya", "Terjaganya")
_HAL = (
    ("mutu pelayanan administrasi terpadu", "Indeks Kepuasan Masyarakat"),
    ("ketenteraman dan ketertiban wilayah", "Indeks Ketenteraman dan Ketertiban"),
    ("partisipasi warga dalam pembangunan", "Indeks Partisipasi Pembangunan"),
    ("tata kelola pemerintahan desa", "Indeks Tata Kelola Desa"),
    ("kebersihan lingkungan permukiman", "Indeks Kebersihan Lingkungan"),
    ("kesiapsiagaan menghadapi bencana", "Indeks Kesiapsiagaan Bencana"),
    ("kerukunan antarwarga", "Indeks Kerukunan"),
)
_SUMBER = ("Laporan survei tahunan", "Hasil penilaian kabupaten", "Laporan seksi terkait", "Berita acara penilaian")


@dataclass(frozen=True, slots=True)
class KantorPeraga:
    """One office and its truth.

    Attributes:
        nomor, kode, nama: the office.
        kejadian: what happens to it.
        status: how its first quarter stands in the end.
        terlambat: days after the last day.
        isi: how many workbooks of it count or counted.
        surat: what its letter is about.
    """

    nomor: int
    kode: str
    nama: str
    kejadian: str
    status: StatusKiriman
    terlambat: int
    isi: int
    surat: str

    @property
    def surel(self) -> str:
        """Its address."""
        return f"{self.kode.casefold()}@kecamatan.example"


_LEWAT, _LAMBAT = (HARI_INI - TENGGAT).days, 4
_TERIMA, _BETULKAN = "Tanda Terima Dokumen Kinerja", "Perbaikan Dokumen Kinerja"
_TAGIH = "Dokumen Kinerja yang Belum Disampaikan"
KEJADIAN: dict[str, tuple[StatusKiriman, int, int, str]] = {
    "lengkap": (StatusKiriman.LENGKAP, 0, 1, _TERIMA),
    "salah": (StatusKiriman.ADA_GALAT, 0, 1, _BETULKAN),
    "tidak mengirim": (StatusKiriman.BELUM_MENGIRIM, _LEWAT, 0, _TAGIH),
    "berubah sejak disegel": (StatusKiriman.ADA_GALAT, 0, 1, _BETULKAN),
    "nihil": (StatusKiriman.NIHIL, 0, 1, _TERIMA),
    "dua kali": (StatusKiriman.LENGKAP, 0, 2, _TERIMA),
    "disegel": (StatusKiriman.DISEGEL, 0, 1, _TERIMA),
    "terlambat": (StatusKiriman.TERLAMBAT, _LAMBAT, 1, _TERIMA),
    "kurang": (StatusKiriman.BELUM_LENGKAP, 0, 1, _BETULKAN),
    "milik kabupaten lain": (StatusKiriman.BELUM_MENGIRIM, _LEWAT, 0, _TAGIH),
    "dispensasi": (StatusKiriman.LENGKAP, 0, 1, _TERIMA),
    "surat diteruskan dua kali": (StatusKiriman.LENGKAP, 0, 1, _TERIMA),
}
"""What happens → status, days late, workbooks of the document, what the letter is about."""


def kantor_peraga(banyak: int) -> list[KantorPeraga]:
    """Return so many offices."""
    events = list(KEJADIAN)
    found = []
    for n in range(banyak):
        name = _DEPAN[n % 10] + _BELAKANG[(n // 10 + n) % 10]
        event = events[n % len(events)]
        found.append(KantorPeraga(n, f"K{n + 1:02}", f"Kecamatan {name}", event, *KEJADIAN[event]))
    assert len({k.nama for k in found}) == banyak
    return found


def tulis_kabupaten(folder: Path, kantor: Sequence[KantorPeraga]) -> tuple[Path, Path]:
    """Write the register and everything that is sent; return both places.

    What arrives stands as messages in files, in one mailbox, and as a file that somebody laid there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    register = folder / "daftar-kantor.xlsx"
    register.write_bytes(_register(kantor))
    inbox = folder / "masuk"
    inbox.mkdir()
    box = mailbox.mbox(str(inbox / "kotak.mbox"))
    number = 0
    for one in kantor:
        for day, data in _kiriman(one, folder):
            number += 1
            message = _surat(one, number, day, data)
            if one.nomor % 3 == 0:
                box.add(mailbox.mboxMessage(message))
            else:
                (inbox / f"{number:03}.eml").write_bytes(message)
                if one.kejadian == "surat diteruskan dua kali":
                    (inbox / f"{number:03}-lagi.eml").write_bytes(message)
    box.close()
    return register, inbox


def _surat(one: KantorPeraga, number: int, day: dt.date, data: bytes) -> bytes:
    when = dt.datetime.combine(day, dt.time(8 + number % 8, number % 60), dt.timezone(dt.timedelta(hours=8)))
    return uji.surat(
        uji.lampiran(data, f"laporan tw1 {one.kode.lower()} fix.xlsx"),
        teks=f"Terlampir laporan {one.nama}.",
        dari=one.surel,
        id=f"<{number}@kecamatan.example>",
        perihal=f"Laporan Triwulan I {one.nama}",
        tanggal=format_datetime(when),
        batas=f"batas-{number}",
    )


def _kiriman(one: KantorPeraga, folder: Path) -> Iterator[tuple[dt.date, bytes]]:
    """Yield what an office sends: the day, and the workbook."""
    early = TENGGAT - dt.timedelta(days=1 + one.nomor % 5)
    match one.kejadian:
        case "tidak mengirim":
            return
        case "salah":
            yield early, buku_peraga(one, pejabat_salah=True)
        case "kurang":
            yield early, buku_peraga(one, terukur=1)
        case "nihil":
            yield early, buku_peraga(one, terukur=0, nihil="Kantor pindah karena banjir")
        case "terlambat":
            yield TENGGAT + dt.timedelta(days=_LAMBAT), buku_peraga(one)
        case "dispensasi":
            yield TENGGAT_PINDAH, buku_peraga(one)
        case "dua kali":
            yield early - dt.timedelta(days=1), buku_peraga(one, pejabat_salah=True)
            yield early, buku_peraga(one)
        case "disegel":
            yield early, _disegel(one, folder)
        case "berubah sejak disegel":
            yield early, _diubah(_disegel(one, folder), folder)
        case "milik kabupaten lain":
            yield early, buku_peraga(one, jenis=PK, kabupaten="Kabupaten Seberang Utara")
        case _:
            yield early, buku_peraga(one)


def buku_peraga(
    one: KantorPeraga,
    *,
    terukur: int = 3,
    pejabat_salah: bool = False,
    nihil: str = "",
    jenis: Jenis = PENGUKURAN,
    kabupaten: str = NAMA_KABUPATEN,
) -> bytes:
    """Return an office's workbook.

    Args:
        one: the office.
        terukur: how many of its three indicators have a result in the first quarter.
        pejabat_salah: an objective names an official that the office does not have.
        nihil: why there is nothing to report of the first quarter.
        jenis, kabupaten: the kind of workbook, and the district in it.
    """
    n, place = one.nomor, one.nama.removeprefix("Kecamatan ")
    identitas: dict[str, str | int] = {
        "nama_kantor": one.nama,
        "jenis_kantor": "Kecamatan",
        "kabupaten": kabupaten,
        "provinsi": "Provinsi Contoh",
        "tahun": 2026,
        "periode_awal": 2025,
        "periode_akhir": 2029,
        "tanggal_sk": f"{5 + n % 20} Januari 2026",
        "tempat": place,
    }
    if nihil:
        identitas["nihil_tw1"] = nihil
    chosen = [_HAL[(n + step) % len(_HAL)] for step in (0, 2, 5)]
    kinerja = []
    for k, (what, name) in enumerate(chosen, start=1):
        first = float(50 + (7 * n + 11 * k) % 35)
        kinerja.append(
            {
                "kode": str(k),
                "jenjang": "Sasaran Strategis",
                "sasaran": f"{_KATA_KERJA[(n + k) % len(_KATA_KERJA)]} {what} di {place}",
                "penanggung_jawab": "Lurah" if pejabat_salah and k == 2 else "Camat",
                "kode_indikator": f"IK-{k:03}",
                "indikator": name,
                "iku": "Ya",
                "satuan": "Indeks",
                "arah": "Naik",
                "tipe_perhitungan": "Non Kumulatif",
                "cara_hitung": "Nilai langsung",
                "definisi_operasional": f"Ukuran {what} menurut {k + n} unsur penilaian di {place}",
                "sumber_data": _SUMBER[(n + k) % len(_SUMBER)],
                **{f"target_{year}": first + year - 2025 for year in _TAHUN},
                **{f"target_tw{quarter}": first + 1 for quarter in range(1, 5)},
            }
        )
    spent = float(100_000_000 + 1_000_000 * n)
    tables = {
        "pejabat": [
            {"kode": "Bupati", "jabatan": f"Bupati {kabupaten.removeprefix('Kabupaten ')}"},
            {"kode": "Camat", "jabatan": f"Camat {place}", "atasan": "Bupati"},
        ],
        "kinerja": kinerja,
        "anggaran": [{"kode": "1", "sumber_dana": "APBD", "pagu": 4 * spent, "realisasi_tw1": spent}],
        "rencana_aksi": [
            {"kode_indikator": "IK-001", "aksi": f"Menilai {chosen[0][0]}", "aksi_tw1": 1.0, "realisasi_tw1": 1.0}
        ],
        "data_ukur": [
            {
                "kode_indikator": f"IK-{k:03}",
                "peran": "Nilai",
                "uraian": "Hasil penilaian",
                "tw1": _hasil(kinerja[k - 1], n),
            }
            for k in range(1, terukur + 1)
        ],
    }
    if nihil:
        del tables["data_ukur"], tables["anggaran"][0]["realisasi_tw1"], tables["rencana_aksi"][0]["realisasi_tw1"]
    wanted = {lembar.kunci for lembar in jenis.lembar}
    isi = {kunci: rows for kunci, rows in tables.items() if kunci in wanted}
    return write_template(jenis, _TAHUN, Isi(isi, {"identitas": identitas}))  # type: ignore[arg-type]


def _hasil(row: dict[str, object], n: int) -> float:
    target = row["target_tw1"]
    assert isinstance(target, float)
    return round(target * (0.94 + (n % 12) / 100), 2)


def _disegel(one: KantorPeraga, folder: Path) -> bytes:
    source, target = folder / f"{one.kode}-asal.xlsx", folder / f"{one.kode}-segel.xlsx"
    source.write_bytes(buku_peraga(one))
    assert seal(source, target, "tw1").segel is not None
    data = target.read_bytes()
    source.unlink()
    target.unlink()
    return data


def _diubah(data: bytes, folder: Path) -> bytes:
    """Return a sealed workbook in which a result was raised afterwards."""
    path = folder / "diubah.xlsx"
    path.write_bytes(data)
    at = load(path).dokumen.data_ukur[1].at.sel("tw1")
    changed = patch(read_workbook(path), [CellWrite(sheet=at.sheet, row=at.row, col=at.col, value=97.5)]).data
    path.unlink()
    return changed


def _register(kantor: Sequence[KantorPeraga]) -> bytes:
    identitas: dict[str, str | int] = {
        "nama_kantor": "Bagian Organisasi Sekretariat Daerah",
        "jenis_kantor": "Sekretariat",
        "kabupaten": NAMA_KABUPATEN,
        "provinsi": "Provinsi Contoh",
        "alamat": "Jalan Merdeka Nomor 1",
        "surel": "organisasi@tirtajaya.example",
        "tahun": 2026,
        "periode_awal": 2025,
        "periode_akhir": 2029,
    }
    tables = {
        "kantor": [
            {
                "kode": k.kode,
                "nama": k.nama,
                "jenis_kantor": "Kecamatan",
                "kontak": "Subbagian Perencanaan",
                "surel": k.surel,
            }
            for k in kantor
        ],
        "jatuh_tempo": [{"dokumen": "TW I", "tahun": 2026, "tenggat": "10 April 2026", "keterangan": "Edaran"}],
        "dispensasi": [
            {
                "kode_kantor": k.kode,
                "dokumen": "TW I",
                "tahun": 2026,
                "tenggat_baru": "17 April 2026",
                "alasan": "Jaringan terputus karena banjir",
            }
            for k in kantor
            if k.kejadian == "dispensasi"
        ],
    }
    return write_template(KABUPATEN, _TAHUN, Isi(tables, {"identitas": identitas}))  # type: ignore[arg-type]
