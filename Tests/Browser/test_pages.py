"""Each way a page can be bad is refused by the finding made for it, and a good page passes whole."""

import shutil
import tempfile
import unittest
from pathlib import Path

from gate.run import look
from gate.tools import Tools
from sample import FILLED, GOOD, NARROW, TABLE, WIDE_TABLE, broken, styled

SHEET = "atelier-A1-fiche.html"
WIDE_BOX = broken('<p id="bas">', '<div id="large" style="width:260mm">Une boîte large.</div><p id="bas">')

# The page's folder, its file name, its text, and every (rule, element) found on it.
CASES = {
    "une bonne page": (SHEET, GOOD, set()),
    "une bonne page sans budget": ("synthese.html", styled("h2 { break-before: page }"), set()),
    "trop de pages": (SHEET, styled("#bas { break-before: page }"), {("pages", "page")}),
    "trop de pages pour une affichette": ("atelier-A1-porte.html", GOOD, {("pages", "page")}),
    "trop de pages avec une police large": (
        SHEET, FILLED, {("pages", "page")}),
    "trop de pages avec la police la plus courante": (SHEET, NARROW, {("pages", "page")}),
    "une boîte trop large": (SHEET, WIDE_BOX, {("corps", "div#large"), ("débordement", "div#large")}),
    "des colonnes perdues": (
        SHEET,
        broken(TABLE, WIDE_TABLE).replace(".defile { overflow: visible; }", "").replace("table-layout: fixed", "table-layout: auto").replace("overflow-wrap: anywhere", "overflow-wrap: normal"),
        {("coupé", "div.defile:nth-of-type(1)"), ("perdu", "table 1, tr"), ("perdu", "table 1, thead tr"), ("perdu", "caption#legende"), ("marges", "feuille 1")},
    ),
    "un papier d’un autre format": (SHEET, broken("size: 210mm 297mm", "size: 216mm 279mm"), {("papier", "feuille 1")}),
    "un livret dont un verso manque": ("livret.html", styled("h1 { break-after: page }"), {("pages", "page")}),
    "une image sans texte": (SHEET, broken('alt="Un trait gris" ', ""), {("image-alt", "img"), ("html", "")}),
    "une page sans langue": (SHEET, broken(' lang="fr"', ""), {("html-has-lang", "html"), ("langue", "html")}),
    "une page sans titre": (
        SHEET, broken("<title>Atelier A1 – Page d’essai</title>\n", ""), {("document-title", "html"), ("titre", "head"), ("html", "")}),
    "un contraste faible": (SHEET, styled("#bas { color: #999 }"), {("color-contrast", "#bas"), ("gris", "feuille 1")}),
    "du blanc sur un fond qui ne s’imprime pas": (
        SHEET, styled("@media print { #bas { background: #333; color: #fff; -webkit-text-fill-color: #fff } }"), {("gris", "feuille 1")}),
    "un contraste faible sur fond sombre": (
        SHEET, styled("@media screen and (prefers-color-scheme: dark) { #bas { color: #555 } }"), {("color-contrast", "#bas")}),
    "un contraste faible sur un petit écran sombre": (
        SHEET, styled("@media screen and (prefers-color-scheme: dark) and (max-width: 400px) { #bas { color: #555 } }"), {("color-contrast", "#bas")}),
    "un contraste faible sur papier": (
        SHEET, styled("@media print { #bas { color: #999 } }"), {("color-contrast", "#bas"), ("gris", "feuille 1")}),
    "une page large sur un téléphone": (
        SHEET, styled("@media screen and (max-width: 400px) { #bas { width: 500px } }"), {("débordement", "p#bas")}),
    "une page large sur une tablette": (
        SHEET, styled("@media screen and (min-width: 700px) and (max-width: 800px) { #bas { width: 900px } }"), {("débordement", "p#bas")}),
    "une page large sur un grand écran": (
        SHEET, styled("@media screen and (min-width: 1200px) { #bas { width: 1400px } }"), {("débordement", "p#bas")}),
    "un identifiant double": (SHEET, broken("<h2>", '<h2 id="bas">'), {("html", "")}),
    "une apostrophe droite": (SHEET, broken("Le bas du recto.", "Le bas d'un recto."), {("apostrophe", "p#bas")}),
    "une espace ordinaire": (SHEET, broken("Le bas du recto.", "Le bas : un recto."), {("espace", "p#bas")}),
    "des guillemets mal ouverts": (SHEET, broken("Le bas du recto.", "Le « bas\u00a0»."), {("espace", "p#bas")}),
    "un ordinal long": (SHEET, broken("Le bas du recto.", "Le 12ème recto."), {("ordinal", "p#bas")}),
    "trois points": (SHEET, broken("Le bas du recto.", "Le bas du recto..."), {("points", "p#bas")}),
    "du néerlandais dans une page en français": (
        SHEET, broken("Le bas du recto.", '<span lang="nl">De « rug » : 12 % van het blad.</span>'), set()),
    "du français mal composé autour d’un mot néerlandais": (
        SHEET, broken("Le bas du recto.", 'Le bas : <span lang="nl">rug</span>.'), {("espace", "p#bas")}),
    "du texte à gauche de la marge": (SHEET, styled("@media print { #bas { margin-left: -12mm } }"), {("perdu", "p#bas"), ("marges", "feuille 1")}),
    "du texte trop petit": (SHEET, styled("@media print { #bas { font-size: 6pt } }"), {("petit", "feuille 1")}),
    "un mot coupé": (SHEET, styled("@media print { #bas { width: 5mm; overflow-wrap: anywhere } }"), {("mot coupé", "p#bas")}),
    "un mot que coupe une police large": (
        SHEET, styled("@media print { #bas { width: 27.5mm; overflow-wrap: anywhere } }").replace("Le bas du recto.", "Mutualisations."), {("mot coupé", "p#bas")}),
    "du texte caché": (SHEET, styled("@media print { blockquote { height: 0; overflow: hidden; margin: 0 } }"), {("perdu", "blockquote")}),
    "un mot de cellule que l’on entend seulement": (
        SHEET, styled(".oui { position: absolute; clip-path: inset(50%); }").replace("<td>3</td>", '<td><span class="oui">trois</span>3</td>'), set()),
    "du texte replié": (
        SHEET, broken('<p id="bas">Le bas du recto.</p>', '<details id="bas"><summary>Plus</summary><p>La suite.</p></details>'), {("replié", "details#bas")}),
    "un fichier demandé": (SHEET, broken("</head>", '<link rel="stylesheet" href="style.css"></head>'), {("externe", "style.css")}),
}

