"""The recap as one page that needs nothing but a browser: what the desk sees is in it as it stands, and what is only
looked up now and then (findings, indicators) is packed, because a province has tens of thousands of them."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kinerja_xl.findings import Severity
from kinerja_xl.frozen import dataclass
from kinerja_xl.rekap.gambar_kabupaten import BATAS_KELAS, GambarKabupaten, KantorRekap
from kinerja_xl.rekap.lembar_rekap import catatan_baris, ketepatan
from kinerja_xl.rekap.letak import jalan_ke
from kinerja_xl.rekap.meja_kabupaten import BarisMeja, menurut_kantor_meja
from kinerja_xl.rekap.rekap_kabupaten import RekapKabupaten
from kinerja_xl.rekap.status_kiriman import StatusKiriman
from kinerja_xl.reports.cetak.halaman_web import lingkungan_html, sidik_csp
from kinerja_xl.text.tampak import tampak

if TYPE_CHECKING:
    from jinja2 import Environment

_WEIGHTS = [s.value for s in Severity]


@dataclass(frozen=True, slots=True)
class BarisHalaman:
    """One document of one office.

    Attributes:
        meja: the row of the desk.
        ketepatan, catatan: what is said of it in words.
        tautan: the address of its workbook, "" where nothing came.
        nomor: the number under which its findings are packed, -1 for none.
    """

    meja: BarisMeja
    ketepatan: str
    catatan: str
    tautan: str
    nomor: int

    @property
    def kata(self) -> str:
        """The word of its status in names of styles and filters."""
        return "belum-waktunya" if self.meja.belum_waktunya else self.meja.status.kata

    @property
    def status(self) -> str:
        """Its status as people read it."""
        return "Belum jatuh tempo" if self.meja.belum_waktunya else self.meja.status.value

    @property
    def temuan(self) -> int:
        """How many findings its workbook has."""
        return self.meja.galat + self.meja.peringatan + self.meja.info if self.nomor >= 0 else 0


@dataclass(frozen=True, slots=True)
class KantorHalaman:
    """One office.

    Attributes:
        nomor: its number on the page.
        baris: its documents.
        angka: how it stands in the last year that is known.
        indikator: how many main indicators are packed under its number.
        kaidah: the rules that speak about it.
    """

    nomor: int
    baris: tuple[BarisHalaman, ...]
    angka: KantorRekap
    indikator: int
    kaidah: tuple[str, ...]

    @property
    def nama(self) -> str:
        """Its name."""
        return self.baris[0].meja.kantor


def susun_halaman_rekap(
    rekap: RekapKabupaten,
    gambar: GambarKabupaten,
    judul_kaidah: Mapping[str, str],
    untuk: Path,
    templat: Path,
    alat: str,
) -> str:
    """Return the page.

    Args:
        rekap: the recap; its findings are read here.
        gambar: its picture.
        judul_kaidah: each rule's title by code.
        untuk: where the page will stand, for its links.
        templat: the folder of rekap.html, rekap.css and rekap.js.
        alat: name and version of the program.
    """
    from markupsafe import Markup

    packed = _Muatan(rekap, judul_kaidah)
    offices = list(_kantor(rekap, gambar, untuk.parent, packed))
    style, script = ((templat / name).read_text(encoding="utf-8") for name in ("rekap.css", "rekap.js"))
    page = lingkungan_rekap(templat).get_template("rekap.html")
    years = [k.tahun for k in gambar.diperingkat[:1]]
    return str(
        page.render(
            alat=alat,
            gaya=Markup(style),  # our own files; the page allows no other style or script than these two
            skrip=Markup(script),
            hash_gaya=sidik_csp(style),
            hash_skrip=sidik_csp(script),
            rekap=rekap,
            gambar=gambar,
            kantor=offices,
            alamat={k.baris[0].meja.kode: k.nomor for k in offices},
            status=list(StatusKiriman),
            dokumen=sorted({(r.tahun, r.dokumen) for r in rekap.meja}),
            banyak_dokumen=sum(1 for _ in rekap.asli()),
            jenis=sorted({r.jenis_kantor for r in rekap.meja if r.jenis_kantor}),
            tahun_peringkat=years[0] if years else None,
            tak_diperingkat=[k for k in gambar.kantor if k.peringkat is None],
            terlambat=[(r, ketepatan(r)) for r in gambar.terlambat],
            kelas=list(zip(nama_kelas(), gambar.kelas, strict=True)),
            judul_kaidah=judul_kaidah,
            bobot=list(Severity),
            muatan=packed.terkemas(),
        )
    )


def lingkungan_rekap(templat: Path, samarkan: Callable[[str], str] = str) -> Environment:
    """Return the Jinja of the desk's pages: an empty value prints as nothing, what strangers wrote without controls.

    Args:
        templat: where the templates are.
        samarkan: hides in a text what is not for the reader.
    """
    from kinerja_xl.reports.cetak.jinja import printable
    from kinerja_xl.text.dates import format_date
    from kinerja_xl.text.numbers import format_number, format_rupiah

    def shown(value: Any) -> Any:
        return printable(tampak(samarkan(value), baris=True) if type(value) is str else value)

    environment = lingkungan_html(templat, shown)
    environment.filters |= {
        "angka": lambda value: "" if value is None else format_number(value),
        "rupiah": lambda value: "" if value is None else format_rupiah(value),
        "tanggal": lambda value: "" if value is None else format_date(value),
        "persen": persen_tercetak,
    }
    return environment


def persen_tercetak(value: float | None) -> str:
    """Return a fraction as people read it, "–" for none: what has no target has no achievement."""
    from kinerja_xl.text.numbers import format_number

    return "–" if value is None else f"{format_number(value * 100, 2)}%"


def nama_kelas() -> tuple[str, ...]:
    """Return the names of the classes of achievement."""
    names = [f"{n * 10} sampai <{n * 10 + 10}%" for n in range(len(BATAS_KELAS) - 1)]
    return (*names, "100% atau lebih")


def _kantor(rekap: RekapKabupaten, gambar: GambarKabupaten, folder: Path, packed: _Muatan) -> Iterator[KantorHalaman]:
    last: dict[str, KantorRekap] = {}
    for k in gambar.kantor:
        if k.kode not in last or (k.baris is not None, k.tahun) > (last[k.kode].baris is not None, last[k.kode].tahun):
            last[k.kode] = k
    for number, (kode, rows) in enumerate(menurut_kantor_meja(rekap.meja)):
        own = tuple(
            BarisHalaman(
                r,
                ketepatan(r),
                catatan_baris(r),
                jalan_ke(r.path, folder) if r.path is not None else "",
                packed.dokumen(r),
            )
            for r in rows
        )
        codes = {h.kode for r in rows if r.sidik in rekap.isi for h in rekap.isi[r.sidik].ringkasan.kaidah}
        codes |= {t.kode for r in rows for t in rekap.selisih.get(r.sidik, ())}
        yield KantorHalaman(number, own, last[kode], packed.indikator(last[kode]), tuple(sorted(codes)))


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + ("" if not text or text.endswith((".", "?", "!")) else ".")


class _Muatan:
    """What the page unpacks when somebody looks it up; every text once."""

    def __init__(self, rekap: RekapKabupaten, judul: Mapping[str, str]) -> None:
        self.rekap, self.judul = rekap, judul
        self._texts: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._findings: list[list[Any]] = []
        self._indicators: list[list[Any]] = []
        self._codes: set[str] = set()

    def _text(self, text: str) -> int:
        return self._texts.setdefault(tampak(text, baris=True), len(self._texts))

    def dokumen(self, row: BarisMeja) -> int:
        """Pack the findings of a row's workbook, those of one cause together; return their number, -1 for none."""
        if not row.sidik:
            return -1
        if row.sidik not in self._numbers:
            groups: dict[tuple[int, str, str, str, str], list[int]] = {}
            for t in self.rekap.temuan(row):
                key = (_WEIGHTS.index(t.bobot), t.kode, t.pesan, _sentence(t.perbaikan), t.lain)
                groups.setdefault(key, []).append(self._text(t.tempat))
                self._codes.add(t.kode)
            ordered = sorted(groups.items(), key=lambda item: item[0][0])
            self._numbers[row.sidik] = len(self._findings)
            self._findings.append(
                [
                    [weight, self._text(kode), self._text(pesan), self._text(fix), self._text(lain), places]
                    for (weight, kode, pesan, fix, lain), places in ordered
                ]
            )
        return self._numbers[row.sidik]

    def indikator(self, office: KantorRekap) -> int:
        """Pack an office's main indicators; return how many."""
        rows: Sequence[Any] = ()
        if office.baris is not None:
            rows = [
                [
                    *map(self._text, (i.sasaran, i.nama, i.satuan, i.predikat, f"{i.lembar}!{i.sel}")),
                    *(i.target, i.realisasi_tw, i.realisasi, i.dinilai),
                ]
                for i in self.rekap.isi[office.baris.sidik].angka.indikator
                if i.utama and not i.batal
            ]
        self._indicators.append(list(rows))
        return len(rows)

    def terkemas(self) -> str:
        """Return all of it as letters that end no element, whatever strangers wrote."""
        values = {
            "teks": list(self._texts),
            "judul": {kode: self.judul.get(kode, "") for kode in sorted(self._codes)},
            "temuan": self._findings,
            "indikator": self._indicators,
        }
        data = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
        return base64.b64encode(zlib.compress(data, 9)).decode()
