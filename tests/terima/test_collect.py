"""collect: every file gets the right word, exactly one version counts, nothing is taken twice and nothing is lost."""

from __future__ import annotations

import datetime as dt
import hashlib
import mailbox
import pkgutil
from pathlib import Path

import pytest
from helpers import kiriman_uji as uji
from helpers.cli import run

from kinerja_xl.app.split import split
from kinerja_xl.app.terima import HasilTerima, terima
from kinerja_xl.terima.kewajiban import KeadaanKirim
from kinerja_xl.terima.lembar_terima import keadaan_isi

KALAENA, WOTU = "Kecamatan Kalaena", "Kecamatan Wotu"
OFFICES = (("KAL", KALAENA, "", "kalaena@contoh.go.id"), ("WOT", WOTU, "", "wotu@contoh.go.id"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of results with a register in it."""
    place = tmp_path / "kiriman"
    place.mkdir()
    (place / "daftar-kantor.xlsx").write_bytes(uji.register(OFFICES))
    return place


def collect(folder: Path, files: dict[str, bytes], **more: object) -> HasilTerima:
    inbox = folder.parent / "masuk"
    for name, data in files.items():
        (inbox / name).parent.mkdir(parents=True, exist_ok=True)
        (inbox / name).write_bytes(data)
    return terima([str(inbox)], folder, **more)  # type: ignore[arg-type]


def words(hasil: HasilTerima) -> dict[str, str]:
    return {one.datang[0].nama: keadaan_isi(one, hasil.terpilah) for one in hasil.terpilah.isi.values()}


def shown(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for room in ("kantor", "belum-dikenal")
        for path in sorted((folder / room).rglob("*"))
        if path.is_file()
    }


def sidik(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


# -- whose, what, which quarter --------------------------------------------------------------------


def test_files_named_anyhow_are_placed_by_what_stands_inside(folder: Path) -> None:
    pk, ukur = uji.buku(KALAENA), uji.ukuran(WOTU, 2)
    done = collect(folder, {"PK (3) fix bgt.xlsx": pk, "a/Document1.xlsx": ukur})
    assert shown(folder) == {"kantor/KAL/2026/pk-murni.xlsx": pk, "kantor/WOT/2026/tw2.xlsx": ukur}
    assert done.pesan == 2


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("luar.xlsx", uji.buku(kabupaten="Kabupaten Luwu Utara"), "milik Kabupaten Luwu Utara, bukan"),
        ("asing.xlsx", uji.buku("Kecamatan Kalaina"), "tidak ada dalam daftar kantor"),
        ("PK Kecamatan Kalaena.xlsx", uji.buku(WOTU), "isinya Kecamatan Wotu, tetapi nama berkasnya menyebut"),
        ("tulisan.docx", uji.arsip({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"x"}), "dokumen"),
        ("ttd.pdf", b"%PDF-1.4 " + bytes(50_000), "pindaian, bukan buku kerja"),
        ("lama.xls", bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600), "format lain"),
        ("kosong.xlsx", b"", "rusak atau tidak wajar – berkas kosong"),
        ("potong.xlsx", uji.buku()[:3000], "rusak"),
        ("arsip.rar", b"Rar!\x1a\x07\x00", "arsip"),
    ],
)
def test_what_is_not_taken_waits_with_the_right_word(folder: Path, name: str, data: bytes, word: str) -> None:
    done = collect(folder, {name: data})
    assert word in words(done)[name]
    assert shown(folder) == {f"belum-dikenal/{sidik(data)[:12]}-{name}": data}


def test_an_empty_template_is_one(folder: Path) -> None:
    blank = (Path(__file__).parents[2] / "templates" / "xlsx" / "pk.xlsx").read_bytes()
    assert words(collect(folder, {"pk.xlsx": blank}))["pk.xlsx"].startswith("templat kosong")


def test_one_officials_part_is_nobodys_document_before_it_is_merged(folder: Path, tmp_path: Path) -> None:
    whole = tmp_path / "pk.xlsx"
    whole.write_bytes(uji.buku())
    part = split(whole, tmp_path / "bagian").bagian[0].path
    done = collect(folder, {"pk.xlsx": whole.read_bytes(), "PK Camat.xlsx": part.read_bytes()})
    assert words(done)["PK Camat.xlsx"].startswith("bagian satu pejabat – gabungkan dahulu")
    assert shown(folder)["kantor/KAL/2026/pk-murni.xlsx"] == whole.read_bytes()


def test_the_same_file_twice_is_kept_once(folder: Path) -> None:
    first = collect(folder, {"a.xlsx": uji.buku()})
    again = collect(folder, {"b.xlsx": uji.buku()})
    assert (len(first.baru), len(again.baru), [name for name, _ in again.ulang]) == (1, 0, ["b.xlsx"])
    assert len(list((folder / "gudang").rglob("*"))) == 2  # a folder and a file


def test_a_scan_is_kept_beside_the_workbook_that_it_came_with(folder: Path) -> None:
    scan = b"%PDF-1.4 " + bytes(50_000)
    collect(folder, {"a.eml": uji.surat(uji.lampiran(uji.buku()), uji.lampiran(scan, "pk ttd.pdf"))})
    assert set(shown(folder)) == {"kantor/KAL/2026/pk-murni.xlsx", "kantor/KAL/2026/pk-murni-lampiran-1-pk ttd.pdf"}


def test_two_quarters_in_one_mail_are_two_documents(folder: Path) -> None:
    one, two = uji.ukuran(KALAENA, 1), uji.ukuran(KALAENA, 2)
    collect(folder, {"a.eml": uji.surat(uji.lampiran(one, "tw1.xlsx"), uji.lampiran(two, "tw2.xlsx"))})
    assert shown(folder) == {"kantor/KAL/2026/tw1.xlsx": one, "kantor/KAL/2026/tw2.xlsx": two}


# -- which version counts --------------------------------------------------------------------------


def test_an_older_version_after_a_newer_one_does_not_count_and_says_so(folder: Path) -> None:
    newer = uji.surat(uji.lampiran(uji.buku(pagu=2)), id="<2@x>", tanggal="Tue, 06 Jan 2026 08:00:00 +0800")
    older = uji.surat(uji.lampiran(uji.buku(pagu=1), "lama.xlsx"), tanggal="Mon, 05 Jan 2026 08:00:00 +0800")
    collect(folder, {"1.eml": newer})
    done = collect(folder, {"2.eml": older})
    assert words(done)["lama.xlsx"] == "versi lama, datang setelah versi yang lebih baru"
    assert shown(folder) == {"kantor/KAL/2026/pk-murni.xlsx": uji.buku(pagu=2)}


def test_a_person_leaves_a_version_out_or_chooses_one_and_the_lineage_stays(folder: Path) -> None:
    old, new = uji.buku(pagu=1), uji.buku(pagu=2)
    collect(
        folder,
        {
            "1.eml": uji.surat(uji.lampiran(old), tanggal="Mon, 05 Jan 2026 08:00:00 +0800"),
            "2.eml": uji.surat(uji.lampiran(new), tanggal="Tue, 06 Jan 2026 08:00:00 +0800"),
        },
    )
    assert run("collect", "-o", str(folder), "--exclude", sidik(new)[:12], "--reason", "salah kantor").returncode == 0
    assert shown(folder) == {"kantor/KAL/2026/pk-murni.xlsx": old}
    assert run("collect", "-o", str(folder), "--choose", sidik(new)[:12]).returncode == 0
    assert shown(folder) == {"kantor/KAL/2026/pk-murni.xlsx": new}
    assert "versi lama" in (folder / "penerimaan.csv").read_text("utf-8-sig")
    assert run("collect", "-o", str(folder), "--choose", "0123456789").returncode == 2
    assert run("collect", "-o", str(folder), "--exclude", sidik(new)[:12]).returncode == 2, "without a reason"


def test_what_is_nothing_can_be_left_out_too(folder: Path) -> None:
    done = collect(folder, {"a.rar": b"Rar!\x1a\x07\x00"})
    (one,) = done.terpilah.menunggu
    assert run("collect", "-o", folder, "--exclude", one[:12], "--reason", "bukan kiriman").returncode == 0
    assert shown(folder) == {}
    assert "dikecualikan: bukan kiriman" in (folder / "penerimaan.csv").read_text("utf-8-sig")


def test_choosing_confirms_whose_it_is(folder: Path) -> None:
    collect(folder, {"PK Kecamatan Kalaena.xlsx": uji.buku(WOTU)})
    run("collect", "-o", str(folder), "--choose", sidik(uji.buku(WOTU))[:12])
    assert shown(folder) == {"kantor/WOT/2026/pk-murni.xlsx": uji.buku(WOTU)}


def test_an_answer_is_remembered(folder: Path) -> None:
    asked = []

    def answer(one, why, candidates):
        asked.append((one.fakta.nama_kantor, why))
        return candidates[0].kode

    collect(folder, {"a.xlsx": uji.buku("Kecamatan Kalaina")}, tanya=answer)
    collect(folder, {"b.xlsx": uji.buku("Kecamatan Kalaina", pagu=3)}, tanya=answer)
    assert asked == [("Kecamatan Kalaina", "Kecamatan Kalaina tidak ada dalam daftar kantor")]
    assert set(shown(folder)) == {"kantor/KAL/2026/pk-murni.xlsx"}


def test_a_name_that_the_register_learns_places_what_was_waiting(folder: Path) -> None:
    collect(folder, {"a.xlsx": uji.buku("Kecamatan Kalaina")})
    (folder / "daftar-kantor.xlsx").write_bytes(uji.register((("KAL", KALAENA, "Kec. Kalaina"), *OFFICES[1:])))
    terima([], folder)
    assert set(shown(folder)) == {"kantor/KAL/2026/pk-murni.xlsx"}


def test_what_somebody_worked_on_in_the_folder_is_kept(folder: Path) -> None:
    collect(folder, {"a.eml": uji.surat(uji.lampiran(uji.buku()))})
    (folder / "kantor/KAL/2026/pk-murni.xlsx").write_bytes(b"suntingan")
    done = terima([], folder)
    assert [path.read_bytes() for path in done.cadangan] == [b"suntingan"]
    assert shown(folder)["kantor/KAL/2026/pk-murni.xlsx"] == uji.buku()


# -- what is due -----------------------------------------------------------------------------------


def test_nihil_is_not_missing_and_a_dispensation_moves_the_day(folder: Path) -> None:
    due = [("TW I", "2026", "13 April 2026"), ("TW II", "2026", "13 Juli 2026")]
    leave = "| WOT | TW II | 2026 | 30 Juli 2026 | Banjir |\n"
    (folder / "daftar-kantor.xlsx").write_bytes(uji.register(OFFICES, due, leave))
    sent = uji.surat(
        uji.lampiran(uji.ukuran(KALAENA, 1, "tidak ada kegiatan")), tanggal="Fri, 10 Jul 2026 08:00:00 +0800"
    )
    done = collect(folder, {"a.eml": sent}, hari_ini=dt.date(2026, 7, 20))
    assert [(k.kode, k.dokumen, k.keadaan, k.tenggat.day) for k in done.kewajiban] == [
        ("KAL", "TW I", KeadaanKirim.TERCAKUP, 13),
        ("WOT", "TW I", KeadaanKirim.BELUM, 13),
        ("KAL", "TW II", KeadaanKirim.NIHIL, 13),
        ("WOT", "TW II", KeadaanKirim.DITUNGGU, 30),
    ]


# -- again and again -------------------------------------------------------------------------------


def _mailboxes(folder: Path, messages: list[bytes]) -> list[str]:
    folder.mkdir()
    box = mailbox.mbox(folder / "surat.mbox")
    tree = mailbox.Maildir(folder / "Maildir")
    for raw in messages:
        box.add(raw)
        tree.add(raw)
    box.flush()
    return [str(folder / "surat.mbox"), str(folder / "Maildir")]


class Stopped(BaseException):
    """The end of the process, as far as the folder can see."""


def test_a_workbook_that_ends_the_program_does_not_end_every_run(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ends(*_: object) -> object:
        raise Stopped

    for _ in range(3):
        with monkeypatch.context() as patched:
            patched.setattr("kinerja_xl.app.terima.baca_fakta", ends)
            with pytest.raises(Stopped):
                collect(folder, {"a.xlsx": uji.buku(), "b.xlsx": uji.buku(WOTU)})
    done = collect(folder, {})
    assert "sudah 3 kali menghentikan program" in words(done)["a.xlsx"]
    assert words(done)["b.xlsx"].startswith("berlaku")


def test_a_fault_of_ours_in_one_file_or_message_stops_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(*_: object) -> object:
        raise TypeError

    monkeypatch.setattr("kinerja_xl.terima.fakta_buku.read_tables", fault)
    monkeypatch.setattr("kinerja_xl.terima.kotak.bongkar_surat", fault)
    done = collect(folder, {"a.xlsx": uji.buku(), "b.eml": uji.surat()})
    assert all("kesalahan dalam kinerja-xl" in word for word in words(done).values())
    assert len(shown(folder)) == 2


def test_a_message_is_one_message_wherever_it_lies(folder: Path, tmp_path: Path) -> None:
    messages = [uji.surat(uji.lampiran(uji.buku(pagu=n)), id=f"<{n}@x>") for n in range(1, 4)]
    sources = _mailboxes(tmp_path / "kotak", messages)
    first = terima(sources[:1], folder)
    other = terima(sources[1:], folder)
    again = terima(sources, folder)
    assert [(h.pesan, len(h.baru)) for h in (first, other, again)] == [(3, 3), (0, 0), (0, 0)]


@pytest.mark.parametrize("after", [1, 3])
@pytest.mark.parametrize(
    "where", ["gudang.Gudang.simpan", "catatan_terima.CatatanTerima._file", "etalase.write_atomically"]
)
def test_a_run_that_ends_anywhere_loses_nothing_and_takes_nothing_twice(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, after: int
) -> None:
    """``make kiriman`` kills real runs over a thousand messages."""
    offices = tuple((f"K{n}", f"Kecamatan K{n}", "", "") for n in range(5))
    (folder / "daftar-kantor.xlsx").write_bytes(uji.register(offices))
    messages = [uji.surat(uji.lampiran(uji.buku(f"Kecamatan K{n}")), id=f"<{n}@x>") for n in range(5)]
    sources = _mailboxes(tmp_path / "kotak", messages)[:1]
    real, calls = pkgutil.resolve_name(f"kinerja_xl.terima.{where}"), [0]

    def ends(*args: object) -> object:
        calls[0] += 1
        if calls[0] > after:
            raise Stopped
        return real(*args)

    with monkeypatch.context() as patched:
        patched.setattr(f"kinerja_xl.terima.{where}", staticmethod(ends) if "_file" in where else ends)
        with pytest.raises(Stopped):
            terima(sources, folder)
    done = terima(sources, folder)
    assert len(done.terpilah.isi) == len(shown(folder)) == 5
    assert all(len(one.datang) == 1 for one in done.terpilah.isi.values())
    for one in done.terpilah.isi:
        assert sidik((folder / "gudang" / one[:2] / one).read_bytes()) == one


# -- the command -----------------------------------------------------------------------------------


def test_the_command_says_what_came_and_what_waits(folder: Path) -> None:
    inbox = folder.parent / "masuk"
    inbox.mkdir()
    (inbox / "a.xlsx").write_bytes(uji.buku())
    done = run("collect", str(inbox), "-o", str(folder))
    assert done.returncode == 0
    assert "a.xlsx: Kecamatan Kalaena, PK Murni 2026: berlaku (satu-satunya)" in done.stdout
    assert "1 kiriman baru, 1 isi baru, 0 ulangan; 1 dokumen berlaku, 0 menunggu." in done.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["tidak-ada"], "tidak ditemukan"),
        (["imap://a@surat.contoh.go.id"], "hanya dibaca lewat TLS"),
        (["imaps://a:rahasia@surat.contoh.go.id"], "Kata sandi tidak boleh ditulis di dalam alamat"),
        (["http://contoh.go.id"], "tidak terbaca"),
        ([], "Sebutkan SUMBER"),
    ],
)
def test_a_source_that_cannot_be_read_is_refused(folder: Path, args: list[str], said: str) -> None:
    done = run("collect", *args, "-o", str(folder))
    assert done.returncode == 2
    assert said in done.stderr
    assert "rahasia" not in done.stderr
