#!/usr/bin/env python3
"""Writes a fictional study of many interviews for the bench: entretiens.py PAGES FOLDER avec|sans

The interviews of corpus/ again and again, 400 words a page, one word in twenty replaced by another of the corpus and one in
fifty put in capitals; with the rules of its grid (avec) or without any (sans). The same bytes on every machine."""
import pathlib
import random
import re
import sys

CORPUS = pathlib.Path(__file__).resolve().parent.parent / "corpus"
PLAN = """etude: {titre: "Banc d’essai", fiction: oui}
sources: {entretiens: entretiens}
confidentialite: {cle: aucune, motif: "étude inventée"}
"""


def varied(line, words, chance):
    """A line with some of its words changed; labels stay."""
    label, mark, said = line.partition(" :")
    if not mark:
        return line
    changed = []
    for word in said.split(" "):
        luck = chance.random()
        changed.append(words[int(luck * 20 * len(words))] if luck < 0.05 else word.upper() if luck > 0.98 else word)
    return label + mark + " ".join(changed)


def main():
    pages, folder, kind = int(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
    chance = random.Random(20240423)
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((CORPUS / "entretiens").glob("*.txt"))}
    words = sorted(set(re.findall(r"[a-zà-ÿœ’-]{3,}", " ".join(texts.values()))))
    rows = [row for row in (CORPUS / "entretiens" / "entretiens.csv").read_text(encoding="utf-8").splitlines()
            if row and not row.startswith("#")]
    header, people = rows[0], [row.split(";") for row in rows[1:]]
    own = [header.split(";").index(name) for name in ("entretien", "locuteur", "role", "organisation", "langue")]
    (folder / "entretiens").mkdir(parents=True)
    (folder / "etude.yaml").write_text(PLAN, encoding="utf-8")
    grid = (CORPUS / "grille.yaml").read_text(encoding="utf-8")
    (folder / "grille.yaml").write_text(grid if kind == "avec" else without_rules(grid), encoding="utf-8")
    table = ["entretien;locuteur;role;organisation;langue;consentement"]
    written, number = 0, 0
    while written < pages * 400:
        for name, text in texts.items():
            number += 1
            lines = [varied(line, words, chance) for line in text.split("\n")]
            (folder / "entretiens" / f"B{number:05}.txt").write_text("\n".join(lines), encoding="utf-8")
            for person in people:
                if person[own[0]] == name:
                    _, label, role, organisation, language = (person[place] for place in own)
                    table.append(f"B{number:05};{label};{role};{organisation};{language};oui")
            written += sum(len(line.split()) for line in lines)
            if written >= pages * 400:
                break
    (folder / "entretiens" / "entretiens.csv").write_text("\n".join(table) + "\n", encoding="utf-8")


def without_rules(grid):
    """The grid without its `regles:` and what stands under them."""
    kept, depth = [], None
    for line in grid.splitlines():
        indent = len(line) - len(line.lstrip())
        if depth is not None and (not line.strip() or indent > depth):
            continue
        depth = None
        if line.lstrip().startswith("regles:"):
            depth = indent
            continue
        kept.append(line)
    return "\n".join(kept) + "\n"


main()
