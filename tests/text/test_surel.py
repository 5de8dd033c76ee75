"""Which addresses a message can be sent to."""

from __future__ import annotations

import pytest

from kinerja_xl.text.surel import surel_sah


@pytest.mark.parametrize(
    "alamat", ["camat@contoh.go.id", "sub.bagian+tw1@surat.contoh.go.id", "o'neil@a-b.example", "root@localhost"]
)
def test_an_address_is_one(alamat: str) -> None:
    assert surel_sah(alamat)


@pytest.mark.parametrize(
    "alamat",
    [
        "",
        "camat",
        "k 03@a.example",
        "../k@a.example",
        "k:1@a.example",
        "a..b@a.example",
        "a@b..example",
        "a@-b",
        "é@a.example",
        "a@b.example\nBcc: c@d.example",
        "a@b.example, c@d.example",
        "a(b)@c.example",
        '"a"@b.example',
    ],
)
def test_what_a_server_or_the_header_of_a_message_does_not_take_is_none(alamat: str) -> None:
    assert not surel_sah(alamat)
