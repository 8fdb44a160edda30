"""All the pages of a folder through the gate."""

import os

from playwright.sync_api import sync_playwright

from .browser import Browser
from .finding import shortened
from .markup import Markup


def look(tools, paths, print_options=None):
    """The findings of each page of `paths`, and what could not be looked at. One browser and one validator for all."""
    markup = Markup(tools, paths)
    found = {}
    with sync_playwright() as playwright:
        sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        chromium = playwright.chromium.launch(executable_path=tools.chromium, args=sandbox)
        browser = Browser(chromium, print_options)
        for path in paths:
            found[path] = browser.findings(path)
        chromium.close()
    ignored = set(browser.ignored)
    if markup.process is None and paths:
        ignored.add("validation du HTML : java est introuvable" if not tools.java else "validation du HTML : vnu.jar est introuvable")
    validated = markup.findings()
    return {path: shortened(found[path] + validated.get(path.resolve(), [])) for path in paths}, sorted(ignored)
