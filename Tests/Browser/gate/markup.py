"""The Nu validator's errors; those on CSS are left out: its style checker knows less than the browsers do."""

import json
import subprocess

from .finding import Finding, excerpt


class Markup:
    """One run of the validator over several pages, beside the browser: started at once, read at the end."""

    def __init__(self, tools, paths):
        self.paths = [path.resolve() for path in paths]
        self.process = None
        if tools.java and tools.validator and paths:
            command = [tools.java, "-Xss4m", "-jar", str(tools.validator), "--stdout", "--format", "json", *map(str, self.paths)]
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def findings(self):
        """The findings of each page, by its path; empty where there is no validator."""
        if self.process is None:
            return {}
        output, _ = self.process.communicate()
        found = {}
        for message in json.loads(output)["messages"]:
            if message["type"] == "error" and not message["message"].startswith("CSS:"):
                found.setdefault(message["url"], []).append(_finding(message))
        return {path: found.get(path.as_uri().replace("file:///", "file:/"), found.get(path.as_uri(), [])) for path in self.paths}


def _finding(message):
    place = f"ligne {message.get('lastLine', '?')}, colonne {message.get('firstColumn', message.get('lastColumn', '?'))}"
    return Finding("html", place, f"validateur : {message['message']} {excerpt(message.get('extract', ''))}")
