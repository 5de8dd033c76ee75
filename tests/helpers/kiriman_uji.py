"""Workbooks and messages as offices send them, and as nobody should: small, made here, always the same."""

from __future__ import annotations

import base64
import binascii
import io
import struct
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from helpers.markdown_book import build_book

KABUPATEN = "Kabupaten Luwu Timur"


@cache
def buku(kantor: str = "Kecamatan Kalaena", tahun: int = 2026, pagu: int = 1000, kabupaten: str = KABUPATEN) -> bytes:
    """Return a small agreement of an office."""
    identitas = f"""
| Uraian | Isian |
| Nama kantor | {kantor} |
| Jenis kantor | Kecamatan |
| Kabupaten/Kota | {kabupaten} |
| Provinsi | Sulawesi Selatan |
| Tahun | {tahun} |
| Periode awal | 2025 |
| Periode akhir | 2029 |
"""
    anggaran = f"| Kode | Nomenklatur | Sumber dana | Pagu |\n| 1 | | APBD | {pagu} |\n"
    return build_book({"Identitas": identitas, "Anggaran": anggaran})


@cache
def ukuran(kantor: str, triwulan: int, nihil: str = "") -> bytes:
    """Return a small measurement of which so many quarters are filled in; ``nihil`` declares the next one nihil."""
    titles = " | ".join(f"TW {'I' * n if n < 4 else 'IV'}" for n in range(1, 5))
    cells = " | ".join("5" if n <= triwulan else "" for n in range(1, 5))
    identitas = f"""
| Uraian | Isian |
| Nama kantor | {kantor} |
| Jenis kantor | Kecamatan |
| Kabupaten/Kota | {KABUPATEN} |
| Provinsi | Sulawesi Selatan |
| Tahun | 2026 |
"""
    if nihil:
        identitas += f"| Nihil TW {'I' * (triwulan + 1)} | {nihil} |\n"
    data = f"| Kode indikator | Peran | Uraian data | {titles} |\n| IK-001 | Nilai | Indeks | {cells} |\n"
    return build_book({"Identitas": identitas, "Data Ukur": data})


def register(kantor: Sequence[tuple[str, ...]], tenggat: Iterable[tuple[str, ...]] = (), dispensasi: str = "") -> bytes:
    """Return a register: (kode, name, other names, address) of each office, (document, year, day) of what is due."""
    identitas = f"| Uraian | Isian |\n| Nama kantor | Bagian Organisasi |\n| Kabupaten/Kota | {KABUPATEN} |\n"
    identitas += "| Jenis kantor | Sekretariat |\n| Provinsi | Sulawesi Selatan |\n| Tahun | 2026 |\n"
    rows = "".join(f"| {' | '.join([*k, *[''] * (4 - len(k))])} | Kecamatan |\n" for k in kantor)
    due = "".join(f"| {' | '.join(t)} |\n" for t in tenggat)
    return build_book(
        {
            **dict.fromkeys(("Pejabat", "Kinerja", "Anggaran", "Rencana Aksi")),
            "Identitas": identitas,
            "Kantor": f"| Kode kantor | Nama kantor | Nama lain | Surel | Jenis kantor |\n{rows}",
            "Jatuh Tempo": f"| Dokumen | Tahun | Tenggat |\n{due}",
            "Dispensasi": f"| Kode kantor | Dokumen | Tahun | Tenggat baru | Alasan |\n{dispensasi}",
        }
    )


# -- messages --------------------------------------------------------------------------------------


def bagian(
    data: bytes,
    jenis: str = "application/octet-stream",
    kepala: Mapping[str, str] | None = None,
    sandi: str = "base64",
) -> bytes:
    """Return one part of a message."""
    packed = {
        "base64": lambda: base64.encodebytes(data).replace(b"\n", b"\r\n"),
        "quoted-printable": lambda: binascii.b2a_qp(data, istext=False).replace(b"\n", b"\r\n"),
    }.get(sandi.strip('"').lower(), lambda: data)()
    head = {"Content-Type": jenis, "Content-Transfer-Encoding": sandi, **(kepala or {})}
    lines = "".join(f"{k}: {v}\r\n" for k, v in head.items() if v).encode("utf-8")
    return lines + b"\r\n" + packed


def lampiran(data: bytes, nama: str = "pk.xlsx") -> bytes:
    """Return an ordinary attachment."""
    return bagian(data, kepala={"Content-Disposition": f'attachment; filename="{nama}"'})


def surat(
    *parts: bytes,
    teks: str = "Terlampir.",
    dari: str = "kalaena@contoh.go.id",
    id: str = "<1@contoh.go.id>",
    perihal: str = "PK",
    tanggal: str = "Mon, 05 Jan 2026 08:00:00 +0800",
    batas: str = "batas-surat",
) -> bytes:
    """Return a message with a text and parts."""
    head = (
        f"From: {dari}\r\nTo: organisasi@contoh.go.id\r\nSubject: {perihal}\r\nDate: {tanggal}\r\nMessage-ID: {id}\r\n"
        f'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="{batas}"\r\n\r\n'
    ).encode()
    all_parts = (bagian(teks.encode(), "text/plain; charset=utf-8", sandi="8bit"), *parts)
    body = b"".join(b"--" + batas.encode() + b"\r\n" + part + b"\r\n" for part in all_parts)
    return head + body + b"--" + batas.encode() + b"--\r\n"


# -- wrappings -------------------------------------------------------------------------------------


