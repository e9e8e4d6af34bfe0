"""Running the real command, and what its messages look like."""

import os
import subprocess
import sys

from tests.sources import ROOT

QUESTION = "Is Russia giving Iran intelligence on U.S. forces?"


def run(*arguments, cwd=ROOT, environment=os.environ, **given):
    """The finished process of the real command."""
    command = [sys.executable, "-m", "assistant", *map(str, arguments)]
    environment = environment | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, **given
    )


def one_line(text):
    return text.endswith("\n") and text.count("\n") == 1 and "Traceback" not in text
