"""python3 -m gate FOLDER… CACHE: its own tests, then every page of each FOLDER; 1 on a finding, 0 where there is none."""

import sys
import time
import unittest
from pathlib import Path

from .cache import Cache
from .run import look, trouble
from .tools import Tools


def main(folders, kept):
    """Says on one line each what is wrong and what could not be looked at."""
    tools = Tools.found()
    if tools is None:
        return skip("chromium est introuvable")
    cache = Cache(kept, tools)
    results = {page: cache.find(page) for folder in folders for page in sorted(Path(folder).rglob("*.html"))}
    changed = [page for page, findings in results.items() if findings is None]
    if (changed or not cache.tested()) and (reason := trouble(tools)):
        return skip(f"chromium ne démarre pas : {reason}")
    if not tests_pass(cache):
        return 1
    if not results:
        return skip(f"aucune page HTML dans {', '.join(folders)} ; lancer « make » d’abord")
    started = time.monotonic()
    fresh, ignored = look(tools, changed) if changed else ({}, [])
    for page, findings in fresh.items():
        results[page] = findings
        if not ignored:
            cache.keep(page, findings)
    for line in ignored:
        print(f"ignoré : {line}")
    return report(results, len(changed), time.monotonic() - started)


def skip(reason):
    print(f"ignoré : la vérification des pages ; {reason}")
    return 0


def tests_pass(cache):
    """Runs the gate's own tests, once for each state of the gate and its tools."""
    if cache.tested():
        return True
    tests = unittest.defaultTestLoader.discover(str(Path(__file__).parent.parent))
    passed = unittest.TextTestRunner(verbosity=0).run(tests).wasSuccessful()
    if passed:
        cache.keep_tested()
    return passed


def report(results, looked, seconds):
    """One line a finding, then the count; 1 where there is any."""
    count = 0
    for page, findings in results.items():
        for finding in findings:
            print(finding.line(page))
            count += 1
    pages = f"{len(results)} page{'s' if len(results) > 1 else ''}, dont {looked} relue{'s' if looked > 1 else ''} en {seconds:.0f} s"
    print(f"{pages} : {count or 'aucun'} constat{'s' if count > 1 else ''}")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:-1], sys.argv[-1]))
