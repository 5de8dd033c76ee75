"""A mailbox on a real server, on this computer only: Dovecot, started and ended here."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers import kiriman_uji as uji

from kinerja_xl.app.terima import terima
from kinerja_xl.findings import KinerjaError
from kinerja_xl.terima.kotak_imap import baca_alamat, baca_imap

DOVECOT = shutil.which("dovecot") or "/usr/sbin/dovecot"
pytestmark = pytest.mark.dovecot
CONFIG = """
base_dir = {place}/run
state_dir = {place}/state
log_path = {place}/log
protocols = imap
listen = 127.0.0.1
ssl = no
mail_fsync = never
disable_plaintext_auth = no
auth_failure_delay = 0
mail_location = maildir:{place}/mail/%u
mail_uid = {uid}
mail_gid = {gid}
first_valid_uid = 1
default_internal_user = {user}
default_login_user = {user}
default_internal_group = {group}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
passdb {{
  driver = static
  args = password=rahasia
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={place}/home
}}
"""


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[int, Path]]:
    """A server with an empty mailbox: its port and the folder of its new messages."""
    if not Path(DOVECOT).exists():
        pytest.skip("Dovecot tidak terpasang (apt-get install dovecot-imapd)")
    place = Path(tempfile.mkdtemp(prefix="kinerja-xl-dovecot-"))  # pytest's own folders are closed to other users
    place.chmod(0o755)
    root = os.getuid() == 0
    uid, gid = (65534, 65534) if root else (os.getuid(), os.getgid())
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for box in ("new", "cur", "tmp"):
        (place / "mail" / "kab" / box).mkdir(parents=True)
    import grp
    import pwd

    config = CONFIG.format(
        place=place, uid=uid, gid=gid, port=port, user=pwd.getpwuid(uid).pw_name, group=grp.getgrgid(gid).gr_name
    )
    (place / "dovecot.conf").write_text(config)
    if root:
        for path in [place, *place.rglob("*")]:
            os.chown(path, uid, gid)
    child = subprocess.Popen([DOVECOT, "-F", "-c", str(place / "dovecot.conf")], start_new_session=True)
    try:
        for _ in range(200):
            with socket.socket() as line:
                if line.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        else:
            pytest.fail((place / "log").read_text())
        yield port, place / "mail" / "kab" / "new"
    finally:
        os.killpg(child.pid, signal.SIGTERM)
        child.wait(10)
        shutil.rmtree(place, ignore_errors=True)


def put(box: Path, *messages: bytes) -> None:
    for raw in messages:
        path = box / f"{time.time_ns()}.uji"
        path.write_bytes(raw)
        if os.getuid() == 0:
            os.chown(path, 65534, 65534)


def test_new_messages_are_taken_once_and_left_unread(server: tuple[int, Path], tmp_path: Path) -> None:
    port, box = server
    sources = [f"imap://kab@127.0.0.1:{port}/INBOX"]
    put(box, *(uji.surat(uji.lampiran(uji.buku(pagu=n)), id=f"<{n}@imap>") for n in range(1, 4)))
    first = terima(sources, tmp_path, sandi=lambda _: "rahasia")
    put(box, uji.surat(uji.lampiran(uji.buku(pagu=9)), id="<9@imap>"))
    second = terima(sources, tmp_path, sandi=lambda _: "rahasia")
    third = terima(sources, tmp_path, sandi=lambda _: "rahasia")
    assert [h.pesan for h in (first, second, third)] == [3, 1, 0]
    assert len(third.terpilah.isi) == 4
    assert not [p.name for p in box.parent.rglob("*:2,*S*")], "somebody else has yet to read them"
    assert "rahasia" not in b"".join(p.read_bytes() for p in tmp_path.rglob("*") if p.is_file()).decode("latin-1")
    tomorrow = dt.date.today() + dt.timedelta(days=2)
    assert list(baca_imap(baca_alamat(sources[0]), "rahasia", tomorrow, lambda _: False)) == []


@pytest.mark.parametrize(
    ("sandi", "folder", "said"),
    [  # the wrong word comes last: after it the server lets everybody wait
        ("rahasia", "Tidak/Ada", "Folder Tidak/Ada pada .* tidak dapat dibuka"),
        ("salah", "INBOX", "menolak"),
    ],
)
def test_what_the_server_refuses_is_told(server: tuple[int, Path], sandi: str, folder: str, said: str) -> None:
    address = baca_alamat(f"imap://kab@127.0.0.1:{server[0]}/{folder}")
    with pytest.raises(KinerjaError, match=said):
        list(baca_imap(address, sandi, None, lambda _: False))


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(KinerjaError, match="tidak dapat dihubungi"):
        list(baca_imap(baca_alamat("imap://kab@127.0.0.1:1/INBOX"), "x", None, lambda _: False))
