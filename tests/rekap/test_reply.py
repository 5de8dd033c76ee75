"""reply: every office is told what came, what is wrong and what is awaited; nothing goes out that nobody has seen."""

from __future__ import annotations

import datetime as dt
import email
import socket
from collections.abc import Iterator
from dataclasses import dataclass, replace
from email import policy
from pathlib import Path

import openpyxl
import pytest
from aiosmtpd.controller import Controller
from demo_kabupaten import peragakan
from docx import Document
from helpers.bersama import bersama
from helpers.cli import run
from helpers.kabupaten_peraga import HARI_INI, TENGGAT, buku_peraga, kantor_peraga
from helpers.rekap_uji import tulis

from kinerja_xl.app.balasan_belum import temuan_belum_diukur
from kinerja_xl.app.balasan_isi import KeadaanKantor
from kinerja_xl.app.balasan_kantor import EML, PESAN, SURAT
from kinerja_xl.app.balasan_kirim import SURAT_PINDAI, HasilKirimBalasan, kirim_balasan
from kinerja_xl.app.load import load
from kinerja_xl.app.pelaksana import DiProsesIni
from kinerja_xl.app.reply import PermintaanBalasan, reply
from kinerja_xl.app.terima import terima
from kinerja_xl.findings import KinerjaError
from kinerja_xl.model.rekaman import Asal
from kinerja_xl.model.rekaman_kabupaten import KantorTerdaftar
from kinerja_xl.rekap.ringkasan import belum_diukur
from kinerja_xl.reports.balasan.sapaan_kantor import pimpinan_kantor

LENGKAP, SALAH, TIDAK, BERUBAH, NIHIL, DUA_KALI = (k.kode for k in kantor_peraga(6))


@dataclass(frozen=True)
class Meja:
    """A district of six offices, collected, recapped and answered."""

    folder: Path

    def minta(self, keluaran: Path | None = None) -> PermintaanBalasan:
        return PermintaanBalasan(
            folder=self.folder / "kiriman",
            keluaran=keluaran or self.folder / "balasan",
            register=self.folder / "daftar-kantor.xlsx",
            hari_ini=HARI_INI,
            pelaksana=DiProsesIni(),
        )

    def surat(self, kode: str) -> str:
        document = Document(str(self.folder / "balasan" / kode / SURAT))
        texts = [p.text for p in document.paragraphs]
        texts += [" | ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
        return "\n".join(texts)


@pytest.fixture(scope="module")
def meja(tmp_path_factory: pytest.TempPathFactory) -> Meja:
    def made() -> dict[str, bytes]:
        folder = tmp_path_factory.mktemp("kabupaten")
        assert peragakan(folder, 6, DiProsesIni()) == [], "every count is the generator's"
        return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}

    return Meja(tulis(tmp_path_factory.mktemp("meja"), bersama("kabupaten", "6", made)))


# -- what an office is told ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kode", "told"),
    [
        (LENGKAP, ["Tanda Terima", "Laporan Triwulan I Tahun 2026", "Lengkap", "berlaku sebagai tanda terima"]),
        (SALAH, ["Perbaikan", "Kinerja!I7", "'Lurah' tidak ada", "Pilih dari daftar", "27 April 2026", "Penting"]),
        (TIDAK, ["Belum Disampaikan", "10 April 2026", "lewat 10 hari", "Nihil"]),
        (BERUBAH, ["Perbaikan", "Data Ukur!F7", "Berubah sejak disegel", "kini 97,5"]),
        (NIHIL, ["Tanda Terima", "Nihil: Kantor pindah karena banjir"]),
        (DUA_KALI, ["Tanda Terima", "Lengkap"]),
    ],
)
def test_a_letter_says_what_came_what_is_wrong_and_what_is_awaited(meja: Meja, kode: str, told: list[str]) -> None:
    text = meja.surat(kode)
    assert [word for word in told if word not in text] == []
    assert "Kepala Bagian Organisasi Sekretariat Daerah" in text


def test_an_office_gets_its_letter_a_short_text_a_marked_copy_and_a_message(meja: Meja) -> None:
    folder = meja.folder / "balasan" / SALAH
    copy = "tw1-2026-diperiksa.xlsx"
    assert {p.name for p in folder.iterdir()} == {SURAT, PESAN, EML, copy}
    notes = openpyxl.load_workbook(folder / copy)["Kinerja"]["I7"].comment
    assert notes is not None
    assert "Lurah" in notes.text
    message = email.message_from_bytes((folder / EML).read_bytes(), policy=policy.default)
    assert (message["From"], message["X-Unsent"]) == ("organisasi@tirtajaya.example", "1")
    assert message["To"] == "k02@kecamatan.example"
    attached = {part.get_filename(): part.get_content() for part in message.iter_attachments()}
    assert attached == {name: (folder / name).read_bytes() for name in (SURAT, copy)}
    short = (folder / PESAN).read_text(encoding="utf-8")
    assert "Kinerja!I7" in short
    assert len(short) < 900


