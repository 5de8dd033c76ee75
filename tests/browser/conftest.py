"""A real browser as the referee of the HTML pages; one for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from helpers.browser import Browser, chromium


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    try:
        with chromium(tmp_path_factory.mktemp("chromium")) as started:
            yield started
    except LookupError as error:
        pytest.skip(f"Chromium tidak terpasang: halaman HTML tidak dibuka di peramban ({error})")
