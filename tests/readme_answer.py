"""The answer shown in the README, as it is given now: `python -m tests.readme_answer`."""

import re
import subprocess
import sys
import tempfile

from assistant.samples import REPORTS
from tests.sources import ROOT

README = ROOT / "README.md"
QUESTION = "Were the gas alarms at Karth switched off?"
SHOWN = re.compile(
    r'(?<=<!-- answer:start -->\n)```text\n\$ briefing ask "(?P<question>.+)"\n\n'
    r"(?P<answer>.*?)```\n(?=<!-- answer:end -->)",
    flags=re.S,
)


def write():
    """Asks the question of the sample reports, and puts question and answer into the README."""
    with tempfile.TemporaryDirectory() as home:
        answer = f'```text\n$ briefing ask "{QUESTION}"\n\n{asked(home)}```\n'
    text = README.read_text(encoding="utf-8")
    head, _, rest = text.partition("<!-- answer:start -->\n")
    tail = rest[rest.index("<!-- answer:end -->") :]
    README.write_text(f"{head}<!-- answer:start -->\n{answer}{tail}", encoding="utf-8")


def asked(home):
    """What the command prints."""
    command = [sys.executable, "-m", "assistant", "--home", home]
    subprocess.run([*command, "ingest", REPORTS], check=True, capture_output=True)
    done = subprocess.run([*command, "ask", QUESTION], check=True, capture_output=True, text=True)
    return done.stdout


if __name__ == "__main__":
    write()
