"""What is asked of a page on screens: axe's rules, and nothing wider than the window."""

from .finding import Finding, excerpt

WIDTHS = (320, 768, 1280)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What a change of colours alone can break; the other rules are run in the dark at one width.
COLOURS = ["color-contrast", "link-in-text-block"]
# Of no use on paper, which nobody touches.
TOUCH = {"target-size"}
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
RUN = "options => axe.run(document, options).then(result => result.violations)"


def screen(page, axe, facts_script):
    """The findings on a page opened in the browser, at each width, in light and dark, and in its paper form."""
    page.evaluate(axe)
    seen = {}
    for scheme in ("light", "dark"):
        page.emulate_media(media="screen", color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            whole = scheme == "light" or width == WIDTHS[-1]
            where = f"{width} px {'clair' if scheme == 'light' else 'sombre'}"
            _note(seen, where, _axe(page, whole) + (overflow(page, facts_script) if scheme == "light" else []))
    page.emulate_media(media="print", color_scheme="light")
    page.set_viewport_size({"width": 768, "height": 900})
    _note(seen, "papier", [one for one in _axe(page, True) if one.rule not in TOUCH])
    return [Finding(rule, element, f"{measure} ({', '.join(places)})") for (rule, element, measure), places in seen.items()]


def _note(seen, where, found):
    for one in found:
        seen.setdefault((one.rule, one.element, one.measure), []).append(where)


def _axe(page, whole):
    only = {"type": "tag", "values": TAGS} if whole else {"type": "rule", "values": COLOURS}
    violations = page.evaluate(RUN, {"resultTypes": ["violations"], "runOnly": only})
    return [
        Finding(violation["id"], _target(node), _measure(violation, node))
        for violation in violations
        for node in violation["nodes"]
    ]


def _target(node):
    return " ".join(part if isinstance(part, str) else " ".join(part) for part in node["target"])


def _measure(violation, node):
    """What axe measured where it measures something, else the rule's own sentence."""
    for check in node["any"] + node["all"] + node["none"]:
        data = check.get("data")
        if isinstance(data, dict) and data.get("contrastRatio"):
            return f"contraste {data['contrastRatio']} entre {data['fgColor']} et {data['bgColor']} ; {data['expectedContrastRatio']} attendu"
    return f"axe : {violation['help']} ; {excerpt(node['html'])}"


def overflow(page, facts_script):
    """A page wider than the window, with the element that sticks out most."""
    if page.evaluate(FITS):
        return []
    facts = page.evaluate(facts_script)
    element = facts["widest"][0]["element"] if facts["widest"] else "page"
    return [Finding("débordement", element, f"page large de {facts['scroll']} px pour une fenêtre de {facts['width']}")]
