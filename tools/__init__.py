"""Tools for those who work on asncli; not part of the installed program."""
