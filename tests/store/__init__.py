"""Tests of the store: real SQLite files with the real migrations."""
