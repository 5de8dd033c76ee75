"""Who may talk to the page: this machine's browser, from the page itself, with the token."""

from __future__ import annotations

import secrets
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Message, Receive, Scope, Send

HOST = "127.0.0.1"

_SAME = frozenset({"same-origin", "none"})
_LARGEST = 200 << 20  # bytes of one request: several workbooks with pictures

HEADERS = (
    (b"cache-control", b"no-store"),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
)
"""What every answer says; the policy of what a page may load is the page's own."""


class TerlaluBesarError(Exception):
    """More bytes in one request than any office's workbooks have."""


class Penjaga:
    """An ASGI application in front of the page: what does not come from it gets 403 with an empty body.

    Another name for this machine (DNS rebinding), another page (CSRF), a server on another port, which shares our
    cookies, and whoever has no token are all refused alike.

    Args:
        app: the page.
        port: the port it is served on.
        token: the secret in the address that is printed.
    """

    def __init__(self, app: ASGIApp, port: int, token: str) -> None:
        self._app, self._token = app, token
        self._host = f"{HOST}:{port}".encode()
        self._origin = b"http://" + self._host
        self._cookie = f"kinerja_xl_{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on to the page, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        if not self._own(scope):
            await _answer(send, 403)
        elif self._token_in(scope):
            cookie = f"{self._cookie}={self._token}; HttpOnly; SameSite=Strict; Path=/".encode()
            await _answer(send, 303, (b"location", b"/"), (b"set-cookie", cookie))
        elif not self._known(scope):
            await _answer(send, 403)
        else:
            await self._app(scope, _limited(receive), _with_headers(send))

    def _own(self, scope: Scope) -> bool:
        """True for a request to this very address that no other page has made."""
        hosts = _all(scope, b"host")
        origins = _all(scope, b"origin")
        sites = _all(scope, b"sec-fetch-site")
        return (
            hosts == [self._host]
            and (origins == [self._origin] or not origins)
            and (len(sites) <= 1 and all(site.decode("latin-1") in _SAME for site in sites))
        )

    def _token_in(self, scope: Scope) -> bool:
        given = parse_qs(scope["query_string"].decode("latin-1")).get("token", [])
        return scope["path"] == "/" and len(given) == 1 and self._right(given[0])

    def _right(self, given: str) -> bool:
        return secrets.compare_digest(given.encode(errors="replace"), self._token.encode())

    def _known(self, scope: Scope) -> bool:
        for header in _all(scope, b"cookie"):
            try:
                morsel = SimpleCookie(header.decode("latin-1")).get(self._cookie)
            except CookieError:
                continue
            if morsel is not None and self._right(morsel.value):
                return True
        return False


def _all(scope: Scope, name: bytes) -> list[bytes]:
    return [value for key, value in scope["headers"] if key == name]


async def _answer(send: Send, status: int, *headers: tuple[bytes, bytes]) -> None:
    await send(
        {"type": "http.response.start", "status": status, "headers": [(b"content-length", b"0"), *HEADERS, *headers]}
    )
    await send({"type": "http.response.body", "body": b""})


def _limited(receive: Receive) -> Receive:
    seen = 0

    async def take() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > _LARGEST:
            raise TerlaluBesarError
        return message

    return take


def _with_headers(send: Send) -> Send:
    async def give(message: Message) -> None:
        if message["type"] == "http.response.start":
            said = {key for key, _ in message["headers"]}
            message["headers"] = [*message["headers"], *(pair for pair in HEADERS if pair[0] not in said)]
        await send(message)

    return give
