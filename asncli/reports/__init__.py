"""Pure: frames in, a report out; one report, one module."""