# Where the findings of a page were made, in their order.
PLACES = {
    "trop de pages avec une police large": ["(avec DejaVu Sans)"],
    "trop de pages avec la police la plus courante": ["(avec DejaVu Sans)", "(avec Liberation Sans)"],
    "un mot que coupe une police large": ["(avec DejaVu Sans)"],
    "un contraste faible sur fond sombre": ["(320 px sombre, 768 px sombre, 1280 px sombre)"],
    "un contraste faible sur un petit écran sombre": ["(320 px sombre)"],
    "un contraste faible sur papier": ["(papier)", "(avec les fonds)"],
    "une page large sur un téléphone": ["(320 px clair)"],
    "une page large sur une tablette": ["(768 px clair)"],
    "une page large sur un grand écran": ["(1280 px clair)"],
}


def place(finding):
    """Where a finding is, without the line of the file or the words that stand there."""
    return "" if finding.rule == "html" else finding.element.split(", «")[0]


class Pages(unittest.TestCase):
    """All the cases through one browser and one validator, then one test a case."""

    @classmethod
    def setUpClass(cls):
        cls.tools = Tools.found()
        cls.folder = Path(tempfile.mkdtemp())
        cls.paths = {}
        for number, (case, (name, text, _)) in enumerate(CASES.items()):
            path = cls.folder / str(number) / name
            path.parent.mkdir()
            path.write_text(text, encoding="utf-8")
            cls.paths[case] = path
        cls.found, cls.ignored = look(cls.tools, list(cls.paths.values()))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def test_each_page_has_its_findings_and_no_other(self):
        for case, (_, _, expected) in CASES.items():
            with self.subTest(case):
                found = self.found[self.paths[case]]
                wanted = {one for one in expected if one[0] != "html" or self.tools.java}
                short = {(one.rule, place(one)) for one in found}
                self.assertEqual(sorted(wanted), sorted(short), [one.line(case) for one in found])

    def test_a_finding_says_where_it_was_made(self):
        for case, places in PLACES.items():
            with self.subTest(case):
                found = self.found[self.paths[case]]
                self.assertEqual(["(" + one.measure.rsplit("(", 1)[1] for one in found], places)


if __name__ == "__main__":
    unittest.main()
