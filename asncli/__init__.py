"""Performance management of Indonesian civil servants (ASN) on the command line."""

__version__ = "0.1.0"
