"""The gate's own parts, without a browser."""

import tempfile
import unittest
from pathlib import Path

from gate.budget import budget_for
from gate.cache import Cache
from gate.finding import Finding, shortened
from gate.margins import Margins
from gate.paper import document, stands
from gate.printout import Letter, Printout, Sheet, read
from gate.contrast import contrast, word_contrast, words
from gate.tools import Tools
from gate.typography import typography

PLAIN_PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 38>>stream
BT /F 12 Tf 20 40 Td (Bon jour) Tj ET 
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF"""


def letters(text, left, baseline, colour=(0, 0, 0, 255)):
    """Letters 5 points wide, on one line."""
    return [Letter(sign, 11, left + 5 * n, baseline - 8, left + 5 * n + 5, baseline, baseline, colour) for n, sign in enumerate(text)]


def upright(text, left, foot, colour=(0, 0, 0, 255)):
    """Letters of a title turned a quarter, one above the other, 5 points high, « i » as narrow as it is."""
    found = []
    for sign in text:
        high = 2 if sign == "i" else 5
        found.append(Letter(sign, 11, left, foot - high, left + 8, foot, foot, colour))
        foot -= high
    return found


class Budgets(unittest.TestCase):
    def test_a_name_gives_its_budget(self):
        for name, pages, allowed in [
            ("atelier-A1-fiche.html", 1, False),
            ("atelier-A1-fiche.html", 2, True),
            ("atelier-A1-fiche.html", 3, False),
            ("atelier-A1-affiche.html", 2, True),
            ("atelier-A1-guide.html", 4, True),
            ("atelier-A1-guide.html", 5, False),
            ("atelier-A1-cartes.html", 3, False),
            ("atelier-A1-cartes.html", 4, True),
            ("atelier-A1-porte.html", 2, False),
            ("livret.html", 12, True),
            ("livret.html", 11, False),
            ("atelier-A1-evaluation.html", 1, True),
            ("atelier-A1-fiche-grands-caracteres.html", 6, True),
            ("atelier-A1-fiche-grands-caracteres.html", 7, False),
        ]:
            with self.subTest(name=name, pages=pages):
                self.assertEqual(budget_for(Path(name)).allows(pages), allowed)
        self.assertIsNone(budget_for(Path("synthese.html")))


class Typography(unittest.TestCase):
    def test_dutch_and_quotations_have_their_own_rules(self):
        for text, language, quoted, rules in [
            ("l'eau", "fr", True, ["apostrophe"]),
            ("'s avonds", "nl", False, ["apostrophe"]),
            ("kosten: 12 %", "nl", False, []),
            ("12 %", "fr", False, ["espace"]),
            ("le 12ème...", "fr", True, []),
            ("« a »", "fr-BE", False, ["espace", "espace"]),
            ("«\u00a0a\u00a0»\u202f; 12\u00a0% à 14:30", "fr", False, []),
            ("1er, 2e, 3 mesures", "fr", False, []),
        ]:
            with self.subTest(text):
                block = {"element": "p", "language": language, "quoted": quoted, "text": text}
                self.assertEqual([one.rule for one in typography([block])], rules)


class MarginsOfASheet(unittest.TestCase):
    RULES = [
        {"name": "", "margins": dict.fromkeys(("top", "right", "bottom", "left"), 96), "contents": []},
        {"name": "", "margins": {}, "contents": ['"A1 · Titre"', '"Page\u00a0" counter(page) "\u00a0/\u00a0" counter(pages)']},
    ]

    def test_only_what_no_rule_put_there_is_outside(self):
        sheet = Sheet(595, 842)
        sheet.letters = letters("A1·Titre", 72, 40) + letters("Page12/20", 400, 815) + letters("dedans", 72, 100)
        for text, left, baseline in [("haut", 100, 60), ("bas", 100, 790), ("gauche", 40, 300), ("droite", 520, 300)]:
            with self.subTest(text):
                whole = Sheet(595, 842, sheet.letters + letters(text, left, baseline))
                out, heads = Margins.of(self.RULES).outside(whole)
                out = "".join(whole.letters[index].text for index in out)
                self.assertIn(out, text)
                self.assertTrue(out)
                self.assertEqual("".join(whole.letters[index].text for index in sorted(heads)), "A1·TitrePage12/20")
        self.assertEqual(Margins.of(self.RULES).outside(sheet)[0], [])


class Paper(unittest.TestCase):
    def test_a_text_may_go_on_at_the_head_of_the_next_sheet_only(self):
        self.assertTrue(stands("bcd", ["abcde"]))
        self.assertTrue(stands("bcd", ["abcx", "de"]))
        self.assertFalse(stands("bcd", ["abcx", "xde"]))

    def test_a_plain_pdf_is_refused(self):
        printout = read(PLAIN_PDF)
        self.assertEqual([(letter.text, letter.size) for letter in printout.sheets[0].letters], [(sign, 12) for sign in "Bonjour"])
        facts = {"language": "fr", "title": "Titre"}
        rules = [(one.rule, one.element) for one in document(facts, printout)]
        self.assertEqual(rules, [("langue", "PDF"), ("titre", "PDF"), ("balises", "PDF"), ("police", "PDF")])
        whole = Printout([], {"A": True}, True, "Titre", "fr")
        self.assertEqual(document(facts, whole), [])

    def test_letters_make_a_word_on_a_line_and_up_a_title_turned_a_quarter(self):
        grey = (118, 118, 118, 255)
        for case, read, wanted in [
            ("a line", letters("un", 20, 30) + letters("mot", 40, 30), ["un", "mot"]),
            ("two lines", letters("un", 20, 30) + letters("mot", 20, 44), ["un", "mot"]),
            ("upright", upright("limite", 60, 45), ["limite"]),
            ("two upright words", upright("un", 60, 45) + upright("mot", 60, 32), ["un", "mot"]),
            ("two upright titles", upright("un", 60, 45) + upright("mot", 75, 45), ["un", "mot"]),
            ("an upright title after a line", letters("un", 20, 45) + upright("mot", 60, 45), ["un", "mot"]),
            ("two colours", upright("un", 60, 45) + upright("mot", 60, 35, grey), ["un", "mot"]),
        ]:
            with self.subTest(case):
                self.assertEqual(["".join(letter.text for letter in word) for word in words(read)], wanted)

    def test_the_strokes_of_its_neighbours_are_not_the_paper_of_a_narrow_letter(self):
        title = upright("mim", 60, 45)
        grey = bytearray([255]) * 5000
        for letter in (title[0], title[2]):
            for row in range(int(letter.top), int(letter.bottom)):
                grey[row * 100 + 58 : row * 100 + 71] = bytes(13)
        sheet = Sheet(100, 50, title, bytes(grey), 100, 1)
        self.assertLess(word_contrast(sheet, title[1:2]), 4.5)
        self.assertEqual(contrast(Printout([sheet], {}, True, "", "fr"), "essai"), [])

    def test_a_word_is_held_against_the_grey_around_it(self):
        for grey, colour, ratio in [(255, (0, 0, 0, 255), 21), (255, (118, 118, 118, 255), 4.54), (0, (0, 0, 0, 255), 1)]:
            sheet = Sheet(100, 50, letters("mot", 20, 30, colour), bytes([grey]) * 5000, 100, 1)
            self.assertAlmostEqual(word_contrast(sheet, sheet.letters), ratio, 2)


class Findings(unittest.TestCase):
    def test_the_same_is_said_once_and_a_crowd_is_counted(self):
        crowd = [Finding("perdu", f"tr {n}", "m") for n in range(14)]
        self.assertEqual(shortened(crowd * 2, 12), crowd[:12] + [Finding("perdu", "page", "et 2 autres constats de même nature")])

    def test_a_page_that_changed_is_looked_at_again(self):
        with tempfile.TemporaryDirectory() as folder:
            page = Path(folder) / "a.html"
            page.write_text("un", encoding="utf-8")
            cache = Cache(Path(folder) / "cache", Tools("chromium", None, None))
            found = [Finding("pages", "page", "3")]
            cache.keep(page, found)
            self.assertEqual(cache.find(page), found)
            page.write_text("deux", encoding="utf-8")
            self.assertIsNone(cache.find(page))


if __name__ == "__main__":
    unittest.main()
