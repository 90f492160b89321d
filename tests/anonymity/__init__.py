"""Attacks on the anonymity of feedback, one test each, through the command line that everybody has."""
