"""Files come out of every odd kind of message, whole; nothing costs more than it should, and nothing is lost."""

from __future__ import annotations

import base64
import io
import struct
import zipfile

import pytest
from helpers import kiriman_uji as uji

from kinerja_xl.terima.bongkar import bongkar_berkas, bongkar_surat
from kinerja_xl.terima.jatah import Jatah
from kinerja_xl.terima.kiriman import Kata

BUKU = uji.buku()
B64 = base64.b64encode("PK Kalaena – 2026.xlsx".encode()).decode()
RFC2231 = "attachment; filename*0*=UTF-8''PK%20Kalaena; filename*1*=%20%E2%80%93%202026; filename*2=.xlsx"
NAMED = "PK Kalaena – 2026.xlsx"


def _part(disposition: str, jenis: str = "application/octet-stream", sandi: str = "base64") -> bytes:
    return uji.surat(uji.bagian(BUKU, jenis, {"Content-Disposition": disposition}, sandi))


def _nested(levels: int) -> bytes:
    message = uji.surat(uji.lampiran(BUKU))
    for n in range(levels):
        message = uji.surat(uji.bagian(message, "message/rfc822", sandi="7bit"), batas=f"lapis-{n}", perihal=f"Fw {n}")
    return message


def _without_end(message: bytes) -> bytes:
    return message[: message.rindex(b"--batas-surat--")]


ODD = {
    "plain": (uji.surat(uji.lampiran(BUKU)), "pk.xlsx", ()),
    "a name in pieces (RFC 2231)": (_part(RFC2231), NAMED, ()),
    "a name in an encoded word": (_part(f'attachment; filename="=?utf-8?B?{B64}?="'), NAMED, ()),
    "encoded in two words": (_part("attachment; filename==?utf-8?Q?PK_?= =?utf-8?Q?Wotu.xlsx?="), "PK Wotu.xlsx", ()),
    "a name of raw bytes": (_part('attachment; filename="PK – Wotu.xlsx"'), "PK – Wotu.xlsx", ()),
    "a name in the type": (_part("attachment", 'application/octet-stream; name="a.xlsx"'), "a.xlsx", ()),
    "no name": (_part(""), "lampiran.xlsx", ()),
    "a name that leads away": (_part(r'attachment; filename="..\..\Startup\a.xlsx"'), "a.xlsx", ()),
    "a name with a slash": (_part('attachment; filename="/etc/cron.d/a.xlsx"'), "a.xlsx", ()),
    "a reserved name": (_part('attachment; filename="con.xlsx"'), "_con.xlsx", ()),
    "right to left": (_part('attachment; filename="a\u202excod.xlsx"'), "axcod.xlsx", ()),
    "a wrong type": (_part('attachment; filename="a.xlsx"', "image/png"), "a.xlsx", ()),
    "text as its type": (_part('attachment; filename="a.xlsx"', "text/plain"), "a.xlsx", ()),
    "quoted-printable": (_part('attachment; filename="a.xlsx"', sandi="quoted-printable"), "a.xlsx", ()),
    "an encoding in quotes": (_part('attachment; filename="a.xlsx"', sandi='"base64"'), "a.xlsx", ()),
    "no end": (_without_end(uji.surat(uji.lampiran(BUKU))), "pk.xlsx", ()),
    "bare line feeds": (uji.surat(uji.lampiran(BUKU)).replace(b"\r\n", b"\n"), "pk.xlsx", ()),
    "a mark of a mailbox": (b"From a@b Mon Jan  5 08:00:00 2026\n" + uji.surat(uji.lampiran(BUKU)), "pk.xlsx", ()),
    "uuencode in the text": (uji.surat(teks=f"Pak,\n{uji.uuencode('a.xlsx', BUKU)}\nHormat."), "a.xlsx", ()),
    "a broken id": (uji.surat(uji.lampiran(BUKU), id="<"), "pk.xlsx", ()),
    "in a message": (_nested(1), "pk.xlsx", ("PK",)),
    "in a message in a message": (_nested(2), "pk.xlsx", ("Fw 0", "PK")),
    "in a message in base64": (
        uji.surat(uji.bagian(uji.surat(uji.lampiran(BUKU)), "message/rfc822"), batas="luar"),
        "pk.xlsx",
        ("PK",),
    ),
    "in an .eml": (
        uji.surat(uji.lampiran(uji.surat(uji.lampiran(BUKU)), "terusan.eml"), batas="luar"),
        "pk.xlsx",
        ("PK",),
    ),
    "in a winmail.dat": (
        uji.surat(uji.lampiran(uji.winmail("a.xlsx", BUKU), "winmail.dat")),
        "a.xlsx",
        ("winmail.dat",),
    ),
    "in a .msg": (uji.surat(uji.lampiran(uji.msg("Perihal", "a.xlsx", BUKU), "surat.msg")), "a.xlsx", ("Perihal",)),
    "a .msg itself": (uji.msg("Perihal", "a.xlsx", BUKU), "a.xlsx", ()),
    "in a zip": (uji.surat(uji.lampiran(uji.arsip({"x/a.xlsx": BUKU}), "a.zip")), "a.xlsx", ("a.zip",)),
    "in a zip in a zip": (
        uji.surat(uji.lampiran(uji.arsip({"b.zip": uji.arsip({"a.xlsx": BUKU})}), "a.zip")),
        "a.xlsx",
        ("a.zip", "b.zip"),
    ),
    "signed beside": (
        uji.surat(uji.lampiran(BUKU), uji.bagian(b"0", "application/pkcs7-signature; name=smime.p7s")),
        "pk.xlsx",
        (),
    ),
    "signed around": (
        uji.surat(uji.bagian(uji.bertanda(uji.surat(uji.lampiran(BUKU))), "application/pkcs7-mime; name=smime.p7m")),
        "pk.xlsx",
        ("PK",),
    ),
    "signed around in pieces": (
        uji.surat(
            uji.bagian(uji.bertanda(uji.surat(uji.lampiran(BUKU)), potong=True), "application/x-pkcs7-mime"),
        ),
        "pk.xlsx",
        ("PK",),
    ),
}


