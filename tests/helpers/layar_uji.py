"""The local page as a person meets it: the program in a process of its own, its page in Chromium."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from helpers.browser import Browser

PATIENCE = 60  # seconds; what is waited for is seen as soon as it is there


@contextlib.contextmanager
def program(home: Path, *arguments: str, opens: bool = False) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Start the program for a person whose home is a folder; yield its process and the address it prints."""
    home.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "kinerja_xl", "serve", *([] if opens else ["--no-open"]), *arguments]
    env = {**os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "BROWSER": "true"}
    quiet = subprocess.DEVNULL
    group = sys.platform != "win32"
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=quiet, text=True, env=env, start_new_session=group
    ) as process:
        assert process.stdout is not None
        try:
            yield process, process.stdout.readline().strip()
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


class Halaman:
    """The desk in a browser."""

    def __init__(self, browser: Browser, address: str, downloads: Path) -> None:
        self.browser, self.driver, self.address = browser, browser.driver, address
        self.host = urlsplit(address).netloc
        self.downloads = downloads
        self.driver.execute_cdp_cmd("Page.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(downloads)})

    def open(self, *, width: int = 1280, height: int = 900, script: bool = True) -> None:
        """Open the page with its token, in a window of this size."""
        self.browser.open_address(self.address, width=width, height=height, script=script)

    def go(self, path: str) -> None:
        """Open one of its pages."""
        self.driver.get(f"http://{self.host}{path}")

    def until(self, come: Callable[[], Any]) -> Any:
        """Wait for something to be true, and return it."""
        patient = WebDriverWait(self.driver, PATIENCE, 0.1, [StaleElementReferenceException])
        return patient.until(lambda _: come())

    def put(self, *files: Path) -> None:
        """Choose files, as by the button."""
        self.driver.find_element(By.ID, "berkas").send_keys("\n".join(map(str, files)))

    def drop(self, files: Sequence[Path]) -> None:
        """Drop files somewhere on the page."""
        told = [(f.name, list(f.read_bytes())) for f in files]
        self.browser.run(
            "const data = new DataTransfer();"
            "for (const [name, bytes] of arguments[0]) data.items.add(new File([new Uint8Array(bytes)], name));"
            "document.body.dispatchEvent(new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true}));",
            told,
        )

    def card(self, name: str) -> WebElement | None:
        """Return the newest card of a file, None where there is none."""
        for card in self.driver.find_elements(By.CSS_SELECTOR, "article.lembar"):
            if card.find_element(By.TAG_NAME, "h3").text == name:
                return card
        return None

    def settled(self, name: str) -> WebElement:
        """Return the card of a file once nothing is being done with it."""

        def ready() -> WebElement | None:
            card = self.card(name)
            return card if card is not None and not card.find_elements(By.TAG_NAME, "progress") else None

        found: WebElement = self.until(ready)
        return found

    def press(self, card: WebElement, label: str) -> None:
        """Press a button or follow a link of a card by the beginning of its label."""
        for control in card.find_elements(By.CSS_SELECTOR, "button, a"):
            if control.text.startswith(label):
                control.click()
                return
        raise AssertionError(f"no {label!r} in {card.text!r}")

    def done(self, name: str, results: int) -> WebElement:
        """Return the card of a file once so many results hang on it."""

        def ready() -> WebElement | None:
            card = self.settled(name)
            return card if len(card.find_elements(By.CSS_SELECTOR, ".hasil > li")) >= results else None

        found: WebElement = self.until(ready)
        return found

    def download(self, card: WebElement) -> Path:
        """Take the newest file that hangs on a card."""
        link = card.find_element(By.CSS_SELECTOR, "a.unduh")
        target = self.downloads / link.text.removeprefix("Unduh ")
        target.unlink(missing_ok=True)
        link.click()
        self.until(target.exists)
        return target

    def clear(self) -> None:
        """Take everything from the desk."""
        self.open()
        self.until(lambda: not self.driver.find_elements(By.CSS_SELECTOR, "progress"))
        # asked for at once: the page draws its cards anew while one after the other goes
        found = "[...document.querySelectorAll('[id^=buang-]')].map(button => button.id.slice('buang-'.length))"
        for ident in self.browser.run(f"return {found};"):
            self.browser.run(
                "const data = new FormData(); data.append('kunci', document.querySelector('[name=kunci]').value);"
                "return fetch('/berkas/' + arguments[0] + '/buang', {method: 'POST', body: data}).then(r => r.ok)",
                ident,
            )

    def choose(self, name: str, value: str) -> None:
        """Choose in a list of the page that is open."""
        Select(self.driver.find_element(By.NAME, name)).select_by_value(value)

    @property
    def says(self) -> str:
        """The line that a screen reader reads out."""
        return self.driver.find_element(By.ID, "pesan").text

    def asked(self) -> set[str]:
        """Return the hosts that the browser has asked since this was last called."""
        hosts = set()
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                url = urlsplit(message["params"]["request"]["url"])
                if url.scheme not in ("data", "blob", "about", "chrome", "chrome-extension"):
                    hosts.add(url.netloc or url.scheme)
        return hosts


def ended(process: subprocess.Popen[str], seconds: float = 60) -> int:
    """Return the exit status of a program that ends by itself."""
    return process.wait(timeout=seconds)


def shot(page: Halaman, target: Path) -> None:
    """Save a picture of the whole page, cropped by nothing."""
    size = page.driver.execute_cdp_cmd("Page.getLayoutMetrics", {})["cssContentSize"]
    import base64

    clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
    told = page.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip})
    target.write_bytes(base64.b64decode(told["data"]))


def wait_gone(path: Path) -> None:
    """Wait until a folder is no longer there."""
    for _ in range(PATIENCE * 10):
        if not path.exists():
            return
        time.sleep(0.1)
    raise AssertionError(f"{path} is still there")


AXE = os.environ.get("AXE_CORE", "")
"""The folder into which ``axe-core`` was installed from npm, outside of the repository."""


def axe(browser: Browser) -> list[str]:
    """Return what axe-core finds wrong with the page that is open, one line each."""
    source = next(Path(AXE).rglob("axe.min.js")).read_text(encoding="utf-8")
    browser.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": source})  # not held back by the page's policy
    found = browser.driver.execute_async_script(
        "const done = arguments[arguments.length - 1];"
        "axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations), e => done([{id: String(e), nodes: []}]));"
    )
    return [f"{v['id']}: {[n['html'][:120] for n in v['nodes']]}" for v in found]


def has_axe() -> bool:
    """True where axe-core is installed."""
    return bool(AXE) and shutil.which("chromium") is not None and any(Path(AXE).rglob("axe.min.js"))
