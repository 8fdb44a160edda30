"""A small page that passes the gate, and the ways the tests break it."""

GOOD = """<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Atelier A1 – Page d’essai</title>
<style>
:root { color-scheme: light dark; --encre: #1a1a1a; --papier: #fff; }
@media screen and (prefers-color-scheme: dark) { :root { --encre: #eee; --papier: #181818; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 40rem; color: var(--encre); background: var(--papier); font: 17px/1.5 "Liberation Sans", sans-serif; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 2px 4px; }
.defile { overflow-x: auto; }
.verso { break-before: page; }
img { width: 60px; height: 20px; }
@page { size: 210mm 297mm; margin: 20mm; font: 8.5pt "Liberation Sans", sans-serif; }
@page { @top-left { content: "A1 · Page d’essai"; } @bottom-right { content: "Page\u00a0" counter(page) " / " counter(pages); } }
@media print {
  body { max-width: none; font-size: 11pt; line-height: 1.4; }
  .defile { overflow: visible; }
  table { table-layout: fixed; }
  th, td { overflow-wrap: anywhere; }
}
/* ici */
</style>
</head>
<body>
<main>
<h1>Page d’essai</h1>
<p>Deux pages, un tableau, une citation\u00a0: de quoi éprouver chaque mesure sur un texte assez long pour que la taille du corps domine.</p>
<img alt="Un trait gris" src="data:image/gif;base64,R0lGODlhAQABAIAAAHd3dwAAACwAAAAAAQABAAACAkQBADs=">
<div class="defile" role="region" tabindex="0" aria-labelledby="legende">
<table>
<caption id="legende">Organisations par taille</caption>
<thead><tr><th scope="col">Effet</th><th scope="col">Petites</th><th scope="col">Grandes</th></tr></thead>
<tbody>
<tr><th scope="row">Économies</th><td>3</td><td>4</td></tr>
<tr><th scope="row">Surcoût</th><td>5</td><td>6</td></tr>
</tbody>
</table>
</div>
<figure>
<blockquote><p>On a partagé la comptable avant de partager les clés.</p></blockquote>
<figcaption>coordination, petite organisation</figcaption>
</figure>
<p id="bas">Le bas du recto.</p>
<div class="verso"><h2>Verso</h2><p>La place des notes.</p></div>
</main>
</body>
</html>
"""


def broken(old, new):
    """The good page with one thing changed, which must be there to be changed."""
    if old not in GOOD:
        raise ValueError(f"la page d’essai ne contient pas {old!r}")
    return GOOD.replace(old, new)


def styled(rule):
    """The good page with one more rule in its style."""
    return broken("/* ici */", rule)


# Lines enough to fill the recto with the page's font, and to overflow it with a wider one.
FILLED = broken("Le bas du recto.", "Une phrase de plus pour remplir le recto. " * 62)
# The same where the page's own font is narrow: Liberation Sans overflows it, and DejaVu Sans, which is wider.
NARROW = FILLED.replace("Une phrase de plus pour remplir le recto. " * 62, "Une phrase de plus pour remplir le recto. " * 76).replace(
    "/* ici */", 'body { font-family: "Liberation Sans Narrow", "Nimbus Sans Narrow" }')
COLUMNS = "".join(f'<th scope="col">colonne{n}</th>' for n in range(20))
CELLS = "".join(f"<td>cellule{n}</td>" for n in range(20))
WIDE_TABLE = f'<thead><tr><th scope="col">Effet</th>{COLUMNS}</tr></thead><tbody><tr><th scope="row">Économies</th>{CELLS}</tr></tbody>'
TABLE = GOOD[GOOD.index("<thead>") : GOOD.index("</table>")]
