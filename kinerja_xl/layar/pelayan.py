"""The server of the page: on this machine only, for as long as somebody needs it."""

from __future__ import annotations

import asyncio
import secrets
import shutil
import socket
import tempfile
import webbrowser
from collections.abc import Callable
from pathlib import Path

import uvicorn

from kinerja_xl.findings import KinerjaError
from kinerja_xl.layar.bengkel import Bengkel
from kinerja_xl.layar.halaman import halaman
from kinerja_xl.layar.meja import Meja
from kinerja_xl.layar.penjaga import HOST, Penjaga

_REST = 30.0  # seconds between two looks at whether the processes can rest


def layani(port: int, say: Callable[[str], None], *, open_browser: bool) -> None:
    """Serve the page until it is closed or interrupted.

    Args:
        port: the port, 0 for any that is free.
        say: told the address, with its token, as soon as the page answers.
        open_browser: show it in the browser.

    Raises:
        KinerjaError: the port is taken.
    """
    listening = _listen(port)
    port = listening.getsockname()[1]
    token = secrets.token_urlsafe(24)
    folder = Path(tempfile.mkdtemp(prefix="kinerja-layar-"))  # 0700
    before, tempfile.tempdir = tempfile.tempdir, str(folder)  # uploads larger than memory's share go there too
    bengkel = Bengkel()
    try:
        meja = Meja(folder, bengkel)
        server: uvicorn.Server
        app = Penjaga(halaman(meja, lambda: setattr(server, "should_exit", True)), port, token)
        config = uvicorn.Config(
            app,
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
        address = f"http://{HOST}:{port}/?token={token}"
        asyncio.run(_serve(server, listening, bengkel, lambda: _ready(address, say, open_browser)))
    finally:
        bengkel.tutup()
        tempfile.tempdir = before
        shutil.rmtree(folder, ignore_errors=True)


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
