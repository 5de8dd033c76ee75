"""send: sealed, with a letter, out by a real server on this computer, by an .eml, or as a text for a chat."""

from __future__ import annotations

import email
import json
import shutil
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from email import policy
from pathlib import Path
from types import SimpleNamespace

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult
from helpers.cli import run
from helpers.segel_uji import small, state

from kinerja_xl.app.kirim_smtp import baca_alamat_smtp, kirim_smtp
from kinerja_xl.app.load import load
from kinerja_xl.app.seal import seal
from kinerja_xl.app.terima import terima
from kinerja_xl.findings import KinerjaError
from kinerja_xl.workbook.cells import CellWrite
from kinerja_xl.workbook.patch import patch
from kinerja_xl.workbook.read import read_workbook

TO, FROM = "organisasi@contoh.go.id", "kalaena@contoh.go.id"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    """An office's own copy of the agreement."""
    path = tmp_path / "kerja" / "PK (3) fix bgt.xlsx"
    path.parent.mkdir()
    path.write_bytes(small())
    return path


@pytest.fixture(scope="module")
def sealed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The agreement sealed already, so that sending it is only sending."""
    folder = tmp_path_factory.mktemp("tersegel")
    (folder / "asal.xlsx").write_bytes(small())
    assert seal(folder / "asal.xlsx", folder / "pk.xlsx").segel is not None
    return folder / "pk.xlsx"


@pytest.fixture
def ready(sealed_once: Path, tmp_path: Path) -> Path:
    """A sealed workbook in a folder of its own."""
    return Path(shutil.copy(sealed_once, tmp_path / "pk.xlsx"))


class Inbox:
    """What a server received; it may refuse, or break off."""

    def __init__(self) -> None:
        self.received: list[bytes] = []
        self.answer = "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802 - aiosmtpd's name
        self.received.append(envelope.content)
        if self.answer == "putus":
            session.loop.call_soon(server.transport.abort)
        return self.answer


def _port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def server() -> Iterator[tuple[Inbox, str]]:
    """A server that takes a name and a password on a plain line of this computer."""
    inbox = Inbox()
    right = lambda *a: AuthResult(success=a[-1].password == b"rahasia", handled=False)  # noqa: E731
    controller = Controller(
        inbox, "127.0.0.1", _port(), authenticator=right, auth_required=False, auth_require_tls=False
    )
    controller.start()
    try:
        yield inbox, f"127.0.0.1:{controller.port}"
    finally:
        controller.stop()


def sent(*args: str | Path):
    return run("send", *args)


def test_an_eml_carries_the_sealed_workbook_and_the_district_takes_it_in(workbook: Path, tmp_path: Path) -> None:
    done = sent(workbook, "--to", TO, "--from", FROM, "--eml", tmp_path / "surat.eml")
    assert done.returncode == 0, done.stderr
    message = email.message_from_bytes((tmp_path / "surat.eml").read_bytes(), policy=policy.default)
    assert (message["To"], message["From"]) == (TO, FROM)
    assert message["Subject"] == "PK Murni 2026 – Kecamatan Kalaena"
    assert "Bersama ini kami sampaikan PK Murni tahun 2026" in message.get_body().get_content()
    (attached,) = message.iter_attachments()
    copy = workbook.with_name("PK (3) fix bgt-pk-murni.xlsx")
    assert attached.get_content() == copy.read_bytes()
    assert state(copy)[0].utuh
    assert workbook.read_bytes() == small(), "the office's own file stays as it is"
    (one,) = terima([str(tmp_path / "surat.eml")], tmp_path / "kiriman").terpilah.isi.values()
    assert (one.fakta.segel_jenis, one.datang[0].dari) == ("PK Murni", FROM)


def test_a_letter_in_a_file_leaves_the_sender_to_the_mail_program(workbook: Path, tmp_path: Path) -> None:
    done = sent(workbook, "--to", TO, "--eml", tmp_path / "surat.eml")
    assert done.returncode == 0, done.stderr
    message = email.message_from_bytes((tmp_path / "surat.eml").read_bytes(), policy=policy.default)
    assert (message["From"], message["X-Unsent"], message["To"]) == (None, "1", TO)
    assert "Isi Surel pada lembar Identitas" in done.stderr


def test_a_sealed_workbook_is_sent_as_it_is(workbook: Path, tmp_path: Path) -> None:
    run("seal", workbook, "-o", tmp_path / "segel.xlsx")
    sent(tmp_path / "segel.xlsx", "--to", TO, "--from", FROM, "--eml", tmp_path / "a.eml")
    assert [p.name for p in tmp_path.glob("segel*.xlsx")] == ["segel.xlsx"]
    (tmp_path / "a.eml").write_bytes(b"disunting")
    again = (tmp_path / "segel.xlsx", "--to", TO, "--from", FROM, "--eml", tmp_path / "a.eml")
    assert (sent(*again).returncode, (tmp_path / "a.eml").read_bytes()) == (2, b"disunting")
    assert sent(*again, "--replace").returncode == 0
    assert (tmp_path / "cadangan" / "a-1.eml").read_bytes() == b"disunting"


def test_a_chat_gets_a_text_that_is_short(workbook: Path) -> None:
    done = sent(workbook, "--chat")
    assert done.stdout.startswith("Kecamatan Kalaena: PK Murni 2026, ")
    assert len(done.stdout) < 400
    assert "pk-murni.xlsx" in done.stderr


def test_a_server_gets_it_once_and_again_only_on_request(
    ready: Path, server: tuple[Inbox, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KINERJA_XL_SMTP_PASSWORD", "rahasia")
    inbox, place = server
    args = (ready, "--to", TO, "--from", FROM, "--smtp", f"smtp://kalaena@{place}")
    first, second = sent(*args), sent(*args, "--replace")
    assert (first.returncode, second.returncode) == (0, 2), first.stderr
    assert "sudah terkirim" in second.stderr
    third = sent(*args, "--replace", "--again")
    assert third.returncode == 0
    ids = {email.message_from_bytes(raw)["Message-ID"] for raw in inbox.received}
    assert (len(inbox.received), len(ids)) == (2, 1), "whoever gets it twice can tell"
    log = (ready.parent / "terkirim.jsonl").read_text("utf-8")
    assert [json.loads(line)["keadaan"] for line in log.splitlines()] == ["mungkin terkirim", "terkirim"] * 2
    assert "rahasia" not in first.stdout + first.stderr + log


def test_a_line_that_breaks_leaves_it_open_and_a_refusal_does_not(ready: Path, server: tuple[Inbox, str]) -> None:
    inbox, place = server
    args = (ready, "--to", TO, "--from", FROM, "--smtp", f"smtp://{place}", "--replace")
    inbox.answer = "552 terlalu besar"
    assert "menolak suratnya: 552 terlalu besar" in sent(*args).stderr
    inbox.answer = "putus"
    assert "mungkin sudah terkirim" in sent(*args).stderr
    inbox.answer = "250 OK"
    assert "sudah mungkin terkirim" in sent(*args).stderr
    assert sent(*args, "--again").returncode == 0


def test_a_password_comes_from_where_the_office_keeps_it(
    ready: Path, server: tuple[Inbox, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = SimpleNamespace(get_password=lambda service, akun: "rahasia" if akun.startswith("kalaena@127") else None)
    monkeypatch.setitem(sys.modules, "keyring", kept)  # type: ignore[arg-type]
    done = sent(ready, "--to", TO, "--from", FROM, "--smtp", f"smtp://kalaena@{server[1]}")
    assert (done.returncode, len(server[0].received)) == (0, 1), done.stderr


def test_a_wrong_password_is_told_without_the_password(
    ready: Path, server: tuple[Inbox, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KINERJA_XL_SMTP_PASSWORD", "salah-sekali")
    done = sent(ready, "--to", TO, "--from", FROM, "--smtp", f"smtp://kalaena@{server[1]}")
    assert done.returncode == 2
    assert "menolak nama pengguna atau kata sandinya" in done.stderr
    assert "salah-sekali" not in done.stderr


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl tidak terpasang")
def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "kunci.pem", "-out", "sertifikat.pem"]
    subprocess.run([*command, *names], cwd=tmp_path, capture_output=True, check=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "sertifikat.pem", tmp_path / "kunci.pem")
    inbox = Inbox()
    controller = Controller(inbox, "127.0.0.1", _port(), tls_context=context)
    controller.start()
    try:
        message = email.message.EmailMessage()
        message["From"], message["To"] = FROM, TO
        with pytest.raises(KinerjaError, match="tidak dapat dipercaya"):
            kirim_smtp(message, baca_alamat_smtp(f"smtp://127.0.0.1:{controller.port}"), "")
    finally:
        controller.stop()
    assert inbox.received == []


def test_an_offices_own_letter_is_used_and_a_wrong_tag_is_told(ready: Path, tmp_path: Path) -> None:
    letter = tmp_path / "surat.txt"
    letter.write_text("Perihal: {{ kantor | kapital }}\n\nSalam & hormat, {{ dokumen }}.\n", "utf-8")
    args = (ready, "--to", TO, "--from", FROM, "--eml", tmp_path / "a.eml", "--replace", "--letter", letter)
    assert sent(*args).returncode == 0
    message = email.message_from_bytes((tmp_path / "a.eml").read_bytes(), policy=policy.default)
    assert message["Subject"] == "KECAMATAN KALAENA"
    assert message.get_body().get_content().strip() == "Salam & hormat, PK Murni."
    letter.write_text("{{ kantorr }}", "utf-8")
    done = sent(*args)
    assert done.returncode == 2
    assert "'kantorr' tidak dikenal" in done.stderr


def test_the_signed_scan_that_identitas_names_goes_along_but_nothing_from_elsewhere(
    workbook: Path, tmp_path: Path
) -> None:
    asal = Path(shutil.copy(workbook, tmp_path / "asal.xlsx"))
    (workbook.parent / "pk ttd.pdf").write_bytes(b"%PDF-1.4 ttd")
    (tmp_path / "luar.pdf").write_bytes(b"%PDF-1.4 luar")
    identitas = load(workbook).tables.tabel["identitas"]
    row = identitas.posisi["arsip"]
    for named, expected in (("pk ttd.pdf", ["pk ttd.pdf"]), ("../luar.pdf", []), (r"C:\x\luar.pdf", [])):
        write = CellWrite(sheet=identitas.sheet.name, row=row, col=identitas.kolom_isian, value=named)
        workbook.write_bytes(patch(read_workbook(asal), [write]).data)
        done = sent(workbook, "--to", TO, "--from", FROM, "--eml", tmp_path / "a.eml", "--replace")
        assert done.returncode == 0, done.stderr
        message = email.message_from_bytes((tmp_path / "a.eml").read_bytes(), policy=policy.default)
        assert [p.get_filename() for p in message.iter_attachments()][1:] == expected


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["--to", TO], "Pilih satu"),
        (["--eml", "a.eml"], "Sebutkan penerimanya"),
        (["--to", "organisasi", "--eml", "a.eml"], "bukan alamat surel"),
        (["--to", f"{TO}\nBcc: x@y.id", "--eml", "a.eml"], "bukan alamat surel"),
        (["--to", TO, "--from", FROM, "--smtp", "smtp://a:rahasia@b.id"], "Kata sandi tidak boleh ditulis"),
        (["--to", TO, "--from", FROM, "--smtp", "http://b.id"], "tidak terbaca"),
        (["--to", TO, "--from", FROM, "--smtp", "smtp://127.0.0.1:1"], "tidak dapat dihubungi"),
    ],
)
def test_what_cannot_be_sent_is_refused(ready: Path, args: list[str], said: str) -> None:
    done = sent(ready, *args)
    assert done.returncode == 2
    assert said in done.stderr
    assert "rahasia" not in done.stderr


def test_nothing_is_sent_while_there_are_errors(workbook: Path, tmp_path: Path) -> None:
    workbook.write_bytes(small(-1.0))
    args = (workbook, "--to", TO, "--from", FROM, "--eml", tmp_path / "a.eml")
    done = sent(*args)
    assert (done.returncode, (tmp_path / "a.eml").exists()) == (1, False)
    assert "KX401" in done.stdout
    assert sent(*args, "--draft").returncode == 0
    assert "sebagai draf" in (tmp_path / "a.eml").read_text("utf-8")