def test_an_office_is_reminded_a_week_before_the_last_day_and_not_earlier(meja: Meja, tmp_path: Path) -> None:
    def asked(day: dt.date) -> dict[str, str]:
        minta = replace(meja.minta(tmp_path / str(day)), hari_ini=day, kantor=(TIDAK,))
        return {one.kode: one.perihal for one in reply(minta).tertulis}

    assert asked(TENGGAT - dt.timedelta(days=8)) == {}
    before = asked(TENGGAT - dt.timedelta(days=7))
    assert before[TIDAK].startswith("Pengingat Penyampaian")
    text = (tmp_path / str(TENGGAT - dt.timedelta(days=7)) / TIDAK / PESAN).read_text(encoding="utf-8")
    assert "7 hari lagi" in text
    assert "paling lambat" not in text, "its last day is the register's"


def test_a_letter_names_as_many_unmeasured_indicators_as_a_recap_counts(tmp_path: Path) -> None:
    office = kantor_peraga(1)[0]
    for measured in (0, 1, 3):
        path = tmp_path / f"{measured}.xlsx"
        path.write_bytes(buku_peraga(office, terukur=measured))
        dokumen = load(path).dokumen
        counts = tuple(len(list(temuan_belum_diukur(dokumen, n))) for n in (1, 2, 3, 4))
        assert counts == belum_diukur(dokumen)
        assert counts[0] == 3 - measured
        assert len(list(temuan_belum_diukur(dokumen, None))) == sum(counts)


@pytest.mark.parametrize(
    ("kantor", "pimpinan"),
    [
        ("Kecamatan Sukamaju", "Camat Sukamaju"),
        ("Kelurahan Sari", "Lurah Sari"),
        ("Dinas Kesehatan", "Kepala Dinas Kesehatan"),
        ("Sekretariat Daerah", "Sekretaris Daerah"),
        ("Inspektorat Daerah", "Inspektur Daerah"),
        ("Perumda Tirta", ""),
    ],
)
def test_an_office_is_addressed_by_who_heads_it(kantor: str, pimpinan: str) -> None:
    assert pimpinan_kantor(kantor) == pimpinan


# -- nothing is lost -------------------------------------------------------------------------------


def test_letters_are_written_again_as_they_were_and_never_over_a_persons_work(meja: Meja, tmp_path: Path) -> None:
    minta = replace(meja.minta(tmp_path / "balasan"), kantor=(SALAH, LENGKAP))
    reply(minta)
    before = {p: p.read_bytes() for p in sorted((tmp_path / "balasan").rglob("*")) if p.is_file()}
    reply(minta)
    assert before == {p: p.read_bytes() for p in before}
    letter = tmp_path / "balasan" / SALAH / SURAT
    document = Document(str(letter))
    document.add_paragraph("Nomor 061/12")
    document.save(str(letter))
    changed = letter.read_bytes()
    (tmp_path / "balasan" / LENGKAP / PESAN).unlink()
    with pytest.raises(KinerjaError, match=r"surat-balasan\.docx sudah ada"):
        reply(minta)
    assert letter.read_bytes() == changed
    assert not (tmp_path / "balasan" / LENGKAP / PESAN).exists(), "nothing is written before all is known to be ours"
    done = reply(replace(minta, ganti=True))
    assert [p.read_bytes() for p in done.cadangan] == [changed]
    assert letter.read_bytes() == before[letter]


def test_a_faulty_template_is_refused_before_anything_is_written(meja: Meja, tmp_path: Path) -> None:
    template = tmp_path / "surat.docx"
    document = Document()
    document.add_paragraph("{{ kantorr }}")
    document.save(str(template))
    with pytest.raises(KinerjaError, match="kantorr"):
        reply(replace(meja.minta(tmp_path / "keluar"), template=template))
    assert not (tmp_path / "keluar").exists()
    assert run("template", "surat-balasan", "--check", template).returncode == 2
    assert run("template", "surat-balasan", "-o", tmp_path / "kami.docx").returncode == 0
    assert run("template", "surat-balasan", "--check", tmp_path / "kami.docx").returncode == 0


def test_letters_do_not_lie_among_the_workbooks_that_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(buku_peraga(kantor_peraga(1)[0]))
    done = run("reply", tmp_path, "-o", tmp_path / "balasan")
    assert done.returncode == 2
    assert "Pilih folder lain" in done.stderr


def test_what_is_no_address_is_told_and_gets_no_message() -> None:
    office = KantorTerdaftar(
        at=Asal("Kantor", 2, {}), kode="K1", nama="Kecamatan A", surel=("k 1@a.example", "k1@a.example")
    )
    state = KeadaanKantor(kode="K1", nama="Kecamatan A", terdaftar=office)
    assert (state.surel, state.surel_salah) == (("k1@a.example",), ("k 1@a.example",))


def test_an_unknown_office_is_named(meja: Meja, tmp_path: Path) -> None:
    with pytest.raises(KinerjaError, match="Kantor K99 tidak ada"):
        reply(replace(meja.minta(tmp_path), kantor=("K99",)))


# -- sending ---------------------------------------------------------------------------------------


