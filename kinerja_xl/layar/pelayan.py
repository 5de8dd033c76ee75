"""The server of the page: on this machine only, for as long as somebody needs it."""

from __future__ import annotations

import asyncio
import secrets
import socket
import webbrowser
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import uvicorn

from kinerja_xl.findings import KinerjaError
from kinerja_xl.layar.bengkel import Bengkel
from kinerja_xl.layar.halaman import halaman
from kinerja_xl.layar.meja import Meja
from kinerja_xl.layar.penjaga import HOST, Penjaga
from kinerja_xl.layar.satu_jendela import (
    JendelaPertama,
    baca_jendela,
    folder_jalan,
    giliran_pertama,
    jendela_lain,
    serahkan,
    tulis_jendela,
)
from kinerja_xl.layar.tempat import tempat_kerja
from kinerja_xl.layar.tugas import WORKBOOKS

_REST = 30.0  # seconds between two looks at whether the processes can rest


def layani(port: int, say: Callable[[str], None], *, open_browser: bool, files: Sequence[Path] = ()) -> None:
    """Serve the page until it is closed or interrupted.

    Who starts it once more to look at the page (no port of one's own, a browser to be opened) is led to the page that
    is open already.

    Args:
        port: the port, 0 for any that is free.
        say: told the address, with its token, as soon as the page answers.
        open_browser: show it in the browser.
        files: what to put on the desk at once; of a folder its workbooks.

    Raises:
        KinerjaError: the port is taken, or a file is not there.
    """
    given = _given(files)
    runtime = folder_jalan() if open_browser and port == 0 else None
    if runtime is None:
        _layani(port, say, given, open_browser=open_browser)
        return
    with giliran_pertama(runtime) as first:
        if first:
            _layani(port, say, given, open_browser=open_browser, runtime=runtime)
            return
    open_one = baca_jendela(runtime)
    if open_one is None or not serahkan(open_one, given):
        raise KinerjaError(
            "kinerja-xl sudah berjalan, tetapi tidak menjawab.",
            "Tutup jendela kinerja-xl yang lama (atau mulai ulang komputer), lalu jalankan lagi.",
        )
    _ready(open_one.alamat, say, open_browser)


def _layani(
    port: int,
    say: Callable[[str], None],
    given: Sequence[Path],
    *,
    open_browser: bool,
    runtime: Path | None = None,
) -> None:
    listening = _listen(port)
    port = listening.getsockname()[1]
    window = JendelaPertama(port, secrets.token_urlsafe(24), secrets.token_urlsafe(24))
    bengkel = Bengkel()
    with tempat_kerja() as folder:
        meja = Meja(folder, bengkel)
        server: uvicorn.Server
        others = partial(jendela_lain, runtime) if runtime is not None else list[JendelaPertama]
        page = halaman(meja, lambda: setattr(server, "should_exit", True), window.kunci, others)
        config = uvicorn.Config(
            Penjaga(page, port, window.token),
            log_config=None,
            access_log=False,
            lifespan="off",
            ws="none",
            server_header=False,
            timeout_keep_alive=5,
            timeout_graceful_shutdown=2,
            h11_max_incomplete_event_size=64 << 10,
            limit_concurrency=100,
        )
        server = uvicorn.Server(config)

        def ready() -> None:
            if runtime is not None:
                tulis_jendela(runtime, window)
            for path in given:  # first, so that whoever opens the page finds them there
                meja.ambil(path)
            _ready(window.alamat, say, open_browser)

        try:
            asyncio.run(_serve(server, listening, bengkel, ready))
        finally:
            bengkel.tutup()


def _given(files: Sequence[Path]) -> list[Path]:
    """Return the files to begin with; a folder stands for the workbooks in it."""
    found: list[Path] = []
    for path in files:
        if path.is_dir():
            found += sorted(f for f in path.iterdir() if f.suffix.lower() in WORKBOOKS and not f.name.startswith("~$"))
        elif path.is_file():
            found.append(path)
        else:
            raise KinerjaError(f"Berkas {path} tidak ditemukan.", "Periksa nama berkasnya.")
    return found


async def _serve(server: uvicorn.Server, listening: socket.socket, bengkel: Bengkel, ready: Callable[[], None]) -> None:
    async def look_after() -> None:
        while not server.started:
            await asyncio.sleep(0.01)
        await asyncio.to_thread(ready)
        while not server.should_exit:
            await asyncio.sleep(_REST)
            await asyncio.to_thread(bengkel.rehat)

    watching = asyncio.create_task(look_after())
    try:
        await server.serve(sockets=[listening])
    finally:
        watching.cancel()


def _ready(address: str, say: Callable[[str], None], open_browser: bool) -> None:
    say(address)
    if open_browser:
        webbrowser.open(address)


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # Windows lets another program share a port otherwise
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
    except OSError as error:
        listening.close()
        raise KinerjaError(
            f"Port {port} sudah dipakai program lain.", "Jalankan tanpa --port; port yang bebas dipilih sendiri."
        ) from error
    return listening
