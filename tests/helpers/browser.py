"""A page in Chromium, without a window."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

from selenium import webdriver


class Browser:
    """A page in Chromium, as a person with a keyboard, a phone or a printer meets it."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver

    def open(self, path: Path, *, width: int = 1280, height: int = 900, script: bool = True) -> None:
        """Open a file in a window of this size, with scripts or without."""
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600},
        )
        self.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": not script})
        self.driver.get("about:blank")
        self.complaints()
        self.driver.get(path.as_uri())

    def run(self, script: str, *args: Any) -> Any:
        """Return what a script in the page returns."""
        return self.driver.execute_script(script, *args)

    def complaints(self) -> list[str]:
        """Return what the browser has written to its console since it was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def pdf(self) -> bytes:
        """Return the page as printed on A4."""
        result = self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": False})
        return base64.b64decode(result["data"])
