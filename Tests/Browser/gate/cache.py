"""What was found on a page is kept by the page's digest, so that a page that did not change is not looked at again."""

import hashlib
import json
import subprocess
from dataclasses import asdict
from pathlib import Path

from .finding import Finding


class Cache:
    """Files in `folder`, one a page; the gate's own text and tools are in the key, so a better gate looks again."""

    def __init__(self, folder, tools):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        here = Path(__file__).parent.parent
        for path in sorted([*here.glob("gate/*.py"), *here.glob("gate/*.js"), *here.glob("*.py"), here / "requirements.txt"]):
            digest.update(path.read_bytes())
        digest.update(subprocess.run([tools.chromium, "--version"], capture_output=True, check=False).stdout)
        digest.update(str(tools).encode())
        self.gate = digest.digest()

    def file(self, path):
        """Where the findings on the page at `path` are kept; its name counts, for the budget goes by it."""
        digest = hashlib.sha256(self.gate + path.name.encode() + b"\0" + path.read_bytes())
        return self.folder / f"{digest.hexdigest()}.json"

    def find(self, path):
        """The findings kept for a page, or None when it is new or changed."""
        file = self.file(path)
        if not file.exists():
            return None
        return [Finding(**one) for one in json.loads(file.read_text(encoding="utf-8"))]

    def tested(self):
        """Whether the gate passed its own tests as it now is."""
        return (self.folder / f"essais-{self.gate.hex()}").exists()

    def keep_tested(self):
        (self.folder / f"essais-{self.gate.hex()}").touch()

    def keep(self, path, findings):
        self.file(path).write_text(json.dumps([asdict(one) for one in findings], ensure_ascii=False), encoding="utf-8")
