"""The typography of the text a reader sees: the marks and spaces a typographer would have put."""

import re

from .finding import Finding, excerpt

PLAIN = re.compile(r"[ \t\r\n]+")

# Rule, pattern, what is expected, whether it holds outside French, whether it holds inside a quotation.
RULES = [
    ("apostrophe", re.compile(r"'"), "apostrophe droite ; « ’ » est attendue", True, True),
    ("espace", re.compile(r" [;:?!»%€]"), "espace ordinaire avant un signe ; une espace insécable est attendue", False, True),
    ("espace", re.compile(r"« "), "espace ordinaire après « ; une espace insécable est attendue", False, True),
    ("ordinal", re.compile(r"\d\s?[eéè]mes?\b"), "ordinal long ; « 12e » est attendu", False, False),
    ("points", re.compile(r"\.\.\."), "trois points ; « … » est attendu", True, False),
]


def typography(words):
    """The findings on `words`, the blocks of text `words.js` read in a page."""
    findings = []
    for block in words:
        text = PLAIN.sub(" ", block["text"]).strip()
        french = not block["language"] or block["language"].startswith("fr")
        for rule, pattern, measure, everywhere, quoted in RULES:
            if (not french and not everywhere) or (block["quoted"] and not quoted):
                continue
            for hit in pattern.finditer(text):
                around = text[max(0, hit.start() - 20) : hit.end() + 20]
                findings.append(Finding(rule, block["element"], f"{measure} : {excerpt(around)}"))
    return findings