def arsip(isi: Mapping[str, bytes]) -> bytes:
    """Return a zip."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in isi.items():
            target.writestr(name, data)
    return out.getvalue()


def docx_berisi(buku_kerja: bytes) -> bytes:
    """Return a Word file that embeds a workbook."""
    types = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    return arsip(
        {
            "[Content_Types].xml": types,
            "word/document.xml": b"<document/>",
            "word/embeddings/Microsoft_Excel_Worksheet.xlsx": buku_kerja,
        }
    )


def uuencode(nama: str, data: bytes) -> str:
    """Return a text with a file in uuencode."""
    lines = [binascii.b2a_uu(data[n : n + 45]).decode() for n in range(0, len(data), 45)]
    return f"begin 644 {nama}\n{''.join(lines)}`\nend\n"


def winmail(nama: str, data: bytes) -> bytes:
    """Return a winmail.dat with one file."""

    def attribute(level: int, name: int, kind: int, value: bytes) -> bytes:
        return struct.pack("<BHHI", level, name, kind, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)

    return (
        struct.pack("<IH", 0x223E9F78, 1)
        + attribute(1, 0x9006, 0x0008, struct.pack("<I", 0x00010000))
        + attribute(2, 0x9002, 0x0006, bytes(14))
        + attribute(2, 0x8010, 0x0001, nama.encode() + b"\0")
        + attribute(2, 0x800F, 0x0006, data)
    )


def bertanda(data: bytes, *, potong: bool = False) -> bytes:
    """Return a signed structure (smime.p7m) around a content, in one piece or in BER's pieces of no told length."""

    def der(tag: int, *inside: bytes) -> bytes:
        value = b"".join(inside)
        size = len(value)
        length = bytes([size]) if size < 128 else bytes([0x84]) + size.to_bytes(4, "big")
        return bytes([tag]) + length + value

    def open_ended(tag: int, *inside: bytes) -> bytes:
        return bytes([tag, 0x80]) + b"".join(inside) + b"\0\0"

    signed, plain = bytes.fromhex("2a864886f70d010702"), bytes.fromhex("2a864886f70d010701")
    if potong:
        octets = open_ended(0x24, *(der(0x04, data[n : n + 1000]) for n in range(0, len(data), 1000)))
        inner = open_ended(0x30, der(0x06, plain), open_ended(0xA0, octets))
        return open_ended(
            0x30, der(0x06, signed), open_ended(0xA0, open_ended(0x30, der(0x02, b"\1"), der(0x31), inner, der(0x31)))
        )
    inner = der(0x30, der(0x06, plain), der(0xA0, der(0x04, data)))
    return der(0x30, der(0x06, signed), der(0xA0, der(0x30, der(0x02, b"\1"), der(0x31), inner, der(0x31))))


def msg(perihal: str, nama: str, data: bytes) -> bytes:
    """Return a message as Outlook saves it, with one attachment."""
    text = "utf-16-le"
    return compound(
        {
            "__properties_version1.0": bytes(32),
            "__substg1.0_0037001F": perihal.encode(text),
            "__substg1.0_5D01001F": "kalaena@contoh.go.id".encode(text),
            "__substg1.0_1035001F": "<msg@contoh.go.id>".encode(text),
            "__attach_version1.0_#00000000/__properties_version1.0": bytes(8),
            "__attach_version1.0_#00000000/__substg1.0_3707001F": nama.encode(text),
            "__attach_version1.0_#00000000/__substg1.0_37010102": data,
        }
    )


def compound(isi: Mapping[str, bytes]) -> bytes:
    """Return a compound file (OLE); short streams are filled up with zeros, so that no small sectors are needed."""
    sector, end, free, fat_mark = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
    storages = sorted({path.partition("/")[0] for path in isi if "/" in path})
    entries: list[tuple[str, int, bytes, int]] = [("Root Entry", 5, b"", -1)]
    entries += [(name, 1, b"", 0) for name in storages]
    for path, data in isi.items():
        folder, _, name = path.rpartition("/")
        parent = 0 if not folder else 1 + storages.index(folder)
        entries.append((name, 2, data.ljust(4096, b"\0"), parent))
    fat: list[int] = []
    body = b""
    starts = []
    for _, kind, data, _ in entries:
        if kind != 2:
            starts.append(end)
            continue
        count = -(-len(data) // sector)
        starts.append(len(fat))
        fat += [*range(len(fat) + 1, len(fat) + count), end]
        body += data.ljust(count * sector, b"\0")
    directory = b""
    for n, (name, kind, data, _) in enumerate(entries):
        children = [m for m, e in enumerate(entries) if e[3] == n]
        siblings = [m for m, e in enumerate(entries) if e[3] == entries[n][3] and n > 0]
        right = siblings[siblings.index(n) + 1] if n and siblings.index(n) + 1 < len(siblings) else free
        raw = (name + "\0").encode("utf-16-le")
        directory += struct.pack(
            "<64sHBBIII16sIQQIQ",
            *(raw, len(raw), kind, 1, free, right, children[0] if children else free, bytes(16), 0, 0, 0),
            *(starts[n], len(data)),
        )
    directory = directory.ljust(-(-len(directory) // sector) * sector, b"\0")
    first_directory = len(fat)
    count = len(directory) // sector
    fat += [*range(len(fat) + 1, len(fat) + count), end]
    fat_sectors = 1
    while (len(fat) + fat_sectors) * 4 > fat_sectors * sector:
        fat_sectors += 1
    first_fat = len(fat)
    fat += [fat_mark] * fat_sectors
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(fat_sectors * sector, b"\xff")
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII",
        *(bytes.fromhex("D0CF11E0A1B11AE1"), bytes(16), 0x3E, 3, 0xFFFE, 9, 6, bytes(6)),
        *(0, fat_sectors, first_directory, 0, 4096, end, 0, end, 0),
    )
    places = [first_fat + n for n in range(fat_sectors)] + [free] * (109 - fat_sectors)
    return header + struct.pack("<109I", *places) + body + directory + table
