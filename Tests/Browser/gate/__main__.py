"""python3 -m gate FOLDER CACHE: its own tests, then every page of FOLDER; 1 on a finding, 0 where there is none."""

import sys
import time
import unittest
from pathlib import Path

from .cache import Cache
from .run import look
from .tools import Tools


def main(folder, kept):
    folder = Path(folder)
    pages = sorted(folder.rglob("*.html"))
    tools = Tools.found()
    if tools is None:
        print("ignoré : la vérification des pages ; chromium est introuvable")
        return 0
    cache = Cache(kept, tools)
    if not tests_pass(cache):
        return 1
    started = time.monotonic()
    if not pages:
        print(f"ignoré : la vérification des pages ; aucune page HTML dans « {folder} », lancer « make » d’abord")
        return 0
    results = {page: cache.find(page) for page in pages}
    changed = [page for page, findings in results.items() if findings is None]
    fresh, ignored = look(tools, changed) if changed else ({}, [])
    results.update(fresh)
    for page, findings in fresh.items():
        if not ignored:
            cache.keep(page, findings)
    for line in ignored:
        print(f"ignoré : {line}")
    return report(folder, results, len(changed), time.monotonic() - started)


def tests_pass(cache):
    """Runs the gate's own tests, once for each state of the gate and its tools."""
    if cache.tested():
        return True
    tests = unittest.defaultTestLoader.discover(str(Path(__file__).parent.parent))
    passed = unittest.TextTestRunner(verbosity=0).run(tests).wasSuccessful()
    if passed:
        cache.keep_tested()
    return passed


def report(folder, results, looked, seconds):
    count = 0
    for page, findings in results.items():
        for finding in findings:
            print(finding.line(page.relative_to(folder)))
            count += 1
    word = "constat" if count < 2 else "constats"
    print(f"{len(results)} pages, dont {looked} relues en {seconds:.0f} s : {count or 'aucun'} {word}")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
