"""The tables of the catalog, and the number that they are known by."""

from __future__ import annotations

VERSION = "3"
"""Written into every store; one of another number is refused, unless it is in `EXTENDED`."""

EXTENDED = frozenset({"1", "2"})
"""Older numbers that only lack tables: those are made when such a store is opened."""

LAST = "reading_without_report"
"""What `TABLES` makes last: where it is, everything is."""

# Two reports often hold the same claim, above all where both quote one agency: its vector is
# kept once, and goes with the last report that holds it. So does what a reader made of the claim.
TABLES = """
CREATE TABLE IF NOT EXISTS manifest (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS reports (
    id TEXT PRIMARY KEY, body TEXT NOT NULL, title TEXT, outlet TEXT, published TEXT, url TEXT,
    kind TEXT NOT NULL, fingerprint TEXT NOT NULL, ingested_at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS passages (
    key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
    report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS passages_by_report ON passages (report);
CREATE TABLE IF NOT EXISTS attributions (
    key INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE,
    data TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS attributions_by_report ON attributions (report);
CREATE TABLE IF NOT EXISTS pending (report TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
    title, text, tokenize = 'porter unicode61 remove_diacritics 2');
CREATE TABLE IF NOT EXISTS claim_vectors (claim BLOB NOT NULL UNIQUE, vector BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS report_claims (
    report TEXT NOT NULL REFERENCES reports ON DELETE CASCADE, claim BLOB NOT NULL,
    PRIMARY KEY (report, claim)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS reports_by_claim ON report_claims (claim);
CREATE TRIGGER IF NOT EXISTS claim_without_report AFTER DELETE ON report_claims
WHEN NOT EXISTS (SELECT 1 FROM report_claims WHERE claim = OLD.claim)
BEGIN DELETE FROM claim_vectors WHERE claim = OLD.claim; END;
CREATE TABLE IF NOT EXISTS read_reports (
    report TEXT PRIMARY KEY REFERENCES reports ON DELETE CASCADE,
    reader TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS claim_readings (
    claim BLOB PRIMARY KEY, reader TEXT NOT NULL, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TRIGGER IF NOT EXISTS reading_without_report AFTER DELETE ON report_claims
WHEN NOT EXISTS (SELECT 1 FROM report_claims WHERE claim = OLD.claim)
BEGIN DELETE FROM claim_readings WHERE claim = OLD.claim; END;
"""
