#!/usr/bin/env python3
"""Writes a fictional survey export for the bench: generer.py csv|lsr ANSWERS FILE

89 columns: an id, 40 single choices of 2 to 15 labels, 5 multiple choices of 8 columns, 4 numbers, a weight, a date and two free
texts with quotes and line ends. The same answers in both formats, the same bytes on every machine."""
import datetime
import sys

import numpy

BLOCK = 20_000
DEGREES = ["Pas du tout", "Très peu", "Peu", "Plutôt peu", "Ni peu ni beaucoup", "Un peu", "Plutôt", "Assez", "Nettement",
           "Beaucoup", "Très", "Énormément", "Tout à fait", "Entièrement", "Sans réserve"]
TOPICS = ["satisfait de l'accueil", "d'accord", "concernée", "prêt à partager", "informé des aides", "à l'aise", "engagé"]
COMMUNES = ["Anderlecht", "Auderghem", "Berchem-Sainte-Agathe", "Bruxelles-Ville", "Etterbeek", "Evere", "Forest",
            "Ganshoren", "Ixelles", "Jette", "Koekelberg", "Molenbeek-Saint-Jean", "Saint-Gilles", "Schaerbeek", "Uccle"]
WORDS = ("nous partageons un local et une camionnette avec deux autres maisons du quartier parce que le loyer était devenu trop "
         "élevé ; l'équipe y gagne du temps, même si la coordination n'est pas financée et que chacun garde sa façon de faire "
         "à l'égard des publics accueillis").split(" ")


def labels(question):
    """The labels of a single choice: ages, communes, names with quotes, or degrees."""
    count = 2 + question * 5 % 14
    kind = question % 7
    if kind == 3:
        return [f"de {15 + 5 * i} à {19 + 5 * i} ans" for i in range(count)]
    if kind == 5:
        return COMMUNES[:count]
    if kind == 6:
        return [f'Réseau "{chr(65 + i)}" ; antenne n° {i + 1}' for i in range(count)]
    return [f"{DEGREES[i]} {TOPICS[question % len(TOPICS)]}" for i in range(count)]


def texts(random):
    """Four thousand free texts, some with quotes, some of two lines."""
    pool = []
    for _ in range(4096):
        text = " ".join(WORDS[word] for word in random.integers(0, len(WORDS), int(random.integers(3, 28))))
        chance = random.random()
        if chance < 0.10:
            text = text.replace(" temps", ' "temps"', 1) + ' "vraiment"'
        elif chance > 0.88:
            text = text.replace(" ", "\n", 1)
        pool.append(text)
    return pool


def names():
    return (["id"] + [f"Q{i + 1}" for i in range(40)] + [f"M{i // 8 + 1}_{i % 8 + 1}" for i in range(40)]
            + [f"N{i + 1}" for i in range(4)] + ["poids", "jour", "TXT1", "TXT2"])


def block(random, start, count, choices, pool):
    """The columns of a block of answers, as texts; None: not asked (empty in a CSV, absent from a .lsr)."""
    columns = [[str(start + i + 1) for i in range(count)]]
    previous = None
    for question in range(40):
        size = len(choices[question])
        odds = numpy.arange(size, 0, -1.0)
        codes = random.choice(size, size=count, p=odds / odds.sum())
        if previous is not None:
            codes = numpy.where(random.random(count) < 0.25, previous % size, codes)
        previous = codes
        look = numpy.array(choices[question] + [""], dtype=object)
        columns.append(look[numpy.where(random.random(count) < 0.03, size, codes)].tolist())
    for option in range(40):
        ticked = (random.random(count) < 0.15 + 0.08 * (option % 8)).astype(int)
        look = numpy.array(["Non", "Oui", None], dtype=object)
        columns.append(look[numpy.where(random.random(count) < 0.03, 2, ticked)].tolist())
    for number in range(4):
        values = random.gamma(2.0, 20.0 * (number + 1), count)
        missing = random.random(count) < 0.03
        columns.append(["" if no else f"{value:.2f}".replace(".", ",") for value, no in zip(values.tolist(), missing)])
    columns.append([f"{value:.6f}".replace(".", ",") for value in numpy.exp(random.normal(0, 0.4, count)).tolist()])
    days = [(datetime.date(2024, 1, 1) + datetime.timedelta(days=i)).isoformat() for i in range(365)]
    columns.append([days[i] for i in random.integers(0, 365, count)])
    look = numpy.array(pool + [""], dtype=object)
    for share in (0.03, 0.5):
        places = random.integers(0, len(pool), count)
        columns.append(look[numpy.where(random.random(count) < share, len(pool), places)].tolist())
    return columns


BARE = {"id", "poids"} | {f"N{i + 1}" for i in range(4)}


def csv_cells(name, values):
    if name in BARE:
        return [value or "" for value in values]
    return ['"' + value.replace('"', '""') + '"' if value else "" for value in values]


def lsr_cells(name, values):
    return ["" if value is None else f"<{name}><![CDATA[{value}]]></{name}>" if value else f"<{name}/>" for value in values]


def main():
    kind, answers, path = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    random = numpy.random.default_rng(20240423)
    choices = [labels(question) for question in range(40)]
    pool = texts(random)
    cells, join, before, after = (csv_cells, ";".join, "", "\r\n") if kind == "csv" else (
        lsr_cells, "".join, "   <row>", "</row>\n")
    with open(path, "wb", buffering=1 << 22) as file:
        if kind == "csv":
            file.write((";".join(f'"{name}"' for name in names()) + "\r\n").encode())
        else:
            file.write(('<?xml version="1.0" encoding="UTF-8"?>\n<document>\n <LimeSurveyDocType>Responses</LimeSurveyDocType>\n'
                        " <DBVersion>637</DBVersion>\n <languages>\n  <language>fr</language>\n </languages>\n <responses>\n"
                        "  <fields>\n" + "".join(f"   <fieldname>{name}</fieldname>\n" for name in names())
                        + "  </fields>\n  <rows>\n").encode())
        for start in range(0, answers, BLOCK):
            columns = block(random, start, min(BLOCK, answers - start), choices, pool)
            written = [cells(name, values) for name, values in zip(names(), columns)]
            file.write("".join(before + join(row) + after for row in zip(*written)).encode())
        if kind == "lsr":
            file.write(b"  </rows>\n </responses>\n</document>\n")


main()
