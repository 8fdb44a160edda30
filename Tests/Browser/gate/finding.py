"""What the gate says: a rule that is broken, where, and by how much."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One broken rule; `element` names the place in the page and `measure` what is there and what was expected."""

    rule: str
    element: str
    measure: str

    def line(self, page):
        """The line printed for a reader: page, element, measure, and the rule in brackets."""
        return f"{page} : {self.element} : {self.measure} [{self.rule}]"


def shortened(findings, most=12):
    """At most `most` findings of one rule, then one that counts the others: a lost table is not a hundred lines."""
    kept, counts = [], {}
    for finding in dict.fromkeys(findings):
        counts[finding.rule] = counts.get(finding.rule, 0) + 1
        if counts[finding.rule] <= most:
            kept.append(finding)
    for rule, count in counts.items():
        if count > most:
            kept.append(Finding(rule, "page", f"et {count - most} autres constats de même nature"))
    return kept


def excerpt(text, most=60):
    """The start of a text on one line, in French quotation marks."""
    flat = " ".join(text.split())
    return "«\u00a0" + (flat if len(flat) <= most else flat[: most - 1].rstrip() + "…") + "\u00a0»"


def decimal(value, digits=2):
    """A number with a decimal comma and no needless zeros."""
    text = f"{value:.{digits}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")
