"""The local page over a real socket: the address, a round with real processes, the end."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

SAMPLES = Path(__file__).parents[2] / "samples"


class Klien:
    """A browser as far as these tests need one."""

    def __init__(self, address: str) -> None:
        self.url = urlsplit(address)
        self.origin = f"http://{self.url.netloc}"
        self.cookie = ""
        _, headers, _ = self.ask("GET", f"/?{self.url.query}")
        self.cookie = headers["set-cookie"].partition(";")[0]
        self.kunci = re.search(rb'name="kunci" value="([^"]+)"', self.ask("GET", "/")[2])[1].decode()  # type: ignore[index]

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection(self.url.hostname or "", self.url.port, timeout=60)
        connection.request(method, path, body or None, {"Cookie": self.cookie, **headers})
        answer = connection.getresponse()
        return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()

    def send(self, path: str, files: dict[str, bytes], **fields: str) -> tuple[int, dict[str, str], bytes]:
        edge, body = "batas-isian", b""
        for name, value in {"kunci": self.kunci, **fields}.items():
            body += f'--{edge}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, data in files.items():
            body += f'--{edge}\r\nContent-Disposition: form-data; name="berkas"; filename="{name}"\r\n\r\n'.encode()
            body += data + b"\r\n"
        body += f"--{edge}--\r\n".encode()
        kind = f"multipart/form-data; boundary={edge}"
        return self.ask("POST", path, body, **{"Content-Type": kind, "Origin": self.origin})

    def settled(self) -> str:
        """Return the list of files once nothing runs any more."""
        for _ in range(600):
            told = json.loads(self.ask("GET", "/daftar")[2])
            if not told["sibuk"]:
                return str(told["isi"])
            time.sleep(0.1)
        raise AssertionError("nothing came of it")


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[subprocess.Popen[str], Klien]]:
    command = [sys.executable, "-m", "kinerja_xl", "serve", "--no-open"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        yield process, Klien(process.stdout.readline().strip())
        process.kill()


@pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="Memori proses hanya dapat dibaca di Linux")
def test_waiting_for_work_it_is_small(served: tuple[subprocess.Popen[str], Klien]) -> None:
    status = Path(f"/proc/{served[0].pid}/status").read_text(encoding="ascii")
    resident = int(re.search(r"VmRSS:\s+(\d+) kB", status)[1])  # type: ignore[index]
    assert resident < 60 << 10
    assert not Path(f"/proc/{served[0].pid}/task/{served[0].pid}/children").read_text(encoding="ascii"), "nothing else"


def test_a_folder_of_files_is_read_and_one_bad_file_stops_nothing(served: tuple[subprocess.Popen[str], Klien]) -> None:
    process, klien = served
    good = (SAMPLES / "pino-raya-iku-2022-2026-bersih.xlsx").read_bytes()
    status, headers, _ = klien.send("/berkas", {"iku.xlsx": good, "rusak.xlsx": b"PK\x03\x04", "x.exe": b"MZ"})
    assert (status, headers["location"]) == (303, "/")
    listed = klien.settled()
    assert "Indikator Kinerja Utama" in listed
    assert "Berkas rusak.xlsx rusak atau terpotong" in listed
    (ident,) = re.findall(r'id="b-([^"]+)" tabindex="-1">iku\.xlsx', listed)
    status, headers, page = klien.ask("GET", f"/berkas/{ident}/temuan")
    assert status == 200 and b"<html" in page and headers["content-security-policy"] == "frame-ancestors 'none'"
    assert klien.send(f"/berkas/{ident}/kerja/isi", {})[0] == 303
    klien.settled()
    status, headers, data = klien.ask("GET", f"/berkas/{ident}/unduh/0/0")
    assert (status, data[:2]) == (200, b"PK")
    assert headers["content-disposition"] == "attachment; filename*=UTF-8''iku-terisi.xlsx"
    assert klien.ask("GET", f"/berkas/{ident}/unduh/0/9")[0] == klien.ask("GET", "/berkas/lain/temuan")[0] == 404
    assert process.poll() is None


def test_a_form_of_another_page_is_refused(served: tuple[subprocess.Popen[str], Klien]) -> None:
    _, klien = served
    assert klien.send("/baru", {}, kunci="lain", jenis="pk")[::2] == (403, b"")
    plain = "application/x-www-form-urlencoded"
    body = f"kunci={klien.kunci}&jenis=pk".encode()
    assert klien.ask("POST", "/baru", body, **{"Content-Type": plain})[::2] == (403, b"")  # no origin
    assert klien.ask("POST", "/baru", body, **{"Content-Type": plain, "Origin": "null"})[::2] == (403, b"")


def test_the_page_loads_nothing_but_its_own(served: tuple[subprocess.Popen[str], Klien]) -> None:
    _, klien = served
    _, headers, page = klien.ask("GET", "/")
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'; script-src 'self'")
    assets = re.findall(rb'(?:src|href)="(/aset/[^"]+)"', page)
    assert len(assets) == 2
    size = len(page) + sum(len(klien.ask("GET", asset.decode())[2]) for asset in assets)
    assert size < 300_000
    assert b"http://" not in page and b"https://" not in page


def test_the_manual_is_shown_under_the_same_policy(served: tuple[subprocess.Popen[str], Klien]) -> None:
    _, klien = served
    status, headers, _ = klien.ask("GET", "/panduan")
    assert (status, headers["location"]) == (303, "/panduan/panduan/index.md")
    status, headers, page = klien.ask("GET", "/panduan/panduan/temuan.md")
    assert status == 200 and '<h1 id="membaca-temuan">' in page.decode()
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'; script-src 'self'")
    assert klien.ask("GET", "/panduan/gambar/petunjuk.png")[2].startswith(b"\x89PNG")
    assert "panduan/mengirim.md" in klien.ask("GET", "/panduan?cari=pengiriman")[2].decode()
    assert b"<script>x" not in klien.ask("GET", "/panduan?cari=%3Cscript%3Ex")[2]
    assert klien.ask("GET", "/panduan/..%2f..%2fpyproject.toml")[0] == 404


ALONE = """
import subprocess, sys
from pathlib import Path
from layar.test_pelayan import SAMPLES, Klien
with subprocess.Popen([sys.executable, "-m", "kinerja_xl", "serve", "--no-open"], stdout=-1, text=True) as process:
    klien = Klien(process.stdout.readline().strip())
    klien.send("/berkas", {"iku.xlsx": (SAMPLES / "pino-raya-iku-2022-2026-bersih.xlsx").read_bytes()})
    print(klien.settled())
    process.kill()
