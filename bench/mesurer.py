#!/usr/bin/env python3
"""make bench: times recoupe and other programs on the same data, in alternation, and prints medians and ratios.

mesurer.py [--reponses N] [--lsr N] [--pages N] [--tours N] [--seulement WHAT]

Everything it makes lies in .build/bench. A program that is not there is told and left out. Ratios are taken pair by pair
(recoupe just before the other), so that a machine that is busy for a while weighs on both."""
import argparse
import hashlib
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
WORK = HERE.parent / ".build" / "bench"
RECOUPE = HERE.parent / ".build" / "release" / "recoupe"
PYTHON = WORK / "venv" / "bin" / "python"
sys.path.insert(0, str(HERE / "pairs"))
from tables import PAIRS  # noqa: E402


class Program:
    """A command to time: its name, its arguments."""

    def __init__(self, name, *command, needs=None):
        self.name, self.command = name, [str(part) for part in command]
        self.missing = needs if needs and not shutil.which(str(needs)) else None
        self.seconds, self.memory, self.ratios = [], 0, []

    def run(self):
        """Seconds of the whole process; the highest memory is kept."""
        start = time.perf_counter()
        process = subprocess.Popen(self.command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        complaint = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        if status != 0:
            raise RuntimeError(f"{self.name} : {complaint.decode(errors='replace').strip()[-400:]}")
        self.memory = max(self.memory, usage.ru_maxrss)
        return seconds


def alternate(title, ours, others, rounds):
    """Runs each of `others` right after `ours`, `rounds` times, and prints a table."""
    print(f"\n### {title}\n")
    present = []
    for program in others:
        if program.missing:
            print(f"- {program.name} : ignoré, `{program.missing}` n’est pas là")
            continue
        try:
            program.run()
            present.append(program)
        except (RuntimeError, OSError) as fault:
            print(f"- {program.name} : ignoré, {fault}")
    ours.run()
    for _ in range(rounds):
        for program in present:
            mine = ours.run()
            theirs = program.run()
            ours.seconds.append(mine)
            program.seconds.append(theirs)
            program.ratios.append(theirs / mine)
        if not present:
            ours.seconds.append(ours.run())
    print("\n| programme | médiane (s) | min – max | mémoire (Mio) | temps ÷ recoupe | n |\n|---|---:|---:|---:|---:|---:|")
    for program in [ours] + present:
        ratio = f"{statistics.median(program.ratios):.2f}" if program.ratios else "1"
        print(f"| {program.name} | {statistics.median(program.seconds):.3f} | {min(program.seconds):.3f} – "
              f"{max(program.seconds):.3f} | {program.memory / 1024:.0f} | {ratio} | {len(program.seconds)} |", flush=True)


def prepare():
    """Python packages in .build/bench/venv; what cannot be had is told by the programs that want it."""
    WORK.mkdir(parents=True, exist_ok=True)
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", WORK / "venv"], check=True)
    ready = subprocess.run([PYTHON, "-c", "import numpy, polars, duckdb, lxml"], capture_output=True)
    if ready.returncode != 0:
        subprocess.run([PYTHON, "-m", "pip", "-q", "install", "numpy", "polars", "duckdb", "lxml"])


def data(kind, answers):
    """The file of so many answers, made once."""
    path = WORK / f"reponses-{answers}.{kind}"
    if not path.exists():
        part = path.with_suffix(".part")
        subprocess.run([PYTHON, HERE / "generer.py", kind, str(answers), part], check=True)
        part.rename(path)
    return path


def crossing(path, out):
    rows, columns = (",".join(pair[side] for pair in PAIRS) for side in (0, 1))
    return [RECOUPE, "croiser", rows, columns, "--deux-a-deux", "--donnees", path, "--poids", "poids", "--seuil", "0",
            "--format", "csv", "--csv-brut", "--sortie", out]


def csv_programs(path, threads):
    out = WORK / "sortie"
    python = [PYTHON]
    return [
        Program("wc -l", "wc", "-l", path),
        Program("Polars, catégories", *python, HERE / "pairs/par_polars.py", path, f"{out}-polars", "categorical"),
        Program("Polars, textes", *python, HERE / "pairs/par_polars.py", path, f"{out}-polars-textes", "string"),
        Program("DuckDB, GROUPING SETS", *python, HERE / "pairs/par_duckdb.py", path, f"{out}-duckdb", "ensembles", threads),
        Program("DuckDB, table", *python, HERE / "pairs/par_duckdb.py", path, f"{out}-duckdb-table", "table", threads),
        Program("R data.table", "Rscript", HERE / "pairs/par_datatable.R", path, f"{out}-datatable", threads, needs="Rscript"),
    ]


def studies(pages):
    """The studies of so many pages with the rules of the shipped grid and without any, made once for each state of the corpus."""
    corpus = HERE.parent / "corpus"
    sources = [HERE / "entretiens.py", corpus / "grille.yaml", *sorted((corpus / "entretiens").iterdir())]
    state = hashlib.sha256(b"\0".join(path.read_bytes() for path in sources)).hexdigest()[:8]
    folders = {}
    for kind in ("avec", "sans"):
        folders[kind] = WORK / f"entretiens-{pages}-{state}-{kind}"
        if not folders[kind].exists():
            part = folders[kind].with_suffix(".part")
            shutil.rmtree(part, ignore_errors=True)
            subprocess.run([sys.executable, HERE / "entretiens.py", str(pages), part, kind], check=True)
            part.rename(folders[kind])
    return folders


def words_of_rules(grid):
    """The words and phrases of all rules, one a line, stars gone."""
    found = set()
    for terms in re.findall(r"termes: \[(.*?)\](?:,|\})", grid):
        plain = terms.replace('\\"', "").replace('"', "").replace("*", "")
        found.update(part.strip() for part in re.split(r"\b(?:OU|ET|SAUF)\b|PROCHE/\d+|[(),]", plain))
    return sorted(found - {""})


def rules(pages, rounds):
    """Codes so many pages of transcripts by all rules of the shipped grid: what the whole command takes, then what reading the
    same study without a rule takes, and grep for the rules’ words as written: no ending, distance, sentence, negation, echo."""
    folders = studies(pages)
    grid = (folders["avec"] / "grille.yaml").read_text(encoding="utf-8")
    words = words_of_rules(grid)
    listed = WORK / "mots-des-regles.txt"
    listed.write_text("\n".join(words) + "\n", encoding="utf-8")
    whole = Program(f"recoupe coder, {grid.count('termes:')} règles", RECOUPE, "coder", folders["avec"], "--format", "csv")
    bare = Program("la même étude, sans règle", RECOUPE, "coder", folders["sans"], "--format", "csv")
    grep = Program(f"grep -wF, leurs {len(words)} mots sans les règles", "sh", "-c",
                   'LC_ALL=C grep -r -o -w -F -f "$0" "$1" | wc -l', listed, folders["avec"] / "entretiens", needs="grep")
    alternate(f"{pages} pages d’entretiens codées par toutes les règles", whole, [bare, grep], rounds)
    passages = subprocess.run([RECOUPE, "coder", folders["avec"], "--format", "csv"], capture_output=True).stdout.count(b"\n") - 1
    spent = statistics.median(whole.seconds) - statistics.median(bare.seconds)
    print(f"\n{passages} passages trouvés, {passages / spent:.0f} par seconde de codage ({spent:.2f} s).")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--reponses", type=int, default=1_000_000)
    parser.add_argument("--lsr", type=int, default=200_000)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--tours", type=int, default=5)
    kinds = ["csv", "petit", "lsr", "croissance", "regles"]
    parser.add_argument("--seulement", choices=kinds)
    choice = parser.parse_args()
    wanted = [choice.seulement] if choice.seulement else kinds
    prepare()
    threads = len(os.sched_getaffinity(0))
    print(f"## Mesures\n\n{threads} fils, charge au début {os.getloadavg()[0]:.1f}, fichiers en mémoire cache.")
    if "csv" in wanted:
        path = data("csv", choice.reponses)
        ours = Program("recoupe", *crossing(path, WORK / "sortie-recoupe"))
        alternate(f"{choice.reponses} réponses, CSV de {path.stat().st_size / 1e6:.0f} Mo → 30 tableaux pondérés",
                  ours, csv_programs(path, threads), choice.tours)
    if "petit" in wanted:
        path = data("csv", 2000)
        others = [Program("Rscript -e 1", "Rscript", "-e", "1", needs="Rscript")] + csv_programs(path, threads)[1:]
        alternate("2 000 réponses → 30 tableaux pondérés", Program("recoupe", *crossing(path, WORK / "sortie-recoupe")),
                  others, max(choice.tours, 11))
    if "lsr" in wanted:
        path = data("lsr", choice.lsr)
        alternate(f"{choice.lsr} réponses, .lsr de {path.stat().st_size / 1e6:.0f} Mo → un tri croisé",
                  Program("recoupe", RECOUPE, "croiser", "Q1", "Q2", "--donnees", path, "--format", "csv"),
                  [Program("xmllint --stream", "xmllint", "--stream", "--noout", path, needs="xmllint"),
                   Program("lxml iterparse", PYTHON, HERE / "pairs/par_lxml.py", path)], min(choice.tours, 3))
    if "croissance" in wanted:
        for answers in (choice.reponses // 4, choice.reponses // 2, choice.reponses):
            path = data("csv", answers)
            alternate(f"Croissance : {answers} réponses", Program("recoupe", *crossing(path, WORK / "sortie-recoupe")),
                      [], choice.tours)
    if "regles" in wanted:
        rules(choice.pages, choice.tours)


main()