@pytest.mark.parametrize("kind", ODD)
def test_a_workbook_comes_out_whole(kind: str) -> None:
    message, name, inside = ODD[kind]
    (found,) = bongkar_surat(message, "uji").berkas
    assert (found.nama, found.wadah) == (name, inside)
    assert found.data.rstrip(b"\0") == BUKU.rstrip(b"\0")  # a compound file fills its streams up


def test_who_sent_it_what_about_and_when() -> None:
    found = bongkar_surat(uji.surat(dari="=?utf-8?Q?Camat?= <Kalaena@Contoh.go.id>", perihal="=?utf-8?B?UEs=?="), "uji")
    assert (found.dari, found.perihal, found.id) == ("kalaena@contoh.go.id", "PK", "<1@contoh.go.id>")
    assert found.tanggal is not None and found.tanggal.isoformat() == "2026-01-05T08:00:00+08:00"
    assert bongkar_surat(uji.surat(tanggal="kemarin"), "uji").tanggal is None


def test_a_word_file_gives_the_workbook_that_it_embeds_and_stays() -> None:
    word, found = bongkar_berkas("pk.docx", uji.docx_berisi(BUKU))
    assert (word.nama, word.kata) == ("pk.docx", Kata.DOKUMEN)
    assert (found.data, found.wadah) == (BUKU, ("pk.docx",))


def test_two_hundred_attachments_all_come_out() -> None:
    message = uji.surat(*(uji.lampiran(BUKU, f"{n}.xlsx") for n in range(200)))
    assert [f.nama for f in bongkar_surat(message, "uji").berkas] == [f"{n}.xlsx" for n in range(200)]


def test_what_mail_programs_add_is_left_out_and_a_scan_is_not() -> None:
    scan = b"\xff\xd8\xff" + bytes(60_000)
    found = bongkar_surat(
        uji.surat(
            uji.bagian(b"\x89PNG" + bytes(90), "image/png", {"Content-ID": "<logo>"}),
            uji.bagian(b"BEGIN:VCALENDAR", "text/calendar"),
            uji.lampiran(scan, "pk ttd.jpg"),
        ),
        "uji",
    )
    assert [f.nama for f in found.berkas] == ["pk ttd.jpg"]
    assert found.dilewati == 1, "an appointment without a name is a text"


