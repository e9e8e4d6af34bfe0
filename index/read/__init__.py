"""Reading reports: from files, folders and corpora to `Report` values, or a `Refusal` each."""

from index.read.collect import read_reports
from index.read.refusal import Refusal

__all__ = ["Refusal", "read_reports"]
