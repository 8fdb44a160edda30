"""All the pages of a folder through the gate."""

from playwright.sync_api import Error, sync_playwright

from .browser import Browser
from .finding import shortened
from .markup import Markup


def start(playwright, tools):
    """A browser without its sandbox, which containers refuse: the pages are ours, hold no script and ask for nothing."""
    return playwright.chromium.launch(executable_path=tools.chromium, args=["--no-sandbox", "--disable-dev-shm-usage"])


def trouble(tools):
    """Why the browser does not start here, on one line, or None when it does."""
    try:
        with sync_playwright() as playwright:
            start(playwright, tools).close()
    except Error as error:
        return str(error).splitlines()[0]
    return None


def look(tools, paths):
    """The findings of each page of `paths`, and what could not be looked at. One browser and one validator for all."""
    markup = Markup(tools, paths)
    found = {}
    with sync_playwright() as playwright:
        chromium = start(playwright, tools)
        browser = Browser(chromium)
        for path in paths:
            found[path] = browser.findings(path)
        chromium.close()
    ignored = set(browser.ignored)
    if markup.process is None and paths:
        ignored.add("validation du HTML : java est introuvable" if not tools.java else "validation du HTML : vnu.jar est introuvable")
    validated = markup.findings()
    return {path: shortened(found[path] + validated.get(path.resolve(), [])) for path in paths}, sorted(ignored)
