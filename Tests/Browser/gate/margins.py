"""What may stand in the margins of a sheet, as the page's own @page rules say."""

import re
from dataclasses import dataclass

SIDES = ("top", "right", "bottom", "left")
# What the browser leaves where no rule speaks, in pixels.
BROWSER_MARGIN = 0.4 * 96
PART = re.compile(r'"((?:[^"\\]|\\.)*)"|counters?\([^)]*\)')


@dataclass(frozen=True)
class Margins:
    """Widths in points, and the patterns of the running heads and feet, spaces left out."""

    top: float
    right: float
    bottom: float
    left: float
    heads: tuple

    @classmethod
    def of(cls, rules):
        """The margins of `rules`, in order; where named pages differ, the narrowest counts."""
        common = dict.fromkeys(SIDES, BROWSER_MARGIN)
        for rule in rules:
            if not rule["name"]:
                common.update(rule["margins"])
        narrow = dict(common)
        for rule in rules:
            for side in SIDES:
                narrow[side] = min(narrow[side], rule["margins"].get(side, narrow[side]))
        contents = {content for rule in rules for content in rule["contents"]}
        heads = sorted((_pattern(content) for content in contents), key=len, reverse=True)
        return cls(*(narrow[side] * 0.75 for side in SIDES), tuple(re.compile(head) for head in heads if head))

    def outside(self, sheet, slack=1.5):
        """The indices of the letters out of the text area that are no running head or foot."""
        out = [
            index
            for index, letter in enumerate(sheet.letters)
            if letter.left < self.left - slack
            or letter.right > sheet.width - self.right + slack
            or letter.baseline < self.top - slack
            or letter.baseline > sheet.height - self.bottom + slack
        ]
        text = "".join(sheet.letters[index].text for index in out)
        heads = set()
        for head in self.heads:
            for hit in head.finditer(text):
                heads.update(out[hit.start() : hit.end()])
        return [index for index in out if index not in heads], heads


def _pattern(content):
    """A pattern for the content of a margin box: its strings as they are, its counters as figures."""
    parts = []
    for hit in PART.finditer(content):
        if hit.group(1) is None:
            parts.append(r"\d+")
        else:
            plain = re.sub(r"\\(.)", r"\1", hit.group(1))
            parts.append(re.escape("".join(plain.split())))
    return "".join(parts)