def test_a_link_instead_of_a_file_is_told_and_never_followed() -> None:
    text = "Berkasnya di https://drive.google.com/file/d/abc/view. Lihat juga https://contoh.go.id/berita"
    assert bongkar_surat(uji.surat(teks=text), "uji").tautan == ("https://drive.google.com/file/d/abc/view",)
    assert bongkar_surat(uji.surat(uji.lampiran(BUKU), teks=text), "uji").tautan == ()


def test_an_encrypted_message_is_kept_with_its_word() -> None:
    enveloped = bytes.fromhex("3080") + bytes.fromhex("06092a864886f70d010703") + bytes(40)
    (found,) = bongkar_surat(uji.surat(uji.bagian(enveloped, "application/pkcs7-mime; name=smime.p7m")), "uji").berkas
    assert found.kata is Kata.TERENKRIPSI
    assert found.data == enveloped


# -- hostile: kept whole, with the reason; what it costs is told by how much of it is looked at ------------------


def _bomb() -> bytes:
    return uji.arsip({"a.bin": bytes(20 << 20)})


def _locked() -> bytes:
    data = bytearray(uji.arsip({"a.xlsx": BUKU}))
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, 6, 1)
    struct.pack_into("<H", data, at + 8, 1)
    return bytes(data)


def _outside() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr("../../a.xlsx", BUKU)
    return out.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("mekar.zip", _bomb, "mekar"),
        ("kunci.zip", _locked, "kata sandi"),
        ("luar.zip", _outside, "tidak wajar"),
        ("potong.zip", lambda: uji.arsip({"a.xlsx": BUKU})[:-30], "rusak"),
        ("winmail.dat", lambda: uji.winmail("a.xlsx", BUKU)[:30], "winmail.dat"),
    ],
)
def test_what_cannot_be_unpacked_is_kept_whole(name: str, data, why: str) -> None:
    raw = data()
    (found,) = bongkar_surat(uji.surat(uji.lampiran(raw, name)), "uji").berkas
    assert (found.nama, found.data, found.kata) == (name, raw, Kata.ARSIP)
    assert why in found.catatan


def _deep_multipart(levels: int) -> bytes:
    head = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(levels))
    return f"From: a@b\r\nSubject: dalam\r\n{head}".encode()


HOSTILE = [
    _deep_multipart(1200),
    _nested(30),
    uji.surat(*(b"\r\n",) * 4000),
    b"From: " + b"a," * 500_000,
    b"Subject: " + b"=?utf-8?Q?=41?= " * 60_000 + b"\r\n\r\nx",
    b"Subject: x" + b"\r\n y" * 250_000 + b"\r\n\r\nx",
    b"A:" * 500_000,
    b"From: a@b\r\nContent-Type: multipart/mixed; " + b'boundary="x' + b";" * 1_000_000,
    b"From: a@b\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n" + b"--x\r\n" * 200_000,
    b"From: a@b\r\nContent-Disposition: attachment; filename=" + b"=?a?Q?" * 150_000 + b"\r\n\r\nx",
    b"From: a@b\r\nContent-Transfer-Encoding: base64\r\n\r\n" + b"A=" * 500_000,
    b"From: a@b\r\n\r\n" + b"begin 644 a\n" * 80_000,
    b"From: a@b\r\n\r\n" + b"https://drive.google.com/" * 40_000,
    b"\r\n" * 500_000,
    bytes(1_000_000),
    b"From: a@b\r\nContent-Type: application/pkcs7-mime\r\n\r\n" + b"\x30\x80" * 500_000,
    b"From: a@b\r\nContent-Type: application/x; name=winmail.dat\r\n\r\n" + uji.winmail("a", bytes(900_000)) * 2,
]


@pytest.mark.parametrize("raw", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_megabyte_ends_without_an_error(raw: bytes) -> None:
    found = bongkar_surat(raw, "uji", Jatah())
    assert all(f.nama and "/" not in f.nama for f in found.berkas)


def test_what_is_nested_too_deeply_is_kept_as_the_whole_message() -> None:
    for raw in (_deep_multipart(1200), _nested(30)):
        assert any(f.kata is Kata.SURAT and f.data == raw for f in bongkar_surat(raw, "uji").berkas)
