"""Photos of a folder become the last annex, each with the caption that its name makes."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest

from kinerja_xl.app.load import load
from kinerja_xl.findings import KinerjaError
from kinerja_xl.reports.cetak.foto import LEBAR_FOTO, TINGGI_FOTO, baca_foto, judul_foto
from kinerja_xl.reports.cetak.jinja import romawi
from kinerja_xl.reports.lkjip.laporan_lkjip import isi_lkjip

SAMPLE = Path(__file__).parents[3] / "samples" / "kalaena-pengukuran-2025.xlsx"


def png(width: int, height: int) -> bytes:
    """Return a grey picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    body = zlib.compress(b"".join(b"\0" + b"\x80" * width for _ in range(height)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "caption"),
    [
        ("01 Musrenbang_kecamatan", "Musrenbang kecamatan"),
        ("2. pembinaan administrasi desa", "Pembinaan administrasi desa"),
        ("2025-03-12 Rapat koordinasi", "Rapat koordinasi, 12 Maret 2025"),
        ("2025-13-45 Rapat", "2025-13-45 Rapat"),
        ("IMG_20250312_0915", "IMG 20250312 0915"),
        ("17 Agustus", "17 Agustus"),
        ("12", "12"),
    ],
)
def test_a_name_makes_the_caption(name: str, caption: str) -> None:
    assert judul_foto(name) == caption


def test_photos_come_in_the_order_of_their_numbers_and_fit_their_box(tmp_path: Path) -> None:
    for name, size in (
        ("10. c.png", (40, 20)),
        ("2) b.PNG", (20, 40)),
        ("01 a.png", (400, 10)),
        ("catatan.txt", (1, 1)),
    ):
        (tmp_path / name).write_bytes(png(*size))
    photos = baca_foto(tmp_path)
    assert [p.judul for p in photos] == ["A", "B", "C"]
    assert [p.gambar.tinggi for p in photos] == [LEBAR_FOTO / 40, TINGGI_FOTO, LEBAR_FOTO / 2]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (None, "Folder foto tidak ditemukan"),
        ({}, "Tidak ada foto PNG atau JPG"),
        ({"a.heic": b"x"}, "Tidak ada foto PNG atau JPG"),
        ({"a.jpg": b"not a picture"}, "Foto a.jpg bukan gambar"),
        ({"a.png": png(4, 4)[:20]}, "Foto a.png rusak"),
        ({f"{n}.png": png(1, 1) for n in range(61)}, "berisi 61 foto"),
    ],
)
def test_what_cannot_be_printed_is_said(tmp_path: Path, files: dict[str, bytes] | None, said: str) -> None:
    folder = tmp_path / "foto"
    if files is not None:
        folder.mkdir()
        for name, data in files.items():
            (folder / name).write_bytes(data)
    with pytest.raises(KinerjaError, match=said) as refused:
        baca_foto(folder)
    assert refused.value.fix


def test_the_annex_has_three_photos_a_row_and_the_number_after_the_last(tmp_path: Path) -> None:
    for n in range(4):
        (tmp_path / f"{n}.png").write_bytes(png(3, 2))
    dokumen = load(SAMPLE).dokumen
    with_photos, without = isi_lkjip(dokumen, None, baca_foto(tmp_path)).lampiran, isi_lkjip(dokumen).lampiran
    assert [len(row.foto) for row in with_photos.foto] == [3, 1]
    assert with_photos.nomor_foto == romawi(
        4 + sum(map(bool, (with_photos.definisi, with_photos.bukti, with_photos.renstra)))
    )
    assert without.foto == ()