"""


@pytest.mark.berat
def test_it_works_where_there_is_no_network() -> None:
    cut = ["unshare", "--map-root-user", "--net", "sh", "-c", 'ip link set lo up && exec "$@"', "sh"]
    if shutil.which(cut[0]) is None or subprocess.run([*cut, "true"], capture_output=True, check=False).returncode:
        pytest.skip("Jaringan tidak dapat diputus di sini: unshare --net atau ip ditolak")
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    done = subprocess.run([*cut, sys.executable, "-c", ALONE], env=env, stdout=subprocess.PIPE, text=True, check=True)
    assert "Indikator Kinerja Utama" in done.stdout


def test_a_taken_port_is_said(served: tuple[subprocess.Popen[str], Klien]) -> None:
    port = served[1].url.port
    done = subprocess.run(
        [sys.executable, "-m", "kinerja_xl", "serve", "--no-open", "--port", str(port)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Port {port} sudah dipakai program lain" in done.stderr


def test_closing_the_page_ends_the_program_and_takes_its_files_along(
    served: tuple[subprocess.Popen[str], Klien],
) -> None:
    process, klien = served
    status, _, page = klien.send("/tutup", {})
    assert status == 200 and "sudah ditutup" in page.decode()
    assert process.wait(timeout=60) == 0
