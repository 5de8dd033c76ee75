"""Who may talk to the local page: its own browser, from the page itself, with the token; everyone else gets nothing."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from kinerja_xl.layar.penjaga import Penjaga

PORT, TOKEN = 8765, "rahasia-sekali"
OWN = {"host": "127.0.0.1:8765", "cookie": f"kinerja_xl_8765={TOKEN}"}


async def _page(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"halaman"})


def ask(path: str = "/", query: str = "", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and body of what the guard answers to a GET."""
    told: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        told.append(message)

    pairs = [(name.replace("_", "-").encode(), value.encode("latin-1")) for name, value in headers.items()]
    scope = {"type": "http", "method": "GET", "path": path, "query_string": query.encode(), "headers": pairs}
    asyncio.run(Penjaga(_page, PORT, TOKEN)(scope, receive, send))
    start, body = told
    return start["status"], {k.decode(): v.decode() for k, v in start["headers"]}, body["body"]


def test_the_address_with_its_token_leads_in_and_leaves_a_cookie_no_script_reads() -> None:
    status, headers, body = ask(query=f"token={TOKEN}", host=OWN["host"])
    assert (status, headers["location"], body) == (303, "/", b"")
    assert headers["set-cookie"] == f"kinerja_xl_8765={TOKEN}; HttpOnly; SameSite=Strict; Path=/"


def test_the_page_itself_is_let_in() -> None:
    for more in (
        {},
        {"origin": "http://127.0.0.1:8765"},
        {"sec_fetch_site": "same-origin"},
        {"sec_fetch_site": "none"},
    ):
        status, headers, body = ask(**OWN, **more)
        assert (status, body) == (200, b"halaman")
        assert (headers["cache-control"], headers["x-content-type-options"]) == ("no-store", "nosniff")


@pytest.mark.parametrize(
    "changed",
    [
        {"host": "localhost:8765"},
        {"host": "127.0.0.1:8766"},
        {"host": "127.0.0.1"},
        {"host": "penyerang.example:8765"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:8766"},
        {"origin": "http://localhost:8765"},
        {"origin": "https://127.0.0.1:8765"},
        {"origin": ""},
        {"sec_fetch_site": "cross-site"},
        {"sec_fetch_site": "same-site"},
        {"cookie": ""},
        {"cookie": "kinerja_xl_8766=" + TOKEN},
        {"cookie": "kinerja_xl_8765=lain"},
        {"cookie": "kinerja_xl_8765=\xff\xfe"},
    ],
)
def test_everyone_else_gets_403_and_not_a_byte(changed: dict[str, str]) -> None:
    status, _, body = ask(**{**OWN, **changed})
    assert (status, body) == (403, b"")


@pytest.mark.parametrize("query", ["token=lain", "token=", f"token={TOKEN}&token={TOKEN}", "token=%ff"])
def test_a_wrong_token_in_the_address_is_no_way_in(query: str) -> None:
    assert ask(query=query, host=OWN["host"])[0] == 403
    assert ask(path="/daftar", query=f"token={TOKEN}", host=OWN["host"])[0] == 403