class Inbox:
    """What a server received; it may break off."""

    def __init__(self) -> None:
        self.received: list[bytes] = []
        self.breaks = False

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 - aiosmtpd's name
        self.received.append(envelope.content)
        if self.breaks:
            session.loop.call_soon(server.transport.abort)
        return "putus" if self.breaks else "250 OK"

    @property
    def messages(self) -> list[email.message.EmailMessage]:
        return [email.message_from_bytes(raw, policy=policy.default) for raw in self.received]  # type: ignore[misc]


@pytest.fixture
def server() -> Iterator[tuple[Inbox, str]]:
    inbox = Inbox()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(inbox, "127.0.0.1", port)
    controller.start()
    try:
        yield inbox, f"smtp://127.0.0.1:{port}"
    finally:
        controller.stop()


@pytest.fixture
def siap(meja: Meja, tmp_path: Path) -> PermintaanBalasan:
    """Letters to two offices, prepared in a folder of their own."""
    minta = replace(meja.minta(tmp_path / "balasan"), kantor=(LENGKAP, SALAH))
    reply(minta)
    return minta


def dikirim(hasil: HasilKirimBalasan) -> tuple[int, list[str], int]:
    return len(hasil.terkirim), [why for _, why in hasil.dilewati], len(hasil.gagal)


def test_only_what_was_prepared_goes_out_and_only_once(
    siap: PermintaanBalasan, server: tuple[Inbox, str], tmp_path: Path
) -> None:
    inbox, smtp = server
    with pytest.raises(KinerjaError, match="Belum ada balasan"):
        kirim_balasan(replace(siap, keluaran=tmp_path / "kosong"), smtp)
    sent, skipped, failed = dikirim(kirim_balasan(replace(siap, kantor=(LENGKAP, SALAH, TIDAK)), smtp))
    assert (sent, failed, len(inbox.received)) == (2, 0, 2)
    assert ["belum disiapkan" in why for why in skipped] == [True]
    sent, skipped, _ = dikirim(kirim_balasan(siap, smtp))
    assert (sent, len(inbox.received)) == (0, 2)
    assert all("sudah terkirim" in why for why in skipped)
    assert kirim_balasan(siap, smtp, ulang=True).terkirim
    first, second = (inbox.messages[n]["Message-ID"] for n in (0, 2))
    assert first == second, "who gets it twice can tell"


def test_what_a_person_edited_and_signed_is_what_goes_out(siap: PermintaanBalasan, server: tuple[Inbox, str]) -> None:
    inbox, smtp = server
    folder = siap.keluaran / SALAH
    (folder / SURAT_PINDAI).write_bytes(b"%PDF-1.7 bertanda tangan")
    (folder / PESAN).write_text("Selamat pagi, Bapak Camat.\n", encoding="utf-8")
    kirim_balasan(replace(siap, kantor=(SALAH,)), smtp)
    (message,) = inbox.messages
    assert "Selamat pagi" in message.get_body().get_content()  # type: ignore[union-attr]
    names = [part.get_filename() for part in message.iter_attachments()]
    assert names == [SURAT_PINDAI, "tw1-2026-diperiksa.xlsx"]


def test_after_a_broken_line_it_may_have_been_sent_and_goes_again_only_on_request(
    siap: PermintaanBalasan, server: tuple[Inbox, str]
) -> None:
    inbox, smtp = server
    inbox.breaks = True
    one = replace(siap, kantor=(SALAH,))
    assert dikirim(kirim_balasan(one, smtp)) == (0, [], 1)
    inbox.breaks = False
    assert ["mungkin terkirim" in why for why in dikirim(kirim_balasan(one, smtp))[1]] == [True]
    assert dikirim(kirim_balasan(one, smtp, ulang=True)) == (1, [], 0)


def test_a_letter_that_is_no_longer_true_stays(meja: Meja, server: tuple[Inbox, str], tmp_path: Path) -> None:
    inbox, smtp = server
    folder = tmp_path / "kiriman"
    office = kantor_peraga(6)[1]
    (tmp_path / "a.xlsx").write_bytes(buku_peraga(office, pejabat_salah=True))
    terima([str(tmp_path / "a.xlsx")], folder, register=meja.minta().register, hari_ini=HARI_INI)
    minta = replace(meja.minta(tmp_path / "balasan"), folder=folder, kantor=(office.kode,))
    reply(minta)
    (tmp_path / "b.xlsx").write_bytes(buku_peraga(office))
    terima([str(tmp_path / "b.xlsx")], folder, register=meja.minta().register, hari_ini=HARI_INI)
    assert ["berubah sejak disiapkan" in why for why in dikirim(kirim_balasan(minta, smtp))[1]] == [True]
    assert inbox.received == []
    reply(minta)
    assert not (tmp_path / "balasan" / office.kode / "a-2026-diperiksa.xlsx").exists()
    assert kirim_balasan(minta, smtp).terkirim


def test_a_server_that_does_not_answer_is_not_asked_for_every_office(meja: Meja) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        hasil = kirim_balasan(meja.minta(), f"smtp://127.0.0.1:{free.getsockname()[1]}")
    assert (len(hasil.gagal), [why for _, why in hasil.dilewati]) == (3, ["pengiriman dihentikan"] * 3)
