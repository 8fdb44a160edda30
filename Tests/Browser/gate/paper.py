"""What is asked of a printed page: its length, its real size, all of its words, inside its margins."""

import unicodedata

from .budget import budget_for
from .finding import Finding, decimal, excerpt
from .margins import Margins

SMALLEST = 7.5  # points: a note call in a table at 10 pt; anything under it is no longer read
A4 = (210, 297)  # millimetres
NEAR = 0.015  # the share by which the engine's rounding may move a size


def paper(path, facts, printout, font=None):
    """The findings on a printout of the page at `path`, printed with its own fonts or with `font` forced on everything."""
    margins = Margins.of(facts["pages"])
    stray, body = _letters(printout, margins)
    shrunk = size(facts, printout)
    findings = length(path, printout) + sheets(printout) + shrunk + lost(facts, body) + overhang(stray)
    if font:
        return [Finding(one.rule, one.element, f"{one.measure} (avec {font})") for one in findings]
    return findings + ([] if shrunk else small(printout)) + document(facts, printout) + hidden(facts)


def _letters(printout, margins):
    """The stray letters and all those of the text, sheet by sheet; running heads and feet are in neither."""
    stray, body = [], []
    for number, sheet in enumerate(printout.sheets, start=1):
        out, heads = margins.outside(sheet)
        stray.append((number, sheet, margins, [sheet.letters[index] for index in out]))
        body.append([letter for index, letter in enumerate(sheet.letters) if index not in heads])
    return stray, body


def length(path, printout):
    """The number of pages against the budget of the piece."""
    budget, pages = budget_for(path), len(printout.sheets)
    if budget is None or budget.allows(pages):
        return []
    last = "".join(letter.text for letter in printout.sheets[-1].letters)
    return [Finding("pages", "page", f"{pages} page{'s' if pages > 1 else ''} sur papier ; {budget} attendu ; la dernière commence par {excerpt(last, 30)}")]


def sheets(printout):
    """Sheets that an office printer does not have: each must be A4, upright or lying."""
    for number, sheet in enumerate(printout.sheets, start=1):
        sides = sorted((sheet.width / 72 * 25.4, sheet.height / 72 * 25.4))
        if any(abs(side - wanted) > 1 for side, wanted in zip(sides, A4)):
            measure = f"papier de {decimal(sides[0], 0)} × {decimal(sides[1], 0)} mm ; {A4[0]} × {A4[1]} mm attendus"
            return [Finding("papier", f"feuille {number}", measure)]
    return []


def size(facts, printout):
    """The size most of the text declares, looked for on paper: a page that is too wide is printed smaller, all of it."""
    if not facts["sizes"]:
        return []
    declared, letters = max(facts["sizes"].items(), key=lambda pair: pair[1])
    points = float(declared) * 0.75
    printed = [letter.size for sheet in printout.sheets for letter in sheet.letters]
    right = sum(1 for one in printed if abs(one - points) <= points * NEAR)
    if right * 2 >= letters:
        return []
    common = max(set(printed), key=printed.count) if printed else 0
    widest = facts["widest"] or facts["cut"]
    element = widest[0]["element"] if widest else "page"
    wide = f" ; {_millimetres(widest[0].get('right') or widest[0]['inside'])} mm de large pour {_millimetres(facts['width'])}" if widest else ""
    return [Finding("corps", element, f"texte imprimé à {decimal(common)} pt ; {decimal(points)} pt attendus{wide}")]


def small(printout):
    """Text too small to be read on paper."""
    for number, sheet in enumerate(printout.sheets, start=1):
        tiny = [letter for letter in sheet.letters if letter.size < SMALLEST]
        if tiny:
            text = "".join(letter.text for letter in tiny)
            least = min(letter.size for letter in tiny)
            return [Finding("petit", f"feuille {number}", f"{excerpt(text, 30)} à {decimal(least)} pt ; {decimal(SMALLEST)} pt au moins attendus")]
    return []


def squeezed(text):
    """The letters and figures of a text alone, so that spaces, hyphens and ligatures do not count."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def lost(facts, body):
    """Rows of tables, quotations and other text that are not on paper, each looked for as one string."""
    sheets = [squeezed("".join(letter.text for letter in letters)) for letters in body]
    findings, told = [], ""
    for kind, pieces in (("rangée de tableau", facts["rows"]), ("citation", facts["quotes"]), ("partie de texte", facts["texts"])):
        for piece in pieces:
            text = squeezed(piece["text"])
            if not text or stands(text, sheets) or text in told:
                continue
            told += "\n" + text
            findings.append(Finding("perdu", piece["element"], f"{kind} absente du papier, en tout ou en partie : {excerpt(piece['text'])}"))
    return findings


def stands(text, sheets):
    """Whether a sheet holds the text, or two that follow each other: its start on one, its end at the head of the next."""
    if any(text in sheet for sheet in sheets):
        return True
    return any(
        text[cut:] and after.startswith(text[cut:]) and text[:cut] in before
        for before, after in zip(sheets, sheets[1:])
        for cut in range(1, len(text))
    )


def overhang(stray):
    """Text in the margins that no @page rule put there."""
    findings = []
    for number, sheet, margins, letters in stray:
        if not letters:
            continue
        over = max(
            max(margins.left - letter.left, letter.right - (sheet.width - margins.right),
                margins.top - letter.baseline, letter.baseline - (sheet.height - margins.bottom))
            for letter in letters
        )
        text = "".join(letter.text for letter in letters)
        findings.append(Finding("marges", f"feuille {number}", f"{excerpt(text, 40)} dépasse la marge de {decimal(over / 72 * 25.4, 1)} mm"))
    return findings


def document(facts, printout):
    """What the PDF must carry for a reader who does not see it, and for a printer that has none of the fonts."""
    findings = []
    if not facts["language"]:
        findings.append(Finding("langue", "html", "attribut lang absent ; « fr » ou « nl » attendu"))
    elif printout.language.split("-")[0] != facts["language"].split("-")[0]:
        findings.append(Finding("langue", "PDF", f"langue « {printout.language} » ; « {facts['language']} » attendu"))
    if not facts["title"].strip():
        findings.append(Finding("titre", "head", "titre absent ; un élément title est attendu"))
    elif printout.title.split() != facts["title"].split():
        findings.append(Finding("titre", "PDF", f"titre {excerpt(printout.title)} ; {excerpt(facts['title'])} attendu"))
    if not printout.tagged:
        findings.append(Finding("balises", "PDF", "PDF sans balises ; un PDF balisé est attendu"))
    for name, embedded in sorted(printout.fonts.items()):
        if not embedded:
            findings.append(Finding("police", "PDF", f"police « {name} » non incorporée ; toutes doivent l’être"))
    return findings


def cut_words(cuts, font=None):
    """Words that a narrow column cuts in two without a hyphen."""
    where = f" (avec {font})" if font else ""
    return [Finding("mot coupé", cut["element"], f"« {cut['word']} » coupé sans trait d’union{where}") for cut in cuts]


def hidden(facts):
    """What is on screen and would silently not be on paper."""
    findings = [
        Finding("coupé", box["element"], f"contenu de {_millimetres(box['inside'])} mm dans {_millimetres(box['width'])} mm ; sur papier, rien ne défile")
        for box in facts["cut"]
    ]
    return findings + [Finding("replié", element, "contenu replié, absent du papier ; l’ouvrir ou le masquer à l’impression") for element in facts["folded"]]


def _millimetres(pixels):
    return decimal(pixels / 96 * 25.4, 0)
