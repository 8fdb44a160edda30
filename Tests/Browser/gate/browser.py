"""One page through one browser: printed four times, read back, then looked at on screens."""

from importlib.resources import files

from . import printout
from .contrast import contrast
from .finding import Finding
from .margins import BROWSER_MARGIN
from .paper import cut_words, paper, size
from .screen import screen
from .tools import axe_script
from .typography import typography

# The width of a sheet that names no size, in pixels.
A4 = 210 / 25.4 * 96
# The widest usual font and the commonest one: whatever the printing machine has lies between them.
FONTS = {"DejaVu Sans": "DejaVuSans", "Liberation Sans": "LiberationSans"}


class Browser:
    """A running Chromium and the scripts it puts to each page. `ignored` collects what could not be had."""

    def __init__(self, chromium):
        self.chromium = chromium
        self.axe = axe_script()
        self.facts = (files(__package__) / "facts.js").read_text(encoding="utf-8")
        self.cuts = (files(__package__) / "cuts.js").read_text(encoding="utf-8")
        self.words = (files(__package__) / "words.js").read_text(encoding="utf-8")
        self.ignored = set()

    def findings(self, path):
        """Every finding on the page at `path` but the validator's."""
        asked = []
        page = self.chromium.new_page(locale="fr-BE", viewport={"width": 1280, "height": 900})
        try:
            page.on("request", lambda request: asked.append(request.url))
            page.goto(path.resolve().as_uri())
            if outside := [url for url in asked[1:] if not url.startswith("data:")]:
                return [Finding("externe", url.split("/")[-1][:80], "fichier demandé ; une page se suffit à elle-même") for url in outside]
            found = typography(page.evaluate(self.words))
            return found + screen(page, self.axe, self.facts) + self._paper(page, path)
        finally:
            page.close()

    def _paper(self, page, path):
        page.emulate_media(media="print", color_scheme="light")
        facts = self._paper_facts(page)
        whole = self._print(page)
        found = cut_words(page.evaluate(self.cuts)) + paper(path, facts, whole) + contrast(whole, "avec les fonds")
        found += contrast(self._print(page, print_background=False), "sans les fonds")
        for font, embedded in FONTS.items():
            found += self._with_font(page, path, facts, font, embedded)
        return found

    def _paper_facts(self, page):
        """What the page says in its paper form, in a window as wide as the paper between its margins."""
        facts = page.evaluate(self.facts)
        common = [rule for rule in facts["pages"] if not rule["name"]]
        margins = {"left": BROWSER_MARGIN, "right": BROWSER_MARGIN}
        for rule in common:
            margins.update(rule["margins"])
        sheet = next((rule["sheet"] for rule in reversed(common) if rule["sheet"]), A4)
        page.set_viewport_size({"width": round(sheet - margins["left"] - margins["right"]), "height": 900})
        return page.evaluate(self.facts)

    def _with_font(self, page, path, facts, font, embedded):
        style = page.add_style_tag(content=f'*, *::before, *::after, ::marker {{ font-family: "{font}" !important; }}')
        result = self._print(page, picture=False)
        wide = page.evaluate(self.facts) if size(facts, result) else facts
        cuts = page.evaluate(self.cuts)
        style.evaluate("style => style.remove()")
        if result.fonts and not any(embedded in name for name in result.fonts):
            self.ignored.add(f"impression avec {font} : cette police n’est pas installée")
            return []
        return cut_words(cuts, font) + paper(path, facts | {"widest": wide["widest"], "cut": wide["cut"]}, result, font)

    def _print(self, page, picture=True, print_background=True):
        data = page.pdf(prefer_css_page_size=True, print_background=print_background, tagged=True)
        return printout.read(data, 100 / 72 if picture else 0)
