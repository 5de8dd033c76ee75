"""The local page as Chromium shows it, with files dropped on its desk."""

from __future__ import annotations

import io
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from PIL import Image
from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

_WIDTH, _HIGHEST = 1000, 1400
_SECONDS = 90


def potret(folder: Path, files: Sequence[Path]) -> Image.Image:
    """Return the page once everything that was dropped has been read."""
    words = [sys.executable, "-m", "kinerja_xl", "serve", "--no-open"]
    server = subprocess.Popen(words, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    options = Options()
    options.binary_location = shutil.which("chromium") or "chromium"
    for flag in ("--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=id"):
        options.add_argument(flag)
    options.add_argument(f"--user-data-dir={folder / 'meja'}")
    driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
    try:
        assert server.stdout is not None
        driver.set_window_size(_WIDTH, 1000)
        driver.get(server.stdout.readline().strip())
        if files:
            driver.find_element(By.ID, "berkas").send_keys("\n".join(map(str, files)))
            _wait(driver, len(files))
        height = min(int(driver.execute_script("return document.documentElement.scrollHeight")), _HIGHEST)
        metrics = {"width": _WIDTH, "height": height, "deviceScaleFactor": 1, "mobile": False}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        return Image.open(io.BytesIO(driver.get_screenshot_as_png())).convert("RGB")
    finally:
        driver.quit()
        server.send_signal(signal.SIGINT)
        server.wait(30)


def _wait(driver: webdriver.Chrome, files: int) -> None:
    """Wait until so many files lie on the desk and none is being read."""
    until = time.monotonic() + _SECONDS
    while time.monotonic() < until:
        shown = driver.find_elements(By.CSS_SELECTOR, "#isi article")
        if len(shown) == files and not driver.find_elements(By.CSS_SELECTOR, "#isi .sibuk"):
            return
        time.sleep(0.5)
    sys.exit("the page is still reading")
